"""One door to the levels: from a digit, a name or a path to a checked plan and its map."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from game.base.problems import Problem
from game.content.catalog import Kinds, load_kinds
from game.content.locations import Locations, find_level
from game.level.builder import build_plan
from game.level.reader import read_map
from game.level.tiled_map import TiledMap
from game.sim.plan import Plan


@dataclass(frozen=True, slots=True)
class Level:
    """A level that may be played.

    Attributes:
        plan: what the simulation runs.
        tiled: the map that the plan was made from, for drawing it.
        kinds: the stat sheets and classes it was checked against.
        warnings: what could be better about it.
    """

    plan: Plan
    tiled: TiledMap
    kinds: Kinds
    warnings: tuple[Problem, ...] = ()


def load_level(name: str | Path, locations: Locations) -> Level | list[Problem]:
    """Return a level, or everything that is wrong with it.

    Args:
        name: a digit, a stem or the path of a ``.tmx`` file.
        locations: where levels and ``kinds.yaml`` are.
    """
    path = find_level(str(name), locations)
    if isinstance(path, Problem):
        return [path]
    kinds = load_kinds(locations.kinds)
    return checked_level(path, kinds, locations) if isinstance(kinds, Kinds) else kinds


def checked_level(path: Path, kinds: Kinds, locations: Locations) -> Level | list[Problem]:
    """Return the level of one map, or everything that is wrong with it."""
    found = examined(path, kinds, locations)
    return found.level or found.problems


@dataclass(frozen=True, slots=True)
class Examined:
    """All that a look at one map brings to light.

    Attributes:
        problems: everything that is wrong, in the order it was met.
        level: the level, or None if the map has errors.
        tiled: the map as far as it could be read, or None; see ``ReadResult.partly``.
        is_read: whether it could be read without an error, so that it was looked at as a level.
    """

    problems: list[Problem]
    level: Level | None = None
    tiled: TiledMap | None = None
    is_read: bool = False


def examined(path: Path, kinds: Kinds, locations: Locations) -> Examined:
    """Return what is wrong with one map, and as much of it as there is.

    Args:
        path: the map.
        kinds: what it is checked against.
        locations: where shipped tilesets and templates are.
    """
    read = read_map(path, locations.levels)
    if read.tiled is None:
        return Examined(read.problems, tiled=read.partly)
    built = build_plan(read.tiled, kinds)
    problems = [*read.problems, *built.problems]
    plan = built.plan
    level = Level(plan, read.tiled, kinds, tuple(problems)) if plan is not None else None
    return Examined(problems, level, read.tiled, is_read=True)
