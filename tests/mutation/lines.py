"""A pytest plugin: which test runs which lines, and no test that never ends.

With ``MUTATION_LINES`` in the environment it traces every test and writes there, as JSON, how long
each took and which lines of the files under test it ran. Without, it only stops a test that takes
too long, as a fault may make it do.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from time import process_time
from types import CodeType, FrameType
from typing import Any

import pytest
from hypothesis import Phase, settings

from tests.mutation.heart import HEART

MOST_SECONDS = 20
"""Seconds of computing after which a test is stopped; without a fault none takes a quarter of it.

Nothing is stopped while it is traced, which makes it many times slower.
"""

settings.register_profile(
    "mutation", database=None, derandomize=True, phases=(Phase.explicit, Phase.generate)
)
settings.load_profile("mutation")


class Tracer:
    """Notes which lines of the heart run, and in which test."""

    def __init__(self, root: Path, target: Path) -> None:
        """Note lines of files in ``root`` until the session ends, then write them."""
        self._target = target
        self._heart = tuple(str(root / folder) + os.sep for folder in HEART)
        self._names: dict[CodeType, str] = {}
        self._root = root
        self._lines: dict[str, set[int]] = {}
        self._shared: dict[str, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
        self._tests: dict[str, dict[str, Any]] = {}

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        """Trace a test with its fixtures."""
        self._lines, begin = defaultdict(set), process_time()
        sys.settrace(self._enter)
        try:
            return (yield)
        finally:
            sys.settrace(None)
            seconds = round(process_time() - begin, 3)
            self._tests[item.nodeid] = {"seconds": seconds, "lines": self._lines}

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_setup(self, item: pytest.Item) -> Iterator[None]:
        """Count what runs in a set-up for all tests of the file: fixtures are shared."""
        try:
            return (yield)
        finally:
            shared = self._shared[item.nodeid.partition("::")[0]]
            for name, lines in self._lines.items():
                shared[name] |= lines

    def pytest_sessionfinish(self) -> None:
        """Write what was noted."""
        for test, found in self._tests.items():
            shared = self._shared[test.partition("::")[0]]
            for name, lines in shared.items():
                found["lines"][name] |= lines
            found["lines"] = {name: sorted(lines) for name, lines in found["lines"].items()}
        self._target.write_text(json.dumps(self._tests), encoding="utf-8")

    def _enter(self, frame: FrameType, _event: str, _value: object) -> Any:
        code = frame.f_code
        name = self._names.get(code)
        if name is None:
            path = code.co_filename
            inside = path.startswith(self._heart)
            name = Path(path).relative_to(self._root).as_posix() if inside else ""
            self._names[code] = name
        if not name:
            return None
        note = self._lines[name].add

        def step(frame: FrameType, event: str, _value: object) -> Any:
            if event == "line":
                note(frame.f_lineno)
            return step

        return step


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:  # noqa: ARG001 - pytest's name
    """Stop a test that computes too long; it fails, and so the fault is found."""
    if "MUTATION_LINES" in os.environ or not hasattr(signal, "setitimer"):
        return (yield)
    signal.signal(signal.SIGVTALRM, _stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, MOST_SECONDS, 1)
    try:
        return (yield)
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def _stop(_number: int, _frame: FrameType | None) -> None:
    """Fail with what no ``except Exception`` can take for the fault of a mind."""
    pytest.fail(f"no end after {MOST_SECONDS} s")


def pytest_configure(config: pytest.Config) -> None:
    """Trace if asked to, and bound the memory: a fault may fill it."""
    target = os.environ.get("MUTATION_LINES")
    if target:
        config.pluginmanager.register(Tracer(config.rootpath, Path(target)))
        return
    try:
        import resource  # noqa: PLC0415 - Windows has none
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
