"""The market's sentences: what a night on the square came to, in its own numbers."""

from __future__ import annotations

from game.lesson.market_story import market_sentences
from game.lesson.report import Report
from game.sim.events import Event
from game.sim.rules.ecosystem_events import StallOpened
from game.sim.simulation import Simulation
from tests.sim.rules.ecosystem_worlds import (
    do,
    hold,
    keep,
    market,
    raise_to,
    square,
    stand,
    towards,
)
from tests.sim.worlds import put, run


def told(sim: Simulation, events: list[Event]) -> list[str]:
    """Return the sentences of a night with these events."""
    report = Report(55)
    report.note(events, sim.world.tick)
    return market_sentences(report, sim.world)


def test_a_night_without_a_market_has_no_sentence_about_one() -> None:
    sim = square()
    sim.world.rule = object()
    assert told(sim, []) == []


def test_a_patient_night_is_told_by_its_roofs_its_nods_and_its_pay() -> None:
    sim = square(
        put("seal", "seal_desk", 57, 20, hold_ticks=60),
        put("desk", "settlement", 57, 23, hold_ticks=120),
        put("mast", "jars", 57, 36, jars=3, hold_ticks=60),
        put("lend", "jar_stand", 52, 25, stall="3e", hold_ticks=60),
    )
    events = [*keep(sim, 1), *keep(sim, 2), *do(sim, "mast"), *do(sim, "lend"), *run(sim, 120)]
    stand(sim, 51, 25)
    events += run(sim, 200, towards(32))
    events += [*do(sim, "seal"), *do(sim, "desk", 2)]
    stand(sim, 1, 37)
    events += run(sim, 6)
    assert told(sim, events) == [
        "You crossed b in lane 3, under a whole roof.",
        "At most 8 stalls were open, at the end 8.",
        "2 boxes ended with a nod, after 6 s of glowing.",
        "No line touched you.",
        "Of the jars of light you lent 1 and kept 2.",
        "The lane is paid 80 coins: 80 for 8 open stalls, 0 from the purse, less 0 on credit.",
    ]


def test_a_greedy_night_is_told_by_who_left_and_what_it_brought() -> None:
    sim = square()
    events = raise_to(sim, "4m", 2)
    market(sim).stalls["4m"].patience = 1300
    events += run(sim, 1300)
    sentences = told(sim, events)
    assert sentences[:3] == [
        "At most 3 stalls were open, at the end 3.",
        "Keeper 4m left because of the fee.",
        "Coins from payments above one a stall: 4; from fair ones: 0.",
    ]


def test_a_night_without_a_nod_and_with_one_stall_is_told_in_words() -> None:
    sim = square()
    sentences = told(sim, [StallOpened("1m", "pulse", 1)])
    assert any(line.startswith("At most one stall was open, ") for line in sentences)
    assert "No box ended with a nod." in sentences


def test_a_chain_is_told_by_what_follows_from_it() -> None:
    sim = square(put("chain", "chain", 32, 13, stall="1m", hold_ticks=120))
    signed = do(sim, "chain", 2)
    assert "The chain holds. In Three Harbours somebody is building a watchtower." in told(
        sim, signed
    )
    undone = [*signed, *do(sim, "chain", 2)]
    assert "The chain is unlocked. Nothing of it follows you." in told(sim, undone)


def test_a_box_that_went_back_and_one_that_was_opened_are_told() -> None:
    sim = square()
    events = [*do(sim, "p1_buyer"), *do(sim, "p1_buyer"), *do(sim, "p2_buyer")]
    stand(sim, 5, 5)
    events += hold(sim, 1.6)
    sentences = told(sim, events)
    assert "One went back, and even then nobody lost money." in sentences
    assert "You opened one." in sentences
