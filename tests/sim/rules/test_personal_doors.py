"""Stories of the exam: of three doors the one opens that the house least expects."""

from __future__ import annotations

from zlib import crc32

import pytest

from game.base.rng import drawn
from game.base.units import SUBTILES
from game.content.saves import NightRecord, Progress
from game.lesson.progress import with_record
from game.sim.events import CheckpointReached, DoorMoved, ExitOpened, LevelEnded, ObjectiveDone
from game.sim.rules.guesses import totals_of
from game.sim.rules.personal_events import BoltDrawn, FileLifted
from game.sim.rules.surprise import Verdict, Way, judge, log_of, surprise_of
from game.sim.rules.ways_out import guess_now
from game.sim.simulation import Simulation
from tests.sim.rules.personal_worlds import (
    ROOM,
    hold,
    house,
    leave_no_trace,
    market,
    stand,
    steps,
    tread,
)
from tests.sim.worlds import catalog, of, put, run

WEST, EAST, SOUTH = Way("w", "", "", (0, 1)), Way("e", "", "", (4, 5)), Way("s", "", "", (6, 7, 8))
NUMBERS = catalog().rules["personal"]
KNOWN = 182


def exam() -> Simulation:
    """Return a room with a file and two gates: one in the hall's wall, one in the arcade's."""
    rows = [*ROOM[:9], "#" * 10 + "." + "#" * 15 + "." + "#" * 21, *ROOM[10:]]
    things = []
    for name, column, blocks in (
        ("hall_way", 10, "0 1 2 12 13 14"),
        ("arc_way", 26, "4 5 6 16 18"),
    ):
        gate, out = f"gate_{name}", f"out_{name}"
        things += [
            put(gate, "door", column, 9, rect=(column, 9, 1, 1), locked=True),
            put(out, "exit", column, 9, rect=(column, 9, 1, 1), opens_after=name),
            put(name, "painted_way", 40, 2, exit=out, gate=gate, blocks=blocks),
        ]
    file = put("file", "objective", 40, 5, hold_ticks=180, starts="file")
    return market(*things, file, rows=rows, start=(20, 4))


def lift(sim: Simulation) -> list[object]:
    """Lift the file, on floor that does not count."""
    leave_no_trace(sim)
    return hold(sim, 181)


# -- logarithms and surprise ----------------------------------------------------------------------
def test_logarithms_are_exact_whole_numbers() -> None:
    assert [log_of(n) for n in (1, 2, 3, 5, 1024, 8191)] == [0, 1024, 1623, 2378, 10_240, 13_312]
    assert all(log_of(n) <= log_of(n + 1) for n in range(1, 8191))
    assert all(log_of(2 * n) == log_of(n) + 1024 for n in range(1, 4096))


def test_a_way_never_trodden_surprises_most() -> None:
    assert surprise_of(WEST, {}, 400, KNOWN) == 1000
    assert surprise_of(WEST, {0: 30}, 400, KNOWN) < 1000


def test_the_more_a_way_is_trodden_the_less_it_surprises() -> None:
    values = [surprise_of(WEST, {0: n, 1: n}, 400, KNOWN) for n in (0, 1, 5, 20, 100)]
    assert values == sorted(values, reverse=True)


def test_39_steps_open_all_doors_and_40_only_one() -> None:
    ways = (WEST, EAST, SOUTH)
    assert judge(ways, {0: 39}, 39, KNOWN, NUMBERS).opened == ("w", "e", "s")
    assert judge(ways, {0: 39}, 39, KNOWN, NUMBERS).bolts == 0
    assert judge(ways, {0: 40}, 40, KNOWN, NUMBERS).opened == ("s",)


def test_ties_go_to_more_blocks_and_then_to_the_earlier_way() -> None:
    trace = {16: 60}
    assert judge((WEST, EAST, SOUTH), trace, 60, KNOWN, NUMBERS).opened == ("s",)
    assert judge((WEST, EAST), trace, 60, KNOWN, NUMBERS).opened == ("w",)


@pytest.mark.parametrize(("steps_there", "bolts"), [(1, 0), (2, 1), (40, 2)])
def test_a_winner_that_is_still_expected_has_bolts(steps_there: int, bolts: int) -> None:
    trace = dict.fromkeys(range(182), steps_there)
    total = sum(trace.values())
    assert judge((WEST, EAST), trace, total, KNOWN, NUMBERS).bolts == bolts


