"""Stories of awareness: what raises it and how far, when it counts, and how it fades."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.sim.actor import AlertState
from game.sim.events import Heard, Noticed, Seen
from game.sim.intents import Intents
from game.sim.senses.light import BEAM, DIM, LIT, SHADOW
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


@pytest.mark.parametrize("place", [(12, 2), (3, 7), (1, 1), (18, 8)])
def test_a_tall_case_shades_wherever_on_the_map_it_stands(place):
    lamp = put("lamp", "lamp", *place, radius_subtiles=6 * TILE)
    sim = play(HALL, put("start", "start", *place), lamp)
    assert light_on_courier(sim.world) == LIT
    sim.world.cases = (place,)
    assert light_on_courier(sim.world) == SHADOW


def lit_in_part(sim, *sides):
    """Let discs fall on some of the points round the courier's middle, never on the middle."""
    courier = sim.world.courier
    sim.world.discs = tuple((courier.x + 360 * x, courier.y + 360 * y, 100) for x, y in sides)


NORTH, EAST, SOUTH, WEST = (0, -1), (1, 0), (0, 1), (-1, 0)


def test_a_disc_of_light_falls_on_what_is_in_it_and_on_nothing_else():
    sim = play(HALL, put("start", "start", 3, 4))
    for sides, light in (((NORTH, EAST), SHADOW), ((NORTH, EAST, SOUTH), LIT)):
        lit_in_part(sim, *sides)
        assert light_on_courier(sim.world) == light


@pytest.mark.parametrize(("cells", "light"), [(2, SHADOW), (3, LIT)])
@pytest.mark.parametrize("side", [NORTH, EAST, SOUTH, WEST])
def test_a_tall_case_two_cells_off_shades_the_point_that_leans_over_to_it(side, cells, light):
    """Three of her points are lit; one of them lies in the next cell, beside the case."""
    across, down = side
    sim = play(HALL, put("start", "start", 9, 5))
    sim.world.courier.x += 400 * across
    sim.world.courier.y += 400 * down
    lit_in_part(sim, side, (down, across), (-down, -across))
    sim.world.cases = ((9 + cells * across, 5 + cells * down),)
    assert light_on_courier(sim.world) == light


@pytest.mark.parametrize(("past", "light"), [(360, LIT), (361, SHADOW)])
@pytest.mark.parametrize(("across", "down"), [NORTH, EAST, SOUTH, WEST])
def test_a_torch_reaches_the_nearest_point_of_a_body_past_its_end(across, down, past, light):
    """With two more points in other light that makes three."""
    rows = ["." * 24] * 24
    liu = put("liu", "guard", 12, 12, facing_angle=(across == -1) * 10_800 + down * 5400 % 21_600)
    sim = play(rows, put("start", "start", 1, 1), liu)
    away, courier = 7 * TILE + past, sim.world.courier
    courier.x, courier.y = at(12, 12)[0] + across * away, at(12, 12)[1] + down * away
    lit_in_part(sim, (across, down), (down, across))
    assert light_on_courier(sim.world) == light


@pytest.mark.parametrize(("tiles", "light"), [(8, BEAM), (10, BEAM), (12, SHADOW)])
def test_a_torch_that_a_map_makes_longer_lights_as_far_as_it_reaches(tiles, light):
    liu = put("liu", "guard", 2, 1, facing_angle=0)
    liu = replace(liu, stats={"beam.reach": 21 * TILE // 2})
    sim = play(["." * 24] * 3, put("start", "start", 2 + tiles, 1), liu)
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


def test_late_in_the_night_a_first_sight_is_forgiven_as_long():
    sim = watched()
    run(sim, 600)
    sim.world.courier.x = at(18, 4)[0]
    points = []
    for tick in range(24):
        run(sim, 1, Intents(direction=(16, 48)[tick % 2], gait="run"))
        points.append(sim.world.actor("liu").aware.points)
    assert 90_000 < points[19] < points[23] == 100_000


def test_a_sighting_of_the_very_first_tick_is_forgotten_too():
    sim = watched()
    liu = sim.world.actor("liu")
    liu.aware.first_seen = 0
    run(sim, 3)
    assert liu.aware.first_seen == -1


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
