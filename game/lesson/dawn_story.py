"""The dawn in words: what stands there in the morning, and what in the ledger led to it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.content.words import _, later, plural
from game.lesson.endings import (
    BAZAAR_FROM,
    BAZAAR_MOST,
    EMPTY_MALL,
    HOUSE_ON_TRIAL,
    LIVING_BAZAAR,
    REGULATED_TITAN,
    TITAN_FROM,
    TRIAL_FROM,
    Dawn,
)
from game.lesson.sentences import deed_words
from game.sim.trust import Liability

_SEEN: Final[Mapping[str, tuple[str, ...]]] = {
    LIVING_BAZAAR: (
        later("The lamps go out, and the shutters of Lantern Lane go up. All forty of them."),
        later(
            "A stranger pays first and waits. Nobody told her to. She has heard whose word it is."
        ),
    ),
    REGULATED_TITAN: (
        later("Lantern Lane stands, inside a large house with many doors and a rule on each."),
        later("Inspector Shen wrote most of the rules. The parcels come on time."),
    ),
    EMPTY_MALL: (
        later("The roof is new and every lamp works. Behind the glass the stalls are empty."),
        later("You won your nights. The people took their trade somewhere else."),
    ),
    HOUSE_ON_TRIAL: (
        later("The lane's house stands before a court. Inspector Shen reads aloud, name by name."),
        later("Auntie Lu has brought the book. She leaves nothing out, and adds nothing."),
    ),
}


def seen_at_dawn(dawn: Dawn) -> tuple[str, ...]:
    """Return what stands there in the morning."""
    return tuple(_(text) for text in _SEEN[dawn.ending])


def why_so(dawn: Dawn) -> str:
    """Return which figures of the ledger led to this dawn and to no other."""
    if dawn.ending == HOUSE_ON_TRIAL:
        told = _("Nobody ever owned up to {n} of your deeds. {least} are enough for a court.")
    elif dawn.ending == LIVING_BAZAAR:
        told = _("Your trust is {trust}. From {bazaar} on people trade freely.")
    elif dawn.ending == EMPTY_MALL:
        told = _("Your trust is {trust}. Below {titan} people do not stay.")
    elif dawn.trust < BAZAAR_FROM:
        told = _("Your trust is {trust}: enough to trade, too little to trade without rules.")
    else:
        told = _("Your trust is {trust}, but {n} deeds stayed hidden. So others wrote the rules.")
    figures = {"least": TRIAL_FROM, "bazaar": BAZAAR_FROM, "titan": TITAN_FROM}
    return told.format(trust=dawn.trust, n=len(dawn.owed), **figures)


def what_helped(dawn: Dawn) -> str:
    """Return a sentence about people who were helped and deeds that were owned up to."""
    if not dawn.helped:
        helped = _("You helped nobody carry. There was always something to do first.")
    else:
        told = plural("You helped one person.", "You helped {n} people.", dawn.helped)
        helped = _("{helped} They remember it.").format(helped=told.format(n=dawn.helped))
    if not dawn.settled:
        return helped
    told = plural(
        "You owned up to one deed, and it is settled.",
        "You owned up to {n} deeds, and they are settled.",
        dawn.settled,
    )
    return f"{helped} {told.format(n=dawn.settled)}"


def what_is_owed(dawn: Dawn) -> str:
    """Return a sentence about the deeds that nobody owned up to."""
    if not dawn.owed:
        return _("Nothing is owed. Auntie Lu closes the book and puts the kettle on.")
    told = plural(
        "One deed was never owned up to.", "{n} deeds were never owned up to.", len(dawn.owed)
    )
    kept = told.format(n=len(dawn.owed))
    if dawn.ending == LIVING_BAZAAR and len(dawn.owed) == BAZAAR_MOST:
        return _("{kept} The lane can live with one.").format(kept=kept)
    return kept


def owed_words(deed: Liability) -> str:
    """Return a deed that nobody owned up to, with its night."""
    return _("night {n}: {deed}").format(n=deed.level, deed=deed_words(deed.deed))


def never_over() -> str:
    """Return that none of the dawns ends the game."""
    return _(
        "There are four dawns, and none is a game over. Every night stays open, and the dawn "
        "follows your ledger."
    )
