"""The pages say what is so: their files, tests, words and commands exist."""

from __future__ import annotations

import re
import shlex
from functools import cache

import pytest

from game.content.codes import FAULTS
from game.tools.codes_page import FAMILIES, codes_page
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


def commands_of(page) -> list[list[str]]:
    """Return the words behind ``python -m game`` of each command that a page shows."""
    text = page.read_text(encoding="utf-8")
    return [shlex.split(line) for line in re.findall(r"^python -m game (.+)$", text, re.MULTILINE)]


@pytest.mark.parametrize(
    "words", commands_of(ROOT / "docs" / "LEVEL_DESIGN.md"), ids=lambda words: " ".join(words[:3])
)
def test_every_command_for_designers_has_a_verb_and_options_that_exist(words) -> None:
    known = {name for p in VERBS[words[0]].parameters for name in p.opts}
    assert [w for w in words[1:] if w.startswith("-") and w not in known] == []


@pytest.mark.parametrize(
    "picture", sorted((ROOT / "docs" / "pictures").glob("*.png")), ids=lambda path: path.name
)
def test_a_picture_of_the_docs_is_shown_and_small(picture) -> None:
    data = picture.read_bytes()
    assert f"(pictures/{picture.name})" in "".join(p.read_text(encoding="utf-8") for p in PAGES)
    assert int.from_bytes(data[16:20], "big") <= 1000
    assert len(data) < 150_000


def test_the_page_of_codes_is_fresh() -> None:
    """``python -m game explain --markdown > docs/CODES.md`` renews it."""
    assert (ROOT / "docs" / "CODES.md").read_text(encoding="utf-8") == codes_page()


def test_every_code_belongs_to_one_family_of_the_page() -> None:
    assert [c for c in FAULTS if sum(c.startswith(f) for f in FAMILIES) != 1] == []
