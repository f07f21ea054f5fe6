"""A player's file survives full disks, broken bytes and newer games."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from game.content import files
from game.content.saves import FORMAT, NightRecord, Progress, ProgressFile, changed

DONE = Progress(nights={"1_night_depot": NightRecord(completed=1, best_ticks=900)}, trust=60)


def store(path: Path) -> ProgressFile:
    found = ProgressFile(path)
    found.load()
    return found


def test_progress_comes_back(tmp_path):
    path = tmp_path / "saves" / "player.json"
    assert store(path).keep(DONE) is None
    assert store(path).progress == DONE


def test_no_file_is_no_problem(tmp_path):
    found = ProgressFile(tmp_path / "player.json")
    assert found.load() is None
    assert found.progress == Progress()


def test_a_full_disk_leaves_the_file_as_it_was_and_the_player_with_the_new(tmp_path, monkeypatch):
    path = tmp_path / "player.json"
    found = store(path)
    found.keep(DONE)

    def full(*_args):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(files.os, "fsync", full)
    problem = found.keep(changed(DONE, trust=70))
    assert problem is not None
    assert problem.code == "C301"
    assert found.progress.trust == 70
    assert store(path).progress == DONE


def test_a_broken_file_is_put_aside_and_the_one_before_is_used(tmp_path):
    path = tmp_path / "player.json"
    found = store(path)
    found.keep(DONE)
    found.keep(changed(DONE, trust=70))
    path.write_bytes(b"{ not json")
    again = ProgressFile(path)
    problem = again.load()
    assert problem is not None
    assert problem.code == "S001"
    assert again.progress == DONE
    assert path.with_name("player.json.broken").read_bytes() == b"{ not json"


@pytest.mark.parametrize("data", [b"", b"[]", b"\xff\xfe", b'{"trust": 900}', b"[" * 10_000])
def test_no_bytes_stop_the_game(tmp_path, data):
    path = tmp_path / "player.json"
    path.write_bytes(data)
    found = ProgressFile(path)
    assert found.load() is not None
    assert found.progress == Progress()


def test_a_newer_file_is_left_alone(tmp_path):
    path = tmp_path / "player.json"
    text = f'{{"format": {FORMAT + 1}, "wonders": 7}}'.encode()
    path.write_bytes(text)
    found = ProgressFile(path)
    problem = found.load()
    assert problem is not None
    assert problem.code == "S002"
    assert found.keep(DONE) is None
    assert path.read_bytes() == text


def test_a_file_of_the_first_format_is_read_and_written_in_todays(tmp_path):
    path = tmp_path / "player.json"
    old = '{"format": 1, "trust": 61, "liabilities": ["knock_down:ines", "theft:tip_jar", "theft"]}'
    path.write_text(old, encoding="utf-8")
    found = ProgressFile(path)
    assert found.load() is None
    assert (found.progress.format, found.progress.trust) == (FORMAT, 61)
    words = ["1:knock_down:ines:-8", "1:theft:tip_jar:-10", "1:theft::-10"]
    assert found.progress.liabilities == words
    found.keep(found.progress)
    assert store(path).progress == found.progress


def test_deleting_forgets_the_player_and_what_was_kept_before(tmp_path):
    path = tmp_path / "player.json"
    found = store(path)
    found.keep(DONE)
    found.keep(DONE)
    assert found.delete() is None
    assert list(tmp_path.iterdir()) == []
    assert found.progress == Progress()
