"""Perception: who senses the courier this tick, and how strongly.

Each observer senses on every third tick, the tick equal to its index modulo three. The courier's
light is worked out once a tick, from the static array and the carried beams, per body point.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from game.base.geometry import within
from game.base.grid import Cell, cell_of
from game.base.units import POINT, SUBTILES
from game.sim.actor import Actor, AlertState
from game.sim.assists import USUAL
from game.sim.kinds import Band, Beam
from game.sim.plan import Point
from game.sim.senses.light import BAND_NAMES, BEAM, DIM, LIT, SHADOW, band_at, beam_reaches
from game.sim.senses.sight import (
    BODY_POINTS,
    MOST_REACH,
    NEEDED,
    band_holding,
    body_is_visible,
)
from game.sim.systems.crowds import is_in_crowd
from game.sim.systems.eyes import courier_can_be_sensed, is_blind
from game.sim.systems.noticing import SURE_AT, gain, sight_cap
from game.sim.systems.partnership import is_partner
from game.sim.systems.regulation import carries_contraband, sense_line
from game.sim.world import World

SENSE_EVERY: Final = 3
"""Ticks between two senses of one observer (50 ms)."""

SENSES_A_SECOND: Final = 20
"""How often an observer senses in a second."""

SHADE: Final = 1
"""How many cells round it a tall case on a belt shades."""


def perceive(world: World) -> None:
    """Light the courier, then let the observers whose turn it is sense her."""
    courier = world.courier
    courier.light = world.rule.light_on(world, light_on_courier(world))
    for actor in world.actors[world.tick % SENSE_EVERY :: SENSE_EVERY]:
        kind = actor.kind
        if kind.id == "regulator":
            sense_line(world, actor)
        elif kind.group == "rival":
            actor.aware.sees = _scents(world, actor)
        elif kind.bands:
            if world.is_near(actor.x, actor.y, MOST_REACH) or _has_to_forget(actor):
                _look(world, actor)
        elif "disc_subtiles" in kind.numbers:
            actor.aware.sees = _is_trodden(world, actor)


def _has_to_forget(actor: Actor) -> bool:
    """Return whether an observer that has nothing to see has something to forget."""
    aware = actor.aware
    return bool(aware.points or aware.sees or aware.exposure or aware.first_seen >= 0)


def light_on_courier(world: World) -> int:
    """Return the band that at least three of the courier's five body points stand in."""
    courier, columns = world.courier, world.plan.columns
    points = [(courier.x + ox, courier.y + oy) for ox, oy in BODY_POINTS]
    bands = [band_at(world.light, columns, x, y) for x, y in points]
    for mx, my, radius in world.discs:
        bands = [LIT if b < LIT and within(x - mx, y - my, radius) else b
                 for (x, y), b in zip(points, bands, strict=True)]  # fmt: skip
    shades = [case for case in world.cases if _lies_near(case, courier.cell)]
    drones = [world.actor(drone.id) for drone in world.plan.of_kind("drone")]
    if shades or drones:
        bands = [
            SHADOW if _is_shaded(p, shades) or any(_hangs_over(a, p) for a in drones) else b
            for p, b in zip(points, bands, strict=True)
        ]
    for actor in world.actors:
        beam = actor.kind.beam
        if beam is None or not world.is_near(actor.x, actor.y, beam.reach + SUBTILES):
            continue
        if not is_blind(world, actor):
            bands = _lit_by_beam(world, actor, beam, points, bands)
    if world.glows:
        bands = _lit_by_glows(world, points, bands)
    return sorted(bands, reverse=True)[NEEDED - 1]


def _lit_by_beam(
    world: World, actor: Actor, beam: Beam, points: Sequence[Point], bands: Sequence[int]
) -> list[int]:
    """Return the bands of points where a carried light may fall on them."""
    opaque, columns = world.terrain.opaque, world.plan.columns
    x, y, heading = actor.x, actor.y, actor.heading
    return [
        BEAM
        if band < BEAM
        and beam_reaches(beam, opaque, columns, x=x, y=y, heading=heading, px=px, py=py)
        and not _hangs_over(actor, (px, py))
        else band
        for (px, py), band in zip(points, bands, strict=True)
    ]


def _lit_by_glows(world: World, points: Sequence[Point], bands: Sequence[int]) -> list[int]:
    """Return the bands of points where boxes glow: at least a glow's own band near it."""
    return [
        max([band, *(glow for x, y, far, glow in world.glows if within(px - x, py - y, far))])
        for (px, py), band in zip(points, bands, strict=True)
    ]


def _lies_near(case: Cell, cell: Cell) -> bool:
    """Return whether a tall case on a belt may shade a body in a cell."""
    return abs(case[0] - cell[0]) <= SHADE + 1 and abs(case[1] - cell[1]) <= SHADE + 1


def _is_shaded(point: Point, cases: Sequence[Cell]) -> bool:
    column, row = cell_of(*point)
    return any(abs(column - c) <= SHADE and abs(row - r) <= SHADE for c, r in cases)


