"""Metrics on small maps whose figures can be counted by hand."""

from __future__ import annotations

import json
from functools import reduce
from operator import or_

import pytest

from game.sim.intents import Intents
from game.sim.simulation import Simulation
from game.sim.terrain import Terrain
from game.solve.asking import Asking, length
from game.solve.changed import Slack
from game.solve.difficulty import difficulty, parts_of
from game.solve.gaits import WALK
from game.solve.lattice import Lattice
from game.solve.metrics import measure, measure_proof
from game.solve.passages import doorways_of
from game.solve.proving import IMPOSSIBLE, PROVEN, Proof, Prover
from game.solve.watches import Watches
from tests.sim.worlds import EAST, STAND, catalog, guard, plan_of, put

HALL = ["#" * 22, *["#" + "." * 20 + "#"] * 7, "#" * 22]
START, WAY_OUT = put("start", "start", 1, 4), put("out", "exit", 20, 4, rect=(20, 4, 1, 1))


def walled(*gaps: int) -> list[str]:
    """Return the hall with a wall across its middle that is open at some rows."""
    return [row if r in gaps else row[:11] + "#" + row[12:] for r, row in enumerate(HALL)]


def measured(*placements, rows=HALL, ghost=False):
    plan = plan_of(rows, START, WAY_OUT, *placements)
    proof = Prover(plan, catalog()).prove()
    assert proof.verdict == PROVEN
    return measure_proof(plan, catalog(), proof, ghost=ghost)


def test_a_hall_without_foes_asks_nothing():
    found = measured(ghost=True)
    assert found.searched.detour == 1
    assert (found.pressure.watched, found.pressure.never) == (0, 1)
    assert found.ghost_rate == {"0.1": 1, "0.2": 1, "0.35": 1}
    assert (found.searched.routes.count, found.searched.routes.used) == (1, ())
    assert found.searched.waits == found.meetings == ()
    assert found.unsheltered is None
    assert (found.difficulty, found.band) == (0, "gentle")


def test_the_windows_of_an_empty_hall_last_for_what_may_be_lost():
    windows = measured().searched.windows
    assert windows.least == windows.tenth == pytest.approx(16 * 8 / 60)
    assert windows.tight == 0


def test_the_only_doorway_is_critical():
    routes = measured(rows=walled(4)).searched.routes
    assert (routes.count, len(routes.used), len(routes.critical)) == (1, 1, 1)


def test_two_doorways_make_two_routes_and_neither_is_critical():
    routes = measured(rows=walled(2, 7)).searched.routes
    assert (routes.count, len(routes.used), routes.critical) == (2, 1, ())


def test_the_gap_between_a_crate_and_a_wall_is_no_doorway():
    crate = [*HALL[:2], HALL[2][:9] + "#" + HALL[2][10:], *HALL[3:]]
    assert not doorways_of(Lattice.of(Terrain.of(plan_of(crate, START))))


def test_a_guard_who_stands_watches_the_points_that_can_be_counted_by_hand():
    corridor = ["#" * 22, "#" + "." * 20 + "#", "#" * 22]
    lamps = [put(f"lamp{c}", "lamp", c, 1, radius_subtiles=12 * 1440) for c in (6, 14)]
    ends = put("start", "start", 20, 1), put("out", "exit", 1, 1, rect=(1, 1, 1, 1))
    liu = put("liu", "guard", 6, 1, facing_angle=0)
    found = measure(plan_of(corridor, *ends, liu, *lamps), catalog(), [STAND] * 9).pressure
    row = [float(share) for share in found.heat[3 * found.lattice.width : 4 * found.lattice.width]]
    behind, ahead = 2, 16
    assert [i for i, share in enumerate(row) if share] == [*range(13 - behind, 13 + ahead + 1)]
    assert set(row) == {0, 1}
    points = 2 * 20 - 1
    assert found.watched == pytest.approx((behind + 1 + ahead) / points)
    assert found.never == pytest.approx(1 - found.watched)


def test_a_beat_makes_the_way_longer_and_the_windows_finite():
    found = measured(guard("liu", (9, 1), (9, 7)), *_lamps())
    assert found.searched.detour > 1
    assert 0 < found.searched.windows.least < 3
    assert 0 < found.pressure.watched < 0.5
    assert found.par_s <= found.run_s
    assert found.difficulty > 0


def test_metrics_are_plain_json_and_the_same_every_time():
    plan = plan_of(HALL, START, WAY_OUT, guard("liu", (9, 1), (9, 7)), *_lamps())
    proof = Prover(plan, catalog()).prove()
    one, other = (measure_proof(plan, catalog(), proof).as_plain() for _ in range(2))
    assert json.dumps(one) == json.dumps(other)
    assert one["ghost_rate"] is None


BEAT = START, WAY_OUT, guard("liu", (9, 1), (9, 7))


def test_a_run_that_only_stands_says_what_needs_no_search():
    found = measure(plan_of(HALL, *BEAT, rule="risk"), catalog(), [STAND] * 500)
    assert found.searched is None
    assert [round(wait.seconds, 1) for wait in found.rests] == [8.3]
    assert found.pressure.watched > 0
    assert found.as_plain()["detour"] is None


def test_where_a_rule_moves_the_night_on_the_walks_of_the_run_are_searched():
    use, walk = [Intents(use=True)] * 20, [EAST] * 80
    found = measure(plan_of(HALL, *BEAT, rule="risk"), catalog(), [*walk, *use, *walk])
    assert found.searched.detour > 1
    assert found.searched.slack_s is None
    assert found.parts["window"] is not None
    assert found.as_plain()["clearance_s"] is None


def test_a_run_of_no_ticks_can_be_measured():
    found = measure(plan_of(HALL, START, WAY_OUT), catalog(), [])
    assert (found.run_s, found.pressure.watched, found.rests) == (0, 0, ())


def test_only_a_proven_level_can_be_measured():
    with pytest.raises(ValueError, match="proven"):
        measure_proof(plan_of(HALL, START, WAY_OUT), catalog(), Proof(IMPOSSIBLE))


def test_what_is_not_known_does_not_count_for_the_difficulty():
    hard = {"window": 0.0, "detour": 9.0, "watched": 1.0, "critical": 1.0}
    assert difficulty(parts_of(ghost_rate=None, **hard)) == 100
    assert difficulty(parts_of(ghost_rate=0.0, **hard)) == 100
    half = {"window": 1.0, "detour": 2.5, "watched": 0.2, "critical": 0.5}
    assert difficulty(parts_of(ghost_rate=0.5, **half)) == 50


def test_the_way_asked_for_is_as_long_as_its_moves():
    world = Simulation.start(plan_of(HALL, START, WAY_OUT), catalog()).world
    asking = Asking.of(world, Watches().over(world))
    moves = asking.way()
    assert length(moves) == len(moves) == 37
    assert asking.watch.lattice.place(asking.points(moves)[0]) == (START.x, START.y)


def _lamps():
    return [put(f"lamp{c}", "lamp", c, 4, radius_subtiles=12 * 1440) for c in (5, 11, 17)]


def test_foes_who_may_be_late_sense_what_they_sense_around_each_step():
    plan = plan_of(HALL, START, WAY_OUT, guard("liu", (9, 1), (9, 7)))
    exact = Watches().over(Simulation.start(plan, catalog()).world)
    for steps in (0, 1, 2, 5):
        late_or_early = Slack(exact, steps)
        for step in (0, 3, exact.period - 1):
            around = [exact.blocks(WALK, step + by) for by in range(-steps, steps + 1)]
            assert late_or_early.blocks(WALK, step) == reduce(or_, around)
