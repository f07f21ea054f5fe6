"""The floor that counts: heat a tile, traces a block, and steps that have a name.

Heat fades and sends wardens; traces stay and judge the doors. Whoever stands still or is merged
leaves nothing, and neither does anybody on plain floor.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from game.base.copying import shallow
from game.base.grid import Cell
from game.sim.plan import Plan
from game.sim.terrain import cells_of, in_rect

BLOCK: Final = 4
"""Side of a block, in tiles."""

LEAST_TILES: Final = 4
"""Counted tiles that make a block one of those that the doors know."""

MOST_STEPS: Final = 4095
"""Steps after which every trace is halved."""

Rect = tuple[int, ...]
"""Column, row, columns, rows."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What of the floor counts; it never changes.

    Attributes:
        columns: the map's width in tiles.
        counted: the counted tiles.
        blocks: how many blocks hold enough counted tiles for the doors (K).
    """

    columns: int
    counted: frozenset[Cell]
    blocks: int

    @classmethod
    def of(cls, plan: Plan) -> Ground:
        """Return the counted floor of a plan: free tiles of rooms, but for plain floor."""
        plain = {cell for p in plan.of_kind("plain_floor") for cell in cells_of(p.rect)}
        rooms = {cell for zone in plan.of_kind("zone") for cell in cells_of(zone.rect)}
        free = {
            (column, row)
            for column, row in rooms - plain
            if 0 <= column < plan.columns and 0 <= row < plan.rows
            if not plan.solid[row * plan.columns + column] or plan.duct[row * plan.columns + column]
        }
        tiles: dict[int, int] = {}
        for cell in free:
            block = block_of(cell, plan.columns)
            tiles[block] = tiles.get(block, 0) + 1
        known = sum(1 for count in tiles.values() if count >= LEAST_TILES)
        return cls(plan.columns, frozenset(free), known)


def block_of(cell: Cell, columns: int) -> int:
    """Return the number of the block that holds a tile, row by row."""
    return cell[1] // BLOCK * -(-columns // BLOCK) + cell[0] // BLOCK


@dataclass(slots=True)
class Floor:
    """What the floor remembers.

    Attributes:
        ground: what of it counts; shared.
        heat: by tile; tiles without heat are left out.
        trace: steps by block; blocks without any are left out.
        steps: the sum of all traces (N).
        counted: steps counted in all, whatever was forgotten since.
        clean: steps on floor that forgets.
        named: steps with a name.
    """

    ground: Ground
    heat: dict[Cell, int] = field(default_factory=dict)
    trace: dict[int, int] = field(default_factory=dict)
    steps: int = 0
    counted: int = 0
    clean: int = 0
    named: int = 0

    def count(
        self, cell: Cell, numbers: Mapping[str, int], weight: str = "plain", *, instead: str = ""
    ) -> bool:
        """Count a step of a weight on a tile; returns whether that floor counts.

        Args:
            cell: the tile.
            numbers: the rule's numbers.
            weight: ``plain``, ``named``, ``known`` or ``decoy``: ``heat_`` and ``trace_`` of it
                are laid on.
            instead: weight of a step already counted there that this one takes the place of.
        """
        if cell not in self.ground.counted:
            return False
        heat, steps = numbers[f"heat_{weight}"], numbers[f"trace_{weight}"]
        if instead:
            heat, steps = heat - numbers[f"heat_{instead}"], steps - numbers[f"trace_{instead}"]
        self.heat[cell] = self.heat.get(cell, 0) + heat
        block = block_of(cell, self.ground.columns)
        self.trace[block] = self.trace.get(block, 0) + steps
        self.steps += steps
        if self.steps > MOST_STEPS:
            self._halve_traces()
        return True

    def warm(self, cell: Cell, heat: int) -> None:
        """Lay heat on a tile that nobody trod."""
        self.heat[cell] = self.heat.get(cell, 0) + heat

    def score(self, zone: Rect) -> int:
        """Return the heat of a zone."""
        return sum(heat for cell, heat in self.heat.items() if in_rect(zone, cell))

    def cool(self) -> None:
        """Halve the heat of every tile, rounded down."""
        self.heat = {cell: heat // 2 for cell, heat in self.heat.items() if heat > 1}

    def forget(self) -> None:
        """Forget every step."""
        self.heat, self.trace, self.steps = {}, {}, 0

    def _halve_traces(self) -> None:
        self.trace = {block: n // 2 for block, n in self.trace.items() if n > 1}
        self.steps = sum(self.trace.values())

    def copied(self) -> Floor:
        """Return a floor that goes on by itself."""
        twin = shallow(self)
        twin.heat, twin.trace = dict(self.heat), dict(self.trace)
        return twin

    def packed(self) -> tuple[object, ...]:
        """Return everything that changes, for digests."""
        memory = sorted(self.heat.items()), sorted(self.trace.items())
        return (*memory, self.steps, self.counted, self.clean, self.named)
