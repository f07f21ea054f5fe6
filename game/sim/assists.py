"""Assists: help that changes the rules of a night, as values that a run can carry.

They hold from the night's header or from an intent in its midst, so a run with help replays like
any other. None is marked down.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Final, Self

LEAST: Final = 25
"""Least percent of the usual sharpness of eyes and ears."""

USUAL: Final = 100
"""Percent without help."""

_SENSES: Final = 256
"""What the eyes' percent is multiplied with where both percents share one number."""


@dataclass(frozen=True, slots=True)
class Assists:
    """The help that holds in a tick.

    Attributes:
        senses: percent of the usual sharpness of watchers' eyes, 25 to 100.
        hearing: percent of the usual sharpness of their ears, 25 to 100.
        endless_energy: whether merging and pulses cost nothing.
        no_captures: whether whoever catches the courier only lets her go again.
    """

    senses: int = USUAL
    hearing: int = USUAL
    endless_energy: bool = False
    no_captures: bool = False

    @classmethod
    def of(cls, words: Iterable[str]) -> Self:
        """Return the assists that a header's words say; unknown words change nothing."""
        said = {name: number for name, _, number in (word.partition("=") for word in words)}
        return cls(
            senses=_percent(said.get("senses", "")),
            hearing=_percent(said.get("hearing", "")),
            endless_energy="endless_energy" in said,
            no_captures="no_captures" in said,
        )

    @classmethod
    def unpacked(cls, percents: int, switches: int) -> Self:
        """Return the assists that two numbers of an intent say; whatever they are, they mean some.

        Args:
            percents: eyes x 256 + ears.
            switches: bit 0 endless energy, bit 1 no captures.
        """
        senses, hearing = divmod(percents, _SENSES)
        return cls(_within(senses), _within(hearing), bool(switches & 1), bool(switches & 2))

    def packed(self) -> tuple[int, int]:
        """Return the two numbers that ``unpacked`` reads."""
        switches = self.endless_energy | self.no_captures << 1
        return self.senses * _SENSES + self.hearing, switches

    def words(self) -> tuple[str, ...]:
        """Return the words for a header, only of what differs from a night without help."""
        percents = [f"{n}={getattr(self, n)}" for n in _PERCENTS if getattr(self, n) != USUAL]
        return (*percents, *(name for name in _SWITCHES if getattr(self, name)))


_PERCENTS: Final = ("senses", "hearing")
_SWITCHES: Final = tuple(f.name for f in fields(Assists) if f.name not in _PERCENTS)


def _percent(number: str) -> int:
    return _within(int(number[:4])) if number.isdecimal() else USUAL


def _within(percent: int) -> int:
    return min(max(percent, LEAST), USUAL)
