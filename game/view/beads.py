"""The abacus rod of ten beads that shows trust: full, half and hollow, never by colour alone."""

from __future__ import annotations

from typing import Final

import pygame
from pygame import Surface

from game.content.words import _, later
from game.view.palette import CARD, CLAY, DUSK, GOLD, INK, JADE, MINT, NIGHT, STEEL, TEAL, WOOD
from game.view.shapes import Point, smooth
from game.view.ui import Ui

BEADS: Final = 10
"""Beads on the rod; each stands for ten points of trust."""

PITCH: Final = 24
"""From bead to bead, units."""

ROD_SIZE: Final = (PITCH * (BEADS - 1) + 40, 30)
"""Width and height of the rod, units."""

_WORDS: Final = {
    "beloved": later("beloved"),
    "trusted": later("trusted"),
    "neutral": later("neutral"),
    "wary": later("wary"),
    "shunned": later("shunned"),
}

_SENTENCES: Final = {
    "beloved": later("the lane says “our courier”"),
    "trusted": later("the night shift calls you a friend"),
    "neutral": later("people know the hood, not you"),
    "wary": later("people watch your hands"),
    "shunned": later("shutters close when you come"),
}


def band_word(band: str) -> str:
    """Return the word for a band of trust."""
    return _(_WORDS[band])


def band_sentence(band: str) -> str:
    """Return the sentence that says how people of a band see the courier."""
    return _(_SENTENCES[band])


def fill_of(value: int, bead: int) -> str:
    """Return how a bead stands at a trust of 0 to 100: ``full``, ``half`` or ``hollow``.

    >>> [fill_of(55, bead) for bead in (4, 5, 6)]
    ['full', 'half', 'hollow']
    """
    rest = value - bead * 100 // BEADS
    return "full" if rest >= 10 else "half" if rest >= 5 else "hollow"


def signed(change: int) -> str:
    """Return a change of trust with its sign, as people write it.

    >>> signed(3)
    '+3'
    """
    return f"+{change}" if change >= 0 else f"\N{MINUS SIGN}{-change}"


def beads(ui: Ui, value: int, *, widest: int | None = None) -> Surface:
    """Return the rod at a trust of 0 to 100, readable on the night and on a page alike.

    Args:
        ui: scale and kept pictures.
        value: trust.
        widest: pixels the rod may take; None for its own width.
    """
    fills = tuple(fill_of(value, bead) for bead in range(BEADS))
    wide = min(ui.px(ROD_SIZE[0]), widest or ui.px(ROD_SIZE[0]))
    return ui.picture(("beads", fills, wide), lambda: _painted(fills, wide))


def _painted(fills: tuple[str, ...], wide: int) -> Surface:
    def paint(large: Surface, _fine: float) -> None:
        unit = large.get_width() / ROD_SIZE[0]
        _rod(large, unit)
        for bead, fill in enumerate(fills):
            _bead(large, unit, 20 + bead * PITCH, fill=fill)

    return smooth((wide, round(wide * ROD_SIZE[1] / ROD_SIZE[0])), paint)


def _rod(large: Surface, unit: float) -> None:
    wide, middle = ROD_SIZE[0], ROD_SIZE[1] / 2

    def block(color: tuple[int, int, int], x: float, y: float, size: tuple[float, float]) -> None:
        pygame.draw.rect(large, color, (x * unit, y * unit, size[0] * unit, size[1] * unit))

    block(WOOD, 2, middle - 1.5, (wide - 4, 3.5))
    block(CLAY, 2, middle - 1.5, (wide - 4, 1))
    for x in (1, wide - 6):
        block(INK, x - 1, 1, (7, ROD_SIZE[1] - 2))
        block(WOOD, x, 2, (5, ROD_SIZE[1] - 4))
        block(CARD, x, 2, (1.4, ROD_SIZE[1] - 4))


def _bead(large: Surface, unit: float, x: float, *, fill: str) -> None:
    """Paint a six-sided bead with its middle at ``x`` units."""
    y = ROD_SIZE[1] / 2

    def spot(dx: float, dy: float) -> Point:
        return (x + dx) * unit, (y + dy) * unit

    def rim(part: float) -> list[Point]:
        corners = ((-9, 0), (-3.4, -10), (3.4, -10), (9, 0), (3.4, 10), (-3.4, 10))
        return [spot(dx * part, dy * part) for dx, dy in corners]

    def bar(color: tuple[int, int, int], ends: tuple[float, float], y: float, wide: float) -> None:
        pygame.draw.line(large, color, spot(ends[0], y), spot(ends[1], y), round(wide * unit))

    pygame.draw.polygon(large, INK, rim(1.18))
    if fill == "full":
        pygame.draw.polygon(large, JADE, rim(1))
        lower = [spot(-9, 0), spot(9, 0), spot(3.4, 10), spot(-3.4, 10)]
        pygame.draw.polygon(large, TEAL, lower)
        bar(MINT, (-3, 3), -9, 1.8)
        bar(MINT, (-8, 8), -0.6, 1.2)
    elif fill == "half":
        pygame.draw.polygon(large, DUSK, rim(1))
        pygame.draw.polygon(large, STEEL, rim(1), round(1.2 * unit))
        left = [spot(-9, 0), spot(-3.4, -10), spot(0, -10), spot(0, 10), spot(-3.4, 10)]
        pygame.draw.polygon(large, GOLD, left)
    else:
        pygame.draw.polygon(large, STEEL, rim(1))
        pygame.draw.polygon(large, NIGHT, rim(0.8))
