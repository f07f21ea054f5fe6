"""Debts: the liabilities of the whole campaign, and whom each of them hurt.

Those of earlier nights come first, in the order of the run's header. Tonight's join as soon as they
are opened.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from game.base.units import round_half_away
from game.sim.rules.lamps_owed import HALL, Debt
from game.sim.rules.risk_state import Risk
from game.sim.trust import HIDDEN, OWNED, SURFACED, Liability
from game.sim.world import World

NOT_YET_PAID: Final = frozenset({"staked_unasked", "oversold"})
"""Deeds of tonight that cost nothing when they were done."""

READER: Final = "auntie_lu"
"""Who reads a deed that names nobody."""

ACCUSERS: Final[Mapping[str, str]] = {
    "theft": "uncle_tan",
    "chain": "noor",
    "skim": "sister_dao",
    "scraped": "visitor",
    "scraped_child": "visitor",
    "bribe": "mr_quist",
}
"""Who stands up for a deed whose line names nobody."""


def carried_debts(world: World) -> tuple[Debt, ...]:
    """Return the liabilities of earlier nights, in the header's order."""
    return tuple(map(debt_of, world.trust.carried))


def debt_of(old: Liability) -> Debt:
    """Return the debt that a liability of an earlier night is."""
    return Debt(old.deed, -old.change, old.target or ACCUSERS.get(old.deed, READER), old.state)


def gather_debts(world: World, risk: Risk) -> None:
    """Let tonight's new liabilities join the debts, with whom they hurt."""
    new = world.trust.liabilities[risk.known :]
    risk.known += len(new)
    risk.debts += tuple(
        Debt(line.deed, -line.change, hurt_by(world, line), HIDDEN, line.tick,
             is_paid=line.deed not in NOT_YET_PAID)
        for line in new
    )  # fmt: skip


def hurt_by(world: World, line: Liability) -> str:
    """Return whom a deed of tonight hurt: a shortcut says it itself, else its target."""
    fixture = world.fixtures.get(line.target)
    if fixture is not None and fixture.text("hurt"):
        return fixture.text("hurt")
    return line.target or ACCUSERS.get(line.deed, READER)


def settle(world: World, risk: Risk, at: int) -> None:
    """Mark a debt as owned up in the hall; tonight's leaves the ledger's hidden page too.

    That of an earlier night counts as owned up from now on.
    """
    debt = risk.debts[at]
    settled = Debt(debt.deed, debt.price, debt.hurt, HALL, debt.tick, debt.is_paid)
    risk.debts = (*risk.debts[:at], settled, *risk.debts[at + 1 :])
    if debt.tick < 0:
        mark_carried(world, at, OWNED)
    for line in world.trust.liabilities:
        if (line.tick, line.deed) == (debt.tick, debt.deed) and hurt_by(world, line) == debt.hurt:
            world.trust.liabilities.remove(line)
            risk.known -= 1
            return


def mark_carried(world: World, at: int, state: str) -> None:
    """Say what became of a liability of an earlier night."""
    carried = world.trust.carried
    world.trust.carried = (*carried[:at], replace(carried[at], state=state), *carried[at + 1 :])


# -- what it comes to -----------------------------------------------------------------------------
def price_in_hall(debt: Debt) -> int:
    """Return the change of trust for owning up in the hall: the price once, a quarter back."""
    if debt.is_paid or debt.status == SURFACED:
        return round_half_away(debt.price, 4)
    return round_half_away(-3 * debt.price, 4)


def price_when_named(debt: Debt) -> int:
    """Return the change of trust when the charter names it: one and a half times the price.

    What was paid at once lacks the half; what surfaced on an earlier night is not charged twice.
    """
    if debt.status == SURFACED:
        return 0
    return round_half_away(-debt.price, 2) if debt.is_paid else round_half_away(-3 * debt.price, 2)
