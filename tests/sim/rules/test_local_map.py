"""The map of the three harbours: what the rule needs of it, and the lesson as numbers."""

from __future__ import annotations

from collections import Counter

import pytest

from game.base.grid import cell_of
from game.base.units import SUBTILES
from game.level.shelf import Level
from game.sim.actor import Actor
from game.sim.plan import Plan
from game.sim.rules.local_events import (
    ContactMet,
    ShortcutOpened,
)
from game.sim.rules.local_state import locale_of
from game.sim.simulation import Header, Simulation
from tests.levels import shipped_level
from tests.sim.worlds import USE, of, run

HARBOURS = ("fog", "terrace", "bazaar")


def level() -> Level:
    """Return the shipped level."""
    return shipped_level("4_three_harbours")


def plan() -> Plan:
    """Return its plan."""
    return level().plan


def night(**header: object) -> Simulation:
    """Return the night before its first tick."""
    return Simulation.start(plan(), level().kinds.catalog, Header(**header))


def here(kind: str, harbour: str) -> list[str]:
    """Return the ids of a kind that belong to a harbour."""
    return [p.id for p in plan().of_kind(kind) if p.values.get("harbour") == harbour]


def test_the_night_has_three_harbours_and_a_purse() -> None:
    locale = locale_of(night().world)
    assert set(locale.harbours) == set(HARBOURS)
    assert locale.purse.coins == 14
    assert not locale.notes.known


@pytest.mark.parametrize("harbour", HARBOURS)
def test_every_harbour_can_be_looked_at_entered_fitted_sealed_worked_with_and_left(
    harbour: str,
) -> None:
    for kind in ("telescope", "gate", "seal", "partner", "home"):
        assert len(here(kind, harbour)) == 1, kind
    axes = {plan().by_id[name].values["axis"] for name in here("fit", harbour)}
    assert axes == {"product", "payment"}
    assert len(here("pivot", harbour)) == 2
    assert here("native_door", harbour)
    contacts = [w for w in plan().of_kind("worker") if w.values.get("contact") == harbour]
    assert len(contacts) == 1
    zones = [z for z in plan().of_kind("zone") if z.values.get("harbour") == harbour]
    assert [zone.values["sense"] for zone in zones] == [harbour]


def test_every_door_that_something_stands_for_is_there_and_locked() -> None:
    sim = night()
    rects = {door.placement.rect for door in sim.world.doors if door.is_locked}
    asked = [*plan().of_kind("gate"), *plan().of_kind("native_door")]
    assert all(p.values["door"] in rects for p in asked)
    assert len(asked) == len(rects) == 11


def test_three_gates_of_the_quay_ask_for_two_seals_of_three() -> None:
    seals = [gate.values["seals"] for gate in plan().of_kind("gate") if gate.values["seals"]]
    assert seals == [2, 2, 2]
    assert len(plan().of_kind("seal")) == 3


def test_notes_are_more_than_pins_so_that_one_must_choose() -> None:
    tells, slots = plan().of_kind("tell"), locale_of(night().world).notes.slots
    assert len(tells) > 2 * slots
    for harbour in HARBOURS:
        sorts = [plan().by_id[name].values["seen_from"] for name in here("tell", harbour)]
        assert sorts.count("balcony") == 4
        assert sorts.count("inside") == 2


def test_every_note_about_a_watcher_or_a_way_names_what_is_there() -> None:
    for tell in plan().of_kind("tell"):
        about = tell.values["of"]
        assert not about or about in plan().by_id, tell.id
        assert about or tell.values["sort"] not in {"watch", "way"}, tell.id


@pytest.mark.parametrize("harbour", HARBOURS)
def test_each_contact_opens_the_native_doors_of_the_own_harbour(harbour: str) -> None:
    sim = night()
    contact = next(w for w in plan().of_kind("worker") if w.values.get("contact") == harbour)
    stand_beside(sim, sim.world.actor(contact.id))
    assert of(run(sim, 122, USE), ContactMet) == [ContactMet(contact.id, harbour)]
    sim.world.courier.aboard = True
    opened = of(run(sim, 30 * 60), ShortcutOpened)
    assert {(o.door, o.harbour, o.by) for o in opened} == {
        (door, harbour, contact.id) for door in here("native_door", harbour)
    }


