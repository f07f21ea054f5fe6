"""Senses to the subtile: where a noise, a way, a light and a look just reach, and just do not."""

from __future__ import annotations

import pytest

from game.base.grid import line_is_clear
from game.base.units import SUBTILES
from game.sim.kinds import Band, Beam
from game.sim.senses.hearing import spread
from game.sim.senses.light import DIM, LIT, band_at, beam_reaches, light_array, pool_of
from game.sim.senses.paths import distances, find_way, nearest_free, neighbors
from game.sim.senses.sight import (
    BODY_POINTS,
    band_holding,
    body_in_wedge,
    body_is_visible,
    reach_along,
)
from game.sim.terrain import Terrain
from tests.sim.worlds import at, plan_of, play, put

OPEN = ["#" * 20, *["#" + "." * 18 + "#"] * 8, "#" * 20]
SQUARE = [(c, r) for c in range(3) for r in range(3)]


def terrain(rows):
    return Terrain.of(plan_of(rows))


def test_sound_goes_round_corners_and_never_across_them():
    rows = ["######", "#....#", "#.##.#", "#.##.#", "######"]
    costs = spread(terrain(rows), (1, 1), 20_000)
    assert costs[2, 1] == 1000
    assert costs[1, 3] == 2000
    assert costs[4, 2] == 4000
    assert (2, 2) not in costs


@pytest.mark.parametrize(("x", "y"), SQUARE)
def test_sound_spreads_alike_to_all_sides_and_stays_on_the_map(x, y):
    costs = spread(terrain(["...", "...", "..."]), (x, y), 9000)
    steps = {(c, r): sorted((abs(c - x), abs(r - y))) for c, r in SQUARE}
    assert costs == {cell: near * 1400 + (far - near) * 1000 for cell, (near, far) in steps.items()}


def test_sound_passes_a_thin_wall_in_each_direction_and_needs_room_behind_it():
    rows = [".....", ".###.", ".#.#.", ".###.", "....."]
    costs = spread(terrain(rows), (2, 2), 8000)
    assert costs == {(2, 2): 0, (4, 2): 8000, (0, 2): 8000, (2, 4): 8000, (2, 0): 8000}
    thick = ["......", ".####.", ".##.#.", ".####.", "......"]
    assert set(spread(terrain(thick), (3, 2), 8000)) == {(3, 2), (5, 2), (3, 0), (3, 4)}
    edge = ["..#", "..#", "..#"]
    assert set(spread(terrain(edge), (1, 1), 9000)) == {(c, r) for c in (0, 1) for r in range(3)}


def test_a_way_is_the_shortest_ends_at_its_goal_and_breaks_ties_alike():
    ground = terrain(["....", "....", "...."])
    assert find_way(ground, (0, 0), (3, 0)) == ((1, 0), (2, 0), (3, 0))
    assert find_way(ground, (0, 0), (2, 2)) == ((1, 1), (2, 2))
    assert find_way(ground, (3, 2), (0, 2)) == ((2, 2), (1, 2), (0, 2))
    assert find_way(ground, (1, 1), (1, 1)) == ()
    assert find_way(ground, (0, 0), (9, 9)) == ()
    assert find_way(ground, (0, 0), (3, 1)) == ((1, 0), (2, 0), (3, 1))
    assert find_way(ground, (3, 2), (0, 1)) == ((2, 2), (1, 2), (0, 1))
    assert find_way(ground, (3, 0), (2, 2)) == ((3, 1), (2, 2))
    assert find_way(ground, (3, 2), (2, 0)) == ((3, 1), (2, 0))
    assert find_way(terrain(["..#"]), (0, 0), (2, 0)) == ()


def test_every_free_neighbour_is_a_step():
    ground = terrain(["...", "...", "..."])
    around = {(c, r): 10 if 1 in (c, r) else 14 for c, r in SQUARE if (c, r) != (1, 1)}
    assert dict(neighbors(ground, (1, 1))) == around
    assert dict(neighbors(ground, (0, 0))) == {(1, 0): 10, (0, 1): 10, (1, 1): 14}
    assert dict(neighbors(ground, (2, 2))) == {(1, 2): 10, (2, 1): 10, (1, 1): 14}


@pytest.mark.parametrize(
    ("wall", "lost"),
    [
        ((1, 0), {(0, 0), (2, 0)}),
        ((2, 1), {(2, 0), (2, 2)}),
        ((1, 2), {(0, 2), (2, 2)}),
        ((0, 1), {(0, 0), (0, 2)}),
        ((0, 0), set()),
        ((2, 2), set()),
        ((2, 0), set()),
        ((0, 2), set()),
    ],
)
def test_a_wall_takes_away_the_corners_beside_it(wall, lost):
    rows = ["".join("#" if (c, r) == wall else "." for c in range(3)) for r in range(3)]
    left = set(dict(neighbors(terrain(rows), (1, 1))))
    assert left == set(SQUARE) - {(1, 1), wall} - lost


