"""Tiled's automapping as its manual tells it for 1.9 and newer, for the rule maps that we ship.

All rules of a map look at the layer as it was before any of them; outside it, the nearest cell
counts (``OverflowBorder``). Only what our rules use is here: one layer, and the match type "Empty".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from game.base.problems import Severity
from game.level.reader import read_map
from game.level.tiled_map import TiledMap, TileLayer

Cell = tuple[int, int]
Grid = list[list[str]]
"""Names of tiles by row and column; nothing is an empty name."""


def tiled_map(path: Path) -> TiledMap:
    """Return a map that can be read without a fault."""
    found = read_map(path)
    assert found.tiled is not None, found.problems
    assert not [p for p in found.problems if p.severity is not Severity.NOTE], found.problems
    return found.tiled


def grid(tiled: TiledMap, layer: TileLayer) -> Grid:
    """Return the names of a layer's tiles."""
    names = [name_of(tiled, gid) for gid in layer.gids]
    return [names[i : i + tiled.columns] for i in range(0, len(names), tiled.columns)]


def name_of(tiled: TiledMap, gid: int) -> str:
    """Return what a tile is called; nothing for none."""
    if not gid:
        return ""
    tile = tiled.tile(gid)
    assert tile is not None, gid
    return str(tile.properties["name"].value)


@dataclass
class Rule:
    """One rule: what may lie, what may not lie and what is laid, by cell from an origin."""

    wants: dict[Cell, set[str]] = field(default_factory=dict)
    bans: dict[Cell, set[str]] = field(default_factory=dict)
    gives: dict[Cell, str] = field(default_factory=dict)

    def fits(self, lies: Grid, x: int, y: int) -> bool:
        """Whether the rule may be applied with its origin at a cell."""
        return all(
            (near(lies, x + dx, y + dy) in names) == wanted
            for wanted, part in ((True, self.wants), (False, self.bans))
            for (dx, dy), names in part.items()
        )


def near(lies: Grid, x: int, y: int) -> str:
    """Return what lies at a cell or, outside, at the nearest one."""
    return lies[min(max(y, 0), len(lies) - 1)][min(max(x, 0), len(lies[0]) - 1)]


def layers_of(tiled: TiledMap) -> Iterator[tuple[str, str, Grid]]:
    """Go through a rule map's layers: sort, the layer that is meant, and what lies there."""
    for layer in tiled.tile_layers:
        sort, _, target = layer.name.partition("_")
        yield sort, target, grid(tiled, layer)


def rules_of(tiled: TiledMap) -> list[Rule]:
    """Return the rules of a rule map: cells that join by a side belong together."""
    layers = list(layers_of(tiled))
    free = {
        (x, y)
        for _, _, lies in layers
        for y, row in enumerate(lies)
        for x, name in enumerate(row)
        if name
    }
    rules = []
    while free:
        cells = _joined(free, min(free, key=lambda cell: (cell[1], cell[0])))
        left, top = min(x for x, _ in cells), min(y for _, y in cells)
        rule = Rule()
        for sort, _, lies in layers:
            for x, y in cells:
                _say(rule, sort, (x - left, y - top), lies[y][x])
        rules.append(rule)
    return rules


def _joined(free: set[Cell], start: Cell) -> set[Cell]:
    """Take all cells that join a first one out of the free ones and return them."""
    found, todo = {start}, [start]
    while todo:
        x, y = todo.pop()
        for cell in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)):
            if cell in free and cell not in found:
                found.add(cell)
                todo.append(cell)
    free -= found
    return found


def _say(rule: Rule, sort: str, cell: Cell, name: str) -> None:
    if name and sort == "output":
        rule.gives[cell] = name
    elif name:
        part = {"input": rule.wants, "inputnot": rule.bans}[sort]
        part.setdefault(cell, set()).add("" if name == "empty" else name)


def automapped(lies: Grid, rules: list[Rule]) -> Grid:
    """Return a layer after all rules of one rule map."""
    after = [list(row) for row in lies]
    places: dict[str, list[Cell]] = {}
    for y, row in enumerate(lies):
        for x, name in enumerate(row):
            places.setdefault(name, []).append((x, y))
    for rule in rules:
        (left, top), names = min(rule.wants.items(), key=lambda item: "" in item[1])
        for x, y in (cell for name in names for cell in places.get(name, ())):
            if rule.fits(lies, x - left, y - top):
                for (dx, dy), name in rule.gives.items():
                    if 0 <= y - top + dy < len(lies) and 0 <= x - left + dx < len(lies[0]):
                        after[y - top + dy][x - left + dx] = name
    return after
