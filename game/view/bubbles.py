"""Bubbles over heads: three dots, a question or an exclamation, filling with the meter.

They are pictures in letters: k ink, n the empty bubble, m the sign, g the part that is full.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import pygame

from game.sim.actor import Actor, AlertState
from game.view.palette import COLORS

NOTICED: Final = 10_000
"""Awareness from which a bubble is drawn, thousandths."""

POP_MS: Final = 120
"""How long a new bubble takes to rise."""

POP_PIXELS: Final = 6
"""How far it rises."""

_DOTS: Final = """
.kkkkkkkkkkk.
knnnnnnnnnnnk
knnnnnnnnnnnk
knmmnmmnmmnnk
knmmnmmnmmnnk
knnnnnnnnnnnk
.kkkkkkkkkkk.
.....knk.....
......k......"""

_QUESTION: Final = """
.kkkkkkkkk.
knnnmmmnnnk
knnmmnmmnnk
knnnnnmmnnk
knnnnmmnnnk
knnnnmnnnnk
knnnnnnnnnk
knnnnmnnnnk
.kkkkkkkkk.
....knk....
.....k....."""

_BANG: Final = """
.kkkkkkkkk.
knnnmmmnnnk
knnnmmmnnnk
knnnmmmnnnk
knnnnmnnnnk
knnnnmnnnnk
knnnnnnnnnk
knnnnmnnnnk
.kkkkkkkkk.
....knk....
.....k....."""

_HOURGLASS: Final = """
.mmmmm.
.knnnk.
..knk..
...k...
..knk..
.knnnk.
.mmmmm."""

_EYE: Final = """
..kkkkkkkkk..
.knnnnnnnnnk.
knnnnmmmnnnnk
knnmmgggmmnnk
knmmggkggmmnk
knnmmgggmmnnk
knnnnmmmnnnnk
.knnnnnnnnnk.
..kkkkkkkkk..
.....knk.....
......k......"""

_DIAMOND: Final = """
......k......
.....kgk.....
....kgmgk....
...kgmmmgk...
..kgmmmmmnk..
.kgmmmmmmnnk.
..kmmmmmnnk..
...kmmmnnk...
....kmnnk....
.....knk.....
......k......"""


def bubble_of(actor: Actor) -> pygame.Surface | None:
    """Return the bubble over an actor's head, or ``None`` while it suspects nothing."""
    unsure = actor.aware.points < NOTICED and not actor.state
    if unsure or actor.state is AlertState.DOWN:
        return None
    share = min(actor.aware.points, 100_000) * 20 // 100_000
    match actor.state:
        case AlertState.ALARMED:
            return picture(_BANG, "vermil", "cream", share)
        case AlertState.CURIOUS | AlertState.SEARCHING:
            return picture(_QUESTION, "gold", "cream", share)
        case AlertState.RETURNING:
            return picture(_DOTS, "cream", "mist", share)
    return picture(_DOTS, "gold", "cream", share)


def eye(*, tracks: bool) -> pygame.Surface:
    """Return the regulator's eye; it burns while she tracks."""
    return picture(_EYE, "cream" if tracks else "gold", "vermil", 0)


def diamond() -> pygame.Surface:
    """Return the objective's diamond."""
    return picture(_DIAMOND, "ice", "sky", 0, "azure")


@lru_cache(maxsize=16)
def hourglass(left: int) -> pygame.Surface:
    """Return an hourglass with ``left`` eighths of its sand still above."""
    surface = picture(_HOURGLASS, "cream", "mist", 0).copy()
    sand = COLORS["gold"]
    if left > 2:
        surface.fill(sand, (2, 1, 3, 1))
    if left < 6:
        surface.fill(sand, (2, 5, 3, 1))
    surface.fill(sand, (3, 4 if left < 7 else 3, 1, 1))
    return surface


@lru_cache(maxsize=128)
def picture(rows: str, full: str, sign: str, share: int, ground: str = "night") -> pygame.Surface:
    """Return a small picture drawn in letters.

    Args:
        rows: its lines.
        full: palette name of what is full, and of the letter g.
        sign: palette name of the letter m.
        share: twentieths of the bubble that are full, from below.
        ground: palette name of the letter n.
    """
    lines = rows.strip("\n").split("\n")
    body = [number for number, line in enumerate(lines) if line.startswith("kn")]
    filled = set(body[len(body) - round(len(body) * share / 20) :]) if share else set()
    surface = pygame.Surface((len(lines[0]), len(lines)), pygame.SRCALPHA)
    for y, line in enumerate(lines):
        for x, letter in enumerate(line):
            if letter != ".":
                surface.set_at((x, y), _color(letter, full, sign, ground, is_full=y in filled))
    return surface


def _color(
    letter: str, full: str, sign: str, ground: str, *, is_full: bool
) -> tuple[int, int, int]:
    if is_full:
        return COLORS[{"k": "ink", "n": full, "m": "ink", "g": full}[letter]]
    return COLORS[{"k": "ink", "n": ground, "m": sign, "g": full}[letter]]
