"""Where Tiled is installed, it runs the rules itself and must paint what our reading of them does.

Tiled 1.8 knows rules with a layer of regions only, and empty cells by a flag of the layer. Rules
that need nothing else are given both, here alone.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from game.content.locations import find_locations
from tests.level.automapping import Grid, automapped, grid, rules_of, tiled_map
from tests.level.tiled import exported, needs_tiled, told, unversioned

LEVELS = find_locations().levels
RULES = ("1_faces", "2_feet", "4_kerbs", "5_quay_faces")
TAKEN_OUT = {
    "1_faces": ("structure", ("brick_hi", "brick_lo")),
    "2_feet": ("structure", ("brick_lo", "plaster_lo", "panel_lo_w", "pipe_brick_lo")),
    "4_kerbs": ("floor", ("quay_s", "quay_se", "quay_n", "quay_e")),
    "5_quay_faces": ("floor", ("quay_face",)),
}
SCRIPT = """
    var map = tiled.open(%s);
    map.autoMap(%s);
    tiled.mapFormat("tmx").write(map, %s);
    tell("done");
"""


@needs_tiled
@pytest.mark.parametrize("name", RULES)
@pytest.mark.parametrize("level", ["2_square_of_promises", "practice_yard"])
def test_tiled_paints_what_our_reading_of_the_rules_paints(
    name: str, level: str, tmp_path: Path
) -> None:
    levels = tmp_path / "levels"
    shutil.copytree(LEVELS / "tilesets", levels / "tilesets")
    shutil.copytree(LEVELS / "automap", levels / "automap")
    shutil.copytree(LEVELS / "templates", levels / "templates")
    shutil.copy(LEVELS / "shadow_ledger.tiled-project", levels)
    target, names = TAKEN_OUT[name]
    path, out = levels / "begun.tmx", levels / "out.tmx"
    shutil.copy(LEVELS / f"{level}.tmx", path)
    _take_out(path, target, names)
    _for_tiled_1_8(levels / "automap" / f"{name}.tmx")
    listed = levels / "automap" / "rules.txt"
    listed.write_text(f"{name}.tmx\n", encoding="utf-8")
    home = tmp_path / "home"
    home.mkdir()
    script = SCRIPT % tuple(json.dumps(str(p)) for p in (path, listed, out))
    assert told(home, script)[0] == "done"
    rules = rules_of(tiled_map(LEVELS / "automap" / f"{name}.tmx"))
    begun, theirs = _layer(path, target), _layer(out, target)
    assert theirs == automapped(begun, rules)
    if level == "2_square_of_promises":
        assert theirs != begun


@needs_tiled
def test_rule_maps_come_through_tiled_byte_by_byte(tmp_path: Path) -> None:
    for folder in ("tilesets", "automap"):
        shutil.copytree(LEVELS / folder, tmp_path / folder)
    for path in sorted((tmp_path / "automap").glob("*.tmx")):
        theirs = exported(path, tmp_path).read_text(encoding="utf-8")
        assert unversioned(theirs) == unversioned(path.read_text(encoding="utf-8"))


def _layer(path: Path, name: str) -> Grid:
    tiled = tiled_map(path)
    layer = tiled.tile_layer(name)
    assert layer is not None
    return grid(tiled, layer)


def _take_out(path: Path, target: str, names: tuple[str, ...]) -> None:
    """Empty all cells of a layer that hold certain tiles; floors become cobbles or water."""
    tiled, tree = tiled_map(path), ET.parse(path)  # noqa: S314 - our own map
    layer = tiled.tile_layer(target)
    assert layer is not None
    numbers = {
        str(tile.properties["name"].value): tileset.first_gid + number
        for tileset in tiled.tilesets
        for number, tile in tileset.tiles.items()
        if "name" in tile.properties
    }
    gone = {numbers[name] for name in names}
    new = {"structure": 0, "floor": numbers["water_calm" if "quay_face" in names else "cobble.0"]}
    data = tree.find(f"layer[@name='{target}']/data")
    assert data is not None
    data.text = ",".join(str(new[target] if gid in gone else gid) for gid in layer.gids)
    tree.write(path, encoding="utf-8")


def _for_tiled_1_8(path: Path) -> None:
    """Give a rule map the layer of regions that Tiled 1.8 needs, and its way to say "empty"."""
    tree = ET.parse(path)  # noqa: S314 - our own map
    root = tree.getroot()
    empty = next(
        row.get("firstgid") for row in root.iter("tileset") if "match" in row.get("source")
    )
    used: list[bool] = []
    for layer in root.findall("layer"):
        data = layer.find("data")
        cells = data.text.replace("\n", "").split(",")
        used = [a or b != "0" for a, b in zip(used or [False] * len(cells), cells, strict=True)]
        if empty in cells:
            data.text = ",".join("0" if cell == empty else cell for cell in cells)
            properties = ET.Element("properties")
            ET.SubElement(properties, "property", name="StrictEmpty", type="bool", value="true")
            layer.insert(0, properties)
    size = {"width": root.get("width"), "height": root.get("height")}
    regions = ET.SubElement(root, "layer", {"id": "99", "name": "regions", **size})
    ET.SubElement(regions, "data", encoding="csv").text = ",".join("1" if u else "0" for u in used)
    tree.write(path, encoding="utf-8")
