"""Where Tiled is installed, its own reading of a map must be ours: it lays templates in as well."""

from __future__ import annotations

from pathlib import Path

from game.level.reader import read_map
from game.level.tiled_map import MapObject, TiledMap
from tests.level.tiled import exported, needs_tiled
from tests.level.tmx import map_text, project

GUARD = """<template><object type="Guard" name="who" width="20" height="30"><properties>
<property name="label" value="Liu"/><property name="phase" type="float" value="2"/></properties>
</object></template>"""
LAMP = """<template><tileset firstgid="1" source="../tilesets/lit.tsx"/>
<object gid="2" width="16" height="16"><properties><property name="hue" value="lamp"/></properties>
</object></template>"""
LIT = """<tileset version="1.8" name="lit" tilewidth="16" tileheight="16" tilecount="8" columns="4">
 <image source="tiles.png" width="64" height="32"/><tile id="1" type="Lamp"><properties>
 <property name="hue" value="cold"/><property name="radius" type="float" value="3.5"/>
 </properties></tile></tileset>"""
BELT = """<template><object type="Conveyor"><polyline points="0,0 16,0 16,24.5"/></object>
</template>"""
CRATE = """<template><tileset firstgid="1" source="../tilesets/tiles.tsx"/>
<object gid="2147483651" width="16" height="16" rotation="90"/></template>"""
OBJECTS = """<group id="20" name="g" offsetx="4.5" opacity="0.5"
 tintcolor="#ff8040" parallaxx="0.5"><objectgroup id="21" name="all">
<object id="31" template="templates/guard.tx" x="8" y="24.25"/>
<object id="32" name="mei" template="templates/guard.tx" x="8" y="24" width="12" height="9">
 <properties><property name="phase" type="float" value="3.5"/><property name="mode" value="loop"/>
 </properties></object>
<object id="33" template="templates/belt.tx" x="1" y="2"/>
<object id="34" template="templates/crate.tx" x="32" y="32"/>
<object id="37" template="templates/lamp.tx" x="48" y="32"/>
<object id="38" template="templates/lamp.tx" type="Torch" gid="{turned}" x="48" y="32">
 <properties><property name="radius" type="float" value="9"/></properties></object>
<object id="39" template="templates/guard.tx" x="8" y="24" rotation="15" visible="0">
 <properties><property name="route" type="object" value="33"/></properties><ellipse/></object>
<object id="40" gid="10" x="4" y="20" width="16" height="16"/>
<object id="35" x="3" y="4"><point/></object><object id="36" x="3" y="4"><ellipse/></object>
</objectgroup></group>"""


DETACHED = ("--detach-templates", "--resolve-types-and-properties")
"""Has Tiled write out what templates, tiles and classes say."""


def said(thing: MapObject) -> tuple[object, ...]:
    """Return what an object says, without the line it stands on."""
    words = {name: (p.type, p.value) for name, p in thing.properties.items()}
    place = (thing.x, thing.y, thing.width, thing.height, thing.rotation, thing.points)
    return thing.id, thing.name, thing.type, thing.shape, place, thing.gid, thing.visible, words


def tiled_map(path: Path) -> TiledMap:
    found = read_map(path)
    assert found.tiled is not None, found.problems
    return found.tiled


@needs_tiled
def test_tiled_and_we_read_templates_groups_and_layers_alike(tmp_path: Path) -> None:
    folder = project(tmp_path / "project")
    (folder / "templates").mkdir()
    (folder / "tilesets" / "lit.tsx").write_text(LIT)
    for name, text in (("guard", GUARD), ("belt", BELT), ("crate", CRATE), ("lamp", LAMP)):
        (folder / "templates" / f"{name}.tx").write_text(text)
    path = folder / "room.tmx"
    text = map_text(layers=OBJECTS.format(turned=(1 << 31) + 10))
    path.write_text(
        text.replace("<layer", '<tileset firstgid="9" source="tilesets/lit.tsx"/><layer', 1)
    )
    ours, theirs = tiled_map(path), tiled_map(exported(path, tmp_path, *DETACHED))
    assert [said(thing) for thing in ours.objects] == [said(thing) for thing in theirs.objects]
    assert [layer.gids for layer in ours.tile_layers] == [
        layer.gids for layer in theirs.tile_layers
    ]
    states = [
        [(x.name, x.groups, x.visible, x.offset, x.opacity, x.tint, x.parallax) for x in m.layers]
        for m in (ours, theirs)
    ]
    assert states[0] == states[1]
