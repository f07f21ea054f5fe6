"""A plate: a small drawn picture in a thin frame, enlarged by a whole number."""

from __future__ import annotations

from pathlib import Path

import pygame

from game.view.canvas import Area, Canvas
from game.view.inks import LEAF_INK
from game.view.shapes import clear
from game.view.ui import Ui


def plate(ui: Ui, path: Path, room: tuple[int, int]) -> Canvas | None:
    """Return a picture as large as a room allows, or None if it is not there or does not fit."""
    if not path.is_file():
        return None
    picture = ui.picture(("plate", path, room), lambda: _framed(path, room))
    return picture if picture.get_width() <= room[0] and picture.get_height() <= room[1] else None


def plate_or_none(ui: Ui, path: Path, room: tuple[int, int]) -> Canvas | None:
    """Return a picture as ``plate`` does; None also for a file that is no picture any more."""
    try:
        return plate(ui, path, room)
    except pygame.error:
        return None


def _framed(path: Path, room: tuple[int, int]) -> Canvas:
    small = pygame.image.load(path).convert()
    wide, high = small.get_size()
    times = max(1, min((room[0] - 4) // wide, (room[1] - 4) // high))
    framed = clear((wide * times + 4, high * times + 4))
    framed.fill((*LEAF_INK, 255))
    framed.blit(pygame.transform.scale_by(small, times), Area(2, 2, 0, 0))
    return framed
