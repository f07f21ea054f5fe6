"""A recorded run leads through the real scenes, from the title to the debrief."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.app import App, main
from game.base.problems import Problem, Refusal
from game.content.locations import find_locations
from game.content.settings import changed
from game.lesson.run_file import Run, read_run
from game.scenes.opening import first_move
from game.scenes.pilot import LAST_FRAMES, LAST_SCENE
from game.scenes.scene import Go
from game.scenes.session import PROFILE, Session
from game.tools.targets import run_to_fly
from tests.house import ROOT

RUN = ROOT / "levels" / "proofs" / "practice_yard.run"


@pytest.fixture
def run():
    """Return the proof of the practice yard."""
    found = read_run(RUN)
    assert isinstance(found, Run), found
    return found


def test_the_pilot_passes_every_scene_and_leaves_nobody_progress(tmp_path, run):
    session = Session.open(find_locations(tmp_path))
    session.take(changed(session.settings, "comfort", scale=1))
    session.autopilot = run
    app = App(session, first_move(session, None), windowed=True, silent=True)
    draw, seen = app.stack.draw, []
    for _ in range(len(run.intents) + 900):
        is_new = not seen or seen[-1] != app.stack.name
        app.stack.draw = draw if is_new else _nothing
        if is_new:
            seen.append(app.stack.name)
        if app._pilot.is_done(app.stack.name):
            break
        app.frame()
    assert seen == ["title", "loading", "briefing", "play", "debriefing"]
    assert session.night is not None
    assert session.night.run().digests == run.digests
    assert not (session.locations.saves / PROFILE).exists()


def test_a_run_that_was_left_stands_at_its_last_frame_until_escape(tmp_path, run):
    app = _left_at_its_last_frame(tmp_path, run)
    night, seen = app.session.night, app._stamp()
    for _ in range(100):
        app.frame()
    assert (night.world.tick, app._stamp()) == (120, seen)
    app._ui = app._new_ui()
    app._ui.pen.trace = []
    app.stack.draw(app.window.picture, app._ui, 0.0)
    assert {"Esc", "to close"} <= {words.text for words in app._ui.pen.trace}
    _tap(app, pygame.K_SPACE)
    assert app.stack.name == "last_frame"
    app.frame([pygame.event.Event(pygame.KEYDOWN, key=pygame.K_ESCAPE)])
    assert app.stack.is_over


def test_the_last_frame_ends_by_itself_only_where_pictures_are_kept(tmp_path, run):
    app = _left_at_its_last_frame(tmp_path, run)
    assert not app._has_ended(hurried=False)
    assert app._has_ended(hurried=True)


def test_the_debrief_of_a_watched_run_becomes_its_last_frame(tmp_path, run):
    session = Session.open(find_locations(tmp_path))
    session.autopilot = run
    app = App(session, Go("loading", {"level": "practice_yard", "then": LAST_SCENE}), silent=True)
    while app.stack.name != LAST_SCENE:
        app.frame()
    for _ in range(LAST_FRAMES + 2):
        assert not app._pilot.is_done(app.stack.name)
        app.frame()
    assert not app._has_ended(hurried=False)
    assert app.stack.name == "last_frame"


def _left_at_its_last_frame(folder, run: Run) -> App:
    session = Session.open(find_locations(folder))
    session.autopilot = replace(run, intents=run.intents[:120], outcome="left")
    app = App(session, Go("loading", {"level": "practice_yard", "then": "play"}), silent=True)
    for _ in range(600):
        if app.stack.name == "last_frame":
            break
        app.frame()
    assert app.stack.name == "last_frame"
    app.frame()
    return app


def test_the_pilot_answers_rightly(tmp_path, run):
    session = Session.open(find_locations(tmp_path))
    header = replace(run.header, level="1_night_depot")
    session.autopilot = replace(run, header=header)
    app = App(session, Go("loading", {"level": "1_night_depot"}), windowed=True, silent=True)
    while app.stack.name != "briefing":
        app.frame()
    briefing = app.stack.top
    for answers, question in zip(briefing._answers, briefing._texts.questions, strict=True):
        assert question.answers[answers.focus].right


def test_pictures_are_kept_where_they_are_asked_for(tmp_path):
    session = Session.open(find_locations(tmp_path))
    app = App(session, Go("title"), windowed=True, silent=True)
    pygame.event.post(pygame.event.Event(pygame.QUIT))
    app.run(tmp_path / "frames")
    assert len(list((tmp_path / "frames").glob("*.png"))) == 1
    assert app.stack.is_over


def _nothing(*_args):
    """Draw nothing: what a scene looks like, other tests look at."""


def test_a_pilot_meets_no_failure_page_but_whoever_started_it_reads_what_failed(
    tmp_path, run, monkeypatch
):
    session = Session.open(find_locations(tmp_path))
    session.autopilot = run
    app = App(session, first_move(session, None), windowed=True, silent=True)
    refusal = Refusal(Problem("C103", "the numbers are broken"))

    def refuse(_frame):
        raise refusal

    monkeypatch.setattr(app.stack, "update", refuse)
    with pytest.raises(Refusal, match="the numbers are broken"):
        app.frame()


def test_keys_do_not_meddle_with_a_recorded_run_and_the_pause_says_so(tmp_path, run):
    session = Session.open(find_locations(tmp_path))
    session.autopilot = replace(run, intents=run.intents[:200], outcome="left")
    app = App(session, Go("loading", {"level": "practice_yard", "then": "play"}), silent=True)
    while app.stack.name != "play":
        app.frame()
    for key in (pygame.K_d, pygame.K_q, pygame.K_f, pygame.K_1, pygame.K_e):
        _tap(app, key)
    while session.night.world.tick < 100:
        app.frame()
    assert session.night.run().intents == run.intents[: session.night.world.tick]
    _tap(app, pygame.K_ESCAPE)
    assert app.stack.name == "pause"
    app._ui.pen.trace = []
    app.stack.draw(app.window.picture, app._ui, 0.0)
    assert "A recorded run plays" in " ".join(words.text for words in app._ui.pen.trace)


def test_whoever_touched_a_key_has_the_night_when_the_run_ends(tmp_path, run):
    session = Session.open(find_locations(tmp_path))
    session.autopilot = replace(run, intents=run.intents[:60], outcome="left")
    app = App(session, Go("loading", {"level": "practice_yard", "then": "play"}), silent=True)
    while app.stack.name != "play":
        app.frame()
    _tap(app, pygame.K_a)
    while session.night.world.tick < 80:
        app.frame()
    start = session.night.world.courier.x
    app.frame([pygame.event.Event(pygame.KEYDOWN, key=pygame.K_d)])
    for _ in range(20):
        app.frame()
    assert session.night.world.courier.x > start


def test_a_run_of_another_level_is_refused_before_anything_opens(tmp_path, run):
    there = find_locations(tmp_path)
    with pytest.raises(Refusal, match="the run plays practice_yard, not 1_night_depot"):
        main(there, level="1", autopilot=RUN)
    assert run_to_fly(RUN, None, there) == run
    assert run_to_fly(RUN, "0", there) == run


def _tap(app: App, key: int) -> None:
    for sort in (pygame.KEYDOWN, pygame.KEYUP):
        app.frame([pygame.event.Event(sort, key=key)])
