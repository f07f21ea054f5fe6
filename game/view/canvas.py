"""The names of pygame's surfaces and rectangles for floors that must not import pygame."""

from __future__ import annotations

import pygame

Canvas = pygame.Surface
"""What is drawn on."""

Area = pygame.Rect
"""A rectangle of pixels."""


def canvas(size: tuple[int, int]) -> Canvas:
    """Return an empty opaque canvas in the window's own format; a window must be open."""
    return pygame.Surface(size)


def enlarge(picture: Canvas, onto: Canvas) -> None:
    """Fill a canvas with a picture, pixel by pixel; its size is a whole multiple."""
    if picture.get_size() == onto.get_size():
        onto.blit(picture, (0, 0))
    else:
        pygame.transform.scale(picture, onto.get_size(), onto)


class Scratch:
    """A canvas to work on, of the size that was asked for last.

    A picture's size seldom changes, and a canvas of its very size is joined with it twice as fast
    as a part of a larger one.
    """

    def __init__(self, flags: int = 0) -> None:
        """Begin without pixels; ``flags`` are pygame's."""
        self._flags = flags
        self._canvas = pygame.Surface((0, 0), flags)

    def sized(self, size: tuple[int, int]) -> Canvas:
        """Return the canvas in a size, with whatever was last drawn on it or nothing."""
        if self._canvas.get_size() != size:
            self._canvas = pygame.Surface(size, self._flags)
        return self._canvas
