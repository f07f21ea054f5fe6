"""The camera follows with ease and always holds what the rules call the viewport."""

from __future__ import annotations

from random import Random

from game.base.units import SUBTILES
from game.view.camera import HEIGHT, WIDTH, Camera

MAP = (72 * 16, 48 * 16)


def test_the_viewport_round_the_courier_is_always_on_the_screen():
    """Rules speak of 18 x 9 tiles to each side; what lies off the map need not be shown."""
    camera, chance = Camera(MAP), Random(5)  # noqa: S311 - a walk, no secret
    x, y, heading = 36 * SUBTILES, 24 * SUBTILES, 0
    for tick in range(3000):
        if tick % 40 == 0:
            heading = chance.randrange(21_600)
        x = max(0, min(72 * SUBTILES - 1, x + chance.randrange(-144, 145)))
        y = max(0, min(48 * SUBTILES - 1, y + chance.randrange(-144, 145)))
        camera.follow(x=x, y=y, heading=heading, moving=True, time_ms=tick * 17)
        px, py = x // 90, y // 90
        assert camera.left <= max(px - 288, 0)
        assert camera.left + WIDTH >= min(px + 288, MAP[0])
        assert camera.top <= max(py - 144, 0)
        assert camera.top + HEIGHT >= min(py + 144, MAP[1])


def test_the_camera_never_shows_what_is_off_a_large_map():
    camera = Camera(MAP)
    for x, y in ((0, 0), (71, 0), (0, 47), (71, 47)):
        camera.follow(x=x * SUBTILES, y=y * SUBTILES, heading=0, moving=False, time_ms=0)
        assert 0 <= camera.left <= MAP[0] - WIDTH
        assert 0 <= camera.top <= MAP[1] - HEIGHT


def test_a_small_map_stands_in_the_middle():
    camera = Camera((512, 200))
    camera.follow(x=0, y=0, heading=0, moving=False, time_ms=0)
    assert (camera.left, camera.top) == ((512 - WIDTH) // 2, (200 - HEIGHT) // 2)


def test_a_ride_jumps_and_a_walk_glides():
    camera = Camera(MAP)
    camera.follow(x=30 * SUBTILES, y=24 * SUBTILES, heading=0, moving=False, time_ms=0)
    rest = camera.left
    camera.follow(x=31 * SUBTILES, y=24 * SUBTILES, heading=0, moving=False, time_ms=16)
    assert rest < camera.left < rest + 16
    camera.follow(x=50 * SUBTILES, y=24 * SUBTILES, heading=0, moving=False, time_ms=32)
    assert camera.left == 50 * 16 - WIDTH // 2


def test_screen_and_world_are_each_others_inverse():
    camera = Camera(MAP)
    camera.follow(x=30 * SUBTILES, y=24 * SUBTILES, heading=0, moving=False, time_ms=0)
    assert camera.to_screen(*camera.to_world(123, 45)) == (123, 45)
    camera.follow(
        x=30 * SUBTILES, y=24 * SUBTILES, heading=0, moving=False, time_ms=1, size=(1024, 576)
    )
    x, y = camera.to_screen(*camera.to_world(123, 45))
    assert abs(x - 123) <= 1
    assert abs(y - 45) <= 1
