"""The room of a new level: two halls with a wall between them, drawn with the shipped tiles.

The upper hall is the guard's, the lower one the courier's; a gap towards the right joins them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

Cell = tuple[int, int]
"""(column, row)."""

WALL_ROWS: Final = 3
"""Rows of every wall across: its top, and two of its face."""

GAP: Final = 3
"""Columns of the gap between the halls."""

FLOOR: Final = ("cobble.0", "cobble.1", "cobble.2")
"""Names of the floor's tiles."""

FACE: Final = "brick"
"""The walls' face."""

LOW: Final = "low"
"""Name of the mark of low cover."""

_AROUND: Final = ((0, -1), (1, -1), (1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1))
"""Neighbours in the order of a wall top's bits: north first, clockwise."""


@dataclass(frozen=True, slots=True)
class Room:
    """Two halls of a size in tiles.

    Attributes:
        columns: width.
        rows: height.
    """

    columns: int
    rows: int

    @property
    def wall(self) -> int:
        """The first row of the wall between the halls."""
        return self.rows // 2 - 2

    @property
    def gap(self) -> int:
        """The first column of the gap in it."""
        return self.columns * 2 // 3

    @property
    def lower(self) -> int:
        """The first row of the lower hall."""
        return self.wall + WALL_ROWS

    @property
    def cover(self) -> tuple[Cell, ...]:
        """Left cells of the boxes, two cells wide each, that one can hide behind."""
        right = self.gap + GAP + 1
        return ((self.gap - 3, self.lower + 1), (right, self.wall - 1))

    def is_floor(self, cell: Cell) -> bool:
        """Return whether a cell is open floor; boxes stand on floor."""
        column, row = cell
        inside = 0 < column < self.columns - 1 and WALL_ROWS <= row < self.rows - 1
        walled = self.wall <= row < self.lower
        return inside and (not walled or self.gap <= column < self.gap + GAP)

    def floor_at(self, cell: Cell) -> str:
        """Return the name of a cell's floor, or "" under walls."""
        column, row = cell
        return FLOOR[(column * 7 + row * 3) % len(FLOOR)] if self.is_floor(cell) else ""

    def structure_at(self, cell: Cell) -> str:
        """Return the name of what stands in a cell: a wall's top or face, a box's mark, or ""."""
        if self.is_floor(cell):
            return LOW if any(cell in ((c, r), (c + 1, r)) for c, r in self.cover) else ""
        side = self._face(cell)
        if not side:
            return f"top.{self._mask(cell)}"
        column, row = cell
        ends = "".join(
            sign
            for sign, beside in (("w", (column - 1, row)), ("e", (column + 1, row)))
            if self.is_floor(beside)
        )
        return f"{FACE}_{side}_{ends}" if ends else f"{FACE}_{side}"

    def _face(self, cell: Cell) -> str:
        """Return which part of a wall's face a cell shows: ``hi``, ``lo`` or none."""
        column, row = cell
        if not 0 < column < self.columns - 1:
            return ""
        if self.is_floor((column, row + 1)):
            return "lo"
        return "hi" if self.is_floor((column, row + 2)) else ""

    def _mask(self, cell: Cell) -> int:
        """Return which neighbours of a wall's top are tops as well, a bit for each."""
        near = [self._is_top((cell[0] + x, cell[1] + y)) for x, y in _AROUND]
        for corner in (1, 3, 5, 7):
            near[corner] = near[corner] and near[corner - 1] and near[(corner + 1) % 8]
        return sum(1 << bit for bit, is_top in enumerate(near) if is_top)

    def _is_top(self, cell: Cell) -> bool:
        column, row = cell
        if not (0 <= column < self.columns and 0 <= row < self.rows):
            return True
        return not self.is_floor(cell) and not self._face(cell)


def layer_text(room: Room, names: Mapping[str, int], *, floor: bool) -> str:
    """Return a layer of the room as comma-separated tile numbers; ``names`` gives each tile's."""
    at = room.floor_at if floor else room.structure_at
    rows = (
        ",".join(str(names.get(at((column, row)), 0)) for column in range(room.columns))
        for row in range(room.rows)
    )
    return "\n" + ",\n".join(rows) + "\n"
