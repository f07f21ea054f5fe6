"""No mind reads the courier's true place: where nothing senses her, all act as if she were not.

The night holds every kind of foe there is. She stands silent in the dark, in one or another of four
cellars whose walls no sense passes, or she is among them where nobody can sense her, on a belt; and
everybody's pose, belief and deed is compared.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from game.base.units import SUBTILES
from game.sim.actor import AlertState
from game.sim.minds.mind import MINDS
from game.sim.plan import Placement
from game.sim.simulation import Simulation
from game.sim.systems import thinking
from tests.sim.worlds import STAND, catalog, guard, play, put

TICKS = 600
"""How long the nights run beside each other: ten seconds."""

CELLAR_WIDE, CELLAR_HIGH = 8, 6
"""Cells of a cellar's floor."""


def _rows() -> list[str]:
    """Draw a lit hall in the middle of four cellars, each behind three walls."""
    hall = "###" + "." * 13 + "=" + "." * 12 + "###"
    lone = "#" * 32
    shut = "#" * 10
    cellar = "#" + "." * CELLAR_WIDE + "#"
    top = [shut + lone + shut, *[cellar + lone + cellar] * CELLAR_HIGH, shut + lone + shut]
    middle = [shut + hall + shut] * 12
    return [*top, *[shut + lone + shut] * 2, *middle, *[shut + lone + shut] * 2, *top]


ROWS = _rows()
LEFT, TOP = 13, 10
"""The hall's first floor cell."""


def _foes() -> Iterator[Placement]:
    """Give one or more of each kind of foe, in the hall, with what they need about them."""
    yield guard("liu", (LEFT + 1, TOP + 1), (LEFT + 9, TOP + 1), checks="mo")
    yield guard("mo", (LEFT + 1, TOP + 10), (LEFT + 12, TOP + 10), checks="liu")
    yield put("vance", "auditor", LEFT + 20, TOP + 2,
              route=((LEFT + 20, TOP + 2), (LEFT + 25, TOP + 8)))  # fmt: skip
    yield put("bao", "giant", LEFT + 5, TOP + 5, mode="loop",
              route=((LEFT + 5, TOP + 5), (LEFT + 10, TOP + 5), (LEFT + 8, TOP + 8)))  # fmt: skip
    yield put("quan", "regulator", LEFT, TOP + 6, facing_angle=0, sweep_angle=5400,
              period_ticks=720)  # fmt: skip
    yield put("eye", "camera", LEFT + 2, TOP, facing_angle=5400, sweep_angle=4800,
              period_ticks=480)  # fmt: skip
    yield put("shimmer", "droid", LEFT + 15, TOP + 9, steals="spool")
    yield put("nest", "nest", LEFT + 25, TOP + 11, of="shimmer")
    yield put("tp1", "touchpoint", LEFT + 12, TOP + 3)
    yield put("sami", "worker", LEFT + 3, TOP + 8, route=((LEFT + 3, TOP + 8), (LEFT + 3, TOP + 4)))
    yield put("oyun", "seller", LEFT + 20, TOP + 6, facing_angle=0)
    yield put("yuki", "visitor", LEFT + 14, TOP + 4, mode="loop",
              route=((LEFT + 14, TOP + 4), (LEFT + 18, TOP + 4), (LEFT + 18, TOP + 7)))  # fmt: skip
    yield put("dot", "drone", LEFT + 1, TOP + 3, route=((LEFT + 1, TOP + 3), (LEFT + 26, TOP + 3)))
    yield put("biscuit", "dog", LEFT + 22, TOP + 11)
    yield put("bell", "bell", LEFT + 27, TOP + 11)
    for column in (4, 14, 23):
        yield put(f"lamp{column}", "lamp", LEFT + column, TOP + 6, radius_subtiles=9 * SUBTILES)


FOES = tuple(_foes())
MOODS = ("calm", "roused", "shunned")


