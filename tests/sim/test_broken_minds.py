"""A fault in one mind is told once; its actor stands still and the night goes on."""

from __future__ import annotations

import pytest

from game.lesson.recording import Recorder, replay
from game.lesson.run_file import Run, parse_run, run_text
from game.sim.events import LevelEnded, MindFailed
from game.sim.minds.mind import MINDS
from tests.sim.worlds import EAST, STAND, catalog, guard, of, play, put, run

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


@pytest.mark.usefixtures("_broken_guards")
def test_every_broken_mind_is_told_for_itself_and_others_go_on():
    sim = play(
        HALL, guard("lin", (9, 2), (5, 2)), put("liu", "guard", 11, 2), put("pia", "worker", 3, 2)
    )
    for name in ("lin", "liu", "pia"):
        sim.world.actor(name).aware.points = 50_000
    events = run(sim, 300)
    assert [e.actor for e in of(events, MindFailed)] == ["lin", "liu"]
    assert not sim.world.actor("pia").is_broken


@pytest.mark.usefixtures("_broken_guards")
def test_the_run_of_a_night_with_a_broken_mind_is_kept_and_comes_back():
    sim = play(
        HALL,
        put("lin", "guard", 4, 2, facing_angle=180 * 60),
        put("lamp", "lamp", 3, 1, radius_subtiles=6000),
    )
    recorder, events = Recorder(sim), []
    for intents in [STAND] * 200 + [EAST] * 400:
        events += sim.step(intents)
        recorder.note()
    assert of(events, MindFailed)
    assert of(events, LevelEnded)
    kept = parse_run(run_text(recorder.run()).encode())
    assert isinstance(kept, Run)
    assert len(kept.intents) == sim.world.tick
    result = replay(kept, sim.world.plan, catalog())
    assert (result.notes, result.diverged_at_second) == ((), None)
