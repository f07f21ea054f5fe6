"""One process at a time has a folder, and a crash gives it back."""

from __future__ import annotations

import subprocess
import sys

from game.content.sole_use import NAME, SoleUse
from tests.house import ROOT

HOLD = """
import os, sys
from pathlib import Path
from game.content.sole_use import SoleUse
use = SoleUse(Path(sys.argv[1]))
print(use.is_ours, flush=True)
sys.stdin.read(1)
os._exit(9)
"""


def test_the_second_who_asks_is_told_until_the_first_gives_it_back(tmp_path):
    first, second = SoleUse(tmp_path), SoleUse(tmp_path)
    assert (first.is_ours, second.is_ours) == (True, False)
    second.give_back()
    first.give_back()
    assert SoleUse(tmp_path).is_ours


def test_a_process_that_crashed_stands_in_nobodys_way(tmp_path):
    other = subprocess.Popen(  # noqa: S603 - this very Python
        [sys.executable, "-c", HOLD, str(tmp_path)],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert other.stdout.readline() == "True\n"
    assert not SoleUse(tmp_path).is_ours
    other.communicate("x")
    assert other.returncode == 9
    assert (tmp_path / NAME).exists()
    assert SoleUse(tmp_path).is_ours


def test_a_folder_that_cannot_be_made_stops_nobody(tmp_path):
    (tmp_path / "file").write_text("")
    assert SoleUse(tmp_path / "file" / "saves").is_ours
