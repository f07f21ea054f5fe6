"""Stories of awareness: what raises it, when it counts, how it fades, and how a hunt runs."""

from __future__ import annotations

import pytest

from game.sim.actor import AlertState
from game.sim.events import Heard, Noticed, Seen
from game.sim.intents import Intents
from game.sim.senses.light import BEAM, DIM, LIT, SHADOW
from game.sim.systems.awareness import hunt
from game.sim.systems.deeds import do_harm
from game.sim.systems.noticing import gain, tell
from game.sim.systems.perception import fill, light_on_courier
from tests.sim.worlds import STAND, at, of, play, put, run

HALL = ["#" * 20, *["#" + "." * 18 + "#"] * 8, "#" * 20]
TILE = 1440


def watched(*things, kind="guard", **changes):
    """Return a hall with somebody who looks at its east wall, and the courier far behind."""
    liu = put("liu", kind, 16, 4, facing_angle=0, sweep_angle=0, period_ticks=480)
    return play(HALL, put("start", "start", 3, 4), liu, *things, **changes)


def raised(sim, points, by="sight", *, cap=100_000, place=None):
    """Raise liu's awareness; returns what is said of it."""
    sim.world.events = []
    gain(sim.world, sim.world.actor("liu"), points, cap=cap, by=by, place=place)
    return sim.world.events


# -- counting -------------------------------------------------------------------------------------
def test_a_head_turns_at_ten_points_and_only_once():
    sim = watched()
    assert not of(raised(sim, 9_999), Noticed)
    assert of(raised(sim, 1), Noticed)
    assert not of(raised(sim, 1), Noticed)


def test_thirty_five_points_by_sight_are_one_sighting():
    sim = watched()
    assert not of(raised(sim, 34_999), Seen)
    assert [(e.actor, e.by) for e in of(raised(sim, 1), Seen)] == [("liu", "sight")]
    assert not of(raised(sim, 1), Seen)
    assert (sim.world.tally.seen, sim.world.tally.heard) == (1, 0)


def test_thirty_five_points_by_ear_are_heard_where_the_ghost_is():
    sim = watched()
    heard = of(raised(sim, 35_000, by="footstep", place=(5000, 6000)), Heard)
    assert [(e.actor, e.by, e.x, e.y) for e in heard] == [("liu", "footstep", 5000, 6000)]
    assert (sim.world.tally.seen, sim.world.tally.heard) == (0, 1)
    assert not sim.world.actor("liu").memory.by_sight
    assert not of(raised(sim, 1, by="bump"), Heard)


def test_without_a_place_a_noise_is_where_the_listener_stands():
    sim = watched()
    assert [(e.x, e.y) for e in of(raised(sim, 35_000, by="bump"), Heard)] == [at(16, 4)]


def test_a_cause_never_lifts_above_its_cap_nor_anything_above_a_hundred():
    sim = watched()
    liu = sim.world.actor("liu")
    raised(sim, 90_000, cap=65_000)
    assert liu.aware.points == 65_000
    raised(sim, 10_000, cap=20_000)
    assert liu.aware.points == 65_000
    raised(sim, 90_000)
    assert (liu.aware.points, liu.aware.peak) == (100_000, 100_000)
    assert sim.world.tally.max_awareness == 100


def test_workers_and_lines_count_nobody_as_seen():
    for kind in ("worker", "camera", "regulator"):
        sim = watched(kind=kind)
        assert not of(raised(sim, 100_000), Seen)
        assert sim.world.tally.max_awareness == (0 if kind == "worker" else 100)


def test_somebody_who_is_told_grows_at_least_that_aware_and_never_less():
    sim = watched()
    liu = sim.world.actor("liu")
    for before, after in ((0, 50_000), (20_000, 50_000), (80_000, 80_000)):
        liu.aware.points = before
        tell(sim.world, liu, (7000, 7000), points=50, by_sight=True)
        assert (liu.aware.points, liu.memory.ghost) == (after, (7000, 7000))
        assert liu.memory.by_sight


