"""Every problem has its words, and every word has its place."""

from __future__ import annotations

import ast
import gettext
import re
import string
from pathlib import Path

import pytest

import game
from game.content import words
from game.content.codes import FAULTS, problem
from game.content.codes.pages import PAGES

SOURCES = sorted(Path(game.__file__).parent.rglob("*.py"))


def asked() -> set[str]:
    """Return every code that the house's readers and checks ask for."""
    found = set()
    for path in SOURCES:
        if "codes" in path.parts or not {"content", "level", "tools", "cli.py"} & set(path.parts):
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and re.fullmatch(r"[LCP]\d{3}", str(node.value)):
                found.add(str(node.value))
    return found


def test_every_code_that_is_asked_for_has_words_and_the_reverse() -> None:
    assert asked() == set(FAULTS)


def test_every_code_has_a_page_with_a_title_of_its_own() -> None:
    assert set(PAGES) == set(FAULTS)
    titles = [page.title for page in PAGES.values()]
    assert len(set(titles)) == len(titles)
    assert all(len(title) <= 50 and not title.endswith(".") for title in titles)
    assert all(page.bad and page.good for page in PAGES.values())


@pytest.mark.parametrize("code", sorted(FAULTS))
def test_a_problem_is_one_sentence_with_a_mend(code: str) -> None:
    fault = FAULTS[code]
    assert fault.mend or fault.why
    assert not fault.what.endswith(".")
    assert len(fault.what) < 120


def test_values_are_filled_in_and_hidden_characters_are_not_printed() -> None:
    shown = str(problem("L201", type="Gu\u202eard\x1b[2J::error", hint=""))
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "::" not in shown


def test_braces_in_a_strangers_name_do_nothing() -> None:
    assert "{0.__class__}" in problem("L201", type="{0.__class__}", hint="").what


def test_sentences_are_translated_when_they_are_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    class Backwards(gettext.NullTranslations):
        def gettext(self, message: str) -> str:
            fields = {f"{{{name}}}" for _, name, *_ in string.Formatter().parse(message) if name}
            return " ".join(["tlumaczone", *sorted(fields)])

    monkeypatch.setattr(words._VOICE, "words", Backwards())
    assert problem("L211").what == "tlumaczone"
