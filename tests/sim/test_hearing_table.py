"""The tables of hearing, row by row: how loud each floor and each thing is, and what muffles it."""

from __future__ import annotations

import pytest

from game.sim.events import NoiseMade
from game.sim.intents import Intents
from game.sim.senses.hearing import spread
from game.sim.terrain import Terrain
from tests.sim.worlds import catalog, of, plan_of, play, put, run

FLOORS = {
    "carpet": (0, 2000, 4000),
    "soil": (0, 2000, 4000),
    "stone": (700, 3500, 6500),
    "concrete": (700, 3500, 6500),
    "wood": (1000, 4000, 7000),
    "water": (2000, 5500, 8000),
    "gravel": (2000, 5500, 8000),
    "metal": (1500, 5000, 9000),
}
"""What a sneak, a walk and a run sound on each floor, thousandths of a tile."""

GAITS = {"sneak": (0, 24), "walk": (1, 16), "run": (2, 10)}
"""Each gait's column of the table, and the ticks of its stride."""


@pytest.mark.parametrize("gait", GAITS)
@pytest.mark.parametrize("floor", FLOORS)
def test_every_floor_sounds_as_its_row_says_once_a_stride(floor, gait):
    column, stride = GAITS[gait]
    loud = FLOORS[floor][column]
    rows = ["#" * 20, "#" + "." * 18 + "#", "#" * 20]
    sim = play(rows, put("start", "start", 2, 1), surface_names=(floor,), surfaces=bytes(60))
    heard = [(sim.world.tick - 1, e.radius) for _ in range(60)
             for e in of(list(sim.step(Intents(direction=0, gait=gait))), NoiseMade)]  # fmt: skip
    ticks = range(stride - 1, 60, stride)
    assert heard == ([(tick, loud) for tick in ticks] if loud else [])
    assert sim.world.courier.loudness == loud


def test_the_shipped_floors_are_these_and_no_others():
    assert set(catalog().surfaces) == set(FLOORS)


def test_a_load_sounds_like_a_walk():
    for surface in catalog().surfaces.values():
        assert surface.loudness["carry"] == surface.loudness["walk"]


@pytest.mark.parametrize(
    ("noise", "radius"),
    [
        ("door_slow", 1000),
        ("door_fast", 3000),
        ("bump", 5000),
        ("dropped", 6000),
        ("decoy", 7000),
        ("shout", 7000),
        ("whistle", 4000),
        ("pulse", 3000),
        ("bell", 14_000),
    ],
)
def test_everything_else_is_as_loud_as_the_table_says(noise, radius):
    assert catalog().noises[noise] == radius


# -- doors ----------------------------------------------------------------------------------------
HALL = ["#" * 12, *["#" + "." * 10 + "#"] * 6, "#" * 12]


def reached(rows, doors, start=(3, 3), *, radius=20_000):
    """Return what it costs a noise to come to each cell, with some doors closed."""
    ground = Terrain.of(plan_of(rows))
    ground.relay(doors=doors)
    return spread(ground, start, radius)


def walled(gap):
    """Return a hall with a wall across it that has a gap of some rows."""
    return [row if r in (0, 7, *gap) else row[:6] + "#" + row[7:] for r, row in enumerate(HALL)]


@pytest.mark.parametrize("wide", [1, 2, 3, 4])
def test_a_closed_door_costs_four_however_wide_it_is(wide):
    rows = range(2, 2 + wide)
    doors = [(6, row) for row in rows]
    open_, closed = reached(walled(rows), []), reached(walled(rows), doors)
    for cell in [(7, row) for row in rows] + [(8, row) for row in rows]:
        straight = abs(cell[0] - 3) * 1000
        assert closed[cell] >= straight + 4000
        assert open_[cell] + 4000 <= closed[cell] <= open_[cell] + 5200


def test_a_closed_door_costs_four_however_deep_it_is():
    rows = [row if r in (0, 3, 7) else row[:6] + "##" + row[8:] for r, row in enumerate(HALL)]
    doors = [(6, 3), (7, 3)]
    assert reached(rows, doors)[8, 3] == reached(rows, [])[8, 3] + 4000
    assert reached(rows, doors)[6, 3] == reached(rows, doors)[7, 3] - 1000


def test_nobody_hears_into_a_door_in_the_open_across_its_corner_for_nothing():
    """A leaf that stands by itself: sound goes round it freely, but into it only at its price."""
    costs = reached(HALL, [(6, 3)], start=(5, 2))
    assert costs[6, 3] == 1000 + 5000
    assert costs[6, 2] == 1000
    assert costs[7, 3] == 3000


@pytest.mark.parametrize("leaf", [(6, 3), (7, 3)])
def test_who_makes_a_noise_in_the_doorway_is_heard_on_both_sides(leaf):
    rows = [row if r in (0, 3, 7) else row[:6] + "##" + row[8:] for r, row in enumerate(HALL)]
    costs = reached(rows, [(6, 3), (7, 3)], start=leaf, radius=3000)
    assert (5, 3) in costs
    assert (8, 3) in costs


def test_a_door_behind_a_thin_wall_is_paid_beside_the_wall():
    rows = ["#######", "#..#..#", "#######"]
    ground = Terrain.of(plan_of(rows))
    ground.relay(doors=[(4, 1)])
    assert spread(ground, (2, 1), 20_000)[4, 1] == 2000 + 6000 + 4000


def test_an_opened_door_is_heard_through_at_once():
    rows = [row if r in (0, 3, 7) else row[:6] + "#" + row[7:] for r, row in enumerate(HALL)]
    door = put("door", "door", 6, 3, rect=(6, 3, 1, 1))
    guard = put("liu", "guard", 10, 3, facing_angle=0)
    heard = {}
    for is_open in (False, True):
        sim = play(rows, put("start", "start", 2, 3), door, guard)
        sim.world.doors[0].is_open = is_open
        sim.world.relay_terrain()
        run(sim, 60, Intents(direction=0, gait="run"))
        heard[is_open] = sim.world.actor("liu").aware.peak > 0
    assert heard == {False: False, True: True}
