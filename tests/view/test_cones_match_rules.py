"""The cone drawn is the cone that sees, and the beam drawn is the beam that lights."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from math import cos, pi, sin
from random import Random

import pytest

from game.base.geometry import in_wedge, within
from game.base.grid import line_is_clear
from game.base.units import DEGREE, SUBTILES, TURN
from game.sim.actor import Actor, AlertState
from game.sim.plan import Plan
from game.sim.schedule import standing
from game.sim.senses.light import beam_reaches
from game.sim.senses.sight import band_holding
from game.sim.stats import with_stats
from game.view.camera import PIXEL
from game.view.sightlines import Walls, holds, outline
from game.view.views import RADIANS, view_of
from tests.sim.worlds import catalog
from tests.view import harbour

TOLERANCE = SUBTILES // 10
"""Fairness promises a tenth of a tile."""

POINTS = 1400
"""Points asked for each pose."""

COLUMNS = harbour.COLUMNS


@cache
def opaque() -> bytes:
    return _plan().opaque


@cache
def _plan() -> Plan:
    return harbour.plan()


def around(x: int, y: int) -> list[tuple[int, int]]:
    """Return a place and eight more at the tolerance from it."""
    ring = [
        (round(TOLERANCE * cos(k * pi / 4)), round(TOLERANCE * sin(k * pi / 4))) for k in range(8)
    ]
    return [(x, y)] + [(x + dx, y + dy) for dx, dy in ring]


def poses(count: int, seed: int) -> list[tuple[int, int, int]]:
    """Return poses on open floor, some of them hard against walls."""
    chance, found = Random(seed), []  # noqa: S311 - points to ask, no secret
    while len(found) < count:
        x, y = chance.randrange(SUBTILES, 46 * SUBTILES), chance.randrange(SUBTILES, 24 * SUBTILES)
        if not opaque()[y // SUBTILES * COLUMNS + x // SUBTILES]:
            found.append((x, y, chance.randrange(TURN)))
    return found


def inside_map(x: int, y: int) -> bool:
    return 0 <= x < COLUMNS * SUBTILES and 0 <= y < harbour.ROWS * SUBTILES


def disagreements(polygon, rule, pose, reach, seed) -> list[tuple[int, int]]:
    """Return the points where picture and rule differ by more than the tolerance."""
    chance, wrong = Random(seed), []  # noqa: S311 - as above
    for _ in range(POINTS):
        x = pose[0] + chance.randrange(-reach, reach)
        y = pose[1] + chance.randrange(-reach, reach)
        ring = [p for p in around(x, y) if inside_map(*p)]
        answers = {rule(*p) for p in ring}
        if inside_map(x, y) and answers == {not holds(polygon, x / PIXEL, y / PIXEL)}:
            wrong.append((x, y))
    return wrong


def actor(kind: str, pose: tuple[int, int, int], state=AlertState.CALM) -> Actor:
    return Actor(0, kind, catalog().kinds[kind], standing(*pose), *pose, state=state)


@pytest.mark.parametrize("pose", poses(6, seed=3))
@pytest.mark.parametrize("kind", ["guard", "camera", "worker", "auditor", "giant"])
def test_every_drawn_band_is_the_band_of_the_rules(kind, pose):
    assert_drawn_as_ruled(actor(kind, pose, AlertState.SEARCHING), pose)


@pytest.mark.parametrize("pose", poses(3, seed=5))
def test_the_cone_of_a_guard_with_a_sight_of_his_own_is_drawn_so(pose):
    """A map may give one guard another reach and another width."""
    lin = actor("guard", pose, AlertState.SEARCHING)
    own = {"bands.2.reach": 5 * SUBTILES, "bands.3.half_angle": 50 * DEGREE}
    lin.kind = with_stats(lin.kind, own)
    assert_drawn_as_ruled(lin, pose)


def assert_drawn_as_ruled(watcher: Actor, pose: tuple[int, int, int]) -> None:
    """Compare every band that a watcher's view draws with the senses' own answer."""
    view = view_of(Walls(opaque(), COLUMNS), watcher, pose, every_band=True)
    assert view is not None
    assert view.bands
    for band in view.bands:

        def rule(x: int, y: int, band=band) -> bool:
            dx, dy = x - pose[0], y - pose[1]
            held = band_holding((band,), dx, dy, pose[2], searching=True, sneaking=False)
            return held is not None and line_is_clear(opaque(), COLUMNS, pose[0], pose[1], x, y)

        assert not disagreements(view.outline_of(band), rule, pose, band.reach + SUBTILES, 5)


@pytest.mark.parametrize("pose", poses(8, seed=11))
@pytest.mark.parametrize("kind", ["guard", "giant", "drone"])
def test_a_carried_light_lights_what_its_beam_reaches(kind, pose):
    bearer = actor(kind, pose)
    beam = bearer.kind.beam
    view = view_of(Walls(opaque(), COLUMNS), bearer, pose)
    assert view is not None
    assert beam is not None
    polygon = outline(
        view.found,
        view.x,
        view.y,
        half=beam.half_angle * RADIANS,
        reach=beam.reach / PIXEL,
    )

    def rule(x: int, y: int) -> bool:
        return beam_reaches(
            beam, opaque(), COLUMNS, x=pose[0], y=pose[1], heading=pose[2], px=x, py=y
        )

    assert not disagreements(polygon, rule, pose, beam.reach + SUBTILES, 7)


@pytest.mark.parametrize("pose", poses(6, seed=23))
def test_the_regulators_strip_is_the_wedge_that_touches(pose):
    from game.view.line import strip_of  # noqa: PLC0415 - opens pygame, which the rest does not need

    kind = catalog().kinds["regulator"]
    reach, half = kind.numbers["reach_subtiles"], kind.numbers["half_angle"]
    polygon = strip_of(Walls(opaque(), COLUMNS), kind, pose)

    def rule(x: int, y: int) -> bool:
        dx, dy = x - pose[0], y - pose[1]
        return (
            within(dx, dy, reach)
            and in_wedge(dx, dy, pose[2], half)
            and line_is_clear(opaque(), COLUMNS, pose[0], pose[1], x, y)
        )

    assert not disagreements(polygon, rule, pose, reach, 9)


def test_a_closed_door_cuts_the_cone_that_an_open_one_lets_through():
    """The walls of the picture are the world's own at this tick, not the drawn map's."""
    rows, columns = 10, 20
    wall = bytearray(rows * columns)
    for row in range(rows):
        wall[row * columns + 10] = row != 5
    pose = (5 * SUBTILES + 720, 5 * SUBTILES + 720, 0)
    beyond = (12 * 16 + 8, 5 * 16 + 8)
    for closed in (False, True):
        wall[5 * columns + 10] = closed
        view = view_of(Walls(bytes(wall), columns), actor("guard", pose), pose)
        assert view is not None
        far = next(band for band in view.bands if band.name == "far")
        assert holds(view.outline_of(far), *beyond) is not closed


def test_a_cone_is_drawn_as_short_as_the_level_s_rule_makes_it():
    pose = poses(1, seed=5)[0]
    watcher = actor("guard", pose)
    short = tuple(replace(band, reach=SUBTILES) for band in watcher.kind.bands)
    view = view_of(Walls(opaque(), COLUMNS), watcher, pose, every_band=True, eyes=short)
    assert view is not None
    assert {band.reach for band in view.bands} == {SUBTILES}
