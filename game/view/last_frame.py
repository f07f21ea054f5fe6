"""The last frame of a run that was watched: it stands until somebody closes the window."""

from __future__ import annotations

import pygame

from game.content.words import _
from game.view.canvas import Area, Canvas
from game.view.ui import Ui
from game.view.widgets import draw_keys, draw_panel

_KEY = "Esc"
_SIZE = 230, 62


def stand_still(surface: Canvas, ui: Ui) -> None:
    """Write over the last picture how to close it, and wait for that key or the window's own way.

    Args:
        surface: the picture, the last frame on it.
        ui: what widgets draw with.
    """
    at = Area(0, 0, ui.px(_SIZE[0]), ui.px(_SIZE[1]))
    at.midtop = surface.get_width() // 2, ui.px(24)
    inner = draw_panel(surface, ui, at)
    draw_keys(surface, ui, inner, [(_KEY, _("to close"))], strong=0)
    pygame.display.flip()
    while not _is_end(pygame.event.wait()):
        pass


def _is_end(event: pygame.event.Event) -> bool:
    """Return whether an event closes the window."""
    is_escape = event.type == pygame.KEYDOWN and event.key == pygame.K_ESCAPE
    return is_escape or event.type == pygame.QUIT
