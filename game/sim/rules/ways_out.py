"""Ways out: the file is lifted, the doors are judged, and bolts are drawn."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.base.units import SUBTILES
from game.sim.fixtures import Fixture
from game.sim.offers import Offer
from game.sim.plan import Plan
from game.sim.rules.personal_events import BoltDrawn, FileLifted
from game.sim.rules.personal_state import House, house_of, words_of
from game.sim.rules.surprise import Verdict, Way, judge
from game.sim.rules.tuning import open_doors
from game.sim.systems.objectives import finish, mark_checkpoint
from game.sim.verbs import VERBS
from game.sim.world import World

FILE: Final = "file"
"""What an objective ``starts`` that judges the doors."""

REACH: Final = 5 * SUBTILES // 2
"""How near a gate its bolts can be drawn."""


def ways_of(plan: Plan) -> tuple[Way, ...]:
    """Return the painted ways out of a map, in its order."""
    return tuple(
        Way(
            p.id,
            str(p.values.get("exit", "")),
            str(p.values.get("gate", "")),
            tuple(int(word) for word in words_of(p, "blocks") if word.isdigit()),
        )
        for p in plan.of_kind("painted_way")
    )


def hang_doors(world: World, house: House) -> None:
    """Let tuned doors and the gates before the ways out swing to behind whoever passes."""
    tables = world.plan.of_kind("tuning_table")
    names = {name for table in tables for name in words_of(table, "opens")}
    names |= {way.gate for way in house.ways}
    for door in world.doors:
        door.swings = door.id in names


def guess_now(house: House) -> Verdict:
    """Return what the file says now: frozen once it is lifted."""
    floor = house.floor
    return house.verdict or judge(
        house.ways, floor.trace, floor.steps, floor.ground.blocks, house.numbers
    )


# -- offers ---------------------------------------------------------------------------------------
def offers_of_file(house: House, file: Fixture) -> Iterator[Offer]:
    """Give the file while it lies there."""
    if house.verdict is None:
        hold = file.number("hold_ticks")
        yield Offer("lift_file", file.id, "Lift the lane's own file", file.x, file.y, hold=hold)


def offers_of_bolts(world: World, house: House) -> Iterator[Offer]:
    """Give the bolts in reach."""
    gates = {door.id: door.placement for door in world.doors}
    for way in house.ways:
        gate = gates.get(way.gate)
        if gate and house.bolts.get(way.id) and world.is_near(gate.x, gate.y, REACH):
            hold = house.numbers["bolt_ticks"]
            yield Offer("draw_bolt", way.id, "Draw a bolt", gate.x, gate.y, hold=hold)


# -- verbs ----------------------------------------------------------------------------------------
@VERBS.register("lift_file")
def lift_file(world: World, target: str) -> None:
    """Lift the file: what the house guesses stands still, and what it least expects opens."""
    house = house_of(world)
    verdict = house.verdict = guess_now(house)
    world.events.append(FileLifted(verdict.steps, verdict.surprises, verdict.opened, verdict.bolts))
    finish(world, world.fixtures[target])
    mark_checkpoint(world, target)
    for way in house.ways:
        if way.id in verdict.opened:
            house.bolts[way.id] = verdict.bolts
            _open_if_free(world, house, way)


@VERBS.register("draw_bolt")
def draw_bolt(world: World, target: str) -> None:
    """Draw one bolt of a way out; behind the last the gate swings open."""
    house = house_of(world)
    house.bolts[target] -= 1
    world.events.append(BoltDrawn(target, house.bolts[target]))
    _open_if_free(world, house, next(way for way in house.ways if way.id == target))


def _open_if_free(world: World, house: House, way: Way) -> None:
    if not house.bolts[way.id]:
        world.fixtures[way.id].done = True
        open_doors(world, (way.gate,))
