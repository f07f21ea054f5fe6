"""Lamps glint on the water near them, and nowhere else."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import numpy as np
import pygame
import pytest

from game.view.ground import TILE, Ground, Prop
from game.view.lights import LightMap
from game.view.look import Look
from game.view.moment import Moment
from game.view.reflections import SWAY_MS, Reflections
from game.view.scenery import Scenery
from tests.view import harbour

LAMP = (29 * TILE + TILE // 2, 21 * TILE + TILE // 2)
"""Where the harbour's lamp post burns, five rows from the water."""

SHIFT = (160, harbour.ROWS * TILE - 360)


@cache
def lit():
    """Return the harbour's world and light."""
    harbour.screen()
    world = harbour.simulation().world
    return world, LightMap(Scenery(harbour.ground(), {}), world.plan, world.lamps)


def glint(ground: Ground | None = None, *, shift=SHIFT, **look) -> np.ndarray:
    """Return what the reflections alone draw, brightest channel by column and row."""
    world, lights = lit()
    frame, light = pygame.Surface((640, 360)), pygame.Surface((640, 360))
    moment = Moment(world, Look(**look), shift, (640, 360), {}, frozenset())
    Reflections(ground or harbour.ground(), lights).draw(frame, light, moment)
    assert pygame.image.tobytes(frame, "RGB") == pygame.image.tobytes(light, "RGB")
    return pygame.surfarray.array3d(frame).max(axis=2)


@pytest.fixture
def burning():
    """Return the levels that lamps burn at, put back afterwards."""
    levels = lit()[1].levels
    before = list(levels)
    yield levels
    levels[:] = before


def test_a_lamp_glints_below_its_head_on_water_and_nowhere_else():
    xs, ys = np.nonzero(glint())
    cells = {((x + SHIFT[0]) // TILE, (y + SHIFT[1]) // TILE) for x, y in zip(xs, ys, strict=True)}
    assert all(harbour.ground().is_water(*cell) for cell in cells)
    assert abs(np.mean(xs) + SHIFT[0] - LAMP[0]) < TILE


def test_a_glint_is_warm_and_broken():
    drawn = glint()
    rows = drawn[drawn.any(axis=1)].any(axis=0)[26 * TILE - SHIFT[1] :]
    assert 0.3 < rows.mean() < 1.0


def test_a_glint_fades_with_its_lamp(burning):
    sums = []
    for level in (16, 8, 0):
        burning[:] = [level] * len(burning)
        sums.append(int(glint().astype(int).sum()))
    assert sums[0] > 1.5 * sums[1] > 0
    assert sums[2] == 0


def test_a_glint_sways_slowly_and_little():
    drawn = [glint(time_ms=t).astype(int) for t in range(0, SWAY_MS, SWAY_MS // 16)]
    sums = [int(picture.sum()) for picture in drawn]
    assert SWAY_MS >= 1000
    assert len({picture.tobytes() for picture in drawn}) > 4
    assert max(sums) < 1.35 * min(sums)


def test_a_glint_stands_still_for_those_who_want_no_motion():
    drawn = {glint(time_ms=t, reduce_motion=True).tobytes() for t in (0, 500, 1500)}
    assert len(drawn) == 1


def test_nothing_is_drawn_where_no_water_is_in_view():
    assert not glint(shift=(0, 0)).any()


def test_what_floats_on_the_water_covers_the_glint():
    ground = harbour.ground()
    boat = harbour.picture_named("boat")
    assert boat is not None
    afloat = Prop(boat, LAMP[0] - 48, 27 * TILE + 12, 0)
    covered = glint(replace(ground, props=(*ground.props, afloat)))
    hull = afloat.rect.move(-SHIFT[0], -SHIFT[1]).inflate(-24, -24)
    before = glint()[hull.left : hull.right, hull.top : hull.bottom]
    assert before.any()
    assert not covered[hull.left : hull.right, hull.top : hull.bottom].any()


def test_a_wall_before_the_water_keeps_the_lamp_from_it():
    ground = harbour.ground()
    wall = next(key for key in ground.structure.keys if key)
    row = range(24 * ground.columns, 25 * ground.columns)
    keys = tuple(wall if at in row else key for at, key in enumerate(ground.structure.keys))
    assert not glint(replace(ground, structure=replace(ground.structure, keys=keys))).any()
