"""Stories of the square's byways: lent pulses, and the gallery with its chain."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

from game.sim.events import (
    CheckpointReached,
    LiabilityOpened,
    Refused,
    Spotted,
    TrustChanged,
)
from game.sim.plan import Placement
from game.sim.rules.byway_events import (
    ChainSigned,
    ChainUndone,
    GalleryMoved,
    GalleryPassed,
)
from game.sim.rules.ecosystem_events import (
    BeaconPulsed,
    JarTaken,
    PulseLent,
    PulseReturned,
    StallOpened,
    StallShut,
)
from game.sim.simulation import Simulation
from game.sim.systems.interaction import offers
from tests.sim.rules.ecosystem_worlds import (
    EIGHT,
    do,
    floor,
    hold,
    market,
    square,
    stand,
    stand_by,
)
from tests.sim.worlds import EAST, of, put, run

MARK = 2880
"""Ticks between two marks."""


# -- lent pulses ----------------------------------------------------------------------------------
def cloud(*things: Placement, **changes: Any) -> Simulation:
    """Return a square with a mast and three stands for jars."""
    stands = [
        put("lend_3e", "jar_stand", 52, 25, stall="3e", hold_ticks=60),
        put("lend_1w", "jar_stand", 20, 13, stall="1w", hold_ticks=60),
        put("lend_1m", "jar_stand", 32, 13, stall="1m", hold_ticks=60, lifts_gallery=True),
    ]
    mast = put("mast", "jars", 57, 36, jars=3, hold_ticks=60)
    return square(*stands, mast, *things, **changes)


def test_jars_are_energy_while_they_are_kept_and_a_checkpoint_when_taken() -> None:
    sim = cloud()
    events = do(sim, "mast")
    assert of(events, JarTaken) == [JarTaken(3)]
    assert of(events, CheckpointReached) == [CheckpointReached("mast")]
    assert sim.world.courier.energy == 160 * 60
    run(sim, 60)
    assert sim.world.courier.energy == 160 * 60
    do(sim, "lend_3e")
    assert sim.world.courier.energy == 140 * 60
    assert not of(do(sim, "mast"), JarTaken)


def test_a_lent_jar_makes_a_beacon_whose_silent_pulse_finds_a_droid_out() -> None:
    sim = cloud(put("moth", "droid", 57, 28, steals="parcel"))
    do(sim, "mast")
    stand(sim, 5, 5)
    sim.world.courier.heading = 10_800
    assert of(do(sim, "lend_3e"), PulseLent) == [PulseLent("3e", 2)]
    stand(sim, 5, 5)
    run(sim, 400)
    sim.world.actor("moth").memory.numbers.clear()
    events = run(sim, 120)
    assert [pulse.stall for pulse in of(events, BeaconPulsed)] == ["3e"]
    assert of(events, Spotted) == [Spotted("moth", "beacon")]
    outlined = sim.world.actor("moth").memory.numbers["outlined_until"]
    assert outlined - sim.world.tick > 1000
    assert not any(noise.by == "3e" for noise in sim.world.noises)


@pytest.mark.parametrize(("row", "found"), [(28, True), (31, False)])
def test_a_beacon_pulses_every_eight_seconds_and_nine_tiles_far(
    row: int,
    found: bool,  # noqa: FBT001 - a case
) -> None:
    sim = cloud(put("moth", "droid", 57, row, steals="parcel"))
    do(sim, "mast")
    do(sim, "lend_3e")
    stand(sim, 5, 5)
    sim.world.actor("moth").memory.numbers.clear()
    events = [(sim.world.tick, event) for _ in range(1500) for event in sim.step()]
    pulses = [tick for tick, event in events if isinstance(event, BeaconPulsed)]
    assert [later - tick for tick, later in pairwise(pulses)] == [480, 480]
    assert any(isinstance(event, Spotted) for _, event in events) == found


def test_lending_to_yusuf_calms_him_and_asking_the_jar_back_leaves_him_open() -> None:
    sim = cloud()
    do(sim, "mast")
    events = do(sim, "lend_1w")
    assert of(events, StallOpened) == [StallOpened("1w", "pulse", 5)]
    assert of(events, TrustChanged)[0].change == 3
    events = do(sim, "lend_1w")
    assert of(events, PulseReturned) == [PulseReturned("1w", 3)]
    assert sim.world.trust.value == 55
    assert sim.world.trust.ledger == []
    assert market(sim).stalls["1w"].is_open


# -- the gallery ----------------------------------------------------------------------------------
def town(**changes: Any) -> Simulation:
    """Return a square with the gallery behind it, its doors, tolls and the chain."""
    return cloud(
        put("west", "door", 21, 4, rect=(21, 4, 1, 2), locked=True),
        put("east", "door", 53, 4, rect=(53, 4, 1, 2), locked=True),
        put("shutter", "door", 37, 4, rect=(37, 3, 2, 3), locked=True),
        put("hall", "gallery", 22, 3, rect=(22, 3, 31, 3)),
        put("toll_w", "toll", 20, 4, hold_ticks=30),
        put("toll_e", "toll", 54, 4, hold_ticks=30),
        put("chain_1m", "chain", 39, 13, stall="1m", hold_ticks=120),
        rows=walled(),
        **changes,
    )


def walled() -> list[str]:
    """Return the square's floor with the gallery walled in."""
    rows = floor()
    for row in (2, 6):
        rows[row] = rows[row][:21] + "#" * 33 + rows[row][54:]
    for row in (3, 4, 5):
        sides = "." if row > 3 else "#"
        rows[row] = rows[row][:21] + sides + "." * 31 + sides + rows[row][54:]
    return rows


