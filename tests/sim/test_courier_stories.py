"""Stories of the courier: her gaits, her shape, her hands, and what her deeds cost."""

from __future__ import annotations

import pytest

from game.sim.events import (
    Emerged,
    Helped,
    KnockedDown,
    LevelEnded,
    LiabilityOpened,
    Merged,
    NoiseMade,
    ObjectiveDone,
    PapersFetched,
    Refused,
    RoomEntered,
    TrustChanged,
)
from game.sim.intents import Intents
from game.sim.systems.interaction import offers
from tests.sim.worlds import EAST, SOUTH, STAND, USE, of, play, put, run, run_until, walk_to

ROOM = ["#" * 16, *["#" + "." * 14 + "#"] * 6, "#" * 16]
LAMP = put("lamp", "lamp", 5, 3, radius_subtiles=9 * 1440)


@pytest.mark.parametrize(
    ("gait", "item", "ticks"),
    [("sneak", "", 16), ("walk", "", 8), ("run", "", 5), ("run", "errand", 10)],
)
def test_half_a_tile_takes_exactly_its_ticks(gait, item, ticks):
    """Proofs step on half tiles; every gait must land on them."""
    sim = play(ROOM, put("start", "start", 3, 3))
    sim.world.courier.item = item
    x = sim.world.courier.x
    run(sim, ticks, Intents(direction=0, gait=gait))
    assert sim.world.courier.x - x == 720


def test_a_diagonal_is_no_short_cut():
    sim = play(ROOM, put("start", "start", 3, 3))
    x, y = sim.world.courier.x, sim.world.courier.y
    run(sim, 8, Intents(direction=8))
    assert (sim.world.courier.x - x, sim.world.courier.y - y) == (8 * 63, 8 * 63)


def test_walls_stop_and_let_slide():
    sim = play(ROOM, put("start", "start", 13, 3))
    run(sim, 90, Intents(direction=8))
    courier = sim.world.courier
    assert courier.x == 15 * 1440 - 432
    assert courier.y == 7 * 1440 - 432
    assert not of(run(sim, 60, Intents(direction=8)), NoiseMade)


def test_only_a_shadow_passes_a_duct():
    rows = ["########", "#..#...#", "#..g...#", "#..#...#", "########"]
    plain = play(rows, put("start", "start", 1, 2))
    run(plain, 120, EAST)
    assert plain.world.courier.x < 3 * 1440
    merged = play(rows, put("start", "start", 1, 2))
    run(merged, 120, Intents(direction=0, merge=True))
    assert merged.world.courier.x > 4 * 1440


def test_merging_costs_energy_and_light_ejects():
    sim = play(ROOM, put("start", "start", 14, 3), put("l", "lamp", 4, 3, radius_subtiles=4 * 1440))
    events = run(sim, 60, Intents(merge=True))
    assert of(events, Merged)
    assert sim.world.courier.energy < 6000
    event = run_until(sim, Emerged, within_s=5, intents=Intents(direction=32, merge=True))
    assert event.by == "light"


def test_energy_runs_out_and_comes_back_in_the_dark():
    sim = play(ROOM, put("start", "start", 4, 3))
    event = run_until(sim, Emerged, within_s=14, intents=Intents(merge=True))
    assert event.by == "energy"
    run(sim, 60, STAND)
    assert sim.world.courier.energy == pytest.approx(15 * 60, abs=30)


def test_hands_full_means_no_merging_and_no_coin():
    sim = play(ROOM, put("start", "start", 4, 3))
    sim.world.courier.item = "spool"
    assert not of(run(sim, 30, Intents(merge=True)), Merged)
    sim.step(Intents(tool="decoy", aim_x=5000, aim_y=5000))
    assert of(sim.world.events, Refused)


def test_a_room_is_entered_once_for_the_first_time():
    zones = [
        put("west", "zone", 0, 0, rect=(0, 0, 8, 8)),
        put("east", "zone", 9, 0, rect=(8, 0, 8, 8)),
    ]
    sim = play(ROOM, put("start", "start", 6, 3), *zones)
    events = walk_to(sim, 10, 3) + walk_to(sim, 5, 3)
    assert [(e.zone, e.first) for e in of(events, RoomEntered)] == [
        ("west", True),
        ("east", True),
        ("west", False),
    ]


def test_use_must_be_held_and_standing_still():
    goal = put("plug", "objective", 5, 3, hold_ticks=60, label="plug")
    sim = play(ROOM, put("start", "start", 4, 3), goal)
    assert not of(run(sim, 59, USE), ObjectiveDone)
    assert of(run(sim, 1, USE), ObjectiveDone)[0].left == 0


