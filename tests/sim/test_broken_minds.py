"""A fault in one mind is told once; its actor stands still and the night goes on."""

from __future__ import annotations

import pytest

from game.sim.events import LevelEnded, MindFailed
from game.sim.minds.mind import MINDS
from tests.sim.worlds import EAST, guard, of, play, put, run

HALL = [
    "##############",
    "#@..........X#",
    "#............#",
    "##############",
]


@pytest.fixture
def _broken_guards(monkeypatch):
    """Let guards fail as soon as they have anything to decide."""

    def fail(_actor, _situation):
        raise ZeroDivisionError("a mind divided by nothing")

    monkeypatch.setitem(MINDS._entries, "guard", fail)


@pytest.mark.usefixtures("_broken_guards")
def test_a_mind_that_fails_is_told_once_and_stands_still():
    sim = play(HALL, guard("lin", (9, 2), (5, 2)))
    sim.world.actor("lin").aware.points = 50_000
    events = run(sim, 300)
    lin = sim.world.actor("lin")
    assert [(e.actor, e.fault) for e in of(events, MindFailed)] == [
        ("lin", "ZeroDivisionError: a mind divided by nothing")
    ]
    assert lin.is_broken
    place = (lin.x, lin.y)
    assert of(run(sim, 900, EAST), LevelEnded)
    assert (lin.x, lin.y) == place


@pytest.mark.usefixtures("_broken_guards")
def test_a_night_with_a_broken_mind_can_be_gone_back_in():
    sim = play(HALL, put("lin", "guard", 9, 2))
    run(sim, 400)
    sim.world.actor("lin").aware.points = 50_000
    run(sim, 60)
    sim.rewind(300)
    assert not sim.world.actor("lin").is_broken
