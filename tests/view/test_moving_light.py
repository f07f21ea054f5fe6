"""Moving light and hanging shade are drawn where the rules count them, and steadily."""

from __future__ import annotations

from functools import cache
from random import Random

import pygame
import pytest

from game.base.geometry import within
from game.base.units import SUBTILES
from game.sim.senses.light import DIM, LIT, SHADOW, band_at
from game.sim.terrain import in_rect
from game.sim.world import World
from game.view.bodies import Bodies
from game.view.camera import PIXEL
from game.view.ground import TILE, Prop
from game.view.lights import LightMap
from game.view.look import Look
from game.view.moment import Moment
from game.view.poses import PoseBook, disc_name
from game.view.scenery import Scenery, Upright
from game.view.torches import Torches
from game.view.uprights import add_disc
from tests.view import harbour
from tests.view.test_cones_match_rules import TOLERANCE, around, inside_map, poses
from tests.view.test_stage import draw, staged, stand

POINTS = 1400
"""Points asked for each disc."""

SHIFT = (-40, -30)
"""The light's top left corner, so that it holds the whole harbour and some of what lies beyond."""

DRAWN = 40
"""The least red of a pixel that a disc lights: less than half of what it is at a dim disc's end."""

CLOTH = (24, 14, 8, 6)
"""Columns and rows under a cloth, in a lamp's pool and beside it."""


@cache
def scenery() -> Scenery:
    harbour.screen()
    return Scenery(harbour.ground(), {})


def light_of(world: World, **look) -> pygame.Surface:
    """Return what moving lights throw on the dark harbour."""
    size = (scenery().color.get_width() + 80, scenery().color.get_height() + 60)
    light = pygame.Surface(size)
    moment = Moment(world, Look(**look), SHIFT, size, PoseBook.of(world).poses, frozenset())
    torches = Torches(scenery())
    torches.draw_lamps(light, moment)
    torches.draw(light, moment)
    return light


def night(**lights) -> World:
    world = harbour.simulation().world
    for name, value in lights.items():
        setattr(world, name, value)
    return world


