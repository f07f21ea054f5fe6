"""``explain``: says what a code means, why it matters, and how bad and good look."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator, Mapping
from typing import Final

from game.base.problems import Refusal
from game.base.registry import did_you_mean
from game.content.codes import FAULTS, problem
from game.content.codes.pages import PAGES
from game.content.locations import Locations
from game.content.words import _
from game.level.ignores import PROPERTY
from game.tools.codes_page import codes_page, tells
from game.tools.findings.as_text import STYLES, Line, show

DONE: Final = 0
"""Exit code: it was explained."""


def main(
    locations: Locations,  # noqa: ARG001 - as all verbs
    *,
    code: str | None = None,
    markdown: bool = False,
) -> int:
    """Run the verb and return its exit code.

    Args:
        locations: where everything is.
        code: a code such as ``L302``; all codes are listed if it is None.
        markdown: whether to print the page of all codes instead, as ``docs/`` keeps it.

    Raises:
        Refusal: L903 if there is no such code.
    """
    if markdown:
        print(codes_page(), end="")
        return DONE
    show([*(_list() if code is None else _page(code.strip().upper()))])
    return DONE


def _list() -> Iterator[Line]:
    """Go through all codes, a line each."""
    for code in sorted(FAULTS):
        severity = FAULTS[code].severity.value
        yield (f"{code}  ", "bold"), (f"{severity:8}", STYLES[severity]), (_title(code), "")


def _page(code: str) -> Iterator[Line]:
    """Go through the lines about one code."""
    if code not in FAULTS:
        raise Refusal(problem("L903", named=code[:40], hint=did_you_mean(code, FAULTS)))
    fault, page = FAULTS[code], PAGES[code]
    severity = fault.severity.value
    yield (f"{severity}[{code}]", STYLES[severity]), (f": {_title(code)}", "bold")
    for label, text in (
        (_("why "), fault.why),
        (_("mend"), fault.mend),
        (_("bad "), page.bad),
        (_("good"), page.good),
    ):
        if tells(text):
            yield (f"  {label}: ", "dim"), (_with_blanks(_(text)), "")
    if re.match("L[1-8]", code):  # a map may wish so; see game/level/ignores.py
        words = _('Map > Map Properties > {property} = "{code}: your reason"')
        yield ("  keep: ", "dim"), (words.format(property=PROPERTY, code=code), "dim")


def _title(code: str) -> str:
    return _(PAGES[code].title)


class _Blanks(Mapping[str, str]):
    """Gives every value that a sentence names as its name: ``<thing>``."""

    def __getitem__(self, name: str) -> str:
        return f"<{name}>"

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


def _with_blanks(text: str) -> str:
    return string.Formatter().vformat(text, (), _Blanks())
