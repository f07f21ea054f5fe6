"""Words for people, in their language.

English stands in the code as the message's id; ``assets/locale/<lang>/LC_MESSAGES`` holds the other
languages. The language of the running program is the one thing the whole house shares: it is set
once by ``speak`` and read by ``_`` wherever a person will read the result.
"""

from __future__ import annotations

import gettext
from pathlib import Path
from typing import Final

DOMAIN: Final = "shadow_ledger"
"""Name of the catalogues of translated words."""

ENGLISH: Final = "en"
"""The language of the code's own words, which needs no file."""


class _Voice:
    """Holds the language that people currently read."""

    __slots__ = ("words",)

    def __init__(self) -> None:
        """Begin with English."""
        self.words: gettext.NullTranslations = gettext.NullTranslations()


_VOICE: Final = _Voice()


def translation(lang: str, folder: Path) -> gettext.NullTranslations:
    """Return the words of a language; English where the folder holds none for it.

    Args:
        lang: a language tag such as ``de`` or ``zh_CN``.
        folder: the locale folder, usually ``assets/locale``.
    """
    return gettext.translation(DOMAIN, folder, languages=[lang], fallback=True)


def speak(words: gettext.NullTranslations) -> None:
    """Make ``_`` answer in the given words from now on."""
    _VOICE.words = words


def spoken() -> str:
    """Return the language people read, as web pages name it: ``en``, ``zh-CN``."""
    return _VOICE.words.info().get("language", "").replace("_", "-") or ENGLISH


def _(message: str) -> str:
    """Return a message in the language people read."""
    return _VOICE.words.gettext(message)


def plural(one: str, many: str, count: int) -> str:
    """Return the form of a message that fits a count."""
    return _VOICE.words.ngettext(one, many, count)


def in_context(context: str, message: str) -> str:
    """Return a message whose English alone could mean two things."""
    return _VOICE.words.pgettext(context, message)


def later(message: str) -> str:
    """Mark a message for translators; ``_`` translates it when it is shown."""
    return message
