"""Stories of repair: two errands lie where somebody whom nobody trusts has to go."""

from __future__ import annotations

import pytest

from game.base.grid import cell_of, center_of
from game.content.locations import find_locations
from game.level.shelf import Level, load_level
from game.sim.events import Helped, TrustChanged
from game.sim.senses.paths import distances, nearest_free
from game.sim.simulation import Header, Simulation
from game.sim.systems.interaction import offers
from tests.sim.worlds import STAND, USE, of, run

ERRANDS = {"errand_thermos": "sana", "errand_wicks": "goran"}
"""The depot's errands, and to whom each belongs."""


def shunned() -> Simulation:
    """Return the depot as it is for somebody whom everybody shuns."""
    level = load_level("1_night_depot", find_locations())
    assert isinstance(level, Level), level
    return Simulation.start(level.plan, level.kinds.catalog, Header(trust=10))


@pytest.fixture(scope="module")
def depot() -> Simulation:
    """Return one such night; a test copies it."""
    return shunned()


def stand_by(sim: Simulation, x: int, y: int) -> None:
    """Put the courier, whom nothing senses for now, on the free cell nearest to a place."""
    courier = sim.world.courier
    courier.x, courier.y = center_of(nearest_free(sim.world.terrain, cell_of(x, y)))
    courier.amnesty_until = 1 << 20


def test_the_depot_has_two_errands_for_two_people(depot):
    placed = {p.id: p.values["to"] for p in depot.world.plan.of_kind("errand")}
    assert placed == ERRANDS


@pytest.mark.parametrize("errand", ERRANDS)
def test_an_errand_and_its_owner_are_reached_on_foot_with_every_door_of_trust_shut(depot, errand):
    world = depot.world
    assert [door.id for door in world.doors if not door.is_open and not door.is_locked]
    owner, thing = world.actor(ERRANDS[errand]), world.fixtures[errand]
    places = {nearest_free(world.terrain, cell_of(at.x, at.y)) for at in (thing, owner)}
    shut = [cell for door in world.doors if not door.is_open for cell in door.cells]
    world.terrain.relay(doors=shut, locked=shut)
    reached = distances(world.terrain, world.courier.cell, places)
    world.relay_terrain()
    assert places <= reached.keys()


@pytest.mark.parametrize("errand", ERRANDS)
def test_an_errand_brought_back_is_worth_six_even_from_somebody_who_is_shunned(depot, errand):
    sim = depot.copied()
    thing = sim.world.fixtures[errand]
    stand_by(sim, thing.x, thing.y)
    run(sim, 2, USE)
    run(sim, 1, STAND)
    owner = sim.world.actor(ERRANDS[errand])
    stand_by(sim, owner.x, owner.y)
    offer = next(o for o in offers(sim.world) if o.verb == "bring_back")
    events = run(sim, 2, USE)
    assert offer.price == 6
    assert [e.change for e in of(events, TrustChanged)] == [6]
    assert [e.actor for e in of(events, Helped)] == [owner.id]


def test_both_errands_bring_somebody_back_among_those_people_answer(depot):
    sim = depot.copied()
    for errand, name in ERRANDS.items():
        thing = sim.world.fixtures[errand]
        stand_by(sim, thing.x, thing.y)
        run(sim, 2, USE)
        run(sim, 1, STAND)
        owner = sim.world.actor(name)
        stand_by(sim, owner.x, owner.y)
        run(sim, 2, USE)
        run(sim, 1, STAND)
    assert (sim.world.trust.value, sim.world.trust.band) == (22, "wary")
