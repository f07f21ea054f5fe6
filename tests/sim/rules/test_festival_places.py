"""Stories of the festival's places: where light pays, who may look where, and what doors do."""

from __future__ import annotations

from functools import cache

import pytest

from game.base.geometry import vector
from game.base.grid import center_of
from game.sim.events import Footprint, Refused, Whistled
from game.sim.intents import Intents
from game.sim.rules.charging import is_in_light
from game.sim.rules.owed_events import AisleTold, PrintsWiped
from game.sim.rules.risk_events import ChargeEnded, ChargeStarted, PilotCopied
from game.sim.senses.paths import find_way
from game.sim.terrain import cells_of
from tests.sim.rules.festival_night import level, night, senses, stand
from tests.sim.rules.festivals import hold, risk
from tests.sim.worlds import STAND, of, run, run_until

LOOK_EVERY = 12
"""Ticks between two looks at who is watched."""

FULL_CHARGE = 282
"""Ticks from twenty points to a hundred: settling, then eighteen points a second."""


# -- who is there ---------------------------------------------------------------------------------
def test_the_cast_is_the_blueprints():
    kinds = {actor.id: actor.kind.id for actor in night().world.actors}
    assert {n for n, kind in kinds.items() if kind == "auditor"} == {"vance", "ming"}
    assert [n for n, kind in kinds.items() if kind == "giant"] == ["bao"]
    assert [n for n, kind in kinds.items() if kind == "touchpoint"] == ["tp1", "tp2"]
    assert {n for n, kind in kinds.items() if kind == "seller"} == {
        "qiao", "matteo", "ferhat", "silvio", "anan",
    }  # fmt: skip
    visitors = {n for n, kind in kinds.items() if kind == "visitor"}
    assert visitors == {"wen_at_window", *(f"guest_{n}" for n in range(1, 13))}
    assert {n for n, kind in kinds.items() if kind == "worker"} == {
        "goran_quay", "wu", "hugo", "saba", "oduya", "oyelaran", "auntie_lu",
    }  # fmt: skip


@pytest.mark.parametrize("name", ["vance", "ming", "bao", "brita", "bako", "tove", "pia", "ilya"])
def test_whoever_the_page_gives_sixteen_seconds_takes_them(name):
    assert night().world.actor(name).schedule.period == 16 * 60


