"""Stories of the desk: how much, whose money, and where she stops."""

from __future__ import annotations

import pytest

from game.sim.events import Captured, Refused, Seen, TrustChanged
from game.sim.rules import risk_view
from game.sim.rules.owed_events import LiabilityLit
from game.sim.rules.risk_events import (
    InsightGained,
    LineCrossed,
    LineKept,
    LinePassed,
    LineSet,
    OrderBookChanged,
    ReserveJoined,
    StakeAsked,
    StakeSet,
    StakeUnasked,
    WagerLost,
    WagerWon,
)
from game.sim.systems.interaction import offers
from tests.sim.rules.festivals import (
    BAKO,
    RAILS,
    RESERVES,
    SEAL,
    ask,
    choose,
    hold,
    risk,
    stand,
    take,
    vault,
    wager,
    with_desk,
)
from tests.sim.worlds import STAND, of, run, run_until, walk_to


def in_vault(sim):
    """Return who is on patrol in the vault, reserves too."""
    return sum(vault(sim).holds((a.x // 1440, a.y // 1440)) for a in sim.world.actors)


def make_seen(sim, who="bako"):
    """Let an observer make her out, as if by sight."""
    sim.world.events.append(Seen(who, "sight", "lit", "walk", 30))


def price_of(sim, verb):
    return next(o.price for o in offers(sim.world) if o.verb == verb)


# -- setting it -----------------------------------------------------------------------------------
def test_no_bead_has_a_default_and_nothing_is_sealed_without_them():
    sim = with_desk()
    stand(sim, 14, 4)
    hold(sim, 1)
    for answer in (1, 2, 3):
        assert not [o for o in offers(sim.world) if o.verb == "seal_wager"]
        choose(sim, answer)
    sealed = hold(sim, 0.6)
    assert of(sealed, LineSet) == [LineSet(1, 2, 120)]
    assert of(sealed, StakeSet) == [StakeSet(1, 1, 4)]


def test_a_fourth_answer_begins_anew_and_walking_away_shuts_the_book():
    sim = with_desk()
    stand(sim, 14, 4)
    hold(sim, 1)
    choose(sim, 1, 2, 4)
    assert risk_view.question(sim.world).answers == ()
    walk_to(sim, 13, 5)
    assert risk_view.question(sim.world) is None


def test_the_seal_waits_for_a_stake():
    sim = with_desk()
    assert of(take(sim), Refused)
    assert not sim.world.fixtures["seal1"].done


def test_the_desk_says_what_each_stake_costs_before_it_is_chosen():
    sim = with_desk()
    stand(sim, 14, 4)
    hold(sim, 1)
    found = [(a.value, a.price, a.is_liability) for a in risk_view.answers(sim.world)]
    assert found == [(1, 0, False), (2, -6, True), (4, -6, True)]
    choose(sim, 2, 1, 1)
    assert price_of(sim, "seal_wager") == -6
    choose(sim, 4, 1, 1, 1)
    assert price_of(sim, "seal_wager") == 0


# -- whose money ----------------------------------------------------------------------------------
@pytest.mark.parametrize(("trust", "agreed"), [(39, 0), (40, 2), (59, 2), (60, 4)])
def test_what_a_seller_agrees_to_is_a_matter_of_trust(trust, agreed):
    sim = with_desk(trust=trust)
    assert of(ask(sim), StakeAsked) == [StakeAsked(1, "qiao", agreed)]


def test_two_unasked_is_one_liability_and_lights_the_next_rail_within_a_second():
    sim = with_desk(*RAILS)
    events = wager(sim, 2)
    assert of(events, StakeUnasked) == [StakeUnasked(1, "qiao")]
    assert not of(events, TrustChanged)
    assert len(sim.world.trust.liabilities) == 1
    lit = run_until(sim, LiabilityLit, within_s=1)
    assert (lit.accuser, lit.deed) == ("qiao", "staked_unasked")


def test_asked_and_refused_is_as_unasked():
    sim = with_desk(*RAILS, trust=39)
    assert not of(ask(sim), TrustChanged)
    events = wager(sim, 2)
    assert of(events, StakeUnasked) == [StakeUnasked(1, "qiao")]
    assert [line.deed for line in sim.world.trust.liabilities] == ["staked_unasked"]


def test_two_asked_is_worth_two_and_lights_nothing():
    sim = with_desk(*RAILS)
    asked = of(ask(sim), TrustChanged)
    assert [(line.deed, line.change) for line in asked] == [("asked", 2)]
    events = wager(sim, 2) + run(sim, 90)
    assert not of(events, LiabilityLit)
    assert not sim.world.trust.liabilities
    assert not [o for o in offers(sim.world) if o.verb == "ask_stake"]


# -- who comes ------------------------------------------------------------------------------------
@pytest.mark.parametrize(("answer", "people"), [(1, 1), (2, 2), (3, 4)])
def test_a_stake_brings_its_people_unseen_and_not_near(answer, people):
    sim = with_desk(BAKO, *RESERVES, trust=70)
    ask(sim)
    wager(sim, answer)
    stand(sim, 30, 11)
    for _ in range(600):
        for event in sim.step():
            if isinstance(event, ReserveJoined):
                actor, courier = sim.world.actor(event.actor), sim.world.courier
                assert abs(actor.x - courier.x) + abs(actor.y - courier.y) > 5 * 1440
    assert in_vault(sim) == people
    for actor in sim.world.actors:
        assert actor.schedule.pose(sim.world.tick - 1) == (actor.x, actor.y, actor.heading)


def test_nobody_comes_while_she_watches_the_place():
    sim = with_desk(*RESERVES, trust=70)
    ask(sim)
    wager(sim, 3)
    stand(sim, 6, 3)
    assert not of(run(sim, 300), ReserveJoined)
    stand(sim, 30, 11)
    run(sim, 60)
    assert in_vault(sim) == 3


def test_lowering_four_to_two_before_the_first_step_sends_two_home():
    sim = with_desk(BAKO, *RESERVES, trust=70)
    ask(sim)
    wager(sim, 3)
    stand(sim, 30, 11)
    run(sim, 400)
    assert in_vault(sim) == 4
    stand(sim, 14, 4)
    hold(sim, 1)
    choose(sim, 2)
    assert of(hold(sim, 0.6), StakeSet) == [StakeSet(1, 2, 8)]
    stand(sim, 30, 11)
    run(sim, 400)
    assert in_vault(sim) == 2


def test_a_stake_is_never_raised_and_not_changed_after_the_first_step():
    sim = with_desk(trust=70)
    ask(sim)
    wager(sim, 2)
    stand(sim, 14, 4)
    hold(sim, 1)
    assert of(choose(sim, 3), Refused)
    stand(sim, 6, 3)
    run(sim, 2)
    stand(sim, 14, 4)
    run(sim, 1)
    assert not [o for o in offers(sim.world) if o.verb == "open_desk"]


# -- the line -------------------------------------------------------------------------------------
def crossed(stake=1, **changes):
    """Return a night in the vault, her line of one look just reached."""
    sim = with_desk(trust=70, **changes)
    ask(sim)
    wager(sim, stake, looks=1, beads=3)
    stand(sim, 6, 3)
    run(sim, 3)
    before = len(sim.world.trust.ledger)
    sim.world.rule.risk.vaults[0].looks = 1
    events = run(sim, 1)
    assert of(events, LineCrossed) == [LineCrossed(1, "looks", 0)]
    assert len(sim.world.trust.ledger) == before
    return sim


def test_an_observer_at_thirty_five_counts_as_a_look():
    sim = with_desk(BAKO)
    wager(sim, 1, looks=1)
    stand(sim, 8, 2)
    reached = run_until(sim, LineCrossed, within_s=16)
    assert reached.which == "looks"
    assert risk_view.line(sim.world).looks == 1


def test_out_in_nineteen_seconds_keeps_the_line_and_gives_the_stake_back():
    sim = crossed(2)
    trust = sim.world.trust.value
    run(sim, 19 * 60 - 5, STAND)
    stand(sim, 14, 3)
    events = run(sim, 2)
    assert of(events, LineKept) == [LineKept(1, 2)]
    assert of(events, InsightGained) == [InsightGained("line")]
    assert (vault(sim).stake, vault(sim).cap) == (0, 2)
    assert sim.world.trust.value == trust
    assert of(wager(sim, 3), Refused)


def test_taking_the_seal_behind_the_line_gives_all_the_orders_and_costs_nothing():
    sim = crossed(2)
    trust = sim.world.trust.value
    events = take(sim)
    assert of(events, LinePassed) == [LinePassed(1)]
    assert of(events, OrderBookChanged) == [OrderBookChanged(8, 0)]
    assert of(events, WagerWon) == [WagerWon(1, 2)]
    assert sim.world.trust.value == trust


def test_staying_behind_the_line_is_a_sentence_and_nothing_else():
    sim = crossed()
    trust = sim.world.trust.value
    events = run(sim, 21 * 60, STAND)
    assert of(events, LinePassed) == [LinePassed(1)]
    assert sim.world.trust.value == trust
    stand(sim, 14, 3)
    assert not of(run(sim, 3), LineKept)
    assert vault(sim).is_open


def test_seconds_reach_the_line_too_and_looks_come_first_in_the_same_tick():
    sim = with_desk()
    wager(sim, 1, looks=1, beads=1)
    stand(sim, 6, 3)
    reached = run_until(sim, LineCrossed, within_s=46)
    assert (reached.which, reached.at) == ("seconds", 45)
    twin = with_desk()
    wager(twin, 1, looks=1, beads=1)
    stand(twin, 6, 3)
    run(twin, 45 * 60 - 1)
    vault(twin).looks = 1
    assert of(run(twin, 1), LineCrossed) == [LineCrossed(1, "looks", 45)]


def test_outside_the_vault_nothing_counts_against_the_line():
    sim = with_desk()
    wager(sim, 1, looks=1, beads=1)
    assert not of(run(sim, 50 * 60), LineCrossed)
    assert vault(sim).inside == 0


# -- lost and won ---------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("answer", "asks", "lines"),
    [
        (1, False, []),
        (2, True, [("lost_asked", -2)]),
        (2, False, [("lost_unasked", -6)]),
        (3, True, [("lost_asked", -4)]),
        (3, False, [("lost_unasked", -12)]),
    ],
)
def test_being_led_out_costs_what_others_staked(answer, asks, lines):
    sim = with_desk(BAKO, trust=70)
    if asks:
        ask(sim)
    wager(sim, answer)
    stand(sim, 6, 3)
    run(sim, 3)
    before = len(sim.world.trust.ledger)
    sim.world.courier.break_used = True
    bako = sim.world.actor("bako")
    events = []
    for _ in range(1200):
        bako.aware.points = 100_000
        bako.memory.ghost = (sim.world.courier.x, sim.world.courier.y)
        events += sim.step()
        if sim.world.phase == "captured":
            break
    assert of(events, Captured)
    assert len(of(events, WagerLost)) == 1
    assert [(x.deed, x.change) for x in sim.world.trust.ledger[before:]] == lines
    assert vault(sim).cap == 1


@pytest.mark.parametrize(("answer", "orders"), [(1, 4), (2, 8), (3, 16)])
def test_a_seal_brings_four_orders_for_each_part_staked(answer, orders):
    sim = with_desk(trust=70)
    ask(sim)
    wager(sim, answer)
    take(sim)
    assert risk(sim).orders == orders
    assert SEAL.id not in [o.target for o in offers(sim.world)]


def test_those_a_stake_brought_go_home_when_it_is_decided_and_she_is_out():
    sim = with_desk(BAKO, *RESERVES, trust=70)
    ask(sim)
    wager(sim, 3)
    stand(sim, 30, 11)
    run(sim, 400)
    sim.world.courier.amnesty_until = 1 << 30
    take(sim)
    assert in_vault(sim) == 4
    stand(sim, 30, 11)
    run(sim, 300)
    assert in_vault(sim) == 1
    assert [a.index for a in sim.world.actors] == list(range(len(sim.world.actors)))
