"""The list at an open lid: where one can ride, with digits to press and one row with the focus."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from game.content.words import _
from game.view.canvas import Area, Canvas
from game.view.palette import FOG, MIST, PAPER, SAND, SKY
from game.view.shapes import focus_bar
from game.view.styles import LABEL, PROMPT
from game.view.ui import Ui
from game.view.widgets import draw_keys, draw_panel

WIDEST: Final = 460
"""Width of the list at most, units."""

_ROW: Final = 34
_APART: Final = 10
_PADDING: Final = 112
_BESIDE_WORDS: Final = 74


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


def lane_list_size(ui: Ui, rows: Sequence[LaneRow]) -> tuple[int, int]:
    """Return the pixels that the list needs, no wider than its words."""
    widths = (ui.pen.width(row.words, PROMPT) + ui.pen.width(row.note, PROMPT) for row in rows)
    wide = min(max(widths) + ui.px(_BESIDE_WORDS), ui.px(WIDEST))
    apart = ui.px(_APART) if any(row.is_apart for row in rows) else 0
    return max(wide, ui.px(WIDEST * 2 // 3)), ui.px(_ROW * len(rows) + _PADDING) + apart


def draw_lane_list(
    surface: Canvas,
    ui: Ui,
    rows: Sequence[LaneRow],
    focus: int | None,
    keys: tuple[str, str, str],
    *,
    at: Area,
) -> list[Area]:
    """Draw the list at a place.

    Args:
        surface: the whole screen.
        ui: what widgets draw with.
        rows: the answers, rides first.
        focus: index of the row that Use takes, or None.
        keys: what stands on the keys of Use, of the next answer and of walking away.
        at: where it stands, of its own size.

    Returns:
        The rows' places, for the mouse.
    """
    room = draw_panel(surface, ui, at)
    y = ui.pen.write(surface, room.topleft, _("Ride to").upper(), LABEL.colored(SKY)).bottom
    places: list[Area] = []
    for index, row in enumerate(rows):
        if row.is_apart and places and not rows[index - 1].is_apart:
            y += ui.px(_APART)
        place = Area(room.x, y, room.width, ui.px(_ROW))
        _draw_row(surface, ui, place, row, number=index + 1, is_focus=index == focus)
        places.append(place)
        y = place.bottom
    use = _("choose") if focus is not None else _("step out")
    entries = [(keys[0], use), (keys[1], _("next")), (keys[2], _("walk away"))]
    draw_keys(surface, ui, Area(room.x, y + ui.px(4), room.width, ui.px(30)), entries)
    return places


def _draw_row(
    surface: Canvas, ui: Ui, at: Area, row: LaneRow, *, number: int, is_focus: bool
) -> None:
    if is_focus:
        surface.blit(ui.picture(("lane", at.size), lambda: focus_bar(ui, at.size)), at)
    color = FOG if not row.is_open else PAPER if is_focus else SAND
    style = replace(PROMPT, color=color)
    note = ui.pen.fit(row.note, style.colored(MIST), at.width * 3 // 5)
    words = ui.pen.fit(f"{number}  {row.words}", style, at.width - note.width - ui.px(30))
    y = at.centery - words.height // 2
    ui.pen.draw(surface, words, (at.x + ui.px(12), y))
    ui.pen.draw(surface, note, (at.right - ui.px(8), y), "right")
