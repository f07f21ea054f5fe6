"""A second start of the game hands its map on, or opens a window of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from game.content.letterbox import LETTER_BYTES, LOOKS, NAME, Letter, Letterbox, hand_on
from tests.house import ROOT

MAP = Path(__file__).with_name("roof.tmx")
"""An absolute path; no such file is needed."""

LETTER = Letter(str(MAP), 12)

HOLD = """
import os, sys
from pathlib import Path
from game.content.letterbox import Letterbox
box, now = Letterbox(Path(sys.argv[1])), 0
print("holds", flush=True)
while (letter := box.take(now)) is None:
    now += 1
print(letter.map, letter.from_object, flush=True)
sys.stdin.read(1)
os._exit(9)
"""


class Waiting:
    """What happens meanwhile when a sender waits."""

    def __init__(self, happens=lambda: None):
        """Let something happen at each rest."""
        self.rests, self.happens = 0, happens

    def __call__(self, _seconds: float) -> None:
        """Rest."""
        self.rests += 1
        self.happens()


def left(folder: Path, content: object) -> Letter | None:
    """Return what a holder makes of a file that somebody left."""
    box = Letterbox(folder)
    data = content if isinstance(content, bytes) else json.dumps(content).encode()
    (folder / NAME).write_bytes(data)
    taken = box.take(0)
    assert not (folder / NAME).exists()
    box.close()
    return taken


def test_the_open_game_takes_the_letter_of_a_second_start(tmp_path):
    box, taken = Letterbox(tmp_path), []
    assert hand_on(LETTER, tmp_path, rest=Waiting(lambda: taken.append(box.take(1))))
    assert taken == [LETTER]
    assert box.take(2) is None


def test_where_no_game_is_open_nothing_is_left_and_no_folder_is_made(tmp_path):
    waiting = Waiting()
    assert not hand_on(LETTER, tmp_path / "none", rest=waiting)
    assert not (tmp_path / "none").exists()
    Letterbox(tmp_path / "own").close()
    assert not hand_on(LETTER, tmp_path / "own", rest=waiting)
    assert not (tmp_path / "own" / NAME).exists()
    assert waiting.rests == 0


def test_a_game_that_does_not_answer_leaves_the_sender_its_own_window(tmp_path):
    box, waiting = Letterbox(tmp_path), Waiting()
    assert not hand_on(LETTER, tmp_path, rest=waiting)
    assert waiting.rests == LOOKS
    assert box.take(0) is None


def test_a_letter_that_a_crashed_game_never_took_is_thrown_away(tmp_path):
    (tmp_path / NAME).write_text(json.dumps({"map": str(MAP)}))
    assert Letterbox(tmp_path).take(0) is None
    assert not (tmp_path / NAME).exists()


def test_only_one_game_takes_letters_until_it_is_closed(tmp_path):
    first, second = Letterbox(tmp_path), Letterbox(tmp_path)
    (tmp_path / NAME).write_text(json.dumps({"map": str(MAP)}))
    assert second.take(0) is None
    assert first.take(0) == Letter(str(MAP))
    first.close()
    (tmp_path / NAME).write_text(json.dumps({"map": str(MAP)}))
    assert Letterbox(tmp_path).take(0) is None


def test_it_looks_ten_times_a_second_at_most(tmp_path):
    box = Letterbox(tmp_path)
    assert box.take(0) is None
    (tmp_path / NAME).write_text(json.dumps({"map": str(MAP)}))
    assert box.take(0.09) is None
    assert box.take(0.11) == Letter(str(MAP))


@pytest.mark.parametrize("number", [None, 0, 1, 999_999_999])
def test_the_number_of_an_object_comes_with_it(tmp_path, number):
    assert left(tmp_path, {"map": str(MAP), "from_object": number}) == Letter(str(MAP), number)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"[" * 20_000,
        b" " * (LETTER_BYTES + 1),
        [],
        {},
        {"map": 1},
        {"map": "roof.tmx"},
        {"map": "../roof.tmx"},
        {"map": str(MAP.with_suffix(".png"))},
        {"map": f"{MAP}\n"},
        {"map": f"{MAP}\x00.tmx"},
        {"map": f"/{'y' * 5000}.tmx"},
        {"map": str(MAP), "from_object": -1},
        {"map": str(MAP), "from_object": 10**9},
        {"map": str(MAP), "from_object": 10**4000},
        {"map": str(MAP), "from_object": "1"},
        {"map": str(MAP), "from_object": True},
        {"map": str(MAP), "from_object": 1.5},
        {"map": str(MAP), "run": "rm"},
    ],
    ids=lambda content: str(content)[:30].replace("\x00", "0"),
)
def test_what_is_no_letter_is_thrown_away(tmp_path, content):
    assert left(tmp_path, content) is None
    assert left(tmp_path, {"map": str(MAP)}) == Letter(str(MAP))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="only POSIX has pipes in folders")
def test_links_and_pipes_are_not_read(tmp_path):
    letter, box = tmp_path / "elsewhere.json", Letterbox(tmp_path)
    letter.write_text(json.dumps({"map": str(MAP)}))
    (tmp_path / NAME).symlink_to(letter)
    assert box.take(0) is None
    os.mkfifo(tmp_path / NAME)
    assert box.take(1) is None
    assert [path.name for path in tmp_path.glob("*.json")] == ["elsewhere.json"]


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="only POSIX has owners")
def test_a_folder_of_somebody_else_is_not_trusted(tmp_path, monkeypatch):
    box = Letterbox(tmp_path)
    (tmp_path / NAME).write_text(json.dumps({"map": str(MAP)}))
    monkeypatch.setattr(os, "getuid", lambda: 4711)
    assert not hand_on(LETTER, tmp_path, rest=Waiting())
    assert Letterbox(tmp_path).take(0) is None
    box.close()


def test_a_folder_that_cannot_be_made_or_written_stops_nobody(tmp_path):
    (tmp_path / "file").write_text("")
    assert Letterbox(tmp_path / "file" / "runtime").take(0) is None
    assert not hand_on(LETTER, tmp_path / "file" / "runtime", rest=Waiting())
    box = Letterbox(tmp_path)
    (tmp_path / f"{NAME}.{os.getpid()}.tmp").mkdir()
    assert not hand_on(LETTER, tmp_path, rest=Waiting())
    assert box.take(0) is None


def test_a_path_that_cannot_be_written_is_not_handed_on(tmp_path):
    box = Letterbox(tmp_path)
    for path in ("/\udcff.tmx", "roof.tmx", "/\x1b.tmx"):
        assert not hand_on(Letter(path), tmp_path, rest=Waiting())
    assert box.take(0) is None


def test_another_process_takes_a_letter_and_its_crash_ends_that(tmp_path):
    other = subprocess.Popen(  # noqa: S603 - this very Python
        [sys.executable, "-c", HOLD, str(tmp_path)],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert other.stdout.readline() == "holds\n"
    assert hand_on(LETTER, tmp_path)
    assert other.stdout.readline() == f"{MAP} 12\n"
    other.communicate("x")
    assert other.returncode == 9
    assert not hand_on(LETTER, tmp_path, rest=Waiting())
