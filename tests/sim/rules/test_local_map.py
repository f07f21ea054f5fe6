"""The map of the three harbours: what the rule needs of it, and the lesson as numbers."""

from __future__ import annotations

from functools import cache

import pytest

from game.content.locations import find_locations
from game.lesson.recording import replay
from game.lesson.run_file import Run, read_run
from game.level.shelf import Level, load_level
from game.sim.events import Event, LevelEnded
from game.sim.plan import Plan
from game.sim.rules import local_view
from game.sim.rules.local_events import (
    ContactMet,
    FeePaid,
    LookedOdd,
    SealSet,
    ShortcutOpened,
    TellPinned,
)
from game.sim.rules.local_state import locale_of
from game.sim.simulation import Header, Simulation
from tests.sim.worlds import of

HARBOURS = ("fog", "terrace", "bazaar")


@cache
def level() -> Level:
    """Return the shipped level."""
    found = load_level("4_three_harbours", find_locations())
    assert isinstance(found, Level), found
    return found


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


# -- the run --------------------------------------------------------------------------------------
@cache
def played() -> tuple[Simulation, tuple[Event, ...]]:
    """Return the night of the shipped run and all its events; fails if it diverges."""
    run = read_run(find_locations().levels / "proofs" / "4_three_harbours.run")
    assert isinstance(run, Run), run
    events: list[Event] = []
    result = replay(run, plan(), level().kinds.catalog, lambda _, new: events.extend(new))
    assert result.diverged_at_second is None, result.notes
    return result.simulation, tuple(events)


def test_the_run_seals_all_three_harbours_unseen_unheard_and_without_a_price() -> None:
    simulation, events = played()
    ended = of(list(events), LevelEnded)[0]
    assert ended.outcome == "completed"
    assert (ended.seen, ended.heard, ended.touched, ended.priced) == (0, 0, 0, 0)
    assert [seal.by for seal in of(list(events), SealSet)] == ["own"] * 3
    assert local_view.purse(simulation.world).orders == 18


def test_the_run_looks_pays_asks_and_goes_home_by_native_doors() -> None:
    _, events = played()
    assert len(of(list(events), TellPinned)) == 2
    assert [fee.where for fee in of(list(events), FeePaid)] == ["gate"] * 3
    assert [met.harbour for met in of(list(events), ContactMet)] == ["fog", "terrace", "bazaar"]
    opened = {door.door for door in of(list(events), ShortcutOpened)}
    assert {"door_ropewalk", "door_gallery"} <= opened
    assert not of(list(events), LookedOdd)


def test_par_is_a_kind_limit_for_whoever_reads_and_doubts() -> None:
    ended = of(list(played()[1]), LevelEnded)[0]
    assert plan().par_ticks >= 3 * ended.ticks
