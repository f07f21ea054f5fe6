"""Colours beside the thirty-two: the account book's paper and ink, and the veil of panels.

Interface pictures are drawn at native resolution and may use these; sprites and tiles may not.
"""

from __future__ import annotations

from typing import Final

from game.view.palette import Color

VEIL: Final[Color] = (8, 7, 18)
"""Panels over the night picture; used with an alpha."""
LEAF: Final[Color] = (240, 231, 206)
"""A page of the account book."""
LEAF_SHADE: Final[Color] = (226, 214, 184)
"""The pages beneath it, and boxes on it."""
LEAF_INK: Final[Color] = (34, 26, 34)
"""Words on a page."""
LEAF_SOFT: Final[Color] = (104, 84, 80)
"""Quiet words on a page."""
LEAF_RULE: Final[Color] = (196, 92, 78)
"""Lines ruled on a page."""
LEAF_GOOD: Final[Color] = (19, 105, 92)
"""Figures on a page that went well."""
CLOTH: Final[Color] = (24, 44, 78)
"""The book's spine."""
CLOTH_SHADE: Final[Color] = (14, 28, 54)
"""The fold beside the spine."""
