"""Settling: a page that opens by itself takes no choice from hands that were still playing.

Keys pressed for the night would choose on the page that covers it. Such a page is deaf until a
moment has passed and whatever was held at its opening has been let go, and it shows that.
"""

from __future__ import annotations

from typing import Final

from game.content.words import _
from game.scenes.scene import Frame
from game.view.canvas import Area, Canvas
from game.view.page import draw_wait
from game.view.ui import Ui

SETTLE_MS: Final = 500
"""How long the page is deaf at least, in real time."""

LONGEST_MS: Final = 4000
"""How long at most: a key that is stuck, or held by a helping device, locks nobody out."""

STEPS: Final = 12
"""Pictures of the filling line."""


class Settling:
    """Counts the moment out and watches the keys that are held.

    A press of a key that was up begins the moment anew: hands that are still playing.
    """

    def __init__(self) -> None:
        """Begin with the opening of the page."""
        self._passed = self._quiet = 0
        self._held: frozenset[str] | None = None

    @property
    def is_over(self) -> bool:
        """Whether the page may listen."""
        is_free = self._held is not None and not self._held
        return self._passed >= LONGEST_MS or (is_free and self._quiet >= SETTLE_MS)

    @property
    def step(self) -> int:
        """How far the line is filled, 0 to ``STEPS``; the page's picture depends on it."""
        return min(self._quiet, SETTLE_MS) * STEPS // SETTLE_MS + self.is_over

    def update(self, frame: Frame) -> None:
        """Go on by one frame; the first one tells what was held at the opening. Once is enough."""
        if self.is_over:
            return
        held = frame.inputs.held
        is_playing_on = self._held is not None and bool(held - self._held)
        self._held = held
        self._passed += frame.passed_ms
        self._quiet = 0 if is_playing_on else self._quiet + frame.passed_ms

    def draw(self, surface: Canvas, ui: Ui, room: Area) -> None:
        """Draw the filling line, and what is waited for, in the place of the line of keys."""
        words = _("one moment") if self._quiet < SETTLE_MS else _("let go of all keys")
        draw_wait(surface, ui, room, words, min(1.0, self._quiet / SETTLE_MS))
