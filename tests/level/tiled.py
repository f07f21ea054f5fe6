"""The real Tiled, where it is installed: an oracle that nobody of this house wrote."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

TILED = shutil.which("tiled")
"""Tiled's program, None where it is missing."""

needs_tiled = pytest.mark.skipif(TILED is None, reason="Tiled is not installed here")
"""Skips a test, with this message, where there is no Tiled."""


def exported(path: Path, folder: Path, *options: str) -> Path:
    """Return what Tiled writes for a map; ``folder`` is its home, so that it has no settings."""
    out = path.with_name(f"{path.stem}.exported.tmx")
    out.unlink(missing_ok=True)
    more = {"QT_QPA_PLATFORM": "offscreen", "HOME": str(folder), "XDG_RUNTIME_DIR": str(folder)}
    subprocess.run(  # noqa: S603 - a program of this machine on a map of ours
        [str(TILED), "--export-map", *options, "tmx", str(path), str(out)],
        env=os.environ | more, check=True, capture_output=True, timeout=60,
    )  # fmt: skip
    return out


def unversioned(text: str) -> str:
    """Return a map's text without the versions in its first tag: each Tiled writes its own."""
    return re.sub(r' (tiled)?version="[^"]*"', "", text)
