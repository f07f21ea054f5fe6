"""Collecting problems while a map is read; bounded values that note their own faults."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import Final, TypeVar

from game.base.problems import Place, Problem, Refusal, Severity
from game.base.registry import did_you_mean
from game.content.codes import problem
from game.content.codes.structure import FEATURES
from game.content.limits import COORDINATE_MOST, HINTS, INTEGER_MOST, PROBLEMS
from game.content.words import _
from game.level.prescan import Element
from game.level.tiled_map import Color

T = TypeVar("T")


class Notes:
    """The problems of one reading, in the order they were met.

    At most ``limits.PROBLEMS`` are kept, but never no error where there was one.
    """

    def __init__(self) -> None:
        """Begin without problems."""
        self.problems: list[Problem] = []
        self.has_errors = False
        self._hints = 0

    def add(self, code: str, place: Place, **values: object) -> None:
        """Note the problem of a code."""
        self.keep(problem(code, place, **values))

    def keep(self, found: Problem) -> None:
        """Note a problem that somebody else made."""
        first_error = found.severity is Severity.ERROR and not self.has_errors
        if first_error or len(self.problems) < PROBLEMS:
            self.problems.append(found)
        self.has_errors = self.has_errors or first_error

    def unusable(self, feature: str, place: Place) -> None:
        """Note one of ``FEATURES`` that no level may use, with what to do instead."""
        what, instead = FEATURES[feature]
        self.add("L113", place, feature=_(what), instead=_(instead))

    def hint(self, name: str, known: Iterable[str]) -> str:
        """Return ``; did you mean "x"?`` for the nearest known name, as long as hints last."""
        self._hints += 1
        return did_you_mean(name, known) if self._hints <= HINTS else ""

    def attempt(self, work: Callable[[], T]) -> T | None:
        """Return what some work gives, or None after noting what it refused."""
        try:
            return work()
        except Refusal as refusal:
            self.keep(refusal.problem)
            return None


_NUMBER: Final = re.compile(
    r"[-+]?(?:\d{1,20}(?:\.\d{0,30})?|\.\d{1,30})(?:[eE][-+]?\d{1,3})?", re.ASCII
)
_COLOR: Final = re.compile("#?([0-9a-fA-F]{2})?" + "([0-9a-fA-F]{2})" * 3)
_WHOLE: Final = re.compile(r"[-+]?\d{1,10}", re.ASCII)


def number_of(text: str, *, most: float = COORDINATE_MOST) -> float | None:
    """Return the finite number that a text writes, or None if it is none within +-``most``."""
    value = float(text) if _NUMBER.fullmatch(text) else None
    return value if value is not None and abs(value) <= most else None


def whole_of(text: str, *, least: int = -INTEGER_MOST - 1, most: int = INTEGER_MOST) -> int | None:
    """Return the whole number that a text writes, or None if it is none within the bounds."""
    value = int(text) if _WHOLE.fullmatch(text) else None
    return value if value is not None and least <= value <= most else None


def has_hidden(text: str) -> bool:
    r"""Return whether a text holds control, bidi or other characters that cannot be seen.

    >>> has_hidden("Liu"), has_hidden("L\u202eiu")
    (False, True)
    """
    return not text.isprintable() and any(
        c not in "\n\t" and unicodedata.category(c) in {"Cc", "Cf", "Cs", "Zl", "Zp"} for c in text
    )


def without_hidden(text: str) -> str:
    r"""Return a name as messages may show it: in one line, hidden characters marked.

    >>> without_hidden("Liu\n::error::")
    'Liu\ufffd::error::'
    """
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)


class Fields:
    """An element's attributes as checked values; what is wrong is noted and the default taken."""

    def __init__(self, element: Element, file: str, notes: Notes) -> None:
        """Look at one element of a file."""
        self.element: Final = element
        self.notes: Final = notes
        self.place: Final = Place(file=file, line=element.line)

    def number(self, name: str, default: float = 0, *, least: float = -COORDINATE_MOST) -> float:
        """Return an attribute as a finite number from ``least`` to a million."""
        text = self.element.get(name)
        if not text:
            return default
        value = number_of(text)
        if value is None or value < least:
            self._wrong(name, text, least, COORDINATE_MOST)
            return default
        return value

    def whole(self, name: str, default: int, *, least: int, most: int) -> int:
        """Return an attribute as a whole number within bounds."""
        text = self.element.get(name)
        if not text:
            return default
        value = whole_of(text, least=least, most=most)
        if value is None:
            self._wrong(name, text, least, most)
            return default
        return value

    def color(self, name: str) -> Color | None:
        """Return an attribute that Tiled writes as ``#RRGGBB`` or ``#AARRGGBB``; None if absent."""
        text = self.element.get(name)
        found = _COLOR.fullmatch(text)
        if found is None:
            if text:
                self._note(name, text, "#000000", "#ffffffff")
            return None
        alpha, *parts = (int(part, 16) for part in (found[1] or "ff", *found.groups()[1:]))
        return parts[0], parts[1], parts[2], alpha

    def text(self, name: str) -> str:
        """Return an attribute's text; hidden characters are noted."""
        text = self.element.get(name)
        if has_hidden(text):
            self.notes.add("L014", self.place, what=f'"{name}"')
        return text

    def _wrong(self, name: str, text: str, least: float, most: float) -> None:
        self._note(name, text, f"{least:g}", f"{most:g}")

    def _note(self, name: str, text: str, least: str, most: str) -> None:
        what = f'"{name}" of <{self.element.tag}>'
        self.notes.add("L009", self.place, what=what, value=text[:40], least=least, most=most)
