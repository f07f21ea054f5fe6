"""What changes on the map in play: cables, racks, parcels, guards, and the courier herself."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import Final

import pygame

from game.base.units import SUBTILES, TURN
from game.sim.actor import Actor
from game.sim.fixtures import Fixture
from game.sim.rules import network_view
from game.sim.rules.cables import LIVE, TRIPPED
from game.sim.rules.next_step import next_step
from game.sim.world import World
from game.view.inks import LEAF, LEAF_GOOD, LEAF_INK
from game.view.map_sheet import MapSheet
from game.view.map_signs import draw_cap, draw_eye, draw_flag, draw_lens, draw_round
from game.view.palette import AZURE, GOLD, ORANGE, RED, VERMIL
from game.view.parcel_marks import box_mark, flag_mark
from game.view.shapes import Point

_VIEW: Final = (20 * SUBTILES, 45 * SUBTILES // 4)
"""How far across and down the screen reaches from the courier, subtiles."""

_CLEAR: Final = (0, 0, 0, 0)


# -- what the courier may know --------------------------------------------------------------------
def known_guards(world: World) -> list[Actor]:
    """Return the guards before her eyes, and those whose linked wing shares its sensors."""
    return [guard for guard in known_actors(world) if guard.kind.id == "guard"]


def known_actors(world: World) -> list[Actor]:
    """Return everybody before her eyes, and the watchers whose linked wing shares its sensors."""
    shared = network_view.shared_watchers(world) if network_view.has_network(world) else ()
    return [actor for actor in world.actors if actor.id in shared or _is_in_view(world, actor)]


def _is_in_view(world: World, actor: Actor) -> bool:
    her = world.courier
    return abs(actor.x - her.x) <= _VIEW[0] and abs(actor.y - her.y) <= _VIEW[1]


def knows_rounds(world: World) -> bool:
    """Return whether she has read where guards walked yesterday."""
    return network_view.has_network(world) and network_view.is_read(world)


# -- on the map -----------------------------------------------------------------------------------
def draw_cables(sheet: MapSheet, world: World) -> None:
    """Draw every cable as it lies: live ones whole, tripped ones broken and red, laid ones dotted.

    Hubs, which the drawing beneath already has, are left free.
    """
    for cable in network_view.cables(world):
        points = [sheet.corner(column + 0.5, row + 0.5) for column, row in cable.way]
        if len(points) > 1:
            sheet.stroke(LEAF, points, 0.62)
            _stroke_cable(sheet, points, cable.state)
    for hub in sheet.plan.of_kind("hub"):
        pygame.draw.circle(sheet.surface, _CLEAR, sheet.spot(hub.x, hub.y), sheet.unit * 1.3)


def _stroke_cable(sheet: MapSheet, points: list[Point], state: str) -> None:
    if state == LIVE:
        sheet.stroke(AZURE, points, 0.36)
        return
    ends = points[:: max(len(points) // 24, 1)]
    color = VERMIL if state == TRIPPED else AZURE
    sheet.dashes(color, [*ends, points[-1]], 0.36, dash=0.5, gap=0.7)


def draw_links(sheet: MapSheet, world: World) -> None:
    """Draw a ring round every linked hub."""
    for hub in network_view.hubs(world):
        if hub.is_linked:
            placed = world.fixtures[hub.id]
            _ring(sheet, sheet.spot(placed.x, placed.y))


def usable(world: World) -> Iterator[tuple[str, Fixture]]:
    """Give what can be used with its sign: racks with spools, papers, the board, the counter."""
    for fixture in world.fixtures.values():
        name = {"spool_rack": "rack", "papers": "papers", "board": "board"}.get(fixture.kind, "")
        if fixture.text("starts") == "peak":
            name = "counter"
        is_empty = fixture.kind == "spool_rack" and not fixture.count
        if name and not fixture.hidden and not is_empty:
            yield name, fixture


def draw_places(sheet: MapSheet, world: World) -> None:
    """Draw what can be used, and a ring round the next stop."""
    for name, fixture in usable(world):
        SIGNS[name](sheet, sheet.spot(fixture.x, fixture.y))
    step = next_step(world) if network_view.has_network(world) else None
    if step is not None:
        _next(sheet, sheet.spot(step.x, step.y))


def draw_guards(sheet: MapSheet, world: World) -> None:
    """Draw yesterday's rounds if she has read them, and the guards she may know of."""
    if knows_rounds(world):
        for guard in sheet.plan.of_kind("guard"):
            draw_round(sheet, guard)
    for actor in known_guards(world):
        draw_cap(sheet, sheet.spot(actor.x, actor.y))


def draw_errands(sheet: MapSheet, world: World) -> None:
    """Draw beside each hub a box if a parcel waits there, a flag if one belongs there."""
    if not network_view.has_network(world):
        return
    for hub in sheet.plan.of_kind("hub"):
        x, y = sheet.spot(hub.x, hub.y)
        for name, count, lean in zip(
            ("box", "flag"), network_view.errands(world, hub.id), (-1, 1), strict=True
        ):
            if count:
                SIGNS[name](sheet, (x + lean * 1.4 * sheet.unit, y - 1.6 * sheet.unit))


def draw_you(sheet: MapSheet, world: World) -> None:
    """Draw the courier as an arrow that points where she looks."""
    her = world.courier
    _you(sheet, sheet.spot(her.x, her.y), her.heading * 2 * math.pi / TURN)


# -- signs ----------------------------------------------------------------------------------------
def _you(sheet: MapSheet, middle: Point, angle: float = -math.pi / 2) -> None:
    for color, reach in ((LEAF, 1.9), (LEAF_INK, 1.6), (LEAF_GOOD, 1.2)):
        shape = [
            (
                middle[0] + sheet.unit * reach * far * math.cos(angle + turn),
                middle[1] + sheet.unit * reach * far * math.sin(angle + turn),
            )
            for turn, far in ((0.0, 1.0), (2.45, 0.95), (math.pi, 0.35), (-2.45, 0.95))
        ]
        pygame.draw.polygon(sheet.surface, color, shape)


