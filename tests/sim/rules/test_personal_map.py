"""The market as it ships: its floor and its doors, and what every habit opens."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import pytest

from game.base.grid import Cell, center_of
from game.sim.intents import Intents
from game.sim.plan import Placement
from game.sim.rules.heat import BLOCK, block_of
from game.sim.rules.personal_state import house_of
from game.sim.rules.surprise import judge, surprise_of
from game.sim.terrain import cells_of
from tests.sim.rules.market_map import house, night, way_between
from tests.sim.worlds import USE, run


# -- the floor ------------------------------------------------------------------------------------
def test_the_house_counts_182_blocks_and_the_garden_is_none_of_them() -> None:
    ground = house().floor.ground
    assert ground.blocks == 182
    plain = {c for p in night().world.plan.of_kind("plain_floor") for c in cells_of(p.rect)}
    assert not plain & ground.counted


def test_every_painted_way_passes_the_blocks_it_names() -> None:
    assert [len(way.blocks) for way in house().ways] == [12, 16, 14]
    for way in house().ways:
        corners = night().world.placement(way.id).route
        along = {block_of(cell, 72) for cell in _cells_along(corners)}
        missing = [block for block in way.blocks if block not in along]
        assert len(missing) <= 2, (way.id, missing)


def _cells_along(corners: Sequence[tuple[int, int]]) -> Iterator[Cell]:
    for (ax, ay), (bx, by) in pairwise(corners):
        for t in range(101):
            yield (ax + (bx - ax) * t // 100) // 1440, (ay + (by - ay) * t // 100) // 1440


# -- habits ---------------------------------------------------------------------------------------
def walked(*corners: Cell) -> dict[int, int]:
    """Return the trace of a shortest walk over places, doors open."""
    ground = house().floor.ground
    trace: dict[int, int] = {}
    for start, end in pairwise(corners):
        for cell in way_between(start, end)[1:]:
            if cell in ground.counted:
                block = block_of(cell, 72)
                trace[block] = trace.get(block, 0) + 1
    return trace


GARDEN = [(36, 52), (27, 48), (9, 46), (4, 36), (6, 27), (4, 18), (8, 9), (20, 5)]
BACK = [(16, 20), (19, 28), (36, 30), (49, 28), (53, 13), (66, 12), (68, 9)]
ON = [(52, 18), (52, 37), (57, 48), (68, 51), (51, 38), (49, 30), (38, 18), (36, 5)]
PROMENADE = [(67, 18), (67, 37), (67, 18), (67, 37), (67, 18), (67, 37), (57, 48), (68, 51)]


def verdict_of(*corners: Cell) -> tuple[str, dict[str, int]]:
    """Return the way that opens after a walk, and every way's surprise."""
    trace = walked(*corners)
    ways, known = house().ways, house().floor.ground.blocks
    found = judge(ways, trace, sum(trace.values()), known, house().numbers)
    return found.opened[0], dict(zip(("w", "s", "e"), found.surprises, strict=True))


def test_whoever_takes_the_garden_leaves_by_the_garden_door() -> None:
    opened, _ = verdict_of(*GARDEN, (8, 9), (4, 18), (6, 27), (12, 27), (19, 28), *BACK[2:], *ON)
    assert opened == "path_w"


def test_whoever_paces_the_promenade_makes_the_tide_door_the_least_surprising() -> None:
    _, surprises = verdict_of(*GARDEN, *BACK, *PROMENADE, (67, 37), (67, 18), (38, 18), (36, 5))
    assert min(surprises, key=lambda way: surprises[way]) == "e"


def test_a_decoy_on_an_untrodden_block_lowers_the_lantern_door_by_fifteen_or_more() -> None:
    trace = walked(*GARDEN, *BACK, *ON)
    south = next(way for way in house().ways if way.id == "path_s")
    fresh = next(block for block in south.blocks if not trace.get(block))
    steps, known = sum(trace.values()), house().floor.ground.blocks
    before = surprise_of(south, trace, steps, known)
    after = surprise_of(south, trace | {fresh: 12}, steps + 12, known)
    assert before - after >= 15


@pytest.mark.parametrize("answer", [1, 2])
def test_a_test_lantern_leaves_three_steps_in_either_corridor(answer: int) -> None:
    sim = night().copied()
    bench = sim.world.fixtures["ab_bench"]
    sim.world.courier.x, sim.world.courier.y = bench.x, bench.y + 1440
    run(sim, 2, USE)
    run(sim, 1)
    before = house_of(sim.world).floor.steps
    sim.step(Intents(choice=answer))
    zone = sim.world.placement(("z_a", "z_b")[answer - 1]).rect
    assert house_of(sim.world).floor.steps - before == 3
    assert house_of(sim.world).floor.score(zone) == 24


# -- the slower twins -----------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("quick", "slow"),
    [
        (((16, 38), (16, 18)), ((16, 38), (4, 36), (4, 18), (16, 18))),
        (((66, 36), (66, 19)), ((66, 36), (52, 36), (52, 19), (66, 19))),
    ],
)
def test_each_quick_way_has_a_slower_twin(quick: Sequence[Cell], slow: Sequence[Cell]) -> None:
    lengths = [sum(len(way_between(a, b)) - 1 for a, b in pairwise(way)) for way in (quick, slow)]
    assert lengths[0] < lengths[1] < 4 * lengths[0]


def test_the_way_through_the_garden_is_39_steps_against_23() -> None:
    arcade = frozenset((column, row) for column in (16, 17) for row in (24, 31))
    gate = frozenset({(11, 27), (11, 28), (12, 27), (12, 28)})
    assert len(way_between((16, 39), (16, 16))) - 1 == 23
    around = len(way_between((4, 38), (4, 16), shut=gate | arcade)) - 1
    assert 22 <= around <= 45


def test_no_doorway_that_is_shut_cuts_anything_off() -> None:
    plan = night().world.plan
    rooms = [zone for zone in plan.of_kind("zone") if zone.id != "z_copy"]
    start = (36, 52)
    for sill in ((4, 18), (16, 18), (4, 37), (16, 37), (51, 18), (63, 18), (52, 37), (67, 37)):
        shut = frozenset((sill[0] + dx, sill[1]) for dx in (-1, 0, 1))
        for zone in rooms:
            middle = _free_cell(zone, shut)
            assert way_between(start, middle, shut=shut), (sill, zone.id)


def _free_cell(zone: Placement, shut: frozenset[Cell]) -> Cell:
    plan = night().world.plan
    return next(
        cell
        for cell in cells_of(zone.rect)
        if not plan.solid[cell[1] * plan.columns + cell[0]] and cell not in shut
    )


def test_blocks_are_four_tiles_wide() -> None:
    assert block_of((71, 55), 72) == 13 * 18 + 17
    assert block_of((BLOCK, 0), 72) == 1
    assert center_of((0, 0)) == (720, 720)
