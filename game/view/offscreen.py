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


def pixels_of(canvas: Canvas) -> bytes:
    """Return four bytes a pixel: red, green, blue and one that means nothing."""
    return pygame.image.tobytes(canvas, "RGBX")


def save_png(canvas: Canvas, path: Path) -> None:
    """Write a canvas as a PNG file; raises OSError if that cannot be done."""
    try:
        pygame.image.save(canvas, path)
    except pygame.error as error:
        raise OSError(str(error)) from error
