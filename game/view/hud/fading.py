"""Fading: a corner of the HUD grows faint while something that matters lies beneath it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from pygame import Rect, Surface

from game.view.look import Look

FAINT: Final = 0.35
"""How much of a corner stays while something lies beneath it."""

FADE_MS: Final = 200
"""How long a corner takes to grow faint, and to come back."""

_WHOLE: Final = 255
_HAIR: Final = 1e-6
"""Shares that differ by less are the same."""


@dataclass(slots=True)
class Fades:
    """How strong each part of the HUD is now, from its faintest to 1."""

    _shares: dict[str, float] = field(default_factory=dict)
    _times: dict[str, int] = field(default_factory=dict)

    def share(self, name: str, look: Look, *, is_faint: bool, faintest: float = FAINT) -> float:
        """Move a part on towards what it should be and return how strong it is.

        A part that was never asked for, or not for a while, is at once what it should be.
        """
        goal = faintest if is_faint else 1.0
        passed = look.time_ms - self._times.get(name, -FADE_MS)
        self._times[name] = look.time_ms
        now = self._shares.get(name, goal)
        step = (1.0 - faintest) * passed / FADE_MS
        if look.reduce_motion or not 0 <= passed < FADE_MS or abs(goal - now) <= step + _HAIR:
            now = goal
        else:
            now += step if goal > now else -step
        self._shares[name] = now
        return now


def blit_faint(surface: Surface, picture: Surface, at: Rect, share: float) -> Rect:
    """Draw a kept picture with a part of its strength; the picture stays as it was."""
    if share >= 1.0:
        return surface.blit(picture, at)
    picture.set_alpha(round(_WHOLE * share))
    covered = surface.blit(picture, at)
    picture.set_alpha(_WHOLE)
    return covered