def stand_beside(sim: Simulation, actor: Actor) -> None:
    """Put the courier where an actor's hand is in reach, on the first free side."""
    world, terrain = sim.world, sim.world.terrain
    for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
        x, y = actor.x + dx * SUBTILES, actor.y + dy * SUBTILES
        if not terrain.solid[terrain.index(cell_of(x, y))]:
            world.courier.x, world.courier.y = x, y
            return


@pytest.mark.parametrize(("trust", "is_open"), [(39, False), (40, True)])
def test_side_doors_are_held_for_whom_people_know(trust: int, *, is_open: bool) -> None:
    doors = [d for d in night(trust=trust).world.doors if d.placement.values["closed_below"]]
    assert [door.id for door in doors] == ["door_ropemakers", "door_market_south"]
    assert {door.is_open for door in doors} == {is_open}


def test_two_elites_and_one_giant_hold_what_the_page_says() -> None:
    elites = {p.id: p.values["guards"] for p in plan().of_kind("auditor")}
    assert elites == {"valcke": "the terrace seal", "ruiz": "the customs dock"}
    assert [giant.id for giant in plan().of_kind("giant")] == ["bao"]


def test_crowds_are_visitors_and_whoever_sells_keeps_to_the_stall() -> None:
    """Contacts are workers: they leave their work to walk to the native door."""
    strolling = [p.id.rpartition("_")[0] for p in plan().of_kind("visitor")]
    assert Counter(strolling) == {
        "crowd_arch": 4, "crowd_spice": 5, "crowd_silk": 5, "crowd_queue": 4,
    }  # fmt: skip
    assert {p.id for p in plan().of_kind("seller")} == {"ebele", "quist", "teo"}
    assert not any(seller.route for seller in plan().of_kind("seller"))


def test_two_repair_errands_wait_on_the_front_ways() -> None:
    errands = {p.id: p.values["to"] for p in plan().of_kind("errand")}
    assert errands == {"errand_nets": "maren", "errand_basket": "oona"}
    locale = locale_of(night().world)
    places = [locale.ground.harbour(p.x, p.y) for p in plan().of_kind("errand")]
    assert places == ["fog", "terrace"]


def test_nobody_watches_the_square() -> None:
    sim = night()
    locale, watchers = locale_of(sim.world), [a for a in sim.world.actors if a.is_watcher]
    for actor in watchers:
        poses = {pose[:2] for pose in actor.schedule.poses}
        assert all(locale.ground.harbour(*p) or locale.ground.sense(*p) for p in poses), actor.id


def test_each_bay_of_the_exam_borrows_another_sense_and_sells_it_at_its_door() -> None:
    bays = [z for z in plan().of_kind("zone") if z.values["sense"] and not z.values["harbour"]]
    assert {bay.values["sense"] for bay in bays} == set(HARBOURS)
    sold = [plan().by_id[str(b.values["tell"])].values["sort"] for b in plan().of_kind("bay_board")]
    assert sold == ["sense", "sense", "sense"]


def test_thrift_is_enough_two_harbours_cost_less_than_half_the_purse() -> None:
    numbers = locale_of(night().world).numbers
    cheapest = numbers["fee"] + numbers["fit_people"] + numbers["fit_payment"]
    assert 2 * cheapest * 2 <= numbers["purse"]


def test_leaving_costs_less_than_any_way_to_stay() -> None:
    numbers = locale_of(night().world).numbers
    assert numbers["pivot_cost"] < numbers["fee"] + numbers["fit_people"] + numbers["fit_payment"]


def test_half_the_prize_for_half_the_fits() -> None:
    numbers = locale_of(night().world).numbers
    assert numbers["orders_partner"] * 2 == numbers["orders_own"]
    assert numbers["fits_partner"] * 2 == numbers["fits_own"]


def test_every_unalerted_foe_keeps_one_of_the_periods() -> None:
    watchers = [a for a in night().world.actors if a.is_watcher]
    assert all(48 * 60 % actor.schedule.period == 0 for actor in watchers)
