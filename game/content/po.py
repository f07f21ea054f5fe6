"""Translations that travel with shared levels: ``.po`` files, read without running anything.

The game's own languages are compiled ``.mo`` files; those of strangers stay texts, and only what a
level's texts need is read: pairs of an English text and its translation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final, TypeVar

import msgspec

from game.base.problems import Place, Problem
from game.content.codes import problem
from game.content.limits import PO_BYTES

T = TypeVar("T")

_LINE: Final = re.compile(r'(?:(msgctxt|msgid_plural|msgid|msgstr(?:\[[0-9]\])?)\s+)?"(.*)"')
_ESCAPE: Final = re.compile(r"\\(.)")
_MEANT: Final = {"n": "\n", "t": "\t"}


def read_po(data: bytes, file: str) -> dict[str, str] | Problem:
    r"""Return translations by their English text; unsure and empty ones are left out.

    Args:
        data: the file.
        file: its name for messages.

    >>> read_po(b'msgid "lamp"\nmsgstr "La"\n"mpe"\n', "de.po")
    {'lamp': 'Lampe'}
    """
    if len(data) > PO_BYTES:
        return problem("L002", Place(file=file), most=PO_BYTES)
    try:
        lines = data.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError:
        return problem("P020", Place(file=file), reason="it is not UTF-8 text")
    found = _Po()
    for number, line in enumerate(lines, 1):
        if not found.take(line.strip()):
            reason = "this line is neither a text nor a note"
            return problem("P020", Place(file=file, line=number), reason=reason)
    found.close()
    return found.words


class _Po:
    """Takes lines one by one and keeps the pairs."""

    def __init__(self) -> None:
        self.words: dict[str, str] = {}
        self._parts: dict[str, list[str]] = {}
        self._open = ""
        self._is_unsure = False

    def take(self, line: str) -> bool:
        """Take a line; returns whether it can be read."""
        if not line or line.startswith("#"):
            self.close()
            self._is_unsure |= line.startswith("#,") and "fuzzy" in line
            return True
        found = _LINE.fullmatch(line)
        if found is None:
            return False
        word, text = found.groups()
        if word in ("msgctxt", "msgid") and "msgstr" in self._parts:
            self.close()
        self._open = word or self._open
        self._parts.setdefault(self._open, []).append(_ESCAPE.sub(_unescaped, text))
        return bool(self._open)

    def close(self) -> None:
        """Keep the pair that is complete, if there is one."""
        if not self._parts:
            return
        pair = ("".join(self._parts.get(word, ())) for word in ("msgid", "msgstr"))
        english, other = pair
        if english and other and not self._is_unsure and "msgctxt" not in self._parts:
            self.words[english] = other
        self._parts, self._open, self._is_unsure = {}, "", False


def _unescaped(found: re.Match[str]) -> str:
    return _MEANT.get(found[1], found[1])


def translated(value: T, words: Mapping[str, str]) -> T:
    """Return a struct with every text translated that has a translation that fits."""
    if not words:
        return value
    try:
        return msgspec.convert(_other(msgspec.to_builtins(value), words), type(value))
    except msgspec.ValidationError:
        return value


def _other(value: object, words: Mapping[str, str]) -> object:
    """Return a plain value with its texts replaced; keys stay."""
    if isinstance(value, str):
        return words.get(value, value)
    if isinstance(value, list):
        return [_other(part, words) for part in value]
    if isinstance(value, dict):
        return {key: _other(part, words) for key, part in value.items()}
    return value


def texts_in(value: object) -> Iterator[str]:
    """Go through all texts of a struct, keys included."""
    return _texts_in(msgspec.to_builtins(value))


def _texts_in(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for part in value:
            yield from _texts_in(part)
    elif isinstance(value, dict):
        for key, part in value.items():
            yield str(key)
            yield from _texts_in(part)
