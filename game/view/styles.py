"""The sizes of type that screens share, as at 720p (ART.md section 6)."""

from __future__ import annotations

from typing import Final

from game.view.inks import LEAF_INK, LEAF_SOFT
from game.view.palette import CREAM, FOG, MIST, PAPER, RED, SAND
from game.view.text import Type

TITLE: Final = Type("display", 62, CREAM, track=5)
"""The name of the game or of a level."""

SUBTITLE: Final = Type("display_italic", 32, SAND)
"""The line under a title."""

CARD: Final = Type("display", 52, CREAM)
"""The heading of a card or a screen."""

HEADING: Final = Type("display", 38, CREAM)
"""The heading of a panel."""

MENU: Final = Type("medium", 27, MIST)
"""An item of a menu."""

MENU_FOCUS: Final = Type("bold", 27, PAPER)
"""The item of a menu that has the focus."""

NOTE: Final = Type("condensed", 22, FOG)
"""A few words beside an item of a menu."""

CAPTION: Final = Type("body", 23, PAPER, shadow=False)
"""What somebody says."""

SPEAKER: Final = Type("bold", 23, PAPER, shadow=False)
"""Who says it."""

OBJECTIVE: Final = Type("medium", 23, PAPER)
"""What is to be done."""

LABEL: Final = Type("label", 17, CREAM, track=2)
"""A heading in capitals."""

SMALL: Final = Type("condensed", 18, MIST)
"""Quiet words in the corners of the screen."""

FIGURE: Final = Type("label", 18, PAPER)
"""A number on a picture."""

BODY: Final = Type("body", 20, PAPER)
"""Words to read on a dark screen."""

PROMPT: Final = Type("medium", 20, PAPER, shadow=False)
"""What a button would do here."""

KEY: Final = Type("label", 19, PAPER, shadow=False)
"""The letter on a key."""

PAGE: Final = Type("reading", 20, LEAF_INK, shadow=False)
"""Words to read on a page of the book."""

PAGE_SOFT: Final = Type("reading_italic", 20, LEAF_SOFT, shadow=False)
"""Quiet words on a page."""

PAGE_STRONG: Final = Type("reading_bold", 20, LEAF_INK, shadow=False)
"""Words that matter on a page."""

PAGE_TITLE: Final = Type("display", 52, LEAF_INK, shadow=False)
"""The heading of a page."""

PAGE_LABEL: Final = Type("label", 19, RED, track=3, shadow=False)
"""A heading in capitals on a page."""

PAGE_FIGURE: Final = Type("bold", 21, LEAF_INK, shadow=False)
"""A figure in the book's column of numbers."""
