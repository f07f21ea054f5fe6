"""Tiled's project and templates, written from the classes in ``kinds.yaml``.

So Tiled offers each class with its properties, defaults and lists of words, and a designer never
types one by hand. A test proves that what lies on the disk is what this module writes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final
from xml.sax.saxutils import quoteattr

from game.content.classes import ObjectClass, PropertySpec, camel_case
from game.content.limits import TILE_PIXELS
from game.level.notes import Notes
from game.level.sandbox import Sandbox
from game.level.tiled_map import Tileset
from game.level.tilesets import read_tileset_file

PROJECT: Final = "shadow_ledger.tiled-project"
"""The project's file in ``levels``."""

PROJECT_18: Final = "shadow_ledger-tiled18.tiled-project"
"""The project for Tiled 1.8, which takes objects' defaults from ``OBJECT_TYPES`` alone.

Newer ones must not meet that file: they would read it in and forget what a class is used for.
"""

OBJECT_TYPES: Final = "objecttypes.json"
"""What Tiled 1.8 calls object types: the classes, flat."""

STILLS: Final = "tilesets/actors.tsx"
"""The tileset whose pictures stand for beings in Tiled."""

_COMMANDS: Final = (
    ("Play this map", "play %mapfile --from-object %objectid", "F5"),
    ("Check this map", "check %mapfile", "F6"),
    ("Prove ghost run", "prove %mapfile", "F7"),
    ("Watch its proof", "watch %mapfile", "Shift+F7"),
)
"""What Tiled runs for a map: name, arguments, key."""

_EMPTY: Final = {"int": 0, "float": 0, "bool": False, "string": "", "object": 0}
"""What a needed property shows before somebody fills it in, by type."""


def project_files(
    classes: Iterable[ObjectClass], stills: Tileset, known_ids: Mapping[str, int]
) -> dict[str, str]:
    """Return the text of the project and of every template by its path in ``levels``.

    Args:
        classes: what designers place.
        stills: the tileset of ``STILLS``.
        known_ids: numbers that types already have in the project, by name; they are kept, since
            Tiled orders types by them.
    """
    classes = tuple(classes)
    rows = _types(classes, known_ids)
    words = [row for row in rows if row["type"] == "enum"]
    files = {
        PROJECT: _project(rows),
        PROJECT_18: _project(words, objectTypesFile=OBJECT_TYPES),
        OBJECT_TYPES: _plain([_object_type(kind) for kind in classes]),
    }
    return files | {f"templates/{c.id}.tx": _template(c, stills) for c in classes}


def type_ids(project: str) -> dict[str, int]:
    """Return the numbers of the types in a project's text, by name; nothing if it is none."""
    try:
        types = json.loads(project)["propertyTypes"]
        return {str(row["name"]): int(row["id"]) for row in types}
    except (ValueError, KeyError, TypeError):
        return {}


def _types(classes: tuple[ObjectClass, ...], known_ids: Mapping[str, int]) -> list[dict[str, Any]]:
    """Return the rows of all lists of words and classes, by their numbers."""
    words = _enumerations(classes)
    types = [_enumeration(name, values) for values, name in words.items()]
    types += [_class(kind, words) for kind in classes]
    ids = dict(known_ids)
    for row in types:
        ids.setdefault(row["name"], max(ids.values(), default=0) + 1)
    return sorted(({"id": ids[row["name"]], **row} for row in types), key=lambda row: row["id"])


def _project(rows: list[dict[str, Any]], **more: str) -> str:
    whole = {
        "automappingRulesFile": "automap/rules.txt",
        "commands": [_command(*command) for command in _COMMANDS],
        "compatibilityVersion": 1100,
        "extensionsPath": "extensions",
        "folders": ["."],
        **more,
        "properties": [],
        "propertyTypes": rows,
    }
    return _plain(whole)


def _plain(whole: object) -> str:
    return json.dumps(whole, indent=1, ensure_ascii=False) + "\n"


def _command(name: str, arguments: str, key: str) -> dict[str, object]:
    return {
        "arguments": arguments,
        "command": "shadow-ledger",
        "enabled": True,
        "name": name,
        "saveBeforeExecute": True,
        "shortcut": key,
        "showOutput": True,
        "workingDirectory": "%projectpath/..",
    }


def _enumerations(classes: Iterable[ObjectClass]) -> dict[tuple[str, ...], str]:
    """Return a name for each list of words: the property's, with the class's if that is taken."""
    names: dict[tuple[str, ...], str] = {}
    for kind in classes:
        for spec in kind.properties.values():
            if spec.values and spec.values not in names:
                name = camel_case(spec.name)
                taken = name in names.values() or any(name == c.tiled_name for c in classes)
                names[spec.values] = kind.tiled_name + name if taken else name
    return names


def _enumeration(name: str, values: tuple[str, ...]) -> dict[str, Any]:
    return {
        "name": name,
        "storageType": "string",
        "type": "enum",
        "values": list(values),
        "valuesAsFlags": False,
    }


def _class(kind: ObjectClass, words: Mapping[tuple[str, ...], str]) -> dict[str, Any]:
    return {
        "color": kind.color,
        "drawFill": True,
        "members": [_member(spec, words) for spec in kind.properties.values()],
        "name": kind.tiled_name,
        "type": "class",
        "useAs": ["object"],
    }


def _member(spec: PropertySpec, words: Mapping[tuple[str, ...], str]) -> dict[str, object]:
    enumeration = {"propertyType": words[spec.values]} if spec.values else {}
    value = _EMPTY[spec.type] if spec.default is None else spec.default
    return {"name": spec.name, **enumeration, "type": spec.type, "value": value}


def _object_type(kind: ObjectClass) -> dict[str, Any]:
    """Return a class as Tiled 1.8 reads it; it knows no lists of words here."""
    members = [_member(spec, {spec.values: ""}) for spec in kind.properties.values()]
    properties = [{k: v for k, v in row.items() if k != "propertyType"} for row in members]
    return {"color": f"#{kind.color[-6:]}", "name": kind.tiled_name, "properties": properties}


def _template(kind: ObjectClass, stills: Tileset) -> str:
    """Return a template: a being's picture where there is one, else the bare shape."""
    still = next((t for t in stills.tiles.values() if t.type == kind.tiled_name), None)
    sort = f"type={quoteattr(kind.tiled_name)}"
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', "<template>"]
    if still is not None and still.image is not None and kind.shape == "point":
        size = f'width="{still.image.width}" height="{still.image.height}"'
        lines.append(f' <tileset firstgid="1" source="../{STILLS}"/>')
        lines.append(f' <object {sort} gid="{still.id + 1}" {size}/>')
    elif kind.shape == "rect":
        side = 2 * TILE_PIXELS
        lines.append(f' <object {sort} width="{side}" height="{side}"/>')
    else:
        shape = "<point/>"
        if kind.shape == "polyline":
            shape = f'<polyline points="0,0 {4 * TILE_PIXELS},0"/>'
        lines += [f" <object {sort}>", f"  {shape}", " </object>"]
    return "\n".join([*lines, "</template>", ""])


def read_stills(levels: Path) -> Tileset:
    """Return the tileset of ``STILLS``.

    Raises:
        Refusal: if it cannot be read.
    """
    return read_tileset_file(levels / STILLS, Sandbox(levels / PROJECT), Notes())
