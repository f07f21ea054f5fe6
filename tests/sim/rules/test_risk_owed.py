"""Stories of what is owed: lamps with names over the hall, and saying it there."""

from __future__ import annotations

import pytest

from game.sim.events import (
    AreaAlarmed,
    Asked,
    CheckpointReached,
    Emerged,
    LiabilityOpened,
    LiabilitySurfaced,
    Merged,
    TrustChanged,
)
from game.sim.intents import Intents
from game.sim.rules import risk_view
from game.sim.rules.debts import debt_of, price_in_hall, price_when_named
from game.sim.rules.owed_events import (
    Accused,
    LiabilityLit,
    OwnedUp,
    ShenLine,
    SpotlightSeen,
)
from game.sim.rules.rule import RULES
from game.sim.systems.interaction import offers
from game.sim.trust import HIDDEN, OWNED, Liability, liabilities_of
from tests.sim.rules.festivals import RAILS, festival, risk, share_lit, stand
from tests.sim.worlds import STAND, USE, of, put, run, run_until

HALL = (19, 6, 20, 8)
"""The part of the room under the rails."""

WITNESSES = tuple(put(f"witness{n}", "witness", 18 + 4 * n, 13) for n in (1, 2, 3))
SHEN = put("shen", "inspector", 28, 1, facing_angle=90 * 60, sweep_angle=90 * 60,
           period_ticks=720, door="north")  # fmt: skip
NORTH = put("north", "door", 28, 14, rect=(28, 14, 1, 1), locked=True)


def hall(*owed, **changes):
    """Return a night under the rails with liabilities of earlier nights, a second on."""
    sim = festival(*RAILS, *WITNESSES, liabilities=owed, start=(14, 6), **changes)
    run(sim, 1)
    return sim


def under(sim, at=0):
    """Stand in the middle of a lamp."""
    lamp = risk_view.lamps(sim.world)[at]
    sim.world.courier.x, sim.world.courier.y = lamp.x, lamp.y
    return lamp


# -- lamps ----------------------------------------------------------------------------------------
def test_an_unsaid_deed_lights_rail_one_with_the_name_of_whom_it_hurt():
    sim = festival(*RAILS, liabilities=("1:knock_down:mei:-12",))
    lit = of(run(sim, 1), LiabilityLit)
    assert lit == [LiabilityLit("lamp_1", "mei", "knock_down")]
    lamp = risk_view.lamps(sim.world)[0]
    assert lamp.seat == (RAILS[0].x, RAILS[0].y)


def test_a_deed_owned_up_after_its_night_lights_no_rail_and_hangs_one_lamp():
    sim = hall("1:knock_down:mei:-8:owned")
    assert risk_view.lamps(sim.world) == ()
    assert sim.world.discs == ((WITNESSES[0].x, WITNESSES[0].y, 2 * 1440),)
    assert risk(sim).owed == 0


def test_with_nothing_owed_no_rail_is_lit():
    sim = hall()
    assert sim.world.discs == ()
    assert share_lit(sim, HALL) == 0


def test_every_further_lamp_lights_more_of_the_hall():
    shares = []
    for count in range(4):
        sim = hall(*["1:theft::-10"] * count)
        stand(sim, 2, 2)
        shares.append(0)
        for _ in range(48):
            run(sim, 60)
            shares[-1] += share_lit(sim, HALL)
    assert shares == sorted(set(shares))


def test_until_it_makes_her_out_a_lamp_is_where_the_tick_says():
    sim, twin = hall("1:theft::-10"), hall("1:theft::-10")
    run(sim, 1000)
    for _ in range(1000):
        twin.step(Intents(direction=0))
    assert risk_view.lamps(sim.world)[0] == risk_view.lamps(twin.world)[0]
    period = risk(sim).rails[0].schedule.period
    assert (48 * 60) % period == 0
    before = sim.world.discs
    run(sim, period)
    assert sim.world.discs == before


def test_more_lamps_than_rails_share_them_half_a_period_apart():
    sim = hall(*["1:theft::-10"] * 4)
    first, fourth = risk(sim).spots[0], risk(sim).spots[3]
    assert first.rail == fourth.rail
    assert fourth.phase == risk(sim).rails[0].schedule.period // 2
    assert (first.x, first.y) != (fourth.x, fourth.y)


def test_harm_of_tonight_lights_the_next_rail_while_the_night_runs():
    sim = hall("1:theft::-10")
    sim.world.trust.liabilities.append(Liability(sim.world.tick, "knock_down", -12, "pia"))
    lit = run_until(sim, LiabilityLit, within_s=1)
    assert (lit.lamp, lit.accuser) == ("lamp_2", "pia")


# -- an accuser's eye -----------------------------------------------------------------------------
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


# -- owning up ------------------------------------------------------------------------------------
def own_up(sim, seconds=2.0):
    under(sim)
    run(sim, 1)
    under(sim)
    return run(sim, int(seconds * 60) + 1, USE) + run(sim, 2)


def test_said_in_the_hall_the_lamp_stops_the_accuser_sits_and_one_less_is_owed():
    sim = hall("1:knock_down:mei:-8", "1:theft::-10")
    under(sim)
    run(sim, 1)
    offer = next(o for o in offers(sim.world) if o.verb == "own_up_here")
    assert (offer.price, offer.hold, offer.name) == (-6, 120, "mei")
    events = own_up(sim)
    assert of(events, OwnedUp) == [OwnedUp("lamp_1", "mei", "knock_down", 1)]
    assert [(e.deed, e.change) for e in of(events, TrustChanged)] == [("owned_up", -6)]
    lamp = risk_view.lamps(sim.world)[0]
    assert lamp.is_still
    run(sim, 300)
    assert risk_view.lamps(sim.world)[0] == lamp
    assert lamp.points == 0
    assert not of(run(sim, 300), SpotlightSeen)


