"""The purse: what things cost, what lies on the slate, and how many orders the night is worth.

Nobody is stopped by an empty purse: what it lacks goes on the slate and costs orders at the end.
"""

from __future__ import annotations

from game.sim.rules.local_events import CoinsPaid, CoinsTaken
from game.sim.rules.local_state import PARTNER, Harbour, Locale, locale_of
from game.sim.world import World


def pay(world: World, what: str, coins: int, harbour: Harbour | None = None) -> None:
    """Take coins from the purse, and what it lacks on the slate; a harbour keeps its own count."""
    if coins <= 0:
        return
    purse = locale_of(world).purse
    cash = min(coins, purse.coins)
    purse.coins -= cash
    purse.slate += coins - cash
    if harbour is not None:
        harbour.spent += coins
    world.events.append(CoinsPaid(what, coins, purse.coins, purse.slate))


def take(world: World, what: str, coins: int) -> None:
    """Put coins into the purse."""
    purse = locale_of(world).purse
    purse.coins += coins
    world.events.append(CoinsTaken(what, coins, purse.coins))


def fee_due(locale: Locale, harbour: Harbour) -> int:
    """Return what is left to pay of a harbour's fee."""
    return 0 if harbour.is_paid else locale.numbers["fee"]


def price_of_fit(locale: Locale, axis: str) -> int:
    """Return what it costs to make something fit a place."""
    return locale.numbers[f"fit_{axis}"]


def orders_of(locale: Locale, harbour: Harbour) -> int:
    """Return the orders that a harbour's seal brings."""
    if not harbour.is_sealed:
        return 0
    return locale.numbers["orders_partner" if harbour.outcome == PARTNER else "orders_own"]


def orders(locale: Locale) -> int:
    """Return the orders of the night: all seals, less what lies on the slate, never below 0."""
    earned = sum(orders_of(locale, harbour) for harbour in locale.harbours.values())
    return max(earned - locale.purse.slate, 0)
