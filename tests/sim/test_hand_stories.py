"""Stories of hands: what is on offer, what a hold and a tap do, what doors and lamps answer."""

from __future__ import annotations

import pytest

from game.sim.events import (
    DoorMoved,
    LampChanged,
    ObjectiveDone,
    Refused,
)
from game.sim.intents import Intents
from game.sim.systems.interaction import offers
from tests.sim.worlds import STAND, USE, at, of, play, put, run

ROOM = ["#" * 16, *["#" + "." * 14 + "#"] * 6, "#" * 16]
GATE = ["#" * 12, "#....#.....#", "#..........#", "#....#.....#", "#" * 12]


def room(column, row, *things, **changes):
    return play(ROOM, put("start", "start", column, row), *things, **changes)


def gate(column=4, **values):
    """Return two rooms with a door between them."""
    door = put("door", "door", 5, 2, rect=(5, 2, 1, 1), **values)
    return play(GATE, put("start", "start", column, 2), door)


def verbs(sim):
    return [offer.verb for offer in offers(sim.world)]


# -- what is on offer -----------------------------------------------------------------------------
def test_the_nearest_thing_is_offered_first_and_harm_last():
    near = put("near", "objective", 5, 3, hold_ticks=30, label="near")
    far = put("far", "objective", 3, 4, hold_ticks=30, label="far")
    jar = put("jar", "temptation", 4, 3, deed="sabotage", label="jar")
    sim = room(4, 3, far, jar, near)
    assert [o.target for o in offers(sim.world)] == ["near", "far", "jar"]


@pytest.mark.parametrize("way", [(1, 0), (-1, 0), (0, 1), (0, -1)])
def test_the_nearest_thing_comes_first_whichever_way_it_lies(way):
    far = [(1.4, 0), (-1.4, 0), (0, 1.4), (0, -1.4)]
    goals = [
        put(f"far{n}", "objective", 5 + c, 4 + r, hold_ticks=9) for n, (c, r) in enumerate(far)
    ]
    sim = room(5, 4, *goals, put("near", "objective", 5 + way[0], 4 + way[1], hold_ticks=9))
    assert offers(sim.world)[0].target == "near"


def test_hands_reach_a_tile_and_a_half_and_not_through_a_wall():
    goal = put("goal", "objective", 8, 3, hold_ticks=30)
    sim = room(4, 3, goal)
    sim.world.courier.x = at(8, 3)[0] - 2160
    assert verbs(sim) == ["reach_objective"]
    sim.world.courier.x -= 1
    assert verbs(sim) == []
    rows = [*ROOM[:3], "#....#" + "." * 9 + "#", *ROOM[4:]]
    walled = play(rows, put("start", "start", 4, 3), put("goal", "objective", 5, 3, hold_ticks=30))
    assert verbs(walled) == []


def test_a_goal_costs_nothing():
    sim = room(4, 3, put("goal", "objective", 5, 3, hold_ticks=30))
    assert [(o.price, o.extra, o.hold, o.order) for o in offers(sim.world)] == [(0, 0, 30, 0)]


def test_somebody_who_lies_down_has_nothing_to_offer():
    sim = room(4, 3, put("pia", "worker", 5, 3))
    assert verbs(sim) == ["ask", "knock_down"]
    run(sim, 1, Intents(tool="knock_down"))
    assert verbs(sim) == []


def test_a_shadow_has_no_hands():
    sim = room(4, 3, put("pia", "worker", 5, 3))
    run(sim, 5, Intents(merge=True))
    assert verbs(sim) == []


@pytest.mark.parametrize(("kind", "price"), [("guard", -8), ("worker", -12)])
def test_in_the_yard_a_knock_has_no_price(kind, price):
    for secret, expected in ((1, (price, -4)), (0, (0, 0))):
        sim = room(4, 3, put("foe", kind, 5, 3, facing_angle=0), secret=secret)
        knock = next(o for o in offers(sim.world) if o.verb == "knock_down")
        assert (knock.price, knock.extra, knock.name) == (*expected, "foe")
        assert knock.hold == 0


# -- holding and tapping --------------------------------------------------------------------------
def test_letting_go_begins_a_hold_anew():
    sim = room(4, 3, put("goal", "objective", 5, 3, hold_ticks=60))
    run(sim, 59, USE)
    run(sim, 1, STAND)
    assert not of(run(sim, 59, USE), ObjectiveDone)
    assert of(run(sim, 1, USE), ObjectiveDone)


def test_walking_begins_a_hold_anew():
    sim = room(4, 3, put("goal", "objective", 5, 3, hold_ticks=60))
    run(sim, 59, USE)
    run(sim, 1, Intents(use=True, direction=0, gait="sneak"))
    assert not of(run(sim, 59, USE), ObjectiveDone)
    assert of(run(sim, 1, USE), ObjectiveDone)


def test_a_button_held_from_before_does_not_begin_anything():
    """Whoever comes along with the button down must press it again."""
    sim = room(2, 3, put("goal", "objective", 5, 3, hold_ticks=30))
    run(sim, 30, Intents(use=True, direction=0))
    assert verbs(sim) == ["reach_objective"]
    assert not of(run(sim, 60, USE), ObjectiveDone)
    run(sim, 1, STAND)
    assert of(run(sim, 30, USE), ObjectiveDone)


