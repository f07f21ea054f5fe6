"""Recording and replaying: the same night comes back, and another one is noticed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.lesson.recording import LEFT, Recorder, replay
from game.lesson.run_file import Run, parse_run, run_text
from game.sim.events import Event, LevelEnded
from game.sim.intents import IDLE, Intents
from game.sim.simulation import RULES_VERSION, Simulation
from tests.sim.worlds import EAST, WEST, catalog, play

CORRIDOR = [
    "############",
    "#@...L...X.#",
    "#..........#",
    "#......<...#",
    "############",
]
SNEAK_EAST = replace(EAST, gait="sneak")
SNEAK_WEST = replace(WEST, gait="sneak")


def recorded(*asked: tuple[int, Intents], seed: int = 1) -> tuple[Simulation, Recorder]:
    """Return a simulation and its recorder after some stretches of intents."""
    simulation = play(CORRIDOR, seed=seed)
    recorder = Recorder(simulation)
    for ticks, intents in asked:
        for _ in range(ticks):
            simulation.step(intents)
            recorder.note()
    return simulation, recorder


def again(run: Run, **changes: str) -> list[object]:
    """Return what matters of a replay on the corridor, perhaps a changed one."""
    result = replay(run, replace(play(CORRIDOR).world.plan, **changes), catalog())
    return [result.ended, result.diverged_at_second, result.notes]


def test_a_recorded_night_comes_back_to_the_last_digest() -> None:
    simulation, recorder = recorded((50, EAST), (100, IDLE), (50, SNEAK_EAST))
    run = recorder.run()
    result = replay(run, simulation.world.plan, catalog())
    assert len(run.digests) == 3
    assert result.diverged_at_second is None
    assert result.notes == ()
    assert result.simulation.world.digest() == simulation.world.digest()


def test_a_finished_night_ends_again_and_a_broken_off_one_is_left() -> None:
    _, recorder = recorded((600, EAST))
    run = recorder.run()
    ended = again(run)[0]
    assert isinstance(ended, LevelEnded)
    assert run.outcome == ended.outcome == "completed"
    assert len(run.intents) == ended.ticks
    assert recorded((10, EAST))[1].run().outcome == LEFT


def test_a_run_survives_its_file() -> None:
    run = recorded((600, EAST))[1].run()
    assert parse_run(run_text(run).encode()) == run


def test_a_stored_night_ends_with_the_same_words_as_the_live_one() -> None:
    """Also with as many rewinds, though their ticks are cut away."""
    simulation, recorder = recorded((400, IDLE))
    for ticks in (300, 60):
        simulation.rewind(ticks)
        recorder.note()
    live: list[Event] = []
    for _ in range(600):
        live += simulation.step(EAST)
        recorder.note()
    stored = parse_run(run_text(recorder.run()).encode())
    assert isinstance(stored, Run), stored
    assert again(stored)[0] == live[-1]
    assert stored.header.rewinds == 2


@pytest.mark.parametrize("wait", [0, 17])
def test_a_rewind_leaves_only_the_effective_timeline(wait: int) -> None:
    """What was played before a rewind and cut away is not in the run, nor its digests."""
    simulation, recorder = recorded((50, EAST), (270 + wait, SNEAK_WEST))
    simulation.rewind(300)
    recorder.note()
    for _ in range(130):
        simulation.step(IDLE)
        recorder.note()
    run = recorder.run()
    assert len(run.intents) == simulation.world.tick == 150 + wait
    assert [i.tool for i in run.intents].count("amnesty") == 1
    assert again(run) == [None, None, ()]


def test_the_first_second_that_differs_is_named_and_the_replay_stops_there() -> None:
    run = recorded((50, EAST), (130, IDLE))[1].run()
    bent = replace(run, intents=(*run.intents[:70], *(EAST for _ in run.intents[70:])))
    result = replay(bent, play(CORRIDOR).world.plan, catalog())
    assert result.diverged_at_second == 2
    assert result.simulation.world.tick == 120
    assert "second 2" in result.notes[0]


def test_a_night_knows_the_first_second_at_which_it_left_a_run() -> None:
    run = recorded((50, EAST), (200, IDLE))[1].run()
    assert recorded((50, EAST), (129, IDLE))[1].parted_from(run) is None
    assert recorded((50, EAST), (20, IDLE), (180, EAST))[1].parted_from(run) == 2
    assert recorded((300, IDLE))[1].parted_from(run) == 1


def test_a_changed_map_and_other_rules_are_told() -> None:
    run = recorded((130, EAST))[1].run()
    assert "map has changed" in str(again(run, digest="beef")[2])
    assert "recorded on drawn" in str(again(run, id="another")[2])
    old = replace(run, header=replace(run.header, rules=RULES_VERSION + 1))
    assert "rules" in str(again(old)[2])


def test_another_ending_than_the_recorded_one_is_told() -> None:
    run = replace(recorded((50, EAST))[1].run(), outcome="completed")
    assert 'should end "completed"' in str(again(run)[2])


def test_every_tick_of_a_replay_is_told() -> None:
    run = recorded((90, EAST))[1].run()
    ticks: list[int] = []

    def note(simulation: Simulation, _events: tuple[Event, ...]) -> None:
        ticks.append(simulation.world.tick)

    replay(run, play(CORRIDOR).world.plan, catalog(), note)
    assert ticks == list(range(1, 91))
