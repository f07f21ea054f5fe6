"""What a map asks to be left alone: ``lint_ignore = "L207: old wall; L502: tutorial room"``.

Each entry names one code and gives a reason. What has no reason, names no code, or silences nothing
is itself told; errors that keep strangers' files from doing harm are never silenced.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from game.base.problems import Place, Problem, Severity
from game.base.registry import did_you_mean
from game.content.codes import FAULTS, PROVED, problem
from game.content.words import _, later
from game.level.tiled_map import TiledMap

PROPERTY: Final = "lint_ignore"
"""Name of the map's property."""

OF_SAFETY: Final = later("it keeps strangers' files from doing harm")
"""Why some errors are told whatever a map or a person wishes."""

_NO_REASON: Final = later("no reason is given")

_SAFETY: Final = "L0"


@dataclass(frozen=True, slots=True)
class Sifted:
    """Problems after a map's wishes.

    Attributes:
        kept: what is still to be told, with what is wrong with the wishes themselves.
        silenced: what was left out, each for a reason.
    """

    kept: tuple[Problem, ...]
    silenced: tuple[Problem, ...] = ()


def sifted(tiled: TiledMap, problems: Sequence[Problem], *, whole: bool) -> Sifted:
    """Return a map's problems without those that it asks to leave out.

    Args:
        tiled: the map.
        problems: all that were found in it.
        whole: whether every check has run, so that a wish without effect can be told.
    """
    said = tiled.properties.get(PROPERTY)
    if said is None:
        return Sifted(tuple(problems))
    place = Place(str(tiled.path), said.line or None)
    if not isinstance(said.value, str):
        needed = 'a text such as "L207: the old wall"'
        told = {"name": PROPERTY, "thing": "the map", "value": f'"{said.value}"', "needed": needed}
        return Sifted((*problems, problem("L203", place, **told)))
    codes, faults = _wishes(said.value, place)
    silenced = tuple(p for p in problems if p.code in codes and can_be_silenced(p))
    if whole:
        idle = codes - {p.code for p in silenced}
        faults += [
            problem("L905", place, named=code)
            for code in sorted(idle)
            if not code.startswith(PROVED)
        ]
    return Sifted((*(p for p in problems if p not in silenced), *faults), silenced)


def can_be_silenced(found: Problem) -> bool:
    """Return whether a problem may be left out: all but errors of safety."""
    return found.severity is not Severity.ERROR or not found.code.startswith(_SAFETY)


def is_of_safety(code: str) -> bool:
    """Return whether a code stands for an error of safety."""
    return code.startswith(_SAFETY) and FAULTS[code].severity is Severity.ERROR


def _wishes(text: str, place: Place) -> tuple[set[str], list[Problem]]:
    """Return the codes that may be left out, and what is wrong with the other entries."""
    codes: set[str] = set()
    faults = []
    for code, reason in _entries(text):
        fault = _fault(code, reason, place)
        if fault is None:
            codes.add(code)
        else:
            faults.append(fault)
    return codes, faults


def _entries(text: str) -> Iterator[tuple[str, str]]:
    """Go through the entries: a code and its reason, which may be empty."""
    for entry in text.split(";"):
        code, _colon, reason = entry.partition(":")
        if entry.strip():
            yield code.strip()[:40], reason.strip()


def _fault(code: str, reason: str, place: Place) -> Problem | None:
    """Return what is wrong with one entry."""
    if code not in FAULTS and not code.startswith(PROVED):
        return problem("L903", place, named=code, hint=did_you_mean(code, FAULTS))
    if code in FAULTS and is_of_safety(code):
        return problem("L902", place, named=code, reason=_(OF_SAFETY))
    if not reason:
        return problem("L902", place, named=code, reason=_(_NO_REASON))
    return None
