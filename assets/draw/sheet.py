"""A being's sprite sheet: frames drawn one by one, packed into pictures, told to the index.

A row is a direction, a column a frame of an animation. ``characters.py`` writes the sheets of all
beings; nothing here knows what a being looks like.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from canvas import Canvas, Point
from PIL import Image

FOUR: Final = ("down", "left", "right", "up")
"""The rows of a being that turns four ways."""

Draw = Callable[[str, str, int], Canvas]
"""Draws one frame: direction, animation, number of the frame in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """All frames of one being and what the game must know to show them.

    Attributes:
        name: file name without its ending.
        draw: draws a frame for every row but those ``mirrors`` names.
        animations: number of frames by animation, in column order.
        size: width and height of a frame in pixels.
        foot: the point between the feet, inside the frame.
        rows: directions from top to bottom.
        mirrors: rows that are another row flipped left to right.
        shadow: half width of the foot shadow in pixels, 0 for none.
        rim: palette name of the rim light, or none.
        floor_light: least light on the body, 0 to 255.
        frame_ms: how long a frame stays.
    """

    name: str
    draw: Draw
    animations: Mapping[str, int]
    size: Point = (24, 32)
    foot: Point = (12, 30)
    rows: Sequence[str] = FOUR
    mirrors: Mapping[str, str] = field(
        default_factory=lambda: {"left": "right", "down_left": "down_right"}
    )
    shadow: int = 6
    rim: str | None = None
    floor_light: int = 72
    frame_ms: int = 140

    def frame(self, row: str, animation: str, number: int) -> Canvas:
        """Return one frame, mirrored from its twin row where the sheet says so."""
        twin = self.mirrors.get(row)
        if twin is not None and twin in self.rows:
            return self.draw(twin, animation, number).flipped()
        return self.draw(row, animation, number)

    def packed(self) -> Canvas:
        """Return every frame on one canvas, a row a direction."""
        width, height = self.size
        sheet = Canvas(width * sum(self.animations.values()), height * len(self.rows))
        for j, row in enumerate(self.rows):
            column = 0
            for animation, count in self.animations.items():
                for number in range(count):
                    sheet.paste(self.frame(row, animation, number), column * width, j * height)
                    column += 1
        return sheet

    def entry(self) -> dict[str, object]:
        """Return the sheet's part of the sprite index."""
        columns, frames = 0, {}
        for animation, count in self.animations.items():
            frames[animation] = list(range(columns, columns + count))
            columns += count
        return {
            "frame": list(self.size),
            "foot": list(self.foot),
            "shadow": self.shadow,
            "rows": list(self.rows),
            "frames": frames,
            "rim": self.rim,
            "floor_light": self.floor_light,
            "frame_ms": self.frame_ms,
        }

    def still(self) -> Image.Image:
        """Return one lit picture of the being, for the level editor."""
        first = self.frame(self.rows[0], next(iter(self.animations)), 0)
        picture = first.picture()
        picture.alpha_composite(first.glow_picture())
        return picture

    def save(self, folder: Path) -> list[Path]:
        """Write the daylight and the glow picture; return their paths."""
        packed = self.packed()
        paths = [folder / f"{self.name}.png", folder / f"{self.name}_glow.png"]
        packed.picture().save(paths[0])
        packed.glow_picture().save(paths[1])
        return paths
