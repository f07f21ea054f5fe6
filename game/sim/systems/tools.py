"""Tools: what the courier does once, on the tick she asks for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from game.base.geometry import distance, heading_of, vector, within
from game.base.grid import line_is_clear
from game.base.units import SUBTILES
from game.sim.actor import Actor, AlertState
from game.sim.events import Dazzled, Dropped, KnockedDown, Pulsed, Refused, Spotted, Thrown
from game.sim.passing import Flight
from game.sim.plan import Point
from game.sim.senses.sight import reach_along
from game.sim.systems.deeds import do_harm
from game.sim.systems.eyes import is_blind
from game.sim.systems.sounding import make_noise
from game.sim.world import World

MACHINES: Final = frozenset({"camera", "droid", "drone", "touchpoint"})
"""Kinds that a flash blinds as machines: longer than people, and they forget."""

BODY_HALF: Final = SUBTILES * 3 // 10
"""Half the courier's width, subtiles."""


def pulse(world: World) -> None:
    """Send a pulse out: it marks what it reaches, through walls, and outlines droids."""
    courier, limits = world.courier, world.catalog.limits
    cost = 0 if world.assists.endless_energy else limits["pulse_energy"] * 60
    if world.tick < courier.pulse_ready:
        world.events.append(Refused("The pulse is not ready yet."))
        return
    if courier.energy < cost:
        world.events.append(Refused("Not enough energy for a pulse."))
        return
    courier.energy -= cost
    courier.pulse_ready = world.tick + limits["pulse_cooldown_ticks"]
    world.pulse = (courier.x, courier.y, world.tick)
    world.events.append(Pulsed(courier.x, courier.y))
    make_noise(
        world, "pulse", by="courier", x=courier.x, y=courier.y, radius=world.catalog.noises["pulse"]
    )


def spread_pulse(world: World) -> None:
    """Let a running pulse reach one tick further and mark whom it meets."""
    if world.pulse is None:
        return
    x, y, begun = world.pulse
    limits = world.catalog.limits
    reach = (world.tick - begun) * limits["pulse_speed"]
    for actor in world.actors:
        if actor.id not in world.marks and within(actor.x - x, actor.y - y, reach):
            world.marks[actor.id] = world.tick + limits["pulse_mark_ticks"]
            if actor.cloaked:
                spot(world, actor, "pulse")
    if reach >= limits["pulse_subtiles"]:
        world.pulse = None


def fade_marks(world: World) -> None:
    """Forget marks whose time is over; a running pulse keeps its own."""
    if world.pulse is None and world.marks:
        world.marks = {name: t for name, t in world.marks.items() if t > world.tick}


def spot(world: World, actor: Actor, by: str) -> None:
    """Find a droid out: outlined for a while, it cannot strike."""
    numbers = actor.memory.numbers
    if numbers.get("outlined_until", 0) <= world.tick:
        world.events.append(Spotted(actor.id, by))
        if actor.id not in world.tally.spotted:
            world.tally.spotted.append(actor.id)
    numbers["outlined_until"] = world.tick + actor.kind.numbers["outlined_ticks"]
    numbers.pop("whine", None)