def is_floor(x: int, y: int) -> bool:
    """Return whether a point lies on the map and nothing stands between it and the eye."""
    if not inside_map(x, y):
        return False
    return scenery().cover.get_at((x // PIXEL, y // PIXEL))[:3] == (0, 0, 0)


def disagreements(light: pygame.Surface, rule, middle, reach: int) -> tuple[int, list]:
    """Return how many points were asked, and where picture and rule differ by over a tenth tile."""
    chance, asked, wrong = Random(5), 0, []  # noqa: S311 - points to ask, no secret
    for _ in range(POINTS):
        x, y = (at + chance.randrange(-reach, reach) for at in middle)
        if not is_floor(x, y):
            continue
        asked += 1
        shown = light.get_at((x // PIXEL - SHIFT[0], y // PIXEL - SHIFT[1]))[0] >= DRAWN
        if {rule(*p) for p in around(x, y)} == {not shown}:
            wrong.append((x, y))
    return asked, wrong


@pytest.mark.parametrize("radius", [SUBTILES, 2 * SUBTILES, 5 * SUBTILES // 2])
@pytest.mark.parametrize("lights", ["disc", "lit glow", "dim glow"])
def test_a_moving_disc_is_drawn_as_wide_as_the_rules_hold_it(lights, radius):
    """Places are any subtile on open floor, some of them hard against walls, which cut no disc."""
    total = 0
    for x, y, _ in poses(5, seed=13):
        band = DIM if lights == "dim glow" else LIT
        disc = {"discs": ((x, y, radius),)} if lights == "disc" else {}
        light = light_of(night(**(disc or {"glows": ((x, y, radius, band),)})))

        def rule(px: int, py: int, x=x, y=y) -> bool:
            return within(px - x, py - y, radius)

        asked, wrong = disagreements(light, rule, (x, y), radius + 2 * TOLERANCE)
        assert not wrong
        total += asked
    assert total > 3 * POINTS


def test_a_wall_does_not_cut_a_disc_on_the_floor_behind_it():
    x, y = 17 * SUBTILES + SUBTILES // 2, 4 * SUBTILES
    light = light_of(night(discs=((x, y, 3 * SUBTILES),)))
    for column in (15, 19):
        spot = (column * 16 + 8 - SHIFT[0], 5 * 16 - SHIFT[1])
        assert light.get_at(spot)[0] >= DRAWN


def test_no_disc_throws_nothing():
    assert not any(pygame.transform.average_color(light_of(night()))[:3])


def test_a_disc_shines_steadily_and_needs_no_setting_for_that():
    world = night(discs=((30_000, 30_000, 3600),), glows=((40_000, 30_000, 1440, DIM),))
    pictures = {
        pygame.image.tobytes(light_of(world, time_ms=ms, reduce_flash=calm), "RGB")
        for ms in (0, 170, 600, 1234)
        for calm in (False, True)
    }
    assert len(pictures) == 1


def test_a_disc_is_drawn_between_where_it_was_and_where_it_is():
    then = PoseBook.of(night(discs=((30_000, 30_000, 3600),)))
    now = PoseBook.of(night(discs=((30_100, 29_900, 3600),))).poses[disc_name(0)]
    assert then.towards(disc_name(0), now, 0.5) == (30_050, 29_950, 0)


def test_a_disc_that_only_now_is_lit_is_drawn_where_it_is():
    now = (50_000, 30_000, 0)
    assert PoseBook.of(night()).towards(disc_name(0), now, 0.5) == now


def test_drawing_moving_light_and_shade_lights_the_picture_and_leaves_the_digest():
    simulation, stage = staged()
    stand(simulation, 15.2, 17.4)
    world, dark = simulation.world, draw(simulation, stage)
    world.discs, world.canopy = ((20 * SUBTILES, 19 * SUBTILES, 3600),), (CLOTH,)
    world.glows = ((12 * SUBTILES, 19 * SUBTILES, SUBTILES, LIT),)
    digest = world.digest()
    picture = draw(simulation, stage)
    assert world.digest() == digest
    for column in (20, 12):
        spot = stage.camera.to_screen(column * SUBTILES, 19 * SUBTILES + SUBTILES // 2)
        assert sum(picture.get_at(spot)[:3]) > sum(dark.get_at(spot)[:3])


# -- shade ----------------------------------------------------------------------------------------
def test_what_a_cloth_shades_is_as_dark_as_where_no_lamp_reaches_and_light_again_without_it():
    world = night()
    lights = LightMap(scenery(), world.plan, world.lamps)
    bare = lights.floor.copy()
    unlit = LightMap(scenery(), world.plan, ()).floor
    world.canopy = (CLOTH,)
    world.relight()
    lights.hang(world.canopy)
    chance, darkened = Random(9), 0  # noqa: S311 - points to ask, no secret
    for _ in range(4000):
        x, y = (chance.randrange(*sides) for sides in ((20 * SUBTILES, 36 * SUBTILES),
                                                       (10 * SUBTILES, 24 * SUBTILES)))  # fmt: skip
        spot, is_shaded = (x // PIXEL, y // PIXEL), in_rect(CLOTH, (x // SUBTILES, y // SUBTILES))
        shown = lights.floor.get_at(spot)
        assert shown == (unlit if is_shaded else bare).get_at(spot)
        assert not is_shaded or band_at(world.light, harbour.COLUMNS, x, y) == SHADOW
        darkened += shown != bare.get_at(spot)
    assert darkened > 200
    lights.hang(())
    assert pygame.image.tobytes(lights.floor, "RGB") == pygame.image.tobytes(bare, "RGB")


def test_a_cloth_that_hangs_when_the_night_is_first_drawn_shades_from_the_start():
    world = night()
    lights = LightMap(scenery(), world.plan, world.lamps)
    lights.hang((CLOTH,))
    first = LightMap(scenery(), world.plan, world.lamps, canopy=(CLOTH,))
    assert pygame.image.tobytes(first.baked, "RGB") == pygame.image.tobytes(lights.baked, "RGB")


# -- on what stands -------------------------------------------------------------------------------
def lit_prop(world: World, x: int, y: int) -> tuple[int, int, int]:
    """Return the light in the middle of a crate that is no scenery, standing on a map's pixel."""
    size = scenery().color.get_size()
    light = pygame.Surface(size)
    moment = Moment(world, Look(), (0, 0), size, PoseBook.of(world).poses, frozenset())
    torches = Torches(scenery())
    bodies = Bodies(scenery(), LightMap(scenery(), world.plan, ()), torches)
    torches.draw_lamps(light, moment)
    torches.shade_loads(light, moment)
    torches.draw(light, moment)
    crate = Prop(harbour.picture_named("crate"), x - 8, y)
    bodies.draw_props(pygame.Surface(size), light, [crate], (0, 0))
    return light.get_at((x, y - crate.rect.height // 2))[:3]


@pytest.mark.parametrize("kind", ["discs", "glows"])
def test_moving_light_falls_on_a_crate_that_can_be_moved_by_the_floor_at_its_foot(kind):
    column, row = 20, 19
    place = (column * SUBTILES, row * SUBTILES, 2 * SUBTILES, *((LIT,) if kind == "glows" else ()))
    world = night(**{kind: (place,)})
    dark = lit_prop(night(), column * TILE, row * TILE)
    assert min(lit_prop(world, column * TILE, row * TILE)) > max(dark)
    far = (column * TILE, (row + 4) * TILE)
    assert lit_prop(world, *far) == lit_prop(night(), *far)


def test_a_lamp_that_lights_the_back_of_a_deep_thing_lights_its_top_there_and_not_its_front():
    thing = Upright(pygame.Rect(40, 20, 16, 80), 101, 34, mask_of(16, 80))
    disc = pygame.Surface((20, 20))
    disc.fill((90, 90, 90))
    light = pygame.Surface((100, 120))
    add_disc(light, disc, thing, place=(38, 40), shift=(0, 0))
    assert thing.depth == 64
    shown = [light.get_at((48, y))[0] > 0 for y in (22, 28, 36, 48, 90, 99)]
    assert shown == [False, True, True, False, False, False]


def mask_of(width: int, height: int) -> pygame.Surface:
    mask = pygame.Surface((width, height), pygame.SRCALPHA)
    mask.fill("white")
    return mask


def test_who_is_perched_takes_the_moving_light_of_the_floor_below():
    world = night(discs=((20 * SUBTILES, 19 * SUBTILES, 2 * SUBTILES),))
    torches = Torches(scenery())
    size = scenery().color.get_size()
    light = pygame.Surface(size)
    torches.draw_lamps(light, Moment(world, Look(), (0, 0), size, PoseBook.of(world).poses,
                                     frozenset()))  # fmt: skip
    assert torches.at(20 * TILE, 19 * TILE) == light.get_at((20 * TILE, 19 * TILE))[:3]
    assert torches.at(20 * TILE, 23 * TILE) == (0, 0, 0)
    torches.draw_lamps(light, Moment(night(), Look(), (0, 0), size, {}, frozenset()))
    assert torches.at(20 * TILE, 19 * TILE) == (0, 0, 0)
