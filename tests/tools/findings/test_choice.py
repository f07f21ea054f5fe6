"""Codes are chosen by how they begin."""

from __future__ import annotations

import pytest

from game.base.problems import Problem, Refusal, Severity
from game.tools.findings.choice import Choice, choice_of


def error(code: str) -> Problem:
    return Problem(code, "wrong")


def told(choice: Choice, *codes: str) -> list[str]:
    return [code for code in codes if choice.tells(error(code))]


def test_everything_is_told_unless_something_is_chosen() -> None:
    assert told(choice_of(), "L101", "L302") == ["L101", "L302"]


def test_families_and_codes_may_be_chosen_together() -> None:
    choice = choice_of(["l3, L204", "L1"])
    assert told(choice, "L101", "L203", "L204", "L302") == ["L101", "L204", "L302"]


def test_what_is_ignored_is_taken_from_what_is_selected() -> None:
    assert told(choice_of(["L2"], ["L207"]), "L206", "L207") == ["L206"]


def test_an_error_of_safety_is_told_whatever_is_chosen() -> None:
    assert told(choice_of(["L3"]), "L008") == ["L008"]
    assert told(choice_of(ignore=["L"]), "L008", "L302") == ["L008"]
    assert not choice_of(["L3"]).tells(Problem("L008", "wrong", severity=Severity.WARNING))


@pytest.mark.parametrize(
    ("select", "ignore", "code", "hint"),
    [
        (["X1"], [], "L903", ""),
        (["L3002"], [], "L903", 'did you mean "L302"?'),
        ([], ["L1099"], "L903", 'did you mean "L109"?'),
        ([], ["L0"], "L902", ""),
        ([], ["L008"], "L902", ""),
    ],
)
def test_a_choice_that_makes_no_sense_is_refused(
    select: list[str], ignore: list[str], code: str, hint: str
) -> None:
    with pytest.raises(Refusal) as refused:
        choice_of(select, ignore)
    assert refused.value.problem.code == code
    assert hint in refused.value.problem.what
