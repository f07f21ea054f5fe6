"""The real Tiled, where it is installed: started without a window to run a script of a test."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

import pytest

TILED: Final = shutil.which("tiled")
"""Where Tiled is, or None."""

PATIENCE_SECONDS: Final = 20

needs_tiled: Final = pytest.mark.skipif(TILED is None, reason="Tiled is not installed here")
"""Skips a test where there is no Tiled."""

_TELL: Final = """
function tell(what) {
    var file = new TextFile(%s, TextFile.WriteOnly);
    file.write(JSON.stringify(what));
    file.commit();
}
try {
    %s
} catch (error) {
    tell(String(error));
}
"""


def environment(home: Path) -> dict[str, str]:
    """Return the surroundings of a Tiled that has no window and no settings but a test's.

    Tiled hands its arguments to one that runs already, which it looks for in the temporary folder.
    """
    running = home / "run"
    running.mkdir(mode=0o700, exist_ok=True)
    return os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "HOME": str(home),
        "TMPDIR": str(running),
        "XDG_RUNTIME_DIR": str(running),
        "XDG_CONFIG_HOME": str(home / ".config"),
    }


def told(
    home: Path,
    script: str,
    *,
    extensions: Iterable[Path] = (),
    arguments: Iterable[str] = (),
    more: Mapping[str, str] | None = None,
) -> tuple[object, str]:
    """Return what a script tells with ``tell(what)`` in Tiled, and what Tiled itself says.

    Args:
        home: an empty folder, for Tiled's settings.
        script: JavaScript, run when Tiled starts, after the extensions.
        extensions: other scripts that Tiled loads.
        arguments: Tiled's own.
        more: environment variables.
    """
    answer, folder = home / "answer.json", home / ".config" / "tiled" / "extensions"
    folder.mkdir(parents=True)
    for number, path in enumerate(extensions):
        shutil.copy(path, folder / f"{number}.js")
    (folder / "z.js").write_text(_TELL % (json.dumps(str(answer)), script), encoding="utf-8")
    with (home / "said").open("w+", encoding="utf-8") as said:
        process = subprocess.Popen(  # noqa: S603 - a program of this machine with a test's files
            [str(TILED), *arguments], env=environment(home) | dict(more or {}),
            stdout=said, stderr=subprocess.STDOUT,
        )  # fmt: skip
        try:
            _wait_for(answer)
        finally:
            process.kill()
            process.wait()
        said.seek(0)
        return json.loads(answer.read_text(encoding="utf-8")), said.read()


def _wait_for(path: Path) -> None:
    end = time.monotonic() + PATIENCE_SECONDS
    while not path.exists():
        assert time.monotonic() < end, "Tiled did not answer"
        time.sleep(0.05)