def test_the_price_stands_on_the_prompt_before_the_act():
    pia = put("pia", "worker", 5, 3, facing_angle=0)
    sim = play(ROOM, put("start", "start", 4, 3), pia)
    offer = next(o for o in offers(sim.world) if o.button == "knock_down")
    assert (offer.price, offer.extra) == (-12, -4)
    events = run(sim, 1, Intents(tool="knock_down"))
    assert of(events, KnockedDown)
    assert of(events, TrustChanged)[0].change == offer.price


def test_harm_that_somebody_saw_costs_more():
    pia = put("pia", "worker", 5, 3, facing_angle=0)
    mo = put("mo", "worker", 8, 3, facing_angle=10800)
    sim = play(ROOM, put("start", "start", 4, 3), pia, mo, LAMP)
    run(sim, 1, Intents(tool="knock_down"))
    events = run(sim, 70)
    assert [(e.deed, e.change) for e in of(events, TrustChanged)] == [("harm_seen", -4)]
    assert not sim.world.trust.liabilities


def test_harm_that_nobody_saw_becomes_a_hidden_liability():
    sim = play(ROOM, put("start", "start", 4, 3), put("pia", "worker", 5, 3, facing_angle=0))
    run(sim, 1, Intents(tool="knock_down"))
    events = run(sim, 70)
    assert of(events, LiabilityOpened)[0].target == "pia"
    assert [(x.deed, x.change) for x in sim.world.trust.liabilities] == [("knock_down", -12)]


def test_a_blocked_door_opens_for_help_within_fifteen_seconds_of_a_shove():
    """The harmless twin reaches the same end: six seconds of carrying against half of one."""
    rows = ["#" * 12, "#....#.....#", "#..........#", "#....#.....#", "#" * 12]
    took = {}
    for way in ("shove", "help"):
        ines = put("ines", "worker", 5, 2, facing_angle=10800, blocks=(5, 2, 1, 1))
        sim = play(
            rows, put("start", "start", 4, 2), ines, put("out", "exit", 9, 2, rect=(9, 2, 1, 1))
        )
        run(sim, 30, EAST)
        assert sim.world.courier.x < 5 * 1440
        if way == "shove":
            run(sim, 1, Intents(tool="knock_down"))
        else:
            assert of(run(sim, 360, USE), Helped)
        walk_to(sim, 9, 2)
        took[way] = (sim.world.tick, sim.world.trust.value)
    assert took["help"][0] - took["shove"][0] <= 15 * 60
    assert took["help"][1] == 55 + 3 + 6
    assert took["shove"][1] <= 43


def test_bumping_into_somebody_is_heard():
    pia = put("pia", "worker", 6, 3, facing_angle=0)
    sim = play(ROOM, put("start", "start", 3, 3), pia)
    events = run(sim, 120, Intents(direction=0, gait="sneak"))
    assert [e.radius for e in of(events, NoiseMade) if e.source == "bump"] == [5000]


def test_papers_are_fetched_at_their_window():
    sim = play(ROOM, put("start", "start", 4, 3), put("booth", "papers", 5, 3, hold_ticks=120))
    assert of(run(sim, 120, USE), PapersFetched)
    assert sim.world.courier.has_papers


def test_a_door_is_quiet_for_those_who_sneak():
    rows = ["#" * 12, "#....#.....#", "#..........#", "#....#.....#", "#" * 12]
    loud = {}
    for gait in ("walk", "sneak"):
        door = put("door", "door", 5, 2, rect=(5, 2, 1, 1))
        sim = play(rows, put("start", "start", 4, 2), door)
        run(sim, 30, EAST)
        assert sim.world.courier.x < 5 * 1440
        events = run(sim, 2, Intents(use=True, gait=gait))
        loud[gait] = of(events, NoiseMade)[-1].radius
        run(sim, 2)
        walk_to(sim, 9, 2)
    assert loud == {"walk": 3000, "sneak": 1000}


def test_the_way_out_sums_up_the_night():
    sim = play(ROOM, put("start", "start", 4, 3), put("out", "exit", 8, 3, rect=(8, 3, 1, 1)))
    event = run_until(sim, LevelEnded, within_s=5, intents=EAST)
    assert (event.outcome, event.seen, event.priced, event.trust) == ("completed", 0, 0, 61)
    assert event.ticks == sim.world.tick
    assert sim.step(SOUTH) == ()


def test_nobody_steals_by_a_slip_of_the_hand():
    """Harm must be held for a second, and comes after everything else a button could do."""
    jar = put("jar", "temptation", 5, 3, deed="theft", label="jar")
    goal = put("plug", "objective", 3, 3, hold_ticks=30, label="plug")
    sim = play(ROOM, put("start", "start", 4, 3), jar, goal)
    assert next(o.verb for o in offers(sim.world)) == "reach_objective"
    alone = play(ROOM, put("start", "start", 4, 3), jar)
    run(alone, 20, USE)
    assert not alone.world.trust.ledger
    run(alone, 1, STAND)
    run(alone, 61, USE)
    assert [line.deed for line in alone.world.trust.ledger] == ["theft"]
