"""The colors of the code are those of the file that the drawing scripts read."""

from __future__ import annotations

import json

from game.view.palette import COLORS, faded
from tests.view.harbour import ROOT


def test_every_color_is_that_of_the_palette_file():
    rows = json.loads((ROOT / "assets" / "ui" / "palette.json").read_text(encoding="utf-8"))
    assert {r["name"]: tuple(bytes.fromhex(r["hex"][1:])) for r in rows} == dict(COLORS)


def test_an_alpha_stays_within_its_bounds():
    assert faded("ink", 300)[3] == 255
    assert faded("ink", -5)[3] == 0
