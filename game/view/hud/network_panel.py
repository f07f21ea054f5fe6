"""The network's panel: hubs as dots where the map has them, cables as lines, three numbers.

It knows nothing of the rule: the scene of play fills a ``NetworkView`` from the rule's state.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import pygame
from pygame import Surface

from game.base.units import SUBTILES
from game.content.words import _, plural
from game.sim.plan import Plan
from game.sim.world import World
from game.view.inks import VEIL
from game.view.palette import AZURE, GOLD, ICE, INK, MIST, NAVY, PAPER, SKY, STEEL, VERMIL, Color
from game.view.parcel_marks import box_mark, enlarged, flag_mark
from game.view.shapes import Point, box, clear, smooth
from game.view.styles import FIGURE, SMALL
from game.view.text import Type
from game.view.ui import Ui

_ROOM: Final = (196, 76)
"""Room for the middles of the dots, units."""

_DOT: Final = 28
"""A hub's dot across, units."""

_MARK: Final = 24
"""Room for the mark of a parcel at a dot, units."""

_EDGE: Final = 12
"""From the panel's edge to what it holds, units."""

_LAP: Final = 4
"""How far the numbers reach up into the drawing's lower edge, units."""

_ABOVE: Final = 6
"""Over the numbers where they stand alone, units."""

_GROWS: Final = 1.25
"""Text scale up to which the drawing grows with the letters; beyond it the night needs the room."""

_NEAR: Final = 5 * SUBTILES
"""Nearer to a hub than this, the courier is at work on it."""

_HURRY: Final = ((20, VERMIL), (60, GOLD))
"""Seconds left below which the clock changes its color."""

_CLOCK: Final = Type("label", 22, PAPER)
_SIGN: Final = Type("chinese", 16, shadow=False)


@dataclass(frozen=True, slots=True)
class NetworkView:
    """What the panel shows of a network.

    Attributes:
        hubs: name, sign and whether it is linked, in the map's order.
        cables: names of both ends and the state: ``live``, ``tripped``, or ``carried`` with the
            second end "".
        lanes: pairs of hubs one can ride between.
        spare: cables that could fall out without a lane lost.
        parcels_done: delivered in the peak.
        parcels_total: to deliver; 0 outside the peak.
        seconds_left: of the peak; None outside it.
        errands: for each hub how many parcels are to be fetched there, and to be brought.
        step: what to do next, in the reader's language; "" when nothing is left to do.
        spots: where each hub's dot stands, 0 to 1 across and down; ``spots_of`` makes them.
    """

    hubs: tuple[tuple[str, str, bool], ...]
    cables: tuple[tuple[str, str, str], ...] = ()
    lanes: int = 0
    spare: int = 0
    parcels_done: int = 0
    parcels_total: int = 0
    seconds_left: int | None = None
    errands: tuple[tuple[int, int], ...] = ()
    step: str = ""
    spots: tuple[Point, ...] = ()

    @property
    def linked(self) -> int:
        """How many hubs are linked."""
        return sum(is_linked for _name, _sign, is_linked in self.hubs)


def spots_of(plan: Plan) -> tuple[Point, ...]:
    """Return where a plan's hubs lie within the rectangle that holds them all, 0 to 1."""
    hubs = plan.of_kind("hub")
    return tuple(
        zip(_spread([hub.x for hub in hubs]), _spread([hub.y for hub in hubs]), strict=True)
    )


def _spread(values: Sequence[int]) -> list[float]:
    least = min(values, default=0)
    room = max(max(values, default=0) - least, 1)
    return [(value - least) / room for value in values]


def network_panel(ui: Ui, view: NetworkView) -> Surface:
    """Return the panel as a picture without its plate: dots and words stand by themselves."""
    return ui.picture(view, lambda: _painted(ui, view))


def network_counts(ui: Ui, view: NetworkView) -> Surface:
    """Return the panel's numbers alone, for where there is no room for the drawing."""

    def paint() -> Surface:
        counts = _counts(ui, view)
        picture = clear((counts.get_width(), counts.get_height() + ui.px(_ABOVE + 2)))
        picture.blit(counts, (0, ui.px(_ABOVE)))
        return picture

    return ui.picture(("network counts", view), paint)


def network_plate(ui: Ui, size: tuple[int, int]) -> Surface:
    """Return the dark plate that lies under the panel while it is needed."""

    def paint() -> Surface:
        return box(size, VEIL, ui.solid(200), radius=ui.px(4))

    return ui.picture(("network plate", size), paint)


def needs_network(world: World) -> bool:
    """Return whether the courier is busy with the network: near a hub, laden, or in a lane."""
    her = world.courier
    hubs = world.plan.of_kind("hub")
    return bool(her.aboard or her.item) or any(world.is_near(h.x, h.y, _NEAR) for h in hubs)


def _painted(ui: Ui, view: NetworkView) -> Surface:
    """Return the drawing with the numbers under it."""
    drawing, counts = _drawing(ui, view), _counts(ui, view)
    wide = max(drawing.get_width(), counts.get_width())
    picture = clear((wide, drawing.get_height() + counts.get_height()))
    picture.blit(drawing, ((wide - drawing.get_width()) // 2, 0))
    below = drawing.get_height() - ui.px(_LAP)
    picture.blit(counts, ((wide - counts.get_width()) // 2, below))
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
    return picture


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


def _counts(ui: Ui, view: NetworkView) -> Surface:
    """Return the rows of numbers: the peak's first, if it runs, then lanes, cables, spare."""
    cables = sum(state == "live" for _a, _b, state in view.cables)
    pairs = [[
        (str(view.lanes), plural("lane", "lanes", view.lanes)),
        (str(cables), plural("cable", "cables", cables)),
        (str(view.spare), _("spare")),
    ]]  # fmt: skip
    words = [_row(ui, row, FIGURE) for row in pairs]
    if view.parcels_total:
        words.insert(0, _row(ui, _peak(view), _CLOCK.colored(_urgency(view.seconds_left))))
    wide = max(row.get_width() for row in words) + 2 * ui.px(_EDGE)
    picture = Surface((wide, sum(row.get_height() for row in words) + ui.px(4)), pygame.SRCALPHA)
    y = 0
    for row in words:
        picture.blit(row, ((wide - row.get_width()) // 2, y))
        y += row.get_height()
    return picture


def _urgency(seconds: int | None) -> Color:
    """Return the color of the peak's clock; the figures say the same without it."""
    left = _HURRY[-1][0] if seconds is None else seconds
    return next((tint for most, tint in _HURRY if left < most), PAPER)


def _peak(view: NetworkView) -> list[tuple[str, str]]:
    row = [(f"{view.parcels_done}/{view.parcels_total}", _("parcels"))]
    if view.seconds_left is not None:
        row.append((f"{view.seconds_left // 60}:{view.seconds_left % 60:02}", _("left")))
    return row


def _row(ui: Ui, pairs: Sequence[tuple[str, str]], style: Type) -> Surface:
    """Return figures with their words side by side."""
    lines = []
    for figure, word in pairs:
        lines += [ui.pen.line(figure, style), ui.pen.line(word, SMALL)]
    gaps = [ui.px(5), ui.px(14)]
    wide = sum(line.width + gaps[i % 2] for i, line in enumerate(lines)) - gaps[1]
    picture = Surface((wide, max(line.height for line in lines)), pygame.SRCALPHA)
    x = 0
    for i, line in enumerate(lines):
        ui.pen.draw(picture, line, (x, (picture.get_height() - line.height) // 2))
        x += line.width + gaps[i % 2]
    return picture
