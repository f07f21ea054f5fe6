"""The thirty-two colours of Harbour Night, read from ``assets/ui/palette.json``.

Every pixel of every sprite and tile is one of these, kept as an index while drawing. The game's own
``game/view/palette.py`` reads the same file, so a colour is changed in one place.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

import numpy as np

ASSETS: Final = Path(__file__).resolve().parent.parent
"""The folder that holds sprites, fonts and these scripts."""

LEVELS: Final = ASSETS.parent / "levels"
"""The folder of maps; its ``tilesets/`` is written from here."""

_ENTRIES: Final = json.loads((ASSETS / "ui" / "palette.json").read_text("utf-8"))

INDEX: Final[dict[str, int]] = {entry["code"]: i for i, entry in enumerate(_ENTRIES)}
"""Palette index by one-letter code."""

RGB: Final = np.array(
    [[int(entry["hex"][k : k + 2], 16) for k in (1, 3, 5)] for entry in _ENTRIES], np.uint8
)
"""Colours by index, shape (32, 3)."""

CLEAR: Final = 255
"""The index that means "no pixel here"."""
