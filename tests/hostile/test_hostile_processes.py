"""What hostile files cost a whole process: under a second, under 128 MB, no file outside opened."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from game.content.limits import MAP_BYTES, YAML_BYTES
from tests.hostile.cases import CASES, GOOD, of_reference
from tests.hostile.heavy import HEAVY
from tests.hostile.traps import lay_traps
from tests.house import ROOT

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")

SECONDS = 1.0
MEGABYTES = 128

YAMLS = {
    "sixty thousand brackets": b"[" * 60_000,
    "a megabyte": b"a: b\n" * 220_000,
    "aliases": b"a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n",
    "merge keys": b"a: &a {x: 1}\n" + b"b:\n  <<: *a\n" * 4000,
    "times": b"a: " + b"59:" * 20_000 + b"59\n",
    "tags": b"a: !!python/object/apply:os.system ['true']\n",
    "a long number": b"a: " + b"9" * 60_000,
    "doubled keys": b"a: 1\na: 2\n",
    "no text": b"\xff\xfe\x00",
}
"""YAML that means harm; times are only a long text."""


def probe(paths: list[Path]) -> list[dict[str, Any]]:
    """Return what each file did to a process of its own."""
    words = [sys.executable, "-m", "tests.hostile.probe"]
    asked = "".join(f"{path}\n" for path in paths)
    done = subprocess.run(  # noqa: S603 - our own
        words, input=asked, capture_output=True, text=True, check=True, cwd=ROOT, timeout=300,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    return [json.loads(line) for line in done.stdout.splitlines()]


def written(path: Path, content: str | bytes) -> Path:
    """Write a file and return its path."""
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def complaints(inside: Path, path: Path, found: dict[str, Any]) -> list[str]:
    """Return what a process did that none may."""
    if found["raised"]:
        return [f"{path.name}: {found['raised']}"]
    outside = [name for name in found["opened"] if not Path(name).is_relative_to(inside)]
    return [
        f"{path.name}: {what}"
        for what, wrong in (
            ("no problem", not found["codes"]),
            (f"{found['s']:.2f} s", found["s"] >= SECONDS),
            (f"{found['mb']:.0f} MB", found["mb"] >= MEGABYTES),
            (f"opened {outside}", bool(outside)),
        )
        if wrong
    ]


def test_every_hostile_map_ends_soon_and_small_and_opens_nothing_outside(tmp_path: Path) -> None:
    inside = lay_traps(tmp_path.resolve())
    paths = [
        written(inside / f"{number} {name[:40].replace('/', '_').replace(chr(10), ' ')}.tmx", text)
        for number, (name, (_, text)) in enumerate(CASES.items())
    ]
    found = probe(paths)
    assert len(found) == len(paths)
    told = [complaints(inside, path, each) for path, each in zip(paths, found, strict=True)]
    assert [line for lines in told for line in lines] == []
    missed = [
        name
        for (name, (code, _)), each in zip(CASES.items(), found, strict=True)
        if code not in each["codes"]
    ]
    assert missed == []


def test_the_heaviest_maps_within_all_bounds_end_soon_and_small_too(tmp_path: Path) -> None:
    inside = lay_traps(tmp_path.resolve())
    paths = [written(inside / f"{name}.tmx", make(inside)) for name, make in HEAVY.items()]
    found = probe(paths)
    assert not any(each["raised"] for each in found)
    assert "L011" not in {code for each in found for code in each["codes"]}
    told = [complaints(inside, path, each) for path, each in zip(paths, found, strict=True)]
    assert [line for lines in told for line in lines if "no problem" not in line] == []


def test_hostile_yaml_ends_soon_and_small(tmp_path: Path) -> None:
    paths = [written(tmp_path / f"{name}.yaml", data) for name, data in YAMLS.items()]
    found = probe(paths)
    told = [complaints(tmp_path, path, each) for path, each in zip(paths, found, strict=True)]
    assert [line for lines in told for line in lines if "times.yaml: no problem" not in line] == []
    assert len(YAMLS["a megabyte"]) > YAML_BYTES


def test_files_that_are_no_files_end_soon_and_small(tmp_path: Path) -> None:
    inside = lay_traps(tmp_path.resolve())
    link, pipe, sparse = (inside / f"{name}.tmx" for name in ("link", "pipe", "sparse"))
    link.symlink_to("/dev/zero")
    os.mkfifo(pipe)
    with sparse.open("wb") as file:
        file.truncate(1 << 33)
    device = written(inside / "device.tmx", of_reference("tilesets/zero.tsx"))
    (inside / "tilesets" / "zero.tsx").symlink_to("/dev/zero")
    folder = inside / "folder.tmx"
    folder.mkdir()
    paths = [link, pipe, sparse, device, folder, inside / "gone.tmx", Path("/dev/zero")]
    found = probe(paths)
    codes = [each["codes"] for each in found]
    assert codes == [["L001"], ["L001"], ["L002"], ["L006"], ["L001"], ["L001"], ["L001"]]
    told = map(partial(complaints, inside), paths[:-1], found[:-1])
    assert [line for lines in told for line in lines] == []
    assert found[-1]["s"] < SECONDS


def test_a_good_map_is_measured_too(tmp_path: Path) -> None:
    """A probe that always said yes would prove nothing."""
    inside = lay_traps(tmp_path.resolve())
    (found,) = probe([written(inside / "good.tmx", GOOD)])
    assert (found["codes"], found["raised"]) == ([], "")
    assert 5 < found["mb"] < MEGABYTES
    assert {Path(name).name for name in found["opened"]} >= {"good.tmx", "tiles.tsx", "tiles.png"}
    assert len(GOOD) < MAP_BYTES
