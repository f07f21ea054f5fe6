"""Writes every prop as a picture and collects them in one Tiled tileset.

The drawings stand in ``props_*.py``, place by place. For a prop NAME this writes
``tilesets/props/NAME.png``, ``NAME_glow.png`` if anything of it shines, and its entry in
``tilesets/props.tsx``, which keeps name, cover, light and footprint.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final
from xml.sax.saxutils import quoteattr

import props_buildings
import props_cases
import props_cloth
import props_containers
import props_depot
import props_finds
import props_hubs
import props_lights
import props_market
import props_office
import props_quay
import props_things
import props_yard
from palette import ASSETS, LEVELS
from prop import Prop

PLACES: Final = (
    props_cases,
    props_cloth,
    props_containers,
    props_depot,
    props_quay,
    props_market,
    props_office,
    props_yard,
    props_lights,
    props_hubs,
    props_things,
    props_finds,
    props_buildings,
)
"""The modules that draw props."""


ORDER: Final = ASSETS / "draw" / "prop_order.txt"
"""Names in the order of their tile ids. Maps keep the ids, so new names go to the end."""


def all_props() -> list[Prop]:
    """Return every prop in the order of its tile id.

    Raises:
        ValueError: if the props drawn are not those listed in the order, each once.
    """
    found = [prop for place in PLACES for prop in place.props()]
    order = ORDER.read_text("utf-8").split()
    drawn = [prop.name for prop in found]
    if sorted(drawn) != sorted(order):
        odd = sorted({name for name in drawn + order if drawn.count(name) != order.count(name)})
        raise ValueError(f"drawn and listed props differ: {', '.join(odd)}")
    return sorted(found, key=lambda prop: order.index(prop.name))


def tile_xml(number: int, prop: Prop) -> str:
    """Return the tileset entry of a prop."""
    picture = prop.canvas
    size = f'width="{picture.width}" height="{picture.height}"'
    lines = [
        f' <tile id="{number}">',
        "  <properties>",
        *(f"   <property {text}/>" for text in _properties(prop)),
        "  </properties>",
        f'  <image {size} source="props/{prop.name}.png"/>',
    ]
    if prop.foot:
        x, y, w, h = prop.foot
        lines += [
            '  <objectgroup draworder="index" id="2">',
            f'   <object id="1" x="{x}" y="{y}" width="{w}" height="{h}"/>',
            "  </objectgroup>",
        ]
    return "\n".join([*lines, " </tile>"])


def _properties(prop: Prop) -> list[str]:
    texts = [f'name="cover" value={quoteattr(prop.cover)}']
    if prop.light:
        texts.append(f'name="light" value={quoteattr(prop.light)}')
    texts.append(f'name="name" value={quoteattr(prop.name)}')
    if prop.over:
        texts.append('name="over" type="bool" value="true"')
    return texts


def tileset_xml(found: list[Prop]) -> str:
    """Return the whole image-collection tileset."""
    width = max(prop.canvas.width for prop in found)
    height = max(prop.canvas.height for prop in found)
    head = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<tileset version="1.10" tiledversion="1.10.2" name="props"'
        f' tilewidth="{width}" tileheight="{height}" tilecount="{len(found)}" columns="0"'
        ' objectalignment="bottomleft">\n'
        ' <grid orientation="orthogonal" width="1" height="1"/>'
    )
    return "\n".join([head, *(tile_xml(i, prop) for i, prop in enumerate(found)), "</tileset>\n"])


def write(assets: Path = ASSETS, levels: Path = LEVELS) -> list[Path]:
    """Write every picture and the tileset.

    Args:
        assets: not used; every drawing script takes the same two folders.
        levels: the folder of maps.

    Returns:
        The paths written.
    """
    del assets
    folder = levels / "tilesets" / "props"
    folder.mkdir(parents=True, exist_ok=True)
    found = all_props()
    paths = []
    for prop in found:
        paths.append(folder / f"{prop.name}.png")
        prop.canvas.picture().save(paths[-1])
        if prop.canvas.shines:
            paths.append(folder / f"{prop.name}_glow.png")
            prop.canvas.glow_picture().save(paths[-1])
    paths.append(folder.parent / "props.tsx")
    paths[-1].write_text(tileset_xml(found), "utf-8")
    return paths


if __name__ == "__main__":
    print(f"{len(write())} files of props")
