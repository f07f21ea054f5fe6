"""What ``explain`` says of every code, and the short title that tools show beside it.

The sentences of a problem stand one folder up, since every reader needs them; these pages are only
read when somebody asks. There is a file for each family, and a page for each code.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.content.codes.pages import (
    access,
    content,
    fairness,
    files,
    foes,
    objects,
    packs,
    progress,
    proof,
    structure,
    teaching,
    tools,
)
from game.content.faults import Page

_FAMILIES: Final = (
    files,
    structure,
    objects,
    foes,
    progress,
    proof,
    fairness,
    teaching,
    access,
    tools,
    content,
    packs,
)

PAGES: Final[Mapping[str, Page]] = {
    code: page for family in _FAMILIES for code, page in family.PAGES.items()
}
"""Every page by its code."""
