"""Twins: every harmful tool has a harmless one that reaches the same end (GAME.md section 8)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.level.checks.keys import HARMFUL, keys_of
from game.level.checks.subject import Subject
from game.sim.plan import Placement, Plan

PERMITS: Final = ("papers", "papers_window", "licence")
"""Classes that give in the open what a bribe gives in secret."""


def check_twins(subject: Subject) -> None:
    """Note harmful tools that stand alone."""
    for tool in _alone(subject.plan):
        subject.note("L508", tool)


def _alone(plan: Plan) -> Iterator[Placement]:
    """Go through lonely shortcuts, stolen keys that alone open a door, and lonely bribes."""
    served = {twin.values["of"] for twin in plan.of_kind("twin")}
    yield from (tool for tool in plan.of_kind("shortcut") if tool.id not in served)
    only = (keys for keys in keys_of(plan).values() if all(key.kind in HARMFUL for key in keys))
    stolen = {key.id: key for keys in only for key in keys if key.kind == "temptation"}
    yield from stolen.values()
    if not plan.of_kind(*PERMITS):
        yield from plan.of_kind("bribe")
