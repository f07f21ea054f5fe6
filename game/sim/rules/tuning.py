"""Tuning: two tables with four sockets each, a lever that fills them unasked, and their doors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from game.sim.events import DoorMoved
from game.sim.fixtures import Fixture
from game.sim.offers import TEMPT_ORDER, TEMPT_TICKS, Offer
from game.sim.rules.creep import add_creep
from game.sim.rules.house_parts import Table
from game.sim.rules.personal_events import LeverPulled, SocketDimmed, SocketLit, TableTuned
from game.sim.rules.personal_state import House, house_of, words_of
from game.sim.systems.deeds import open_liability, write_line
from game.sim.systems.objectives import finish, mark_checkpoint
from game.sim.verbs import VERBS
from game.sim.world import World

SOCKETS: Final = 4
"""Sockets of a table; any four customers of its pool will do."""

LEVER: Final = "lever"
"""What lights a socket that nobody was asked for."""

LEVER_CREEP: Final = 2
"""Creep that a lever brings to every salon of its pool."""

_LIT_BY: Final = 2
"""Signals of one customer that light a socket."""


# -- sockets --------------------------------------------------------------------------------------
def light_sockets(world: World, house: House) -> None:
    """Let sockets follow the answers; those of a tuned table stay as they are."""
    for name, table in house.tables.items():
        if table.tuned:
            continue
        lit = [who for who in table.sockets if who == LEVER or _has_answered(house, who)]
        pool = [c.who for c in house.customers.values() if c.table == name]
        lit += [who for who in pool if who not in lit and _has_answered(house, who)]
        _tell_changes(world, name, table, lit[:SOCKETS])


def _tell_changes(world: World, name: str, table: Table, lit: Sequence[str]) -> None:
    before, table.sockets = table.sockets, tuple(lit)
    for who in before:
        if who not in lit:
            world.events.append(SocketDimmed(name, who))
    for who in lit:
        if who not in before:
            world.events.append(SocketLit(name, who))


def _has_answered(house: House, who: str) -> bool:
    return house.answers[who].signals >= _LIT_BY


# -- the table ------------------------------------------------------------------------------------
def offers_of_table(world: World, house: House, fixture: Fixture) -> Iterator[Offer]:
    """Give what a table offers: to be tuned, or the lever that spares one the asking."""
    table, place = house.tables[fixture.id], (fixture.x, fixture.y)
    missing = SOCKETS - len(table.sockets)
    if table.tuned:
        return
    if not missing:
        yield Offer("tune", fixture.id, "Tune the table", *place, hold=fixture.number("hold_ticks"))
        return
    yield Offer("tune", fixture.id, "Tune the table", *place,
                refusal="A socket is dark: two answers light one.")  # fmt: skip
    yield Offer("pull_lever", fixture.id, "Pull the lever: all four at once, nobody asked", *place,
                hold=TEMPT_TICKS, price=missing * world.catalog.prices["scraped"],
                leaves_liability=True, order=TEMPT_ORDER)  # fmt: skip


@VERBS.register("tune")
def tune(world: World, target: str) -> None:
    """Tune a table: its doors open, and the game saves here."""
    house_of(world).tables[target].tuned = True
    fixture = world.fixtures[target]
    open_doors(world, words_of(fixture.placement, "opens"))
    finish(world, fixture)
    mark_checkpoint(world, target)
    world.events.append(TableTuned(target))


@VERBS.register("pull_lever")
def pull_lever(world: World, target: str) -> None:
    """Fill every missing socket at once: each is paid for, and a box was ticked in their name."""
    house = house_of(world)
    table = house.tables[target]
    missing = SOCKETS - len(table.sockets)
    table.sockets += (LEVER,) * missing
    price = world.catalog.prices["scraped"]
    for _ in range(missing):
        write_line(world, "scraped", price, target)
        world.events.append(SocketLit(target, LEVER))
    open_liability(world, "ticked_box", target, change=price * missing)
    world.events.append(LeverPulled(target, missing))
    for salon in dict.fromkeys(c.salon for c in house.customers.values() if c.table == target):
        add_creep(world, house, salon, LEVER_CREEP)


def open_doors(world: World, names: Sequence[str]) -> None:
    """Open doors that the rule holds shut."""
    for door in world.doors:
        if door.id in names and not door.is_open:
            door.is_open, door.moved_by = True, "rule"
            world.events.append(DoorMoved(door.id, is_open=True, by="rule"))
    world.relay_terrain()
