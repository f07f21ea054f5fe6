"""Twins: every harmful tool has a harmless one that reaches the same end (GAME.md section 8)."""

from __future__ import annotations

from typing import Final

from game.level.checks.locks import HARMFUL, openers
from game.level.checks.subject import Subject

PERMITS: Final = ("papers", "papers_window", "licence")
"""Classes that give in the open what a bribe gives in secret."""


def check_twins(subject: Subject) -> None:
    """Note harmful tools that stand alone."""
    plan = subject.plan
    served = {str(twin.values["of"]) for twin in plan.of_kind("twin")}
    for shortcut in plan.of_kind("shortcut"):
        if shortcut.id not in served:
            subject.note("L508", shortcut)
    for door in plan.of_kind("door"):
        keys = openers(subject, door) if door.values.get("locked") else ()
        if keys and all(key.kind in HARMFUL for key in keys):
            for key in keys:
                if key.kind == "temptation":
                    subject.note("L508", key)
    if not plan.of_kind(*PERMITS):
        for bribe in plan.of_kind("bribe"):
            subject.note("L508", bribe)
