"""A way that lets time go by stands still for it, unless walking about does something."""

from __future__ import annotations

from itertools import accumulate

from game.sim.simulation import Simulation
from game.solve.asking import EXACT
from game.solve.gaits import WAIT, WALK
from game.solve.moves import Bans, Move
from game.solve.stages import Stages
from game.solve.straightening import straightened
from game.solve.tasks import Tasks
from tests.sim.worlds import catalog, plan_of, put

HALL = ["#" * 12, *["#" + "." * 10 + "#"] * 5, "#" * 12]
START, WAY_OUT = put("start", "start", 1, 3), put("out", "exit", 10, 3, rect=(10, 3, 1, 1))
TO_AND_FRO = (1, 1, 1, -1, -1, 1)


def gaits(*placements, bans=None, shifts=TO_AND_FRO):
    """Return the gaits and shifts of a straightened walk along a row."""
    world = Simulation.start(plan_of(HALL, START, WAY_OUT, *placements), catalog()).world
    stages = Stages(world, EXACT)
    lattice = stages.watch().lattice
    first = lattice.number((world.courier.x, world.courier.y))
    moves = [Move(step, WALK, 1, shift) for step, shift in enumerate(shifts)]
    tasks = Tasks.of(world, lattice)
    way = straightened(moves, first, stages, tasks, bans or Bans())
    assert [move.step for move in way] == list(range(len(moves)))
    assert [*accumulate(move.shift for move in way)][-1] == sum(shifts)
    return [(move.gait.name, move.shift) for move in way]


def test_a_circle_becomes_a_wait():
    assert gaits() == [("walk", 1), *[("wait", 0)] * 4, ("walk", 1)]


def test_a_straight_way_stays_as_it_is():
    assert gaits(shifts=(1, 1, 1)) == [("walk", 1)] * 3


def test_a_circle_that_touches_what_must_be_done_is_walked():
    goal = put("tower", "objective", 3, 3)
    assert ("wait", 0) not in gaits(goal, shifts=(1, 1, 1, 1, -1, -1, -1, -1))[:4]


def test_nobody_waits_where_somebody_looks():
    lamps = [put("lamp", "lamp", 5, 3, radius_subtiles=12 * 1440)]
    liu = put("liu", "guard", 7, 3, facing_angle=10800)
    assert ("wait", 0) not in gaits(liu, *lamps)


def test_a_wait_that_was_refused_is_not_put_in_again():
    bans = Bans()
    world = Simulation.start(plan_of(HALL, START, WAY_OUT), catalog()).world
    lattice = Stages(world, EXACT).watch().lattice
    first = lattice.number((world.courier.x, world.courier.y))
    bans.add(Move(2, WAIT, 1), first + 1)
    assert gaits(bans=bans)[1] != ("wait", 0)
