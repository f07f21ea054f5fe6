"""The last frame of a run that was watched, and how to close it."""

from __future__ import annotations

from game.content.words import _
from game.view.canvas import Area, Canvas
from game.view.ui import Ui
from game.view.widgets import draw_keys, draw_panel

_SIZE = 230, 62


def draw_last_frame(surface: Canvas, ui: Ui, key: str) -> None:
    """Write over a picture how to close it.

    Args:
        surface: the picture, the last frame on it.
        ui: what widgets draw with.
        key: what stands on the key that closes it.
    """
    at = Area(0, 0, ui.px(_SIZE[0]), ui.px(_SIZE[1]))
    at.midtop = surface.get_width() // 2, ui.px(24)
    draw_keys(surface, ui, draw_panel(surface, ui, at), [(key, _("to close"))], strong=0)
