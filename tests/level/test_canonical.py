"""A map has one canonical form, and it is the one that Tiled itself writes."""

from __future__ import annotations

import base64
import shutil
from pathlib import Path

import pytest

from game.content.locations import find_locations, levels_by_digit
from game.level.canonical import Canonical, canonical_map, form_of
from game.level.reader import read_map
from tests.level.tiled import exported, needs_tiled, unversioned
from tests.level.tmx import map_text, project, read, write_map

LEVELS = find_locations().levels
SHIPPED = levels_by_digit(LEVELS).values()

TEMPLATES = {
    "guard": """<object type="Guard" name="who" width="20" height="30" rotation="15" visible="0">
<properties><property name="label" value="Liu"/></properties></object>""",
    "belt": '<object type="Conveyor"><polyline points="0,0 16,0 16,24.5"/></object>',
    "crate": """<tileset firstgid="1" source="../tilesets/tiles.tsx"/>
<object gid="2147483651" width="16" height="16" rotation="90"/>""",
}
CELLS = ",\n".join([",".join(["10", "2147483659", "0", "1610612747"] * 2)] * 8)
EVERYTHING = f"""<?xml version='1.0'?>
<map nextobjectid="60" nextlayerid="40" infinite="0" tileheight="16" tilewidth="16" height="8"
 width="8" orientation="orthogonal" version="1.8" tiledversion="1.8.2" backgroundcolor="#AABBCC"
 parallaxoriginx="3" compressionlevel="5">
<tileset firstgid="10" source="tilesets/tiles.tsx"/>
<properties><property name="b" type="bool" value="1"/><property name="B" type="bool" value=""/>
<property name="a" value="x&#10;y &quot;q&quot; &lt;&gt; ' &amp; é"/>
<property name="quotes" value="q&quot; &lt;&gt; ' &amp; &#9;tab"/>
<property name="f_1" type="float" value="1.23456789"/><property name="f" type="float" value=".5"/>
<property name="tiny" type="float" value="0.00001"/><property name="z" type="float" value="-0.0"/>
<property name="many" type="float" value="123456.789"/>
<property name="round" type="float" value="1e6"/><property name="i" type="int" value="+007"/>
<property name="c" type="color" value="#AABBCC"/><property name="o" type="object" value="31"/>
<property name="c_2" type="color" value="#11AABBCC"/><property name="_" type="file" value="x.txt"/>
<property name="none" type="string" value=""/><property name="bare"/>
<property name="inside">text</property><property name="spaces" value="  lead trail  "/>
<property name="lines">

two
</property></properties>
<layer name="floor" visible="0" locked="1" opacity="0.5" tintcolor="#ff8800" offsetx="1.5"
 parallaxx="0.5" id="1" height="8" width="8"><data encoding="csv">{CELLS}</data></layer>
<layer id="7" name="structure" visible="1" opacity="1" locked="0" offsety="2" parallaxy="1"
 width="8" height="8"><properties><property name="p" value=""/></properties>
 <data encoding="csv">{CELLS}</data></layer>
<group name="g" id="20" offsetx="4.5" opacity="0.123456789">
<properties><property name="p" value="1"/></properties>
<imagelayer id="30" name="img"><image source="tilesets/tiles.png" trans="FF00FF"
 width="64" height="32"/></imagelayer>
<objectgroup id="21" name="all" color="#A0A0A4" draworder="index" visible="1">
<object id="31" template="templates/guard.tx" x="8" y="24.25"/>
<object id="32" name="mei" template="templates/guard.tx" x="8" y="24" width="12" height="9"
 rotation="0" visible="1"><properties><property name="phase" type="float" value="3.5"/>
 <property name="mode" value="loop"/></properties></object>
<object id="40" type="Guard" template="templates/guard.tx" x="8" y="24" rotation="15"/>
<object id="33" template="templates/belt.tx" x="1" y="2"/>
<object id="42" template="templates/belt.tx"><polyline points="0,0 8,8.123456789"/></object>
<object id="34" template="templates/crate.tx" x="32" y="32"/>
<object id="44" template="templates/crate.tx" gid="11" x="32" y="32"/>
<object id="45" gid="3221225483" x="32" y="32" width="16" height="16"/>
<object id="46" gid="11" x="32" y="32"/><object id="48" gid="11" x="32" y="32" width="5"/>
<object id="35" x="3" y="4"><point/></object>
<object id="36" x="3.00" y="4" width="0"><ellipse/></object>
<object id="37" x="100000.5" y="123456.789" width="3" rotation="360.5" type="a" name="b"
 visible="0"><polygon points="0,0 1,1.50 2,0"/></object>
<object id="38" x="1e2" y="-0" name="  sp  "><text fontfamily="Sans" pixelsize="20" wrap="1"
 color="#FF112233" bold="1" italic="1" underline="1" strikeout="1" kerning="0" halign="center"
 valign="bottom">Hi "there"
 &lt;two&gt;  </text></object>
<object id="39" width="4" height="5"><text color="#80112233">plain</text></object>
<object id="41"><text pixelsize="16" fontfamily="sans-serif" wrap="0" halign="left"/></object>
<object id="52" name="n" x="1" y="2"><point/><properties><property name="q" value="v"/>
</properties></object>
</objectgroup></group>
<objectgroup id="22"><properties/></objectgroup>
</map>"""


def canonical(path: Path) -> Canonical:
    found = canonical_map(path, LEVELS)
    assert isinstance(found, Canonical), found
    return found


