"""Stories of kits: what a bag from home does abroad, and what the place sells."""

from __future__ import annotations

import pytest

from game.base.units import SUBTILES
from game.sim.events import NoiseMade, Whistled
from game.sim.intents import Intents
from game.sim.rules import local_view
from game.sim.rules.local_events import (
    KitChosen,
    KitMisfit,
)
from game.sim.rules.local_state import KITS
from game.sim.senses.light import LIT, SHADOW
from game.sim.simulation import Simulation
from tests.sim.rules.local_worlds import (
    WALKERS,
    WIND,
    choose,
    harbour,
    hold,
    lamp,
    locale,
    offer,
    post,
    stand,
)
from tests.sim.worlds import EAST, at, guard, of, put, run, run_until


# -- kits -----------------------------------------------------------------------------------------
def near_a_guard(sense: str) -> Simulation:
    """Return a harbour where a guard two tiles off looks away."""
    sim = harbour(sense, post("lindqvist", 42, 6))
    stand(sim, 40, 6)
    return sim


def test_a_dazzle_in_the_fog_lights_the_courier_for_three_seconds_and_in_the_square_not() -> None:
    sim = near_a_guard("fog")
    sim.world.courier.heading = 0
    events = run(sim, 1, Intents(tool="dazzle"))
    assert of(events, KitMisfit) == [KitMisfit("dazzle", "fog")]
    run(sim, 1)
    assert sim.world.courier.light == LIT
    run(sim, 180)
    assert sim.world.courier.light == SHADOW

    square = harbour("fog", post("lindqvist", 12, 6), start=(10, 6))
    events = run(square, 1, Intents(tool="dazzle"))
    run(square, 1)
    assert not of(events, KitMisfit)
    assert square.world.courier.light == SHADOW


def throw(sim: Simulation, column: float, row: float) -> list[object]:
    """Throw a decoy and let it land."""
    x, y = at(column, row)
    return run(sim, 1, Intents(tool="decoy", aim_x=x, aim_y=y)) + run(sim, 60)


def test_a_decoy_rings_ten_and_a_half_tiles_in_fog() -> None:
    sim = near_a_guard("fog")
    events = throw(sim, 36, 6)
    assert [n.radius for n in of(events, NoiseMade) if n.source == "decoy"] == [10_500]
    assert of(events, KitMisfit) == [KitMisfit("decoy", "fog")]


def test_a_decoys_grease_lets_the_wind_carry_her_nine_tiles_for_twenty_seconds() -> None:
    sim = harbour("terrace", WIND)
    stand(sim, 40, 6)
    assert of(throw(sim, 40, 10), KitMisfit) == [KitMisfit("decoy", "terrace")]
    assert local_view.scent(sim.world).reach == 9 * SUBTILES
    run(sim, 20 * 60)
    assert local_view.scent(sim.world).reach <= 6 * SUBTILES


def test_home_tools_add_forty_oddness_in_the_bazaar() -> None:
    sim = harbour("bazaar")
    stand(sim, 40, 6)
    sim.world.lamps.clear()
    run(sim, 1, Intents(tool="decoy", aim_x=at(41, 6)[0], aim_y=at(41, 6)[1]))
    run_until(sim, KitMisfit, within_s=1)
    assert local_view.odd_points(sim.world) in {39, 40}


def test_home_tools_are_fine_on_the_quay_that_only_borrows_a_sense() -> None:
    sim = harbour("terrace", lamp("bench", 10, 6, band="dim"), square="terrace")
    run(sim, 1)
    assert sim.world.courier.light == LIT
    assert not of(throw(sim, 10, 9), KitMisfit)


def test_the_bench_sells_native_kits_for_two_coins_once_and_keeps_the_home_tools() -> None:
    sim = harbour("fog")
    stand(sim, 12, 4)
    courier, purse = sim.world.courier, locale(sim).purse
    assert (courier.decoys, courier.dazzles) == (3, 2)
    courier.decoys = 2
    for number, coins in ((2, 12), (3, 10), (2, 10)):
        assert of(choose(sim, number), KitChosen) == [KitChosen(KITS[number - 1])]
        assert (purse.coins, courier.decoys, courier.dazzles) == (coins, 0, 0)
    assert offer(sim, "next_kit").name == "Bun basket"
    assert of(hold(sim, 0.5), KitChosen) == [KitChosen("bun_basket")]
    choose(sim, 1)
    assert (courier.decoys, courier.dazzles) == (2, 2)


def test_each_native_kit_answers_one_sense() -> None:
    felt = harbour("fog")
    locale(felt).bag.kit = "felt_soles"
    stand(felt, 40, 10)
    assert [n.radius for n in of(run(felt, 16, EAST), NoiseMade)] == [3150]
    soap = harbour("terrace", WIND)
    locale(soap).bag.kit = "resin_soap"
    stand(soap, 40, 10)
    assert local_view.scent(soap.world).reach == 4 * SUBTILES
    buns = harbour("bazaar", *WALKERS[:2])
    stand(buns, 40, 6)
    for kit, crowded in (("home", False), ("bun_basket", True)):
        locale(buns).bag.kit = kit
        run(buns, 1)
        assert locale(buns).oddness.is_crowded is crowded


# -- the rule is the lesson -----------------------------------------------------------------------
@pytest.mark.parametrize("sense", ["fog", "terrace", "bazaar"])
def test_every_harbour_answers_the_same_home_trick_in_its_own_way(sense: str) -> None:
    sim = harbour(sense, WIND)
    stand(sim, 40, 6)
    assert of(throw(sim, 42, 6), KitMisfit) == [KitMisfit("decoy", sense)]
    assert sim.world.tally.seen == 0


def before_bao(column: float, gait: str) -> list[tuple[str, int]]:
    """Go to and fro near Bao, who looks east, for two seconds; returns what he does, and when."""
    sim = harbour("bazaar", put("bao", "giant", 40, 6, facing_angle=0))
    stand(sim, column, 6)
    bao, told = sim.world.actor("bao"), {}
    for _ in range(120):
        place = bao.place
        events = sim.step(Intents(direction=16 if sim.world.tick % 20 < 10 else 48, gait=gait))
        if of(list(events), Whistled):
            told.setdefault("whistle", sim.world.tick)
        if bao.place != place:
            told.setdefault("charge", sim.world.tick)
    return list(told.items())


def test_running_in_baos_sight_starts_the_charge_after_six_tenths_of_a_second() -> None:
    (whistle, first), (charge, then) = before_bao(44, "run")
    assert (whistle, charge) == ("whistle", "charge")
    assert then - first in {36, 37}


@pytest.mark.parametrize(("column", "gait"), [(36, "walk"), (36, "run"), (44, "walk")])
def test_walking_before_bao_and_running_behind_him_start_no_charge(column: int, gait: str) -> None:
    assert before_bao(column, gait) == []


def test_a_guard_on_his_round_keeps_the_law_in_every_harbour() -> None:
    sim = harbour("fog", guard("osei", (44, 10), (50, 10)), put("foghorn", "horn", 50, 4))
    osei = sim.world.actor("osei")
    for _ in range(600):
        sim.step()
        assert (osei.x, osei.y, osei.heading) == osei.schedule.pose(sim.world.tick - 1)
