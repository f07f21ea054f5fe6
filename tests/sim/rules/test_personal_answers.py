"""Stories of the people of the market: asked face to face, or copied without a question."""

from __future__ import annotations

import pytest

from game.base.units import SUBTILES
from game.sim.events import (
    Refused,
)
from game.sim.rules.personal_events import (
    ConsentGiven,
    CreepChanged,
    FootprintNamed,
    LampShaded,
    SignalAsked,
    SignalNeedless,
    SignalScraped,
    SocketLit,
)
from game.sim.rules.signals import refusal_of
from game.sim.senses.light import SHADOW
from game.sim.systems.interaction import offers
from tests.sim.rules.personal_worlds import customer, hold, house, market, stand
from tests.sim.rules.salon_worlds import TABLE, ask, face, labels, salon, scrape
from tests.sim.worlds import USE, guard, of, put, run


# -- asking ---------------------------------------------------------------------------------------
def test_two_answers_light_one_socket_and_bring_two_points_of_trust() -> None:
    sim = salon()
    trust = sim.world.trust.value
    events = ask(sim, "a")
    assert [e.signal for e in of(events, SignalAsked)] == ["want", "when"]
    assert of(events, SocketLit) == [SocketLit("west", "a")]
    assert sim.world.trust.value == trust + 2
    assert house(sim).salons["paper"].creep == 0


def test_a_third_answer_lights_nothing_and_shuts_the_lamp() -> None:
    sim = salon()
    ask(sim, "a")
    events = hold(sim, 121)
    assert of(events, SignalNeedless) == [SignalNeedless("a")]
    assert of(events, LampShaded) == [LampShaded("a")]
    assert not of(events, SocketLit)
    assert (house(sim).insight, house(sim).salons["paper"].creep) == (1, 1)
    lamp = next(lamp for lamp in sim.world.lamps if lamp.id == "lamp_a")
    assert lamp.band == SHADOW
    assert refusal_of(sim.world, house(sim), house(sim).customers["a"])
    assert "ask_on" not in labels(sim)


def test_nobody_is_asked_for_a_third_answer_by_holding_on() -> None:
    sim = salon()
    face(sim, "a")
    events = run(sim, 600, USE)
    assert len(of(events, SignalAsked)) == 1


def test_asking_is_heard_two_tiles_away() -> None:
    sim = salon()
    face(sim, "a")
    run(sim, 120, USE)
    assert [noise.radius for noise in sim.world.noises if noise.source == "talk"] == [2000]


@pytest.mark.parametrize(
    ("trust", "notice", "ticks"), [(55, False, 120), (30, True, 120), (10, True, 180)]
)
def test_an_answer_takes_two_seconds_and_three_where_nobody_trusts(
    trust: int, ticks: int, *, notice: bool
) -> None:
    sim = salon(trust=trust)
    sim.world.courier.has_papers = notice
    face(sim, "a")
    assert not of(run(sim, ticks - 1, USE), SignalAsked)
    assert of(run(sim, 1, USE), SignalAsked)


@pytest.mark.parametrize("trust", [10, 30, 39])
def test_wary_people_answer_only_with_the_plain_notice(trust: int) -> None:
    sim = salon(trust=trust)
    assert of(ask(sim, "a"), Refused)
    assert house(sim).answers["a"].signals == 0
    assert labels(sim)["ask_signal"] == "What is it for? Bring the Plain Notice."


@pytest.mark.parametrize("notice", [True, False])
def test_whoever_shows_the_plain_notice_is_not_given_away_by_the_wary(*, notice: bool) -> None:
    lit = put("lamp", "lamp", 4, 5, radius_subtiles=4 * SUBTILES)
    sim = salon(lit, guard("gus", (10, 10), (12, 10)), names="a", trust=30)
    sim.world.courier.has_papers = notice
    face(sim, "a")
    sim.world.actor("a").heading = 5400
    run(sim, 240)
    assert (sim.world.tally.seen > 0) is not notice


def test_letters_in_hand_can_be_read_for_a_price() -> None:
    letters = put("letters", "errand", 40, 4, to="post", label="three letters")
    sim = salon(letters, *customer("novak", 30, 6, letters="letters"), names="a")
    stand(sim, 40, 5)
    run(sim, 2, USE)
    run(sim, 1)
    trust = sim.world.trust.value
    stand(sim, 36, 2)
    events = hold(sim, 61)
    assert of(events, SignalScraped) == [SignalScraped("novak", ())]
    assert sim.world.trust.value == trust - 3


def test_a_child_answers_only_after_the_guardian_said_yes_for_it() -> None:
    child = customer("deng", 30, 6, guardian="a")
    sim = salon(*child)
    assert of(ask(sim, "deng"), Refused)
    assert house(sim).answers["deng"].signals == 0
    events = ask(sim, "a", times=3)
    assert of(events, ConsentGiven) == [ConsentGiven("a", "deng")]
    assert of(ask(sim, "deng"), SocketLit) == [SocketLit("west", "deng")]


# -- scraping -------------------------------------------------------------------------------------
def test_scraping_gives_two_signals_at_once_and_writes_a_step_with_a_name() -> None:
    sim = salon(names="a")
    trust = sim.world.trust.value
    actor = sim.world.actor("a")
    stand(sim, actor.x // SUBTILES, actor.y // SUBTILES + 2)
    price = next(o for o in offers(sim.world) if o.verb == "scrape").price
    events = scrape(sim, "a")
    assert of(events, SignalScraped) == [SignalScraped("a", ())]
    assert of(events, FootprintNamed) == [FootprintNamed("a")]
    assert of(events, SocketLit) == [SocketLit("west", "a")]
    assert sim.world.trust.value - trust == price == -3
    assert house(sim).salons["paper"].creep == 0


def test_scraping_that_somebody_sees_upsets_the_salon() -> None:
    lit = put("lamp", "lamp", 6, 5, radius_subtiles=4 * SUBTILES)
    eyes = customer("b", 4, 2, salon="paper")
    sim = market(*customer("a", 4, 4), *eyes, lit, TABLE)
    stand(sim, 5, 6)
    run(sim, 6)
    events = hold(sim, 61)
    assert of(events, SignalScraped) == [SignalScraped("a", ("b",))]
    assert of(events, CreepChanged) == [CreepChanged("paper", 0, 1)]
    assert of(events, LampShaded) == [LampShaded("a")]


def test_scraping_a_child_costs_six_and_shuts_the_whole_salon() -> None:
    sim = salon(*customer("deng", 30, 6, guardian="a"))
    trust = sim.world.trust.value
    stand(sim, 30, 8)
    assert next(o for o in offers(sim.world) if o.verb == "scrape").price == -6
    events = scrape(sim, "deng")
    assert sim.world.trust.value == trust - 6
    assert house(sim).salons["paper"].creep == 2
    assert len(of(events, LampShaded)) == 6
