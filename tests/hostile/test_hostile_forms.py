"""Maps that mean harm, given to what writes maps again: none gives an exception."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from game.base.problems import Problem
from game.content.limits import INTEGER_MOST
from game.level.canonical import Canonical, canonical_map, canonical_of, written
from game.level.canonical_tree import CanonicalTree
from game.level.comparison import compared
from game.level.mends import mended
from game.level.prescan import Element
from game.level.reader import read_map
from game.tools.diff import as_plain, told
from tests.hostile.cases import CASES, NUMBERS, a_third_quickly, in_map
from tests.hostile.test_mutated_maps import RICH, mutated
from tests.level.tmx import kinds, write_map


def form(path: Path, text: str | bytes) -> Canonical | list[Problem]:
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))
    return canonical_map(path)


@pytest.mark.parametrize("name", a_third_quickly(CASES))
def test_a_hostile_map_has_problems_or_a_form_that_stays(name: str, tmp_path: Path) -> None:
    path = write_map(tmp_path, "")
    found = form(path, CASES[name][1])
    if isinstance(found, Canonical):
        again = form(path, found.text)
        assert isinstance(again, Canonical)
        assert again.text == found.text
    else:
        assert found


@pytest.mark.parametrize("number", [*NUMBERS, "9" * 5000, str(INTEGER_MOST), "-5"])
def test_odd_numbers_are_told_or_kept(number: str, tmp_path: Path) -> None:
    """The reader skips groups' properties and texts; the writer meets them all."""
    row = '<property name="p" type="{}" value="{}"/>'
    properties = "".join(row.format(sort, number) for sort in ("int", "float", "object", "color"))
    name = f'id="{number}" x="{number}" parallaxx="{number}" tintcolor="{number}"'
    inner = f"""<group {name}><properties>{properties}</properties></group><imagelayer {name}>
    <image width="{number}" trans="{number}" source="x"/><properties>{properties}</properties>
    </imagelayer><objectgroup><object id="8" x="1" y="1"><text pixelsize="{number}"
    color="{number}">x</text></object></objectgroup>"""
    path = write_map(tmp_path, "")
    found = form(path, in_map(inner))
    if not isinstance(found, Canonical):
        assert found
        return
    again = form(path, found.text)
    assert isinstance(again, Canonical)
    assert again.text == found.text


def test_names_cannot_break_out_of_their_attribute() -> None:
    root = Element("map", {"width": "1", "height": "1", "a": '"><evil x="\n\r\t&<>'}, 1)
    text = written(CanonicalTree(root, (), "x").tree())
    assert 'a="&quot;&gt;&lt;evil x=&quot;&#10;&#13;&#9;&amp;&lt;&gt;"' in text


def survives(folder: Path, seed: int, count: int) -> None:
    """Form, mend and compare mutated maps; what can be read has one form, which stays."""
    path = write_map(folder, "")
    path.write_bytes(RICH)
    good = read_map(path).tiled
    assert good is not None
    chance = random.Random(seed)  # noqa: S311 - a test that repeats itself
    for _ in range(count):
        path.write_bytes(mutated(chance))
        tiled = read_map(path).tiled
        if tiled is None:
            continue
        once = canonical_of(tiled).text
        mended(tiled, kinds().classes)
        found = compared(good, tiled)
        assert as_plain(found)["same"] == found.is_same
        assert list(told(found))
        again = form(path, once)
        assert isinstance(again, Canonical), again
        assert again.text == once


def test_two_hundred_mutated_maps_have_one_form_or_none(tmp_path: Path) -> None:
    survives(tmp_path, seed=1, count=200)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2, 7))
def test_five_thousand_mutated_maps_have_one_form_or_none(tmp_path: Path, seed: int) -> None:
    survives(tmp_path, seed=seed, count=1000)
