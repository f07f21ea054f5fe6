"""Sounding: noises go out, and minds hear them a moment later."""

from __future__ import annotations

from game.base.geometry import distance, vector, within
from game.base.grid import cell_of
from game.base.rng import drawn
from game.base.units import POINT, SUBTILES, TURN
from game.sim.actor import Actor, AlertState
from game.sim.assists import USUAL
from game.sim.events import NoiseMade
from game.sim.passing import Noise
from game.sim.senses.hearing import spread
from game.sim.systems.favours import follow_lure
from game.sim.systems.noticing import gain
from game.sim.world import World

SOUND_CAP = 65 * POINT
"""Sound alone never makes more certain than this."""


def make_noise(  # noqa: PLR0913 - what, who, where, how loud
    world: World, source: str, *, by: str, x: int, y: int, radius: int, lure: bool = False
) -> None:
    """Let something sound; ``radius`` in thousandths of a tile.

    A lure is believed exactly, so that what is thrown leads where it was meant to.
    """
    radius = masked(world, source, x, y, radius)
    if radius <= 0:
        return
    world.events.append(NoiseMade(source, x, y, radius))
    reach = radius * SUBTILES // POINT + SUBTILES
    if not any(a.kind.hears and within(a.x - x, a.y - y, reach) for a in world.actors):
        return
    costs = spread(world.terrain, cell_of(x, y), radius)
    due = world.tick + world.limit("hear_delay_ticks")
    world.noises += (Noise(source, by, x, y, radius, due, costs, lure),)


def masked(world: World, source: str, x: int, y: int, radius: int) -> int:
    """Return what is left of a noise where it is made: the level and running belts mask it."""
    radius = world.rule.loudness(world, source, x, y, radius)
    if any(within(x - hx, y - hy, world.limit("hum_subtiles")) for hx, hy in world.hum):
        radius = radius * world.catalog.factors["running_belt"] // POINT
    return radius


def hear(world: World) -> None:
    """Deliver the noises that are due to everybody who hears them."""
    due = [noise for noise in world.noises if noise.due <= world.tick]
    if not due:
        return
    world.noises = tuple(noise for noise in world.noises if noise.due > world.tick)
    unheard = "courier" if world.tick < world.courier.amnesty_until else ""
    for noise in due:
        if noise.by == unheard:
            continue
        for actor in world.actors:
            if listens(actor) and actor.id != noise.by:
                _hear(world, actor, noise)


def listens(actor: Actor) -> bool:
    """Return whether sound reaches an actor's mind: it has ears, open ones, and is not down."""
    return actor.kind.hears and not actor.deaf and actor.state is not AlertState.DOWN


def _hear(world: World, actor: Actor, noise: Noise) -> None:
    cost = noise.costs.get(cell_of(actor.x, actor.y))
    if cost is None:
        return
    limits, numbers = world.catalog.limits, actor.memory.numbers
    points = limits["noise_inner"] if cost * 2 <= noise.radius else limits["noise_outer"]
    points = points * world.assists.hearing // USUAL
    key = f"heard:{noise.by}"
    if (
        world.tick - numbers.get(f"{key}:tick", -limits["hear_again_ticks"])
        < limits["hear_again_ticks"]
    ):
        points, numbers[key] = points - numbers[key], max(points, numbers[key])
    else:
        numbers[f"{key}:tick"], numbers[key] = world.tick, points
    if points > 0 and actor.state is not AlertState.ALARMED:
        if noise.lure and "lure_ticks" in actor.kind.numbers:
            if actor.state in {AlertState.CURIOUS, AlertState.SEARCHING}:
                return
            numbers["lured"] = world.tick
        place = (noise.x, noise.y) if noise.lure else _believed(world, actor, noise)
        gain(world, actor, points * POINT, cap=SOUND_CAP, by=noise.source, place=place)
        if noise.lure:
            follow_lure(world, actor, place)


def _believed(world: World, actor: Actor, noise: Noise) -> tuple[int, int]:
    """Return where the listener takes the sound to come from: off by a share of the distance."""
    away = distance(noise.x - actor.x, noise.y - actor.y)
    most = away * world.catalog.factors["bad_place"] // POINT
    keys = (noise.x, noise.y, noise.due, actor.index)
    error = drawn(world.seed, *keys, 1, below=most + 1)
    dx, dy = vector(drawn(world.seed, *keys, 2, below=TURN), error)
    right, bottom = world.plan.columns * SUBTILES - 1, world.plan.rows * SUBTILES - 1
    return min(max(noise.x + dx, 0), right), min(max(noise.y + dy, 0), bottom)
