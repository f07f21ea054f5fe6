"""Stories of what is owed: lamps with names over the hall, and saying it there."""

from __future__ import annotations

import pytest

from game.sim.events import (
    Asked,
    CheckpointReached,
    LiabilityOpened,
    LiabilitySurfaced,
    TrustChanged,
)
from game.sim.intents import Intents
from game.sim.rules import risk_view
from game.sim.rules.debts import debt_of, price_in_hall, price_when_named
from game.sim.rules.owed_events import (
    LiabilityLit,
    OwnedUp,
    SpotlightSeen,
)
from game.sim.rules.rule import RULES
from game.sim.systems.interaction import offers
from game.sim.trust import HIDDEN, OWNED, Liability, liabilities_of
from tests.sim.rules.festivals import (
    RAILS,
    WITNESSES,
    festival,
    hall,
    own_up,
    risk,
    share_lit,
    stand,
    under,
)
from tests.sim.worlds import STAND, USE, of, put, run, run_until

HALL = (19, 6, 20, 8)
"""The part of the room under the rails."""


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


def test_at_most_three_lamps_hang_still_for_what_was_owned_up_and_she_may_charge_in_them():
    sim = hall(*["1:knock_down:mei:-8:owned"] * 4)
    places = [(x, y) for x, y, _ in sim.world.discs]
    assert places == [(witness.x, witness.y) for witness in WITNESSES]
    sim.world.courier.x, sim.world.courier.y = places[0]
    before = sim.world.courier.energy
    events = run(sim, 60, STAND)
    assert sim.world.courier.energy > before
    assert not of(events, SpotlightSeen)


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


# -- owning up ------------------------------------------------------------------------------------
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


def test_while_she_says_it_to_one_all_others_look_on():
    sim = hall("1:knock_down:mei:-12", "1:theft::-10")
    lamp = under(sim)
    run(sim, 1, USE)
    risk(sim).spots[1].x, risk(sim).spots[1].y = lamp.x, lamp.y
    risk(sim).spots[1].is_held = False
    seen = []
    for _ in range(60):
        spot = risk(sim).spots[1]
        spot.x, spot.y = sim.world.courier.x, sim.world.courier.y + 1440
        seen += of(list(sim.step(USE)), SpotlightSeen)
    assert [event.accuser for event in seen] == ["uncle_tan"]
    assert risk(sim).spots[0].points == 0


def test_in_two_discs_the_nearer_centre_hears_her():
    sim = hall("1:knock_down:mei:-12", "1:theft:tan:-10")
    for spot, column in zip(risk(sim).spots, (24, 26), strict=True):
        spot.x, spot.y = (column * 2 + 1) * 720, 9 * 1440 + 720
    stand(sim, 25.4, 9)
    said = [o.name for o in offers(sim.world) if o.verb == "own_up_here"]
    assert said == ["uncle_tan", "mei"]


def test_a_deed_of_tonight_owned_up_leaves_the_hidden_page():
    sim = hall()
    sim.world.trust.liabilities.append(Liability(sim.world.tick, "knock_down", -8, "pia"))
    run(sim, 61)
    events = own_up(sim)
    assert [(e.deed, e.change) for e in of(events, TrustChanged)] == [("owned_up", 2)]
    assert not sim.world.trust.liabilities
    run(sim, 120)
    assert len(risk(sim).debts) == 1


def test_of_a_deed_of_tonight_the_charter_takes_the_missing_half():
    sim = hall()
    sim.world.trust.liabilities.append(Liability(sim.world.tick, "knock_down", -8, "pia"))
    run(sim, 1)
    (debt,) = risk(sim).debts
    assert (debt.hurt, debt.is_paid, price_when_named(debt)) == ("pia", True, -4)


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
        ("1:theft:tip_jar:-10", 10, "uncle_tan"),
        ("1:sabotage:wire_cold:-10", 10, "auntie_lu"),
        ("2:chain:watchtower:-6", 6, "noor"),
        ("2:cut:pip_cart:-6", 6, "sister_dao"),
        ("3:ticked_box:table_2:-6", 6, "visitor"),
        ("1:bribe:piet:-6", 6, "mr_quist"),
        ("1:ladder:goran:-12", 12, "goran"),
        ("1:scraped_list:node_list:-3", 3, "visitor"),
        ("4:bribe:quist:-6", 6, "mr_quist"),
    ],
)
def test_a_deed_that_names_nobody_has_somebody_stand_up_for_it(word, price, hurt):
    """What a line names is a person only where the deed was done to one; things accuse nobody."""
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


def test_the_rule_is_registered_and_a_map_without_its_parts_plays_on():
    assert "risk" in RULES
    sim = festival()
    run(sim, 120)
    assert sim.world.rule.allows_exit(sim.world)
    assert not of(run(sim, 10), LiabilityOpened)
    assert not of(run(sim, 10), Asked)
