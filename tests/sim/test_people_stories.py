"""Stories of people: what they do by trust, the run to the bell, fright, and dogs that are none."""

from __future__ import annotations

import pytest

from game.base.geometry import distance
from game.base.units import SUBTILES
from game.sim.actor import AlertState
from game.sim.events import (
    Barked,
    Frightened,
    KnockedDown,
    NoiseMade,
    Reacted,
    Seen,
    Spotted,
    StateChanged,
    TrustChanged,
)
from game.sim.intents import Intents
from game.sim.systems.crowds import is_in_crowd
from game.sim.systems.interaction import offers
from game.sim.systems.regulation import is_licensed
from tests.sim.worlds import STAND, at, guard, of, play, put, run, run_until

STREET = ["#" * 40, *["#" + "." * 38 + "#"] * 12, "#" * 40]
LAMPS = [put(f"lamp{c}", "lamp", c, 6, radius_subtiles=9 * SUBTILES) for c in (8, 16)]
PEOPLE = ("worker", "seller", "visitor")


def street(kind: str, *things, trust: int = 55, column: float = 9, **values):
    """Return a lit street with somebody called pia in it, and the courier before her eyes."""
    pia = put("pia", kind, 6, 6, **({"facing_angle": 0} | values))
    return play(STREET, put("start", "start", column, 6), pia, *LAMPS, *things, trust=trust)


def sources(events) -> list[str]:
    """Return what sounded."""
    return [event.source for event in of(events, NoiseMade)]


def hows(events) -> list[str]:
    """Return what people did who made the courier out."""
    return [event.how for event in of(events, Reacted)]


# -- by trust -------------------------------------------------------------------------------------
@pytest.mark.parametrize("kind", PEOPLE)
@pytest.mark.parametrize("trust", [90, 65])
def test_who_trusts_you_warns_you_and_points_at_the_shimmer(kind, trust):
    rival = put("shimmer", "droid", 3, 9, steals="spool")
    events = run(street(kind, rival, trust=trust), 120, STAND)
    assert "warn" in hows(events)
    assert of(events, Spotted)[0].by == "worker"
    assert "leave" not in hows(events)


@pytest.mark.parametrize("kind", PEOPLE)
def test_who_does_not_know_you_asks_you_to_leave_and_tells_nobody(kind):
    events = run(street(kind, put("liu", "guard", 14, 11, facing_angle=0)), 120, STAND)
    assert [e.actor for e in of(events, Reacted) if e.how == "leave"][:1] == ["pia"]
    assert of(events, Barked)[0].line == "pia.neutral"
    assert "warn" not in hows(events)
    assert not of(events, Seen)


@pytest.mark.parametrize("kind", PEOPLE)
def test_who_is_wary_calls_the_nearest_guard_and_stays_where_she_is(kind):
    sim = street(kind, put("liu", "guard", 14, 11, facing_angle=0), trust=30)
    event = run_until(sim, Seen, within_s=3, intents=STAND)
    assert (event.actor, event.by) == ("liu", "told")
    assert sim.world.actor("pia").place == at(6, 6)


BELLS = (put("far_bell", "bell", 36, 12), put("bell", "bell", 6, 12))


@pytest.mark.parametrize("kind", PEOPLE)
def test_who_shuns_you_runs_to_the_nearest_bell_and_rings(kind):
    sim = street(kind, *BELLS, put("liu", "guard", 14, 11, facing_angle=0), trust=10)
    pia = sim.world.actor("pia")
    run_until(sim, StateChanged, within_s=3, intents=STAND)
    begun, fastest = sim.world.tick, 0
    events = []
    while "bell" not in sources(events):
        before = pia.place
        events = list(sim.step(STAND))
        fastest = max(fastest, distance(pia.x - before[0], pia.y - before[1]))
        assert sim.world.tick < begun + 60 * 4
    assert fastest == pytest.approx(84, abs=2)
    assert distance(pia.x - at(6, 12)[0], pia.y - at(6, 12)[1]) <= 1.5 * SUBTILES
    assert sim.world.tick - begun > 60
    events += run(sim, 60, STAND)
    assert of(events, Seen)[0].by == "told"
    assert sim.world.tally.seen == 1


def test_nothing_rings_before_she_is_at_the_bell():
    """The time of her run is the courier's."""
    sim = street("worker", *BELLS, trust=10)
    run_until(sim, StateChanged, within_s=3, intents=STAND)
    assert "bell" not in sources(run(sim, 40, STAND))


def test_after_ringing_she_goes_back_to_her_work():
    sim = street("worker", *BELLS, trust=10, route=((6, 6), (10, 6)), pauses=(60, 60))
    sim.world.courier.x = at(11, 0)[0]
    events = run(sim, 60 * 6, STAND)
    assert "bell" in sources(events)
    sim.world.courier.x, sim.world.courier.y = at(30, 2)
    run(sim, 60 * 60, STAND)
    pia = sim.world.actor("pia")
    assert pia.state is AlertState.CALM
    assert pia.place == pia.schedule.pose(sim.world.tick - 1)[:2]


