"""The dawn in words: the figures of the ledger are said as they are."""

from __future__ import annotations

import pytest

from game.lesson.dawn_story import seen_at_dawn, what_helped, what_is_owed, why_so
from game.lesson.endings import ENDINGS, Dawn, ending_of
from game.sim.trust import Liability


def dawn(trust: int, owed: int = 0, **counts: int) -> Dawn:
    """Return a dawn of so much trust and so many deeds owed."""
    deeds = tuple(Liability(0, "theft", -10, f"thing_{n}", level=1) for n in range(owed))
    return Dawn(ending_of(trust, owed), trust, deeds, **{"settled": 0, "helped": 0, **counts})


def test_every_ending_has_a_morning_of_its_own():
    mornings = {seen_at_dawn(Dawn(ending, 50, (), 0, 0)) for ending in ENDINGS}
    assert len(mornings) == len(ENDINGS)


@pytest.mark.parametrize(
    ("trust", "owed", "words"),
    [
        (90, 4, "Nobody ever owned up to 4 of your deeds. 3 are enough for a court."),
        (72, 1, "Your trust is 72. From 70 on people trade freely."),
        (60, 0, "Your trust is 60: enough to trade, too little to trade without rules."),
        (80, 2, "Your trust is 80, but 2 deeds stayed hidden. So others wrote the rules."),
        (20, 0, "Your trust is 20. Below 45 people do not stay."),
    ],
)
def test_the_reason_is_the_figure_that_decided(trust, owed, words):
    assert why_so(dawn(trust, owed)) == words


def test_help_and_debts_are_counted_in_plain_words():
    assert what_helped(dawn(50, helped=1)) == "You helped one person. They remember it."
    assert what_helped(dawn(50, helped=3, settled=2)).endswith("2 deeds, and they are settled.")
    assert what_helped(dawn(50)).startswith("You helped nobody")
    assert what_is_owed(dawn(50)).startswith("Nothing is owed.")
    assert what_is_owed(dawn(75, 1)).endswith("The lane can live with one.")
    assert what_is_owed(dawn(75, 2)) == "2 deeds were never owned up to."
