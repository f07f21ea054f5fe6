"""``explain`` has a page for every code, and helps with those that are mistyped."""

from __future__ import annotations

import pytest

from game import cli
from game.content.codes import FAULTS


@pytest.mark.parametrize("code", sorted(FAULTS))
def test_a_code_is_explained_with_bad_and_good(
    code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(["explain", code]) == 0
    text = capsys.readouterr().out
    assert text.startswith(f"{FAULTS[code].severity.value}[{code}]: ")
    assert "\n  bad : " in text
    assert "\n  good: " in text
    assert "{" not in text


def test_small_letters_will_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["explain", "l207"]) == 0
    assert 'lint_ignore = "L207: your reason"' in capsys.readouterr().out


@pytest.mark.parametrize("code", ["L008", "L901", "C101"])
def test_no_way_to_ignore_is_told_where_no_map_can_wish_so(
    code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(["explain", code]) == 0
    assert "lint_ignore" not in capsys.readouterr().out


def test_without_a_code_all_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["explain"]) == 0
    rows = capsys.readouterr().out.splitlines()
    assert [row.split()[0] for row in rows] == sorted(FAULTS)


def test_an_unknown_code_is_met_with_the_nearest_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["explain", "L3002"]) == 2
    assert 'did you mean "L302"?' in capsys.readouterr().err
