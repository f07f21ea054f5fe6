"""Packs that mean harm: damaged in any way they are installed or refused, quickly and cheaply."""

from __future__ import annotations

import base64
import json
import random
import subprocess
import sys
import zlib
from collections.abc import Mapping
from hashlib import sha256
from itertools import islice
from pathlib import Path

import pytest

from game.base.problems import Problem
from game.content.archive import archive_bytes
from game.content.locations import find_locations
from game.content.manifest import MANIFEST
from game.tools.quarantine import Examined, examine
from tests.content.test_archive import CASES as LYING_ZIPS
from tests.house import ROOT
from tests.level.tmx import kinds
from tests.packs import YARD, good, good_files
from tests.tools.test_install import CASES as BAD_PACKS

SECONDS, MEGABYTES = 1.0, 128
"""What one refusal may cost: of the processor's time, and of memory at the peak."""

SPICES = [
    b"nan",
    b"-1",
    b"999999999",
    b"<",
    b'"',
    b"&",
    b"\0",
    b"\xff",
    b"../",
    b"{",
    b"PK\x03\x04",
]


# -- what a refusal costs -------------------------------------------------------------------------
def deep_yaml() -> bytes:
    return b"[" * 60_000


def relisted(files: dict[str, bytes]) -> bytes:
    """Return files as a pack whose manifest lists them as they are."""
    told = json.loads(files[MANIFEST])
    told["files"] = {n: sha256(d).hexdigest() for n, d in sorted(files.items()) if n != MANIFEST}
    for level in told["levels"]:
        level["sha256"] = told["files"].get(level["file"], level["sha256"])
    return archive_bytes(files | {MANIFEST: json.dumps(told).encode()})


def heavy() -> dict[str, bytes]:
    """Return packs that ask for much work, by name."""
    files, text, yard = good_files(), "text/roof_garden.yaml", YARD.read_bytes()
    bomb = zlib.compress(bytes(16 << 20))
    data = b'<data encoding="base64" compression="zlib">' + base64.b64encode(bomb)
    start, end = yard.index(b"<data"), yard.index(b"</data>")
    return {
        "deep YAML": relisted(files | {text: deep_yaml()}),
        "long YAML": relisted(files | {text: b"a: b\n" * 12_000}),
        "endless YAML": relisted(files | {text: b"a" * (7 << 20)}),
        "aliases": relisted(files | {text: b"a: &a [x]\nb: [*a, *a]\n"}),
        "deep manifest": archive_bytes(files | {MANIFEST: b"[" * 60_000}),
        "layer bomb": relisted(files | {"roof_garden.tmx": yard[:start] + data + yard[end:]}),
        "a map of objects": relisted(
            files | {"roof_garden.tmx": yard.replace(b"</map>", b"<x/>" * 500_000 + b"</map>")}
        ),
        "long translations": relisted(files | {"locale/de.po": b'msgid "a"\n' * 60_000}),
        "a large licence": relisted(files | {"LICENCE.md": b"a" * (7 << 20)}),
    }


NO_WINDOWS = pytest.mark.skipif(
    sys.platform == "win32", reason="its peak of memory is asked for otherwise"
)
COST = """
import json, resource, sys, time
from pathlib import Path
from game.cli import run
worst = {}
for path in sorted(Path(sys.argv[1]).iterdir()):
    before = time.process_time()
    code = run(["verify", str(path)])
    worst[path.stem] = (code, time.process_time() - before)
status = Path("/proc/self/status")
if status.is_file():  # what getrusage says here includes the process that started this one
    peak = int(status.read_text().split("VmHWM:")[1].split()[0]) / 1024
else:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << 20)
print("\\n" + json.dumps([worst, peak]))
"""


@NO_WINDOWS
def test_all_that_asks_for_much_and_some_zips_that_lie_are_refused_quickly(tmp_path: Path) -> None:
    some = islice(LYING_ZIPS.items(), 0, None, 6)
    costs_little(tmp_path, heavy() | {name: data for name, (data, _) in some})


@NO_WINDOWS
@pytest.mark.slow
@pytest.mark.parametrize("packs", [LYING_ZIPS, BAD_PACKS])
def test_every_bad_pack_is_refused_quickly(
    tmp_path: Path, packs: Mapping[str, tuple[bytes, object]]
) -> None:
    costs_little(tmp_path, {name: pack[0] for name, pack in packs.items()})


def costs_little(tmp_path: Path, packs: dict[str, bytes]) -> None:
    """Let one process refuse all packs; its peak of memory is the peak of the worst."""
    names = {}
    for number, (name, data) in enumerate(packs.items()):
        names[f"{number:03}.ledger"] = name
        (tmp_path / f"{number:03}.ledger.zip").write_bytes(data)
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", COST, str(tmp_path)],
        check=True,
        capture_output=True,
        cwd=ROOT,
        timeout=120,
        text=True,
    )
    found, peak = json.loads(done.stdout.splitlines()[-1])
    assert len(found) == len(names)
    assert {names[n]: code for n, (code, _) in found.items() if code not in (1, 2)} == {}
    assert {names[n]: cost for n, (_, cost) in found.items() if cost >= SECONDS} == {}
    assert peak < MEGABYTES
    assert "Traceback" not in done.stdout + done.stderr


# -- any damage -----------------------------------------------------------------------------------
def damaged(chance: random.Random, data: bytes) -> bytes:
    """Return bytes with one to six places changed, doubled or lost."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(changed))
        end = at + chance.choice([0, 1, 1, 4, 40])
        spice = chance.choice([*SPICES, bytes([chance.randrange(256)]), bytes(changed[at:end]) * 2])
        changed[at:end] = spice
    return bytes(changed)


def mutated(chance: random.Random) -> bytes:
    """Return the good pack with damage to the zip, to its tables, or to a file that stays listed.

    Damage to the zip is mostly found by checksums; the last sort gets past them all.
    """
    sort = chance.choice(["zip", "tables", "file", "file", "manifest"])
    data, files = good(), good_files()
    if sort == "zip":
        return damaged(chance, data)
    if sort == "tables":
        start = data.index(b"PK\x01\x02")
        return data[:start] + damaged(chance, data[start:])
    if sort == "manifest":
        return archive_bytes(files | {MANIFEST: damaged(chance, files[MANIFEST])})
    name = chance.choice(sorted(files.keys() - {MANIFEST}))
    return relisted(files | {name: damaged(chance, files[name])})


def survives(folder: Path, seed: int, count: int) -> None:
    """Look at many damaged packs; each is fit to be installed or has at least one problem."""
    chance, where = random.Random(seed), find_locations()  # noqa: S311 - it repeats itself
    fit = 0
    for number in range(count):
        stage = folder / str(number)
        stage.mkdir()
        found = examine(mutated(chance), "x.ledger.zip", stage, where)
        if isinstance(found, Examined):
            fit += 1
            continue
        assert found, number
        assert all(isinstance(p, Problem) and str(stage) not in str(p) for p in found), number
        assert not any(path.is_symlink() for path in stage.rglob("*"))
    assert fit < count


@pytest.fixture(autouse=True)
def _kinds_are_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.tools.quarantine.load_kinds", lambda _path: kinds())


def test_three_hundred_damaged_packs_are_installed_or_refused(tmp_path: Path) -> None:
    survives(tmp_path, seed=1, count=300)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2, 12))
def test_ten_thousand_damaged_packs_are_installed_or_refused(tmp_path: Path, seed: int) -> None:
    survives(tmp_path, seed=seed, count=1000)
