"""Maps that nobody drew the solver for: what a stranger expects of each is what it says."""

from __future__ import annotations

import pytest

from game.solve.proving import IMPOSSIBLE, LONGER, NOT_FOUND, PROVEN, Claim, Prover
from tests.sim.worlds import catalog, guard, plan_of, put
from tests.solve.test_verdicts import assert_accepted

START = put("start", "start", 1, 1)
WAY_OUT = put("out", "exit", 8, 6, rect=(8, 6, 1, 1))
GOAL = put("papers", "objective", 4, 3, hold_ticks=60)
ROOM = ["#" * 10, *["#........#"] * 6, "#" * 10]
BRIGHT = put("lamp", "lamp", 5, 3, radius_subtiles=8 * 1440)


def parted(gap):
    """Return two rooms that one cell joins, as a sign has it."""
    wall = "#....#...#"
    return ["#" * 10, wall, wall, f"#....{gap}...#", wall, wall, wall, "#" * 10]


def asked(rows, *placements, powers=False, **changes):
    """Return the verdict on a map; what is proven is played once more."""
    plan = plan_of(rows, START, *placements, **changes)
    proof = Prover(plan, catalog(), claim=Claim(powers=powers)).prove()
    if proof.verdict == PROVEN:
        assert_accepted(plan, proof)
    return proof


# -- what can be finished is never impossible -----------------------------------------------------
def test_a_grille_needs_the_shade_and_is_no_wall():
    assert asked(parted("g"), WAY_OUT).verdict == NOT_FOUND
    assert asked(parted("g"), WAY_OUT, powers=True).verdict == PROVEN


def test_low_cover_across_the_only_way_is_impossible():
    assert asked(parted("="), WAY_OUT).out_of_reach == ("out",)


def test_of_two_ways_out_one_may_be_walled_off():
    near = put("near", "exit", 2, 5, rect=(2, 5, 1, 1))
    assert asked(parted("#"), WAY_OUT, near).verdict == PROVEN


@pytest.mark.parametrize(
    "first",
    [
        put("more", "objective", 4, 3, hold_ticks=60, optional=True),
        put("window", "papers", 4, 3, hold_ticks=60),
        put("poster", "claim", 4, 3, fact="none"),
    ],
    ids=lambda placed: placed.kind,
)
def test_what_lies_under_something_else_is_not_out_of_reach(first):
    assert asked(ROOM, WAY_OUT, first, GOAL).verdict != IMPOSSIBLE


def test_what_lies_in_a_doorway_is_not_out_of_reach():
    gate = put("gate", "door", 5, 3, rect=(5, 3, 1, 1))
    here = put("papers", "objective", 5, 3, hold_ticks=60)
    assert asked(parted("."), WAY_OUT, gate, here).verdict != IMPOSSIBLE


# -- who is to blame ------------------------------------------------------------------------------
def test_a_door_that_trust_keeps_shut_is_nobodys_fault():
    gate = put("gate", "door", 5, 3, rect=(5, 3, 1, 1), closed_below=80)
    proof = asked(parted("."), WAY_OUT, gate, guard("liu", (8, 2), (8, 5)))
    assert (proof.verdict, proof.culprits, proof.is_barred) == (NOT_FOUND, (), True)


def test_two_cameras_that_watch_one_doorway_are_to_blame_together():
    west = put("west", "camera", 1, 3, facing_angle=0)
    east = put("east", "camera", 8, 3, facing_angle=180 * 60)
    proof = asked(parted("."), WAY_OUT, west, east, BRIGHT)
    assert (proof.verdict, proof.culprits, proof.is_barred) == (NOT_FOUND, (), False)


def test_somebody_who_fills_a_doorway_is_named():
    proof = asked(parted("."), WAY_OUT, put("pia", "worker", 5, 3, facing_angle=0))
    assert (proof.verdict, proof.culprits) == (NOT_FOUND, ("pia",))


# -- ways -----------------------------------------------------------------------------------------
def test_a_row_of_doors_is_opened_one_after_the_other():
    row = "#..#..#..#"
    rows = ["#" * 10, "#........#", row, row, row, row, row, "#" * 10]
    doors = (put(f"gate{c}", "door", c, 1, rect=(c, 1, 1, 1)) for c in (3, 6))
    assert asked(rows, WAY_OUT, *doors).verdict == PROVEN


def test_an_exit_may_wait_for_what_is_optional_elsewhere():
    way_out = put("out", "exit", 8, 6, rect=(8, 6, 1, 1), opens_after="papers")
    papers = put("papers", "objective", 4, 3, hold_ticks=60, optional=True)
    proof = asked(ROOM, way_out, papers)
    assert proof.verdict == PROVEN
    assert proof.shortest.simulation.world.fixtures["papers"].done


def test_on_a_floor_of_metal_she_sneaks_behind_an_ear():
    rows = [row.replace(".", ":") for row in ROOM]
    proof = asked(rows, WAY_OUT, guard("liu", (5, 3), (8, 3), pauses=(600, 0)))
    assert proof.verdict == PROVEN
    assert any(move.gait.name == "sneak" for move in proof.shortest.moves if move.task is None)


def test_the_way_that_is_kept_is_wide_and_hardly_longer():
    proof = asked(ROOM, WAY_OUT, guard("liu", (5, 2), (5, 5)), BRIGHT)
    kept, shortest = proof.kept, proof.shortest
    assert kept.margin.reach >= shortest.margin.reach
    assert kept.simulation.world.tick <= LONGER * shortest.simulation.world.tick
