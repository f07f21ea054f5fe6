"""No look is certain too soon, and none but the regulator's line reaches too far."""

from __future__ import annotations

import pytest

from game.base.units import SUBTILES
from tests.sim.alarm_table import Look, lookers, table
from tests.sim.worlds import catalog


@pytest.fixture(scope="module")
def looks() -> list[Look]:
    """Return the whole table."""
    return list(table())


def test_no_first_sight_alarms_before_a_third_of_a_second(looks):
    """21 ticks, 15 at contact, whatever the numbers in the data are."""
    certain = [look for look in looks if look.ticks is not None]
    assert certain
    for look in certain:
        assert look.ticks >= (15 if look.band == "contact" else 21), look


def test_no_sight_but_the_regulator_s_passes_eight_tiles():
    for kind in lookers():
        assert max(band.reach for band in kind.bands) <= 8 * SUBTILES, kind.id
    assert catalog().kinds["regulator"].numbers["reach_subtiles"] == 22 * SUBTILES


def test_shadow_hides_from_all_but_contact(looks):
    for look in looks:
        if look.light == "shadow":
            assert (look.reached > 0) is (look.band == "contact"), look


def test_more_light_and_more_motion_are_never_safer(looks):
    """Awareness is monotone in exposure: the table's rows and columns only fall."""
    by = {(k.kind, k.band, k.light, k.motion): k.ticks or 10**6 for k in looks}
    for (kind, band, light, motion), ticks in by.items():
        if light == "dim":
            assert by[kind, band, "lit", motion] <= ticks
        if motion != "run":
            assert by[kind, band, light, "run"] <= ticks


def test_the_corner_of_the_eye_never_makes_certain(looks):
    for look in looks:
        if look.band in {"peripheral", "back"}:
            assert look.ticks is None
            assert look.reached <= 65
