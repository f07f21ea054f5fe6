"""Looking: which points a shape holds, against the senses' own bands, whatever the grouping."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest

from game.base.units import TURN
from game.sim.kinds import Band
from game.sim.senses.sight import band_holding, body_is_visible
from game.sim.terrain import Terrain
from game.solve import looking
from game.solve.lattice import Lattice
from game.solve.looking import Looking
from game.solve.shapes import Shape
from game.solve.sightlines import Sightlines
from tests.sim.worlds import at, plan_of

ROWS = ["###########", "#....#....#", "#....#....#", "#.........#", "#..##.....#", "###########"]
CLOSE = Band("contact", 1440, TURN // 2, 400, 100, sneak_reach_behind=864)
NEAR = Band("near", 3 * 1440, 45 * 60, 200, 100)
WIDE = Band("wide", 4 * 1440, 120 * 60, 50, 100)


def eyes():
    """Return a terrain, its lattice and eyes over it."""
    terrain = Terrain.of(plan_of(ROWS))
    lattice = Lattice.of(terrain)
    return terrain, lattice, Looking(lattice, Sightlines.through(terrain.opaque, terrain.columns))


def truth(pose, bands, *, sneaking):
    """Return the points that the senses' own functions find, one by one."""
    terrain, lattice, _ = eyes()
    x, y, heading = pose
    found = 0
    for index, (px, py) in lattice.around((x, y), 10**6):
        held = band_holding(bands, px - x, py - y, heading, searching=False, sneaking=sneaking)
        if held and body_is_visible(terrain.opaque, terrain.columns, x, y, px, py):
            found |= 1 << index
    return found


def some_poses(count):
    rng = random.Random(5)  # noqa: S311 - the same poses each time
    places = [at(c, r) for c, r in ((1, 1), (4, 3), (7, 2), (9, 4), (5, 3))]
    slips = ((x + rng.randrange(-700, 700), y) for x, y in rng.choices(places, k=count))
    return [(x, y, rng.randrange(TURN)) for x, y in slips]


@pytest.mark.parametrize("bands", [(CLOSE,), (NEAR,), (WIDE,), (CLOSE, NEAR)])
@pytest.mark.parametrize("sneaking", [False, True])
def test_a_look_finds_what_the_senses_find(bands, sneaking):
    poses, (_, _, look) = some_poses(12), eyes()
    (sets,) = look.points_seen([(p,) for p in poses], [Shape.of(bands, sneaks=sneaking)])
    assert sets == [truth(pose, bands, sneaking=sneaking) for pose in poses]
    assert any(sets)


def test_points_exactly_at_the_reach_are_held_on_all_four_sides():
    _, lattice, look = eyes()
    pose = (*at(7, 3), 0)
    ((found,),) = look.points_seen([(pose,)], [Shape((CLOSE,))])
    for dx, dy in ((1440, 0), (-1440, 0), (0, -1440)):
        assert found & lattice.bit((pose[0] + dx, pose[1] + dy))


def test_a_step_of_many_poses_holds_what_any_of_them_holds():
    poses, (_, _, look) = some_poses(9), eyes()
    shapes = [Shape((CLOSE,)), Shape((NEAR,)), Shape((WIDE,))]
    alone = look.points_seen([(pose,) for pose in poses], shapes)
    steps = [tuple(poses[:4]), tuple(poses[4:5]), tuple(poses[5:])]
    for sets, one in zip(look.points_seen(steps, shapes), alone, strict=True):
        assert sets == [
            one[0] | one[1] | one[2] | one[3],
            one[4],
            one[5] | one[6] | one[7] | one[8],
        ]


def test_how_many_pairs_are_looked_at_together_changes_nothing(monkeypatch):
    poses, (_, _, look) = some_poses(9), eyes()
    steps, shapes = [*pairwise(poses)], [Shape((WIDE,))]
    found = look.points_seen(steps, shapes)
    monkeypatch.setattr(looking, "TOGETHER", 1)
    assert look.points_seen(steps, shapes) == found


def test_what_is_near_enough_is_seen_through_anything():
    _, lattice, look = eyes()
    pose, behind = (*at(4, 1), 0), lattice.bit(at(6, 1))
    ((through,),) = look.points_seen([(pose,)], [Shape((NEAR,))], beyond=2 * 1440)
    ((stopped,),) = look.points_seen([(pose,)], [Shape((NEAR,))])
    assert through & behind
    assert not stopped & behind


def test_nobody_looking_or_nothing_to_look_with_finds_nothing():
    _, _, look = eyes()
    assert look.points_seen([], [Shape((NEAR,))]) == ([],)
    assert look.points_seen([((*at(1, 1), 0),)], []) == ()
