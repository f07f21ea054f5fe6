"""Files are read within bounds and written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from game.base.problems import Problem
from game.content.files import open_for_writing, read_bytes, read_start, write_bytes


def problem_of(found: object) -> Problem:
    assert isinstance(found, Problem)
    return found


def test_a_file_is_read_up_to_its_bound(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"12345")
    assert read_bytes(path, most=5) == b"12345"
    assert problem_of(read_bytes(path, most=4)).code == "L002"
    assert read_start(path, count=2) == b"12"


def test_a_missing_file_and_a_folder_are_told(tmp_path: Path) -> None:
    assert "no such file" in problem_of(read_bytes(tmp_path / "a", most=1)).what
    assert problem_of(read_bytes(tmp_path, most=1)).code == "L001"


def test_a_name_with_a_zero_byte_is_told() -> None:
    assert problem_of(read_bytes(Path("a\0b"), most=1)).code == "L001"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_is_refused_without_waiting_for_its_other_end(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert "regular file" in problem_of(read_bytes(tmp_path / "pipe", most=1)).what


def test_a_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"secret")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    assert "link" in problem_of(read_bytes(tmp_path / "b", most=10)).what


def test_writing_keeps_the_previous_file(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "a.json"
    assert write_bytes(path, b"one") is None
    assert write_bytes(path, b"two") is None
    assert (path.read_bytes(), path.with_name("a.json.bak").read_bytes()) == (b"two", b"one")
    assert len(list(path.parent.iterdir())) == 2


def test_a_full_disk_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.json"
    write_bytes(path, b"one")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    found = problem_of(write_bytes(path, b"two"))
    assert (found.code, path.read_bytes()) == ("C301", b"one")
    assert "no space left on device" in str(found)
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_in_the_files_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    assert problem_of(write_bytes(tmp_path / "a", b"x")).code == "C301"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is full")
def test_a_full_disk_is_told_with_the_files_name_while_it_is_written_bit_by_bit():
    with (
        pytest.raises(OSError, match="No space left") as full,
        open_for_writing(Path("/dev/full")) as file,
    ):
        file.write(bytes(1 << 20))
    assert str(full.value.filename) == "/dev/full"
