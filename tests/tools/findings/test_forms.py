"""Findings keep their form for tools, whatever a stranger has written into a map."""

from __future__ import annotations

import io
import json
import re
import sys
from pathlib import Path

import pytest

from game.base.problems import Place, Problem, Severity
from game.content.codes import problem
from game.tools.findings.as_github import as_github
from game.tools.findings.as_json import as_json, as_plain
from game.tools.findings.as_sarif import as_sarif
from game.tools.findings.as_text import lines_of, show
from game.tools.findings.gather import Findings

EVIL = "x\x1b[2J\u202e\r\n::error file=a,line=1::%0Aboo,:"
PLACE = Place("levels/a b.tmx", 141, "actors", 17, (24, 9), "dock_3", "Guard")
LEFT_OPEN = Place(f"m{EVIL}.tmx", 2, EVIL, 3, (1, 1), EVIL, EVIL)
WALL = problem("L302", PLACE, thing='the Guard "dock_3"')
HOSTILE = problem("L201", LEFT_OPEN, type=EVIL, hint="")


def found(*problems: Problem) -> list[Findings]:
    return [Findings("levels/a b.tmx", problems)]


def text(*problems: Problem) -> list[str]:
    return ["".join(part for part, _style in line) for line in lines_of(found(*problems)[0])]


def test_json_has_the_keys_that_tools_rely_on() -> None:
    assert as_plain(WALL) == {
        "code": "L302",
        "severity": "error",
        "title": "Route through a wall",
        "file": "levels/a b.tmx",
        "line": 141,
        "layer": "actors",
        "object": {"id": 17, "name": "dock_3", "type": "Guard"},
        "tile": [24, 9],
        "message": 'the Guard "dock_3" walks through a wall',
        "why": "it would stop there, so its timing, and any proof, would drift",
        "mend": 'move the route\'s corners, or clear the cell on layer "structure"',
        "fix": None,
        "help": "shadow-ledger explain L302",
    }


def test_json_of_a_problem_without_a_place_is_whole() -> None:
    row = as_plain(problem("L901", name="x", hint=""))
    assert (row["line"], row["layer"], row["object"], row["tile"]) == (None, None, None, None)


def test_json_is_safe_to_print_and_keeps_the_file_exact() -> None:
    told = as_json(found(HOSTILE))
    assert told.isascii()
    assert "\x1b" not in told
    (row,) = json.loads(told)
    assert row["file"] == LEFT_OPEN.file
    assert "\u202e" not in row["message"] + row["object"]["name"]


def test_a_github_command_names_file_line_and_title() -> None:
    assert as_github(found(WALL)) == (
        "::error file=levels/a b.tmx,line=141,col=1,title=L302%3A Route through a wall::"
        'object #17: the Guard "dock_3" walks through a wall'
        "%0Ait would stop there, so its timing, and any proof, would drift"
        '%0Amove the route\'s corners, or clear the cell on layer "structure"'
    )


def test_a_name_cannot_give_github_a_command_or_end_one() -> None:
    told = as_github(found(HOSTILE))
    assert "\n" not in told
    assert "\r" not in told
    assert re.fullmatch(r"::error ((?!::).)*::((?!::).)*", told)
    assert "line=2," in told
    head = told.split("::")[1]
    assert [part.partition("=")[0] for part in head.removeprefix("error ").split(",")] == [
        "file", "line", "col", "title",
    ]  # fmt: skip
    assert "%250Aboo" in told


def test_github_gets_the_worst_of_all_maps_first() -> None:
    note = Problem("L107", "a note", severity=Severity.NOTE)
    told = as_github([*found(note, problem("L107", count=1)), *found(WALL)])
    assert [line.split(" ")[0] for line in told.splitlines()] == [
        "::error",
        "::warning",
        "::notice",
    ]


def test_sarif_names_rules_places_and_fingerprints() -> None:
    log = json.loads(as_sarif(found(WALL, problem("L211", Place("b.tmx")), WALL)))
    assert log["version"] == "2.1.0"
    assert "sarif-schema-2.1.0" in log["$schema"]
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["L211", "L302"]
    assert all(rule["shortDescription"]["text"] and rule["help"]["text"] for rule in rules)
    first, second, third = run["results"]
    assert rules[first["ruleIndex"]]["id"] == first["ruleId"] == "L302"
    assert first["level"] == "error"
    assert first["message"]["text"].startswith('the Guard "dock_3" walks through a wall')
    (location,) = first["locations"]
    physical = location["physicalLocation"]
    assert physical["artifactLocation"] == {
        "uri": "levels/a%20b.tmx",
        "uriBaseId": "%SRCROOT%",
    }
    assert physical["region"] == {"startLine": 141}
    assert location["logicalLocations"] == [{"fullyQualifiedName": "actors/#17"}]
    assert first["properties"] == {"tile": [24, 9]}
    assert first["partialFingerprints"] == third["partialFingerprints"]
    assert first["partialFingerprints"] != second["partialFingerprints"]
    assert "region" not in second["locations"][0]["physicalLocation"]


