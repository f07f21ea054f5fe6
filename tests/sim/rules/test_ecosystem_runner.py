"""Stories of the runner: fakes over the square, and a line that protects a street."""

from __future__ import annotations

from typing import Any

import pytest

from game.sim.events import (
    Event,
    LevelEnded,
    LiabilityOpened,
    Seen,
    Touched,
    TrustChanged,
)
from game.sim.intents import Intents
from game.sim.plan import Placement
from game.sim.rules import ecosystem_view
from game.sim.rules.byway_events import (
    CutTaken,
    LabelPosted,
    RunnerPassed,
    RunnerSetOut,
    RunnerStopped,
    RunnerWhistled,
)
from game.sim.rules.ecosystem_events import (
    StallEmptied,
    StallOpened,
)
from game.sim.simulation import Simulation
from game.sim.systems.interaction import offers
from tests.sim.rules.ecosystem_worlds import (
    EIGHT,
    do,
    hold,
    keep,
    market,
    raise_to,
    square,
    stand,
)
from tests.sim.worlds import at, guard, of, put, run

MARK = 2880
"""Ticks between two marks."""


# -- the runner -----------------------------------------------------------------------------------
WAY = [(56, 37), (56, 31), (47, 31), (30, 31)]
"""Pip's way: along the quay, then west over B in lane 4."""


def street(*things: Placement, opened: tuple[str, ...] = EIGHT, **changes: Any) -> Simulation:
    """Return a square with Pip, Sato on her mole, crates and the notice board, promise 2 kept."""
    sim = square(
        put("pip", "worker", *WAY[0], label="Pip"),
        put("way", "runner_way", *WAY[0], route=WAY, who="pip"),
        put(
            "sato", "regulator", 45, 34, label="Sato",
            facing_angle=270 * 60, sweep_angle=3600, period_ticks=960,
        ),
        put("crate", "fake_label", 57, 26, hold_ticks=60),
        put("board", "notice_board", 57, 34, hold_ticks=90, watcher="sato"),
        *things, opened=opened, **changes,
    )  # fmt: skip
    market(sim).promises[1].state = "kept"
    return sim


def test_the_runner_sets_out_at_the_mark_after_the_second_promise_three_times() -> None:
    sim = street()
    stand(sim, 4, 20)
    events = [(sim.world.tick, event) for _ in range(MARK * 5) for event in sim.step()]
    starts = [tick for tick, event in events if isinstance(event, RunnerSetOut)]
    assert [tick % MARK for tick in starts] == [1, 1, 1]
    assert [e.left for _, e in events if isinstance(e, RunnerPassed)] == [2, 1, 0]
    assert sim.world.actor("pip").x == at(*WAY[0])[0]
    assert ecosystem_view.runner(sim.world) == ("done", 3, "none")


def test_a_posted_label_stops_the_runner_opens_two_stalls_and_harms_nobody() -> None:
    sim = street()
    do(sim, "crate")
    assert of(do(sim, "board", 1.5), LabelPosted) == [LabelPosted("board", "sato")]
    stand(sim, 4, 20)
    events: list[Event] = []
    headings = []
    while not of(events, RunnerStopped):
        events += sim.step()
        headings.append(sim.world.actor("sato").heading)
    assert of(events, RunnerStopped) == [RunnerStopped("pip", "sato")]
    assert len(set(headings[-60:])) == 1
    opened = of(events, StallOpened)
    assert [event.stall for event in opened] == ["2e", "4e"]
    assert opened[-1].open == 10
    assert of(events, TrustChanged)[-1].change == 3
    assert market(sim).purse == 10
    assert sim.world.tally.harmed == []
    assert not of(run(sim, MARK * 4), RunnerPassed)
    assert sim.world.actor("pip").schedule.is_standing


def rest_of(sim: Simulation) -> range:
    """Return the ticks after a mark in which Sato, told by a label, looks where she would not."""
    beats = market(sim).beats
    own, waiting = beats["sato", "own"], beats["sato", "waiting"]
    differs = [tick for tick in range(MARK) if waiting.pose(tick) != own.pose(tick)]
    return range(differs[0], differs[-1] + 1)


