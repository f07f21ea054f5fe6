"""A packed map uses the game's own tilesets and templates, and says so in one way only."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.base.problems import Refusal
from game.level.references import check_references, references
from tests.house import ROOT

LEVELS = ROOT / "levels"


def test_every_shipped_map_uses_only_what_is_shipped():
    for path in sorted(LEVELS.glob("*.tmx")):
        check_references(path.read_bytes(), path, LEVELS)


def test_references_are_found_with_their_lines_wherever_they_stand():
    data = b"""<map>
<tileset source="tilesets/marks.tsx"/>
<group><objectgroup>
<object template="templates/guard.tx"/></objectgroup></group>
<tileset name="inside"/><object/></map>"""
    assert list(references(data, Path("x.tmx"))) == [
        ("tilesets/marks.tsx", 2), ("templates/guard.tx", 4),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "reference",
    [
        "../tilesets/marks.tsx", "/tilesets/marks.tsx", "tilesets/../tilesets/marks.tsx",
        "tilesets\\\\marks.tsx", "tilesets/MARKS.tsx", "tilesets/none.tsx", "marks.tsx", "",
        "tilesets/marks.tsx\\n", "tilesets/marks.png",
    ],
)  # fmt: skip
def test_any_other_way_to_name_a_file_is_refused(reference):
    data = f'<map><tileset source="{reference}"/></map>'.encode()
    with pytest.raises(Refusal) as refusal:
        check_references(data, Path("x.tmx"), LEVELS)
    assert refusal.value.problem.code == "P011"