def doors(sim: Simulation) -> list[bool]:
    """Return whether the gallery's doors are open."""
    return [door.is_open for door in sim.world.doors]


def test_the_toll_opens_the_gallery_for_one_passage() -> None:
    sim = town()
    stand_by(sim, "toll_w")
    assert of(hold(sim, 0.2), Refused) == [Refused("Not enough coins.")]
    market(sim).purse = 13
    run(sim, 1)
    assert of(do(sim, "toll_w", 0.5), GalleryMoved) == [GalleryMoved(is_open=True, by="toll")]
    assert market(sim).purse == 1
    events = run(sim, 60 * 10, EAST)
    assert sim.world.courier.cell[0] > 53
    assert of(events, GalleryPassed) == [GalleryPassed("toll")]
    assert doors(sim) == [False, False, False]


def test_a_jar_and_a_chain_open_the_same_shutter_and_only_the_chain_leaves_a_liability() -> None:
    lent, chained = town(), town()
    do(lent, "mast")
    events = do(lent, "lend_1m")
    assert of(events, GalleryMoved) == [GalleryMoved(is_open=True, by="pulse")]
    assert of(events, StallOpened) == [StallOpened("1m", "pulse", 5)]
    stand_by(chained, "chain_1m")
    prompt = next(offer for offer in offers(chained.world) if offer.verb == "sign_chain")
    assert prompt.label.startswith("Only with me")
    assert prompt.price == 0
    events = hold(chained, 2)
    assert of(events, ChainSigned) == [ChainSigned("1m")]
    assert of(events, LiabilityOpened) == [LiabilityOpened("chain", "watchtower")]
    assert doors(lent) == doors(chained) == [True, True, True]
    assert lent.world.trust.liabilities == []
    assert len(chained.world.trust.liabilities) == 1
    assert chained.world.trust.value == 55


def test_a_lent_pulse_lifts_the_shutter_for_ninety_seconds_once() -> None:
    sim = town()
    do(sim, "mast")
    do(sim, "lend_1m")
    stand(sim, 5, 20)
    events = run(sim, 5400)
    assert of(events, GalleryMoved) == [GalleryMoved(is_open=False, by="time")]
    do(sim, "lend_1m")
    assert not of(do(sim, "lend_1m"), GalleryMoved)


def test_unlocking_the_chain_removes_the_liability_and_shuts_what_it_opened() -> None:
    sim = town()
    do(sim, "chain_1m", 2)
    run(sim, 300)
    events = do(sim, "chain_1m", 2)
    assert of(events, ChainUndone) == [ChainUndone("1m")]
    assert of(events, StallShut) == [StallShut("1m", "chain")]
    assert sim.world.trust.liabilities == []
    assert doors(sim) == [False, False, False]


def test_an_unlocked_stall_with_a_jar_stays_open() -> None:
    sim = town()
    do(sim, "mast")
    do(sim, "chain_1m", 2)
    do(sim, "lend_1m")
    do(sim, "chain_1m", 2)
    assert market(sim).stalls["1m"].is_open


def test_a_chain_costs_the_other_middle_stalls_twenty_seconds_of_patience() -> None:
    sim = town(opened=EIGHT)
    do(sim, "chain_1m", 2)
    patience = {name: stall.patience for name, stall in market(sim).stalls.items()}
    assert [patience[name] < 2500 for name in ("2m", "3m", "4m")] == [True] * 3
    assert patience["3e"] == 3600


def test_nobody_is_shut_into_the_gallery() -> None:
    sim = town()
    do(sim, "chain_1m", 2)
    stand(sim, 30, 4)
    run(sim, 1)
    market(sim).stalls["1m"].is_chained = False
    run(sim, 30)
    assert doors(sim) == [True, True, True]
    stand(sim, 5, 20)
    run(sim, 2)
    assert doors(sim) == [False, False, False]