def test_how_far_away_she_was_is_said_in_tenths_of_a_tile():
    sim = watched()
    assert of(raised(sim, 35_000), Seen)[0].distance == 130


# -- filling --------------------------------------------------------------------------------------
def filled(sim, *, band=2, gait="walk", light=LIT):
    """Return what one sense adds in a band: 80 points a second in the far one, 4000 a sense."""
    liu = sim.world.actor("liu")
    sim.world.courier.gait, sim.world.courier.light = gait, light
    return fill(sim.world, liu, liu.kind.bands[band])


@pytest.mark.parametrize(("light", "points"), [(SHADOW, 0), (DIM, 1800), (LIT, 4000), (BEAM, 6000)])
def test_light_weighs_what_its_band_says(light, points):
    assert filled(watched(), light=light) == points


def test_contact_asks_no_light():
    assert filled(watched(), band=0, light=SHADOW) == 20_000


@pytest.mark.parametrize(
    ("state", "wary", "points"),
    [
        (AlertState.CALM, False, 4000),
        (AlertState.CALM, True, 4600),
        (AlertState.RETURNING, True, 4600),
        (AlertState.RETURNING, False, 4000),
        (AlertState.CURIOUS, True, 4600),
        (AlertState.SEARCHING, True, 5600),
        (AlertState.ALARMED, False, 5600),
    ],
)
def test_whoever_was_alarmed_once_looks_harder_ever_after(state, wary, points):
    sim = watched()
    liu = sim.world.actor("liu")
    liu.state, liu.memory.wary = state, wary
    assert filled(sim) == points


@pytest.mark.parametrize(("people", "points"), [(2, 4000), (3, 2000)])
def test_three_people_near_her_halve_what_is_seen(people, points):
    crowd = [put(f"p{n}", "worker", 3, 3 + n) for n in range(people)]
    assert filled(watched(*crowd)) == points


def test_only_watchers_are_quicker_about_somebody_shunned():
    for kind, band, points in (("guard", 2, 4400), ("worker", 0, 4000)):
        assert filled(watched(kind=kind, trust=19), band=band) == points


def test_a_tall_case_shades_the_cells_round_it():
    sim = watched(put("lamp", "lamp", 3, 4, radius_subtiles=6 * TILE))
    for column, light in ((3, SHADOW), (4, SHADOW), (5, LIT)):
        sim.world.cases = ((column, 4),)
        assert light_on_courier(sim.world) == light
    for row, light in ((5, SHADOW), (6, LIT)):
        sim.world.cases = ((3, row),)
        assert light_on_courier(sim.world) == light


def test_a_dazzled_guard_s_beam_lights_nobody():
    sim = play(HALL, put("start", "start", 7, 4), put("liu", "guard", 3, 4, facing_angle=0))
    assert light_on_courier(sim.world) == BEAM
    sim.world.actor("liu").blind_until = 1
    assert light_on_courier(sim.world) == SHADOW


def test_somebody_with_only_an_eye_for_light_misses_her_in_the_dim():
    lamps = [put("l", "lamp", 7, 4, radius_subtiles=4 * TILE, band="dim")]
    for only_light, peak in ((True, 0), (False, 1)):
        pia = put("pia", "worker", 3, 4, facing_angle=0, only_light=only_light)
        sim = play(HALL, put("start", "start", 7, 4), pia, *lamps)
        run(sim, 60)
        assert sim.world.courier.light == DIM
        assert min(sim.world.actor("pia").aware.peak, 1) == peak


