"""``prove`` gives one of three verdicts, says why, and keeps only runs that the game accepts."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from game.cli import run
from game.content.locations import find_locations
from game.lesson.recording import replay
from game.lesson.run_file import Run, read_run, write_run
from game.level.first_level import Wish, first_level
from game.level.shelf import Level, checked_level
from game.solve import ploys
from game.tools import prove
from game.tools.proofs import deciding
from game.tools.proofs.cases import USUAL, cases_of
from game.tools.proofs.measures import Measures
from game.tools.proofs.nights import play_run
from game.tools.proofs.searching import Clock, search
from game.tools.proofs.workers import LONG, workers
from tests.level.tmx import EXIT, START, Thing, kinds, map_text, write_clean
from tests.levels import committed_run, shipped_level
from tests.tools.nights import recorded

PLACES = find_locations()

KEYS = [
    "map", "verdict", "claim", "seconds", "par_s", "clearance_tiles", "rounds", "ghost_s",
    "ghost_rate", "detour", "watched", "routes", "critical", "difficulty", "culprits", "run",
]  # fmt: skip

GOAL = Thing("Objective", "paper", (7.5, 4.5), values={"hold": 1.0})

HALL = """\
######################
######################
######################
#....................#
#....................#
######################
######################
######################"""
"""A corridor that one guard holds."""

KEEPER = [
    Thing("Route", "round", (9.5, 3.5), points="0,0 32,0"),
    Thing("Guard", "liu", (9.5, 3.5), values={"route_ref": 102}),
]
LAMPS = [
    Thing("Lamp", f"lamp{column}", (column + 0.5, 4.5), values={"radius": 8.0})
    for column in (4, 10, 16)
]
FAR = [Thing("Start", "start", (1.5, 4.5)), Thing("Exit", "exit", (20, 4), (1, 1))]


def proven(path: Path, *words: str) -> int:
    return run(["prove", str(path), *words])


