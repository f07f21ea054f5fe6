"""Control: the courier's intents become her gait, her shape and the use of her tools."""

from __future__ import annotations

from game.sim.assists import Assists
from game.sim.events import Emerged, Merged, PapersShown
from game.sim.intents import STILL, heading_of_direction
from game.sim.senses.light import DIM
from game.sim.systems import tools
from game.sim.systems.eyes import is_peeking
from game.sim.world import World

ENERGY_SHARE = 60
"""Parts of a point that energy is counted in, so that a rate a second is whole each tick."""


def control(world: World) -> None:
    """Apply this tick's intents to the courier."""
    courier, intents = world.courier, world.intents
    if intents.tool == "amnesty":
        courier.amnesty_until = world.tick + world.limit("amnesty_ticks")
        world.rule.recall(world, (intents.aim_x, intents.aim_y))
    elif intents.tool == "assists":
        world.assists = Assists.unpacked(intents.aim_x, intents.aim_y)
    if courier.aboard:
        courier.gait = "still"
        return
    _choose_gait(world)
    _merge(world)
    _spend_energy(world)
    _show_papers(world)
    if intents.tool in tools.TOOLS:
        tools.TOOLS[intents.tool](world)


def _choose_gait(world: World) -> None:
    courier, intents = world.courier, world.intents
    courier.crouched = intents.gait == "sneak" and not courier.merged
    if intents.direction == STILL or (intents.papers and intents.gait == "run"):
        courier.gait = "still"
        return
    courier.heading = heading_of_direction(intents.direction)
    if is_peeking(world):
        courier.gait = "still"
    elif courier.merged:
        courier.gait = "glide"
    elif courier.item and intents.gait != "sneak":
        courier.gait = "carry"
    else:
        courier.gait = intents.gait


def _merge(world: World) -> None:
    courier = world.courier
    if not courier.merged:
        if world.intents.merge and courier.light <= DIM and courier.energy > 0 and not courier.item:
            courier.merged, courier.lit_ticks = True, 0
            world.events.append(Merged())
        return
    courier.lit_ticks = courier.lit_ticks + 1 if courier.light > DIM else 0
    if _in_duct(world):
        return
    if courier.lit_ticks > world.limit("merge_eject_ticks"):
        _emerge(world, "light")
    elif courier.energy <= 0:
        _emerge(world, "energy")
    elif not world.intents.merge:
        _emerge(world, "will")


def _emerge(world: World, by: str) -> None:
    world.courier.merged = False
    world.events.append(Emerged(by))


def _in_duct(world: World) -> bool:
    plan, courier = world.plan, world.courier
    edges = (-tools.BODY_HALF, tools.BODY_HALF - 1)
    corners = ((x, y) for x in edges for y in edges)
    return any(
        plan.duct[world.terrain.index(((courier.x + x) // 1440, (courier.y + y) // 1440))]
        for x, y in corners
    )


def _spend_energy(world: World) -> None:
    courier, limits = world.courier, world.catalog.limits
    if world.assists.endless_energy and courier.merged:
        return
    ruled = world.rule.charges(world)
    if ruled is not None:
        courier.energy = max(min(courier.energy + ruled, limits["energy"] * ENERGY_SHARE), 0)
    elif courier.merged:
        name = "energy_still" if courier.gait == "still" else "energy_moving"
        courier.energy = max(courier.energy - limits[name], 0)
    elif courier.light <= DIM:
        gain = limits["energy_dim" if courier.light == DIM else "energy_shadow"]
        most = limits["energy"] * ENERGY_SHARE + courier.spare_energy
        courier.energy = min(courier.energy + gain, most)


def _show_papers(world: World) -> None:
    courier = world.courier
    can_show = courier.has_papers and not courier.merged and not courier.unsealed
    if not world.intents.papers or not can_show:
        courier.showing = 0
        return
    courier.showing += 1
    if courier.showing == world.limit("papers_ticks"):
        ticks = world.limit("green_ticks")
        courier.green_until = max(courier.green_until, world.tick + ticks)
        world.events.append(PapersShown(ticks))
