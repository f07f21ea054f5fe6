"""Two people change one map, and a merge keeps what both of them did."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.level.merging.markers import LAYER, MARKERS
from game.level.merging.merge import merged_maps
from game.level.reader import read_map
from game.level.tiled_map import ObjectLayer
from tests.level.merging.sides import (
    BASE,
    GUARD,
    cell_of,
    drawn,
    merge,
    objects_of,
    read_of,
    tiled_of,
)
from tests.level.tmx import (
    EXIT,
    START,
    TILES,
    Thing,
    map_text,
    project,
    properties,
    write_clean,
    write_map,
)

SECOND = '<tileset firstgid="{first}" source="tilesets/{name}.tsx"/>\n<layer id="1"'


def with_tileset(name: str, first: int = 9) -> str:
    """Return the base with one more tileset and a tile of it in the first cell of the floor."""
    text = BASE.replace('<layer id="1"', SECOND.format(first=first, name=name), 1)
    return text.replace('<data encoding="csv">\n1,', f'<data encoding="csv">\n{first + 1},', 1)


def with_layer(number: int, name: str, holds: str = "") -> str:
    """Return the base with one more layer of objects."""
    layer = f'<objectgroup id="{number}" name="{name}">{holds}</objectgroup>'
    return map_text((START, EXIT, GUARD), layers=layer)


def test_cells_that_each_drew_elsewhere_are_both_there(tmp_path: Path) -> None:
    ours = map_text((START, EXIT, GUARD), drawn(("#........#", "##.......#")))
    theirs = map_text((START, EXIT, GUARD), drawn(("...==...", "...##...")))
    found = merge(tmp_path, BASE, ours, theirs)
    tiled = tiled_of(tmp_path, found)
    assert not found.conflicts
    assert [cell_of(tiled, "structure", cell) for cell in ((1, 1), (4, 3), (2, 1))] == [2, 2, 0]


def test_a_guard_that_one_moved_and_the_other_turned_is_both(tmp_path: Path) -> None:
    ours = replace(GUARD, at=(4, 2))
    theirs = replace(GUARD, values={"facing": 180.0, "mode": "loop", "label": "Liu"})
    texts = [map_text((START, EXIT, guard)) for guard in (ours, theirs)]
    found = merge(tmp_path, BASE, *texts)
    guard = objects_of(tmp_path, found)[50]
    assert not found.conflicts
    assert (guard.x, guard.y) == (64, 32)
    assert {n: p.value for n, p in guard.properties.items()} == {
        "facing": 180.0,
        "mode": "loop",
        "label": "Liu",
    }


def test_what_one_took_away_goes(tmp_path: Path) -> None:
    quiet = replace(GUARD, values={"facing": 90.0})
    found = merge(tmp_path, BASE, map_text((START, GUARD)), map_text((START, EXIT, quiet)))
    things = objects_of(tmp_path, found)
    assert {thing.name for thing in things.values()} == {"start", "liu"}
    assert "mode" not in things[50].properties


def test_properties_of_the_map_are_merged_by_name(tmp_path: Path) -> None:
    sides = [properties(secret=1, title=title, n=n) for title, n in (("a", 1), ("b", 1), ("a", 2))]
    found = merge(tmp_path, *(map_text(says=says) for says in sides))
    said = tiled_of(tmp_path, found).properties
    assert (said["title"].value, said["n"].value) == ("b", 2)


def test_two_new_objects_of_one_number_are_two(tmp_path: Path) -> None:
    ours, mei = Thing("Sign", "old bell", (3, 2), id=60), Thing("Guard", "mei", (5, 2), id=60)
    sign = Thing("Sign", "to mei", (6, 2), id=61, values={"who_ref": 60})
    texts = [map_text((START, EXIT, GUARD, *more)) for more in ((ours,), (mei, sign))]
    things = objects_of(tmp_path, merge(tmp_path, BASE, *texts))
    numbers = {thing.name: number for number, thing in things.items()}
    assert numbers["old bell"] == 60
    assert numbers["mei"] not in {60, 61}
    assert things[numbers["to mei"]].properties["who"].value == numbers["mei"]


def test_an_object_that_both_added_alike_is_one(tmp_path: Path) -> None:
    sign = Thing("Sign", "bell", (3, 2), id=60)
    text = map_text((START, EXIT, GUARD, sign))
    found = merge(tmp_path, BASE, text, text.replace('name="liu"', 'name="lin"'))
    assert [thing.name for thing in objects_of(tmp_path, found).values()].count("bell") == 1


def test_both_may_add_a_tileset(tmp_path: Path) -> None:
    project(tmp_path)
    for name in ("roofs", "walls"):
        (tmp_path / "tilesets" / f"{name}.tsx").write_text(TILES.replace('"tiles"', f'"{name}"'))
    theirs = with_tileset("walls").replace("\n2,2,2", "\n2,10,2", 1)
    theirs = theirs.replace("10,1,1", "1,1,1", 1)
    found = merge(tmp_path, BASE, with_tileset("roofs"), theirs)
    tiled = tiled_of(tmp_path, found)
    assert [(t.name, t.first_gid) for t in tiled.tilesets] == [
        ("tiles", 1),
        ("roofs", 9),
        ("walls", 17),
    ]
    assert cell_of(tiled, "floor", (0, 0)) == 10
    assert cell_of(tiled, "structure", (1, 0)) == 18


def test_a_tileset_that_one_took_away_stays_while_the_other_draws_with_it(tmp_path: Path) -> None:
    project(tmp_path)
    (tmp_path / "tilesets" / "roofs.tsx").write_text(TILES)
    base = with_tileset("roofs")
    theirs = base.replace("\n2,2,2", "\n2,11,2", 1)
    found = merge(tmp_path, base, BASE, theirs)
    assert [t.first_gid for t in tiled_of(tmp_path, found).tilesets] == [1, 9]
    assert [
        t.first_gid for t in tiled_of(tmp_path, merge(tmp_path, base, BASE, base)).tilesets
    ] == [1]


def test_a_tileset_that_is_not_there_yet_is_no_hindrance(tmp_path: Path) -> None:
    paths = [write_clean(tmp_path, BASE, f"{name}.tmx") for name in ("base", "ours")]
    theirs = write_map(tmp_path, with_tileset("gone"), "theirs.tmx")
    found = merged_maps((paths[0], paths[1], theirs), paths[1])
    assert not isinstance(found, list)
    assert '<tileset firstgid="9" source="tilesets/gone.tsx"/>' in found.text
    assert "\n10,1,1" in found.text


def test_both_may_add_a_layer(tmp_path: Path) -> None:
    found = merge(tmp_path, BASE, with_layer(4, "goals"), with_layer(4, "zones"))
    layers = tiled_of(tmp_path, found).layers
    assert [layer.name for layer in layers] == ["floor", "structure", "goals", "zones", "actors"]
    assert len({layer.id for layer in layers}) == 5


def test_a_layer_that_both_added_by_one_name_is_one(tmp_path: Path) -> None:
    signs = [Thing("Sign", name, (3, 2)).xml(n) for name, n in (("mine", 70), ("theirs", 80))]
    found = merge(
        tmp_path, BASE, with_layer(4, "goals", signs[0]), with_layer(5, "goals", signs[1])
    )
    (goals,) = (row for row in tiled_of(tmp_path, found).layers if row.name == "goals")
    assert isinstance(goals, ObjectLayer)
    assert [thing.name for thing in goals.objects] == ["mine", "theirs"]


def test_layers_keep_the_order_that_one_side_gave_them(tmp_path: Path) -> None:
    floor, structure, rest = (
        BASE.index(f"<{w}") for w in ('layer id="1', 'layer id="2', "objectg")
    )
    moved = BASE[:floor] + BASE[structure:rest] + BASE[floor:structure] + BASE[rest:]
    found = merge(tmp_path, BASE, with_layer(4, "goals"), moved)
    names = [layer.name for layer in tiled_of(tmp_path, found).layers]
    assert [name for name in names if name != "goals"] == ["structure", "floor", "actors"]


def test_groups_that_each_side_put_into_the_other_end_as_ours(tmp_path: Path) -> None:
    one, two = '<group id="7" name="one">', '<group id="8" name="two">'
    sides = [f"{one}</group>{two}</group>", f"{one}{two}</group></group>"]
    sides.append(f"{two}{one}</group></group>")
    found = merge(tmp_path, *(map_text(layers=layers) for layers in sides))
    assert found.text.index('name="one"') < found.text.index('name="two"')
    assert found.text.count("<group") == 2


def test_what_both_changed_keeps_ours_and_is_marked(tmp_path: Path) -> None:
    sides = [
        map_text((START, EXIT, replace(GUARD, values={"facing": facing})), drawn(("==", cells)))
        for facing, cells in ((0.0, "=="), (90.0, "##"), (180.0, ".."))
    ]
    found = merge(tmp_path, *sides)
    assert [(c.where, c.ours, c.theirs) for c in found.conflicts] == [
        ('layer "structure", tiles (4, 3) to (5, 3): 2', "tiles 1", "nothing"),
        ('object #50 Guard "liu": facing', "90", "180"),
    ]
    read = read_of(tmp_path, found)
    assert read.tiled is None
    assert [p.code for p in read.problems if p.code == "L112"] == ["L112", "L112"]
    partly = read.partly
    assert partly is not None
    assert cell_of(partly, "structure", (4, 3)) == 2
    assert [(t.layer, t.x, t.y) for t in partly.objects if t.type == "MergeConflict"] == [
        (LAYER, 72, 56),
        (LAYER, 32, 48),
    ]


def test_what_one_took_away_and_the_other_changed_stays_and_is_marked(tmp_path: Path) -> None:
    moved = map_text((START, EXIT, replace(GUARD, at=(4, 2))))
    gone = map_text((START, EXIT))
    for sides in ((moved, gone), (gone, moved)):
        found = merge(tmp_path, BASE, *sides)
        assert len(found.conflicts) == 1
        assert '<object id="50" name="liu" type="Guard" x="64" y="32">' in found.text


def test_a_map_without_markers_is_fine_again(tmp_path: Path) -> None:
    sides = [map_text(says=properties(secret=n)) for n in (1, 2, 3)]
    text = merge(tmp_path, *sides).text
    mended = text[: text.index(' <objectgroup color="#ff0000"')] + "</map>\n"
    path = write_map(tmp_path, mended, "mended.tmx")
    assert not read_map(path).problems


def test_a_size_that_only_one_changed_is_taken_with_a_word_if_the_other_drew(
    tmp_path: Path,
) -> None:
    wide = map_text((START, EXIT, GUARD), "\n".join(f"{row}##" for row in drawn().splitlines()))
    drew = map_text((START, EXIT, GUARD), drawn(("==", "##")))
    quiet = merge(tmp_path, BASE, BASE, wide)
    assert tiled_of(tmp_path, quiet).columns == 12
    (conflict,) = merge(tmp_path, BASE, drew, wide).conflicts
    assert conflict.where.startswith("map: one side changed its size")


def test_a_map_that_both_added_needs_no_beginning(tmp_path: Path) -> None:
    empty = tmp_path / "nothing"
    empty.write_bytes(b"")
    texts = (BASE, BASE.replace('name="liu"', 'name="lin"'))
    ours, theirs = (write_clean(tmp_path, t, f"{i}.tmx") for i, t in enumerate(texts))
    found = merged_maps((empty, ours, theirs), ours)
    assert not isinstance(found, list)
    assert found.text.count('type="Start"') == 1
    same = merged_maps((empty, ours, ours), ours)
    assert not isinstance(same, list)
    assert (same.text, same.conflicts) == (ours.read_text(), ())


def test_no_more_markers_are_laid_than_a_person_reads(tmp_path: Path) -> None:
    says = [properties(**{f"p{i}": n for i in range(60)}, secret=1) for n in (1, 2, 3)]
    signs = [[Thing("Sign", f"{n}", (2, 2), id=i) for i in range(200, 260)] for n in (1, 2, 3)]
    found = merge(tmp_path, *(map_text(s, says=x) for s, x in zip(signs, says, strict=True)))
    assert len(found.conflicts) == 120
    assert found.text.count('type="MergeConflict"') == MARKERS
    assert '<property name="more" value="20"/>' in found.text


@pytest.mark.parametrize("bad", ["<map", "<tileset/>", BASE.replace("csv", "zstd")])
def test_a_side_that_cannot_be_read_is_told_by_its_file(tmp_path: Path, bad: str) -> None:
    good = write_clean(tmp_path, BASE, "good.tmx")
    broken = write_map(tmp_path, bad, "broken.tmx")
    found = merged_maps((good, good, broken), good)
    assert isinstance(found, list)
    assert found[0].place.file == str(broken)
