"""Endings: which dawn a ledger leads to, in the one order there is."""

from __future__ import annotations

import pytest

from game.content.saves import NightRecord, Progress
from game.lesson.endings import ENDINGS, dawn_of, ending_of, never_owned


@pytest.mark.parametrize(
    ("trust", "liabilities", "ending"),
    [
        (100, 3, "house_on_trial"),
        (0, 9, "house_on_trial"),
        (100, 2, "regulated_titan"),
        (70, 2, "regulated_titan"),
        (70, 1, "living_bazaar"),
        (100, 0, "living_bazaar"),
        (69, 0, "regulated_titan"),
        (45, 0, "regulated_titan"),
        (45, 2, "regulated_titan"),
        (44, 0, "empty_mall"),
        (0, 0, "empty_mall"),
        (44, 2, "empty_mall"),
    ],
)
def test_the_first_ending_whose_condition_holds_is_the_campaigns(trust, liabilities, ending):
    assert ending_of(trust, liabilities) == ending


def test_every_ledger_has_an_ending_and_every_ending_a_ledger():
    reached = {ending_of(trust, hidden) for trust in range(101) for hidden in range(12)}
    assert reached == set(ENDINGS)


def test_what_came_out_still_counts_and_what_was_owned_up_does_not():
    words = ["1:theft:keys:-10", "1:knock_down:pia:-12:surfaced", "2:bribe:quan:-6:owned", "junk"]
    assert [deed.deed for deed in never_owned(words)] == ["theft", "knock_down"]


def test_there_is_no_dawn_before_the_last_night_is_completed():
    assert dawn_of(Progress(), "5") is None
    assert dawn_of(Progress(nights={"4": NightRecord(completed=1)}), "5") is None


def test_the_dawn_adds_up_all_nights():
    words = ["1:theft:keys:-10", "2:bribe:quan:-6:owned"]
    nights = {
        "1": NightRecord(completed=1, trust=20, helped=2),
        "5": NightRecord(completed=1, trust=71, helped=3),
    }
    dawn = dawn_of(Progress(nights=nights, liabilities=words), "5")
    assert dawn is not None
    assert (dawn.ending, dawn.trust, dawn.settled, dawn.helped) == ("living_bazaar", 71, 1, 5)
    assert [deed.deed for deed in dawn.owed] == ["theft"]
