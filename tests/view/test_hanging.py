"""Lanterns breathe, and the strings of the peak burn while its lamps do."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pygame

from game.sim.simulation import Header, Simulation
from game.view.ground import Prop
from game.view.hanging import BREATH_MS, Hanging
from game.view.lights import LightMap
from game.view.look import Look
from game.view.moment import Moment
from game.view.scenery import Scenery
from tests.sim.worlds import catalog, put
from tests.view import harbour


def hung(name: str):
    """Return a world with a lamp of the peak, and a hanging prop beside it."""
    harbour.screen()
    lamp = put("fest", "lamp", 12, 15, radius_subtiles=5760, band="lit", hue="red", when="peak")
    plan = harbour.plan()
    plan = replace(plan, placements=(*plan.placements, lamp))
    world = Simulation.start(plan, catalog(), Header(seed=7)).world
    picture = harbour.picture_named(name)
    assert picture is not None
    lights = LightMap(Scenery(harbour.ground(), {}), plan, world.lamps)
    prop = Prop(picture, 12 * 16, 15 * 16, 0, over=True)
    return world, Hanging([prop], world.lamps, lights, harbour.picture_named)


def light(world, hanging, *, bodies=(), **look) -> float:
    frame = pygame.Surface((640, 360))
    moment = Moment(world, Look(**look), (0, 0), (640, 360), {}, frozenset())
    hanging.draw(frame, moment, list(bodies))
    return float(pygame.surfarray.array3d(frame).astype(int).sum())


def test_a_string_of_the_peak_burns_while_its_lamp_does():
    world, hanging = hung("lantern_string_unlit")
    lamp = next(lamp for lamp in world.lamps if lamp.id == "fest")
    lamp.band = 0
    dark = light(world, hanging)
    lamp.band = 2
    assert light(world, hanging) > dark * 1.5


def test_a_lantern_breathes_by_a_few_parts_in_a_hundred():
    world, hanging = hung("lantern_string")
    levels = [light(world, hanging, time_ms=t) for t in range(0, BREATH_MS, 90)]
    assert 1.01 < max(levels) / min(levels) < 1.1
    assert len(np.unique(levels)) > 3


def test_no_lantern_breathes_for_those_who_want_no_motion():
    world, hanging = hung("lantern_string")
    levels = {light(world, hanging, time_ms=t, reduce_motion=True) for t in (0, 400, 900)}
    assert len(levels) == 1


def test_what_hangs_over_somebody_is_thin():
    world, hanging = hung("lantern_string")
    body = pygame.Rect(12 * 16 + 30, 15 * 16 - 20, 16, 16)
    assert light(world, hanging, bodies=[body]) < light(world, hanging)
