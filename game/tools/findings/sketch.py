"""A small drawing, in plain letters, of the place on a map that a problem is about.

It is made from the read map and the problem's place alone, so that no check has to draw. A part of
the map may be missing or wrong; then less is drawn.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice, pairwise
from typing import Final

from game.base.grid import Cell
from game.base.problems import Place
from game.content.limits import TILE_PIXELS
from game.content.words import _, later
from game.level.shapes import described
from game.level.tiled_map import MapObject, Point, TiledMap

COLUMNS: Final = 9
"""Most columns drawn."""

ROWS: Final = 5
"""Most rows drawn."""

WALL, LOW, DUCT, WATER, FLOOR, NOTHING = "#", "=", "%", "~", ".", " "
DOOR, WAY, THING = "+", "o", "@"

WORDS: Final[Mapping[str, str]] = {
    WALL: later("solid"),
    LOW: later("low cover"),
    DUCT: later("grille"),
    WATER: later("ground that is solid"),
    DOOR: later("door"),
    FLOOR: later("floor"),
    WAY: later("route"),
    THING: later("the object"),
}
"""What each sign stands for."""

_LEGS: Final = 64
"""Most legs looked at for one drawing: the first of those that come near."""

_EDGE: Final = 0.01
"""How near a cell's right or lower edge belongs to the next one, pixels."""

_DOORS: Final = frozenset({"Door", "Turnstile"})
"""Classes of objects that close a way."""

_Leg = tuple[Point, Point]


@dataclass(frozen=True, slots=True)
class _Drawing:
    """What is drawn, by cell.

    Attributes:
        columns: those that are shown.
        rows: those that are shown.
        here: the cell that the problem is about.
        signs: a sign, or the number of a corner, for each cell.
        legs: the numbers of the route's legs that cross a cell.
        route: the route that is shown.
    """

    columns: range
    rows: range
    here: Cell
    signs: Mapping[Cell, str]
    legs: Mapping[Cell, frozenset[int]] = field(default_factory=dict)
    route: MapObject | None = None


def sketch(tiled: TiledMap, place: Place) -> list[str]:
    """Return the lines of a drawing round a problem's tile; none if it has no tile on the map."""
    if place.tile is None or not _is_inside(tiled, place.tile):
        return []
    drawing = _drawn(tiled, place, place.tile)
    width = max(len(str(drawing.columns[-1])) - 1, *map(len, drawing.signs.values()))
    head = "".join(f"{column:>{width + 1}} " for column in drawing.columns)
    lines = [f"      {head}".rstrip()]
    lines += [_row(drawing, row, width) for row in drawing.rows]
    return [*lines, f"      {_legend(drawing)}"]


def _drawn(tiled: TiledMap, place: Place, here: Cell) -> _Drawing:
    columns = _window(here[0], COLUMNS, tiled.columns)
    rows = _window(here[1], ROWS, tiled.rows)
    cells = [(column, row) for row in rows for column in columns]
    signs = {cell: _ground(tiled, cell) for cell in cells}
    signs |= {c: DOOR for c in _door_cells(tiled, cells) if signs[c] in {FLOOR, NOTHING}}
    thing = next((t for t in tiled.objects if t.id == place.object_id), None)
    if thing is None or place.object_id is None:
        return _Drawing(columns, rows, here, signs)
    own = _cell(thing.x, thing.y)
    route = _route_of(tiled, thing)
    if route is None:
        return _Drawing(columns, rows, here, _marked(signs, {own: THING}))
    corners = [(route.x + x, route.y + y) for x, y in route.points]
    legs = _legs(corners, cells, closed=_is_closed(thing))
    signs = _marked(signs, dict.fromkeys((c for c in legs if legs[c]), WAY))
    if thing is not route:
        signs = _marked(signs, {own: THING})
    numbers = {_cell(*corner): str(n) for n, corner in reversed([*enumerate(corners, 1)])}
    return _Drawing(columns, rows, here, _marked(signs, numbers), legs, route)


