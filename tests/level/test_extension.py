"""The extension for Tiled: plain enough for 1.8, and it asks the checker once for each save."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.house import ROOT

EXTENSION = ROOT / "levels" / "extensions" / "shadow_ledger.js"
TILED = shutil.which("tiled")
NODE = shutil.which("node")

DRIVER = """
var asset = tiled.open("%(map)s");
asset.setProperty("title", "Saved");
tiled.trigger("Save");
var told = new TextFile("%(told)s", TextFile.WriteOnly);
told.write(String(asset.modified));
told.commit();
"""

PROGRAM = """#!/bin/sh
printf '%%s\\n' "$*" >> "%(calls)s"
printf '%%s' '%(answer)s'
exit 1
"""

FINDING = [
    {
        "code": "L206", "severity": "error", "message": "it stands inside a wall",
        "mend": "move it", "object": {"id": 3, "name": "liu", "type": "Guard"}, "tile": [4, 5],
    }
]  # fmt: skip


@pytest.mark.skipif(NODE is None, reason="node is not installed here")
def test_it_is_javascript() -> None:
    done = subprocess.run([str(NODE), "--check", str(EXTENSION)], check=False, capture_output=True)  # noqa: S603 - our own script
    assert done.returncode == 0, done.stderr


def test_it_uses_no_word_that_tiled_1_8_does_not_know() -> None:
    text = EXTENSION.read_text(encoding="utf-8")
    for new in ("=>", "let ", "const ", "`", "async ", "?.", "class "):
        assert new not in text


@pytest.mark.skipif(TILED is None, reason="Tiled is not installed here")
def test_a_save_in_tiled_asks_the_checker_once(tmp_path: Path) -> None:
    """A saved map is checked, and the check does not save: it would never end."""
    calls, told = tmp_path / "calls", tmp_path / "told"
    levels = tmp_path / "levels"
    shutil.copytree(ROOT / "levels" / "tilesets", levels / "tilesets")
    shutil.copytree(ROOT / "levels" / "templates", levels / "templates")
    shutil.copy(ROOT / "levels" / "practice_yard.tmx", levels)
    program = tmp_path / "bin" / "shadow-ledger"
    program.parent.mkdir()
    program.write_text(PROGRAM % {"calls": calls, "answer": json.dumps(FINDING)})
    program.chmod(0o755)
    extensions = tmp_path / ".config" / "tiled" / "extensions"
    extensions.mkdir(parents=True)
    shutil.copy(EXTENSION, extensions / "a.js")
    (extensions / "b.js").write_text(DRIVER % {"map": levels / "practice_yard.tmx", "told": told})
    more = {
        "QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path),
        "XDG_CONFIG_HOME": str(tmp_path / ".config"),
        "PATH": f"{program.parent}{os.pathsep}{os.environ['PATH']}",
    }  # fmt: skip
    with pytest.raises(subprocess.TimeoutExpired):
        subprocess.run([str(TILED)], env=os.environ | more, capture_output=True, timeout=8)  # noqa: S603, PLW1510 - Tiled stays open until it is stopped
    assert told.read_text() == "false"
    assert calls.read_text().splitlines() == [f"check --format json {levels / 'practice_yard.tmx'}"]
