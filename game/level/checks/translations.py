"""Translations: a language that a level speaks at all has all of its texts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from gettext import NullTranslations
from pathlib import Path
from typing import Final

from game.base.problems import Problem
from game.content.files import read_bytes
from game.content.languages import languages
from game.content.limits import PO_BYTES
from game.content.locations import Locations
from game.content.po import read_po
from game.content.words import ENGLISH, translation
from game.level.checks.subject import Subject

CATALOGUES: Final = "locale"
"""The folder of translations beside a map: a file such as ``de.po`` for each language."""

MOST_LANGUAGES: Final = 32
"""Files of translations that are looked at."""

_NOT_READ: Final = frozenset({"brush", "until", "when", "about", "sort", "plate"})
"""Fields of a level's texts that are no text of a language."""

Has = Callable[[str], bool]
"""Says whether a language has a translation of a text."""


def check_translations(subject: Subject, shown: Iterable[str], locations: Locations) -> None:
    """Note languages that lack some of a level's texts.

    Args:
        subject: the level.
        shown: the English texts that people read.
        locations: where the shipped levels are, and the languages that they must all speak.
    """
    path = subject.tiled.path
    wanted = [text for text in dict.fromkeys(shown) if text.strip()]
    spoken = (
        _of_the_game(locations.locale) if locations.ships(path) else _beside(subject, path.parent)
    )
    for lang, has in spoken:
        missing = [text for text in wanted if not has(text)]
        if missing:
            subject.note_map("L603", lang=lang, count=len(missing), text=missing[0][:40])


def texts_of(value: object) -> Iterator[str]:
    """Go through the texts inside a part of a level's texts that people read."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for part in value:
            yield from texts_of(part)
    else:
        for name in getattr(value, "__struct_fields__", ()):
            if name not in _NOT_READ:
                yield from texts_of(getattr(value, name))


class _Nothing(NullTranslations):
    """Says nothing, so that a message without a translation shows."""

    def gettext(self, _message: str) -> str:
        """Return an empty text."""
        return ""


def _of_the_game(folder: Path) -> Iterator[tuple[str, Has]]:
    """Go through the languages of the game besides English."""
    for lang in languages(folder):
        if lang != ENGLISH:
            words = translation(lang, folder)
            words.add_fallback(_Nothing())
            yield lang, partial(_has, words)


def _has(words: NullTranslations, text: str) -> bool:
    return bool(words.gettext(text))


def _beside(subject: Subject, folder: Path) -> Iterator[tuple[str, Has]]:
    """Go through the languages of a map that does not come with the game."""
    for path in sorted((folder / CATALOGUES).glob("*.po"))[:MOST_LANGUAGES]:
        data = read_bytes(path, most=PO_BYTES)
        words = data if isinstance(data, Problem) else read_po(data, str(path))
        if isinstance(words, Problem):
            subject.notes.keep(words)
        else:
            yield path.stem, words.__contains__
