"""The experiment: ten lanterns down two corridors that differ in nothing but a sign.

Each run leaves steps, so measuring one corridor all night calls a warden there. Then the call: A, B
or not yet, with how sure one is. The called sign draws passers-by to that mouth.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.base.units import TICKS_PER_SECOND
from game.sim.events import Refused
from game.sim.fixtures import Fixture
from game.sim.offers import Offer
from game.sim.rules.house_parts import Bench
from game.sim.rules.personal_events import AbCalled, AbRun, AbSent
from game.sim.rules.personal_state import House, house_of, words_of
from game.sim.rules.rerouting import EPOCH
from game.sim.systems.interaction import in_reach
from game.sim.verbs import VERBS
from game.sim.world import World

CORRIDORS: Final = ("A", "B")
"""The two corridors, as their signs say."""

CALLS: Final = ("A", "B", "not yet")
"""What may be called, in the order of the answers after those that send a lantern."""

CONFIDENCES: Final = (50, 60, 70, 80, 90, 100)
"""How sure one may be, per cent, in the order of the answers."""

RUN_TICKS: Final = 6 * TICKS_PER_SECOND
"""Ticks from a lantern's start to its bell."""

LANTERNS: Final = 10
"""Test lanterns on the bench."""

STEPS: Final = (-1, 0, 1)
"""Where a lantern leaves its steps, in tiles from a corridor's middle."""

FOREVER: Final = 1 << 30
"""A tick that never comes."""


def offers_of_bench(house: House, fixture: Fixture) -> Iterator[Offer]:
    """Give the bench while it is not called."""
    bench = house.bench
    if not bench.call and not bench.open:
        label = "Test the signs: 1 down A, 2 down B, then call it: 3 A, 4 B, 5 not yet"
        yield Offer("open_bench", fixture.id, label, fixture.x, fixture.y)


@VERBS.register("open_bench")
def open_bench(world: World, target: str) -> None:  # noqa: ARG001 - a verb's signature
    """Stand over the bench: answers now send lanterns."""
    house_of(world).bench.open = True


def run_bench(world: World, house: House) -> None:
    """Let answers act, lanterns come home, and passers-by follow the sign."""
    benches = world.plan.of_kind("test_bench")
    if not benches:
        return
    fixture, bench = world.fixtures[benches[0].id], house.bench
    if bench.open and not in_reach(world, fixture.x, fixture.y):
        bench.open, bench.pending = False, ""
    if bench.open and world.intents.choice:
        _answer(world, house, fixture, world.intents.choice - 1)
    if bench.under_way and world.tick - bench.sent >= RUN_TICKS:
        _ring(world, house, fixture)
    if bench.call and (world.tick - bench.called) % EPOCH == 0:
        _draw_people(world, bench, fixture)


def _answer(world: World, house: House, fixture: Fixture, at: int) -> None:
    bench = house.bench
    if bench.pending:
        if at < len(CONFIDENCES):
            bench.call, bench.confidence = bench.pending, CONFIDENCES[at]
            bench.called, bench.open, bench.pending = world.tick, False, ""
            world.events.append(AbCalled(bench.call, bench.confidence))
    elif at < len(CORRIDORS):
        _send(world, house, fixture, CORRIDORS[at])
    elif at < len(CORRIDORS) + len(CALLS):
        bench.pending = CALLS[at - len(CORRIDORS)]


def _send(world: World, house: House, fixture: Fixture, corridor: str) -> None:
    bench = house.bench
    if bench.under_way:
        world.events.append(Refused("One lantern at a time: wait for the bell."))
    elif sum(bench.runs) >= LANTERNS:
        world.events.append(Refused("No lantern is left."))
    else:
        bench.under_way, bench.sent = corridor, world.tick
        for cell in _middle(world, fixture, corridor):
            house.floor.count(cell, house.numbers)
        world.events.append(AbSent(corridor))


def _middle(world: World, fixture: Fixture, corridor: str) -> list[tuple[int, int]]:
    """Return the tiles in the middle of a corridor that a lantern walks over."""
    zone = world.placement(fixture.text(f"zone_{corridor.lower()}"))
    column, row, width, height = zone.rect
    return [(column + width // 2 + step, row + (height - 1) // 2) for step in STEPS]


def _ring(world: World, house: House, fixture: Fixture) -> None:
    bench = house.bench
    at = CORRIDORS.index(bench.under_way)
    answers = fixture.text(f"yes_{bench.under_way.lower()}")
    yes = answers[bench.runs[at] : bench.runs[at] + 1] == "1"
    bench.runs = _raised(bench.runs, at, by=1)
    bench.yes = _raised(bench.yes, at, by=int(yes))
    world.events.append(AbRun(bench.under_way, yes))
    bench.under_way = ""


def _raised(pair: tuple[int, int], at: int, *, by: int) -> tuple[int, int]:
    return (pair[0] + by, pair[1]) if at == 0 else (pair[0], pair[1] + by)


def _draw_people(world: World, bench: Bench, fixture: Fixture) -> None:
    """Lead the passers-by to the mouth of the called corridor; uncalled, to each in turn."""
    turn = (world.tick - bench.called) // EPOCH % len(CORRIDORS)
    corridor = bench.call if bench.call in CORRIDORS else CORRIDORS[turn]
    mouth = world.placement(fixture.text(f"mouth_{corridor.lower()}"))
    passers = words_of(fixture.placement, "passers")
    for actor in world.actors:
        if actor.id in passers:
            actor.memory.post, actor.memory.post_until = (mouth.x, mouth.y), FOREVER
