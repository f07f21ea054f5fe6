"""What earlier nights brought into this one, as the debrief tells it."""

from __future__ import annotations

from game.content.saves import Progress
from game.lesson.legacy_story import legacy_sentences
from game.lesson.progress import after_night
from game.lesson.report import Report
from game.sim.rules.gallery import CHAIN as CHAIN_DEED
from game.sim.rules.gallery import WATCHTOWER
from game.sim.rules.local_events import WatchtowerMet
from game.sim.simulation import Simulation
from game.sim.systems.deeds import open_liability
from game.sim.systems.partnership import is_partner
from tests.sim.rules.local_worlds import harbour, stand
from tests.sim.rules.test_local_partners import agreed, bazaar
from tests.sim.rules.test_risk_partner import before_bao
from tests.sim.rules.test_watchtowers import CHAIN, TOWER
from tests.sim.worlds import STAND, of, run


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


# -- from one night to the next -------------------------------------------------------------------
def left_by(sim: Simulation, *owned: int) -> Progress:
    """Return what a night leaves when it ends as it is."""
    sim.world.outcome = "completed"
    return after_night(Progress(), sim.world.plan.id, Report(55).facts(sim.world), set(owned))


def test_a_chain_signed_on_the_square_is_what_the_tower_waits_for_unless_it_is_owned_up() -> None:
    for owned, is_met in (((), True), ((0,), False)):
        square = harbour("bazaar", secret=2)
        open_liability(square.world, CHAIN_DEED, WATCHTOWER)
        words = left_by(square, *owned).liabilities
        sim = harbour("bazaar", *TOWER, liabilities=tuple(words))
        stand(sim, 30, 11)
        assert bool(of(run(sim, 2, STAND), WatchtowerMet)) is is_met


def test_whoever_works_with_bao_in_the_harbours_works_with_him_at_the_festival() -> None:
    for sim, is_kept in ((agreed(bazaar(trust=60)), True), (bazaar(trust=60), False)):
        partners = left_by(sim).partners
        assert is_partner(before_bao(*partners).world.actor("bao")) is is_kept
