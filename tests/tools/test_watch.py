"""``watch`` and ``shot``: what a run leaves behind when it plays itself."""

from __future__ import annotations

import json
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from game.cli import run as command
from game.lesson.recording import replay
from game.sim.intents import Intents
from game.sim.simulation import Simulation
from game.tools import watch
from game.tools.keepers import GIF_PICTURES, MovingPicture
from game.tools.picture import Painter
from tests.tools.nights import LEVEL, level, locations, recorded, run_file


def test_events_are_lines_of_json_in_order(tmp_path: Path) -> None:
    log = tmp_path / "deep" / "events.jsonl"
    assert command(["watch", run_file(tmp_path), "--headless", "--events", str(log)]) == 0
    events = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    assert events
    assert all(isinstance(e["tick"], int) and isinstance(e["event"], str) for e in events)
    assert [e["tick"] for e in events] == sorted(e["tick"] for e in events)
    assert {"tick", "event", "source", "x", "y", "radius"} in [set(e) for e in events]


def test_frames_are_pictures_of_the_whole_screen(tmp_path: Path) -> None:
    frames = tmp_path / "frames"
    words = ["watch", run_file(tmp_path), "--frames", str(frames), "--every", "60"]
    assert command(words) == 0
    assert [p.name for p in sorted(frames.iterdir())] == ["000060.png", "000120.png"]
    with Image.open(frames / "000060.png") as picture:
        assert picture.size == (1280, 720)
        assert len(picture.convert("RGB").getcolors(1 << 24)) > 100


def test_a_moving_picture_moves(tmp_path: Path) -> None:
    gif = tmp_path / "short.gif"
    assert command(["watch", run_file(tmp_path), "--record", str(gif)]) == 0
    with Image.open(gif) as picture:
        assert picture.size == (640, 360)
        assert picture.n_frames == 1 + 130 // 6
        assert picture.info["duration"] == 100


def test_a_long_run_makes_a_faster_picture_not_a_longer_one(tmp_path: Path) -> None:
    with ExitStack() as stack:
        painter = Painter(level(), locations(), k=1)
        moving = MovingPicture(tmp_path / "long.gif", painter, 60 * 60 * 60, stack)
        assert 60 * 60 * 60 // moving.every <= GIF_PICTURES


def test_the_first_line_says_that_a_proof_is_shown_and_how_long_it_is(capsys) -> None:
    assert command(["watch", LEVEL, "--headless"]) == watch.SAME
    first = capsys.readouterr().out.splitlines()[0]
    assert first == "A proof: unseen and unharmful, 33 s"
    assert watch.introduced(LEVEL, locations()) == first


def test_a_run_that_was_left_is_not_called_a_proof(tmp_path: Path, capsys) -> None:
    assert command(["watch", run_file(tmp_path), "--headless"]) == watch.SAME
    assert capsys.readouterr().out.splitlines()[0] == "A run, no proof: left, 2 s"


def test_a_level_that_cannot_be_played_is_introduced_by_nothing(tmp_path: Path) -> None:
    (tmp_path / "proofs").mkdir()
    (tmp_path / "broken.tmx").write_text("no map", encoding="utf-8")
    run_file(tmp_path / "proofs")
    (tmp_path / "proofs" / "short.run").rename(tmp_path / "proofs" / "broken.run")
    assert watch.introduced(str(tmp_path / "broken.tmx"), locations()) == ""


def test_another_course_of_the_night_is_a_finding(tmp_path: Path, capsys) -> None:
    run = recorded()
    bent = replace(run, digests=(run.digests[0] ^ 1, *run.digests[1:]))
    assert command(["watch", run_file(tmp_path, bent), "--headless"]) == watch.ANOTHER
    assert "another way from second 1" in capsys.readouterr().out


@pytest.mark.parametrize(
    "words", [["watch", "none.run", "--headless"], ["shot", "none", "-o", "x"]]
)
def test_what_is_not_there_is_one_line(words: list[str], capsys) -> None:
    assert command(words) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_broken_run_is_told_with_its_line(tmp_path: Path, capsys) -> None:
    path = Path(run_file(tmp_path))
    path.write_text(path.read_text().replace("\n30 ", "\n30 fly ", 1))
    assert command(["watch", str(path), "--headless"]) == 2
    assert f"{path}:2" in capsys.readouterr().err


def test_a_shot_of_a_level_and_of_a_moment(tmp_path: Path) -> None:
    start, later = tmp_path / "start.png", tmp_path / "later.png"
    assert command(["shot", LEVEL, "-o", str(start), "--size", "360p"]) == 0
    moment = ["shot", run_file(tmp_path), "-o", str(later), "--at", "1.5", "--size", "1080p"]
    assert command(moment) == 0
    with Image.open(start) as first, Image.open(later) as second:
        assert first.size == (640, 360)
        assert second.size == (1920, 1080)


def test_drawing_changes_nothing() -> None:
    """A picture must not decide who is seen: the digest before and after drawing is the same."""
    simulation = Simulation.start(level().plan, level().kinds.catalog)
    painter = Painter(level(), locations())
    for _ in range(10):
        painter.note(simulation, simulation.step(Intents(direction=0)))
        before = simulation.world.digest()
        painter.picture(simulation.world)
        assert simulation.world.digest() == before


def test_a_watched_run_goes_the_way_of_a_bare_one() -> None:
    painter = Painter(level(), locations(), k=1)
    catalog = level().kinds.catalog
    watched = replay(recorded(), level().plan, catalog, painter.note)
    bare = replay(recorded(), level().plan, catalog)
    assert watched.simulation.world.digest() == bare.simulation.world.digest()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is full")
@pytest.mark.parametrize("option", ["--events", "--record"])
def test_a_full_disk_is_told_with_the_files_name(tmp_path: Path, capsys, option: str) -> None:
    assert command(["watch", run_file(tmp_path), "--headless", option, "/dev/full"]) == 2
    assert "/dev/full cannot be used: No space left on device" in capsys.readouterr().err
