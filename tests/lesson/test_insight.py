"""Insight: what was found out, once, buys upgrades; nothing bought is ever lost."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.base.problems import Problem
from game.content.saves import Progress, ProgressFile
from game.lesson.insight import bought, missing_needs, with_bets
from game.lesson.progress import after_night
from game.lesson.recording import Recorder, replay
from game.lesson.report import Report
from tests.sim.worlds import EAST, catalog, play

ROOM = ["######", "#@.X.#", "######"]
UPGRADES = catalog().upgrades


def facts(*found: str, **values):
    """Return what a completed night came to."""
    world = play(ROOM).world
    world.outcome = "completed"
    return replace(Report(55).facts(world), found=found, **values)


def buy(progress: Progress, *names: str) -> Progress:
    """Return progress after buying some upgrades."""
    for name in names:
        after = bought(progress, UPGRADES, name)
        assert isinstance(after, Progress), after
        progress = after
    return progress


# -- earning --------------------------------------------------------------------------------------
def test_droids_spotted_and_findings_shared_are_what_a_night_found():
    world = play(ROOM).world
    world.tally.spotted.append("moth")
    world.tally.shared.append("droid:moth")
    world.tally.insights.append("line_kept:vault_1")
    found = Report(55).facts(world).found
    assert found == ("spotted:moth", "shared:droid:moth", "line_kept:vault_1")


def test_each_find_brings_one_insight_the_first_time_in_a_level():
    once = after_night(Progress(), "1", facts("spotted:moth"), set())
    again = after_night(once, "1", facts("spotted:moth", "shared:droid:moth"), set())
    other = after_night(again, "2", facts("spotted:moth"), set())
    assert [p.insight for p in (once, again, other)] == [1, 2, 3]
    assert again.nights["1"].findings == ["spotted:moth", "shared:droid:moth"]


def test_practice_brings_none():
    after = after_night(Progress(), "practice_yard", facts("spotted:toy", secret=0), set())
    assert after.insight == 0


@pytest.mark.parametrize(
    ("bets", "gap", "insight"),
    [(7, 0, 0), (8, 10, 1), (8, -10, 1), (8, 11, 0), (16, 3, 2), (23, 3, 2), (24, 0, 3)],
)
def test_well_calibrated_bets_bring_one_for_every_eight(bets, gap, insight):
    assert with_bets(Progress(), bets=bets, gap=gap).insight == insight


def test_bets_are_paid_once_and_what_they_brought_is_kept():
    once = with_bets(Progress(), bets=8, gap=5)
    assert with_bets(once, bets=9, gap=5).insight == 1
    assert with_bets(once, bets=12, gap=40).insight == 1
    assert with_bets(once, bets=16, gap=5).insight == 2


# -- buying ---------------------------------------------------------------------------------------
def test_a_node_is_bought_for_its_price_and_kept_in_the_players_file(tmp_path):
    after = buy(Progress(insight=3), "quick_stamp", "long_permit")
    assert (after.insight, after.upgrades) == (1, ["quick_stamp", "long_permit"])
    path = tmp_path / "player.json"
    ProgressFile(path).keep(after)
    again = ProgressFile(path)
    assert again.load() is None
    assert again.progress == after


@pytest.mark.parametrize(
    ("name", "progress", "code", "word"),
    [
        ("wings", Progress(insight=9), "U001", "wings"),
        ("quick_stamp", Progress(insight=9, upgrades=["quick_stamp"]), "U006", "Quick stamp"),
        ("long_permit", Progress(insight=9), "U007", "Quick stamp"),
        ("quick_stamp", Progress(), "U008", "you have 0"),
    ],
)
def test_what_cannot_be_bought_says_why_and_how_to_mend_it(name, progress, code, word):
    problem = bought(progress, UPGRADES, name)
    assert isinstance(problem, Problem)
    assert (problem.code, word in problem.what, bool(problem.mend)) == (code, True, True)


def test_the_node_of_all_three_trees_is_bought_with_one_careful_campaign():
    names = ("quick_stamp", "long_permit", "house_seal", "wide_pulse", "quick_pulse", "long_echo",
             "known_face", "sharp_friends", "whole_lane")  # fmt: skip
    after = buy(Progress(insight=15), *names)
    assert after.insight == 0
    assert not missing_needs(after, UPGRADES["whole_lane"])


# -- the run --------------------------------------------------------------------------------------
def test_a_run_with_upgrades_replays_as_it_was():
    sim = play(ROOM, upgrades=("good_straps", "deep_pocket"))
    recorder = Recorder(sim)
    for _ in range(70):
        sim.step(EAST)
        recorder.note()
    result = replay(recorder.run(), sim.world.plan, catalog())
    assert result.diverged_at_second is None
    assert result.simulation.world.courier.decoys == 4


def test_a_run_with_an_upgrade_nobody_knows_says_so_and_plays():
    sim = play(ROOM, upgrades=("wings",))
    recorder = Recorder(sim)
    for _ in range(70):
        sim.step(EAST)
        recorder.note()
    result = replay(recorder.run(), sim.world.plan, catalog())
    assert result.diverged_at_second is None
    assert any("wings" in note for note in result.notes)
