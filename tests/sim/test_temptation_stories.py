"""Stories of temptations: what each brings and leaves behind, and which nights are without harm."""

from __future__ import annotations

import pytest

from game.base.units import SUBTILES
from game.sim.actor import AlertState
from game.sim.events import (
    DoorMoved,
    LampChanged,
    LevelEnded,
    LiabilityOpened,
    NoiseMade,
    Refused,
    Thrown,
    Touched,
    TrustChanged,
)
from game.sim.intents import Intents
from game.sim.senses.light import LIT, SHADOW
from game.sim.simulation import Simulation
from game.sim.systems.deeds import open_liability, write_line
from game.sim.systems.interaction import offers
from game.sim.systems.regulation import is_licensed
from tests.sim.worlds import EAST, STAND, USE, of, play, put, run, run_until, walk_to

ROOM = ["#" * 24, *["#" + "." * 22 + "#"] * 5, "#" * 24]
WALLED = ["#" * 24, *["#......#" + "." * 15 + "#"] * 2, "#" + "." * 22 + "#",
          *["#......#" + "." * 15 + "#"] * 2, "#" * 24]  # fmt: skip
START = put("start", "start", 4, 3)
LAMP = put("lamp", "lamp", 5, 1, radius_subtiles=9 * 1440)
MO = put("mo", "worker", 7, 3, facing_angle=10800)


def tempted(deed: str, **values: object):
    """Return a thing that a map lets her do harm with."""
    return put("thing", "temptation", 4, 2, deed=deed, label="thing", **values)


def give_in(sim: Simulation) -> list:
    """Hold the use button for a second, and let it go."""
    return run(sim, 61, USE) + run(sim, 1, STAND)


# -- what it brings -------------------------------------------------------------------------------
def test_stolen_keys_open_the_door_that_nobody_opens_for_her():
    door = put("back", "door", 7, 3, rect=(7, 3, 1, 1), closed_below=40)
    sim = play(WALLED, START, door, tempted("theft", opens="back"), trust=39)
    walk_to(sim, 6, 3)
    assert of(run(sim, 2, USE), Refused)
    walk_to(sim, 4, 3)
    give_in(sim)
    walk_to(sim, 6, 3)
    assert of(run(sim, 2, USE), DoorMoved)
    assert sim.world.trust.value == 29


def test_keys_open_their_own_door_only():
    doors = [put(n, "door", 7, r, rect=(7, r, 1, 1), closed_below=40)
             for n, r in (("a", 2), ("b", 4))]  # fmt: skip
    sim = play(WALLED, START, *doors, tempted("theft", opens="a"), trust=39)
    give_in(sim)
    walk_to(sim, 6, 4)
    assert [o.refusal for o in offers(sim.world) if o.target == "b"] != [""]


def test_coins_that_were_taken_are_thrown_like_her_own():
    sim = play(ROOM, START, tempted("theft", coins=2))
    sim.world.courier.decoys = 0
    throw = Intents(tool="decoy", aim_x=9 * 1440, aim_y=3 * 1440)
    assert of(run(sim, 1, throw), Refused)
    give_in(sim)
    assert sim.world.courier.decoys == 2
    assert of(run(sim, 1, throw), Thrown)


def test_an_address_book_is_papers_at_once_for_ninety_seconds():
    quan = put("quan", "regulator", 20, 3, facing_angle=10800, sweep_angle=0, period_ticks=720)
    sim = play(ROOM, put("start", "start", 2, 4), put("book", "temptation", 2, 5,
               deed="address_book", label="book"), quan)  # fmt: skip
    give_in(sim)
    assert sim.world.courier.has_papers
    assert not of(walk_to(sim, 6, 3) + run(sim, 60 * 80), Touched)
    assert of(run(sim, 60 * 10), Touched)


@pytest.mark.parametrize("watched", [[], [MO, LAMP]])
def test_an_address_book_is_a_liability_whoever_looks_on(watched):
    sim = play(ROOM, START, tempted("address_book"), *watched)
    offer = next(o for o in offers(sim.world) if o.verb == "address_book")
    assert (offer.price, offer.extra, offer.leaves_liability) == (-6, 0, True)
    events = give_in(sim) + run(sim, 70)
    assert [(e.deed, e.change) for e in of(events, TrustChanged)] == [("address_book", -6)]
    assert of(events, LiabilityOpened) == [LiabilityOpened("address_book", "thing")]
    assert not of(run(sim, 61, USE), TrustChanged)


def test_what_was_carried_out_of_sight_comes_due_at_half_as_much_again():
    sim = play(ROOM, START, tempted("address_book"))
    give_in(sim)
    assert [old.price_when_due for old in sim.world.trust.liabilities] == [-9]


# -- a ladder -------------------------------------------------------------------------------------
def laddered(*more: object, **values: object) -> Simulation:
    """Return a night with a ladder to its only lamp."""
    return play(ROOM, START, LAMP, tempted("ladder", darkens="lamp", owner="mo"), *more, **values)


def test_a_ladder_says_its_price_before_it_is_kicked():
    offer = next(o for o in offers(laddered().world) if o.verb == "ladder")
    assert (offer.price, offer.extra, offer.hold) == (-12, -4, 60)


def test_a_ladder_falls_with_a_crash_and_she_stands_in_the_dark():
    sim = laddered()
    run(sim, 1, STAND)
    assert sim.world.courier.light == LIT
    events = give_in(sim)
    assert of(events, LampChanged) == [LampChanged("lamp", "shadow")]
    assert sim.world.courier.light == SHADOW
    assert "dropped" in {noise.source for noise in of(events, NoiseMade)}


