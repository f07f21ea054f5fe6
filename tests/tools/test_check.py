"""``check`` says what is wrong in few words, for people and for tools."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.content.locations import find_locations
from game.tools import check, fmt
from tests.level.tmx import EXIT, START, Thing, map_text, write_map

PLACES = find_locations()


def run(names: list[str], form: str = "text") -> int:
    return check.run(names, PLACES, form=form)


def test_a_clean_level_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = str(write_map(tmp_path, map_text()))
    assert fmt.main(PLACES, maps=[path]) == fmt.DONE
    capsys.readouterr()
    assert run([path]) == check.CLEAN
    assert capsys.readouterr().out == f"{path}: clean\n"


def test_a_map_that_tiled_would_write_otherwise_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([str(write_map(tmp_path, map_text()))]) == check.FINDINGS
    assert capsys.readouterr().out.startswith("warning[L111]")


def test_a_finding_has_code_place_reason_and_mend(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write_map(tmp_path, map_text((START, EXIT, Thing("Gaurd", "liu", (2, 3)))))
    assert run([str(path)]) == check.FINDINGS
    text = capsys.readouterr().out
    assert 'error[L201]: "Gaurd" is no class that the game knows; did you mean "Guard"?' in text
    assert 'layer "actors", object #102, tile (2, 3)' in text
    assert "  why : " in text
    assert "  mend: " in text


def test_errors_come_before_warnings_and_the_rest_is_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    signs = [Thing("Sign", f"s{n}", (2, 3), values={"texd": "x"}) for n in range(30)]
    path = write_map(tmp_path, map_text((START, *signs)))
    assert run([str(path)]) == check.FINDINGS
    text = capsys.readouterr().out
    assert text.startswith("error[L211]")
    assert text.count("warning[L213]") == 19
    assert text.endswith("+11 more problems\n")


def test_json_is_one_list_of_flat_values(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write_map(tmp_path, map_text((START,)))
    assert run([str(path), str(path)], form="json") == check.FINDINGS
    rows = json.loads(capsys.readouterr().out)
    assert [row["code"] for row in rows] == ["L211", "L211"]
    assert rows[0]["file"] == str(path)
    assert {"severity", "line", "layer", "object", "tile", "message", "why", "mend"} < set(rows[0])


def test_an_unknown_level_could_not_be_checked(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["9_nowhere"]) == check.FAILED
    assert "L901" in capsys.readouterr().out


def test_all_shipped_levels_are_clean(capsys: pytest.CaptureFixture[str]) -> None:
    assert check.main(PLACES) == check.CLEAN, capsys.readouterr().out
