"""Settings survive the disk, and a file that cannot be used is kept and told about."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.content.settings import Assists, Settings, load_settings, save_settings


def test_settings_come_back_as_they_were_saved(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    mine = Settings(language="zh_CN", assists=Assists(speed=70), keys={"merge": ["space", "a"]})
    assert save_settings(path, mine) is None
    assert load_settings(path) == (mine, None)


def test_without_a_file_the_usual_settings_hold(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "none.json") == (Settings(), None)


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"[]", b'{"volumes": {"master": 900}}', b'{"language": 3}', b"[" * 60_000, b"\xff"],
)
def test_a_broken_file_is_put_aside_and_told(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(data)
    settings, problem = load_settings(path)
    assert settings == Settings()
    assert problem is not None
    assert problem.code == "C201"
    assert not path.exists()
    assert (tmp_path / "settings.json.broken").read_bytes() == data


def test_a_newer_file_is_kept_for_the_newer_game(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"format": 2, "volumes": "loud"}))
    settings, problem = load_settings(path)
    assert (settings, problem and problem.code) == (Settings(), "C202")
    assert (tmp_path / "settings.json.newer").exists()


def test_fields_that_a_file_does_not_know_keep_their_usual_values(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"comfort": {"scale": 3}, "gone": 1}')
    settings, problem = load_settings(path)
    assert problem is None
    assert (settings.comfort.scale, settings.comfort.captions) == (3, True)
