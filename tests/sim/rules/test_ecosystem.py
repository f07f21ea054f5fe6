"""Stories of promises: a box that glows until the nod, and stalls that open for it."""

from __future__ import annotations

from game.sim.events import (
    Barked,
    CheckpointReached,
    Dropped,
    Recovered,
    Refused,
    Robbed,
    TrustChanged,
)
from game.sim.intents import Intents
from game.sim.rules import ecosystem_view
from game.sim.rules.ecosystem_events import (
    BoxFilled,
    BoxPaid,
    BoxShown,
    EscrowReleased,
    PromiseBroken,
    PromiseReturned,
    RoofMet,
    StallOpened,
)
from game.sim.rules.escrow import open_box
from game.sim.rules.stalls import open_stall, shut_stall
from game.sim.simulation import Simulation
from game.sim.systems.interaction import offers
from tests.sim.rules.ecosystem_worlds import (
    AFTER_PROMISE_1,
    do,
    fill,
    hold,
    keep,
    market,
    square,
    stand,
    stand_by,
    tap,
)
from tests.sim.worlds import at, of, put, run, run_until

MINUTE = 3600
"""Ticks."""


# -- promises -------------------------------------------------------------------------------------
def test_the_first_nod_opens_two_stalls_and_a_roof_meets_over_avenue_a_in_lane_4() -> None:
    sim = square()
    events = keep(sim, 1)
    assert of(events, StallOpened) == [
        StallOpened("4w", "promise", 5),
        StallOpened("3w", "promise", 6),
    ]
    assert of(events, EscrowReleased)[0].promise == 1
    assert of(run(sim, 120), RoofMet) == [RoofMet("a", 4)]


def test_the_second_nod_takes_whole_roofs_from_one_to_four() -> None:
    sim = square(opened=AFTER_PROMISE_1)
    assert len(market(sim).roofs) == 1
    keep(sim, 2)
    events = run(sim, 120)
    assert of(events, RoofMet) == [RoofMet("a", 2), RoofMet("a", 3), RoofMet("b", 3)]
    assert sorted(market(sim).roofs) == [("a", 2), ("a", 3), ("a", 4), ("b", 3)]


def test_a_promise_goes_by_money_show_goods_and_nod_and_the_nod_is_a_checkpoint() -> None:
    sim = square()
    events = keep(sim, 1)
    steps = [e for e in events if isinstance(e, BoxPaid | BoxShown | BoxFilled | EscrowReleased)]
    assert [type(step).__name__ for step in steps] == [
        "BoxPaid", "BoxShown", "BoxFilled", "EscrowReleased",
    ]  # fmt: skip
    assert of(events, TrustChanged) == [TrustChanged("delivered", 4, 55, 59, "4w")]
    assert of(events, CheckpointReached) == [CheckpointReached("nod_1")]
    assert sim.world.courier.item == ""


def test_a_box_returned_opens_the_buyers_stall_alone_and_costs_nobody_trust() -> None:
    sim = square()
    do(sim, "p1_buyer")
    do(sim, "p1_seller")
    stand_by(sim, "p1_buyer")
    assert offers(sim.world)[0].label == "Give {name} the money back"
    events = hold(sim, 1)
    assert of(events, PromiseReturned) == [PromiseReturned(1, "courier")]
    assert [opened.stall for opened in of(events, StallOpened)] == ["4w"]
    assert not market(sim).stalls["3w"].is_open
    assert sim.world.trust.value == 55
    assert market(sim).purse == 0
    assert sim.world.courier.item == ""


def test_with_the_goods_in_the_box_there_is_only_the_nod() -> None:
    sim = square()
    fill(sim, 1)
    stand_by(sim, "p1_buyer")
    assert {offer.verb for offer in offers(sim.world)} & {"return_box", "nod"} == {"nod"}


def test_a_promise_whose_seller_is_shut_till_morning_can_still_be_returned() -> None:
    sim = square()
    do(sim, "p1_buyer")
    shut_stall(sim.world, market(sim).stalls["3w"], "fear", till_morning=True)
    assert of(do(sim, "p1_buyer"), PromiseReturned)


def test_an_opened_box_pays_eight_coins_and_shuts_both_stalls_till_morning() -> None:
    sim = square()
    do(sim, "p1_buyer")
    stand(sim, 5, 5)
    prompt = next(offer for offer in offers(sim.world) if offer.verb == "open_box")
    assert (prompt.price, prompt.name, prompt.hold) == (-10, "8", 90)
    events = run(sim, 1)
    open_box(sim.world, "box_1")
    events = list(sim.world.events)
    assert of(events, PromiseBroken) == [PromiseBroken(1, 8)]
    assert of(events, TrustChanged) == [TrustChanged("box_opened", -10, 55, 45, "4w")]
    assert market(sim).purse == 8
    for name in ("3w", "4w"):
        assert market(sim).stalls[name].till_morning
        open_stall(sim.world, market(sim), name, "promise")
        assert not market(sim).stalls[name].is_open


def test_opening_the_box_is_held_on_purpose_where_hands_have_nothing_better_to_do() -> None:
    sim = square()
    do(sim, "p1_buyer")
    stand(sim, 5, 5)
    assert not of(hold(sim, 1), PromiseBroken)
    assert of(hold(sim, 1.6), PromiseBroken)


