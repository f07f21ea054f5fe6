"""Findings as commands of GitHub's workflows, which become remarks beside the changed lines."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from game.base.problems import Problem, Severity, plain
from game.content.codes.pages import PAGES
from game.content.words import _
from game.tools.findings.gather import Findings

_COMMANDS: Final = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.NOTE: "notice",
}


def as_github(found: Iterable[Findings]) -> str:
    """Return findings as one command a line; the worst first, since only some ten are shown."""
    problems = [problem for findings in found for problem in findings.problems]
    order = [*_COMMANDS]
    return "\n".join(_command(p) for p in sorted(problems, key=lambda p: order.index(p.severity)))


def _command(found: Problem) -> str:
    place = found.place
    values = {
        "file": Path(place.file).as_posix() if place.file else "",
        "line": "" if place.line is None else str(place.line),
        "col": "" if place.line is None else "1",
        "title": f"{found.code}: {_(PAGES[found.code].title)}",
    }
    said = ",".join(f"{name}={_property(value)}" for name, value in values.items() if value)
    where = f"object #{place.object_id}: " if place.object_id is not None else ""
    text = "\n".join(part for part in (where + found.what, found.why, found.mend) if part)
    return f"::{_COMMANDS[found.severity]} {said}::{_message(text)}"


def _message(text: str) -> str:
    """Return text that cannot end its command or begin another."""
    return plain(text, limit=2000).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Return a property's value, which may also not end the property."""
    return _message(text).replace(":", "%3A").replace(",", "%2C")
