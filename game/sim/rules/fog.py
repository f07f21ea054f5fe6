"""Fog: eyes are short, ears are long, and for three seconds in eight the horn covers everything."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from game.sim.actor import Actor
from game.sim.kinds import Band
from game.sim.rules.local_events import HornBlew, HornCut
from game.sim.rules.local_state import FELT_SOLES, FOG, Locale
from game.sim.systems.noticing import SURE_AT, gain
from game.sim.world import World

HUNDRED = 100
"""What loudness factors of the rule are shares of."""


@lru_cache(maxsize=256)
def bands_in_fog(bands: tuple[Band, ...], shorter: int, least: int, clear: int) -> tuple[Band, ...]:
    """Return bands of sight as the fog leaves them.

    Args:
        bands: as its kind has them.
        shorter: how much of every reach the fog takes, subtiles.
        least: no reach that was longer becomes shorter than this.
        clear: no reach up to here is shortened: somebody stands in the light of a bell lamp.
    """
    return tuple(
        replace(band, reach=min(band.reach, max(band.reach - shorter, least, clear)))
        for band in bands
    )


def eyes_in_fog(world: World, locale: Locale, actor: Actor) -> tuple[Band, ...]:
    """Return an actor's bands of sight where it stands in fog."""
    clear = world.placement(actor.id).values.get("clear_subtiles", 0)
    numbers = locale.numbers
    reach = clear if isinstance(clear, int) else 0
    shorter, least = numbers["fog_subtiles"], numbers["fog_least_subtiles"]
    return bands_in_fog(actor.kind.bands, shorter, least, reach)


def horn_blows(world: World, locale: Locale) -> bool:
    """Return whether the horn covers all noise now."""
    numbers = locale.numbers
    return (
        bool(world.plan.of_kind("horn"))
        and world.tick >= locale.mist.silent_until
        and world.tick % numbers["horn_ticks"] < numbers["horn_blows_ticks"]
    )


def heard(world: World, locale: Locale, source: str, place: tuple[int, int], radius: int) -> int:
    """Return how far a noise is heard: further in fog, not at all under the horn."""
    numbers = locale.numbers
    if source == "footstep" and locale.bag.kit == FELT_SOLES:
        radius = radius * numbers["felt"] // HUNDRED
    if locale.sense_of(place) != FOG:
        return radius
    return 0 if horn_blows(world, locale) else radius * numbers["fog_noise"] // HUNDRED


def sound_horn(world: World, locale: Locale) -> None:
    """Tell when the horn begins to blow, and fall silent when its rope is cut."""
    for horn in world.plan.of_kind("horn"):
        rope = world.fixtures.get(str(horn.values.get("rope", "")))
        if rope is not None and rope.done and not locale.mist.silent_until:
            _fall_silent(world, locale, (rope.x, rope.y))
    if horn_blows(world, locale) and world.tick % locale.numbers["horn_ticks"] == 0:
        world.events.append(HornBlew(locale.numbers["horn_blows_ticks"]))


def _fall_silent(world: World, locale: Locale, rope: tuple[int, int]) -> None:
    """Let the horn be silent, and whoever stands in its light go and look at the rope."""
    ticks = locale.numbers["horn_cut_ticks"]
    locale.mist.silent_until = world.tick + ticks
    world.events.append(HornCut(ticks))
    for actor in world.actors:
        if world.placement(actor.id).values.get("clear_subtiles"):
            gain(world, actor, SURE_AT, cap=SURE_AT, by="silence", place=rope)
