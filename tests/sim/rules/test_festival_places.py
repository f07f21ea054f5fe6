"""Stories of the festival's places: where light pays, who may look where, and what doors do."""

from __future__ import annotations

from functools import cache

import pytest

from game.base.grid import cell_of, center_of
from game.sim.events import DoorMoved, Footprint, LampChanged, Refused
from game.sim.intents import Intents
from game.sim.rules import risk_view
from game.sim.rules.owed_events import AisleTold, PrintsWiped
from game.sim.rules.risk_events import ChargeEnded, ChargeStarted, PilotCopied
from game.sim.senses.light import LIT, SHADOW
from game.sim.senses.paths import find_way
from game.sim.systems.interaction import offers
from game.sim.terrain import cells_of, in_rect
from tests.sim.rules.festival_night import level, night, senses, stand
from tests.sim.rules.festivals import hold, risk
from tests.sim.worlds import STAND, of, run, run_until, walk_to

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


# -- doors ----------------------------------------------------------------------------------------
@pytest.mark.parametrize("door", ["door_kites", "door_tea", "door_dock"])
def test_a_seller_holds_a_door_for_whom_she_does_not_mistrust(door):
    for trust, is_open in ((39, False), (40, True)):
        sim = night(trust=trust)
        held = next(d for d in sim.world.doors if d.id == door)
        assert held.is_open == is_open
        column, row, _, height = held.placement.rect
        stand(sim, column - 1, row + height // 2)
        run(sim, 1)
        refusals = [o.refusal for o in offers(sim.world) if o.target == door]
        assert refusals == ["" if is_open else "Nobody opens for you tonight."]


@pytest.mark.parametrize(
    ("inside", "outside"), [((20, 8), (27, 8)), ((41, 8), (46, 8)), ((73, 30), (67, 30))]
)
def test_beside_every_door_that_is_held_there_is_another_way(inside, outside):
    sim = night(trust=20)
    assert find_way(sim.world.terrain, inside, outside)[-1] == outside


# -- side doors, both ways ------------------------------------------------------------------------
MOST_MORE = 15 * 60
"""Ticks that the harmless way may take more."""


def go(sim, column, row):
    """Walk to a tile round corners, seen by nobody."""
    for cell in find_way(sim.world.terrain, sim.world.courier.cell, (column, row)):
        walk_to(sim, *cell)


def use_until(sim, verb, target, most=13 * 60):
    """Hold use until something is done; it must be the first thing the button does."""
    first = next(o for o in offers(sim.world) if o.button == "use")
    assert (first.verb, first.target) == (verb, target)
    events = []
    for _ in range(most):
        events += sim.step(Intents(use=True))
        if not any((o.verb, o.target) == (verb, target) for o in offers(sim.world)):
            return [*events, *sim.step()]
    raise AssertionError(f"{verb} was not done")


def bribed(sim):
    go(sim, 4, 19)
    return use_until(sim, "take_shortcut", "sc_bribe")


def oiled(sim):
    go(sim, 14, 25)
    events = use_until(sim, "carry_twin", "tw_oil")
    go(sim, 3, 19)
    return events + use_until(sim, "do_twin", "tw_oil")


def fused(sim):
    go(sim, 60, 18)
    return use_until(sim, "take_shortcut", "sc_fuse")


def asked(sim):
    go(sim, 57, 19)
    return use_until(sim, "do_twin", "tw_trim")


def clapped(sim):
    go(sim, 77, 19)
    return use_until(sim, "take_shortcut", "sc_claque")


def tasted(sim):
    go(sim, 81, 18)
    return use_until(sim, "do_twin", "tw_taste")


@pytest.mark.parametrize(
    ("start", "harm", "twin", "doors", "seal"),
    [
        ((22, 26), bribed, oiled, {"z_stair", "z_stair2"}, (10, 4)),
        ((27, 18), fused, asked, {"z_fire"}, (66, 4)),
        ((70, 19), clapped, tasted, {"z_vip"}, (78, 39)),
    ],
)
def test_each_temptation_and_its_twin_lead_to_the_seal_within_fifteen_seconds(
    start, harm, twin, doors, seal
):
    ticks = []
    for way in (harm, twin):
        sim = night()
        sim.world.courier.amnesty_until = 1 << 20
        stand(sim, *start)
        run(sim, 1)
        events = way(sim)
        assert {e.door for e in of(events, DoorMoved)} == doors
        go(sim, *seal)
        ticks.append(sim.world.tick)
        assert len(risk_view.lamps(sim.world)) == (way is harm)
    assert ticks[1] - ticks[0] <= MOST_MORE


def test_only_the_fuse_darkens_oyelarans_post():
    bands = {}
    for way in (fused, asked):
        sim = night()
        sim.world.courier.amnesty_until = 1 << 20
        stand(sim, 55, 18)
        run(sim, 1)
        changed = {e.lamp for e in of(way(sim), LampChanged)}
        assert {"l_c3", "l_ng2"} <= changed
        bands[way] = next(lamp.band for lamp in sim.world.lamps if lamp.id == "l_post")
        run(sim, 46 * 60, STAND)
        road = next(lamp.band for lamp in sim.world.lamps if lamp.id == "l_c3")
        assert road == (SHADOW if way is fused else LIT)
    assert bands == {fused: SHADOW, asked: LIT}


def test_a_broken_fuse_draws_nadja_out_of_the_ledger_room():
    sim = night()
    sim.world.courier.amnesty_until = 1 << 20
    stand(sim, 60, 18)
    run(sim, 1)
    fused(sim)
    vault = risk(sim).vault(2).rect
    nadja = sim.world.actor("nadja")
    run(sim, 12 * 60, STAND)
    assert not in_rect(vault, cell_of(nadja.x, nadja.y))


def test_the_first_lattice_asks_thirty_of_who_holds_twenty_and_the_door_beside_it_nothing():
    sim = night()
    stand(sim, 20, 45)
    refused = run_until(sim, Refused, within_s=4, intents=Intents(direction=48, merge=True))
    assert refused == Refused("The lattice wants more than you hold.")
    assert find_way(sim.world.terrain, (20, 45), (13, 48))[-1] == (13, 48)
