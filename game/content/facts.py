"""Facts: doubtful claims with the evidence found for and against them, read from ``levels/facts``.

A claim in a map names a fact by its id. Figures carry their date, unit, publisher and address; the
caveat says what they do not show.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Final, Literal

from msgspec import Meta, Struct

from game.base.problems import Problem
from game.content.documents import is_there, read_document
from game.content.schema import Shaper

Text = Annotated[str, Meta(max_length=1000)]
"""A sentence or a few."""

FACT_FOLDER: Final = "facts"
"""The folder of facts, beside the maps."""


class Evidence(Struct, frozen=True, forbid_unknown_fields=True):
    """One thing that was found: what it says, how much, when, and who published it where."""

    statement: Text
    value: Text
    unit: Text
    as_of: Text
    publisher: Text
    title: Text
    url: Text


class Fact(Struct, frozen=True, forbid_unknown_fields=True):
    """A claim as people tell it, and what became of it when it was checked."""

    id: Text
    secret: Annotated[int, Meta(ge=0, le=5)] | Literal["x"]
    origin: Literal["source_text", "added_context", "shimmer_exhibit"]
    claim_as_stated: Text
    stated_value: Text
    verdict: Literal[
        "supported", "roughly right", "inflated", "understated", "unverifiable", "wrong"
    ]
    evidence: Annotated[list[Evidence], Meta(min_length=1, max_length=12)]
    caveat: Text
    confidence: Literal["high", "medium", "low"]
    why_it_matters: Text


def load_facts(levels: Path, level: str) -> dict[str, Fact] | list[Problem]:
    """Return a level's facts by id, or everything that is wrong with them; none is no fault."""
    path = levels / FACT_FOLDER / f"{level}.yaml"
    if not is_there(path):
        return {}
    document = read_document(path)
    if isinstance(document, Problem):
        return [document]
    shaper = Shaper(str(path), document)
    facts = shaper.shaped(document.value, list[Fact])
    return shaper.problems if facts is None else {fact.id: fact for fact in facts}
