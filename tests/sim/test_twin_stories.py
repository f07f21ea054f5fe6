"""Stories of twins: every harmful tool has a harmless one that leads to the same end in time.

Each story is walked both ways on the same small map; the harmless way may take fifteen seconds
more, costs nothing, and nobody sees the courier on either.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from game.base.units import SUBTILES
from game.sim.actor import AlertState
from game.sim.events import (
    Asked,
    CalledOver,
    Cited,
    Helped,
    LampChanged,
    LevelEnded,
    PapersFetched,
    PapersShown,
    Seen,
)
from game.sim.intents import Intents
from game.sim.simulation import Simulation
from game.sim.systems.interaction import offers
from tests.sim.worlds import STAND, USE, at, catalog, guard, of, play, put, run, run_until, walk_to

MOST_MORE = 15 * 60
"""Ticks that the harmless way may take more."""

ASK = Intents(tool="ask")


def leave(sim: Simulation, column: float, row: float) -> LevelEnded:
    """Walk to a place in the way out and return how the night ended."""
    ended = of(walk_to(sim, column, row), LevelEnded)
    assert ended
    return ended[0]


# -- knock down or lead away ----------------------------------------------------------------------
GATE = [
    "#" * 32,
    *["#" + "." * 14 + "#" + "." * 15 + "#"] * 3,
    "#" + "." * 30 + "#",
    *["#" + "." * 14 + "#" + "." * 15 + "#"] * 3,
    "#" * 32,
]


def gate(**changes) -> Simulation:
    """Return a night with a guard in the only gate, and somebody who could use a hand."""
    pia = put("pia", "worker", 2, 2, facing_angle=0, blocks=(1, 1, 2, 2), label="Pia")
    liu = guard("liu", (15, 4), facing_angle=0)
    out = put("out", "exit", 28, 4, rect=(28, 4, 1, 1))
    start = put("start", "start", 3, 2)
    return play(GATE, start, pia, liu, out, **({"trust": 60} | changes))


def help_pia(sim: Simulation, ticks: int) -> None:
    """Help the worker for so long, and step up to her."""
    assert of(run(sim, ticks + 1, USE), Helped)
    run(sim, 1, STAND)
    walk_to(sim, 3, 2)


def knock_him_down(sim: Simulation) -> LevelEnded:
    """Walk up behind the guard and knock him down."""
    walk_to(sim, 13.9, 4)
    run(sim, 1, Intents(tool="knock_down"))
    return leave(sim, 28, 4)


def have_him_called(sim: Simulation) -> LevelEnded:
    """Help the worker, ask her to call the guard, go round him and through the gate."""
    help_pia(sim, 120)
    assert [o.label for o in offers(sim.world) if o.button == "ask"] == [
        "Ask {name} to call the guard over"
    ]
    assert of(run(sim, 1, ASK), CalledOver)
    walk_to(sim, 4, 7)
    walk_to(sim, 13, 7)
    walk_to(sim, 14, 4)
    return leave(sim, 28, 4)


# -- bribe or permit ------------------------------------------------------------------------------
QUAY = ["#" * 26, *["#" + "." * 24 + "#"] * 5, "#" * 26]


def quay() -> Simulation:
    """Return a night with a line over the only way."""
    shen = put("shen", "regulator", 24, 3, facing_angle=10800, sweep_angle=0, period_ticks=720)
    man = put("man", "bribe", 3, 5, to="shen", label="signalman")
    booth = put("booth", "papers", 3, 1, hold_ticks=120)
    out = put("out", "exit", 20, 3, rect=(20, 3, 1, 1))
    wall = ["#" * 26, *["#....#" + "." * 19 + "#"] * 2, QUAY[3], *["#....#" + "." * 19 + "#"] * 2,
            "#" * 26]  # fmt: skip
    return play(wall, put("start", "start", 3, 4), shen, man, booth, out)


def pay(sim: Simulation) -> LevelEnded:
    """Pay the signalman."""
    run(sim, 61, USE)
    walk_to(sim, 3, 3)
    return leave(sim, 20, 3)


def show_papers(sim: Simulation) -> LevelEnded:
    """Fetch papers, hold them up in the shelter of the wall, and walk."""
    walk_to(sim, 3, 2)
    assert of(run(sim, 121, USE), PapersFetched)
    assert of(run(sim, 61, Intents(papers=True)), PapersShown)
    walk_to(sim, 3, 3)
    return leave(sim, 20, 3)


# -- sabotage or lamp -----------------------------------------------------------------------------
def hall() -> Simulation:
    """Return a night with a camera over a lit way."""
    eye = put("eye", "camera", 15, 3, facing_angle=10800, sweep_angle=0, period_ticks=480)
    wire = put("wire", "temptation", 3, 2, deed="sabotage", disables="eye", label="wire")
    lamp = put("lamp", "lamp", 8, 3, radius_subtiles=6 * SUBTILES, switch=True)
    out = put("out", "exit", 22, 3, rect=(22, 3, 1, 1))
    return play(QUAY, put("start", "start", 3, 3), eye, wire, lamp, out)


def cut_the_wire(sim: Simulation) -> LevelEnded:
    """Break the camera."""
    run(sim, 61, USE)
    return leave(sim, 22, 3)


def put_the_lamp_out(sim: Simulation) -> LevelEnded:
    """Put the lamp out and pass in the dark."""
    walk_to(sim, 6.6, 3)
    assert of(run(sim, 2, USE), LampChanged)
    return leave(sim, 22, 3)


# -- knock down a worker or whistle ----------------------------------------------------------------
def counter() -> Simulation:
    """Return a night with somebody at a counter who looks down the only way, and calls a guard."""
    tan = put("tan", "worker", 15, 4, facing_angle=0, post=True, label="Tan")
    lamp = put("lamp", "lamp", 18, 4, radius_subtiles=6 * SUBTILES)
    liu = guard("liu", (19, 1), facing_angle=16_200)
    out = put("out", "exit", 28, 4, rect=(28, 4, 1, 1))
    return play(GATE, put("start", "start", 8, 4), tan, lamp, liu, out, trust=30)


def shove(sim: Simulation) -> LevelEnded:
    """Walk up behind the worker and knock them down."""
    walk_to(sim, 13.9, 4, gait="sneak")
    run(sim, 1, Intents(tool="knock_down"))
    return leave(sim, 28, 4)


def throw_a_coin(sim: Simulation) -> LevelEnded:
    """Let a coin call the worker into the corner, and pass."""
    aim_x, aim_y = at(13, 7)
    run(sim, 1, Intents(tool="decoy", aim_x=aim_x, aim_y=aim_y))
    run(sim, 60 * 3, STAND)
    walk_to(sim, 11, 3)
    walk_to(sim, 14, 4)
    return leave(sim, 28, 4)


Way = Callable[[Simulation], LevelEnded]
TWINS: dict[str, tuple[Callable[[], Simulation], Way, Way]] = {
    "knock down or lead away": (gate, knock_him_down, have_him_called),
    "knock a worker down or throw a coin": (counter, shove, throw_a_coin),
    "bribe or permit": (quay, pay, show_papers),
    "sabotage or lamp": (hall, cut_the_wire, put_the_lamp_out),
}


@pytest.mark.parametrize("story", TWINS)
def test_the_harmless_twin_reaches_the_same_end_within_fifteen_seconds_more(story):
    night, temptation, twin = TWINS[story]
    harmed, harmless = temptation(night()), twin(night())
    assert harmless.ticks - harmed.ticks <= MOST_MORE
    for ended in (harmed, harmless):
        assert (ended.outcome, ended.seen, ended.cited) == ("completed", 0, 0)
    assert harmed.priced
    assert harmed.liabilities
    assert (harmless.priced, harmless.liabilities) == (0, 0)
    assert harmless.trust > harmed.trust


@pytest.mark.parametrize("story", TWINS)
def test_without_either_the_way_is_watched(story):
    """Otherwise the story would prove nothing."""
    night, *_ = TWINS[story]
    sim = night()
    row = 4 if sim.world.plan.rows == len(GATE) else 3
    events = walk_to(sim, 3, row) + run(sim, 60 * 6, Intents(direction=0))
    assert of(events, Seen) or of(events, Cited)


# -- leading away ---------------------------------------------------------------------------------
def called(**changes) -> Simulation:
    """Return a night in which the guard has just been called."""
    sim = gate(**changes)
    help_pia(sim, 120)
    assert of(run(sim, 1, ASK), CalledOver)
    return sim


def test_a_called_guard_is_off_his_post_for_forty_seconds_and_then_goes_back():
    sim = called()
    sim.world.courier.amnesty_until = 1 << 20
    liu, post = sim.world.actor("liu"), (15 * SUBTILES + 720, 4 * SUBTILES + 720)
    lead = catalog().limits["lead_away_ticks"]
    run(sim, lead - 2)
    assert abs(liu.x - post[0]) > 10 * SUBTILES
    assert liu.state is AlertState.CALM
    run(sim, 60 * 20)
    assert (liu.x, liu.y, liu.heading) == (*post, 0)


def test_a_called_guard_who_notices_her_forgets_the_call():
    sim = called()
    run(sim, 60 * 2)
    liu = sim.world.actor("liu")
    liu.aware.points = 40_000
    run(sim, 3)
    assert liu.state is AlertState.CURIOUS


@pytest.mark.parametrize(("trust", "helped"), [(56, True), (60, False)])
def test_only_whom_she_helped_calls_a_guard_and_only_if_they_trust_her(trust, helped):
    sim = gate(trust=trust)
    if helped:
        help_pia(sim, 360)
    events = run(sim, 1, ASK)
    assert of(events, Asked)
    assert not of(events, CalledOver)


def test_no_guard_near_means_nobody_to_call():
    pia = put("pia", "worker", 2, 2, facing_angle=0, blocks=(1, 1, 2, 2))
    sim = play(GATE, put("start", "start", 3, 2), pia, guard("liu", (28, 4)), trust=70)
    help_pia(sim, 120)
    assert [o.verb for o in offers(sim.world) if o.button == "ask"] == ["ask"]


def test_a_guard_is_not_called_twice_while_he_stands_there():
    sim = called()
    assert [o.verb for o in offers(sim.world) if o.button == "ask"] == ["ask"]


def test_a_coin_takes_a_guard_off_his_post_too():
    sim = gate()
    walk_to(sim, 9, 6)
    run(sim, 1, Intents(tool="decoy", aim_x=at(13, 5)[0], aim_y=at(13, 5)[1]))
    liu = sim.world.actor("liu")
    post, furthest = (liu.x, liu.y), 0
    walk_to(sim, 2, 7)
    for _ in range(60 * 12):
        sim.step(STAND)
        furthest = max(furthest, abs(liu.x - post[0]) + abs(liu.y - post[1]))
    assert furthest > 2 * SUBTILES
    assert sim.world.tally.seen == 0


@pytest.mark.parametrize(("post", "goes"), [(True, True), (False, False)])
def test_a_coin_leads_only_those_away_who_mind_a_post_and_for_forty_seconds(post, goes):
    tan = put("tan", "worker", 15, 4, facing_angle=0, post=post)
    sim = play(GATE, put("start", "start", 6, 7), tan)
    aim_x, aim_y = at(13, 5)
    run(sim, 1, Intents(tool="decoy", aim_x=aim_x, aim_y=aim_y))
    run(sim, 60 * 10)
    actor = sim.world.actor("tan")
    assert (actor.x != at(15, 4)[0]) == goes
    run(sim, 60 * 45)
    assert (actor.x, actor.y) == at(15, 4)


def test_who_bars_a_wide_way_is_in_reach_from_its_edge():
    """The depot's loading door is three tiles wide, and its loader stands in the middle."""
    rows = ["#" * 12, "#..........#", *["###...######"] * 3, "#..........#", "#" * 12]
    ines = put("ines", "worker", 4, 3, facing_angle=5400, blocks=(3, 2, 3, 3))
    sim = play(rows, put("start", "start", 4, 1), ines)
    run(sim, 30, Intents(direction=16))
    assert {o.verb for o in offers(sim.world)} >= {"help", "ask", "knock_down"}
    run_until(sim, Asked, within_s=1, intents=ASK)
