"""Walks: which parts of a run are searched, and whose watch they are searched under."""

from __future__ import annotations

from game.sim.intents import Intents
from game.sim.simulation import Simulation, run_tick
from game.solve.asking import EXACT, Asking, length
from game.solve.gaits import STEP_TICKS, WALK
from game.solve.trail import trail_of
from game.solve.watch import Watch
from game.solve.watches import Watches
from tests.sim.worlds import EAST, STAND, catalog, guard, plan_of, put

HALL = ["#" * 22, *["#" + "." * 20 + "#"] * 7, "#" * 22]
THINGS = (
    put("start", "start", 1, 4),
    put("out", "exit", 20, 4, rect=(20, 4, 1, 1)),
    guard("liu", (9, 1), (9, 7)),
    put("lamp", "lamp", 9, 4, radius_subtiles=12 * 1440),
)
USE = Intents(use=True)


def start():
    return Simulation.start(plan_of(HALL, *THINGS), catalog())


def walks_of(*run):
    return [(walk.world.tick, walk.ticks) for walk in trail_of(start(), run).walks]


def test_a_walk_lasts_until_something_is_done():
    assert walks_of(*[EAST] * 80) == [(0, 80)]
    assert walks_of(*[EAST] * 80, *[USE] * 8, *[STAND] * 16, *[EAST] * 80) == [(0, 80), (88, 96)]


def test_a_walk_begins_at_a_whole_step_of_the_night():
    assert walks_of(*[USE] * 3, *[EAST] * 85) == [(8, 80)]


def test_who_only_turns_to_something_else_does_not_walk():
    assert walks_of(*[STAND] * 200) == walks_of(*[EAST] * 30) == []


def test_a_watch_that_begins_later_is_the_watch_over_the_later_world():
    world = start().world
    watches, later = Watches(), world.copied()
    first = watches.over(world)
    for _ in range(5 * STEP_TICKS):
        run_tick(later, STAND)
    shared, own = watches.over(later), Watch.over(later, EXACT)
    assert watches.over(world) is first
    for step in range(own.period):
        assert shared.sees_walker(step) == own.sees_walker(step)
        assert shared.sees_sneaker(step) == own.sees_sneaker(step)
        assert shared.blocks(WALK, step) == own.blocks(WALK, step)


def test_the_same_rounds_are_watched_in_the_light_of_each_world():
    world, watches = start().world, Watches()
    first, dark = watches.over(world), world.copied()
    dark.light = bytes(len(world.light))
    shared, own = watches.over(dark), Watch.over(dark, EXACT)
    assert shared.rounds is first.rounds
    for step in range(own.period):
        assert shared.sees_walker(step) == own.sees_walker(step)
    assert any(first.sees_walker(step) != own.sees_walker(step) for step in range(own.period))


def test_other_ground_has_a_watch_of_its_own():
    world, watches = start().world, Watches()
    first, other = watches.over(world), world.copied()
    other.terrain.relay(barred=[(5, 5)])
    assert watches.over(other).lattice.free != first.lattice.free


def test_a_walk_is_asked_about_from_where_she_stands_to_where_it_ends():
    (walk,) = trail_of(start(), [EAST] * 80).walks
    asking = Asking.between(walk.world, Watches().over(walk.world), walk.end)
    way = asking.way()
    assert length(way) == 80 // STEP_TICKS - 1
    assert asking.lattice.place(asking.points(way)[0]) == (
        walk.world.courier.x,
        walk.world.courier.y,
    )
