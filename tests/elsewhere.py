"""Nights played in other processes, with Python, ``game.base`` and ``game.sim`` alone.

``test_determinism`` plays them under other hash seeds and other Pythons, ``test_wasm`` in
WebAssembly; both start ``determinism_probe.py``, here or there, and compare its digests.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest

from game.lesson.recording import header_of
from game.lesson.run_file import Run
from game.sim.intents import Intents, to_words
from game.sim.plan import Plan, to_plain
from game.sim.simulation import Header
from tests.house import ROOT
from tests.levels import committed_run, shipped_level
from tests.sim.worlds import EAST, STAND, catalog, guard, plan_of

PROBE = ROOT / "tests" / "determinism_probe.py"
RUNS = sorted((ROOT / "levels" / "proofs").glob("*.run"))
ONE_EACH = [
    pytest.param(path, id=path.stem, marks=[pytest.mark.slow] if "." in path.stem else [])
    for path in RUNS
]
"""The committed runs: one of each level, and with ``-m slow`` those that begin in other ways."""

Task = dict[str, Any]
"""What the probe reads: a plan, a catalog, a header and stretches of intents, as plain values."""

Stretch = tuple[int, Intents]
"""So many ticks of the same intents."""


def small_task() -> Task:
    """Return a night on a drawn map with guards, lamps and noise."""
    rows = [
        "####################",
        "#@..::::...........#",
        "#..........L.......#",
        "#.....==......P....#",
        "#..................#",
        "####################",
    ]
    guards = [guard(f"g{i}", (14 - i, 1 + i), (4 + i, 1 + i)) for i in range(3)]
    stretches = [(40, EAST), (300, STAND), (100, EAST)]
    return task_of(plan_of(rows, *guards), stretches, Header(seed=7))


def task_of_run(path: Path) -> tuple[Task, list[str]]:
    """Return the task of a committed run, and the digests of its seconds."""
    run, plan = shipped(path)
    stretches = [(len(tuple(same)), intents) for intents, same in groupby(run.intents)]
    task = task_of(plan, stretches, header_of(run))
    return task, [f"{digest:08x}" for digest in run.digests]


def task_of(plan: Plan, stretches: Sequence[Stretch], header: Header) -> Task:
    """Return what the probe reads."""
    return {
        "plan": to_plain(plan),
        "catalog": asdict(catalog()),
        "stretches": [(ticks, to_words(intents)) for ticks, intents in stretches],
        "header": asdict(header),
    }


def shipped(path: Path) -> tuple[Run, Plan]:
    """Return a committed run and the plan of its level."""
    run = committed_run(path.stem)
    return run, shipped_level(run.header.level).plan


def played(task: Task, *, python: str = sys.executable, hash_seed: int = 1) -> list[str]:
    """Return the digests of a task played by a Python without its third-party libraries."""
    return digests_of([python, "-S", "-W", "error", str(PROBE)], task, hash_seed=hash_seed)


def digests_of(command: list[str], task: Task, *, hash_seed: int) -> list[str]:
    """Return the digests that a command prints, given a task."""
    done = subprocess.run(  # noqa: S603 - our own scripts
        command,
        input=json.dumps(task),
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONHASHSEED": str(hash_seed), "PYTHONDONTWRITEBYTECODE": "1"},
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout.split()


@cache
def interpreters() -> tuple[str, ...]:
    """Return this Python and one of every other version from 3.11 on that can be started here."""
    others = [minor for minor in range(11, 16) if minor != sys.version_info.minor]
    found = [next(_working(minor), "") for minor in others]
    return (sys.executable, *filter(None, found))


def _working(minor: int) -> Iterator[str]:
    """Give the interpreters of one version that start; a shim may stand for none."""
    question = "import sys; print(sys.version_info[1], sys.executable)"
    for command in _candidates(minor):
        try:
            done = subprocess.run(  # noqa: S603 - an interpreter
                [*command, "-c", question], capture_output=True, text=True, timeout=20, check=False
            )
        except (OSError, subprocess.TimeoutExpired):
            continue
        version, _, path = done.stdout.strip().partition(" ")
        if version == str(minor):
            yield path


def _candidates(minor: int) -> list[list[str]]:
    """Return the commands that may start one version: by name, pyenv's, the Windows launcher's."""
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    named, launcher = shutil.which(f"python3.{minor}"), shutil.which("py")
    return [
        *([[named]] if named else []),
        *([str(path)] for path in sorted(pyenv.glob(f"3.{minor}.*/bin/python"))),
        *([[launcher, f"-3.{minor}"]] if launcher else []),
    ]
