"""What happened, in sentences: each is said only if its numbers are there.

These hold for every level; a rule's own sentences stand in a file of their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.base.units import TICKS_PER_SECOND
from game.content.words import _, later, plural
from game.lesson.report import Facts, Report
from game.sim.events import Cited, Glinted, LineBroken, Recovered, Robbed, Spotted, Touched
from game.sim.trust import LedgerLine

_DEEDS: Final = {
    "knock_down": later("knocked somebody down"),
    "harm_seen": later("was seen doing harm"),
    "shared": later("shared what was found"),
    "delivered": later("delivered as promised"),
    "helped": later("helped"),
    "papers_shown": later("showed papers instead of dodging"),
    "cited": later("was written down without papers"),
    "theft": later("took what was not hers"),
    "sabotage": later("broke something"),
    "bribe": later("paid an official"),
    "returned": later("brought something back"),
    "asked": later("asked first"),
    "no_harm": later("a night without harm"),
    "errand": later("did an errand"),
    "crowd_run": later("ran through a crowd"),
    "skim": later("took more than a fair fee"),
    "lent": later("lent a jar of light"),
    "label_posted": later("let fakes be found"),
    "fakes": later("let fakes pass three times"),
    "cut": later("took a share of the fakes"),
    "box_opened": later("opened a box with somebody's money"),
    "chain": later("locked a stall: only with me"),
    "credited": later("thanked the author of a note"),
    "dissolved": later("parted from a partner"),
    "left_well": later("left a harbour well"),
    "address_book": later("left an address book behind"),
    "scraped": later("copied answers unasked"),
    "scraped_list": later("copied a list unasked"),
    "ladder": later("kicked a ladder away"),
    "ticked_box": later("ticked a box in others' names"),
    "applause": later("bought applause"),
    "staked_unasked": later("staked other people's money unasked"),
    "lost_asked": later("lost what others had staked"),
    "lost_unasked": later("lost what nobody had been asked to stake"),
    "oversold": later("signed for more than hands can make"),
    "owned_up": later("owned up to an old deed"),
    "named": later("an old deed was named aloud"),
}
"""Deeds as the ledger writes them."""

_DEEDS_TO: Final = {
    "knock_down": later("knocked {who} down"),
    "harm_seen": later("was seen doing {who} harm"),
    "delivered": later("delivered as promised: {who}"),
    "helped": later("helped {who}"),
    "papers_shown": later("showed {who} papers instead of dodging"),
    "cited": later("was written down by {who}, without papers"),
    "bribe": later("paid {who} to look away"),
    "ladder": later("kicked {who}'s ladder away"),
    "asked": later("asked {who} first"),
}
"""The same where somebody, or something, was meant."""


def deed_words(deed: str, who: str = "") -> str:
    """Return a deed as the ledger writes it; an unknown one by its own word.

    Args:
        deed: its id.
        who: whom or what it was done to, in the reader's language, or "".
    """
    if who and deed in _DEEDS_TO:
        return _(_DEEDS_TO[deed]).format(who=who)
    words = _(_DEEDS[deed]) if deed in _DEEDS else deed.replace("_", " ")
    return f"{words}: {who}" if who else words


def line_words(line: LedgerLine, who: str = "") -> str:
    """Return what a ledger line says; one about an old deed names it, and the night it was done."""
    if line.past is None:
        return deed_words(line.deed, who)
    told = _("came out, from night {n}: {deed}")
    return told.format(n=line.past.level, deed=deed_words(line.past.deed, who))


def sentences(report: Report, facts: Facts) -> list[str]:
    """Return what happened that night, the weightiest first."""
    return [*_sight(facts), *_line(report), *_people(facts), *_shimmer(report)]


def _sight(facts: Facts) -> Iterator[str]:
    if facts.seen == 0:
        yield _("Nobody saw you.")
    else:
        told = plural("You were seen once.", "You were seen {n} times.", facts.seen)
        yield told.format(n=facts.seen)
    if facts.rewinds:
        yield _rewinds(facts)


def _rewinds(facts: Facts) -> str:
    """Return how often time went back, and what that undid."""
    told = plural("Time went back once", "Time went back {n} times", facts.rewinds)
    back = told.format(n=facts.rewinds)
    if not facts.cut:
        return _("{back}.").format(back=back)
    took = plural("one sighting", "{n} sightings", facts.cut).format(n=facts.cut)
    return _("{back} and undid {sightings}.").format(back=back, sightings=took)


def _line(report: Report) -> Iterator[str]:
    touches = report.count(Touched)
    if not touches:
        return
    answers = [event.by for _tick, event in report.all(LineBroken)]
    often = plural("The line touched you once", "The line touched you {n} times", touches)
    told = {
        _("{n} with papers"): answers.count("papers"),
        _("{n} with cover"): answers.count("cover"),
        _("{n} not at all"): report.count(Cited),
    }
    ways = ", ".join(words.format(n=count) for words, count in told.items() if count)
    ended = _("{often}; you answered {ways}.") if ways else _("{often}.")
    yield ended.format(often=often.format(n=touches), ways=ways)


def _people(facts: Facts) -> Iterator[str]:
    if facts.harmed:
        told = plural("{n} person was hurt.", "{n} people were hurt.", facts.harmed)
        yield told.format(n=facts.harmed)
    else:
        yield _("Nobody was hurt.")
    out = sum(line.past is not None for line in facts.ledger)
    if out:
        yield plural("An old deed came out.", "{n} old deeds came out.", out).format(n=out)
    hidden = len(facts.liabilities)
    if hidden:
        told = plural("One deed nobody saw.", "{n} deeds nobody saw.", hidden)
        yield _("{deeds} The ledger knows, and waits.").format(deeds=told.format(n=hidden))


def _shimmer(report: Report) -> Iterator[str]:
    found, glints = report.all(Spotted), report.all(Glinted)
    if found and glints and glints[0][0] < found[0][0]:
        seconds = (found[0][0] - glints[0][0]) // TICKS_PER_SECOND
        told = _("The shimmer showed itself for {n} s before you saw it.")
        yield told.format(n=max(1, seconds))
    robbed = report.all(Robbed)
    if robbed:
        yield _robbed(robbed[0][0], [tick for tick, _event in report.all(Recovered)])


def _robbed(start: int, recovered: list[int]) -> str:
    """Return for how long a load was gone; one that never came back was not just borrowed."""
    end = next((tick for tick in recovered if tick > start), None)
    if end is None:
        return _("It took your load, and you did not get it back.")
    seconds = max(1, (end - start) // TICKS_PER_SECOND)
    return _("It carried your load for {n} s.").format(n=seconds)
