"""Light: static pools in bands per quarter tile, and beams asked per point.

The same array draws the shadow line and decides who is seen; nothing else says what is dark.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from game.base.geometry import in_wedge, within
from game.base.grid import line_is_clear
from game.base.units import SUBTILES
from game.sim.kinds import Beam
from game.sim.plan import Plan

SHADOW: Final = 0
"""Only contact sees what stands here."""
DIM: Final = 1
"""Half light."""
LIT: Final = 2
"""Full light of a pool."""
BEAM: Final = 3
"""In the light somebody carries."""

BAND_NAMES: Final = ("shadow", "dim", "lit", "beam")
"""The bands' words, by number."""

QUARTER: Final = SUBTILES // 4
"""Side of a quarter tile in subtiles: the grain of the light array."""


@dataclass(frozen=True, slots=True)
class Pool:
    """The quarter tiles that one lamp reaches: bright ones, and the dim rim of a lit pool.

    Both are indices into the light array of 4 x columns by 4 x rows bytes.
    """

    bright: tuple[int, ...]
    rim: tuple[int, ...]


@dataclass(slots=True)
class Lamp:
    """A lamp and what it gives just now.

    Attributes:
        id: its name on the map.
        x: subtiles.
        y: subtiles.
        radius: subtiles.
        pool: the quarter tiles it reaches; shared.
        full: its band when it burns fully.
        band: the band it is set to: SHADOW when nothing feeds it.
        wing: the hub that governs it, or "".
        idle: whether a linked wing may dim it.
        when: ``always`` or ``peak``.
        switch: whether hands can put it out.
        is_out: whether a hand has put it out; its band is kept for when it is lit again.
    """

    id: str
    x: int
    y: int
    radius: int
    pool: Pool
    full: int
    band: int
    wing: str = ""
    idle: bool = False
    when: str = "always"
    switch: bool = False
    is_out: bool = False

    @property
    def gives(self) -> int:
        """The band it gives now."""
        return SHADOW if self.is_out else self.band


def pool_of(plan: Plan, x: int, y: int, radius: int) -> Pool:
    """Return the quarter tiles whose middle a lamp's light reaches, over the drawn walls.

    The outer quarter of the radius is the rim. The lamp may hang on a wall: the cell it stands in
    never shades its own light.
    """
    return _pool(plan.opaque, plan.columns, x, y, radius)


@lru_cache(maxsize=256)
def _pool(opaque: bytes, columns: int, x: int, y: int, radius: int) -> Pool:
    """Return what ``pool_of`` says; a night begun anew asks for the same pools again."""
    width, height = columns * 4, len(opaque) // columns * 4
    bright: list[int] = []
    rim: list[int] = []
    inner = radius * 3 // 4
    for row in range(max((y - radius) // QUARTER, 0), min((y + radius) // QUARTER + 1, height)):
        for column in range(
            max((x - radius) // QUARTER, 0), min((x + radius) // QUARTER + 1, width)
        ):
            px, py = column * QUARTER + QUARTER // 2, row * QUARTER + QUARTER // 2
            if not within(px - x, py - y, radius):
                continue
            if line_is_clear(opaque, columns, x, y, px, py):
                (bright if within(px - x, py - y, inner) else rim).append(row * width + column)
    return Pool(tuple(bright), tuple(rim))


def light_array(plan: Plan, lamps: Sequence[Lamp]) -> bytes:
    """Return the bands of all quarter tiles, 4 x columns by 4 x rows, row-major.

    Pools join by the brighter band, never by sum.
    """
    array = bytearray(plan.columns * 4 * plan.rows * 4)
    for lamp in sorted(lamps, key=lambda lamp: lamp.gives):
        if lamp.gives == SHADOW:
            continue
        for at in lamp.pool.rim:
            array[at] = max(array[at], DIM)
        for at in lamp.pool.bright:
            array[at] = lamp.gives
    return bytes(array)


def shaded(array: bytes, columns: int, cloths: Sequence[tuple[int, ...]]) -> bytes:
    """Return an array of bands with shadow under cloths, whatever the lamps say.

    Args:
        array: the bands of all quarter tiles.
        columns: the map's width in tiles.
        cloths: rectangles of column, row, columns and rows, in tiles.
    """
    if not cloths:
        return array
    dark, width = bytearray(array), columns * 4
    for column, row, across, down in cloths:
        for at in range(row * 4 * width + column * 4, (row + down) * 4 * width, width):
            dark[at : at + across * 4] = bytes(across * 4)
    return bytes(dark)


def band_at(array: bytes, columns: int, x: int, y: int) -> int:
    """Return the static band at a point in subtiles; ``columns`` is the map's width in tiles."""
    return array[y // QUARTER * columns * 4 + x // QUARTER]


def beam_reaches(  # noqa: PLR0913 - a beam, its bearer's pose and a point
    beam: Beam, opaque: bytes, columns: int, *, x: int, y: int, heading: int, px: int, py: int
) -> bool:
    """Return whether a carried light at (x, y, heading) falls on the point (px, py)."""
    dx, dy = px - x, py - y
    return (
        within(dx, dy, beam.reach)
        and in_wedge(dx, dy, heading, beam.half_angle)
        and line_is_clear(opaque, columns, x, y, px, py)
    )
