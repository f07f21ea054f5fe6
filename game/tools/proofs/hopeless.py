"""Hopeless: which errors of a map say that nobody can finish it, and which only that it is wrong.

A second way out that is walled off, or a locked door that nothing opens beside an open way, must be
mended; but the level can be finished, and is not called impossible.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from game.base.problems import Problem
from game.level.shelf import Level
from game.level.tiled_map import TiledMap
from game.sim.simulation import Simulation
from game.solve.relaxing import PLAIN, out_of_reach

LOCKED: Final = frozenset({"L403", "L405"})
"""Errors that say that a door never opens."""

SEALED: Final = frozenset({"L401", "L402"})
"""Errors that say that something lies where nobody can come to."""


def is_hopeless(errors: Collection[Problem], tiled: TiledMap | None, level: Level | None) -> bool:
    """Return whether errors say that a level cannot be finished, and nothing else.

    Args:
        errors: all errors of the map.
        tiled: the map as far as it could be read.
        level: the level, if its plan could be made.
    """
    codes = {error.code for error in errors}
    if level is not None:
        return codes <= LOCKED and _is_locked_out(errors, level)
    return tiled is not None and codes <= SEALED and _is_sealed(errors, tiled)


def _is_locked_out(errors: Collection[Problem], level: Level) -> bool:
    """Return whether something needed lies behind the doors that never open."""
    shut = {error.place.object_name for error in errors}
    world = Simulation.start(level.plan, level.kinds.catalog).world
    return bool(out_of_reach(world, shut))


def _is_sealed(errors: Collection[Problem], tiled: TiledMap) -> bool:
    """Return whether an objective cannot be come to, or no way out.

    A rule may carry the courier, and a giant may break a way: with them nothing is called so.
    """
    rule, types = tiled.properties.get("rule"), [thing.type for thing in tiled.objects]
    if (rule is not None and rule.value not in PLAIN) or "Giant" in types:
        return False
    sealed = [error.place.object_type for error in errors]
    return "Objective" in sealed or sealed.count("Exit") == types.count("Exit")
