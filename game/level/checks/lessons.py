"""Lessons: a level teaches one secret, and what people read of it is there and fits."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from game.base.problems import Place
from game.content.classes import camel_case
from game.content.facts import load_facts
from game.content.locations import Locations
from game.content.texts import LevelTexts, load_texts, texts_path
from game.level.checks.subject import Subject
from game.level.checks.translations import check_translations, texts_of
from game.sim.events.event import Event
from game.sim.plan import Placement

LABEL_LETTERS: Final = 48
"""More letters of a name do not fit the prompts, signs and lists that show it."""

CAPTION_LETTERS: Final = 120
"""More letters, the speaker's among them, cannot be read while a caption stays."""

_WIDE: Final = 0x2E80
_WIDE_LETTERS: Final = 4
"""A Chinese sign takes as long to read as so many letters."""

_SHOWN: Final = ("label", "text")
"""Properties of objects that people read."""


def check_lessons(subject: Subject, locations: Locations) -> None:
    """Note a level without a lesson, and texts that are missing, too long or too quick."""
    if "secret" not in subject.tiled.properties:
        subject.note_map("L601")
    _check_facts(subject)
    _check_labels(subject)
    folder = subject.tiled.path.parent
    texts = load_texts(folder, subject.plan.id)
    if isinstance(texts, list):
        for found in texts:
            subject.notes.keep(found)
    else:
        if texts is not None:
            _check_texts(subject, texts, texts_path(folder, subject.plan.id))
        check_translations(subject, _shown(subject, texts), locations)


def _check_facts(subject: Subject) -> None:
    """Note claims about which nothing is known."""
    claims = subject.plan.of_kind("claim")
    facts = load_facts(subject.tiled.path.parent, subject.plan.id) if claims else {}
    if isinstance(facts, list):
        for found in facts:
            subject.notes.keep(found)
        return
    for claim in claims:
        fact = str(claim.values["fact"])
        if fact not in facts:
            hint = subject.notes.hint(fact, facts)
            subject.note("L407", claim, sort="fact", name=fact, hint=hint)


def _check_labels(subject: Subject) -> None:
    """Note names that are longer than where they are shown."""
    title = subject.plan.title
    if len(title) > LABEL_LETTERS:
        subject.note_map("L604", "title", thing="the map", name="title", **_length(title))
    for placement, name, text in _labels(subject):
        if len(text) > LABEL_LETTERS:
            subject.note("L604", placement, name=name, **_length(text))


def _length(text: str) -> dict[str, int]:
    return {"count": len(text), "most": LABEL_LETTERS}


def _labels(subject: Subject) -> Iterator[tuple[Placement, str, str]]:
    """Go through the texts that objects show: whose, which property, and what it says."""
    for placement in subject.plan.placements:
        for name in _SHOWN:
            text = placement.values.get(name)
            if isinstance(text, str) and text:
                yield placement, name, text


def _check_texts(subject: Subject, texts: LevelTexts, path: Path) -> None:
    """Note lines that wait for what never happens, or that go before they can be read."""
    events = {sort.__name__ for sort in _sorts(Event)}
    place = Place(str(path))
    asked = [*(goal.until for goal in texts.goals if goal.until), *(s.when for s in texts.says)]
    for name in dict.fromkeys(asked):
        if camel_case(name) not in events:
            what = {"thing": "a text", "sort": "event", "name": name, "hint": ""}
            subject.notes.add("L407", place, **what)
    for say in texts.says:
        count = reading_letters(say.who + say.text)
        if count > CAPTION_LETTERS:
            subject.notes.add("L605", place, text=say.text[:40], count=count, most=CAPTION_LETTERS)


def reading_letters(text: str) -> int:
    """Return how many letters a text counts as for whoever reads it.

    >>> reading_letters("Wen"), reading_letters("夜仓")
    (3, 8)
    """
    return sum(_WIDE_LETTERS if ord(letter) >= _WIDE else 1 for letter in text)


def _sorts(sort: type[Event]) -> Iterator[type[Event]]:
    """Go through all sorts of event under one."""
    for inner in sort.__subclasses__():
        yield inner
        yield from _sorts(inner)


def _shown(subject: Subject, texts: LevelTexts | None) -> Iterator[str]:
    """Go through everything of a level that people read in their language."""
    yield subject.plan.title
    yield from (text for _, name, text in _labels(subject) if name == "label")
    yield from texts_of(texts)
