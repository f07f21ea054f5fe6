"""The stage draws a world, changes nothing in it, and looks as it did when it was found good."""

from __future__ import annotations

from functools import cache

import pygame
import pytest

from game.sim import events as ev
from game.sim.actor import AlertState
from game.sim.intents import Intents
from game.sim.senses.light import DIM, LIT, SHADOW
from game.sim.simulation import Simulation
from game.sim.systems.regulation import look_away
from game.view.look import Look
from game.view.poses import PoseBook
from game.view.stage import Stage
from tests.view import harbour
from tests.view.pictures import assert_picture


def staged() -> tuple[Simulation, Stage]:
    """Return a fresh harbour and its stage."""
    harbour.screen()
    simulation = harbour.simulation()
    stage = Stage(
        harbour.ground(),
        simulation.world,
        sprites=harbour.sprites(),
        shelf=harbour.picture_named,
    )
    return simulation, stage


@cache
def shared() -> tuple[Simulation, Stage]:
    """Return a harbour for tests that leave it as it was."""
    return staged()


def stand(simulation: Simulation, x: float, y: float, light: int = SHADOW) -> None:
    """Put the courier somewhere, in tiles, as a test's beginning."""
    courier = simulation.world.courier
    courier.x, courier.y, courier.light = int(x * 1440), int(y * 1440), light


def draw(simulation: Simulation, stage: Stage, **look) -> pygame.Surface:
    """Return a picture with the camera at rest."""
    surface = pygame.Surface((640, 360))
    stage.draw(surface, simulation.world, look=Look(**{"time_ms": 2000, **look}))
    return surface


def test_drawing_changes_nothing():
    simulation, stage = staged()
    surface = pygame.Surface((640, 360))
    for tick in range(40):
        before = PoseBook.of(simulation.world)
        stage.note(simulation.step(Intents(direction=tick % 64, gait="run")), simulation.world)
        digest = simulation.world.digest()
        look = Look(time_ms=tick * 17, cones_always=tick % 2 == 0, zoom=1 + tick % 3 * 0.3)
        stage.draw(surface, simulation.world, before=before, alpha=0.5, look=look)
        assert simulation.world.digest() == digest


def test_the_same_world_at_the_same_time_gives_the_same_picture():
    simulation, stage = shared()
    first, second = draw(simulation, stage), draw(simulation, stage)
    assert pygame.image.tobytes(first, "RGB") == pygame.image.tobytes(second, "RGB")


def test_a_quiet_night():
    simulation, stage = staged()
    for _ in range(90):
        simulation.step(Intents())
    stand(simulation, 15.2, 13.4)
    assert_picture(draw(simulation, stage), "stage_quiet")


def test_a_hunt_with_ghost_haze_and_every_pattern_of_cone():
    simulation, stage = staged()
    world = simulation.world
    stand(simulation, 22, 19.5, DIM)
    liu, dorin, quan = (world.actor(name) for name in ("liu", "dorin", "quan"))
    liu.state, liu.aware.points, liu.memory.ghost = AlertState.SEARCHING, 70_000, (30_000, 27_000)
    dorin.state, dorin.aware.points, dorin.heading = AlertState.ALARMED, 100_000, 0
    world.hunt = sum(1 << (row * 48 + column) for row in (17, 18, 19) for column in (19, 20, 21))
    quan.memory.numbers.update(tracking=1, paint=40, touch=1)
    draw(simulation, stage, time_ms=1600)
    stage.note((ev.NoiseMade("decoy", 28 * 1440, 19 * 1440, 7000),), world)
    assert_picture(draw(simulation, stage), "stage_hunt")


def test_the_line_of_a_regulator_who_was_paid_is_no_longer_drawn():
    pictures = []
    for paid in (False, True):
        simulation, stage = staged()
        stand(simulation, 36, 17, LIT)
        if paid:
            look_away(simulation.world, simulation.world.actor("quan"))
        pixels = pygame.surfarray.array3d(draw(simulation, stage)).astype(int)
        pictures.append(int((pixels[..., 0] > 2 * pixels[..., 1] + 60).sum()))
    watched, unwatched = pictures
    assert unwatched < watched / 2


