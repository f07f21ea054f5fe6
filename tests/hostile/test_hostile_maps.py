"""Maps that mean harm: each gives problems, none gives an exception, none does much work.

Where a bound keeps a cost down, the test counts the work (bytes unpacked, files opened, elements
kept) and not the time, so that it says the same on every machine.
"""

from __future__ import annotations

import os
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from game.base.problems import Problem
from game.content import files
from game.content.limits import ELEMENTS, HINTS, MAP_BYTES, PROBLEMS
from game.level import builder, layers, notes, prescan
from game.level.builder import build_plan
from game.level.reader import read_map
from tests.hostile.cases import CASES, GOOD, in_map, of_object, of_reference, with_data
from tests.hostile.traps import lay_traps
from tests.level.tmx import EXIT, START, Thing, kinds, map_text, properties, write_map


def problems(folder: Path, text: str | bytes) -> list[Problem]:
    """Write a map, read and build it, and return its problems; it must not be playable."""
    path = write_map(folder, "")
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    result = read_map(path)
    if result.tiled is None:
        assert result.problems
        return result.problems
    return [*result.problems, *build_plan(result.tiled, kinds()).problems]


@pytest.fixture
def trap(tmp_path: Path) -> Path:
    """Return a project with dangerous things lying about."""
    return lay_traps(tmp_path)


@pytest.mark.parametrize("name", CASES)
def test_a_hostile_map_is_refused_with_the_right_code(trap: Path, name: str) -> None:
    code, text = CASES[name]
    found = problems(trap, text)
    assert code in {problem.code for problem in found}
    assert all(str(problem).isascii() or problem for problem in found)


def test_the_good_map_of_these_tests_is_good(trap: Path) -> None:
    assert problems(trap, GOOD) == []
    assert [p.code for p in problems(trap, of_object('x="20" y="20"'))] == []


