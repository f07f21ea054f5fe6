"""Stories of the scoreboard, the order book and the charter: same window? goal or result?"""

from __future__ import annotations

import pytest

from game.sim.events import DoorMoved, LevelEnded, Refused, TrustChanged
from game.sim.rules import risk_view
from game.sim.rules.owed_events import CharterRead, Named, PortalOpened
from game.sim.rules.risk_events import (
    BoardRead,
    InsightGained,
    WindowChanged,
    WindowMissed,
    WindowNoticed,
)
from game.sim.systems.interaction import offers
from tests.sim.rules.festivals import (
    BACK,
    BOARD,
    CLAIM,
    SEAL,
    STAGE,
    STAGE_GOAL,
    VAULT,
    choose,
    festival,
    hold,
    risk,
    seals,
    stand,
    take,
)
from tests.sim.worlds import of, put, run, walk_to

REPEATER = put("rep1", "scoreboard", 34, 2, claim="k_x_04")
PRINT = put("print", "objective", 30, 3, hold_ticks=60, starts="small_print", optional=True)
PORTAL = put("gate", "portal", 25, 2, goal="portal", opens="hall", hold_ticks=60)
PORTAL_GOAL = put("portal", "objective", 25, 2, hold_ticks=60, starts="portal")
HALL = put("hall", "door", 30, 14, rect=(30, 14, 1, 1), locked=True)


def boards(*things, **changes):
    """Return a night with three vaults that nobody watches, boards, portal and stage."""
    return festival(
        VAULT, SEAL, *seals(2, 3), BOARD, REPEATER, CLAIM, PRINT, STAGE, STAGE_GOAL, BACK,
        PORTAL, PORTAL_GOAL, HALL, *things, **changes,
    )  # fmt: skip


def read(sim):
    """Read the tower's board."""
    stand(sim, 30, 3)
    return hold(sim, 1)


def two_seals(first=1, second=2):
    sim = boards()
    take(sim, first)
    return sim, take(sim, second)


# -- the window -----------------------------------------------------------------------------------
@pytest.mark.parametrize("order", [(1, 2), (3, 1), (2, 3)])
def test_the_second_seal_flips_all_boards_whichever_it_is(order):
    sim = boards()
    assert not of(take(sim, order[0]), WindowChanged)
    before = risk_view.board(sim.world)
    assert (before.mirror, before.lane, before.pips) == (8, 4, 1)
    assert of(take(sim, order[1]), WindowChanged) == [WindowChanged(11)]
    after = risk_view.board(sim.world)
    assert (after.window, after.mirror, after.lane, after.pips) == ("festival", 88, 8, 11)
    assert after.fair is None


def test_before_the_flip_reading_is_only_reading():
    sim = boards()
    assert of(read(sim), BoardRead) == [BoardRead("tower", "night", 8, 0)]
    assert risk_view.question(sim.world) is None


def test_naming_the_window_shows_both_and_lets_the_claim_shimmer():
    sim, _ = two_seals()
    assert sim.world.fixtures["k_x_04"].hidden
    read(sim)
    assert [a.label for a in risk_view.answers(sim.world)][1] == "The window"
    events = choose(sim, 2)
    assert of(events, WindowNoticed) == [WindowNoticed("tower")]
    assert of(events, InsightGained) == [InsightGained("window")]
    assert risk_view.board(sim.world).fair == (8, 8)
    assert not sim.world.fixtures["k_x_04"].hidden
    assert sim.world.fixtures["print"].done
    assert risk(sim).orders == 8


def test_a_wrong_answer_may_be_mended_ten_seconds_later():
    sim, _ = two_seals()
    read(sim)
    assert of(choose(sim, 1), WindowMissed) == [WindowMissed(1)]
    read(sim)
    assert risk_view.question(sim.world) is None
    run(sim, 600)
    read(sim)
    assert of(choose(sim, 2), WindowNoticed)


def test_walking_away_leaves_the_board_unanswered():
    sim, _ = two_seals()
    read(sim)
    walk_to(sim, 26, 5)
    assert not of(choose(sim, 2), WindowNoticed)


