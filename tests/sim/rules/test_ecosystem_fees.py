"""Stories of fees: levers that pay at once, keepers who leave, and the whole that copies well."""

from __future__ import annotations

import pytest

from game.sim.events import Refused, TrustChanged
from game.sim.rules import ecosystem_view
from game.sim.rules.ecosystem_events import (
    EscrowReleased,
    FeePaid,
    FeeSet,
    KeeperCoughed,
    StallEmptied,
    StallReopened,
    StallSagged,
)
from game.sim.rules.stalls import open_stall, shut_stall
from game.sim.simulation import Simulation
from game.sim.systems.interaction import offers
from tests.sim.rules.ecosystem_worlds import (
    AT_FIRST,
    EIGHT,
    do,
    fill,
    hold,
    market,
    raise_to,
    square,
    stand,
    stand_by,
    tap,
)
from tests.sim.worlds import EAST, USE, guard, of, put, run, run_until

MINUTE = 3600
"""Ticks."""


# -- fees -----------------------------------------------------------------------------------------
def test_fee_2_empties_a_stall_in_sixty_seconds_and_fee_1_never() -> None:
    sim = square()
    raise_to(sim, "4m", 1)
    assert not of(run(sim, 2 * MINUTE), StallSagged)
    run_until(sim, FeeSet, within_s=1, intents=USE)
    begun = sim.world.tick
    run_until(sim, StallEmptied, within_s=61)
    events = list(sim.world.events)
    assert abs(sim.world.tick - begun - MINUTE) <= 1
    assert of(events, StallEmptied) == [StallEmptied("4m", 2, 1)]


def test_cloths_sag_below_forty_seconds_of_patience_and_flap_below_twenty() -> None:
    sim = square()
    raise_to(sim, "4m", 2)
    events = run(sim, MINUTE)
    assert of(events, StallSagged) == [StallSagged("4m", "sagging"), StallSagged("4m", "flapping")]


def test_one_minute_at_fee_3_and_three_minutes_at_fee_1_pay_the_same_eighteen_coins() -> None:
    greedy, patient = square(), square()
    raise_to(greedy, "4m", 2)
    raise_to(patient, "4m", 1)
    raise_to(greedy, "4m", 3)
    assert sum(paid.coins for paid in of(run(greedy, 6 * MINUTE), FeePaid)) == 18
    assert sum(paid.coins for paid in of(run(patient, 3 * MINUTE), FeePaid)) == 18
    assert of(run(patient, MINUTE), FeePaid)
    assert not of(run(greedy, MINUTE), FeePaid)


def test_each_step_above_fee_1_costs_more_and_the_prompt_says_so_first() -> None:
    sim = square()
    prices = []
    for name in ("4m", "3e"):
        stand_by(sim, f"lever_{name}")
        for _ in range(3):
            prompt = next(o for o in offers(sim.world) if o.verb == "raise_fee")
            before = sim.world.trust.value
            hold(sim, 0.5)
            assert sim.world.trust.value - before == prompt.price
            prices.append(prompt.price)
    assert prices == [0, -2, -3, 0, -4, -5]


def test_the_prompt_of_a_lever_names_coins_and_keeper_before_the_act() -> None:
    sim = square()
    raise_to(sim, "4m", 1)
    prompt = next(o for o in offers(sim.world) if o.verb == "raise_fee")
    assert prompt.label.format(name=prompt.name) == (
        "Fee 2: +2 coins each 10 s. Keeper 4m leaves within a minute"
    )


def test_stepping_back_within_five_seconds_takes_step_and_price_back() -> None:
    sim = square()
    raise_to(sim, "4m", 3)
    assert sim.world.trust.value == 50
    run(sim, 240)
    events = tap(sim)
    assert of(events, FeeSet) == [FeeSet("4m", 3, 2, regretted=True)]
    assert sim.world.trust.value == 53
    run(sim, 120)
    assert of(tap(sim), FeeSet) == [FeeSet("4m", 2, 1, regretted=False)]
    assert sim.world.trust.value == 53
    assert [line.change for line in sim.world.trust.ledger] == [-2]


def test_patience_comes_back_twice_as_fast_as_it_went() -> None:
    sim = square()
    raise_to(sim, "4m", 2)
    run(sim, 1800)
    tap(sim)
    run(sim, 910)
    assert market(sim).stalls["4m"].patience == MINUTE


def test_a_shut_stall_pays_nothing_and_keeps_its_step() -> None:
    sim = square()
    raise_to(sim, "4m", 3)
    run(sim, MINUTE)
    assert not market(sim).stalls["4m"].is_open
    assert not of(run(sim, MINUTE), FeePaid)
    assert market(sim).stalls["4m"].fee == 3


# -- coming back ----------------------------------------------------------------------------------
def emptied() -> Simulation:
    """Return a square whose stall 4m was emptied by fee 2, the courier at its lever."""
    sim = square()
    raise_to(sim, "4m", 2)
    run(sim, MINUTE + 300)
    assert not market(sim).stalls["4m"].is_open
    return sim


