"""Setup: a plan comes to life as a world."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.base.units import TURN
from game.sim.actor import Actor
from game.sim.courier import Courier
from game.sim.fixtures import Door, Fixture
from game.sim.kinds import Catalog, Kind
from game.sim.plan import Placement, Plan
from game.sim.rules import (  # noqa: F401 - each registers its rule
    ecosystem,
    local,
    network,
    personal,
    risk,
    yard,
)
from game.sim.rules.rule import RULES
from game.sim.rules.watchtowers import is_called_for
from game.sim.schedule import Schedule, patrol, standing, sweeping
from game.sim.senses.light import DIM, LIT, SHADOW, Lamp, light_array, pool_of
from game.sim.stats import with_stats
from game.sim.terrain import Terrain
from game.sim.trust import Liability, Trust
from game.sim.world import World

__all__ = ["NOT_FIXTURES", "RULES", "Legacy", "make_world"]

NOT_FIXTURES: Final = frozenset(
    {"lamp", "zone", "route", "area", "conveyor", "door", "sign", "guide"}
    | {
        "vault",
        "pilot_room",
        "dummy",
        "reserve",
        "rail",
        "witness",
        "turnstile",
        "walking_light",
        "charge_spot",
        "aisle",
        "inspector",
        "watchtower",
    }
)
"""Kinds of placement that become something else than a fixture, or nothing."""


@dataclass(frozen=True, slots=True)
class Legacy:
    """What a night brings along from earlier ones.

    Attributes:
        liabilities: earlier ones, whatever became of them.
        stamps: what others wrote on the field board.
        partners: ids of those she works with.
    """

    liabilities: tuple[Liability, ...] = ()
    stamps: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()


NOTHING: Final = Legacy()
"""What a first night brings along."""


def make_world(
    plan: Plan,
    catalog: Catalog,
    *,
    seed: int,
    trust: int,
    legacy: Legacy = NOTHING,
) -> World:
    """Return the world of a plan before its first tick."""
    start = plan.of_kind("start")[0]
    trusted = Trust(trust, carried=legacy.liabilities)
    lamps = [_lamp(plan, p, trusted) for p in plan.of_kind("lamp")]
    world = World(
        plan=plan,
        catalog=catalog,
        seed=seed,
        terrain=Terrain.of(plan),
        courier=Courier(start.x, start.y, _number(start, "facing_angle") % TURN),
        actors=[],
        fixtures={p.id: _fixture(p) for p in plan.placements if _is_fixture(p, catalog)},
        doors=[_door(p, trust) for p in plan.of_kind("door")],
        lamps=lamps,
        light=light_array(plan, lamps),
        trust=trusted,
        rule=RULES[plan.rule](),
        stamps=legacy.stamps,
        partners=legacy.partners,
    )
    _people_it(world)
    limits = catalog.limits
    world.courier.decoys, world.courier.dazzles = limits["decoys"], limits["dazzles"]
    world.courier.energy = limits["energy"] * 60
    world.rule.start(world)
    world.relay_terrain()
    return world


def _people_it(world: World) -> None:
    placed = [p for p in world.plan.placements if _is_on_duty(world, p)]
    for placement in placed:
        kind = with_stats(world.catalog.kinds[placement.kind], placement.stats)
        actor = _actor(len(world.actors), placement, kind)
        (world.reserves if placement.values.get("reserve") else world.actors).append(actor)
        blocks = placement.values.get("blocks")
        if isinstance(blocks, tuple) and blocks and not _steps_aside(world, placement):
            world.barred[actor.id] = blocks


def _is_on_duty(world: World, placement: Placement) -> bool:
    """Return whether somebody placed is there tonight.

    Some come only where trust is low, some only for a deed that nobody has owned up to.
    """
    only_below = _number(placement, "only_below")
    is_wanted = not only_below or world.trust.value < only_below
    is_wanted = is_wanted and is_called_for(world.plan, world.trust, placement.id)
    return placement.kind in world.catalog.kinds and is_wanted


def _steps_aside(world: World, placement: Placement) -> bool:
    """Return whether somebody who stands in a way leaves it free for a friend."""
    return 0 < _number(placement, "steps_aside_from") <= world.trust.value


def _actor(index: int, placement: Placement, kind: Kind) -> Actor:
    schedule = schedule_of(placement, kind)
    x, y, heading = schedule.pose(0)
    return Actor(
        index=index,
        id=placement.id,
        kind=kind,
        schedule=schedule,
        x=x,
        y=y,
        heading=heading,
        wing=str(placement.values.get("wing", "")),
        only_light=bool(placement.values.get("only_light")),
        deaf=bool(placement.values.get("deaf")),
        cloaked=kind.group == "rival",
    )


def schedule_of(placement: Placement, kind: Kind) -> Schedule:
    """Return what a placement does while nothing disturbs it."""
    facing = _number(placement, "facing_angle")
    if "sweep_angle" in placement.values:
        return sweeping(
            placement.x,
            placement.y,
            heading=facing,
            sweep=_number(placement, "sweep_angle"),
            period=_number(placement, "period_ticks"),
            rest=kind.numbers.get("rest_ticks", 60),
        )
    if len(placement.route) < 2:
        return standing(placement.x, placement.y, facing)
    pauses = placement.values.get("pauses", ())
    return patrol(
        placement.route,
        pauses=pauses if isinstance(pauses, tuple) else (),
        loop=placement.values.get("mode") == "loop",
        pace=kind.paces["calm"],
        turn=kind.turn,
        phase=_number(placement, "phase_ticks"),
    )


def _is_fixture(placement: Placement, catalog: Catalog) -> bool:
    return placement.kind not in NOT_FIXTURES and placement.kind not in catalog.kinds


def _fixture(placement: Placement) -> Fixture:
    return Fixture(placement, placement.x, placement.y, count=_number(placement, "spools"))


def _door(placement: Placement, trust: int) -> Door:
    shut = trust < _number(placement, "closed_below")
    return Door(placement, is_open=bool(placement.values.get("open")) and not shut)


def _lamp(plan: Plan, placement: Placement, trust: Trust) -> Lamp:
    radius = _number(placement, "radius_subtiles")
    full = DIM if placement.values.get("band") == "dim" else LIT
    when = str(placement.values.get("when", "always"))
    is_fed = when == "always" and is_called_for(plan, trust, placement.id)
    return Lamp(
        id=placement.id,
        x=placement.x,
        y=placement.y,
        radius=radius,
        pool=pool_of(plan, placement.x, placement.y, radius),
        full=full,
        band=full if is_fed else SHADOW,
        wing=str(placement.values.get("wing", "")),
        idle=bool(placement.values.get("idle")),
        when=when,
        switch=bool(placement.values.get("switch")),
    )


def _number(placement: Placement, name: str) -> int:
    value = placement.values.get(name, 0)
    return value if isinstance(value, int) else 0
