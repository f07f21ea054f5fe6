"""The package: what pyproject.toml promises is there, and what the game needs is packed."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from game import __version__
from game.content.locations import find_locations
from tests.house import ROOT, foreign, modules

NOT_SHIPPED = {"draw", "compose"}
"""Folders of assets whose scripts make the others."""

INSTALLED_AS = {"pygame": "pygame-ce", "yaml": "PyYAML"}
"""Libraries whose package has another name than their module."""


@cache
def project() -> dict[str, Any]:
    """Return pyproject.toml."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def test_the_version_is_the_same_everywhere() -> None:
    assert project()["project"]["version"] == __version__


def test_the_command_is_there() -> None:
    for target in project()["project"]["scripts"].values():
        module, _, name = target.partition(":")
        assert callable(getattr(import_module(module), name))


def test_everything_the_game_reads_is_packed() -> None:
    """An installed copy has no checkout around it; what is not packed is missing there."""
    packed = project()["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    folders = {p for p in (ROOT / "assets").iterdir() if p.is_dir() and p.name not in NOT_SHIPPED}
    folders = {p for p in folders if any(f.is_file() for f in p.rglob("*"))}
    needed = {p.relative_to(ROOT).as_posix() for p in folders} | {"levels"}
    assert needed <= set(packed)
    assert all(target == f"game/_shipped/{source}" for source, target in packed.items())
    assert all((ROOT / source).exists() for source in packed)


def test_every_library_the_game_imports_is_a_dependency() -> None:
    asked = "\n".join(project()["project"]["dependencies"])
    used = {library for module in modules().values() for library, _ in foreign(module)}
    assert not [name for name in used if INSTALLED_AS.get(name, name) not in asked]


def test_the_game_runs_in_an_empty_folder_and_leaves_nothing(tmp_path: Path) -> None:
    """Somebody may start it from anywhere; the folder they stand in is theirs."""
    command = [sys.executable, "-m", "game", "--data", str(tmp_path / "data"), "check", "0"]
    work = tmp_path / "empty"
    work.mkdir()
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(  # noqa: S603 - our own
        command, cwd=work, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert not list(work.iterdir())
    assert not (tmp_path / "data").exists()


def test_the_shipped_folders_are_found() -> None:
    locations = find_locations()
    assert locations.kinds.is_file()
    assert (locations.assets / "fonts").is_dir()
