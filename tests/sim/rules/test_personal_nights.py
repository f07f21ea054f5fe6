"""Stories of the house on the floor that ships: its own rooms, beats, salons, bench and people."""

from __future__ import annotations

import pytest

from game.base.grid import Cell, center_of
from game.sim.events import DoorMoved, Footprint
from game.sim.rules.mirrors import is_blind_glass
from game.sim.rules.personal_events import (
    BeatChanged,
    BeatPreviewed,
    BoxUnticked,
    ChandelierLit,
    ChandelierOut,
    FootprintNamed,
    Greeted,
    LampShaded,
    OptOutDone,
)
from game.sim.rules.personal_view import portrait
from game.sim.rules.rerouting import EPOCH
from game.sim.senses.light import LIT, SHADOW, band_at
from game.sim.simulation import Header, Simulation
from game.sim.verbs import VERBS
from tests.sim.rules.market_map import night, way_between
from tests.sim.rules.personal_worlds import (
    hold,
    house,
    send,
    stand,
    steps,
    to_mark,
    tread,
    until,
)
from tests.sim.worlds import USE, of, run, walk_to

GARDEN = (3, 27)
"""A tile that forgets, where nobody walks."""


def greeted() -> Simulation:
    """Return the shipped night just after the greeting, on a floor that knows nothing yet.

    Nobody senses the courier, so that only the floor has anything to say.
    """
    sim = night().copied()
    sim.world.courier.amnesty_until = 1 << 30
    assert of(tread(sim, [(21, 44)]), Greeted)
    house(sim).floor.forget()
    return sim


def in_arcade(count: int) -> list[Cell]:
    """Return so many steps in the arcade's north."""
    return steps(count, column=15, row=22)


# -- the wardens ----------------------------------------------------------------------------------
@pytest.mark.parametrize(("count", "is_sent"), [(20, True), (19, False)])
def test_twenty_steps_in_the_arcade_send_warden_ji_there_and_nineteen_do_not(
    count: int, *, is_sent: bool
) -> None:
    sim = greeted()
    tread(sim, [*in_arcade(count), GARDEN])
    events = to_mark(sim)
    assert of(events, BeatPreviewed) == [BeatPreviewed("ji", "ji_arcade", 160, 300)] * is_sent
    assert of(events, BeatChanged) == [BeatChanged("ji", "ji_arcade", met=False)] * is_sent


def test_the_same_way_through_the_winter_garden_sends_him_nowhere() -> None:
    sim = greeted()
    there = way_between((4, 36), (4, 18))
    tread(sim, [*there, *there[::-1]] * 3)
    assert house(sim).floor.clean > 20 * 3
    assert house(sim).floor.heat == {}
    stand(sim, *GARDEN)
    assert not of(to_mark(sim), BeatChanged)


def test_a_kiosk_answered_during_a_preview_sends_both_wardens_to_their_base_beats() -> None:
    sim = greeted()
    tread(sim, [*in_arcade(30), *steps(30, column=56, row=21)])
    stand(sim, 19, 22)
    events = until(sim, EPOCH - 500)
    for _ in range(3):
        events += hold(sim, 109)
    assert {event.warden for event in of(events, BeatPreviewed)} == {"ji", "salome"}
    assert [event.kiosk for event in of(events, OptOutDone)] == ["kiosk_arcade"]
    assert (house(sim).floor.steps, portrait(sim.world)) == (0, ())
    assert not of(to_mark(sim), BeatChanged)
    assert [warden.at for warden in house(sim).wardens] == [0, 0]


@pytest.mark.parametrize(
    ("owed", "known_by", "beats"),
    [
        ("1:address_book:tan:-6", "address_book", ["ji_paper"]),
        ("1:address_book:tan:-6:surfaced", "address_book", ["ji_paper"]),
        ("1:address_book:tan:-6:owned", "", []),
        ("1:theft:tan:-10", "", []),
    ],
)
def test_an_address_book_left_behind_warms_the_paper_salon_unless_it_was_owned_up(
    owed: str, known_by: str, beats: list[str]
) -> None:
    world = night().world
    sim = Simulation.start(world.plan, world.catalog, Header(liabilities=(owed,)))
    sim.world.courier.amnesty_until = 1 << 30
    assert of(tread(sim, [(21, 44), GARDEN]), Greeted) == [Greeted(known_by)]
    assert [event.beat for event in of(to_mark(sim), BeatChanged)] == beats


