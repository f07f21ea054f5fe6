"""The list at an open lid: where one can ride, with digits to press and one row with the focus."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from game.content.words import _
from game.view.canvas import Area, Canvas
from game.view.palette import FOG, MIST, PAPER, SAND, SKY
from game.view.shapes import clear, focus_bar
from game.view.styles import LABEL, PROMPT
from game.view.ui import Ui
from game.view.widgets import draw_keys, draw_panel

WIDEST: Final = 520
"""Width of the list at most, units."""

_LEAST: Final = 306
_ROW: Final = 34
_APART: Final = 10
_HEADING: Final = 26
_EDGE: Final = (20, 16)
_BEFORE: Final = 12
_BETWEEN: Final = 30


@dataclass(frozen=True, slots=True)
class LaneRow:
    """One answer.

    Attributes:
        words: what it does.
        note: what waits there.
        is_open: whether it can be chosen now.
        is_apart: whether it is no ride; the first such row stands a little off the others.
    """

    words: str
    note: str = ""
    is_open: bool = True
    is_apart: bool = False


def lane_list(
    ui: Ui, rows: Sequence[LaneRow], focus: int | None, keys: tuple[str, str, str]
) -> tuple[Canvas, list[Area]]:
    """Return the list as a picture with its rows' places on it.

    A note that has no room beside its words stands under them; the list is as high as it needs.

    Args:
        ui: what widgets draw with.
        rows: the answers, rides first.
        focus: index of the row that Use takes, or None.
        keys: what stands on the keys of Use, of the next answer and of walking away.
    """
    wide = _width(ui, rows)
    places = _places(ui, rows, wide)
    key = "lane list", tuple(rows), focus, keys
    return ui.picture(key, lambda: _painted(ui, rows, focus, keys, places)), places


def _width(ui: Ui, rows: Sequence[LaneRow]) -> int:
    """Return the room inside: as wide as the words, within bounds."""
    told = max(_beside(ui, row) for row in rows)
    most = min(ui.px(WIDEST), ui.size[0] - ui.px(48)) - 2 * ui.px(_EDGE[0])
    return max(min(told, most), ui.px(_LEAST))


def _beside(ui: Ui, row: LaneRow) -> int:
    """Return how wide a row is with its note beside its words."""
    return ui.pen.width(f"0  {row.words}   {row.note}", PROMPT) + ui.px(_BEFORE + _BETWEEN)


def _places(ui: Ui, rows: Sequence[LaneRow], wide: int) -> list[Area]:
    """Return the rows' places; a row that must write its note below is twice as high."""
    y = ui.px(_EDGE[1] + _HEADING)
    places: list[Area] = []
    for index, row in enumerate(rows):
        if row.is_apart and index and not rows[index - 1].is_apart:
            y += ui.px(_APART)
        lines = 2 if row.note and _beside(ui, row) > wide else 1
        places.append(Area(ui.px(_EDGE[0]), y, wide, lines * ui.px(_ROW)))
        y = places[-1].bottom
    return places


def _painted(
    ui: Ui,
    rows: Sequence[LaneRow],
    focus: int | None,
    keys: tuple[str, str, str],
    places: Sequence[Area],
) -> Canvas:
    wide = places[0].width
    below = _keys(ui, wide, _told_keys(keys, has_focus=focus is not None))
    bottom = places[-1].bottom + ui.px(_APART)
    high = bottom + below.get_height() + ui.px(_EDGE[1])
    picture = clear((wide + 2 * ui.px(_EDGE[0]), high))
    inner = draw_panel(picture, ui, picture.get_rect())
    ui.pen.write(picture, inner.topleft, _("Ride to").upper(), LABEL.colored(SKY))
    for index, (place, row) in enumerate(zip(places, rows, strict=True)):
        _draw_row(picture, ui, place, row, number=index + 1, is_focus=index == focus)
    picture.blit(below, (inner.x, bottom))
    return picture


def _told_keys(keys: tuple[str, str, str], *, has_focus: bool) -> tuple[tuple[str, str], ...]:
    """Return the keys with what they do; where Use steps out already, no second way is told."""
    if not has_focus:
        return (keys[0], _("step out")), (keys[1], _("next"))
    return (keys[0], _("choose")), (keys[1], _("next")), (keys[2], _("walk away"))


def _keys(ui: Ui, wide: int, entries: tuple[tuple[str, str], ...]) -> Canvas:
    """Return the keys with what they do, over as many lines as they need."""
    picture = clear((wide, len(entries) * ui.px(2 * _ROW)))
    high = draw_keys(picture, ui, picture.get_rect(), entries)
    return picture.subsurface((0, 0, wide, high))


def _draw_row(
    surface: Canvas, ui: Ui, at: Area, row: LaneRow, *, number: int, is_focus: bool
) -> None:
    if is_focus:
        surface.blit(ui.picture(("lane", at.size), lambda: focus_bar(ui, at.size)), at)
    color = FOG if not row.is_open else PAPER if is_focus else SAND
    style, line_high = replace(PROMPT, color=color), ui.px(_ROW)
    x, room = at.x + ui.px(_BEFORE), at.width - ui.px(_BEFORE + 8)
    words = ui.pen.fit(f"{number}  {row.words}", style, room)
    note = ui.pen.fit(row.note, style.colored(MIST), room)
    ui.pen.draw(surface, words, (x, at.y + (line_high - words.height) // 2))
    y = at.bottom - (line_high + note.height) // 2
    if at.height > line_high:
        ui.pen.draw(surface, note, (x + ui.px(_BETWEEN), y - ui.px(4)))
    else:
        ui.pen.draw(surface, note, (at.right - ui.px(8), y), "right")
