"""Faults: sorts of problem, and how one becomes a problem that somebody can read and mend."""

from __future__ import annotations

from dataclasses import dataclass

from game.base.problems import Place, Problem, Severity, plain
from game.content.words import _


@dataclass(frozen=True, slots=True)
class Fault:
    """One sort of problem: its sentence, why it matters and how to mend it, with {places}."""

    what: str
    why: str = ""
    mend: str = ""
    severity: Severity = Severity.ERROR

    def problem(self, code: str, place: Place | None = None, **values: object) -> Problem:
        """Return this sort of problem under its code, the sentences filled with values.

        Texts among the values may come from strangers: they are made plain and put on one line.

        Raises:
            KeyError: if a value that the sentences name is missing.
        """
        values = {name: _harmless(value) for name, value in values.items()}
        what, why, mend = (
            _(text).format(**values) if text else "" for text in (self.what, self.why, self.mend)
        )
        return Problem(code, what, place or Place(), why, mend, self.severity)


@dataclass(frozen=True, slots=True)
class Page:
    """What ``explain`` says of one sort of problem besides its sentences.

    Attributes:
        title: a few words that never change once published; tools show it beside the code.
        bad: what a map with the problem looks like, in words.
        good: the same, mended.
    """

    title: str
    bad: str
    good: str


def _harmless(value: object) -> object:
    """Return a value as a sentence may hold it."""
    return plain(value).replace("\n", " ") if isinstance(value, str) else value


def warning(what: str, why: str = "", mend: str = "") -> Fault:
    """Return a sort of problem that does not stop a level from being played."""
    return Fault(what, why, mend, Severity.WARNING)


def note(what: str, why: str = "", mend: str = "") -> Fault:
    """Return a sort of problem that is only worth knowing."""
    return Fault(what, why, mend, Severity.NOTE)
