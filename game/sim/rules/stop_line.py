"""The stop-line: the courier meets her calmer self at the limit she wrote down.

It is checked by the tick and told by a clap; kept, it pays; passed, it costs nothing but a
sentence. Nobody else ever sees it.
"""

from __future__ import annotations

from game.base.units import TICKS_PER_SECOND
from game.sim.events import Seen
from game.sim.rules.risk_events import InsightGained, LineCrossed, LineKept, LinePassed, WagerLost
from game.sim.rules.risk_state import Risk
from game.sim.rules.vaults import STAKES, Vault
from game.sim.rules.wagers import seller_of
from game.sim.systems.deeds import write_line
from game.sim.world import World


def keep_lines(world: World, risk: Risk) -> None:
    """Follow her in and out of the vaults, and count against the lines she wrote."""
    cell = world.courier.cell
    for vault in risk.vaults:
        was_inside, vault.is_inside = vault.is_inside, vault.holds(cell)
        if not vault.is_open:
            continue
        if vault.is_inside:
            _count(world, vault)
        elif was_inside:
            _come_out(world, vault)


def _count(world: World, vault: Vault) -> None:
    vault.entered = True
    vault.inside += 1
    vault.looks += sum(isinstance(event, Seen) for event in world.events)
    if world.phase == "captured":
        _lose(world, vault)
    elif vault.crossed_at < 0:
        _cross(world, vault)
    elif world.tick - vault.crossed_at >= world.numbers["leave_ticks"]:
        pass_line(world, vault)


def _cross(world: World, vault: Vault) -> None:
    """Say it when the first limit is reached; where both are, it is the looks."""
    line = vault.line
    if line is None:
        return
    which = "looks" if vault.looks >= line.looks else "seconds"
    if which == "seconds" and vault.inside < line.ticks:
        return
    vault.crossed_at, vault.which = world.tick, which
    seconds = vault.inside // TICKS_PER_SECOND
    world.events.append(LineCrossed(vault.number, which, seconds))


def pass_line(world: World, vault: Vault) -> None:
    """Note that she went on behind her own line, once."""
    if vault.crossed_at >= 0 and not vault.passed:
        vault.passed = True
        world.events.append(LinePassed(vault.number))


def _come_out(world: World, vault: Vault) -> None:
    """Give the stake back to whoever kept her line; she may try again for no more than it."""
    if vault.crossed_at < 0 or vault.passed:
        return
    world.events += [LineKept(vault.number, vault.stake), InsightGained("line")]
    vault.cap, vault.outcome = min(vault.cap, vault.stake), "left"
    vault.stake = 0


def _lose(world: World, vault: Vault) -> None:
    """Let a stake go that was led out of the vault with her, at its people's cost."""
    vault.outcome, vault.cap = "lost", STAKES[0]
    world.events.append(WagerLost(vault.number, vault.stake))
    if vault.stake > STAKES[0]:
        word = "unasked" if vault.unasked else "asked"
        price = world.catalog.prices[f"lost_{vault.stake}_{word}"]
        write_line(world, f"lost_{word}", price, seller_of(world, vault))