def _hangs_over(actor: Actor, point: Point) -> bool:
    """Return whether what an actor carries hangs over a point: no lamp reaches there from above."""
    shade = actor.kind.numbers.get("shade_subtiles", 0)
    return shade > 0 and within(point[0] - actor.x, point[1] - actor.y, shade)


def sighting(world: World, actor: Actor) -> Band | None:
    """Return the band of sight in which an actor has the courier, walls and cover asked."""
    courier = world.courier
    dx, dy = courier.x - actor.x, courier.y - actor.y
    if not courier_can_be_sensed(world):
        return None
    bands = world.rule.senses_at(world, actor).bands
    band = band_holding(
        bands, dx, dy, actor.heading, searching=actor.is_searching, sneaking=courier.crouched
    )
    least = LIT if actor.only_light else DIM
    if band is None or (band.name != "contact" and courier.light < least):
        return None
    terrain = world.terrain
    hidden = courier.crouched and not within(dx, dy, world.limit("low_cover_subtiles"))
    blocked = terrain.veiled if hidden else terrain.opaque
    visible = body_is_visible(blocked, terrain.columns, actor.x, actor.y, courier.x, courier.y)
    return band if visible else None


def _look(world: World, actor: Actor) -> None:
    aware = actor.aware
    band = None if is_blind(world, actor) else sighting(world, actor)
    aware.sees = band is not None
    if band is None:
        _remember(world, actor)
        aware.exposure = 0
        if aware.points < SURE_AT:
            aware.first_seen, aware.contact = -1, False
        return
    world.sight_log[actor.id] = world.tick
    aware.exposure += 1
    if aware.first_seen < 0:
        aware.first_seen = world.tick
    aware.contact = aware.contact or band.name == "contact"
    if aware.exposure * SENSE_EVERY <= world.limit("exposure_ticks") or is_welcome(world, actor):
        return
    place = (world.courier.x, world.courier.y)
    gain(
        world,
        actor,
        fill(world, actor, band),
        cap=_cap(world, actor, band),
        by="sight",
        place=place,
    )


def _remember(world: World, actor: Actor) -> None:
    """Let a chaser know the true place for a moment after losing sight."""
    lost = world.tick - world.sight_log.get(actor.id, -1 << 30)
    knows = actor.kind.numbers.get("knows_ticks", 0)
    if actor.state is AlertState.ALARMED and lost < knows and courier_can_be_sensed(world):
        actor.memory.ghost = (world.courier.x, world.courier.y)


def fill(world: World, actor: Actor, band: Band) -> int:
    """Return what one sense adds, in thousandths of a point.

    Band x light x motion x state x trust x crowd x assist, rounded down once.
    """
    factors, courier = world.catalog.factors, world.courier
    seen_light = LIT if courier.light == DIM and _dim_counts(actor) else courier.light
    light = POINT if band.name == "contact" else factors[BAND_NAMES[seen_light]]
    motion = world.catalog.gaits[courier.gait].motion
    state = factors.get(actor.state.word, POINT)
    if actor.memory.wary and actor.state in (AlertState.CALM, AlertState.RETURNING):
        state = factors["wary"]
    trust = factors["shunned"] if world.trust.band == "shunned" and actor.is_watcher else POINT
    crowd = world.rule.senses_at(world, actor).crowd
    crowd = crowd or (factors["crowd"] if is_in_crowd(world) else POINT)
    rate = band.rate * POINT * world.assists.senses
    whole = POINT**5 * SENSES_A_SECOND * USUAL
    return rate * light * motion * state * trust * crowd // whole


def _dim_counts(actor: Actor) -> bool:
    """Return whether half light is full light to an actor's eyes."""
    return bool(actor.kind.numbers.get("dim_counts"))


def _cap(world: World, actor: Actor, band: Band) -> int:
    """Return the most this band can give here and now."""
    most = min(band.cap, world.rule.senses_at(world, actor).cap)
    return min(most * POINT, sight_cap(world, actor))


def is_welcome(world: World, actor: Actor) -> bool:
    """Return whether an actor lets the courier be where she is.

    So does a partner, and so does everybody calm where a map marks her welcome.
    """
    if is_partner(actor):
        return True
    zone = world.courier.zone
    if not zone or actor.state is AlertState.ALARMED or carries_contraband(world):
        return False
    return bool(world.placement(zone).values.get("public"))


def _is_trodden(world: World, actor: Actor) -> bool:
    """Return whether the courier's feet are on an actor's disc; a merged one has none."""
    reach = actor.kind.numbers["disc_subtiles"]
    return (
        not is_blind(world, actor)
        and courier_can_be_sensed(world)
        and world.is_near(actor.x, actor.y, reach)
    )


def _scents(world: World, actor: Actor) -> bool:
    """Return whether a rival has the courier in plain sight, all round, light not asked."""
    courier = world.courier
    reach = actor.kind.numbers["sight_subtiles"]
    if (
        is_blind(world, actor)
        or not courier_can_be_sensed(world)
        or not world.is_near(actor.x, actor.y, reach)
    ):
        return False
    terrain = world.terrain
    return body_is_visible(terrain.opaque, terrain.columns, actor.x, actor.y, courier.x, courier.y)
