"""Findings for tools: one array over all maps; new keys may be added, none is ever taken away."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from game.base.problems import Place, Problem, plain
from game.content.codes.pages import PAGES
from game.content.locations import APP
from game.content.words import _
from game.level.mends import CODES, FORM, IN_FORM, Mend
from game.tools.findings.gather import Findings


def as_json(found: Iterable[Findings]) -> str:
    """Return findings as a JSON array, in ASCII: nothing in it can move a terminal's cursor."""
    rows = [
        as_plain(problem, mends)
        for findings in found
        for mends in [_mends(findings)]
        for problem in findings.problems
    ]
    return json.dumps(rows, indent=1)


def _mends(found: Findings) -> list[Mend]:
    """Return the safe mends of a map, without looking where no problem could have one."""
    return found.mends() if any(problem.code in CODES for problem in found.problems) else []


def as_plain(found: Problem, mends: Sequence[Mend] = ()) -> dict[str, object]:
    """Return a problem as JSON's values; ``file`` is exact, other texts hold nothing hidden.

    Args:
        found: the problem.
        mends: what ``--fix`` would do to its map.
    """
    place = found.place
    return {
        "code": found.code,
        "severity": found.severity.value,
        "title": _(PAGES[found.code].title),
        "file": place.file,
        "line": place.line,
        "layer": None if place.layer is None else plain(place.layer),
        "object": _object(place),
        "tile": None if place.tile is None else list(place.tile),
        "message": plain(found.what),
        "why": plain(found.why),
        "mend": plain(found.mend),
        "fix": _fix(found, mends),
        "help": f"{APP} explain {found.code}",
    }


def _fix(found: Problem, mends: Sequence[Mend]) -> dict[str, object] | None:
    """Return the safe mends of one problem, in words."""
    about = (found.code, found.place.object_id)
    edits = [plain(mend.what) for mend in mends if (mend.code, mend.object_id) == about]
    if found.code == FORM and not edits:
        edits = [_(IN_FORM)]
    return {"safe": True, "edits": edits} if edits else None


def _object(place: Place) -> dict[str, object] | None:
    if place.object_id is None:
        return None
    name, sort = plain(place.object_name), plain(place.object_type)
    return {"id": place.object_id, "name": name, "type": sort}
