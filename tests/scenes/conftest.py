"""What every test of scenes needs: dummy drivers and a pilot with an empty folder."""

from __future__ import annotations

import pytest

from tests.scenes.pilot import Pilot


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