def test_a_guard_finds_a_lamp_dark_and_cannot_light_it_without_the_ladder():
    liu = put("liu", "guard", 7, 1, facing_angle=10800)
    sim = laddered(liu)
    sim.world.courier.amnesty_until = 1 << 30
    give_in(sim)
    run(sim, 60)
    assert "lamp:lamp" in sim.world.actor("liu").memory.numbers
    assert sim.world.lamps[0].is_out
    sim.world.fixtures["thing"].done = False
    run(sim, 20)
    assert not sim.world.lamps[0].is_out


def test_a_ladder_kicked_away_unseen_is_owed_to_whose_it_is():
    sim = laddered()
    events = give_in(sim) + run(sim, 70)
    assert [(e.deed, e.change) for e in of(events, TrustChanged)] == [("ladder", -12)]
    assert of(events, LiabilityOpened) == [LiabilityOpened("ladder", "mo")]


# -- a list ---------------------------------------------------------------------------------------
def test_a_copied_list_shows_whom_it_is_about_and_uncloaks_the_rival_for_forty_seconds():
    shade, liu = put("shade", "droid", 20, 5), put("liu", "guard", 20, 1)
    sim = play(ROOM, START, tempted("scraped_list", shows="shade liu"), shade, liu)
    sim.world.courier.amnesty_until = 1 << 30
    give_in(sim)
    assert set(sim.world.marks) == {"shade", "liu"}
    assert not sim.world.actor("shade").cloaked
    assert sim.world.tally.spotted == []
    run(sim, 60 * 41)
    assert sim.world.marks == {}
    assert sim.world.actor("shade").cloaked


def test_copied_data_is_contraband_and_a_liability_if_nobody_saw():
    sim = play(ROOM, START, tempted("scraped_list"))
    sim.world.courier.has_papers = True
    sim.world.courier.green_until = 1 << 30
    assert is_licensed(sim.world)
    events = give_in(sim) + run(sim, 70)
    assert not is_licensed(sim.world)
    assert [(e.deed, e.change) for e in of(events, TrustChanged)] == [("scraped_list", -3)]
    assert of(events, LiabilityOpened) == [LiabilityOpened("scraped_list", "thing")]


def test_who_sees_a_list_copied_costs_trust_and_hides_nothing():
    sim = play(ROOM, START, LAMP, MO, tempted("scraped_list"))
    events = give_in(sim) + run(sim, 70)
    assert [(e.deed, e.change) for e in of(events, TrustChanged)] == [
        ("scraped_list", -3), ("harm_seen", -4),
    ]  # fmt: skip
    assert not sim.world.trust.liabilities


# -- a signalman ----------------------------------------------------------------------------------
def signalled() -> Simulation:
    """Return a night in which the officer far off looks where a signalman lets her."""
    quan = put("quan", "regulator", 20, 3, facing_angle=10800, sweep_angle=0, period_ticks=720)
    piet = put("piet", "worker", 4, 2, facing_angle=16200)
    spot = put("signal", "bribe", 4, 2, to="quan", who="piet", label="Piet")
    return play(ROOM, START, quan, piet, spot)


def test_a_paid_signalman_turns_the_line_away_and_it_is_he_who_is_remembered():
    sim = signalled()
    sim.world.courier.amnesty_until = 1 << 30
    offer = next(o for o in offers(sim.world) if o.verb == "bribe")
    assert (offer.price, offer.leaves_liability) == (-6, True)
    events = give_in(sim)
    assert [(e.deed, e.change, e.target) for e in of(events, TrustChanged)] == [
        ("bribe", -6, "piet")
    ]
    assert of(events, LiabilityOpened) == [LiabilityOpened("bribe", "piet")]
    sim.world.courier.amnesty_until = 0
    assert not of(run(sim, 120), Touched)
    assert not [o for o in offers(sim.world) if o.verb == "bribe"]


def test_a_signalman_who_lies_on_the_floor_takes_no_money():
    sim = signalled()
    sim.world.actor("piet").state = AlertState.DOWN
    assert not [o for o in offers(sim.world) if o.verb == "bribe"]


def test_without_a_signalman_near_there_is_nobody_to_pay():
    sim = signalled()
    sim.world.actor("piet").x += 6 * SUBTILES
    assert not [o for o in offers(sim.world) if o.verb == "bribe"]


# -- a night without harm -------------------------------------------------------------------------
OUT = put("out", "exit", 8, 3, rect=(8, 3, 1, 1))


def way_out(sim: Simulation) -> LevelEnded:
    """Walk out and return how the night ended."""
    return run_until(sim, LevelEnded, within_s=5, intents=EAST)


@pytest.mark.parametrize(
    ("deed", "harms"),
    [
        ("theft", True),
        ("skim", True),
        ("scraped", True),
        ("box_opened", True),
        ("cited", False),
        ("crowd_run", False),
    ],
)
def test_a_night_is_without_harm_only_if_nobody_was_harmed(deed, harms):
    sim = play(ROOM, START, OUT)
    change = sim.world.catalog.prices[deed]
    write_line(sim.world, deed, change, "pia")
    assert way_out(sim).trust == 55 + change + (0 if harms else 6)


def test_a_night_that_hides_a_deed_is_not_without_harm():
    sim = play(ROOM, START, OUT)
    open_liability(sim.world, "chain", "watchtower")
    ended = way_out(sim)
    assert (ended.priced, ended.liabilities, ended.trust) == (0, 1, 55)
