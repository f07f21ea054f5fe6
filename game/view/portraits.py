"""Portraits: whom the courier met, each in a small frame with a name and a word under it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import pygame

from game.view.canvas import Area, Canvas
from game.view.inks import LEAF_GOOD, LEAF_INK
from game.view.palette import DUSK, RED, SLATE
from game.view.shapes import clear
from game.view.sprites import Sprites
from game.view.text import Type
from game.view.ui import Ui

SIZE: Final = (105, 80)
"""Greatest width and height of a frame, units."""

LEAST: Final = 80
"""Least width of a frame, units: rather than smaller they stand in two rows."""

_GAP: Final = 8
_BELOW: Final = 8
_FLOOR: Final = 0.68
_NAME: Final = Type("medium", 18, LEAF_INK, shadow=False)
_WORD: Final = Type("condensed", 18, LEAF_GOOD, shadow=False)


@dataclass(frozen=True, slots=True)
class Portrait:
    """Somebody's sheet, name, and how they were answered; ``is_good`` colours the answer."""

    sheet: str
    name: str
    answer: str
    is_good: bool


def draw_portraits(
    surface: Canvas, ui: Ui, room: Area, sprites: Sprites, met: Sequence[Portrait]
) -> int:
    """Draw frames side by side, over several rows if they must; returns the y below."""
    gap = ui.px(_GAP)
    across = min(len(met), max(1, (room.width + gap) // (ui.px(LEAST) + gap)))
    wide = min(ui.px(SIZE[0]), (room.width + gap) // max(1, across) - gap)
    y = room.y
    for start in range(0, len(met), max(1, across)):
        below = y
        for column, portrait in enumerate(met[start : start + across]):
            at = Area(room.x + column * (wide + gap), y, wide, ui.px(SIZE[1]))
            below = max(below, _draw_one(surface, ui, at, sprites, portrait))
        y = below + ui.px(_BELOW)
    return y


def _draw_one(surface: Canvas, ui: Ui, at: Area, sprites: Sprites, portrait: Portrait) -> int:
    """Draw one frame with the words below it; returns the y below them."""
    face = ui.picture(
        ("portrait", portrait.sheet, at.size),
        lambda: _painted(ui, at.size, sprites, portrait.sheet),
    )
    surface.blit(face, at)
    room = at.width + ui.px(_GAP) - ui.px(3)
    name = ui.pen.fit(portrait.name, _NAME, room)
    below = ui.pen.draw(surface, name, (at.x + ui.px(2), at.bottom + ui.px(3))).bottom
    word = portrait.answer if portrait.is_good else f"! {portrait.answer}"
    style = _WORD if portrait.is_good else _WORD.colored(RED)
    for row in ui.pen.wrap(word, style, room):
        line = ui.pen.fit(row, style, room)
        below = ui.pen.draw(surface, line, (at.x + ui.px(2), below - ui.px(3))).bottom
    return below


def _painted(ui: Ui, size: tuple[int, int], sprites: Sprites, name: str) -> Canvas:
    """Return a night-blue frame with somebody standing in it, by a whole number enlarged."""
    picture = clear(size)
    pygame.draw.rect(picture, DUSK, picture.get_rect(), border_radius=ui.px(4))
    floor = round(size[1] * _FLOOR)
    picture.fill(SLATE, (0, floor, size[0], size[1] - floor))
    sheet = sprites[name]
    row = "down" if "down" in sheet.entry["rows"] else sheet.entry["rows"][0]
    body = sheet.cell(row, next(iter(sheet.entry["frames"])), 0).surface
    body = body.subsurface(body.get_bounding_rect())
    times = max(1, min(size[1] * 9 // 10 // body.get_height(), size[0] // body.get_width()))
    body = pygame.transform.scale_by(body, times)
    picture.blit(body, body.get_rect(midbottom=(size[0] // 2, size[1] - ui.px(6))))
    return picture
