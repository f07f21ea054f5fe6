"""Stories of prices: whatever costs trust says so before it is done, to the point."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from game.sim.events import Bribed, LevelEnded, LiabilityOpened, Touched, TrustChanged
from game.sim.intents import Intents
from game.sim.simulation import Simulation
from game.sim.systems.deeds import HARMS
from game.sim.systems.interaction import offers
from tests.sim.rules import (
    test_ecosystem,
    test_ecosystem_byways,
    test_ecosystem_fees,
    test_ecosystem_runner,
    test_local_partners,
    test_personal_answers,
    test_risk_board,
    test_risk_shortcuts,
    test_risk_wagers,
)
from tests.sim.worlds import STAND, USE, catalog, guard, of, play, put, run, run_until

ROOM = ["#" * 24, *["#" + "." * 22 + "#"] * 5, "#" * 24]
START = put("start", "start", 4, 3)
QUAN = put("quan", "regulator", 5, 3, facing_angle=0, sweep_angle=0, period_ticks=720, label="Quan")
FAR_QUAN = put("quan", "regulator", 20, 1, facing_angle=0, sweep_angle=0, period_ticks=720)
CAMERA = put("eye", "camera", 20, 1, facing_angle=0, sweep_angle=0, period_ticks=480)
CROWD = [put(f"p{n}", "worker", 6 + n, 3, facing_angle=0) for n in range(3)]


def tempted(deed: str, **values: str):
    """Return a thing that a map lets her do harm with."""
    return put("thing", "temptation", 5, 3, deed=deed, label="thing", **values)


def hold(sim: Simulation) -> list:
    """Hold the use button for a second."""
    return run(sim, 61, USE)


def strike(sim: Simulation) -> list:
    """Knock down whoever is in reach."""
    return run(sim, 1, Intents(tool="knock_down"))


def run_through(sim: Simulation) -> list:
    """Run east."""
    return run(sim, 60, Intents(direction=0, gait="run"))


DEEDS: dict[str, tuple[str, list, Callable[[Simulation], list], int]] = {
    "a worker": ("knock_down", [put("pia", "worker", 5, 3, facing_angle=0)], strike, -12),
    "a guard": ("knock_down", [guard("liu", (5, 3), facing_angle=0)], strike, -8),
    "theft": ("theft", [tempted("theft")], hold, -10),
    "sabotage": ("sabotage", [tempted("sabotage", disables="eye"), CAMERA], hold, -10),
    "a regulator paid": ("bribe", [QUAN], hold, -6),
    "her man paid": ("bribe", [put("man", "bribe", 5, 3, to="quan"), FAR_QUAN], hold, -6),
    "everybody's names": ("address_book", [tempted("address_book")], hold, -6),
    "a ladder": ("ladder", [tempted("ladder", owner="goran")], hold, -12),
    "a list": ("scraped_list", [tempted("scraped_list", shows="eye"), CAMERA], hold, -3),
    "a crowd": ("crowd_run", CROWD, run_through, -1),
}


@pytest.mark.parametrize("story", DEEDS)
def test_the_price_that_is_paid_was_on_offer_before(story):
    deed, things, do, price = DEEDS[story]
    sim = play(ROOM, START, *things)
    offered = [o for o in offers(sim.world) if o.verb == deed]
    assert [o.price for o in offered] == [price]
    paid = [(e.deed, e.change) for e in of(do(sim), TrustChanged)]
    assert paid[0] == (deed, price)


TOLD_BY_RULES = {
    "skim": test_ecosystem_fees.test_each_step_above_fee_1_costs_more_and_the_prompt_says_so_first,
    "box_opened":
        test_ecosystem.test_an_opened_box_pays_eight_coins_and_shuts_both_stalls_till_morning,
    "cut": test_ecosystem_runner.test_his_cut_pays_ten_costs_six_and_leaves_a_liability,
    "chain": test_ecosystem_byways
    .test_a_jar_and_a_chain_open_the_same_shutter_and_only_the_chain_leaves_a_liability,
    "scraped": test_personal_answers
    .test_scraping_gives_two_signals_at_once_and_writes_a_step_with_a_name,
    "scraped_child":
        test_personal_answers.test_scraping_a_child_costs_six_and_shuts_the_whole_salon,
    "dissolved":
        test_local_partners.test_parting_before_the_seal_costs_three_trust_and_nothing_else,
    "applause": test_risk_shortcuts.test_the_price_stands_on_the_prompt_before_the_act,
    "staked_unasked":
        test_risk_wagers.test_the_desk_says_what_each_stake_costs_before_it_is_chosen,
    "oversold": test_risk_board.test_above_twenty_four_the_stage_asks_and_enough_costs_nothing,
}  # fmt: skip
"""Deeds that only a level's rule knows, and the story there of their price before the act."""

