"""Stories of the hunt: where searchers think she may be, and what a look clears."""

from __future__ import annotations

import pytest

from game.sim.actor import AlertState
from game.sim.systems.awareness import hunt
from tests.sim.worlds import at, play, put

HALL = ["#" * 20, *["#" + "." * 18 + "#"] * 8, "#" * 20]


def suspected(sim):
    """Return the cells where searchers think she may be."""
    columns = sim.world.plan.columns
    return {(at % columns, at // columns) for at in range(20 * 10) if sim.world.hunt >> at & 1}


def hunting(ghost, *, facing=0):
    """Return a hall where liu has just begun to search for a ghost that he cannot see yet."""
    rows = [*HALL[:2], "#" + "." * 9 + "#" + "." * 8 + "#", *HALL[3:]]
    sim = play(rows, put("start", "start", 17, 8), put("liu", "guard", 2, 4, facing_angle=facing))
    liu = sim.world.actor("liu")
    liu.state, liu.memory.ghost = AlertState.SEARCHING, ghost
    return sim, liu


def test_a_hunt_begins_at_the_ghost_and_ends_with_the_last_searcher():
    sim, liu = hunting(at(14, 4))
    sim.world.tick = 1
    hunt(sim.world)
    assert suspected(sim) == {(14, 4)}
    liu.state = AlertState.CALM
    hunt(sim.world)
    assert suspected(sim) == set()


def test_a_hunt_without_a_ghost_begins_where_the_searcher_stands():
    sim, _ = hunting(None)
    sim.world.tick = 1
    hunt(sim.world)
    assert suspected(sim) == {(2, 4)}


def test_the_suspected_cells_spread_one_step_each_48_ticks_and_not_into_walls():
    sim, _ = hunting(at(11, 2))
    sim.world.tick = 47
    hunt(sim.world)
    assert suspected(sim) == {(11, 2)}
    sim.world.tick = 48
    sim.world.actors[0].x, sim.world.actors[0].y = at(1, 8)
    hunt(sim.world)
    assert suspected(sim) == {(11, 1), (11, 2), (11, 3), (12, 2)}


@pytest.mark.parametrize(("locked", "beyond"), [(False, True), (True, False)])
def test_the_suspected_cells_spread_through_doors_that_a_hand_opens(locked, beyond):
    rows = [row[:10] + "#" + row[11:] for row in HALL]
    rows[5] = HALL[5]
    door = put("door", "door", 10, 5, rect=(10, 5, 1, 1), locked=locked)
    watcher = put("liu", "guard", 2, 8, facing_angle=10800)
    sim = play(rows, put("start", "start", 17, 8), watcher, door)
    liu = sim.world.actor("liu")
    liu.state, liu.memory.ghost = AlertState.SEARCHING, at(9, 5)
    for tick in (1, 48, 96):
        sim.world.tick = tick
        hunt(sim.world)
    assert ((11, 5) in suspected(sim)) == beyond


@pytest.mark.parametrize(
    ("column", "row", "cleared"),
    [
        (10, 4, True),  # the far band ends after eight tiles
        (11, 4, False),
        (7, 7, True),  # 31 degrees aside
        (7, 8, False),  # 39
        (2, 6, True),  # behind him while he searches, two tiles
        (2, 7, False),
        (2, 4, True),
    ],
)
def test_a_searcher_s_look_clears_the_cells_in_his_bands_of_sight(column, row, cleared):
    sim, _ = hunting(at(column, row))
    sim.world.tick = 12
    hunt(sim.world)
    assert (suspected(sim) == set()) == cleared


@pytest.mark.parametrize(
    ("kind", "state", "clears"),
    [
        ("guard", AlertState.CALM, True),
        ("auditor", AlertState.CALM, True),
        ("camera", AlertState.CALM, True),
        ("giant", AlertState.CALM, True),
        ("guard", AlertState.DOWN, False),
        ("worker", AlertState.CALM, False),
        ("droid", AlertState.CALM, False),
    ],
)
def test_the_cone_of_any_watcher_clears_what_a_colleague_suspects(kind, state, clears):
    """Nobody shouts: where one of them looks, she is not, and all of them know it."""
    ghost = at(14, 4)
    values = {"facing_angle": 0, "sweep_angle": 0, "period_ticks": 480}
    things = (put("start", "start", 17, 8), put("liu", "guard", 2, 4),
              put("other", kind, 11, 4, **values))  # fmt: skip
    sim = play(HALL, *things)
    liu, other = sim.world.actor("liu"), sim.world.actor("other")
    liu.state, liu.memory.ghost, other.state = AlertState.SEARCHING, ghost, state
    sim.world.tick = 12
    hunt(sim.world)
    assert (suspected(sim) == set()) == clears


def test_a_dazzled_watcher_clears_nothing():
    sim, liu = hunting(at(6, 4))
    liu.blind_until = 13
    sim.world.tick = 12
    hunt(sim.world)
    assert suspected(sim) == {(6, 4)}


@pytest.mark.parametrize(
    ("cell", "facing"), [((0, 0), 225), ((0, 4), 135), ((4, 0), 315), ((4, 4), 45)]
)
def test_a_look_clears_the_very_edge_of_the_map(cell, facing):
    liu = put("liu", "guard", 2, 2, facing_angle=facing * 60)
    sim = play(["." * 5] * 5, put("start", "start", 4, 2), liu)
    liu = sim.world.actor("liu")
    liu.state, liu.memory.ghost = AlertState.SEARCHING, at(*cell)
    sim.world.tick = 12
    hunt(sim.world)
    assert sim.world.hunt == 0


def test_a_wall_keeps_a_cell_suspected():
    sim, liu = hunting(at(12, 2))
    liu.x, liu.y = at(8, 2)
    sim.world.tick = 12
    hunt(sim.world)
    assert suspected(sim) == {(12, 2)}


def test_a_look_clears_only_on_every_twelfth_tick():
    sim, _ = hunting(at(6, 4))
    sim.world.tick = 11
    hunt(sim.world)
    assert suspected(sim) == {(6, 4)}


def test_a_second_searcher_adds_his_ghost_as_he_begins():
    sim, _ = hunting(at(14, 4))
    sim.world.tick = 1
    hunt(sim.world)
    liu = sim.world.actors[0]
    liu.memory.ghost, liu.memory.since = at(15, 7), 4
    for tick, cells in ((4, {(14, 4)}), (5, {(14, 4), (15, 7)})):
        sim.world.tick = tick
        hunt(sim.world)
        assert suspected(sim) == cells
