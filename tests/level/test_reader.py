"""A good map says what its designer drew, through templates, groups and every encoding."""

from __future__ import annotations

import base64
import gzip
import struct
import zlib
from pathlib import Path

import pytest

from game.base.problems import Severity
from game.level.reader import read_map
from game.level.tiled_map import FLIPPED_ACROSS, ImageLayer, ObjectLayer, TiledMap
from tests.level.tmx import EXIT, ROOM, START, Thing, codes, map_text, project, read, write_map


def tiled(folder: Path, text: str) -> TiledMap:
    result = read(folder, text)
    assert result.tiled is not None, result.problems
    return result.tiled


def test_a_good_map_has_no_problems(tmp_path: Path) -> None:
    assert read(tmp_path, map_text()).problems == []


def test_layers_keep_their_order_and_cells(tmp_path: Path) -> None:
    found = tiled(tmp_path, map_text())
    assert [layer.name for layer in found.layers] == ["floor", "structure", "actors"]
    assert found.tile_layers[1].gids[:11].tolist() == [2] * 11
    assert found.tile_layers[0].gids[5 * 10 + 7] == 5


def packed(numbers: list[int], how: str) -> str:
    raw = struct.pack(f"<{len(numbers)}I", *numbers)
    data = {"": raw, "zlib": zlib.compress(raw), "gzip": gzip.compress(raw)}[how]
    return base64.b64encode(data).decode()


@pytest.mark.parametrize("how", ["", "zlib", "gzip"])
def test_packed_layers_say_what_csv_says(tmp_path: Path, how: str) -> None:
    numbers = [1 + i % 2 for i in range(80)]
    compression = f'compression="{how}"' if how else ""
    layer = (
        f'<layer id="9" name="decor" width="10" height="8"><data encoding="base64" {compression}>'
        f"\n  {packed(numbers, how)}\n</data></layer>"
    )
    assert tiled(tmp_path, map_text(layers=layer)).tile_layers[2].gids.tolist() == numbers


def test_groups_pass_down_what_is_theirs(tmp_path: Path) -> None:
    layer = (
        '<group id="7" name="roof" offsetx="4" opacity="0.5" visible="0">'
        '<group id="8" name="inner" offsety="2.5" opacity="0.5">'
        '<objectgroup id="9" name="signs" offsetx="1"/></group></group>'
    )
    found = tiled(tmp_path, map_text(layers=layer)).layers[2]
    assert (found.groups, found.visible, found.opacity) == (("roof", "inner"), False, 0.25)
    assert found.offset == (5, 2.5)


TEMPLATE = """<template><object type="Guard" name="gone" width="0">
<properties><property name="label" value="Liu"/><property name="mode" value="loop"/></properties>
<point/></object></template>"""


def test_an_instance_wins_over_its_template_part_by_part(tmp_path: Path) -> None:
    folder = project(tmp_path)
    (folder / "templates").mkdir()
    (folder / "templates" / "guard.tx").write_text(TEMPLATE)
    layer = (
        '<objectgroup id="9" name="more"><object id="7" name="liu" template="templates/guard.tx" '
        'x="8" y="24"><properties><property name="mode" value="pingpong"/></properties></object>'
        "</objectgroup>"
    )
    found = next(t for t in tiled(tmp_path, map_text(layers=layer)).objects if t.id == 7)
    assert (found.name, found.type, found.shape, found.x, found.y) == (
        "liu",
        "Guard",
        "point",
        8,
        24,
    )
    assert {n: p.value for n, p in found.properties.items()} == {"label": "Liu", "mode": "pingpong"}


def test_a_template_counts_tiles_in_its_own_tileset(tmp_path: Path) -> None:
    """A template's tile 3 is tile 3 of its tileset, whatever number the map gives that tileset."""
    folder = project(tmp_path)
    (folder / "templates").mkdir()
    (folder / "templates" / "x.tx").write_text(
        '<template><tileset firstgid="1" source="../tilesets/tiles.tsx"/>'
        f'<object gid="{FLIPPED_ACROSS | 3}" width="16" height="16"/></template>'
    )
    (folder / "tilesets" / "more.tsx").write_bytes((folder / "tilesets/tiles.tsx").read_bytes())
    text = map_text(
        layers='<objectgroup id="9" name="props"><object id="7" template="templates/x.tx" x="0" '
        'y="16"/></objectgroup>'
    ).replace(
        '<tileset firstgid="1" source="tilesets/tiles.tsx"/>',
        '<tileset firstgid="1" source="tilesets/more.tsx"/>'
        '<tileset firstgid="9" source="tilesets/tiles.tsx"/>',
    )
    found = next(t for t in tiled(tmp_path, text).objects if t.id == 7)
    assert found.gid == FLIPPED_ACROSS | 11


