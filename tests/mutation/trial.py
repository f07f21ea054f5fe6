"""Copies of the project in which faults are tried, never the project itself."""

from __future__ import annotations

import compileall
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from py_compile import PycInvalidationMode
from typing import Any

from tests.mutation.heart import COPIED
from tests.mutation.mutants import Mutant

MOST_SECONDS = 3600
"""When a trial is given up whatever it does; each test has a bound of its own before that."""

PYTEST = (
    sys.executable, "-m", "pytest", "-o", "addopts=", "-m", "not slow", "-q", "-x", "--tb=no",
    "-p", "no:cacheprovider", "-p", "tests.mutation.lines", "--ignore-glob=*_runs.py",
)  # fmt: skip
"""No committed run counts: its digests hold the whole world, but do not say what is wrong."""

PASSED = 0
"""What pytest answers when every test passed."""


@dataclass(frozen=True)
class Stories:
    """The tests, and what each runs: ``found[test]["lines"][path]`` and ``["seconds"]``."""

    found: dict[str, dict[str, Any]]

    def about(self, mutant: Mutant) -> list[str]:
        """Return the tests that run a mutant's line, the quickest first.

        A line that runs when its file is imported is about everything; tests of that file come
        first.
        """
        if mutant.lines:
            wanted = set(mutant.lines)
            tests = [t for t in self.found if wanted & self._lines(t, mutant.path)]
        else:
            tests = list(self.found)
        return sorted(tests, key=lambda t: (not self._lines(t, mutant.path), self._seconds(t), t))

    def _lines(self, test: str, path: str) -> set[int]:
        return set(self.found[test]["lines"].get(path, ()))

    def _seconds(self, test: str) -> float:
        return self.found[test]["seconds"]


class Scratch:
    """A copy of the project in a folder of its own."""

    def __init__(self, root: Path, folder: Path) -> None:
        """Copy what the tests need, and compile it so that no stale bytecode is ever run."""
        self.folder = folder
        ignored = shutil.ignore_patterns("__pycache__", "node_modules", "_shipped")
        for name in COPIED:
            if (root / name).is_dir():
                shutil.copytree(root / name, folder / name, ignore=ignored)
            else:
                shutil.copy2(root / name, folder / name)
        for name in ("game", "tests"):
            compileall.compile_dir(
                folder / name, quiet=2, invalidation_mode=PycInvalidationMode.CHECKED_HASH
            )

    def stories(self, folders: Sequence[str], kept: Path) -> Stories:
        """Run every story of some folders or files once; returns which lines each of them runs.

        Args:
            folders: from the project's folder.
            kept: where the answer is kept for the next run, as long as no file changes.

        Raises:
            RuntimeError: if one of them fails without any fault.
        """
        state = [self._state(), *folders]
        if kept.exists():
            known = json.loads(kept.read_text(encoding="utf-8"))
            if known["state"] == state:
                return Stories(known["found"])
        target = self.folder / "lines.json"
        done = self._run([*PYTEST, *folders], MUTATION_LINES=str(target))
        if done.returncode != PASSED:
            raise RuntimeError(f"the stories fail without a fault:\n{done.stdout[-3000:]}")
        found = json.loads(target.read_text(encoding="utf-8"))
        kept.write_text(json.dumps({"state": state, "found": found}), encoding="utf-8")
        return Stories(found)

    def _state(self) -> str:
        """Return a hash of all code and numbers in the copy."""
        files = [p for end in ("py", "yaml") for p in sorted(self.folder.rglob(f"*.{end}"))]
        return sha256(b"".join(sha256(p.read_bytes()).digest() for p in files)).hexdigest()

    def survives(self, mutant: Mutant, tests: Sequence[str]) -> bool:
        """Return whether a mutant passes all of some tests."""
        if not tests:
            return True
        path, names = self.folder / mutant.path, self.folder / "names.txt"
        right = path.read_bytes()
        path.write_text(mutant.text, encoding="utf-8")
        names.write_text("\n".join(tests), encoding="utf-8")
        try:
            done = self._run([*PYTEST, f"@{names.name}"])
        except subprocess.TimeoutExpired:
            return False
        finally:
            path.write_bytes(right)
        return done.returncode == PASSED

    def _run(self, command: list[str], **more: str) -> subprocess.CompletedProcess[str]:
        environment = {
            **os.environ,
            **more,
            "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTHONHASHSEED": "1",
            "PYTHONPATH": str(self.folder),
        }
        return subprocess.run(  # noqa: S603 - our own tests
            command,
            cwd=self.folder,
            env=environment,
            capture_output=True,
            text=True,
            timeout=MOST_SECONDS,
            check=False,
        )
