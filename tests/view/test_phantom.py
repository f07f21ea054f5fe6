"""The phantom: pale, seen through, behind what stands before her, and no part of the world."""

from __future__ import annotations

import numpy as np
import pygame
import pytest

from game.view.look import Look
from game.view.palette import PAPER, SKY
from game.view.phantom import Phantom, dotted, paled
from tests.view import harbour
from tests.view.test_stage import draw, shared

HERE = (int(15.2 * 1440), int(15.4 * 1440), 0)
"""Open ground of the harbour."""


def drawn(*phantoms: Phantom) -> np.ndarray:
    """Return how much each pixel of a picture is changed by phantoms."""
    simulation, stage = shared()
    without = pygame.surfarray.array3d(draw(simulation, stage)).astype(int)
    surface = pygame.Surface((640, 360))
    stage.draw(surface, simulation.world, look=Look(time_ms=2000), phantoms=phantoms)
    return pygame.surfarray.array3d(surface).astype(int) - without


def changed(*phantoms: Phantom) -> pygame.Rect:
    """Return the box of the picture that phantoms change."""
    columns, rows = np.nonzero(np.abs(drawn(*phantoms)).any(axis=2))
    return pygame.Rect(columns.min(), rows.min(), np.ptp(columns) + 1, np.ptp(rows) + 1)


def test_she_is_drawn_where_her_pose_is_and_nowhere_else():
    _, stage = shared()
    box = changed(Phantom(HERE, "walk"))
    feet = stage.camera.to_screen(*HERE[:2])
    assert box.collidepoint(feet[0], feet[1] - 12)
    assert box.width <= 60
    assert box.height <= 60


def test_drawing_her_leaves_the_world_alone():
    simulation, _ = shared()
    digest = simulation.world.digest()
    drawn(Phantom(HERE, "walk"))
    assert simulation.world.digest() == digest


@pytest.mark.parametrize("gait", ["still", "walk", "sneak", "run", "merged"])
def test_every_gait_has_a_picture(gait):
    assert np.abs(drawn(Phantom(HERE, gait))).max() > 40


def test_she_grows_fainter_with_less_strength():
    strong, faint, none = (np.abs(drawn(Phantom(HERE, "still", s))).sum() for s in (1, 0.4, 0))
    assert strong > faint * 1.5 > none == 0


def test_she_is_pale_and_blue_and_the_floor_shines_through_her():
    body = harbour.sprites()["courier"].cell("down", "idle", 0).surface
    pale = paled(body)
    inside = [pale.get_at((x, y)) for x, y in zip(*_middle(body), strict=True)]
    assert all(color.b >= color.r for color in inside)
    assert all(0 < color.a < 255 for color in inside)
    assert max(color.a for color in inside) <= 230
    edge = pale.get_at(pygame.mask.from_surface(pale).outline()[0])
    assert edge[:3] == SKY


def test_the_ghost_is_an_outline_filled_with_dots_and_told_from_a_phantom_without_color():
    body = harbour.sprites()["courier"].cell("down", "idle", 0).surface
    drawn_, mask = dotted(body), pygame.mask.from_surface(body)
    outline = pygame.mask.from_surface(drawn_).outline()
    assert all(drawn_.get_at(place)[:3] == PAPER for place in outline)
    places = [(x, y) for x in range(body.get_width()) for y in range(body.get_height())]
    inside = [drawn_.get_at((x + 1, y + 1)) for x, y in places if mask.get_at((x, y))]
    dots = [color for color in inside if color[:3] == PAPER and color.a == 255]
    assert len(inside) // 20 < len(dots) < len(inside) // 6
    assert all(color.a < 200 for color in inside if color not in dots), "seen through"
    grey, pale = (pygame.transform.grayscale(f(body)) for f in (dotted, paled))
    assert pygame.image.tobytes(grey, "RGBA") != pygame.image.tobytes(pale, "RGBA")


def test_the_ghost_has_no_light_of_her_own():
    box = changed(Phantom(HERE, "walk", is_dotted=True))
    assert box.width < changed(Phantom(HERE, "walk")).width
    assert np.abs(drawn(Phantom(HERE, "walk", is_dotted=True))).max() > 40


def test_what_stands_before_her_covers_her():
    places = [(int(19.5 * 1440), int(row * 1440), 0) for row in (16.5, 18.6)]
    behind, before = ((np.abs(drawn(Phantom(p, "still"))).max(axis=2) > 60).sum() for p in places)
    assert behind * 2 < before


def _middle(body: pygame.Surface) -> tuple[list[int], list[int]]:
    """Return the pixels down the middle of a body, as they lie in its pale picture."""
    column, mask = body.get_width() // 2, pygame.mask.from_surface(body)
    rows = [y for y in range(body.get_height()) if mask.get_at((column, y))]
    return [column + 1] * len(rows), [y + 1 for y in rows]
