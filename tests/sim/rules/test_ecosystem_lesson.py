"""The rule is the lesson: the seal and the pay, and the numbers that make greed a bad deal."""

from __future__ import annotations

from typing import Any

import pytest

from game.sim.events import (
    CheckpointReached,
    Event,
    ExitOpened,
    LevelEnded,
    PapersFetched,
    Refused,
)
from game.sim.intents import Intents
from game.sim.plan import Placement
from game.sim.rules.ecosystem_events import (
    FeePaid,
    SealGot,
    SettlementPaid,
    SettlementTaken,
    StallEmptied,
)
from game.sim.simulation import Simulation
from game.sim.systems.interaction import offers
from tests.sim.rules.ecosystem_worlds import (
    EIGHT,
    do,
    hold,
    keep,
    market,
    raise_to,
    square,
    stand,
    stand_by,
    tap,
)
from tests.sim.worlds import NORTH, of, put, run

MINUTE = 3600
"""Ticks."""


def bank(*things: Placement, **changes: Any) -> Simulation:
    """Return a square with the seal's desk, the settlement and the papers window."""
    return square(
        put("seal", "seal_desk", 57, 20, hold_ticks=60),
        put("desk", "settlement", 57, 23, hold_ticks=120),
        put("window", "papers_window", 4, 15, hold_ticks=120, ready_from=80),
        put("barge", "tea_shop", 4, 10, closed_below=20),
        *things,
        **changes,
    )


def go_home(sim: Simulation) -> list[Event]:
    """Take the day's money home at once."""
    events = do(sim, "desk", 2)
    stand(sim, 1, 37)
    return [*events, *run(sim, 4)]


# -- papers ---------------------------------------------------------------------------------------
def test_the_papers_window_wants_one_kept_promise_and_is_a_checkpoint() -> None:
    sim = bank()
    refused = of(do(sim, "window", 2), Refused)
    assert refused == [Refused("They want to see one kept promise first.")]
    keep(sim, 1)
    events = do(sim, "window", 2)
    assert of(events, PapersFetched) == [PapersFetched("window")]
    assert of(events, CheckpointReached) == [CheckpointReached("window")]
    assert sim.world.courier.has_papers


@pytest.mark.parametrize(("trust", "ready"), [(79, False), (80, True)])
def test_for_a_name_people_love_papers_lie_ready_before_any_promise(
    trust: int,
    ready: bool,  # noqa: FBT001 - a case
) -> None:
    sim = bank(trust=trust)
    stand_by(sim, "window")
    assert bool(of(tap(sim), PapersFetched)) == ready


# -- the seal, story 16 ---------------------------------------------------------------------------
@pytest.mark.parametrize(("trust", "how"), [(60, "given"), (59, "credit"), (20, "credit")])
def test_without_any_fee_a_good_name_or_credit_still_gets_the_seal(trust: int, how: str) -> None:
    sim = bank(trust=trust)
    assert of(do(sim, "seal"), SealGot) == [SealGot(how)]
    assert of(go_home(sim), LevelEnded)[0].outcome == "completed"


def test_twenty_coins_buy_the_seal_and_the_prompt_says_so() -> None:
    sim = bank()
    market(sim).purse = 24
    stand_by(sim, "seal")
    prompt = offers(sim.world)[0]
    assert prompt.label.format(name=prompt.name) == "Buy the seal: 20 coins"
    assert of(hold(sim, 1), SealGot) == [SealGot("bought")]
    assert market(sim).purse == 4


# -- the settlement -------------------------------------------------------------------------------
def test_no_seal_no_exit() -> None:
    sim = bank()
    assert of(do(sim, "desk", 2), Refused) == [Refused("No seal, no exit.")]
    stand(sim, 1, 37)
    assert not of(run(sim, 10), LevelEnded)


def test_the_way_out_opens_with_the_days_money_in_hand_and_shuts_when_it_is_set_down() -> None:
    sim = bank()
    do(sim, "seal")
    events = do(sim, "desk", 2)
    assert of(events, SettlementTaken) == [SettlementTaken(glows=False)]
    assert of(events, CheckpointReached) == [CheckpointReached("desk")]
    assert of([*events, *run(sim, 5)], ExitOpened)
    stand(sim, 5, 37)
    tap(sim)
    stand(sim, 1, 37)
    assert not of(run(sim, 6), LevelEnded)
    stand(sim, 5, 37)
    hold(sim, 0.5)
    stand(sim, 1, 37)
    assert of(run(sim, 6), LevelEnded)


