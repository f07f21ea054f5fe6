"""Content files as plain values: baked JSON where a wheel carries it, strict YAML elsewhere."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from game.base.problems import Place, Problem
from game.content.codes import problem
from game.content.files import read_bytes
from game.content.limits import BAKED_BYTES, YAML_BYTES

Plain = None | bool | int | float | str | list["Plain"] | dict[str, "Plain"]
"""What YAML and JSON can say."""

Trail = tuple[str, ...]
"""The way to a value inside a file: keys, and list places as numbers."""


@dataclass(frozen=True, slots=True)
class Document:
    """A read file: its plain value and the line of every value in it, if known."""

    value: Plain
    lines: dict[Trail, int]

    def line(self, trail: Trail) -> int | None:
        """Return the line of a value, or of the nearest value round it that is known."""
        while trail and trail not in self.lines:
            trail = trail[:-1]
        return self.lines.get(trail)


def read_document(path: Path) -> Document | Problem:
    """Return what a YAML file says.

    A wheel carries ``NAME.json`` beside ``NAME.yaml``; it says the same and is read in its place,
    so that starting the game does not pay for YAML.
    """
    json_path = path.with_suffix(".json")
    if json_path.exists():
        return _read_baked(json_path)
    data = read_bytes(path, most=YAML_BYTES)
    if isinstance(data, Problem):
        return data
    from game.content.strict_yaml import read_yaml  # noqa: PLC0415 - see above: YAML is dear

    return read_yaml(data, str(path))


def baked(value: Plain) -> bytes:
    """Return a read value as the JSON that a wheel carries."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _read_baked(path: Path) -> Document | Problem:
    data = read_bytes(path, most=BAKED_BYTES)
    if isinstance(data, Problem):
        return data
    try:
        return Document(json.loads(data), {})
    except (ValueError, RecursionError) as error:
        return problem("C101", Place(file=str(path)), reason=str(error))
