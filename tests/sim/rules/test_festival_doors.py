"""Stories of the festival's doors: who holds one, and each side door walked both ways."""

from __future__ import annotations

import pytest

from game.base.grid import cell_of
from game.sim.events import DoorMoved, Helped, LampChanged
from game.sim.intents import Intents
from game.sim.rules import risk_view
from game.sim.senses.light import LIT, SHADOW
from game.sim.senses.paths import find_way
from game.sim.systems.interaction import offers
from game.sim.terrain import in_rect
from tests.sim.rules.festival_night import night, stand
from tests.sim.rules.festivals import hold, risk
from tests.sim.worlds import STAND, of, run, walk_to


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


@pytest.mark.parametrize("twin", ["tw_trim", "tw_taste"])
def test_who_is_shunned_finds_the_stalls_shut_until_an_errand_is_run(twin):
    for errands in (0, 1):
        sim = night(trust=10)
        sim.world.courier.amnesty_until = 1 << 20
        if errands:
            stand(sim, 14, 52)
            run(sim, 1)
            hold(sim, 0.1)
            goran = sim.world.actor("goran_quay")
            sim.world.courier.x, sim.world.courier.y = goran.x - 1440, goran.y
            run(sim, 1)
            assert of(hold(sim, 0.1), Helped) == [Helped("goran_quay")]
        stand(sim, *sim.world.fixtures[twin].placement.cell)
        run(sim, 1)
        refusals = [bool(o.refusal) for o in offers(sim.world) if o.target == twin]
        assert refusals == [not errands]


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
