"""The red seal: one Chinese character, cut in stone; 信 is trust, and a letter."""

from __future__ import annotations

from typing import Final

import pygame
from pygame import Surface

from game.view.palette import CREAM, VERMIL, WINE
from game.view.shapes import smooth
from game.view.text import Type
from game.view.ui import Ui

TRUST: Final = "信"
"""The character of trust."""


def seal(ui: Ui, side: float, character: str = TRUST) -> Surface:
    """Return a seal of a side in units, with its short shadow below."""
    key = ("seal", side, character)
    return ui.picture(key, lambda: _painted(ui, side, character))


def _painted(ui: Ui, side: float, character: str) -> Surface:
    edge, drop = ui.px(side), ui.px(3)

    def paint(large: Surface, fine: float) -> None:
        body = pygame.Rect(0, 0, edge * fine, edge * fine)
        radius = round(edge * fine * 0.07)
        pygame.draw.rect(large, WINE, body.move(0, drop * fine), border_radius=radius)
        pygame.draw.rect(large, VERMIL, body, border_radius=radius)
        inset = round(edge * fine * 0.07)
        line = max(1, round(edge * fine * 0.025))
        pygame.draw.rect(large, CREAM, body.inflate(-2 * inset, -2 * inset), line, radius // 2)

    picture = smooth((edge, edge + drop), paint)
    letter = ui.pen.line(character, Type("chinese_serif", side * 0.62, CREAM, shadow=False)).picture
    bounds = letter.get_bounding_rect()
    picture.blit(letter, (edge // 2 - bounds.centerx, edge // 2 - bounds.centery))
    return picture
