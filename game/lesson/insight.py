"""Insight: what was found out buys upgrades.

Every droid spotted, every finding shared and whatever a level's own rule counts brings one, the
first time in that level; well-calibrated bets bring one for every eight. Nothing that is bought is
needed, and nothing is ever lost.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.base.problems import Problem
from game.content.faults import Fault
from game.content.saves import Progress, changed
from game.content.upgrades import unknown_upgrades
from game.content.words import _, later
from game.sim.kinds import Upgrade

BETS_EACH: Final = 8
"""Bets of a campaign that bring one insight, if they are well calibrated."""

GAP_MOST: Final = 10
"""Most points between mean confidence and share right that are well calibrated."""

_FAULTS: Final = {
    "U006": Fault(
        later('"{name}" is bought already'),
        mend=later("choose another one"),
    ),
    "U007": Fault(
        later('"{name}" needs other upgrades first: {needs}'),
        mend=later("buy those first"),
    ),
    "U008": Fault(
        later('"{name}" costs {price} insight, and you have {insight}'),
        mend=later("spot a droid, share a finding, or bet as surely as you know"),
    ),
}


def with_bets(progress: Progress, *, bets: int, gap: int) -> Progress:
    """Return progress with the insight that the campaign's bets have earned so far.

    Args:
        progress: as it was.
        bets: how many bets the campaign has seen.
        gap: points between mean confidence and share right, either way.
    """
    earned = bets // BETS_EACH if abs(gap) <= GAP_MOST else 0
    new = max(0, earned - progress.bet_insight)
    return changed(
        progress, insight=progress.insight + new, bet_insight=progress.bet_insight + new
    )  # fmt: skip


def missing_needs(progress: Progress, upgrade: Upgrade) -> tuple[str, ...]:
    """Return the ids of the upgrades that must still be bought before one."""
    return tuple(need for need in upgrade.needs if need not in progress.upgrades)


def bought(progress: Progress, upgrades: Mapping[str, Upgrade], name: str) -> Progress | Problem:
    """Return progress after buying an upgrade, or why it cannot be bought.

    Args:
        progress: as it was.
        upgrades: those there are, by id.
        name: id of the one that is wanted.
    """
    if name not in upgrades:
        return unknown_upgrades([name], upgrades)[0]
    upgrade = upgrades[name]
    label = _(upgrade.name)
    if name in progress.upgrades:
        return _FAULTS["U006"].problem("U006", name=label)
    if missing := missing_needs(progress, upgrade):
        needs = ", ".join(_(upgrades[need].name) for need in missing)
        return _FAULTS["U007"].problem("U007", name=label, needs=needs)
    if progress.insight < upgrade.price:
        price, insight = upgrade.price, progress.insight
        return _FAULTS["U008"].problem("U008", name=label, price=price, insight=insight)
    return changed(
        progress, insight=progress.insight - upgrade.price, upgrades=[*progress.upgrades, name]
    )  # fmt: skip
