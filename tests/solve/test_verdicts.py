"""Verdicts are honest: nothing is proven that was not played, nothing possible is impossible."""

from __future__ import annotations

import pytest

from game.sim.events import Captured, Cited, LevelEnded, Seen
from game.sim.simulation import Simulation
from game.sim.systems.perception import light_on_courier, sighting
from game.solve import proving, seeking
from game.solve.proving import IMPOSSIBLE, NOT_FOUND, PROVEN, Prover
from game.solve.seeking import MARGINS, Claim
from game.solve.watch import Watch
from tests.sim.worlds import at, catalog, guard, plan_of, put

SIDE = ["#######.#######"] * 6
CROSS = ["#" * 15, *SIDE, "#.............#", *SIDE, "#" * 15]
"""A corridor that another crosses: two eyes look along the other, from its two ends."""

START, WAY_OUT = put("start", "start", 1, 7), put("out", "exit", 13, 7, rect=(13, 7, 1, 1))
LAMP = put("lamp", "lamp", 7, 7, radius_subtiles=5 * 1440)
UP, DOWN = {"facing_angle": 5400}, {"facing_angle": 16200}


def plan_with(*placements, rows=CROSS):
    return plan_of(rows, START, WAY_OUT, LAMP, *placements)


def proof_of(*placements, rows=CROSS):
    return Prover(plan_with(*placements, rows=rows), catalog()).prove()


def assert_accepted(plan, proof):
    """Play both runs of a proof from their first tick; they must end unseen and without harm."""
    for attempt in (proof.shortest, proof.widest):
        night = attempt.simulation
        again = Simulation.start(plan, catalog(), night.header)
        events = [event for intents in night.log for event in again.step(intents)]
        (ended,) = [event for event in events if isinstance(event, LevelEnded)]
        assert (ended.outcome, ended.seen, ended.cited, ended.captured) == ("completed", 0, 0, 0)
        assert not ended.priced
        assert not ended.liabilities
        assert not any(isinstance(event, (Seen, Cited, Captured)) for event in events)


# -- impossible -----------------------------------------------------------------------------------
def test_a_sealed_room_is_impossible_and_says_what_is_in_it():
    rows = [*CROSS[:6], "#######.#.#####", *CROSS[7:]]
    rows[7] = "#......##.....#"
    rows[6] = rows[8] = SIDE[0]
    proof = proof_of(put("tower", "objective", 10, 7), rows=rows)
    assert (proof.verdict, proof.out_of_reach) == (IMPOSSIBLE, ("tower", "out"))


def test_who_is_sealed_in_has_nothing_in_reach():
    rows = [*CROSS[:7], "#.#...........#", *CROSS[8:]]
    assert proof_of(rows=rows).out_of_reach == ("out",)


# -- watched for good -----------------------------------------------------------------------------
@pytest.mark.parametrize("kind", ["guard", "camera", "auditor"])
def test_a_crossing_that_somebody_never_looks_away_from_is_not_found_and_names_them(kind):
    proof = proof_of(put("eye", kind, 7, 2, **UP))
    assert (proof.verdict, proof.culprits, proof.out_of_reach) == (NOT_FOUND, ("eye",), ())


def test_a_corridor_that_a_guard_looks_along_for_good_is_not_called_impossible():
    proof = proof_of(put("liu", "guard", 11, 7, facing_angle=180 * 60))
    assert (proof.verdict, proof.culprits) == (NOT_FOUND, ("liu",))


def test_what_only_merging_crosses_is_not_found_without_it_and_proven_with_it():
    dim = put("lamp", "lamp", 7, 7, radius_subtiles=5 * 1440, band="dim")
    plan = plan_of(CROSS, START, WAY_OUT, dim, put("eye", "camera", 7, 2, **UP))
    assert Prover(plan, catalog()).prove().verdict == NOT_FOUND
    proof = Prover(plan, catalog(), claim=Claim(powers=True)).prove()
    assert proof.verdict == PROVEN
    assert_accepted(plan, proof)


def test_a_key_behind_its_own_door_is_not_found():
    rows = [*CROSS[:7], "#............##", *CROSS[8:]]
    key, door = (
        put("key", "objective", 7, 2),
        put("gate", "door", 7, 4, locked=True, rect=(7, 4, 1, 1)),
    )
    out = put("out", "exit", 11, 7, rect=(11, 7, 1, 1), opens_after="key")
    proof = Prover(plan_of(rows, START, out, LAMP, key, door), catalog()).prove()
    assert (proof.verdict, proof.undone) == (NOT_FOUND, ("key",))


