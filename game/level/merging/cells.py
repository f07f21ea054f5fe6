"""Merging the tiles of one layer, cell by cell."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from game.content.limits import TILE_PIXELS
from game.content.words import _
from game.level.comparison import Cell, patches
from game.level.merging.sides import cells_of
from game.level.merging.values import Conflict, chosen
from game.level.prescan import Element

Size = tuple[int, int]
"""Columns and rows."""

NAMED: Final = 3
"""Most sorts of tile that a conflict names, of those in its first row."""


@dataclass(frozen=True, slots=True)
class Grid:
    """The tiles of a layer on one side: the layer and the size of that side's map."""

    layer: Element
    size: Size

    def cells(self, size: Size) -> list[int]:
        """Return the tile numbers of a map of another size, row-major; what is new is empty."""
        data = self.layer.first("data")
        if data is None:
            return [0] * (size[0] * size[1])
        own = cells_of(data.text)
        if self.size == size:
            return own
        columns, rows = self.size
        both, wide = min(columns, size[0]), size[0] - min(columns, size[0])
        lines = (own[i : i + both] + [0] * wide for i in range(0, columns * rows, columns))
        found = [gid for line in lines for gid in line][: size[0] * size[1]]
        return found + [0] * (size[0] * size[1] - len(found))


def merged_cells(
    grids: tuple[Grid, Grid, Grid], size: Size, name_of: Callable[[int], str]
) -> tuple[Element, list[Conflict]]:
    """Return the data of a merged layer, and where both sides drew something else.

    Args:
        grids: the layer as both began with it, as we have it and as they have it.
        size: that of the merged map.
        name_of: gives the name of a tile number.
    """
    base, ours, theirs = (grid.cells(size) for grid in grids)
    found, clashes = ours, {}
    if theirs not in (base, ours):
        found = []
        for i, cell in enumerate(zip(base, ours, theirs, strict=True)):
            gid, is_clash = chosen(*cell)
            found.append(gid)
            if is_clash:
                clashes[i % size[0], i // size[0]] = (name_of(cell[1]), name_of(cell[2]))
    data = Element("data", {"encoding": "csv"}, 0)
    data.text = ",".join(map(str, found))
    return data, list(_told(clashes, grids[1].layer.get("name")))


def _told(clashes: dict[Cell, tuple[str, str]], layer: str) -> Sequence[Conflict]:
    """Return a conflict for each patch of cells."""
    told = []
    for (left, top, right, bottom), count in patches(set(clashes)):
        where = _('layer "{name}", tiles ({left}, {top}) to ({right}, {bottom}): {count}').format(
            name=layer, left=left, top=top, right=right, bottom=bottom, count=count
        )
        edge = [clashes.get((x, top)) for x in range(left, right + 1)]
        around = [pair for pair in edge if pair is not None]
        ours, theirs = (", ".join(sorted({pair[i] for pair in around})[:NAMED]) for i in (0, 1))
        at = ((left + 0.5) * TILE_PIXELS, (top + 0.5) * TILE_PIXELS)
        told.append(Conflict(where, ours, theirs, at))
    return told
