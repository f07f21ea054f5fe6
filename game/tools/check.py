"""``check``: says what is wrong with levels, where, why, and how to mend it."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Final

from game.base.problems import Problem
from game.content.catalog import Kinds, load_kinds
from game.content.locations import Locations
from game.content.words import _
from game.level.watching import Watcher, files_of
from game.tools.findings.as_github import as_github
from game.tools.findings.as_json import as_json
from game.tools.findings.as_sarif import as_sarif
from game.tools.findings.as_text import lines_of, show
from game.tools.findings.choice import Choice, choice_of
from game.tools.findings.gather import Findings, findings
from game.tools.findings.maps import folders_of, maps_of
from game.tools.fix import fix_maps

CLEAN: Final = 0
"""Exit code: nothing worse than notes."""

FINDINGS: Final = 1
"""Exit code: errors or warnings were found."""

FAILED: Final = 2
"""Exit code: the check could not run."""

FORMS: Final[Mapping[str, Callable[[Sequence[Findings]], str]]] = {
    "json": as_json,
    "github": as_github,
    "sarif": as_sarif,
}
"""How findings become text for other programs, by the name of the form."""

_NAP_SECONDS: Final = 0.05


def main(  # noqa: PLR0913 - each is an option of the verb
    locations: Locations,
    *,
    levels: Sequence[str] = (),
    form: str = "text",
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    watch: bool = False,
    fix: bool = False,
) -> int:
    """Run the verb and return its exit code.

    Args:
        locations: where the levels are.
        levels: digits, names, paths, folders or patterns; all shipped maps if empty.
        form: ``text`` for people, or one of ``FORMS``.
        select: beginnings of codes, with commas between them; only those are told.
        ignore: beginnings of codes that are not told.
        watch: whether to check again whenever a file changes, until Ctrl+C.
        fix: whether to make the safe mends first, once.

    Raises:
        Refusal: if a code is unknown or cannot be ignored.
    """
    choice = choice_of(select, ignore)
    if fix:
        fix_maps(levels, locations)
    if watch:
        return _watch(levels, locations, choice, form)
    return run(levels, locations, choice, form=form)


def run(
    words: Sequence[str],
    locations: Locations,
    choice: Choice | None = None,
    *,
    form: str = "text",
) -> int:
    """Check the maps that some words mean, print the findings and return the exit code."""
    found = _gathered(words, locations, choice or Choice())
    if form == "text":
        for one in found:
            show([*lines_of(one)])
    elif told := FORMS[form](found):
        print(told, flush=True)
    if not all(one.could_run for one in found):
        return FAILED
    return FINDINGS if any(one.are_bad for one in found) else CLEAN


def _gathered(words: Sequence[str], locations: Locations, choice: Choice) -> list[Findings]:
    """Return what is found in each map, and in place of one that is not there, that it is not."""
    kinds = load_kinds(locations.kinds)
    if not isinstance(kinds, Kinds):
        return [Findings(str(locations.kinds), tuple(kinds), could_run=False)]
    return [
        Findings("", (path,), could_run=False)
        if isinstance(path, Problem)
        else findings(path, kinds, locations, choice)
        for path in maps_of(words, locations)
    ]


def _watch(words: Sequence[str], locations: Locations, choice: Choice, form: str) -> int:
    """Check at every change until somebody presses Ctrl+C; return the last exit code."""
    code = CLEAN
    watcher = Watcher(lambda: _files(words, locations))
    try:
        while True:
            code = run(words, locations, choice, form=form)
            if form == "text":
                show([((_("waiting for the next change; Ctrl+C ends"), "dim"),)])
            while not watcher.has_changed(time.monotonic()):
                time.sleep(_NAP_SECONDS)
    except KeyboardInterrupt:
        return code


def _files(words: Sequence[str], locations: Locations) -> frozenset[Path]:
    """Return every file, and every folder, whose change may change what is found."""
    maps = [path for path in maps_of(words, locations) if isinstance(path, Path)]
    files = chain.from_iterable(files_of(path, locations.levels) for path in maps)
    return frozenset(files) | folders_of(words) | {locations.kinds}
