"""Quarters: which harbour and which native sense each cell of a map belongs to."""

from __future__ import annotations

from dataclasses import dataclass

from game.base.units import SUBTILES
from game.sim.plan import Plan
from game.sim.terrain import cells_of


@dataclass(frozen=True, slots=True)
class Ground:
    """Which harbour and which sense each cell belongs to, row-major; never changes."""

    columns: int
    harbours: tuple[str, ...]
    senses: tuple[str, ...]

    @classmethod
    def of(cls, plan: Plan) -> Ground:
        """Read the zones of a map; where two overlap, the first one counts."""
        harbours = [""] * (plan.columns * plan.rows)
        senses = list(harbours)
        for zone in reversed(plan.of_kind("zone")):
            for column, row in cells_of(zone.rect):
                at = row * plan.columns + column
                harbours[at] = str(zone.values.get("harbour", ""))
                senses[at] = str(zone.values.get("sense", ""))
        return cls(plan.columns, tuple(harbours), tuple(senses))

    def harbour(self, x: int, y: int) -> str:
        """Return the harbour that a point in subtiles belongs to, or ""."""
        return self.harbours[y // SUBTILES * self.columns + x // SUBTILES]

    def sense(self, x: int, y: int) -> str:
        """Return the sense that rules at a point in subtiles, or ""."""
        return self.senses[y // SUBTILES * self.columns + x // SUBTILES]