# -- the touchpoints ------------------------------------------------------------------------------
def through_tp2(sim: Simulation) -> tuple[list[object], int]:
    """Walk through the arcade's middle arch; return what happened and the warmest tile."""
    stand(sim, 16, 34)
    events = walk_to(sim, 16, 28)
    return events, max(house(sim).floor.heat.values())


def test_a_ticked_arch_of_the_arcade_takes_a_footprint_and_the_house_writes_a_name() -> None:
    sim = greeted()
    sim.world.courier.amnesty_until = 0
    events, warmest = through_tp2(sim)
    assert [event.touchpoint for event in of(events, Footprint)] == ["tp2"]
    assert of(events, FootprintNamed) == [FootprintNamed("tp2")]
    assert (warmest, house(sim).floor.steps) == (48, 6 + 6)


def test_unticked_before_the_arch_it_counts_plain_steps() -> None:
    sim = greeted()
    stand(sim, 16, 33)
    assert of(hold(sim, 91), BoxUnticked) == [BoxUnticked("tp2")]
    house(sim).floor.forget()
    sim.world.courier.amnesty_until = 0
    events, warmest = through_tp2(sim)
    assert not of(events, Footprint)
    assert (warmest, house(sim).floor.steps) == (8, 7)


# -- the salons -----------------------------------------------------------------------------------
def test_two_needless_answers_light_the_paper_salon_s_lane_until_one_is_handed_back() -> None:
    sim = greeted()
    world, lane = sim.world, center_of((4, 46))
    events: list[object] = []
    for who in ("okafor", "halvorsen"):
        for verb in ("ask_signal", "ask_signal", "ask_on"):
            VERBS[verb](world, who)
        events += world.events
        sim.step()
    shaded = {event.customer for event in of(events, LampShaded)}
    assert shaded == {"okafor", "deng", "halvorsen"}
    assert is_blind_glass(house(sim), world.placement("m2"))
    assert not is_blind_glass(house(sim), world.placement("m5"))
    assert band_at(world.light, 72, *lane) == SHADOW
    assert of(run(sim, 301), ChandelierLit) == [ChandelierLit("paper")]
    assert band_at(world.light, 72, *lane) == LIT
    stand(sim, 8, 32)
    hold(sim, 61)
    assert of(run(sim, 300), ChandelierOut) == [ChandelierOut("paper")]
    assert band_at(world.light, 72, *lane) == SHADOW


# -- the bench ------------------------------------------------------------------------------------
@pytest.mark.parametrize(("lanterns", "called"), [((2,) * 7, ["salome_test_b"]), ((1, 2) * 5, [])])
def test_seven_lanterns_down_one_corridor_call_salome_and_five_down_each_do_not(
    lanterns: tuple[int, ...], called: list[str]
) -> None:
    sim = greeted()
    tread(sim, [GARDEN])
    to_mark(sim)
    stand(sim, 49, 27)
    run(sim, 2, USE)
    run(sim, 1)
    house(sim).floor.forget()
    events = [event for choice in lanterns for event in send(sim, choice)] + to_mark(sim)
    assert [event.beat for event in of(events, BeatChanged)] == called


# -- the three doors ------------------------------------------------------------------------------
@pytest.mark.parametrize(("count", "gates"), [(39, 3), (40, 1)])
def test_thirty_nine_steps_open_all_three_doors_and_forty_only_one(count: int, gates: int) -> None:
    sim = greeted()
    tread(sim, in_arcade(count))
    VERBS["lift_file"](sim.world, "file")
    opened = [event.door for event in of(sim.world.events, DoorMoved) if event.by == "rule"]
    assert len(opened) == gates
    assert set(opened) <= {"gate_w", "gate_s", "gate_e"}


# -- the people -----------------------------------------------------------------------------------
def test_ten_customers_and_three_passers_by_are_visitors_and_wen_works_here() -> None:
    plan = night().world.plan
    visitors = {person.id for person in plan.of_kind("visitor")}
    asked = {str(place.values["who"]) for place in plan.of_kind("customer")}
    assert len(asked) == 10
    assert visitors == asked | {"passer_1", "passer_2", "passer_3"}
    assert [person.id for person in plan.of_kind("worker")] == ["wen"]
