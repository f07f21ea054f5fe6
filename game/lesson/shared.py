"""Shared levels: what is read about a level of a pack, and how far a player has come in it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from game.base.problems import Problem
from game.content.facts import Fact, load_facts
from game.content.files import read_bytes
from game.content.limits import PO_BYTES
from game.content.packs import Pack
from game.content.po import read_po, translated
from game.content.saves import ProgressFile
from game.content.texts import LevelTexts, load_texts

FOLDER: Final = "shared"
"""The folder of shared levels' progress, beside the player's own."""


def progress_file(saves: Path, pack: Pack) -> ProgressFile:
    """Return the file of a pack's progress; it has nothing to do with the course's."""
    return ProgressFile(saves / FOLDER / f"{pack.folder.name}.json")


def shared_texts(pack: Pack, level: str, language: str) -> LevelTexts | None:
    """Return what people read about a level, in a language if the pack has it; None without."""
    if not (pack.folder / "text" / f"{level}.yaml").is_file():
        return None
    texts = load_texts(pack.folder, level)
    if not isinstance(texts, LevelTexts):
        return None
    return translated(texts, _words(pack.folder / "locale", language))


def shared_facts(pack: Pack, level: str) -> dict[str, Fact]:
    """Return what is known about the claims of a level."""
    facts = load_facts(pack.folder, level)
    return facts if isinstance(facts, dict) else {}


def _words(folder: Path, language: str) -> dict[str, str]:
    """Return a pack's words in a language, or in its wider one: ``zh`` for ``zh_CN``."""
    for name in (language, language.partition("_")[0]):
        data = read_bytes(folder / f"{name}.po", most=PO_BYTES)
        words = data if isinstance(data, Problem) else read_po(data, f"{name}.po")
        if isinstance(words, dict):
            return words
    return {}
