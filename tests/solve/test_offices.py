"""Offices that the solver is measured on: always the same, and hard enough to mean something."""

from __future__ import annotations

from itertools import pairwise
from statistics import mean

import pytest

from game.base.geometry import distance
from game.base.units import SUBTILES
from game.sim.simulation import Simulation
from game.solve.margin import Margin
from game.solve.relaxing import out_of_reach
from game.solve.watch import Watch
from tests.bench.offices import CRATE_EVERY, WALK, office
from tests.sim.worlds import catalog

SMALL = (40, 24), {"guards": 12, "lines": 2, "droids": 2}
LARGE = (64, 48), {"guards": 12, "lines": 3, "droids": 3}


def offices(size, seeds):
    (columns, rows), foes = size
    return [office(columns, rows, seed, **foes) for seed in seeds]


def tiles(route):
    """Return the length of a route in tiles."""
    legs = pairwise(route)
    return sum(distance(x1 - x0, y1 - y0) for (x0, y0), (x1, y1) in legs) // SUBTILES


def watched(plan):
    """Return the mean share of the free points in which somebody would see her, step by step."""
    watch = Watch.over(Simulation.start(plan, catalog()).world, Margin(0, 0))
    steps = range(0, min(watch.period, 360), 9)
    seen = mean(watch.sees_walker(step).bit_count() for step in steps)
    return seen / watch.lattice.free.bit_count()


@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_an_office_is_the_same_each_time_and_another_for_another_seed(size):
    first, again, other = offices(size, (5, 5, 6))
    assert first == again
    assert first.solid != other.solid


@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_all_walks_are_long_and_crates_as_many_as_asked(size):
    for plan in offices(size, range(6)):
        walkers = [p for kind in ("guard", "droid") for p in plan.of_kind(kind)]
        assert len(walkers) == size[1]["guards"] + size[1]["droids"]
        assert all(tiles(walker.route) >= WALK - 1 for walker in walkers)
        rows, columns = plan.rows, plan.columns
        inside = [plan.solid[r * columns + c] for r in range(rows) for c in range(columns)
                  if 2 <= r % 8 <= 6 and 2 <= c % 8 <= 6]  # fmt: skip
        assert 0 < sum(inside) <= rows * columns // CRATE_EVERY


@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_an_eighth_of_an_office_is_watched_at_any_moment(size):
    assert mean(watched(plan) for plan in offices(size, (0, 1))) >= 0.12


@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_everything_in_an_office_can_be_walked_to(size):
    for plan in offices(size, range(3)):
        assert out_of_reach(Simulation.start(plan, catalog()).world) == ()
