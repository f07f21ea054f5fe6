"""The real Tiled, where it is installed: an oracle that nobody of this house wrote."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

import pytest

TILED = shutil.which("tiled")
"""Tiled's program, None where it is missing."""

needs_tiled = pytest.mark.skipif(TILED is None, reason="Tiled is not installed here")
"""Skips a test, with this message, where there is no Tiled."""

PATIENCE_SECONDS: Final = 20
"""How long a script may take to tell something."""

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


def exported(path: Path, folder: Path, *options: str) -> Path:
    """Return what Tiled writes for a map; ``folder`` is its home, so that it has no settings."""
    out = path.with_name(f"{path.stem}.exported.tmx")
    out.unlink(missing_ok=True)
    subprocess.run(  # noqa: S603 - a program of this machine on a map of ours
        [str(TILED), "--export-map", *options, "tmx", str(path), str(out)],
        env=environment(folder), check=True, capture_output=True, timeout=60,
    )  # fmt: skip
    return out


def unversioned(text: str) -> str:
    """Return a map's text without the versions in its first tag: each Tiled writes its own."""
    return re.sub(r' (tiled)?version="[^"]*"', "", text)


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
