"""Stories of repair: two errands a level lie where somebody whom nobody trusts has to go."""

from __future__ import annotations

import pytest

from game.base.grid import cell_of, center_of
from game.sim.events import TrustChanged
from game.sim.senses.paths import distances, nearest_free
from game.sim.simulation import Header, Simulation
from game.sim.systems.interaction import offers
from tests.levels import shipped_level as level
from tests.sim.worlds import STAND, USE, of, run
from tests.strolls import LEVELS, place_of

ERRANDS = [(name, errand.id) for name in LEVELS for errand in level(name).plan.of_kind("errand")]


def shunned(name: str) -> Simulation:
    """Return a night as it is for somebody whom everybody shuns, and whom nothing senses."""
    sim = Simulation.start(level(name).plan, level(name).kinds.catalog, Header(trust=10))
    sim.world.courier.amnesty_until = 1 << 30
    return sim


def stand_by(sim: Simulation, name: str) -> None:
    """Put the courier on the free cell nearest to a place."""
    courier = sim.world.courier
    place = place_of(sim.world, name)
    courier.x, courier.y = center_of(nearest_free(sim.world.terrain, cell_of(*place)))


def run_errand(sim: Simulation, errand: str) -> list[TrustChanged]:
    """Bring a missed thing back; returns what it changed, which was on offer before."""
    stand_by(sim, errand)
    run(sim, 2, USE)
    run(sim, 1, STAND)
    assert sim.world.courier.item_id == errand
    stand_by(sim, owner_of(sim, errand))
    offer = next(o for o in offers(sim.world) if o.price == 6)
    events = of(run(sim, max(offer.hold, 1) + 1, USE) + run(sim, 1, STAND), TrustChanged)
    assert [event.change for event in events] == [offer.price]
    return events


def owner_of(sim: Simulation, errand: str) -> str:
    """Return to whom, or where, a missed thing belongs."""
    return sim.world.fixtures[errand].text("to")


@pytest.mark.parametrize("name", LEVELS)
def test_every_level_has_two_errands_for_two_people(name):
    errands = level(name).plan.of_kind("errand")
    assert len(errands) == len({errand.values["to"] for errand in errands}) == 2


@pytest.mark.parametrize(("name", "errand"), ERRANDS)
def test_both_ends_of_an_errand_are_reached_with_every_door_of_trust_shut(name, errand):
    sim = shunned(name)
    world, terrain = sim.world, sim.world.terrain
    ends = {nearest_free(terrain, cell_of(*place_of(world, end)))
            for end in (errand, owner_of(sim, errand))}  # fmt: skip
    trusting = [d for d in world.doors if d.placement.values.get("closed_below") and not d.is_open]
    shut = [cell for door in trusting for cell in door.cells]
    rules = [cell for door in world.doors if door not in trusting for cell in door.cells]
    terrain.relay(doors=shut, locked=shut)
    reached = distances(terrain, world.courier.cell, ends)
    assert ends <= reached.keys()
    assert not ends & set(rules)


@pytest.mark.parametrize(("name", "errand"), ERRANDS)
def test_an_errand_brought_back_is_worth_six_even_from_somebody_who_is_shunned(name, errand):
    sim = shunned(name)
    assert [event.deed for event in run_errand(sim, errand)] == ["errand"]
    assert sim.world.trust.value == 16
    assert sim.world.fixtures[errand].done or sim.world.fixtures[errand].hidden


@pytest.mark.parametrize("name", LEVELS)
def test_both_errands_bring_somebody_back_among_those_people_answer(name):
    sim = shunned(name)
    for errand in level(name).plan.of_kind("errand"):
        run_errand(sim, errand.id)
    assert (sim.world.trust.value, sim.world.trust.band) == (22, "wary")
