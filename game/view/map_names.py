"""The names on a map: hubs, the chokepoint, ways and rooms, each where nothing lies under it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

import pygame
from pygame import Rect, Surface

from game.content.texts import Sketch, Way
from game.content.words import _
from game.sim.plan import Placement
from game.view.inks import LEAF, LEAF_INK
from game.view.map_sheet import FINE, MapSheet
from game.view.map_signs import WAYS
from game.view.palette import BLUE, RED
from game.view.text import Type
from game.view.ui import Ui

_NAME: Final = Type("reading_italic", 17, LEAF_INK, shadow=False, lead=1.2)
_KEY: Final = Type("bold", 16, LEAF_INK, shadow=False, lead=1.2)
_HUB: Final = Type("bold", 16, BLUE, shadow=False)
_CHOKE: Final = Type("reading_bold", 19, RED, shadow=False)
_SIGN: Final = 1.7
_MARGIN: Final = 4
_COVERED: Final = 60
"""Pixels that a name would rather move than cover one more tile of the drawing."""


@dataclass(slots=True)
class Labels:
    """Names written so far, and those that must go into the list below.

    Attributes:
        taken: what no further name may cover, in pixels of the finished picture.
        listed: names that found no room on the map.
        numbers: whether such a name leaves its number there.
    """

    taken: list[Rect] = field(default_factory=list)
    listed: list[str] = field(default_factory=list)
    numbers: bool = True


def write_names(
    picture: Surface, ui: Ui, sheet: MapSheet, sketch: Sketch | None, labels: Labels
) -> None:
    """Write hubs' signs, the chokepoint's name and the rooms' names, the weightiest first."""
    for hub in sheet.plan.of_kind("hub"):
        labels.taken.append(_write_sign(picture, ui, sheet, hub))
    for watcher in sheet.plan.of_kind("guard", "auditor", "giant", "regulator", "camera"):
        labels.taken.append(around(sheet, sheet.spot(watcher.x, watcher.y), 1.2))
    if sketch is not None:
        choke = sketch.chokepoint
        ring = around(sheet, sheet.corner(choke.x + 0.5, choke.y + 0.5), 3.3)
        labels.taken.append(ring)
        line = ui.pen.line(_(choke.label), _CHOKE)
        at = Rect(ring.right + ui.px(4), ring.centery - line.height // 2, line.width, line.height)
        labels.taken.append(write_haloed(picture, ui, _(choke.label), _CHOKE, at))
        labels.taken += [around(sheet, sheet.corner(m.x + 1, m.y - 0.5), 1.6) for m in sketch.marks]
        for way in sketch.ways:
            _write_way(picture, ui, sheet, way, labels)
    for hub in sheet.plan.of_kind("hub"):
        _write_hub(picture, ui, sheet, hub, labels)
    hubs = {hub.values.get("label") for hub in sheet.plan.of_kind("hub")}
    for zone in sheet.plan.of_kind("zone"):
        label = zone.values.get("label")
        if zone.values.get("room") and label and label not in hubs:
            _write_room(picture, ui, sheet, zone, labels)


def _write_way(picture: Surface, ui: Ui, sheet: MapSheet, way: Way, labels: Labels) -> None:
    """Write a way's name in its ink beside the first of its corners that has room for it."""
    style = _KEY.colored(WAYS[way.sort])
    wide, high = ui.pen.width(_(way.label), style), ui.pen.height(style)
    for column, row in way.points:
        x, y = (round(part / FINE) for part in sheet.corner(column + 0.5, row + 0.5))
        reach = round(sheet.unit / FINE)
        top = y - high // 2
        for place in (Rect(x + reach, top, wide, high), Rect(x - reach - wide, top, wide, high)):
            if picture.get_rect().contains(place) and place.collidelist(labels.taken) < 0:
                labels.taken.append(write_haloed(picture, ui, _(way.label), style, place))
                return


def around(sheet: MapSheet, middle: tuple[float, float], units: float) -> Rect:
    """Return the square round a place of the sheet, in pixels of the finished picture."""
    side = 2 * units * sheet.unit / FINE
    square = Rect(0, 0, round(side), round(side))
    square.center = round(middle[0] / FINE), round(middle[1] / FINE)
    return square


def _write_sign(picture: Surface, ui: Ui, sheet: MapSheet, hub: Placement) -> Rect:
    """Write a hub's sign on its stamp."""
    square = around(sheet, sheet.spot(hub.x, hub.y), 1.3)
    size = _SIGN * sheet.unit / FINE / ui.scale
    style = Type("chinese_serif", size, LEAF, shadow=False)
    sign = str(hub.values.get("sign", "")) or hub.id[:1].upper()
    line = ui.pen.line(sign, style)
    ink = line.picture.get_bounding_rect()
    picture.blit(line.picture, (square.centerx - ink.centerx, square.centery - ink.centery))
    return square


def _write_hub(picture: Surface, ui: Ui, sheet: MapSheet, hub: Placement, labels: Labels) -> None:
    """Write a hub's name on a side of its stamp that is free."""
    name = _(str(hub.values.get("label", "")))
    stamp = around(sheet, sheet.spot(hub.x, hub.y), 1.4)
    face = Surface((ui.pen.width(name, _HUB) + 2 * ui.px(2), ui.pen.height(_HUB)))
    sides = (
        face.get_rect(midleft=stamp.midright), face.get_rect(midright=stamp.midleft),
        face.get_rect(midtop=stamp.midbottom), face.get_rect(midbottom=stamp.midtop),
    )  # fmt: skip
    whole = picture.get_rect()
    free = (p for p in sides if whole.contains(p) and p.collidelist(labels.taken) < 0)
    place = next(free, None) if name else None
    if place is not None:
        labels.taken.append(write_haloed(picture, ui, name, _HUB, place))


def _write_room(picture: Surface, ui: Ui, sheet: MapSheet, zone: Placement, labels: Labels) -> None:
    """Write a room's name where it is free; else a number, and the name into the list."""
    cells = sheet.cell(*zone.rect)
    room = Rect(cells.x // FINE, cells.y // FINE, cells.width // FINE, cells.height // FINE)
    name = _(str(zone.values["label"]))
    ways = ((name, _NAME), (str(len(labels.listed) + 1), _KEY))
    for text, style in ways if labels.numbers else ways[:1]:
        rows = ui.pen.wrap(text, style, room.width - ui.px(_MARGIN))
        high = ui.pen.leading(style) * len(rows)
        wide = max(ui.pen.width(word, style) for word in (*rows, *text.split()))
        is_whole = wide <= room.width - ui.px(_MARGIN)  # else the rows break inside a word
        place = _free(sheet, room, (wide, high), labels.taken) if is_whole else None
        if place is not None:
            break
    else:
        return
    if text is not name:
        labels.listed.append(name)
    labels.taken.append(place)
    for index, row in enumerate(rows):
        line = Rect(place.x, place.y + index * ui.pen.leading(style), wide, high)
        write_haloed(picture, ui, row, style, line)


def _free(sheet: MapSheet, room: Rect, size: tuple[int, int], taken: list[Rect]) -> Rect | None:
    """Return a free place in a room, near its middle and clear of what stands there, or None."""
    if size[0] > room.width or size[1] > room.height:
        return None
    spare_x, spare_y = room.width - size[0], room.height - size[1]
    places = [
        Rect(room.x + spare_x * i // 8, room.y + spare_y * j // 8, *size)
        for i in range(9)
        for j in range(9)
    ]
    middle = pygame.Vector2(room.center)

    def cost(place: Rect) -> float:
        return middle.distance_to(place.center) + _COVERED * _tiles_under(sheet, place)

    free = [place for place in places if place.collidelist(taken) < 0]
    return min(free, default=None, key=cost)


def _tiles_under(sheet: MapSheet, place: Rect) -> int:
    """Return how many tiles under a rectangle of the finished picture are walls or cover."""
    plan, side = sheet.plan, sheet.tile / FINE
    left, top = sheet.left / FINE, sheet.top / FINE
    columns = range(int((place.left - left) // side), int((place.right - left) // side) + 1)
    rows = range(int((place.top - top) // side), int((place.bottom - top) // side) + 1)
    return sum(
        plan.solid[row * plan.columns + column]
        for row in rows
        for column in columns
        if 0 <= row < plan.rows and 0 <= column < plan.columns
    )


def write_haloed(picture: Surface, ui: Ui, text: str, style: Type, at: Rect) -> Rect:
    """Write words in the middle of a rectangle, with a pale edge that parts them from lines."""
    halo = style.colored(LEAF)
    reach = max(1, ui.px(2))
    place = at.centerx, at.y
    for dx in (-reach, 0, reach):
        for dy in (-reach, 0, reach):
            picture.blit(
                ui.pen.line(text, halo).picture,
                (place[0] - ui.pen.width(text, halo) // 2 + dx, place[1] + dy),
            )
    return ui.pen.write(picture, place, text, style, "center")
