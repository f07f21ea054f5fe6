"""A picture is enlarged pixel by pixel, onto a canvas or onto a part of one."""

from __future__ import annotations

import pygame
import pytest

from game.view.canvas import canvas, enlarge


@pytest.mark.parametrize("k", [1, 2, 3])
def test_every_pixel_becomes_a_square_and_what_lies_round_it_stays(k):
    picture, window = canvas((8, 6)), canvas((8 * k + 10, 6 * k + 10))
    picture.fill((9, 40, 90))
    picture.set_at((3, 2), (250, 200, 10))
    part = window.subsurface((5, 5, 8 * k, 6 * k))
    enlarge(picture, part)
    square = part.subsurface((3 * k, 2 * k, k, k))
    assert pygame.transform.average_color(square)[:3] == (250, 200, 10)
    assert part.get_at((3 * k - 1, 2 * k))[:3] == (9, 40, 90)
    rim = [window.get_at((x, y))[:3] for x in (4, 8 * k + 5) for y in (4, 6 * k + 5)]
    assert set(rim) == {(0, 0, 0)}
