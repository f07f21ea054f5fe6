"""Writes the stills designers place in Tiled: one picture a being, in one image collection."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from sheet import Sheet

KINDS: Final = {
    "courier": "Start",
    "guard": "Guard",
    "regulator": "Regulator",
    "droid": "Droid",
    "camera": "Camera",
    "sami": "Worker",
    "sana": "Worker",
    "ines": "Worker",
    "mei": "Worker",
    "tan": "Worker",
    "goran": "Worker",
    "fen": "Worker",
    "biscuit": "Dog",
    "toy": "Droid",
}
"""Tiled class by sheet, in tile order; a new being goes to the end, for maps keep the numbers."""

_TOY: Final = '<property name="toy" type="bool" value="true"/>'


def write_stills(sheets: Sequence[Sheet], levels: Path) -> list[Path]:
    """Write ``actors/NAME.png`` and ``actors.tsx`` under ``levels/tilesets``; return the paths."""
    folder = levels / "tilesets" / "actors"
    folder.mkdir(parents=True, exist_ok=True)
    by_name = {sheet.name: sheet for sheet in sheets}
    paths = []
    for name in KINDS:
        paths.append(folder / f"{name}.png")
        by_name[name].still().save(paths[-1])
    tileset = folder.parent / "actors.tsx"
    tileset.write_text(_tileset(by_name), "utf-8")
    return [*paths, tileset]


def _tileset(by_name: dict[str, Sheet]) -> str:
    widest = max(by_name[name].size[0] for name in KINDS)
    tallest = max(by_name[name].size[1] for name in KINDS)
    head = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<tileset version="1.10" name="actors" '
        f'tilewidth="{widest}" tileheight="{tallest}" tilecount="{len(KINDS)}" columns="0" '
        'objectalignment="bottom">\n <grid orientation="orthogonal" width="1" height="1"/>\n'
    )
    return head + "".join(_tile(i, by_name[name]) for i, name in enumerate(KINDS)) + "</tileset>\n"


def _tile(number: int, sheet: Sheet) -> str:
    width, height = sheet.size
    kind = KINDS[sheet.name]
    look = f'<property name="look" value="{sheet.name}"/>' if kind == "Worker" else ""
    given = _TOY if sheet.name == "toy" else look
    return (
        f' <tile id="{number}" type="{kind}">\n'
        + (f"  <properties>{given}</properties>\n" if given else "")
        + f'  <image source="actors/{sheet.name}.png" width="{width}" height="{height}"/>\n'
        " </tile>\n"
    )
