"""What a designer places in Tiled comes alive as the kind of that name, and walks its route."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.sim.simulation import Simulation
from tests.level.tmx import EXIT, START, Thing, build, codes, kinds, map_text

FLOOR = Thing("Route", "walk", (1.5, 4.5), points="0,0 64,0", id=7)
WALKERS = ("Guard", "Auditor", "Giant", "Worker", "Seller", "Visitor")


def begun(folder: Path, *things: Thing) -> Simulation:
    """Return the first tick of a room with things in it, which must have no fault."""
    result = build(folder, map_text((START, EXIT, *things)))
    assert result.plan is not None, result.problems
    assert not result.problems
    return Simulation.start(result.plan, kinds().catalog)


@pytest.mark.parametrize("name", WALKERS)
def test_whoever_has_a_route_walks_it(tmp_path: Path, name: str) -> None:
    thing = Thing(name, "one", (1.5, 4.5), values={"route_ref": 7, "mode": "pingpong"})
    simulation = begun(tmp_path, FLOOR, thing)
    one = simulation.world.actor("one")
    assert one.kind.id == name.lower()
    simulation.world.courier.aboard = True
    places = set()
    for _ in range(480):
        simulation.step()
        places.add(one.place)
    assert len(places) > 50


@pytest.mark.parametrize("name", WALKERS)
def test_whoever_walks_keeps_to_the_floor(tmp_path: Path, name: str) -> None:
    thing = Thing(name, "one", (1.5, 1.5), values={"route_ref": 8})
    counter = Thing("Route", "flight", (1.5, 3.5), points="0,0 96,0", id=8)
    assert codes(build(tmp_path, map_text((START, EXIT, counter, thing)))) == ["L302"]


def test_a_drones_route_may_lead_over_walls(tmp_path: Path) -> None:
    counter = Thing("Route", "flight", (1.5, 3.5), points="0,0 120,0", id=8)
    drone = Thing("Drone", "dot", (1.5, 3.5), values={"route_ref": 8, "mode": "pingpong"})
    simulation = begun(tmp_path, counter, drone)
    dot, cells = simulation.world.actor("dot"), set()
    for _ in range(400):
        simulation.step()
        cells.add(dot.place[0] // 1440)
    assert {4, 5, 9} <= cells


def test_a_touchpoint_and_a_bell_are_placed_as_points(tmp_path: Path) -> None:
    simulation = begun(
        tmp_path, Thing("Touchpoint", "tp1", (3.5, 4.5)), Thing("Bell", "bell", (5.5, 0.5))
    )
    assert simulation.world.actor("tp1").kind.group == "thing"
    assert simulation.world.fixtures["bell"].kind == "bell"


def test_two_guards_may_look_after_each_other(tmp_path: Path) -> None:
    li = Thing("Guard", "li", (2.5, 4.5), values={"checks": "mo"})
    mo = Thing("Auditor", "mo", (5.5, 4.5), values={"checks": "li"})
    world = begun(tmp_path, li, mo).world
    assert [world.placement(a.id).values["checks"] for a in world.actors] == ["mo", "li"]