def touched_in_lanes(sim: Simulation) -> list[bool]:
    """Return for lanes 1 to 3 whether the line meets somebody who stands in B during the rest."""
    rest = rest_of(sim)
    stand(sim, 4, 20)
    run(sim, MARK + rest.start - sim.world.tick)
    touched = []
    for row in (13, 19, 25):
        twin = sim.copied()
        stand(twin, 45, row)
        touched.append(bool(of(run(twin, len(rest)), Touched)))
    return touched


def test_the_waiting_line_rests_twelve_seconds_at_most_and_frees_the_other_lanes() -> None:
    told, untold = street(opened=()), street(opened=())
    do(told, "crate")
    do(told, "board", 1.5)
    assert 60 <= len(rest_of(told)) <= 720
    assert touched_in_lanes(told) == [False] * 3
    assert any(touched_in_lanes(untold))


def test_an_ignored_label_costs_six_and_shuts_two_stalls_after_the_third_trip() -> None:
    sim = street()
    stand(sim, 4, 20)
    events = run(sim, MARK * 4)
    fakes = [change for change in of(events, TrustChanged) if change.deed == "fakes"]
    assert [change.change for change in fakes] == [-6]
    for name in ("2e", "4e"):
        assert market(sim).stalls[name].till_morning
        assert not market(sim).stalls[name].is_open


def test_each_finished_trip_costs_open_east_stalls_patience() -> None:
    sim = street()
    raise_to(sim, "3e", 2)
    stand(sim, 4, 20)
    emptied = of(run(sim, MARK * 3), StallEmptied)
    assert [event.stall for event in emptied] == ["3e"]


def test_his_cut_pays_ten_costs_six_and_leaves_a_liability() -> None:
    sim = street()
    stand(sim, 4, 20)
    run(sim, MARK + 60)
    pip = sim.world.actor("pip")
    sim.world.courier.x, sim.world.courier.y = pip.x, pip.y + 1440
    prompt = next(offer for offer in offers(sim.world) if offer.verb == "take_cut")
    assert prompt.price == -6
    events: list[Event] = []
    for _ in range(70):
        sim.world.courier.x, sim.world.courier.y = pip.x, pip.y + 1440
        events += sim.step(Intents(use=True))
    assert of(events, CutTaken) == [CutTaken("pip", 10)]
    assert of(events, LiabilityOpened) == [LiabilityOpened("cut", "pip")]
    run(sim, MARK * 4)
    fakes = [line for line in sim.world.trust.ledger if line.deed == "fakes"]
    assert fakes == []
    assert not market(sim).stalls["2e"].is_open


def test_helped_up_he_whistles_when_a_guard_turns() -> None:
    sim = street(guard("tomasz", (44, 33), (50, 33)))
    do(sim, "crate")
    do(sim, "board", 1.5)
    stand(sim, 4, 20)
    while market(sim).runner.stage != "stopped":
        sim.step()
    pip = sim.world.actor("pip")
    sim.world.courier.x, sim.world.courier.y = pip.x + 1440, pip.y
    sim.world.courier.amnesty_until = sim.world.tick + 200
    hold(sim, 2)
    assert market(sim).runner.helped
    assert sim.world.trust.ledger[-1].deed == "helped"
    assert RunnerWhistled("pip", "tomasz") in run(sim, 600)


# -- the whole ------------------------------------------------------------------------------------
@pytest.mark.parametrize("keeps", [True, False])
def test_the_runner_waits_for_the_second_promise(keeps: bool) -> None:  # noqa: FBT001 - a case
    sim = street()
    market(sim).promises[1].state = "waiting"
    if keeps:
        keep(sim, 2)
    stand(sim, 4, 20)
    events = run(sim, MARK + 600)
    assert bool(of(events, RunnerSetOut)) == keeps
    assert not of(events, Seen)
    assert not of(events, LevelEnded)
