"""The 32 colors everything is drawn with, by the names of ``assets/ui/palette.json``.

They stand here as code, so that no file need be read to draw; a test compares them with the file
that the drawing scripts read.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

Color = tuple[int, int, int]
"""Red, green, blue, 0 to 255."""

Rgba = tuple[int, int, int, int]
"""A color with its alpha, 0 to 255."""

INK: Final[Color] = (11, 10, 22)
"""Outline, voids, wall tops."""
NIGHT: Final[Color] = (21, 21, 42)
"""Deep shade, wall-top fill, server floor."""
DUSK: Final[Color] = (35, 36, 63)
"""Asphalt, joint lines, metal shade."""
SLATE: Final[Color] = (53, 60, 89)
"""Concrete shade, metal mid."""
STEEL: Final[Color] = (80, 92, 121)
"""Concrete base, metal base."""
FOG: Final[Color] = (120, 135, 157)
"""Concrete light, metal light, granite."""
MIST: Final[Color] = (170, 183, 193)
"""Metal highlight, paint worn."""
PAPER: Final[Color] = (226, 230, 220)
"""Paper, labels, white paint."""
UMBER: Final[Color] = (46, 27, 35)
"""Warm outline / deepest wood."""
BRICK: Final[Color] = (85, 41, 44)
"""Brick base, wood shade."""
WOOD: Final[Color] = (128, 71, 51)
"""Wood base, brick light, hair."""
CLAY: Final[Color] = (173, 108, 66)
"""Wood light, skin shade, card shade."""
CARD: Final[Color] = (210, 157, 93)
"""Cardboard, skin."""
SAND: Final[Color] = (239, 206, 145)
"""Card light, skin light, straw."""
WINE: Final[Color] = (95, 23, 49)
"""Danger shade, regulator coat."""
RED: Final[Color] = (169, 35, 48)
"""Lantern shade, container red."""
VERMIL: Final[Color] = (227, 71, 47)
"""DANGER / lantern body / laser core."""
ORANGE: Final[Color] = (246, 134, 47)
"""Hi-vis, hazard, fire."""
GOLD: Final[Color] = (255, 192, 74)
"""Suspicion, brass, windows."""
CREAM: Final[Color] = (255, 241, 187)
"""Light source core, flashlight."""
ABYSS: Final[Color] = (14, 44, 57)
"""Courier cloak shade, quay moss, leaf shade."""
TEAL: Final[Color] = (19, 91, 98)
"""Courier cloak, leaf base."""
JADE: Final[Color] = (32, 150, 127)
"""Courier light, trust, leaf light."""
MINT: Final[Color] = (70, 199, 148)
"""SAFE / trust high / courier rim."""
ICE: Final[Color] = (195, 248, 226)
"""Safe core, glints."""
NAVY: Final[Color] = (21, 38, 78)
"""Water, guard uniform shade."""
BLUE: Final[Color] = (37, 80, 154)
"""Guard uniform, container blue."""
AZURE: Final[Color] = (67, 158, 226)
"""Data light, server LEDs."""
SKY: Final[Color] = (140, 238, 255)
"""OBJECTIVE / data core, droid glint."""
PLUM: Final[Color] = (61, 30, 83)
"""Neon shade, droid shade."""
VIOLET: Final[Color] = (124, 61, 149)
"""Droid body, neon."""
PINK: Final[Color] = (236, 110, 170)
"""Neon sign, camera / droid eye."""

COLORS: Final[Mapping[str, Color]] = {
    "ink": INK,
    "night": NIGHT,
    "dusk": DUSK,
    "slate": SLATE,
    "steel": STEEL,
    "fog": FOG,
    "mist": MIST,
    "paper": PAPER,
    "umber": UMBER,
    "brick": BRICK,
    "wood": WOOD,
    "clay": CLAY,
    "card": CARD,
    "sand": SAND,
    "wine": WINE,
    "red": RED,
    "vermil": VERMIL,
    "orange": ORANGE,
    "gold": GOLD,
    "cream": CREAM,
    "abyss": ABYSS,
    "teal": TEAL,
    "jade": JADE,
    "mint": MINT,
    "ice": ICE,
    "navy": NAVY,
    "blue": BLUE,
    "azure": AZURE,
    "sky": SKY,
    "plum": PLUM,
    "violet": VIOLET,
    "pink": PINK,
}
"""All colors by name."""


def faded(name: str, alpha: float) -> Rgba:
    """Return a named color with an alpha, kept within 0 to 255."""
    return (*COLORS[name], max(0, min(255, int(alpha))))
