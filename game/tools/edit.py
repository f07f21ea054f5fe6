"""``edit``: opens a level in Tiled, with the project that knows the game's classes."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from game.base.problems import Problem, Refusal, plain
from game.content.codes import problem
from game.content.files import read_bytes, write_bytes
from game.content.limits import MAP_BYTES
from game.content.locations import Locations, find_level
from game.content.words import _
from game.level.sandbox import project_root

DONE: Final = 0
"""Exit code: Tiled was started."""

OLD: Final = "-tiled18.tiled-project"
"""How the project for Tiled before 1.9 ends."""

NEEDED: Final = (1, 9)
"""The first Tiled that reads the main project."""

_ANSWER_SECONDS: Final = 10


def main(locations: Locations, *, level: str) -> int:
    """Run the verb and return its exit code.

    Args:
        locations: where the levels are.
        level: a digit, a name or a path.

    Raises:
        Refusal: if there is no such level, it is the installed game's own, or there is no Tiled.
    """
    path = find_level(level, locations)
    if isinstance(path, Problem):
        raise Refusal(path)
    path = path.resolve()
    shipped = locations.levels.resolve()
    if shipped.parent.name == "_shipped" and path.is_relative_to(shipped):
        raise Refusal(problem("L917", name=path.stem))
    tiled = find_tiled(os.environ, sys.platform)
    if tiled is None:
        raise Refusal(problem("L915"))
    project = project_for(path, version_of(tiled))
    if project is not None:
        write_session(project)
    start(tiled, [*([str(project)] if project else []), str(path)], path.parent)
    print(_("opened in Tiled: {name}").format(name=plain(str(path))))
    return DONE


def find_tiled(environment: Mapping[str, str], platform: str) -> str | None:
    """Return Tiled's program: the one on the path, else one where it is usually installed."""
    found = shutil.which("tiled", path=environment.get("PATH"))
    if found:
        return found
    places = (place for place in usual_places(environment, platform) if place.is_file())
    return next(map(str, places), None)


def usual_places(environment: Mapping[str, str], platform: str) -> list[Path]:
    """Return where Tiled's program usually is on a system, best first."""
    home = Path(environment.get("HOME") or environment.get("USERPROFILE") or ".")
    if platform == "win32":
        names = ("ProgramFiles", "ProgramFiles(x86)", "ProgramW6432")
        folders = [Path(environment[name]) for name in names if environment.get(name)]
        if environment.get("LOCALAPPDATA"):
            folders.append(Path(environment["LOCALAPPDATA"], "Programs"))
        return [folder / "Tiled" / "tiled.exe" for folder in folders]
    if platform == "darwin":
        inner = Path("Applications", "Tiled.app", "Contents", "MacOS", "Tiled")
        return [Path("/") / inner, home / inner]
    flatpak = Path("flatpak", "exports", "bin", "org.mapeditor.Tiled")
    return [Path("/var/lib") / flatpak, home / ".local/share" / flatpak, Path("/snap/bin/tiled")]


def version_of(tiled: str) -> tuple[int, int]:
    """Return Tiled's version, that of the newest if it does not say."""
    try:
        done = subprocess.run(  # noqa: S603 - the user's own Tiled
            [tiled, "--version"], check=False, capture_output=True, timeout=_ANSWER_SECONDS,
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen"}, text=True,
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError, UnicodeDecodeError):
        return sys.maxsize, 0
    found = re.search(r"(\d{1,4})\.(\d{1,4})", done.stdout)
    return (int(found[1]), int(found[2])) if found else (sys.maxsize, 0)


def project_for(path: Path, version: tuple[int, int]) -> Path | None:
    """Return the project to open with a map: the one that such a Tiled reads; None if none is."""
    projects = sorted(project_root(path).glob("*.tiled-project"))
    is_old = version < NEEDED
    fitting = [p for p in projects if p.name.endswith(OLD) == is_old]
    return next(iter(fitting or projects), None)


def write_session(project: Path) -> None:
    """Let Tiled find the project: without a session beside it, it opens none; raises Refusal.

    What a session says already stays, and one that cannot be read is left to Tiled.
    """
    session = project.with_suffix(".tiled-session")
    says: dict[str, Any] = {}
    if session.exists():
        data = read_bytes(session, most=MAP_BYTES)
        try:
            known = json.loads(b"" if isinstance(data, Problem) else data)
        except (ValueError, RecursionError):
            return
        if not isinstance(known, dict) or known.get("project") == project.name:
            return
        says = known
    text = json.dumps(says | {"project": project.name}, indent=1, ensure_ascii=False) + "\n"
    fault = write_bytes(session, text.encode(), keep_previous=False)
    if fault is not None:
        raise Refusal(fault)


def start(tiled: str, files: list[str], folder: Path) -> None:
    """Start Tiled on its own: it goes on when this program ends, and says nothing here.

    Raises:
        OSError: if it cannot be started.
    """
    apart = getattr(subprocess, "DETACHED_PROCESS", 0)
    group = getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)
    tiled_itself = subprocess.Popen(  # noqa: S603 - the user's own Tiled
        [tiled, *files], cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL, start_new_session=True, creationflags=apart | group,
    )  # fmt: skip
    tiled_itself.returncode = 0  # else Python complains that nobody waits for it, as is meant
