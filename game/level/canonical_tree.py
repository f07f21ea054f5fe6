"""The canonical tree of a map: elements and attributes in the order and spelling of Tiled.

Tile numbers are counted anew, as Tiled does: each tileset begins where the one before it ends.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from game.base.problems import Place
from game.content.codes import refusal
from game.content.words import _
from game.level.element_forms import VALUES, formed
from game.level.layers import decoded
from game.level.notes import whole_of
from game.level.prescan import Element
from game.level.spelling import short_number
from game.level.templates import SHAPES
from game.level.tiled_map import GID_MASK, Tileset, owner_of

LAYERS: Final = ("layer", "objectgroup", "imagelayer", "group")
"""Tags of all that Tiled's Layers panel lists."""

_LAYER_CHILDREN: Final = ("properties", "data", "object", "image", *LAYERS)
_SIDES: Final = ("width", "height")


class CanonicalTree:
    """Makes the canonical tree of one map.

    Attributes:
        dropped: what the file says and the tree does not, in words.
    """

    def __init__(self, root: Element, tilesets: tuple[Tileset, ...], file: str) -> None:
        """Look at a map.

        Args:
            root: its tree, which the reader found sound; it is not changed.
            tilesets: the map's own, by rising first number.
            file: its name, for messages.
        """
        self.dropped: list[str] = []
        self._root: Final = root
        self._file: Final = file
        self._tilesets: Final = tilesets
        self._firsts: Final = _first_numbers(root, tilesets)
        self._layer_ids: Final = _Numbers(root, "nextlayerid", LAYERS)
        self._object_ids: Final = _Numbers(root, "nextobjectid", ("object",))

    def tree(self) -> Element:
        """Return the whole tree; raises Refusal L106 for a tileset that the map embeds."""
        root = self._root
        settings = [_copied(row) for row in root.all("editorsettings")]
        tilesets = [self._tileset(row) for row in root.all("tileset")]
        layers = [self._layer(row) for row in root.all(*LAYERS)]
        origin = _pair(root, "parallaxoriginx", "parallaxoriginy")
        own = formed(
            root, renderorder=root.get("renderorder") or "right-down", infinite="0", **origin,
            nextlayerid=str(self._layer_ids.next), nextobjectid=str(self._object_ids.next),
        )  # fmt: skip
        known = ("editorsettings", "properties", "tileset", *LAYERS)
        inner = [*settings, *_properties(root), *tilesets, *layers, *_others(root, known)]
        return _made(root, own, inner)

    def _tileset(self, row: Element) -> Element:
        if not row.get("source"):
            raise refusal("L106", Place(self._file, row.line), name=row.get("name"))
        first = self._firsts.get(_number(row, "firstgid", 1), 1)
        return _made(row, formed(row, firstgid=str(first)))

    def _layer(self, row: Element) -> Element:
        content = self._content(row)
        properties = _properties(row)
        inner = [*content, *properties] if row.tag == "imagelayer" else [*properties, *content]
        size = {} if row.tag == "layer" else dict.fromkeys(_SIDES, "")
        more = {"id": str(self._layer_ids.of(row))} | size | _pair(row, "offsetx", "offsety")
        return _made(row, formed(row, **more), [*inner, *_others(row, _LAYER_CHILDREN)])

    def _content(self, row: Element) -> list[Element]:
        """Return what a layer holds: tile numbers, objects, a picture or other layers."""
        if row.tag == "layer":
            return [self._data(data) for data in row.all("data")][:1]
        if row.tag == "objectgroup":
            return [self._object(child) for child in row.all("object")]
        if row.tag == "imagelayer":
            return [_made(image, formed(image)) for image in row.all("image")]
        return [self._layer(child) for child in row.all(*LAYERS)]

    def _data(self, row: Element) -> Element:
        """Return a layer's tile numbers as comma-separated values, a line for a row of the map."""
        columns, rows = (int(self._root.get(side)) for side in _SIDES)
        gids = decoded(row, columns * rows, Place(self._file, row.line))
        texts = {gid: str(self._gid(gid)) for gid in set(gids)}
        cells = [texts[gid] for gid in gids]
        lines = (",".join(cells[i : i + columns]) for i in range(0, len(cells), columns))
        data = Element("data", {"encoding": "csv"}, row.line)
        data.text = "\n" + ",\n".join(lines) + "\n"
        return data

    def _object(self, row: Element) -> Element:
        place = {"x": row.get("x", "0"), "y": row.get("y", "0")}
        word = row.get("type") or row.get("class")
        more = {"id": str(self._object_ids.of(row)), "type": word, **place}
        gid = int(row.get("gid") or 0)
        if gid:
            more["gid"] = str(self._gid(gid))
        form = "instance" if row.get("template") else "object"
        more |= self._size(row, gid)
        said = Element(row.tag, {k: v for k, v in row.attributes.items() if k != "class"}, row.line)
        shapes = [_shape(shape) for shape in row.all(*SHAPES)][:1]
        inner = [*_properties(row), *shapes, *_others(row, ("properties", *SHAPES))]
        return _made(row, formed(said, form, **more), inner)

    def _size(self, row: Element, gid: int) -> dict[str, str]:
        """Return the size to be written where Tiled writes another than the file has."""
        missing = [side for side in _SIDES if not float(row.get(side) or 0)]
        if not missing:
            return {}
        if row.get("template"):
            if len(missing) == 1:
                side = next(side for side in _SIDES if side not in missing)
                self.dropped.append(
                    _("the {side} of object #{id}, which has no other side").format(
                        side=side, id=row.get("id")
                    )
                )
            return dict.fromkeys(_SIDES, "")
        tile = self._tile_size(gid)
        return {side: tile[side] for side in missing} if tile else {}

    def _tile_size(self, gid: int) -> dict[str, str]:
        """Return the size of a tile's picture; nothing for number 0."""
        tileset = owner_of(self._tilesets, gid) if gid else None
        if tileset is None:
            return {}
        tile = tileset.tiles.get((gid & GID_MASK) - tileset.first_gid)
        if tile is not None and tile.image is not None:
            return {"width": str(tile.image.width), "height": str(tile.image.height)}
        return {"width": str(tileset.tile_width), "height": str(tileset.tile_height)}

    def _gid(self, gid: int) -> int:
        """Return a tile number as the canonical form counts it; its flips stay."""
        tileset = owner_of(self._tilesets, gid)
        if tileset is None:
            return gid
        return gid - tileset.first_gid + self._firsts[tileset.first_gid]