def test_broken_off_nothing_counts():
    sim = hall("1:knock_down:mei:-12")
    events = own_up(sim, 1.5)
    assert not of(events, OwnedUp)
    assert risk(sim).owed == 1


def test_while_she_says_it_the_lamp_waits_and_its_accuser_listens():
    sim = hall("1:knock_down:mei:-12")
    under(sim)
    run(sim, 2, USE)
    before = (risk_view.lamps(sim.world)[0].x, risk(sim).spots[0].points)
    run(sim, 60, USE)
    assert (risk_view.lamps(sim.world)[0].x, risk(sim).spots[0].points) == before


def test_in_two_discs_the_nearer_centre_hears_her():
    sim = hall("1:knock_down:mei:-12", "1:theft:tan:-10")
    for spot, column in zip(risk(sim).spots, (24, 26), strict=True):
        spot.x, spot.y = (column * 2 + 1) * 720, 9 * 1440 + 720
    stand(sim, 25.4, 9)
    said = [o.name for o in offers(sim.world) if o.verb == "own_up_here"]
    assert said == ["tan", "mei"]


def test_a_deed_of_tonight_owned_up_leaves_the_hidden_page():
    sim = hall()
    sim.world.trust.liabilities.append(Liability(sim.world.tick, "knock_down", -8, "pia"))
    run(sim, 61)
    events = own_up(sim)
    assert [(e.deed, e.change) for e in of(events, TrustChanged)] == [("owned_up", 2)]
    assert not sim.world.trust.liabilities
    run(sim, 120)
    assert len(risk(sim).debts) == 1


def test_one_deed_of_eight_costs_four_six_or_twelve():
    debt = debt_of(Liability(0, "knock_down", -8, "mei", level=1))
    at_the_debrief = -debt.price + (debt.price + 1) // 2
    assert (at_the_debrief, price_in_hall(debt), price_when_named(debt)) == (-4, -6, -12)


@pytest.mark.parametrize(
    ("word", "price", "hurt"),
    [
        ("1:knock_down:mei:-12", 12, "mei"),
        ("1:theft::-10", 10, "uncle_tan"),
        ("2:chain::-6", 6, "noor"),
        ("2:skim:ada:-3", 3, "ada"),
        ("1:fraud::0", 0, "auntie_lu"),
    ],
)
def test_a_deed_that_names_nobody_has_somebody_stand_up_for_it(word, price, hurt):
    (old,) = liabilities_of([word])
    debt = debt_of(old)
    assert (debt.price, debt.hurt, debt.status) == (price, hurt, "hidden")


def test_no_checkpoint_brings_up_what_the_hall_is_there_for():
    cp = put("cp_1", "checkpoint", 14, 6, order=1)
    sim = festival(*RAILS, cp, liabilities=("1:theft::-10",), start=(14, 6))
    events = run(sim, 60)
    assert of(events, CheckpointReached)
    assert not of(events, LiabilitySurfaced)
    assert risk(sim).owed == 1


def test_owned_up_in_the_hall_it_is_carried_on_as_owned():
    sim = hall("1:knock_down:mei:-8", "1:theft::-10")
    own_up(sim)
    assert [old.state for old in sim.world.trust.carried] == [OWNED, HIDDEN]


# -- the inspector --------------------------------------------------------------------------------
def inspected(*owed, **changes):
    """Return a night in which the inspector has a line and a door."""
    things = (*RAILS, SHEN, NORTH)
    return festival(*things, liabilities=owed, start=(14, 6), **changes)


def on_duty(sim):
    return any(actor.id == "shen" for actor in sim.world.actors)


def test_three_owed_bring_her_line_two_seconds_after_the_warning():
    sim = inspected("1:theft::-10", "1:theft::-10", "1:theft::-10")
    assert of(run(sim, 1), ShenLine) == [ShenLine(is_on=True, ticks=120)]
    run(sim, 118)
    assert not on_duty(sim)
    run(sim, 32)
    assert on_duty(sim)


def test_owning_up_from_three_to_two_lifts_her_line_within_a_second():
    sim = inspected("1:theft::-10", "1:theft::-10", "1:theft::-10")
    sim.world.courier.amnesty_until = 1 << 30
    run(sim, 200)
    assert on_duty(sim)
    events = own_up(sim) + run(sim, 60)
    assert of(events, OwnedUp)[0].left == 2
    assert of(events, ShenLine) == [ShenLine(is_on=False, ticks=0)]
    assert not on_duty(sim)


def test_little_trust_brings_her_line_too():
    sim = inspected(trust=39)
    run(sim, 180)
    assert on_duty(sim)
    sim = inspected(trust=40)
    run(sim, 180)
    assert not on_duty(sim)


@pytest.mark.parametrize(
    ("owed", "trust", "opens"), [((), 60, True), ((), 59, False), (("1:theft::-10",), 60, False)]
)
def test_with_nothing_owed_and_trust_she_opens_the_north_door(owed, trust, opens):
    sim = inspected(*owed, trust=trust)
    run(sim, 60)
    assert sim.world.doors[0].is_open == opens


def test_the_rule_is_registered_and_a_map_without_its_parts_plays_on():
    assert "risk" in RULES
    sim = festival()
    run(sim, 120)
    assert sim.world.rule.allows_exit(sim.world)
    assert not of(run(sim, 10), LiabilityOpened)
    assert not of(run(sim, 10), Asked)
