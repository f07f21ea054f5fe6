"""The harbours' committed runs: unseen and unharmful with every name, and the story they tell."""

from __future__ import annotations

from game.sim.events import PapersFetched
from game.sim.rules import local_view
from game.sim.rules.local_events import (
    Brought,
    ContactMet,
    FeePaid,
    FitDone,
    KitChosen,
    LookedOdd,
    SealSet,
    ShortcutOpened,
    TellPinned,
)
from tests.sim.rules.committed import played
from tests.sim.worlds import of

HARBOURS = "4_three_harbours"


def test_the_run_seals_all_three_harbours_unseen_unheard_and_without_a_price() -> None:
    night = played(HARBOURS)
    events, ended = night.events, night.ended
    assert ended.outcome == "completed"
    assert (ended.seen, ended.heard, ended.touched, ended.priced) == (0, 0, 0, 0)
    assert [seal.by for seal in of(events, SealSet)] == ["own"] * 3
    assert local_view.purse(night.simulation.world).orders == 18


def test_the_run_looks_pays_asks_and_goes_home_by_native_doors() -> None:
    events = played(HARBOURS).events
    assert len(of(events, TellPinned)) == 2
    assert [fee.where for fee in of(events, FeePaid)] == ["gate"] * 3
    assert [met.harbour for met in of(events, ContactMet)] == ["fog", "terrace", "bazaar"]
    opened = {door.door for door in of(events, ShortcutOpened)}
    assert {"door_ropewalk", "door_gallery"} <= opened
    assert not of(events, LookedOdd)


def test_par_leaves_time_to_whoever_reads_and_doubts() -> None:
    night = played(HARBOURS)
    assert 2 * night.simulation.world.plan.par_ticks >= 3 * night.ended.ticks


def test_a_beloved_courier_needs_one_fit_with_rosa_and_finds_her_licence_ready() -> None:
    night = played(f"{HARBOURS}.t90")
    assert night.header.trust == 90
    told = night.events
    assert [(seal.harbour, seal.by, seal.orders) for seal in of(told, SealSet)] == [
        ("fog", "partner", 3), ("terrace", "own", 6),
    ]  # fmt: skip
    assert [fit.axis for fit in of(told, FitDone) if fit.harbour == "fog"] == ["people"]
    assert [papers.giver for papers in of(told, PapersFetched)] == ["licence_desk"]
    assert len(of(told, Brought)) == 1


def test_a_wary_courier_gets_through_in_felt_soles_and_no_guard_comes() -> None:
    """Of the side doors that are shut to her, Rosa opens one on her way to the ropewalk."""
    night = played(f"{HARBOURS}.t20")
    assert night.header.trust == 20
    told = night.events
    assert [kit.kit for kit in of(told, KitChosen)] == ["felt_soles"]
    assert [seal.by for seal in of(told, SealSet)] == ["own", "own"]
    assert (night.ended.seen, night.ended.heard) == (0, 0)
    shut = [d for d in night.simulation.world.doors if d.placement.values["closed_below"]]
    assert {door.id: door.moved_by for door in shut} == {
        "door_ropemakers": "rosa", "door_market_south": "",
    }  # fmt: skip
