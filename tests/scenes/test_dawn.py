"""The dawn: after the fifth night the player is told where her own ledger has led."""

from __future__ import annotations

import pytest

from game.content.saves import NightRecord, Progress
from game.scenes.scene import Go
from tests.scenes.pilot import Pilot

LAST = "5_festival_of_lights"


def with_a_ledger(pilot: Pilot, trust: int, *liabilities: str) -> Pilot:
    """Give the player a ledger of a completed last night."""
    nights = {
        "1_night_depot": NightRecord(completed=1, trust=55, helped=2),
        LAST: NightRecord(completed=1, trust=trust, helped=1),
    }
    pilot.session.keep(Progress(nights=nights, liabilities=list(liabilities)))
    return pilot


def read(pilot: Pilot) -> str:
    """Turn the pages up to the last one and return what was to be read."""
    pilot.idle()
    pilot.app._ui.pen.trace = trace = []
    pilot.app._shown = None
    pilot.idle()
    while not pilot.app.stack.top._leaves.is_last:
        pilot.press("return")
    pilot.app._ui.pen.trace = None
    return " ".join(written.text for written in trace if written.inside)


THEFTS = ("1:theft:keys:-10", "2:bribe:quan:-6:surfaced", "3:knock_down:pia:-12")


@pytest.mark.parametrize(
    ("trust", "liabilities", "name"),
    [
        (75, (), "Living Bazaar"),
        (60, (), "Regulated Titan"),
        (30, (), "Empty Mall"),
        (75, THEFTS, "House on Trial"),
    ],
)
@pytest.mark.parametrize("text_size", [75, 100, 200])
def test_each_ledger_is_told_its_dawn_and_that_it_is_no_game_over(
    pilot, trust, liabilities, name, text_size
):
    pilot.session.change("comfort", text_size=text_size)
    with_a_ledger(pilot, trust, *liabilities).app.stack.make(Go("dawn"))
    words = read(pilot)
    assert name in words
    assert "none is a game over" in words
    assert "You helped 3 people." in words
    pilot.press("return")
    assert pilot.scene == "title", pilot.failure


def test_what_is_owed_is_read_out_night_by_night(pilot):
    owned = "4:sabotage:belt:-10:owned"
    with_a_ledger(pilot, 75, *THEFTS, owned).app.stack.make(Go("dawn"))
    words = read(pilot)
    assert "night 1: took what was not hers" in words
    assert "night 3: knocked somebody down" in words
    assert "broke something" not in words
    assert "You owned up to one deed, and it is settled." in words


def test_the_debrief_of_the_fifth_night_leads_to_the_dawn(pilot):
    pilot.app.stack.make(Go("loading", {"level": LAST, "then": "play"}))
    pilot.until("play")
    pilot.night.world.outcome = "completed"
    pilot.app.stack.make(Go("debriefing"))
    pilot.settle()
    while not pilot.app.stack.top._is_last:
        pilot.press("return")
    assert [way.words for way in pilot.app.stack.top._ways()] == ["Go out and see the dawn"]
    pilot.press("return")
    assert pilot.scene == "dawn", pilot.failure


def test_the_chapter_table_names_the_dawn_afterwards_and_opens_it(pilot):
    with_a_ledger(pilot, 75)
    pilot.choose("chooser")
    pilot.press("down", "right", "return")
    assert pilot.scene == "dawn", pilot.failure
    assert "Living Bazaar" in read(pilot)
    pilot.press("return")
    assert pilot.scene == "chooser"
    assert pilot.app.stack.top._door.label == "Your dawn · Living Bazaar"


def test_before_the_fifth_night_there_is_no_dawn(pilot):
    pilot.choose("chooser")
    pilot.press("down", "right", "right")
    assert pilot.app.stack.top._door.name == "The workbench"


def test_the_mouse_closes_the_book_and_esc_turns_back(pilot):
    with_a_ledger(pilot, 75).app.stack.make(Go("dawn"))
    pilot.session.change("comfort", text_size=200)
    pilot.idle()
    page = pilot.app.stack.top
    assert not page._leaves.is_last
    pilot.click(5, 5)
    assert page._leaves.page == 1
    pilot.press("escape")
    assert page._leaves.page == 0
    read(pilot)
    pilot.click(*page._rows[-1].center)
    assert pilot.scene == "title", pilot.failure
