"""The page of all codes for ``docs/``: one table and one section a code, in Markdown.

It is written from the same words that ``check`` and ``explain`` show, always in English, so that
nobody keeps it by hand and a test can prove it fresh.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from game.content.codes import FAULTS
from game.content.codes.pages import PAGES
from game.level.ignores import PROPERTY

FAMILIES: Final = {
    "L0": "Files",
    "L1": "Layers and tiles",
    "L2": "Objects",
    "L3": "Foes, routes and numbers",
    "L4": "Ways through the level",
    "L5": "Fairness",
    "L6": "Teaching",
    "L7": "Access and speed",
    "L8": "Proof",
    "L9": "The tools",
    "P": "Packs",
    "C": "Content of the game",
}
"""What the codes of a family are about, by the beginning that they share."""

HEAD: Final = f"""\
# All codes

This page is written by `python -m game explain --markdown`; do not change it by hand. How to read
a finding stands in [LEVEL_DESIGN.md](LEVEL_DESIGN.md). An **error** stops a level from being
played, a **warning** should be mended before you share it, a **note** only tells you something.
Words in *italics* stand for what the tool finds in your map.

Codes from L1 to L8 can be kept on purpose: give the map the property `{PROPERTY}` with the code
and your reason, such as `L302: the wall falls in the story`.
"""
"""What stands above the families."""

_MARKS: Final = str.maketrans({"*": r"\*", "<": "&lt;", "|": r"\|", "`": r"\`", "_": r"\_"})


def codes_page() -> str:
    """Return the whole page."""
    parts = [HEAD]
    for start, name in FAMILIES.items():
        codes = sorted(code for code in FAULTS if code.startswith(start))
        if codes:
            parts += [f"## {name}\n", *_table(codes), *map(_section, codes)]
    return "\n".join(parts)


def _table(codes: list[str]) -> Iterator[str]:
    """Give the lines of a family's table, with an empty one behind it."""
    yield "| code | severity | what it is |"
    yield "|---|---|---|"
    for code in codes:
        title, severity = PAGES[code].title, FAULTS[code].severity.value
        yield f"| [{code}](#{code.lower()}) | {severity} | {_words(title)} |"
    yield ""


def _section(code: str) -> str:
    """Return what stands under one code."""
    fault, page = FAULTS[code], PAGES[code]
    rows = (
        ("Why", fault.why),
        ("Mend", fault.mend),
        ("Bad", page.bad),
        ("Good", page.good),
    )
    lines = [f"### {code}\n", f"**{_words(page.title)}** ({fault.severity.value}).", ""]
    lines += [f"> {_words(fault.what)}", ""]
    lines += [f"- **{label}:** {_words(text)}" for label, text in rows if tells(text)]
    return "\n".join([*lines, ""])


def tells(text: str) -> bool:
    """Return whether a sentence says something before its values are known.

    >>> tells("{instead}"), tells("use {instead}"), tells("")
    (False, True, False)
    """
    return re.sub(r"{\w+}", "", text) != ""


def _words(text: str) -> str:
    """Return a sentence as Markdown; the values that it names stand in italics."""
    parts = re.split(r"{(\w+)[^}]*}", text)
    for at, part in enumerate(parts):
        parts[at] = f"*{part.replace('_', ' ')}*" if at % 2 else part.translate(_MARKS)
    return "".join(parts).replace("{{", "{").replace("}}", "}")
