"""The drawing of a place shows the player's own map, and a broken map breaks no drawing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from game.base.problems import Place
from game.level.reader import read_map
from game.level.tiled_map import TiledMap
from game.tools.findings.sketch import COLUMNS, ROWS, sketch
from tests.level.tmx import EXIT, ROOM, START, Thing, csv, map_text, write_map

BEAT = Thing("Route", "beat", (1.5, 3.5), points="0,0 96,0 96,32", id=7)
LIU = Thing("Guard", "liu", (2.5, 3.5), values={"route_ref": 7}, id=8)
LEGEND = (
    "# solid   = low cover   + door   . floor   o route   @ the object   1 2 3 its corners   "
    "[ ] here"
)
DOOR = Thing("Door", "door", (3, 4), (2, 1))


def read(folder: Path, *things: Thing, drawing: str = ROOM) -> TiledMap:
    found = read_map(write_map(folder, map_text((START, EXIT, *things), drawing))).partly
    assert found is not None
    return found


def test_a_route_through_a_counter_is_drawn_with_its_leg_and_corners(tmp_path: Path) -> None:
    tiled = read(tmp_path, BEAT, LIU, DOOR)
    assert sketch(tiled, Place(tile=(4, 3), object_id=8)) == [
        "       0  1  2  3  4  5  6  7  8",
        "    1  #  .  .  .  .  .  .  .  .",
        "    2  #  .  .  .  .  .  .  .  .",
        '    3  #  1--@--o-[=]-=--o--2  .     <- leg 1 of the Route "beat"',
        "    4  #  .  .  +  +  .  .  o  .",
        "    5  #  .  .  .  .  .  .  3  .",
        f"      {LEGEND}",
    ]


def test_a_loop_is_closed(tmp_path: Path) -> None:
    loop = replace(LIU, values={"route_ref": 7, "mode": "loop"})
    points = "0,0 96,0 96,48 0,48"
    tiled = read(tmp_path, replace(BEAT, at=(1.5, 2.5), points=points), loop)
    drawn = sketch(tiled, Place(tile=(1, 4), object_id=8))
    assert '<- leg 4 of the Route "beat"' in drawn[3]


def test_a_thing_in_a_wall_is_drawn_in_brackets(tmp_path: Path) -> None:
    tiled = read(tmp_path, Thing("Lamp", "lamp", (0.5, 3.5), id=9))
    drawn = sketch(tiled, Place(tile=(0, 3), object_id=9))
    assert drawn[3] == "    3 [#] .  .  .  =  =  .  .  ."


def test_a_hole_in_the_floor_is_empty(tmp_path: Path) -> None:
    text = map_text()
    floor = csv(ROOM, {",": 5, "~": 6}, 1)
    text = text.replace(floor, floor.replace("1,1,1", "1,1,0", 1))
    tiled = read_map(write_map(tmp_path, text)).partly
    assert tiled is not None
    assert "[" in sketch(tiled, Place(tile=(2, 1)))[2]


def test_a_large_map_is_drawn_in_part_with_aligned_columns(tmp_path: Path) -> None:
    wide = "\n".join(["#" * 120, *["#" + "." * 118 + "#"] * 98, "#" * 120])
    tiled = read(tmp_path, drawing=wide)
    head, *rows, _legend = sketch(tiled, Place(tile=(101, 50)))
    assert head.split() == [str(n) for n in range(97, 106)]
    assert len(rows) == ROWS
    assert len(head.split()) == COLUMNS
    middle = rows[2]
    assert middle[middle.index("[") + 1 : middle.index("]")] == " ."
    assert head[middle.index("]") - 1] == "1"


def test_the_first_ten_corners_and_more_have_room(tmp_path: Path) -> None:
    points = " ".join(f"{n * 8},0" for n in range(12))
    tiled = read(tmp_path, replace(BEAT, points=points), LIU)
    drawn = sketch(tiled, Place(tile=(6, 3), object_id=8))
    assert "4---=---=-[10]-12" in drawn[3]
    assert drawn[0].index("6") == drawn[3].index("]") - 1


def test_without_a_tile_on_the_map_nothing_is_drawn(tmp_path: Path) -> None:
    tiled = read(tmp_path)
    assert not sketch(tiled, Place())
    assert not sketch(tiled, Place(tile=(-1, 0)))
    assert not sketch(tiled, Place(tile=(10, 0)))


def test_a_map_whose_layers_could_not_be_read_is_drawn_as_far_as_it_goes(tmp_path: Path) -> None:
    text = map_text((START, EXIT, BEAT, LIU)).replace('encoding="csv"', 'encoding="odd"')
    tiled = read_map(write_map(tmp_path, text)).partly
    assert tiled is not None
    drawn = sketch(tiled, Place(tile=(4, 3), object_id=8))
    assert "1--@--o-[o]-o--o--2" in drawn[3]


def test_an_endless_route_costs_little(tmp_path: Path) -> None:
    points = " ".join(f"{(-1) ** n * 900000},{n % 7}" for n in range(512))
    tiled = read(tmp_path, replace(BEAT, points=points), LIU)
    assert sketch(tiled, Place(tile=(4, 3), object_id=8))
