"""The grip: brackets that close round the courier while a guard is about to hold her."""

from __future__ import annotations

from typing import Final

import pygame
from pygame import Rect, Surface

from game.content.words import _
from game.view.inks import VEIL
from game.view.palette import INK, VERMIL
from game.view.shapes import box, smooth
from game.view.styles import FIGURE
from game.view.ui import Ui

_FAR: Final = 76
_NEAR: Final = 34
_TALL: Final = 38


def draw_grip(surface: Surface, ui: Ui, part: float, middle: tuple[int, int]) -> Rect:
    """Draw how far a capture is.

    Args:
        surface: the display surface.
        ui: scale and pen.
        part: 0 to 1; at 1 she is caught.
        middle: the courier's place on the surface, pixels.

    Returns:
        What was covered.
    """
    step = round(max(0.0, min(part, 1.0)) * 12)
    face = ui.picture(("grip", step), lambda: _painted(ui, step / 12))
    words = ui.picture(("grip words",), lambda: _words(ui))
    at = face.get_rect(center=middle)
    surface.blit(face, at)
    under = words.get_rect(midtop=(middle[0], at.bottom + ui.px(2)))
    return at.union(surface.blit(words, under.clamp(surface.get_rect())))


def _painted(ui: Ui, part: float) -> Surface:
    reach = _FAR - (_FAR - _NEAR) * part
    wide, high = 2 * _FAR + 8, 2 * _TALL + 8

    def paint(large: Surface, _fine: float) -> None:
        unit = large.get_width() / wide
        for lean in (-1, 1):
            x, y = (wide / 2 + lean * reach) * unit, high / 2 * unit
            arm, tall = -lean * 16 * unit, _TALL * unit
            shape = [(x + arm, y - tall), (x, y - tall), (x, y + tall), (x + arm, y + tall)]
            pygame.draw.lines(large, INK, False, shape, round(9 * unit))  # noqa: FBT003
            pygame.draw.lines(large, VERMIL, False, shape, round(5 * unit))  # noqa: FBT003

    return smooth((ui.px(wide), ui.px(high)), paint)


def _words(ui: Ui) -> Surface:
    line = ui.pen.line(_("Get away!"), FIGURE.flat())
    picture = box((line.width + ui.px(20), line.height + ui.px(4)), VEIL, 224)
    picture.fill(VERMIL, (0, 0, ui.px(4), picture.get_height()))
    ui.pen.draw(picture, line, (ui.px(12), ui.px(2)))
    return picture