def test_one_press_does_one_thing():
    sim = gate()
    events = run(sim, 20, USE)
    assert [e.is_open for e in of(events, DoorMoved)] == [True]


def test_a_refusal_is_said_once_a_press():
    sim = gate(locked=True)
    events = run(sim, 30, USE)
    assert [e.reason for e in of(events, Refused)] == ["It is locked."]
    run(sim, 1, STAND)
    assert len(of(run(sim, 30, USE), Refused)) == 1


# -- doors and lamps ------------------------------------------------------------------------------
def test_a_door_is_opened_and_closed_by_hand():
    sim = gate()
    assert offers(sim.world)[0].label == "Open the door"
    assert of(run(sim, 1, USE), DoorMoved)[0].is_open
    assert not sim.world.terrain.closed[sim.world.terrain.index((5, 2))]
    run(sim, 1, STAND)
    assert offers(sim.world)[0].label == "Close the door"
    moved = of(run(sim, 1, USE), DoorMoved)[0]
    assert (moved.is_open, moved.by) == (False, "courier")
    assert sim.world.terrain.closed[sim.world.terrain.index((5, 2))]


@pytest.mark.parametrize("who", ["courier", "pia"])
@pytest.mark.parametrize(
    ("x", "shuts"),
    [
        (6 * 1440 + 432, True),
        (6 * 1440 + 431, False),
        (5 * 1440 - 431, False),
        (5 * 1440 - 432, True),
    ],
)
def test_a_door_does_not_close_on_a_body(who, x, shuts):
    door = put("door", "door", 5, 2, rect=(5, 2, 1, 1), open=True)
    place = (x - 720) / 1440
    sim = play(
        GATE,
        put("start", "start", 7 if who == "pia" else place, 2),
        door,
        put("pia", "worker", place if who == "pia" else 9, 2),
    )
    events = run(sim, 1, USE)
    assert bool(of(events, DoorMoved)) == shuts
    assert bool(of(events, Refused)) != shuts


@pytest.mark.parametrize(
    ("y", "shuts"),
    [
        (3 * 1440 + 432, True),
        (3 * 1440 + 431, False),
        (2 * 1440 - 431, False),
        (2 * 1440 - 432, True),
    ],
)
def test_nor_on_one_who_stands_above_or_below(y, shuts):
    rows = ["#.........#"] * 6
    door = put("door", "door", 5, 2, rect=(5, 2, 1, 1), open=True)
    sim = play(rows, put("start", "start", 7, 2), door, put("pia", "worker", 5, (y - 719.5) / 1440))
    assert bool(of(run(sim, 1, USE), DoorMoved)) == shuts


@pytest.mark.parametrize(("trust", "opens"), [(49, False), (50, True)])
def test_a_door_opens_from_its_trust_on(trust, opens):
    sim = gate(closed_below=50)
    sim.world.trust.value = trust
    events = run(sim, 1, USE)
    assert bool(of(events, DoorMoved)) == opens
    assert bool(of(events, Refused)) != opens


def test_a_locked_door_that_stands_open_offers_nothing():
    assert verbs(gate(locked=True, open=True)) == []


def test_a_door_is_worked_from_two_tiles_away():
    sim = gate(column=2)
    sim.world.courier.x = at(5, 2)[0] - 2880
    assert verbs(sim) == ["move_door"]
    sim.world.courier.x -= 1
    assert verbs(sim) == []


def test_a_switched_lamp_is_told_by_its_band():
    lamp = put("lamp", "lamp", 5, 0, radius_subtiles=4 * 1440, switch=True)
    sim = room(5, 1, lamp)
    bands = []
    for _ in range(2):
        bands += [e.band for e in of(run(sim, 1, USE), LampChanged)]
        run(sim, 1, STAND)
    assert bands == ["shadow", "lit"]


@pytest.mark.parametrize(("away", "lit"), [(3600, True), (3601, False)])
def test_a_guard_lights_a_lamp_within_two_tiles_and_a_half(away, lit):
    lamp = put("lamp", "lamp", 8, 3, radius_subtiles=4 * 1440, switch=True)
    sim = room(2, 6, lamp, put("liu", "guard", 8 + away / 1440, 3, facing_angle=0))
    sim.world.lamps[0].is_out = True
    assert bool(of(run(sim, 41), LampChanged)) == lit


def test_guards_look_at_lamps_three_times_a_second():
    lamp = put("lamp", "lamp", 8, 3, radius_subtiles=4 * 1440, switch=True)
    sim = room(2, 6, lamp, put("liu", "guard", 9, 3, facing_angle=0))
    run(sim, 1)
    lit = []
    for _ in range(60):
        sim.world.lamps[0].is_out = True
        lit += [sim.world.tick - 1 for _ in of(run(sim, 1), LampChanged)]
    assert lit == [20, 40, 60]


def test_a_dazzled_guard_lights_no_lamp():
    lamp = put("lamp", "lamp", 8, 3, radius_subtiles=4 * 1440, switch=True)
    sim = room(2, 6, lamp, put("liu", "guard", 9, 3, facing_angle=0))
    sim.world.lamps[0].is_out = True
    sim.world.actor("liu").blind_until = 100
    assert not of(run(sim, 100), LampChanged)
    assert of(run(sim, 21), LampChanged)
