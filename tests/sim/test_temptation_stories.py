"""Stories of temptations: what each brings and leaves behind, and which nights are without harm."""

from __future__ import annotations

import pytest

from game.sim.events import (
    DoorMoved,
    LevelEnded,
    LiabilityOpened,
    Refused,
    Thrown,
    Touched,
    TrustChanged,
)
from game.sim.intents import Intents
from game.sim.simulation import Simulation
from game.sim.systems.deeds import open_liability, write_line
from game.sim.systems.interaction import offers
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
