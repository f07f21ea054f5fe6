"""Playing a map while another is open: the window that is open shows it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib import import_module

import pytest

from game import cli
from game.base.grid import cell_of
from game.content.letterbox import NAME
from game.content.locations import find_locations
from tests.house import ROOT
from tests.scenes.designer import YARD, Designer, moved
from tests.scenes.pilot import Pilot

RUN = ROOT / "levels" / "proofs" / "practice_yard.run"
TOLD = "Handed on to the game that is already open.\n"


@pytest.fixture
def designer(tmp_path):
    """Return somebody who plays a copy of the yard and has another map beside it."""
    designer = Designer(tmp_path)
    shutil.copy(YARD, other_of(designer))
    return designer


def other_of(designer):
    """Return the path of another map."""
    return designer.path.with_name("other_yard.tmx")


def data_of(designer) -> str:
    """Return the folder of everything of the player's."""
    return str(designer.pilot.session.locations.saves.parent)


def number_of_exit() -> int:
    """Return Tiled's number of the yard's exit."""
    lines = YARD.read_text("utf-8").splitlines()
    line = next(line for line in lines if "templates/exit.tx" in line)
    return int(line.partition('id="')[2].partition('"')[0])


def leave_letter(designer, text: str) -> None:
    """Leave something in the letterbox, as another process would, and let the game notice."""
    (designer.pilot.session.locations.runtime / NAME).write_text(text)
    designer.pilot.idle(20)


@pytest.fixture
def second(designer, monkeypatch):
    """Return what another start of the game comes to: its exit code, and whether it opened."""
    opened = []
    monkeypatch.setattr(import_module("game.app"), "main", lambda *_a, **_k: opened.append(1) or 0)
    monkeypatch.setattr(cli, "has_display", lambda *_: True)
    rest = import_module("game.content.letterbox").hand_on.__kwdefaults__
    monkeypatch.setitem(rest, "rest", lambda _s: designer.pilot.idle(10))

    def start(*words: str) -> tuple[int, bool]:
        opened.clear()
        return cli.run(["--data", data_of(designer), *words]), bool(opened)

    return start


def test_the_open_game_shows_the_map_and_the_second_start_says_so(designer, second, capsys):
    came = []
    designer.pilot.session.come_forward = lambda: came.append(1)
    assert second("play", str(other_of(designer))) == (0, False)
    assert capsys.readouterr().out == TOLD
    designer.pilot.until("play")
    assert designer.world.plan.id == "other_yard"
    assert designer.pilot.session.draft.path == other_of(designer)
    assert came == [1]


def test_another_process_hands_its_map_on_with_the_object(designer):
    command = [sys.executable, "-m", "game", "--data", data_of(designer), "play"]
    other = subprocess.Popen(  # noqa: S603 - this very Python
        [*command, str(other_of(designer)), "--from-object", str(number_of_exit())],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        env={**os.environ, "LANG": "C"},
    )  # fmt: skip
    while other.poll() is None:
        designer.pilot.idle()
    assert (other.returncode, other.communicate()[0]) == (0, TOLD)
    designer.pilot.until("play")
    exit_, courier = designer.world.plan.of_kind("exit")[0], designer.world.courier
    left, top, columns, rows = exit_.rect
    column, row = cell_of(courier.x, courier.y)
    assert left - 1 <= column <= left + columns
    assert top - 1 <= row <= top + rows


def test_the_map_that_is_open_begins_anew_and_keeps_the_trail(designer, second):
    designer.pilot.hold("d", 60)
    trail = list(designer.pilot.session.draft.trail)
    assert second("play", str(designer.path)) == (0, False)
    designer.pilot.until("play")
    assert designer.world.tick < 30
    assert designer.pilot.session.draft.last_trail[: len(trail)] == trail


def test_what_is_saved_then_is_what_was_handed_on(designer, second):
    second("play", str(other_of(designer)))
    designer.pilot.until("play")
    lamp = designer.world.plan.of_kind("lamp")[0]
    designer.path = other_of(designer)
    designer.save(moved(YARD.read_text("utf-8"), lamp.id, 1))
    designer.pilot.idle(60)
    assert designer.world.placement(lamp.id).x != lamp.x


def test_it_is_shown_from_the_pause_and_from_the_title_too(designer, second):
    designer.pilot.press("escape")
    second("play", str(other_of(designer)))
    designer.pilot.until("play")
    designer.pilot.app.stack.make(import_module("game.scenes.scene").Go("title"))
    second("play", str(designer.path))
    designer.pilot.until("play")
    assert designer.world.plan.id == designer.path.stem


def test_an_object_that_is_not_there_leaves_the_map_and_is_told(designer, second):
    night = designer.pilot.night
    assert second("play", str(other_of(designer)), "--from-object", "99999") == (0, False)
    assert "99999" in designer.saw()
    assert designer.pilot.night is night
    assert designer.pilot.scene == "play"


def test_a_map_that_has_faults_or_is_gone_leaves_the_one_before(designer, second, capsys):
    night = designer.pilot.night
    other_of(designer).write_text("<map/>")
    code, is_open = second("play", str(other_of(designer)))
    assert (code, is_open) == (2, False)
    assert capsys.readouterr().out == ""
    for name in ("other_yard.tmx", "gone.tmx"):
        path = designer.path.with_name(name)
        leave_letter(designer, f'{{"map": "{path.as_posix()}"}}')
        assert "plays on" in designer.saw()
        assert designer.pilot.night is night
    leave_letter(designer, "{")
    assert designer.pilot.night is night


def test_a_window_of_its_own_is_opened_if_wished(designer, second):
    assert second("play", str(other_of(designer)), "--new-window") == (0, True)
    assert designer.world.plan.id == designer.path.stem


@pytest.mark.parametrize("words", [("play", "0"), ("watch", "0"), ("play",)])
def test_only_a_map_that_is_named_by_its_file_and_played_is_handed_on(second, words):
    assert second(*words) == (0, True)


@pytest.mark.usefixtures("second")
def test_a_night_of_the_course_is_not_left_for_a_map(tmp_path, capsys):
    playing = Pilot(tmp_path / "course")
    assert playing.session.letterbox is None
    data = str(playing.session.locations.saves.parent)
    assert cli.run(["--data", data, "play", str(YARD)]) == 0
    assert capsys.readouterr().out == ""
    assert not list(find_locations(tmp_path / "course").runtime.glob("*"))


def test_an_object_and_a_run_do_not_go_together(second, capsys):
    words = ("play", str(YARD), "--from-object", "1", "--autopilot", "x.run")
    assert second(*words) == (2, False)
    assert "do not go together" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "takes"),
    [({}, True), ({"autopilot": RUN}, False), ({"frames": ROOT / "none"}, False)],
)
def test_only_a_window_in_which_hands_play_a_map_takes_letters(
    tmp_path, monkeypatch, options, takes
):
    app, sessions = import_module("game.app"), []
    monkeypatch.setattr(app.App, "run", lambda self, _keep: sessions.append(self.session))
    app.main(find_locations(tmp_path), level=str(YARD), **options)
    assert sessions[0].draft.path == YARD
    assert (sessions[0].letterbox is not None) is takes
