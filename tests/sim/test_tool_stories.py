"""Stories of the tools: how far they reach, how long they last, what they cost, what stops them."""

from __future__ import annotations

import pytest

from game.sim.actor import AlertState
from game.sim.events import (
    Dazzled,
    Dropped,
    KnockedDown,
    NoiseMade,
    Pulsed,
    Refused,
    Spotted,
    Thrown,
)
from game.sim.intents import Intents
from game.sim.senses.light import LIT
from tests.sim.worlds import STAND, USE, at, of, play, put, run

YARD = ["#" * 26, *["#" + "." * 24 + "#"] * 8, "#" * 26]
TILE = 1440
PULSE, DAZZLE, WHISTLE, KNOCK, DROP = (
    Intents(tool=name) for name in ("pulse", "dazzle", "whistle", "knock_down", "drop")
)


def yard(column, row, *things, **changes):
    return play(YARD, put("start", "start", column, row), *things, **changes)


def lit_yard(column, row):
    """Return a yard so light that no energy comes back."""
    sim = yard(column, row)
    sim.world.light = bytes([LIT]) * len(sim.world.light)
    run(sim, 1)
    return sim


def coin(x, y):
    return Intents(tool="decoy", aim_x=x, aim_y=y)


def noises(events, source):
    return [(e.x, e.y, e.radius) for e in of(events, NoiseMade) if e.source == source]


# -- the pulse ------------------------------------------------------------------------------------
def test_a_pulse_costs_a_fifth_of_the_energy_and_is_heard_three_tiles_round():
    sim = lit_yard(4, 4)
    events = run(sim, 1, PULSE)
    assert of(events, Pulsed)
    assert sim.world.courier.energy == 6000 - 1200
    assert noises(events, "pulse") == [(*at(4, 4), 3000)]


def test_a_pulse_can_be_sent_again_after_eight_seconds_and_not_a_tick_before():
    sim = yard(4, 4)
    run(sim, 1, PULSE)
    assert of(run(sim, 478), Refused) == []
    assert of(run(sim, 1, PULSE), Refused)
    assert of(run(sim, 1, PULSE), Pulsed)


@pytest.mark.parametrize(("energy", "sent"), [(1199, False), (1200, True)])
def test_a_pulse_needs_its_whole_energy(energy, sent):
    sim = lit_yard(4, 4)
    sim.world.courier.energy = energy
    events = run(sim, 1, PULSE)
    assert bool(of(events, Pulsed)) == sent
    assert bool(of(events, Refused)) != sent
    assert sim.world.courier.energy < 1200


def test_a_pulse_runs_outward_and_marks_whom_it_meets_through_walls():
    rows = [*YARD[:4], "#" + "." * 6 + "#" + "." * 17 + "#", *YARD[5:]]
    foes = [put("near", "worker", 8, 4), put("far", "worker", 13, 4), put("past", "worker", 14, 4)]
    sim = play(rows, put("start", "start", 4, 4), *foes)
    run(sim, 1, PULSE)
    met = {}
    for tick in range(1, 60):
        run(sim, 1)
        for name in sim.world.marks:
            met.setdefault(name, tick)
    assert met == {"near": 14, "far": 30}
    assert sim.world.pulse is None


def test_a_mark_fades_after_twelve_seconds():
    sim = yard(4, 4, put("pia", "worker", 5, 4))
    run(sim, 1, PULSE)
    run(sim, 60)
    left = sim.world.marks["pia"] - sim.world.tick
    assert left == 12 * 60 + 4 - 61
    run(sim, left)
    assert "pia" in sim.world.marks
    run(sim, 1)
    assert "pia" not in sim.world.marks


def test_a_droid_found_by_a_pulse_stays_outlined_for_twenty_seconds_and_counts_once():
    sim = yard(4, 4, put("shimmer", "droid", 8, 4, steals="spool"))
    events = run(sim, 1, PULSE) + run(sim, 30)
    assert [e.by for e in of(events, Spotted)] == ["pulse"]
    shimmer = sim.world.actor("shimmer")
    assert not shimmer.cloaked
    until = shimmer.memory.numbers["outlined_until"]
    run(sim, until - sim.world.tick)
    assert not shimmer.cloaked
    run(sim, 1)
    assert shimmer.cloaked
    events = run(sim, 1, PULSE) + run(sim, 720)
    assert sim.world.tally.spotted == ["shimmer"]


