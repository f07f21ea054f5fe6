"""What ``check`` prints of maps that mean harm, in every form, can harm nobody who reads it."""

from __future__ import annotations

import json
import random
import unicodedata
from pathlib import Path

import pytest

from game.content.locations import find_locations
from game.tools.findings.as_github import as_github
from game.tools.findings.as_json import as_json
from game.tools.findings.as_sarif import as_sarif
from game.tools.findings.as_text import lines_of
from game.tools.findings.choice import Choice
from game.tools.findings.gather import BROKEN, Findings, findings
from tests.hostile.cases import CASES, a_third_quickly
from tests.hostile.test_mutated_maps import mutated
from tests.level.tmx import EXIT, START, Thing, kinds, map_text, properties, write_map

PLACES = find_locations()


def told(folder: Path, data: str | bytes) -> Findings:
    path = write_map(folder, "")
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    found = findings(path, kinds(), PLACES, Choice())
    assert all(problem.code != BROKEN for problem in found.problems), found.problems
    return found


def is_harmless(found: Findings) -> bool:
    """Return whether all that is printed keeps to its lines and hides nothing."""
    lines = ["".join(text for text, _style in line) for line in lines_of(found)]
    assert not any(_hidden(line) or line.startswith("::") for line in lines)
    for form in (as_json, as_sarif):
        printed = form([found])
        assert printed.isascii()
        json.loads(printed)
    commands = as_github([found]).splitlines()
    assert len(commands) == len(found.problems)
    assert not any(_hidden(command) for command in commands)
    return all(c.startswith(("::error ", "::warning ", "::notice ")) for c in commands)


def _hidden(text: str) -> bool:
    return any(unicodedata.category(c) in {"Cc", "Cf", "Cs", "Zl", "Zp"} for c in text)


@pytest.mark.parametrize("case", a_third_quickly(CASES))
def test_a_hostile_map_is_told_harmlessly(tmp_path: Path, case: str) -> None:
    found = told(tmp_path, CASES[case][1])
    assert found.are_bad
    assert is_harmless(found)


def test_mutated_maps_are_told_harmlessly(tmp_path: Path) -> None:
    chance = random.Random(31)  # noqa: S311 - a test that repeats itself
    for _ in range(100):
        assert is_harmless(told(tmp_path, mutated(chance)))


@pytest.mark.parametrize("name", ["a&#10;::error::b", "&#x9b;2Jc", "x&#x202e;y", "%0A::warning::z"])
def test_a_name_gives_no_commands(tmp_path: Path, name: str) -> None:
    things = (START, EXIT, Thing("Gaurd", name, (2, 3)), Thing(name, "liu", (2, 3)))
    wish = f"{name}: please; L207: {name}"
    assert is_harmless(told(tmp_path, map_text(things, says=properties(lint_ignore=wish))))
