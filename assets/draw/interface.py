"""Writes the interface's pictures: icons with their map, the title, the account book's picture.

``ui/icons.png`` holds every icon in palette colors; ``ui/icons.json`` maps its name to ``[x, y,
width, height]``. The drawings stand in ``icons``, ``emblems``, ``title`` and ``debrief``.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

import debrief
import emblems
import icons
import title
from canvas import Canvas
from icons import Icon
from palette import ASSETS, LEVELS

SHEET_WIDTH: Final = 256
"""Width of the icon sheet in pixels."""


def packed(found: list[Icon]) -> tuple[Canvas, dict[str, list[int]]]:
    """Lay icons out in rows, the tallest first, one clear pixel apart.

    Returns:
        The sheet, and each icon's place on it by name.
    """
    places: dict[str, list[int]] = {}
    x = y = row = 0
    for name, picture in sorted(found, key=lambda icon: (-icon[1].height, icon[0])):
        if x + picture.width > SHEET_WIDTH:
            x, y, row = 0, y + row + 1, 0
        places[name] = [x, y, picture.width, picture.height]
        x, row = x + picture.width + 1, max(row, picture.height)
    sheet = Canvas(SHEET_WIDTH, y + row)
    for name, picture in found:
        sheet.paste(picture, *places[name][:2])
    return sheet, dict(sorted(places.items()))


def write(assets: Path = ASSETS, levels: Path = LEVELS) -> list[Path]:
    """Write every picture of the interface.

    Args:
        assets: the folder whose ``ui`` is written.
        levels: not used; every drawing script takes the same two folders.

    Returns:
        The paths written.
    """
    del levels
    folder = assets / "ui"
    folder.mkdir(parents=True, exist_ok=True)
    sheet, places = packed([*icons.icons(), *emblems.icons()])
    harbour, index = title.scene(), folder / "icons.json"
    pictures = {
        folder / "icons.png": sheet.picture(),
        folder / "title.png": harbour.picture(),
        folder / "title_glow.png": harbour.glow_picture(),
        folder / "debrief_depot.png": debrief.scene().picture(),
    }
    for path, picture in pictures.items():
        picture.save(path)
    lines = ",\n".join(f" {json.dumps(name)}: {place}" for name, place in places.items())
    index.write_text(f"{{\n{lines}\n}}\n", "utf-8")
    return [*pictures, index]


if __name__ == "__main__":
    print(f"{len(write())} files of the interface")
