"""The guide's pictures: a moth with a soft glow, and keys drawn on the floor below the courier."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import cos, sin
from typing import Final

import pygame

from game.view.canvas import Area, Canvas
from game.view.hud.placing import free_place
from game.view.inks import VEIL
from game.view.keycaps import keycap
from game.view.palette import CREAM, GOLD, ICE
from game.view.shapes import box, clear
from game.view.styles import SMALL
from game.view.ui import Ui

_FRAMES: Final = (
    ("aa.....aa", "aaa.b.aaa", ".aaabaaa.", "..aabaa..", "...aba...", "....b...."),
    (".........", "....b....", "..aabaa..", ".aaabaaa.", "aaa.b.aaa", "....b...."),
)
"""Wings up and wings down: ``a`` is a wing, ``b`` the body."""

_FLAP_MS: Final = 110
_GLOW: Final = 21
_ABOVE: Final = 14
"""Pixels above the ground that the moth flies at."""

_BELOW: Final = 34


@dataclass(frozen=True, slots=True)
class Key:
    """Keys that belong together, such as four ways to walk, and what they do."""

    labels: tuple[str, ...]
    words: str


def draw_moth(
    picture: Canvas, place: tuple[int, int], time_ms: int, *, reduce_motion: bool
) -> Area:
    """Draw the moth over a place on the ground, pixels; returns what it covers."""
    x, y = place[0], place[1] - _ABOVE
    if not reduce_motion:
        x += round(4 * cos(time_ms / 420))
        y += round(3 * sin(time_ms / 290))
    glow = _glow()
    picture.blit(glow, glow.get_rect(center=(x, y)), special_flags=pygame.BLEND_RGB_ADD)
    face = _moth(0 if reduce_motion else time_ms // _FLAP_MS % len(_FRAMES))
    return picture.blit(face, face.get_rect(center=(x, y)))


@cache
def _moth(frame: int) -> Canvas:
    rows = _FRAMES[frame]
    face = clear((len(rows[0]), len(rows)))
    for y, row in enumerate(rows):
        for x, mark in enumerate(row):
            if mark != ".":
                face.set_at((x, y), CREAM if mark == "a" else GOLD)
    return face


@cache
def _glow() -> Canvas:
    face = pygame.Surface((2 * _GLOW, 2 * _GLOW))
    for radius in range(_GLOW, 0, -3):
        share = (1 - radius / _GLOW) * 0.5
        color = [round(part * share) for part in ICE]
        pygame.draw.circle(face, color, (_GLOW, _GLOW), radius)
    return face


def draw_floor_keys(
    surface: Canvas, ui: Ui, keys: Sequence[Key], feet: tuple[int, int], kept: Sequence[Area]
) -> None:
    """Draw keys with their words in a row below somebody's feet, or as near as there is room.

    Args:
        surface: the whole screen.
        ui: what widgets draw with; knows where the HUD stands.
        keys: what to show.
        feet: pixels of the surface.
        kept: what must not be covered.
    """
    face = ui.picture(("floor keys", tuple(keys)), lambda: _row(ui, keys))
    home = face.get_rect(midtop=(feet[0], feet[1] + ui.px(_BELOW)))
    place = free_place(home, [*kept, *ui.areas.values()], surface.get_rect())
    if place is not None:
        ui.areas["floor keys"] = surface.blit(face, place)


def _row(ui: Ui, keys: Sequence[Key]) -> Canvas:
    gap, pad = ui.px(6), ui.px(8)
    parts: list[Canvas] = []
    for key in keys:
        parts += [keycap(ui, label) for label in key.labels]
        parts.append(ui.pen.line(key.words, SMALL).picture)
    wide = sum(part.get_width() + gap for part in parts) - gap + 2 * pad
    high = max(part.get_height() for part in parts) + pad
    row = box((wide, high), VEIL, ui.solid(150), radius=ui.px(4))
    x = pad
    for part in parts:
        row.blit(part, part.get_rect(midleft=(x, high // 2)))
        x += part.get_width() + gap
    return row
