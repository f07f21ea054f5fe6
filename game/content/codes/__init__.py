"""The words of every problem that content can have, by code.

Readers ask for ``problem("L202", place, ...)``; the sentences stand in this folder so that they
keep one tone and are translated in one place, a file for each family: L0 files, L1 structure, L2
objects, L3 foes, L4 progress, L5 fairness, L6 teaching, L7 access, L8 proof, L9 tools, C content,
P packs. What each code means is stable.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.base.problems import Place, Problem, Refusal
from game.content.codes import (
    access,
    content,
    fairness,
    files,
    foes,
    objects,
    packs,
    progress,
    proof,
    structure,
    teaching,
    tools,
)
from game.content.faults import Fault

_FAMILIES: Final = (
    files,
    structure,
    objects,
    foes,
    progress,
    proof,
    fairness,
    teaching,
    access,
    tools,
    content,
    packs,
)

FAULTS: Final[Mapping[str, Fault]] = {
    code: fault for family in _FAMILIES for code, fault in family.FAULTS.items()
}
"""Every sort of problem by its code."""

PROVED: Final = ("L308", "L502", "L503", "L504", "L505", "L506", "L509", "L510", "L602", "L8")
"""Codes, or their beginnings, that only a proof can find: a check cannot say they are not there."""


def problem(code: str, place: Place | None = None, **values: object) -> Problem:
    """Return the problem of a code, its sentences filled with values.

    Raises:
        KeyError: if the code is unknown or a value that its sentences name is missing.
    """
    return FAULTS[code].problem(code, place, **values)


def refusal(code: str, place: Place, **values: object) -> Refusal:
    """Return the refusal of a code, for raising where going on makes no sense."""
    return Refusal(problem(code, place, **values))
