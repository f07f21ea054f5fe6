"""Kept figures: ghost rates are found again by their legs, and nothing in a file is trusted."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from game.cli import run
from game.content.locations import find_locations
from game.lesson.recording import header_of
from game.sim.simulation import Simulation
from game.solve.jitter import SIGMAS, Rates, leg_rates
from game.solve.legs import Leg, legs_of
from game.solve.trail import trail_of
from game.tools.proofs import ghosts, measures
from game.tools.proofs.ghosts import rates_of
from game.tools.proofs.kept_figures import FORMAT, MOST_BYTES, kept_figures, kept_rates
from tests.level.tmx import EXIT, START, Thing, map_text, write_clean
from tests.levels import committed_run, shipped_level

RATES: Rates = {"0.1": 1.0, "0.2": 0.75, "0.35": 0.5}
GOAL = Thing("Objective", "paper", (7.5, 4.5), values={"hold": 1.0})
LEG = {"digest": "a" * 64, "ghost_rate": RATES}


@pytest.fixture
def easy(tmp_path: Path) -> Path:
    """Return a room with a goal and nobody in it."""
    return write_clean(tmp_path, map_text((START, EXIT, GOAL)))


def asked(capsys: pytest.CaptureFixture[str], path: Path, *words: str) -> dict[str, object]:
    assert run(["prove", str(path), "--json", *words]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert isinstance(answer, dict)
    return answer


def always_seen(leg: Leg) -> Rates:
    return dict.fromkeys(SIGMAS, 0.0 if leg.steps else 1.0)


def test_ghost_rates_are_kept_and_used_without_playing_again(
    easy: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert asked(capsys, easy)["ghost_rate"] is None
    unseen = dict.fromkeys(SIGMAS, 1.0)
    assert asked(capsys, easy, "--ghost")["ghost_rate"] == unseen
    monkeypatch.setattr(ghosts, "leg_rates", always_seen)
    assert asked(capsys, easy)["ghost_rate"] == unseen
    assert asked(capsys, easy, "--ghost")["ghost_rate"] == unseen
    seen = dict.fromkeys(SIGMAS, 0.0)
    assert asked(capsys, easy, "--ghost", "--fresh")["ghost_rate"] == seen


def test_figures_go_where_the_runs_go(
    easy: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked(capsys, easy, "--ghost", "-o", str(tmp_path / "out"))
    assert (tmp_path / "out" / "room.figures.json").is_file()
    assert not (easy.parent / "proofs").exists()


def test_figures_of_another_map_are_not_used(
    easy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked(capsys, easy, "--ghost")
    write_clean(easy.parent, map_text((START, EXIT, replace(GOAL, values={"hold": 1.5}))))
    assert asked(capsys, easy)["ghost_rate"] is None


def test_figures_are_kept_as_sorted_lines_that_people_can_read(
    easy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked(capsys, easy, "--ghost")
    text = (easy.parent / "proofs" / "room.figures.json").read_text("ascii")
    said = json.loads(text)
    assert text == json.dumps(said, indent=1, sort_keys=True) + "\n"
    assert (said["format"], said["run"], len(said["legs"])) == (FORMAT, "room.run", 1)
    assert said["figures"]["difficulty"] == 0
    assert set(said["parts"]) == {"ghost", "window", "detour", "watched", "critical"}


@pytest.mark.parametrize(
    "said",
    [
        [],
        {"format": FORMAT + 1, "legs": [LEG]},
        {"format": FORMAT, "legs": "none"},
        {"format": FORMAT, "legs": [LEG] * 1000},
        {"format": FORMAT, "legs": [3, None, {}]},
        {"format": FORMAT, "legs": [{**LEG, "digest": "../x"}]},
        {"format": FORMAT, "legs": [{**LEG, "digest": 7}]},
        {"format": FORMAT, "legs": [{**LEG, "ghost_rate": {**RATES, "0.2": 2}}]},
        {"format": FORMAT, "legs": [{**LEG, "ghost_rate": {**RATES, "0.2": True}}]},
        {"format": FORMAT, "legs": [{**LEG, "ghost_rate": {**RATES, "0.2": float("nan")}}]},
        {"format": FORMAT, "legs": [{**LEG, "ghost_rate": {"0.1": 1}}]},
    ],
)
def test_what_a_file_says_wrongly_is_left_out(tmp_path: Path, said: object) -> None:
    path = tmp_path / "x.figures.json"
    path.write_text(json.dumps(said))
    assert kept_rates(path) == {}


@pytest.mark.parametrize("data", [b"", b"{", b"[" * 50_000, b"\xff", b" " * (MOST_BYTES + 1)])
def test_a_file_that_cannot_be_read_says_nothing(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x.figures.json"
    path.write_bytes(data)
    assert kept_rates(path) == {}
    assert kept_figures(path, committed_run("practice_yard")) is None
    assert kept_rates(tmp_path / "none") == {}


def test_what_a_file_says_rightly_is_found(tmp_path: Path) -> None:
    path = tmp_path / "x.figures.json"
    path.write_text(json.dumps({"format": FORMAT, "legs": [LEG, {**LEG, "digest": 1}]}))
    assert kept_rates(path) == {"a" * 64: RATES}


def test_a_wider_run_is_measured_where_there_is_one(tmp_path: Path) -> None:
    level, usual = shipped_level("practice_yard"), committed_run("practice_yard")
    path = tmp_path / "practice_yard.run"
    assert measures._widest(level, usual, path) == (path.name, usual)
    wide = tmp_path / "practice_yard.wide.run"
    wide.write_bytes((find_locations().levels / "proofs" / path.name).read_bytes())
    assert measures._widest(level, usual, path) == (wide.name, usual)
    others = replace(usual, header=replace(usual.header, trust=20))
    assert measures._widest(level, others, path) == (path.name, others)


def test_legs_are_played_alike_on_one_core_and_on_several(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ghosts, "LONG", 0)
    level, whole = shipped_level("practice_yard"), committed_run("practice_yard")
    few = replace(whole, intents=whole.intents[:400], digests=whole.digests[:6])
    start = Simulation.start(level.plan, level.kinds.catalog, header_of(few))
    legs = legs_of(start.world, trail_of(start, few.intents))
    assert rates_of(level, few, legs, find_locations()) == [leg_rates(leg) for leg in legs]
