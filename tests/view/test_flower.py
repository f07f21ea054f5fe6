"""The paper flower is seen in the hand that holds it, even in one that cannot be seen."""

from __future__ import annotations

import pytest

from game.sim.simulation import Header, Simulation
from game.view.figures import Figure, Gestures, courier_figure
from game.view.flower import held_flowers
from game.view.hud.tools_corner import tool_slots
from game.view.look import Look
from game.view.moment import Moment
from game.view.poses import COURIER, PoseBook
from tests.sim.worlds import catalog, plan_of, put
from tests.view import harbour

ROOM = ["######", "#@...#", "#....#", "######"]


def room() -> Simulation:
    """Return a room with a flower and a clockwork."""
    things = put("posy", "flower", 3, 1), put("toy", "droid", 3, 2, steals="flower", toy=True)
    return Simulation.start(plan_of(ROOM, *things), catalog(), Header())


def held(sim: Simulation) -> list[Figure]:
    """Return the flowers that are seen in hands."""
    harbour.screen()
    world, poses = sim.world, PoseBook.of(sim.world).poses
    moment = Moment(world, Look(), (0, 0), (640, 360), poses, frozenset())
    return held_flowers(moment, harbour.picture_named)


def test_no_hand_holds_a_flower_that_lies_on_the_floor():
    assert held(room()) == []


@pytest.mark.parametrize(("heading", "side", "before"), [
    (0, 1, True), (5400, 1, True), (10800, -1, True), (16200, 1, False),
])  # fmt: skip
def test_the_courier_holds_it_at_her_side_and_before_her_unless_she_turns_away(
    heading, side, before
):
    sim = room()
    courier = sim.world.courier
    courier.item, courier.item_id, courier.heading = "flower", "posy", heading
    (flower,) = held(sim)
    assert (flower.x - courier.x // 90) * side > 0
    assert (flower.y > courier.y // 90) == before


def test_a_cloaked_thief_is_given_away_by_the_flower_it_carries():
    sim = room()
    (toy,) = sim.world.actors
    toy.item, sim.world.fixtures["posy"].hidden = "posy", True
    assert toy.cloaked
    (flower,) = held(sim)
    assert abs(flower.x - toy.x // 90) < 10


def test_the_corner_of_tools_shows_what_is_carried():
    sim = room()
    sim.world.courier.item = "flower"
    assert [slot.icon for slot in tool_slots(sim.world)][-1] == "gadget_flower"


def test_she_walks_with_a_flower_as_she_walks_without_one():
    sim = room()
    sim.world.courier.item = "flower"
    sim.world.courier.gait = "carry"
    pose = PoseBook.of(sim.world).poses[COURIER]
    shown = courier_figure(harbour.sprites(), sim.world, pose, Gestures(), 0)
    sim.world.courier.item, sim.world.courier.gait = "", "walk"
    assert shown == courier_figure(harbour.sprites(), sim.world, pose, Gestures(), 0)
