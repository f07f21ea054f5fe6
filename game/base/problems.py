"""Problems: faults in content, told as values with a place, a reason and a mend.

Bad content never raises through the house: readers collect problems and return them. ``Refusal``
exists for the few places deep inside a reader where going on makes no sense; the reader catches it
at its door.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum
from typing import Final

_COLONS: Final = re.compile(":{2,}")


class Severity(Enum):
    """How much a problem matters."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a problem is: a file, and as much more as is known.

    ``line`` counts from 1, ``tile`` is (column, row), ``object_id`` is Tiled's number; the object's
    name and class are as the map writes them, so they are not to be trusted.
    """

    file: str = ""
    line: int | None = None
    layer: str | None = None
    object_id: int | None = None
    tile: tuple[int, int] | None = None
    object_name: str = ""
    object_type: str = ""

    def __str__(self) -> str:
        """Return ``file:line  layer "x", object #1 (Guard "y"), tile (2, 3)``, what is known."""
        start = self.file if self.line is None else f"{self.file}:{self.line}"
        parts = [
            f'layer "{plain(self.layer)}"' if self.layer else "",
            f"object #{self.object_id}{self._named()}" if self.object_id is not None else "",
            f"tile {self.tile}" if self.tile is not None else "",
        ]
        return "   ".join(p for p in (plain(start), ", ".join(p for p in parts if p)) if p)

    def _named(self) -> str:
        """Return the object's class and name in brackets, if it has any."""
        name = f'"{self.object_name}"' if self.object_name else ""
        words = " ".join(part for part in (self.object_type, name) if part)
        return f" ({plain(words)})" if words else ""


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault: what is wrong, where, why it matters and how to mend it."""

    code: str
    what: str
    place: Place = Place()
    why: str = ""
    mend: str = ""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        """Return the problem as the lines a person reads."""
        lines = [f"{self.severity.value}[{self.code}]: {plain(self.what)}"]
        if str(self.place):
            lines.append(f"  --> {self.place}")
        if self.why:
            lines.append(f"  why : {plain(self.why)}")
        if self.mend:
            lines.append(f"  mend: {plain(self.mend)}")
        return "\n".join(lines)

    def as_line(self) -> str:
        """Return the same in one line: where, what, why and how to mend it."""
        told = "; ".join(part for part in (self.what, self.why, self.mend) if part)
        return ": ".join(part for part in (str(self.place), told) if part)


class Refusal(Exception):  # noqa: N818 - it carries a problem, it is not an error of the program
    """Stops a reader that met a fault it cannot go on from."""

    def __init__(self, problem: Problem) -> None:
        """Carry one problem to the reader's door."""
        super().__init__(str(problem))
        self.problem: Final = problem


def plain(text: str, limit: int = 400) -> str:
    """Return text that is safe to print: no control, bidi or escape characters, and not endless.

    Names come from maps that strangers drew; they must not move a cursor or give a build server a
    command, so of several colons in a row only one is left.
    """
    kept = "".join(
        c
        if c == "\n" or unicodedata.category(c) not in {"Cc", "Cf", "Cs", "Zl", "Zp"}
        else "\N{REPLACEMENT CHARACTER}"
        for c in text[: limit + 1]
    )
    kept = _COLONS.sub(":", kept)
    return kept if len(text) <= limit else kept[:limit] + "\N{HORIZONTAL ELLIPSIS}"
