"""The pages say what is so: their files, tests, words and commands exist."""

from __future__ import annotations

import re
from functools import cache

import pytest

from game.verbs import VERBS
from tests.house import ROOT, modules

PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]


@cache
def the_code() -> str:
    """Return all of the game's code and data in small letters."""
    texts = [m.path.read_text(encoding="utf-8") for m in modules().values()]
    texts += [p.read_text(encoding="utf-8") for p in (ROOT / "levels").glob("*.yaml")]
    return "\n".join(texts).lower()


def words_of_the_glossary() -> list[str]:
    """Return what the glossary explains."""
    text = (ROOT / "docs" / "GLOSSARY.md").read_text(encoding="utf-8").partition("## ")[2]
    return sorted(set(re.findall(r"\*\*([^*]+)\*\*", text)))


@pytest.mark.parametrize("word", words_of_the_glossary())
def test_the_code_uses_every_word_of_the_glossary(word: str) -> None:
    """A word that only a page knows sends readers looking for what is not there."""
    assert re.search(rf"\b{word.lower()}", the_code().replace("_", " ")), word


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_file_that_a_page_names_is_there(page) -> None:
    text = page.read_text(encoding="utf-8")
    named = set(re.findall(r"`((?:game|levels|assets|tests|docs|\.ci)/[\w./]+)`", text))
    linked = {link for link in re.findall(r"\]\(([^)#]+)\)", text) if "://" not in link}
    missing = [n for n in named if not (ROOT / n).exists()]
    missing += [n for n in linked if not (page.parent / n).exists()]
    assert not missing


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_test_that_a_page_names_is_there(page) -> None:
    text = page.read_text(encoding="utf-8")
    tests = "\n".join(p.read_text(encoding="utf-8") for p in (ROOT / "tests").rglob("test_*.py"))
    assert [
        n
        for n in re.findall(r"`(test_\w+)`", text)
        if f"{n}(" not in tests and not list((ROOT / "tests").rglob(f"{n}.py"))
    ] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_that_a_page_shows_works(page) -> None:
    text = page.read_text(encoding="utf-8")
    shown = re.findall(r"^(?:.*&& )?python -m game ([a-z]\w+)", text, flags=re.MULTILINE)
    assert set(shown) <= set(VERBS)