# -- a moment's gap -------------------------------------------------------------------------------
def two_sweeps(apart):
    """Return two cameras whose sweeps leave the crossing to itself for a moment.

    Args:
        apart: by how many degrees each is turned away; from 24 on there is a gap.
    """
    swing = {"sweep_angle": 60 * 60, "period_ticks": 480}
    return (
        put("up", "camera", 7, 1, facing_angle=(90 - apart) * 60, **swing),
        put("down", "camera", 7, 13, facing_angle=(270 + apart) * 60, **swing),
    )


def longest_gap(plan):
    """Return the most ticks on end in which nobody would see any place in the crossing."""
    world = Simulation.start(plan, catalog()).world
    longest = gap = 0
    for tick in range(480):
        world.tick, seen = tick, False
        for actor in world.actors:
            actor.x, actor.y, actor.heading = actor.schedule.pose(tick)
        for x in range(6 * 1440, 9 * 1440, 120):
            world.courier.x, world.courier.y = x, at(7, 7)[1]
            world.courier.light = light_on_courier(world)
            seen = seen or any(sighting(world, actor) for actor in world.actors)
        gap = 0 if seen else gap + 1
        longest = max(longest, gap)
    return longest


def test_a_gap_of_a_third_of_a_second_between_two_sweeps_is_found_and_played():
    plan = plan_with(*two_sweeps(30))
    assert 16 < longest_gap(plan) < 22
    proof = Prover(plan, catalog()).prove()
    assert proof.verdict == PROVEN
    assert_accepted(plan, proof)


def test_two_sweeps_that_leave_no_gap_are_both_in_the_way():
    plan = plan_with(*two_sweeps(24))
    assert longest_gap(plan) == 0
    proof = Prover(plan, catalog()).prove()
    assert (proof.verdict, proof.culprits) == (NOT_FOUND, ("up", "down"))


# -- nothing is believed that was not played ------------------------------------------------------
@pytest.fixture
def blinded(monkeypatch):
    """Let the solver believe that nobody senses anything; the simulation still knows."""
    monkeypatch.setattr(Watch, "blocks", lambda _self, _gait, _step: 0)
    monkeypatch.setattr(Watch, "sees_walker", lambda _self, _step: 0)
    monkeypatch.setattr(Watch, "sees_sneaker", lambda _self, _step: 0)
    monkeypatch.setattr(Watch, "hears", lambda _self, _gait, _step: 0)
    monkeypatch.setattr(seeking, "ROUNDS", 6)
    monkeypatch.setattr(seeking, "LOOSE_ROUNDS", 6)


@pytest.mark.usefixtures("blinded")
def test_with_blinded_tables_a_corridor_watched_along_its_length_is_still_not_proven():
    proof = proof_of(put("eye", "camera", 13, 7, facing_angle=180 * 60))
    assert proof.verdict == NOT_FOUND
    assert proof.refusal.actor == "eye"
    assert proof.rounds == 6 * len((*MARGINS, *proving.LOOSER))


@pytest.mark.usefixtures("blinded")
def test_with_blinded_tables_what_is_proven_was_still_played():
    plan = plan_with(guard("liu", (7, 2), (7, 12)))
    proof = Prover(plan, catalog()).prove()
    assert proof.verdict in {PROVEN, NOT_FOUND}
    if proof.verdict == PROVEN:
        assert_accepted(plan, proof)


def test_a_run_that_other_seeds_do_not_bear_out_proves_nothing(monkeypatch):
    monkeypatch.setattr(proving, "holds_under_other_seeds", lambda *_: False)
    assert proof_of().verdict == NOT_FOUND


def test_a_verdict_is_the_same_each_time():
    plan = plan_with(guard("liu", (7, 2), (7, 12)), *two_sweeps(40))
    first, second = (Prover(plan, catalog()).prove() for _ in range(2))
    assert first.verdict == second.verdict == PROVEN
    assert list(first.shortest.simulation.log) == list(second.shortest.simulation.log)
    assert_accepted(plan, first)
