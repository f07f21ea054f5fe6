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
