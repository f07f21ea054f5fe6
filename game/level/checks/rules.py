"""What the rule of a level needs of its map."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from game.sim.plan import Plan

NEEDS: Final[Mapping[str, Mapping[str, int]]] = {"network": {"hub": 2}}
"""The least number of objects of each class, by rule; a rule without needs is left out."""


def lacking(plan: Plan) -> Iterator[tuple[str, int, int]]:
    """Give each class of which the plan's rule needs more: its id, how many, and how many exist."""
    for kind, least in NEEDS.get(plan.rule, {}).items():
        count = len(plan.of_kind(kind))
        if count < least:
            yield kind, least, count
