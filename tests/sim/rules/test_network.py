"""Stories of the network: laying cables, and what every link brings."""

from __future__ import annotations

import pytest

from game.base.units import SUBTILES
from game.sim.events import (
    CheckpointReached,
    LampChanged,
    Merged,
    NoiseMade,
    ObjectiveDone,
    Refused,
    Robbed,
)
from game.sim.intents import Intents
from game.sim.rules import network_view
from game.sim.rules.network_events import (
    CableRemoved,
    HubLinked,
    LanesChanged,
    SensorsShared,
    SpoolDropped,
    SpoolTaken,
    WingDimmed,
)
from game.sim.senses.light import DIM, LIT, SHADOW
from game.sim.systems.interaction import offers
from game.sim.systems.regulation import is_licensed
from tests.sim.rules.depots import (
    RING,
    ROOM,
    choose,
    depot,
    hold,
    join,
    net,
    plug,
    stand,
    stand_at,
    take,
    tap,
)
from tests.sim.worlds import EAST, USE, at, guard, of, put, run, walk_to

WEST = 10_800
"""The heading to the left."""


# -- spools and cables ----------------------------------------------------------------------------
def test_a_cable_from_a_to_d_opens_a_lane_and_writes_a_checkpoint() -> None:
    sim = depot()
    assert of(take(sim), SpoolTaken) == [SpoolTaken("spool_1", "rack")]
    plug(sim, "a")
    events = plug(sim, "d")
    linked = of(events, HubLinked)[0]
    assert (linked.a, linked.b, linked.cable, linked.length) == ("a", "d", 1, 6)
    assert of(events, LanesChanged) == [LanesChanged(0, 1, 0)]
    assert [done.objective for done in of(events, ObjectiveDone)] == ["a", "d"]
    assert of(events, CheckpointReached) == [CheckpointReached("link_1")]
    assert sim.world.courier.item == ""
    assert sim.world.fixtures["rack"].count == 3


def test_a_stripped_drum_leaves_a_spool_beside_it() -> None:
    sim = depot(
        put("drum", "temptation", 10, 5, deed="sabotage", gives="spool", label="drum"), names="ab"
    )
    stand(sim, 10, 6)
    hold(sim, 1.1)
    assert sim.world.courier.item == ""
    assert "pick_up" in [o.verb for o in offers(sim.world)]
    hold(sim, 0.6)
    assert sim.world.courier.item == "spool"
    plug(sim, "a")
    assert of(plug(sim, "b"), HubLinked)


def test_a_cable_lies_taut_round_a_wall_behind_the_spool() -> None:
    rows = list(ROOM)
    rows[5] = "#" + "#" * 20 + "." * 22 + "#"
    sim = depot(rows=rows, names="ab")
    state = net(sim)
    way = state.ways.way((4, 2), (4, 8))
    assert way[0] == (4, 2)
    assert way[-1] == (4, 8)
    assert (21, 5) in way
    there = 2 * 14 + 15 * 10
    assert state.ways.length((4, 2), (4, 8)) == there + 20 + there


def test_the_same_hub_or_the_same_pair_twice_is_refused_and_nothing_is_lost() -> None:
    sim = depot()
    join(sim, ("a", "d"))
    take(sim)
    plug(sim, "a")
    again = hold(sim, 1)
    assert of(again, Refused) == [Refused("This end is plugged in here already.")]
    pair = plug(sim, "d")
    assert of(pair, Refused) == [Refused("These two hubs are joined already.")]
    assert sim.world.courier.item == "spool"
    assert net(sim).lanes == 1


def test_feet_stop_where_the_cable_ends() -> None:
    rows = ["#" * 100, "#" + "." * 98 + "#", "#" + "." * 98 + "#", "#" * 100]
    hub = put("far", "hub", 2, 1, hold_ticks=60, wing="far")
    rack = put("shed", "spool_rack", 3, 2, spools=1)
    sim = depot(hub, rack, rows=rows, names="", spools=0, start=(3, 1))
    hold(sim, 0.5)
    hold(sim, 1)
    assert net(sim).cables[0].a == "far"
    stand(sim, 80, 1)
    run(sim, 1)
    drum = network_view.drum(sim.world)
    assert drum is not None
    assert drum.ticks
    assert not drum.ends
    run(sim, 300, EAST)
    assert sim.world.courier.cell == (82, 1)
    assert network_view.drum(sim.world).ends
    run(sim, 60, Intents(direction=32))
    assert sim.world.courier.cell[0] < 82


def test_a_spool_that_was_set_down_stays_plugged_in_and_can_be_taken_up_again() -> None:
    sim = depot()
    take(sim)
    plug(sim, "a")
    walk_to(sim, 12, 5)
    dropped = tap(sim)
    assert of(dropped, SpoolDropped)[0].spool == "spool_1"
    assert [noise.radius for noise in of(dropped, NoiseMade)] == [2000]
    assert net(sim).cables[0].way[-1] == (12, 5)
    hold(sim, 0.5)
    assert sim.world.courier.item_id == "spool_1"
    plug(sim, "d")
    assert net(sim).lanes == 1


def test_with_a_spool_she_neither_runs_nor_merges_nor_throws() -> None:
    sim = depot()
    take(sim)
    before = sim.world.courier.x
    events = run(sim, 60, Intents(direction=0, gait="run", merge=True))
    assert sim.world.courier.x - before == 60 * 72
    assert not of(events, Merged)
    thrown = sim.step(Intents(tool="decoy", aim_x=9000, aim_y=9000))
    assert of(list(thrown), Refused)


