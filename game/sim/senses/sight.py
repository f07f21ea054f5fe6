"""Sight: which band of an observer's sight holds the courier, by true lines of sight.

One function serves the minds, the drawing and the checks. A body is five points; three of them in
plain sight make it visible.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.base.geometry import COSINES, SINE_SCALE, SINES, edge_of, vector
from game.base.grid import line_is_clear
from game.base.units import SUBTILES, TURN
from game.sim.kinds import Band

BODY: Final = SUBTILES // 4
"""How far the four outer body points lie from the middle, in subtiles."""

NEEDED: Final = 3
"""Body points of five that must be seen."""

BODY_POINTS: Final = ((0, 0), (BODY, 0), (-BODY, 0), (0, BODY), (0, -BODY))
"""Offsets of a body's points from its middle, in subtiles."""


MOST_REACH: Final = 8 * SUBTILES
"""No sight but the regulator's passes this (GAME.md section 4)."""

MOST_SQUARE: Final = MOST_REACH * MOST_REACH
"""The square of that, for the first and cheapest test of all."""


@dataclass(frozen=True, slots=True)
class Senses:
    """How one observer's eyes work where it stands and where the courier stands.

    Attributes:
        bands: its bands of sight as they are here, first match wins.
        crowd: thousandths of sight that people round the courier leave; 0 keeps the common factor.
        cap: points of awareness that sight cannot pass just now.
    """

    bands: tuple[Band, ...]
    crowd: int = 0
    cap: int = 100


def band_holding(
    bands: tuple[Band, ...], dx: int, dy: int, heading: int, *, searching: bool, sneaking: bool
) -> Band | None:
    """Return the first band of sight that holds a place, walls not asked.

    It is asked for every observer near the courier, so it holds the wedge's test of
    ``game.base.geometry.in_wedge`` in its loop, with what all bands share worked out once, and
    what is cheapest and turns most observers away comes first.

    Args:
        bands: in order; the first match wins.
        dx: from the observer to the place, subtiles.
        dy: as ``dx``.
        heading: where the observer looks.
        searching: whether the observer searches or is alarmed.
        sneaking: whether who stands there sneaks.
    """
    if dx > MOST_REACH or dx < -MOST_REACH:
        return None
    square = dx * dx + dy * dy
    if square > MOST_SQUARE:
        return None
    heading %= TURN
    along = dx * COSINES[heading] + dy * SINES[heading]
    ahead = along * abs(along)
    for band in bands:
        if square > band.square or ahead < square * band.edge:
            continue
        if band.searching_only and not searching:
            continue
        if sneaking and ahead < 0 and square > band.square_behind:
            continue
        return band
    return None


def body_is_visible(blocked: bytes, columns: int, x: int, y: int, body_x: int, body_y: int) -> bool:
    """Return whether at least three of a body's five points are in line of sight of (x, y)."""
    if _nothing_between(blocked, columns, x, y, body_x, body_y):
        return True
    seen = 0
    for left, (ox, oy) in zip((5, 4, 3, 2, 1), BODY_POINTS, strict=True):
        if seen + left < NEEDED:
            return False
        if line_is_clear(blocked, columns, x, y, body_x + ox, body_y + oy):
            seen += 1
            if seen == NEEDED:
                return True
    return False


def _nothing_between(
    blocked: bytes, columns: int, x: int, y: int, body_x: int, body_y: int
) -> bool:
    """Return whether no cell of the box round a place and a body is blocked: no ray need be cast.

    Every cell that a ray between them could meet lies in that box. Blocked cells hold 1.
    """
    left, right = body_x - BODY, body_x + BODY
    top, bottom = body_y - BODY, body_y + BODY
    if x < left:
        left = x
    elif x > right:
        right = x
    if y < top:
        top = y
    elif y > bottom:
        bottom = y
    first, beyond = left // SUBTILES, right // SUBTILES + 1
    start, end = top // SUBTILES * columns, bottom // SUBTILES * columns
    while start <= end:
        if 1 in blocked[start + first : start + beyond]:
            return False
        start += columns
    return True


def body_in_wedge(dx: int, dy: int, heading: int, half_angle: int) -> bool:
    """Return whether at least three of a body's five points lie within an angle of a heading.

    A search asks it a million times, so that it holds the test of ``game.base.geometry.in_wedge``
    in its loop, and turns bodies wholly behind a narrow wedge away at once.
    """
    heading %= TURN
    east, south, edge = COSINES[heading], SINES[heading], edge_of(half_angle)
    if edge > 0 and dx * east + dy * south < -BODY * SINE_SCALE:
        return False
    inside = 0
    for ox, oy in BODY_POINTS:
        x, y = dx + ox, dy + oy
        along = x * east + y * south
        inside += along * abs(along) >= (x * x + y * y) * edge
    return inside >= NEEDED


def reach_along(  # noqa: PLR0913 - a pose, a grid and a length
    blocked: bytes, columns: int, *, x: int, y: int, heading: int, reach: int, step: int = 180
) -> int:
    """Return how far a line from (x, y) runs before something stops it, at most ``reach``.

    The end is found to ``step`` subtiles.
    """
    rows = len(blocked) // columns
    low, high = 0, reach // step
    while low < high:
        middle = (low + high + 1) // 2
        dx, dy = vector(heading, middle * step)
        inside = 0 <= x + dx < columns * SUBTILES and 0 <= y + dy < rows * SUBTILES
        if inside and line_is_clear(blocked, columns, x, y, x + dx, y + dy):
            low = middle
        else:
            high = middle - 1
    return low * step
