"""Stories of words kept exactly: seen and heard, ghosts and doors, witnesses and amnesty."""

from __future__ import annotations

import pytest

from game.sim.actor import AlertState
from game.sim.events import (
    CheckpointReached,
    DoorMoved,
    Heard,
    LevelEnded,
    LiabilityOpened,
    NoiseMade,
    Seen,
    StateChanged,
    TrustChanged,
)
from game.sim.intents import Intents
from game.sim.systems.interaction import offers
from game.sim.systems.objectives import advance
from game.sim.systems.regulation import is_licensed
from tests.sim.worlds import EAST, STAND, guard, of, play, put, run, run_until

YARD = ["#" * 26, *["#" + "." * 24 + "#"] * 8, "#" * 26]
LAMPS = [put(f"lamp{c}", "lamp", c, 4, radius_subtiles=9 * 1440) for c in (6, 14, 20)]
SPLIT = ["#" * 16, "#......#.......#", "#......#.......#", "#......#.......#", "#" * 16]


def test_somebody_heard_first_can_still_be_seen():
    """A lure is no sighting, but it must not hide the sighting that follows."""
    sim = play(
        YARD, put("start", "start", 9, 4), put("liu", "guard", 11, 4, facing_angle=0), *LAMPS
    )
    events = list(sim.step(Intents(tool="whistle"))) + run(sim, 240, STAND)
    assert of(events, Heard)[0].by == "whistle"
    assert of(events, Seen)
    assert sim.world.tally.seen >= 1


def test_what_a_finder_shouts_is_no_sighting():
    """Told by somebody who saw nobody is an alarm, not a sighting."""
    pia = put("pia", "worker", 5, 7, facing_angle=0)
    mo = put("mo", "guard", 16, 3, facing_angle=16200)
    sim = play(YARD, put("start", "start", 4, 7), pia, guard("liu", (20, 7), (12, 7)), mo)
    run(sim, 1, Intents(tool="knock_down"))
    sim.world.courier.aboard = True
    events = run(sim, 60 * 14)
    assert {e.actor for e in of(events, StateChanged)} == {"liu", "mo"}
    assert sim.world.tally.seen == 0


