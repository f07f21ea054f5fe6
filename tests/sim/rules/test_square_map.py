"""The square as it ships: its roofs, the way home in every state, and what its run shows."""

from __future__ import annotations

from functools import cache
from itertools import combinations

import pytest

from game.base.units import SUBTILES
from game.content.locations import find_locations
from game.lesson.recording import replay
from game.lesson.run_file import Run, read_run
from game.level.shelf import Level, load_level
from game.sim.events import CheckpointReached, Event, LevelEnded
from game.sim.intents import IDLE
from game.sim.rules import ecosystem_view
from game.sim.rules.awnings import hang_at_once, roof_over
from game.sim.rules.byway_events import RunnerStopped
from game.sim.rules.ecosystem_events import (
    AvenueCrossed,
    EscrowReleased,
    RoofMet,
    SettlementPaid,
    StallOpened,
)
from game.sim.rules.ecosystem_state import Market, market_of
from game.sim.rules.market_parts import PARCEL, PAY
from game.sim.senses.light import SHADOW, band_at
from game.sim.simulation import Header, Simulation, run_tick
from game.solve.rehearsal import Rehearsal, read_itinerary
from tests.sim.rules.ecosystem_worlds import AFTER_PROMISE_1, AT_FIRST, EIGHT, NAMES, TEN
from tests.sim.worlds import WEST, at, of, run

LEVEL = "2_square_of_promises"

STATES = {0: (), 4: AT_FIRST, 6: AFTER_PROMISE_1, 8: EIGHT, 10: TEN, 12: NAMES}
"""The open stalls, by their number, as a night without greed opens them."""


@cache
def level() -> Level:
    """Return the shipped level."""
    found = load_level(LEVEL, find_locations())
    assert isinstance(found, Level), found
    return found


def night(opened: tuple[str, ...] = AT_FIRST, *, trust: int = 55) -> Simulation:
    """Return the shipped night with just these stalls open."""
    sim = Simulation.start(level().plan, level().kinds.catalog, Header(trust=trust))
    state = market_of(sim.world)
    for stall in state.stalls.values():
        stall.is_open = stall.id.removeprefix("stall_") in opened
    hang_at_once(sim.world, state)
    return sim


@cache
def replayed() -> tuple[Event, ...]:
    """Return all events of the committed run; fails if it diverges."""
    stored = read_run(find_locations().levels / "proofs" / f"{LEVEL}.run")
    assert isinstance(stored, Run), stored
    events: list[Event] = []
    result = replay(stored, level().plan, level().kinds.catalog, lambda _, new: events.extend(new))
    assert result.diverged_at_second is None, result.notes
    return tuple(events)


def whole_roofs(market: Market, names: tuple[str, ...]) -> dict[str, list[str]]:
    """Return the roofs of each avenue, lane by lane, with just these stalls open."""
    for stall in market.stalls.values():
        stall.hangs = stall.id.removeprefix("stall_") in names
    return {
        avenue.id: [roof_over(market, avenue, lane) for lane in (1, 2, 3, 4)]
        for avenue in market.avenues
    }


# -- the market in numbers ------------------------------------------------------------------------
def test_the_night_begins_with_one_open_stall_in_each_lane_and_no_roof() -> None:
    sim = Simulation.start(level().plan, level().kinds.catalog)
    beads = ecosystem_view.stalls(sim.world)
    assert [bead.id.removeprefix("stall_") for bead in beads if bead.look != "shut"] == [*AT_FIRST]
    assert market_of(sim.world).roofs == frozenset()
    assert len(beads) == 12


def test_whole_roofs_go_none_one_four_six_eight_while_stalls_go_four_to_twelve() -> None:
    market = market_of(night().world)
    counts = {
        number: sum(over.count("whole") for over in whole_roofs(market, names).values())
        for number, names in STATES.items()
    }
    assert counts == {0: 0, 4: 0, 6: 1, 8: 4, 10: 6, 12: 8}


def test_any_eight_stalls_leave_a_way_and_any_nine_a_whole_one() -> None:
    market = market_of(night().world)
    whole = 0
    for names in combinations(NAMES, 8):
        roofs = whole_roofs(market, names)
        assert all(len([r for r in over if r != "none"]) >= 2 for over in roofs.values())
        whole += all("whole" in over for over in roofs.values())
    assert whole == 464
    assert all(
        all("whole" in over for over in whole_roofs(market, names).values())
        for names in combinations(NAMES, 9)
    )


def test_each_open_stall_makes_the_square_darker() -> None:
    lit = [sum(1 for band in night(names).world.light if band) for names in STATES.values()]
    assert lit == sorted(lit, reverse=True)
    assert lit[-1] * 2 < lit[0]


