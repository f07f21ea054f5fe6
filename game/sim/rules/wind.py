"""Wind: on the terrace it carries her scent ahead of her, and dogs stand in it.

The scent is a fan downwind: long in a gust, short in the lull. Walls stop it, and nothing smells
of anything among the orange trees.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from game.base.geometry import in_wedge, within
from game.base.grid import line_is_clear
from game.base.units import POINT, SUBTILES
from game.sim.actor import Actor, AlertState
from game.sim.rules.local_events import DogBarked, WindTurned
from game.sim.rules.local_state import RESIN_SOAP, TERRACE, Locale, courier_sense
from game.sim.systems.noticing import SURE_AT, gain
from game.sim.systems.sounding import make_noise
from game.sim.world import World

SOIL: Final = "soil"
"""The surface that hides every scent."""


@dataclass(frozen=True, slots=True)
class Fan:
    """Where the scent lies now: from the courier along a heading, subtiles and arc minutes."""

    x: int
    y: int
    heading: int
    half_angle: int
    reach: int


def in_gust(world: World, locale: Locale) -> bool:
    """Return whether a gust blows now."""
    gust, lull = locale.numbers["gust_ticks"], locale.numbers["lull_ticks"]
    return world.tick % (gust + lull) < gust


def fan_reach(world: World, locale: Locale) -> int:
    """Return how far the scent goes now, subtiles."""
    numbers = locale.numbers
    reach = numbers["gust_subtiles" if in_gust(world, locale) else "lull_subtiles"]
    if world.tick < locale.scent.greasy_until:
        reach = numbers["grease_subtiles"]
    if locale.bag.kit == RESIN_SOAP:
        reach -= numbers["soap_subtiles"]
    return max(reach, 0)


def fan(world: World, locale: Locale) -> Fan | None:
    """Return the fan of scent; None where no wind carries it."""
    courier = world.courier
    winds = world.plan.of_kind("wind")
    away = courier.aboard or world.tick < courier.amnesty_until
    if not winds or away or courier_sense(world) != TERRACE:
        return None
    if world.terrain.surface_at(courier.x, courier.y) == SOIL:
        return None
    heading = winds[0].values.get("heading_angle", 0)
    return Fan(
        courier.x,
        courier.y,
        heading if isinstance(heading, int) else 0,
        locale.numbers["fan_angle"],
        fan_reach(world, locale),
    )


def carry_scent(world: World, locale: Locale) -> None:
    """Let the wind turn, and every dog in the fan make up its mind."""
    _tell_turn(world, locale)
    scent, here = locale.scent, fan(world, locale)
    if here is None:
        scent.sniffed = ()
        return
    before, quiet = dict(scent.sniffed), dict(scent.quiet_until)
    sniffed = {}
    for keeper in _keepers(world):
        if world.tick < quiet.get(keeper.id, 0) or not _has_scent(world, keeper, here):
            continue
        sniffed[keeper.id] = before.get(keeper.id, 0) + 1
        if sniffed[keeper.id] >= locale.numbers["scent_ticks"]:
            quiet[keeper.id] = world.tick + locale.numbers["bark_again_ticks"]
            del sniffed[keeper.id]
            _bark(world, locale, keeper)
    scent.sniffed, scent.quiet_until = tuple(sniffed.items()), tuple(quiet.items())


def _tell_turn(world: World, locale: Locale) -> None:
    gust, lull = locale.numbers["gust_ticks"], locale.numbers["lull_ticks"]
    if world.plan.of_kind("wind") and world.tick % (gust + lull) in {0, gust}:
        reach = fan_reach(world, locale)
        world.events.append(WindTurned(in_gust(world, locale), reach))


def _keepers(world: World) -> Iterator[Actor]:
    """Give the guards who have a dog at heel; it stands where they stand."""
    return (actor for actor in world.actors if _dog_of(world, actor))


def _dog_of(world: World, actor: Actor) -> str:
    return str(world.placement(actor.id).values.get("dog", ""))


def _has_scent(world: World, keeper: Actor, here: Fan) -> bool:
    if keeper.state is AlertState.DOWN:
        return False
    dx, dy = keeper.x - here.x, keeper.y - here.y
    terrain = world.terrain
    return (
        within(dx, dy, here.reach)
        and in_wedge(dx, dy, here.heading, here.half_angle)
        and line_is_clear(terrain.opaque, terrain.columns, here.x, here.y, keeper.x, keeper.y)
    )


def _bark(world: World, locale: Locale, keeper: Actor) -> None:
    courier = world.courier
    world.events.append(DogBarked(keeper.id, _dog_of(world, keeper)))
    radius = locale.numbers["bark_subtiles"] * POINT // SUBTILES
    make_noise(world, "bark", by=keeper.id, x=keeper.x, y=keeper.y, radius=radius)
    gain(world, keeper, SURE_AT, cap=SURE_AT, by="scent", place=(courier.x, courier.y))
