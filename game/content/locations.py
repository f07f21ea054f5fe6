"""Where things are: shipped assets and levels, and the player's own saves, logs and packs."""

from __future__ import annotations

import re
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from platformdirs import PlatformDirs

from game.base.problems import Problem
from game.base.registry import did_you_mean
from game.content.codes import problem

APP: Final = "shadow-ledger"
"""The folder's name among other programs' data."""

YARD: Final = "practice_yard"
"""The level that the digit 0 stands for."""


LEVEL_ID: Final = re.compile(r"[a-z0-9][a-z0-9_]{0,39}")
"""What a level's id looks like: small letters, digits and _."""


@dataclass(frozen=True, slots=True)
class Locations:
    """The folders of one run of the program.

    Attributes:
        assets: shipped pictures, sounds, fonts and words; never written to.
        levels: shipped maps and ``kinds.yaml``; never written to by the game.
        saves: profiles and settings.
        logs: what went wrong.
        packs: levels that the player installed.
        runtime: what a game that is open shares with one that starts; nothing there is kept.
    """

    assets: Path
    levels: Path
    saves: Path
    logs: Path
    packs: Path
    runtime: Path

    @property
    def kinds(self) -> Path:
        """The file of every number of the simulation."""
        return self.levels / "kinds.yaml"

    @property
    def locale(self) -> Path:
        """The folder of translated words."""
        return self.assets / "locale"

    @property
    def settings(self) -> Path:
        """The file of the player's settings."""
        return self.saves / "settings.json"

    def ships(self, path: Path) -> bool:
        """Return whether a map lies with those that come with the game."""
        return path.resolve().parent == self.levels.resolve()


def find_locations(data: Path | None = None) -> Locations:
    """Return where everything is; nothing is created.

    Args:
        data: a folder for everything of the player's, as ``--data DIR`` gives it; the system's own
            places if None.
    """
    shipped = _shipped()
    assets, levels = shipped / "assets", shipped / "levels"
    if data is not None:
        own = ("saves", "logs", "packs", "runtime")
        return Locations(assets, levels, *(data / name for name in own))
    dirs = PlatformDirs(APP, appauthor=False)
    user = dirs.user_data_path
    saves, packs = user / "saves", user / "packs"
    return Locations(assets, levels, saves, dirs.user_log_path, packs, _runtime(dirs))


def _runtime(dirs: PlatformDirs) -> Path:
    """Return the folder for what lasts as long as a process.

    Where the system has none, libraries warn or refuse; a player could do nothing about it.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return dirs.user_runtime_path
    except OSError:
        return dirs.user_cache_path / "runtime"


def _shipped() -> Path:
    """Return the folder that holds assets and levels: inside a wheel, else the checkout's root."""
    package = Path(__file__).resolve().parent.parent
    packed = package / "_shipped"
    return packed if packed.is_dir() else package.parent


def find_workshop(folder: Path) -> Path | None:
    """Return the nearest folder upwards with a Tiled project, or the one called ``levels`` in it.

    Returns:
        The folder, None where there is no project.
    """
    for candidate in (folder, *folder.parents, folder / "levels"):
        if any(candidate.glob("*.tiled-project")):
            return candidate
    return None


def levels_by_digit(levels: Path) -> dict[str, Path]:
    """Return the shipped maps by the digit that players know them by, in that order."""
    found = {p.name[0]: p for p in sorted(levels.glob("[1-9]_*.tmx"))}
    yard = levels / f"{YARD}.tmx"
    return ({"0": yard} if yard.is_file() else {}) | found


def find_level(name: str, locations: Locations) -> Path | Problem:
    """Return the map that a person means by a digit, a stem or a path.

    Args:
        name: ``1``, ``1_night_depot`` or a path that ends in ``.tmx``.
        locations: the folders to look in: shipped levels and installed packs, then the workshop
            that one works in.
    """
    if name.endswith(".tmx"):
        return _map_at(Path(name))
    by_digit = levels_by_digit(locations.levels)
    if name in by_digit:
        return by_digit[name]
    packed = sorted(locations.packs.glob("[!.]*/*.tmx")) if locations.packs.is_dir() else []
    by_stem = {p.stem: p for p in (*packed, *sorted(locations.levels.glob("*.tmx")))}
    if name in by_stem:
        return by_stem[name]
    workshop = find_workshop(Path.cwd())
    if workshop is not None and LEVEL_ID.fullmatch(name):
        own = workshop / f"{name}.tmx"
        if own.is_file():
            return own
    return problem("L901", name=name, hint=did_you_mean(name, by_stem))


def _map_at(path: Path) -> Path | Problem:
    """Return the path of a map if an ordinary file is there."""
    try:
        if path.is_file():
            return path
        is_there = path.exists()
    except OSError as error:
        return problem("L001", reason=f'"{path}": {error.strerror}')
    reason = f'"{path}" is not a regular file' if is_there else f'there is no "{path}"'
    return problem("L001", reason=reason)
