"""``doctor``: says what the game found on this computer, and what to do about the rest."""

from __future__ import annotations

import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from game import __version__
from game.base.problems import Problem, Severity, plain
from game.content.catalog import load_kinds
from game.content.lines import load_lines
from game.content.locations import Locations, levels_by_digit
from game.content.words import _, plural
from game.lesson.course import Course
from game.level.project_file import PROJECT_18
from game.level.shelf import checked_level
from game.tools.machine import NO_DISPLAY, TWO_PYGAMES, has_display, has_two_pygames

FINE: Final = 0
"""Exit code: nothing stands in the way."""

FINDINGS: Final = 1
"""Exit code: something should be mended."""

SMALLEST: Final = (640, 360)
"""Columns and rows of pixels that the smallest window needs."""

TILED_WANTED: Final = (1, 10)
"""The oldest Tiled that knows all that ``levels`` holds for it."""

_TILED: Final = (
    "/Applications/Tiled.app/Contents/MacOS/Tiled",
    r"C:\Program Files\Tiled\tiled.exe",
)
"""Where Tiled's own installers put it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at.

    Attributes:
        name: what was looked at.
        said: what was found.
        mend: what to do; empty if all is well.
        optional: whether the game does without.
    """

    name: str
    said: str
    mend: str = ""
    optional: bool = False

    @property
    def word(self) -> str:
        """``ok``, ``note`` or ``warning``."""
        if not self.mend:
            return _("ok")
        return _("note") if self.optional else _("warning")

    @property
    def is_bad(self) -> bool:
        """Whether the game suffers from it."""
        return bool(self.mend) and not self.optional


def main(locations: Locations) -> int:
    """Print every finding as it is made and return the exit code."""
    print(f"Shadow Ledger {__version__}")
    bad = 0
    for finding in findings(locations):
        print(f"  {finding.word:8} {finding.name:13} {plain(finding.said)}")
        if finding.mend:
            print(f"  {'':8} {'':13} -> {finding.mend}")
        bad += finding.is_bad
    told = plural("{n} thing to mend.", "{n} things to mend.", bad).format(n=bad)
    print(told if bad else _("Everything is in place."))
    return FINDINGS if bad else FINE


def findings(locations: Locations) -> Iterator[Finding]:
    """Give the findings of this computer, the most basic first."""
    yield _python()
    yield Finding(_("system"), f"{platform.platform()}, {platform.machine()}")
    yield from _pygame(locations)
    yield _shipped(locations)
    yield _writable(_("saves"), locations.saves)
    yield _writable(_("logs"), locations.logs)
    yield _tiled()


def _python() -> Finding:
    said = f"{platform.python_version()}, {sys.executable}"
    mend = "" if sys.version_info >= (3, 11) else _("install Python 3.11 or newer")
    return Finding("Python", said, mend)


def _pygame(locations: Locations) -> Iterator[Finding]:
    """Give what pygame finds, or only that it cannot be asked."""
    try:
        from game.view import probe  # noqa: PLC0415 - pygame may be the very thing that is broken
    except ImportError as error:
        yield Finding("pygame", str(error), _("type: python -m pip install pygame-ce"))
        return
    mend = _(TWO_PYGAMES) if has_two_pygames() else ""
    yield Finding("pygame", f"{probe.flavour()}, SDL {probe.sdl()}", mend)
    yield _display(probe.screen() if has_display(os.environ, sys.platform) else "")
    heard, works = probe.sound()
    silent = (
        "" if works else _("the game plays silently, with captions; plug in a device for sound")
    )
    yield Finding(_("sound"), heard, silent, optional=True)
    missing = ", ".join(probe.missing_faces(locations.assets / "fonts"))
    yield Finding(_("typefaces"), missing or _("all there"), missing and _reinstall())


def _display(found: object) -> Finding:
    """Return what is to be said of a ``Screen``, or of the reason why there is none."""
    width, height = getattr(found, "width", 0), getattr(found, "height", 0)
    if not width:
        return Finding(_("display"), str(found) or _("none"), _(NO_DISPLAY))
    said = f"{width}x{height}, {getattr(found, 'driver', '')}"
    small = width < SMALLEST[0] or height < SMALLEST[1]
    return Finding(_("display"), said, _("a screen of 640x360 or more is needed") if small else "")


def _shipped(locations: Locations) -> Finding:
    levels = levels_by_digit(locations.levels)
    needed = (locations.kinds, locations.assets / "sprites", locations.assets / "ui")
    missing = [path.name for path in needed if not path.exists()]
    said = plural("{n} level", "{n} levels", len(levels)).format(n=len(levels))
    if missing or not levels:
        said = _("missing: {names}").format(names=", ".join(missing) or _("levels"))
        return Finding(_("game files"), said, _reinstall())
    broken = next(_broken(locations), None)
    if broken is not None:
        mend = "; ".join(part for part in (broken.mend, _reinstall()) if part)
        return Finding(_("game files"), f"{broken.place}: {broken.what}", mend)
    return Finding(_("game files"), f"{said}, {locations.levels.parent}")


def _broken(locations: Locations) -> Iterator[Problem]:
    """Give what is wrong with the files that the game cannot do without."""
    kinds = load_kinds(locations.kinds)
    if isinstance(kinds, list):
        yield from kinds
        return
    maps = levels_by_digit(locations.levels).values()
    for found in (
        load_lines(locations.levels),
        Course.read(locations.levels),
        *(checked_level(path, kinds, locations) for path in maps),
    ):
        if isinstance(found, list):
            yield from (p for p in found if p.severity is Severity.ERROR)


def _reinstall() -> str:
    return _("install the game again: python -m pip install --force-reinstall shadow-ledger")


def _writable(name: str, folder: Path) -> Finding:
    """Return whether a folder takes a file, by giving it one for a moment."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return Finding(name, str(folder))
    except OSError as error:
        said = f"{folder}: {error.strerror}"
        return Finding(name, said, _("choose another folder: python -m game --data DIR"))


def _tiled() -> Finding:
    path = shutil.which("tiled") or next((p for p in _TILED if Path(p).is_file()), "")
    if not path:
        mend = _("only level designers need it: https://www.mapeditor.org, 1.10 or newer")
        return Finding("Tiled", _("not found"), mend, optional=True)
    version = _version(path)
    numbers = re.search(r"(\d{1,4})\.(\d{1,4})", version)
    is_old = numbers is not None and tuple(map(int, numbers.groups())) < TILED_WANTED
    mend = _("open {project} with it, or install 1.10 or newer").format(project=PROJECT_18)
    return Finding("Tiled", f"{version}, {path}", mend if is_old else "", optional=True)


def _version(tiled: str) -> str:
    """Return what Tiled says of itself; nothing if it does not answer."""
    quiet = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    try:
        done = subprocess.run(  # noqa: S603 - a program that this computer's owner installed
            [tiled, "--version"], capture_output=True, text=True, timeout=5, check=False, env=quiet
        )
    except (OSError, subprocess.TimeoutExpired):
        return _("does not answer")
    return done.stdout.strip() or _("does not answer")