def night(x: int, y: int, mood: str, *, aboard: bool = False) -> Simulation:
    """Return the night with the courier at a place in subtiles, and everybody in a mood.

    Roused minds believe that she is somewhere in the hall, each in another state. Aboard a belt
    nobody senses her wherever she is.
    """
    trust = 10 if mood == "shunned" else 55
    sim = play(ROWS, put("start", "start", 2, 2), *FOES, trust=trust)
    courier = sim.world.courier
    courier.x, courier.y, courier.aboard = x, y, aboard
    courier.item = "spool" if mood == "roused" else ""
    if mood != "calm":
        ghost = ((LEFT + 16) * SUBTILES, (TOP + 6) * SUBTILES)
        for number, actor in enumerate(sim.world.actors):
            actor.aware.points = (40_000, 70_000, 100_000)[number % 3]
            actor.memory.ghost, actor.memory.ghost_tick = ghost, 0
            if actor.is_guard:
                actor.state = (AlertState.SEARCHING, AlertState.ALARMED)[number % 2]
                actor.memory.until = 500
        sim.world.actor("bao").state = AlertState.ALARMED
        sim.world.actor("yuki").memory.numbers.update(
            scared=400, scare_x=ghost[0], scare_y=ghost[1]
        )
    return sim


def acts(x: int, y: int, mood: str, *, aboard: bool = False) -> list[str]:
    """Return what everybody is and does in a night with the courier at a place, a line each."""
    sim, told = night(x, y, mood, aboard=aboard), []
    decide = thinking.think

    def think(world):
        deeds = decide(world)
        told.extend(
            f"{world.tick} {actor.id} {deeds.get(actor.index)} {actor.packed()}"
            for actor in world.actors
        )
        return deeds

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(thinking, "think", think)
        for _ in range(TICKS):
            sim.step(STAND)
    assert sim.world.courier.loudness == 0
    return told


@cache
def known(mood: str) -> list[str]:
    """Return a mood's night with the courier in the first cellar."""
    return acts(5 * SUBTILES, 4 * SUBTILES, mood)


def first_difference(one: list[str], other: list[str]) -> str:
    """Return the first line in which two nights differ, "" if none does."""
    pairs = zip(one, other, strict=True)
    return next((f"{a} is not {b}" for a, b in pairs if a != b), "")


def test_the_night_holds_every_kind_there_is():
    kinds = {placement.kind for placement in FOES}
    assert kinds >= set(catalog().kinds)
    assert {catalog().kinds[kind].mind for kind in kinds & set(catalog().kinds)} == set(MINDS)


PLACES = st.tuples(
    st.sampled_from([(1, 1), (33 + 10, 1), (1, 25), (33 + 10, 25)]),
    st.integers(SUBTILES // 2, CELLAR_WIDE * SUBTILES - SUBTILES // 2),
    st.integers(SUBTILES // 2, CELLAR_HIGH * SUBTILES - SUBTILES // 2),
)
"""Cellars by their first floor cell, and places in them."""


@pytest.mark.parametrize("mood", MOODS)
@given(place=PLACES)
@settings(max_examples=8, deadline=None, phases=(Phase.explicit, Phase.generate))
def test_no_mind_reads_where_the_courier_really_is(mood, place):
    (column, row), across, down = place
    found = acts(column * SUBTILES + across, row * SUBTILES + down, mood)
    assert first_difference(found, known(mood)) == ""


AMONG_THEM = st.tuples(
    st.integers(LEFT * SUBTILES, (LEFT + 26) * SUBTILES - 1),
    st.integers(TOP * SUBTILES, (TOP + 12) * SUBTILES - 1),
)
"""Places in the hall, before their eyes and under their feet."""


@pytest.mark.parametrize("mood", MOODS)
@given(place=AMONG_THEM)
@settings(max_examples=8, deadline=None, phases=(Phase.explicit, Phase.generate))
def test_no_mind_reads_where_she_is_who_is_among_them_unsensed(mood, place):
    assert first_difference(acts(*place, mood, aboard=True), known(mood)) == ""


@pytest.mark.parametrize("mood", MOODS)
def test_the_same_night_tells_of_a_mind_that_did_know(mood):
    """The comparison is no empty one: within their senses, the night goes another way."""
    found = acts((LEFT + 8) * SUBTILES, (TOP + 3) * SUBTILES, mood)
    assert first_difference(found, known(mood))
