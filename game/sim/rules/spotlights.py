"""Spotlights: everything never owned up walks over the hall as a lamp with a name.

A lamp is a disc of light and its accuser's eye. Until it makes her out, where it is depends on the
tick alone; then it slows down, and is behind its time until it has forgotten her. Whoever says it
herself, inside the disc, makes it hang still.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.base.geometry import within
from game.base.grid import cell_of
from game.base.units import POINT, TURN
from game.sim.assists import USUAL
from game.sim.offers import Offer
from game.sim.plan import Placement, Plan
from game.sim.rules.debts import price_in_hall, settle
from game.sim.rules.lamps_owed import Rail, Spot
from game.sim.rules.owed_events import Accused, LiabilityLit, OwnedUp, SpotlightSeen
from game.sim.rules.properties import number, text
from game.sim.rules.risk_state import Risk, risk_of
from game.sim.rules.walking_lights import carried_lights
from game.sim.schedule import patrol
from game.sim.senses.hearing import spread
from game.sim.senses.sight import BODY_POINTS, NEEDED
from game.sim.systems.area import raise_area
from game.sim.systems.crowds import is_in_crowd
from game.sim.systems.deeds import write_line
from game.sim.systems.eyes import courier_can_be_sensed, is_blind
from game.sim.systems.noticing import FULL, NOTICED_AT, SURE_AT, tell
from game.sim.trust import OWNED
from game.sim.verbs import VERBS
from game.sim.world import World

LIGHT_EVERY: Final = 60
"""Ticks between two looks at what has come to be owed."""

SENSE_EVERY: Final = 3
"""Ticks between two senses of one lamp."""

SENSES_A_SECOND: Final = 20
"""How often a lamp senses in a second."""

CALLS_AT: Final = 65 * POINT
"""Awareness at which an accuser calls name and deed."""

CALLED: Final = 50
"""Awareness of a guard who heard an accuser call: curious, and of the right place."""

SEARCHES: Final = 66
"""Awareness of a guard whom the hall's alarm sends searching."""


# -- the map --------------------------------------------------------------------------------------
def rails_of(plan: Plan, speed: int) -> tuple[Rail, ...]:
    """Return the map's rails in the order of their numbers."""
    rails = (_rail(placement, speed) for placement in plan.of_kind("rail"))
    return tuple(sorted(rails, key=lambda rail: rail.order))


def _rail(placement: Placement, speed: int) -> Rail:
    schedule = patrol(
        placement.route, pauses=(), loop=text(placement, "mode") == "loop", pace=speed, turn=TURN
    )
    return Rail(placement.id, number(placement, "order"), schedule, (placement.x, placement.y))


# -- lighting -------------------------------------------------------------------------------------
def light_lamps(world: World, risk: Risk) -> None:
    """Once a second, let a lamp rise for everything owed that has none yet."""
    if world.tick % LIGHT_EVERY or not risk.rails:
        return
    lit = {spot.debt for spot in risk.spots}
    for at, debt in enumerate(risk.debts):
        if debt.is_owed and at not in lit:
            spot = _risen(world, risk, at)
            risk.spots = (*risk.spots, spot)
            world.events.append(LiabilityLit(spot.id, debt.hurt, debt.deed))


def _risen(world: World, risk: Risk, debt: int) -> Spot:
    """Return a new lamp on the next rail; a second one on the same runs half a period ahead."""
    rail = len(risk.spots) % len(risk.rails)
    schedule = risk.rails[rail].schedule
    phase = schedule.period // 2 * (len(risk.spots) // len(risk.rails) % 2)
    x, y, _ = schedule.pose(world.tick + phase)
    return Spot(debt, rail, phase, x, y)


# -- watching -------------------------------------------------------------------------------------
def watch_hall(world: World, risk: Risk) -> None:
    """Let the lamps whose turn it is sense the courier, speak up, and forget her again."""
    hands = world.courier.hands
    for spot in risk.spots:
        spot.is_held = hands.verb == "own_up_here" and hands.target == spot.id
        if spot.is_still or spot.is_held or world.tick % SENSE_EVERY != spot.rail % SENSE_EVERY:
            continue
        if courier_can_be_sensed(world) and is_under(world, spot):
            _see(world, risk, spot)
        elif world.tick >= spot.grace_until:
            _forget(world, spot)


def is_under(world: World, spot: Spot) -> bool:
    """Return whether three of the courier's five body points stand in a lamp's disc."""
    courier, radius = world.courier, world.numbers["spot_subtiles"]
    dx, dy = courier.x - spot.x, courier.y - spot.y
    return sum(within(dx + ox, dy + oy, radius) for ox, oy in BODY_POINTS) >= NEEDED