def test_a_hidden_droid_bends_what_is_behind_it():
    """The droid has no picture of its own: only pixels near it may differ from an empty place."""
    simulation, stage = staged()
    droid = simulation.world.actor("rival")
    stand(simulation, 30, 17)
    here = (droid.x, droid.y)
    picture = draw(simulation, stage)
    droid.x, droid.y = 2 * 1440, 28 * 1440
    empty = draw(simulation, stage)
    x, y = stage.camera.to_screen(*here)
    around = pygame.Rect(x - 16, y - 36, 32, 42)
    assert pygame.image.tobytes(picture.subsurface(around), "RGB") != pygame.image.tobytes(
        empty.subsurface(around), "RGB"
    )
    for surface in (picture, empty):
        surface.fill((0, 0, 0), around)
    assert pygame.image.tobytes(picture, "RGB") == pygame.image.tobytes(empty, "RGB")


@pytest.mark.parametrize(("light", "name"), [(SHADOW, "shadow"), (DIM, "dim"), (LIT, "lit")])
def test_the_courier_shows_her_own_light(light, name):
    simulation, stage = staged()
    stand(simulation, 27, 17.5, light)
    picture = draw(simulation, stage)
    x, y = stage.camera.to_screen(simulation.world.courier.x, simulation.world.courier.y)
    assert_picture(picture.subsurface((x - 32, y - 40, 64, 64)), f"courier_{name}")


def test_a_held_look_shows_more_of_the_world():
    simulation, stage = staged()
    stand(simulation, 20, 18)
    draw(simulation, stage, zoom=1.6)
    assert stage.camera.size == (1024, 576)
    left, top = stage.camera.to_screen(20 * 1440, 18 * 1440)
    assert (left, top) != (320, 180) or stage.camera.left < 0
    assert 0 <= left < 640
    assert 0 <= top < 360


def test_a_view_that_is_not_pulled_out_is_moved_as_well():
    """So a peek leans the picture round its corner."""
    simulation, stage = staged()
    stand(simulation, 24, 16)
    draw(simulation, stage, reduce_motion=True)
    left = stage.camera.left
    draw(simulation, stage, reduce_motion=True, pan=(32, 0))
    assert stage.camera.left == left + 32


def test_a_lamp_that_goes_out_darkens_its_pool_slowly_or_at_once():
    simulation, stage = staged()
    lamp = next(lamp for lamp in simulation.world.lamps if lamp.id == "l6")
    stand(simulation, 27, 19)

    def pool(time_ms: int, *, at_once: bool = False) -> float:
        picture = draw(simulation, stage, time_ms=time_ms, reduce_motion=at_once)
        x, y = stage.camera.to_screen(lamp.x - 3000, lamp.y - 1500)
        return sum(pygame.transform.average_color(picture, (x - 4, y - 4, 8, 8))[:3])

    full = pool(0)
    lamp.band = SHADOW
    start = pool(200)
    for time_ms in range(200, 3600, 40):
        end = pool(time_ms)
    assert full > start > end
    lamp.band = LIT
    assert pool(3700, at_once=True) == pytest.approx(full, rel=0.03)


def test_nothing_flashes_more_than_three_times_a_second():
    """A minute of bubbles, brackets and lamps: no part of the picture flickers."""
    simulation, stage = staged()
    world = simulation.world
    stand(simulation, 31, 17)
    world.actor("liu").state, world.actor("liu").aware.points = AlertState.ALARMED, 100_000
    world.actor("liu").memory.ghost = (29 * 1440, 18 * 1440)
    world.actor("rival").memory.numbers.update(whine=30)
    spots = [stage_spot(simulation, stage, name) for name in ("liu", "rival", "quan", "eye")]
    spots.append(pygame.Rect(300, 140, 40, 40))
    levels: list[list[float]] = [[] for _ in spots]
    for time_ms in range(0, 60_000, 50):
        picture = draw(simulation, stage, time_ms=time_ms)
        for level, spot in zip(levels, spots, strict=True):
            level.append(sum(pygame.transform.average_color(picture, spot)[:3]) / 3)
    for level in levels:
        for second in range(60):
            assert turns(level[second * 20 : second * 20 + 20]) <= 6


def stage_spot(simulation: Simulation, stage: Stage, name: str) -> pygame.Rect:
    """Return the part of the picture round an actor's head."""
    draw(simulation, stage, time_ms=0)
    actor = simulation.world.actor(name)
    x, y = stage.camera.to_screen(actor.x, actor.y)
    return pygame.Rect(x - 10, y - 50, 20, 30).clip((0, 0, 640, 360))


def turns(levels: list[float], least: float = 4.0) -> int:
    """Return how often a series changes direction by more than ``least``."""
    count, last, rising = 0, levels[0], None
    for level in levels[1:]:
        if abs(level - last) >= least:
            up = level > last
            count += rising is not None and up is not rising
            rising, last = up, level
    return count
