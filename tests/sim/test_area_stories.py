"""Stories about the area: what its alarm does, what guards find, and crowds that mind."""

from __future__ import annotations

import pytest

from game.sim.actor import AlertState
from game.sim.events import AreaAlarmed, DoorMoved, LampChanged, LevelEnded, Refused, TrustChanged
from game.sim.intents import Intents
from game.sim.systems.area import raise_area
from game.sim.systems.interaction import offers
from tests.sim.worlds import (
    EAST,
    SOUTH,
    STAND,
    USE,
    at,
    guard,
    of,
    play,
    put,
    run,
    run_until,
    walk_to,
)

HALL = [
    "####################",
    "#@.................#",
    "#..................#",
    "#.................X#",
    "#..................#",
    "####################",
]
RUN_EAST, RUN_WEST = (Intents(direction=d, gait="run") for d in (0, 32))


def bearing(sim, name):
    """Return where somebody looks, in degrees."""
    return sim.world.actor(name).heading // 60


def test_three_points_make_a_step_and_three_steps_are_the_most():
    sim = play(HALL)
    raise_area(sim.world, 2)
    assert sim.world.alarm == 0
    raise_area(sim.world, 30)
    assert sim.world.alarm == 3
    assert [e.level for e in sim.world.events if isinstance(e, AreaAlarmed)] == [1, 2, 3]


def test_a_warned_area_turns_its_posts_inward_for_half_a_minute():
    post = put("post", "guard", 17, 1, facing_angle=0)
    sim = play(HALL, post, put("hall", "zone", 1, 1, rect=(1, 1, 17, 4)))
    run(sim, 30)
    assert bearing(sim, "post") == 0
    raise_area(sim.world, 3)
    run(sim, 120)
    assert 150 < bearing(sim, "post") < 200
    run(sim, 30 * 60)
    assert bearing(sim, "post") == 0
    assert sim.world.actor("post").state is AlertState.CALM


def test_a_patrol_keeps_its_round_when_the_area_is_warned():
    sim, twin = (play(HALL, guard("lin", (10, 1), (17, 1))) for _ in range(2))
    raise_area(sim.world, 3)
    for each in (sim, twin):
        run(each, 300)
    assert sim.world.actor("lin").packed() == twin.world.actor("lin").packed()


def reserves():
    """Return a hall whose guardroom door hides a pair with rounds of their own."""
    door = (12, 5, 1, 1)
    rows = [*HALL[:-1], "############.#######", "############.#######", "####################"]
    pair = [
        put(f"reserve_{n}", "guard", 12, 6, reserve=door, route=((12, 6), (12, 4), (14 + n, 4)))
        for n in range(2)
    ]
    return play(rows, put("guardroom", "door", 12, 5, rect=door), *pair)


def test_reserves_are_no_part_of_the_night_until_the_second_step():
    sim = reserves()
    raise_area(sim.world, 3)
    run(sim, 60)
    assert sim.world.actors == []
    assert not sim.world.doors[0].is_open


def test_reserves_come_out_of_their_door_and_take_up_their_rounds():
    sim = reserves()
    raise_area(sim.world, 6)
    assert of(sim.world.events, DoorMoved)[0].door == "guardroom"
    assert [actor.id for actor in sim.world.actors] == ["reserve_0", "reserve_1"]
    assert [actor.index for actor in sim.world.actors] == [0, 1]
    run(sim, 60 * 60)
    for actor in sim.world.actors:
        assert actor.state is AlertState.CALM
        assert actor.memory.wary
        assert (actor.x, actor.y, actor.heading) == actor.schedule.pose(sim.world.tick - 1)


def test_the_door_of_the_reserves_lets_eyes_and_feet_through_at_once():
    sim = reserves()
    terrain, doorway = sim.world.terrain, sim.world.terrain.index((12, 5))
    assert terrain.solid[doorway]
    assert terrain.opaque[doorway]
    raise_area(sim.world, 6)
    assert not terrain.solid[doorway]
    assert not terrain.opaque[doorway]


def test_a_rewind_sends_the_reserves_behind_their_door_again():
    sim = reserves()
    run(sim, 400)
    raise_area(sim.world, 6)
    run(sim, 200)
    sim.rewind(300)
    assert sim.world.actors == []
    assert len(sim.world.reserves) == 2


def test_at_the_highest_alarm_no_exit_lets_her_out_for_a_minute():
    sim = play(HALL)
    raise_area(sim.world, 9)
    events = walk_to(sim, 18, 3)
    events += run(sim, 240)
    assert of(events, Refused)
    assert not of(events, LevelEnded)
    run_until(sim, LevelEnded, within_s=60)
    assert sim.world.tick >= 3600


