"""Stories of the three harbours: gates, fits, seals, contacts, partners and leaving well."""

from __future__ import annotations

import pytest

from game.base.units import SUBTILES
from game.sim.events import DoorMoved, Refused
from game.sim.rules import local_view
from game.sim.rules.local_events import (
    CoinsPaid,
    ContactMet,
    FeePaid,
    FitDone,
    GateOpened,
    QuayOpened,
    SealSet,
    ShortcutOpened,
)
from tests.sim.rules.local_worlds import (
    QUAYS,
    fit,
    harbour,
    hold,
    is_open,
    locale,
    meet,
    offer,
    seal,
    stand,
    verbs,
)
from tests.sim.worlds import at, of, put, run, run_until


# -- gates and fees -------------------------------------------------------------------------------
def test_the_gate_names_its_fee_takes_it_once_and_stays_open() -> None:
    sim = harbour("fog", start=(19, 6))
    assert offer(sim, "open_gate").coins == 2
    events = hold(sim, 0.5)
    assert of(events, CoinsPaid) == [CoinsPaid("fee", 2, 12, 0)]
    assert of(events, FeePaid) == [FeePaid("fog", "gate")]
    assert of(events, GateOpened) == [GateOpened("gate", "fog")]
    assert is_open(sim, "gate_door")


def test_who_came_by_the_native_door_pays_the_fee_at_the_seal() -> None:
    sim = harbour("fog")
    fit(sim, "product")
    fit(sim, "payment")
    stand(sim, 50, 3)
    assert offer(sim, "set_seal").coins == 2
    events = seal(sim)
    assert of(events, FeePaid) == [FeePaid("fog", "seal")]
    assert locale(sim).purse.coins == 14 - 2 - 1 - 2


def test_from_inside_the_gate_opens_free() -> None:
    sim = harbour("fog")
    stand(sim, 21, 6)
    assert offer(sim, "open_gate").coins == 0
    assert not of(hold(sim, 0.5), CoinsPaid)
    assert is_open(sim, "gate_door")


# -- contacts and native doors --------------------------------------------------------------------
@pytest.mark.parametrize("sense", ["fog", "terrace", "bazaar"])
def test_a_contact_opens_the_native_door_which_else_opens_from_inside_only(sense: str) -> None:
    sim = harbour(sense, start=(19, 2))
    assert offer(sim, "open_shortcut").refusal
    assert of(hold(sim, 1), Refused)
    assert not is_open(sim, "native_door")
    events = meet(sim)
    assert of(events, ContactMet) == [ContactMet("local", sense)]
    opened = run_until(sim, ShortcutOpened, within_s=30)
    assert opened == ShortcutOpened("way", sense, "local")
    assert is_open(sim, "native_door")


def test_from_inside_the_native_door_opens_at_any_time() -> None:
    sim = harbour("fog", start=(19, 2))
    stand(sim, 21, 2)
    assert of(hold(sim, 0.1), ShortcutOpened) == [ShortcutOpened("way", "fog", "courier")]


def test_the_contact_walks_to_the_native_door_and_goes_back_to_work() -> None:
    sim = harbour("fog")
    meet(sim)
    stand(sim, 50, 10)
    run_until(sim, ShortcutOpened, within_s=30)
    local = sim.world.actor("local")
    assert abs(local.x - at(20, 2)[0]) <= 2 * SUBTILES
    run(sim, 60 * 60)
    assert (local.x, local.y) == at(30, 3)


def test_a_native_door_in_the_middle_of_a_quarter_knows_its_inside() -> None:
    rows_door = (45, 6, 1, 1)
    inner = put("inner_door", "door", 45, 6, rect=rows_door, locked=True)
    way = put("inner", "native_door", 45, 6, harbour="fog", door=rows_door, inside=(46, 1, 5, 12))
    sim = harbour("fog", inner, way)
    stand(sim, 44, 6)
    assert offer(sim, "open_shortcut").refusal
    stand(sim, 46, 6)
    assert not offer(sim, "open_shortcut").refusal


def test_a_distrusted_courier_must_help_somebody_first() -> None:
    things = (
        put("needle", "errand", 35, 5, to="widow", label="Needle"),
        put("widow", "worker", 37, 5, facing_angle=0, label="Widow"),
    )
    sim = harbour("fog", *things, trust=19)
    stand(sim, 31, 3)
    assert of(hold(sim, 2), Refused) == [Refused("Help somebody here first, then talk.")]
    stand(sim, 35, 5)
    hold(sim, 0.1)
    stand(sim, 36, 5)
    hold(sim, 0.1)
    assert of(meet(sim), ContactMet)


# -- fits, seals and the quay ---------------------------------------------------------------------
def test_any_two_fits_let_her_set_the_seal() -> None:
    sim = harbour("fog")
    assert of(seal(sim), Refused)
    assert of(meet(sim), FitDone) == [FitDone("fog", "people", 1)]
    assert of(seal(sim), Refused)
    assert of(fit(sim, "payment"), FitDone) == [FitDone("fog", "payment", 2)]
    assert of(seal(sim), SealSet) == [SealSet("fog", "own", 6, 1)]
    assert local_view.purse(sim.world).orders == 6
    assert "set_seal" not in verbs(sim)


@pytest.mark.parametrize("together", [False, True])
def test_one_seal_opens_no_quay_gate_and_the_second_opens_all_three(*, together: bool) -> None:
    sim = harbour("fog")
    meet(sim)
    fit(sim, "product")
    locale(sim).harbours["fog"].partner = together
    assert not of(seal(sim), QuayOpened)
    assert not any(is_open(sim, f"{name}_door") for name in QUAYS)
    assert not sim.world.rule.allows_exit(sim.world)
    locale(sim).harbours["other"].fits = ("people", "payment")
    stand(sim, 2, 11)
    events = hold(sim, 2)
    assert of(events, QuayOpened) == [QuayOpened(2)]
    assert all(is_open(sim, f"{name}_door") for name in QUAYS)
    assert len(of(events, DoorMoved)) == 3
    assert sim.world.rule.allows_exit(sim.world)
    assert local_view.purse(sim.world).orders == (9 if together else 12)


# -- an empty purse -------------------------------------------------------------------------------
def test_with_an_empty_purse_everything_works_and_the_slate_costs_orders() -> None:
    sim = harbour("fog", start=(19, 6))
    locale(sim).purse.coins = 0
    hold(sim, 0.5)
    assert is_open(sim, "gate_door")
    stand(sim, 8, 4)
    hold(sim, 0.5)
    assert locale(sim).look is not None
    locale(sim).look = None
    fit(sim, "product")
    assert locale(sim).purse.slate == 2 + 1 + 2
    meet(sim)
    assert of(seal(sim), SealSet)
    assert local_view.purse(sim.world).orders == 6 - 5


def test_a_till_fills_the_purse_and_empties_the_trust() -> None:
    till = put("till", "temptation", 26, 10, deed="theft", label="Till", coins=4)
    sim = harbour("bazaar", till)
    stand(sim, 26, 11)
    assert offer(sim, "theft").price == -10
    hold(sim, 1.1)
    assert locale(sim).purse.coins == 18


def test_a_contact_beside_a_locked_native_door_can_be_asked() -> None:
    leaf = (30, 5, 1, 1)
    steam = put("steam", "native_door", 30, 5, harbour="fog", door=leaf, inside=(1, 1, 1, 1))
    sim = harbour("fog", put("steam_door", "door", 30, 5, rect=leaf, locked=True), steam)
    stand(sim, 30, 4)
    assert of(hold(sim, 2), ContactMet) == [ContactMet("local", "fog")]
