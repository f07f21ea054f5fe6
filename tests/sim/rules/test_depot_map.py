"""The depot as it ships: what its network is worth, and what the peak does to the forecast."""

from __future__ import annotations

from functools import cache
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.base.grid import Cell, center_of
from game.sim.events import Seen, Touched
from game.sim.rules import network_view
from game.sim.rules.beats import MARK
from game.sim.rules.cables import busiest, lanes_of, live, networks_of
from game.sim.rules.network_events import ForecastMissed, ForecastRelearned, SpoolTaken
from game.sim.rules.peak import start_peak
from game.sim.senses.light import SHADOW
from game.sim.simulation import Simulation
from game.sim.verbs import VERBS
from tests.levels import shipped_level
from tests.sim.rules.depots import hold, join, net
from tests.sim.worlds import of, run

CHAIN = [
    ("rural", "returns"), ("returns", "cold"), ("cold", "dock"), ("dock", "customs"),
    ("customs", "roof"),
]  # fmt: skip
STAR = [("rural", hub) for hub in ("returns", "cold", "dock", "customs", "roof")]
RING = [*CHAIN, ("roof", "rural")]
PAIRS = list(combinations(("returns", "rural", "cold", "dock", "customs", "roof"), 2))
SHAPES = {"chain": CHAIN, "star": STAR, "ring": RING}


@cache
def first_tick() -> Simulation:
    """Return the shipped night before its first tick."""
    level = shipped_level("1_night_depot")
    return Simulation.start(level.plan, level.kinds.catalog)


def night(*pairs: tuple[str, str]) -> Simulation:
    """Return the shipped night with some hubs joined already."""
    begun = first_tick()
    sim = Simulation(begun.world.copied(), begun.header)
    join(sim, *pairs)
    return sim


def seconds(*pairs: tuple[str, str]) -> int:
    """Return how long the peak takes at best with these cables."""
    estimate = network_view.estimate(night(*pairs).world)
    assert estimate is not None
    return estimate.lanes // 60


def test_by_hand_the_peak_cannot_be_won() -> None:
    assert seconds() > 480


@pytest.mark.parametrize("shape", SHAPES)
def test_with_six_hubs_it_takes_less_than_half_the_time(shape: str) -> None:
    assert seconds(*SHAPES[shape]) < 240


def test_every_hub_more_makes_it_quicker() -> None:
    taken = [seconds(*CHAIN[:laid]) for laid in range(6)]
    assert taken == sorted(taken, reverse=True)
    assert len(set(taken)) == 6


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(PAIRS), max_size=6, unique=True), st.sampled_from(PAIRS))
def test_another_cable_never_makes_the_peak_longer(
    pairs: list[tuple[str, str]], more: tuple[str, str]
) -> None:
    assert seconds(*pairs, more) <= seconds(*pairs)


@pytest.mark.parametrize(("shape", "left"), [("chain", 6), ("star", 10), ("ring", 15)])
def test_the_busiest_cable_of_each_shape_takes_its_lanes_along(shape: str, left: int) -> None:
    state = net(night(*SHAPES[shape]))
    hubs = [hub.id for hub in state.hubs]
    number, load = busiest(hubs, state.cables)
    rest = [cable for cable in live(state.cables) if cable.id != number]
    assert lanes_of(networks_of(hubs, rest)) == left
    if shape == "chain":
        assert (number, load) == (3, 9)


def test_every_way_of_the_ring_is_within_a_spool() -> None:
    lengths = [cable.length for cable in net(night(*RING)).cables]
    assert all(100 < length <= 500 for length in lengths)


def test_a_spool_of_the_shed_is_taken_by_play() -> None:
    sim = night()
    rack = sim.world.fixtures["rack_shed"]
    sim.world.courier.x, sim.world.courier.y = rack.x + 1440, rack.y
    assert of(hold(sim, 0.5), SpoolTaken) == [SpoolTaken("spool_1", "rack_shed")]


def test_the_board_is_wrong_about_liu_and_chandra_once_and_never_about_dorin() -> None:
    sim = night(*CHAIN)
    sim.world.courier.amnesty_until = 1 << 30
    net(sim).forecast.read = True
    start_peak(sim.world, "counter")
    events = run(sim, 3 * MARK)
    assert sorted(event.guard for event in of(events, ForecastMissed)) == ["chandra", "liu"]
    assert sorted(event.guard for event in of(events, ForecastRelearned)) == ["chandra", "liu"]


def alone_with(name: str, cell: Cell, verb: str = "", target: str = "") -> Simulation:
    """Return a night with one watcher awake and the courier at a place, after a deed if any."""
    sim = night()
    for actor in sim.world.actors:
        actor.blind_until = 0 if actor.id == name else 1 << 30
    sim.world.courier.x, sim.world.courier.y = center_of(cell)
    if verb:
        VERBS[verb](sim.world, target)
    return sim


def test_where_goran_s_ladder_is_gone_the_roof_s_camera_makes_nobody_out_at_the_hub() -> None:
    lit = alone_with("cam_roof", (57, 17))
    dark = alone_with("cam_roof", (57, 17), "ladder", "goran_ladder")
    assert of(run(lit, 16 * 60), Seen)
    assert not of(run(dark, 16 * 60), Seen)


def test_a_paid_signalman_keeps_the_line_off_the_open_quay() -> None:
    watched = alone_with("regulator", (38, 8))
    paid = alone_with("regulator", (38, 8), "bribe", "signal_bribe")
    assert of(run(watched, 13 * 60), Touched)
    assert not of(run(paid, 13 * 60), Touched)


def test_the_node_list_shows_the_rival_and_the_guard_of_the_hall() -> None:
    sim = alone_with("cam_roof", (66, 26), "scraped_list", "node_list")
    assert set(sim.world.marks) == {"shimmer", "chandra"}
    run(sim, 60)
    assert not sim.world.actor("shimmer").cloaked


def test_a_wing_that_is_linked_leaves_a_lamp_without_its_ladder_dark() -> None:
    sim = alone_with("cam_roof", (57, 17), "ladder", "goran_ladder")
    join(sim, ("roof", "customs"))
    run(sim, 120)
    skylight = next(lamp for lamp in sim.world.lamps if lamp.id == "lamp_skylight")
    assert skylight.gives == SHADOW
