"""Repositories for tests of what the tools ask git, or git asks them."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import Final

import pytest

from tests.house import ROOT

needs_git: Final = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
"""Skips a test where git is missing."""


def git(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run git in a folder, with nobody's settings."""
    own = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "PYTHONPATH": str(ROOT)}
    who = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
    return subprocess.run(  # noqa: S603 - fixed words
        ["git", *who, *words],  # noqa: S607 - whichever git there is
        cwd=folder,
        env=os.environ | own,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