def test_without_a_bell_on_the_map_who_shuns_you_calls():
    sim = street("worker", put("liu", "guard", 14, 11, facing_angle=0), trust=10)
    events = run(sim, 120, STAND)
    assert "bell" not in sources(events)
    assert of(events, Seen)[0].by == "told"


def test_a_bell_that_cannot_be_reached_is_not_waited_for():
    walled = [row[:30] + "#" + row[31:] for row in STREET]
    pia = put("pia", "worker", 6, 6, facing_angle=0)
    bell = put("bell", "bell", 36, 6)
    liu = put("liu", "guard", 14, 11, facing_angle=10800)
    sim = play(walled, put("start", "start", 9, 6), pia, bell, liu, *LAMPS, trust=10)
    events = run(sim, 60 * 20, STAND)
    assert "bell" not in sources(events)
    assert "told" in {e.by for e in of(events, Seen)}


def test_somebody_who_stands_in_a_way_does_not_leave_it_for_the_bell():
    sim = street("worker", *BELLS, trust=10, blocks=(6, 6, 1, 1))
    events = run(sim, 60 * 4, STAND)
    assert "bell" not in sources(events)
    assert sim.world.actor("pia").place == at(6, 6)


# -- who they are ---------------------------------------------------------------------------------
def test_a_seller_keeps_the_stall_and_a_visitor_strolls():
    seller = put("oyun", "seller", 6, 10, facing_angle=0)
    visitor = put("yuki", "visitor", 10, 2, route=((10, 2), (16, 2), (16, 5)), mode="loop")
    sim = play(STREET, put("start", "start", 37, 12), seller, visitor)
    places = {"oyun": set(), "yuki": set()}
    for _ in range(960):
        sim.step(STAND)
        for name, found in places.items():
            found.add(sim.world.actor(name).place)
    assert places["oyun"] == {at(6, 10)}
    assert len(places["yuki"]) > 200


@pytest.mark.parametrize("kind", PEOPLE)
def test_people_walk_a_tile_and_a_half_a_second(kind):
    sim = street(kind, column=37, route=((6, 6), (12, 6)))
    pia, steps = sim.world.actor("pia"), set()
    for _ in range(720):
        before = pia.x
        sim.step(STAND)
        steps.add(abs(pia.x - before))
    assert max(steps) == 36


@pytest.mark.parametrize("kind", PEOPLE)
def test_people_can_be_asked_and_answer_by_trust(kind):
    sim = street(kind, column=7.2, trust=65)
    assert "ask" in {offer.verb for offer in offers(sim.world)}
    events = list(sim.step(Intents(tool="ask")))
    assert "pia.trusted" in {event.line for event in of(events, Barked)}


@pytest.mark.parametrize("kind", PEOPLE)
def test_to_knock_anybody_down_has_the_price_of_a_person(kind):
    sim = street(kind, column=7)
    events = run(sim, 1, Intents(tool="knock_down"))
    assert of(events, KnockedDown)
    assert of(events, TrustChanged)[0].change == -12


def test_three_people_of_any_sort_are_a_crowd():
    others = (put("oyun", "seller", 9, 7), put("yuki", "visitor", 10, 6))
    assert is_in_crowd(street("worker", *others, column=8).world)


@pytest.mark.parametrize("kind", PEOPLE)
def test_people_are_no_watchers_whatever_they_see(kind):
    sim = street(kind)
    run(sim, 300, STAND)
    assert sim.world.actor("pia").aware.peak >= 65_000
    assert (sim.world.tally.seen, sim.world.tally.max_awareness) == (0, 0)


# -- fright ---------------------------------------------------------------------------------------
def harm(kind: str, **values):
    """Return a street where the courier stands behind somebody and pia looks on."""
    victim = put("sami", "worker", 10, 6, facing_angle=0)
    return street(kind, victim, **values)


def test_a_visitor_who_sees_harm_walks_fast_to_the_far_end_of_the_stroll():
    sim = harm("visitor", route=((6, 6), (6, 11), (2, 11)), pauses=(600, 0, 0))
    pia = sim.world.actor("pia")
    sim.world.actor("pia").heading = 0
    run(sim, 30, STAND)
    fled = _frightened(sim)
    places = []
    for _ in range(60 * 9):
        before = pia.place
        sim.step(STAND)
        places.append(distance(pia.x - before[0], pia.y - before[1]))
    assert (fled.actor, fled.x, fled.y) == ("pia", *at(10, 6))
    assert max(places) == pytest.approx(84, abs=2)
    assert distance(pia.x - at(2, 11)[0], pia.y - at(2, 11)[1]) <= SUBTILES
    assert pia.state is AlertState.ALARMED


def _frightened(sim) -> Frightened:
    """Knock sami down and return who is frightened by it; stand in pia's sight before."""
    sim.world.sight_log["pia"] = sim.world.tick
    events = list(sim.step(Intents(tool="knock_down")))
    assert of(events, KnockedDown)
    return of(events, Frightened)[0]


