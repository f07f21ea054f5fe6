"""Stories of things and people: papers, claims, errands, help, questions and temptations."""

from __future__ import annotations

import pytest

from game.sim.events import (
    Asked,
    Barked,
    ClaimFound,
    Helped,
    PapersFetched,
    Taken,
    TrustChanged,
)
from game.sim.intents import Intents
from game.sim.systems.interaction import offers
from tests.sim.worlds import USE, of, play, put, run, walk_to

ROOM = ["#" * 16, *["#" + "." * 14 + "#"] * 6, "#" * 16]
ASK = Intents(tool="ask")


def room(column, row, *things, **changes):
    return play(ROOM, put("start", "start", column, row), *things, **changes)


def verbs(sim):
    return [offer.verb for offer in offers(sim.world)]


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


def test_full_hands_pick_nothing_up_and_help_nobody_carry():
    sim = errand(put("ines", "worker", 4, 4, blocks=(4, 4, 1, 1)))
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
