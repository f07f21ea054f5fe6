"""Faults: the words of one sort of problem, before a place and values are known."""

from __future__ import annotations

from dataclasses import dataclass

from game.base.problems import Severity


@dataclass(frozen=True, slots=True)
class Fault:
    """One sort of problem: its sentence, why it matters and how to mend it, with {places}."""

    what: str
    why: str = ""
    mend: str = ""
    severity: Severity = Severity.ERROR


def warning(what: str, why: str = "", mend: str = "") -> Fault:
    """Return the fault of something that is allowed, and yet most likely a slip."""
    return Fault(what, why, mend, Severity.WARNING)
