"""Stories of telling: who passes a ghost on to whom, what is evidence, what the area does."""

from __future__ import annotations

import pytest

from game.sim.actor import AlertState
from game.sim.events import AreaAlarmed, DoorMoved, NoiseMade, Seen, Shouted, Spotted, Whined
from game.sim.minds.mind import Deed
from game.sim.systems.alarm import find_evidence, notices_place, speak_up
from game.sim.systems.area import inward_of, raise_area
from game.sim.systems.switches import move_door, switch_lamp
from tests.sim.worlds import at, guard, of, play, put

HALL = ["#" * 40, *["#" + "." * 38 + "#"] * 8, "#" * 40]
TILE = 1440
GHOST = (9000, 9000)


def hall(*things, **changes):
    """Return a hall with the courier far in the east."""
    return play(HALL, put("start", "start", 38, 8), *things, **changes)


def post(name, column, row=4, kind="guard", **values):
    return put(name, kind, column, row, facing_angle=10800, **values)


def told(sim, deed, *, by="pia", by_sight=True):
    """Let somebody who has a ghost do a deed; returns how aware everybody else is, by id."""
    teller = sim.world.actor(by)
    teller.memory.ghost, teller.memory.by_sight = GHOST, by_sight
    sim.world.events = []
    speak_up(sim.world, {teller.index: deed})
    return {a.id: a.aware.points for a in sim.world.actors if a is not teller}


# -- passing a ghost on ---------------------------------------------------------------------------
def test_a_call_tells_the_guard_nearest_within_fourteen_tiles():
    foes = [post("pia", 10, kind="worker"), post("near", 24), post("nearer", 11, 8), post("mo", 2)]
    sim = hall(*foes)
    assert told(sim, Deed(tell="call")) == {"near": 0, "nearer": 66_000, "mo": 0}
    assert sim.world.actor("nearer").memory.ghost == GHOST


@pytest.mark.parametrize("way", [(2, 0), (-2, 0), (0, 2), (0, -2)])
def test_a_call_finds_the_nearest_guard_whichever_way(way):
    places = [(13, 4), (7, 4), (10, 7), (10, 1)]
    far = [post(f"far{n}", *place) for n, place in enumerate(places)]
    sim = hall(post("pia", 10, kind="worker"), *far, post("near", 10 + way[0], 4 + way[1]))
    assert [name for name, points in told(sim, Deed(tell="call")).items() if points] == ["near"]


@pytest.mark.parametrize(("column", "points"), [(24, 66_000), (25, 0)])
def test_a_call_reaches_fourteen_tiles(column, points):
    sim = hall(post("pia", 10, kind="worker"), post("liu", column))
    assert told(sim, Deed(tell="call")) == {"liu": points}


@pytest.mark.parametrize(("column", "points"), [(22, 66_000), (23, 0)])
def test_a_ping_reaches_twenty_tiles_and_is_a_sighting(column, points):
    cam = put("cam", "camera", 2, 4, facing_angle=0, sweep_angle=0, period_ticks=480)
    sim = hall(cam, post("liu", column))
    assert told(sim, Deed(tell="ping"), by="cam") == {"liu": points}
    assert of(sim.world.events, Seen)[0].by == "ping"


def test_somebody_dazzled_or_down_or_no_guard_is_not_told():
    foes = [post("pia", 10, kind="worker"), post("blind", 11), post("down", 12),
            post("mo", 13, kind="worker")]  # fmt: skip
    sim = hall(*foes)
    sim.world.actor("blind").blind_until = 9
    sim.world.actor("down").state = AlertState.DOWN
    assert set(told(sim, Deed(tell="call")).values()) == {0}


def test_what_was_only_heard_is_not_told_as_seen():
    sim = hall(post("pia", 10, kind="worker"), post("liu", 12))
    told(sim, Deed(tell="call"), by_sight=False)
    assert not of(sim.world.events, Seen)
    assert sim.world.tally.heard == 1


def test_nobody_can_pass_on_what_nobody_knows():
    sim = hall(post("pia", 10, kind="worker"), post("liu", 12))
    speak_up(sim.world, {0: Deed(tell="call")})
    assert sim.world.actor("liu").aware.points == 0


