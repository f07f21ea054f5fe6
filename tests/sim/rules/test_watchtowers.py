"""Stories of the watchtower: a deed of the square that nobody owned up to burns in the harbours."""

from __future__ import annotations

from typing import Any

import pytest

from game.base.units import SUBTILES
from game.sim.events import Seen
from game.sim.rules.local_events import WatchtowerMet
from game.sim.senses.light import LIT, SHADOW
from game.sim.simulation import Simulation
from tests.sim.rules.local_worlds import harbour, lamp, stand
from tests.sim.rules.test_local_map import night
from tests.sim.worlds import STAND, of, put, run

CHAIN = "2:chain:watchtower:-6"
TOWER = (
    put("l_tower", "lamp", 40, 6, radius_subtiles=4 * SUBTILES),
    put("eye", "camera", 40, 6, facing_angle=0, sweep_angle=0, period_ticks=480),
    put("watchtower", "watchtower", 40, 6, deed="chain", lamp="l_tower", eye="eye"),
)
STORIES = {
    "nothing owed": ((), False),
    "another deed": (("2:cut:pip:-6",), False),
    "owned up at its debrief": ((f"{CHAIN}:owned",), False),
    "hidden": ((CHAIN,), True),
    "it came out a night ago": ((f"{CHAIN}:surfaced",), True),
    "one owned up to, one not": ((f"{CHAIN}:owned", "2:chain:stall:-6"), True),
}
"""What she carries, and whether the tower burns for it."""


def told(owed: tuple[str, ...], **changes: Any) -> Simulation:
    """Return a small harbour with a tower, and what she carries."""
    return harbour("bazaar", *TOWER, liabilities=owed, **changes)


def band(sim: Simulation, name: str) -> int:
    """Return what a lamp gives."""
    return next(lamp.gives for lamp in sim.world.lamps if lamp.id == name)


@pytest.mark.parametrize(("owed", "burns"), STORIES.values(), ids=STORIES)
def test_the_tower_burns_only_for_a_chain_that_nobody_owned_up_to(
    owed: tuple[str, ...],
    burns: bool,  # noqa: FBT001 - a row of the table
) -> None:
    sim = told(owed)
    assert band(sim, "l_tower") == (LIT if burns else SHADOW)
    stand(sim, 42, 6)
    events = run(sim, 300, STAND)
    assert (len(of(events, WatchtowerMet)), bool(of(events, Seen))) == (burns, burns)


def test_why_it_burns_is_said_once_and_only_where_it_stands() -> None:
    sim = told((CHAIN,))
    assert not of(run(sim, 60, STAND), WatchtowerMet)
    stand(sim, 30, 11)
    assert of(run(sim, 60, STAND), WatchtowerMet) == [WatchtowerMet("watchtower", "chain")]
    stand(sim, 10, 6)
    run(sim, 10, STAND)
    stand(sim, 30, 11)
    assert not of(run(sim, 60, STAND), WatchtowerMet)


def test_a_dark_tower_is_a_dark_lamp_among_lamps_and_nobody_is_there() -> None:
    sim = harbour("bazaar", *TOWER, lamp("other", 30, 6))
    assert "eye" not in {actor.id for actor in sim.world.actors}
    assert band(sim, "other") == LIT
    assert sim.world.light == harbour("bazaar", lamp("other", 30, 6)).world.light


# -- the shipped map ------------------------------------------------------------------------------
NORTH, SOUTH = (38, 50), (38, 58)
"""The two ways from the court into the waiting hall."""


def in_court(place: tuple[int, int], *owed: str) -> tuple[int, bool]:
    """Return the light on her and whether the tower sees her within its sweep."""
    sim = night(liabilities=owed)
    stand(sim, *place)
    sim.world.courier.amnesty_until = 0
    seen = False
    for _ in range(12 * 60):
        stand(sim, *place)
        sim.step(STAND)
        seen = seen or any(a.id == "watchtower_eye" and a.aware.points for a in sim.world.actors)
    return sim.world.courier.light, seen


def test_owed_it_watches_the_north_way_into_the_hall_and_leaves_the_south_way_dark() -> None:
    assert in_court(NORTH, CHAIN) == (LIT, True)
    assert in_court(SOUTH, CHAIN) == (SHADOW, False)


@pytest.mark.parametrize("owed", [(), (f"{CHAIN}:owned",)])
def test_not_owed_the_north_way_is_as_dark_as_ever(owed: tuple[str, ...]) -> None:
    assert in_court(NORTH, *owed) == (SHADOW, False)


@pytest.mark.parametrize("owed", [(), (CHAIN,)])
def test_whoever_comes_into_the_court_hears_of_the_tower_only_when_it_is_owed(
    owed: tuple[str, ...],
) -> None:
    sim = night(liabilities=owed)
    run(sim, 30, STAND)
    stand(sim, 58, 59)
    assert len(of(run(sim, 30, STAND), WatchtowerMet)) == len(owed)
