"""Hearing, ways and light as functions: costs, walls, ties."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from game.base.units import SUBTILES
from game.sim.senses.hearing import spread
from game.sim.senses.light import DIM, LIT, SHADOW, light_array, pool_of
from game.sim.senses.paths import distances, find_way
from game.sim.senses.sight import body_is_visible, reach_along
from game.sim.systems.sounding import make_noise
from game.sim.terrain import Terrain
from tests.sim.worlds import at, plan_of, play, put

OPEN = ["#" * 20, *["#" + "." * 18 + "#"] * 8, "#" * 20]


def terrain(rows):
    return Terrain.of(plan_of(rows))


def test_sound_costs_one_a_cell_and_a_little_more_across():
    costs = spread(terrain(OPEN), (5, 5), 4000)
    assert (costs[5, 5], costs[8, 5], costs[7, 7]) == (0, 3000, 2800)
    assert (10, 5) not in costs


def test_sound_passes_a_thin_wall_dearly_and_a_thick_one_never():
    thin = ["##########", "#...#....#", "##########"]
    thick = ["##########", "#...##...#", "##########"]
    assert spread(terrain(thin), (3, 1), 8000)[5, 1] == 8000
    assert (5, 1) not in spread(terrain(thin), (3, 1), 7900)
    assert (6, 1) not in spread(terrain(thick), (3, 1), 20_000)


def test_a_closed_door_muffles():
    rows = ["##########", "#...#....#", "#........#", "#...#....#", "##########"]
    ground = terrain(rows)
    free = spread(ground, (3, 2), 14_000)[6, 2]
    ground.relay(doors=[(4, 2)])
    assert spread(ground, (3, 2), 14_000)[6, 2] == free + 4000


def test_a_running_belt_halves_the_noise_near_it():
    sim = play(OPEN, put("start", "start", 4, 4))
    sim.world.hum = (at(5, 4),)
    make_noise(sim.world, "footstep", by="courier", x=at(4, 4)[0], y=at(4, 4)[1], radius=5000)
    assert sim.world.events[-1].radius == 2500


def test_ways_do_not_cut_corners():
    rows = ["#######", "#..#..#", "#..#..#", "#.....#", "#######"]
    way = find_way(terrain(rows), (2, 1), (4, 1))
    assert way == ((2, 2), (2, 3), (3, 3), (4, 3), (4, 2), (4, 1))


def test_there_is_no_way_into_a_sealed_room():
    rows = ["#######", "#..#..#", "#..#..#", "#..#..#", "#######"]
    assert find_way(terrain(rows), (1, 1), (5, 1)) == ()


cells = st.tuples(st.integers(1, 10), st.integers(1, 8))


@settings(deadline=None)
@given(st.lists(cells, max_size=30), cells, cells)
def test_the_shortest_way_is_as_long_as_the_distance_field_says(walls, start, goal):
    rows = [["#" if c in (0, 11) or r in (0, 9) else "." for c in range(12)] for r in range(10)]
    for column, row in walls:
        if (column, row) not in (start, goal):
            rows[row][column] = "#"
    ground = terrain(["".join(row) for row in rows])
    field = distances(ground, start)
    way = (start, *find_way(ground, start, goal))
    length = sum(14 if a[0] != b[0] and a[1] != b[1] else 10 for a, b in pairwise(way))
    if goal in field:
        assert length == field[goal]
    else:
        assert way == (start,)


def test_pools_join_by_the_brighter_band():
    lamps = [put("a", "lamp", 6, 4, radius_subtiles=4 * SUBTILES),
             put("b", "lamp", 10, 4, radius_subtiles=4 * SUBTILES)]  # fmt: skip
    world = play(OPEN, put("start", "start", 1, 1), *lamps).world
    quarters = [world.light[(4 * 4 + 2) * 80 + c] for c in range(80)]
    assert max(quarters) == LIT
    one = light_array(world.plan, world.lamps[:1])
    other = light_array(world.plan, world.lamps[1:])
    assert world.light == bytes(max(p) for p in zip(one, other, strict=True))


def test_walls_stop_lamplight():
    rows = ["##########", "#...#....#", "#...#....#", "#...#....#", "##########"]
    pool = pool_of(plan_of(rows), *at(2, 2), 6 * SUBTILES)
    assert pool.bright
    assert all(quarter % 40 < 17 for quarter in (*pool.bright, *pool.rim))


def test_a_lamp_out_leaves_no_light():
    world = play(
        OPEN, put("start", "start", 1, 1), put("a", "lamp", 9, 4, radius_subtiles=4320)
    ).world
    world.lamps[0].band = DIM
    world.relight()
    assert max(world.light) == DIM
    world.lamps[0].band = SHADOW
    world.relight()
    assert max(world.light) == SHADOW


@given(st.integers(0, 21_599), st.integers(1, 20))
def test_a_line_runs_to_the_wall_and_no_further(heading, tiles):
    ground = terrain(OPEN)
    x, y = at(9, 4)
    far = reach_along(ground.opaque, 20, x=x, y=y, heading=heading, reach=tiles * SUBTILES)
    assert 0 <= far <= tiles * SUBTILES
    assert far >= min(tiles, 4) * SUBTILES - 900


@given(*[st.integers(2 * SUBTILES, 8 * SUBTILES) for _ in range(4)])
def test_in_an_empty_hall_everybody_shows(x, y, other_x, other_y):
    ground = terrain(OPEN)
    assert body_is_visible(ground.opaque, 20, x, y, other_x, other_y)