def _window(middle: int, most: int, whole: int) -> range:
    """Return at most so many columns or rows round one of them, all of them on the map."""
    first = max(0, min(middle - most // 2, whole - most))
    return range(first, min(whole, first + most))


def _is_inside(tiled: TiledMap, cell: Cell) -> bool:
    return 0 <= cell[0] < tiled.columns and 0 <= cell[1] < tiled.rows


def _cell(x: float, y: float) -> Cell:
    return int(x // TILE_PIXELS), int(y // TILE_PIXELS)


def _ground(tiled: TiledMap, cell: Cell) -> str:
    """Return the sign of what the tile layers say about a cell."""
    sign = NOTHING
    for name, solid in (("floor", WATER), ("structure", WALL)):
        layer = tiled.tile_layer(name)
        index = cell[1] * tiled.columns + cell[0]
        gid = layer.gids[index] if layer is not None and index < len(layer.gids) else 0
        tile = tiled.tile(gid) if gid else None
        if gid and name == "floor":
            sign = FLOOR
        for mark, drawn in (("solid", solid), ("low", LOW), ("duct", DUCT)):
            if tile is not None and tile.is_marked(mark):
                sign = drawn
    return sign


def _door_cells(tiled: TiledMap, cells: Sequence[Cell]) -> Iterator[Cell]:
    """Go through the cells that lie under a door's middle or more."""
    doors = [thing for thing in tiled.objects if thing.type in _DOORS]
    for column, row in cells:
        x, y = (column + 0.5) * TILE_PIXELS, (row + 0.5) * TILE_PIXELS
        if any(0 <= x - d.x < d.width and 0 <= y - d.y < d.height for d in doors):
            yield column, row


def _marked(signs: Mapping[Cell, str], marks: Mapping[Cell, str]) -> dict[Cell, str]:
    """Return signs with marks where one can stand: walls, cover and doors stay to be seen."""
    return dict(signs) | {
        cell: mark
        for cell, mark in marks.items()
        if cell in signs and signs[cell] not in {WALL, LOW, DUCT, WATER, DOOR}
    }


# -- routes ---------------------------------------------------------------------------------------
def _route_of(tiled: TiledMap, thing: MapObject) -> MapObject | None:
    """Return the polyline that an object is, or that it refers to."""
    if thing.points:
        return thing
    asked = {p.value for p in thing.properties.values() if p.type == "object" and p.value}
    return next((t for t in tiled.objects if t.points and t.id in asked), None)


def _is_closed(thing: MapObject) -> bool:
    mode = thing.properties.get("mode")
    return thing.shape == "polygon" or (mode is not None and mode.value == "loop")


def _legs(
    corners: Sequence[Point], cells: Sequence[Cell], *, closed: bool
) -> dict[Cell, frozenset[int]]:
    """Return the numbers, from 1, of the legs that cross each cell."""
    ends = [*corners, corners[0]] if closed and len(corners) > 2 else corners
    near = ((n, leg) for n, leg in enumerate(pairwise(ends), 1) if _is_near(leg, cells))
    legs = [*islice(near, _LEGS)]
    return {c: frozenset(n for n, leg in legs if _crosses(leg, c)) for c in cells}


def _is_near(leg: _Leg, cells: Sequence[Cell]) -> bool:
    """Return whether a leg is not wholly to one side of the cells, which are a rectangle's."""
    return all(
        min(leg[0][axis], leg[1][axis]) < (cells[-1][axis] + 1) * TILE_PIXELS
        and max(leg[0][axis], leg[1][axis]) >= cells[0][axis] * TILE_PIXELS
        for axis in (0, 1)
    )


def _crosses(leg: _Leg, cell: Cell) -> bool:
    """Return whether a leg goes through a cell; its left and upper edges belong to it."""
    first, last = 0.0, 1.0
    for start, end, at in zip(*leg, cell, strict=True):
        least, most = at * TILE_PIXELS, (at + 1) * TILE_PIXELS - _EDGE
        way = end - start
        if not way:
            if not least <= start <= most:
                return False
            continue
        there, beyond = sorted(((least - start) / way, (most - start) / way))
        first, last = max(first, there), min(last, beyond)
    return first <= last


# -- lines ----------------------------------------------------------------------------------------
def _row(drawing: _Drawing, row: int, width: int) -> str:
    """Return one row of cells, its number before it and, at the problem's row, what is there."""
    text = f"{row:>5} "
    for column in drawing.columns:
        cell = (column, row)
        before = "-" if _joined(drawing, (column - 1, row), cell) else " "
        after = "-" if _joined(drawing, cell, (column + 1, row)) else " "
        sign = drawing.signs[cell]
        if cell == drawing.here:
            text += f"[{sign:>{width}}]"
        else:
            text += before + sign.rjust(width, before) + after
    return text.rstrip() + (_told_leg(drawing) if row == drawing.here[1] else "")


def _joined(drawing: _Drawing, left: Cell, right: Cell) -> bool:
    """Return whether one leg leads through two cells beside each other."""
    empty: frozenset[int] = frozenset()
    return bool(drawing.legs.get(left, empty) & drawing.legs.get(right, empty))


def _told_leg(drawing: _Drawing) -> str:
    legs = drawing.legs.get(drawing.here)
    if not legs or drawing.route is None:
        return ""
    words = _("leg {leg} of {thing}").format(leg=min(legs), thing=described(drawing.route))
    return f"     <- {words}"


def _legend(drawing: _Drawing) -> str:
    """Return what the signs mean, those that are drawn only."""
    drawn = set(drawing.signs.values())
    told = [f"{sign} {_(words)}" for sign, words in WORDS.items() if sign in drawn]
    numbers = sorted((s for s in drawn if s.isdigit()), key=int)
    if numbers:
        told.append(_("{numbers} its corners").format(numbers=" ".join(numbers)))
    return "   ".join((*told, _("[ ] here")))