def test_a_keeper_asked_face_to_face_at_a_fair_fee_is_back_in_twenty_seconds() -> None:
    sim = emptied()
    stand(sim, 36, 31)
    assert of(hold(sim, 0.2), Refused) == [Refused("Lower the fee to 1 first.")]
    stand_by(sim, "lever_4m")
    run(sim, 1)
    tap(sim)
    stand(sim, 36, 31)
    events = hold(sim, 2)
    assert not of(events, Refused)
    events = run(sim, 1210)
    assert of(events, StallReopened) == [StallReopened("4m", "asked")]


def test_nobody_comes_back_for_somebody_below_40_but_an_errand_brings_one_at_once() -> None:
    parcel = put("ice", "errand", 5, 5, to="keeper_1e", label="Dao's ice")
    sim = square(parcel, trust=41)
    raise_to(sim, "4m", 2)
    run(sim, MINUTE + 300)
    tap(sim)
    assert sim.world.trust.value == 39
    stand(sim, 36, 31)
    refused = of(hold(sim, 0.2), Refused)
    assert refused == [Refused("Nobody takes your word. Do somebody a good turn first.")]
    sim.world.courier.item, sim.world.courier.item_id = "errand", "ice"
    stand(sim, 51, 13)
    events = tap(sim)
    assert of(events, TrustChanged)[0].deed == "errand"
    assert of(events, StallReopened) == [StallReopened("4m", "errand")]


def test_a_stall_driven_away_twice_stays_shut_till_morning_and_says_so() -> None:
    sim = emptied()
    tap(sim)
    stand(sim, 36, 31)
    hold(sim, 2)
    run(sim, 1300)
    raise_to(sim, "4m", 2)
    run(sim, MINUTE + 300)
    stand(sim, 36, 31)
    assert of(hold(sim, 0.2), Refused) == [Refused("Driven away twice: shut till morning.")]


def test_opened_and_shut_in_one_tick_is_shut() -> None:
    for order in ("open then shut", "shut then open"):
        sim = square()
        for act in order.split(" then "):
            if act == "open":
                open_stall(sim.world, market(sim), "3w", "promise")
            else:
                shut_stall(sim.world, market(sim).stalls["3w"], "fear")
        assert not market(sim).stalls["3w"].is_open
        run(sim, 400)
        assert not market(sim).stalls["3w"].hangs


def test_a_friendly_keeper_without_a_fee_coughs_when_a_torch_turns_near() -> None:
    route = guard("adaeze", (31, 33), (40, 33))
    friend, stranger = square(route, trust=60), square(route, trust=59)
    stand(friend, 5, 5)
    stand(stranger, 5, 5)
    assert KeeperCoughed("4m", "adaeze") in of(run(friend, 3000), KeeperCoughed)
    assert not of(run(stranger, 3000), KeeperCoughed)


# -- the whole ------------------------------------------------------------------------------------
def test_a_copy_of_the_square_steps_as_the_square_does() -> None:
    sim = square(opened=EIGHT)
    raise_to(sim, "4m", 3)
    do(sim, "p1_buyer")
    twin = sim.copied()
    for _ in range(900):
        sim.step(EAST)
        twin.step(EAST)
    assert sim.digest() == twin.digest()
    market(twin).purse += 1
    assert sim.digest() != twin.digest()


def test_a_rewind_over_a_nod_is_as_if_it_had_never_been() -> None:
    nodded, never = square(), square()
    for sim in (nodded, never):
        fill(sim, 1)
        stand_by(sim, "p1_buyer")
        run(sim, -sim.world.tick % 60)
    assert of(run(nodded, 60, USE), EscrowReleased)
    run(nodded, 240)
    assert len(market(nodded).roofs) == 1
    nodded.rewind(300)
    assert nodded.digest() == never.digest()
    assert market(nodded).roofs == frozenset()
    assert nodded.world.light == never.world.light


def test_a_night_with_a_rewind_plays_again_from_its_intents_alone() -> None:
    sim = square(start=(34, 30))
    for _ in range(3):
        hold(sim, 0.5)
    run(sim, 900)
    sim.rewind(900)
    run(sim, 300, EAST)
    again = square(start=(34, 30))
    for intents in sim.log:
        again.step(intents)
    assert again.digest() == sim.digest()
    assert market(again).stalls["4m"].fee == 3


def test_the_view_tells_the_beads_the_roofs_and_the_pay() -> None:
    sim = square()
    raise_to(sim, "4m", 2)
    beads = {bead.id: bead for bead in ecosystem_view.stalls(sim.world)}
    assert (beads["4m"].look, beads["4m"].fee, beads["4m"].leaves_in) == ("taut", 2, 60)
    assert beads["1w"].look == "shut"
    roofs = [crossing.roof for crossing in ecosystem_view.crossings(sim.world)]
    assert roofs == ["none", "half", "none", "half", "half", "none", "half", "half"]
    assert ecosystem_view.pay_now(sim.world) == 40
    assert sorted(AT_FIRST) == sorted(b.id for b in beads.values() if b.look != "shut")


@pytest.mark.parametrize("secret", [0, 2])
def test_a_square_without_its_parts_plays_on(secret: int) -> None:
    sim = square(secret=secret, start=(4, 20))
    market(sim).stalls.clear()
    run(sim, 700)
    assert ecosystem_view.crossings(sim.world) == ()
