"""A whole map as one small picture, as its designer sees it: ground and things, nobody in it.

For thumbnails and for comparing two maps; the night's light and its people are the stage's matter.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import pygame
from pygame import Rect, Surface

from game.view.ground import TILE, Ground, Prop

DARK: Final = (12, 12, 20)
"""What is seen where a map has nothing."""

_INK: Final = (0, 0, 0)
_PAPER: Final = (255, 255, 255)
_HATCH: Final = 6
_BETWEEN: Final = 16


def draw_overview(ground: Ground) -> Surface:
    """Return a map's ground and standing things, a pixel for a pixel."""
    picture = Surface(ground.size)
    picture.fill(DARK)
    for layer in (*ground.floors, ground.structure):
        for cell, key in enumerate(layer.keys):
            face = ground.pictures.get(key)
            if face is not None and not face.mark:
                row, column = divmod(cell, ground.columns)
                picture.blit(face.frame(0), (column * TILE, row * TILE))
    for prop in sorted(ground.props, key=_depth):
        picture.blit(prop.picture.frame(0), prop.rect)
    return picture


def fitted(picture: Surface, side: int) -> Surface:
    """Return a picture whose longer side has so many pixels; small ones keep their size."""
    longer = max(picture.get_size())
    if longer <= side:
        return picture
    size = tuple(max(1, length * side // longer) for length in picture.get_size())
    return pygame.transform.smoothscale(picture, size)


def beside(left: Surface, right: Surface) -> Surface:
    """Return two pictures side by side."""
    width = left.get_width() + _BETWEEN + right.get_width()
    both = Surface((width, max(left.get_height(), right.get_height())))
    both.fill(DARK)
    both.blit(left, (0, 0))
    both.blit(right, (left.get_width() + _BETWEEN, 0))
    return both


def mark_patches(picture: Surface, boxes: Iterable[tuple[int, int, int, int]]) -> None:
    """Hatch and frame patches of cells: (left, top, right, bottom) in tiles, all inside."""
    for left, top, right, bottom in boxes:
        rect = Rect(left * TILE, top * TILE, (right - left + 1) * TILE, (bottom - top + 1) * TILE)
        _hatch(picture, rect)
        pygame.draw.rect(picture, _INK, rect.inflate(4, 4), 3)
        pygame.draw.rect(picture, _PAPER, rect.inflate(2, 2), 1)


def mark_thing(picture: Surface, sort: str, at: tuple[float, float]) -> None:
    """Draw the sign of a change round a place in pixels: a plus, a minus, or a diamond."""
    x, y = round(at[0]), round(at[1])
    pygame.draw.circle(picture, _PAPER, (x, y), 9)
    pygame.draw.circle(picture, _INK, (x, y), 9, 2)
    if sort == "changed":
        pygame.draw.polygon(picture, _INK, [(x, y - 5), (x + 5, y), (x, y + 5), (x - 5, y)], 2)
        return
    pygame.draw.line(picture, _INK, (x - 5, y), (x + 4, y), 3)
    if sort == "added":
        pygame.draw.line(picture, _INK, (x, y - 5), (x, y + 4), 3)


def _hatch(picture: Surface, rect: Rect) -> None:
    """Draw slanted lines across a rectangle."""
    before = picture.get_clip()
    picture.set_clip(rect)
    for start in range(rect.left - rect.height, rect.right, _HATCH):
        end = (start + rect.height, rect.top)
        pygame.draw.line(picture, _INK, (start, rect.bottom), end)
        pygame.draw.line(picture, _PAPER, (start + 1, rect.bottom), (end[0] + 1, end[1]))
    picture.set_clip(before)


def _depth(prop: Prop) -> tuple[bool, bool, int]:
    """Return where a thing stands in drawing order: flat ones, standing ones, hanging ones."""
    return prop.over, prop.depth > 0, prop.foot
