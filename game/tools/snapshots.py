"""Older states of a map, as git keeps them; git is only asked to read, and never the network."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Final

from game.base.problems import Place, Refusal
from game.content.codes import refusal
from game.content.limits import MAP_BYTES
from game.content.words import _

SECONDS: Final = 10
"""Longest that git may take for an answer."""

_REVISION: Final = re.compile(r"[A-Za-z0-9_@][A-Za-z0-9_./@{}~^-]{0,99}")
"""A commit, branch or tag, such as ``HEAD~2``: neither an option nor a path."""

_QUIET: Final = {"GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1", "LC_ALL": "C"}


def snapshot(path: Path, revision: str) -> bytes:
    """Return a map's bytes as they were at a revision.

    Args:
        path: the map, in a folder that git keeps.
        revision: what git calls a commit.

    Raises:
        Refusal: L918 if git or the map at that revision is missing, L002 if it is too large.
    """
    git = shutil.which("git")
    if git is None:
        raise _refused(revision, _("git was not found on this computer"))
    if not _REVISION.fullmatch(revision):
        raise _refused(revision, _("that is no name of a commit, a branch or a tag"))
    named = f"{revision}:./{path.name}"
    size = _answer([git, "cat-file", "-s", named], path.parent)
    if size is None:
        raise _refused(revision, _("git has no {name} there").format(name=path.name))
    if int(size) > MAP_BYTES:
        raise refusal("L002", Place(f"{path} ({revision})"), most=MAP_BYTES)
    data = _answer([git, "cat-file", "blob", named], path.parent)
    if data is None:
        raise _refused(revision, _("git has no file of that name there"))
    return data


def _answer(words: list[str], folder: Path) -> bytes | None:
    """Return what git prints, None if it fails or takes too long."""
    try:
        done = subprocess.run(  # noqa: S603 - the user's own git, and no shell
            words,
            cwd=folder,
            env=os.environ | _QUIET,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=SECONDS,
            check=False,
        )
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None


def _refused(revision: str, reason: str) -> Refusal:
    return refusal("L918", Place(), revision=revision, reason=reason)
