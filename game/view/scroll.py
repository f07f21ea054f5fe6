"""Scrolling: how far a page that is higher than its window has been moved up, and its bar."""

from __future__ import annotations

from dataclasses import dataclass

import pygame
from pygame import Rect, Surface

from game.view.palette import INK, MIST
from game.view.ui import Ui


@dataclass(slots=True)
class Scroll:
    """How far a long page has been moved up, in pixels."""

    offset: int = 0
    content: int = 0
    view: int = 0

    def fit(self, content: int, view: int) -> None:
        """Say how high the page and its window are; the offset stays within."""
        self.content, self.view = content, view
        self.move(0)

    def move(self, pixels: int) -> None:
        """Move the page; it stops at its ends."""
        self.offset = max(0, min(self.offset + pixels, self.content - self.view))

    def draw(self, surface: Surface, ui: Ui, rect: Rect) -> None:
        """Draw the bar at the right edge of a window, if there is more than it shows."""
        if self.content <= self.view:
            return
        track = Rect(rect.right - ui.px(6), rect.y, ui.px(6), rect.height)
        high = max(track.height * self.view // self.content, ui.px(24))
        reach = self.offset * (track.height - high) // max(self.content - self.view, 1)
        pygame.draw.rect(surface, INK, track, border_radius=track.width // 2)
        thumb = Rect(track.x, track.y + reach, track.width, high)
        pygame.draw.rect(surface, MIST, thumb, border_radius=track.width // 2)
