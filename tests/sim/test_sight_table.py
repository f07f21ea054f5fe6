"""The tables of sight, row by row: the bands' shapes, light, motion, states, cover and crowds."""

from __future__ import annotations

import pytest

from game.base.geometry import vector
from game.base.units import DEGREE, SUBTILES
from game.sim.actor import AlertState
from game.sim.intents import Intents
from game.sim.senses.sight import band_holding
from game.sim.systems.crowds import is_in_crowd
from game.sim.systems.perception import light_on_courier, sighting
from tests.sim.worlds import at, catalog, play, put, run

YARD = ["#" * 24, *["#" + "." * 22 + "#"] * 20, "#" * 24]

BANDS = {
    "guard": {
        "contact": (1.0, 180, 400, 100),
        "near": (3.5, 45, 220, 100),
        "far": (8.0, 32, 80, 100),
        "peripheral": (5.0, 75, 45, 65),
        "back": (2.0, 180, 90, 65),
    },
    "auditor": {
        "contact": (1.0, 180, 500, 100),
        "near": (3.5, 45, 275, 100),
        "far": (8.0, 36, 100, 100),
        "peripheral": (5.0, 75, 56, 65),
        "back": (2.0, 180, 112, 65),
    },
    "camera": {"far": (8.0, 22, 87, 100)},
    "giant": {"near": (5.0, 80, 80, 65)},
    "worker": {"near": (5.0, 50, 80, 100)},
    "seller": {"near": (5.0, 50, 80, 100)},
    "visitor": {"near": (5.0, 50, 80, 100)},
}
"""Reach in tiles, half angle in degrees, points a second and cap of each band of each kind."""


@pytest.mark.parametrize("kind", BANDS)
def test_every_kind_has_the_bands_of_its_row_and_no_others(kind):
    found = {
        b.name: (b.reach / SUBTILES, b.half_angle // DEGREE, b.rate, b.cap)
        for b in catalog().kinds[kind].bands
    }
    assert found == BANDS[kind]


def test_no_other_kind_has_eyes():
    assert {kind.id for kind in catalog().kinds.values() if kind.bands} == set(BANDS)


@pytest.mark.parametrize(
    ("tiles", "degrees", "calm", "searching"),
    [
        (1.0, 180, "contact", "contact"),
        (1.01, 0, "near", "near"),
        (3.5, 44, "near", "near"),
        (3.51, 31, "far", "far"),
        (8.0, 31, "far", "far"),
        (8.01, 0, "", ""),
        (5.01, 33, "", ""),
        (3.0, 46, "peripheral", "peripheral"),
        (5.0, 74, "peripheral", "peripheral"),
        (4.0, 40, "peripheral", "peripheral"),
        (5.01, 60, "", ""),
        (4.0, 76, "", ""),
        (2.0, 170, "", "back"),
        (2.0, 76, "", "back"),
        (2.01, 170, "", ""),
    ],
)
def test_the_first_band_of_a_guard_that_holds_a_place(tiles, degrees, calm, searching):
    """Where near and far leave the corner of the eye room it begins at once: no gap between."""
    bands = catalog().kinds["guard"].bands
    for side in (1, -1):
        dx, dy = vector(side * degrees * DEGREE % 21_600, int(tiles * SUBTILES))
        for is_searching, name in ((False, calm), (True, searching)):
            band = band_holding(bands, dx, dy, 0, searching=is_searching, sneaking=False)
            assert (band.name if band else "") == name


def test_light_motion_and_states_weigh_what_the_page_says():
    factors, gaits = catalog().factors, catalog().gaits
    light = [factors[name] for name in ("shadow", "dim", "lit", "beam")]
    assert light == [0, 450, 1000, 1500]
    motion = [gaits[name].motion for name in ("still", "sneak", "walk", "run")]
    assert motion == [600, 750, 1000, 1500]
    states = [factors[state.word] for state in list(AlertState)[:4]]
    assert states == [1000, 1150, 1400, 1400]
    assert [factors[name] for name in ("wary", "crowd", "shunned")] == [1150, 500, 1100]


def test_a_torch_lights_seven_tiles_and_twenty_degrees_and_a_lantern_less():
    beams = {k.id: (k.beam.reach / SUBTILES, k.beam.half_angle // DEGREE)
             for k in catalog().kinds.values() if k.beam}  # fmt: skip
    assert beams == {"guard": (7, 20), "giant": (5, 80), "drone": (1.5, 180)}


def lit(column, row, *things, rows=YARD, facing=0):
    """Return a lit yard with a guard in it who looks east."""
    lamps = [put(f"l{c}", "lamp", c, 5, radius_subtiles=12 * SUBTILES) for c in (4, 14)]
    liu = put("liu", "guard", 2, 5, facing_angle=facing * DEGREE)
    return play(rows, put("start", "start", column, row), liu, *lamps, *things)


# -- cover ----------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("tiles", "gait", "seen"),
    [
        (1.5, "sneak", True),
        (1.51, "sneak", False),
        (6.0, "sneak", False),
        (1.51, "walk", True),
        (6.0, "walk", True),
    ],
)
def test_low_cover_hides_a_sneaker_from_beyond_a_tile_and_a_half(tiles, gait, seen):
    rows = [row[:3] + "=" + row[4:] if r == 5 else row for r, row in enumerate(YARD)]
    sim = lit(10, 5, rows=rows)
    run(sim, 1, Intents(gait=gait))
    liu, courier = sim.world.actor("liu"), sim.world.courier
    liu.x = at(3, 0)[0] - SUBTILES // 2 - 1
    courier.x = liu.x + int(tiles * SUBTILES)
    courier.light = light_on_courier(sim.world)
    assert (sighting(sim.world, liu) is not None) == seen


def test_low_cover_beside_the_line_of_sight_hides_nobody():
    rows = [row[:5] + "=" + row[6:] if r == 8 else row for r, row in enumerate(YARD)]
    sim = lit(8, 5, rows=rows)
    run(sim, 3, Intents(gait="sneak"))
    assert sighting(sim.world, sim.world.actor("liu")) is not None


# -- crowds ---------------------------------------------------------------------------------------
@pytest.mark.parametrize(("away", "crowd"), [(2 * SUBTILES, True), (2 * SUBTILES + 1, False)])
def test_a_crowd_is_three_people_within_two_tiles(away, crowd):
    people = [put(f"p{n}", kind, 10, 6 + n) for n, kind in enumerate(("worker", "seller"))]
    sim = lit(10, 7, *people, put("third", "visitor", 10, 9))
    sim.world.actor("third").y = sim.world.courier.y + away
    assert is_in_crowd(sim.world) == crowd


def test_whoever_lies_there_stands_in_no_crowd():
    sim = lit(10, 7, *[put(f"p{n}", "worker", 10, 6 + n) for n in range(3)])
    assert is_in_crowd(sim.world)
    sim.world.actor("p0").state = AlertState.DOWN
    assert not is_in_crowd(sim.world)


@pytest.mark.parametrize("kind", ["guard", "droid", "dog", "drone"])
def test_watchers_rivals_and_animals_make_no_crowd(kind):
    sim = lit(10, 7, *[put(f"p{n}", kind, 10, 6 + n, steals="x") for n in range(3)])
    assert not is_in_crowd(sim.world)
