"""The invitation: one quiet line below a night that plays itself."""

from __future__ import annotations

import pygame

from game.view.canvas import Area, Canvas
from game.view.inks import VEIL
from game.view.palette import MIST
from game.view.shapes import clear
from game.view.styles import OBJECTIVE
from game.view.ui import Ui

_BAND = 96
"""Height of the shade that the line stands on, units."""

_FOOT = 26
"""Units below the line."""

_DARK = 190
"""Alpha of the shade at its lower edge."""


def draw_invitation(surface: Canvas, ui: Ui, words: str) -> None:
    """Draw a line of words at the foot of a picture, over a soft shade."""
    wide, high = surface.get_width(), ui.px(_BAND)
    shade = ui.picture(("invitation", wide, high), lambda: _shade(wide, high))
    surface.blit(shade, (0, surface.get_height() - high))
    line = ui.pen.fit(words, OBJECTIVE.colored(MIST), wide * 4 // 5)
    y = surface.get_height() - ui.px(_FOOT) - line.height
    ui.areas["invitation"] = Area(ui.pen.draw(surface, line, (wide // 2, y), "center"))


def draw_veil(picture: Canvas, part: float) -> None:
    """Darken a picture: 0 leaves it, 1 is the dark."""
    left = round(255 * (1 - max(0.0, min(1.0, part))))
    if left < 255:
        picture.fill((left, left, left), special_flags=pygame.BLEND_RGB_MULT)


def _shade(wide: int, high: int) -> Canvas:
    """Return a shade that grows darker downwards."""
    shade = clear((wide, high))
    for y in range(high):
        shade.fill((*VEIL, round(_DARK * (y / high) ** 2)), (0, y, wide, 1))
    return shade
