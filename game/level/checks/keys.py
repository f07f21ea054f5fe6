"""Keys: what opens each locked door, by hand or by a rule."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Final

from game.sim.plan import Placement, Plan
from game.sim.terrain import cells_of, in_rect

HARMFUL: Final = frozenset({"temptation", "shortcut"})
"""Classes whose use harms somebody."""

OPENS_FOR_EXITS: Final = "yard"
"""The rule that opens every locked door with what an exit waits for."""

_NAMES_A_DOOR: Final = ("opens", "gate", "door")
"""The properties by which something opens doors: their names, or one door's rectangle."""

Keys = Mapping[str, tuple[Placement, ...]]
"""What opens each locked door, by the door's id."""


def locked_doors(plan: Plan) -> tuple[Placement, ...]:
    """Return the doors that no hand opens, in the map's order."""
    return tuple(door for door in plan.of_kind("door") if door.values.get("locked"))


def keys_of(plan: Plan) -> Keys:
    """Return what opens each locked door; a harmless twin opens whatever its tool does."""
    named = _named(plan)
    twins: dict[str, list[Placement]] = defaultdict(list)
    for twin in plan.of_kind("twin"):
        twins[str(twin.values["of"])].append(twin)
    found = {}
    for door in locked_doors(plan):
        keys = [*named[door.id], *named[door.rect], *_rules(plan, door)]
        found[door.id] = (*keys, *(twin for key in keys for twin in twins[key.id]))
    return found


def _named(plan: Plan) -> dict[object, list[Placement]]:
    """Return what names each door, by the door's id or its rectangle."""
    found: dict[object, list[Placement]] = defaultdict(list)
    for placement in plan.placements:
        for name in _NAMES_A_DOOR:
            said = placement.values.get(name)
            for word in said.split() if isinstance(said, str) else (said,) if said else ():
                found[word].append(placement)
    return found


def _rules(plan: Plan, door: Placement) -> list[Placement]:
    """Return whose rule opens a door: in a yard an exit that waits, elsewhere a gallery beside."""
    exits = plan.of_kind("exit") if plan.rule == OPENS_FOR_EXITS else ()
    waiting = [way for way in exits if way.values.get("opens_after")]
    halls = [
        hall
        for hall in plan.of_kind("gallery")
        if any(in_rect(grown(hall.rect), cell) for cell in cells_of(door.rect))
    ]
    return [*waiting, *halls]


def grown(rect: tuple[int, ...]) -> tuple[int, ...]:
    """Return a rectangle with the cells round it."""
    column, row, columns, rows = rect
    return column - 1, row - 1, columns + 2, rows + 2