def test_distances_end_with_the_last_goal():
    ground = terrain(["." * 30])
    assert distances(ground, (0, 0))[29, 0] == 290
    some = distances(ground, (0, 0), [(3, 0), (5, 0)])
    assert (some[3, 0], some[5, 0]) == (30, 50)
    assert (20, 0) not in some


def test_the_nearest_free_cell_is_searched_six_cells_round_in_reading_order():
    ground = terrain(["#" * 20, "#" * 14 + "." * 6, "#" * 20])
    assert nearest_free(ground, (15, 1)) == (15, 1)
    assert nearest_free(ground, (8, 1)) == (14, 1)
    assert nearest_free(ground, (7, 1)) == (7, 1)
    ring = terrain(["...", ".#.", "..."])
    assert nearest_free(ring, (1, 1)) == (1, 0)
    assert nearest_free(ring, (-1, -1)) == (0, 0)
    for wanted in ((5, 3), (3, 5), (7, 5), (5, 7)):
        away = {(5, 2), (2, 5), (8, 5), (5, 8)}
        rows = [
            "".join("." if (c, r) in away | {wanted} else "#" for c in range(11)) for r in range(11)
        ]
        assert nearest_free(terrain(rows), (5, 5)) == wanted
    tall = terrain([*["#"] * 7, ".", *["#"] * 6])
    assert nearest_free(tall, (0, 1)) == (0, 7)
    assert nearest_free(tall, (0, 13)) == (0, 7)


@pytest.mark.parametrize("free", [(1, 8), (15, 8), (8, 1), (8, 15)])
def test_a_free_cell_seven_cells_off_is_none(free):
    rows = ["".join("." if (c, r) == free else "#" for c in range(17)) for r in range(17)]
    assert nearest_free(terrain(rows), (8, 8)) == (8, 8)


@pytest.mark.parametrize(
    ("wanted", "near", "far"), [((9, 3), (9, 1), (5, 9)), ((3, 9), (1, 9), (9, 5))]
)
def test_the_nearest_free_cell_is_nearest_in_columns_and_rows(wanted, near, far):
    rows = ["".join("." if (c, r) in {near, far} else "#" for c in range(11)) for r in range(11)]
    assert nearest_free(terrain(rows), wanted) == near


