"""``doctor``: says what is there and what to do about the rest."""

from __future__ import annotations

import re
import shutil
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from game.tools import doctor
from game.tools.doctor import findings, main
from tests.tools.nights import locations


@pytest.fixture
def _quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")


@pytest.mark.usefixtures("_quiet")
def test_a_whole_computer_has_nothing_to_mend(tmp_path: Path, capsys) -> None:
    there = replace(locations(), saves=tmp_path / "saves", logs=tmp_path / "logs")
    assert main(there) == 0
    told = capsys.readouterr().out
    assert "warning" not in told
    for name in ("Python", "SDL", "display", "sound", "typefaces", "game files", "saves", "Tiled"):
        assert name in told


@pytest.mark.usefixtures("_quiet")
def test_missing_files_and_folders_are_told_with_a_mend(tmp_path: Path, capsys) -> None:
    (tmp_path / "file").write_text("")
    broken = replace(locations(), levels=tmp_path, assets=tmp_path, saves=tmp_path / "file" / "s")
    bad = {f.name: f for f in findings(broken) if f.is_bad}
    assert {"game files", "saves", "typefaces"} <= set(bad)
    assert "--data DIR" in bad["saves"].mend
    assert main(broken) == 1
    assert capsys.readouterr().out.count("->") >= len(bad)


@pytest.mark.usefixtures("_quiet")
def test_two_pygames_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "has_two_pygames", lambda: True)
    told = next(f for f in findings(locations()) if f.name == "pygame")
    assert told.is_bad
    assert "uninstall" in told.mend


def test_no_display_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("SDL_VIDEODRIVER", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    told = next(f for f in findings(locations()) if f.name == "display")
    assert told.is_bad
    assert "watch 1 --headless" in told.mend


def test_missing_tiled_is_only_a_note(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor.shutil, "which", lambda _name: None)
    monkeypatch.setattr(doctor, "_TILED", ())
    told = doctor._tiled()
    assert told.name == "Tiled"
    assert not told.is_bad
    assert told.word == "note"


@pytest.mark.parametrize(
    ("version", "word"),
    [("Tiled 1.8.2", "note"), ("Tiled 1.10.2", "ok"), ("Tiled 2.0", "ok"), ("does not", "ok")],
)
def test_an_old_tiled_is_told_which_project_it_can_open(
    version: str, word: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doctor.shutil, "which", lambda _name: "/usr/bin/tiled")
    monkeypatch.setattr(doctor, "_version", lambda _path: version)
    told = doctor._tiled()
    assert told.word == word
    assert told.said == f"{version}, /usr/bin/tiled"
    assert ("tiled18" in told.mend) == (word == "note")


@pytest.mark.usefixtures("_quiet")
@pytest.mark.parametrize(("end", "file"), [(150, "kinds.yaml"), (-1, "practice_yard.tmx")])
def test_a_numbers_file_that_was_cut_short_is_told_with_file_and_line(
    tmp_path: Path, end: int, file: str
) -> None:
    whole = locations()
    levels = tmp_path / "levels"
    shutil.copytree(whole.levels, levels, ignore=shutil.ignore_patterns("proofs"))
    lines = whole.kinds.read_text(encoding="utf-8").splitlines(keepends=True)
    (levels / "kinds.yaml").write_text("".join(lines[:end]), encoding="utf-8")
    told = next(f for f in findings(replace(whole, levels=levels)) if f.name == "game files")
    assert told.is_bad
    assert re.match(rf".*{file}:\d+", told.said)
