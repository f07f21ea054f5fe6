"""Stories of an accuser's eye: what a lamp over the hall makes of who stands in it."""

from __future__ import annotations

from game.sim.events import AreaAlarmed, Emerged, Merged
from game.sim.intents import Intents
from game.sim.rules.owed_events import Accused, SpotlightSeen
from tests.sim.rules.festivals import RAILS, festival, hall, risk, stand, under
from tests.sim.worlds import STAND, of, put, run

GUESTS = tuple(put(f"guest_{n}", "visitor", 19, 8 + n, facing_angle=180 * 60) for n in range(3))


def test_a_lamp_notices_slows_calls_and_raises_the_hall():
    sim = hall("1:knock_down:mei:-12")
    events = []
    for _ in range(300):
        under(sim)
        events += sim.step(STAND)
    names = [type(e).__name__ for e in events]
    assert of(events, SpotlightSeen) == [SpotlightSeen("lamp_1", "mei")]
    assert of(events, Accused) == [Accused("lamp_1", "mei", "knock_down")]
    assert names.index("SpotlightSeen") < names.index("Accused") < names.index("AreaAlarmed")
    assert of(events, AreaAlarmed)[0].level == 1
    assert risk(sim).spots[0].lag > 0


def test_it_makes_up_what_it_lost_as_soon_as_it_has_forgotten_her():
    sim, twin = hall("1:knock_down:mei:-12"), hall("1:knock_down:mei:-12")
    for _ in range(60):
        under(sim)
        sim.step(STAND)
    stand(sim, 2, 2)
    run(sim, 40 * 60)
    run(twin, 60 + 40 * 60)
    assert risk(sim).spots[0].lag == 0
    assert sim.world.discs == twin.world.discs


def test_the_disc_that_is_drawn_is_the_disc_that_sees():
    for tenths, sees in ((24, True), (28, False)):
        sim = hall("1:knock_down:mei:-12")
        for _ in range(60):
            lamp = under(sim)
            sim.world.courier.y = lamp.y + tenths * 144
            sim.step(STAND)
        assert bool(risk(sim).spots[0].points) == sees


def test_a_lamp_lights_and_throws_out_of_a_merge():
    sim = hall("1:knock_down:mei:-12")
    stand(sim, 2, 2)
    sim.world.courier.energy = 6000
    events = run(sim, 3, Intents(merge=True))
    assert of(events, Merged)
    events = []
    for _ in range(30):
        under(sim)
        events += sim.step(Intents(merge=True))
    assert [e.by for e in of(events, Emerged)] == ["light"]


def test_an_accuser_calls_to_the_hall_and_at_its_alarm_the_guards_search():
    """Within seven tiles they come to look, auditors too; at a hundred everybody there searches."""
    zone = put("hall", "zone", 28, 10, rect=(13, 6, 26, 8))
    near = put("ming", "auditor", 29, 9, facing_angle=0)
    far = put("ilya", "guard", 14, 13, facing_angle=180 * 60)
    sim = festival(*RAILS, zone, near, far, liabilities=("1:knock_down:mei:-12",), start=(14, 6))
    run(sim, 4 * 60 + 30)
    told: dict[str, list[str]] = {}
    for _ in range(180):
        under(sim)
        for event in sim.step(STAND):
            if isinstance(event, Accused):
                told["called"] = roused(sim)
            if isinstance(event, AreaAlarmed):
                told["alarmed"] = roused(sim)
    assert told["called"] == ["ming"]
    assert told["alarmed"] == ["ming", "ilya"]


def roused(sim):
    """Return who is at least curious, in the map's order."""
    return [a.id for a in sim.world.actors if a.is_guard and a.aware.points >= 35_000]


def test_a_crowd_halves_what_a_lamp_makes_of_her():
    points = []
    for people in (0, 3):
        guests, owed = GUESTS[:people], ("1:knock_down:mei:-12",)
        sim = festival(*RAILS, *guests, liabilities=owed, start=(14, 6))
        run(sim, 1)
        under(sim)
        run(sim, 15, STAND)
        points.append(risk(sim).spots[0].points)
    assert points[0] == 2 * points[1] > 0
