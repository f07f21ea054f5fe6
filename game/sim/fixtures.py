"""Fixtures: things with a place that can be used, passed or fetched, and doors.

A fixture is small on purpose: what using it means stands in ``systems/interaction.py`` and in the
level's rule.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.base.copying import shallow
from game.base.grid import Cell
from game.sim.plan import Placement
from game.sim.terrain import cells_of


@dataclass(slots=True)
class Fixture:
    """Something placed on the map that is no actor, lamp, zone or door.

    Attributes:
        placement: what the designer placed; shared.
        x: subtiles; differs from the placement's when it was carried.
        y: as ``x``.
        done: whether it has been used up, reached or read.
        count: what it still holds (spools on a rack).
        hidden: whether it is out of the world for now (somebody carries it).
    """

    placement: Placement
    x: int
    y: int
    done: bool = False
    count: int = 0
    hidden: bool = False

    @property
    def id(self) -> str:
        """Its name on the map."""
        return self.placement.id

    @property
    def kind(self) -> str:
        """Its class in snake_case."""
        return self.placement.kind

    def text(self, name: str) -> str:
        """Return a text property, or "" if it has none."""
        return str(self.placement.values.get(name, ""))

    def number(self, name: str) -> int:
        """Return a whole-number property, or 0 if it has none."""
        value = self.placement.values.get(name, 0)
        return value if isinstance(value, int) else 0

    def copied(self) -> Fixture:
        """Return a fixture that changes by itself."""
        return shallow(self)

    def packed(self) -> tuple[object, ...]:
        """Return everything that changes, for digests."""
        return self.x, self.y, self.done, self.count, self.hidden


@dataclass(slots=True)
class Door:
    """A door over one or more cells.

    Attributes:
        placement: what the designer placed; shared.
        is_open: whether bodies and sight pass.
        moved_by: who moved it last: courier, rule, an actor's id, or "" if nobody did.
        swings: whether it falls to behind whoever passes, so that it is never open to sight. Those
            who walk here every night have its key: they pass, and leave it as it was. A rule sets
            it when the night begins, and never after.
    """

    placement: Placement
    is_open: bool
    moved_by: str = ""
    swings: bool = False

    @property
    def id(self) -> str:
        """Its name on the map."""
        return self.placement.id

    @property
    def is_locked(self) -> bool:
        """Whether nobody opens it by hand: closed, and with a lock."""
        return not self.is_open and bool(self.placement.values.get("locked"))

    @property
    def cells(self) -> list[Cell]:
        """The cells it fills."""
        return cells_of(self.placement.rect)

    def copied(self) -> Door:
        """Return a door that moves by itself."""
        return shallow(self)
