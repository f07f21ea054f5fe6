"""The first night at the keyboard, from the first run to the debrief and back to the table.

The keys are those of the committed run, so the night must come out as the committed one.
"""

from __future__ import annotations

import pytest

from game.base.units import TICKS_PER_SECOND
from game.content.saves import NightRecord
from game.lesson.network_story import network_sentences
from game.lesson.progress import HELPED
from game.lesson.run_file import Run, read_run
from tests.house import ROOT
from tests.scenes.hands import Hands, Spectator
from tests.scenes.pilot import Pilot

LEVEL = "1_night_depot"


@pytest.fixture
def run():
    """Return the proof of the first night."""
    found = read_run(ROOT / "levels" / "proofs" / f"{LEVEL}.run")
    assert isinstance(found, Run), found
    return found


@pytest.fixture
def newcomer(tmp_path):
    """Return a pilot at the first run, watched by a spectator."""
    found = Pilot(tmp_path)
    return found, Hands(found), Spectator(found.app)


def open_the_night(pilot: Pilot) -> None:
    """Go from the first run over the chapter table to the briefing."""
    pilot.press("return")
    pilot.choose("chooser")
    assert pilot.app.stack.top._chapter.level == LEVEL
    pilot.press("return")
    pilot.until("briefing")


def read_the_book(pilot: Pilot) -> str:
    """Turn the pages of the debrief up to the last one and return what was to be read."""
    pilot.settle()
    pilot.app._ui.pen.trace = trace = []
    pilot.press("left")
    while not pilot.app.stack.top._is_last:
        pilot.press("return")
    return " ".join(written.text for written in trace if written.inside)


def test_the_keys_of_the_proof_lead_from_the_first_run_to_the_debrief(newcomer, run, tmp_path):
    pilot, hands, spectator = newcomer
    open_the_night(pilot)
    hands.answer_the_briefing()
    hands.play(run.intents[:-1])
    assert pilot.session.progress.night is not None
    hands.play(run.intents[-1:])
    hands.hold()
    assert pilot.scene == "debriefing", pilot.failure
    assert pilot.night.run() == run

    facts = pilot.app.stack.top._account.facts
    assert (facts.outcome, facts.seen, facts.ended.priced) == ("completed", 0, 0)
    minutes, seconds = divmod(facts.ticks // TICKS_PER_SECOND, 60)
    book = read_the_book(pilot)
    assert f"Times seen 0 People harmed 0 Time {minutes}:{seconds:02}" in book
    for sentence in network_sentences(pilot.night.report, pilot.night.world):
        assert sentence in book

    pilot.press("up", "return")
    pilot.choose("chooser")
    table = pilot.app.stack.top
    while table._chapter.level != run.header.level:
        pilot.press("left")
    assert table._state(table._chapter).startswith(f"Best time {minutes}:{seconds:02}.")
    assert spectator.passed == [
        "first_run", "title", "chooser", "loading", "briefing", "play", "debriefing", "title",
        "chooser",
    ]  # fmt: skip

    again = Pilot(tmp_path)
    assert "continue" not in [item.id for item in again.app.stack.top.menu.items]
    assert again.session.progress.night is None
    assert again.session.progress.nights[LEVEL] == NightRecord(
        completed=1,
        unseen=True,
        medals=sorted(facts.medals),
        best_ticks=len(run.intents),
        trust=facts.trust[1],
        helped=len({line.target for line in facts.ledger if line.deed == HELPED}),
    )


def test_continue_goes_on_from_the_moment_at_which_the_night_was_left(newcomer, run):
    pilot, hands, _spectator = newcomer
    open_the_night(pilot)
    hands.hold("page down")
    for intents in run.intents:
        hands.play([intents])
        if pilot.session.progress.night is not None:
            break
    here = pilot.night.world.tick
    left, later = here + 2 * TICKS_PER_SECOND, here + 4 * TICKS_PER_SECOND
    hands.play(run.intents[here:left])
    hands.hold("escape")
    assert pilot.scene == "pause"
    hands.hold()
    pilot.choose("title")
    pilot.choose("yes")

    assert pilot.scene == "title"
    assert pilot.app.stack.top.menu.current.id == "continue"
    pilot.press("return")
    pilot.until("pause")
    assert pilot.night.world.tick == left
    hands.hold("escape")
    pilot.until("play")
    hands.play(run.intents[left:later])
    night = pilot.night.run()
    assert night.header == run.header
    assert night.intents == run.intents[:later]
    assert night.digests == run.digests[: later // TICKS_PER_SECOND]
