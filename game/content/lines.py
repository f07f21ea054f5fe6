"""Lines: what people say in play, by who they are and the occasion, from ``text/lines.yaml``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from msgspec import Meta

from game.base.problems import Problem
from game.content.documents import read_document
from game.content.schema import Shaper

Key = Annotated[str, Meta(pattern=r"^[a-z][a-z0-9_]*\.[a-z_]+$", max_length=60)]
"""Somebody's id or kind, a dot, the occasion."""

Line = Annotated[str, Meta(min_length=1, max_length=120)]
"""Something short to say, an English msgid."""


def load_lines(levels: Path) -> dict[str, str] | list[Problem]:
    """Return every line by its key, or everything that is wrong with them."""
    path = levels / "text" / "lines.yaml"
    document = read_document(path)
    if isinstance(document, Problem):
        return [document]
    shaper = Shaper(str(path), document)
    lines = shaper.shaped(document.value, dict[Key, Line])
    return shaper.problems if lines is None else dict(lines)