# -- light ----------------------------------------------------------------------------------------
@cache
def looks_at(*cells):
    """Return, for each look in 48 seconds, the cells of some that a watcher would sense her on."""
    sim = night()
    world = sim.world
    stand(sim, 3, 57)
    looks = []
    for _ in range(48 * 60 // LOOK_EVERY):
        run(sim, LOOK_EVERY, STAND)
        watchers = [actor for actor in world.actors if actor.is_watcher]
        looks.append({c for c in cells if any(senses(world, a, *center_of(c)) for a in watchers)})
    return looks


def test_every_marked_spot_is_lit_and_charges_and_has_a_window_for_a_full_charge():
    """The quay's is never watched; in each of the others nobody looks for long enough."""
    sim = night()
    spots = level().plan.of_kind("charge_spot")
    assert [spot.id for spot in spots] == ["c1", "c2", "c3", "c4", "c5", "c6"]
    for spot in spots:
        twin = sim.copied()
        stand(twin, *spot.cell)
        twin.world.courier.amnesty_until = 1 << 20
        events = run(twin, FULL_CHARGE + 20, STAND)
        assert [e.spot for e in of(events, ChargeStarted)] == [spot.id]
        assert of(events, ChargeEnded)[0].gained == 80
        assert twin.world.courier.energy == 6000
    looks = looks_at(*(spot.cell for spot in spots))
    seen = {spot.id: [spot.cell in look for look in looks] for spot in spots}
    assert {name for name, found in seen.items() if not any(found)} == {"c1"}
    for name, found in seen.items():
        assert longest_free(found) * LOOK_EVERY >= FULL_CHARGE, name


def longest_free(looks):
    """Return the most looks in a row that do not find a place; the night repeats."""
    longest = run_of = 0
    for look in (*looks, *looks):
        run_of = 0 if look else run_of + 1
        longest = max(longest, run_of)
    return longest


@pytest.mark.parametrize("zone", ["zone_boathouse", "zone_quay", "zone_alley", "zone_knot_room"])
def test_in_the_breathing_spaces_nobody_ever_looks(zone):
    plan = level().plan
    cells = [c for c in cells_of(plan.by_id[zone].rect) if not plan.solid[c[1] * 88 + c[0]]]
    assert not any(looks_at(*cells[::3]))


# -- rehearsing under a rival's eye ---------------------------------------------------------------
def test_the_shimmer_in_the_second_rehearsal_copies_who_does_not_look_for_it():
    sim = night()
    sim.world.courier.amnesty_until = 1 << 20
    stand(sim, 27, 10)
    run(sim, 1)
    hold(sim, 0.5)
    stand(sim, 37, 9)
    copied = []
    for _ in range(30 * 60):
        sim.world.courier.heading = 10800
        copied += of(list(sim.step(STAND)), PilotCopied)
    assert copied == [PilotCopied("mirror1")]


# -- the giant ------------------------------------------------------------------------------------
def before_bao(intents):
    """Return what Bao makes of somebody three tiles before him who does this for a second."""
    sim = night()
    stand(sim, 3, 57)
    run(sim, 4 * 60, STAND)
    bao = sim.world.actor("bao")
    dx, dy = vector(bao.heading, 3 * 1440)
    sim.world.courier.x, sim.world.courier.y = bao.x + dx, bao.y + dy
    return run(sim, 60, intents)


def test_whoever_runs_before_old_bao_hears_him_whistle():
    bao = night().world.actor("bao")
    events = before_bao(Intents(direction=16, gait="run"))
    assert [e.actor for e in of(events, Whistled)] == [bao.id]
    assert not of(before_bao(Intents(direction=16, gait="sneak")), Whistled)


def test_behind_old_bao_there_is_light_to_charge_in_and_nobody_sees_it():
    """His lantern's back light walks with him: in it she is lit, and he has his back to her."""
    sim = night()
    stand(sim, 3, 57)
    run(sim, 4 * 60, STAND)
    for _ in range(60):
        x, y, _ = sim.world.discs[0]
        sim.world.courier.x, sim.world.courier.y = x, y
        run(sim, 1, STAND)
        assert is_in_light(sim.world)
        assert not sim.world.actor("bao").aware.points


# -- footprints -----------------------------------------------------------------------------------
def test_footprints_on_the_permit_road_tell_the_rival_in_the_hall_and_the_kiosk_wipes_them():
    sim = night()
    events = []
    for column in (33, 41):
        stand(sim, column, 20)
        events += run(sim, 6, STAND)
    assert [e.touchpoint for e in of(events, Footprint)] == ["tp1", "tp2"]
    assert [e.known for e in of(events, AisleTold)] == [1, 2]
    run(sim, 60, STAND)
    assert sim.world.actor("mirror2").schedule is risk(sim).aisles[0].rounds[2]
    stand(sim, 30, 18)
    run(sim, 1)
    hold(sim, 0.1)
    assert of(hold(sim, 2), PrintsWiped) == [PrintsWiped("optout")]


# -- the first lattice ----------------------------------------------------------------------------
def test_the_first_lattice_asks_thirty_of_who_holds_twenty_and_the_door_beside_it_nothing():
    sim = night()
    stand(sim, 20, 45)
    refused = run_until(sim, Refused, within_s=4, intents=Intents(direction=48, merge=True))
    assert refused == Refused("The lattice wants more than you hold.")
    assert find_way(sim.world.terrain, (20, 45), (13, 48))[-1] == (13, 48)