def test_sarif_has_only_what_its_schema_allows() -> None:
    """The keys and kinds that the schema demands; a problem without a place has no location."""
    (run,) = json.loads(as_sarif(found(HOSTILE, problem("L901", name="x", hint=""))))["runs"]
    assert set(run) == {"tool", "results", "columnKind"}
    allowed = {
        "ruleId", "ruleIndex", "level", "message", "partialFingerprints", "locations", "properties",
    }  # fmt: skip
    for result in run["results"]:
        assert {"ruleId", "message"} <= set(result) <= allowed
        assert result["level"] in {"error", "warning", "note"}
        assert "\x1b" not in result["message"]["text"]
    hostile, placeless = run["results"]
    uri = hostile["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert re.fullmatch(r"[A-Za-z0-9._~%/-]+", uri)
    assert "locations" not in placeless


def test_a_file_outside_the_working_folder_has_a_whole_uri(tmp_path: Path) -> None:
    where = Place(str(tmp_path / "x.tmx"), 1)
    (run,) = json.loads(as_sarif(found(problem("L211", where))))["runs"]
    artifact = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert artifact == {"uri": (tmp_path / "x.tmx").as_uri()}


def test_text_stays_on_its_lines_and_holds_nothing_hidden() -> None:
    lines = text(HOSTILE)
    assert all(line.isprintable() for line in lines)
    assert not any(line.startswith("::") for line in lines)
    labels = [line.split("[")[0].split(":")[0].strip() for line in lines if line]
    assert labels[0] == "error"
    assert labels[2:] == ["why", "mend", "more"]


def test_text_leads_to_the_page_of_the_code() -> None:
    assert text(WALL)[-2:] == ["  more: shadow-ledger explain L302", ""]


def test_a_map_with_silenced_problems_says_so() -> None:
    (line,) = lines_of(Findings("a.tmx", silenced=2))
    assert line == (("a.tmx: clean; 2 problems left out for a reason", ""),)


@pytest.mark.parametrize("form", [as_json, as_github, as_sarif])
def test_nothing_found_is_well_formed(form: object) -> None:
    assert callable(form)
    told = form([Findings("a.tmx")])
    assert not told or json.loads(told) is not None


class Terminal(io.StringIO):
    """Takes what is printed and says that somebody is looking."""

    def isatty(self) -> bool:
        """Return that it is one."""
        return True


def on_terminal(monkeypatch: pytest.MonkeyPatch, **environment: str) -> str:
    for name in ("NO_COLOR", "FORCE_COLOR", "COLORTERM", "TTY_COMPATIBLE"):
        monkeypatch.delenv(name, raising=False)
    for name, value in ({"TERM": "xterm-256color"} | environment).items():
        monkeypatch.setenv(name, value)
    terminal = Terminal()
    monkeypatch.setattr("sys.stdout", terminal)
    show([*lines_of(found(WALL)[0])])
    return terminal.getvalue()


def without_escapes(text: str) -> list[str]:
    return re.sub(r"\x1b\[[0-9;]*m", "", text).splitlines()


@pytest.mark.skipif(sys.platform == "win32", reason="rich asks the console itself there")
def test_a_terminal_shows_colors_and_the_same_words(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = on_terminal(monkeypatch)
    assert "\x1b[1;31merror[L302]" in shown
    assert without_escapes(shown) == text(WALL)


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_who_wants_no_colors_gets_none(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str]
) -> None:
    shown = on_terminal(monkeypatch, **environment)
    assert not re.search(r"\x1b\[[0-9;]*3\d", shown)
    assert without_escapes(shown) == text(WALL)


def test_a_file_or_pipe_gets_no_escapes(capsys: pytest.CaptureFixture[str]) -> None:
    show([*lines_of(found(WALL)[0])])
    assert capsys.readouterr().out.splitlines() == text(WALL)
