"""Progress: what a night leaves behind, and going on with one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.content.saves import NightRecord, Progress, ProgressFile
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
from game.sim.trust import SURFACED, Liability, liabilities_of
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


CARRIED = [
    (0, 20), (4, 20), (5, 20), (6, 21), (10, 24), (20, 31), (30, 38), (39, 44), (40, 45), (55, 55),
    (60, 59), (70, 66), (80, 73), (90, 80), (100, 87),
]  # fmt: skip
"""Trust at the end of a night, and at the start of the next: 0.7 x end + 16.5, from 20 to 90."""


@pytest.mark.parametrize(("end", "start"), CARRIED)
def test_trust_is_carried_on_with_a_pull_to_the_middle(end, start):
    assert carried_trust(end) == start


def test_hidden_harm_is_carried_on_with_its_night_and_price_unless_it_is_owned_up():
    night = facts(liabilities=(HARM,), trust=(55, 43))
    hidden = after_night(Progress(), "1", night, set())
    owned = after_night(Progress(), "1", night, {0})
    assert hidden.liabilities == ["1:knock_down:ines:-12"]
    assert owned.liabilities == ["1:knock_down:ines:-12:owned"]
    assert (hidden.trust, owned.trust) == (carried_trust(43), carried_trust(49))


def test_what_came_out_tonight_is_remembered_as_out():
    before = Progress(liabilities=["1:theft:keys:-10", "1:knock_down:pia:-12:owned"])
    out = tuple(replace(old, state=SURFACED) for old in liabilities_of(before.liabilities[:1]))
    after = after_night(before, "2", facts(secret=2, carried=out), set())
    assert after.liabilities == ["1:theft:keys:-10:surfaced", "1:knock_down:pia:-12:owned"]


def test_the_same_deed_in_a_night_played_again_is_one():
    night = facts(liabilities=(HARM, replace(HARM, tick=900)))
    once = after_night(Progress(), "1", night, {0})
    again = after_night(once, "1", night, {0, 1})
    assert once.liabilities == ["1:knock_down:ines:-12"]
    assert again.liabilities == ["1:knock_down:ines:-12:owned"]


def test_a_file_never_holds_more_than_it_can_read_back(tmp_path):
    many = tuple(replace(HARM, target=f"person_{n}") for n in range(90))
    after = after_night(Progress(), "1", facts(liabilities=many), set())
    path = tmp_path / "player.json"
    ProgressFile(path).keep(after)
    again = ProgressFile(path)
    assert again.load() is None
    assert len(again.progress.liabilities) == 64
    assert again.progress.liabilities[-1] == "1:knock_down:person_89:-12"


def test_a_partner_of_tonight_is_one_in_the_nights_to_come():
    after = after_night(Progress(), "4", facts(partners=("bao",)), set())
    assert after.partners == ["bao"]
    assert after_night(after, "4", facts(partners=()), set()).partners == []


def test_practice_leaves_partners_as_they_were():
    before = Progress(partners=["bao"])
    assert after_night(before, "practice_yard", facts(secret=0), set()).partners == ["bao"]


def test_partners_come_back_from_the_file_and_are_never_too_many(tmp_path):
    many = tuple(f"giant_{n}" for n in range(40))
    after = after_night(Progress(), "4", facts(partners=many), set())
    path = tmp_path / "player.json"
    ProgressFile(path).keep(after)
    again = ProgressFile(path)
    assert again.load() is None
    assert again.progress.partners == list(many[:16])


@pytest.mark.parametrize("partners", ['"bao"', '["old bao"]', '[""]', "[7]", '["bao\\n"]'])
def test_partners_that_are_no_ids_make_a_file_a_broken_one(tmp_path, partners):
    path = tmp_path / "player.json"
    path.write_text(f'{{"format": 2, "partners": {partners}}}', "utf-8")
    problem = ProgressFile(path).load()
    assert problem is not None
    assert problem.code == "S001"


def test_owning_up_gives_half_of_the_price_back():
    assert own_up_gain(HARM) == 6
    gains = {-12: 6, -10: 5, -8: 4, -6: 3, -5: 3, -3: 2, -1: 1}
    assert {change: own_up_gain(replace(HARM, change=change)) for change in gains} == gains
    assert trust_after(facts(liabilities=(HARM,), trust=(55, 43)), {0}) == 49


def test_practice_counts_as_done_and_changes_nothing_else():
    before = Progress(trust=70, liabilities=["1:theft:sami:-10"])
    after = after_night(before, "practice_yard", facts(secret=0, trust=(55, 61)), set())
    assert after.nights["practice_yard"].completed == 1
    assert (after.trust, after.liabilities) == (70, ["1:theft:sami:-10"])
