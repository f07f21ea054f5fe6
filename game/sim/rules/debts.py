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
    "cut": "sister_dao",
    "scraped": "visitor",
    "scraped_child": "visitor",
    "ticked_box": "visitor",
    "bribe": "mr_quist",
    "scraped_list": "visitor",
}
"""Who stands up for a deed whose line names nobody."""

AGAINST_PEOPLE: Final = frozenset(
    {"knock_down", "ladder", "skim", "scraped", "scraped_child", "staked_unasked"}
)
"""Deeds whose line names a person; that of any other names a thing, and things accuse nobody."""


def carried_debts(world: World) -> tuple[Debt, ...]:
    """Return the liabilities of earlier nights, in the header's order."""
    return tuple(map(debt_of, world.trust.carried))


def debt_of(old: Liability) -> Debt:
    """Return the debt that a liability of an earlier night is."""
    return Debt(old.deed, -old.change, _accuser(old), old.state)


def _accuser(line: Liability) -> str:
    """Return who stands up for a deed: whom its line names, else whom everybody knows it hurt."""
    named = line.target if line.deed in AGAINST_PEOPLE else ""
    return named or ACCUSERS.get(line.deed, READER)


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
    """Return whom a deed of tonight hurt: what it was done to says it, or whose that is."""
    fixture = world.fixtures.get(line.target)
    told = fixture.text("hurt") or fixture.text("owner") if fixture is not None else ""
    return told or _accuser(line)


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