# -- the coin -------------------------------------------------------------------------------------
def test_a_coin_flies_fifteen_tiles_a_second_and_calls_where_it_lands():
    sim = yard(4, 4)
    thrown = of(run(sim, 1, coin(*at(9, 4))), Thrown)
    assert [(e.x, e.y, e.landed) for e in thrown] == [(*at(9, 4), False)]
    assert sim.world.courier.decoys == 2
    assert of(run(sim, 19), Thrown) == []
    events = run(sim, 1)
    assert [(e.tool, e.x, e.y, e.landed) for e in of(events, Thrown)] == [
        ("decoy", *at(9, 4), True)
    ]
    assert noises(events, "decoy") == [(*at(9, 4), 7000)]
    assert sim.world.flights == ()


def test_two_coins_in_the_air_land_each_in_its_time():
    sim = yard(4, 4)
    events = run(sim, 1, coin(*at(11, 4))) + run(sim, 1, coin(*at(6, 4)))
    assert len(sim.world.flights) == 2
    events = [(sim.world.tick, e) for _ in range(40) for e in sim.step(STAND)]
    landed = [(tick, e.x) for tick, e in events if isinstance(e, Thrown)]
    assert landed == [(10, at(6, 4)[0]), (29, at(11, 4)[0])]


def test_a_coin_reaches_eight_tiles_and_no_wall_lets_it_through():
    sim = yard(4, 4)
    assert of(run(sim, 1, coin(*at(20, 4))), Thrown)[0].x == at(12, 4)[0]
    rows = [*YARD[:4], "#" + "." * 6 + "#" + "." * 17 + "#", *YARD[5:]]
    walled = play(rows, put("start", "start", 4, 4))
    assert at(6, 4)[0] < of(run(walled, 1, coin(*at(9, 4))), Thrown)[0].x < 7 * TILE


def test_a_coin_dropped_at_her_feet_lands_on_the_next_tick():
    sim = yard(4, 4)
    run(sim, 1, coin(*at(4, 4)))
    assert of(run(sim, 1), Thrown)[0].landed


def test_there_are_three_coins():
    sim = yard(4, 4)
    thrown = run(sim, 3, coin(*at(6, 4)))
    assert len([e for e in of(thrown, Thrown) if not e.landed]) == 3
    assert of(run(sim, 1, coin(*at(6, 4))), Refused)
    assert sim.world.courier.decoys == 0


def test_a_shadow_throws_nothing():
    sim = yard(4, 4)
    run(sim, 5, Intents(merge=True))
    assert of(run(sim, 1, Intents(merge=True, tool="decoy", aim_x=9000, aim_y=5000)), Refused)
    assert sim.world.courier.decoys == 3


# -- the dazzle -----------------------------------------------------------------------------------
@pytest.mark.parametrize(("kind", "ticks"), [("guard", 180), ("worker", 180), ("camera", 480)])
def test_a_dazzle_blinds_a_person_for_three_seconds_and_a_machine_for_eight(kind, ticks):
    foe = put("foe", kind, 7, 4, facing_angle=0, sweep_angle=0, period_ticks=480)
    sim = yard(4, 4, foe)
    sim.world.actor("foe").aware.points = 5000
    assert [e.actor for e in of(run(sim, 1, DAZZLE), Dazzled)] == ["foe"]
    assert sim.world.actor("foe").blind_until == ticks
    assert sim.world.courier.dazzles == 1
    assert (sim.world.actor("foe").aware.points == 0) == (kind == "camera")


def test_a_dazzled_machine_forgets_at_once_and_wholly_what_it_has_just_seen():
    foe = put("foe", "camera", 7, 4, facing_angle=0, sweep_angle=0, period_ticks=480)
    sim = yard(4, 4, foe)
    aware = sim.world.actor("foe").aware
    aware.points, aware.grace_until = 5000, 600
    run(sim, 1, DAZZLE)
    assert aware.points == 0


def test_a_dazzle_takes_the_nearest_in_five_tiles_who_still_sees():
    foes = [put(f"w{column}", "worker", column, 4) for column in (7, 8, 9, 10)]
    sim = yard(4, 4, *foes)
    hit = [e.actor for _ in range(2) for e in of(run(sim, 1, DAZZLE), Dazzled)]
    assert hit == ["w7", "w8"]
    assert of(run(sim, 1, DAZZLE), Refused)


@pytest.mark.parametrize("away", [(1, 0), (-1, 0), (0, 1), (0, -1)])
def test_a_dazzle_takes_the_nearest_whichever_way(away):
    far = [put(f"far{n}", "worker", 8 + 3 * x, 5 + 3 * y) for n, (x, y) in
           enumerate([(1, 0), (-1, 0), (0, 1), (0, -1)])]  # fmt: skip
    sim = yard(8, 5, *far, put("near", "worker", 8 + 2 * away[0], 5 + 2 * away[1]))
    assert [e.actor for e in of(run(sim, 1, DAZZLE), Dazzled)] == ["near"]