def throw_decoy(world: World) -> None:
    """Throw a coin to the aimed place; where it lands it calls."""
    courier, limits = world.courier, world.catalog.limits
    if courier.decoys <= 0 or courier.item or courier.merged:
        world.events.append(Refused("No coin in your hand."))
        return
    end = landing(world, world.intents.aim_x, world.intents.aim_y)
    courier.decoys -= 1
    away = distance(end[0] - courier.x, end[1] - courier.y)
    lands = world.tick + max(away // limits["decoy_speed"], 1)
    world.flights += (Flight("decoy", (courier.x, courier.y), end, world.tick, lands),)
    world.events.append(Thrown("decoy", *end, landed=False))


def landing(world: World, x: int, y: int) -> tuple[int, int]:
    """Return where a throw aimed at a place lands: not past its range, nor through a wall."""
    courier = world.courier
    dx, dy = x - courier.x, y - courier.y
    heading = heading_of(dx, dy)
    wanted = min(distance(dx, dy), world.limit("decoy_subtiles"))
    free = reach_along(
        world.terrain.opaque,
        world.terrain.columns,
        x=courier.x,
        y=courier.y,
        heading=heading,
        reach=wanted,
    )
    dx, dy = vector(heading, free)
    return courier.x + dx, courier.y + dy


def land_throws(world: World) -> None:
    """Let what was thrown arrive."""
    landed = [f for f in world.flights if f.lands <= world.tick]
    if not landed:
        return
    world.flights = tuple(f for f in world.flights if f.lands > world.tick)
    for flight in landed:
        x, y = flight.end
        world.events.append(Thrown(flight.tool, x, y, landed=True))
        radius = world.catalog.noises["decoy"]
        make_noise(world, "decoy", by="decoy", x=x, y=y, radius=radius, lure=True)


def dazzle(world: World) -> None:
    """Blind whoever or whatever is nearest before the courier, harmlessly."""
    courier, limits = world.courier, world.catalog.limits
    target = _nearest(
        world, limits["dazzle_subtiles"], lambda a: not a.cloaked and not is_blind(world, a)
    )
    if courier.dazzles <= 0 or courier.item or courier.merged or target is None:
        world.events.append(Refused("Nothing to dazzle here."))
        return
    courier.dazzles -= 1
    machine = target.kind.id in MACHINES
    ticks = limits["dazzle_machine_ticks" if machine else "dazzle_person_ticks"]
    target.blind_until = world.tick + ticks
    target.aware.points = 0 if machine else target.aware.points
    world.events.append(Dazzled(target.id))


def whistle(world: World) -> None:
    """Whistle: a small call that leads somebody to this place."""
    courier = world.courier
    radius = world.catalog.noises["whistle"]
    make_noise(world, "whistle", by="whistle", x=courier.x, y=courier.y, radius=radius, lure=True)


def knock_down(world: World) -> None:
    """Knock down whoever is in reach and does not look: silent, lasting, priced."""
    reach = world.limit("knock_subtiles")
    target = _nearest(world, reach, can_be_knocked)
    if target is None or world.courier.merged:
        world.events.append(Refused("Nobody is in reach."))
        return
    target.blind_until = world.tick + world.limit("knocked_ticks")
    target.state = AlertState.DOWN
    target.off_schedule = True
    target.memory.path = ()
    if target.id not in world.tally.harmed:
        world.tally.harmed.append(target.id)
    world.barred.pop(target.id, None)
    world.relay_terrain()
    world.events.append(KnockedDown(target.id))
    do_harm(world, "knock_down", target.id)


def can_be_knocked(actor: Actor) -> bool:
    """Return whether an actor is somebody who could be knocked down."""
    return (actor.is_guard or actor.is_person) and actor.state is not AlertState.DOWN


def set_down(world: World) -> None:
    """Put down what the courier carries, where she stands."""
    courier = world.courier
    if not courier.item:
        return
    drop(world, world.catalog.noises["set_down"])


def drop(world: World, loudness: int) -> None:
    """Let what the courier carries lie where she stands, with a noise."""
    courier = world.courier
    world.events.append(Dropped(courier.item, courier.x, courier.y))
    held = world.fixtures.get(courier.item_id)
    if held is not None:
        held.x, held.y, held.hidden = courier.x, courier.y, False
    courier.item, courier.item_id = "", ""
    make_noise(world, "dropped", by="courier", x=courier.x, y=courier.y, radius=loudness)


def place_for_hands(world: World, actor: Actor) -> Point:
    """Return the place of somebody that hands reach for: the nearest of the way they bar."""
    courier, rect = world.courier, world.barred.get(actor.id)
    if rect is None:
        return actor.x, actor.y
    column, row, columns, rows = rect
    return (
        min(max(courier.x, column * SUBTILES), (column + columns) * SUBTILES - 1),
        min(max(courier.y, row * SUBTILES), (row + rows) * SUBTILES - 1),
    )


def _nearest(world: World, reach: int, suits: Callable[[Actor], bool]) -> Actor | None:
    courier, terrain = world.courier, world.terrain
    near = [
        actor
        for actor in world.actors
        if suits(actor)
        and world.is_near(*place_for_hands(world, actor), reach)
        and line_is_clear(terrain.opaque, terrain.columns, courier.x, courier.y, actor.x, actor.y)
    ]
    return min(
        near,
        key=lambda a: (a.x - courier.x) ** 2 + (a.y - courier.y) ** 2,
        default=None,
    )


TOOLS: Final = {
    "pulse": pulse,
    "decoy": throw_decoy,
    "dazzle": dazzle,
    "whistle": whistle,
    "knock_down": knock_down,
    "drop": set_down,
}
"""What each tool word does."""
