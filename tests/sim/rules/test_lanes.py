"""Stories of the lanes: riding under the floor, and lids that stay shut."""

from __future__ import annotations

from game.sim.actor import AlertState
from game.sim.events import Refused
from game.sim.rules import network_view
from game.sim.rules.network_events import Ride
from game.sim.systems.interaction import offers
from tests.sim.rules.depots import (
    RING,
    choose,
    depot,
    join,
    net,
    ride,
    stand_at,
    take,
    tap,
)
from tests.sim.worlds import EAST, of, put, run


def test_a_ride_takes_six_ticks_a_tile_unseen_and_ends_at_the_other_mouth() -> None:
    sim = depot(put("eye", "guard", 12, 2, facing_angle=0))
    join(sim, ("a", "b"))
    stand_at(sim, "a")
    tap(sim)
    choose(sim, 2)
    run(sim, 60)
    assert sim.world.courier.aboard
    run(sim, 16 * 6 + 1)
    assert network_view.lane(sim.world).phase == "looking"
    tap(sim)
    run(sim, 18)
    assert not sim.world.courier.aboard
    assert sim.world.courier.cell == (20, 2)


def test_who_looks_out_too_long_climbs_out() -> None:
    sim = depot()
    join(sim, ("a", "b"))
    stand_at(sim, "a")
    tap(sim)
    choose(sim, 2)
    run(sim, 60 + 97 + 8 * 60 + 20)
    assert not sim.world.courier.aboard


def test_she_may_ride_on_from_under_the_lid() -> None:
    sim = depot()
    join(sim, *RING[:2])
    stand_at(sim, "a")
    tap(sim)
    choose(sim, 2)
    run(sim, 60 + 97)
    choose(sim, 3)
    events = run(sim, 18 * 6 + 2)
    assert of(events, Ride) == [Ride("b", "c", 18)]


def test_a_spool_rides_along() -> None:
    sim = depot()
    join(sim, ("a", "b"))
    take(sim)
    events = ride(sim, "a", 2)
    assert of(events, Ride) == [Ride("a", "b", 16)]
    assert sim.world.courier.item == "spool"


def test_turning_away_ends_boarding() -> None:
    sim = depot()
    join(sim, ("a", "b"))
    stand_at(sim, "a")
    tap(sim)
    choose(sim, 2)
    run(sim, 30)
    run(sim, 1, EAST)
    run(sim, 60)
    assert not sim.world.courier.aboard
    assert net(sim).journey is None


def test_the_lid_stays_shut_for_three_seconds_after_a_sighting() -> None:
    sim = depot()
    join(sim, ("a", "b"))
    stand_at(sim, "a")
    net(sim).seen_tick = sim.world.tick
    assert of(tap(sim), Refused)
    run(sim, 175)
    tap(sim)
    choose(sim, 2)
    run(sim, 62)
    assert sim.world.courier.aboard


def test_the_lid_stays_shut_while_somebody_alarmed_is_near() -> None:
    sim = depot(put("eye", "guard", 9, 4, facing_angle=0))
    join(sim, ("a", "b"))
    stand_at(sim, "a")
    sim.world.actor("eye").state = AlertState.ALARMED
    assert [o.refusal for o in offers(sim.world) if o.verb == "open_lanes"] == [
        "The lid stays shut: somebody alarmed is near."
    ]


def test_under_the_floor_no_room_is_entered_and_no_checkpoint_passed() -> None:
    zone = put("hall", "zone", 12, 5, rect=(8, 1, 8, 9))
    mark = put("mark", "checkpoint", 12, 2, order=1)
    sim = depot(zone, mark)
    join(sim, ("a", "b"))
    ride(sim, "a", 2)
    assert sim.world.tally.zones == []
    assert not sim.world.fixtures["mark"].done