def test_a_guard_goes_through_the_door_and_not_through_the_wall():
    rows = [row[:7] + ("." if r == 3 else row[7]) + row[8:] for r, row in enumerate(SPLIT)]
    door = put("door", "door", 7, 3, rect=(7, 3, 1, 1))
    sim = play(rows, put("start", "start", 14, 1), door, put("liu", "guard", 2, 1))
    liu = sim.world.actor("liu")
    liu.aware.points, liu.memory.ghost = 50_000, (11 * 1440, 2 * 1440)
    events, cells = [], set()
    for _ in range(60 * 8):
        events += sim.step(STAND)
        cells.add((liu.x // 1440, liu.y // 1440))
    assert of(events, DoorMoved)[0].by == "liu"
    assert (7, 3) in cells
    assert not cells & {(7, 1), (7, 2)}


def test_nobody_walks_where_no_way_leads():
    sim = play(SPLIT, put("start", "start", 14, 1), put("liu", "guard", 2, 1))
    liu = sim.world.actor("liu")
    liu.aware.points, liu.memory.ghost = 50_000, (11 * 1440, 2 * 1440)
    run(sim, 60 * 8)
    assert liu.x < 7 * 1440


def test_a_dazzled_guard_walks_back_to_his_beat():
    rows = ["#" * 14, *["#" + "." * 12 + "#"] * 2, "#..######....#", "#..######....#",
            *["#" + "." * 12 + "#"] * 2, "#" * 14]  # fmt: skip
    beat = guard("liu", (1, 2), (10, 2), (10, 5), (1, 5), mode="loop")
    sim = play(rows, put("start", "start", 12, 1), beat)
    liu = sim.world.actor("liu")
    run(sim, 60)
    liu.blind_until = sim.world.tick + 400
    for _ in range(60 * 20):
        sim.step(STAND)
        assert not sim.world.plan.solid[liu.y // 1440 * 14 + liu.x // 1440]


def test_tapping_the_stick_does_not_make_running_silent():
    sim = play(YARD, put("start", "start", 2, 4))
    events = []
    for _ in range(30):
        events += run(sim, 9, Intents(direction=0, gait="run"))
        events += run(sim, 1, STAND)
    assert len(of(events, NoiseMade)) >= 20


def test_leaving_at_once_does_not_outrun_the_witnesses():
    out = put("out", "exit", 8, 4, rect=(8, 4, 1, 1))
    sim = play(YARD, put("start", "start", 7, 4), put("pia", "worker", 6, 4), out)
    run(sim, 1, Intents(tool="knock_down"))
    events = run(sim, 40, EAST)
    assert of(events, LiabilityOpened)
    assert of(events, LevelEnded)[0].liabilities == 1
    assert not [e for e in of(events, TrustChanged) if e.deed == "no_harm"]


def test_knocking_the_witness_down_does_not_unmake_her():
    pia = put("pia", "worker", 6, 4, facing_angle=0)
    mo = put("mo", "worker", 8, 4, facing_angle=10800)
    sim = play(YARD, put("start", "start", 7, 4), pia, mo, *LAMPS)
    run(sim, 30)
    run(sim, 1, Intents(tool="knock_down"))
    run(sim, 1, Intents(tool="knock_down"))
    events = run(sim, 80)
    assert [e.deed for e in of(events, TrustChanged)].count("harm_seen") == 2


def test_a_capture_is_never_a_checkpoint():
    cp = put("cp", "checkpoint", 4, 4, order=1)
    sim = play(YARD, put("start", "start", 4, 4), cp)
    sim.world.phase = "captured"
    sim.world.events = []
    advance(sim.world)
    assert not of(sim.world.events, CheckpointReached)


def test_a_duct_s_edge_is_not_inside_it():
    rows = ["########", "#..#...#", "#..g...#", "#..#...#", "########"]
    sim = play(rows, put("start", "start", 1, 2), put("l", "lamp", 1, 1, radius_subtiles=4320))
    run(sim, 60, EAST)
    sim.world.courier.merged = True
    run(sim, 40, STAND)
    assert not sim.world.courier.merged


def test_after_a_rewind_her_steps_are_not_heard():
    rows = ["#" * 14, "#" + ":" * 12 + "#", "#" * 14]
    sim = play(rows, put("start", "start", 2, 1), put("liu", "guard", 12, 1, facing_angle=0))
    sim.world.courier.amnesty_until = 180
    events = run(sim, 60, Intents(direction=0, gait="run"))
    assert not of(events, Heard)


@pytest.mark.parametrize("stolen", [False, True])
def test_papers_do_not_cover_stolen_goods(stolen):
    jar = put("jar", "temptation", 5, 4, deed="theft", label="jar")
    sim = play(YARD, put("start", "start", 4, 4), jar)
    sim.world.courier.has_papers = True
    sim.world.fixtures["jar"].done = stolen
    run(sim, 61, Intents(papers=True))
    assert is_licensed(sim.world) is not stolen


def test_a_dazzle_does_not_wake_somebody_who_is_down():
    sim = play(YARD, put("start", "start", 4, 4), put("pia", "worker", 5, 4))
    run(sim, 1, Intents(tool="knock_down"))
    until = sim.world.actor("pia").blind_until
    run(sim, 1, Intents(tool="dazzle"))
    assert sim.world.actor("pia").blind_until == until
    assert sim.world.actor("pia").state is AlertState.DOWN


def test_a_door_is_not_worked_through_a_wall():
    rows = ["########", "#.#....#", "#.#....#", "########"]
    door = put("door", "door", 3, 1, rect=(3, 1, 1, 1))
    sim = play(rows, put("start", "start", 1, 1), door)
    assert not [o for o in offers(sim.world) if o.verb == "move_door"]


def test_a_chaser_knows_the_place_for_a_moment_after_the_corner():
    sim = play(YARD, put("start", "start", 7, 4), put("liu", "guard", 2, 4), *LAMPS)
    run_until(sim, StateChanged, within_s=2)
    liu = sim.world.actor("liu")
    while liu.state is not AlertState.ALARMED:
        run(sim, 1)
    sim.world.courier.x, sim.world.courier.y = 23 * 1440, 8 * 1440
    run(sim, 6)
    assert liu.memory.ghost == (23 * 1440, 8 * 1440)
    run(sim, 60)
    sim.world.courier.x = 20 * 1440
    run(sim, 30)
    assert liu.memory.ghost == (23 * 1440, 8 * 1440)
