"""Properties of placements in the type a rule expects."""

from __future__ import annotations

from game.sim.plan import Placement


def number(placement: Placement, name: str) -> int:
    """Return a whole-number property, or 0 if it has none."""
    value = placement.values.get(name, 0)
    return value if isinstance(value, int) else 0


def text(placement: Placement, name: str) -> str:
    """Return a text property, or "" if it has none."""
    return str(placement.values.get(name, ""))


def numbers(placement: Placement, name: str) -> tuple[int, ...]:
    """Return a property that lists whole numbers; empty if it has none."""
    value = placement.values.get(name, ())
    return value if isinstance(value, tuple) else ()
