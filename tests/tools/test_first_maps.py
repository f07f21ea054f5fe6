"""The maps that ``new`` makes are proven before anybody has drawn a line on them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.cli import run


@pytest.mark.parametrize("fresh", [(), ("--fresh",)])
def test_a_new_map_is_proven_with_its_own_proof_and_without_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], fresh: tuple[str, ...]
) -> None:
    assert run(["new", "--project", str(tmp_path / "mine")]) == 0
    capsys.readouterr()
    level = tmp_path / "mine" / "my_first_level.tmx"
    assert run(["prove", "--json", *fresh, str(level)]) == 0
    assert json.loads(capsys.readouterr().out)["verdict"] == "PROVEN"
