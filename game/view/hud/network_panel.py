"""The network's panel: named dots where the map has hubs, cables as lines, three numbers.

It knows nothing of the rule: the scene of play fills a ``NetworkView`` from the rule's state.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

import pygame
from pygame import Rect, Surface

from game.view.hud.network_numbers import numbers
from game.view.hud.network_state import NetworkView
from game.view.palette import (
    AZURE,
    GOLD,
    ICE,
    INK,
    MIST,
    NAVY,
    SAND,
    SKY,
    SLATE,
    STEEL,
    VERMIL,
)
from game.view.parcel_marks import box_mark, enlarged, flag_mark
from game.view.shapes import Point, panel, smooth
from game.view.text import Type
from game.view.ui import Ui

_ROOM: Final = (236, 92)
"""Room for the middles of the dots, units."""

_DOT: Final = 28
"""A hub's dot across, units."""

_MARK: Final = 24
"""Room for the mark of a parcel at a dot, units."""

_EDGE: Final = 12
"""From the panel's edge to what it holds, units."""

_AROUND: Final = 6
"""From the plate's edge to what lies on it, units."""

_SOLID: Final = 240
"""How opaque the plate is: its words must read on any ground."""

_GROWS: Final = 1.25
"""Text scale up to which the drawing grows with the letters; beyond it the night needs the room."""

_SIGN: Final = Type("chinese", 16, shadow=False)
_NAME: Final = Type("condensed", 16, SAND, shadow=False)


def network_panel(ui: Ui, view: NetworkView) -> Surface:
    """Return the panel as a picture: the drawing with the numbers under it."""
    return ui.picture(view, lambda: _on_plate(ui, [_drawing(ui, view), numbers(ui, view)]))


def network_counts(ui: Ui, view: NetworkView) -> Surface:
    """Return the panel's numbers alone, for where there is no room for the drawing."""
    return ui.picture(("network counts", view), lambda: _on_plate(ui, [numbers(ui, view)]))


