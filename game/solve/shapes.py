"""Shapes: in which places somebody could see a body, walls and light not asked."""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Final

import numpy as np

from game.base.geometry import COSINES, SINES
from game.base.units import TURN
from game.sim.kinds import Band
from game.sim.senses.sight import BODY_POINTS, NEEDED
from game.solve.sightlines import Longs, Truths

COSINE: Final = np.array(COSINES, np.int64)
"""Cosines of all headings, as ``game.base.geometry`` has them."""

SINE: Final = np.array(SINES, np.int64)
"""Sines, as ``COSINE``."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of an observer's pose and a point it may see, one an element.

    Attributes:
        pose: which pose.
        point: number of the point on the lattice.
        dx: from the observer to the point, subtiles.
        dy: as ``dx``.
        heading: where the observer looks, from 0 to a whole turn.
    """

    pose: Longs
    point: Longs
    dx: Longs
    dy: Longs
    heading: Longs

    def only(self, kept: Longs) -> Pairs:
        """Return some of the pairs, by their places."""
        parts = (self.pose, self.point, self.dx, self.dy, self.heading)
        return Pairs(*(part[kept] for part in parts))

    def measured(self, ox: int = 0, oy: int = 0) -> tuple[Longs, Longs]:
        """Return squared distances, and signed squares of what lies ahead, to places beside."""
        dx, dy = self.dx + ox, self.dy + oy
        along = dx * COSINE[self.heading] + dy * SINE[self.heading]
        return dx * dx + dy * dy, along * np.abs(along)


@dataclass(frozen=True, slots=True)
class Shape:
    """Where somebody sees: in any of some bands.

    Attributes:
        bands: the bands; without any it holds nothing.
        sneaks: whether it is asked for somebody who sneaks behind the observer's back.
        whole: whether three of a body's five points must lie inside the angle, and not its middle.
    """

    bands: tuple[Band, ...]
    sneaks: bool = False
    whole: bool = False

    @classmethod
    def of(cls, bands: tuple[Band, ...], *, sneaks: bool) -> Shape:
        """Return the shape for who walks or who sneaks; it is the same if no band minds."""
        return cls(bands, sneaks and any(band.sneak_reach_behind for band in bands))

    @property
    def reach(self) -> int:
        """How far it goes at most, subtiles."""
        return max((band.reach for band in self.bands), default=0)

    @property
    def behind(self) -> int:
        """How far it goes at most behind who looks, subtiles."""
        if self.whole:
            return self.reach
        return max((b.reach for b in self.bands if b.half_angle >= TURN // 4), default=0)

    def holds(self, pairs: Pairs, squares: Longs, ahead: Longs) -> Truths:
        """Return which pairs it holds, by what they measure."""
        held = [self._in_band(band, pairs, squares, ahead) for band in self.bands]
        return reduce(or_, held, np.zeros(len(squares), np.bool_))

    def _in_band(self, band: Band, pairs: Pairs, squares: Longs, ahead: Longs) -> Truths:
        """Return which pairs a band holds, as ``game.sim.senses.sight.band_holding`` says."""
        if self.whole:
            inside = np.zeros(len(squares), np.int8)
            for offset in BODY_POINTS:
                to_point, along = pairs.measured(*offset)
                inside += along >= to_point * band.edge
            whole: Truths = (squares <= band.square) & (inside >= NEEDED)
            return whole
        held: Truths = (squares <= band.square) & (ahead >= squares * band.edge)
        if self.sneaks:
            held &= (ahead >= 0) | (squares <= band.square_behind)
        return held
