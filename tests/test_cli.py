"""The command line: quick help, one clear line for every mistake, and never a traceback."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from game import __version__, cli
from game.content.locations import Locations
from game.tools import machine
from tests.house import ROOT

HEAVY = {"pygame", "numpy", "pytmx", "yaml", "msgspec"}


def said(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    """Return the exit code of a command line, what it printed and what it complained of."""
    code = cli.run(words)
    told = capsys.readouterr()
    return code, told.out, told.err


@pytest.mark.parametrize("words", [["--help"], *([verb, "--help"] for verb in cli.VERBS)])
def test_help_imports_nothing_heavy(words: list[str]) -> None:
    """Help must be there at once, on any machine, even where the game cannot run."""
    script = (
        "import json, sys; from game.cli import run; run(sys.argv[1:]);"
        "print(json.dumps(sorted(sys.modules)))"
    )
    command = [sys.executable, "-c", script, *words]
    done = subprocess.run(command, check=True, cwd=ROOT, capture_output=True, text=True)  # noqa: S603 - our own
    assert not HEAVY & set(json.loads(done.stdout.splitlines()[-1]))
    assert "Usage: shadow-ledger" in done.stdout


def test_every_verb_in_the_table_is_there_and_has_one_line_of_help() -> None:
    for name, verb in cli.VERBS.items():
        assert callable(import_module(verb.module).main), name
        assert verb.help.endswith("."), name


def test_help_shows_the_whole_line_of_every_verb(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = said(capsys, "--help")
    assert code == 0
    assert all(verb.help in " ".join(out.split()) for verb in cli.VERBS.values())


def test_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "--version") == (0, f"shadow-ledger {__version__}\n", "")


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (["wacth", "1"], 'did you mean "watch"?'),
        (["1_nigth_depot"], 'did you mean "1_night_depot"?'),
        (["play", "1_nigth_depot"], 'did you mean "1_night_depot"?'),
        (["watch", "1_nigth_depot", "--headless"], 'did you mean "1_night_depot"?'),
        (["watch"], "LEVEL|RUN"),
        (["watch", "1", "--evry", "3"], "--every"),
        (["watch", "1", "--every", "0"], "1<=x"),
        (["shot", "1", "-o", "x.png", "--size", "4k"], "720p"),
        (["\x1b[2J"], "no verb or level"),
        ([f"{'y' * 300}.tmx"], "cannot be read"),
        (["play", "levels.tmx"], 'there is no "levels.tmx"'),
        (["shot", "1", "-o", "x.png", "--at", "nan"], "nan is not a time"),
        (["prove", "1", "--limit", "nan"], "nan is not a time"),
    ],
)
def test_a_mistake_is_one_line_and_exit_code_two(
    words: list[str], hint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = said(capsys, *words)
    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert err.startswith("shadow-ledger: ")
    assert hint in err
    assert "\x1b" not in err


def test_a_level_in_the_place_of_a_verb_is_played(monkeypatch: pytest.MonkeyPatch) -> None:
    played = []

    def play(_locations: Locations, **parameters: object) -> int:
        played.append(parameters)
        return 0

    monkeypatch.setattr(import_module("game.app"), "main", play)
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    assert cli.run(["--windowed", "1"]) == 0
    assert cli.run([]) == 0
    assert [p["level"] for p in played] == ["1", None]
    assert played[0]["windowed"]


def test_an_unforeseen_error_becomes_one_line_and_a_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(_locations: Locations) -> int:
        raise ZeroDivisionError("told to the log only")

    monkeypatch.setattr(import_module("game.tools.doctor"), "main", broken)
    code, _, err = said(capsys, "--data", str(tmp_path), "doctor")
    log = tmp_path / "logs" / "error.log"
    assert code == 2
    assert err.count("\n") == 1
    assert str(log) in err
    assert "told to the log only" in log.read_text(encoding="utf-8")


def test_without_a_display_the_game_says_how_to_watch_instead(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("SDL_VIDEODRIVER", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    code, out, err = said(capsys)
    assert (code, out) == (2, "")
    assert "python -m game watch 1 --headless --frames DIR" in err


def test_a_checkout_that_was_never_installed_says_what_to_type() -> None:
    """Python without its site folder finds no library, as on a computer that has none."""
    command = [sys.executable, "-S", "-m", "game", "1"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603 - our own
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert "pip install ." in done.stderr


def test_a_display_is_known_by_the_environment() -> None:
    assert not machine.has_display({"DISPLAY": ""}, "linux")
    assert machine.has_display({"WAYLAND_DISPLAY": "wayland-0"}, "linux")
    assert machine.has_display({"SDL_VIDEODRIVER": "dummy"}, "linux")
    assert machine.has_display({}, "darwin")
