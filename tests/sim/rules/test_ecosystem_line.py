"""Stories of the law: a line that sees far, what stops it, and what makes it a friend."""

from __future__ import annotations

import pytest

from game.sim.events import Cited, LineBroken, PapersShown, Refused, Touched
from game.sim.intents import STILL, Intents
from game.sim.plan import Placement
from game.sim.rules.ecosystem_events import AvenueCrossed
from game.sim.rules.market_parts import PARCEL, PAY
from game.sim.rules.stalls import shut_stall
from game.sim.simulation import Simulation
from game.sim.systems.regulation import is_licensed
from tests.sim.rules.ecosystem_worlds import do, market, square, stand, towards
from tests.sim.worlds import of, put, run, run_until

NORTH = 270 * 60
"""The heading up the map."""

SOUTH = 90 * 60
"""And down the map."""

WEST_WARDS = 32
"""The direction from east to west."""

LOCK = 36
"""Ticks a line takes to lock, once it has painted."""

Tries = list[tuple[int, int]]
"""Ticks of lock and citations of each try."""


def line(
    name: str, column: int, row: int, *, heading: int = NORTH, sweep: int = 60, period: int = 16
) -> Placement:
    """Return a deputy on a perch."""
    return put(
        name, "regulator", column, row,
        facing_angle=heading, sweep_angle=sweep * 60, period_ticks=period * 60,
    )  # fmt: skip


DEPUTIES = (line("anouk", 28, 11, heading=SOUTH, period=12), line("sato", 45, 34))
"""Both deputies, where the level has them."""


# -- stories 5 and 6 ------------------------------------------------------------------------------
def test_a_roofed_courier_in_the_line_is_never_touched_and_one_second_after_the_cloth_is() -> None:
    sim = square(line("sato", 44, 35, sweep=0), opened=("3m",))
    stand(sim, 44, 25)
    assert not of(run(sim, 600), Touched)
    shut_stall(sim.world, market(sim).stalls["3m"], "fear")
    assert not of(run(sim, 270), Touched)
    events = run(sim, 60)
    assert of(events, Touched) == [Touched("sato")]
    assert sim.world.actor("sato").memory.numbers["paint"] > 0


SIDES = {"anouk": (31.5, 19, 26, 720), "sato": (48.5, 25, 42, 960)}
"""Where a crossing of the avenue that a deputy watches begins and ends, and her round in ticks.

In lane 3 the news kiosk would stand between Anouk and whoever crosses.
"""


def crossings(watcher: str, opened: tuple[str, ...]) -> Tries:
    """Carry a parcel over an avenue at many moments of its watcher's round.

    Returns for each try the most ticks of lock, -1 if no line touched her, and the citations.
    """
    sim = square(*DEPUTIES, opened=opened)
    do(sim, "p1_buyer")
    column, row, end, period = SIDES[watcher]
    stand(sim, column, row)
    sim.world.courier.amnesty_until = 1 << 20
    tries = []
    for _ in range(0, period, 40):
        run(sim, 40)
        tries.append(crossing(sim, watcher, end))
    return tries


def crossing(sim: Simulation, watcher: str, end: int) -> tuple[int, int]:
    """Walk west over an avenue; returns the most ticks of lock, or -1, and the citations."""
    twin = sim.copied()
    twin.world.courier.amnesty_until = 0
    lock, cited = -1, 0
    while twin.world.courier.cell[0] >= end:
        events = list(twin.step(towards(WEST_WARDS)))
        cited += len(of(events, Cited))
        numbers = twin.world.actor(watcher).memory.numbers
        lock = max(lock, numbers.get("lock", 0) if numbers.get("tracking") else -1)
    return lock, cited


@pytest.mark.parametrize("watcher", SIDES)
def test_under_a_whole_roof_the_line_does_not_exist(watcher: str) -> None:
    assert set(crossings(watcher, ("2w", "2m", "3m", "3e"))) == {(-1, 0)}


@pytest.mark.parametrize(
    ("watcher", "opened"), [("anouk", "2w"), ("anouk", "2m"), ("sato", "3m"), ("sato", "3e")]
)
def test_half_a_roof_leaves_a_warning_and_never_a_citation(watcher: str, opened: str) -> None:
    tries = crossings(watcher, (opened,))
    assert max(lock for lock, _ in tries) in range(LOCK)
    assert sum(cited for _, cited in tries) == 0


@pytest.mark.parametrize("watcher", SIDES)
def test_without_a_roof_and_untimed_the_line_cites_and_timed_it_does_not(watcher: str) -> None:
    tries = crossings(watcher, ())
    assert 0 < sum(cited > 0 for _, cited in tries) < len(tries)


def test_a_crossing_says_lane_and_roof_and_whether_a_line_was_on_her() -> None:
    sim = square(opened=("3m", "3e"))
    stand(sim, 51, 25)
    events = run(sim, 200, towards(WEST_WARDS))
    assert of(events, AvenueCrossed) == [AvenueCrossed("b", 3, "whole", touched=False)]
    stand(sim, 40, 25)
    turned_back = run(sim, 60, towards(0)) + run(sim, 90, towards(WEST_WARDS))
    assert not of(turned_back, AvenueCrossed)


# -- what else stops a line -----------------------------------------------------------------------
@pytest.mark.parametrize(
    ("watcher", "behind", "beside"), [("anouk", (29, 24), (31, 24)), ("sato", (44, 20), (46, 20))]
)
def test_kiosk_and_fountain_are_cover_from_the_line_all_night(
    watcher: str, behind: tuple[int, int], beside: tuple[int, int]
) -> None:
    for place, touched in ((behind, False), (beside, True)):
        sim = square(*DEPUTIES, opened=())
        stand(sim, *place)
        events = of(run(sim, 60 * 16), Touched)
        assert (Touched(watcher) in events) == touched


def test_with_papers_shown_the_sealed_money_crosses_without_a_roof_and_trust_rises() -> None:
    sim = square(line("sato", 45, 34, sweep=0), opened=())
    courier = sim.world.courier
    courier.has_papers, courier.item, courier.item_id = True, PARCEL, PAY
    stand(sim, 48.5, 25)
    run_until(sim, Touched, within_s=2, intents=towards(WEST_WARDS))
    held = run(sim, 64, Intents(direction=STILL, papers=True))
    assert of(held + run(sim, 200, towards(WEST_WARDS)), Cited) == []
    assert [broken.by for broken in of(held, LineBroken)] == ["papers"]
    assert sim.world.courier.cell[0] < 42
    assert [written.deed for written in sim.world.trust.ledger] == ["papers_shown"]


# -- story 14 -------------------------------------------------------------------------------------
def test_papers_held_up_with_a_glowing_box_bring_no_green_and_a_deputy_says_why() -> None:
    sim = square()
    sim.world.courier.has_papers = True
    do(sim, "p1_buyer")
    stand(sim, 5, 5)
    run(sim, 1)
    events = run(sim, 120, Intents(papers=True))
    assert of(events, Refused) == [Refused("A deputy passes sealed goods only.")]
    assert not of(events, PapersShown)
    assert not is_licensed(sim.world)


def test_a_green_courier_who_takes_a_box_is_green_no_longer_until_the_nod() -> None:
    sim = square()
    sim.world.courier.has_papers = True
    run(sim, 70, Intents(papers=True))
    assert is_licensed(sim.world)
    do(sim, "p1_buyer")
    assert not is_licensed(sim.world)
    for name in ("p1_seller", "p1_goods", "p1_buyer"):
        do(sim, name)
    run(sim, 1)
    assert is_licensed(sim.world)
