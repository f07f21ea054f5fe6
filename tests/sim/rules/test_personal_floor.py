"""Stories of the personal house: what the floor counts, and how one opts out of it."""

from __future__ import annotations

from game.base.units import SUBTILES
from game.sim.intents import Intents
from game.sim.rules.heat import block_of
from game.sim.rules.personal_events import (
    BoxUnticked,
    DecoyCounted,
    FootprintNamed,
    ShoesWalked,
)
from game.sim.systems.interaction import offers
from game.sim.systems.temptations import sabotage
from tests.sim.rules.personal_worlds import (
    hold,
    house,
    market,
    stand,
    steps,
    tread,
)
from tests.sim.worlds import of, put, run, walk_to

KIOSK = put("kiosk", "kiosk", 20, 7, hold_ticks=108)
ARCH = put("tp2", "touchpoint", 24, 4, hold_ticks=90)


# -- counting -------------------------------------------------------------------------------------
def test_every_tile_entered_warms_the_floor_and_waiting_leaves_nothing() -> None:
    sim = market(start=(4, 4))
    run(sim, 60)
    assert house(sim).floor.steps == 0
    walk_to(sim, 9, 4)
    assert house(sim).floor.steps == 5
    assert set(house(sim).floor.heat.values()) == {8}
    run(sim, 600)
    assert house(sim).floor.steps == 5


def test_merging_leaves_nothing() -> None:
    sim = market(start=(4, 4))
    run(sim, 120, Intents(direction=0, merge=True))
    assert sim.world.courier.cell[0] > 10
    assert house(sim).floor.steps <= 1


def test_sneaking_counts_as_much_as_walking() -> None:
    sim = market(start=(4, 4))
    walk_to(sim, 9, 4, gait="sneak")
    assert house(sim).floor.steps == 5


def test_the_garden_forgets_and_the_totals_know_both() -> None:
    sim = market(start=(29, 4))
    walk_to(sim, 36, 4)
    floor = house(sim).floor
    assert (floor.counted, floor.clean) == (2, 5)


def test_past_4095_steps_all_traces_are_halved() -> None:
    sim = market(start=(4, 4))
    tread(sim, steps(4096))
    assert house(sim).floor.steps == 2048
    tread(sim, steps(2))
    assert house(sim).floor.steps == 2050


def test_a_decoy_counts_as_twelve_steps_where_it_lands() -> None:
    sim = market(start=(20, 4))
    sim.step(Intents(tool="decoy", aim_x=24 * SUBTILES + 720, aim_y=4 * SUBTILES + 720))
    events = run(sim, 60)
    assert len(of(events, DecoyCounted)) == 1
    assert house(sim).floor.heat == {(24, 4): 96}
    assert house(sim).floor.trace == {block_of((24, 4), 48): 12}


def test_shoes_leave_plain_steps_along_their_line_three_times_there_and_back() -> None:
    shoes = put("shoes", "shoes", 20, 4, route=((20, 4), (28, 4)), walks=3)
    sim = market(shoes, start=(19, 4))
    for _ in range(3):
        stand(sim, sim.world.fixtures["shoes"].x // SUBTILES, 5)
        sim.step()
        before = house(sim).floor.steps
        events = hold(sim, 61) + run(sim, 200)
        assert of(events, ShoesWalked) == [ShoesWalked("shoes", 9)]
        assert house(sim).floor.steps == before + 9
    stand(sim, 28, 5)
    hold(sim, 61)
    assert house(sim).shoes["shoes"].left == 0
    assert house(sim).shoes["shoes"].since < 0


# -- touchpoints ----------------------------------------------------------------------------------
def test_a_ticked_arch_writes_one_step_with_a_name_until_one_leaves_it() -> None:
    sim = market(ARCH, start=(20, 4))
    events = walk_to(sim, 28, 4)
    assert of(events, FootprintNamed) == [FootprintNamed("tp2")]
    floor = house(sim).floor
    assert sorted(floor.heat.values()) == [8] * 7 + [48]
    assert floor.steps == 7 + 6
    assert len(of(walk_to(sim, 20, 4), FootprintNamed)) == 1


def test_who_rises_from_the_shade_on_the_disc_leaves_one_step_with_a_name() -> None:
    sim = market(ARCH, start=(21, 4))
    run(sim, 40, Intents(direction=0, merge=True))
    assert sim.world.courier.cell in {(23, 4), (24, 4), (25, 4)}
    house(sim).floor.forget()
    assert of(run(sim, 60), FootprintNamed) == [FootprintNamed("tp2")]
    assert list(house(sim).floor.heat.values()) == [48]


def test_a_dazzled_arch_takes_nothing_for_eight_seconds_and_then_a_name_again() -> None:
    sim = market(ARCH, start=(20, 4))
    sim.step(Intents(tool="dazzle"))
    assert not of(walk_to(sim, 28, 4), FootprintNamed)
    run(sim, 480)
    assert of(walk_to(sim, 20, 4), FootprintNamed) == [FootprintNamed("tp2")]


def test_unticking_a_box_lets_its_arch_count_plain_steps() -> None:
    sim = market(ARCH, start=(22, 4))
    assert of(hold(sim, 91), BoxUnticked) == [BoxUnticked("tp2")]
    events = walk_to(sim, 28, 4)
    assert not of(events, FootprintNamed)
    assert set(house(sim).floor.heat.values()) == {8}
    assert sum(house(sim).floor.trace.values()) == 6


def test_an_arch_that_was_broken_for_the_night_has_no_box_to_untick() -> None:
    fuse = put("fuse", "temptation", 22, 5, deed="sabotage", label="the fuse", disables="tp2")
    sim = market(ARCH, fuse, start=(22, 4))
    assert [o.verb for o in offers(sim.world)] == ["untick", "sabotage"]
    sabotage(sim.world, "fuse")
    assert not offers(sim.world)
