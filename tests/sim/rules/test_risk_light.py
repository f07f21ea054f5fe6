"""Stories of the festival's light: shade feeds nobody, exposure buys ability."""

from __future__ import annotations

import pytest

from game.sim.events import Emerged, Merged, Refused, Touched
from game.sim.intents import Intents
from game.sim.rules import risk_view
from game.sim.rules.owed_events import LiabilityLit
from game.sim.rules.risk_events import ChargeEnded, ChargeStarted, LatticeCrossed
from game.sim.senses.light import BEAM
from tests.sim.rules.festivals import LAMP, RAILS, festival, stand
from tests.sim.worlds import EAST, STAND, guard, of, put, run

MERGED_EAST = Intents(direction=0, merge=True)

LATTICE = [
    "##############",
    "#@....g......#",
    "##############",
]


def points(sim):
    """Return her energy in tenths of a point."""
    return sim.world.courier.energy // 6


# -- charging -------------------------------------------------------------------------------------
def test_three_seconds_still_in_a_lit_band_give_forty_eight_points():
    sim = festival(LAMP, start=(36, 3))
    run(sim, 180, STAND)
    assert points(sim) == 686


@pytest.mark.parametrize(("place", "where"), [((36, 5.2), "dim rim"), ((20, 4), "shade")])
def test_neither_the_rim_nor_the_shade_gives_anything(place, where):
    sim = festival(LAMP)
    stand(sim, *place)
    run(sim, 180, STAND)
    assert points(sim) == 200, where


def test_a_torch_on_her_in_the_shade_gives_nothing():
    sim = festival(put("lin", "guard", 16, 4, facing_angle=0))
    sim.world.courier.amnesty_until = 1000
    run(sim, 180, STAND)
    assert sim.world.courier.light == BEAM
    assert points(sim) == 200


def test_neither_a_regulators_line_nor_a_cameras_eye_charges():
    eyes = (
        put("shen", "regulator", 24, 4, facing_angle=180 * 60, sweep_angle=0, period_ticks=720),
        put("cam", "camera", 20, 1, facing_angle=90 * 60, sweep_angle=0, period_ticks=480),
    )
    sim = festival(*eyes)
    events = run(sim, 60, STAND)
    assert of(events, Touched)
    assert points(sim) == 200


def test_a_charge_says_at_which_marked_spot_it_is():
    spots = (
        put("c1", "charge_spot", 36, 3, lamp="lamp"),
        put("c2", "charge_spot", 20, 4, lamp="elsewhere"),
    )
    for place, spot in ((36, "c1"), (30, "")):
        other = put("other", "lamp", 30, 2, radius_subtiles=3 * 1440)
        sim = festival(LAMP, other, *spots, start=(place, 3))
        started = of(run(sim, 30, STAND), ChargeStarted)
        assert [event.spot for event in started] == [spot]


def test_one_step_undoes_the_charge_and_says_what_it_brought():
    sim = festival(LAMP, start=(36, 3))
    events = run(sim, 120, STAND)
    assert of(events, ChargeStarted)
    ended = of(run(sim, 1, EAST), ChargeEnded)[0]
    assert ended.gained == 30
    before = points(sim)
    run(sim, 17, STAND)
    assert points(sim) == before


def test_from_twenty_to_full_takes_less_than_five_seconds():
    sim = festival(LAMP, start=(36, 3))
    run(sim, 5 * 60, STAND)
    assert points(sim) == 1000
    assert risk_view.energy(sim.world).held == 100


def test_a_charge_under_somebodys_eye_is_counted_as_such():
    sim = festival(LAMP, put("lin", "guard", 36, 7, facing_angle=270 * 60), start=(36, 3))
    run(sim, 40, STAND)
    ended = of(run(sim, 2, EAST), ChargeEnded)[0]
    assert ended.watched > 0


def test_full_hands_charge_nothing():
    sim = festival(LAMP, start=(36, 3))
    sim.world.courier.item = "errand"
    run(sim, 180, STAND)
    assert points(sim) == 200