def as_json(capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    answer = json.loads(capsys.readouterr().out)
    assert isinstance(answer, dict)
    return answer


@pytest.fixture
def easy(tmp_path: Path) -> Path:
    """Return a room with a goal and nobody in it."""
    return write_clean(tmp_path, map_text((START, EXIT, GOAL)))


@pytest.fixture
def held(tmp_path: Path) -> Path:
    """Return a lit corridor with a guard who walks up and down in its middle."""
    return write_clean(tmp_path, map_text((*FAR, *KEEPER, *LAMPS), HALL))


def test_a_room_is_proven_and_its_run_is_kept(
    easy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert proven(easy, "--explain") == prove.ALL_PROVEN
    told = capsys.readouterr().out
    assert told.startswith(f"{easy}: PROVEN")
    assert 'the Objective "paper"' in told
    assert "longest stay: " in told
    kept, level = (
        read_run(easy.parent / "proofs" / "room.run"),
        checked_level(easy, kinds(), PLACES),
    )
    assert isinstance(kept, Run)
    assert isinstance(level, Level)
    result = replay(kept, level.plan, level.kinds.catalog)
    assert result.notes == ()
    assert result.ended is not None
    assert (result.ended.outcome, result.ended.seen, result.ended.priced) == ("completed", 0, 0)


def test_a_stored_proof_is_reused_and_left_as_it_is(
    easy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert proven(easy) == 0
    path = easy.parent / "proofs" / "room.run"
    before = path.stat().st_mtime_ns
    capsys.readouterr()
    assert proven(easy) == 0
    assert "stored proof, played again" in capsys.readouterr().out
    assert path.stat().st_mtime_ns == before
    assert proven(easy, "--fresh") == 0
    assert path.stat().st_mtime_ns > before


def test_a_proof_of_an_older_map_is_told_and_renewed(
    easy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert proven(easy) == 0
    write_clean(easy.parent, map_text((START, EXIT, replace(GOAL, at=(7.5, 2.5)))))
    assert "L802" in checked(easy, capsys)
    assert proven(easy) == 0
    assert "belongs to an older map" in capsys.readouterr().out
    assert "L802" not in checked(easy, capsys)


def checked(path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    capsys.readouterr()
    run(["check", str(path)])
    return capsys.readouterr().out


def test_a_proof_that_the_game_refuses_is_told_with_its_tick_and_replaced(
    easy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert proven(easy) == 0
    path = easy.parent / "proofs" / "room.run"
    kept = read_run(path)
    assert isinstance(kept, Run)
    write_run(path, replace(kept, digests=(kept.digests[0] ^ 1, *kept.digests[1:])))
    assert proven(easy) == 0
    assert "the night goes another way at tick 60" in capsys.readouterr().out
    assert read_run(path) == kept


def test_a_wide_run_is_judged_too_and_is_no_case_of_its_own(
    easy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert proven(easy) == 0
    usual = easy.parent / "proofs" / "room.run"
    wide, kept = usual.with_suffix(".wide.run"), read_run(usual)
    assert isinstance(kept, Run)
    assert [case.name for case in cases_of(easy)] == [""]
    write_run(wide, kept)
    capsys.readouterr()
    assert proven(easy) == 0
    assert "wide.run" not in capsys.readouterr().out
    write_run(wide, replace(kept, digests=(kept.digests[0] ^ 1, *kept.digests[1:])))
    assert proven(easy) == 0
    told = " ".join(capsys.readouterr().out.split())
    assert "room.wide.run" in told
    assert "the night goes another way at tick 60" in told
    write_run(wide, replace(kept, header=replace(kept.header, map="old")))
    assert "room.wide.run" in checked(easy, capsys)


def test_a_run_with_help_is_no_proof(easy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A run under an assist is somebody's night, not what everybody can do."""
    assert proven(easy) == 0
    path = easy.parent / "proofs" / "room.run"
    kept = read_run(path)
    assert isinstance(kept, Run)
    write_run(path, replace(kept, header=replace(kept.header, assists=("senses_50",))))
    capsys.readouterr()
    assert proven(easy) == 0
    assert "stored proof" not in capsys.readouterr().out


def test_not_found_names_who_is_in_the_way_and_where(
    held: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ploys, "MOST", (4, 1))
    assert proven(held) == prove.OPEN
    told = capsys.readouterr().out
    assert told.startswith(f"{held}: NOT FOUND")
    assert "error[L804]" in told
    assert 'the Guard "liu" at tile (9, 3) is in the way' in told
    assert not (held.parent / "proofs").exists()
    assert proven(held, "--json") == prove.OPEN
    answer = as_json(capsys)
    assert (answer["verdict"], answer["run"]) == ("NOT_FOUND", None)
    assert answer["culprits"] == [{"name": "liu", "type": "Guard", "tile": [9, 3]}]


@pytest.mark.parametrize("code", ["L401", "L402", "L405"])
def test_a_level_that_cannot_be_finished_is_impossible_and_says_why(
    code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = Path(__file__).parents[1] / "level" / "maps" / f"{code}_bad.tmx"
    assert proven(path) == prove.OPEN
    told = capsys.readouterr().out
    assert "IMPOSSIBLE" in told
    assert f"error[{code}]" in told
    assert proven(path, "--json") == prove.OPEN
    assert as_json(capsys)["verdict"] == "IMPOSSIBLE"


def test_a_map_with_other_problems_is_not_searched(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write_clean(tmp_path, map_text((START, EXIT, Thing("Gaurd", "liu", (2, 3)))))
    assert proven(path) == prove.OPEN
    told = capsys.readouterr().out
    assert "not searched" in told
    assert 'did you mean "Guard"?' in told
    assert proven(path, "--json") == prove.OPEN
    assert as_json(capsys)["verdict"] is None


def test_a_map_that_is_not_there_could_not_be_tried(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert proven(tmp_path / "none.tmx") == prove.FAILED
    assert "L001" in capsys.readouterr().out
    assert run(["prove"]) == prove.FAILED


def test_json_has_the_keys_that_others_count_on(
    easy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert proven(easy, "--json") == 0
    answer = as_json(capsys)
    assert list(answer) == KEYS
    assert (answer["verdict"], answer["claim"]) == ("PROVEN", "no powers")
    assert answer["seconds"] == answer["ghost_s"]
    assert answer["run"] == str(easy.parent / "proofs" / "room.run")
    assert run(["prove", "--json", str(easy.parent)]) == 0
    assert [row["map"] for row in json.loads(capsys.readouterr().out)] == [str(easy)]


def test_runs_can_be_kept_elsewhere(easy: Path, tmp_path: Path) -> None:
    assert proven(easy, "-o", str(tmp_path / "out")) == 0
    assert (tmp_path / "out" / "room.run").is_file()
    assert not (easy.parent / "proofs").exists()


def test_an_itinerary_is_walked_where_there_is_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    easy = write_clean(tmp_path, map_text((START, replace(EXIT, size=(2, 2)), GOAL)))
    walk = easy.parent / "proofs" / "room.walk"
    walk.parent.mkdir()
    walk.write_text("go paper\nuse 61\ngo exit\nwait 20\n")
    assert proven(easy) == 0
    assert "walked now by its itinerary" in capsys.readouterr().out


def test_an_itinerary_that_nobody_understands_is_told_and_the_solver_asked(
    held: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    walk = held.parent / "proofs" / "room.walk"
    walk.parent.mkdir()
    walk.write_text("fly \x1b[31mhome\n")
    assert proven(held) == prove.OPEN
    told = capsys.readouterr().out
    assert "the itinerary room.walk: " in told
    assert "walking, sneaking and waiting" in told
    assert "\x1b" not in told


def test_a_limit_that_is_reached_is_said(held: Path) -> None:
    level = checked_level(held, kinds(), PLACES)
    assert isinstance(level, Level)
    found = search(level, cases_of(held)[0], USUAL, Clock(0.0))
    assert (found.verdict, found.is_cut, found.culprits) == ("NOT_FOUND", True, ())


def test_a_rule_that_asks_for_more_is_told_with_what_helps(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "mine.tmx"
    text = first_level(Wish("Mine", 40, 24, 2), kinds().classes, PLACES.levels)
    path.write_text(text, encoding="utf-8")
    assert proven(path) == prove.OPEN
    told = capsys.readouterr().out
    assert 'the rule "ecosystem" asks for more' in told
    assert "proofs/mine.walk" in told


def test_hands_that_are_late_are_told_if_the_way_does_not_bear_them(
    easy: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    rates = {"0.1": 1.0, "0.2": 0.3, "0.35": 0.0}
    figures = Measures(ghost_rate=rates)
    monkeypatch.setattr(deciding, "measures_of", lambda *_, **__: figures)
    assert proven(easy, "--ghost") == prove.ALL_PROVEN
    assert "note[L806]: 30 of 100 tries" in capsys.readouterr().out
    assert proven(easy, "--ghost", "--json") == prove.ALL_PROVEN
    assert as_json(capsys)["ghost_rate"] == rates


def test_long_nights_are_played_elsewhere_meanwhile_with_the_same_result() -> None:
    level, run_ = shipped_level("2_square_of_promises"), committed_run("2_square_of_promises")
    few = replace(run_, intents=run_.intents[:LONG], digests=run_.digests[: LONG // 60])
    with workers(PLACES) as elsewhere:
        prints = next(elsewhere(level, few))
    assert prints == play_run(few, level).prints


@pytest.mark.parametrize("name", ["practice_yard"])
def test_a_shipped_level_is_proven_without_powers(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["prove", name, "--json"]) == 0
    answer = as_json(capsys)
    assert (answer["verdict"], answer["claim"]) == ("PROVEN", "no powers")


@pytest.mark.slow
def test_all_shipped_levels_are_proven_for_each_night(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["prove", "--all"]) == 0
    told = capsys.readouterr().out
    assert told.count(": PROVEN: ") == 6
    assert told.count("  trust 20: ") == told.count("  trust 90: ") == 6
    assert "  3 debts: " in told


def test_a_run_of_a_night_that_was_left_is_no_proof(easy: Path) -> None:
    write_run(easy.parent / "proofs" / "room.run", recorded())
    assert proven(easy) == 0