def test_where_a_map_makes_her_welcome_nobody_minds_until_she_steals():
    lamp = put("l", "lamp", 7, 3, radius_subtiles=6 * TILE)
    shop = put("shop", "zone", 7, 4, rect=(1, 1, 18, 8), public=True)
    jar = put("jar", "temptation", 7, 6, deed="theft", label="jar")
    sim = play(HALL, put("start", "start", 7, 4), put("liu", "guard", 3, 4, facing_angle=0),
               lamp, shop, jar)  # fmt: skip
    run(sim, 60, STAND)
    liu = sim.world.actor("liu")
    assert liu.aware.sees
    assert liu.aware.points == 0
    sim.world.fixtures["jar"].done = True
    run(sim, 12, STAND)
    assert liu.aware.points > 0


def test_a_turned_head_is_forgotten_at_each_rate_of_its_height():
    """Twenty points a second below 35, eight below 65, four above; after a grace of 0.3 s."""
    for points, rate in ((34_999, 20), (35_000, 8), (64_999, 8), (65_000, 4), (100_000, 4)):
        sim = watched(kind="camera")
        liu = sim.world.actor("liu")
        liu.memory.numbers["pinged"] = 1
        liu.aware.points = points
        run(sim, 3)
        assert points - liu.aware.points == rate * 50


def test_awareness_waits_for_its_grace():
    sim = watched(kind="camera")
    raised(sim, 20_000)
    run(sim, 18)
    assert sim.world.actor("liu").aware.points == 20_000
    run(sim, 3)
    assert sim.world.actor("liu").aware.points == 19_000


@pytest.mark.parametrize(
    ("state", "floor"),
    [(AlertState.CURIOUS, 35_000), (AlertState.SEARCHING, 65_000), (AlertState.ALARMED, 65_000)],
)
def test_awareness_keeps_to_the_floor_of_its_state(state, floor):
    sim = watched()
    liu = sim.world.actor("liu")
    for points in (floor + 100, floor - 100):
        liu.state, liu.aware.points, liu.memory.until = state, points, 10_000
        liu.memory.numbers["lost"] = sim.world.tick
        run(sim, 4)
        assert liu.aware.points == min(points, floor)


def test_a_head_that_turned_back_can_turn_again():
    sim = watched()
    raised(sim, 35_000)
    liu = sim.world.actor("liu")
    assert not liu.aware.sight_armed
    liu.aware.points, liu.aware.grace_until = 10_000, 0
    sim.world.tick = liu.index
    run(sim, 1, STAND)
    assert liu.aware.points < 10_000
    assert liu.aware.sight_armed
    assert liu.aware.armed


