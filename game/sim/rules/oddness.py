"""Oddness: in the bazaar whoever is alone in the light is looked at, and a crowd hides."""

from __future__ import annotations

from game.base.units import TICKS_PER_SECOND
from game.sim.actor import Actor, AlertState
from game.sim.assists import USUAL
from game.sim.rules.local_events import HeadsTurned, LookedOdd
from game.sim.rules.local_state import BAZAAR, BUN_BASKET, Locale, courier_sense
from game.sim.senses.light import LIT
from game.sim.systems.crowds import CROWD, MOST_PUSHES
from game.sim.systems.deeds import write_line
from game.sim.systems.eyes import courier_can_be_sensed, is_blind
from game.sim.systems.noticing import SURE_AT, gain
from game.sim.systems.perception import SENSE_EVERY
from game.sim.world import World

SHARE = TICKS_PER_SECOND
"""Parts of a point that oddness is counted in."""


def points(locale: Locale) -> int:
    """Return how odd she looks, 0 to 100."""
    return locale.oddness.share // SHARE


def grow_odd(locale: Locale, by: int) -> None:
    """Let her look odder by some points, at most as odd as can be."""
    share = locale.oddness.share + by * SHARE
    locale.oddness.share = min(max(share, 0), locale.numbers["odd_most"] * SHARE)


def people_near(world: World, reach: int) -> int:
    """Return how many people on their feet are near the courier."""
    return sum(
        1
        for actor in world.actors
        if actor.is_person
        and actor.state is not AlertState.DOWN
        and world.is_near(actor.x, actor.y, reach)
    )


def in_crowd(world: World, locale: Locale) -> bool:
    """Return whether a crowd hides her: enough people round her, or a partner who is one."""
    numbers = locale.numbers
    needed = numbers["basket"] if locale.bag.kit == BUN_BASKET else CROWD
    if people_near(world, world.limit("crowd_subtiles")) >= needed:
        return True
    return any(_walks_with(world, locale, actor) for actor in world.actors)


def _walks_with(world: World, locale: Locale, actor: Actor) -> bool:
    """Return whether an actor is her partner here and near enough to be her crowd."""
    reach = locale.numbers["partner_crowd_subtiles"]
    return world.is_near(actor.x, actor.y, reach) and any(
        spot.values.get("who") == actor.id and locale.harbours[str(spot.values["harbour"])].partner
        for spot in world.plan.of_kind("partner")
    )


def weigh(world: World, locale: Locale) -> None:
    """Let oddness grow or fade by a tick, and tell what comes of it."""
    odd, numbers = locale.oddness, locale.numbers
    is_here = courier_sense(world) == BAZAAR and courier_can_be_sensed(world)
    odd.is_crowded = is_here and in_crowd(world, locale)
    rate = _rate(world, locale) if is_here else -numbers["odd_fades"]
    most = numbers["odd_most"] * SHARE
    odd.share = min(max(odd.share + rate, 0), most)
    if not odd.has_turned and odd.share >= numbers["odd_turns"] * SHARE:
        odd.has_turned = True
        world.events.append(HeadsTurned())
    if odd.share >= most:
        _ask(world)
        odd.share = numbers["odd_after"] * SHARE
    odd.has_turned = odd.has_turned and odd.share >= numbers["odd_after"] * SHARE
    _mind_running(world, locale, is_here=is_here)


def _rate(world: World, locale: Locale) -> int:
    """Return how fast oddness changes here, points a second."""
    numbers, light = locale.numbers, world.courier.light
    if light < LIT or locale.oddness.is_crowded:
        return -numbers["odd_fades"]
    if people_near(world, numbers["alone_subtiles"]):
        return 0
    moves = world.courier.gait != "still"
    rate = numbers["odd_moving" if moves else "odd_still"] if moves or _is_looked_at(world) else 0
    return rate * world.assists.senses // USUAL


def _is_looked_at(world: World) -> bool:
    return any(world.tick - tick < SENSE_EVERY for tick in world.sight_log.values())


def _ask(world: World) -> None:
    """Send the nearest guard who has nothing else to do."""
    courier = world.courier
    free = [actor for actor in world.actors if _is_free(world, actor)]
    nearest = min(free, key=lambda a: (a.x - courier.x) ** 2 + (a.y - courier.y) ** 2, default=None)
    world.events.append(LookedOdd(nearest.id if nearest else ""))
    if nearest is not None:
        gain(world, nearest, SURE_AT, cap=SURE_AT, by="oddness", place=(courier.x, courier.y))


def _is_free(world: World, actor: Actor) -> bool:
    is_guard = actor.kind.mind == "guard" and actor.state is AlertState.CALM
    return is_guard and not is_blind(world, actor)


def _mind_running(world: World, locale: Locale, *, is_here: bool) -> None:
    """Let whoever runs near a crowd of the bazaar pay for it, three times a night at most.

    Crowds elsewhere mind only who runs in them; the same run is never paid for twice.
    """
    odd, numbers, tally = locale.oddness, locale.numbers, world.tally
    near = numbers["crowd_run_subtiles"]
    runs = is_here and world.courier.gait == "run" and people_near(world, near) >= CROWD
    if runs and not odd.runs and not world.courier.pushes and tally.pushes < MOST_PUSHES:
        tally.pushes += 1
        write_line(world, "crowd_run", world.catalog.prices["crowd_run"], "")
    odd.runs = runs
    world.courier.pushes = world.courier.pushes or runs
