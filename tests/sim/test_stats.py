"""Single numbers of a sheet are changed by the way to them, and nothing else changes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.base.units import SUBTILES
from game.sim.events import Seen
from game.sim.stats import changed_stats, with_stats
from tests.sim.alarm_table import MOST, USUAL, looked, lookers
from tests.sim.worlds import EAST, STAND, catalog, of, play, put, run

HALL = ["#" * 16, "#@" + "." * 13 + "#", "#" * 16]


def test_changing_back_gives_the_same_sheet():
    changes = {"gaits.walk.speed": 80, "kinds.guard.bands.2.reach": 7000, "prices.theft": -11}
    changed = with_stats(catalog(), changes)
    assert changed_stats(catalog(), changed) == changes
    assert with_stats(changed, changed_stats(changed, catalog())) == catalog()


def test_the_sheet_that_was_given_stays_as_it_was():
    before = catalog().kinds["guard"]
    with_stats(before, {"beam.reach": 1, "paces.calm": 1, "bands.0.cap": 1})
    assert before == catalog().kinds["guard"]
    assert before.beam.reach == 7 * SUBTILES


def test_a_guard_with_a_shorter_sight_of_his_own_sees_no_further():
    """The plan carries it, so that senses, checks and pictures all see the same guard."""
    lin = put("lin", "guard", 8, 1, facing_angle=180 * 60)
    lamps = [put(f"lamp_{n}", "lamp", n, 1, radius_subtiles=4 * SUBTILES) for n in (2, 5)]
    short = replace(lin, stats={"bands.2.reach": 4 * SUBTILES, "bands.3.reach": 3 * SUBTILES})
    assert of(run(play(HALL, lin, *lamps), 240, STAND), Seen)
    assert not of(run(play(HALL, short, *lamps), 240, STAND), Seen)


def test_a_plan_that_changes_a_gait_is_walked_with_it():
    plain, slow = play(HALL), play(HALL, stats={"gaits.walk.speed": 60})
    for sim in (plain, slow):
        run(sim, 60, EAST)
    start = plain.world.plan.of_kind("start")[0].x
    assert (plain.world.courier.x - start) * 2 == (slow.world.courier.x - start) * 3


@pytest.mark.parametrize("kind", lookers(), ids=lambda kind: kind.id)
def test_no_map_makes_a_first_sight_alarm_sooner(kind):
    """A map may fill awareness half as fast again; the floor of a third of a second stays."""
    hasty = with_stats(kind, {f"bands.{n}.rate": b.rate * 3 // 2 for n, b in enumerate(kind.bands)})
    for band in hasty.bands:
        ticks = looked(hasty, band, "lit", "run", found=USUAL, most=MOST).ticks
        assert ticks is None or ticks >= (15 if band.name == "contact" else 21), band