def test_shapes_are_told_apart(tmp_path: Path) -> None:
    shapes = ["<point/>", "<ellipse/>", "<text>hi</text>", '<polygon points="0,0 1,2.5 3,-4"/>', ""]
    objects = "".join(f'<object id="{n}" x="1" y="1">{s}</object>' for n, s in enumerate(shapes, 1))
    layer = f'<objectgroup id="9" name="more">{objects}</objectgroup>'
    found = [t for t in tiled(tmp_path, map_text(layers=layer)).objects if t.id < 100]
    assert [t.shape for t in found] == ["point", "ellipse", "text", "polygon", "rect"]
    assert found[3].points == ((0, 0), (1, 2.5), (3, -4))


def test_tiled_one_point_nine_is_read_with_a_warning(tmp_path: Path) -> None:
    result = read(tmp_path, map_text().replace('type="Start"', 'class="Start"'))
    assert codes(result) == ["L109"]
    assert result.tiled is not None
    assert "Start" in {thing.type for thing in result.tiled.objects}


def test_properties_keep_their_types(tmp_path: Path) -> None:
    says = (
        '<properties><property name="a" value="x"/><property name="b" type="int" value="-3"/>'
        '<property name="c" type="float" value="1e-1"/>'
        '<property name="d" type="bool" value="true"/>'
        '<property name="e">two\nlines</property></properties>'
    )
    found = tiled(tmp_path, map_text(says=says)).properties
    assert {n: p.value for n, p in found.items()} == {
        "a": "x", "b": -3, "c": 0.1, "d": True, "e": "two\nlines",
    }  # fmt: skip


def test_a_map_far_from_any_project_uses_the_shipped_tilesets(tmp_path: Path) -> None:
    shared = project(tmp_path / "shipped")
    away = tmp_path / "away"
    away.mkdir()
    path = away / "mine.tmx"
    path.write_text(map_text())
    assert codes(read_map(path)) == ["L012"]
    assert read_map(path, shared).tiled is not None


def test_a_collection_of_pictures_is_a_tileset_with_gaps(tmp_path: Path) -> None:
    folder = project(tmp_path)
    (folder / "tilesets" / "props.tsx").write_text(
        '<tileset name="props" tilewidth="64" tileheight="32" objectalignment="bottom">'
        '<tile id="3" type="Lamp"><image source="tiles.png" width="1" height="1"/></tile></tileset>'
    )
    text = map_text((START, EXIT, Thing("", "a_lamp", (3, 3), (1, 1), more='gid="103"'))).replace(
        "<layer", '<tileset firstgid="100" source="tilesets/props.tsx"/><layer', 1
    )
    found = tiled(tmp_path, text)
    tile = found.tile(103)
    assert tile is not None
    assert tile.image is not None
    assert (tile.image.width, found.tileset_of(102)) == (64, None)
    lamp = next(t for t in found.objects if t.gid)
    assert (lamp.shape, lamp.type) == ("tile", "Lamp")


def test_problems_lead_to_file_line_layer_and_object(tmp_path: Path) -> None:
    text = map_text((START, Thing("Exit", "exit", (7, 1), (1, 1), more='rotation="nan"')))
    (problem,) = read(tmp_path, text).problems
    line = text.splitlines().index(next(x for x in text.splitlines() if "nan" in x)) + 1
    assert problem.code == "L009"
    assert problem.place.file.endswith("room.tmx")
    assert problem.place.line == line


def test_an_object_layer_is_read_in_file_order(tmp_path: Path) -> None:
    found = tiled(tmp_path, map_text())
    (layer,) = (layer for layer in found.layers if isinstance(layer, ObjectLayer))
    assert [thing.name for thing in layer.objects] == ["start", "exit"]


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    path = write_map(tmp_path, "")
    path.write_bytes(b"\xef\xbb\xbf" + map_text(drawing=ROOM).encode())
    assert read_map(path).tiled is not None


def test_groups_pass_down_tint_and_parallax(tmp_path: Path) -> None:
    layer = (
        '<group id="7" tintcolor="#ff8000" parallaxx="0.5"><group id="8" tintcolor="#80ffffff" '
        'parallaxx="0.5" parallaxy="2"><objectgroup id="9" tintcolor="#ffff80"/></group></group>'
    )
    found = tiled(tmp_path, map_text(layers=layer)).layers[2]
    assert (found.tint, found.parallax) == ((255, 128, 0, 128), (0.25, 2))
    assert not found.stays


def test_image_layers_stand_in_their_order(tmp_path: Path) -> None:
    sky = (
        '<imagelayer id="9" name="sky" offsetx="3" opacity="0.5" repeatx="1" parallaxy="0.25">'
        '<image source="tilesets/tiles.png" width="1" height="1"/></imagelayer>'
    )
    found = tiled(tmp_path, map_text(layers=sky))
    assert [layer.name for layer in found.layers] == ["floor", "structure", "sky", "actors"]
    layer = found.layers[2]
    assert isinstance(layer, ImageLayer)
    assert layer.image is not None
    assert (layer.image.width, layer.image.height) == (64, 32)
    assert (layer.repeats, layer.offset, layer.opacity) == ((True, False), (3, 0), 0.5)


