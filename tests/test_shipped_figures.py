"""The figures that lie beside the shipped levels' runs: they are theirs, and the levels rise."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

import pytest

from game.content.locations import find_locations
from game.lesson.recording import header_of
from game.solve.difficulty import difficulty
from game.solve.metrics import measure
from game.tools.proofs.ghosts import rates_of
from game.tools.proofs.kept_figures import kept_figures, kept_rates
from tests.levels import committed_run, shipped_level

FIVE = (
    "1_night_depot",
    "2_square_of_promises",
    "3_mirror_market",
    "4_three_harbours",
    "5_festival_of_lights",
)
PROOFS = find_locations().levels / "proofs"
RENEW = "renew the figures: python -m game prove --all --ghost"


def figures_of(name: str) -> Mapping[str, Any]:
    """Return the committed figures of a level; fails if they are of another run."""
    file = PROOFS / f"{name}.figures.json"
    wide = PROOFS / f"{name}.wide.run"
    said = kept_figures(file, committed_run(f"{name}.wide" if wide.is_file() else name))
    assert said is not None, RENEW
    return said


@pytest.mark.parametrize("name", ["practice_yard", *FIVE])
def test_committed_figures_are_of_the_committed_run_and_add_up(name: str) -> None:
    said = figures_of(name)
    assert said["run"].startswith(f"{name}.")
    assert said["figures"]["difficulty"] == difficulty(said["parts"]), RENEW
    assert all(part is not None for part in said["parts"].values())
    assert set(kept_rates(PROOFS / f"{name}.figures.json")) == {
        leg["digest"] for leg in said["legs"]
    }


def test_the_five_levels_rise() -> None:
    numbers = [figures_of(name)["figures"]["difficulty"] for name in FIVE]
    assert all(one < other for one, other in pairwise(numbers)), numbers


@pytest.mark.slow
def test_a_levels_figures_come_out_the_same_again() -> None:
    name = "2_square_of_promises"
    said, level = figures_of(name), shipped_level(name)
    run = committed_run(said["run"].removesuffix(".run"))
    known = measure(level.plan, level.kinds.catalog, run.intents, header_of(run))
    rates = rates_of(level, run, known.legs, find_locations())
    assert {leg.digest(): rate for leg, rate in zip(known.legs, rates, strict=True)} == kept_rates(
        PROOFS / f"{name}.figures.json"
    )
    again = known.as_plain()
    assert {key: again[key] for key in ("detour", "watched", "routes", "critical", "window_s")} == {
        key: said["figures"][key] for key in ("detour", "watched", "routes", "critical", "window_s")
    }
