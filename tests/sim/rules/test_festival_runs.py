"""Stories of the festival's committed runs: nobody sees her, whatever she begins with."""

from __future__ import annotations

import pytest

from game.sim.events import ObjectiveDone
from game.sim.rules import risk_view
from game.sim.rules.owed_events import (
    CharterRead,
    LiabilityLit,
    Named,
    OwnedUp,
    PortalOpened,
    ShenLine,
    ShortcutTaken,
    TwinDone,
)
from game.sim.rules.risk_events import LatticeCrossed, WindowNoticed
from tests.sim.rules.committed import events_under, played
from tests.sim.rules.festival_night import FESTIVAL
from tests.sim.worlds import of

OWED_RUN = f"{FESTIVAL}.owed"
"""The run that begins with three things owed and owns up to none of them."""

BY_TRUST = {20: f"{FESTIVAL}.t20", 55: FESTIVAL, 90: f"{FESTIVAL}.t90"}
"""The run of each trust that a night is proven for."""


@pytest.mark.parametrize(("trust", "name"), BY_TRUST.items())
def test_at_any_trust_there_is_a_way_that_nobody_sees_and_that_harms_nobody(trust, name):
    night = played(name)
    ended = night.ended
    assert night.header.trust == trust
    assert ended.outcome == "completed"
    assert (ended.seen, ended.heard, ended.touched, ended.cited) == (0, 0, 0, 0)
    assert (ended.priced, ended.liabilities, ended.harmed, ended.rewinds) == (0, 0, 0, 0)
    assert of(night.events, CharterRead) == [CharterRead(12, 12)]


@pytest.mark.parametrize(("trust", "name"), BY_TRUST.items())
def test_who_is_in_the_hall_is_a_matter_of_trust(trust, name):
    """Little trust brings the inspector's line; with much, and nothing owed, she opens her door."""
    night = played(name)
    doors = {door.id: door.is_open for door in night.simulation.world.doors}
    assert bool(of(night.events, ShenLine)) == (trust == 20)
    assert doors["z_shen"] == (trust == 90)
    assert doors["door_kites"] == (trust > 20)


@pytest.mark.parametrize("seed", [7, pytest.param(99, marks=pytest.mark.slow)])
@pytest.mark.parametrize(
    "name",
    [FESTIVAL, OWED_RUN, *(pytest.param(BY_TRUST[t], marks=pytest.mark.slow) for t in (20, 90))],
)
def test_a_run_tells_the_same_story_under_another_seed(name, seed):
    """What differs is only where somebody believes a faint step to have been."""
    assert events_under(seed, name) == played(name).events


def test_with_three_things_owed_and_shens_line_there_is_a_way_nobody_sees():
    """No one is punished into a corner for the past: the lamps can be dodged, to be named later."""
    night = played(OWED_RUN)
    events, ended, world = night.events, night.ended, night.simulation.world
    assert len(night.header.liabilities) == 3
    assert (ended.outcome, ended.seen, ended.heard, ended.touched) == ("completed", 0, 0, 0)
    assert (ended.cited, ended.captured, ended.harmed, ended.liabilities) == (0, 0, 0, 0)
    assert len(of(events, LiabilityLit)) == 3
    assert of(events, ShenLine) == [ShenLine(is_on=True, ticks=120)]
    assert any(actor.id == "shen" for actor in world.actors)
    assert not of(events, OwnedUp)
    assert len(of(events, Named)) == ended.priced == 3
    assert risk_view.ending(world) == "house_on_trial"


def test_the_run_needs_no_side_door_no_lattice_and_nobody_elses_money():
    night = played(FESTIVAL)
    named = (ShortcutTaken, TwinDone, LatticeCrossed)
    assert not [event for event in night.events if isinstance(event, named)]
    assert [v.stake for v in risk_view.vaults(night.simulation.world)] == [1, 1, 1]


def test_three_small_vaults_open_the_portal_and_the_stage_of_the_real_map():
    night = played(FESTIVAL)
    events = night.events
    assert [type(e) for e in events if isinstance(e, PortalOpened | CharterRead)] == [
        PortalOpened,
        CharterRead,
    ]
    assert of(events, CharterRead) == [CharterRead(12, 12)]
    assert of(events, WindowNoticed)
    assert {e.objective for e in of(events, ObjectiveDone)} == {
        "seal1", "seal2", "seal3", "smallprint", "portal", "stage",
    }  # fmt: skip
    assert risk_view.ending(night.simulation.world) == "regulated_titan"
