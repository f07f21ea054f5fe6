"""Regulation: what a regulator's line does to the courier it touches.

Touched, painted, locked, cited; cover breaks it, papers freeze it, a licence makes it only a light.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.base.geometry import within
from game.sim.actor import Actor, AlertState
from game.sim.assists import USUAL
from game.sim.events import Bribed, Captured, Cited, LineBroken, Locked, Touched
from game.sim.offers import Offer
from game.sim.senses.sight import body_in_wedge, body_is_visible
from game.sim.systems.deeds import write_line
from game.sim.systems.eyes import is_blind
from game.sim.systems.noticing import count_seen, tell
from game.sim.world import World

STEP = 3
"""Ticks between two senses of one regulator."""

CONTRABAND: Final = frozenset({"theft", "scraped_list"})
"""Deeds that leave her with what no papers cover: stolen goods and copied data."""


def sense_line(world: World, actor: Actor) -> None:
    """Let one regulator's line touch, paint, lock or lose the courier."""
    numbers = actor.memory.numbers
    if world.tick < numbers.get("respite_until", 0):
        return
    if line_touches(world, actor):
        _touch(world, actor)
    elif numbers.get("tracking"):
        numbers["touch"] = 0
        numbers["away"] = numbers.get("away", 0) + STEP
        if numbers["away"] >= actor.kind.numbers["leave_ticks"]:
            _lose(world, actor)


def line_touches(world: World, actor: Actor) -> bool:
    """Return whether three of the courier's five body points stand in a regulator's line.

    A cloth above her is as good as a wall: the line comes from a perch.
    """
    courier, kind = world.courier, actor.kind.numbers
    hidden = courier.merged or courier.aboard or world.is_roofed(courier.x, courier.y)
    unseen = hidden or world.tick < courier.amnesty_until
    blind = world.tick < actor.blind_until or is_bribed(actor)
    if unseen or blind or not world.is_near(actor.x, actor.y, kind["reach_subtiles"]):
        return False
    dx, dy = courier.x - actor.x, courier.y - actor.y
    terrain = world.terrain
    return body_in_wedge(dx, dy, actor.heading, kind["half_angle"]) and body_is_visible(
        terrain.opaque, terrain.columns, actor.x, actor.y, courier.x, courier.y
    )


def offers(world: World) -> Iterator[Offer]:
    """Give the answer to a line that holds the courier, while she has papers and is not green."""
    courier = world.courier
    if not courier.has_papers or is_licensed(world) or courier.merged:
        return
    for actor in world.actors:
        if actor.memory.numbers.get("tracking"):
            yield Offer(
                "show_papers", actor.id, "Show your papers", courier.x, courier.y,
                hold=world.limit("papers_ticks"), button="papers",
                price=world.catalog.prices["papers_shown"],
            )  # fmt: skip


def is_licensed(world: World) -> bool:
    """Return whether the courier is green: papers shown, at a walk, without contraband."""
    courier = world.courier
    calm = not any(a.state is AlertState.ALARMED and a.is_watcher for a in world.actors)
    green = world.tick < courier.green_until and courier.gait != "run"
    return green and calm and not carries_contraband(world)


def carries_contraband(world: World) -> bool:
    """Return whether she stole or copied anything, has an unsealed box, or the rule says so."""
    return (
        world.rule.contraband(world)
        or world.courier.unsealed
        or any(
            fixture.done and fixture.text("deed") in CONTRABAND
            for fixture in world.fixtures.values()
            if fixture.kind == "temptation"
        )
    )


def _touch(world: World, actor: Actor) -> None:
    numbers, kind, courier = actor.memory.numbers, actor.kind.numbers, world.courier
    numbers["touch"], numbers["away"] = 1, 0
    world.sight_log[actor.id] = world.tick
    if is_licensed(world):
        if numbers.get("tracking"):
            _answered(world, actor, "papers")
        numbers["touch"] = 0
        return
    if not numbers.get("tracking"):
        numbers["tracking"] = 1
        world.tally.touched += 1
        world.events.append(Touched(actor.id))
    if courier.showing > 0:
        return
    if numbers.get("paint", 0) < kind["paint_ticks"]:
        numbers["paint"] = numbers.get("paint", 0) + _stroke(world)
        if numbers["paint"] >= kind["paint_ticks"]:
            world.events.append(Locked(actor.id))
        return
    numbers["lock"] = numbers.get("lock", 0) + STEP
    if numbers["lock"] >= kind["lock_ticks"]:
        _cite(world, actor)


def _stroke(world: World) -> int:
    """Return the ticks of paint that this sense adds: with help, only some senses add any."""
    turn, senses = world.tick // STEP, world.assists.senses
    return STEP * (turn * senses // USUAL - (turn - 1) * senses // USUAL)


def _lose(world: World, actor: Actor) -> None:
    world.tally.cover_answers += 1
    _release(actor)
    world.events.append(LineBroken(actor.id, "cover"))


def _answered(world: World, actor: Actor, by: str) -> None:
    world.tally.papers_answers += 1
    _release(actor)
    write_line(world, "papers_shown", world.catalog.prices["papers_shown"], actor.id)
    world.events.append(LineBroken(actor.id, by))


def _release(actor: Actor) -> None:
    for name in ("tracking", "touch", "paint", "lock", "away"):
        actor.memory.numbers.pop(name, None)


def is_bribed(actor: Actor) -> bool:
    """Return whether a regulator was paid to look away tonight."""
    return "bribed" in actor.memory.numbers


def look_away(world: World, actor: Actor) -> None:
    """Let a regulator look away from the courier for the rest of the night."""
    _release(actor)
    actor.memory.numbers["bribed"] = 1
    world.events.append(Bribed(actor.id))


def _cite(world: World, actor: Actor) -> None:
    courier, kind = world.courier, actor.kind.numbers
    again = courier.cited_tick >= 0 and world.tick - courier.cited_tick < kind["again_ticks"]
    _release(actor)
    actor.memory.numbers["respite_until"] = world.tick + kind["respite_ticks"]
    courier.cited_tick = world.tick
    courier.marked_until = world.tick + kind["marked_ticks"]
    courier.marked_at = (courier.x, courier.y)
    world.tally.cited += 1
    world.events.append(Cited(actor.id, licensed=False))
    count_seen(world, actor, "citation")
    write_line(world, "cited", world.catalog.prices["cited"], actor.id)
    if again and not world.assists.no_captures:
        world.tally.captured += 1
        world.phase = "captured"
        world.events.append(Captured(actor.id, "citation"))


def spread_marks(world: World) -> None:
    """While the courier is marked, once a second the guards near get the place of the mark.

    The mark stays where she was cited; it moves with her only while somebody's eyes are on her.
    """
    courier = world.courier
    if world.tick >= courier.marked_until or world.tick < courier.amnesty_until:
        return
    if any(tick == world.tick for tick in world.sight_log.values()):
        courier.marked_at = (courier.x, courier.y)
    if world.tick % 60:
        return
    x, y = courier.marked_at
    reach = world.limit("area_radio_subtiles")
    for actor in world.actors:
        near = within(actor.x - x, actor.y - y, reach)
        if actor.is_guard and near and not is_blind(world, actor):
            tell(world, actor, (x, y), points=50, by_sight=True)
