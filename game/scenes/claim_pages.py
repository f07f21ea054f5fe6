"""The claims of a night as blocks of the account book: what they said, and what was found."""

from __future__ import annotations

from collections.abc import Iterator

from game.content.facts import Fact
from game.content.words import _, plural
from game.lesson.claims import STRONGEST, Claims, source_words, verdict_words
from game.scenes.parts import heading_part, paragraph_part
from game.view.flow import Block
from game.view.inks import LEAF_GOOD
from game.view.palette import RED
from game.view.styles import PAGE_SOFT, PAGE_STRONG
from game.view.text import Type

_HOLDS = ("supported", "roughly right", "understated")
_SOURCE = Type("condensed", 18, LEAF_GOOD, shadow=False)


def claim_blocks(claims: Claims) -> Iterator[Block]:
    """Give the claims that were looked at; those that were passed by are only counted."""
    if not (claims.found or claims.missed):
        return
    if not claims.found:
        yield heading_part(_("Claims"))
        yield paragraph_part(_none_words(claims.missed), style=PAGE_SOFT)
        return
    yield heading_part(_("Claims you looked at"))
    for fact in claims.found:
        yield from _one(fact)
    if claims.missed:
        told = plural(
            "One more claim stands in this place.",
            "{n} more claims stand in this place.",
            claims.missed,
        )
        yield paragraph_part(told.format(n=claims.missed), style=PAGE_SOFT)


def _none_words(missed: int) -> str:
    told = plural(
        "One doubtful claim stands in this place. You passed it by.",
        "{n} doubtful claims stand in this place. You passed them all by.",
        missed,
    )
    return told.format(n=missed)


def _one(fact: Fact) -> Iterator[Block]:
    """Give a claim, its verdict, the strongest evidence with its source, and the caveat."""
    claim = _("“{claim}”").format(claim=_(fact.claim_as_stated))
    color = LEAF_GOOD if fact.verdict in _HOLDS else RED
    yield paragraph_part(claim, gap=4, keeps=True)
    yield paragraph_part(verdict_words(fact), style=PAGE_STRONG.colored(color), gap=4, keeps=True)
    for evidence in fact.evidence[:STRONGEST]:
        yield paragraph_part(_(evidence.statement), gap=0, keeps=True)
        yield paragraph_part(source_words(evidence), style=_SOURCE, gap=6, keeps=True)
    caveat = _("But mind: {caveat}").format(caveat=_(fact.caveat))
    yield paragraph_part(caveat, style=PAGE_SOFT, gap=20)
