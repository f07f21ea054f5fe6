"""A level of the game is proven for several beginnings, and what was stored is tried first."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.cli import run
from game.content.locations import find_locations
from game.lesson.recording import changes_since
from game.lesson.run_file import Run, read_run
from game.level.checks.proofs import BEGINNINGS
from game.level.shelf import Level, checked_level
from game.tools.proofs.cases import Stored, cases_of, header_of_case
from tests.level.tmx import EXIT, START, Thing, kinds, map_text, write_clean
from tests.levels import committed_run, shipped_level

GOAL = Thing("Objective", "paper", (7.5, 4.5), values={"hold": 1.0})
SHIPPED = [
    "practice_yard",
    "1_night_depot",
    "2_square_of_promises",
    "3_mirror_market",
    "4_three_harbours",
    "5_festival_of_lights",
]


@pytest.mark.parametrize("name", SHIPPED)
def test_every_level_of_the_game_is_shown_for_three_kinds_of_trust(name: str) -> None:
    trusts = []
    for beginning in BEGINNINGS:
        kept = committed_run(name + beginning)
        assert changes_since(kept, shipped_level(name).plan) == ()
        assert (kept.outcome, kept.header.assists, kept.header.upgrades) == ("completed", (), ())
        trusts.append(kept.header.trust)
    assert trusts == [55, 20, 90]


def test_the_last_level_is_shown_with_three_debts_too() -> None:
    assert len(committed_run("5_festival_of_lights.owed").header.liabilities) == 3


def test_a_level_of_the_game_has_its_beginnings_before_any_file_lies_there(tmp_path: Path) -> None:
    path = tmp_path / "room.tmx"
    assert [case.name for case in cases_of(path)] == [""]
    shipped = cases_of(path, shipped=True)
    assert [case.name for case in shipped] == ["", "t20", "t90"]
    headers = [header_of_case(case, Stored()) for case in shipped]
    assert [header.trust for header in headers if header] == [55, 20, 90]


def test_a_case_that_only_its_itinerary_knows_has_no_header_without_a_run(tmp_path: Path) -> None:
    (tmp_path / "proofs").mkdir()
    (tmp_path / "proofs" / "room.owed.walk").write_text("go exit\n", encoding="utf-8")
    usual, owed = cases_of(tmp_path / "room.tmx")
    assert (usual.name, owed.name) == ("", "owed")
    assert header_of_case(owed, Stored()) is None


@pytest.fixture
def proven(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """Return a room that is proven."""
    path = write_clean(tmp_path, map_text((START, EXIT, GOAL)))
    assert run(["prove", str(path)]) == 0
    capsys.readouterr()
    return path


def test_a_way_that_holds_on_the_changed_map_is_kept_and_not_searched_again(
    proven: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stored = proven.parent / "proofs" / "room.run"
    before = read_run(stored)
    lamp = Thing("Lamp", "lamp", (3.5, 2.5), values={"radius": 2.0})
    write_clean(proven.parent, map_text((START, EXIT, GOAL, lamp)))
    assert run(["prove", str(proven)]) == 0
    told = capsys.readouterr().out
    assert "belongs to an older map" in told
    assert "the way that was stored holds here too" in told
    after, level = read_run(stored), checked_level(proven, kinds(), find_locations())
    assert isinstance(before, Run)
    assert isinstance(after, Run)
    assert isinstance(level, Level)
    assert list(after.intents) == list(before.intents)
    assert changes_since(after, level.plan) == ()


def test_a_way_that_no_longer_does_it_on_the_changed_map_is_searched_again(
    proven: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_clean(proven.parent, map_text((START, EXIT, replace(GOAL, values={"hold": 3.0}))))
    assert run(["prove", str(proven)]) == 0
    assert "found now" in capsys.readouterr().out


def test_what_is_fresh_is_searched_although_the_stored_way_holds(
    proven: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["prove", str(proven), "--fresh"]) == 0
    assert "found now" in capsys.readouterr().out


def test_another_beginning_borrows_the_usual_way(
    proven: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    poor = proven.parent / "proofs" / "room.t20.walk"
    poor.write_text("begin trust 20\nfly away\n", encoding="utf-8")
    assert run(["prove", str(proven)]) == 0
    told = capsys.readouterr().out
    assert "trust 20: " in told
    assert "the way that was stored holds here too" in told


def test_a_proof_that_begins_otherwise_than_its_name_says_does_not_count(
    proven: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    usual = proven.parent / "proofs" / "room.run"
    poor = usual.with_name("room.t20.run")
    poor.write_bytes(usual.read_bytes())
    assert run(["prove", str(proven)]) == 0
    assert "trust 20: " in capsys.readouterr().out
    kept = read_run(poor)
    assert isinstance(kept, Run)
    assert kept.header.trust == 20