def test_a_seller_who_sees_harm_stays_by_her_goods_and_looks():
    sim = harm("seller", facing_angle=5400, route=((6, 6), (6, 11)), pauses=(600, 0))
    pia = sim.world.actor("pia")
    _frightened(sim)
    place = pia.place
    run(sim, 60, STAND)
    assert pia.place == place
    assert pia.heading == 0
    assert pia.state is AlertState.ALARMED


def test_a_worker_without_a_round_stands_and_looks():
    sim = harm("worker")
    _frightened(sim)
    run(sim, 60, STAND)
    assert sim.world.actor("pia").place == at(6, 6)


@pytest.mark.parametrize("kind", PEOPLE)
def test_fright_passes_and_the_night_goes_on(kind):
    sim = harm(kind, route=((6, 6), (6, 11), (2, 11)), pauses=(300, 0, 0))
    _frightened(sim)
    pia = sim.world.actor("pia")
    assert pia.state is AlertState.ALARMED
    sim.world.courier.x, sim.world.courier.y = at(36, 12)
    events = run(sim, 60 * 70, STAND)
    mine = [e.after for e in of(events, StateChanged) if e.actor == "pia"]
    assert mine == ["returning", "calm"]
    assert pia.place == pia.schedule.pose(sim.world.tick - 1)[:2]
    assert not {"scared", "scare_x", "scare_y"} & set(pia.memory.numbers)


def test_who_sees_it_only_in_the_second_after_is_frightened_too():
    sim = harm("visitor", facing_angle=10800)
    run(sim, 30, STAND)
    events = run(sim, 1, Intents(tool="knock_down"))
    assert not of(events, Frightened)
    sim.world.sight_log["pia"] = sim.world.tick + 20
    events = run(sim, 61, STAND)
    assert of(events, Frightened)[0].actor == "pia"


def test_harm_that_nobody_saw_frightens_nobody():
    sim = harm("visitor", facing_angle=10800)
    events = run(sim, 1, Intents(tool="knock_down")) + run(sim, 120, STAND)
    assert of(events, KnockedDown)
    assert not of(events, Frightened)


def test_an_alarm_shout_frightens_those_who_hear_it():
    liu = put("liu", "guard", 12, 6, facing_angle=10800)
    near = put("yuki", "visitor", 16, 8, route=((16, 8), (30, 8)), pauses=(1000, 0))
    far = put("novak", "visitor", 36, 11, facing_angle=0)
    sim = play(STREET, put("start", "start", 9, 6), liu, near, far, *LAMPS)
    sim.world.courier.break_used = True
    events = run(sim, 240, STAND)
    assert {e.actor for e in of(events, Frightened)} == {"yuki"}
    assert sim.world.actor("yuki").x > at(18, 0)[0]


def test_who_stands_in_a_way_is_frightened_where_she_stands():
    sim = harm("worker", route=((6, 6), (6, 11)), pauses=(600, 0), blocks=(6, 6, 1, 1))
    place = sim.world.actor("pia").place
    _frightened(sim)
    run(sim, 120, STAND)
    assert sim.world.actor("pia").place == place


def test_frightened_people_are_no_alarm_for_a_licence():
    sim = harm("visitor")
    sim.world.courier.green_until = 1_000
    _frightened(sim)
    run(sim, 2, STAND)
    assert sim.world.actor("pia").state is AlertState.ALARMED
    assert is_licensed(sim.world)


# -- dogs -----------------------------------------------------------------------------------------
def test_a_dog_wakes_and_barks_at_what_it_hears():
    dog = put("biscuit", "dog", 12, 6)
    sim = play(STREET, put("start", "start", 8, 6), dog)
    events = run(sim, 90, Intents(direction=0, gait="run"))
    assert of(events, Barked)[0].line == "biscuit.bark"
    assert "bark" in sources(events)


def test_a_dog_is_no_person_for_crowds_questions_blows_and_bumps():
    dogs = [put(f"dog{n}", "dog", 8 + n, 7) for n in range(3)]
    sim = play(STREET, put("start", "start", 9, 6.5), *dogs)
    assert not is_in_crowd(sim.world)
    assert not [o for o in offers(sim.world) if o.verb in {"ask", "knock_down", "crowd_run"}]
    events = run(sim, 1, Intents(tool="knock_down")) + run(sim, 20, Intents(direction=16))
    assert not of(events, KnockedDown)
    assert "bump" not in sources(events)


def test_a_dog_bears_no_witness():
    dog = put("biscuit", "dog", 8, 6)
    sim = street("worker", dog, guard("liu", (30, 2), (36, 2)), column=7, facing_angle=10800)
    sim.world.sight_log["biscuit"] = sim.world.tick
    run(sim, 1, Intents(tool="knock_down"))
    events = run(sim, 90, STAND)
    assert not [e for e in of(events, TrustChanged) if e.deed == "harm_seen"]
    assert len(sim.world.trust.liabilities) == 1