@pytest.mark.parametrize(("column", "hit"), [(9, True), (10, False)])
def test_a_dazzle_reaches_five_tiles(column, hit):
    sim = yard(4, 4, put("pia", "worker", column, 4))
    assert bool(of(run(sim, 1, DAZZLE), Dazzled)) == hit
    assert sim.world.courier.dazzles == (1 if hit else 2)


def test_a_dazzle_passes_no_wall_and_finds_no_shimmer():
    rows = [*YARD[:4], "#" + "." * 4 + "#" + "." * 19 + "#", *YARD[5:]]
    sim = play(rows, put("start", "start", 4, 4), put("pia", "worker", 6, 4))
    assert of(run(sim, 1, DAZZLE), Refused)
    hidden = yard(4, 4, put("shimmer", "droid", 6, 4, steals="spool"))
    assert of(run(hidden, 1, DAZZLE), Refused)


def test_hands_full_or_none_means_no_dazzle():
    sim = yard(4, 4, put("pia", "worker", 6, 4))
    sim.world.courier.item = "spool"
    assert of(run(sim, 1, DAZZLE), Refused)
    sim.world.courier.item = ""
    run(sim, 5, Intents(merge=True))
    assert of(run(sim, 1, Intents(tool="dazzle", merge=True)), Refused)
    assert sim.world.courier.dazzles == 2


# -- the whistle, the knock, the hands ------------------------------------------------------------
def test_a_whistle_is_believed_exactly():
    sim = yard(4, 4, put("liu", "guard", 7, 4, facing_angle=0))
    events = run(sim, 1, WHISTLE)
    assert noises(events, "whistle") == [(*at(4, 4), 4000)]
    run(sim, 40, STAND)
    assert sim.world.actor("liu").memory.ghost == at(4, 4)


def test_somebody_knocked_down_lies_for_forty_seconds_and_a_doorway_is_free():
    pia = put("pia", "worker", 5, 4, blocks=(5, 4, 1, 1))
    sim = yard(4, 4, pia)
    assert sim.world.barred
    events = run(sim, 1, KNOCK)
    assert [e.actor for e in of(events, KnockedDown)] == ["pia"]
    person = sim.world.actor("pia")
    assert (person.state, person.blind_until) == (AlertState.DOWN, 2400)
    assert not sim.world.barred
    assert not sim.world.terrain.barred[sim.world.terrain.index((5, 4))]
    assert sim.world.tally.harmed == ["pia"]


def test_somebody_who_lies_there_is_not_knocked_down_again():
    sim = yard(4, 4, put("pia", "worker", 5, 4))
    run(sim, 1, KNOCK)
    assert of(run(sim, 1, KNOCK), Refused)
    assert [line.deed for line in sim.world.trust.ledger] == ["knock_down"]


@pytest.mark.parametrize(("away", "down"), [(1728, True), (1729, False)])
def test_a_knock_reaches_a_tile_and_a_fifth(away, down):
    sim = yard(4, 4, put("pia", "worker", 5, 4))
    sim.world.courier.x = sim.world.actor("pia").x - away
    assert bool(of(run(sim, 1, KNOCK), KnockedDown)) == down


def test_a_shadow_knocks_nobody_down():
    sim = yard(4, 4, put("pia", "worker", 5, 4))
    run(sim, 5, Intents(merge=True))
    assert of(run(sim, 1, Intents(tool="knock_down", merge=True)), Refused)


def test_what_is_set_down_lies_there_quietly_and_can_be_seen():
    sim = yard(
        4, 4, put("book", "errand", 5, 4, to="pia", label="book"), put("pia", "worker", 9, 4)
    )
    run(sim, 2, USE)
    assert sim.world.courier.item == "errand"
    sim.world.courier.x += TILE
    events = run(sim, 1, DROP)
    assert [(e.item, e.x, e.y) for e in of(events, Dropped)] == [("errand", *at(5, 4))]
    assert noises(events, "dropped") == [(*at(5, 4), 2000)]
    book = sim.world.fixtures["book"]
    assert (book.x, book.y, book.hidden) == (*at(5, 4), False)
    assert (sim.world.courier.item, sim.world.courier.item_id) == ("", "")
    assert run(sim, 1, DROP) == []