def _ring(sheet: MapSheet, middle: Point) -> None:
    pygame.draw.circle(sheet.surface, LEAF_GOOD, middle, sheet.unit * 1.75, sheet.nib(0.32))


def _none(_sheet: MapSheet, _middle: Point) -> None:
    """Draw nothing: an unlinked hub is its stamp alone."""


def _square(sheet: MapSheet, middle: Point, wide: float, high: float) -> pygame.Rect:
    """Return a rectangle round a place, its sides in units."""
    rect = pygame.Rect(0, 0, round(wide * sheet.unit), round(high * sheet.unit))
    rect.center = round(middle[0]), round(middle[1])
    return rect


def _rack(sheet: MapSheet, middle: Point) -> None:
    """Draw a spool from the side: two flanges and the cable between them."""
    pygame.draw.rect(sheet.surface, LEAF, _square(sheet, middle, 2.5, 2.2))
    pygame.draw.rect(sheet.surface, ORANGE, _square(sheet, middle, 1.5, 1.2))
    for lean in (-0.85, 0.85):
        flange = _square(sheet, (middle[0] + lean * sheet.unit, middle[1]), 0.45, 1.9)
        pygame.draw.rect(sheet.surface, LEAF_INK, flange)


def _counter(sheet: MapSheet, middle: Point) -> None:
    """Draw the counter's bell."""
    x, y = middle
    unit = sheet.unit
    pygame.draw.circle(sheet.surface, LEAF, middle, 1.55 * unit)
    pygame.draw.circle(
        sheet.surface, GOLD, (x, y + 0.35 * unit), 1.05 * unit, draw_top_left=True,
        draw_top_right=True,
    )  # fmt: skip
    pygame.draw.rect(sheet.surface, LEAF_INK, _square(sheet, (x, y + 0.5 * unit), 2.5, 0.4))
    pygame.draw.circle(sheet.surface, LEAF_INK, (x, y - 0.85 * unit), 0.25 * unit)


def _board(sheet: MapSheet, middle: Point) -> None:
    """Draw the board with its lines."""
    pygame.draw.rect(sheet.surface, LEAF_INK, _square(sheet, middle, 2.4, 1.9))
    for line in (-0.45, 0.05, 0.55):
        row = _square(sheet, (middle[0], middle[1] + line * sheet.unit), 1.7, 0.2)
        pygame.draw.rect(sheet.surface, LEAF, row)


def _papers(sheet: MapSheet, middle: Point) -> None:
    """Draw a paper with its red seal."""
    pygame.draw.rect(sheet.surface, LEAF_INK, _square(sheet, middle, 1.8, 2.3))
    pygame.draw.rect(sheet.surface, LEAF, _square(sheet, middle, 1.4, 1.9))
    seal = middle[0] + 0.25 * sheet.unit, middle[1] + 0.4 * sheet.unit
    pygame.draw.circle(sheet.surface, RED, seal, 0.42 * sheet.unit)


def _cable(sheet: MapSheet, middle: Point) -> None:
    x, y = middle
    sheet.stroke(AZURE, [(x - 1.4 * sheet.unit, y), (x + 1.4 * sheet.unit, y)], 0.36)


def _round(sheet: MapSheet, middle: Point) -> None:
    x, y = middle
    points = [(x - 1.5 * sheet.unit, y), (x + 1.5 * sheet.unit, y)]
    sheet.dashes(LEAF_INK, points, 0.2, dash=0.12, gap=0.5)
    sheet.arrowheads(LEAF_INK, [(x - 2 * sheet.unit, y), (x + 2 * sheet.unit, y)], 0.42)


def _next(sheet: MapSheet, middle: Point) -> None:
    """Draw a broken ring round the next stop."""
    reach = min(2.3 * sheet.unit, 0.45 * sheet.surface.get_height())
    turns = [2 * math.pi * i / 24 for i in range(25)]
    ring = [(middle[0] + reach * math.cos(a), middle[1] + reach * math.sin(a)) for a in turns]
    for start in range(0, 24, 3):
        sheet.stroke(RED, ring[start : start + 3], 0.3)


def _flag(*, is_start: bool) -> Callable[[MapSheet, Point], None]:
    """Return what draws a flag so that its middle is at a place."""

    def draw(sheet: MapSheet, middle: Point) -> None:
        foot = middle[0] - 0.8 * sheet.unit, middle[1] + 1.3 * sheet.unit
        draw_flag(sheet, foot, is_start=is_start)

    return draw


def _mark(mark: Callable[[], pygame.Surface]) -> Callable[[MapSheet, Point], None]:
    """Return what draws one of the marks of parcels, about two units large."""

    def draw(sheet: MapSheet, middle: Point) -> None:
        face = mark()
        face = pygame.transform.scale_by(face, 2.4 * sheet.unit / face.get_width())
        sheet.surface.blit(face, face.get_rect(center=middle))

    return draw


SIGNS: Final[dict[str, Callable[[MapSheet, Point], None]]] = {
    "you": _you, "hub": _none, "linked": _ring, "rack": _rack, "counter": _counter,
    "board": _board, "papers": _papers, "cable": _cable, "guard": draw_cap, "round": _round,
    "next": _next, "box": _mark(box_mark), "flag": _mark(flag_mark),
    "eye": draw_eye, "lens": draw_lens, "start": _flag(is_start=True),
    "exit": _flag(is_start=False),
}  # fmt: skip
"""What draws each sign of the map's key, round a place of a sheet."""
