"""Two maps are compared by what they say: tiles by name, objects by number."""

from __future__ import annotations

import re
from pathlib import Path

from game.level.comparison import Change, Comparison, compared
from game.level.reader import read_map
from game.level.tiled_map import TiledMap
from tests.level.tmx import EXIT, ROOM, START, Thing, map_text, write_map

GUARD = Thing("Guard", "liu", (2, 3), id=50, values={"facing": 90.0, "label": "Liu"})


def tiled(folder: Path, text: str) -> TiledMap:
    found = read_map(write_map(folder, text)).tiled
    assert found is not None
    return found


def of(tmp_path: Path, before: str, after: str) -> Comparison:
    return compared(tiled(tmp_path / "a", before), tiled(tmp_path / "b", after))


def test_a_map_differs_in_nothing_from_itself(tmp_path: Path) -> None:
    assert of(tmp_path, map_text((START, EXIT, GUARD)), map_text((START, EXIT, GUARD))).is_same


def test_where_a_tileset_begins_to_count_makes_no_difference(tmp_path: Path) -> None:
    text = map_text((START,))
    lines = text.replace('firstgid="1"', 'firstgid="11"').splitlines()
    later = [re.sub(r"[1-9]", r"1\g<0>", row) if row[:1].isdigit() else row for row in lines]
    assert of(tmp_path, text, "\n".join(later)).is_same


def test_cells_are_counted_in_patches_and_named(tmp_path: Path) -> None:
    drawing = ROOM.replace("#........#", "##......##", 1).replace("...==...", "...##...")
    found = of(tmp_path, map_text((START,)), map_text((START,), drawing))
    (layer,) = found.layers
    assert (layer.layer, layer.sort, layer.count) == ("structure", "changed", 4)
    assert layer.boxes == (((1, 1, 1, 1), 1), ((8, 1, 8, 1), 1), ((4, 3, 5, 3), 2))
    assert layer.tiles == (("nothing", "tiles 1", 2), ("tiles 2", "tiles 1", 2))


def test_a_turned_tile_is_another_one(tmp_path: Path) -> None:
    text = map_text((START,))
    turned = text.replace("\n2,2,2", f"\n2,{2 | 0xA0000000},2", 1)
    (layer,) = of(tmp_path, text, turned).layers
    assert layer.tiles == (("tiles 1", "tiles 1 (mirrored, turned)", 1),)


def test_objects_are_found_by_number(tmp_path: Path) -> None:
    moved = Thing("Guard", "mei", (4, 2.5), id=50, values={"facing": 90.0, "mode": "loop"})
    before = map_text((START, GUARD, Thing("Sign", "old", (1, 1), id=7)))
    after = map_text((START, moved, Thing("Sign", "new", (5, 2), id=8)))
    removed, added, changed = of(tmp_path, before, after).objects
    assert (removed.sort, removed.thing.name, removed.at) == ("removed", "old", (1, 1))
    assert (added.sort, added.thing.name, added.at) == ("added", "new", (5, 2))
    assert changed.moved == (2, -0.5)
    assert changed.changes == (
        Change("name", "liu", "mei"),
        Change("mode", None, "loop"),
        Change("label", "Liu", None),
    )


def test_map_properties_size_and_layers_are_compared(tmp_path: Path) -> None:
    says = '<properties><property name="{}" value="x"/></properties>'
    layer = '<objectgroup id="9" name="{}" visible="0"/>'
    wide = "\n".join(row + "#" for row in ROOM.splitlines())
    before = map_text((START,), says=says.format("title"), layers=layer.format("a"))
    after = map_text((START,), wide, says.format("rule"), layer.format("b"))
    found = of(tmp_path, before, after)
    assert found.map == (
        Change("size", "10 x 8", "11 x 8"),
        Change("rule", None, "x"),
        Change("title", "x", None),
    )
    assert [(x.layer, x.sort) for x in found.layers] == [
        ("floor", "changed"),
        ("structure", "changed"),
        ("b", "added"),
        ("a", "removed"),
    ]


def test_what_a_layer_says_of_itself_is_compared(tmp_path: Path) -> None:
    shown = '<objectgroup id="9" name="a" visible="{}" offsetx="{}"/>'
    texts = [map_text((START,), layers=shown.format(*values)) for values in ((0, 0), (1, 3))]
    (layer,) = of(tmp_path, *texts).layers
    assert layer.changes == (
        Change("visible", "false", "true"),
        Change("offset", "0, 0", "3, 0"),
    )
