"""Stories of the salons of the market: upset, soothed, and the tables their answers tune."""

from __future__ import annotations

from game.base.units import SUBTILES
from game.sim.events import (
    CheckpointReached,
    DoorMoved,
    Helped,
    LiabilityOpened,
    ObjectiveDone,
    Refused,
)
from game.sim.rules.mirrors import is_blind_glass
from game.sim.rules.personal_events import (
    ChandelierLit,
    ChandelierOut,
    CreepChanged,
    LampOpened,
    LampShaded,
    LeverPulled,
    Nodded,
    SignalReturned,
    SocketDimmed,
    TableTuned,
)
from game.sim.senses.light import LIT, SHADOW, band_at
from game.sim.simulation import Simulation
from game.sim.systems.interaction import offers
from tests.sim.rules.personal_worlds import customer, hold, house, stand, until
from tests.sim.rules.salon_worlds import ask, face, labels, salon, scrape
from tests.sim.worlds import USE, guard, of, put, run


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
