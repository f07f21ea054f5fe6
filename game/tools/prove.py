"""``prove``: shows that a level can be done unseen and without harm, and keeps the run of it."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from game.base.problems import Problem, Refusal
from game.content.catalog import Kinds, load_kinds
from game.content.locations import Locations
from game.content.words import _
from game.solve.proving import PROVEN
from game.tools.findings.as_text import lines_of, show
from game.tools.findings.gather import Findings
from game.tools.findings.maps import folders_of, maps_of
from game.tools.progress import progress
from game.tools.proofs.deciding import Wishes, decide
from game.tools.proofs.searching import Clock
from game.tools.proofs.told import lines
from game.tools.proofs.verdict import Verdict, as_plain
from game.tools.proofs.workers import Elsewhere, workers

ALL_PROVEN: Final = 0
"""Exit code: every map is proven."""

OPEN: Final = 1
"""Exit code: a map is not proven, or has problems."""

FAILED: Final = 2
"""Exit code: it could not be tried."""


def main(  # noqa: PLR0913 - each is an option of the verb
    locations: Locations,
    *,
    maps: Sequence[str] = (),
    everything: bool = False,
    explain: bool = False,
    fresh: bool = False,
    ghost: bool = False,
    claims: bool = False,
    as_json: bool = False,
    output: Path | None = None,
    limit: float,
) -> int:
    """Run the verb and return its exit code.

    Args:
        locations: where the levels are.
        maps: digits, names, paths, folders or patterns.
        everything: whether all shipped maps are meant as well.
        explain: whether the way is told.
        fresh: whether stored proofs are passed over.
        ghost: whether ghost rates are worked out.
        claims: whether every rung of the ladder of claims is asked for.
        as_json: whether JSON is printed: an object for one map, else an array of them.
        output: a folder for the runs.
        limit: seconds for each map.

    Raises:
        Refusal: if no map is named, or a proof cannot be written.
    """
    if not maps and not everything:
        raise Refusal(Problem("L901", _("name a map, or take --all for every level of the game")))
    kinds = load_kinds(locations.kinds)
    if not isinstance(kinds, Kinds):
        print(*kinds, sep="\n", file=sys.stderr)
        return FAILED
    wishes = Wishes(fresh, ghost, output, measured=as_json or explain, claims=claims)
    verdicts = []
    with workers(locations) as elsewhere:
        for path in maps_of(() if everything else maps, locations):
            verdict = _proved(path, kinds, locations, wishes, limit, elsewhere)
            verdicts.append(verdict)
            if not as_json:
                show([*lines(verdict, explained=explain)])
    if as_json:
        _print_json(verdicts, is_one=len(maps) == 1 and not everything and not folders_of(maps))
    return _code(verdicts)


def _proved(
    path: Path | Problem,
    kinds: Kinds,
    locations: Locations,
    wishes: Wishes,
    limit: float,
    elsewhere: Elsewhere,
) -> Verdict:
    """Return what one map comes to, with a bar on the terminal meanwhile."""
    if isinstance(path, Problem):
        return Verdict(path.place.file, problems=(path,), could_run=False)
    with progress(_("proving {name}").format(name=path.stem), limit) as done:
        return decide(path, kinds, locations, wishes, Clock(limit, done), elsewhere)


def _print_json(verdicts: Sequence[Verdict], *, is_one: bool) -> None:
    """Print verdicts for other programs; what cannot be searched is told beside them."""
    rows = [as_plain(verdict) for verdict in verdicts]
    print(json.dumps(rows[0] if is_one else rows, indent=1), flush=True)
    for verdict in verdicts:
        if not verdict.word:
            told = lines_of(Findings(verdict.name, verdict.problems, verdict.tiled))
            print(*("".join(text for text, _ in line) for line in told), sep="\n", file=sys.stderr)


def _code(verdicts: Sequence[Verdict]) -> int:
    if not all(verdict.could_run for verdict in verdicts):
        return FAILED
    return ALL_PROVEN if all(verdict.word == PROVEN for verdict in verdicts) else OPEN
