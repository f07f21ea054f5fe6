"""Three verdicts on small maps: a run that was played, nothing found, and nothing to be found."""

from __future__ import annotations

from game.solve.proving import IMPOSSIBLE, MARGINS, NOT_FOUND, PROVEN, Prover
from tests.bench.offices import office
from tests.sim.worlds import catalog, guard, plan_of, put

HALL = ["#" * 22, *["#" + "." * 20 + "#"] * 7, "#" * 22]
LAMPS = [put(f"lamp{c}", "lamp", c, 4, radius_subtiles=12 * 1440) for c in (5, 11, 17)]
START, WAY_OUT = put("start", "start", 1, 4), put("out", "exit", 20, 4, rect=(20, 4, 1, 1))


def proof_of(*placements, rows=HALL):
    return Prover(plan_of(rows, START, WAY_OUT, *LAMPS, *placements), catalog()).prove()


def test_a_hall_with_a_beat_is_proven_by_a_run_that_ends_unseen_and_unheard():
    proof = proof_of(guard("liu", (9, 1), (9, 7)), put("tower", "objective", 14, 2, hold_ticks=60))
    assert proof.verdict == PROVEN
    world = proof.shortest.simulation.world
    assert (world.outcome, world.tally.seen, world.tally.heard) == ("completed", 0, 0)
    assert world.fixtures["tower"].done


def test_two_guards_who_never_look_away_are_both_named_only_if_one_alone_would_do():
    liu = put("liu", "guard", 11, 1, facing_angle=5400)
    mo = put("mo", "guard", 11, 7, facing_angle=16200)
    assert proof_of(liu, mo).verdict == NOT_FOUND
    alone = proof_of(put("liu", "guard", 11, 4, facing_angle=10800))
    assert (alone.verdict, alone.culprits) == (NOT_FOUND, ("liu",))


def test_a_walled_off_way_out_is_impossible():
    rows = [row[:15] + "#" + row[16:] for row in HALL]
    proof = proof_of(rows=rows)
    assert (proof.verdict, proof.out_of_reach) == (IMPOSSIBLE, ("out",))


def test_the_way_through_an_office_is_accepted_at_once():
    found = Prover(office(40, 24, 1, guards=12, lines=2, droids=2), catalog()).attempt(MARGINS[0])
    assert found.simulation is not None
    assert found.simulation.world.outcome == "completed"
    assert found.rounds == 0
