"""A trial: an honest pack passes it, and what hangs, swells or dies is refused in one line."""

from __future__ import annotations

import sys

import pytest

from game.base.problems import Refusal
from game.tools import install as verb
from game.tools import trial
from tests.packs import good, places


@pytest.fixture
def pack(tmp_path):
    path = tmp_path / "x.ledger.zip"
    path.write_bytes(good())
    return path


def child(monkeypatch, code: str) -> None:
    """Let trials run some other program."""
    real = trial.subprocess.run

    def run(_command, **options):
        return real([sys.executable, "-c", code], **options)

    monkeypatch.setattr(trial.subprocess, "run", run)


def test_an_honest_pack_passes_in_a_process_of_its_own(pack):
    assert trial._ended(pack, 20) == 0
    assert trial.found_unbearable(pack, good()) is None


def test_a_look_that_hangs_is_ended(pack, monkeypatch):
    child(monkeypatch, "import time; time.sleep(60)")
    monkeypatch.setattr(trial, "START_SECONDS", 0.2)
    monkeypatch.setattr(trial, "LEVEL_SECONDS", 0)
    found = trial.found_unbearable(pack, good())
    assert found.code == "P022"
    assert "longer than 0.2 seconds" in found.what


@pytest.mark.parametrize("code", ["import os; os.abort()", "import sys; sys.exit(77)"])
def test_a_look_that_dies_or_runs_out_of_memory_is_told_and_nothing_is_installed(
    pack, tmp_path, monkeypatch, code
):
    child(monkeypatch, code)
    where = places(tmp_path / "data")
    with pytest.raises(Refusal, match="used up the memory, or broke off"):
        verb.main(where, file=pack)
    assert not where.packs.exists()


@pytest.mark.skipif(sys.platform != "linux", reason="memory is bounded on POSIX systems")
def test_the_memory_of_a_trial_is_bounded(pack, monkeypatch):
    bound = "from game.tools.trial import _bind_memory\n_bind_memory()\n"
    eats = "try:\n x = bytearray(2 << 30)\nexcept MemoryError:\n raise SystemExit(77)"
    child(monkeypatch, bound + eats)
    assert trial.found_unbearable(pack, good()).code == "P022"


@pytest.mark.parametrize("code", ["raise SystemExit(1)", "import no_such_module"])
def test_where_no_trial_can_be_made_the_bounds_of_the_readers_hold_alone(pack, monkeypatch, code):
    child(monkeypatch, code)
    assert trial.found_unbearable(pack, good()) is None


def test_a_frozen_game_makes_no_trial(pack, monkeypatch):
    monkeypatch.setattr(trial.sys, "frozen", True, raising=False)
    child(monkeypatch, "import os; os.abort()")
    assert trial.found_unbearable(pack, good()) is None
