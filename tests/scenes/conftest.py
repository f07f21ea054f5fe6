"""What every test of scenes needs: dummy drivers and a pilot with an empty folder."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from game.lesson.proof_walks import Walk, proof_walks
from game.scenes import loading, staging
from game.sim.kinds import Catalog
from game.sim.plan import Plan
from tests.scenes.pilot import Pilot

_WALKS: dict[tuple[Path, str], Mapping[str, Walk]] = {}


def _kept_walks(proof: Path, plan: Plan, catalog: Catalog) -> Mapping[str, Walk]:
    """Return what ``proof_walks`` says of a map; the yard's proof is long and opened often."""
    key = (proof, plan.digest)
    if key not in _WALKS:
        _WALKS[key] = proof_walks(proof, plan, catalog)
    return _WALKS[key]


# A night is opened hundreds of times here: once a process is enough for what is slow in it and
# always the same, the yard's walks and the long round of the garbage collector.
staging.proof_walks = _kept_walks
loading._settle = cache(loading._settle)


@pytest.fixture(autouse=True)
def _no_devices(monkeypatch):
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")


@pytest.fixture
def pilot(tmp_path):
    """Return a pilot before the title, the first run behind it."""
    found = Pilot(tmp_path)
    found.press("return")
    assert found.scene == "title", found.failure
    return found
