"""Corners of the HUD: drawn where they belong, and faint while they would hide what matters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from pygame import Rect, Surface

from game.view.hud.fading import FAINT, blit_faint
from game.view.hud.state import HudState
from game.view.shapes import soft_box
from game.view.ui import Ui

FAINT_OVER_PLACES: Final = 0.8
"""How much of a corner stays over a place that nobody stands at."""

_HALO: Final = (28, 18)
_DARK: Final = 190


@dataclass(frozen=True, slots=True)
class Corners:
    """Draws corners where they belong, faint while what matters lies beneath them.

    Captions step above ``matters``; corners grow faint over ``bodies``, hers and the watchers', and
    a little over the rest of what matters: a gate is large enough to be seen round them.
    """

    surface: Surface
    ui: Ui
    hud: HudState
    matters: Sequence[Rect]
    bodies: Sequence[Rect]

    @property
    def beneath(self) -> list[Rect]:
        """Everything that a corner should not lie over."""
        return [*self.matters, *self.bodies]

    def share(self, name: str, at: Rect) -> float:
        """Return how strong a corner is now that would cover ``at``."""
        is_over_body = at.collidelist(self.bodies) >= 0
        return self.hud.fades.share(
            name,
            self.ui.look,
            is_faint=at.collidelist(self.beneath) >= 0,
            faintest=FAINT if is_over_body else FAINT_OVER_PLACES,
        )

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
