"""What earlier nights brought into this one, as the debrief tells it."""

from __future__ import annotations

from game.lesson.legacy_story import legacy_sentences
from game.lesson.report import Report
from game.sim.simulation import Simulation
from tests.sim.rules.local_worlds import harbour, stand
from tests.sim.rules.test_local_partners import agreed, bazaar
from tests.sim.rules.test_risk_partner import before_bao
from tests.sim.rules.test_watchtowers import CHAIN, TOWER
from tests.sim.worlds import STAND


def told(sim: Simulation, *, seconds: int = 0) -> list[str]:
    """Return the sentences of a night after so long a stand."""
    report = Report(55)
    for _ in range(seconds * 60):
        report.note(sim.step(STAND), sim.world.tick)
    return legacy_sentences(report, sim.world)


def test_a_night_that_nothing_came_into_tells_nothing() -> None:
    assert told(harbour("bazaar")) == told(harbour("bazaar", *TOWER), seconds=1) == []


def test_a_burning_tower_is_told_with_how_often_it_saw_her() -> None:
    sim = harbour("bazaar", *TOWER, liabilities=(CHAIN,))
    stand(sim, 30, 11)
    why = "Your old chain, never owned up to, lit a watchtower. "
    assert told(sim, seconds=1) == [why + "It did not see you."]
    sim = harbour("bazaar", *TOWER, liabilities=(CHAIN,))
    stand(sim, 42, 6)
    assert told(sim, seconds=5) == [why + "It saw you once."]


def test_a_tower_that_she_never_came_to_is_not_told() -> None:
    assert told(harbour("bazaar", *TOWER, liabilities=(CHAIN,)), seconds=1) == []


def test_a_chain_that_was_owned_up_to_is_told_as_a_tower_that_stayed_dark() -> None:
    assert told(harbour("bazaar", *TOWER, liabilities=(f"{CHAIN}:owned",))) == [
        "You had owned up to the chain, so the watchtower stayed dark."
    ]


def test_a_partner_is_told_on_his_first_night_and_on_the_next() -> None:
    assert told(agreed(bazaar(trust=60))) == ["Old Bao stays your partner in the nights to come."]
    assert told(before_bao("bao")) == ["Old Bao, your partner, reported nothing."]
    assert told(before_bao()) == []
