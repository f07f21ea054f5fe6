"""The lookout and the night agree: who stands still is seen by the same eyes at the same moment."""

from __future__ import annotations

import pytest

from game.base.units import SUBTILES
from game.sim.events import Seen, Touched
from game.sim.plan import Placement
from game.sim.simulation import Simulation
from game.solve.lookout import Lookout, Sweep, swept_cells
from tests.sim.worlds import at, guard, play, put

HALL = ["#" * 24, *["#" + "." * 22 + "#"] * 12, "#" * 24]
TICKS = 960


def hall(*placements: Placement, column: int, row: int) -> Simulation:
    """Return a dark hall with somebody on their round and the courier in a tile."""
    return play(HALL, put("start", "start", column, row), *placements)


@pytest.mark.parametrize("column", range(6, 20, 2))
@pytest.mark.parametrize("row", [4, 6, 7])
def test_a_guard_sees_whom_the_night_lets_him_see(column: int, row: int) -> None:
    sim = hall(guard("liu", (4, 6), (16, 6)), column=column, row=row)
    (told,) = Lookout(sim.world).first_sightings([at(column, row)], TICKS)
    events = [(sim.world.tick, e) for _ in range(TICKS) for e in sim.step() if isinstance(e, Seen)]
    assert (told is not None) == bool(events)
    if told is not None:
        assert told.actor == events[0][1].actor
        assert abs(told.tick - events[0][0]) <= 30


def test_a_regulators_line_touches_when_it_does_in_the_night() -> None:
    line = put("line", "regulator", 2, 2, facing_angle=2700, sweep_angle=5400, period_ticks=720)
    sim = hall(line, column=10, row=10)
    (told,) = Lookout(sim.world).first_sightings([at(10, 10)], TICKS)
    assert told is not None
    touched = next(t for t in range(TICKS) if any(isinstance(e, Touched) for e in sim.step()))
    assert abs(told.tick - touched) <= 3


def test_looking_changes_nothing() -> None:
    sim = hall(guard("liu", (4, 6), (16, 6)), column=10, row=6)
    before = sim.world.digest()
    assert Lookout(sim.world).first_sightings([at(10, 6)], TICKS) != [None]
    assert sim.world.digest() == before


def test_nobody_sees_through_a_wall() -> None:
    rows = [row[:12] + "#" + row[13:] for row in HALL]
    sim = play(rows, put("start", "start", 18, 6), guard("liu", (4, 6), (10, 6)))
    assert Lookout(sim.world).first_sightings([at(18, 6)], TICKS) == [None]


def test_a_person_at_work_is_no_watcher() -> None:
    sim = hall(put("ana", "worker", 6, 6), column=8, row=6)
    assert Lookout(sim.world).first_sightings([at(8, 6)], TICKS) == [None]


def test_a_sweep_holds_the_cells_before_it_and_none_behind_walls() -> None:
    rows = [*HALL[:6], HALL[6][:8] + "#" + HALL[6][9:], *HALL[7:]]
    sim = play(rows, put("start", "start", 20, 10))
    x, y = at(4, 6)
    swept = swept_cells(sim.world, Sweep(x, y, 0, 20 * 60, 10 * SUBTILES))
    assert {(5, 6), (7, 6), (10, 7)} <= swept
    assert not swept & {(8, 6), (9, 6), (3, 6), (15, 6)}
