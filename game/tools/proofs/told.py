"""What people read of a verdict: a headline, its figures, its reasons, and the way if asked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.base.problems import plain
from game.base.units import TICKS_PER_SECOND
from game.content.locations import APP
from game.content.words import _, later
from game.solve.clearance import FURTHEST
from game.solve.proving import IMPOSSIBLE, NOT_FOUND, PROVEN
from game.tools.findings.as_text import Line, lines_of
from game.tools.findings.gather import Findings
from game.tools.proofs.cases import beginning_of
from game.tools.proofs.ladder import CLAIMS, Rung
from game.tools.proofs.reasons import called
from game.tools.proofs.shown import BORROWED, REUSED, SEARCHED, WALKED, Shown
from game.tools.proofs.verdict import Verdict

HEADLINES: Final = {
    PROVEN: (later("PROVEN: it can be done unseen and without harm"), "bold green"),
    NOT_FOUND: (later("NOT FOUND: no unseen way was found, which does not say that there is none"),
                "bold yellow"),
    IMPOSSIBLE: (later("IMPOSSIBLE: nobody can finish it, even if nobody watched"), "bold red"),
    "": (later("not searched: mend these first"), "bold red"),
}  # fmt: skip
"""How a verdict begins, and how that looks."""

SOURCES: Final = {
    REUSED: later("stored proof, played again"),
    BORROWED: later("the way that was stored holds here too"),
    SEARCHED: later("found now"),
    WALKED: later("walked now by its itinerary"),
}
"""Where a proof comes from."""

VERDICTS: Final = {
    PROVEN: later("proven"),
    NOT_FOUND: later("not found"),
    IMPOSSIBLE: later("impossible"),
}
"""Verdicts within a line."""

_DIM: Final = "dim"


def lines(verdict: Verdict, *, explained: bool) -> Iterator[Line]:
    """Go through the lines about one map."""
    if verdict.could_run:
        headline, style = HEADLINES[verdict.word]
        yield (f"{plain(verdict.name)}: ", "bold"), (_(headline), style)
    for remark in verdict.remarks:
        yield ((f"  {_one_line(remark)}", _DIM),)
    for one in verdict.shown:
        yield ((f"  {_night(one)}", ""),)
        if explained:
            yield from (((f"    {text}", ""),) for text in _way(one, verdict))
    if verdict.shown:
        yield ((f"  {_watch(verdict)}", _DIM),)
    for rung in verdict.rungs:
        yield ((f"  {_rung(rung)}", ""),)
        yield from (((f"    - {_one_line(text)}", _DIM),) for text in rung.tried)
    yield from _open(verdict)
    if verdict.problems:
        yield from lines_of(Findings(verdict.name, verdict.problems, verdict.tiled))


def _night(one: Shown) -> str:
    """Return what is proven of one case, on one line."""
    words = _("{begin}: {seconds} s, {powers}; {room} ({source})")
    used = ", ".join(map(_, one.powers))
    powers = _("with powers ({used})").format(used=used) if used else _("without powers")
    return words.format(
        begin=beginning_of(one.run.header) or _("as usual"),
        seconds=f"{one.seconds:.1f}",
        powers=powers,
        room=_room(one),
        source=_(SOURCES[one.source]),
    )


def _rung(rung: Rung) -> str:
    """Return what can be claimed on one rung, on one line."""
    claim, verdict = _(CLAIMS[rung.claim]), _(VERDICTS[rung.verdict])
    if rung.seconds is None:
        return _("claim: {claim}: {verdict}").format(claim=claim, verdict=verdict)
    words = _("claim: {claim}: {verdict}, {seconds} s")
    return words.format(claim=claim, verdict=verdict, seconds=f"{rung.seconds:.1f}")


def _room(one: Shown) -> str:
    if one.played.shave.room >= FURTHEST:
        return _("nobody comes within 2 tiles of noticing")
    if not one.played.shave.room:
        return _("once in view, too short to be noticed")
    return _("{tiles} tiles to spare").format(tiles=f"{one.clearance:.2f}")


def _watch(verdict: Verdict) -> str:
    first = verdict.shown[0]
    words = _("run: {path}   to see it: {app} watch {path}")
    return words.format(path=plain(str(first.path)), app=APP)


def _way(one: Shown, verdict: Verdict) -> Iterator[str]:
    """Give the way in a few lines: what is done when, the longest wait, the closest shave."""
    tiled = verdict.tiled
    if tiled is None:
        return
    for tick, name in one.played.done:
        yield _("{time}  {thing}").format(time=_time(tick), thing=_one_line(called(tiled, name)))
    yield _("{time}  the way out").format(time=_time(one.played.ticks))
    rest, shave = one.played.rest, one.played.shave
    words = _("longest stay: {seconds} s at tile {tile}, from {time} on")
    yield words.format(
        seconds=f"{rest.ticks / TICKS_PER_SECOND:.1f}", tile=rest.cell, time=_time(rest.start)
    )
    if shave.actor:
        words = _("closest shave: {who} at {time}, {tiles} tiles to spare")
        who = _one_line(called(tiled, shave.actor))
        yield words.format(who=who, time=_time(shave.tick), tiles=f"{one.clearance:.2f}")


def _open(verdict: Verdict) -> Iterator[Line]:
    """Go through what was tried for the cases that have no proof."""
    for case, found in verdict.open:
        if not found.tried and not found.is_cut:
            continue
        name = f" ({plain(case.name)})" if case.name else ""
        yield ((_("  tried{name}:").format(name=name), ""),)
        for text in found.tried:
            yield ((f"    - {_one_line(text)}", ""),)
        if found.is_cut:
            yield ((_("    - then the time was up; --limit SECONDS gives more"), ""),)


def _time(tick: int) -> str:
    seconds = tick / TICKS_PER_SECOND
    return f"{int(seconds) // 60}:{seconds % 60:04.1f}"


def _one_line(text: str) -> str:
    return plain(" ".join(text.split()))