def test_a_roaming_lamp_charges_like_any_other():
    sim = festival(*RAILS, liabilities=("1:theft::-10",), start=(30, 4))
    events = run(sim, 1, STAND)
    assert of(events, LiabilityLit)
    lamp = risk_view.lamps(sim.world)[0]
    stand(sim, lamp.x / 1440 - 0.5, lamp.y / 1440 - 0.5)
    sim.world.courier.amnesty_until = 1000
    run(sim, 60, STAND)
    assert points(sim) > 200


def test_a_light_that_somebody_carries_behind_him_is_a_lamp_that_walks():
    bao = guard("bao", (20, 8), (30, 8), pauses=(300, 300))
    light = put("glow", "walking_light", 20, 8, bearer="bao", behind_subtiles=2880,
                radius_subtiles=2880)  # fmt: skip
    sim = festival(bao, light)
    run(sim, 1)
    x, y, radius = sim.world.discs[0]
    bearer = sim.world.actor("bao")
    assert ((x - bearer.x) ** 2 + (y - bearer.y) ** 2) ** 0.5 == pytest.approx(2880, abs=60)
    assert radius == 2880


# -- lattices -------------------------------------------------------------------------------------
def lattice(tenths):
    """Return a night beside a lattice, with so much energy in tenths of a point."""
    sim = festival(rows=LATTICE, start=(1, 1))
    stand(sim, 5, 1)
    sim.world.courier.x += 1440 // 2 - 432
    sim.world.courier.energy = tenths * 6
    return sim


def test_a_lattice_refuses_at_twenty_nine_point_nine():
    sim = lattice(299)
    events = run(sim, 60, MERGED_EAST)
    assert not of(events, LatticeCrossed)
    assert of(events, Refused) == [Refused("The lattice wants more than you hold.")]
    assert sim.world.courier.cell == (5, 1)


def test_whose_energy_is_endless_finds_lattices_open_and_still_sees_light_charge():
    sim = festival(rows=LATTICE, start=(1, 1), assists=("endless_energy",))
    stand(sim, 5, 1)
    sim.world.courier.x += 1440 // 2 - 432
    assert len(of(run(sim, 30, MERGED_EAST), LatticeCrossed)) == 1
    assert sim.world.courier.cell[0] > 6
    assert points(sim) == 200
    lit = festival(LAMP, start=(36, 3), assists=("endless_energy",))
    assert of(run(lit, 30, STAND), ChargeStarted)


def test_a_shut_lattice_says_so_at_once_whatever_the_tick():
    """A merge on twenty points lasts a second; what it says must fit into that."""
    for waited in range(0, 120, 37):
        sim = lattice(200)
        run(sim, waited)
        sim.world.courier.energy = 1200
        assert len(of(run(sim, 30, MERGED_EAST), Refused)) == 1


def test_a_lattice_opens_at_thirty_and_leaves_nothing():
    sim = lattice(300)
    events = run(sim, 30, MERGED_EAST)
    assert len(of(events, LatticeCrossed)) == 1
    assert points(sim) == 0
    assert sim.world.courier.cell[0] > 6
    assert [e.by for e in of(events, Emerged)] == ["energy"]


def test_with_endless_energy_a_lattice_stands_open_and_light_still_charges():
    glow = put("glow", "lamp", 1, 1, radius_subtiles=2 * 1440)
    sim = festival(glow, rows=LATTICE, start=(1, 1), assists=("endless_energy",))
    stand(sim, 5, 1)
    sim.world.courier.x += 1440 // 2 - 432
    assert points(sim) == 200
    assert of(run(sim, 30, MERGED_EAST), LatticeCrossed)
    assert points(sim) == 200
    stand(sim, 1, 1)
    run(sim, 60, Intents())
    assert points(sim) > 200


def test_nobody_stops_inside_a_lattice():
    sim = lattice(1000)
    run(sim, 6, MERGED_EAST)
    assert risk_view.energy(sim.world).in_lattice
    run(sim, 30, Intents(merge=True))
    assert not risk_view.energy(sim.world).in_lattice
    assert sim.world.courier.cell[0] > 6


def test_a_lattice_takes_its_price_once_a_crossing():
    sim = lattice(1000)
    assert len(of(run(sim, 60, MERGED_EAST), Merged)) == 1
    assert points(sim) < 700
    back = run(sim, 30, Intents(direction=32, merge=True))
    assert len(of(back, LatticeCrossed)) <= 1
