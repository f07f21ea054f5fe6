"""A recorded run leads through the real scenes, from the title to the debrief."""

from __future__ import annotations

import pytest

from game.app import App, first_move, main
from game.content.locations import find_locations
from game.content.settings import changed
from game.lesson.run_file import Run, read_run
from game.scenes.session import PROFILE, Session
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
    seen = []
    for _ in range(len(run.intents) + 900):
        if not seen or seen[-1] != app.stack.name:
            seen.append(app.stack.name)
        if app._pilot.is_done:
            break
        app.frame()
    assert seen == ["title", "loading", "briefing", "play", "debriefing"]
    assert session.night is not None
    assert session.night.run().digests == run.digests
    assert not (session.locations.saves / PROFILE).exists()


def test_frames_are_kept_without_a_window(tmp_path, run):
    session_run = Run(run.header, run.intents[:120], run.digests[:2], "left")
    monkey = pytest.MonkeyPatch()
    monkey.delenv("DISPLAY", raising=False)
    monkey.setattr("game.scenes.pilot.LAST_FRAMES", 1)
    monkey.setattr("game.app.KEEP_EVERY", 1)
    monkey.setattr(App, "frame", _few(App.frame))
    code = main(find_locations(tmp_path), autopilot=session_run, frames=tmp_path / "frames")
    monkey.undo()
    assert code == 0
    assert len(list((tmp_path / "frames").glob("*.png"))) >= 3


def _few(frame):
    """Return a frame that closes the window after a few."""
    count = iter(range(6))

    def counted(app, *args):
        if next(count, None) is None:
            from game.scenes.scene import Quit  # noqa: PLC0415 - only this end needs it

            app.stack.make(Quit())
            return app.window.surface
        return frame(app, *args)

    return counted
