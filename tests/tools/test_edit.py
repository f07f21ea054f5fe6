"""``edit`` opens a level in Tiled with the project it needs, or says how to get Tiled."""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

import pytest

from game.base.problems import Refusal
from game.cli import run
from game.content.locations import Locations, find_locations
from game.tools import edit
from tests.level.tmx import map_text, write_map

FAKE = """#!{python}
import pathlib, sys
if sys.argv[1:] == ["--version"]:
    print("Tiled {version}")
else:
    part = pathlib.Path({out!r} + ".part")
    part.write_text("\\n".join(sys.argv[1:]))
    part.rename({out!r})
"""


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    """Return a map in a project that has one for old Tiled as well."""
    path = write_map(tmp_path / "ws", map_text())
    (path.parent / f"test{edit.OLD}").write_text("{}")
    return path


def install(folder: Path, monkeypatch: pytest.MonkeyPatch, version: str) -> Path:
    """Put a Tiled on the path that only notes what it was asked to open, and return that note."""
    out = folder / "opened"
    program = folder / "bin" / "tiled"
    program.parent.mkdir()
    program.write_text(FAKE.format(python=sys.executable, version=version, out=str(out)))
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(program.parent))
    return out


def opened(note: Path) -> list[str]:
    """Return what the other program was asked to open, as soon as it has noted it."""
    until = time.monotonic() + 20
    while not note.exists():
        assert time.monotonic() < until, "Tiled was not started"
        os.sched_yield()
    return note.read_text().splitlines()


needs_scripts = pytest.mark.skipif(os.name == "nt", reason="the stand-in for Tiled is a script")


@needs_scripts
@pytest.mark.parametrize(
    ("version", "project"),
    [("1.8.2", f"test{edit.OLD}"), ("1.9.0", "test.tiled-project"), ("?", "test.tiled-project")],
)
def test_the_map_opens_with_the_project_for_that_tiled(
    version: str, project: str, map_: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = install(tmp_path, monkeypatch, version)
    assert run(["edit", str(map_)]) == edit.DONE
    assert opened(note) == [str(map_.parent / project), str(map_)]
    session = (map_.parent / project).with_suffix(".tiled-session")
    assert json.loads(session.read_text()) == {"project": project}


def test_what_a_session_says_stays(map_: Path) -> None:
    project = map_.parent / "test.tiled-project"
    session = project.with_suffix(".tiled-session")
    session.write_text('{"activeFile": "a.tmx", "project": "other"}')
    edit.write_session(project)
    assert json.loads(session.read_text()) == {"activeFile": "a.tmx", "project": project.name}
    for strange in ("[", "[]", "[" * 90_000):
        session.write_text(strange)
        edit.write_session(project)
        assert session.read_text() == strange


def test_without_tiled_one_line_says_how_to_get_it(
    map_: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(edit, "find_tiled", lambda *_: None)
    assert run(["edit", str(map_)]) == 2
    told = capsys.readouterr().err
    assert len(told.splitlines()) == 1
    assert "www.mapeditor.org" in told


@pytest.mark.parametrize("name", ["nowhere", "no.tmx", "", "9"])
def test_a_name_without_a_map_is_one_line(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["edit", name]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_the_installed_games_own_levels_are_not_drawn_on(tmp_path: Path) -> None:
    levels = tmp_path / "_shipped" / "levels"
    path = write_map(levels, map_text(), "1_x.tmx")
    here = find_locations(tmp_path)
    places = Locations(here.assets, levels, here.saves, here.logs, here.packs, here.runtime)
    with pytest.raises(Refusal) as refused:
        edit.main(places, level=str(path))
    assert refused.value.problem.code == "L917"


def test_the_usual_places_are_looked_at(tmp_path: Path) -> None:
    windows = {"PATH": "", "ProgramFiles": str(tmp_path), "LOCALAPPDATA": str(tmp_path / "l")}
    assert edit.find_tiled(windows, "win32") is None
    program = tmp_path / "Tiled" / "tiled.exe"
    program.parent.mkdir()
    program.write_text("")
    assert edit.find_tiled(windows, "win32") == str(program)
    mac = tmp_path / "Applications" / "Tiled.app" / "Contents" / "MacOS" / "Tiled"
    mac.parent.mkdir(parents=True)
    mac.write_text("")
    assert edit.find_tiled({"PATH": "", "HOME": str(tmp_path)}, "darwin") == str(mac)
    flatpak = tmp_path / ".local/share/flatpak/exports/bin/org.mapeditor.Tiled"
    flatpak.parent.mkdir(parents=True)
    flatpak.write_text("")
    assert edit.find_tiled({"PATH": "", "HOME": str(tmp_path)}, "linux") == str(flatpak)


def test_a_tiled_that_does_not_answer_counts_as_new(tmp_path: Path) -> None:
    assert edit.version_of(str(tmp_path / "none")) > edit.NEEDED