def test_the_days_money_glows_while_a_promise_is_open_or_broken() -> None:
    dark, paid, broken, kept = bank(), bank(), bank(), bank()
    do(paid, "p1_buyer")
    stand(paid, 50, 5)
    tap(paid)
    do(broken, "p1_buyer")
    stand(broken, 5, 5)
    hold(broken, 1.6)
    keep(kept, 1)
    for sim, glows in ((dark, False), (paid, True), (broken, True), (kept, False)):
        do(sim, "seal")
        assert of(do(sim, "desk", 2), SettlementTaken) == [SettlementTaken(glows)]
        stand(sim, 5, 5)
        run(sim, 40)
        assert (sim.world.courier.light > 0) == glows


def test_the_lane_is_paid_for_open_stalls_and_coins_less_what_is_owed() -> None:
    sim = bank(opened=EIGHT)
    market(sim).purse = 7
    do(sim, "seal")
    assert of(go_home(sim), SettlementPaid) == [SettlementPaid(10 * 8 + 7 - 20, 8, 7, 20)]


def test_with_the_days_money_she_is_slow_and_cannot_merge() -> None:
    sim = bank()
    do(sim, "seal")
    do(sim, "desk", 2)
    stand(sim, 5, 37)
    before = sim.world.courier.y
    run(sim, 60, Intents(direction=NORTH.direction, gait="run", merge=True))
    assert before - sim.world.courier.y == 60 * 72


def test_the_tea_shop_sells_for_coins_only() -> None:
    sim = bank()
    stand_by(sim, "barge")
    assert of(tap(sim), Refused) == [Refused("Not enough coins.")]
    market(sim).purse = 12
    tap(sim)
    hold(sim, 0.5)
    assert (sim.world.courier.decoys, sim.world.courier.dazzles) == (4, 3)
    assert market(sim).purse == 0


@pytest.mark.parametrize(("trust", "decoys"), [(19, 3), (20, 4)])
def test_to_somebody_shunned_the_tea_shop_sells_nothing(trust: int, decoys: int) -> None:
    sim = bank(trust=trust)
    market(sim).purse = 12
    stand_by(sim, "barge")
    refused = of(tap(sim), Refused)
    assert sim.world.courier.decoys == decoys
    assert refused == [Refused("Nobody sells to you tonight.")] * (4 - decoys)


def test_a_robbed_till_puts_coins_into_the_purse() -> None:
    thumb = put("thumb", "temptation", 5, 5, deed="sabotage", label="the scale", coins=6)
    sim = bank(thumb)
    do(sim, "thumb", 1.1)
    assert market(sim).purse == 6


# -- the lesson in numbers ------------------------------------------------------------------------
def income(fee: int, minutes: int) -> tuple[int, int]:
    """Return the coins of eight stalls at one fee for so many minutes, and how many stay open."""
    sim = square(opened=EIGHT)
    for name in EIGHT:
        market(sim).stalls[name].fee = fee
    coins = sum(paid.coins for paid in of(run(sim, minutes * MINUTE), FeePaid))
    return coins, len(market(sim).open_stalls)


def test_eight_patient_stalls_pay_the_seal_in_three_payments() -> None:
    sim = square(opened=EIGHT)
    for name in EIGHT:
        market(sim).stalls[name].fee = 1
    payments = of(run(sim, 1800), FeePaid)
    assert len(payments) == 3
    assert market(sim).purse >= sim.world.numbers["seal"]


def test_greed_earns_more_for_a_minute_and_less_for_a_night() -> None:
    greedy = [income(3, minutes)[0] for minutes in (1, 5)]
    patient = [income(1, minutes)[0] for minutes in (1, 5)]
    assert greedy[0] > patient[0]
    assert greedy[1] < patient[1]


def test_from_the_second_minute_on_greed_pays_the_lane_less_than_patience() -> None:
    for minutes in (2, 5):
        pay = {}
        for fee in (1, 3):
            coins, count = income(fee, minutes)
            pay[fee] = coins + 10 * count
        assert pay[1] > pay[3]


def test_one_bad_lever_ruins_no_night() -> None:
    sim = square(opened=EIGHT)
    raise_to(sim, "4m", 3)
    run(sim, MINUTE - 300)
    for _ in range(3):
        tap(sim)
    assert not of(run(sim, 2 * MINUTE), StallEmptied)
    assert len(market(sim).open_stalls) == 8


def test_after_a_greedy_minute_the_way_home_is_bright_and_after_a_patient_one_it_is_dark() -> None:
    lit = {}
    for fee in (1, 3):
        sim = square(opened=EIGHT)
        for name in EIGHT:
            market(sim).stalls[name].fee = fee
        run(sim, MINUTE + 300)
        lit[fee] = sum(1 for band in sim.world.light if band)
    assert lit[3] > 2 * lit[1]
    assert len(sim.world.canopy) == 0
