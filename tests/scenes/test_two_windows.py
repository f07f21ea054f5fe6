"""Two windows of the game on one player's files: the second says so and writes nothing."""

from __future__ import annotations

from game.content.locations import find_locations
from game.content.saves import NightRecord, Progress
from game.lesson.run_file import Run, read_run
from game.scenes.session import Session
from tests.house import ROOT
from tests.scenes.pilot import Pilot

DONE = Progress(nights={"practice_yard": NightRecord(completed=1)}, trust=70)
TOLD = "Another window of the game keeps your progress; this one keeps nothing."


def files(session: Session) -> dict[str, bytes]:
    """Return every file of the player with its bytes."""
    return {path.name: path.read_bytes() for path in session.locations.saves.iterdir()}


def test_the_second_window_plays_on_and_writes_neither_progress_nor_settings(tmp_path):
    first = Session.open(find_locations(tmp_path))
    first.keep(DONE)
    first.save_settings()
    second = Session.open(find_locations(tmp_path))
    assert second.notices == [TOLD]
    before = files(first)
    second.keep(Progress(trust=10))
    second.change("comfort", text_size=150)
    second.forget()
    assert files(first) == before
    assert (first.notices, second.settings.comfort.text_size) == ([], 150)


def test_the_window_after_the_first_was_closed_keeps_progress_again(tmp_path):
    first = Session.open(find_locations(tmp_path))
    first.use.give_back()
    second = Session.open(find_locations(tmp_path))
    second.keep(DONE)
    assert second.notices == []
    assert Session.open(find_locations(tmp_path)).progress == DONE


def test_whoever_watches_a_run_takes_the_files_from_nobody(tmp_path):
    run = read_run(ROOT / "levels" / "proofs" / "practice_yard.run")
    assert isinstance(run, Run)
    watching = Session.open(find_locations(tmp_path), run)
    playing = Session.open(find_locations(tmp_path))
    assert (watching.notices, playing.notices) == ([], [])


def test_the_title_says_all_of_it_at_every_text_size(tmp_path):
    first = Pilot(tmp_path)
    first.press("return")
    second = Pilot(tmp_path, scale=2)
    for text_size in (100, 150, 200):
        second.session.change("comfort", text_size=text_size)
        second.idle(2)
        second.app._ui.pen.trace = []
        second.app.stack.draw(second.app.window.picture, second.app._ui, 0.0)
        trace = second.app._ui.pen.trace
        words = {word for written in trace for word in written.text.split()}
        assert set(TOLD.split()) <= words
        assert not any(written.cut or not written.inside for written in trace)
