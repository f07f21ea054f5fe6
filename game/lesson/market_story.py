"""What became of the square's market, in sentences with the night's own numbers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.base.units import TICKS_PER_SECOND
from game.content.words import _, later, plural
from game.lesson.report import Report
from game.sim.events import Touched
from game.sim.rules import ecosystem_view as market
from game.sim.rules.byway_events import ChainSigned, ChainUndone, RunnerStopped
from game.sim.rules.ecosystem_events import (
    AvenueCrossed,
    EscrowReleased,
    FeePaid,
    FeeSet,
    JarTaken,
    PromiseBroken,
    PromiseReturned,
    SettlementPaid,
    StallEmptied,
    StallOpened,
)
from game.sim.world import World

_ROOFS: Final = {
    "whole": later("a whole roof"),
    "half": later("half a roof"),
    "none": later("the open sky"),
}
"""What hung above a crossing."""


def market_sentences(report: Report, world: World) -> list[str]:
    """Return what became of the market; nothing for a level without one."""
    if not market.has_market(world):
        return []
    return [
        *_crossings(report, world), *_stalls(report, world), *_fees(report), *_boxes(report),
        *_line(report), *_jars(report, world), *_chain(report), *_pay(report),
    ]  # fmt: skip


def _crossings(report: Report, world: World) -> Iterator[str]:
    """Tell by which lane and under what each avenue was crossed last."""
    last = {event.avenue: event for _tick, event in report.all(AvenueCrossed)}
    for name, crossing in last.items():
        told = _("You crossed {avenue} in lane {lane}, under {roof}.")
        label = str(world.placement(name).values.get("label") or name)
        yield told.format(avenue=_(label), lane=crossing.lane, roof=_(_ROOFS[crossing.roof]))


def _stalls(report: Report, world: World) -> Iterator[str]:
    """Tell how many stalls were open at most and at the end, and who left because of a fee."""
    beads = market.stalls(world)
    now = sum(bead.look != "shut" for bead in beads)
    most = max((event.open for _tick, event in report.all(StallOpened)), default=now)
    told = plural(
        "At most one stall was open, at the end {now}.",
        "At most {most} stalls were open, at the end {now}.",
        most,
    )
    yield told.format(most=most, now=now)
    keepers = {bead.id: bead.keeper for bead in beads}
    gone = [_(keepers[event.stall]) for _tick, event in report.all(StallEmptied)]
    if gone:
        yield _("{names} left because of the fee.").format(names=", ".join(dict.fromkeys(gone)))


def _fees(report: Report) -> Iterator[str]:
    """Tell what fees brought, patiently and greedily; silence if no lever was touched."""
    if not report.count(FeeSet):
        return
    paid = [event for _tick, event in report.all(FeePaid)]
    fair = sum(event.coins for event in paid if event.coins <= event.stalls)
    greedy = sum(event.coins for event in paid) - fair
    told = _("Coins from payments above one a stall: {greedy}; from fair ones: {fair}.")
    yield told.format(greedy=greedy, fair=fair)


def _boxes(report: Report) -> Iterator[str]:
    """Tell what became of the promises and how long somebody's money glowed."""
    kept = [event for _tick, event in report.all(EscrowReleased)]
    seconds = sum(event.ticks for event in kept) // TICKS_PER_SECOND
    if kept:
        told = plural(
            "One box ended with a nod, after {s} s of glowing.",
            "{n} boxes ended with a nod, after {s} s of glowing.",
            len(kept),
        )
        yield told.format(n=len(kept), s=seconds)
    else:
        yield _("No box ended with a nod.")
    returned, broken = report.count(PromiseReturned), report.count(PromiseBroken)
    if returned:
        told = plural("One went back", "{n} went back", returned)
        yield _("{boxes}, and even then nobody lost money.").format(boxes=told.format(n=returned))
    if broken:
        yield plural("You opened one.", "You opened {n}.", broken).format(n=broken)


def _line(report: Report) -> Iterator[str]:
    """Tell whom the line troubled and whom it helped."""
    touched = report.count(Touched)
    if touched:
        told = plural("A line touched you once.", "A line touched you {n} times.", touched)
        yield told.format(n=touched)
    else:
        yield _("No line touched you.")
    thanks = sum(event.by == "runner" for _tick, event in report.all(StallOpened))
    if report.count(RunnerStopped) and thanks:
        told = plural(
            "It also stopped the fakes: one stall owes its evening to it.",
            "It also stopped the fakes: {n} stalls owe their evening to it.",
            thanks,
        )
        yield told.format(n=thanks)


def _jars(report: Report, world: World) -> Iterator[str]:
    """Tell how many jars were lent and kept in the end."""
    if report.count(JarTaken):
        lent = sum(bead.has_jar for bead in market.stalls(world))
        told = _("Of the jars of light you lent {lent} and kept {kept}.")
        yield told.format(lent=lent, kept=market.jars(world))


def _chain(report: Report) -> Iterator[str]:
    """Tell what became of the chain, if it was ever locked."""
    signed = report.all(ChainSigned)
    if not signed:
        return
    undone = report.all(ChainUndone)
    if undone and undone[-1][0] >= signed[-1][0]:
        yield _("The chain is unlocked. Nothing of it follows you.")
    else:
        yield _("The chain holds. In Three Harbours somebody is building a watchtower.")


def _pay(report: Report) -> Iterator[str]:
    """Tell what the lane is paid, and how it adds up."""
    for _tick, paid in report.all(SettlementPaid):
        told = _(
            "The lane is paid {pay} coins: {stalls} for {n} open stalls, {purse} from the purse, "
            "less {credit} on credit."
        )
        yield told.format(
            pay=paid.pay,
            stalls=paid.pay + paid.credit - paid.purse,
            n=paid.open,
            purse=paid.purse,
            credit=paid.credit,
        )
