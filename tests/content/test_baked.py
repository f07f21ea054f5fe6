"""A wheel carries JSON in place of YAML, and it says the same."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from game.base.problems import Problem
from game.content.documents import read_document
from game.content.locations import find_locations

LEVELS = find_locations().levels


@pytest.fixture(scope="module")
def baked() -> dict[str, bytes]:
    pytest.importorskip("hatchling")
    from hatch_build import baked_files  # noqa: PLC0415 - it needs hatchling

    files: dict[str, bytes] = baked_files(LEVELS.parent)
    return files


def test_every_shipped_yaml_is_baked(baked: dict[str, bytes]) -> None:
    expected = {
        p.relative_to(LEVELS).with_suffix(".json").as_posix() for p in LEVELS.rglob("*.yaml")
    }
    assert set(baked) == expected


def test_baked_files_say_what_their_yaml_says(baked: dict[str, bytes]) -> None:
    for name, data in baked.items():
        document = read_document((LEVELS / name).with_suffix(".yaml"))
        assert not isinstance(document, Problem), document
        assert json.loads(data) == document.value


def test_baked_kinds_are_read_without_yaml(tmp_path: Path, baked: dict[str, bytes]) -> None:
    (tmp_path / "kinds.json").write_bytes(baked["kinds.json"])
    program = (
        "import sys\nfrom pathlib import Path\n"
        "from game.content.catalog import Kinds, load_kinds\n"
        f"assert isinstance(load_kinds(Path({str(tmp_path / 'kinds.yaml')!r})), Kinds)\n"
        "sys.exit('yaml' in sys.modules)\n"
    )
    done = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", program], cwd=LEVELS.parent, check=False
    )
    assert done.returncode == 0
