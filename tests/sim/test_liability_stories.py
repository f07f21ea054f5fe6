"""Stories of old deeds: what nobody saw comes out in a later night, once, at half as much again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.sim.events import LevelEnded, LiabilitySurfaced, TrustChanged
from game.sim.intents import Intents
from game.sim.trust import HIDDEN, OWNED, SURFACED, Liability, liabilities_of
from tests.sim.worlds import EAST, of, play, put, run, run_until, walk_to

ROOM = ["#" * 16, *["#" + "." * 14 + "#"] * 4, "#" * 16]
CHECKPOINTS = [put("cp_1", "checkpoint", 6, 2, order=1), put("cp_2", "checkpoint", 10, 2, order=2)]
OUT = put("out", "exit", 13, 2, rect=(13, 2, 1, 1))
PIA = "1:knock_down:pia:-12"


def night(*words: str, secret: int = 2, trust: int = 55, checkpoints=CHECKPOINTS):
    """Return a night that old deeds hang over."""
    start = put("start", "start", 2, 2)
    return play(ROOM, start, *checkpoints, OUT, secret=secret, trust=trust, liabilities=words)


def test_it_comes_out_at_the_first_checkpoint_of_a_later_night():
    sim = night(PIA)
    before = walk_to(sim, 4, 2)
    assert not of(before, LiabilitySurfaced)
    events = walk_to(sim, 6, 2)
    assert of(events, LiabilitySurfaced) == [LiabilitySurfaced(1, "knock_down", "pia", -18)]
    assert [(e.deed, e.change) for e in of(events, TrustChanged)] == [("surfaced", -18)]
    assert sim.world.trust.value == 37


def test_its_ledger_line_names_the_old_deed():
    sim = night(PIA)
    walk_to(sim, 6, 2)
    line = sim.world.trust.ledger[0]
    assert line.past is not None
    assert (line.past.level, line.past.deed, line.target) == (1, "knock_down", "pia")


def test_it_comes_out_once_and_the_night_remembers_that_it_did():
    sim = night(PIA, "1:theft:keys:-10:surfaced", "1:sabotage:wire:-10:owned")
    events = walk_to(sim, 10, 2)
    assert len(of(events, LiabilitySurfaced)) == 1
    assert [old.state for old in sim.world.trust.carried] == [SURFACED, SURFACED, OWNED]


@pytest.mark.parametrize(
    ("change", "due"), [(-12, -18), (-10, -15), (-8, -12), (-6, -9), (-5, -8), (-3, -5), (-1, -2)]
)
def test_half_as_much_again_is_rounded_half_away_from_zero(change, due):
    assert Liability(0, "knock_down", change, "pia").price_when_due == due


@pytest.mark.parametrize(("secret", "comes_out"), [(0, 0), (1, 0), (2, 0), (3, 1), (5, 1)])
def test_only_a_later_night_brings_it_out(secret, comes_out):
    events = walk_to(night("2:theft:keys:-10", secret=secret), 6, 2)
    assert len(of(events, LiabilitySurfaced)) == comes_out


def test_no_detour_round_the_checkpoints_keeps_it_hidden():
    sim = night(PIA, checkpoints=())
    ended = run_until(sim, LevelEnded, within_s=8, intents=EAST)
    assert (ended.trust, ended.priced, ended.liabilities) == (55 - 18 + 6, 1, 0)


def test_a_rewind_takes_it_back_with_everything_else():
    sim = night(PIA)
    run(sim, 30)
    walk_to(sim, 6, 2)
    sim.rewind_to("")
    assert sim.world.trust.value == 55
    assert sim.world.trust.carried[0].state == HIDDEN
    walk_to(sim, 6, 2)
    assert sim.world.trust.value == 37


def test_many_of_them_do_not_push_trust_below_nothing():
    sim = night(*(f"1:theft:thing_{n}:-10" for n in range(8)))
    walk_to(sim, 6, 2)
    assert sim.world.trust.value == 0


def test_a_new_deed_does_not_come_out_in_the_night_it_is_done():
    pia = put("pia", "worker", 3, 2)
    sim = play(ROOM, put("start", "start", 2, 2), *CHECKPOINTS, pia, secret=2)
    run(sim, 1, Intents(tool="knock_down"))
    run(sim, 70)
    assert not of(walk_to(sim, 6, 2), LiabilitySurfaced)
    assert [deed.state for deed in sim.world.trust.liabilities] == [HIDDEN]


# -- words ----------------------------------------------------------------------------------------
@given(
    level=st.integers(0, 9),
    deed=st.from_regex(r"[a-z][a-z_]{0,30}", fullmatch=True),
    target=st.from_regex(r"[a-z0-9_]{0,30}", fullmatch=True),
    change=st.integers(-100, 100),
    state=st.sampled_from([HIDDEN, OWNED, SURFACED]),
)
def test_a_liability_survives_its_word(level, deed, target, change, state):
    liability = Liability(0, deed, change, target, level, state)
    assert Liability.of(liability.word) == liability


@given(st.lists(st.text(max_size=30), max_size=5))
def test_words_that_say_nothing_change_nothing(words):
    assert len(liabilities_of([*words, PIA])) >= 1


@pytest.mark.parametrize(
    "word", ["", "knock_down:pia", "1:knock_down:pia", "x:theft:a:-1", "1:theft:a:-1:forgotten"]
)
def test_a_half_word_is_no_liability(word):
    assert Liability.of(word) is None