def rich_map(folder: Path, text: str = EVERYTHING) -> Path:
    """Lay a project with templates into a folder and return a map in it."""
    path = write_map(folder, text)
    (folder / "templates").mkdir()
    for name, inside in TEMPLATES.items():
        (folder / "templates" / f"{name}.tx").write_text(f"<template>{inside}</template>")
    return path


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_the_shipped_maps_are_in_canonical_form(path: Path) -> None:
    found = canonical(path)
    assert not found.is_new
    assert not found.dropped


@needs_tiled
@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_shipped_map_goes_through_tiled_without_a_changed_byte(
    path: Path, tmp_path: Path
) -> None:
    levels = tmp_path / "levels"
    levels.mkdir()
    for folder in ("templates", "tilesets"):
        shutil.copytree(LEVELS / folder, levels / folder)
    copy = levels / path.name
    copy.write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    theirs = exported(copy, tmp_path).read_text(encoding="utf-8")
    assert unversioned(theirs) == unversioned(canonical(copy).text)


@needs_tiled
def test_what_tiled_writes_for_every_feature_is_what_we_write(tmp_path: Path) -> None:
    path = rich_map(tmp_path / "project")
    ours = canonical(path).text
    for _ in range(2):
        theirs = exported(path, tmp_path).read_text(encoding="utf-8")
        assert unversioned(theirs) == unversioned(ours)
        path.write_text(ours, encoding="utf-8")
    assert canonical(path).text == ours


def test_the_canonical_form_says_the_same_and_stays_as_it_is(tmp_path: Path) -> None:
    path = rich_map(tmp_path)
    found = canonical(path)
    assert found.is_new
    before = read_map(path).partly
    path.write_text(found.text, encoding="utf-8")
    after = read_map(path).partly
    assert before is not None
    assert after is not None
    assert [(o.id, o.name, o.type, len(o.points)) for o in before.objects] == [
        (o.id, o.name, o.type, len(o.points)) for o in after.objects
    ]
    tiles = [
        [m.tile(gid) for layer in m.tile_layers for gid in layer.gids] for m in (before, after)
    ]
    assert tiles[0] == tiles[1]
    assert not canonical(path).is_new


def test_packed_layers_become_plain_numbers(tmp_path: Path) -> None:
    layer = '<layer id="5" name="decor" width="8" height="8"><data encoding="base64">'
    drawing = "\n".join(["." * 8] * 8)
    data = base64.b64encode(bytes([1, 0, 0, 0]) * 64).decode()
    path = write_map(tmp_path, map_text((), drawing, layers=f"{layer}\n {data}\n</data></layer>"))
    text = canonical(path).text
    assert "base64" not in text
    assert text.count("1,1,1,1,1,1,1,1,\n") == 14


def test_what_a_later_tiled_writes_is_kept(tmp_path: Path) -> None:
    later = """<objectgroup id="9" name="later" class="Room" mode="add" glow="3">
    <object id="1" class="Sign" x="1" y="2" opacity="0.5"><capsule/></object>
    <object id="2" x="1" y="2"><properties><property name="m" propertytype="Mode" value="loop"/>
    </properties><hologram size="3"><ray n="1">far</ray></hologram></object></objectgroup>"""
    path = write_map(tmp_path, map_text(layers=later))
    text = canonical(path).text
    for kept in (
        '<objectgroup id="9" name="later" class="Room" mode="add" glow="3">',
        '<object id="1" type="Sign" x="1" y="2" opacity="0.5">\n   <capsule/>',
        '<property name="m" propertytype="Mode" value="loop"/>',
        '<hologram size="3">\n    <ray n="1">far</ray>\n   </hologram>',
    ):
        assert kept in text
    path.write_text(text)
    assert not canonical(path).is_new


def test_comments_and_half_a_size_are_left_out_and_told(tmp_path: Path) -> None:
    layer = '<!-- psst --><objectgroup>hm<object id="7" template="templates/guard.tx" width="9"/>'
    twice = '<property name="a" value="1"/><property name="a" value="2"/>'
    says = f"<properties>{twice}</properties>"
    path = rich_map(tmp_path, map_text(says=says, layers=f"{layer}</objectgroup>"))
    found = canonical(path)
    assert not {"psst", "hm"} & set(found.text.split())
    assert found.text.count('name="a"') == 1
    assert found.dropped == (
        "comments (1)",
        "loose text (1)",
        "properties that are said twice (1)",
        "the width of object #7, which has no other side",
    )


def test_things_without_a_number_get_the_next_that_is_free(tmp_path: Path) -> None:
    layer = '<objectgroup name="new"><object name="a"/><object name="b"/></objectgroup>'
    text = canonical(write_map(tmp_path, map_text(layers=layer))).text
    assert '<objectgroup id="4" name="new">' in text
    assert '<object id="102" name="a" x="0" y="0"/>' in text
    assert 'nextlayerid="5" nextobjectid="104"' in text


def test_an_embedded_tileset_is_refused(tmp_path: Path) -> None:
    embedded = """<tileset firstgid="100" name="in" tilewidth="16" tileheight="16" tilecount="8"
    columns="4"><image source="tilesets/tiles.png" width="64" height="32"/></tileset>"""
    found = canonical_map(write_map(tmp_path, map_text(says=embedded)))
    assert isinstance(found, list)
    assert "L106" in [problem.code for problem in found]


def test_another_form_is_a_warning_that_names_the_command(tmp_path: Path) -> None:
    tiled = read(tmp_path, map_text()).tiled
    assert tiled is not None
    told = form_of(tiled)
    assert told is not None
    assert told.code == "L111"
    assert told.mend == f"type: shadow-ledger fmt {tiled.path}"


def test_a_file_that_went_away_has_no_form(tmp_path: Path) -> None:
    tiled = read(project(tmp_path), map_text()).tiled
    assert tiled is not None
    tiled.path.unlink()
    assert form_of(tiled) is None
