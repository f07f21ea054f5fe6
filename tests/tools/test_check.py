"""``check`` says what is wrong in few words, for people and for tools."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from game.content.locations import find_locations
from game.tools import check
from game.tools.findings import gather
from tests.level.tmx import EXIT, START, Thing, map_text, write_clean, write_map

PLACES = find_locations()


def run(names: list[str], form: str = "text") -> int:
    return check.run(names, PLACES, form=form)


def test_a_clean_level_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = str(write_clean(tmp_path, map_text()))
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
    assert 'layer "actors", object #102 (Gaurd "liu"), tile (2, 3)' in text
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


def test_json_is_one_list_over_all_maps(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paths = [str(write_map(tmp_path, map_text((START,)), name)) for name in ("a.tmx", "b.tmx")]
    assert run(paths, form="json") == check.FINDINGS
    rows = json.loads(capsys.readouterr().out)
    assert [(row["code"], row["file"]) for row in rows] == [("L211", path) for path in paths]


def test_a_clean_map_is_an_empty_list_for_tools(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(write_clean(tmp_path, map_text()))
    assert run([path], form="json") == check.CLEAN
    assert json.loads(capsys.readouterr().out) == []
    assert run([path], form="github") == check.CLEAN
    assert not capsys.readouterr().out


def test_an_unknown_level_could_not_be_checked(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["9_nowhere"]) == check.FAILED
    assert "L901" in capsys.readouterr().out


def test_all_shipped_levels_are_clean(capsys: pytest.CaptureFixture[str]) -> None:
    assert check.main(PLACES) == check.CLEAN, capsys.readouterr().out


def test_an_unknown_level_does_not_keep_the_others_from_being_checked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(write_map(tmp_path, map_text((START,))))
    assert run(["9_nowhere", path]) == check.FAILED
    text = capsys.readouterr().out
    assert "L901" in text
    assert "L211" in text


def test_a_check_that_breaks_is_told_as_a_fault_of_the_game_and_kept_in_the_log(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_parts: object) -> None:
        raise ZeroDivisionError("nobody foresaw this")

    monkeypatch.setattr(gather, "examined", breaks)
    path = write_map(tmp_path, map_text())
    assert check.run([str(path)], find_locations(tmp_path)) == check.FAILED
    text = capsys.readouterr().out
    assert "error[L999]: the check itself broke: ZeroDivisionError" in text
    assert "Traceback" not in text
    assert "Traceback" in (tmp_path / "logs" / "error.log").read_text()


def test_only_chosen_codes_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sign = Thing("Sign", "s", (2, 3), values={"texd": "x"})
    path = str(write_map(tmp_path, map_text((START, sign))))
    assert check.main(PLACES, levels=[path], select=["L213,L3"]) == check.FINDINGS
    assert "L211" not in capsys.readouterr().out
    assert check.main(PLACES, levels=[path], ignore=["L21"]) == check.CLEAN


def test_what_keeps_a_map_from_being_read_is_always_told(tmp_path: Path) -> None:
    path = str(write_map(tmp_path, map_text().replace('infinite="0"', 'infinite="1"')))
    assert check.main(PLACES, levels=[path], ignore=["L104"]) == check.FINDINGS
    assert check.main(PLACES, levels=[path], select=["L3"]) == check.FINDINGS


def test_watching_checks_again_after_a_change_and_ends_with_the_last_code(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Time is played: a nap is a quarter of a second, and the second one meets a saved map."""
    path = write_map(tmp_path, map_text((START,)))
    naps = iter(range(12))
    clock = [0.0]

    def nap(_seconds: float) -> None:
        clock[0] += 0.25
        moment = next(naps, None)
        if moment is None:
            raise KeyboardInterrupt
        if moment == 2:
            text = map_text((START, EXIT, Thing("Sign", "sign", (2, 3))))
            saved = write_clean(tmp_path, text, "room.Xa81.tmx")
            saved.replace(path)

    monkeypatch.setattr(check.time, "sleep", nap)
    monkeypatch.setattr(check.time, "monotonic", lambda: clock[0])
    assert check.main(PLACES, levels=[str(path)], watch=True) == check.CLEAN
    text = capsys.readouterr().out
    assert text.index("L211") < text.index(": clean")
    assert text.count("waiting for the next change") == 2


def test_names_that_a_terminal_cannot_write_are_written_as_numbers(tmp_path: Path) -> None:
    name = "\N{CJK UNIFIED IDEOGRAPH-5218}"
    path = write_map(tmp_path, map_text((START, EXIT, Thing("Gaurd", name, (2, 3)))))
    done = subprocess.run(  # noqa: S603 - our own
        [sys.executable, "-m", "game", "check", str(path)],
        capture_output=True,
        cwd=Path(__file__).parents[2],
        env={**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
        check=False,
    )
    assert done.returncode == check.FINDINGS
    assert b'(Gaurd "\\u5218")' in done.stdout
