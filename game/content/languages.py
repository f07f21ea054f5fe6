"""Languages: which ones the game speaks, and speaking one that somebody asked for by name."""

from __future__ import annotations

import gettext
from pathlib import Path

from game.base.problems import Place
from game.content.codes import refusal
from game.content.words import DOMAIN, ENGLISH, speak, translation


def languages(folder: Path) -> list[str]:
    """Return the tags of all languages that the game speaks, English first.

    Args:
        folder: the locale folder, usually ``assets/locale``.
    """
    found = folder.glob(f"*/LC_MESSAGES/{DOMAIN}.mo")
    return [ENGLISH, *sorted(path.parents[1].name for path in found)]


def speak_asked(lang: str | None, folder: Path) -> None:
    """Speak the language of a tag such as ``de`` or ``zh_CN``; None leaves it as it is.

    Raises:
        Refusal: if the game does not speak it.
    """
    if lang is None:
        return
    is_english = lang.partition("_")[0] == ENGLISH
    if not is_english and gettext.find(DOMAIN, folder, [lang]) is None:
        known = ", ".join(languages(folder))
        raise refusal("C203", Place(), lang=lang, known=known)
    speak(translation(lang, folder))
