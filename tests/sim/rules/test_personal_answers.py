"""Stories of the people of the market: asked, scraped, upset, and given back what was theirs."""

from __future__ import annotations

import pytest

from game.base.units import SUBTILES
from game.sim.events import (
    CheckpointReached,
    DoorMoved,
    Helped,
    LiabilityOpened,
    ObjectiveDone,
    Refused,
)
from game.sim.plan import Placement
from game.sim.rules.mirrors import is_blind_glass
from game.sim.rules.personal_events import (
    ChandelierLit,
    ChandelierOut,
    ConsentGiven,
    CreepChanged,
    FootprintNamed,
    LampOpened,
    LampShaded,
    LeverPulled,
    Nodded,
    SignalAsked,
    SignalNeedless,
    SignalReturned,
    SignalScraped,
    SocketDimmed,
    SocketLit,
    TableTuned,
)
from game.sim.rules.signals import refusal_of
from game.sim.senses.light import LIT, SHADOW, band_at
from game.sim.simulation import Simulation
from game.sim.systems.interaction import offers
from tests.sim.rules.personal_worlds import customer, hold, house, market, stand, until
from tests.sim.worlds import USE, guard, of, put, run

TABLE = put("west", "tuning_table", 20, 7, hold_ticks=180, opens="gate")
GATE = put("gate", "door", 30, 1, rect=(30, 1, 1, 1), locked=True)
BOWL = put("bowl", "bowl", 40, 7, hold_ticks=60)
CHANDELIER = put("ch_paper", "chandelier", 4, 6, salon="paper", radius_subtiles=6 * SUBTILES)
MIRROR = put("glass", "mirror", 8, 0, width=3, salon="paper")


def people(*names: str, row: int = 3, **values: str) -> list[Placement]:
    """Return customers five tiles apart, so that none stands in another's way."""
    places = enumerate(names)
    return [thing for i, n in places for thing in customer(n, 4 + 5 * i, row, **values)]


def salon(*things: Placement, names: str = "abcde", **changes: object) -> Simulation:
    """Return a market with a pool of customers, a table, a bowl and what else is given."""
    return market(*people(*names), TABLE, GATE, BOWL, CHANDELIER, MIRROR, *things, **changes)


