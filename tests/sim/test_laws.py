"""Laws of the simulation: the same run every time, copies that agree, rewinds to the tick."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.sim.events import CheckpointReached, Seen
from game.sim.intents import IDLE, TOOLS, Intents, from_words, to_words
from game.sim.plan import from_plain, to_plain
from game.sim.schedule import PERIODS, patrol
from game.sim.simulation import run_tick
from tests.sim.worlds import EAST, WEST, guard, play, put, run, walk_to

ROWS = [
    "####################",
    "#@.......#....L....#",
    "#..:::......==.....#",
    "#..:::...#.....P...#",
    "#........#.........#",
    "#..L.....#........X#",
    "####################",
]
FOES = (
    guard("liu", (12, 1), (17, 1), (17, 4), mode="loop"),
    put("cam", "camera", 6, 1, facing_angle=5400, sweep_angle=4800, period_ticks=480),
    put("quan", "regulator", 18, 2, facing_angle=10800, sweep_angle=5400, period_ticks=720),
    put("shimmer", "droid", 3, 4, steals="spool"),
)

intents = st.builds(
    Intents,
    direction=st.integers(-1, 63),
    gait=st.sampled_from(["sneak", "walk", "run"]),
    use=st.booleans(),
    merge=st.booleans(),
    papers=st.booleans(),
    tool=st.sampled_from(["", "", "", *TOOLS[:6]]),
    aim_x=st.integers(0, 20 * 1440),
    aim_y=st.integers(0, 6 * 1440),
)
runs = st.lists(st.tuples(st.integers(1, 60), intents), min_size=1, max_size=6)


def world(**header):
    return play(ROWS, *FOES, **header)


@given(intents)
def test_intents_survive_their_words(wanted):
    if not wanted.tool:
        wanted = Intents(
            **{n: getattr(wanted, n) for n in wanted.__slots__} | {"aim_x": 0, "aim_y": 0}
        )
    assert from_words(to_words(wanted)) == wanted


@pytest.mark.parametrize("word", ["", "d64", "x", "decoy@a,b", "zap@1,2", "d", "c1234", "decoy@1"])
def test_words_that_mean_nothing_are_refused(word):
    if word:
        with pytest.raises(ValueError, match="is not"):
            from_words(word)
    else:
        assert from_words(word) == IDLE


@settings(max_examples=25, deadline=None)
@given(runs)
def test_the_same_run_gives_the_same_night(asked):
    one, two = world(), world()
    for ticks, wanted in asked:
        run(one, ticks, wanted)
        run(two, ticks, wanted)
    assert one.world.packed() == two.world.packed()


@settings(max_examples=25, deadline=None)
@given(runs, st.integers(0, 5))
def test_a_copy_steps_as_its_original(asked, cut):
    """Copy, then step both: nothing may be shared that changes."""
    sim = world()
    for ticks, wanted in asked[:cut]:
        run(sim, ticks, wanted)
    before = sim.world.packed()
    twin = sim.world.copied()
    for ticks, wanted in asked[cut:]:
        for _ in range(ticks):
            if twin.phase == "playing":
                run_tick(twin, wanted)
    assert sim.world.packed() == before
    for ticks, wanted in asked[cut:]:
        run(sim, ticks, wanted)
    assert sim.world.packed() == twin.packed()


@settings(max_examples=25, deadline=None)
@given(runs)
def test_awareness_stays_within_its_bounds(asked):
    sim = world()
    for ticks, wanted in asked:
        run(sim, ticks, wanted)
        assert all(0 <= a.aware.points <= 100_000 for a in sim.world.actors)
        assert 0 <= sim.world.trust.value <= 100
        assert 0 <= sim.world.courier.energy <= 6000


def test_a_rewind_is_exact_to_the_tick():
    sim = world()
    run(sim, 200, EAST)
    then = sim.world.digest()
    run(sim, 300, WEST)
    sim.rewind(300)
    assert sim.world.tick == 200
    assert sim.world.digest() == then
    assert len(sim.log) == 200


def test_a_rewound_run_replays_from_its_log():
    """The log holds the effective timeline; the header says how often it was cut."""
    sim = world()
    run(sim, 400, EAST)
    sim.rewind(300)
    run(sim, 250, Intents(direction=16, gait="sneak"))
    sim.rewind(60)
    again = world(rewinds=sim.world.rewinds)
    for wanted in sim.log:
        again.step(wanted)
    assert again.world.packed() == sim.world.packed()
    assert again.world.rewinds == sim.world.rewinds == 2


def test_only_the_kept_past_is_on_offer():
    sim = world()
    assert sim.rewinds_on_offer() == ()
    run(sim, 1000)
    assert sim.rewinds_on_offer() == (300, 900)
    with pytest.raises(ValueError, match="no longer kept"):
        sim.rewind(2400)


def test_after_a_rewind_nothing_senses_her_for_three_seconds():
    lamps = [put("l", "lamp", 4, 2, radius_subtiles=9 * 1440)]
    rows = ["#" * 12, *["#" + "." * 10 + "#"] * 3, "#" * 12]
    sim = play(rows, put("start", "start", 6, 2), put("liu", "guard", 2, 2), *lamps)
    run(sim, 301)
    assert sim.world.tally.seen == 1
    sim.rewind(300)
    assert [type(e) for e in sim.cut] == [Seen]
    assert sim.sightings == []
    run(sim, 175)
    assert sim.world.tally.seen == 0
    run(sim, 60)
    assert sim.world.tally.seen == 1


def test_a_checkpoint_is_where_the_last_rewind_leads():
    checkpoint = put("cp", "checkpoint", 6, 1, order=1)
    sim = play(ROWS, checkpoint)
    events = walk_to(sim, 6, 1)
    assert any(isinstance(e, CheckpointReached) for e in events)
    kept = sim.last_checkpoint.tick
    run(sim, 200, WEST)
    sim.rewind_to_checkpoint()
    assert sim.world.tick == kept


def test_a_copied_simulation_goes_its_own_way():
    sim = world()
    run(sim, 130, EAST)
    twin = sim.copied()
    run(twin, 400, WEST)
    assert (sim.world.tick, len(sim.log)) == (130, 130)
    run(sim, 400, WEST)
    assert sim.digest() == twin.digest()
    sim.rewind(300)
    assert twin.world.tick == 530


def test_going_back_past_a_checkpoint_forgets_it():
    """Otherwise the next rewind to the checkpoint would lead forward in time."""
    sim = play(ROWS, put("cp", "checkpoint", 6, 1, order=1))
    run(sim, 240)
    walk_to(sim, 6, 1)
    sim.rewind(300)
    assert sim.world.tick < 240
    sim.rewind_to_checkpoint()
    assert sim.world.tick == 0


def test_a_plan_survives_json():
    plan = world().world.plan
    assert from_plain(json.loads(json.dumps(to_plain(plan)))) == plan


@given(
    st.lists(
        st.tuples(st.integers(0, 20), st.integers(0, 20)), min_size=2, max_size=6, unique=True
    ),
    st.booleans(),
)
def test_every_patrol_has_a_permitted_period_and_no_jumps(corners, loop):
    route = [(c * 1440, r * 1440) for c, r in corners]
    schedule = patrol(route, pauses=[], loop=loop, pace=54, turn=240)
    assert schedule.period in PERIODS or schedule.period % PERIODS[-1] == 0
    for tick in range(schedule.period):
        (x0, y0, h0), (x1, y1, h1) = schedule.pose(tick), schedule.pose(tick + 1)
        assert (x1 - x0) ** 2 + (y1 - y0) ** 2 <= 56**2
        assert min((h1 - h0) % 21600, (h0 - h1) % 21600) <= 240
