"""Integer geometry: headings, an exact sine table, distances and turning.

The sine table is computed at import with whole numbers only, so it is the same on every machine;
the C library's ``sin`` is not.
"""

from __future__ import annotations

from bisect import bisect_left
from math import isqrt
from typing import Final

from game.base.units import TURN

SINE_SCALE: Final = 1 << 14
"""The sine of a right angle."""

QUARTER: Final = TURN // 4
"""Arc minutes in a right angle."""

_PRECISION: Final = 128
"""Bits after the point while the table is made; the error of 5400 steps stays far below one."""

_PI: Final = 3_14159_26535_89793_23846_26433_83279_50288_41971
"""Pi times 10**40, to 41 digits (a mathematical constant)."""


def _quarter_sines() -> tuple[int, ...]:
    """Return the sines of 0 .. 5400 arc minutes by exact rotation, one minute at a time."""
    one = 1 << _PRECISION
    step = (_PI << _PRECISION) // (10**40 * (TURN // 2))
    term, sine, cosine = one, 0, 0
    for power in range(24):
        sign = -1 if power % 4 > 1 else 1
        if power % 2:
            sine += sign * term
        else:
            cosine += sign * term
        term = (term * step >> _PRECISION) // (power + 1)
    x, y, table = one, 0, []
    for _ in range(QUARTER + 1):
        table.append((y * SINE_SCALE * 2 + one) // (2 * one))
        x, y = (x * cosine - y * sine) >> _PRECISION, (x * sine + y * cosine) >> _PRECISION
    return tuple(table)


_QUARTER_SINES: Final = _quarter_sines()
SINES: Final[tuple[int, ...]] = (
    _QUARTER_SINES
    + _QUARTER_SINES[-2:0:-1]
    + tuple(-s for s in _QUARTER_SINES)
    + tuple(-s for s in _QUARTER_SINES[-2:0:-1])
)
"""Sine of each arc minute of a turn, in 1/16384."""

COSINES: Final = SINES[QUARTER:] + SINES[:QUARTER]
"""Cosine of each arc minute of a turn, in 1/16384."""


def sine(heading: int) -> int:
    """Return the sine of a heading in 1/16384."""
    return SINES[heading % TURN]


def cosine(heading: int) -> int:
    """Return the cosine of a heading in 1/16384."""
    return COSINES[heading % TURN]


def vector(heading: int, length: int) -> tuple[int, int]:
    """Return the (dx, dy) of a length along a heading, cut towards zero; y points down."""
    return _cut(length * cosine(heading)), _cut(length * sine(heading))


def _cut(scaled: int) -> int:
    return scaled // SINE_SCALE if scaled >= 0 else -(-scaled // SINE_SCALE)


_TANGENTS: Final = tuple((s << 20) // (_QUARTER_SINES[QUARTER - i] or 1)
                         for i, s in enumerate(_QUARTER_SINES[:QUARTER // 2 + 1]))  # fmt: skip
"""Tangents of 0 .. 45 degrees in 2**-20, for looking headings up."""


def heading_of(dx: int, dy: int) -> int:
    """Return the heading of a vector to within one arc minute; (0, 0) points east.

    >>> heading_of(1, 0), heading_of(0, 1), heading_of(-5, 0), heading_of(3, -3)
    (0, 5400, 10800, 18900)
    """
    ax, ay = abs(dx), abs(dy)
    if ax == ay == 0:
        return 0
    low, high = (ay, ax) if ay <= ax else (ax, ay)
    octant = bisect_left(_TANGENTS, (low << 20) // high)
    first = octant if ay <= ax else QUARTER - octant
    if dx < 0:
        first = TURN // 2 - first
    return first % TURN if dy >= 0 else -first % TURN


def turn_between(start: int, end: int) -> int:
    """Return the signed turn from one heading to another, -10800 < turn <= 10800.

    >>> turn_between(100, 21500), turn_between(0, 10800)
    (-200, 10800)
    """
    return TURN // 2 - (TURN // 2 - (end - start)) % TURN


def turned(heading: int, target: int, limit: int) -> int:
    """Return ``heading`` turned towards ``target`` by at most ``limit`` arc minutes."""
    turn = turn_between(heading, target)
    return (heading + max(-limit, min(limit, turn))) % TURN


def distance(dx: int, dy: int) -> int:
    """Return the length of a vector, rounded down."""
    return isqrt(dx * dx + dy * dy)


def within(dx: int, dy: int, reach: int) -> bool:
    """Return whether a vector is no longer than ``reach``."""
    return dx * dx + dy * dy <= reach * reach


def in_wedge(dx: int, dy: int, heading: int, half_angle: int) -> bool:
    """Return whether a vector points within ``half_angle`` of a heading, edges included.

    Exact to the sine table, without an arctangent: the vector's part along the heading is compared
    with its length times the cosine, both squared with their signs. ``half_angle`` of half a turn
    or more takes everything; one of less than two degrees is too narrow for the table's cosines,
    and no kind has one.
    """
    heading %= TURN
    along = dx * COSINES[heading] + dy * SINES[heading]
    return along * abs(along) >= (dx * dx + dy * dy) * edge_of(half_angle)


def edge_of(half_angle: int) -> int:
    """Return the square of the cosine at a wedge's edge with the cosine's sign, in 2**-28.

    That of half a turn or more lies below all squares of cosines, the table's roundings included.
    """
    if half_angle >= TURN // 2:
        return -2 * SINE_SCALE * SINE_SCALE
    return COSINES[half_angle] * abs(COSINES[half_angle])
