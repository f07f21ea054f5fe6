"""The square as it ships: its roofs, the way home in every state, and who is on it."""

from __future__ import annotations

from itertools import combinations

import pytest

from game.base.units import SUBTILES
from game.sim.intents import IDLE
from game.sim.rules import ecosystem_view
from game.sim.rules.awnings import roof_over
from game.sim.rules.ecosystem_state import Market, market_of
from game.sim.rules.market_parts import PARCEL, PAY
from game.sim.senses.light import LIT, SHADOW, band_at
from game.sim.simulation import Simulation, run_tick
from game.sim.systems.interaction import offers
from game.solve.itinerary import read_itinerary
from game.solve.rehearsal import Rehearsal
from tests.sim.rules.ecosystem_worlds import AFTER_PROMISE_1, AT_FIRST, EIGHT, NAMES, TEN
from tests.sim.rules.square_map import level, night
from tests.sim.worlds import USE, WEST, at, run

STATES = {0: (), 4: AT_FIRST, 6: AFTER_PROMISE_1, 8: EIGHT, 10: TEN, 12: NAMES}
"""The open stalls, by their number, as a night without greed opens them."""


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


@pytest.mark.parametrize(
    ("number", "share"), [(0, 36), (4, 29), (6, 26), (8, 22), (10, 19), (12, 15)]
)
def test_each_open_stall_makes_the_floor_of_the_square_darker(number: int, share: int) -> None:
    world = night(STATES[number]).world
    solid, columns = world.terrain.solid, world.plan.columns
    floor = [at(i % columns, i // columns) for i in range(len(solid)) if not solid[i]]
    lit = sum(band_at(world.light, columns, *place) == LIT for place in floor)
    assert abs(100 * lit / len(floor) - share) < 1.5


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


# -- the map itself -------------------------------------------------------------------------------
def test_every_stall_has_a_keeper_a_lever_and_lamps_of_its_own() -> None:
    world = night().world
    levers = {f.text("stall") for f in world.fixtures.values() if f.kind == "lever"}
    for stall in market_of(world).stalls.values():
        assert stall.id in levers
        assert world.actor(stall.site.keeper).is_person
        assert sum(1 for lamp in world.lamps if lamp.wing == stall.id) in {2, 3}


@pytest.mark.parametrize(
    ("name", "deed", "coins"),
    [("fens_box", "theft", 3), ("thumb", "sabotage", 6), ("blank", "theft", 0)],
)
def test_what_tempts_on_the_square_says_its_price_first(name: str, deed: str, coins: int) -> None:
    sim = night()
    thing = sim.world.fixtures[name]
    sim.world.courier.x, sim.world.courier.y = thing.x, thing.y
    offer = next(offer for offer in offers(sim.world) if offer.target == name)
    assert (offer.verb, offer.price, offer.hold > 0) == (deed, -10, True)
    run(sim, offer.hold + 1, USE)
    assert market_of(sim.world).purse == coins


@pytest.mark.parametrize("trust", [20, 55, 90])
def test_nobody_watches_the_first_steps_from_the_lantern_gate(trust: int) -> None:
    sim = night(trust=trust)
    run(sim, 60 * 60)
    assert (sim.world.tally.seen, sim.world.tally.touched) == (0, 0)


@pytest.mark.parametrize("trust", [39, 40])
def test_below_forty_the_side_doors_are_shut_and_nobody_opens(trust: int) -> None:
    doors = {door.id: door.is_open for door in night(trust=trust).world.doors}
    assert doors == {
        "gallery_shutter": False, "gallery_west": False, "gallery_east": False,
        "office_alley": trust >= 40, "bank_side": trust >= 40,
    }  # fmt: skip


def test_every_watcher_s_round_takes_the_time_one_can_learn_it_by() -> None:
    actors = night().world.actors
    rounds = {a.id: a.schedule.period / 60 for a in actors if a.is_watcher}
    assert rounds == {
        "bram": 12, "adaeze": 16, "tomasz": 24, "qiu": 24, "anouk": 12, "sato": 16,
    }  # fmt: skip


def test_the_square_s_people_are_fourteen_sellers() -> None:
    people = [actor.kind.id for actor in night().world.actors if actor.is_person]
    assert people == ["seller"] * 14


def test_the_droid_s_walk_is_out_of_reach_of_whatever_is_carried_west_of_the_quay() -> None:
    """So it wakes only for a parcel that goes east."""
    droid = night().world.actor("mimic")
    reach = droid.kind.numbers["sight_subtiles"]
    assert min(x for x, _, _ in droid.schedule.poses) - reach >= 54 * SUBTILES
