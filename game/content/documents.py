"""Content files as plain values: baked JSON where a wheel carries it, strict YAML elsewhere."""

from __future__ import annotations

import json
from pathlib import Path

from game.base.problems import Place, Problem
from game.content.codes import problem
from game.content.files import read_bytes
from game.content.limits import BAKED_BYTES, YAML_BYTES
from game.content.plain import Document


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


def is_there(path: Path) -> bool:
    """Return whether there is a document, as YAML or baked."""
    return path.exists() or path.with_suffix(".json").exists()


def _read_baked(path: Path) -> Document | Problem:
    data = read_bytes(path, most=BAKED_BYTES)
    if isinstance(data, Problem):
        return data
    try:
        return Document(json.loads(data), {})
    except (ValueError, RecursionError) as error:
        return problem("C101", Place(file=str(path)), reason=str(error))
