"""The build server tries what pyproject.toml promises, on every system people play on."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from tests.house import ROOT
from tests.test_package import project

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def jobs() -> dict[str, Any]:
    """Return the jobs of all workflows by name."""
    read = (yaml.safe_load(path.read_text(encoding="utf-8")) for path in WORKFLOWS)
    return {name: job for workflow in read for name, job in workflow["jobs"].items()}


def test_every_promised_python_is_tried_on_three_systems() -> None:
    matrix = jobs()["tests"]["strategy"]["matrix"]
    oldest = int(project()["project"]["requires-python"].removeprefix(">=3."))
    assert matrix["python"] == [f"3.{minor}" for minor in range(oldest, oldest + 4)]
    assert {name.partition("-")[0] for name in matrix["os"]} == {"ubuntu", "macos", "windows"}


@pytest.mark.parametrize("name", jobs())
def test_a_job_pins_the_major_version_of_what_it_borrows(name: str) -> None:
    borrowed = [step["uses"] for step in jobs()[name]["steps"] if "uses" in step]
    assert all(action.partition("@")[2].startswith("v") for action in borrowed), borrowed


@pytest.mark.parametrize("name", jobs())
def test_a_job_that_hangs_is_stopped(name: str) -> None:
    assert 0 < jobs()[name]["timeout-minutes"] <= 30