def test_a_pool_is_bright_for_three_quarters_and_dim_at_its_rim():
    plan = plan_of(["." * 12] * 12)
    pool = pool_of(plan, 6 * SUBTILES, 6 * SUBTILES, 4 * SUBTILES)
    row = [24 * 48 + column for column in range(48)]
    assert [row.index(a) for a in pool.bright if a in row] == [*range(12, 36)]
    assert [row.index(a) for a in pool.rim if a in row] == [*range(8, 12), *range(36, 40)]
    down = [column * 48 + 24 for column in range(48)]
    assert [down.index(a) for a in pool.bright if a in down] == [*range(12, 36)]
    assert [down.index(a) for a in pool.rim if a in down] == [*range(8, 12), *range(36, 40)]
    corner = pool_of(plan, 0, 0, 2 * SUBTILES)
    assert {a % 48 for a in corner.bright} == {a // 48 for a in corner.bright} == {*range(6)}
    far = pool_of(plan, 12 * SUBTILES - 1, 12 * SUBTILES - 1, 2 * SUBTILES)
    assert {a % 48 for a in far.bright} == {a // 48 for a in far.bright} == {*range(42, 48)}


def test_a_lamp_that_is_only_dim_lights_nothing_brighter():
    plan = plan_of(["." * 12] * 3)
    lamps = [play(["." * 12] * 3, put("start", "start", 1, 1),
                  put("l", "lamp", c, 1, radius_subtiles=3 * SUBTILES, band=band)).world.lamps[0]
             for c, band in ((3, "dim"), (4, "lit"))]  # fmt: skip
    array = light_array(plan, lamps)
    assert band_at(array, 12, *at(3, 1)) == LIT
    assert band_at(array, 12, *at(1, 1)) == DIM
    assert light_array(plan, lamps) == light_array(plan, lamps[::-1])


def test_every_tile_has_sixteen_bands_of_light_and_there_are_no_more():
    assert len(light_array(plan_of(["." * 12] * 3), ())) == 16 * 12 * 3


def test_a_beam_ends_at_its_reach_its_edges_and_at_walls():
    beam, ground = Beam(reach=3 * SUBTILES, half_angle=1200), terrain(OPEN)
    x, y = at(5, 5)

    def lights(px, py, heading=0):
        return beam_reaches(beam, ground.opaque, 20, x=x, y=y, heading=heading, px=px, py=py)

    assert lights(x + 3 * SUBTILES, y)
    assert not lights(x + 3 * SUBTILES + 1, y)
    assert lights(x + 2800, y + 1000)
    assert not lights(x + 2800, y + 1040)
    assert not lights(x - 1000, y)
    assert lights(x - 1000, y, heading=10800)
    walled = terrain([*OPEN[:5], "#" + "." * 5 + "#" + "." * 12 + "#", *OPEN[6:]])
    assert not beam_reaches(beam, walled.opaque, 20, x=x, y=y, heading=0, px=x + 4000, py=y)


def test_the_first_band_that_holds_a_place_wins():
    bands = (
        Band("contact", 1000, 10800, 400, 100, sneak_reach_behind=600),
        Band("near", 3000, 2700, 220, 100),
        Band("back", 2000, 10800, 90, 65, searching_only=True),
    )

    def band(dx, dy=0, *, searching=False, sneaking=False):
        found = band_holding(bands, dx, dy, 0, searching=searching, sneaking=sneaking)
        return found.name if found else ""

    assert [band(d) for d in (1000, 1001, 3000, 3001)] == ["contact", "near", "near", ""]
    assert [band(-d) for d in (1000, 1001)] == ["contact", ""]
    assert [band(-d, searching=True) for d in (1001, 2000, 2001)] == ["back", "back", ""]
    assert [band(-d, sneaking=True) for d in (600, 601)] == ["contact", ""]
    assert band(900, sneaking=True) == "contact"
    assert band(2000, 1990) == "near"
    assert band(1990, 2010) == ""


def test_a_sneaker_straight_beside_somebody_is_not_behind():
    contact = (Band("contact", 1000, 10_800, 400, 100, sneak_reach_behind=600),)
    for beside in (-900, 900):
        for dx, found in ((0, contact[0]), (-1, None)):
            told = band_holding(contact, dx, beside, 0, searching=False, sneaking=True)
            assert told is found


def test_a_body_is_its_middle_and_a_quarter_tile_to_each_side():
    assert BODY_POINTS == ((0, 0), (360, 0), (-360, 0), (0, 360), (0, -360))


def test_a_body_is_in_a_wedge_with_three_of_its_five_points():
    assert body_in_wedge(5000, 0, 0, 180)
    assert not body_in_wedge(5000, 600, 0, 180)
    assert body_in_wedge(360, 0, 0, 180)
    assert not body_in_wedge(-5000, 0, 0, 180)


def test_a_body_behind_a_pillar_is_seen_when_three_points_clear_it():
    rows = ["." * 9] * 4 + ["....#...."] + ["." * 9] * 4
    ground, (x, y) = terrain(rows), at(1, 4)
    seen = [body_is_visible(ground.opaque, 9, x, y, at(7, 4)[0], y + off) for off in
            (0, 1440, 1800, 2160, 2520)]  # fmt: skip
    assert seen == sorted(seen)
    assert (seen[0], seen[-1]) == (False, True)


def test_two_points_of_a_body_in_sight_are_a_plain_no():
    """The answer is kept in what a rival makes of her, and digests hold it."""
    rows = ["." * 9] * 3 + ["....#...."] + ["." * 9] * 5
    ground, (x, y) = terrain(rows), at(1, 3)
    body = at(7, 3)[0], y + 1680
    points = [line_is_clear(ground.opaque, 9, x, y, body[0] + ox, body[1] + oy)
              for ox, oy in BODY_POINTS]  # fmt: skip
    assert (sum(points), points[-1]) == (2, False)
    assert body_is_visible(ground.opaque, 9, x, y, *body) is False


@pytest.mark.parametrize("far", [(4, 1), (4, 7), (1, 4), (7, 4)])
def test_a_wall_between_hides_in_every_direction(far):
    between = [(4 + far[0]) // 2, (4 + far[1]) // 2]
    rows = ["".join("#" if [c, r] == between else "." for c in range(9)) for r in range(9)]
    for walls, seen in ((terrain(rows), False), (terrain(["." * 9] * 9), True)):
        assert body_is_visible(walls.opaque, 9, *at(4, 4), *at(*far)) == seen
        assert body_is_visible(walls.opaque, 9, *at(*far), *at(4, 4)) == seen


def test_a_line_along_a_heading_runs_to_its_reach_by_steps():
    ground = terrain(OPEN)
    x, y = at(5, 5)

    def free(heading, reach, **step):
        return reach_along(ground.opaque, 20, x=x, y=y, heading=heading, reach=reach, **step)

    assert free(0, 5000) == 4860
    assert free(0, 5040) == 5040
    assert free(0, 5000, step=100) == 5000
    assert free(10800, 9000) == 4 * SUBTILES + 720
    assert free(16200, 20_000) == 4 * SUBTILES + 720


def test_a_line_ends_at_the_edge_of_the_map():
    """A place on the last line still lies on the map; one on the line after it does not."""
    ground = terrain(["." * 10] * 10)
    x, y = at(5, 5)
    ends = {
        heading: reach_along(ground.opaque, 10, x=x, y=y, heading=heading, reach=20_000)
        for heading in (0, 5400, 10_800, 16_200)
    }
    assert ends == {0: 6300, 5400: 6300, 10_800: 7920, 16_200: 7920}
