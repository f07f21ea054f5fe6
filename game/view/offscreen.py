"""Pictures without a window: for frames, shots and moving pictures that go to files."""

from __future__ import annotations

import os
from pathlib import Path

import pygame

from game.view.canvas import Canvas


def open_offscreen() -> None:
    """Make drawing possible without a window; nothing happens if a window is open already."""
    if pygame.display.get_surface() is not None:
        return
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    pygame.display.init()
    pygame.font.init()
    pygame.display.set_mode((1, 1))


def blank(size: tuple[int, int]) -> Canvas:
    """Return an empty canvas of so many pixels."""
    return pygame.Surface(size).convert()


def enlarged(canvas: Canvas, size: tuple[int, int]) -> Canvas:
    """Return a canvas at a whole multiple of its size, pixel by pixel."""
    return pygame.transform.scale(canvas, size)


def softened(canvas: Canvas, size: tuple[int, int]) -> Canvas:
    """Return a canvas at any other size, its pixels blended."""
    return pygame.transform.smoothscale(canvas, size)


def pixels_of(canvas: Canvas) -> bytes:
    """Return four bytes a pixel: red, green, blue and one that means nothing."""
    return pygame.image.tobytes(canvas, "RGBX")


def save_png(canvas: Canvas, path: Path) -> None:
    """Write a canvas as a PNG file; raises OSError if that cannot be done."""
    try:
        pygame.image.save(canvas, path)
    except pygame.error as error:
        raise OSError(str(error)) from error
