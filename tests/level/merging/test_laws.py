"""What holds for every merge, whatever was drawn."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.level.canonical import Canonical, canonical_map
from tests.level.merging.sides import GUARD, merge
from tests.level.tmx import EXIT, ROOM, START, Thing, map_text, properties, write_clean

CELLS = st.sampled_from(".#=g,~")
"""Signs of a drawing."""


@st.composite
def maps(draw: st.DrawFn) -> str:
    """Return a map that differs from others in cells, objects, layers and what it says."""
    drawing = [list(row) for row in ROOM.splitlines()]
    for x, y, sign in draw(
        st.lists(st.tuples(st.integers(0, 9), st.integers(0, 7), CELLS), max_size=3)
    ):
        drawing[y][x] = sign
    guard = replace(
        GUARD,
        at=(draw(st.integers(1, 4)), 3),
        name=draw(st.sampled_from(["liu", "mei"])),
        values={"facing": draw(st.sampled_from([0.0, 90.0])), "who_ref": 100},
    )
    signs = [
        Thing("Sign", draw(st.sampled_from("abc")), (2, 2), id=number)
        for number in draw(st.lists(st.integers(60, 63), unique=True, max_size=3))
    ]
    things = [thing for thing in (START, EXIT, guard, *signs) if draw(st.integers(0, 4))]
    names = draw(st.lists(st.sampled_from(["goals", "zones", "marks"]), unique=True, max_size=2))
    layers = "".join(f'<objectgroup id="{i}" name="{n}"/>' for i, n in enumerate(names, 4))
    says = properties(secret=draw(st.integers(1, 3)), title=draw(st.sampled_from("xy")))
    return map_text(things, "\n".join(map("".join, drawing)), says, layers)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder for all examples."""
    return tmp_path_factory.mktemp("laws")


def clean(folder: Path, text: str) -> str:
    """Return a map's canonical form."""
    return write_clean(folder, text, "alone.tmx").read_text(encoding="utf-8")


FEW = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@FEW
@given(base=maps(), other=maps())
def test_a_side_that_changed_nothing_leaves_the_other_as_it_is(
    folder: Path, base: str, other: str
) -> None:
    text = clean(folder, other)
    for found in (merge(folder, base, other, base), merge(folder, base, base, other)):
        assert (found.text, found.conflicts) == (text, ())


@FEW
@given(base=maps(), both=maps())
def test_what_both_changed_alike_is_no_conflict(folder: Path, base: str, both: str) -> None:
    found = merge(folder, base, both, both)
    assert (found.text, found.conflicts) == (clean(folder, both), ())


@FEW
@given(base=maps(), ours=maps(), theirs=maps())
def test_every_merge_is_in_canonical_form_and_can_be_read(
    folder: Path, base: str, ours: str, theirs: str
) -> None:
    found = merge(folder, base, ours, theirs)
    path = folder / "merged.tmx"
    path.write_text(found.text, encoding="utf-8")
    form = canonical_map(path)
    assert isinstance(form, Canonical), form
    assert not form.is_new


@FEW
@given(data=st.data())
def test_changes_in_different_places_may_be_merged_either_way(
    folder: Path, data: st.DataObject
) -> None:
    base = data.draw(maps())
    places = st.tuples(st.integers(0, 9), st.integers(0, 7))
    cells = data.draw(st.lists(places, unique=True, min_size=2, max_size=8))
    half = len(cells) // 2
    sides = [_painted(base, cells[:half]), _painted(base, cells[half:]).replace("title", "name")]
    one, other = (merge(folder, base, *pair) for pair in (sides, sides[::-1]))
    assert one == other
    assert not one.conflicts


def _painted(text: str, cells: list[tuple[int, int]]) -> str:
    """Return a map with carpet on some cells of its first layer."""
    start, layer, rest = text.partition('<data encoding="csv">\n')
    grid, end, more = rest.partition("\n</data>")
    rows = [row.rstrip(",").split(",") for row in grid.splitlines()]
    for x, y in cells:
        rows[y][x] = "5"
    return start + layer + ",\n".join(map(",".join, rows)) + end + more