# -- the hunt -------------------------------------------------------------------------------------
def suspected(sim):
    """Return the cells where searchers think she may be."""
    columns = sim.world.plan.columns
    return {(at % columns, at // columns) for at in range(20 * 10) if sim.world.hunt >> at & 1}


def hunting(ghost, *, facing=0):
    """Return a hall where liu has just begun to search for a ghost that he cannot see yet."""
    rows = [*HALL[:2], "#" + "." * 9 + "#" + "." * 8 + "#", *HALL[3:]]
    sim = play(rows, put("start", "start", 17, 8), put("liu", "guard", 2, 4, facing_angle=facing))
    liu = sim.world.actor("liu")
    liu.state, liu.memory.ghost = AlertState.SEARCHING, ghost
    return sim, liu


def test_a_hunt_begins_at_the_ghost_and_ends_with_the_last_searcher():
    sim, liu = hunting(at(14, 4))
    sim.world.tick = 1
    hunt(sim.world)
    assert suspected(sim) == {(14, 4)}
    liu.state = AlertState.CALM
    hunt(sim.world)
    assert suspected(sim) == set()


def test_a_hunt_without_a_ghost_begins_where_the_searcher_stands():
    sim, _ = hunting(None)
    sim.world.tick = 1
    hunt(sim.world)
    assert suspected(sim) == {(2, 4)}


def test_the_suspected_cells_spread_one_step_each_48_ticks_and_not_into_walls():
    sim, _ = hunting(at(11, 2))
    sim.world.tick = 47
    hunt(sim.world)
    assert suspected(sim) == {(11, 2)}
    sim.world.tick = 48
    sim.world.actors[0].x, sim.world.actors[0].y = at(1, 8)
    hunt(sim.world)
    assert suspected(sim) == {(11, 1), (11, 2), (11, 3), (12, 2)}


def test_a_searcher_s_look_clears_the_cells_within_six_tiles_that_it_meets():
    for column, row, cleared in ((8, 4, True), (9, 4, False), (7, 7, True), (2, 8, True),
                                 (2, 4, True)):  # fmt: skip
        sim, _ = hunting(at(column, row))
        sim.world.tick = 12
        hunt(sim.world)
        assert (suspected(sim) == set()) == cleared, (column, row)


def test_a_wall_keeps_a_cell_suspected():
    sim, liu = hunting(at(12, 2))
    liu.x, liu.y = at(8, 2)
    sim.world.tick = 12
    hunt(sim.world)
    assert suspected(sim) == {(12, 2)}


def test_a_look_clears_only_on_every_twelfth_tick():
    sim, _ = hunting(at(6, 4))
    sim.world.tick = 11
    hunt(sim.world)
    assert suspected(sim) == {(6, 4)}


def test_a_second_searcher_adds_his_ghost_as_he_begins():
    sim, _ = hunting(at(14, 4))
    sim.world.tick = 1
    hunt(sim.world)
    liu = sim.world.actors[0]
    liu.memory.ghost, liu.memory.since = at(15, 7), 4
    for tick, cells in ((4, {(14, 4)}), (5, {(14, 4), (15, 7)})):
        sim.world.tick = tick
        hunt(sim.world)
        assert suspected(sim) == cells


# -- who saw a deed -------------------------------------------------------------------------------
def judged(seen_at, *, who="worker", deed_at=100, watchers=1):
    """Return the trust that a theft at tick 100 costs, given when somebody last saw her."""
    crowd = [put(f"w{n}", who, 4 + n, 8, facing_angle=5400) for n in range(watchers)]
    sim = play(HALL, put("start", "start", 3, 1), *crowd)
    run(sim, deed_at, STAND)
    do_harm(sim.world, "theft", "jar")
    for n in range(watchers):
        sim.world.sight_log[f"w{n}"] = seen_at
    sim.world.events = []
    run(sim, 60, STAND)
    assert len(sim.world.acts) == 1
    run(sim, 1, STAND)
    assert not sim.world.acts
    lines = {line.deed: line for line in sim.world.trust.ledger}
    return lines["harm_seen"].change if "harm_seen" in lines else 0


@pytest.mark.parametrize(("seen_at", "change"), [(69, 0), (70, -4), (100, -4)])
def test_a_glance_in_the_half_second_before_a_deed_makes_a_witness(seen_at, change):
    assert judged(seen_at) == change


@pytest.mark.parametrize(("watchers", "change"), [(1, -4), (2, -8), (3, -12), (4, -12)])
def test_the_fourth_witness_costs_no_more(watchers, change):
    assert judged(100, watchers=watchers) == change


def test_a_rival_is_no_witness():
    assert judged(100, who="droid") == 0


@pytest.mark.parametrize(("trust", "after"), [(98, 100), (50, 53)])
def test_trust_ends_at_a_hundred(trust, after):
    sim = play(HALL, put("start", "start", 3, 1),
               put("ines", "worker", 4, 1, blocks=(8, 1, 1, 1)), trust=trust)  # fmt: skip
    run(sim, 360, Intents(use=True))
    assert sim.world.trust.value == after


def test_trust_ends_at_nothing():
    sim = play(HALL, put("start", "start", 3, 1), put("pia", "worker", 4, 1), trust=5)
    run(sim, 1, Intents(tool="knock_down"))
    assert sim.world.trust.value == 0
    assert sim.world.trust.ledger[0].change == -12
