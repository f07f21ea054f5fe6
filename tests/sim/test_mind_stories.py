"""Stories of minds: the ladder up and down, the regulator's line, the camera, the rival."""

from __future__ import annotations

from game.base.geometry import heading_of
from game.sim.actor import AlertState
from game.sim.events import (
    Barked,
    BrokeFree,
    Captured,
    Cited,
    Heard,
    LineBroken,
    Locked,
    PapersShown,
    Recovered,
    Robbed,
    Seen,
    Shouted,
    Spotted,
    StateChanged,
    Touched,
    Whined,
)
from game.sim.intents import Intents, direction_of
from tests.sim.worlds import EAST, NORTH, STAND, WEST, guard, of, play, put, run, run_until

YARD = ["#" * 26, *["#" + "." * 24 + "#"] * 8, "#" * 26]
LAMPS = [put(f"lamp{c}", "lamp", c, 4, radius_subtiles=9 * 1440) for c in (6, 14, 20)]


def test_a_guard_climbs_the_ladder_step_by_step():
    sim = play(YARD, put("start", "start", 7, 4), put("liu", "guard", 2, 4), *LAMPS)
    events = run(sim, 120)
    steps = [e.after for e in of(events, StateChanged)]
    assert steps[:3] == ["curious", "searching", "alarmed"]
    assert of(events, Shouted)


def test_a_guard_comes_back_to_his_beat_and_into_step():
    sim = play(
        YARD, put("start", "start", 24, 8), guard("liu", (2, 2), (8, 2), mode="loop"), *LAMPS
    )
    liu = sim.world.actor("liu")
    run(sim, 30)
    liu.aware.points, liu.memory.ghost = 40_000, (12 * 1440, 6 * 1440)
    events = run(sim, 60 * 60)
    assert [e.after for e in of(events, StateChanged)] == ["curious", "returning", "calm"]
    assert liu.state is AlertState.CALM
    run(sim, 60)
    assert (liu.x, liu.y, liu.heading) == liu.schedule.pose(sim.world.tick - 1)


def test_a_walk_behind_a_wall_is_heard_but_not_seen():
    rows = ["#" * 14, "#............#", "######.#######", "#............#", "#" * 14]
    sim = play(rows, put("start", "start", 2, 1), put("liu", "guard", 6, 3, facing_angle=5400))
    events = run(sim, 110, Intents(direction=0, gait="run"))
    heard = of(events, Heard)
    assert heard
    assert heard[0].by == "footstep"
    assert sim.world.tally.seen == 0


def test_sneaking_on_carpet_is_silent():
    rows = ["#" * 14, "#" + "," * 12 + "#", "#" * 14]
    sim = play(rows, put("start", "start", 2, 1), put("liu", "guard", 12, 1, facing_angle=0))
    run(sim, 300, Intents(direction=0, gait="sneak"))
    assert sim.world.tally.heard == 0


def test_a_coin_draws_a_guard_to_where_it_fell():
    sim = play(YARD, put("start", "start", 4, 7), put("liu", "guard", 8, 2, facing_angle=16200))
    sim.step(Intents(tool="decoy", aim_x=10 * 1440, aim_y=4 * 1440))
    events = run(sim, 300)
    assert of(events, Heard)[0].by == "decoy"
    liu = sim.world.actor("liu")
    assert abs(liu.x - 10 * 1440) < 2 * 1440
    assert abs(liu.y - 4 * 1440) < 2 * 1440
    assert sim.world.tally.seen == 0


def test_a_shout_carries_the_ghost_to_the_next_guard():
    far = put("mo", "guard", 2, 7, facing_angle=10800)
    sim = play(YARD, put("start", "start", 7, 4), put("liu", "guard", 2, 4), far, *LAMPS)
    events = run(sim, 150)
    assert {e.actor for e in of(events, Seen)} == {"liu", "mo"}
    assert {e.by for e in of(events, Seen)} >= {"sight", "told"}


def test_capture_takes_time_and_one_break_is_free():
    sim = play(YARD, put("start", "start", 4, 4), put("liu", "guard", 2, 4), *LAMPS)
    events = run(sim, 900, STAND)
    assert len(of(events, BrokeFree)) == 1
    assert of(events, Captured)[0].by == "guard"
    assert sim.world.phase == "captured"
    assert sim.step(EAST) == ()


