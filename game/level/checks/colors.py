"""Colors: things that people can tell apart only if they see colors."""

from __future__ import annotations

import re
from typing import Final

from game.level.checks.subject import Subject
from game.sim.plan import Placement

COLORS: Final = frozenset(
    {
        "black", "blue", "brown", "gold", "golden", "gray", "green", "grey", "orange", "pink",
        "purple", "red", "silver", "violet", "white", "yellow",
    }
)  # fmt: skip
"""English words for colors; the texts of maps are English and translated from it."""

_WORD: Final = re.compile(r"[^\W\d_]+")


def check_colors(subject: Subject) -> None:
    """Note two things of one class whose labels differ by a color alone."""
    first: dict[tuple[str, tuple[str, ...]], Placement] = {}
    for placement in subject.plan.placements:
        words = _WORD.findall(str(placement.values.get("label", "")).casefold())
        rest = tuple(word for word in words if word not in COLORS)
        if len(rest) == len(words) or placement.id not in subject.things:
            continue
        other = first.setdefault((placement.kind, rest), placement)
        if _label(other) != _label(placement):
            subject.note("L701", placement, other=_label(other), label=_label(placement))


def _label(placement: Placement) -> str:
    return str(placement.values["label"])
