"""Stories of the three harbours: gates, fits, seals, contacts, partners and leaving well."""

from __future__ import annotations

import pytest

from game.base.units import SUBTILES
from game.sim.events import DoorMoved, PapersFetched, Refused, TrustChanged
from game.sim.intents import IDLE
from game.sim.plan import Placement
from game.sim.rules import local_view
from game.sim.rules.local_events import (
    Brought,
    CoinsPaid,
    ContactMet,
    FeePaid,
    FitDone,
    GateOpened,
    HarbourLeft,
    PartnerDissolved,
    PartnerFound,
    QuayOpened,
    SealSet,
    ShortcutOpened,
)
from game.sim.rules.oddness import in_crowd
from game.sim.simulation import Simulation
from tests.sim.rules.local_worlds import (
    QUAYS,
    fit,
    harbour,
    hold,
    locale,
    meet,
    offer,
    seal,
    stand,
    tell,
    verbs,
)
from tests.sim.worlds import at, of, put, run, run_until


def partner(sense: str, **values: object) -> Placement:
    """Return the place where somebody can be worked with."""
    return put("partner", "partner", 34, 10, harbour=sense, label="Local", **values)


def is_open(sim: Simulation, name: str) -> bool:
    """Return whether a door is open."""
    return next(door.is_open for door in sim.world.doors if door.id == name)


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
    way = put("inner", "shortcut", 45, 6, harbour="fog", door=rows_door, inside=(46, 1, 5, 12))
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


# -- partners -------------------------------------------------------------------------------------
def bazaar(*, trust: int, giant_at: tuple[int, int] = (35, 10)) -> Simulation:
    """Return a bazaar where Bao, here in a guard's coat, stands with his back to the partner."""
    bao = put("bao", "guard", *giant_at, facing_angle=0, label="Old Bao")
    return harbour("bazaar", partner("bazaar", who="bao"), bao, trust=trust)


def test_bao_refuses_a_stranger_and_one_whom_nobody_has_spoken_for() -> None:
    for trust, ask in ((59, True), (60, False)):
        sim = bazaar(trust=trust)
        if ask:
            meet(sim)
        stand(sim, 33, 10)
        assert offer(sim, "find_partner").refusal
        assert not of(hold(sim, 2), PartnerFound)


def test_bao_accepts_a_trusted_courier_whom_noor_sent_and_one_fit_is_enough() -> None:
    sim = bazaar(trust=60)
    meet(sim)
    stand(sim, 33, 10)
    assert of(hold(sim, 2), PartnerFound) == [PartnerFound("bazaar", "bao", 3)]
    assert in_crowd(sim.world, locale(sim))
    stand(sim, 30, 10)
    assert not in_crowd(sim.world, locale(sim))
    assert of(seal(sim), SealSet) == [SealSet("bazaar", "partner", 3, 1)]


def test_bao_can_be_asked_only_where_he_rests() -> None:
    sim = bazaar(trust=60, giant_at=(48, 10))
    meet(sim)
    stand(sim, 33, 10)
    assert "round comes by" in offer(sim, "find_partner").refusal


def test_parting_before_the_seal_costs_three_trust_and_nothing_else() -> None:
    sim = bazaar(trust=60)
    meet(sim)
    stand(sim, 33, 10)
    hold(sim, 2)
    before = locale(sim).purse.coins
    assert offer(sim, "part_ways").price == -3
    events = hold(sim, 2)
    assert of(events, PartnerDissolved) == [PartnerDissolved("bazaar")]
    assert [line.change for line in of(events, TrustChanged)] == [-3]
    assert locale(sim).purse.coins == before
    assert of(seal(sim), Refused)


def test_rosa_ferries_her_partner_to_the_island_unseen() -> None:
    sim = harbour("fog", partner("fog", lands=(52, 9, 3, 3)), trust=60)
    meet(sim)
    stand(sim, 33, 10)
    hold(sim, 2)
    run(sim, 2, IDLE)
    hold(sim, 0.1)
    assert sim.world.courier.aboard
    assert run_until(sim, Brought, within_s=5) == Brought(*at(53, 10))
    assert not sim.world.courier.aboard


def test_the_office_keeps_its_own_trader_green_at_walking_pace() -> None:
    desk = put("desk", "licence", 36, 12, harbour="terrace")
    sim = harbour("terrace", partner("terrace"), desk, trust=60)
    meet(sim)
    stand(sim, 33, 10)
    assert of(hold(sim, 2), PapersFetched)
    run(sim, 60 * 60)
    assert sim.world.courier.green_until > sim.world.tick


def test_the_desk_sells_a_licence_for_the_fee() -> None:
    sim = harbour("terrace", put("desk", "licence", 36, 11, harbour="terrace"))
    stand(sim, 36, 10)
    assert offer(sim, "take_licence").coins == 2
    hold(sim, 2)
    assert sim.world.courier.has_papers
    assert locale(sim).harbours["terrace"].is_paid


# -- leaving well ---------------------------------------------------------------------------------
@pytest.mark.parametrize("spent", [2, 9])
def test_the_price_of_leaving_is_one_coin_whatever_was_spent(spent: int) -> None:
    sim = harbour("fog")
    locale(sim).harbours["fog"].spent = spent
    stand(sim, 22, 10)
    assert offer(sim, "leave_harbour").coins == 1
    line = local_view.sunk_cost(sim.world, "fog")
    assert (line.spent, line.leave_coins, line.stay_coins) == (spent, 1, 2 + 0 + 1)
    events = hold(sim, 1)
    assert of(events, HarbourLeft) == [HarbourLeft("fog", spent, 0)]
    assert locale(sim).purse.coins == 13


def test_who_leaves_is_walked_home_may_return_and_finds_her_fits_done() -> None:
    sim = harbour("fog", start=(19, 6))
    hold(sim, 0.5)
    fit(sim, "product")
    stand(sim, 22, 10)
    hold(sim, 1)
    assert run_until(sim, Brought, within_s=4) == Brought(*at(5, 9))
    assert not is_open(sim, "gate_door")
    stand(sim, 19, 6)
    assert offer(sim, "open_gate").coins == 2
    assert locale(sim).harbours["fog"].fits == ("product",)
    assert local_view.sunk_cost(sim.world, "fog").stay_coins == 2


def test_the_ledger_says_left_well_and_three_notes_are_shared_once() -> None:
    sim = harbour("fog", *(tell(f"t{n}", 24 + n, 9, harbour="fog") for n in range(3)))
    locale(sim).notes.known = ("t0", "t1", "t2")
    for shared in ([3], []):
        stand(sim, 22, 10)
        events = hold(sim, 1)
        changes = {line.deed: line.change for line in of(events, TrustChanged)}
        assert changes.pop("left_well") == 0
        assert list(changes.values()) == shared
        assert local_view.free_pins(sim.world) == 10
        run(sim, 200)


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
