"""The trail of the route hint: told by shape, still for whoever wants less motion."""

from __future__ import annotations

import pygame

from game.base.units import SUBTILES
from game.view.look import Footfall, Look
from game.view.trail import draw_trail


def drawn(*dots: Footfall, **look) -> pygame.Surface:
    overlay = pygame.Surface((200, 60), pygame.SRCALPHA)
    draw_trail(overlay, Look(trail=dots, **look), (0, 0))
    return overlay


def line(*, count: int = 8, rests: int = -1) -> list[Footfall]:
    return [
        Footfall((n + 1) * SUBTILES, 2 * SUBTILES, n + 1, rests=n == rests) for n in range(count)
    ]


def shape_of(overlay: pygame.Surface, dot: Footfall) -> bytes:
    """Return which pixels round a dot are drawn on, whatever their color."""
    x, y = dot.x // 90, dot.y // 90
    part = overlay.subsurface((x - 7, y - 7, 14, 14))
    mask = pygame.mask.from_surface(part, 1)
    return bytes(mask.get_at((px, py)) for px in range(14) for py in range(14))


def test_walking_resting_and_the_way_ahead_differ_by_shape():
    dots = line(rests=1)
    overlay = drawn(*dots)
    walks, rests, ahead = (shape_of(overlay, dots[n]) for n in (0, 1, 3))
    assert any(walks)
    assert len({walks, rests, ahead}) == 3


def test_an_arrow_head_turns_with_the_way():
    there, back = line(), [Footfall(d.x, d.y, 9 - d.number) for d in line()][::-1]
    assert shape_of(drawn(*there), there[3]) != shape_of(drawn(*back), back[3])


def test_dots_further_on_are_fainter():
    dots = line(count=7)
    overlay = drawn(*dots, reduce_motion=True)
    near, far = (overlay.get_at((dot.x // 90, dot.y // 90)).a for dot in (dots[0], dots[6]))
    assert near > far > 0


def test_with_less_motion_the_trail_stands_still():
    looks = [
        pygame.image.tobytes(drawn(*line(), time_ms=t, reduce_motion=True), "RGBA")
        for t in (0, 700)
    ]
    assert looks[0] == looks[1]
    moves = [pygame.image.tobytes(drawn(*line(), time_ms=t), "RGBA") for t in (0, 700)]
    assert moves[0] != moves[1]


def test_an_empty_trail_draws_nothing():
    assert not pygame.mask.from_surface(drawn(), 1).count()