def test_two_search_and_a_third_holds_the_exit():
    """Whoever comes third goes where the courier would have to leave."""
    foes = [put(f"g{n}", "guard", 6 + n, 4, facing_angle=0) for n in range(3)]
    sim = play(HALL, *foes, trust=55)
    sim.world.courier.x, sim.world.courier.y = at(1, 1)
    for actor in sim.world.actors:
        actor.aware.points = 70_000
        actor.memory.ghost = at(3, 1)
    run(sim, 400, STAND)
    third = sim.world.actor("g2")
    assert third.state is AlertState.SEARCHING
    assert sim.world.zone_at(third.x, third.y) == ""
    assert abs(third.x - at(18, 3)[0]) + abs(third.y - at(18, 3)[1]) < 1440
    assert all(a.x < at(14, 0)[0] for a in sim.world.actors[:2])


# -- lamps ----------------------------------------------------------------------------------------
LAMP = put("lamp", "lamp", 5, 0, radius_subtiles=4 * 1440, switch=True)
"""A lamp in the north wall that hands can put out."""


def test_a_lamp_with_a_switch_is_put_out_and_lit_again():
    sim = play(HALL, LAMP)
    walk_to(sim, 5, 1)
    lit = sim.world.light
    run(sim, 2, USE)
    assert sim.world.light != lit
    run(sim, 2, STAND)
    assert offers(sim.world)[0].label == "Light the lamp"
    run(sim, 2, USE)
    assert sim.world.light == lit


def test_a_lamp_without_a_switch_is_nobodys_to_put_out():
    sim = play(HALL, put("lamp", "lamp", 5, 0, radius_subtiles=4 * 1440))
    walk_to(sim, 5, 1)
    assert offers(sim.world) == ()


def test_a_dark_lamp_is_evidence_and_a_guard_lights_it_again():
    """Fifteen points: a turned head, not a search; and one point for the area."""
    rows = [HALL[0], HALL[1].replace("@", "."), *HALL[2:], "#@##################", HALL[0]]
    sim = play(rows, LAMP, guard("lin", (17, 2), (5, 2)))
    sim.world.lamps[0].is_out = True
    sim.world.relight()
    changed = run_until(sim, LampChanged, within_s=20)
    lin = sim.world.actor("lin")
    assert changed.band == "lit"
    assert lin.aware.peak == 15_000
    assert lin.state is AlertState.CALM
    assert sim.world.alarm_points == 1


# -- crowds ---------------------------------------------------------------------------------------
def market(**changes):
    """Return a hall with three people in the courier's way."""
    people = [put(f"p{n}", "worker", 8 + n, 3, facing_angle=90 * 60) for n in range(3)]
    return play(HALL, *people, **changes)


def pushes(events):
    return [e.change for e in of(events, TrustChanged) if e.deed == "crowd_run"]


def test_running_through_a_crowd_costs_a_point_and_the_price_stands_there_before():
    sim = market()
    walk_to(sim, 7, 2)
    told = [o for o in offers(sim.world) if o.button == "run"]
    assert [o.price for o in told] == [-1]
    assert pushes(run(sim, 60, RUN_EAST)) == [-1]


@pytest.mark.parametrize(("away", "told"), [(4 * 1440, True), (4 * 1440 + 1, False)])
def test_the_price_of_a_crowd_stands_there_from_four_tiles_on(away, told):
    people = [put(f"p{n}", "worker", 12, 3) for n in range(3)]
    sim = play(HALL, *people)
    sim.world.courier.x, sim.world.courier.y = at(12, 3)[0] - away, at(12, 3)[1]
    assert bool([o for o in offers(sim.world) if o.button == "run"]) == told


def test_walking_through_a_crowd_costs_nothing():
    sim = market()
    assert pushes(walk_to(sim, 16, 1)) == []


@pytest.mark.parametrize(("times", "paid"), [(2, 2), (5, 3)])
def test_a_crowd_costs_at_most_three_points_a_night(times, paid):
    sim = market()
    walk_to(sim, 9, 2)
    events = []
    for way in (RUN_EAST, RUN_WEST, RUN_EAST, RUN_WEST, RUN_EAST)[:times]:
        events += run(sim, 3, way) + run(sim, 3, STAND)
    assert len(pushes(events)) == paid
    assert not [o for o in offers(sim.world) if o.button == "run"] or paid < 3


def test_nobody_minds_the_courier_who_runs_alone():
    sim = play(HALL, put("pia", "worker", 8, 3))
    assert pushes(run(sim, 120, RUN_EAST) + run(sim, 5, SOUTH) + run(sim, 5, EAST)) == []
