"""The proof's way: leg by leg to what is reached, and never back to what is done."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from game.base.units import SUBTILES
from game.content.locations import find_locations
from game.lesson.proof_way import Leg, ProofWay, Stop, reached
from game.lesson.recording import replay
from game.lesson.report import Report
from game.lesson.run_file import Run, read_run
from game.level.shelf import Level
from tests.levels import shipped_level

PLACES = find_locations()
WHOLE = 100_000
"""More ticks than any run used here has."""


@pytest.fixture(scope="module")
def yard() -> Level:
    return shipped_level("practice_yard")


@pytest.fixture(scope="module")
def proof() -> Run:
    run = read_run(PLACES.levels / "proofs" / "practice_yard.run")
    assert isinstance(run, Run), run
    return run


def way_of(yard: Level, proof: Run, ticks: int = WHOLE, asked=("exit_opened",)) -> ProofWay:
    way = ProofWay(proof, yard.plan, yard.kinds.catalog, asked)
    way.go_on(ticks)
    return way


def made(*legs: tuple[str, int, int], asked=(), stops: int = 30, is_whole: bool = True) -> ProofWay:
    """Return a way along a line, its legs given by hand."""
    way = object.__new__(ProofWay)
    way.stops = [Stop(n * SUBTILES, 0, n * 18) for n in range(stops)]
    way.legs = [Leg(*leg) for leg in legs]
    way.asked, way.is_whole = asked, is_whole
    return way


# -- from a run -----------------------------------------------------------------------------------
def test_the_way_has_a_leg_for_every_goal_in_the_order_of_the_run(yard, proof):
    way = way_of(yard, proof)
    lanterns = [leg.mark for leg in way.legs if leg.mark.startswith("goal ")]
    assert len(lanterns) == 6
    assert "exit_opened" in {leg.mark for leg in way.legs}
    assert [leg.end for leg in way.legs] == sorted(leg.end for leg in way.legs)
    for leg in way.legs:
        if leg.mark in lanterns:
            placed = next(p for p in yard.plan.placements if p.id == leg.mark[5:])
            stop = way.stops[leg.end - 1]
            assert abs(stop.x - placed.x) + abs(stop.y - placed.y) < 12 * SUBTILES


def test_stops_stand_apart_and_the_clock_of_moving_never_goes_back(yard, proof):
    for before, after in pairwise(way_of(yard, proof).stops):
        assert 0 < abs(after.x - before.x) + abs(after.y - before.y) < 3 * SUBTILES
        assert before.moved <= after.moved


def test_following_the_run_itself_the_leg_always_holds_the_place_she_is_at(yard, proof):
    way, report = way_of(yard, proof), Report(proof.header.trust)

    def follow(simulation, events):
        report.note(events, simulation.world.tick)
        if simulation.world.tick % 60 == 0:
            her = simulation.world.courier
            leg = way.leg_after(reached(simulation.world, report, way.asked))
            near = min(abs(way.stops[n].x - her.x) + abs(way.stops[n].y - her.y) for n in leg)
            assert near < 2 * SUBTILES

    replay(proof, yard.plan, yard.kinds.catalog, follow)


def test_a_way_may_grow_in_slices_and_is_used_as_far_as_it_is_known(yard, proof):
    whole, grown = way_of(yard, proof), way_of(yard, proof, 0)
    while not grown.is_whole:
        grown.go_on(17)
        assert grown.stops[:-1] == whole.stops[: len(grown.stops) - 1]
    assert (grown.stops, grown.legs) == (whole.stops, whole.legs)


def test_a_run_of_another_map_shows_no_way(yard, proof):
    other = ProofWay(proof, replace(yard.plan, digest="other"), yard.kinds.catalog)
    other.go_on(WHOLE)
    assert (other.stops, other.is_whole) == ([], True)
    assert not other.leg_after(frozenset())


def test_a_run_that_goes_another_way_now_shows_none(yard, proof):
    changed = replace(proof, digests=(*proof.digests[:3], 0, *proof.digests[4:]))
    assert way_of(yard, changed).stops == []


# -- which leg ------------------------------------------------------------------------------------
def test_goals_done_out_of_order_are_left_out():
    way = made(("goal a", 0, 10), ("goal b", 10, 20), ("goal c", 20, 30))
    assert way.leg_after(frozenset()) == range(30)
    assert way.leg_after({"goal b"}) == range(10)
    assert way.leg_after({"goal a"}) == range(10, 30)
    assert way.leg_after({"goal a", "goal b"}) == range(20, 30)


def test_after_the_last_goal_the_way_leads_out():
    way = made(("goal a", 0, 10), stops=30)
    assert way.leg_after({"goal a"}) == range(10, 30)


def test_what_the_nights_goals_have_left_behind_is_not_asked_for_any_more():
    way = made(
        ("goal a", 0, 10), ("peak_started", 10, 20), ("goal b", 20, 30), asked=("peak_started",)
    )
    assert way.leg_after({"peak_started"}) == range(20, 30)


def test_goals_reached_together_share_their_leg():
    way = made(("goal a", 0, 10), ("goal b", 0, 10), ("goal c", 10, 30))
    assert way.leg_after({"goal a"}) == range(30)


def test_a_way_that_is_not_known_so_far_is_not_guessed():
    way = made(("goal a", 0, 10), stops=12, is_whole=False)
    assert way.leg_after({"goal a"}) == range(10, 12)
    assert not way.leg_after({"goal a", "goal b"})
