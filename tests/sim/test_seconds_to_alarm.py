"""No look is certain too soon, and none but the regulator's line reaches too far."""

from __future__ import annotations

import pytest

from game.base.units import SUBTILES
from game.sim.trust import Trust
from game.sim.upgrades import with_upgrades
from tests.sim.alarm_table import (
    FIRST,
    SHARPNESS,
    TRUSTS,
    Circumstances,
    Look,
    circumstances,
    line_seconds,
    lookers,
    table,
)
from tests.sim.worlds import catalog

EYES_READ = (
    "exposure_ticks",
    "alarm_floor_ticks",
    "alarm_floor_contact_ticks",
    "grace_ticks",
    "low_cover_subtiles",
    "crowd_subtiles",
)
"""The limits that perception asks."""

SIGHT_NUMBERS = ("sight_subtiles", "reach_subtiles", "aura_subtiles", "disc_subtiles")
"""Numbers of a kind that say how far it senses by something else than bands."""


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


@pytest.mark.parametrize("found", tuple(circumstances()), ids=str)
def test_no_mood_no_name_and_no_help_makes_a_first_sight_certain_sooner(found):
    """Every kind, band, light and motion; a search, a bad name and a torch all together too."""
    for look in table(found, most=FIRST):
        if look.ticks is not None:
            assert look.ticks >= (15 if look.band == "contact" else 21), look


def test_the_table_holds_every_kind_with_eyes_and_every_band_of_trust(looks):
    assert {look.kind for look in looks} == {k.id for k in catalog().kinds.values() if k.bands}
    for name, value in TRUSTS.items():
        assert Trust(value).band == name
    assert set(TRUSTS) == {Trust(value).band for value in range(101)}


def test_no_upgrade_touches_what_eyes_read():
    """So whatever nodes somebody bought, one or all of them, her table is this one."""
    usual = catalog()
    assert len(usual.upgrades) == 24
    for ids in (*([name] for name in usual.upgrades), usual.upgrades):
        bought = with_upgrades(usual, ids)
        assert bought.kinds is usual.kinds
        assert bought.factors is usual.factors
        for name, gait in usual.gaits.items():
            assert bought.gaits[name].motion == gait.motion
        for name in EYES_READ:
            assert bought.limits[name] == usual.limits[name]


@pytest.mark.parametrize("trust", TRUSTS)
def test_only_a_shunned_name_changes_the_table_and_by_a_tenth_at_most(trust, looks):
    for one, usual in zip(table(Circumstances(trust=trust)), looks, strict=True):
        if trust != "shunned" or one.ticks is None or usual.ticks is None:
            assert one == usual
        else:
            assert usual.ticks * 10 // 11 - 6 <= one.ticks <= usual.ticks


def test_help_makes_every_look_slower_and_never_quicker():
    tables = [list(table(Circumstances(senses=senses))) for senses in SHARPNESS]
    for looks in zip(*tables, strict=True):
        ticks = [look.ticks or 10**6 for look in looks]
        assert ticks == sorted(ticks), looks


def test_a_regulator_s_line_holds_her_for_a_second_and_a_half_and_longer_with_help():
    seconds = [line_seconds(senses) for senses in SHARPNESS]
    assert seconds[0] == pytest.approx(1.5, abs=0.06)
    assert seconds == sorted(seconds)


def test_no_sight_but_the_regulator_s_passes_eight_tiles():
    for kind in lookers():
        assert max(band.reach for band in kind.bands) <= 8 * SUBTILES, kind.id
    others = [k for k in catalog().kinds.values() if k.id != "regulator"]
    reaches = [k.numbers.get(name, 0) for k in others for name in SIGHT_NUMBERS]
    assert max(reaches) <= 8 * SUBTILES
    assert catalog().kinds["regulator"].numbers["reach_subtiles"] == 22 * SUBTILES


def test_shadow_hides_from_all_but_contact(looks):
    for look in looks:
        if look.light == "shadow":
            assert (look.reached > 0) is (look.band == "contact"), look


def test_more_light_and_more_motion_are_never_safer(looks):
    """Awareness is monotone in exposure: the table's rows and columns only fall."""
    by = {(k.kind, k.band, k.light, k.motion): k.ticks or 10**6 for k in looks}
    for (kind, band, light, motion), ticks in by.items():
        if light in {"dim", "lit"}:
            assert by[kind, band, {"dim": "lit", "lit": "beam"}[light], motion] <= ticks
        if motion != "run":
            assert by[kind, band, light, "run"] <= ticks


def test_the_corner_of_the_eye_never_makes_certain(looks):
    for look in looks:
        if look.band in {"peripheral", "back"} or look.kind == "giant":
            assert look.ticks is None
            assert look.reached <= 65


@pytest.mark.parametrize(
    ("kind", "band", "light", "motion", "seconds"),
    [
        ("camera", "far", "lit", "walk", 1.2),
        ("guard", "far", "lit", "walk", 1.3),
        ("guard", "near", "lit", "run", 0.4),
        ("guard", "contact", "shadow", "run", 0.25),
        ("auditor", "near", "dim", "run", 0.35),
    ],
)
def test_some_times_of_the_table_by_heart(looks, kind, band, light, motion, seconds):
    found = {(k.kind, k.band, k.light, k.motion): k.ticks for k in looks}
    assert found[kind, band, light, motion] == seconds * 60
