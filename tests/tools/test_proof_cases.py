"""How a night may begin: which cases a level is proven for, and whose steps are tried first."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.cli import run
from game.content.locations import find_locations
from game.lesson.recording import header_of
from game.lesson.run_file import Run, read_run, write_run
from game.level.shelf import Level, checked_level
from game.sim.intents import IDLE
from game.sim.simulation import Header
from game.tools.proofs.cases import (
    USUAL,
    Case,
    Stored,
    beginning_for,
    beginning_of,
    cases_of,
    promised,
    stored,
)
from game.tools.rehearse import recorded
from tests.level.tmx import EXIT, START, Thing, kinds, map_text, write_clean
from tests.levels import committed_run

PLACES = find_locations()
COURSE = (
    "practice_yard",
    "1_night_depot",
    "2_square_of_promises",
    "3_mirror_market",
    "4_three_harbours",
    "5_festival_of_lights",
)
DOOR = replace(EXIT, size=(2, 2))
GOAL = Thing("Objective", "paper", (7.5, 4.5), values={"hold": 1.0})


@pytest.fixture
def room(tmp_path: Path) -> Path:
    """Return a room with a goal, proven as usual."""
    path = write_clean(tmp_path, map_text((START, DOOR, GOAL)))
    assert run(["prove", str(path)]) == 0
    return path


def proof(path: Path, name: str = "") -> Path:
    return path.parent / "proofs" / f"{path.stem}{name}.run"


def kept(path: Path, name: str = "") -> Run:
    found = read_run(proof(path, name))
    assert isinstance(found, Run), found
    return found


@pytest.mark.parametrize("level", COURSE)
def test_a_level_of_the_course_is_proven_for_three_beginnings(level: str) -> None:
    cases = cases_of(
        PLACES.levels / f"{level}.tmx", promised(PLACES.levels / f"{level}.tmx", PLACES)
    )
    assert {"", "t20", "t90"} <= {case.name for case in cases}
    assert cases[0].name == ""
    trusts = {name: committed_run(f"{level}{name}").header.trust for name in ("", ".t20", ".t90")}
    assert trusts == {"": 55, ".t20": 20, ".t90": 90}


def test_the_last_level_is_proven_for_somebody_with_three_debts_as_well() -> None:
    names = promised(PLACES.levels / f"{COURSE[-1]}.tmx", PLACES)
    assert names[-1] == "owed"
    assert len(committed_run(f"{COURSE[-1]}.owed").header.liabilities) == 3


def test_a_map_of_ones_own_is_proven_as_usual_and_for_what_files_of_it_say(room: Path) -> None:
    assert [case.name for case in cases_of(room, promised(room, PLACES))] == [""]
    (room.parent / "proofs" / "room.owed.walk").write_text("begin owed 1:theft::-10\ngo exit\n")
    assert [case.name for case in cases_of(room, promised(room, PLACES))] == ["", "owed"]


def test_a_map_elsewhere_that_is_called_like_a_level_is_none(tmp_path: Path) -> None:
    assert promised(tmp_path / "practice_yard.tmx", PLACES) == ("",)


@pytest.mark.parametrize(
    ("name", "header"),
    [
        ("", USUAL),
        ("t20", Header(trust=20)),
        ("t100", Header(trust=100)),
        ("t101", None),
        ("t2x", None),
        ("owed", None),
    ],
)
def test_the_name_of_a_case_says_what_its_night_begins_with(
    name: str, header: Header | None
) -> None:
    case = Case(name, Path("room.run"))
    assert case.header == header
    assert beginning_for(case, Stored()) == header


def test_a_proof_that_begins_otherwise_than_its_name_says_does_not_count(room: Path) -> None:
    write_run(proof(room, ".t20"), kept(room))
    level = checked_level(room, kinds(), PLACES)
    assert isinstance(level, Level)
    case = cases_of(room)[1]
    assert not stored(case, level).is_fresh
    assert beginning_for(case, stored(case, level)) == Header(trust=20)


def test_an_assist_of_an_older_proof_is_not_carried_over(room: Path) -> None:
    header = replace(kept(room).header, trust=20, assists=("senses_50",))
    case = Case("t20", proof(room, ".t20"))
    old = Stored(replace(kept(room), header=header))
    assert beginning_for(case, old) == Header(trust=20)


def test_the_steps_of_the_usual_night_are_tried_before_anybody_searches(
    room: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write_run(proof(room, ".t20"), replace(kept(room), intents=(IDLE,), digests=()))
    monkeypatch.setattr("game.tools.proofs.deciding.search", not_asked)
    assert run(["prove", str(room)]) == 0
    assert "the steps of the usual night lead through here too" in capsys.readouterr().out
    assert header_of(kept(room, ".t20")) == Header(trust=20)
    assert kept(room, ".t20").intents == kept(room).intents
    assert run(["prove", str(room)]) == 0
    assert "trust 20" in (told := capsys.readouterr().out)
    assert told.count("stored proof, played again") == 2


def test_an_itinerary_of_ones_own_goes_before_the_steps_of_the_usual_night(
    room: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    walk = room.parent / "proofs" / "room.t20.walk"
    walk.write_text("begin trust 20\ngo paper\nuse 61\ngo exit\nwait 20\n")
    assert run(["prove", str(room)]) == 0
    assert "walked now by its itinerary" in capsys.readouterr().out


def test_an_itinerary_that_begins_another_night_than_its_name_is_no_proof(
    room: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    walk = room.parent / "proofs" / "room.t20.walk"
    walk.write_text("go paper\nuse 61\ngo exit\nwait 20\n")
    assert run(["prove", str(room)]) == 1
    assert "it begins another night than its name" in capsys.readouterr().out
    assert not proof(room, ".t20").exists()


def test_a_stale_proof_is_renewed_if_its_steps_still_lead_through(
    room: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = kept(room)
    path = write_clean(room.parent, map_text((START, DOOR, replace(GOAL, at=(7.5, 4.25)))))
    monkeypatch.setattr("game.tools.proofs.deciding.search", not_asked)
    assert run(["prove", str(path)]) == 0
    told = capsys.readouterr().out
    assert "belongs to an older map" in told
    assert "renewed: the steps of the older proof still lead through" in told
    after = kept(room)
    assert after.intents == before.intents
    assert after.header.map != before.header.map


def test_fresh_passes_over_older_steps(room: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_clean(room.parent, map_text((START, DOOR, replace(GOAL, at=(7.5, 4.25)))))
    assert run(["prove", str(room), "--fresh"]) == 0
    assert "found now" in capsys.readouterr().out


def test_a_night_that_ends_before_its_steps_do_is_recorded_up_to_its_end(room: Path) -> None:
    level = checked_level(room, kinds(), PLACES)
    assert isinstance(level, Level)
    known = kept(room)
    again = recorded(level, USUAL, (*known.intents, *[IDLE] * 120))
    assert (again.intents, again.digests) == (known.intents, known.digests)
    assert beginning_of(again.header) == ""


def not_asked(*_: object) -> None:
    """Stand for a search that nobody should need."""
    pytest.fail("somebody searched")
