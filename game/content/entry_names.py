"""Names of files in packs: which mean the same ordinary file on every system."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from game.content.limits import PACK_DEPTH, PACK_NAME_CHARS

_ALLOWED: Final = re.compile(r"[A-Za-z0-9_./-]+", re.ASCII)
_DEVICES: Final = frozenset(
    {"con", "prn", "aux", "nul"} | {f"{port}{n}" for port in ("com", "lpt") for n in range(10)}
)
"""Names that Windows keeps for devices, whatever follows a dot."""


def oddity(name: str) -> str:
    """Return why a name may not stand in a pack, or nothing.

    >>> oddity("text/my_roof.yaml")
    ''
    >>> oddity("../my_roof.yaml")
    'dots may not stand at the beginning or end of a part'
    """
    if len(name) > PACK_NAME_CHARS:
        return f"it has more than {PACK_NAME_CHARS} characters"
    if not _ALLOWED.fullmatch(name):
        return "only letters a to z, digits and _ . / - may stand in it"
    parts = name.split("/")
    if len(parts) > PACK_DEPTH:
        return f"it is more than {PACK_DEPTH} parts deep"
    return next((reason for part in parts if (reason := _oddity_of_part(part))), "")


def _oddity_of_part(part: str) -> str:
    """Return why one part of a name is refused, or nothing."""
    if not part:
        return "a part of it is empty"
    if part.startswith(".") or part.endswith("."):
        return "dots may not stand at the beginning or end of a part"
    if part.partition(".")[0].casefold() in _DEVICES:
        return "Windows keeps it for a device"
    return ""


def twins(names: Iterable[str]) -> str:
    """Return a name that differs from an earlier one in the case of letters at most, or nothing.

    A name that is another one's folder counts as the same: no disk can hold both.
    """
    files: set[str] = set()
    folders: set[str] = set()
    for name in names:
        folded = name.casefold()
        parts = folded.split("/")
        above = {"/".join(parts[:end]) for end in range(1, len(parts))}
        if folded in files | folders or above & files:
            return name
        files.add(folded)
        folders |= above
    return ""
