"""The whole-number units of the simulation, and how human numbers become them.

Data files speak of seconds, tiles and degrees; the simulation counts ticks, subtiles and arc
minutes. Every conversion stands here. A number that does not come out whole is refused, so that a
rule is exactly what its data says on every platform.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

TICKS_PER_SECOND: Final = 60
"""Whole simulation steps in one second of play."""

SUBTILES: Final = 1440
"""Units of position in one tile; a tile is 16 pixels, so a pixel is 90 subtiles."""

SPEED_UNIT: Final = SUBTILES // TICKS_PER_SECOND
"""Subtiles a tick that make one tile a second (24)."""

TURN: Final = 21_600
"""Arc minutes in a full turn."""

DEGREE: Final = 60
"""Arc minutes in a degree; one degree a second is one arc minute a tick."""

POINT: Final = 1000
"""Thousandths in one point of awareness, and in a whole factor."""

Number = int | float | str | Decimal
"""A number as data files write it; floats are read by their shortest decimal form."""


class NotWhole(ValueError):  # noqa: N818 - it names what the number is, as readers will see it
    """A number of a data file does not come out as a whole number of units.

    Attributes:
        nearest: the nearest number that does, as one would write it.
    """

    def __init__(self, value: Number, unit: int) -> None:
        """Say what is wrong with a number that was counted in ``unit`` parts."""
        self.nearest: Final = nearest_whole(value, unit)
        parts = f" of 1/{unit}" if unit > 1 else ""
        super().__init__(f"{value} is not a whole number{parts}; the nearest is {self.nearest}")


def whole(value: Number, unit: int) -> int:
    """Return ``value`` counted in ``unit`` parts.

    Raises:
        NotWhole: if the result is not a whole number.

    >>> whole("0.7", SUBTILES)
    1008
    """
    scaled = Decimal(str(value)) * unit
    if scaled != scaled.to_integral_value():
        raise NotWhole(value, unit)
    return int(scaled)


def nearest_whole(value: Number, unit: int) -> str:
    """Return the nearest number that is whole in ``unit`` parts and can be written in digits.

    A third of a tile is whole, but no decimal says it; so only the twos and fives of the unit
    count.

    >>> nearest_whole("2.3", SPEED_UNIT), nearest_whole("0.001", SUBTILES)
    ('2.25', '0')
    """
    parts = unit
    while parts % 3 == 0:
        parts //= 3
    count = (Decimal(str(value)) * parts).to_integral_value()
    return f"{(count / parts).normalize():f}"


def ticks(seconds: Number) -> int:
    """Return seconds as ticks, to the nearest tick, halves up."""
    return int((Decimal(str(seconds)) * TICKS_PER_SECOND + Decimal("0.5")) // 1)


def subtiles(tiles: Number) -> int:
    """Return tiles as subtiles; raises NotWhole if it is no whole number of them."""
    return whole(tiles, SUBTILES)


def speed(tiles_per_second: Number) -> int:
    """Return tiles a second as subtiles a tick; raises NotWhole unless a multiple of 1/24."""
    return whole(tiles_per_second, SPEED_UNIT)


def angle(degrees: Number) -> int:
    """Return degrees as arc minutes; raises NotWhole if it is no whole number of them."""
    return whole(degrees, DEGREE)


def thousandths(factor: Number) -> int:
    """Return a factor or a number of points in thousandths; raises NotWhole otherwise."""
    return whole(factor, POINT)


def round_half_away(numerator: int, denominator: int) -> int:
    """Divide and round to the nearest whole number, halves away from zero.

    >>> round_half_away(-3, 2), round_half_away(3, 2), round_half_away(4, 3)
    (-2, 2, 1)
    """
    sign = -1 if (numerator < 0) != (denominator < 0) else 1
    n, d = abs(numerator), abs(denominator)
    return sign * ((2 * n + d) // (2 * d))
