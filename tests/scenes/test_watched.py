"""A run that is watched while somebody draws its map: it is played again on what is saved."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.lesson.run_file import Run, read_run
from tests.house import ROOT
from tests.scenes.designer import YARD, Designer, moved

OLDER = "This run was made for an older map"
PARTED = "goes another way"


@pytest.fixture(scope="module")
def run() -> Run:
    """Return the proof of the yard."""
    found = read_run(ROOT / "levels" / "proofs" / "practice_yard.run")
    assert isinstance(found, Run), found
    return found


def watching(folder, run: Run, ticks: int = 60) -> Designer:
    """Return somebody who has watched so many ticks of a run."""
    designer = Designer(folder, watched=run)
    while designer.world.tick < ticks:
        designer.pilot.idle()
    return designer


def with_lamp_moved(designer: Designer, columns: int = 1) -> str:
    """Return the yard's text with a lamp elsewhere, which lets nobody go another way."""
    lamp = designer.world.plan.of_kind("lamp")[0]
    return moved(YARD.read_text("utf-8"), lamp.id, columns)


def with_start_moved(designer: Designer) -> str:
    """Return the yard's text with the courier's start elsewhere."""
    return moved(YARD.read_text("utf-8"), designer.world.plan.of_kind("start")[0].id, 1)


def test_a_run_on_its_own_map_has_nothing_to_tell(tmp_path, run):
    designer = watching(tmp_path, run, 130)
    assert designer.world.plan.digest == run.header.map
    shown = designer.saw()
    assert OLDER not in shown
    assert PARTED not in shown


def test_a_saved_map_has_the_run_played_up_to_the_same_tick(tmp_path, run):
    designer = watching(tmp_path, run, 90)
    tick = designer.world.tick
    designer.save(with_lamp_moved(designer))
    shown = designer.saw()
    assert designer.world.plan.digest != run.header.map
    assert tick < designer.world.tick <= tick + 120
    assert designer.pilot.night.run().intents == run.intents[: designer.world.tick]
    assert designer.pilot.scene == "play"
    assert OLDER in shown


def test_where_that_would_take_long_the_run_begins_at_dusk(tmp_path, run, monkeypatch):
    monkeypatch.setattr("game.scenes.night.AT_ONCE", 60)
    designer = watching(tmp_path, run, 90)
    designer.save(with_lamp_moved(designer))
    designer.pilot.idle(30)
    assert designer.world.tick < 30
    designer.pilot.idle(60)
    assert designer.pilot.night.run().intents == run.intents[: designer.world.tick]
    assert designer.world.tick >= 30


def test_a_night_that_goes_another_way_is_told_with_the_second(tmp_path, run):
    designer = watching(tmp_path, run, 70)
    designer.save(with_start_moved(designer))
    assert f"{OLDER}: from second 1 on it {PARTED}" in designer.saw()


def test_a_run_of_other_rules_parts_on_its_own_map_and_that_is_told(tmp_path, run):
    bent = replace(run, digests=(run.digests[0] ^ 1, *run.digests[1:]))
    assert f"From second 1 on the night {PARTED}" in watching(tmp_path, bent, 60).saw()


def test_a_map_with_faults_leaves_the_run_as_it_is(tmp_path, run):
    designer = watching(tmp_path, run)
    plan, night = designer.world.plan, designer.pilot.night
    designer.save(YARD.read_text("utf-8").replace('"templates/exit.tx"', '"templates/exitt.tx"'))
    shown = designer.saw()
    assert "plays on" in shown
    assert designer.pilot.night is night
    assert designer.world.plan is plan
    assert OLDER not in shown


def test_a_pause_stays_one_over_the_new_map(tmp_path, run):
    designer = watching(tmp_path, run)
    designer.pilot.press("escape")
    designer.save(with_lamp_moved(designer))
    designer.pilot.idle(40)
    assert designer.pilot.scene == "pause"
    assert designer.world.plan.digest != run.header.map


def test_a_run_that_has_ended_begins_again_when_the_map_is_saved(tmp_path, run):
    designer = watching(tmp_path, replace(run, intents=run.intents[:40], outcome="left"), 40)
    designer.pilot.until("last_frame")
    designer.save(with_lamp_moved(designer))
    designer.pilot.until("play")
    assert designer.world.tick < 20
    assert not designer.pilot.app._has_ended(hurried=False)
    assert designer.pilot.scene == "play"
    designer.pilot.until("last_frame")
    assert designer.world.tick == 40


def test_the_map_of_a_watched_run_puts_nobody_anywhere(tmp_path, run):
    designer = watching(tmp_path, run)
    designer.pilot.press("m")
    assert type(designer.pilot.app.stack.top).__name__ == "MapPage"
