"""The committed pictures are what the scripts draw, in the palette, in whole tiles."""

from __future__ import annotations

import itertools
import json
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import numpy as np
import pytest
from PIL import Image

from tests.color_vision import VISIONS, distance, seen

ROOT = Path(__file__).resolve().parent.parent
ASSETS, LEVELS = ROOT / "assets", ROOT / "levels"
TILESETS = ("structure", "floors", "decor", "marks")
SIGNALS = ("mint", "cream", "gold", "vermil", "pink", "sky")
LEAST_DISTANCE = 10
SHARMA = (
    # L*a*b* of two colours and their distance, from the paper's own test data.
    ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
    ((50, 2.5, 0), (73, 25, -18), 27.1492),
    ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
)


@pytest.fixture(scope="module")
def redrawn(tmp_path_factory):
    """Return the committed paths by the freshly drawn ones."""
    sys.path.insert(0, str(ASSETS / "draw"))
    try:
        import all as everything  # noqa: PLC0415 (found only while its folder is on the path)

        folder = tmp_path_factory.mktemp("drawn")
        paths = everything.write(folder / "assets", folder / "levels")
    finally:
        sys.path.remove(str(ASSETS / "draw"))
    return {path: ROOT / path.relative_to(folder) for path in paths}


def pixels(path):
    """Return a picture as RGBA, shape (height, width, 4), with all clear pixels alike."""
    with Image.open(path) as picture:
        rgba = np.array(picture.convert("RGBA"))
    rgba[rgba[..., 3] == 0] = 0
    return rgba


def tileset(name):
    """Return the root element of a committed tileset."""
    return ET.parse(LEVELS / "tilesets" / f"{name}.tsx").getroot()  # noqa: S314 (our own file)


def palette():
    """Return the palette's colours by name."""
    entries = json.loads((ASSETS / "ui" / "palette.json").read_text("utf-8"))
    return {entry["name"]: tuple(bytes.fromhex(entry["hex"][1:])) for entry in entries}


def test_every_picture_is_what_its_script_draws(redrawn):
    stale = [
        committed.relative_to(ROOT).as_posix()
        for drawn, committed in redrawn.items()
        if drawn.suffix == ".png" and not np.array_equal(pixels(drawn), pixels(committed))
    ]
    assert not stale, "run: python assets/draw/all.py"


def test_every_index_is_what_its_script_writes(redrawn):
    stale = [
        committed.relative_to(ROOT).as_posix()
        for drawn, committed in redrawn.items()
        if drawn.suffix != ".png" and drawn.read_text("utf-8") != committed.read_text("utf-8")
    ]
    assert not stale, "run: python assets/draw/all.py"


def test_every_pixel_is_a_palette_color_or_clear(redrawn):
    allowed = {(*rgb, 255) for rgb in palette().values()} | {(0, 0, 0, 0)}
    strange = {}
    for path in redrawn.values():
        if path.suffix == ".png":
            found = set(map(tuple, np.unique(pixels(path).reshape(-1, 4), axis=0).tolist()))
            if found - allowed:
                strange[path.name] = sorted(found - allowed)[:3]
    assert not strange


def test_a_glow_lies_only_where_its_picture_is_drawn(redrawn):
    """A shining pixel without a body would be light from nowhere."""
    for path in redrawn.values():
        if path.stem.endswith("_glow"):
            body = path.with_name(path.name.replace("_glow", ""))
            assert not (pixels(path)[..., 3] > pixels(body)[..., 3]).any(), path.name


@pytest.mark.parametrize("name", TILESETS)
def test_a_tileset_counts_as_many_tiles_as_its_image_holds(name):
    root = tileset(name)
    image = root.find("image")
    height, width, _ = pixels(LEVELS / "tilesets" / image.get("source")).shape
    assert (width, height) == (int(image.get("width")), int(image.get("height")))
    assert int(root.get("columns")) == width // 16
    assert int(root.get("tilecount")) == (width // 16) * (height // 16)


@pytest.mark.parametrize("name", TILESETS)
def test_every_tile_has_a_name_of_its_own(name):
    tiles = tileset(name).findall("tile")
    names = {tile.find("properties/property[@name='name']").get("value") for tile in tiles}
    assert len(names) == len(tiles)


def test_every_floor_names_its_surface():
    known = {"stone", "concrete", "carpet", "soil", "wood", "metal", "water", "gravel"}
    for tile in tileset("floors").findall("tile"):
        surface = tile.find("properties/property[@name='surface']")
        assert surface is not None
        assert surface.get("value") in known


@pytest.mark.parametrize("case", SHARMA)
def test_color_distance_agrees_with_the_published_examples(case):
    one, other, expected = case
    assert distance(one, other) == pytest.approx(expected, abs=1e-4)


@pytest.mark.parametrize("vision", VISIONS)
def test_signal_colors_stay_apart_for_every_eye(vision):
    """A player who cannot tell red from green still tells safe from danger."""
    lab = {name: seen(palette()[name], vision) for name in SIGNALS}
    near = {
        pair: round(distance(lab[pair[0]], lab[pair[1]]), 1)
        for pair in itertools.combinations(SIGNALS, 2)
        if distance(lab[pair[0]], lab[pair[1]]) < LEAST_DISTANCE
    }
    assert not near