class _Numbers:
    """The numbers of a map's layers or objects; those without one get the next that is free."""

    def __init__(self, root: Element, name: str, tags: tuple[str, ...]) -> None:
        highest = max((_number(row, "id", 0) for row in _inside(root, tags)), default=0)
        self.next = max(highest + 1, _number(root, name, 1))

    def of(self, row: Element) -> int:
        """Return a layer's or object's number."""
        own = _number(row, "id", 0)
        if own > 0:
            return own
        self.next += 1
        return self.next - 1


def _inside(owner: Element, tags: tuple[str, ...]) -> Iterable[Element]:
    """Go through the layers or objects of a map at any depth."""
    for row in owner.all(*LAYERS):
        if row.tag in tags:
            yield row
        yield from row.all("object") if "object" in tags else ()
        yield from _inside(row, tags)


def _first_numbers(root: Element, tilesets: tuple[Tileset, ...]) -> dict[int, int]:
    """Return each tileset's canonical first number by the one that the file gives it."""
    counts = {tileset.first_gid: tileset.count for tileset in tilesets}
    firsts, following = {}, 1
    for row in root.all("tileset"):
        first = _number(row, "firstgid", 1)
        firsts[first] = following
        following += counts.get(first, 0)
    return firsts


def _properties(owner: Element) -> list[Element]:
    """Return an element's properties by name, of two with one name the last; none if empty."""
    rows = {
        row.get("name"): row for group in owner.all("properties") for row in group.all("property")
    }
    if not rows:
        return []
    properties = Element("properties", {}, owner.line)
    properties.children = [_property(rows[name]) for name in sorted(rows, key=_by_code_unit)]
    return [properties]


def _by_code_unit(name: str) -> bytes:
    """Return what Tiled orders names by: their UTF-16 numbers."""
    return name.encode("utf-16-be", "surrogatepass")


def _property(row: Element) -> Element:
    own = {name: text for name, text in row.attributes.items() if name != "value"}
    told = {"name": ""} | formed(Element(row.tag, own, row.line))
    inner = [*_properties(row), *_others(row, ("properties",))]
    text = row.attributes.get("value", "" if inner else row.text)
    spelled = _value(row.get("type"), text)
    made = _made(row, told, inner)
    if "\n" in spelled:
        made.text = spelled
    elif not inner:
        made.attributes["value"] = spelled
    return made


def _value(sort: str, text: str) -> str:
    """Return a property's value as Tiled spells it."""
    return VALUES[sort](text) if sort in VALUES else text


def _shape(row: Element) -> Element:
    own = formed(row)
    if "points" in own:
        pairs = (pair.split(",") for pair in row.get("points").split())
        own["points"] = " ".join(",".join(short_number(part) for part in pair) for pair in pairs)
    made = _made(row, own)
    made.text = row.text if row.tag == "text" else ""
    return made


def _pair(row: Element, across: str, down: str) -> dict[str, str]:
    """Return two attributes that are written together, or left out if both are zero."""
    numbers = {name: short_number(row.get(name)) for name in (across, down)}
    return numbers if set(numbers.values()) != {"0"} else dict.fromkeys(numbers, "")


def _others(owner: Element, known: tuple[str, ...]) -> list[Element]:
    """Return the children that this game's Tiled does not know, as they are."""
    return [_copied(child) for child in owner.children if child.tag not in known]


def _copied(row: Element) -> Element:
    made = _made(row, dict(row.attributes), [_copied(child) for child in row.children])
    made.text = "" if row.children else row.text.strip()
    return made


def _made(row: Element, attributes: dict[str, str], inner: Iterable[Element] = ()) -> Element:
    made = Element(row.tag, attributes, row.line)
    made.children = list(inner)
    return made


def _number(row: Element, name: str, default: int) -> int:
    value = whole_of(row.get(name))
    return default if value is None or value < 0 else value
