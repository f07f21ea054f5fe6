"""Stories of side doors: each temptation walked both ways, and who pays for the haste."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

import pytest

from game.sim.events import (
    CalledOver,
    Cited,
    DoorMoved,
    Event,
    Helped,
    LampChanged,
    LineBroken,
    Seen,
    TrustChanged,
)
from game.sim.intents import Intents
from game.sim.rules import risk_view
from game.sim.rules.owed_events import LiabilityLit, PortalOpened, ShortcutTaken, TwinDone
from game.sim.rules.risk_events import LineCrossed, OrderBookChanged, PilotStarted, WindowChanged
from game.sim.senses.light import LIT, SHADOW
from game.sim.simulation import Simulation
from game.sim.systems.interaction import offers
from game.sim.systems.regulation import carries_contraband, is_licensed
from tests.sim.rules.festivals import (
    BACK,
    BOARD,
    CLAIM,
    RAILS,
    hold,
    ring,
    risk,
    seals,
    stand,
    take,
    vault,
    wager,
    with_desk,
)
from tests.sim.worlds import EAST, of, put, run, walk_to

STAIR = put("stair", "door", 12, 1, rect=(12, 1, 1, 1), locked=True)

HUGO = put("hugo", "worker", 16, 8, label="Hugo", facing_angle=270 * 60)
BRIBE = put("bribe", "shortcut", 16, 7, deed="bribe", person="hugo", vault=1, opens="stair",
            hurt="saba")  # fmt: skip
OIL = put("oil", "twin", 22, 8, of="bribe", how="carry", person="hugo", label="A can of oil")

SABA = put("saba", "worker", 24, 3, label="Saba", facing_angle=270 * 60)
NADJA = put("nadja", "guard", 30, 11, facing_angle=0)
POST = put("post_lamp", "lamp", 21, 2, radius_subtiles=4 * 1440)
FUSE = put("fuse", "shortcut", 25, 6, deed="sabotage", label="The fuse box", vault=1, opens="stair",
           hurt="oyelaran", darkens="post_lamp", calls="nadja")  # fmt: skip
TRIM = put("trim", "twin", 24, 3, of="fuse", how="ask", person="saba", hold_ticks=120)

SILVIO = put("silvio", "worker", 30, 5, label="Silvio", facing_angle=270 * 60)
CLAQUE = put("claque", "shortcut", 30, 5, deed="applause", person="silvio", vault=1,
             opens="stair", hurt="anan")  # fmt: skip
ANAN = put("anan", "worker", 33, 5, label="Anan", facing_angle=270 * 60)
TASTE = put("taste", "twin", 33, 5, of="claque", how="work", person="anan", hold_ticks=720)


def bribing(*things, **changes):
    return with_desk(STAIR, HUGO, BRIBE, OIL, *RAILS, *things, **changes)


def fusing(*things, **changes):
    return with_desk(STAIR, SABA, FUSE, TRIM, POST, *RAILS, *things, **changes)


def clapping(*things, **changes):
    return with_desk(STAIR, SILVIO, CLAQUE, ANAN, TASTE, BOARD, *RAILS, *things, **changes)


def do(sim, verb, column, row, seconds):
    """Stand somewhere and hold until a verb is done; asserts that it is on offer."""
    stand(sim, column, row)
    run(sim, 1)
    first = next(o for o in offers(sim.world) if o.button == "use")
    assert first.verb == verb, first
    return hold(sim, seconds)


def bribe(sim):
    return do(sim, "take_shortcut", 16, 6, 1)


def carry_oil(sim):
    events = do(sim, "carry_twin", 22, 7, 0.1)
    return events + walk_to(sim, 17, 7) + hold(sim, 0.1)


def break_fuse(sim):
    return do(sim, "take_shortcut", 25, 7, 1)


def ask_saba(sim):
    return do(sim, "do_twin", 23, 3, 2)


def buy_applause(sim):
    return do(sim, "take_shortcut", 29, 5, 1)


def hand_out_samples(sim):
    return do(sim, "do_twin", 34, 5, 12)


class Pair(NamedTuple):
    """A shortcut and its twin: the night, both ways, what each changes, and who pays."""

    night: Callable[..., Simulation]
    harm: Callable[[Simulation], list[Event]]
    twin: Callable[[Simulation], list[Event]]
    price: int
    reward: int
    hurt: str


PAIRS = [
    Pair(bribing, bribe, carry_oil, -6, 3, "saba"),
    Pair(fusing, break_fuse, ask_saba, -10, 2, "oyelaran"),
    Pair(clapping, buy_applause, hand_out_samples, -6, 3, "anan"),
]


# -- both ways ------------------------------------------------------------------------------------
@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.harm.__name__)
def test_a_shortcut_and_its_twin_open_the_same_door_at_another_price(pair):
    sim, kind = pair.night(), pair.night()
    events, decent = pair.harm(sim), pair.twin(kind)
    assert [e.door for e in of(events, DoorMoved)] == ["stair"]
    assert [e.door for e in of(decent, DoorMoved)] == ["stair"]
    assert [e.change for e in of(events, TrustChanged)] == [pair.price]
    assert [e.change for e in of(decent, TrustChanged)] == [pair.reward]
    assert of(events, ShortcutTaken)[0].hurt == pair.hurt
    assert of(decent, TwinDone)
    lit = of(events + run(sim, 60), LiabilityLit)
    assert [lamp.accuser for lamp in lit] == [pair.hurt]
    assert not of(run(kind, 90), LiabilityLit)
    assert (risk(sim).owed, risk(kind).owed) == (1, 0)


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.harm.__name__)
def test_the_price_stands_on_the_prompt_before_the_act(pair):
    sim = pair.night()
    for fixture in sim.world.fixtures.values():
        if fixture.kind == "shortcut":
            stand(sim, fixture.placement.cell[0], fixture.placement.cell[1])
    found = [o for o in offers(sim.world) if o.verb == "take_shortcut"]
    assert [o.price for o in found] == [pair.price]
    assert found[0].hold == 60


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.harm.__name__)
def test_a_side_door_is_four_orders_and_no_wager(pair):
    for way in (pair.harm, pair.twin):
        sim = pair.night()
        wager(sim, 1)
        way(sim)
        assert vault(sim).outcome == "side door"
        stand(sim, 14, 4)
        run(sim, 1)
        assert not [o for o in offers(sim.world) if o.verb == "open_desk"]
        sim.world.courier.amnesty_until = 1 << 30
        take(sim)
        assert risk(sim).orders == 4


def test_behind_a_side_door_the_rehearsal_is_free_still_and_nothing_is_counted():
    sim = fusing()
    ask_saba(sim)
    assert of(ring(sim), PilotStarted)
    stand(sim, 6, 3)
    sim.world.events.append(Seen("bako", "sight", "lit", "walk", 30))
    assert not of(run(sim, 50 * 60), LineCrossed)
    assert risk_view.line(sim.world) is None


@pytest.mark.parametrize("way", [break_fuse, ask_saba])
def test_a_seal_behind_a_side_door_counts_for_the_boards_and_the_portal(way):
    gate = put("gate", "portal", 34, 12, goal="portal", opens="back", hold_ticks=60)
    goal = put("portal", "objective", 34, 12, hold_ticks=60, starts="portal")
    sim = fusing(*seals(2, 3), BOARD, CLAIM, BACK, gate, goal)
    sim.world.courier.amnesty_until = 1 << 30
    way(sim)
    take(sim, 2)
    assert of(take(sim, 1), WindowChanged)
    take(sim, 3)
    stand(sim, 34, 11)
    run(sim, 1)
    assert of(hold(sim, 1), PortalOpened)


def test_a_side_door_is_opened_once():
    sim = fusing()
    ask_saba(sim)
    stand(sim, 25, 7)
    run(sim, 1)
    assert not [o for o in offers(sim.world) if o.verb == "take_shortcut"]


# -- what follows ---------------------------------------------------------------------------------
def band_of(sim):
    return next(lamp.band for lamp in sim.world.lamps if lamp.id == "post_lamp")


def test_only_the_fuse_darkens_the_post_for_good():
    sim = fusing(NADJA)
    events = break_fuse(sim)
    assert of(events, LampChanged)
    run(sim, 50 * 60)
    assert band_of(sim) == SHADOW
    kind = fusing(replace(TRIM, values={**TRIM.values, "darkens": "post_lamp"}))
    assert of(ask_saba(kind), LampChanged)
    assert band_of(kind) == SHADOW
    run(kind, 45 * 60)
    assert band_of(kind) == LIT


def test_without_lamps_of_her_own_saba_leaves_the_post_its_light():
    kind = fusing()
    assert not of(ask_saba(kind), LampChanged)
    assert band_of(kind) == LIT


def test_somebody_leaves_her_post_for_half_a_minute_to_see_why_it_went_dark():
    sim = fusing(NADJA)
    events = break_fuse(sim)
    assert [e.actor for e in of(events, CalledOver)] == ["nadja"]
    nadja, box = sim.world.actor("nadja"), sim.world.fixtures["fuse"]
    sim.world.courier.amnesty_until = 1 << 30
    run(sim, 10 * 60)
    assert abs(nadja.x - box.x) + abs(nadja.y - box.y) < 2 * 1440
    run(sim, 19 * 60)
    assert abs(nadja.x - box.x) + abs(nadja.y - box.y) < 2 * 1440
    run(sim, 12 * 60)
    assert (nadja.x, nadja.y) == (NADJA.x, NADJA.y)


def licensed_after(sim):
    """Return whether papers held up for a second make her green."""
    sim.world.courier.has_papers = True
    stand(sim, 20, 11)
    run(sim, 61, Intents(papers=True))
    run(sim, 10, EAST)
    return is_licensed(sim.world)


def test_after_the_bribe_papers_are_refused_and_after_the_oil_they_hold():
    sim, kind = bribing(), bribing()
    bribe(sim)
    assert of(carry_oil(kind), Helped)
    assert carries_contraband(sim.world)
    assert (licensed_after(sim), licensed_after(kind)) == (False, True)


def test_a_line_that_holds_who_bribed_cites_her_papers_or_not():
    """The regulator herself reads the papers after the oil, and refuses them after the bribe."""
    answers = []
    for way in (bribe, carry_oil):
        shen = put("r1", "regulator", 38, 11, facing_angle=180 * 60, sweep_angle=0,
                   period_ticks=720)  # fmt: skip
        sim = bribing(shen)
        sim.world.courier.amnesty_until = 1 << 30
        way(sim)
        sim.world.courier.has_papers, sim.world.courier.amnesty_until = True, 0
        stand(sim, 20, 11)
        events = run(sim, 61, Intents(papers=True)) + run(sim, 120)
        answers.append(([e.by for e in of(events, LineBroken)], bool(of(events, Cited))))
    assert answers == [([], True), (["papers"], False)]


def test_applause_counts_on_the_board_and_not_in_the_book():
    sim = clapping()
    events = buy_applause(sim)
    assert of(events, OrderBookChanged) == [OrderBookChanged(0, 8)]
    assert risk_view.board(sim.world).lane == 8
    assert risk_view.order_book(sim.world)[0] == 0


def test_the_shunned_must_help_somebody_first():
    sim = fusing(trust=19)
    stand(sim, 23, 3)
    run(sim, 1)
    twin = next(o for o in offers(sim.world) if o.verb == "do_twin")
    assert twin.refusal
    sim.world.tally.helped.append("goran")
    assert not next(o for o in offers(sim.world) if o.verb == "do_twin").refusal
