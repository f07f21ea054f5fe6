"""Stories of the belts: tall cases as walking shade, and who is carried along."""

from __future__ import annotations

from game.base.units import SUBTILES
from game.sim.rules.network_events import BeltStarted
from tests.sim.rules.depots import (
    depot,
    join,
    net,
    plug,
    stand,
    stand_at,
    take,
    tap,
)
from tests.sim.worlds import of, put, run


def belt(needs: str) -> object:
    """Return a ring of belt of 24 tiles with a case every eight."""
    corners = [(10, 4), (18, 4), (18, 8), (10, 8)]
    return put("ring", "conveyor", 10, 4, route=corners, loop=True, speed=40, gap=8, starts=needs)


def test_a_belt_rings_waits_two_seconds_and_then_moves_tall_cases() -> None:
    sim = depot(belt("a+b"))
    join(sim, ("a", "d"))
    assert not of(sim.world.events, BeltStarted)
    join(sim, ("a", "b"))
    assert of(sim.world.events, BeltStarted) == [BeltStarted("ring", 120)]
    run(sim, 120)
    assert sim.world.cases == ()
    run(sim, 1)
    assert len(sim.world.cases) == 3
    assert all(sim.world.terrain.opaque[sim.world.terrain.index(c)] for c in sim.world.cases)
    assert len(sim.world.hum) == 24
    net(sim).cables = ()
    join(sim)
    run(sim, 1)
    assert (sim.world.cases, sim.world.hum) == ((), ())


def test_the_pattern_of_cases_depends_on_the_tick_alone() -> None:
    early, late = depot(belt("a+b")), depot(belt("a+b"))
    join(early, ("a", "b"))
    run(early, 500)
    run(late, 300)
    join(late, ("a", "b"))
    run(late, 200)
    assert early.world.cases == late.world.cases != ()


def test_a_belt_carries_whoever_stands_on_it_round_its_corner() -> None:
    sim = depot(belt(""))
    run(sim, 121)
    stand(sim, 16, 4)
    run(sim, 72)
    assert sim.world.courier.cell == (18, 4)
    run(sim, 100)
    assert sim.world.courier.cell[0] == 18
    assert sim.world.courier.cell[1] > 4


def test_a_spool_set_down_on_a_belt_travels_and_its_cable_follows() -> None:
    sim = depot(belt(""))
    run(sim, 121)
    take(sim)
    plug(sim, "a")
    stand(sim, 12, 4)
    tap(sim)
    stand_at(sim, "f")
    run(sim, 108)
    spool = sim.world.fixtures["spool_1"]
    cell = (spool.x // SUBTILES, spool.y // SUBTILES)
    assert cell[0] >= 15
    assert net(sim).cables[0].way[-1] == cell