@contextmanager
def counted_unpacking(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """Count the bytes that zlib hands out."""
    given: list[int] = []
    real = zlib.decompressobj

    class Counting:
        def __init__(self, window: int) -> None:
            self._packed = real(window)

        def decompress(self, data: bytes, most: int) -> bytes:
            plain = self._packed.decompress(data, most)
            given.append(len(plain))
            return plain

        def __getattr__(self, name: str) -> object:
            return getattr(self._packed, name)

    monkeypatch.setattr(layers.zlib, "decompressobj", Counting)
    yield given


@pytest.mark.parametrize("name", ["zlib bomb", "gzip bomb"])
def test_a_bomb_is_unpacked_to_one_byte_too_many(
    trap: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    with counted_unpacking(monkeypatch) as given:
        problems(trap, CASES[name][1])
    assert given == [80 * 4 + 1]


def test_elements_are_counted_while_they_come(trap: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = 0
    real = prescan.Element

    def counting(*parts: object) -> prescan.Element:
        nonlocal made
        made += 1
        return real(*parts)  # type: ignore[arg-type]

    monkeypatch.setattr(prescan, "Element", counting)
    problems(trap, in_map("<x/>" * 200_000))
    assert made <= ELEMENTS


def test_a_large_file_is_not_read_to_its_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A sparse file of a gigabyte costs its bound and not its length."""
    path = write_map(tmp_path, GOOD)
    with path.open("r+b") as file:
        file.truncate(1 << 30)
    asked: list[int] = []
    real = files.read_start

    def counting(path: Path, *, count: int) -> bytes | Problem:
        asked.append(count)
        return real(path, count=count)

    monkeypatch.setattr(files, "read_start", counting)
    assert [p.code for p in read_map(path).problems] == ["L002"]
    assert asked == [MAP_BYTES + 1]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
@pytest.mark.parametrize("name", ["tiles.png", "tiles.tsx"])
def test_a_pipe_in_a_files_place_stops_nothing(trap: Path, name: str) -> None:
    (trap / "tilesets" / name).unlink()
    path = trap / "room.tmx"
    path.write_text(GOOD)
    os.mkfifo(trap / "tilesets" / name)
    assert [p.code for p in read_map(path).problems] == ["L001"]


@pytest.mark.parametrize("target", ["/dev/zero", "tiles.tsx", "../../outside.tsx"])
def test_a_link_in_a_files_place_is_refused(trap: Path, target: str) -> None:
    (trap / "tilesets" / "link.tsx").symlink_to(target)
    assert [p.code for p in problems(trap, of_reference("tilesets/link.tsx"))] == ["L006"]


def test_a_linked_folder_is_refused(trap: Path) -> None:
    (trap / "door").symlink_to(trap.parent)
    assert [p.code for p in problems(trap, of_reference("door/outside.tsx"))] == ["L006"]


def test_a_linked_map_is_refused(trap: Path) -> None:
    path = write_map(trap, GOOD)
    link = trap / "link.tmx"
    link.symlink_to(path)
    assert [p.code for p in read_map(link).problems] == ["L001"]


def test_attributes_that_name_the_readers_own_parts_do_nothing(trap: Path) -> None:
    """Pytmx sets every attribute of an element on itself; we look up only those we know."""
    attacks = 'filename="/etc/x.tmx" layers="1" image_loader="1" __class__="x" tilesets="0"'
    assert problems(trap, GOOD.replace("<map", f"<map {attacks}", 1)) == []
    inner = '<properties><property name="__class__" value="x"/></properties><point/>'
    found = problems(trap, of_object('x="20" y="20" parent="1"', inner))
    assert [p.code for p in found] == ["L213"]


def test_names_cannot_move_a_terminals_cursor_or_command_a_build(trap: Path) -> None:
    text = of_object('x="20" y="20"').replace('"Sign"', '"&#x9b;2J:::error:::&#10;x"')
    shown = "\n".join(map(str, problems(trap, text)))
    assert "\x9b" not in shown
    assert "::" not in shown


def test_a_text_of_a_map_cannot_begin_a_line_of_its_own(trap: Path) -> None:
    """A property may hold several lines, but what is said about it is one."""
    inner = (
        '<properties><property name="look_tiles" value="x&#10;error[L001]: a lie"/></properties>'
        "<point/>"
    )
    found = problems(trap, of_object('x="20" y="20"', inner).replace('"Sign"', '"Guard"'))
    says = of_object('x="20" y="20"').replace("<tileset", properties(rule="a\nb") + "<tileset", 1)
    found += problems(trap, says.replace('value="a\nb"', 'value="a&#10;error[L001]: a lie"'))
    assert found
    assert not any("\n" in problem.what for problem in found)


def test_a_map_of_nothing_but_faults_keeps_a_bounded_list(trap: Path) -> None:
    things = [Thing("Guard", "x", (500, 500)) for _ in range(1900)]
    assert len(problems(trap, map_text((START, EXIT, *things)))) <= PROBLEMS + 10


def test_an_error_behind_a_thousand_warnings_is_not_lost(trap: Path) -> None:
    signs = [Thing("Sign", f"s{n}", (2, 2), values={"x": 1}) for n in range(900)]
    found = problems(trap, map_text((START, *signs, EXIT, Thing("Guard", "g", (500, 500)))))
    assert {p.code for p in found} == {"L213", "L205"}


def test_nearest_names_are_looked_up_a_few_times_only(
    trap: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Comparing a thousand strange names with a thousand known ones would take minutes."""
    asked: list[str] = []
    monkeypatch.setattr(notes, "did_you_mean", lambda name, _known: asked.append(name) or "")
    things = [Thing(f"Sogn{n}", f"s{n}", (2, 2)) for n in range(900)]
    says = properties(walk=" ".join(f"w{n}" for n in range(300)))
    problems(trap, map_text((START, EXIT, *things), says=says))
    assert len(asked) == HINTS


def test_a_crowds_routes_are_not_walked(trap: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def walked(*_parts: object) -> None:
        pytest.fail("the check followed a crowd")

    monkeypatch.setattr(builder, "blocked_cell", walked)
    crowd = [Thing("Guard", f"g{n}", (2, 2)) for n in range(300)]
    assert [p.code for p in problems(trap, map_text((START, EXIT, *crowd)))] == ["L011"]


def test_a_layer_of_bad_numbers_is_one_problem(trap: Path) -> None:
    data = ",".join(str(1000 + n) for n in range(80))
    found = problems(trap, with_data(data, 'encoding="csv"'))
    assert [(p.code, p.place.tile) for p in found] == [("L010", (0, 0))]


def test_a_long_route_is_refused_before_it_is_walked(trap: Path) -> None:
    points = " ".join(["0,0 112,0"] * 250)
    route = Thing("Route", "walk", (1.5, 1.5), points=points, id=7)
    guard = Thing("Guard", "liu", (1.5, 1.5), values={"route_ref": 7})
    found = problems(trap, map_text((START, EXIT, route, guard)))
    assert [(p.code, p.place.object_id) for p in found] == [("L011", 7)]
