"""Stories of situations: what minds are told, and what they are not."""

from __future__ import annotations

import pytest

from game.sim.actor import AlertState
from game.sim.intents import Intents
from game.sim.systems.eyes import courier_can_be_sensed
from game.sim.systems.thinking import situation_of, think
from tests.sim.worlds import STAND, at, guard, play, put, run

ROOM = ["#" * 30, *["#" + "." * 28 + "#"] * 6, "#" * 30]
TILE = 1440


def room(column, row, *things, **changes):
    return play(ROOM, put("start", "start", column, row), *things, **changes)


def test_colleagues_roused_by_the_same_ghost_are_ranked_in_order():
    foes = [put(f"g{n}", "guard", 4 + n, 3, facing_angle=0) for n in range(4)]
    sim = room(25, 6, *foes)
    for actor in sim.world.actors:
        actor.state, actor.memory.ghost = AlertState.CURIOUS, at(10, 3)
    ranks = [situation_of(sim.world, a, "neutral").rank for a in sim.world.actors]
    assert ranks == [0, 1, 2, 3]
    sim.world.actor("g0").state = AlertState.CALM
    sim.world.actor("g1").memory.ghost = (at(10, 3)[0] + 4 * TILE + 1, at(10, 3)[1])
    ranks = [situation_of(sim.world, a, "neutral").rank for a in sim.world.actors]
    assert ranks == [0, 0, 0, 1]
    sim.world.actor("g1").memory.ghost = (at(10, 3)[0] + 4 * TILE, at(10, 3)[1])
    assert situation_of(sim.world, sim.world.actor("g3"), "neutral").rank == 2


def test_a_searcher_is_told_the_nearest_suspected_cell_and_the_nearest_exit():
    exits = [put(n, "exit", c, r, rect=(c, r, 1, 1)) for n, c, r in
             (("a", 2, 1), ("b", 20, 6), ("c", 20, 1))]  # fmt: skip
    sim = room(25, 6, put("liu", "guard", 10, 3, facing_angle=0), *exits)
    liu, terrain = sim.world.actor("liu"), sim.world.terrain
    liu.memory.ghost = at(18, 5)
    sim.world.hunt = sum(1 << terrain.index(c) for c in ((10, 6), (12, 3), (3, 3), (11, 5), (9, 1)))
    calm = situation_of(sim.world, liu, "neutral")
    assert (calm.suspects, calm.way_out) == (None, None)
    liu.state = AlertState.SEARCHING
    told = situation_of(sim.world, liu, "neutral")
    assert (told.suspects, told.way_out) == (at(12, 3), at(20, 6))


@pytest.mark.parametrize(
    ("exits", "ghost", "nearest"),
    [
        (((5, 1), (5, 6)), (2, 5), (5, 6)),
        (((2, 3), (9, 3)), (8, 3), (9, 3)),
        (((2, 3), (9, 3)), (3, 3), (2, 3)),
    ],
)
def test_the_nearest_of_exits_in_one_column_or_row_is_told(exits, ghost, nearest):
    ways = [put(f"x{n}", "exit", c, r, rect=(c, r, 1, 1)) for n, (c, r) in enumerate(exits)]
    sim = room(25, 6, put("liu", "guard", 10, 3, facing_angle=0), *ways)
    liu = sim.world.actor("liu")
    liu.state, liu.memory.ghost = AlertState.SEARCHING, at(*ghost)
    assert situation_of(sim.world, liu, "neutral").way_out == at(*nearest)


def test_a_rival_is_told_of_the_freshest_trace_within_its_reach_and_of_being_watched():
    spool, nest = put("spool", "spool", 1, 1), put("nest", "nest", 2, 6, of="shimmer")
    sim = room(12, 3, put("shimmer", "droid", 4, 3, steals="spool"), spool, nest)
    shimmer, courier = sim.world.actor("shimmer"), sim.world.courier
    told = situation_of(sim.world, shimmer, "neutral")
    assert (told.bounty, told.trail, told.watched, told.home) == (False, (), False, at(2, 6))
    courier.item = "parcel"
    assert not situation_of(sim.world, shimmer, "neutral").bounty
    courier.item = "spool"
    run(sim, 16, STAND)
    courier.x = at(28, 3)[0]
    told = situation_of(sim.world, shimmer, "neutral")
    assert (told.bounty, told.trail) == (True, (at(12, 3),))
    shimmer.x = courier.x - 18 * TILE
    assert situation_of(sim.world, shimmer, "neutral").watched
    shimmer.x -= 1
    assert not situation_of(sim.world, shimmer, "neutral").watched
    shimmer.x = courier.x
    courier.aboard = True
    assert not situation_of(sim.world, shimmer, "neutral").watched


