"""Stories of hands: what is on offer, what a hold and a tap do, and what doors and lamps answer."""

from __future__ import annotations

import pytest

from game.sim.events import (
    Asked,
    Barked,
    ClaimFound,
    DoorMoved,
    Helped,
    LampChanged,
    ObjectiveDone,
    PapersFetched,
    Refused,
    Taken,
    TrustChanged,
)
from game.sim.intents import Intents
from game.sim.systems.interaction import offers
from tests.sim.worlds import STAND, USE, at, of, play, put, run, walk_to

ROOM = ["#" * 16, *["#" + "." * 14 + "#"] * 6, "#" * 16]
GATE = ["#" * 12, "#....#.....#", "#..........#", "#....#.....#", "#" * 12]
ASK = Intents(tool="ask")


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


def test_a_dazzled_guard_lights_no_lamp():
    lamp = put("lamp", "lamp", 8, 3, radius_subtiles=4 * 1440, switch=True)
    sim = room(2, 6, lamp, put("liu", "guard", 9, 3, facing_angle=0))
    sim.world.lamps[0].is_out = True
    sim.world.actor("liu").blind_until = 100
    assert not of(run(sim, 100), LampChanged)
    assert of(run(sim, 21), LampChanged)


# -- things and people ----------------------------------------------------------------------------
def test_papers_are_given_from_their_trust_on_and_once():
    for trust, given in ((59, False), (60, True)):
        booth = put("booth", "papers", 5, 3, hold_ticks=0, needs_trust=60)
        sim = room(4, 3, booth, trust=trust)
        assert bool(of(run(sim, 1, USE), PapersFetched)) == given
        assert sim.world.courier.has_papers == sim.world.fixtures["booth"].done == given
        assert bool(verbs(sim)) != given


def test_a_claim_is_looked_at_once_and_gives_its_fact():
    sim = room(4, 3, put("poster", "claim", 5, 3, fact="F01"))
    found = of(run(sim, 1, USE), ClaimFound)
    assert [(e.claim, e.fact) for e in found] == [("poster", "F01")]
    assert sim.world.tally.claims == ["poster"]
    assert verbs(sim) == []


def errand(*more, **changes):
    book = put("book", "errand", 5, 3, to="pia", label="The book")
    return room(4, 3, book, put("pia", "worker", 9, 3, facing_angle=10800, label="Pia"), *more,
                **changes)  # fmt: skip


def test_an_errand_is_picked_up_carried_and_given_back_for_trust():
    sim = errand()
    assert offers(sim.world)[0].label == "Pick up: {name}"
    assert [(e.item, e.source) for e in of(run(sim, 1, USE), Taken)] == [("errand", "book")]
    assert sim.world.fixtures["book"].hidden
    assert verbs(sim) == []
    walk_to(sim, 8, 3)
    offer = next(o for o in offers(sim.world) if o.button == "use")
    assert (offer.verb, offer.price, offer.name) == ("bring_back", 6, "Pia")
    events = run(sim, 1, USE)
    assert [(e.deed, e.change, e.after) for e in of(events, TrustChanged)] == [("errand", 6, 61)]
    assert of(events, Helped)
    assert sim.world.tally.helped == ["pia"]
    assert sim.world.fixtures["book"].done
    assert (sim.world.courier.item, sim.world.courier.item_id) == ("", "")
    assert "ask" not in verbs(sim)


def test_full_hands_pick_nothing_up_and_help_nobody_carry():
    sim = errand(put("ines", "worker", 4, 4, blocks=(3, 5, 1, 1)))
    assert "help" in verbs(sim)
    sim.world.courier.item = "spool"
    assert "help" not in verbs(sim)
    refusals = {o.target: o.refusal for o in offers(sim.world)}
    assert refusals["book"] == "Your hands are full."


def test_helping_costs_six_seconds_and_pays_three():
    sim = room(4, 3, put("ines", "worker", 5, 3, blocks=(6, 3, 1, 1)))
    assert [(o.hold, o.price) for o in offers(sim.world) if o.verb == "help"] == [(360, 3)]
    assert not of(run(sim, 359, USE), Helped)
    events = run(sim, 1, USE)
    assert [e.change for e in of(events, TrustChanged)] == [3]
    assert not sim.world.terrain.barred[sim.world.terrain.index((6, 3))]


def test_somebody_who_is_asked_answers_by_trust():
    sim = room(4, 3, put("pia", "worker", 5, 3))
    events = run(sim, 1, ASK)
    assert [e.actor for e in of(events, Asked)] == ["pia"]
    assert [e.line for e in of(events, Barked)] == ["pia.neutral"]


def test_guards_are_not_asked():
    assert verbs(room(4, 3, put("liu", "guard", 5, 3, facing_angle=0))) == ["knock_down"]


@pytest.mark.parametrize("deed", ["theft", "sabotage"])
def test_a_temptation_shows_its_price_and_is_gone_when_it_is_done(deed):
    sim = room(4, 3, put("jar", "temptation", 5, 3, deed=deed, label="jar"))
    offer = offers(sim.world)[0]
    assert (offer.price, offer.extra, offer.hold, offer.name) == (-10, -4, 60, "jar")
    assert offer.label == ("Take: {name}" if deed == "theft" else "Break: {name}")
    assert not sim.world.trust.ledger
    events = run(sim, 60, USE)
    assert [(e.deed, e.change) for e in of(events, TrustChanged)] == [(deed, -10)]
    assert sim.world.fixtures["jar"].hidden == (deed == "theft")
    assert verbs(sim) == []


def test_in_the_yard_a_temptation_has_no_price():
    sim = room(4, 3, put("jar", "temptation", 5, 3, deed="theft", label="jar"), secret=0)
    assert [(o.price, o.extra) for o in offers(sim.world)] == [(0, 0)]
    run(sim, 60, USE)
    assert not sim.world.trust.ledger


def test_sabotage_blinds_what_it_disables_for_the_night():
    box = put("box", "temptation", 5, 3, deed="sabotage", label="box", disables="cam")
    cams = [put(n, "camera", c, 1, facing_angle=0, sweep_angle=0, period_ticks=480)
            for n, c in (("cam", 9), ("other", 11))]  # fmt: skip
    sim = room(4, 3, box, *cams)
    run(sim, 60, USE)
    assert sim.world.actor("cam").blind_until > 10**6
    assert sim.world.actor("other").blind_until == 0


def test_a_goal_that_starts_something_is_not_reached_by_hand():
    sim = room(4, 3, put("peak", "objective", 5, 3, hold_ticks=60, starts="peak"))
    assert verbs(sim) == []