BEFALL = {"harm_seen", "cited", "fakes", "lost_2_asked", "lost_2_unasked", "lost_4_asked",
          "lost_4_unasked"}  # fmt: skip
"""What is no deed: it comes of one, or of leaving something undone, and no button does it."""


def test_no_deed_that_costs_trust_is_missing_among_these_stories():
    told = {deed for deed, *_ in DEEDS.values()} | TOLD_BY_RULES.keys() | BEFALL
    costs = {deed for deed, change in catalog().prices.items() if change < 0}
    assert costs - {"knock_down_person", "knock_down_guard"} == told - {"knock_down"}
    assert told >= HARMS


@pytest.mark.parametrize("story", [story for story in DEEDS if story != "a crowd"])
def test_what_it_costs_more_if_seen_was_on_offer_too(story):
    deed, things, do, _price = DEEDS[story]
    mo = put("mo", "worker", 7, 3, facing_angle=10800)
    lamp = put("lamp", "lamp", 5, 1, radius_subtiles=9 * 1440)
    sim = play(ROOM, START, *things, mo, lamp)
    offer = next(o for o in offers(sim.world) if o.verb == deed)
    events = do(sim) + run(sim, 70)
    assert offer.extra == sum(e.change for e in of(events, TrustChanged) if e.deed == "harm_seen")
    assert bool(of(events, LiabilityOpened)) == offer.leaves_liability


@pytest.mark.parametrize("story", DEEDS)
def test_in_the_practice_yard_nothing_costs_anything(story):
    deed, things, do, _price = DEEDS[story]
    sim = play(ROOM, START, *things, secret=0)
    assert not [o for o in offers(sim.world) if o.verb == deed and (o.price or o.extra)]
    events = do(sim) + run(sim, 70)
    assert not of(events, TrustChanged)
    assert not of(events, LiabilityOpened)


# -- the bribe ------------------------------------------------------------------------------------
def test_a_paid_regulator_looks_away_for_the_night():
    east = Intents(direction=0)
    plain, paid = (play(ROOM, START, QUAN, put("w", "worker", 20, 1)) for _ in range(2))
    assert of(hold(paid), Bribed)
    run(plain, 61, STAND)
    assert len(of(run(plain, 60, east), Touched)) == 1
    assert not of(run(paid, 60 * 20, east), Touched)


def test_whoever_was_paid_is_not_offered_money_again():
    sim = play(ROOM, START, QUAN)
    hold(sim)
    assert not [o for o in offers(sim.world) if o.verb == "bribe"]


def test_a_bribe_leaves_a_liability_even_where_somebody_looks_on():
    sim = play(ROOM, START, QUAN)
    events = hold(sim)
    assert [(e.deed, e.target) for e in of(events, LiabilityOpened)] == [("bribe", "quan")]
    assert [(x.deed, x.change) for x in sim.world.trust.liabilities] == [("bribe", -6)]


def test_a_night_with_a_bribe_is_no_night_without_harm():
    sim = play(ROOM, START, QUAN, put("out", "exit", 8, 3, rect=(8, 3, 1, 1)))
    hold(sim)
    ended = run_until(sim, LevelEnded, within_s=5, intents=Intents(direction=0))
    assert (ended.trust, ended.priced, ended.liabilities) == (49, 1, 1)


def test_nobody_pays_by_a_slip_of_the_hand():
    sim = play(ROOM, START, QUAN)
    assert not of(run(sim, 59, USE) + run(sim, 5), Bribed)
