"""A night is the same in CPython in WebAssembly: another word size, libm, compiler and version.

It needs node, and Pyodide as ``npm ci`` in ``tests/wasm`` brings it; without them these tests are
skipped and say so.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.elsewhere import ONE_EACH, Task, digests_of, played, small_task, task_of_run
from tests.house import ROOT

RUNNER = ROOT / "tests" / "wasm" / "run.mjs"
PYODIDE = RUNNER.parent / "node_modules" / "pyodide" / "pyodide.asm.wasm"
NODE = shutil.which("node")

pytestmark = [
    pytest.mark.skipif(NODE is None, reason="node is not installed"),
    pytest.mark.skipif(
        not PYODIDE.is_file(), reason="Pyodide is not installed: npm ci --prefix tests/wasm"
    ),
]


IN_PART = [
    pytest.param(each.values[0], id=each.id, marks=[*each.marks, *[pytest.mark.slow] * (n % 2)])
    for n, each in enumerate(ONE_EACH)
]
"""Every second of the committed runs, and with ``-m slow`` the others: each starts Pyodide anew."""


def played_in_wasm(task: Task, *, hash_seed: int = 1) -> list[str]:
    """Return the digests of a task played by Pyodide."""
    assert NODE is not None
    return digests_of([NODE, str(RUNNER)], task, hash_seed=hash_seed)


def test_a_night_is_the_same_in_webassembly() -> None:
    assert played_in_wasm(small_task(), hash_seed=2) == played(small_task(), hash_seed=1)


@pytest.mark.parametrize("path", IN_PART)
def test_a_committed_run_is_the_same_in_webassembly(path: Path) -> None:
    task, expected = task_of_run(path)
    assert played_in_wasm(task)[: len(expected)] == expected
