"""Writes the rule maps of ``levels/automap`` as Tiled 1.9 and newer read them.

A rule map holds its rules side by side, a free cell between them. Where one of several tiles may
lie, each has an input layer of its own; layers of one name are alternatives. There is no layer of
regions: it would bring back the ways of older versions.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from automap import EMPTY, RuleMap, Spot, rule_maps
from canvas import Canvas
from palette import ASSETS, LEVELS
from tiles import ground, marks, structure
from tileset import TILE, Tileset

RULES: Final = "rules.txt"
"""The list of rule maps, in the order in which they are run."""

_HEAD: Final = (
    "# Rules for Tiled 1.9 and newer: Map > AutoMap, or AutoMap While Drawing.",
    "# They finish walls and quays; older versions of Tiled leave the map as it is.",
    "# Written by assets/draw/rules.py.",
)
_LEAST: Final = 8  # the smallest map that the game reads
_SETS: Final = ("../tilesets/structure.tsx", "../tilesets/floors.tsx", "../tilesets/marks.tsx")


def match() -> Tileset:
    """Draw the tile that means "nothing lies here" in a rule."""
    tiles = Tileset("match", shines=False)
    dashes = Canvas(TILE, TILE).frame(1, 1, 14, 14, "m")
    for at in (4, 5, 10, 11):
        dashes.dots(".", (at, 1), (at, 14), (1, at), (14, at))
    tiles.add(EMPTY, dashes.line((4, 11), (11, 4), "m"), MatchType="Empty")
    return tiles


def write(assets: Path = ASSETS, levels: Path = LEVELS) -> list[Path]:  # noqa: ARG001 (one signature for all scripts)
    """Write the rule maps, their list and their tileset; return the paths."""
    folder = levels / "automap"
    own = match()
    paths = own.write(folder)
    sets = (structure(), ground(), marks(), own)
    firsts, ids = _numbered(sets)
    texts = {f"{m.name}.tmx": "\n".join(_lines(m, firsts, ids)) for m in rule_maps(ids)}
    texts[RULES] = "\n".join((*_HEAD, *texts))
    for name, text in texts.items():
        (folder / name).write_text(text + "\n", "utf-8", newline="\n")
    return [*paths, *(folder / name for name in texts)]


def _numbered(sets: Sequence[Tileset]) -> tuple[dict[str, int], dict[str, int]]:
    """Return the first number of each tileset by its file, and every tile's number by its name."""
    firsts, ids, first = {}, {}, 1
    for file, tiles in zip((*_SETS, "match.tsx"), sets, strict=True):
        firsts[file] = first
        ids |= {name: first + place for name, place in tiles.ids.items()}
        first += tiles.count
    return firsts, ids


def _lines(rules: RuleMap, firsts: Mapping[str, int], ids: Mapping[str, int]) -> Iterator[str]:
    """Return the lines of one rule map."""
    layers = list(_layers(rules))
    (columns, rows), down = rules.size, -(-len(rules.rules) // rules.across)
    width = max(_LEAST, rules.across * (columns + 1) + 1)
    height = max(_LEAST, down * (rows + 1) + 1)
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield (
        '<map version="1.10" tiledversion="1.10.2" orientation="orthogonal"'
        f' renderorder="right-down" width="{width}" height="{height}" tilewidth="{TILE}"'
        f' tileheight="{TILE}" infinite="0" nextlayerid="{len(layers) + 1}" nextobjectid="1">'
    )
    yield " <properties>"
    for name in ("MatchOutsideMap", "OverflowBorder"):
        yield f'  <property name="{name}" type="bool" value="true"/>'
    yield " </properties>"
    for file, first in firsts.items():
        yield f' <tileset firstgid="{first}" source="{file}"/>'
    for number, (name, cells) in enumerate(layers, 1):
        title = f'id="{number}" name="{name}_{rules.layer}"'
        yield f' <layer {title} width="{width}" height="{height}">'
        yield '  <data encoding="csv">'
        found = {spot: ids[tile] for spot, tile in cells.items()}
        grid = (",".join(str(found.get((x, y), 0)) for x in range(width)) for y in range(height))
        yield ",\n".join(grid)
        yield "</data>"
        yield " </layer>"
    yield "</map>"


def _layers(rules: RuleMap) -> Iterator[tuple[str, dict[Spot, str]]]:
    """Return the sort and the tiles of each layer, by cell of the rule map."""
    wants, bans = [rule.wants for rule in rules.rules], [rule.bans for rule in rules.rules]
    gives = [{spot: (name,) for spot, name in rule.gives.items()} for rule in rules.rules]
    for sort, parts in (("input", wants), ("inputnot", bans), ("output", gives)):
        for depth in range(max(len(names) for part in parts for names in (*part.values(), ()))):
            yield sort, dict(_cells(parts, depth, rules))


def _cells(
    parts: Sequence[Mapping[Spot, Sequence[str]]], depth: int, rules: RuleMap
) -> Iterator[tuple[Spot, str]]:
    """Return the cells of one layer: of the names for a cell, each layer holds another."""
    for number, part in enumerate(parts):
        row, column = divmod(number, rules.across)
        left, top = 1 + column * (rules.size[0] + 1), 1 + row * (rules.size[1] + 1)
        for (x, y), names in part.items():
            if depth < len(names):
                yield (left + x, top + y), names[depth]


if __name__ == "__main__":
    for path in write():
        print(path)
