"""Progress: what a night leaves behind for the next one, and the night in hand.

Going on with a night in hand plays its run again without a picture. How progress is kept in a file
is ``content/saves``' concern.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Final

from game.base.problems import Problem
from game.base.units import round_half_away
from game.content.saves import (
    FINDINGS_MOST,
    LIABILITIES_MOST,
    PARTNERS_MOST,
    NightInHand,
    NightRecord,
    Progress,
    changed,
)
from game.lesson.report import Facts
from game.lesson.run_file import Run, parse_run, run_text
from game.sim.trust import HIDDEN, OWNED, START, Liability, liabilities_of

HELPED: Final = "helped"
"""How the ledger writes that somebody was helped."""

CARRIED_LEAST: Final = 20
"""The least trust a night begins with."""

CARRIED_MOST: Final = 90
"""The most trust a night begins with."""


def with_night(progress: Progress, run: Run, checkpoint: str) -> Progress:
    """Return progress with a night in hand at a checkpoint."""
    night = NightInHand(run.header.level, checkpoint, run_text(run))
    return changed(progress, night=night)


def without_night(progress: Progress) -> Progress:
    """Return progress with no night in hand."""
    return changed(progress, night=None)


def run_in_hand(progress: Progress) -> Run | Problem | None:
    """Return the run of the night in hand, or why it cannot be read, or None without one."""
    if progress.night is None:
        return None
    return parse_run(progress.night.run.encode(), file=progress.night.level)


def with_record(
    progress: Progress, level: str, night: NightRecord, *, liabilities: list[str]
) -> Progress:
    """Return progress after a completed night.

    Args:
        progress: as it was.
        level: which night.
        night: what this run came to.
        liabilities: words of the harm carried on from now.
    """
    old = progress.nights.get(level, NightRecord())
    new = [found for found in dict.fromkeys(night.findings) if found not in old.findings]
    times = [ticks for ticks in (old.best_ticks, night.best_ticks) if ticks]
    merged = NightRecord(
        completed=old.completed + 1,
        unseen=old.unseen or night.unseen,
        medals=sorted({*old.medals, *night.medals}),
        best_ticks=min(times, default=0),
        trust=night.trust,
        findings=[*old.findings, *new][:FINDINGS_MOST],
        helped=night.helped,
    )
    return changed(
        progress,
        nights={**progress.nights, level: merged},
        insight=progress.insight + len(new),
        trust=carried_trust(night.trust),
        liabilities=liabilities,
        night=None,
    )


def carried_trust(trust: int) -> int:
    """Return the trust the next night begins with: seven parts of the end, three of the usual.

    >>> carried_trust(100), carried_trust(55), carried_trust(0)
    (87, 55, 20)
    """
    return max(CARRIED_LEAST, min(CARRIED_MOST, round_half_away(7 * trust + 3 * START, 10)))


def after_night(progress: Progress, level: str, facts: Facts, owned: Collection[int]) -> Progress:
    """Return progress after a completed night.

    Args:
        progress: as it was before the night ended.
        level: which night.
        facts: what it came to.
        owned: places of the liabilities that were owned up.
    """
    if facts.is_practice:
        best = NightRecord(best_ticks=facts.ticks, trust=progress.trust)
        practised = with_record(progress, level, best, liabilities=progress.liabilities)
        return changed(practised, trust=progress.trust)
    record = NightRecord(
        unseen=facts.is_unseen,
        medals=list(facts.medals),
        best_ticks=facts.ticks,
        trust=trust_after(facts, owned),
        findings=list(facts.found),
        helped=len({line.target for line in facts.ledger if line.deed == HELPED}),
    )
    carried = carried_liabilities(progress.liabilities, facts, owned)
    recorded = with_record(progress, level, record, liabilities=carried)
    return changed(recorded, partners=list(facts.partners[:PARTNERS_MOST]))


def carried_liabilities(before: Iterable[str], facts: Facts, owned: Collection[int]) -> list[str]:
    """Return the words of all harm that nobody saw at its time, with what became of each.

    The same deed to the same person in the same night is one, however often the night is played;
    beyond what a file holds the oldest go.

    Args:
        before: the words as they were when the night began.
        facts: what the night came to.
        owned: places of tonight's liabilities that were owned up.
    """
    tonight = [replace(deed, level=facts.secret) for deed in facts.liabilities]
    settled = [replace(deed, state=OWNED) for at, deed in enumerate(tonight) if at in owned]
    hidden = [deed for at, deed in enumerate(tonight) if at not in owned]
    all_of_them = [*liabilities_of(before), *facts.carried, *settled, *hidden]
    words = {replace(deed, state=HIDDEN).word: deed.word for deed in all_of_them}
    return list(words.values())[-LIABILITIES_MOST:]


def trust_after(facts: Facts, owned: Collection[int]) -> int:
    """Return the trust a night ends with when some liabilities were owned up: half comes back."""
    back = sum(own_up_gain(facts.liabilities[at]) for at in owned)
    return max(0, min(100, facts.trust[1] + back))


def own_up_gain(liability: Liability) -> int:
    """Return what owning one liability up gives back."""
    return round_half_away(-liability.change, 2)
