"""The festival's rule as a whole: copies, rewinds, turnstiles, and maps that lack its parts."""

from __future__ import annotations

import pytest

from game.sim.events import Event, Refused
from game.sim.intents import Intents
from game.sim.rules import risk_view
from game.sim.rules.lamps_owed import Debt
from tests.sim.rules.festivals import (
    BAKO,
    BOARD,
    CLAIM,
    LAMP,
    PAPER_BAKO,
    RAILS,
    RESERVES,
    STAGE,
    STAGE_GOAL,
    ask,
    choose,
    festival,
    hold,
    ring,
    risk,
    stand,
    wager,
    with_desk,
)
from tests.sim.worlds import EAST, SOUTH, STAND, USE, put, run


def full(**changes):
    """Return a night with every part of the rule at work."""
    sim = with_desk(
        BAKO, PAPER_BAKO, *RESERVES, *RAILS, LAMP, BOARD, CLAIM, STAGE, STAGE_GOAL,
        trust=70, liabilities=("1:knock_down:mei:-12", "1:theft::-10"), **changes,
    )  # fmt: skip
    ask(sim)
    wager(sim, 3)
    ring(sim)
    stand(sim, 7, 11)
    return sim


SOME = (*[EAST] * 40, *[SOUTH] * 30, *[STAND] * 60, *[USE] * 70, *[Intents(merge=True)] * 40)


def test_copy_then_step_is_step():
    sim = full()
    twin = sim.copied()
    for intents in SOME:
        assert sim.step(intents) == twin.step(intents)
        assert sim.digest() == twin.digest()


def test_a_copy_goes_its_own_way():
    sim = full()
    twin = sim.copied()
    before = sim.digest()
    for intents in SOME:
        twin.step(intents)
    assert sim.digest() == before


def test_rewind_then_replay_gives_the_same_night():
    sim = festival(*RAILS, LAMP, *RESERVES, liabilities=("1:theft::-10",))
    run(sim, 120, STAND)
    digests, events = [], []
    for intents in [*SOME, *SOME]:
        events.append(sim.step(intents))
        digests.append(sim.digest())
    sim.rewind(300)
    left = len(digests) - 300
    assert sim.digest() == digests[left - 1]
    sim.amnesty_due = False
    for at, intents in enumerate([*SOME, *SOME][left:], left):
        assert sim.step(intents) == events[at]
        assert sim.digest() == digests[at]


def test_a_rewind_takes_back_wager_debt_and_energy():
    sim = with_desk(*RAILS, LAMP)
    run(sim, 60)
    before = risk_view.order_book(sim.world), sim.world.courier.energy
    wager(sim, 2)
    run(sim, 180)
    assert risk(sim).owed == 1
    while sim.world.tick < 361:
        sim.step()
    sim.rewind(300)
    assert (risk(sim).owed, risk(sim).vaults[0].stake) == (0, 0)
    assert (risk_view.order_book(sim.world), sim.world.courier.energy) == before


def test_the_same_intents_give_the_same_night_whatever_the_seed():
    digests = set()
    for seed in (1, 7, 99):
        sim = full(seed=seed)
        for intents in SOME:
            sim.step(intents)
        sim.world.seed = 1
        digests.add(sim.digest())
    assert len(digests) == 1


GATE = [
    "#######",
    "#.....#",
    "###.###",
    "#.....#",
    "#######",
]


def test_a_turnstile_turns_one_way():
    gate = put("gate", "turnstile", 3, 2, rect=(3, 2, 1, 1), way="south")
    sim = festival(gate, rows=GATE, start=(3, 1))
    run(sim, 60, SOUTH)
    assert sim.world.courier.cell == (3, 3)
    run(sim, 60, Intents(direction=48))
    assert sim.world.courier.cell == (3, 3)


@pytest.mark.parametrize("choice", [1, 2, 3, 4, 6])
def test_an_answer_to_no_question_changes_nothing(choice):
    sim = with_desk(BOARD, CLAIM)
    before = risk(sim).packed()
    assert all(isinstance(e, Event) and not isinstance(e, Refused) for e in choose(sim, choice))
    assert risk(sim).packed()[:6] == before[:6]


def test_debts_are_values():
    assert Debt("theft", 10, "tan").is_owed
    assert not Debt("theft", 10, "tan", "hall").is_owed


def test_a_held_button_at_a_board_without_vaults_reads_it():
    sim = festival(BOARD)
    stand(sim, 30, 3)
    hold(sim, 1)
    assert risk_view.board(sim.world).window == "night"
