"""Which codes are told: all, or those that were chosen on the command line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from game.base.problems import Problem, Refusal
from game.base.registry import did_you_mean
from game.content.codes import FAULTS, problem
from game.content.words import _
from game.level.ignores import OF_SAFETY, can_be_silenced, is_of_safety


@dataclass(frozen=True, slots=True)
class Choice:
    """Codes by how they begin.

    Attributes:
        select: only these; all if empty.
        ignore: not these.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def tells(self, found: Problem) -> bool:
        """Return whether a problem is told; errors of safety always are."""
        wanted = not self.select or found.code.startswith(self.select)
        unwanted = bool(self.ignore) and found.code.startswith(self.ignore)
        return (wanted and not unwanted) or not can_be_silenced(found)


def choice_of(select: Iterable[str] = (), ignore: Iterable[str] = ()) -> Choice:
    """Return the choice that words such as ``L3,L204`` make.

    Raises:
        Refusal: L903 if a word begins no code, L902 if it would ignore only errors of safety.
    """
    chosen, refused = _beginnings(select), _beginnings(ignore)
    for word in refused:
        if all(is_of_safety(code) for code in FAULTS if code.startswith(word)):
            raise Refusal(problem("L902", named=word, reason=_(OF_SAFETY)))
    return Choice(chosen, refused)


def _beginnings(words: Iterable[str]) -> tuple[str, ...]:
    """Return the beginnings of codes in words with commas between them; raises Refusal."""
    found = [part.strip().upper() for word in words for part in word.split(",") if part.strip()]
    for part in found:
        if not any(code.startswith(part) for code in FAULTS):
            known = FAULTS if len(part) > 2 else {code[:2] for code in FAULTS}
            hint = did_you_mean(part, known)
            raise Refusal(problem("L903", named=part[:40], hint=hint))
    return tuple(found)