@pytest.mark.parametrize(("points", "state"), [(34_999, "calm"), (35_000, "curious")])
def test_a_mind_at_rest_wakes_at_35_points(points, state):
    sim = room(25, 6, put("liu", "guard", 10, 3, facing_angle=0))
    sim.world.actor("liu").aware.points = points
    think(sim.world)
    assert sim.world.actor("liu").state.word == state


def test_the_dazzled_stand_where_they_are():
    sim = room(25, 6, guard("liu", (4, 3), (12, 3)))
    liu = sim.world.actor("liu")
    run(sim, 200)
    place = (liu.x, liu.y)
    run(sim, 10)
    assert (liu.x, liu.y) != place
    liu.blind_until, place = sim.world.tick + 60, (liu.x, liu.y)
    run(sim, 60)
    assert (liu.x, liu.y) == place
    run(sim, 300)
    assert (liu.x, liu.y) != place


def test_the_dazzled_walk_back_into_step_and_never_leap():
    sim = room(25, 6, guard("liu", (4, 3), (12, 3)))
    liu = sim.world.actor("liu")
    run(sim, 200)
    liu.blind_until, steps = sim.world.tick + 60, []
    for _ in range(400):
        before = liu.x
        run(sim, 1)
        steps.append(abs(liu.x - before))
    assert max(steps) == 2 * liu.kind.paces["calm"]
    assert liu.place == liu.schedule.pose(sim.world.tick - 1)[:2]


def test_a_mind_knows_her_place_by_its_eyes_or_its_line_only():
    sim = room(25, 6, put("liu", "guard", 10, 3, facing_angle=0))
    liu = sim.world.actor("liu")
    assert situation_of(sim.world, liu, "neutral").sees is None
    liu.memory.numbers["touch"] = 0
    assert situation_of(sim.world, liu, "neutral").sees is None
    liu.memory.numbers["touch"] = 1
    assert situation_of(sim.world, liu, "neutral").sees == at(25, 6)
    liu.memory.numbers["touch"], liu.aware.sees = 0, True
    assert situation_of(sim.world, liu, "neutral").sees == at(25, 6)


def test_a_rival_sees_her_all_round_within_eight_tiles_and_through_no_wall():
    rows = [*ROOM[:3], "#" * 20 + "." * 9 + "#", *ROOM[4:]]
    seen = {}
    for name, (column, row) in {"behind": (4, 2), "far": (21, 2), "walled": (12, 5)}.items():
        droid = put("shimmer", "droid", 12, 2, steals="x")
        sim = play(rows, put("start", "start", column, row), droid)
        sim.world.courier.x = min(sim.world.courier.x, at(20, 2)[0] + 1)
        run(sim, 1)
        seen[name] = sim.world.actor("shimmer").aware.sees
    assert list(seen.values()) == [True, False, False]


@pytest.mark.parametrize("name", ["merged", "aboard"])
def test_a_rival_sees_neither_shadow_nor_rider(name):
    sim = room(9, 2, put("shimmer", "droid", 12, 2, steals="x"))
    setattr(sim.world.courier, name, True)
    run(sim, 1, Intents(merge=True))
    assert sim.world.actor("shimmer").aware.sees is False


@pytest.mark.parametrize("name", ["merged", "aboard"])
def test_no_eye_finds_a_shadow_or_a_rider_and_a_rewind_is_forgiven_to_its_tick(name):
    sim = room(25, 6)
    assert courier_can_be_sensed(sim.world)
    sim.world.courier.amnesty_until = 1
    assert not courier_can_be_sensed(sim.world)
    sim.world.tick = 1
    assert courier_can_be_sensed(sim.world)
    setattr(sim.world.courier, name, True)
    assert not courier_can_be_sensed(sim.world)
