"""A workshop: a folder with Tiled's project, tilesets and templates, to draw levels in.

All of it is copied from the shipped levels, so that a map in it needs nothing but the installed
game, and no network.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

FILES: Final = ("*.tiled-project", "objecttypes.json")
"""Patterns of the files that a workshop gets."""

FOLDERS: Final = ("tilesets", "templates", "automap", "extensions")
"""Folders that a workshop gets, as far as they are shipped."""

IGNORED: Final = "*.tiled-session\nthumbs/\n"
"""What git need not keep of a workshop."""


MERGED: Final = "*.tmx merge=shadow-ledger\n"
"""What git is told of a workshop's maps: ``merge`` knows how two people's changes go together."""


def make_workshop(folder: Path, levels: Path) -> None:
    """Make a workshop in a folder that is new or empty.

    Args:
        folder: where; it is made if needed.
        levels: the shipped ``levels`` folder.

    Raises:
        OSError: if something cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name in FOLDERS:
        if (levels / name).is_dir():
            shutil.copytree(levels / name, folder / name, copy_function=shutil.copyfile)
    for pattern in FILES:
        for path in sorted(levels.glob(pattern)):
            shutil.copyfile(path, folder / path.name)
    (folder / ".gitattributes").write_text(MERGED, encoding="utf-8", newline="\n")
    (folder / ".gitignore").write_text(IGNORED, encoding="utf-8", newline="\n")
