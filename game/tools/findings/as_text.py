"""Findings for people: what is wrong, their own map where it is, why it matters, how to mend it.

Colours only help the eye; every word that they carry is there without them.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import Final

from game.base.problems import Problem, plain
from game.content.locations import APP
from game.content.words import _, plural
from game.tools.findings.gather import Findings
from game.tools.findings.sketch import sketch

SHOWN: Final = 20
"""Most problems shown for one map."""

Span = tuple[str, str]
"""A piece of a line, and how it looks in rich's words; empty for plainly."""

Line = tuple[Span, ...]
"""A line, piece by piece."""

STYLES: Final = {"error": "bold red", "warning": "bold yellow", "note": "bold cyan"}
"""How each severity looks, in rich's words."""

_DIM, _HELPFUL = "dim", "green"


def lines_of(found: Findings) -> Iterator[Line]:
    """Go through the lines about one map."""
    if not found.problems:
        yield ((_clean(found), ""),)
        return
    for problem in found.problems[:SHOWN]:
        yield from _told(problem, found)
        yield ()
    more = len(found.problems) - SHOWN
    if more > 0:
        words = plural("+{count} more problem", "+{count} more problems", more)
        yield ((words.format(count=more), ""),)


def _clean(found: Findings) -> str:
    name, count = plain(found.name), found.silenced
    if not count:
        return _("{name}: clean").format(name=name)
    words = plural(
        "{name}: clean; {count} problem left out for a reason",
        "{name}: clean; {count} problems left out for a reason",
        count,
    )
    return words.format(name=name, count=count)


def _told(problem: Problem, found: Findings) -> Iterator[Line]:
    """Go through the lines about one problem."""
    head = f"{problem.severity.value}[{problem.code}]"
    yield (head, STYLES[problem.severity.value]), (f": {_one_line(problem.what)}", "bold")
    if str(problem.place):
        yield ("  --> ", _DIM), (_one_line(str(problem.place), folded=False), "")
    for drawn in sketch(found.tiled, problem.place) if found.tiled else ():
        yield ((_one_line(drawn, folded=False), ""),)
    if problem.why:
        yield ("  why : ", _DIM), (_one_line(problem.why), "")
    if problem.mend:
        yield ("  mend: ", _DIM), (_one_line(problem.mend), _HELPFUL)
    yield ("  more: ", _DIM), (f"{APP} explain {problem.code}", _DIM)


def _one_line(text: str, *, folded: bool = True) -> str:
    """Return text that stays on its line: a name from a map must not look like another finding."""
    return plain(" ".join(text.split()) if folded else text.replace("\n", " "))


def show(lines: Sequence[Line]) -> None:
    """Print lines: coloured on a terminal that can and may, as they are anywhere else."""
    if not sys.stdout.isatty():
        print(*("".join(text for text, _style in line) for line in lines), sep="\n")
        return
    from rich.console import Console  # noqa: PLC0415 - costs more than a short answer
    from rich.text import Text  # noqa: PLC0415 - as above

    console = Console(highlight=False, soft_wrap=True)
    for line in lines:
        console.print(Text.assemble(*line))
