"""Bakes shipped YAML to JSON while a wheel is built, so that starting the game does not read YAML.

The YAML is read by the game's own strict reader; a fault in it stops the build.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CustomBuildHook(BuildHookInterface):  # type: ignore[type-arg] # its plugins are not ours
    """Adds ``NAME.json`` beside every shipped ``NAME.yaml``."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Bake the levels' YAML into a temporary folder and have the wheel take it along."""
        if version == "editable":
            return
        folder = Path(tempfile.mkdtemp(prefix="baked-"))
        for name, data in baked_files(Path(self.root)).items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
            build_data["force_include"][str(path)] = f"game/_shipped/levels/{name}"


def baked_files(root: Path) -> dict[str, bytes]:
    """Return the JSON of every YAML file under ``levels`` by its name in that folder.

    Raises:
        ValueError: if a file cannot be read.
    """
    sys.path.insert(0, str(root))
    try:
        from game.base.problems import Problem  # noqa: PLC0415 - the path is set just above
        from game.content.plain import baked  # noqa: PLC0415 - as above
        from game.content.strict_yaml import read_yaml  # noqa: PLC0415 - as above
    finally:
        sys.path.remove(str(root))
    files = {}
    levels = root / "levels"
    for path in sorted(levels.rglob("*.yaml")):
        document = read_yaml(path.read_bytes(), str(path))
        if isinstance(document, Problem):
            raise ValueError(str(document))  # noqa: TRY004 - the file is wrong, no type is
        files[path.relative_to(levels).with_suffix(".json").as_posix()] = baked(document.value)
    return files
