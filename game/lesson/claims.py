"""Claims: the doubtful ones looked at in a night, and what became of them when checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from game.content.facts import Evidence, Fact
from game.content.words import _, later
from game.sim.world import World

STRONGEST: Final = 2
"""Pieces of evidence that a debrief shows; a fact lists the strongest first."""

_VERDICTS: Final[Mapping[str, str]] = {
    "supported": later("Supported: the sources say the same."),
    "roughly right": later("Roughly right: true in the main, not in every part."),
    "inflated": later("Inflated: the sources say it was less."),
    "understated": later("Understated: the sources say it was more."),
    "unverifiable": later("Cannot be checked: no source shows what was counted."),
    "wrong": later("Wrong: the sources say something else."),
}

_SPEAKERS: Final[Mapping[str, str]] = {
    "poster": later("A poster says:"),
    "crests": later("Painted on the doors of a lorry:"),
    "plate": later("A brass plate says:"),
    "screen": later("A screen says:"),
    "cutting": later("A newspaper cutting says:"),
}
"""Who makes a claim, by its look on the map."""

_THOUSANDS_FROM: Final = 10_000


@dataclass(frozen=True, slots=True)
class Claims:
    """A night's claims: those that were looked at, in their order, and how many were passed by."""

    found: tuple[Fact, ...]
    missed: int


def claims_of(world: World, facts: Mapping[str, Fact]) -> Claims:
    """Return a night's claims; one without a fact behind it is left out of account."""
    known = {
        claim.id: facts[fact]
        for claim in world.plan.of_kind("claim")
        if (fact := str(claim.values.get("fact", ""))) in facts
    }
    found = tuple(known[name] for name in world.tally.claims if name in known)
    return Claims(found, len(known) - len(found))


def speaker_words(look: str) -> str:
    """Return who makes a claim that looks so, as the beginning of a sentence."""
    return _(_SPEAKERS.get(look, _SPEAKERS["poster"]))


def verdict_words(fact: Fact) -> str:
    """Return what became of a claim, in one sentence."""
    return _(_VERDICTS[fact.verdict])


def source_words(evidence: Evidence) -> str:
    """Return a piece of evidence's figure, date and publisher in one line.

    A year needs no figure of its own: it stands in the statement.
    """
    figure = "" if evidence.unit == "year" else f"{_grouped(evidence.value)} {_(evidence.unit)}"
    return " · ".join(part for part in (figure, evidence.as_of, evidence.publisher) if part)


def _grouped(value: str) -> str:
    """Return a large whole number with its thousands apart, anything else as it is."""
    is_large = value.isdecimal() and int(value) >= _THOUSANDS_FROM
    return f"{int(value):,}".replace(",", " ") if is_large else value
