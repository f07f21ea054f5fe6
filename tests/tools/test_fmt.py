"""``fmt`` writes maps in canonical form, whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.cli import run
from game.content.locations import find_locations
from game.level.canonical import Canonical, canonical_map
from game.tools import fmt
from tests.level.tmx import map_text, write_map

PLACES = find_locations()


def test_a_map_is_written_once_and_then_is_canonical(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write_map(tmp_path, map_text() + "<!-- by hand -->")
    assert run(["fmt", str(path)]) == fmt.DONE
    out = capsys.readouterr().out
    assert out == f"written: {path}\n  left out, as Tiled does: comments (1)\n"
    once = path.read_bytes()
    assert b"\r" not in once
    assert run(["fmt", str(path)]) == fmt.DONE
    assert capsys.readouterr().out == ""
    assert path.read_bytes() == once


def test_check_names_the_files_and_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write_map(tmp_path, map_text())
    before = path.read_bytes()
    assert run(["fmt", "--check", "0", str(path)]) == fmt.STALE
    assert capsys.readouterr().out == f"not in canonical form: {path}\n"
    assert path.read_bytes() == before


def test_windows_line_ends_become_plain(tmp_path: Path) -> None:
    path = write_map(tmp_path, map_text())
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert fmt.main(PLACES, maps=[str(path)]) == fmt.DONE
    assert b"\r" not in path.read_bytes()


def test_a_map_that_cannot_be_read_stays_and_the_others_are_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = write_map(tmp_path, map_text().replace('infinite="0"', 'infinite="1"'), "bad.tmx")
    good = write_map(tmp_path, map_text(), "good.tmx")
    before = bad.read_bytes()
    assert run(["fmt", str(bad), str(good)]) == fmt.FAILED
    told = capsys.readouterr()
    assert "L104" in told.err
    assert str(good) in told.out
    assert bad.read_bytes() == before
    assert isinstance(canonical_map(good), Canonical)


@pytest.mark.parametrize("name", ["nowhere", "no.tmx", "", "."])
def test_a_name_without_a_map_is_one_line(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["fmt", name]) == fmt.FAILED
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_a_link_is_not_followed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write_map(tmp_path, map_text())
    link = tmp_path / "link.tmx"
    link.symlink_to(path)
    assert run(["fmt", str(link)]) == fmt.FAILED
    assert "L001" in capsys.readouterr().err


def test_a_file_that_cannot_be_written_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write_map(tmp_path, map_text())
    before = path.read_bytes()
    disk = OSError(28, "No space left on device")

    def full(*_: object) -> None:
        raise disk

    monkeypatch.setattr("game.content.files.os.fsync", full)
    assert run(["fmt", str(path)]) == fmt.FAILED
    assert "no space left" in capsys.readouterr().err
    assert path.read_bytes() == before
    assert [p.suffix for p in tmp_path.glob("room*")] == [".tmx"]
