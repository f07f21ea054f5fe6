"""Stories of the elite: the auditor whom half light does not stop, and the giant on his ring."""

from __future__ import annotations

import pytest

from game.base.units import SUBTILES
from game.sim.actor import AlertState
from game.sim.events import (
    BrokeFree,
    Captured,
    Heard,
    NoiseMade,
    Seen,
    Smashed,
    StateChanged,
    Whistled,
)
from game.sim.intents import Intents
from game.sim.schedule import standing
from game.sim.senses.light import BEAM, DIM, SHADOW
from game.sim.systems.company import company_of, share
from game.sim.systems.perception import fill
from tests.sim.worlds import (
    EAST,
    STAND,
    at,
    catalog,
    guard,
    of,
    play,
    put,
    run,
    run_until,
    walk_to,
)

YARD = ["#" * 32, *["#" + "." * 30 + "#"] * 12, "#" * 32]
RUN_EAST = Intents(direction=0, gait="run")


def lamps(*columns: int, row: int = 6, band: str = "lit"):
    """Return lamps of nine tiles over the yard."""
    return [
        put(f"lamp{c}", "lamp", c, row, radius_subtiles=9 * SUBTILES, band=band) for c in columns
    ]


# -- the auditor ----------------------------------------------------------------------------------
def watched(kind: str, column: float, *things, row: float = 6):
    """Return a yard where somebody at its west end looks east, and the courier."""
    watcher = put("vance", kind, 2, 6, facing_angle=0)
    return play(YARD, put("start", "start", column, row), watcher, *things)


