"""Objectives: rooms entered, kinds met, checkpoints, goals reached, and the way out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.base.geometry import within
from game.base.grid import cell_of
from game.base.units import SUBTILES
from game.sim.events import (
    CheckpointReached,
    ExitOpened,
    KindMet,
    LevelEnded,
    ObjectiveDone,
    Refused,
    RoomEntered,
)
from game.sim.fixtures import Fixture
from game.sim.systems.deeds import HARMS, judge, surface, write_line
from game.sim.terrain import in_rect
from game.sim.world import World

GOAL_KINDS: Final = ("objective", "hub", "board")
"""Sorts of fixture that count as objectives."""

COMPLETED: Final = "completed"
"""The outcome of a night that was walked to its way out."""

TOUCH: Final = SUBTILES * 3 // 2
"""How near a checkpoint or a passed objective is reached."""

NEAR: Final = 8 * SUBTILES
"""How near a kind counts as met."""

PLACE_EVERY: Final = 3
"""Ticks between two looks at the courier's place."""

MET_TICKS: Final = 180
"""How long the courier must have been near a kind, in all."""


SAY_EVERY: Final = 120
"""Ticks between two words about a way out that is held."""


def goals(world: World) -> list[Fixture]:
    """Return the level's objectives, optional ones too, in the map's order."""
    return [f for f in world.fixtures.values() if f.kind in GOAL_KINDS]


def required_left(world: World) -> int:
    """Return how many objectives that are not optional are still open."""
    return sum(1 for f in goals(world) if not f.done and not f.placement.values.get("optional"))


def finish(world: World, fixture: Fixture) -> None:
    """Mark an objective as reached, once."""
    if not fixture.done:
        fixture.done = True
        world.events.append(ObjectiveDone(fixture.id, required_left(world)))


def advance(world: World) -> None:
    """See what the courier's place reaches, on every third tick like the senses.

    Somebody who rides under the floor reaches nothing.
    """
    if world.tick % PLACE_EVERY or world.courier.aboard or world.phase != "playing":
        return
    _enter_rooms(world)
    _meet_kinds(world)
    _reach_checkpoints(world)
    _pass_objectives(world)
    _leave(world)


def _enter_rooms(world: World) -> None:
    courier = world.courier
    zone = world.zone_at(courier.x, courier.y)
    if not zone or zone == courier.zone:
        return
    courier.zone = zone
    first = zone not in world.tally.zones
    if first:
        world.tally.zones.append(zone)
    world.events.append(RoomEntered(zone, first))


def _meet_kinds(world: World) -> None:
    courier, near = world.courier, world.tally.near
    about = world.actors_about(NEAR)
    kinds = {a.kind.id for a in about if within(a.x - courier.x, a.y - courier.y, NEAR)}
    for kind in sorted(kinds):
        near[kind] = near.get(kind, 0) + PLACE_EVERY
        if near[kind] == MET_TICKS:
            world.events.append(KindMet(kind))


def _reach_checkpoints(world: World) -> None:
    for fixture in _of_kind(world, "checkpoint"):
        if not fixture.done and world.is_near(fixture.x, fixture.y, TOUCH):
            fixture.done = True
            mark_checkpoint(world, fixture.id)


def mark_checkpoint(world: World, name: str) -> None:
    """Make here and now the place a rewind to the checkpoint goes back to.

    At a night's first checkpoint the hidden harm of earlier nights comes out.
    """
    surface(world)
    world.checkpoint = name
    world.events.append(CheckpointReached(name))


def _pass_objectives(world: World) -> None:
    for fixture in _of_kind(world, "objective"):
        if fixture.done or fixture.number("hold_ticks"):
            continue
        if not fixture.text("idea") and world.is_near(fixture.x, fixture.y, TOUCH):
            finish(world, fixture)


def _of_kind(world: World, kind: str) -> Iterator[Fixture]:
    """Give the fixtures of a kind that the designer placed."""
    return (world.fixtures[placement.id] for placement in world.plan.of_kind(kind))


def exit_is_open(world: World, fixture: Fixture) -> bool:
    """Return whether an exit lets the courier out now: opened, and not held by an alarm."""
    return world.tick >= world.held_until and _is_opened(world, fixture)


def _is_opened(world: World, fixture: Fixture) -> bool:
    return world.rule.allows_exit(world) and _condition_holds(world, fixture.text("opens_after"))


def _condition_holds(world: World, name: str) -> bool:
    if name in world.fixtures:
        return world.fixtures[name].done
    if any(actor.id == name for actor in world.actors):
        return name in world.tally.spotted
    return True


def _leave(world: World) -> None:
    for fixture in _of_kind(world, "exit"):
        if not _is_opened(world, fixture):
            continue
        if not fixture.done:
            fixture.done = True
            world.events.append(ExitOpened(fixture.id))
        if in_rect(fixture.placement.rect, cell_of(world.courier.x, world.courier.y)):
            _walk_out(world)
            return


def _walk_out(world: World) -> None:
    """End the night, or say why it does not end here and now."""
    if world.tick >= world.held_until:
        end(world, COMPLETED)
    elif world.tick % SAY_EVERY == 0:
        world.events.append(Refused("The way out is held for a minute. Wait in the dark."))


def end(world: World, outcome: str) -> None:
    """End the level and sum it up."""
    judge(world, after=0)
    surface(world)
    trust, tally = world.trust, world.tally
    harms = bool(trust.liabilities) or any(line.deed in HARMS for line in trust.ledger)
    if outcome == COMPLETED and not harms:
        write_line(world, "no_harm", world.catalog.prices["no_harm"], "")
    world.phase, world.outcome = "ended", outcome
    world.events.append(
        LevelEnded(
            outcome=outcome,
            seen=tally.seen,
            heard=tally.heard,
            touched=tally.touched,
            cited=tally.cited,
            captured=tally.captured,
            harmed=len(tally.harmed),
            priced=sum(1 for line in trust.ledger if line.change < 0),
            liabilities=len(trust.liabilities),
            max_awareness=tally.max_awareness,
            ticks=world.tick + 1,
            trust=trust.value,
            rewinds=world.rewinds,
        )
    )