def test_a_box_set_down_glows_on_and_after_twenty_seconds_the_buyer_fetches_it() -> None:
    sim = square()
    do(sim, "p1_buyer")
    stand(sim, 5, 5)
    assert not of(tap(sim), Dropped)
    assert sim.world.courier.item == ""
    run(sim, 2)
    assert [(x, y) for x, y, _, _ in sim.world.glows] == [at(5, 5)]
    assert not of(run(sim, 1190), PromiseReturned)
    assert of(run(sim, 20), PromiseReturned) == [PromiseReturned(1, "buyer")]
    assert sim.world.fixtures["box_1"].hidden
    assert sim.world.glows == ()


def test_a_box_can_be_picked_up_again_in_time() -> None:
    sim = square()
    do(sim, "p1_buyer")
    stand(sim, 5, 5)
    tap(sim)
    run(sim, 600)
    hold(sim, 0.5)
    assert sim.world.courier.item_id == "box_1"
    assert not of(run(sim, 1300), PromiseReturned)


def robbed() -> Simulation:
    """Return a square on which a droid has just taken the box of promise 1."""
    droid = put("moth", "droid", 11, 5, steals="parcel")
    sim = square(droid, put("nest", "nest", 55, 36, of="moth"))
    do(sim, "p1_buyer")
    stand(sim, 5, 5)
    sim.world.courier.heading = 10_800
    assert run_until(sim, Robbed, within_s=30) == Robbed("moth", "parcel")
    return sim


def test_a_box_that_a_rival_takes_and_keeps_comes_back_to_its_buyer() -> None:
    sim = robbed()
    assert not of(run(sim, 60 * 20 - 1), PromiseReturned)
    assert of(run(sim, 10), PromiseReturned) == [PromiseReturned(1, "buyer")]
    assert sim.world.actor("moth").item == ""


def test_a_box_that_is_taken_back_from_a_rival_in_time_is_as_good_as_before() -> None:
    sim = robbed()
    run(sim, 60)
    moth = sim.world.actor("moth")
    sim.world.courier.x, sim.world.courier.y = moth.x, moth.y
    assert of(run(sim, 3), Recovered) == [Recovered("parcel", "caught")]
    stand_by(sim, "p1_seller")
    assert not of(run(sim, 60 * 25), PromiseReturned)
    assert of(do(sim, "p1_seller"), BoxShown)


def test_a_keeper_with_a_promise_calls_no_guard_on_the_courier_who_holds_the_money() -> None:
    """At trust 30 a seller who makes her out would."""
    for number, calls in ((1, False), (2, True)):
        sim = square(trust=30)
        do(sim, f"p{number}_buyer")
        stand(sim, 23.5, 26)
        sim.world.actor("keeper_3w").heading = 5400
        events = run(sim, 300)
        assert any(isinstance(event, Barked) for event in events) == calls


def test_the_places_still_to_be_reached_follow_the_box() -> None:
    sim = square(
        put("seal", "seal_desk", 57, 20, hold_ticks=60),
        put("desk", "settlement", 57, 23, hold_ticks=120),
    )
    waiting = [at(25, 30), at(38, 25), at(57, 20), at(57, 23)]
    assert ecosystem_view.next_places(sim.world) == waiting
    do(sim, "p1_buyer")
    assert ecosystem_view.next_places(sim.world) == [at(25, 24)]
    do(sim, "p1_seller")
    assert ecosystem_view.next_places(sim.world) == [at(28, 28)]
    do(sim, "p1_goods")
    assert ecosystem_view.next_places(sim.world) == [at(25, 30)]
    do(sim, "p1_buyer")
    assert ecosystem_view.next_places(sim.world) == waiting[1:]
    do(sim, "seal")
    do(sim, "desk", 2)
    assert ecosystem_view.next_places(sim.world) == [at(1, 37)]


def test_hands_hold_one_box_at_a_time() -> None:
    sim = square()
    do(sim, "p1_buyer")
    assert of(do(sim, "p2_buyer"), Refused) == [Refused("One box at a time.")]


def test_with_a_box_she_walks_slowly_and_neither_runs_nor_merges() -> None:
    sim = square()
    do(sim, "p1_buyer")
    stand(sim, 5, 36)
    before = sim.world.courier.x
    run(sim, 60, Intents(direction=0, gait="run", merge=True))
    assert sim.world.courier.x - before == 60 * 72
    assert not sim.world.courier.merged


def test_names_that_the_map_does_not_have_do_no_harm() -> None:
    """A designer's slip of the pen is for the checker to say; the night goes on."""
    sim = square(
        put("odd", "stall", 50, 36, rect=(48, 35, 4, 2), lane=5, side="e", keeper="nobody"),
        put("lever_odd", "lever", 50, 37, stall="odd"),
        put("lost", "lever", 52, 37, stall="nowhere"),
        put("p3", "promise_step", 54, 37, promise=3, step="money", stall="nowhere", hold_ticks=60),
        put("board", "notice_board", 56, 37, watcher="nobody", hold_ticks=60),
        put("way", "runner_way", 40, 37, route=[(40, 37), (44, 37)], who="nobody"),
        put("lend", "jar_stand", 44, 37, stall="nowhere", hold_ticks=60),
        put("chain", "chain", 46, 37, stall="nowhere", hold_ticks=60),
    )
    market(sim).runner.label = "taken"
    for name in ("lever_odd", "lost", "p3", "board", "lend", "chain"):
        do(sim, name)
    assert market(sim).stalls["odd"].fee == 1
    assert market(sim).promise(3).state == "paid"
    assert not of(run(sim, 1500), Refused)
