"""Safe mends change a map's words, never what its designer meant."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.cli import run
from game.level.builder import build_plan
from game.level.mends import mended
from game.level.reader import read_map
from game.tools import check
from tests.level.tmx import EXIT, START, Thing, kinds, map_text, project, write_map

TEMPLATE = """<template><object type="Guard"><properties><property name="label" value="Liu"/>
</properties><point/></object></template>"""


def lay(folder: Path, *things: Thing, layers: str = "") -> Path:
    """Return a map with things, in a project with a template."""
    (project(folder) / "templates").mkdir()
    (folder / "templates" / "guard.tx").write_text(TEMPLATE)
    return write_map(folder, map_text((START, EXIT, *things), layers=layers))


def mend(path: Path) -> tuple[str, list[str]]:
    """Return a map's text after mending and the codes of what was mended."""
    tiled = read_map(path).tiled
    assert tiled is not None
    found, done = mended(tiled, kinds().classes)
    return found.text, [f"{m.code} {m.object_id} {m.what}" for m in done]


def test_a_sound_map_needs_no_mend_but_that_of_its_form(tmp_path: Path) -> None:
    path = lay(tmp_path, layers="<!-- x -->")
    text, done = mend(path)
    assert done == [
        "L111 None written in canonical form",
        "L111 None left out, as Tiled does: comments (1)",
    ]
    path.write_text(text)
    assert mend(path) == (text, [])


def test_a_rectangle_off_the_grid_is_moved_to_the_nearest_tiles(tmp_path: Path) -> None:
    text, done = mend(lay(tmp_path, Thing("Zone", "z", (2.25, 3), (2.5, 0.25))))
    assert done == ["L207 102 moved to tile (2, 3), 3 x 1 tiles"]
    assert 'name="z" type="Zone" x="32" y="48" width="48" height="16"' in text


def test_a_size_from_a_template_stays_there(tmp_path: Path) -> None:
    path = lay(tmp_path)
    zone = '<template><object type="Zone" width="32" height="32"/></template>'
    (tmp_path / "templates" / "zone.tx").write_text(zone)
    row = '<object id="7" template="templates/zone.tx" name="z" x="18" y="33"/>'
    path.write_text(map_text(layers=f"<objectgroup>{row}</objectgroup>"))
    text, done = mend(path)
    assert done == ["L207 7 moved to tile (1, 2), 2 x 2 tiles"]
    assert '<object id="7" template="templates/zone.tx" name="z" x="16" y="32"/>' in text


def test_the_plan_is_the_same_after_a_mend(tmp_path: Path) -> None:
    """The game rounds rectangles anyway; the mend only shows the designer where to."""
    path = lay(tmp_path, Thing("Zone", "z", (2.25, 3.75), (2.5, 1.5)))
    plans = []
    for text in (path.read_text(), mend(path)[0]):
        path.write_text(text)
        tiled = read_map(path).tiled
        assert tiled is not None
        plans.append(build_plan(tiled, kinds()).plan)
    assert plans[0] is not None
    assert plans[0] == plans[1]


def test_spaces_round_names_go(tmp_path: Path) -> None:
    layers = '<group id="9" name=" g "><properties><property name="p " value="1"/></properties>'
    path = lay(tmp_path, Thing("Sign", " s", (2, 3)), layers=f"{layers}</group>")
    text, done = mend(path)
    assert done == [
        'L208 None no spaces round "g" of <group>',
        'L208 None no spaces round "p" of <property>',
        'L208 102 no spaces round "s" of <object>',
    ]
    assert 'name="s" type="Sign"' in text


def test_the_class_of_tiled_1_9_becomes_the_type(tmp_path: Path) -> None:
    layer = '<objectgroup><object id="7" class="Sign" name="s"><point/></object></objectgroup>'
    text, done = mend(lay(tmp_path, layers=layer))
    assert done == ['L109 7 "class" is written as "type"']
    assert '<object id="7" name="s" type="Sign"' in text


def test_a_number_typed_as_a_text_gets_its_type_and_nonsense_stays(tmp_path: Path) -> None:
    path = lay(
        tmp_path,
        Thing("Guard", "a", (2, 3), values={"facing": "90", "route_ref": 0}),
        Thing("Guard", "b", (3, 3), values={"facing": "east"}),
        Thing("Guard", "c", (4, 3), values={"mode": ""}),
    )
    text, done = mend(path)
    assert done[0] == 'L203 102 "facing" is of type float'
    assert '<property name="facing" type="float" value="90"/>' in text
    assert '<property name="facing" value="east"/>' in text
    assert [words[:8] for words in done] == ["L203 102", "L203 104"]


def test_what_a_template_says_anyway_goes_and_what_differs_stays(tmp_path: Path) -> None:
    rows = '<property name="label" value="{}"/><property name="post" type="bool" value="true"/>'
    objects = "".join(
        f'<object id="{n}" name="g{n}" template="templates/guard.tx" x="40" y="40"><properties>'
        f"{rows.format(label)}</properties></object>"
        for n, label in ((7, "Liu"), (8, "Mei"))
    )
    text, done = mend(lay(tmp_path, layers=f"<objectgroup>{objects}</objectgroup>"))
    assert done == ['L214 7 "label" is left to its default']
    assert "Liu" not in text
    assert "Mei" in text


def test_fix_mends_writes_and_leaves_the_rest_to_the_check(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = lay(tmp_path, Thing("Zone", "z", (2.25, 3), (2, 1)))
    assert run(["check", str(path)]) == check.FINDINGS
    assert run(["check", "--fix", str(path)]) == check.CLEAN
    told = capsys.readouterr()
    assert told.err == f"mended {path}: L207 object #102: moved to tile (2, 3), 2 x 1 tiles\n"
    before = path.read_bytes()
    assert run(["check", "--fix", str(path), "nowhere"]) == check.FAILED
    assert capsys.readouterr().err == ""
    assert path.read_bytes() == before


def test_tools_read_what_a_fix_would_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    zone = Thing("Zone", "z", (2.25, 3), (2, 1))
    path = lay(tmp_path, zone, Thing("Sign", "s", (2, 3), values={"texd": "x"}))
    assert run(["check", "--format", "json", str(path)]) == check.FINDINGS
    rows = {row["code"]: row["fix"] for row in json.loads(capsys.readouterr().out)}
    assert rows == {
        "L111": {"safe": True, "edits": ["written in canonical form"]},
        "L207": {"safe": True, "edits": ["moved to tile (2, 3), 2 x 1 tiles"]},
        "L213": None,
    }


def test_fix_leaves_a_map_that_cannot_be_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write_map(tmp_path, "<map")
    assert run(["check", "--fix", str(path)]) == check.FINDINGS
    assert path.read_text() == "<map"
    assert "L003" in capsys.readouterr().out
