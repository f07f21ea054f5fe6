"""The shadow line runs exactly where the light of the rules changes from dark to dim or lit."""

from __future__ import annotations

import pygame

from game.view.palette import MINT
from game.view.shadow_line import GRAIN, ShadowLine
from tests.view import harbour

COLUMNS = ROWS = 12


def drawn(light: bytes, opaque: bytes) -> pygame.Surface:
    harbour.screen()
    overlay = pygame.Surface((COLUMNS * 16, ROWS * 16), pygame.SRCALPHA)
    line = ShadowLine(COLUMNS, ROWS)
    line.draw(overlay, light, opaque, at=(96, 96), shift=(0, 0))
    return overlay


def test_dots_lie_on_the_border_between_dark_and_light_and_nowhere_else():
    light = bytearray(COLUMNS * 4 * ROWS * 4)
    for row in range(16, 32):
        for column in range(20, 40):
            light[row * COLUMNS * 4 + column] = 2
    overlay = drawn(bytes(light), bytes(COLUMNS * ROWS))
    border = pygame.Rect(20 * GRAIN, 16 * GRAIN, 20 * GRAIN, 16 * GRAIN)
    dots = [
        (x, y)
        for x in range(overlay.get_width())
        for y in range(overlay.get_height())
        if overlay.get_at((x, y))[:3] == MINT
    ]
    assert len(dots) >= 2 * (20 + 16)
    for dot in dots:
        assert border.inflate(6, 6).collidepoint(dot)
        assert not border.inflate(-6, -6).collidepoint(dot)


def test_no_line_runs_along_a_wall():
    """A wall is dark to the rules, but a wall in light is no shadow to step into."""
    light = bytearray(b"\2" * (COLUMNS * 4 * ROWS * 4))
    opaque = bytearray(COLUMNS * ROWS)
    for row in range(4, 8):
        opaque[row * COLUMNS + 6] = 1
        for quarter in range(row * 4, row * 4 + 4):
            for column in range(24, 28):
                light[quarter * COLUMNS * 4 + column] = 0
    assert pygame.mask.from_surface(drawn(bytes(light), bytes(opaque)), 0).count() == 0
