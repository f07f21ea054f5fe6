"""A claim in play: its card stops the night, and the account tells what was found about it."""

from __future__ import annotations

import pytest

from game.scenes.claim_pages import claim_blocks
from game.scenes.scene import Go
from game.sim.events import ClaimFound


@pytest.fixture
def depot(pilot):
    """Return the pilot in the depot."""
    pilot.app.stack.make(Go("loading", {"level": "1_night_depot", "then": "play"}))
    pilot.until("play")
    return pilot


def look_at_a_claim(depot, monkeypatch):
    """Let the next tick be the one in which the first claim is looked at."""
    night = depot.night
    claim = night.world.plan.of_kind("claim")[0]
    night.world.tally.claims.append(claim.id)
    found = ClaimFound(claim.id, str(claim.values["fact"]))
    monkeypatch.setattr(night, "step", lambda _intents: (found,))
    depot.idle()
    monkeypatch.undo()


def test_the_night_stands_still_while_a_claim_is_read(depot, monkeypatch):
    look_at_a_claim(depot, monkeypatch)
    assert depot.scene == "claim", depot.failure
    tick = depot.night.world.tick
    depot.settle()
    assert depot.night.world.tick == tick
    depot.press("q")
    assert depot.scene == "play", "any key closes it"
    depot.idle(3)
    assert depot.night.world.tick > tick


def test_a_key_that_was_meant_for_the_night_does_not_close_the_card(depot, monkeypatch):
    look_at_a_claim(depot, monkeypatch)
    depot.press("return", "e")
    assert depot.scene == "claim"


def test_a_click_closes_the_card(depot, monkeypatch):
    look_at_a_claim(depot, monkeypatch)
    depot.settle()
    depot.click(5, 5)
    assert depot.scene == "play", depot.failure


@pytest.mark.parametrize("text_size", [100, 200])
def test_the_card_lies_within_the_screen(depot, monkeypatch, text_size):
    depot.session.change("comfort", text_size=text_size)
    look_at_a_claim(depot, monkeypatch)
    depot.app._ui.pen.trace = []
    depot.app._shown = None
    depot.idle()
    screen = depot.app.window.surface.get_rect()
    assert all(screen.contains(written.rect) for written in depot.app._ui.pen.trace)
    assert any("15,000" in written.text for written in depot.app._ui.pen.trace)


def test_the_account_tells_what_was_found(depot):
    night = depot.night
    night.world.tally.claims.append(night.world.plan.of_kind("claim")[0].id)
    night.world.outcome = "completed"
    depot.app.stack.make(Go("debriefing"))
    depot.app._ui.pen.trace = []
    depot.idle()
    depot.settle()
    for _ in range(6):
        depot.press("right")
    told = " ".join(written.text for written in depot.app._ui.pen.trace)
    assert "Cannot be checked" in told
    assert "4 more claims stand in this place." in told


def test_without_claims_nothing_is_said_of_them(depot):
    account = depot.night.setting
    assert account.facts, "the depot has claims"
    assert list(claim_blocks(type("None", (), {"found": (), "missed": 0})())) == []
