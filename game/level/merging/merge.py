"""Merging whole maps: three sides in, one map in canonical form and what nobody decided out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property, partial
from pathlib import Path
from typing import Final

from game.base.problems import Place, Problem, Refusal
from game.content.codes import refusal
from game.content.limits import MAP_BYTES
from game.content.words import _
from game.level.canonical import written
from game.level.canonical_tree import LAYERS, CanonicalTree
from game.level.comparison import tile_name
from game.level.merging.cells import Grid, merged_cells
from game.level.merging.holding import Holding
from game.level.merging.index import MAP, Key, index_of, part_new_objects
from game.level.merging.markers import mark
from game.level.merging.sides import (
    Side,
    TilesetKey,
    cells_of,
    common_tilesets,
    inside,
    read_base,
    read_side,
    renumber,
)
from game.level.merging.things import Conflicts, merged_thing
from game.level.merging.values import Conflict, chosen, merged_order, stand_ins
from game.level.notes import whole_of
from game.level.prescan import Element, scan
from game.level.tiled_map import GID_MASK, TiledMap, Tileset

_NUMBERS: Final = ("version", "tiledversion", "nextlayerid", "nextobjectid")
"""Attributes of a map of which the larger is taken if both sides changed them."""

_QUIET: Final = (*_NUMBERS, "compressionlevel", "editorsettings")
_OWN: Final = ("id", "width", "height")


@dataclass(frozen=True, slots=True)
class Merged:
    """A merged map.

    Attributes:
        text: the whole file, in canonical form, with a marker for each conflict.
        conflicts: what both sides changed, each in another way.
    """

    text: str
    conflicts: tuple[Conflict, ...] = ()


def merged_maps(
    files: tuple[Path, Path, Path], home: Path, shared: Path | None = None
) -> Merged | list[Problem]:
    """Return what becomes of a map that two people changed, or why a side cannot be read.

    Args:
        files: the map as both began with it (an empty file if neither did), as we have it and as
            they have it.
        home: where it lies in its project, for what it refers to.
        shared: the shipped ``levels`` folder, as for ``read_map``.
    """
    sides = []
    for file, reading in zip(files, (read_base, read_side, read_side), strict=True):
        side = reading(file, home, shared)
        if not isinstance(side, Side):
            return side
        sides.append(side)
    base, ours, theirs = sides
    common = common_tilesets((ours, theirs, base))
    for side in sides:
        renumber(side, common)
    part_new_objects(base, ours, theirs)
    try:
        return _Merge((base, ours, theirs), common, home).merged()
    except Refusal as refused:
        return [refused.problem]


class _Merge:
    """One merge of three sides, whose tiles are counted alike."""

    def __init__(
        self, sides: tuple[Side, Side, Side], common: Mapping[TilesetKey, Tileset], home: Path
    ) -> None:
        self._sides: Final = sides
        self._home: Final = home
        self._common: Final = common
        base = index_of(sides[0])
        known = base.layers.keys()
        self._at: Final = (base, index_of(sides[1], known), index_of(sides[2], known))
        self._taken: Final = {row.get("id") for i in self._at[:2] for row in i.layers.values()}
        self._conflicts: Final = Conflicts()
        self._root: Final = self._merged_root()
        self._size: Final = Side(self._root).size
        self._holding: Final = Holding(self._at, self._conflicts)
        names = TiledMap(home, 0, 0, {}, tuple(common.values()), ())
        self._name_of: Final = cache(partial(tile_name, names))

    def merged(self) -> Merged:
        """Return the merged map; raises Refusal if it is larger than a map may be."""
        self._tell_of_size()
        root = self._root
        self._fill(root, MAP)
        root.children += self._tilesets()
        conflicts = tuple(self._conflicts.found)
        mark(root, conflicts)
        tree = CanonicalTree(root, tuple(self._common.values()), str(self._home)).tree()
        text = written(tree)
        if len(text.encode()) > MAP_BYTES:
            raise refusal("L002", Place(str(self._home)), most=MAP_BYTES)
        scan(text.encode(), str(self._home))
        return Merged(text, conflicts)

    def _merged_root(self) -> Element:
        """Return the map without what lies in it."""
        base, ours, theirs = (side.root for side in self._sides)
        inner = ("tileset", *LAYERS)
        root = merged_thing(
            (base, ours, theirs), self._conflicts, without=(), quiet=_QUIET, inner=inner
        )
        for name in _NUMBERS:
            said = [row.get(name) for row in (base, ours, theirs)]
            if chosen(said[0], said[1], said[2])[1]:
                root.attributes[name] = max(said[1:], key=_parts)
        return root

    def _tell_of_size(self) -> None:
        """Note that one side changed the map's size while the other drew: cells may have moved."""
        base, ours, theirs = self._sides
        if ours.size == theirs.size or not base.root.children:
            return
        drew = theirs if ours.size != base.size else ours
        if _drawn(drew) != _drawn(base):
            where = _("map: one side changed its size, the other drew; is all in its place?")
            self._conflicts.add(where, ours.size, theirs.size, self._root)

    def _fill(self, owner: Element, home: Key) -> None:
        """Put into a map or a layer what lies in it."""
        for key in self._holding.order(home):
            if key[0] == "object":
                owner.children.append(self._object(key))
            else:
                layer = self._layer(key)
                self._fill(layer, key)
                owner.children.append(layer)

    def _object(self, key: Key) -> Element:
        rows = [index.objects.get(key) for index in self._at]
        three = stand_ins(rows[0], rows[1], rows[2], Element("object", {}, 0))
        merged = merged_thing(three, self._conflicts, without=("id",))
        merged.attributes["id"] = three[1].get("id")
        return merged

    def _layer(self, key: Key) -> Element:
        """Return a layer without the objects or layers in it."""
        found = [
            Grid(index.layers[key], side.size) if key in index.layers else None
            for index, side in zip(self._at, self._sides, strict=True)
        ]
        nothing = Element(next(g.layer.tag for g in found if g is not None), {}, 0)
        grids = stand_ins(found[0], found[1], found[2], Grid(nothing, (0, 0)))
        three = (grids[0].layer, grids[1].layer, grids[2].layer)
        inner = ("data", "object", *LAYERS)
        merged = merged_thing(three, self._conflicts, without=_OWN, inner=inner)
        number = three[1].get("id")
        if found[0] or found[1] or number not in self._taken:
            merged.attributes["id"] = number
        if merged.tag == "layer":
            columns, rows = self._size
            merged.attributes |= {"width": str(columns), "height": str(rows)}
            data, clashes = merged_cells(grids, self._size, self._name_of)
            merged.children.append(data)
            self._conflicts.found += clashes
        return merged

    def _tilesets(self) -> list[Element]:
        """Return the map's tilesets: those nobody took away, and those that tiles still need."""
        base, ours, theirs = (side.tilesets for side in self._sides)
        used = {key for key, tileset in self._common.items() if self._uses(tileset)}
        new = [k for one, other in ((ours, theirs), (theirs, ours)) for k in one if k in other]
        new += [key for side in (ours, theirs) for key in side if key not in base]
        among = {*new, *used}
        order = merged_order(list(base), list(ours), list(theirs), among)
        return [
            Element("tileset", {"firstgid": str(self._common[k].first_gid), "source": k[0]}, 0)
            for k in [*order, *(key for key in self._common if key in among - set(order))]
        ]

    def _uses(self, tileset: Tileset) -> bool:
        """Return whether a tile of a set is on the merged map."""
        end = tileset.first_gid + tileset.count
        return any(tileset.first_gid <= gid < end for gid in self._used)

    @cached_property
    def _used(self) -> set[int]:
        """The tile numbers of the merged map."""
        gids: set[int] = set()
        for row in inside(self._root):
            gids |= {int(row.get("gid") or 0)} if row.tag == "object" else set()
            gids |= {gid for data in row.all("data") for gid in cells_of(data.text)}
        return {gid & GID_MASK for gid in gids}


def _drawn(side: Side) -> list[str]:
    """Return all that a side drew with tiles."""
    return [data.text.strip() for row in inside(side.root) for data in row.all("data")]


def _parts(version: str) -> tuple[int, ...]:
    """Return a version or a number as what can be ordered."""
    return tuple(whole_of(part) or 0 for part in version.split("."))