def _on_plate(ui: Ui, parts: Sequence[Surface]) -> Surface:
    """Return pictures under each other on a dark plate that nothing shines through."""
    edge = ui.px(_AROUND)
    wide, high = max(part.get_width() for part in parts), sum(part.get_height() for part in parts)
    picture = panel(ui, (wide + 2 * edge, high + 2 * edge), border=SLATE, alpha=ui.solid(_SOLID))
    y = edge
    for part in parts:
        y = picture.blit(part, ((picture.get_width() - part.get_width()) // 2, y)).bottom
    return picture


def _drawing(ui: Ui, view: NetworkView) -> Surface:
    """Return hubs and cables; with large letters they grow only as far as there is room."""
    wide, high = (side + _DOT + 2 * _EDGE for side in _ROOM)
    part = min(1.0, _GROWS / ui.text_scale)
    size, places = (ui.px(wide * part), ui.px(high * part)), _places(view)

    def paint(large: Surface, _fine: float) -> None:
        unit = large.get_width() / wide
        for cable in view.cables:
            _cable(large, unit, places, cable)
        for name, _sign, is_linked in view.hubs:
            _dot(large, unit, places[name], is_linked=is_linked)

    picture, style = smooth(size, paint), replace(_SIGN, size=_SIGN.size * part)
    for name, sign, is_linked in view.hubs:
        x, y = (ui.px(place * part) for place in places[name])
        line = ui.pen.line(sign or name[:1].upper(), style.colored(INK if is_linked else MIST))
        ui.pen.draw(picture, line, (x, y - line.height // 2), "center")
    _mark_errands(ui, picture, view, part)
    _write_names(ui, picture, view, part)
    return picture


def _write_names(ui: Ui, picture: Surface, view: NetworkView, part: float) -> None:
    """Write each hub's name beside its dot, where dots and other names leave room.

    A name that a cable would strike out covers that bit of it.
    """
    whole, gap = picture.get_rect(), ui.px(3)
    dots = []
    for x, y in _places(view).values():
        dot = Rect(0, 0, ui.px((_DOT + 2) * part), ui.px((_DOT + 2) * part))
        dot.center = ui.px(x * part), ui.px(y * part)
        dots.append(dot)
    wires = [(dots[a], dots[b]) for a, b in _wires(view)]
    order = [name for name, _sign, _linked in view.hubs]
    stubs = [dots[order.index(first)] for first, second, _state in view.cables if not second]
    taken = [*dots, *(dot.move(dot.width // 2, 0) for dot in stubs)]
    for name, dot in zip(view.names, dots, strict=False):
        line = ui.pen.line(name, _NAME)
        face = line.picture
        sides = (
            face.get_rect(midleft=(dot.right + gap, dot.centery)),
            face.get_rect(midright=(dot.left - gap, dot.centery)),
            face.get_rect(midtop=dot.midbottom),
            face.get_rect(midbottom=dot.midtop),
        )
        free = [r for r in sides if whole.contains(r) and r.collidelist(taken) < 0]
        clear = [r for r in free if not any(r.clipline(a.center, b.center) for a, b in wires)]
        for place in (clear or free)[:1]:
            if not clear:
                picture.fill(INK, place)
            taken.append(ui.pen.draw(picture, line, place.topleft))


def _wires(view: NetworkView) -> Iterator[tuple[int, int]]:
    """Give the two ends of each cable that has two, as places in the hubs' order."""
    order = [name for name, _sign, _linked in view.hubs]
    for first, second, _state in view.cables:
        if second:
            yield order.index(first), order.index(second)


def _mark_errands(ui: Ui, picture: Surface, view: NetworkView, part: float) -> None:
    """Draw at each hub's dot a box if a parcel waits there, a flag if one belongs there."""
    places, side = _places(view), ui.px(_MARK * part)
    for (name, _sign, _linked), (fetch, bring) in zip(view.hubs, view.errands, strict=False):
        x, y = (ui.px(place * part) for place in places[name])
        reach = ui.px(_DOT * part) // 2
        for mark, lean in (
            (box_mark() if fetch else None, -1),
            (flag_mark() if bring else None, 1),
        ):
            if mark is not None:
                face = enlarged(mark, side)
                place = face.get_rect(center=(x + lean * reach, y - reach))
                picture.blit(face, place.clamp(picture.get_rect()))


def _places(view: NetworkView) -> dict[str, Point]:
    """Return the middle of each hub's dot in units."""
    count = len(view.hubs)
    spots = view.spots or tuple((i / max(count - 1, 1), 0.5 - 0.5 * (i % 2)) for i in range(count))
    edge = _EDGE + _DOT / 2
    return {
        name: (edge + x * _ROOM[0], edge + y * _ROOM[1])
        for (name, _sign, _linked), (x, y) in zip(view.hubs, spots, strict=True)
    }


def _cable(
    large: Surface, unit: float, places: dict[str, Point], cable: tuple[str, str, str]
) -> None:
    """Paint a live cable whole, a tripped one torn, a carried one as a stub."""
    first, second, state = cable
    ax, ay = (part * unit for part in places[first])
    bx, by = (part * unit for part in places[second]) if second else (ax + 26 * unit, ay)
    pygame.draw.line(large, INK, (ax, ay), (bx, by), round(6 * unit))
    if state == "live":
        pygame.draw.line(large, SKY, (ax, ay), (bx, by), round(3 * unit))
        return
    color, gap = (VERMIL, (0.36, 0.64)) if state == "tripped" else (GOLD, (0.9, 1.0))
    for start, end in ((0.0, gap[0]), (gap[1], 1.0)):
        one = ax + (bx - ax) * start, ay + (by - ay) * start
        two = ax + (bx - ax) * end, ay + (by - ay) * end
        pygame.draw.line(large, color, one, two, round(3 * unit))
    middle = ((ax + bx) / 2, (ay + by) / 2) if state == "tripped" else (bx, by)
    _cross(large, unit, middle) if state == "tripped" else pygame.draw.circle(
        large, GOLD, middle, 5 * unit
    )


def _cross(large: Surface, unit: float, middle: Point) -> None:
    x, y = middle
    arm = 5 * unit
    for lean in (-1, 1):
        ends = (x - arm, y - arm * lean), (x + arm, y + arm * lean)
        pygame.draw.line(large, INK, *ends, round(5 * unit))
        pygame.draw.line(large, VERMIL, *ends, round(3 * unit))


def _dot(large: Surface, unit: float, place: Point, *, is_linked: bool) -> None:
    """Paint a hub: a bright full disc when linked, a dark ring when not."""
    middle = place[0] * unit, place[1] * unit
    reach = _DOT / 2 * unit
    pygame.draw.circle(large, INK, middle, reach)
    pygame.draw.circle(large, SKY if is_linked else STEEL, middle, reach - 1.5 * unit)
    pygame.draw.circle(large, AZURE if is_linked else NAVY, middle, reach - 3.5 * unit)
    if is_linked:
        pygame.draw.circle(large, ICE, middle, reach - 5 * unit)