def _see(world: World, risk: Risk, spot: Spot) -> None:
    factors = world.catalog.factors
    motion = world.catalog.gaits[world.courier.gait].motion
    crowd = factors["crowd"] if is_in_crowd(world) else POINT
    rate = world.numbers["spot_rate"] * POINT * world.assists.senses
    gain = rate // (SENSES_A_SECOND * USUAL) * motion * crowd // POINT**2
    spot.points = min(spot.points + gain, FULL)
    spot.grace_until = world.tick + world.limit("grace_ticks")
    debt, told = risk.debts[spot.debt], spot.peak
    spot.peak = max(told, next((s for s in (FULL, CALLS_AT, SURE_AT) if spot.points >= s), 0))
    if told < SURE_AT <= spot.peak:
        world.events.append(SpotlightSeen(spot.id, debt.hurt))
    if told < CALLS_AT <= spot.peak:
        world.events.append(Accused(spot.id, debt.hurt, debt.deed))
        _call(world, spot)
    if told < FULL <= spot.peak:
        raise_area(world, world.limit("alarm_step"))
        _send_searchers(world)


def _call(world: World, spot: Spot) -> None:
    """Let the guards in earshot of the accuser's voice have the place."""
    costs = spread(world.terrain, cell_of(spot.x, spot.y), world.catalog.noises["accuser"])
    for actor in world.actors:
        heard = actor.is_guard and cell_of(actor.x, actor.y) in costs
        if heard and not is_blind(world, actor):
            tell(world, actor, (spot.x, spot.y), points=CALLED, by_sight=True)


def _send_searchers(world: World) -> None:
    """Send the guards of her zone to where she stood when the hall's alarm rose."""
    place, zone = (world.courier.x, world.courier.y), world.courier.zone
    for actor in world.actors:
        here = actor.is_guard and world.zone_at(actor.x, actor.y) == zone
        if here and not is_blind(world, actor):
            tell(world, actor, place, points=SEARCHES, by_sight=True)


def _forget(world: World, spot: Spot) -> None:
    name = "low" if spot.points < SURE_AT else "mid" if spot.points < CALLS_AT else "high"
    rate = world.limit(f"decay_{name}") * POINT // SENSES_A_SECOND
    spot.points = max(spot.points - rate, 0)
    if spot.points < NOTICED_AT:
        spot.peak = 0


# -- moving ---------------------------------------------------------------------------------------
def move_lamps(world: World, risk: Risk) -> None:
    """Move the lamps to where they are in the next tick, and lay their discs."""
    for spot in risk.spots:
        if not spot.is_still:
            spot.lag += _loses(spot)
            schedule = risk.rails[spot.rail].schedule
            late = world.tick + 1 + spot.phase - spot.lag // 2
            spot.x, spot.y, _ = schedule.pose(late)
    world.discs = discs_of(world, risk)


def _loses(spot: Spot) -> int:
    """Return the half ticks a lamp loses in a tick: both while held, one while it sees, else none.

    What it lost it makes up for as soon as it has forgotten her.
    """
    if spot.is_held:
        return 2
    if spot.points >= SURE_AT:
        return 1
    return -1 if spot.lag else 0


def eyes_of(world: World, risk: Risk) -> tuple[tuple[int, int, int], ...]:
    """Return the discs of the lamps whose accusers still look."""
    return tuple(_disc(world, spot) for spot in risk.spots if not spot.is_still)


def _disc(world: World, spot: Spot) -> tuple[int, int, int]:
    return spot.x, spot.y, world.numbers["spot_subtiles"]


def discs_of(world: World, risk: Risk) -> tuple[tuple[int, int, int], ...]:
    """Return all lit discs: roaming lamps, lamps that hang still, and lights that people carry."""
    numbers = world.numbers
    roaming = [_disc(world, spot) for spot in risk.spots]
    owned = sum(debt.status == OWNED for debt in risk.debts)
    hanging = [(x, y, numbers["witness_subtiles"]) for x, y in risk.witnesses[:owned]]
    return (*roaming, *hanging, *(disc for _bearer, disc in carried_lights(world, risk)))


# -- owning up ------------------------------------------------------------------------------------
def offers_of_lamps(world: World, risk: Risk) -> Iterator[Offer]:
    """Give the offer to say it, under every lamp that falls on her; the nearer centre hears her."""
    for spot in risk.spots:
        if not spot.is_still and is_under(world, spot):
            debt = risk.debts[spot.debt]
            yield Offer(
                "own_up_here", spot.id, "Say it here: {name}", spot.x, spot.y,
                hold=world.numbers["own_up_ticks"], price=price_in_hall(debt), name=debt.hurt,
                order=-1,
            )  # fmt: skip


@VERBS.register("own_up_here")
def own_up_here(world: World, target: str) -> None:
    """Own up to a deed in its own light: the lamp hangs still, and who accused sits down."""
    risk = risk_of(world)
    spot = next(spot for spot in risk.spots if spot.id == target)
    debt = risk.debts[spot.debt]
    spot.is_still, spot.is_held, spot.points, spot.peak = True, False, 0, 0
    settle(world, risk, spot.debt)
    write_line(world, "owned_up", price_in_hall(debt), debt.hurt)
    world.events.append(OwnedUp(spot.id, debt.hurt, debt.deed, risk.owed))
