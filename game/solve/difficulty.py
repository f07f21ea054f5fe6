"""Difficulty: one number from 0 to 100 for how much a level asks, and a word for it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

BANDS: Final = ((25, "gentle"), (50, "steady"), (75, "sharp"))
"""Numbers below which a level is called so."""

HARDEST: Final = "cruel"
"""What all others are called."""

WINDOW_S: Final = 2.0
"""Windows of so many seconds cost nobody anything: time to look, to decide and to go.

Half of that still tells levels apart; with 0.8 s nearly all of them would count as wide open.
"""

DETOUR: Final = 3
"""A way by so many times its own length longer than without foes is as hard as detours get."""

WATCHED: Final = 0.4
"""The share of a floor that is watched where it can hardly be more."""


WEIGHTS: Final = {"ghost": 40, "window": 20, "detour": 15, "watched": 15, "critical": 10}
"""How much each part counts."""


def parts_of(
    *,
    ghost_rate: float | None,
    window: float | None,
    detour: float | None,
    watched: float,
    critical: float | None,
) -> dict[str, float | None]:
    """Return the parts of a level's difficulty, each from 0 to 1; None where one is not known.

    Args:
        ghost_rate: share of legs that stay unseen in slow hands.
        window: seconds that a tenth of the windows do not pass.
        detour: how many times longer the way is than without foes.
        watched: share of the floor that is watched, on average.
        critical: share of the way's doorways without which there is no way.
    """
    parts = {
        "ghost": None if ghost_rate is None else 1 - ghost_rate,
        "window": None if window is None else (WINDOW_S - window) / WINDOW_S,
        "detour": None if detour is None else (detour - 1) / DETOUR,
        "watched": watched / WATCHED,
        "critical": critical,
    }
    return {
        name: None if part is None else round(min(1.0, max(0.0, part)), 3)
        for name, part in parts.items()
    }


def difficulty(parts: Mapping[str, float | None]) -> int:
    """Return how hard a level is, 0 to 100; parts that are not known count for nothing."""
    known = [(WEIGHTS[name], part) for name, part in parts.items() if part is not None]
    return round(100 * sum(w * part for w, part in known) / sum(w for w, _ in known))


def band(number: int) -> str:
    """Return the word for a difficulty.

    >>> band(0), band(25), band(74), band(100)
    ('gentle', 'steady', 'sharp', 'cruel')
    """
    return next((word for below, word in BANDS if number < below), HARDEST)
