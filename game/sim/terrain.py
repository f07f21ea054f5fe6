"""Terrain: what stands still, and the few cells of it that open and close.

The grids are ``bytes`` that are replaced, never written into, so a copied world shares them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from game.base.copying import shallow
from game.base.grid import Cell
from game.base.units import SUBTILES
from game.sim.plan import Plan

Steps = tuple[tuple[Cell, int], ...]
"""Cells next to a cell, each with the cost of going there."""


@dataclass(slots=True)
class Terrain:
    """The ground of a level.

    All grids hold one byte a cell, row-major. ``plan`` keeps the drawn state; the fields below are
    the present one, doors, blocked passages and cases on belts laid in.

    Attributes:
        plan: the level as drawn.
        solid: cells no body enters.
        opaque: cells that stop sight.
        veiled: cells that stop sight of a sneaking courier from afar: opaque or low cover.
        closed: opaque cells that are closed doors, through which sound passes at a price.
        barred: cells that stop also those who open doors: walls, locked doors, people in the way.
        sound_steps: where sound goes on from a cell, kept while no door moves.
        foot_steps: where feet go on from a cell, kept while ``barred`` stays the same.
        smashed: cells of low cover that were broken, in the order they broke.
    """

    plan: Plan
    solid: bytes
    opaque: bytes
    veiled: bytes
    closed: bytes
    barred: bytes
    sound_steps: dict[Cell, Steps] = field(default_factory=dict)
    foot_steps: dict[Cell, Steps] = field(default_factory=dict)
    smashed: tuple[Cell, ...] = ()

    @classmethod
    def of(cls, plan: Plan) -> Terrain:
        """Return the terrain of a plan with everything open."""
        terrain = cls(plan, plan.solid, plan.opaque, b"", bytes(len(plan.solid)), plan.solid)
        terrain.relay()
        return terrain

    @property
    def columns(self) -> int:
        """Width in tiles."""
        return self.plan.columns

    @property
    def rows(self) -> int:
        """Height in tiles."""
        return self.plan.rows

    def index(self, cell: Cell) -> int:
        """Return a cell's place in the grids."""
        return cell[1] * self.plan.columns + cell[0]

    def contains(self, cell: Cell) -> bool:
        """Return whether a cell lies on the map."""
        return 0 <= cell[0] < self.plan.columns and 0 <= cell[1] < self.plan.rows

    def relay(
        self,
        *,
        doors: Iterable[Cell] = (),
        locked: Iterable[Cell] = (),
        barred: Iterable[Cell] = (),
        cases: Iterable[Cell] = (),
    ) -> None:
        """Lay moving parts over the drawn state.

        Args:
            doors: cells of closed doors: no body, no sight.
            locked: those of them that nobody opens by hand.
            barred: cells that somebody stands in the way of: no body.
            cases: cells that a tall case on a belt fills just now: no sight.
        """
        drawn = self._unbroken(self.plan.solid)
        solid, opaque = bytearray(drawn), bytearray(self.plan.opaque)
        closed = bytearray(len(solid))
        for cell in doors:
            at = self.index(cell)
            solid[at] = opaque[at] = closed[at] = 1
        stopped = bytearray(drawn)
        for cell in locked:
            stopped[self.index(cell)] = 1
        for cell in barred:
            solid[self.index(cell)] = stopped[self.index(cell)] = 1
        for cell in cases:
            opaque[self.index(cell)] = 1
        if closed != self.closed:
            self.sound_steps = {}
        if stopped != self.barred:
            self.foot_steps = {}
        self.solid, self.opaque, self.closed = bytes(solid), bytes(opaque), bytes(closed)
        self.barred = bytes(stopped)
        self.veiled = _either(self.opaque, self._unbroken(self.plan.low))

    def _unbroken(self, grid: bytes) -> bytes:
        """Return a drawn grid without the cells that were broken."""
        if not self.smashed:
            return grid
        left = bytearray(grid)
        for cell in self.smashed:
            left[self.index(cell)] = 0
        return bytes(left)

    def breaks(self, cell: Cell) -> bool:
        """Return whether a cell is low cover that still stands."""
        return bool(self.plan.low[self.index(cell)]) and cell not in self.smashed

    def surface_at(self, x: int, y: int) -> str:
        """Return the id of the surface under a point in subtiles."""
        at = y // SUBTILES * self.plan.columns + x // SUBTILES
        return self.plan.surface_names[self.plan.surfaces[at]]

    def copied(self) -> Terrain:
        """Return a terrain that changes by itself."""
        return shallow(self)


def _either(one: bytes, other: bytes) -> bytes:
    """Return where one or the other of two grids of 0 and 1 is set, all cells at once."""
    return (int.from_bytes(one) | int.from_bytes(other)).to_bytes(len(one))


def cells_of(rect: tuple[int, ...]) -> list[Cell]:
    """Return the cells of a (column, row, columns, rows) rectangle in reading order."""
    column, row, width, height = rect
    return [(c, r) for r in range(row, row + height) for c in range(column, column + width)]


def in_rect(rect: tuple[int, ...], cell: Cell) -> bool:
    """Return whether a cell lies in a (column, row, columns, rows) rectangle."""
    column, row, width, height = rect
    return column <= cell[0] < column + width and row <= cell[1] < row + height