def test_a_bell_is_heard_fourteen_tiles_and_calls():
    sim = hall(post("pia", 10, kind="worker"), post("liu", 12))
    assert told(sim, Deed(tell="bell")) == {"liu": 66_000}
    assert [(e.source, e.radius) for e in of(sim.world.events, NoiseMade)] == [("bell", 14_000)]


def test_a_bark_is_as_loud_as_a_bump():
    sim = hall(post("rex", 10, kind="dog"))
    speak_up(sim.world, {0: Deed(tell="bark")})
    assert [(e.source, e.radius) for e in of(sim.world.events, NoiseMade)] == [("bark", 5000)]


def test_a_droid_whines_aloud():
    sim = hall(post("shimmer", 10, kind="droid", steals="spool"))
    speak_up(sim.world, {0: Deed(tell="whine")})
    assert of(sim.world.events, Whined)


@pytest.mark.parametrize(("column", "found"), [(18, True), (19, False)])
def test_a_friend_points_at_a_droid_within_eight_tiles(column, found):
    sim = hall(post("pia", 10, kind="worker"), post("shimmer", column, kind="droid", steals="x"))
    told(sim, Deed(tell="warn"))
    assert [e.by for e in of(sim.world.events, Spotted)] == ["worker"] * found


@pytest.mark.parametrize(("column", "points"), [(17, 66_000), (18, 0)])
def test_a_shout_is_heard_seven_tiles_and_is_a_point_for_the_area(column, points):
    sim = hall(post("liu", 10), post("mo", column))
    assert told(sim, Deed(shout=True), by="liu") == {"mo": points}
    assert of(sim.world.events, Shouted) == [Shouted("liu", *at(10, 4), 7000)]
    assert sim.world.alarm_points == 1
    assert sim.world.actor("liu").aware.points == 0


def test_a_running_belt_halves_a_shout_and_the_ring_that_is_drawn_of_it():
    for column, points in ((13, 66_000), (14, 0)):
        sim = hall(post("liu", 10), post("mo", column))
        sim.world.hum = (at(10, 7),)
        assert told(sim, Deed(shout=True), by="liu") == {"mo": points}
        assert of(sim.world.events, Shouted)[0].radius == 3500


def test_a_shout_passes_a_closed_door_at_its_price_and_reaches_nobody_deaf():
    rows = [row[:13] + "#" + row[14:] if r not in (0, 4, 9) else row for r, row in enumerate(HALL)]
    door = put("door", "door", 13, 4, rect=(13, 4, 1, 1))
    for column, is_open, deaf, points in (
        (17, True, False, 66_000),
        (17, False, False, 0),
        (13, False, False, 66_000),
        (12, False, True, 0),
    ):
        sim = play(rows, put("start", "start", 38, 8), post("liu", 10), door,
                   post("mo", column, deaf=deaf))  # fmt: skip
        sim.world.doors[0].is_open = is_open
        sim.world.relay_terrain()
        assert told(sim, Deed(shout=True), by="liu") == {"mo": points}


def test_a_shout_without_a_ghost_calls_to_the_shouter():
    sim = hall(post("liu", 10), post("mo", 12))
    speak_up(sim.world, {0: Deed(shout=True)})
    assert sim.world.actor("mo").memory.ghost == at(10, 4)


# -- evidence -------------------------------------------------------------------------------------
def found_by(sim, tick=0):
    """Return what a guard makes of what lies about."""
    sim.world.tick, sim.world.events = tick, []
    find_evidence(sim.world)
    return sim.world.actor("liu").aware.points


def test_somebody_down_is_found_once_and_three_points_for_the_area():
    sim = hall(post("liu", 10), post("pia", 7, kind="worker"))
    sim.world.actor("pia").state = AlertState.DOWN
    assert found_by(sim, tick=1) == 0
    assert found_by(sim) == 100_000
    assert [e.level for e in of(sim.world.events, AreaAlarmed)] == [1]
    assert sim.world.actor("liu").memory.ghost == at(7, 4)
    sim.world.actor("liu").aware.points = 0
    assert found_by(sim, tick=3) == 0


