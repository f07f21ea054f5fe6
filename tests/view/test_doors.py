"""Every door is seen: as wall tiles, as the gate a designer placed, or as a wooden leaf."""

from __future__ import annotations

from dataclasses import replace

from game.sim.setup import make_world
from game.view.doors import Doors, is_gate
from game.view.ground import Prop
from tests.sim.worlds import catalog, put
from tests.view import harbour


def with_door(*rect: int):
    """Return a world with one closed door, and the harbour's ground."""
    harbour.screen()
    plan = harbour.plan()
    door = put("door", "door", rect[0], rect[1], rect=rect, open=False)
    plan = replace(plan, placements=(*plan.placements, door))
    return make_world(plan, catalog(), seed=1, trust=55), harbour.ground()


def test_a_door_without_tiles_is_a_leaf_that_goes_when_it_opens():
    world, ground = with_door(4, 10, 3, 3)
    doors = Doors((), ground, world, harbour.picture_named)
    assert [prop.picture.name for prop in doors.now(world)] == ["leaf_front"]
    world.doors[0].is_open = True
    assert list(doors.now(world)) == []


def test_a_door_across_a_passage_from_west_to_east_is_seen_edge_on():
    world, ground = with_door(22, 15, 1, 2)
    doors = Doors((), ground, world, harbour.picture_named)
    assert [prop.picture.name for prop in doors.now(world)] == ["leaf_side"]


def test_a_door_of_wall_tiles_is_left_to_the_scenery():
    world, ground = with_door(10, 11, 2, 2)
    assert list(Doors((), ground, world, harbour.picture_named).now(world)) == []


def test_a_placed_gate_follows_its_door():
    world, ground = with_door(22, 15, 3, 1)
    picture = harbour.picture_named("gate")
    assert picture is not None
    gate = Prop(picture, 22 * 16, 16 * 16)
    assert is_gate(gate)
    doors = Doors((gate,), ground, world, harbour.picture_named)
    assert [prop.picture.name for prop in doors.now(world)] == ["gate"]
    world.doors[0].is_open = True
    assert [prop.picture.name for prop in doors.now(world)] == ["gate_open"]