def test_papers_hold_with_a_spool_in_hand_as_long_as_she_walks() -> None:
    sim = depot(put("eye", "regulator", 30, 5, facing_angle=0, sweep_angle=0, period_ticks=720))
    take(sim)
    sim.world.courier.has_papers = True
    run(sim, 61, Intents(papers=True))
    assert sim.world.courier.green_until - sim.world.tick >= 44 * 60
    run(sim, 60, EAST)
    assert is_licensed(sim.world)


def test_unplugging_gives_the_spool_back_and_takes_the_lane_away() -> None:
    sim = depot()
    take(sim)
    plug(sim, "a")
    plug(sim, "d")
    events = hold(sim, 1)
    assert of(events, CableRemoved) == [CableRemoved(1, "d")]
    assert of(events, LanesChanged) == [LanesChanged(1, 0, 0)]
    assert sim.world.courier.item_id == "spool_1"
    assert network_view.carried_cable(sim.world).a == "a"


def test_an_answer_after_the_hubs_marks_which_cable_is_unplugged() -> None:
    sim = depot()
    for other in "de":
        stand_at(sim, "a")
        take(sim)
        plug(sim, "a")
        plug(sim, other)
    stand_at(sim, "a")
    tap(sim)
    marks = [a for a in network_view.lane(sim.world).answers if a.cable]
    assert [(mark.number, mark.hub) for mark in marks] == [(7, "d"), (8, "e")]
    choose(sim, 7)
    hold(sim, 1)
    assert [(c.a, c.b, c.state) for c in net(sim).cables] == [
        ("d", "", "carried"),
        ("a", "e", "live"),
    ]


def test_a_rewind_over_a_link_is_as_if_it_had_never_been_laid() -> None:
    laid, never = depot(), depot()
    for sim in (laid, never):
        take(sim)
        plug(sim, "a")
        walk_to(sim, 5, 8)
    assert laid.world.digest() == never.world.digest()
    run(laid, 300, USE)
    assert net(laid).lanes == 1
    laid.rewind(300)
    assert laid.world.digest() == never.world.digest()


def test_the_shimmer_takes_the_spool_and_the_plugged_end_stays() -> None:
    droid = put("moth", "droid", 20, 5, steals="spool")
    nest = put("nest", "nest", 40, 5, of="moth")
    sim = depot(droid, nest)
    take(sim)
    plug(sim, "a")
    moth = sim.world.actor("moth")
    sim.world.courier.heading = WEST
    (moth.x, moth.y), moth.off_schedule = at(11, 2), True
    events = run(sim, 60 * 30)
    assert of(events, Robbed) == [Robbed("moth", "spool")]
    assert [(c.a, c.b) for c in net(sim).cables] == [("a", "")]
    run(sim, 60 * 25)
    spool = sim.world.fixtures["spool_1"]
    assert not spool.hidden
    assert (spool.x // SUBTILES, spool.y // SUBTILES) == (40, 5)


def test_a_rack_shut_by_low_trust_says_so() -> None:
    rack = put("shed", "spool_rack", 8, 5, spools=2, closed_below=20)
    sim = depot(rack, spools=0, trust=10)
    walk_to(sim, 8, 4)
    assert [offer.refusal for offer in offers(sim.world)] == ["Nobody opens for you tonight."]


# -- lamps and sensors ----------------------------------------------------------------------------
def lamp(name: str, column: int, wing: str, *, idle: bool) -> object:
    """Return a lamp of three tiles."""
    return put(name, "lamp", column, 5, radius_subtiles=3 * SUBTILES, wing=wing, idle=idle)


def test_idle_lamps_dim_go_out_and_burn_again_but_work_lamps_never_change() -> None:
    sim = depot(lamp("idle", 10, "a", idle=True), lamp("work", 16, "a", idle=False))
    idle, work = sim.world.lamps
    join(sim, RING[0])
    run(sim, 89)
    assert idle.band == LIT
    events = run(sim, 2)
    assert idle.band == DIM
    assert of(events, WingDimmed) == [WingDimmed("a", 1)]
    join(sim, *RING[1:3])
    run(sim, 91)
    assert idle.band == SHADOW
    net(sim).cables = ()
    join(sim)
    events = run(sim, 91)
    assert idle.band == LIT
    assert of(events, LampChanged) == [LampChanged("idle", "lit")]
    assert work.band == LIT


def test_a_link_shares_the_cones_of_its_wings_watchers_and_pulling_it_hides_them() -> None:
    watcher = put("eye", "guard", 30, 5, facing_angle=0, wing="b")
    sim = depot(watcher)
    assert network_view.shared_watchers(sim.world) == ()
    join(sim, ("a", "b"))
    assert network_view.shared_watchers(sim.world) == ("eye",)
    assert of(sim.world.events, SensorsShared) == [SensorsShared("b")]
    net(sim).cables = ()
    join(sim)
    assert network_view.shared_watchers(sim.world) == ()


# -- the whole ------------------------------------------------------------------------------------
@pytest.mark.parametrize("names", ["", "a", "ab"])
def test_a_map_without_some_of_its_parts_plays_on(names: str) -> None:
    sim = depot(guard("liu", (10, 5), (20, 5)), names=names)
    run(sim, 120)
    assert network_view.estimate(sim.world) is None
    assert sim.world.rule.allows_exit(sim.world)