def face(sim: Simulation, name: str) -> None:
    """Put the courier before a customer."""
    actor = sim.world.actor(name)
    stand(sim, actor.x // SUBTILES, actor.y // SUBTILES + 1)


def ask(sim: Simulation, name: str, times: int = 2) -> list[object]:
    """Ask somebody so many times, two seconds each."""
    face(sim, name)
    return [event for _ in range(times) for event in hold(sim, 121)]


def labels(sim: Simulation) -> dict[str, str]:
    """Return what is refused and why, by verb; "" for what is not."""
    return {offer.verb: offer.refusal for offer in offers(sim.world)}


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
def scrape(sim: Simulation, name: str) -> list[object]:
    """Copy somebody's answers from two and a half tiles away."""
    actor = sim.world.actor(name)
    stand(sim, actor.x // SUBTILES, actor.y // SUBTILES + 2)
    sim.step()
    return hold(sim, 61)


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
    events = scrape(sim, "deng")
    assert sim.world.trust.value == trust - 6
    assert house(sim).salons["paper"].creep == 2
    assert len(of(events, LampShaded)) == 6


# -- creep ----------------------------------------------------------------------------------------
def upset(sim: Simulation, *names: str) -> list[object]:
    """Ask some people for what nobody needs."""
    return [event for name in names for event in ask(sim, name, times=3)]


def test_at_creep_two_all_lamps_shut_mirrors_go_blind_and_the_chandelier_lights_the_lane() -> None:
    sim = salon()
    before = band_at(sim.world.light, 48, 4 * SUBTILES + 720, 6 * SUBTILES + 720)
    events = upset(sim, "a", "b")
    assert before == SHADOW
    assert len(of(events, LampShaded)) == 5
    assert is_blind_glass(house(sim), sim.world.placement("glass"))
    assert not of(until(sim, house(sim).salons["paper"].turned + 300), ChandelierLit)
    assert of(run(sim, 1), ChandelierLit) == [ChandelierLit("paper")]
    assert band_at(sim.world.light, 48, 4 * SUBTILES + 720, 6 * SUBTILES + 720) == LIT
    trust = sim.world.trust.value
    stand(sim, 40, 6)
    back = hold(sim, 61)
    assert of(back, SignalReturned) == [SignalReturned("a")]
    assert sim.world.trust.value == trust + 5
    assert {event.customer for event in of(back, LampOpened)} == {"a", "c", "d", "e"}
    assert of(run(sim, 300), ChandelierOut) == [ChandelierOut("paper")]
    assert band_at(sim.world.light, 48, 4 * SUBTILES + 720, 6 * SUBTILES + 720) == SHADOW
    assert not is_blind_glass(house(sim), sim.world.placement("glass"))


def test_at_creep_three_asks_are_slow_and_somebody_who_sees_her_nods_to_a_guard() -> None:
    lit = put("lamp", "lamp", 40, 4, radius_subtiles=4 * SUBTILES)
    watcher = customer("w", 40, 2)
    warden = guard("gus", (40, 10), facing_angle=5400)
    sim = salon(lit, *watcher, warden, *customer("far", 46, 1, salon="silk"))
    house(sim).salons["paper"].creep = 3
    face(sim, "far")
    assert next(o for o in offers(sim.world) if o.verb == "ask_signal").hold == 180
    stand(sim, 40, 5)
    events = run(sim, 60)
    assert of(events, Nodded) == [Nodded("w", "gus")]
    assert sim.world.actor("gus").aware.peak == 10_000
    assert not of(run(sim, 480), Nodded)
    assert of(run(sim, 120), Nodded)


def test_a_thing_brought_back_soothes_a_salon() -> None:
    shade = put("shade", "errand", 40, 4, to="c", label="a shade")
    sim = salon(shade)
    upset(sim, "a")
    stand(sim, 40, 5)
    run(sim, 2, USE)
    run(sim, 1)
    face(sim, "c")
    assert "bring_back" in labels(sim)
    events = run(sim, 2, USE) + run(sim, 1)
    assert of(events, Helped) == [Helped("c")]
    assert house(sim).salons["paper"].creep == 0


def test_a_socket_dims_when_what_lit_it_is_handed_back() -> None:
    sim = salon()
    scrape(sim, "a")
    stand(sim, 40, 6)
    events = hold(sim, 61)
    assert of(events, SocketDimmed) == [SocketDimmed("west", "a")]
    assert house(sim).answers["a"].signals == 1


# -- the tables -----------------------------------------------------------------------------------
def test_any_four_of_five_tune_a_table_and_its_doors_open() -> None:
    sim = salon()
    for name in "bcde":
        ask(sim, name)
    stand(sim, 20, 6)
    events = hold(sim, 181)
    assert of(events, TableTuned) == [TableTuned("west")]
    assert of(events, DoorMoved) == [DoorMoved("gate", is_open=True, by="rule")]
    assert [done.objective for done in of(events, ObjectiveDone)] == ["west"]
    assert of(events, CheckpointReached) == [CheckpointReached("west")]
    assert not sim.world.terrain.solid[sim.world.terrain.index((30, 1))]


def test_a_table_with_a_dark_socket_is_refused_at_a_tap() -> None:
    sim = salon()
    stand(sim, 20, 6)
    run(sim, 4, USE)
    events = run(sim, 1)
    assert of(events, Refused) == [Refused("A socket is dark: two answers light one.")]


def test_the_lever_fills_the_missing_sockets_and_sends_a_bill() -> None:
    sim = salon(*customer("f", 30, 6, salon="silk"), names="abc")
    ask(sim, "a")
    ask(sim, "b")
    trust = sim.world.trust.value
    stand(sim, 20, 6)
    assert next(o for o in offers(sim.world) if o.verb == "pull_lever").price == -6
    events = hold(sim, 61)
    assert of(events, LeverPulled) == [LeverPulled("west", 2)]
    assert sim.world.trust.value == trust - 6
    assert of(events, LiabilityOpened) == [LiabilityOpened("ticked_box", "west")]
    assert {name: part.creep for name, part in house(sim).salons.items()} == {"paper": 2, "silk": 2}
    assert of(hold(sim, 181), TableTuned)


def test_what_a_lever_took_can_be_handed_back_too() -> None:
    sim = salon()
    stand(sim, 20, 6)
    hold(sim, 61)
    stand(sim, 40, 6)
    events = hold(sim, 61)
    assert of(events, SignalReturned) == [SignalReturned("west")]
    assert of(events, CreepChanged) == [CreepChanged("paper", 2, 1)]
    assert len(house(sim).tables["west"].sockets) == 3


def test_a_tuned_table_keeps_its_sockets() -> None:
    sim = salon()
    scrape(sim, "a")
    for name in "bcd":
        ask(sim, name)
    stand(sim, 20, 6)
    hold(sim, 181)
    stand(sim, 40, 6)
    assert not of(hold(sim, 61), SocketDimmed)
    assert len(house(sim).tables["west"].sockets) == 4


# -- the lesson as numbers ------------------------------------------------------------------------
def test_asking_costs_time_and_brings_trust_scraping_the_reverse() -> None:
    asked, scraped = salon(), salon()
    ask(asked, "a")
    scrape(scraped, "a")
    assert asked.world.tick > scraped.world.tick
    assert asked.world.trust.value > 55 > scraped.world.trust.value
    assert house(asked).floor.named < house(scraped).floor.named


def test_third_answers_only_make_the_night_brighter_and_open_nothing_sooner() -> None:
    sim = salon()
    for name in "abcd":
        ask(sim, name, times=2)
    sockets = house(sim).tables["west"].sockets
    light = sum(sim.world.light)
    upset(sim, "a", "b")
    run(sim, 320)
    assert house(sim).tables["west"].sockets == sockets
    assert sum(sim.world.light) > light