def test_dim_light_is_full_light_to_an_auditor_and_half_to_a_guard():
    rates = {}
    for kind in ("guard", "auditor"):
        sim = watched(kind, 9)
        sim.world.courier.light, sim.world.courier.gait = DIM, "walk"
        vance = sim.world.actor("vance")
        far = next(band for band in vance.kind.bands if band.name == "far")
        rates[kind] = fill(sim.world, vance, far)
    assert rates == {"guard": 80_000 * 45 // 100 // 20, "auditor": 100_000 // 20}


def test_an_auditor_sees_in_the_dim_whom_a_guard_still_overlooks():
    """Out of a torch's reach, in dim light, the same second makes one of them certain."""
    aware = {}
    for kind in ("guard", "auditor"):
        sim = watched(kind, 9.5, *lamps(9, band="dim"))
        run(sim, 36, STAND)
        assert sim.world.courier.light == DIM
        aware[kind] = sim.world.actor("vance").aware.points
    assert aware["auditor"] > 2 * aware["guard"] > 0


def test_real_shadow_hides_from_an_auditor_because_he_carries_no_torch():
    sim = watched("auditor", 6)
    run(sim, 300, STAND)
    assert sim.world.courier.light == SHADOW
    assert sim.world.actor("vance").aware.points == 0
    lit = watched("guard", 6)
    assert run_until(lit, Seen, within_s=2).light == "beam"


def test_an_auditor_looks_four_degrees_wider_than_a_guard():
    seen = {}
    for kind in ("guard", "auditor"):
        sim = watched(kind, 8.05, *lamps(8), row=10.1)
        run(sim, 90, STAND)
        seen[kind] = sim.world.actor("vance").aware.points > 0
    assert seen == {"guard": False, "auditor": True}


def test_timing_beats_an_auditor_no_sight_of_his_reaches_past_eight_tiles():
    sim = watched("auditor", 11, *lamps(9))
    run(sim, 300, STAND)
    assert sim.world.actor("vance").aware.points == 0


@pytest.mark.parametrize(("kind", "held_s"), [("guard", (3, 12)), ("auditor", (1.4, 1.6))])
def test_a_lure_holds_a_guard_for_long_and_an_auditor_for_a_moment(kind, held_s):
    watcher = put("vance", kind, 12, 6, facing_angle=16200)
    sim = play(YARD, put("start", "start", 18.5, 12), watcher)
    sim.step(Intents(tool="decoy", aim_x=at(11, 9)[0], aim_y=at(11, 9)[1]))
    since = {}
    for _ in range(60 * 15):
        for event in sim.step(STAND):
            if isinstance(event, StateChanged):
                since.setdefault(event.after, sim.world.tick)
    held = since["returning"] - since["curious"]
    assert held_s[0] * 60 <= held <= held_s[1] * 60


def test_an_auditor_on_to_something_real_does_not_turn_for_a_lure():
    watcher = put("vance", "auditor", 12, 6, facing_angle=16200)
    sim = play(YARD, put("start", "start", 6, 11), watcher)
    vance, real = sim.world.actor("vance"), at(12, 3)
    vance.aware.points, vance.memory.ghost, vance.memory.ghost_tick = 40_000, real, 0
    run(sim, 30, STAND)
    sim.step(Intents(tool="decoy", aim_x=at(9, 11)[0], aim_y=at(9, 11)[1]))
    run(sim, 90, STAND)
    assert vance.state is AlertState.CURIOUS
    assert vance.memory.ghost == real


def test_an_auditor_climbs_the_guards_ladder_and_arrests():
    sim = watched("auditor", 6, *lamps(5))
    events = run(sim, 60 * 15, STAND)
    steps = [e.after for e in of(events, StateChanged)]
    assert steps[:3] == ["curious", "searching", "alarmed"]
    assert of(events, BrokeFree)[0].actor == "vance"
    assert of(events, Captured)[0].by == "guard"


def test_an_auditor_is_told_by_a_shout_like_any_guard():
    shouter = put("liu", "guard", 2, 6, facing_angle=0)
    vance = put("vance", "auditor", 3, 10, facing_angle=10800)
    sim = play(YARD, put("start", "start", 6, 6), shouter, vance, *lamps(5))
    told = [e for e in of(run(sim, 200, STAND), Seen) if e.actor == "vance"]
    assert [e.by for e in told] == ["told"]


def test_an_auditors_round_is_two_tiles_a_second():
    sim = play(
        YARD,
        put("start", "start", 30, 12),
        put("vance", "auditor", 4, 6, route=((4, 6), (10, 6)), mode="pingpong"),
    )
    vance = sim.world.actor("vance")
    steps = set()
    for _ in range(720):
        before = vance.x
        sim.step(STAND)
        steps.add(abs(vance.x - before))
    assert max(steps) == 48


# -- the giant ------------------------------------------------------------------------------------
def ring(column: float, row: float, *things, rows=YARD, light=True, **changes):
    """Return a yard with the giant at its west end, who looks east, and the courier."""
    bao = put("bao", "giant", 4, 6, facing_angle=0)
    pools = lamps(8, 18) if light else []
    return play(rows, put("start", "start", column, row), bao, *pools, *things, **changes)


def test_running_in_the_giants_sight_brings_a_whistle_and_then_the_charge():
    sim = ring(7, 6)
    events = run(sim, 30, STAND)
    assert not of(events, Whistled)
    bao, start = sim.world.actor("bao"), sim.world.actor("bao").place
    whistled = None
    for _ in range(60):
        if of(list(sim.step(RUN_EAST)), Whistled):
            whistled = sim.world.tick
            break
    assert whistled is not None
    while bao.place == start:
        sim.step(RUN_EAST)
        assert sim.world.tick < whistled + 60
    assert sim.world.tick - whistled == pytest.approx(36, abs=1)


def test_the_charge_goes_seven_tiles_a_second_for_two_and_a_half_at_most():
    sim = ring(8, 6)
    run_until(sim, Whistled, within_s=1, intents=RUN_EAST)
    bao, steps = sim.world.actor("bao"), []
    for _ in range(60 * 6):
        before = bao.x
        sim.step(Intents(direction=0, gait="run") if sim.world.courier.x < at(29, 0)[0] else STAND)
        steps.append(bao.x - before)
        if bao.state is AlertState.RETURNING:
            break
    charged = [step for step in steps if step > 0]
    assert max(charged) == 168
    assert len(charged) <= 150
    assert bao.state is AlertState.RETURNING


def test_walking_before_the_giant_starts_no_charge():
    sim = ring(7, 4)
    events = walk_to(sim, 7, 8, gait="walk")
    assert not of(events, Whistled)


def test_running_behind_the_giant_is_free():
    sim = ring(2, 2)
    events = walk_to(sim, 2, 11, gait="run")
    assert sim.world.actor("bao").aware.points == 0
    assert not of(events, Whistled)


def test_running_out_of_his_light_is_free():
    """His lantern reaches five tiles; beyond it nothing of his does."""
    sim = ring(10, 2)
    events = walk_to(sim, 10, 10, gait="run")
    assert not of(events, Whistled)


def test_his_lantern_lights_what_he_sees():
    sim = ring(7, 6, light=False)
    run(sim, 2, STAND)
    assert sim.world.courier.light == BEAM
    assert run_until(sim, Seen, within_s=2, intents=STAND).actor == "bao"


def test_his_own_eyes_never_make_him_more_than_searching_sure():
    sim = ring(7, 6)
    run(sim, 300, STAND)
    assert sim.world.actor("bao").aware.peak == 65_000


def test_whoever_only_stands_there_is_looked_at_and_let_be():
    sim = ring(7, 6)
    events = run(sim, 60, STAND)
    bao = sim.world.actor("bao")
    assert [e.after for e in of(events, StateChanged)] == ["curious"]
    assert bao.place == at(4, 6)
    sim.world.courier.x, sim.world.courier.y = at(28, 12)
    events = run(sim, 60 * 30, STAND)
    assert [e.after for e in of(events, StateChanged)] == ["returning", "calm"]


def test_the_charge_smashes_crates_and_what_was_cover_is_floor():
    rows = [row[:9] + "=" + row[10:] if 4 <= r <= 8 else row for r, row in enumerate(YARD)]
    sim = ring(7, 6, rows=rows)
    terrain = sim.world.terrain
    crate = terrain.index((9, 6))
    assert terrain.solid[crate]
    assert terrain.veiled[crate]
    sim.world.courier.x, sim.world.courier.y = at(8, 6)
    events = run(sim, 4, RUN_EAST)
    sim.world.courier.x, sim.world.courier.y = at(11, 6)
    events += run(sim, 90, RUN_EAST)
    smashed = {(e.x // SUBTILES, e.y // SUBTILES) for e in of(events, Smashed)}
    assert (9, 6) in smashed
    assert "smash" in {e.source for e in of(events, NoiseMade)}
    assert not terrain.solid[crate]
    assert not terrain.barred[crate]
    assert not terrain.veiled[crate]
    walked = walk_to(sim, 11, 6)
    assert walked is not None


def test_a_wall_stops_the_charge():
    rows = [row[:9] + "#" + row[10:] if 4 <= r <= 8 else row for r, row in enumerate(YARD)]
    sim = ring(7, 6, rows=rows)
    run_until(sim, Whistled, within_s=1, intents=Intents(direction=48, gait="run"))
    sim.world.actor("bao").memory.ghost = at(14, 6)
    sim.world.courier.x, sim.world.courier.y = at(14, 6)
    events = run(sim, 120, STAND)
    bao = sim.world.actor("bao")
    assert not of(events, Smashed)
    assert bao.x + bao.kind.radius <= 9 * SUBTILES
    assert bao.state is not AlertState.ALARMED


def test_broken_crates_stay_broken_in_copies_and_stand_again_in_the_past():
    rows = [row[:9] + "=" + row[10:] if 4 <= r <= 8 else row for r, row in enumerate(YARD)]
    sim = ring(8, 6, rows=rows)
    before = sim.copied()
    digest = sim.digest()
    run(sim, 4, RUN_EAST)
    sim.world.courier.x, sim.world.courier.y = at(11, 6)
    run(sim, 100, RUN_EAST)
    assert sim.world.terrain.smashed
    assert before.digest() == digest
    assert not before.world.terrain.smashed
    twin = sim.copied()
    assert [run(twin, 60), twin.digest()] == [run(sim, 60), sim.digest()]
    whole = sim.world.terrain.smashed
    sim.world.terrain.smashed = ()
    assert sim.digest() != twin.digest()
    sim.world.terrain.smashed = whole
    sim.rewind_to_checkpoint()
    assert not sim.world.terrain.smashed
    assert sim.world.terrain.solid[sim.world.terrain.index((9, 6))]


def test_his_touch_ends_the_walk_at_once_but_for_the_one_free_break():
    sim = ring(7, 6)
    run_until(sim, Whistled, within_s=1, intents=RUN_EAST)
    broke = run_until(sim, BrokeFree, within_s=2, intents=STAND)
    assert broke.actor == "bao"
    sim = ring(7, 6)
    sim.world.courier.break_used = True
    run_until(sim, Whistled, within_s=1, intents=RUN_EAST)
    caught = run_until(sim, Captured, within_s=2, intents=STAND)
    assert (caught.actor, caught.by) == ("bao", "giant")


def test_the_whistle_leaves_time_to_get_out_of_his_sight():
    """Whoever stands still is taken; whoever runs on is out of his lantern when he comes."""
    outcome = {}
    for name, intents in (("stands", STAND), ("runs on", RUN_EAST)):
        sim = ring(7, 6)
        sim.world.courier.break_used = True
        run_until(sim, Whistled, within_s=1, intents=RUN_EAST)
        outcome[name] = bool(of(run(sim, 60 * 3, intents), Captured))
    assert outcome == {"stands": True, "runs on": False}


def test_round_the_giant_what_one_sees_all_know():
    """Mo looks away; nobody shouts; what Bao sees reaches him as told, with the place believed."""
    mo = put("mo", "guard", 4, 12, facing_angle=10800)
    far = put("li", "guard", 20, 12, facing_angle=10800)
    sim = ring(7, 6, mo, far)
    events = run(sim, 60, STAND)
    assert [(e.actor, e.by) for e in of(events, Seen)] == [("bao", "sight"), ("mo", "told")]
    assert sim.world.actor("mo").memory.ghost == at(7, 6)
    assert sim.world.actor("li").aware.points == 0


def test_what_the_giants_company_shares_is_no_more_than_sixty_five():
    sharp = put("vance", "auditor", 9, 9, facing_angle=16200)
    blind = put("mo", "guard", 4, 12, facing_angle=10800)
    sim = ring(9, 6, sharp, blind)
    events = run(sim, 36, STAND)
    vance, mo = sim.world.actor("vance"), sim.world.actor("mo")
    assert vance.aware.peak > 65_000
    assert not of(events, Heard)
    assert mo.aware.peak == 65_000


@pytest.mark.parametrize(("points", "believes"), [(40_000, (4, 10)), (39_999, (7, 6))])
def test_whoever_is_as_sure_as_the_surest_is_told_nothing(points, believes):
    sim = ring(7, 6, put("mo", "guard", 4, 12, facing_angle=10800))
    bao, mo = sim.world.actor("bao"), sim.world.actor("mo")
    bao.aware.sees, bao.aware.points, bao.memory.ghost = True, 40_000, at(7, 6)
    mo.aware.points, mo.memory.ghost = points, at(4, 10)
    sim.world.tick = bao.index
    share(sim.world)
    assert mo.memory.ghost == at(*believes)


def test_memories_do_not_keep_each_other_awake():
    mo = put("mo", "guard", 4, 12, facing_angle=10800)
    sim = ring(7, 6, mo)
    run(sim, 12, STAND)
    sim.world.courier.x, sim.world.courier.y = at(29, 12)
    run(sim, 60 * 60, STAND)
    assert sim.world.actor("mo").aware.points == 0
    assert sim.world.actor("bao").aware.points == 0


def test_a_partner_may_run_in_his_light_and_nobody_hears_of_it():
    mo = put("mo", "guard", 4, 12, facing_angle=10800)
    sim = ring(6, 6, mo)
    bao = sim.world.actor("bao")
    bao.memory.numbers["partner"] = 1
    events = run(sim, 90, RUN_EAST)
    assert not of(events, Whistled)
    assert not of(events, Seen)
    assert bao.aware.points == 0
    assert bao.state is AlertState.CALM


def test_a_partnership_made_in_the_charge_ends_it():
    sim = ring(8, 6)
    run_until(sim, Whistled, within_s=1, intents=RUN_EAST)
    run(sim, 45, RUN_EAST)
    bao = sim.world.actor("bao")
    bao.memory.numbers["partner"] = 1
    run(sim, 2, RUN_EAST)
    assert bao.state is AlertState.RETURNING


def test_where_she_is_welcome_she_may_run_before_him():
    tea = put("tea", "zone", 4, 1, rect=(1, 1, 30, 12), public=True)
    events = run(ring(6, 6, tea), 120, RUN_EAST)
    assert not of(events, Whistled)
    assert not of(events, Seen)


def test_a_corner_that_he_grazes_on_his_ring_does_not_hold_his_charge():
    rows = [row[:4] + "#" + row[5:] if r == 5 else row for r, row in enumerate(YARD)]
    sim = ring(7, 6, rows=rows)
    bao = sim.world.actor("bao")
    bao.y -= SUBTILES // 4
    bao.schedule = standing(bao.x, bao.y, 0)
    run_until(sim, Whistled, within_s=1, intents=RUN_EAST)
    run(sim, 60, RUN_EAST)
    assert bao.x > at(6, 0)[0]


def test_the_giant_cannot_be_knocked_down():
    sim = ring(3.4, 6)
    sim.step(Intents(tool="knock_down"))
    assert sim.world.actor("bao").state is not AlertState.DOWN
    assert not sim.world.tally.harmed


def test_a_dazzled_giant_sees_nothing_and_shares_nothing():
    mo = put("mo", "guard", 4, 12, facing_angle=10800)
    sim = ring(7, 6, mo)
    sim.world.actor("bao").blind_until = 10_000
    run(sim, 120, RUN_EAST)
    assert sim.world.tally.seen == 0
    assert company_of(sim.world, sim.world.actor("bao")) == [sim.world.actor("mo")]


def test_the_giant_comes_back_to_his_ring_and_into_step():
    bao = put("bao", "giant", 4, 4, route=((4, 4), (10, 4), (10, 9), (4, 9)), mode="loop")
    sim = play(YARD, put("start", "start", 8, 6), bao, *lamps(8, 18))
    actor = sim.world.actor("bao")
    sim.world.courier.break_used = True
    run(sim, 60, STAND)
    sim.world.courier.x, sim.world.courier.y = at(8, 4)
    run_until(sim, Whistled, within_s=2, intents=RUN_EAST)
    sim.world.courier.x, sim.world.courier.y = at(29, 12)
    run(sim, 60 * 110, STAND)
    assert actor.state is AlertState.CALM
    assert actor.place == actor.schedule.pose(sim.world.tick - 1)[:2]


def test_the_giant_walks_a_tile_and_three_quarters_a_second():
    assert catalog().kinds["giant"].paces == {
        "calm": 42, "curious": 42, "searching": 42, "chase": 168,
    }  # fmt: skip


def test_a_guard_told_in_the_aura_goes_to_look():
    mo = guard("mo", (4, 12), (10, 12))
    sim = ring(7, 6, mo)
    events = run(sim, 200, STAND)
    assert ("mo", "curious") in {(e.actor, e.after) for e in of(events, StateChanged)}


def test_walking_east_of_him_is_seen_as_by_anybody():
    sim = ring(7, 6)
    assert run_until(sim, Seen, within_s=2, intents=EAST).by == "sight"