# -- the regulator --------------------------------------------------------------------------------
def regulated(column: int, row: int, **things):
    """Return a yard under a regulator's resting line, with the courier in its way."""
    quan = put("quan", "regulator", 1, 4, facing_angle=0, sweep_angle=0, period_ticks=720)
    return play(YARD, put("start", "start", column, row), quan, **things)


def test_the_line_touches_paints_locks_and_cites():
    sim = regulated(20, 4)
    events = run(sim, 110)
    kinds = [type(e) for e in events if isinstance(e, Touched | Locked | Cited | Seen)]
    assert kinds[:4] == [Touched, Locked, Cited, Seen]
    assert sim.world.trust.value == 50
    touched = 3
    assert (0.9 + 0.6) * 60 - 6 <= sim.world.courier.cited_tick - touched <= (0.9 + 0.6) * 60 + 9


def test_the_line_reaches_twenty_two_tiles():
    assert of(run(regulated(23, 4), 60), Touched)


def test_leaving_the_line_in_time_is_not_being_seen():
    rows = ["#" * 26, *["#" + "." * 24 + "#"] * 3, "#" + "." * 13 + "#" * 3 + "." * 8 + "#",
            *["#" + "." * 24 + "#"] * 4, "#" * 26]  # fmt: skip
    quan = put("quan", "regulator", 1, 3, facing_angle=0, sweep_angle=0, period_ticks=720)
    sim = play(rows, put("start", "start", 18, 3), quan)
    events = run(sim, 10)
    events += run(sim, 60, Intents(direction=16, gait="run"))
    assert of(events, Touched)
    assert of(events, LineBroken)[0].by == "cover"
    assert sim.world.tally.seen == 0


def test_papers_freeze_the_paint_and_then_answer_the_line():
    sim = regulated(20, 4)
    sim.world.courier.has_papers = True
    events = run(sim, 20)
    events += run(sim, 200, Intents(papers=True))
    assert of(events, PapersShown)
    assert of(events, LineBroken)[0].by == "papers"
    assert not of(events, Cited)
    assert sim.world.trust.value == 57


def test_a_second_citation_soon_after_ends_the_walk():
    sim = regulated(20, 4)
    events = run(sim, 900, STAND)
    assert len(of(events, Cited)) == 2
    assert of(events, Captured)[0].by == "citation"


# -- camera, droid, worker ------------------------------------------------------------------------
def test_a_camera_pings_after_more_than_a_second_in_the_light():
    camera = put("cam", "camera", 2, 4, facing_angle=0, sweep_angle=0, period_ticks=480)
    sim = play(YARD, put("start", "start", 6, 4), camera, *LAMPS)
    event = run_until(sim, Seen, within_s=4)
    assert event.by == "ping"
    assert sim.world.tick >= 72


def test_a_dazzled_camera_sees_nothing():
    camera = put("cam", "camera", 2, 4, facing_angle=0, sweep_angle=0, period_ticks=480)
    sim = play(YARD, put("start", "start", 6, 4), camera, *LAMPS)
    sim.step(Intents(tool="dazzle"))
    run(sim, 400)
    assert sim.world.tally.seen == 0
    assert sim.world.courier.dazzles == 1


def rival(courier_heading: int = 0):
    """Return a yard where an unseen droid stands behind somebody who carries a spool."""
    spool = put("spool", "spool", 1, 1)
    droid = put("shimmer", "droid", 4, 4, steals="spool", facing_angle=0)
    nest = put("nest", "nest", 22, 2, of="shimmer")
    sim = play(YARD, put("start", "start", 9, 4, facing_angle=courier_heading), spool, droid, nest)
    sim.world.courier.item, sim.world.courier.item_id = "spool", "spool"
    sim.world.fixtures["spool"].hidden = True
    return sim


def test_a_droid_gives_itself_away_before_it_strikes():
    sim = rival()
    events = run(sim, 60 * 30, STAND)
    order = [type(e) for e in events if isinstance(e, Whined | Robbed)]
    assert order[:2] == [Whined, Robbed]
    assert sim.world.tally.seen == 0


def test_looking_at_the_shimmer_spots_it():
    sim = rival(courier_heading=10800)
    event = run_until(sim, Spotted, within_s=10)
    assert event.by == "eyes"
    assert not of(run(sim, 60 * 15), Robbed)


def test_a_pulse_outlines_the_droid():
    sim = rival()
    sim.step(Intents(tool="pulse"))
    assert run_until(sim, Spotted, within_s=2).by == "pulse"


def test_stepping_away_from_the_whine_keeps_the_spool():
    sim = rival()
    run_until(sim, Whined, within_s=40)
    events = run(sim, 75, EAST)
    assert not of(events, Robbed)


