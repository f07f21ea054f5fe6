"""``check``: says what is wrong with levels, where, why, and how to mend it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from game.base.problems import Problem, Severity
from game.content.catalog import Kinds, load_kinds
from game.content.locations import Locations, find_level, levels_by_digit
from game.content.words import _, plural
from game.level.canonical import form_of
from game.level.shelf import Level, checked_level
from game.tools.fix import fix_levels

CLEAN: Final = 0
"""Exit code: nothing worse than notes."""

FINDINGS: Final = 1
"""Exit code: errors or warnings were found."""

FAILED: Final = 2
"""Exit code: the check could not run."""

SHOWN: Final = 20
"""Most problems shown for one file."""

_ORDER: Final = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


def main(
    locations: Locations, *, levels: Sequence[str] = (), form: str = "text", fix: bool = False
) -> int:
    """Run the verb and return its exit code.

    Args:
        locations: where the levels are.
        levels: digits, names or paths; all shipped maps if empty.
        form: ``text`` for people, ``json`` for tools.
        fix: make the safe mends first.
    """
    names = levels or [path.stem for path in levels_by_digit(locations.levels).values()]
    if fix:
        fix_levels(names, locations)
    return run(names, locations, form=form)


def run(names: Iterable[str], locations: Locations, *, form: str = "text") -> int:
    """Check levels by name or path, print the findings and return the exit code."""
    kinds = load_kinds(locations.kinds)
    if not isinstance(kinds, Kinds):
        _show(kinds, form)
        return FAILED
    found: list[Problem] = []
    missing = False
    for name in names:
        path = find_level(name, locations)
        missing = missing or isinstance(path, Problem)
        problems = (
            [path] if isinstance(path, Problem) else problems_of(_near(path), kinds, locations)
        )
        if form == "text":
            _show_level(name, problems)
        found += problems
    if form == "json":
        _show(found, form)
    bad = any(p.severity is not Severity.NOTE for p in found)
    return FAILED if missing else FINDINGS if bad else CLEAN


def _near(path: Path) -> Path:
    """Return a path as seen from the working folder, if it lies in it: shorter to read."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def problems_of(path: Path, kinds: Kinds, locations: Locations) -> list[Problem]:
    """Return everything that is wrong with one map, the worst first."""
    level = checked_level(path, kinds, locations)
    if isinstance(level, Level):
        form = form_of(level.tiled)
        problems = [*level.warnings, *([form] if form else [])]
    else:
        problems = level
    return sorted(problems, key=lambda p: _ORDER[p.severity])


def _show_level(name: str, problems: Sequence[Problem]) -> None:
    """Print one level's problems, or that it is clean."""
    if not problems:
        print(_("{name}: clean").format(name=name))
        return
    _show(problems[:SHOWN], "text")
    more = len(problems) - SHOWN
    if more > 0:
        print(plural("+{count} more problem", "+{count} more problems", more).format(count=more))


def _show(problems: Sequence[Problem], form: str) -> None:
    if form == "json":
        print(json.dumps([as_plain(p) for p in problems], ensure_ascii=False, indent=1))
    else:
        print(*(f"{p}\n" for p in problems), sep="\n", end="")


def as_plain(found: Problem) -> dict[str, object]:
    """Return a problem as JSON's values; new keys may be added, none is ever taken away."""
    place = found.place
    return {
        "code": found.code,
        "severity": found.severity.value,
        "file": place.file,
        "line": place.line,
        "layer": place.layer,
        "object": place.object_id,
        "tile": place.tile,
        "message": found.what,
        "why": found.why,
        "mend": found.mend,
    }
