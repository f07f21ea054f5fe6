"""A review tells what files beside a map say, and asks the eyes of the game itself."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from game.base.problems import Severity
from game.content.locations import Locations, find_locations
from game.content.words import ENGLISH
from game.level.checks.lessons import CAPTION_LETTERS, reading_letters
from game.level.review import review
from game.level.shelf import Level, checked_level
from game.sim.simulation import RULES_VERSION
from game.view.captions import Caption
from tests.level.tmx import EXIT, START, Thing, kinds, map_text, properties, write_map

SAYS = properties(secret=1, title="Room", par_s=240)
DOOR = Thing("Door", "door", (2, 3), (1, 1), values={"label": "office"})


def level(folder: Path, says: str = SAYS) -> Level:
    """Write a small room and return its level."""
    path = write_map(folder, map_text((START, EXIT, DOOR), says=says))
    found = checked_level(path, kinds(), find_locations())
    assert isinstance(found, Level), found
    return found


def told(one: Level, locations: Locations | None = None) -> list[str]:
    """Return the code and the sentence of all that a review tells."""
    return [f"{p.code} {p.what}" for p in review(one, locations or find_locations())]


# -- pace -----------------------------------------------------------------------------------------
def proof(folder: Path, one: Level, seconds: int, name: str = "room", **changes: object) -> None:
    """Lay the beginning of a run beside a map."""
    header = {"level": one.plan.id, "map": one.plan.digest, "rules": RULES_VERSION}
    header |= {"ticks": seconds * 60} | changes
    (folder / "proofs").mkdir(exist_ok=True)
    (folder / "proofs" / f"{name}.run").write_text(json.dumps(header) + "\n1 -\n")


def test_a_swift_limit_that_does_not_fit_the_proof_is_told(tmp_path: Path) -> None:
    one = level(tmp_path)
    proof(tmp_path, one, 70)
    assert told(one) == ['L509 "par_s" takes 240 s, and should take 105 to 210 s']


def test_a_proof_that_is_too_short_is_told(tmp_path: Path) -> None:
    one = level(tmp_path, properties(secret=1, par_s=80))
    proof(tmp_path, one, 40)
    assert told(one) == ["L509 the proof takes 40 s, and should take 60 to 1500 s"]


def test_a_proof_that_fits_is_not_told(tmp_path: Path) -> None:
    one = level(tmp_path)
    proof(tmp_path, one, 100)
    assert told(one) == []


@pytest.mark.parametrize(
    "changes", [{"map": "another"}, {"ticks": "many"}, {"ticks": -1}, {"level": None}]
)
def test_a_run_that_proves_nothing_of_this_map_is_passed_over(
    tmp_path: Path, changes: dict[str, object]
) -> None:
    one = level(tmp_path)
    proof(tmp_path, one, 2, **changes)
    assert [line for line in told(one) if "L509" in line] == []


@pytest.mark.parametrize("text", ["", "[[[[", "[" * 9000, "[]", "\0\1"])
def test_a_file_that_is_no_run_is_passed_over(tmp_path: Path, text: str) -> None:
    one = level(tmp_path)
    proof(tmp_path, one, 2)
    (tmp_path / "proofs" / "room.run").write_text(text)
    assert told(one) == ['L802 the proof "room.run" belongs to an older map or to older rules']


def test_a_level_of_the_game_needs_a_proof_and_a_stale_one_is_an_error(tmp_path: Path) -> None:
    one, places = level(tmp_path), replace(find_locations(), levels=tmp_path)
    for name in ("room", "room.t20", "room.t90"):
        assert [p.code for p in review(one, places) if p.code.startswith("L8")] == ["L801"]
        proof(tmp_path, one, 100, name)
    proof(tmp_path, one, 100, map="another")
    stale = {p.code: p.severity for p in review(one, places) if p.code.startswith("L8")}
    assert stale == {"L802": Severity.ERROR}
    assert [p.severity for p in review(one, find_locations())] == [Severity.WARNING]


# -- translations ---------------------------------------------------------------------------------
def spoken(folder: Path, *texts: str) -> None:
    """Lay German words beside a map."""
    (folder / "locale").mkdir(exist_ok=True)
    rows = "\n\n".join(f'msgid "{text}"\nmsgstr "Wort"' for text in texts)
    (folder / "locale" / "de.po").write_text(rows, encoding="utf-8")


def test_a_language_that_lacks_a_text_is_told_with_the_first(tmp_path: Path) -> None:
    one = level(tmp_path)
    spoken(tmp_path, "Room")
    assert told(one) == ['L603 the language "de" lacks 1 texts; the first is "office"']


def test_a_language_that_has_all_texts_is_not_told(tmp_path: Path) -> None:
    one = level(tmp_path)
    spoken(tmp_path, "Room", "office")
    assert told(one) == []


def test_a_level_that_comes_with_the_game_speaks_the_games_languages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = level(tmp_path)
    places = replace(find_locations(), levels=tmp_path)
    monkeypatch.setattr("game.level.checks.translations.languages", lambda _: [ENGLISH, "xx"])
    for name in ("room", "room.t20", "room.t90"):
        proof(tmp_path, one, 100, name)
    assert told(one, places) == ['L603 the language "xx" lacks 2 texts; the first is "Room"']


# -- texts ----------------------------------------------------------------------------------------
def test_the_longest_line_is_what_a_caption_leaves_time_for() -> None:
    """A letter more stays no longer; a letter less, less long."""
    stays = [Caption("", "x" * (CAPTION_LETTERS + more)).ticks for more in (-1, 0, 1, 50)]
    assert stays[0] < stays[1] == stays[2] == stays[3]


def test_chinese_takes_longer_to_read() -> None:
    assert reading_letters("夜仓") > reading_letters("Wen Li")


# -- size ------------------------------------------------------------------------------------------
def test_only_a_level_that_comes_with_the_game_must_be_small(tmp_path: Path) -> None:
    drawing = ["#" * 129, *["#" + "." * 127 + "#"] * 6, "#" * 129]
    path = write_map(tmp_path, map_text((START, EXIT), "\n".join(drawing), says=SAYS))
    wide = checked_level(path, kinds(), find_locations())
    assert isinstance(wide, Level), wide
    places = replace(find_locations(), levels=tmp_path)
    own, shipped = ([line for line in told(wide, p) if "L007" in line] for p in (None, places))
    assert own == []
    assert shipped == [
        "L007 the width in tiles of a map that comes with the game is 129, but must be 8 to 128"
    ]
    assert [line for line in told(level(tmp_path), places) if "L007" in line] == []


# -- errors ---------------------------------------------------------------------------------------
def test_texts_that_cannot_be_read_are_told_once(tmp_path: Path) -> None:
    one = level(tmp_path)
    (tmp_path / "text").mkdir()
    (tmp_path / "text" / "room.yaml").write_text("title: [")
    assert [p.code for p in review(one, find_locations())] == ["C101"]
