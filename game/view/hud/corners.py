"""Corners of the HUD: drawn where they belong, and faint while they would hide what matters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from pygame import Rect, Surface

from game.view.hud.fading import blit_faint
from game.view.hud.state import HudState
from game.view.shapes import soft_box
from game.view.ui import Ui

_HALO: Final = (28, 18)
_DARK: Final = 190


@dataclass(frozen=True, slots=True)
class Corners:
    """Draws corners where they belong, faint while what matters lies beneath them.

    Captions step above ``matters``; corners grow faint over ``beneath``, watchers too.
    """

    surface: Surface
    ui: Ui
    hud: HudState
    matters: Sequence[Rect]
    beneath: Sequence[Rect]

    def share(self, name: str, at: Rect) -> float:
        """Return how strong a corner is now that would cover ``at``."""
        is_faint = at.collidelist(self.beneath) >= 0
        return self.hud.fades.share(name, self.ui.look, is_faint=is_faint)

    def draw(self, name: str, face: Surface, at: Rect, *, on_shade: bool = True) -> None:
        """Draw a corner's picture, on a soft shade if it brings no plate of its own."""
        share = self.share(name, at)
        if on_shade:
            under = at.inflate(2 * self.ui.px(_HALO[0]), 2 * self.ui.px(_HALO[1]))
            shade = self.ui.picture(
                ("halo", under.size), lambda: soft_box(under.size, alpha=self.ui.solid(_DARK))
            )
            blit_faint(self.surface, shade, under, share)
        blit_faint(self.surface, face, at, share)
        self.ui.areas[name] = at
