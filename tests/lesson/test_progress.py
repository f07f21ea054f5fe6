"""Progress: what a night leaves behind, and going on with one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.content.saves import NightRecord, Progress
from game.lesson.progress import (
    after_night,
    carried_trust,
    own_up_gain,
    run_in_hand,
    trust_after,
    with_night,
    with_record,
    without_night,
)
from game.lesson.recording import Recorder
from game.lesson.report import Report
from game.lesson.run_file import Run
from game.sim.trust import Liability
from tests.sim.worlds import EAST, play

ROOM = ["######", "#@.X.#", "######"]
HARM = Liability(tick=60, deed="knock_down", change=-12, target="ines")


def some_run() -> Run:
    simulation = play(ROOM)
    recorder = Recorder(simulation)
    for _ in range(70):
        simulation.step(EAST)
        recorder.note()
    return recorder.run()


def facts(**values):
    world = play(ROOM).world
    world.outcome = "completed"
    return replace(Report(55).facts(world), **values)


def test_a_night_in_hand_comes_back_as_the_same_run():
    run = some_run()
    progress = with_night(Progress(), run, "cp_1")
    assert progress.night is not None
    assert (progress.night.checkpoint, run_in_hand(progress)) == ("cp_1", run)
    assert run_in_hand(without_night(progress)) is None


def test_the_best_of_several_runs_is_kept():
    first = NightRecord(unseen=True, medals=["ghost"], best_ticks=900, trust=60)
    second = NightRecord(medals=["swift"], best_ticks=600, trust=40)
    progress = with_record(Progress(), "1", first, liabilities=[])
    record = with_record(progress, "1", second, liabilities=[]).nights["1"]
    assert record == NightRecord(
        2, unseen=True, medals=["ghost", "swift"], best_ticks=600, trust=40
    )


@pytest.mark.parametrize(("end", "start"), [(100, 87), (55, 55), (60, 59), (0, 20)])
def test_trust_is_carried_on_with_a_pull_to_the_middle(end, start):
    assert carried_trust(end) == start


def test_hidden_harm_is_carried_on_unless_it_is_owned_up():
    night = facts(liabilities=(HARM,), trust=(55, 43))
    hidden = after_night(Progress(), "1", night, set())
    owned = after_night(Progress(), "1", night, {0})
    assert hidden.liabilities == ["knock_down:ines"]
    assert owned.liabilities == []
    assert owned.trust > hidden.trust


def test_owning_up_gives_half_of_the_price_back():
    assert own_up_gain(HARM) == 6
    assert own_up_gain(replace(HARM, change=-5)) == 3
    assert trust_after(facts(liabilities=(HARM,), trust=(55, 43)), {0}) == 49


def test_practice_counts_as_done_and_changes_nothing_else():
    before = Progress(trust=70, liabilities=["theft:sami"])
    after = after_night(before, "practice_yard", facts(is_practice=True, trust=(55, 61)), set())
    assert after.nights["practice_yard"].completed == 1
    assert (after.trust, after.liabilities) == (70, ["theft:sami"])