def test_under_every_hanging_cloth_all_is_shade() -> None:
    sim = night(NAMES)
    columns = sim.world.plan.columns
    for column, row, width, height in sim.world.canopy:
        for y in range(row * SUBTILES, (row + height) * SUBTILES, SUBTILES // 4):
            for x in range(column * SUBTILES, (column + width) * SUBTILES, SUBTILES // 4):
                assert band_at(sim.world.light, columns, x, y) == SHADOW


# -- the way home, story 13 -----------------------------------------------------------------------
@pytest.mark.parametrize(
    "number", [0, *(pytest.param(n, marks=pytest.mark.slow) for n in (4, 6, 8, 10, 12))]
)
def test_from_the_settlement_home_there_is_an_unseen_way_however_many_stalls_are_open(
    number: int,
) -> None:
    sim = night(STATES[number])
    courier, desk = sim.world.courier, sim.world.fixtures["settlement"]
    courier.x, courier.y = desk.x, desk.y
    courier.item, courier.item_id = PARCEL, PAY
    rehearsal = Rehearsal(sim)
    rehearsal.walk(read_itinerary("go exit"))
    world = rehearsal.world
    assert world.outcome == "completed"
    assert (world.tally.seen, world.tally.heard, world.tally.touched) == (0, 0, 0)
    assert world.tick < 37 * 60


def unseen_of_twelve(names: tuple[str, ...]) -> int:
    """Carry dark money blindly west through lane 3 at twelve moments of a round.

    Returns how often nobody saw the bearer and no line touched her.
    """
    clock, unseen = night(names).world, 0
    for _ in range(12):
        world = clock.copied()
        world.courier.x, world.courier.y = at(56, 25)
        world.courier.item, world.courier.item_id = PARCEL, PAY
        while world.courier.cell[0] > 19 and not (world.tally.seen or world.tally.touched):
            run_tick(world, WEST)
        unseen += not (world.tally.seen or world.tally.touched)
        for _ in range(240):
            run_tick(clock, IDLE)
    return unseen


def test_whoever_walks_blindly_gets_through_far_more_often_once_eight_stalls_are_open() -> None:
    assert unseen_of_twelve(AT_FIRST) <= 4
    assert unseen_of_twelve(EIGHT) >= 9


# -- the committed run ----------------------------------------------------------------------------
def test_the_run_keeps_both_promises_stops_the_runner_and_is_unseen_and_unharmful() -> None:
    events = list(replayed())
    ended = of(events, LevelEnded)[0]
    assert ended.outcome == "completed"
    assert (ended.seen, ended.heard, ended.touched, ended.cited) == (0, 0, 0, 0)
    assert (ended.priced, ended.liabilities, ended.harmed, ended.captured) == (0, 0, 0, 0)
    assert [kept.promise for kept in of(events, EscrowReleased)] == [1, 2]
    assert of(events, RunnerStopped) == [RunnerStopped("pip", "sato")]


def test_in_the_run_one_nod_meets_one_roof_and_the_second_three() -> None:
    events = list(replayed())
    nods = [i for i, event in enumerate(events) if isinstance(event, EscrowReleased)]
    runner = next(i for i, event in enumerate(events) if isinstance(event, RunnerStopped))
    assert of(events[: nods[1]], RoofMet) == [RoofMet("abacus", 4)]
    assert len(of(events[nods[1] : runner], RoofMet)) == 3
    assert [event.open for event in of(events, StallOpened)] == [5, 6, 7, 8, 9, 10]


def test_the_run_comes_home_over_both_avenues_and_is_paid_for_ten_stalls() -> None:
    events = list(replayed())
    crossed = of(events, AvenueCrossed)
    assert {crossing.avenue for crossing in crossed} == {"abacus", "bell"}
    assert [(c.avenue, c.roof, c.touched) for c in crossed[-2:]] == [
        ("bell", "whole", False),
        ("abacus", "whole", False),
    ]
    assert of(events, SettlementPaid) == [SettlementPaid(110, 10, 10, 0)]
    names = [point.checkpoint for point in of(events, CheckpointReached)]
    assert {"nod_1", "nod_2", "papers", "jars", "settlement"} <= set(names)


@pytest.mark.parametrize(("trust", "seed"), [(90, 1), (55, 7)])
def test_the_same_steps_come_home_with_a_better_name_and_under_another_seed(
    trust: int, seed: int
) -> None:
    stored = read_run(find_locations().levels / "proofs" / f"{LEVEL}.run")
    assert isinstance(stored, Run), stored
    header = Header(seed=seed, trust=trust)
    sim = Simulation.start(level().plan, level().kinds.catalog, header)
    events = [event for intents in stored.intents for event in sim.step(intents)]
    ended = of(events, LevelEnded)[0]
    assert (ended.outcome, ended.seen, ended.cited, ended.priced) == ("completed", 0, 0, 0)


@pytest.mark.slow
def test_whoever_comes_with_a_bad_name_can_keep_both_promises_unseen_too() -> None:
    walk = (find_locations().levels / "proofs" / f"{LEVEL}.walk").read_text("utf-8")
    rehearsal = Rehearsal(Simulation.start(level().plan, level().kinds.catalog, Header(trust=20)))
    rehearsal.walk(read_itinerary(walk))
    assert rehearsal.world.outcome == "completed"
    assert rehearsal.world.tally.seen == 0


# -- the map itself -------------------------------------------------------------------------------
def test_every_stall_has_a_keeper_a_lever_and_lamps_of_its_own() -> None:
    world = night().world
    levers = {f.text("stall") for f in world.fixtures.values() if f.kind == "lever"}
    for stall in market_of(world).stalls.values():
        assert stall.id in levers
        assert world.actor(stall.site.keeper).is_person
        assert sum(1 for lamp in world.lamps if lamp.wing == stall.id) in {2, 3}


@pytest.mark.parametrize("trust", [20, 55, 90])
def test_nobody_watches_the_first_steps_from_the_lantern_gate(trust: int) -> None:
    sim = night(trust=trust)
    run(sim, 60 * 60)
    assert (sim.world.tally.seen, sim.world.tally.touched) == (0, 0)


def test_the_droid_s_walk_is_out_of_reach_of_whatever_is_carried_west_of_the_quay() -> None:
    """So it wakes only for a parcel that goes east."""
    droid = night().world.actor("mimic")
    reach = droid.kind.numbers["sight_subtiles"]
    assert min(x for x, _, _ in droid.schedule.poses) - reach >= 54 * SUBTILES