def test_a_worker_speaks_by_trust_and_arrests_nobody():
    lines = {}
    for trust in (85, 65, 50, 30, 10):
        pia = put("pia", "worker", 4, 4, facing_angle=0)
        sim = play(YARD, put("start", "start", 7, 4), pia, *LAMPS, trust=trust)
        lines[trust] = run_until(sim, Barked, within_s=5).line
        assert sim.world.tally.seen == 0
    bands = ("beloved", "trusted", "neutral", "wary", "shunned")
    assert lines == {t: f"pia.{b}" for t, b in zip(lines, bands, strict=True)}


def test_a_wary_worker_calls_a_guard_who_is_told():
    pia = put("pia", "worker", 4, 4, facing_angle=0)
    liu = put("liu", "guard", 12, 8, facing_angle=0)
    sim = play(YARD, put("start", "start", 7, 4), pia, liu, *LAMPS, trust=30)
    event = run_until(sim, Seen, within_s=5)
    assert (event.actor, event.by) == ("liu", "told")


def test_minds_cannot_know_where_she_is_beyond_their_senses():
    """Metamorphic: wherever she is outside every sense, all of them act the same."""
    rows = ["#" * 30, *["#" + "." * 12 + "##" + "." * 14 + "#"] * 6, "#" * 30]
    acts = []
    for column, row in ((26, 2), (20, 5), (27, 5)):
        beat = guard("liu", (2, 2), (10, 2), mode="loop")
        cam = put("cam", "camera", 2, 5, facing_angle=0, sweep_angle=3600, period_ticks=480)
        droid = put("shimmer", "droid", 6, 5, steals="spool")
        sim = play(rows, put("start", "start", column, row), beat, cam, droid)
        poses = []
        for _ in range(600):
            sim.step(STAND)
            poses.append([(a.x, a.y, a.heading, a.state) for a in sim.world.actors])
        acts.append(poses)
    assert acts[0] == acts[1] == acts[2]


def test_wanted_directions_are_what_they_say():
    sim = play(YARD, put("start", "start", 9, 4))
    places = {}
    for name, intents in (("east", EAST), ("north", NORTH), ("west", WEST)):
        before = (sim.world.courier.x, sim.world.courier.y)
        run(sim, 8, intents)
        places[name] = (sim.world.courier.x - before[0], sim.world.courier.y - before[1])
    assert places == {"east": (720, 0), "north": (0, -720), "west": (-720, 0)}


def test_a_guard_who_finds_somebody_down_is_alarmed_at_once():
    pia = put("pia", "worker", 5, 7, facing_angle=0)
    sim = play(YARD, put("start", "start", 4, 7), pia, guard("liu", (20, 7), (12, 7)))
    run(sim, 1, Intents(tool="knock_down"))
    run(sim, 40, Intents(direction=48, gait="sneak"))
    event = run_until(sim, StateChanged, within_s=30)
    assert event.actor == "liu"
    assert sim.world.actor("liu").aware.points >= 99_000
    assert sim.world.alarm == 1


def test_a_door_left_open_makes_a_guard_curious_in_time():
    rows = [
        "#" * 16,
        "#....#" + "." * 9 + "#",
        "#" + "." * 14 + "#",
        "#....#" + "." * 9 + "#",
        "#" * 16,
    ]
    door = put("door", "door", 5, 2, rect=(5, 2, 1, 1))
    sim = play(
        rows, put("start", "start", 4, 2), door, put("mo", "guard", 13, 2, facing_angle=10800)
    )
    run(sim, 1, Intents(use=True, gait="sneak"))
    run(sim, 6, Intents(direction=48, gait="sneak"))
    run(sim, 10, Intents(gait="sneak"))
    assert sim.world.actor("mo").aware.points >= 20_000 - 1000
    assert sim.world.tally.seen == 0


def test_a_thief_slips_away_at_first_and_can_then_be_caught():
    sim = rival()
    run_until(sim, Robbed, within_s=40, intents=STAND)
    assert not of(run(sim, 55, STAND), Recovered)
    shimmer = sim.world.actor("shimmer")
    for _ in range(60 * 18):
        dx, dy = shimmer.x - sim.world.courier.x, shimmer.y - sim.world.courier.y
        chase = Intents(direction=direction_of(heading_of(dx, dy)), gait="run")
        if of(list(sim.step(chase)), Recovered):
            break
    assert sim.world.courier.item == "spool"
