"""Three verdicts on small maps: a run that was played, nothing found, and nothing to be found."""

from __future__ import annotations

import pytest

from game.base.units import SUBTILES
from game.sim.simulation import Header
from game.solve.gaits import FADE, GLIDE
from game.solve.proving import IMPOSSIBLE, NOT_FOUND, PROVEN, Prover
from game.solve.seeking import BARE, MARGINS, Claim, Patience
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


WALLED = [row[:12] + "#" + row[13:] if 0 < n != 4 else row for n, row in enumerate(HALL)]


def door(name, column, row, **values):
    return put(name, "door", column, row, rect=(column, row, 1, 1), **values)


def test_a_closed_door_is_opened_on_the_way():
    proof = proof_of(guard("liu", (17, 1), (17, 7)), door("gate", 12, 4), rows=WALLED)
    assert proof.verdict == PROVEN
    assert proof.shortest.simulation.world.doors[0].is_open


def test_behind_a_locked_door_nothing_is_found_and_nothing_is_called_impossible():
    """A lock may be opened by what the solver does not know; a wall may not."""
    proof = proof_of(door("gate", 12, 4, locked=True), rows=WALLED)
    assert proof.verdict == NOT_FOUND


def test_a_task_behind_a_door_is_done_and_the_door_left_alone_if_it_need_not_be_opened():
    near, far = put("near", "objective", 5, 2, hold_ticks=60), put("far", "objective", 15, 2)
    world = proof_of(near, far, door("gate", 12, 4), rows=WALLED).shortest.simulation.world
    assert world.fixtures["near"].done
    assert world.fixtures["far"].done
    rows = [*HALL[:7], "#" * 11 + "." * 10 + "#", "#" * 22]
    world = proof_of(door("side", 12, 6), rows=rows).shortest.simulation.world
    assert not world.doors[0].is_open


def test_more_tasks_than_one_search_holds_are_done_leg_by_leg_in_the_order_of_the_walk():
    places = [(4, 1), (18, 7), (3, 7), (18, 1), (15, 2), (16, 6), (2, 4)]
    goals = [put(f"t{n}", "objective", *at, hold_ticks=30) for n, at in enumerate(places)]
    walk = tuple(f"t{n}" for n in (0, 2, 6, 4, 5, 3, 1))
    plan = plan_of(HALL, START, WAY_OUT, *LAMPS, *goals, guard("liu", (9, 1), (9, 7)), walk=walk)
    found = Prover(plan, catalog()).attempt(MARGINS[0])
    done = [move.task.id for move in found.moves if move.task]
    assert tuple(done) == walk
    assert found.simulation.world.outcome == "completed"
    assert [m.step for m in found.moves] == sorted(m.step for m in found.moves)


DIM_LAMPS = [
    put(f"lamp{c}", "lamp", c, 4, radius_subtiles=12 * 1440, band="dim") for c in (5, 11, 17)
]


def test_half_light_that_a_camera_never_leaves_is_crossed_only_by_merging():
    camera = put("eye", "camera", 11, 1, facing_angle=5400)
    other = put("lens", "camera", 11, 7, facing_angle=16200)
    plan = plan_of(HALL, START, WAY_OUT, *DIM_LAMPS, camera, other)
    assert Prover(plan, catalog()).attempt(MARGINS[0]).moves is None
    found = Prover(plan, catalog(), claim=Claim(powers=True)).attempt(MARGINS[0])
    assert {GLIDE, FADE} <= {move.gait for move in found.moves}
    assert found.simulation.world.outcome == "completed"
    assert found.simulation.world.courier.energy < 6000


def test_merging_leads_no_further_than_the_energy_lasts():

    wide = ["#" * 82 if "." not in row else "#" + "." * 80 + "#" for row in HALL]
    cameras = [
        put(f"eye{c}{r}", "camera", c, r, facing_angle=5400 if r == 1 else 16200)
        for c in range(8, 74, 2)
        for r in (1, 7)
    ]
    lamps = [
        put(f"l{c}", "lamp", c, 4, radius_subtiles=12 * 1440, band="dim") for c in range(8, 74, 6)
    ]
    way_out = put("out", "exit", 80, 4, rect=(80, 4, 1, 1))
    plan = plan_of(wide, START, way_out, *lamps, *cameras)
    assert Prover(plan, catalog(), claim=Claim(powers=True)).attempt(MARGINS[0]).moves is None


def test_what_may_be_left_is_done_only_for_the_claim_that_says_so():
    extra = put("extra", "objective", 4, 7, hold_ticks=30, optional=True)
    plan = plan_of(HALL, START, WAY_OUT, *LAMPS, extra)
    bare, whole = (Prover(plan, catalog(), claim=claim) for claim in (BARE, Claim(optional=True)))
    assert not bare.attempt(MARGINS[0]).simulation.world.fixtures["extra"].done
    assert whole.attempt(MARGINS[0]).simulation.world.fixtures["extra"].done


def test_where_nothing_is_found_it_is_said_who_is_in_the_way_and_how_much_is_missing():
    """The only gap is at the bottom, and the far end of a guard's sight just reaches it."""
    rows = ["#" * 22, *["#" + "." * 10 + "#" + "." * 9 + "#"] * 6, "#" + "." * 20 + "#", "#" * 22]
    eye = put("eye", "guard", 3, 7, facing_angle=0)
    proof = proof_of(eye, put("tower", "objective", 16, 2, hold_ticks=30), rows=rows)
    assert (proof.verdict, proof.culprits, proof.undone) == (NOT_FOUND, ("eye",), ("tower",))
    assert proof.looser == 2 * SUBTILES


def test_a_worker_is_hidden_from_only_where_people_would_call_a_guard():
    worker = put("pia", "worker", 11, 4, facing_angle=10800)
    plan = plan_of(HALL, START, WAY_OUT, *LAMPS, worker, put("liu", "guard", 20, 1))
    ways = [Prover(plan, catalog(), Header(trust=trust)).attempt(MARGINS[0]) for trust in (55, 20)]
    assert ways[0].moves != ways[1].moves


def test_a_glance_too_short_to_be_sure_of_anything_is_dared_at_last():
    """The camera needs more than a second for a ping, and the far end of its sight is crossed."""
    rows = ["#" * 22, *["#" + "." * 10 + "#" + "." * 9 + "#"] * 6, "#" + "." * 20 + "#", "#" * 22]
    proof = proof_of(put("eye", "camera", 3, 7, facing_angle=0), rows=rows)
    assert proof.verdict == PROVEN
    assert proof.shortest.margin.reach < 0
    assert proof.shortest.simulation.world.tally.seen == 0


def test_a_search_can_be_ended_from_outside():
    class TimeIsUpError(Exception):
        pass

    def stop():
        raise TimeIsUpError

    prover = Prover(
        plan_of(HALL, START, WAY_OUT, *LAMPS), catalog(), patience=Patience(breathe=stop)
    )
    with pytest.raises(TimeIsUpError):
        prover.prove()
