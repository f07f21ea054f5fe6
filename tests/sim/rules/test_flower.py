"""Stories of the paper flower: the clockwork takes it, and nobody is the worse for it."""

from __future__ import annotations

import pytest

from game.sim.events import Dropped, Event, Merged, Robbed, Spotted, Taken
from game.sim.intents import IDLE, Intents
from game.sim.simulation import Header, Simulation
from game.sim.systems.interaction import offers
from tests.levels import shipped_level
from tests.sim.worlds import EAST, USE, WEST, at, of, run, run_until


@pytest.fixture
def yard() -> Simulation:
    """Return the practice yard with the courier beside the flower, her back to the clockwork."""
    level = shipped_level("practice_yard")
    sim = Simulation.start(level.plan, level.kinds.catalog, Header())
    sim.world.courier.x, sim.world.courier.y = at(7.4, 14.4)
    run(sim, 3)
    return sim


def pick(sim: Simulation) -> list[Event]:
    """Pick the flower up and turn away from the clockwork."""
    return [*run(sim, 1, USE), *run(sim, 3, EAST), *run(sim, 1)]


def robbed(sim: Simulation) -> None:
    """Pick the flower up and stand until the clockwork has taken it."""
    pick(sim)
    run_until(sim, Robbed, within_s=30, intents=IDLE)


def clockwork(sim: Simulation):
    return next(actor for actor in sim.world.actors if actor.id == "clockwork")


def test_the_flower_is_picked_up_by_hand_and_never_by_walking_over_it(yard):
    yard.world.courier.x, yard.world.courier.y = at(8, 14)
    assert not of(run(yard, 6, EAST), Taken)
    assert [o.verb for o in offers(yard.world)] == ["pick_flower"]
    yard.world.courier.x, yard.world.courier.y = at(7.4, 14.4)
    assert of(pick(yard), Taken) == [Taken("flower", "paper_flower")]
    assert yard.world.courier.item == "flower"


def test_a_tap_sets_it_down_again_so_that_she_can_merge(yard):
    pick(yard)
    yard.world.courier.x, yard.world.courier.y = at(6.5, 18)
    merge = Intents(merge=True)
    assert not of(run(yard, 30, merge), Merged)
    assert [o.verb for o in offers(yard.world)] == ["set_down"]
    run(yard, 2, USE)
    assert of(run(yard, 1), Dropped)
    assert (yard.world.courier.item, yard.world.fixtures["paper_flower"].hidden) == ("", False)
    assert of(run(yard, 30, merge), Merged)


@pytest.mark.parametrize(("ticks", "dropped"), [(1, True), (15, True), (16, False)])
def test_a_press_of_up_to_a_quarter_second_is_a_tap(yard, ticks, dropped):
    pick(yard)
    yard.world.courier.x, yard.world.courier.y = at(6.5, 18)
    run(yard, ticks, USE)
    assert bool(of(run(yard, 1), Dropped)) == dropped


def test_the_clockwork_takes_it_from_her_hand_and_carries_it_to_its_nest(yard):
    robbed(yard)
    assert yard.world.courier.item == ""
    assert clockwork(yard).item == "paper_flower"
    run(yard, 180)
    flower, nest = (yard.world.fixtures[name] for name in ("paper_flower", "nest"))
    assert (flower.x, flower.y, flower.hidden) == (nest.x, nest.y, False)
    assert clockwork(yard).item == ""


def test_being_robbed_of_it_writes_no_line_and_changes_no_trust(yard):
    trust = yard.world.trust.value
    robbed(yard)
    run(yard, 180)
    assert yard.world.trust.ledger == []
    assert yard.world.trust.value == trust
    assert yard.world.tally.harmed == []


def test_a_clockwork_that_is_found_out_drops_it_on_the_spot(yard):
    robbed(yard)
    run_until(yard, Spotted, within_s=2, intents=Intents(tool="pulse"))
    thief, flower = clockwork(yard), yard.world.fixtures["paper_flower"]
    assert thief.item == ""
    assert not flower.hidden
    assert (flower.x, flower.y) == (thief.x, thief.y)


def test_it_can_be_stolen_again_and_fetched_again(yard):
    robbed(yard)
    run(yard, 180)
    yard.world.courier.x, yard.world.courier.y = at(2.6, 13.6)
    run(yard, 3)
    assert of([*run(yard, 1, USE), *run(yard, 1)], Taken)
    run(yard, 3, WEST)
    assert yard.world.courier.item == "flower"
