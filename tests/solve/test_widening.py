"""Wide rehearsals: they come to the same, but late hands stay unseen on them."""

from __future__ import annotations

from itertools import chain, repeat

import pytest

from game.sim.intents import IDLE
from game.sim.simulation import Simulation
from game.solve.itinerary import read_itinerary
from game.solve.jitter import ghost_rates
from game.solve.legs import legs_of
from game.solve.rehearsal import NoWay, Rehearsal
from game.solve.trail import trail_of
from game.solve.widening import GRACE, LONGER, walk_widely
from tests.sim.worlds import guard, play, put

HALL = ["#" * 22, *["#" + "." * 20 + "#"] * 7, "#" * 22]
LAMPS = [put(f"lamp{c}", "lamp", c, 4, radius_subtiles=12 * 1440) for c in (5, 11, 17)]
WAY = read_itinerary("go 20,1\ngo out")


def hall() -> Simulation:
    beat = guard("liu", (9, 1), (9, 7))
    out = put("out", "exit", 20, 7, rect=(19, 6, 2, 2))
    return play(HALL, put("start", "start", 1, 4), beat, out, *LAMPS)


def walked(*, wide: bool) -> Simulation:
    rehearsal = Rehearsal(hall())
    if wide:
        walk_widely(rehearsal, WAY)
    else:
        rehearsal.walk(WAY)
    return rehearsal.simulation


def test_a_wide_way_comes_to_the_same_and_is_no_longer_than_allowed():
    usual, wide = walked(wide=False), walked(wide=True)
    assert wide.world.outcome == usual.world.outcome == "completed"
    tally = wide.world.tally
    assert (tally.seen, tally.heard, tally.touched) == (0, 0, 0)
    assert len(usual.log) <= len(wide.log) <= LONGER * len(usual.log) + 2 * GRACE


def test_a_wide_way_bears_to_be_walked_a_second_late():
    again = hall()
    for each in chain(repeat(IDLE, 60), walked(wide=True).log):
        again.step(each)
    tally = again.world.tally
    assert (again.world.outcome, tally.seen, tally.heard) == ("completed", 0, 0)


@pytest.mark.slow
def test_late_hands_stay_unseen_on_the_wide_way_at_least_as_often():
    rates = []
    for wide in (False, True):
        log = [*walked(wide=wide).log]
        rates.append(ghost_rates(legs_of(hall().world, trail_of(hall(), log))))
    usual, wide = rates
    assert all(wide[sigma] >= usual[sigma] for sigma in wide)
    assert wide["0.35"] == 1.0


def test_a_way_that_nobody_can_walk_is_none_widely_either():
    rehearsal = Rehearsal(
        play(["#########", "#...#...#", "#########"], put("start", "start", 1, 1))
    )
    with pytest.raises(NoWay, match="line 1: 6,1 cannot be reached on foot"):
        walk_widely(rehearsal, read_itinerary("go 6,1"))
