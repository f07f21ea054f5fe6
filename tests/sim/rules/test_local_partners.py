"""Stories of working with the place, and of leaving it well."""

from __future__ import annotations

import pytest

from game.sim.events import (
    Bribed,
    LiabilityOpened,
    PapersFetched,
    Refused,
    StateChanged,
    Touched,
    TrustChanged,
    Whistled,
)
from game.sim.intents import IDLE, Intents
from game.sim.rules import local_view
from game.sim.rules.harbours import count_alarms
from game.sim.rules.local_events import (
    Brought,
    HarbourLeft,
    PartnerDissolved,
    PartnerFound,
    SealSet,
)
from game.sim.rules.oddness import in_crowd
from game.sim.simulation import Simulation
from tests.sim.rules.local_worlds import (
    fit,
    harbour,
    hold,
    is_open,
    locale,
    meet,
    offer,
    partner,
    seal,
    stand,
    tell,
)
from tests.sim.worlds import at, of, put, run, run_until


# -- partners -------------------------------------------------------------------------------------
def bazaar(*, trust: int, giant_at: tuple[int, int] = (35, 10)) -> Simulation:
    """Return a bazaar where Old Bao, the giant, stands with his back to the partner's place."""
    bao = put("bao", "giant", *giant_at, facing_angle=0, label="Old Bao")
    return harbour("bazaar", partner("bazaar", who="bao"), bao, trust=trust)


def agreed(sim: Simulation) -> Simulation:
    """Ask the contact and agree with the partner; returns the same night."""
    meet(sim)
    stand(sim, 33, 10)
    assert of(hold(sim, 2), PartnerFound)
    return sim


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


def test_bao_charges_whoever_runs_before_him_but_not_his_partner() -> None:
    """His lantern shows her running either way; only a stranger is whistled at."""
    whistles = {}
    for name, sim in (("stranger", bazaar(trust=60)), ("partner", agreed(bazaar(trust=60)))):
        stand(sim, 36, 10)
        whistles[name] = len(of(run(sim, 60, Intents(direction=0, gait="run")), Whistled))
    assert whistles == {"stranger": 1, "partner": 0}


def test_whoever_parts_from_bao_may_not_run_before_him_any_more() -> None:
    sim = agreed(bazaar(trust=70))
    run(sim, 2, IDLE)
    assert of(hold(sim, 2), PartnerDissolved)
    stand(sim, 36, 10)
    assert of(run(sim, 60, Intents(direction=0, gait="run")), Whistled)


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


EYE = put("tanaka", "regulator", 44, 6, facing_angle=180 * 60, sweep_angle=0, period_ticks=720)
"""A regulator whose line lies on row 6."""


def registered() -> Simulation:
    """Return a terrace where the Office has just registered her as its own trader."""
    desk = put("desk", "licence", 36, 12, harbour="terrace")
    return agreed(harbour("terrace", partner("terrace"), desk, EYE, trust=60))


def test_the_offices_trader_walks_through_a_line_and_is_asked_only_when_she_runs() -> None:
    for gait, touched in (("walk", 0), ("run", 1)):
        sim = registered()
        run(sim, 60 * 60)
        stand(sim, 30, 6)
        assert len(of(run(sim, 90, Intents(direction=0, gait=gait)), Touched)) == touched


def test_papers_shown_by_the_offices_trader_leave_her_green() -> None:
    sim = registered()
    run(sim, 90, Intents(papers=True))
    run(sim, 46 * 60)
    assert sim.world.courier.green_until > sim.world.tick


def test_whoever_leaves_the_terrace_is_the_offices_trader_no_more() -> None:
    sim = registered()
    stand(sim, 22, 10)
    assert of(hold(sim, 1), HarbourLeft)
    assert sim.world.courier.green_until <= sim.world.tick


@pytest.mark.parametrize(
    ("trust", "hold_s", "refused"), [(39, 2, True), (40, 2, False), (80, 0, False)]
)
def test_the_licence_is_refused_asked_for_or_lies_ready(
    trust: int, hold_s: int, *, refused: bool
) -> None:
    desk = put("desk", "licence", 36, 11, harbour="terrace", needs_trust=40, ready_from=80)
    sim = harbour("terrace", desk, trust=trust)
    stand(sim, 36, 10)
    licence = offer(sim, "take_licence")
    assert (licence.hold, bool(licence.refusal)) == (hold_s * 60, refused)


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


def test_every_alarm_of_a_harbour_raises_the_price_of_staying_three_times_at_most() -> None:
    sim = harbour("fog")
    local = sim.world.actor("local")
    stay = []
    for _ in range(5):
        sim.world.events = [StateChanged(local.id, "searching", "alarmed")]
        count_alarms(sim.world, locale(sim))
        stay.append(local_view.sunk_cost(sim.world, "fog").stay_coins)
    assert stay == [4, 5, 6, 6, 6]
    assert local_view.sunk_cost(sim.world, "fog").leave_coins == 1


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


# -- the short way ------------------------------------------------------------------------------
def test_a_paid_official_looks_away_and_the_ledger_waits() -> None:
    eye = put("bekele", "regulator", 40, 6, facing_angle=180 * 60, sweep_angle=0, period_ticks=720)
    sim = harbour("terrace", eye, put("purse", "bribe", 34, 10, to="bekele"))
    stand(sim, 34, 11)
    assert offer(sim, "bribe").price == -6
    events = hold(sim, 1.1)
    assert of(events, Bribed) == [Bribed("bekele")]
    assert of(events, LiabilityOpened) == [LiabilityOpened("bribe", "bekele")]
    stand(sim, 34, 6)
    assert not of(run(sim, 60 * 60), Touched)


def test_the_licence_reaches_the_same_end_without_a_price() -> None:
    eye = put("bekele", "regulator", 40, 6, facing_angle=180 * 60, sweep_angle=0, period_ticks=720)
    sim = harbour("terrace", eye, put("desk", "licence", 36, 11, harbour="terrace"))
    stand(sim, 36, 10)
    hold(sim, 2)
    run(sim, 60, Intents(papers=True))
    stand(sim, 34, 6)
    run(sim, 10 * 60)
    assert sim.world.tally.cited == 0
    assert not [line for line in sim.world.trust.ledger if line.change < 0]