def test_for_ten_thousand_random_traces_exactly_one_door_wins_the_same_everywhere() -> None:
    winners = []
    for seed in range(10_000):
        trace = {b: drawn(seed, b, below=1 << drawn(seed, b, 1, below=8)) for b in range(9)}
        trace[0] += 40
        verdict = judge((WEST, EAST, SOUTH), trace, sum(trace.values()), KNOWN, NUMBERS)
        assert len(verdict.opened) == 1
        winners.append((verdict.opened[0], verdict.surprises))
    assert {name for name, _ in winners} == {"w", "e", "s"}
    assert crc32(repr(winners).encode()) == CHECKSUM


CHECKSUM = 3_106_357_743
"""Of the ten thousand verdicts, as every platform must find them."""


def test_a_decoy_on_an_untrodden_block_lowers_the_way_by_fifteen_or_more() -> None:
    south = Way("s", "", "", tuple(range(100, 116)))
    trace = dict.fromkeys(range(98), 4)
    before = surprise_of(south, trace, 392, KNOWN)
    after = surprise_of(south, trace | {100: 12}, 404, KNOWN)
    assert before - after >= 15


# -- the file and the doors -----------------------------------------------------------------------
def test_lifting_the_file_freezes_the_guess_and_saves() -> None:
    sim = exam()
    tread(sim, steps(60))
    events = lift(sim)
    lifted = of(events, FileLifted)
    assert [(event.steps, event.opened) for event in lifted] == [(60, ("hall_way",))]
    assert of(events, ObjectiveDone)
    assert of(events, CheckpointReached) == [CheckpointReached("file")]
    frozen = guess_now(house(sim))
    tread(sim, steps(60, column=4))
    assert guess_now(house(sim)) == frozen


def test_only_the_least_expected_door_opens_and_ends_the_night() -> None:
    sim = exam()
    tread(sim, steps(60))
    events = lift(sim)
    assert of(events, DoorMoved) == [DoorMoved("gate_hall_way", is_open=True, by="rule")]
    assert ExitOpened("out_hall_way") in events
    assert ExitOpened("out_arc_way") not in events
    stand(sim, 10, 9)
    assert of(run(sim, 3), LevelEnded)[0].outcome == "completed"


def test_whoever_wore_the_other_way_out_leaves_by_the_first() -> None:
    sim = exam()
    tread(sim, steps(60, column=8))
    assert of(lift(sim), FileLifted)[0].opened == ("arc_way",)


def test_bolts_are_drawn_for_two_seconds_each_and_then_the_gate_opens() -> None:
    sim = exam()
    tread(sim, steps(60))
    lift(sim)
    sim = exam()
    for column in range(2, 31, 4):
        for row in (2, 6):
            tread(sim, steps(30, column=column, row=row))
    events = lift(sim)
    verdict = of(events, FileLifted)[0]
    assert verdict.bolts == 2
    assert not of(events, DoorMoved)
    gate = sim.world.placement(f"gate_{verdict.opened[0]}")
    stand(sim, gate.x // SUBTILES, 8)
    drawn_ = hold(sim, 121) + hold(sim, 121)
    assert [event.left for event in of(drawn_, BoltDrawn)] == [1, 0]
    assert of(drawn_, DoorMoved) == [DoorMoved(gate.id, is_open=True, by="rule")]


def test_with_fewer_than_forty_steps_every_door_opens() -> None:
    sim = exam()
    tread(sim, steps(39))
    assert len(of(lift(sim), DoorMoved)) == 2
    assert house(sim).verdict == Verdict(
        39, house(sim).verdict.surprises, ("hall_way", "arc_way"), 0
    )


# -- what is left of it ---------------------------------------------------------------------------
def test_the_totals_hold_no_tile_no_block_and_nobody() -> None:
    sim = exam()
    tread(sim, steps(60))
    totals = totals_of(house(sim))
    assert totals.steps == 60
    assert totals.rooms == ("arcade",)
    places = {name for name in totals.__slots__ if name != "rooms"}
    assert all(isinstance(getattr(totals, name), int) for name in places)


def test_after_the_night_the_save_holds_totals_only() -> None:
    record = NightRecord(best_ticks=3600, trust=60)
    saved = with_record(Progress(), "3_mirror_market", record, liabilities=[])
    assert saved.night is None
    kept = saved.nights["3_mirror_market"]
    values = [getattr(kept, name) for name in kept.__struct_fields__]
    assert all(isinstance(value, int | bool) or value == [] for value in values)


def test_the_house_guesses_the_room_she_most_often_went_to() -> None:
    sim = exam()
    for _ in range(3):
        for column in (8, 20):
            stand(sim, column, 4)
            run(sim, 4)
    guesses = house(sim).guesses
    assert (guesses.all, guesses.right) == (3, 3)
    leave_no_trace(sim)
    run(sim, 4)
    assert (guesses.all, guesses.right) == (4, 3)
