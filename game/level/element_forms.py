"""Which attributes Tiled writes for each element: their order, their spelling and when it does not.

An attribute that only says the default is left out. Attributes that are not listed are of a Tiled
to come; they follow in the order of the file.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from game.level.prescan import Element
from game.level.spelling import color, full_color, long_number, short_number, truth, whole_number

Spelling = Callable[[str], str]
"""How an attribute's text is written; an empty answer leaves the attribute out."""


def _unless(default: str, spelling: Spelling = str) -> Spelling:
    """Return a spelling that leaves a default out."""

    def spell(text: str) -> str:
        told = spelling(text) if text else ""
        return "" if told == default else told

    return spell


_WORD: Final = _unless("")
_COUNT: Final = _unless("0", whole_number)
_OFF: Final = _unless("0")
_ON: Final = _unless("1")
_COLOR: Final = _unless("", color)
_SHIFT: Final = _unless("0", short_number)
_SHARE: Final = _unless("1", short_number)
_NUMBER: Final = _unless("", short_number)

_LAYER: Final[Mapping[str, Spelling]] = {
    "id": _COUNT,
    "name": _WORD,
    "class": _WORD,
    "x": _COUNT,
    "y": _COUNT,
    "width": _COUNT,
    "height": _COUNT,
    "visible": _ON,
    "locked": _OFF,
    "opacity": _SHARE,
    "tintcolor": _COLOR,
    "offsetx": _NUMBER,
    "offsety": _NUMBER,
    "parallaxx": _SHARE,
    "parallaxy": _SHARE,
    "mode": _unless("normal"),
}

FORMS: Final[Mapping[str, Mapping[str, Spelling]]] = {
    "map": {
        "version": _WORD,
        "tiledversion": _WORD,
        "class": _WORD,
        "orientation": _WORD,
        "renderorder": _WORD,
        "compressionlevel": _unless("-1", whole_number),
        "width": _COUNT,
        "height": _COUNT,
        "tilewidth": _COUNT,
        "tileheight": _COUNT,
        "infinite": _WORD,
        "parallaxoriginx": _NUMBER,
        "parallaxoriginy": _NUMBER,
        "backgroundcolor": _COLOR,
        "nextlayerid": _COUNT,
        "nextobjectid": _COUNT,
    },
    "tileset": {"firstgid": _COUNT, "source": _WORD},
    "layer": _LAYER,
    "group": _LAYER,
    "imagelayer": {**_LAYER, "repeatx": _OFF, "repeaty": _OFF},
    "objectgroup": {"color": _COLOR, "draworder": _unless("topdown"), **_LAYER},
    "image": {
        "source": _WORD,
        "trans": lambda text: color(text).removeprefix("#"),
        "width": _COUNT,
        "height": _COUNT,
    },
    "object": {
        "id": _COUNT,
        "template": _WORD,
        "name": _WORD,
        "type": _WORD,
        "gid": _COUNT,
        "x": short_number,
        "y": short_number,
        "width": _SHIFT,
        "height": _SHIFT,
        "rotation": _SHIFT,
        "opacity": _SHARE,
        "visible": _ON,
    },
    "instance": {
        "id": _COUNT,
        "template": _WORD,
        "name": _WORD,
        "type": _WORD,
        "gid": _COUNT,
        "x": short_number,
        "y": short_number,
        "width": _SHIFT,
        "height": _SHIFT,
        "rotation": _NUMBER,
        "opacity": _NUMBER,
        "visible": _WORD,
    },
    "text": {
        "fontfamily": _unless("sans-serif"),
        "pixelsize": _unless("16"),
        "wrap": _OFF,
        "color": _unless("#000000", color),
        "bold": _OFF,
        "italic": _OFF,
        "underline": _OFF,
        "strikeout": _OFF,
        "kerning": _ON,
        "halign": _unless("left"),
        "valign": _unless("top"),
    },
    "property": {"name": _WORD, "type": _unless("string"), "propertytype": _WORD},
}
"""Attributes in Tiled's order, by tag; ``instance`` is an object that has a template."""

VALUES: Final[Mapping[str, Spelling]] = {
    "bool": truth,
    "int": whole_number,
    "object": whole_number,
    "float": long_number,
    "color": full_color,
}
"""How a property's value is written, by its type; all other types are texts."""


def formed(element: Element, form: str = "", **instead: str) -> dict[str, str]:
    """Return an element's attributes in order and as Tiled spells them.

    Args:
        element: the element as the file has it.
        form: a key of ``FORMS``; its tag if empty.
        instead: texts that replace those of the file; an empty one takes the attribute away.
    """
    texts = element.attributes | instead
    spellings = FORMS.get(form or element.tag, {})
    told = {name: spell(texts[name]) for name, spell in spellings.items() if name in texts}
    unknown = {name: text for name, text in texts.items() if name not in spellings}
    return {name: text for name, text in told.items() if text} | unknown
