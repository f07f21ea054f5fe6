"""The ladder of claims: each rung is a replay, and nothing is claimed that was not played."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from game.cli import run
from game.content.locations import find_locations
from game.lesson.recording import header_of
from game.lesson.run_file import Run, read_run
from game.level.shelf import Level, checked_level
from game.solve import ploys
from game.solve.proving import NOT_FOUND, PROVEN
from game.tools.proofs import ladder
from game.tools.proofs.cases import Case
from game.tools.proofs.ladder import ALL_OPTIONALS, ASSISTS, CLAIMS, ladder_of
from game.tools.proofs.nights import Fault, play_run
from game.tools.proofs.searching import Clock
from game.tools.proofs.shown import NO_POWERS, REUSED, WITH_POWERS, Shown
from tests.level.tmx import EXIT, START, Thing, kinds, map_text, write_clean
from tests.tools.test_prove import FAR, HALL, KEEPER, KEYS, LAMPS

GOAL = Thing("Objective", "paper", (7.5, 4.5), values={"hold": 1.0})
EXTRA = Thing("Objective", "extra", (3.5, 2.5), values={"hold": 1.0, "optional": True})

ROOM = """\
######################
#.........############
#.........############
#....................#
#.........############
#.........############
######################
######################"""
"""A room and a passage out of it, in which a guard walks to and fro: nobody passes him there."""

POST = [
    Thing("Route", "round", (10.5, 3.5), points="0,0 64,0"),
    Thing("Guard", "liu", (10.5, 3.5), values={"route_ref": 100}),
    Thing("Lamp", "lamp", (10.5, 3.5), values={"radius": 4.0}),
    Thing("Start", "start", (1.5, 5.5)),
    Thing("Exit", "exit", (20, 3), (1, 1)),
]


def rungs(path: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, dict[str, object]]:
    run(["prove", str(path), "--claims", "--json"])
    answer = json.loads(capsys.readouterr().out)
    return {rung["claim"]: rung for rung in answer["claims"]}


def test_a_way_without_powers_shows_every_rung_that_it_holds_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write_clean(tmp_path, map_text((START, EXIT, GOAL)))
    found = rungs(path, capsys)
    assert [*found] == [NO_POWERS, WITH_POWERS, *ASSISTS, ALL_OPTIONALS]
    assert {rung["verdict"] for rung in found.values()} == {PROVEN}
    assert len({rung["seconds"] for rung in found.values()}) == 1


def test_what_may_be_left_is_a_rung_of_its_own_and_takes_longer(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = rungs(write_clean(tmp_path, map_text((START, EXIT, GOAL, EXTRA))), capsys)
    assert found[ALL_OPTIONALS]["verdict"] == PROVEN
    assert float(str(found[ALL_OPTIONALS]["seconds"])) > float(str(found[NO_POWERS]["seconds"]))


def test_what_only_a_coin_solves_is_proven_from_the_second_rung_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write_clean(tmp_path, map_text(POST, ROOM))
    assert run(["prove", str(path)]) == 0
    assert "with powers (coins)" in capsys.readouterr().out
    found = rungs(path, capsys)
    assert (found[NO_POWERS]["verdict"], found[NO_POWERS]["seconds"]) == (NOT_FOUND, None)
    assert found[NO_POWERS]["tried"]
    assert found[WITH_POWERS]["verdict"] == PROVEN


def test_a_level_without_a_proof_claims_only_what_help_shows(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ladder, "ASSISTS", ("no_captures",))
    monkeypatch.setattr(ploys, "MOST", (4, 1))
    path = write_clean(tmp_path, map_text((*FAR, *KEEPER, *LAMPS), HALL))
    assert run(["prove", str(path), "--claims"]) == 1
    told = capsys.readouterr().out
    assert "claim: without powers: not found\n    - walking, sneaking and waiting" in told
    assert "claim: with powers: not found" in told
    assert "claim: whoever catches you lets you go: not found" in told


def test_without_the_option_nothing_is_said_of_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write_clean(tmp_path, map_text((START, EXIT, GOAL)))
    run(["prove", str(path), "--json"])
    assert [*json.loads(capsys.readouterr().out)] == KEYS
    run(["prove", str(path)])
    assert "claim:" not in capsys.readouterr().out
    run(["prove", str(path), "--claims"])
    assert capsys.readouterr().out.count("claim:") == len(CLAIMS)


def test_a_rung_on_which_the_way_fails_is_searched_and_not_believed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_clean(tmp_path, map_text((START, EXIT, GOAL)))
    assert run(["prove", str(path)]) == 0
    level = checked_level(path, kinds(), find_locations())
    assert isinstance(level, Level)
    stored = read_run(path.parent / "proofs" / "room.run")
    assert isinstance(stored, Run)
    usual = Shown(Case("", path), stored, play_run(stored, level), REUSED, path)
    asked = []

    def judge(one: Run):
        asked.append(header_of(one).assists)
        played = play_run(one, level)
        return replace(played, fault=Fault(1, "no")) if len(asked) == 1 else played

    monkeypatch.setattr(ladder, "ASSISTS", ("senses=25",))
    found = {rung.claim: rung for rung in ladder_of(level, usual, None, judge, Clock(60))}
    assert found["senses=25"].verdict == PROVEN
    assert asked == [("senses=25",), ("senses=25",)]
