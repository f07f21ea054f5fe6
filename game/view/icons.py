"""Small pictures of tools, eyes and people, cut from ``assets/ui/icons.png``.

They are pixel art and are only ever enlarged by whole numbers.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

import pygame
from pygame import Rect, Surface


@dataclass(slots=True)
class Icons:
    """The sheet of icons with the place of each by name."""

    sheet: Surface
    places: dict[str, Rect]
    _scaled: dict[tuple[str, int], Surface] = field(default_factory=dict)

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Read ``icons.png`` and ``icons.json`` (name -> x, y, width, height) of a folder."""
        sheet = pygame.image.load(folder / "icons.png")
        places = json.loads((folder / "icons.json").read_text("utf-8"))
        return cls(sheet, {name: Rect(place) for name, place in places.items()})

    def __contains__(self, name: str) -> bool:
        """Return whether there is an icon of that name."""
        return name in self.places

    def get(self, name: str, side: int) -> Surface:
        """Return an icon enlarged as far as a square of ``side`` pixels holds, at least once.

        Raises:
            KeyError: if there is no icon of that name.
        """
        place = self.places[name]
        times = max(1, side // max(place.size))
        key = name, times
        if key not in self._scaled:
            cut = self.sheet.subsurface(place)
            self._scaled[key] = pygame.transform.scale_by(cut, times)
        return self._scaled[key]
