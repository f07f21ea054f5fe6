"""The list at an open lid: where one can ride, with digits to press and one row with the focus."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from game.content.words import _
from game.view.canvas import Area, Canvas
from game.view.palette import FOG, MINT, MIST, PAPER, SKY
from game.view.shapes import focus_bar
from game.view.styles import LABEL, PROMPT
from game.view.ui import Ui
from game.view.widgets import draw_keys, draw_panel

WIDE: Final = 500
"""Width of the list, units."""

_ROW: Final = 36
_PADDING: Final = 84


@dataclass(frozen=True, slots=True)
class LaneRow:
    """One answer: its words, a note, and whether it can be chosen now."""

    words: str
    note: str = ""
    is_open: bool = True


def draw_lane_list(
    surface: Canvas,
    ui: Ui,
    rows: Sequence[LaneRow],
    focus: int | None,
    keys: tuple[str, str],
    *,
    on_left: bool,
) -> list[Area]:
    """Draw the list at one side, a little below the middle.

    Args:
        surface: the whole screen.
        ui: what widgets draw with.
        rows: the answers.
        focus: index of the row that Use takes, or None.
        keys: what stands on the keys of Use and of the next answer.
        on_left: at which side; the other one keeps the courier in view.

    Returns:
        The rows' places, for the mouse.
    """
    wide = min(ui.px(WIDE), surface.get_width() - ui.px(24))
    frame = Area(ui.px(24), 0, wide, ui.px(_ROW * len(rows) + _PADDING))
    if not on_left:
        frame.right = surface.get_width() - ui.px(24)
    frame.centery = surface.get_height() * 11 // 20
    room = draw_panel(surface, ui, frame)
    y = ui.pen.write(surface, room.topleft, _("Ride to").upper(), LABEL.colored(SKY)).bottom
    places = []
    for index, row in enumerate(rows):
        at = Area(room.x, y, room.width, ui.px(_ROW))
        _draw_row(surface, ui, at, row, number=index + 1, is_focus=index == focus)
        places.append(at)
        y = at.bottom
    use = _("ride") if focus is not None else _("step out")
    entries = [(keys[0], use), (keys[1], _("next"))]
    draw_keys(surface, ui, Area(room.x, y + ui.px(4), room.width, ui.px(30)), entries)
    return places


def _draw_row(
    surface: Canvas, ui: Ui, at: Area, row: LaneRow, *, number: int, is_focus: bool
) -> None:
    if is_focus:
        surface.blit(ui.picture(("lane", at.size), lambda: focus_bar(ui, at.size)), at)
    color = FOG if not row.is_open else PAPER if is_focus else MINT
    style = replace(PROMPT, color=color)
    note = ui.pen.fit(row.note, style.colored(MIST), at.width * 3 // 5)
    words = ui.pen.fit(f"{number}  {row.words}", style, at.width - note.width - ui.px(30))
    y = at.centery - words.height // 2
    ui.pen.draw(surface, words, (at.x + ui.px(12), y))
    ui.pen.draw(surface, note, (at.right - ui.px(8), y), "right")