def test_the_map_says_what_lies_behind_it_and_where_parallax_begins(tmp_path: Path) -> None:
    says = 'backgroundcolor="#80102030" parallaxoriginx="8" parallaxoriginy="-4"'
    found = tiled(tmp_path, map_text(attributes=says))
    assert (found.background, found.parallax_origin) == ((16, 32, 48, 128), (8, -4))
    assert tiled(tmp_path, map_text()).background is None


def test_a_tile_object_takes_what_its_tile_says_unless_it_says_otherwise(tmp_path: Path) -> None:
    folder = project(tmp_path)
    text = (folder / "tilesets" / "tiles.tsx").read_text()
    (folder / "tilesets" / "tiles.tsx").write_text(
        text.replace('<tile id="4">', '<tile id="4" type="Lamp">')
    )
    says = '<properties><property name="surface" value="wood"/></properties>'
    layer = (
        '<objectgroup id="9"><object id="7" gid="5" x="0" y="16"/>'
        f'<object id="8" gid="5" x="0" y="16">{says}</object></objectgroup>'
    )
    path = folder / "room.tmx"
    path.write_text(map_text(layers=layer))
    found = read_map(path).tiled
    assert found is not None
    plain, own = (next(t for t in found.objects if t.id == number) for number in (7, 8))
    assert (plain.type, plain.properties["surface"].value) == ("Lamp", "carpet")
    assert own.properties["surface"].value == "wood"


def test_an_instances_class_of_tiled_one_point_nine_wins_over_its_templates_type(
    tmp_path: Path,
) -> None:
    folder = project(tmp_path)
    (folder / "templates").mkdir()
    (folder / "templates" / "guard.tx").write_text(TEMPLATE)
    path = folder / "room.tmx"
    layer = (
        '<objectgroup id="9"><object id="7" class="Sign" template="templates/guard.tx"/>'
        "</objectgroup>"
    )
    path.write_text(map_text(layers=layer))
    found = read_map(path).tiled
    assert found is not None
    assert next(t for t in found.objects if t.id == 7).type == "Sign"


def test_collision_shapes_of_tiles_are_read(tmp_path: Path) -> None:
    folder = project(tmp_path)
    text = (folder / "tilesets" / "tiles.tsx").read_text()
    shapes = (
        '<objectgroup><object x="0" y="8" width="16" height="8"/>'
        '<object x="1" y="2"><ellipse/></object></objectgroup>'
    )
    (folder / "tilesets" / "tiles.tsx").write_text(
        text.replace('<tile id="0">', f'<tile id="0">{shapes}')
    )
    path = folder / "room.tmx"
    path.write_text(map_text())
    found = read_map(path).tiled
    assert found is not None
    tile = found.tile(1)
    assert tile is not None
    assert (tile.shapes, tile.foot) == (((0, 8, 16, 8), None), 8)


@pytest.mark.parametrize(("version", "expected"), [("1.8.2", ["L114"]), ("1.11.0", []), ("x", [])])
def test_maps_of_an_older_tiled_are_played_with_a_note(
    tmp_path: Path, version: str, expected: list[str]
) -> None:
    result = read(tmp_path, map_text(attributes=f'tiledversion="{version}"'))
    assert (codes(result), result.tiled is not None) == (expected, True)
    assert all(problem.severity is Severity.NOTE for problem in result.problems)


FEATURES = {
    "class": (
        '<object id="7" type="Sign"><properties><property name="a" type="class"/></properties>'
        "</object>"
    ),
    "list": (
        '<object id="7" type="Sign"><properties><property name="a" type="list"/></properties>'
        "</object>"
    ),
    "capsule": '<object id="7" type="Sign"><capsule/></object>',
    "opacity": '<object id="7" type="Sign" opacity="0.5"/>',
}


@pytest.mark.parametrize("feature", FEATURES)
def test_what_a_level_may_not_use_is_refused_with_what_to_do(tmp_path: Path, feature: str) -> None:
    result = read(tmp_path, map_text(layers=f"<objectgroup>{FEATURES[feature]}</objectgroup>"))
    (problem,) = result.problems
    assert (problem.code, result.tiled) == ("L113", None)
    assert problem.mend
    assert feature in problem.what


def test_enums_colors_files_and_references_are_read_as_what_they_say(tmp_path: Path) -> None:
    says = (
        '<properties><property name="mode" propertytype="PatrolMode" value="loop"/>'
        '<property name="hue" type="color" value="#ff00ff"/>'
        '<property name="next" type="file" value="../x.tmx"/>'
        '<property name="route" type="object" value="31"/>'
        '<property name="none" type="object" value=""/></properties>'
    )
    found = tiled(tmp_path, map_text(says=says)).properties
    assert {n: (p.type, p.value) for n, p in found.items()} == {
        "mode": ("string", "loop"), "hue": ("color", "#ff00ff"), "next": ("file", "../x.tmx"),
        "route": ("object", 31), "none": ("object", 0),
    }  # fmt: skip
