"""Seed and intents make the run, whatever Python runs it.

The committed runs are played in other processes with ``game.base`` and ``game.sim`` alone: under
other hash seeds, with no third-party library in reach, and under every Python from 3.11 on that is
at hand.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import asdict
from functools import cache
from itertools import groupby
from pathlib import Path

import pytest

from game.content.locations import find_locations
from game.lesson.recording import replay
from game.lesson.run_file import Run, read_run
from game.level.shelf import Level, load_level
from game.sim.intents import to_words
from game.sim.plan import Plan, to_plain
from tests.house import ROOT
from tests.sim.worlds import EAST, STAND, catalog, guard, plan_of

PROBE = ROOT / "tests" / "determinism_probe.py"
RUNS = sorted((ROOT / "levels" / "proofs").glob("*.run"))


def interpreters() -> list[str]:
    """Return a Python of each version from 3.11 on that can be started here."""
    found = {f"3.{sys.version_info.minor}": sys.executable}
    versions = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    for minor in range(11, 16):
        names = [*versions.glob(f"3.{minor}*/bin/python"), shutil.which(f"python3.{minor}") or ""]
        working = (str(name) for name in names if str(name) and _answers(str(name), minor))
        found.setdefault(f"3.{minor}", next(working, ""))
    return [path for path in found.values() if path]


def _answers(python: str, minor: int) -> bool:
    """Return whether an interpreter starts and is what its name says; shims may not be."""
    command = [python, "-c", "import sys; print(sys.version_info[1])"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=20, check=False)  # noqa: S603 - an interpreter
    except OSError:
        return False
    return done.stdout.strip() == str(minor)


def small_task() -> dict[str, object]:
    """Return a night on a drawn map with guards, lamps and noise, as plain values."""
    rows = [
        "####################",
        "#@..::::...........#",
        "#..........L.......#",
        "#.....==......P....#",
        "#..................#",
        "####################",
    ]
    guards = [guard(f"g{i}", (14 - i, 1 + i), (4 + i, 1 + i)) for i in range(3)]
    plan = plan_of(rows, *guards)
    return task_of(plan, [(40, EAST), (300, STAND), (100, EAST)], {"seed": 7})


def task_of(plan: Plan, stretches: list, header: dict[str, object]) -> dict[str, object]:
    """Return what the probe reads."""
    return {
        "plan": to_plain(plan),
        "catalog": asdict(catalog()),
        "stretches": [(ticks, to_words(intents)) for ticks, intents in stretches],
        "header": header,
    }


def played(task: dict[str, object], python: str = sys.executable, hash_seed: int = 1) -> list[str]:
    """Return the digests of a task played in another process without third-party libraries."""
    done = subprocess.run(  # noqa: S603 - our own script
        [python, "-S", "-W", "error", str(PROBE)],
        input=json.dumps(task),
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONHASHSEED": str(hash_seed), "PYTHONDONTWRITEBYTECODE": "1"},
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


@cache
def shipped(path: Path) -> tuple[Run, Plan]:
    """Return a committed run and the plan of its level."""
    run = read_run(path)
    assert isinstance(run, Run), run
    level = load_level(run.header.level, find_locations())
    assert isinstance(level, Level), level
    return run, level.plan


def test_a_night_is_the_same_under_other_hash_seeds() -> None:
    """Sets and dicts of texts change their order with the hash seed; a night must not."""
    first, *others = (played(small_task(), hash_seed=seed) for seed in (1, 2, 3))
    assert len(first) > 5
    assert all(other == first for other in others)


def test_a_night_is_the_same_under_every_python_at_hand() -> None:
    digests = {python: played(small_task(), python) for python in interpreters()}
    assert len(set(map(tuple, digests.values()))) == 1, digests


@pytest.mark.parametrize("path", RUNS, ids=lambda path: path.stem)
def test_a_committed_run_is_the_same_in_every_process(path: Path) -> None:
    run, plan = shipped(path)
    stretches = [(len(tuple(same)), intents) for intents, same in groupby(run.intents)]
    begins = run.header
    header = {"seed": begins.seed, "trust": begins.trust, "liabilities": begins.liabilities}
    task = task_of(plan, stretches, header)
    others = [python for python in interpreters() if python != sys.executable]
    expected = [f"{digest:08x}" for digest in run.digests]
    for seed, python in enumerate([sys.executable, *others], start=1):
        assert played(task, python, seed)[: len(expected)] == expected, python


@pytest.mark.parametrize("path", RUNS, ids=lambda path: path.stem)
def test_a_committed_run_belongs_to_today_s_map_and_rules(path: Path) -> None:
    run, plan = shipped(path)
    result = replay(run, plan, catalog())
    assert result.notes == ()
    assert result.ended is not None
    assert result.ended.outcome == run.outcome == "completed"