@pytest.mark.parametrize(("deed", "points"), [("theft", 40_000), ("sabotage", 0)])
def test_what_is_missing_is_evidence_and_what_is_broken_is_not(deed, points):
    sim = hall(post("liu", 10), put("jar", "temptation", 7, 4, deed=deed, label="jar"))
    assert found_by(sim) == 0
    sim.world.fixtures["jar"].done = True
    assert found_by(sim) == points
    assert sim.world.alarm_points == bool(points)


@pytest.mark.parametrize(
    ("is_open", "by", "meant", "points"),
    [
        (True, "courier", False, 20_000),
        (False, "courier", False, 0),
        (True, "liu", False, 0),
        (True, "courier", True, 0),
    ],
)
def test_a_door_she_left_open_is_evidence(is_open, by, meant, points):
    sim = hall(post("liu", 10), put("door", "door", 7, 4, rect=(7, 4, 1, 1), open=meant))
    sim.world.doors[0].is_open, sim.world.doors[0].moved_by = is_open, by
    sim.world.relay_terrain()
    assert found_by(sim) == points


def test_what_was_set_right_and_is_wrong_again_is_found_again():
    lamp = put("lamp", "lamp", 7, 4, radius_subtiles=2880, switch=True)
    sim = hall(post("liu", 10), lamp, put("door", "door", 6, 6, rect=(6, 6, 1, 1)))
    for name, verb, points in (("lamp", switch_lamp, 15_000), ("door", move_door, 20_000)):
        for _ in range(2):
            verb(sim.world, name)
            assert found_by(sim) == points
            assert found_by(sim, tick=3) == points
            verb(sim.world, name)
            sim.world.actor("liu").aware.points = 0
            assert found_by(sim) == 0
    assert sim.world.alarm_points + 3 * sim.world.alarm == 4


def test_evidence_lies_in_a_band_of_sight_and_behind_no_wall():
    rows = [*HALL[:4], "#" + "." * 4 + "#" + "." * 33 + "#", *HALL[5:]]
    sim = play(rows, put("start", "start", 38, 8), post("liu", 10))
    liu = sim.world.actor("liu")
    columns = (6, 5, 4, 11, 12, 13)
    seen = [notices_place(sim.world, liu, at(column, 4)) for column in columns]
    assert seen == [True, True, False, True, False, False]
    liu.state = AlertState.SEARCHING
    seen = [notices_place(sim.world, liu, at(column, 4)) for column in columns]
    assert seen == [True, True, False, True, True, False]


# -- the area -------------------------------------------------------------------------------------
def test_a_post_faces_its_zone_or_else_the_middle_and_a_patrol_neither():
    zone = put("west", "zone", 6, 4, rect=(1, 1, 12, 8))
    sim = hall(post("liu", 10), post("mo", 30), guard("lin", (20, 2), (26, 2)), zone)
    world = sim.world
    assert inward_of(world, world.actor("liu")) is None
    world.inward_until = 1
    assert inward_of(world, world.actor("liu")) == at(6, 4)
    assert inward_of(world, world.actor("mo")) == (20 * TILE, 5 * TILE)
    assert inward_of(world, world.actor("lin")) is None


def test_only_the_reserves_own_door_opens():
    room = (20, 4, 1, 1)
    doors = [
        put("theirs", "door", 20, 4, rect=room),
        put("other", "door", 24, 4, rect=(24, 4, 1, 1)),
        put("open", "door", 28, 4, rect=(28, 4, 1, 1), open=True),
    ]
    sim = hall(post("liu", 20, reserve=room), *doors)
    raise_area(sim.world, 6)
    assert [e.door for e in of(sim.world.events, DoorMoved)] == ["theirs"]
    assert [door.is_open for door in sim.world.doors] == [True, False, True]


def test_points_left_over_count_towards_the_next_step():
    sim = hall()
    raise_area(sim.world, 4)
    assert (sim.world.alarm, sim.world.alarm_points) == (1, 1)
    raise_area(sim.world, 2)
    assert (sim.world.alarm, sim.world.alarm_points) == (2, 0)
    raise_area(sim.world, 3)
    assert sim.world.held_until == 60 * 60
    assert sim.world.inward_until == 30 * 60
