"""Pictures without a window: for frames, shots and moving pictures that go to files."""

from __future__ import annotations

import os
from io import BytesIO
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


def need_no_display() -> None:
    """Let SDL do without window and sound if there is no display; what is set already stays."""
    if not os.environ.get("DISPLAY"):
        os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
        os.environ.setdefault("SDL_AUDIODRIVER", "dummy")


def pixels_of(canvas: Canvas) -> bytes:
    """Return four bytes a pixel: red, green, blue and one that means nothing."""
    return pygame.image.tobytes(canvas, "RGBX")


def save_png(canvas: Canvas, path: Path) -> None:
    """Write a canvas as a PNG file, in a folder that is made if needed.

    The picture is made in memory first: SDL writes half a file on a full disk and says nothing.

    Raises:
        OSError: if the file cannot be written; it names the file.
    """
    png = BytesIO()
    pygame.image.save(canvas, png, "png")
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        path.write_bytes(png.getvalue())
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error
