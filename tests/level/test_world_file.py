"""The world shows the shipped maps side by side, and Tiled draws it."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from PIL import Image

from game.base.problems import Refusal
from game.content.locations import find_locations, levels_by_digit
from game.level.reader import read_map
from game.level.world_file import GAP_TILES, WORLD, world_file
from tests.level.tiled import environment
from tests.level.tmx import map_text, write_map

LEVELS = find_locations().levels
MAPS = list(levels_by_digit(LEVELS).values())
RASTERIZER = shutil.which("tmxrasterizer")


def test_all_shipped_maps_lie_side_by_side_in_their_sizes() -> None:
    x = 0
    rows = json.loads((LEVELS / WORLD).read_text(encoding="utf-8"))["maps"]
    for path, row in zip(MAPS, rows, strict=True):
        tiled = read_map(path).tiled
        assert tiled is not None
        assert row["fileName"] == path.name
        assert (row["x"], row["y"]) == (x, 0)
        assert (row["width"], row["height"]) == (tiled.columns * 16, tiled.rows * 16)
        x += row["width"] + GAP_TILES * 16


@pytest.mark.parametrize("width", ["", "-3", "9" * 5000, "1e3", "100000"])
def test_a_map_of_no_size_has_no_place_in_a_world(width: str, tmp_path: Path) -> None:
    path = write_map(tmp_path, map_text().replace('width="10"', f'width="{width}"', 1))
    with pytest.raises(Refusal) as refused:
        world_file([path])
    assert refused.value.problem.code == "L003"


@pytest.mark.skipif(RASTERIZER is None, reason="tmxrasterizer is not installed here")
def test_tiled_draws_the_world_with_every_map_in_its_place(tmp_path: Path) -> None:
    out = tmp_path / "world.png"
    subprocess.run(  # noqa: S603 - a program of this machine on our own maps
        [str(RASTERIZER), "--scale", "0.125", str(LEVELS / WORLD), str(out)],
        env=environment(tmp_path), check=True, capture_output=True, timeout=60,
    )  # fmt: skip
    rows = json.loads((LEVELS / WORLD).read_text(encoding="utf-8"))["maps"]
    with Image.open(out) as opened:
        picture = opened.convert("RGBA")
    assert picture.size == (
        (rows[-1]["x"] + rows[-1]["width"]) // 8,
        max(r["height"] for r in rows) // 8,
    )
    for row in rows:
        x, width, height = row["x"] // 8, row["width"] // 8, row["height"] // 8
        colors = picture.crop((x, 0, x + width, height)).getcolors(1 << 20)
        assert colors is not None
        assert len(colors) > 100
