"""``pack``: makes one file of maps and all that belongs to them, to be given to others."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Final

from game.base.problems import Place, Problem, Refusal, plain
from game.content.codes import problem, refusal
from game.content.files import write_bytes
from game.content.locations import Locations, find_level
from game.content.packs import SHORT
from game.content.words import _, plural
from game.tools.packing import ANONYMOUS, Wishes, packed

DONE: Final = 0
"""Exit code: the pack is there."""

FINDINGS: Final = 1
"""Exit code: a map, text or proof stands in the way."""

ENDING: Final = ".ledger.zip"
"""How every pack's name ends."""

_LANGUAGE: Final = re.compile(r"([a-z]{2,3}(?:_[A-Za-z]{2,4})?)=(.*)", re.DOTALL)


def main(  # noqa: PLR0913 - the command line's options, each by its name
    locations: Locations,
    *,
    maps: Sequence[str],
    output: Path,
    title: Sequence[str] = (),
    author: str = ANONYMOUS,
    licence: str = "",
    number: str = "1",
    lasting: str = "",
) -> int:
    """Pack maps and return the exit code.

    Args:
        locations: where everything is.
        maps: digits, names or paths, in the order the levels are played.
        output: the file to write.
        title: ``TEXT`` or ``de=TEXT``, one for a language.
        author: a pen name.
        licence: SPDX, or "" for none.
        number: the pack's version.
        lasting: the pack's id, or "" to make one.

    Raises:
        Refusal: if a map is not there or the pack cannot be written.
    """
    if not output.name.endswith(ENDING) or output.name == ENDING:
        raise Refusal(problem("P019", name=output.name))
    wishes = Wishes(_titles(title), author, licence, number, lasting)
    data = packed([_map(name, locations) for name in maps], wishes, output.name, locations)
    if isinstance(data, list):
        print(*data, sep="\n\n")
        return FINDINGS
    fault = write_bytes(output, data, keep_previous=False)
    if fault is not None:
        raise Refusal(fault)
    if not licence:
        print(problem("P021", Place(output.name)), file=sys.stderr)
    levels = plural("{n} level", "{n} levels", len(maps)).format(n=len(maps))
    code = sha256(data).hexdigest()[:SHORT]
    told = _("written: {name} ({levels}, {size} KB, code {code})")
    size = -(-len(data) // 1024)
    print(plain(told.format(name=output, levels=levels, size=size, code=code)))
    return DONE


def _titles(given: Sequence[str]) -> dict[str, str]:
    """Return titles by language; one without a language is English."""
    titles: dict[str, str] = {}
    for text in given:
        found = _LANGUAGE.fullmatch(text)
        language, words = found.groups() if found else ("en", text)
        if language in titles:
            reason = f"there are two titles for {language}"
            raise refusal("P018", Place(), field="title", reason=reason)
        titles[language] = words
    return titles


def _map(name: str, locations: Locations) -> Path:
    path = find_level(name, locations)
    if isinstance(path, Problem):
        raise Refusal(path)
    return path
