"""Sprite sheets: a cell for a name, a row, an animation and a time.

The sheets and their index are written by ``assets/draw/actors.py``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pygame

from game.base.units import TURN
from game.view.cuts import shining, silhouette


@dataclass(frozen=True, slots=True)
class Cell:
    """One frame of a sprite.

    Attributes:
        surface: the body by day, with alpha.
        glow: its shining pixels.
        mask: where the body is.
        shape: white where the body is, clear elsewhere.
        light: the light of its shining pixels, on black.
        foot: the pixel of the frame that stands on the floor.
    """

    surface: pygame.Surface
    glow: pygame.Surface
    mask: pygame.Mask
    shape: pygame.Surface
    light: pygame.Surface
    foot: tuple[int, int]


@dataclass(slots=True)
class Sheet:
    """All frames of one sprite.

    Attributes:
        entry: its lines of the index.
        surface: the sheet by day.
        glow: the sheet of shining pixels.
    """

    entry: Mapping[str, Any]
    surface: pygame.Surface
    glow: pygame.Surface
    _cells: dict[tuple[int, int], Cell] = field(default_factory=dict)

    @property
    def rim(self) -> str | None:
        """Palette name of the rim light it wears, if any."""
        rim: str | None = self.entry["rim"]
        return rim

    @property
    def floor_light(self) -> int:
        """Least light on its body, 128 being full light."""
        return int(self.entry["floor_light"])

    @property
    def shadow(self) -> int:
        """Half the width of its shadow on the floor, pixels."""
        return int(self.entry["shadow"])

    def has(self, animation: str) -> bool:
        """Return whether the sheet has an animation."""
        return animation in self.entry["frames"]

    def row(self, heading: int) -> str:
        """Return the row that faces nearest to a heading."""
        rows: list[str] = self.entry["rows"]
        if len(rows) == 1:
            return rows[0]
        return min(rows, key=lambda row: abs(_apart(_FACINGS[row], heading)))

    def cell(self, row: str, animation: str, time_ms: int, *, backwards: bool = False) -> Cell:
        """Return the frame of a repeating animation at a time."""
        frames = self.entry["frames"][animation]
        at = time_ms // int(self.entry["frame_ms"]) % len(frames)
        return self.at(row, frames[-1 - at if backwards else at])

    def frame(self, row: str, animation: str, part: float) -> Cell:
        """Return the frame of an animation that plays once; ``part`` runs from 0 to 1."""
        frames = self.entry["frames"][animation]
        return self.at(row, frames[min(int(part * len(frames)), len(frames) - 1)])

    def at(self, row: str, column: int) -> Cell:
        """Return the cell in a named row and a numbered column."""
        line = self.entry["rows"].index(row)
        if (line, column) not in self._cells:
            width, height = self.entry["frame"]
            box = pygame.Rect(column * width, line * height, width, height)
            surface, glow = self.surface.subsurface(box), self.glow.subsurface(box)
            self._cells[line, column] = Cell(
                surface,
                glow,
                pygame.mask.from_surface(surface),
                silhouette(surface),
                shining(glow),
                (self.entry["foot"][0], self.entry["foot"][1]),
            )
        return self._cells[line, column]


_FACINGS = {
    "right": 0,
    "down_right": TURN // 8,
    "down": TURN // 4,
    "down_left": TURN * 3 // 8,
    "left": TURN // 2,
    "up": TURN * 3 // 4,
}


def _apart(first: int, second: int) -> int:
    return (first - second + TURN // 2) % TURN - TURN // 2


@dataclass(frozen=True, slots=True)
class Sprites:
    """All sheets by name, opened from one folder."""

    sheets: Mapping[str, Sheet]

    def __getitem__(self, name: str) -> Sheet:
        """Return a sheet; raises KeyError for one that was never drawn."""
        return self.sheets[name]

    def get(self, name: str, fallback: str) -> Sheet:
        """Return a sheet, or another one where it was never drawn."""
        return self.sheets.get(name) or self.sheets[fallback]


def load_sprites(folder: Path) -> Sprites:
    """Return every sheet that ``sprites.json`` in a folder names.

    A display mode must be set: the pictures take its pixel format.
    """
    index = json.loads((folder / "sprites.json").read_text(encoding="utf-8"))
    return Sprites({name: _open(folder, name, entry) for name, entry in index.items()})


def _open(folder: Path, name: str, entry: Mapping[str, Any]) -> Sheet:
    surface = pygame.image.load(folder / f"{name}.png").convert_alpha()
    glow = pygame.image.load(folder / f"{name}_glow.png").convert_alpha()
    return Sheet(entry, surface, glow)
