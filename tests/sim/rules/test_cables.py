"""What cables join: lanes, spare ways and loads, whatever is drawn."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.sim.rules.cables import (
    LIVE,
    TRIPPED,
    Cable,
    busiest,
    cells_of_ride,
    lanes_of,
    length_of,
    loads_of,
    networks_of,
    shortest_ride,
    spare_of,
)
from tests.sim.rules.depots import PLACES, RING

HUBS = tuple(PLACES)
PAIRS = [(a, b) for i, a in enumerate(HUBS) for b in HUBS[i + 1 :]]


def laid(*pairs: tuple[str, str], state: str = LIVE) -> tuple[Cable, ...]:
    """Return cables of ten tiles each, straight from hub to hub."""
    return tuple(
        Cable(i, a, b, f"spool_{i}", (PLACES[a], PLACES[b]), 100, state)
        for i, (a, b) in enumerate(pairs, start=1)
    )


def lanes(*pairs: tuple[str, str]) -> tuple[int, int]:
    """Return the lanes and the spare ways that cables between pairs open."""
    cables = laid(*pairs)
    networks = networks_of(HUBS, cables)
    return lanes_of(networks), spare_of(networks, cables)


@pytest.mark.parametrize(("joined", "opened"), [(1, 1), (2, 3), (3, 6), (4, 10), (5, 15)])
def test_n_hubs_in_one_network_open_half_of_n_times_n_less_one_lanes(
    joined: int, opened: int
) -> None:
    assert lanes(*RING[:joined]) == (opened, 0)


def test_two_separate_pairs_open_two_lanes() -> None:
    assert lanes(("a", "b"), ("c", "f")) == (2, 0)


def test_the_sixth_cable_that_closes_the_ring_adds_no_lane_and_one_spare() -> None:
    assert lanes(*RING) == (15, 1)


def test_a_tripped_cable_joins_nothing() -> None:
    assert networks_of(HUBS, laid(("a", "b"), state=TRIPPED)) == ()


def test_networks_stand_in_the_maps_order() -> None:
    assert networks_of(HUBS, laid(("f", "e"), ("d", "b"))) == (("b", "d"), ("e", "f"))


def test_the_middle_of_a_chain_carries_nine_pairs() -> None:
    chain = laid(*RING[:5])
    assert busiest(HUBS, chain) == (3, 9)
    assert list(loads_of(HUBS, chain).values()) == [5, 8, 9, 8, 5]


def test_in_a_star_every_cable_carries_five_pairs_and_the_lowest_number_is_the_busiest() -> None:
    star = laid(*[("a", hub) for hub in HUBS[1:]])
    assert busiest(HUBS, star) == (1, 5)


def test_nothing_is_busiest_where_nothing_is_laid() -> None:
    assert busiest(HUBS, ()) == (0, 0)


def test_a_ride_runs_through_the_cells_of_its_cables_in_order() -> None:
    cables = laid(("b", "a"), ("b", "c"))
    ride = shortest_ride(cables, "a", "c")
    assert [cable.id for cable in ride] == [1, 2]
    assert cells_of_ride("a", ride) == (PLACES["a"], PLACES["b"], PLACES["c"])


some_pairs = st.lists(st.sampled_from(PAIRS), max_size=7, unique=True)


@given(some_pairs)
def test_lanes_are_the_pairs_of_hubs_that_a_ride_joins(pairs: list[tuple[str, str]]) -> None:
    cables = laid(*pairs)
    ridden = sum(1 for a, b in PAIRS if shortest_ride(cables, a, b))
    assert lanes(*pairs)[0] == ridden


@given(some_pairs, st.sampled_from(PAIRS))
def test_another_cable_never_makes_a_ride_longer(
    pairs: list[tuple[str, str]], more: tuple[str, str]
) -> None:
    few, many = laid(*pairs), laid(*pairs, more)
    for a, b in PAIRS:
        before = shortest_ride(few, a, b)
        if before:
            assert length_of(shortest_ride(many, a, b)) <= length_of(before)


@given(some_pairs)
def test_a_spare_way_is_a_cable_that_could_go_without_a_lane_lost(
    pairs: list[tuple[str, str]],
) -> None:
    opened, spare = lanes(*pairs)
    could_go = [p for p in pairs if lanes(*[q for q in pairs if q != p])[0] == opened]
    assert bool(spare) == bool(could_go)
