"""What a map may change of ``kinds.yaml``: single numbers, by name, by half at most.

A number's name is the way to it in the file with dots between, such as ``limits.knock_tiles``. The
section ``kinds`` is left out (``guard.paces.calm``), a band of sight goes by its own name
(``guard.bands.far.reach``), and what a class offers in Tiled goes by the name that it has there
(``guard.speed``). Whatever keeps the game fair holds for maps too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fnmatch import fnmatchcase
from typing import Final

from game.content.plain import Plain, Trail
from game.content.words import later

Sheets = dict[str, Plain]
"""The sections of ``kinds.yaml`` as they are written, without ``objects``."""

HALF: Final = Decimal("0.5")
"""How far a map may go from a number, as a share of it."""

_SIGHT: Final = later("no sight but the regulator's reaches past 8 tiles")
_FIRST_SIGHT: Final = later("no first sight is certain before 0.35 s")
_CONTACT: Final = later("not even contact is certain before 0.25 s")
_SCREEN: Final = later("what the screen shows is the same on every map")


@dataclass(frozen=True, slots=True)
class _Promise:
    """What numbers of a name must keep on every map; ``is_fixed`` lets none change them."""

    name: str
    reason: str
    least: Decimal | None = None
    most: Decimal | None = None
    is_fixed: bool = False


_PROMISES: Final = (
    _Promise("*.bands.*.reach", _SIGHT, most=Decimal(8)),
    _Promise("droid.numbers.sight_tiles", _SIGHT, most=Decimal(8)),
    _Promise("limits.alarm_floor_s", _FIRST_SIGHT, least=Decimal("0.35")),
    _Promise("limits.alarm_floor_contact_s", _CONTACT, least=Decimal("0.25")),
    _Promise("limits.viewport_*", _SCREEN, is_fixed=True),
)
"""The promises of fairness (GAME.md section 5) that a change by half could break."""


@dataclass(frozen=True, slots=True)
class Stat:
    """One number of ``kinds.yaml`` and how far a map may change it.

    Attributes:
        trail: the way to it in the file.
        least: the least that a map may say.
        most: the most.
        reason: English msgid of the promise that stops it at ``fair_least`` or ``fair_most``;
            empty if none does.
        fair_least: the least that keeps the promise.
        fair_most: the most that does.
    """

    trail: Trail
    least: Decimal
    most: Decimal
    reason: str
    fair_least: Decimal
    fair_most: Decimal

    def code_for(self, value: Decimal) -> str:
        """Return the code of the problem that a map's number has, or nothing if it has none."""
        if not self.least <= value <= self.most:
            return "L309"
        return "" if self.fair_least <= value <= self.fair_most else "L313"


def numbers(sheets: Sheets) -> dict[str, tuple[Trail, float]]:
    """Return every number of the sheets, with its trail, by its name."""
    return {".".join(name): (trail, value) for name, trail, value in _numbers(sheets, (), ())}


def stat(name: str, trail: Trail, value: float) -> Stat:
    """Return a number of the sheets with the bounds that it has on a map."""
    whole = Decimal(str(value))
    least, most = sorted((whole * (1 - HALF), whole * (1 + HALF)))
    promise = next((p for p in _PROMISES if fnmatchcase(name, p.name)), None)
    if promise is None:
        return Stat(trail, least, most, "", least, most)
    if promise.is_fixed:
        return Stat(trail, least, most, promise.reason, whole, whole)
    fair_least = least if promise.least is None else max(least, promise.least)
    fair_most = most if promise.most is None else min(most, promise.most)
    return Stat(trail, least, most, promise.reason, fair_least, fair_most)


def patched(sheets: Sheets, changes: Mapping[Trail, float]) -> Sheets:
    """Return the sheets with the numbers at some trails replaced; the given ones are kept."""
    made = dict(sheets)
    for trail, value in changes.items():
        made[trail[0]] = _patched(made[trail[0]], trail[1:], value)
    return made


def _patched(part: Plain, trail: Trail, value: float) -> Plain:
    """Return a part of the sheets with the number at the end of a trail replaced."""
    if isinstance(part, list):
        place = int(trail[0])
        return [*part[:place], _patched(part[place], trail[1:], value), *part[place + 1 :]]
    if isinstance(part, dict):
        return {**part, trail[0]: _patched(part[trail[0]], trail[1:], value)}
    return value


def _numbers(
    part: Plain, name: tuple[str, ...], trail: Trail
) -> Iterator[tuple[tuple[str, ...], Trail, float]]:
    """Give the numbers in a part of the sheets, each with its name and its trail."""
    if isinstance(part, dict):
        for key, inner in part.items():
            shown = name if (*trail, key) == ("kinds",) else (*name, key)
            yield from _numbers(inner, shown, (*trail, key))
    elif isinstance(part, list):
        for place, inner in enumerate(part):
            own = inner.get("name") if isinstance(inner, dict) else place
            yield from _numbers(inner, (*name, str(own)), (*trail, str(place)))
    elif isinstance(part, int | float) and not isinstance(part, bool):
        yield name, trail, part