# -- the portal and the stage ---------------------------------------------------------------------
def signing(orders=12, **changes):
    """Return a night with three seals and so many orders in the book, before the stage."""
    sim = boards(**changes)
    for number in (1, 2, 3):
        take(sim, number)
    risk(sim).orders = orders
    stand(sim, 36, 12)
    run(sim, 1)
    return sim


def test_the_portal_wants_three_seals():
    sim = boards()
    stand(sim, 25, 3)
    run(sim, 1)
    assert of(hold(sim, 1), Refused) == [Refused("Three seals open the hall.")]
    sim = signing()
    stand(sim, 25, 3)
    run(sim, 1)
    events = hold(sim, 1)
    assert of(events, PortalOpened) == [PortalOpened("gate")]
    assert [e.door for e in of(events, DoorMoved)] == ["hall"]


def test_twelve_is_enough_and_is_signed_without_a_question():
    sim = signing(12)
    events = hold(sim, 2)
    assert of(events, CharterRead) == [CharterRead(12, 12)]
    assert not of(events, Named)
    assert [e.door for e in of(events, DoorMoved)] == ["back"]
    assert risk_view.order_book(sim.world) == (12, 12, 24)


def test_above_twenty_four_the_stage_asks_and_enough_costs_nothing():
    sim = signing(48)
    hold(sim, 2)
    answers = risk_view.answers(sim.world)
    assert [(a.value, a.price, a.is_liability) for a in answers] == [(24, 0, False), (48, -6, True)]
    events = choose(sim, 1)
    assert of(events, CharterRead) == [CharterRead(48, 24)]
    assert not of(events, TrustChanged)


def test_signing_all_costs_a_point_for_every_four_too_many_and_a_liability():
    sim = signing(48)
    hold(sim, 2)
    events = choose(sim, 2)
    assert of(events, CharterRead) == [CharterRead(48, 48)]
    assert [(e.deed, e.change) for e in of(events, TrustChanged)] == [("oversold", -6)]
    assert [line.deed for line in sim.world.trust.liabilities] == ["oversold"]


def test_the_exit_waits_for_the_charter():
    sim = signing()
    stand(sim, 38, 13)
    assert not of(run(sim, 10), LevelEnded)
    stand(sim, 36, 12)
    run(sim, 1)
    hold(sim, 2)
    stand(sim, 38, 13)
    ended = of(run(sim, 10), LevelEnded)[0]
    assert (ended.outcome, ended.priced, ended.liabilities) == ("completed", 0, 0)


def test_three_small_vaults_open_portal_stage_and_the_good_ending():
    sim = signing(trust=70)
    stand(sim, 25, 3)
    run(sim, 1)
    assert of(hold(sim, 1), PortalOpened)
    stand(sim, 36, 12)
    run(sim, 1)
    assert of(hold(sim, 2), CharterRead) == [CharterRead(12, 12)]
    assert risk_view.ending(sim.world) == "living_bazaar"


def test_what_was_never_owned_up_is_named_one_by_one_at_one_and_a_half():
    sim = signing(liabilities=("1:knock_down:mei:-8", "1:theft::-10:surfaced", "1:chain::-6:owned"))
    events = hold(sim, 2)
    assert of(events, Named) == [
        Named("mei", "knock_down", -12),
        Named("uncle_tan", "theft", 0),
    ]
    assert [(e.deed, e.change) for e in of(events, TrustChanged)] == [("named", -12)]


def test_the_charter_is_read_once():
    sim = signing()
    hold(sim, 2)
    assert not [o for o in offers(sim.world) if o.verb == "read_charter"]


# -- the lesson as numbers ------------------------------------------------------------------------
def test_all_in_everywhere_signs_no_more_than_twice_enough():
    """Twenty-four hands cap the gain: forty-eight orders are worth no more than twenty-four."""
    sim = signing(48)
    _, enough, hands = risk_view.order_book(sim.world)
    assert hands == 2 * enough
    assert enough == 3 * sim.world.numbers["orders_each"]


def test_over_the_same_window_the_lane_is_not_behind():
    sim, _ = two_seals()
    read(sim)
    choose(sim, 2)
    take(sim, 3)
    mirror, lane = risk_view.board(sim.world).fair
    assert lane > mirror
