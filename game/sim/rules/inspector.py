"""The inspector: she has the list, and what is on it decides whether she opens a door.

With nothing owed and enough trust she holds the north door. With three things owed, or little
trust, her line sweeps the hall; it lifts within a second when that is no longer so.
"""

from __future__ import annotations

from typing import Final

from game.sim.actor import Actor
from game.sim.kinds import Kind
from game.sim.plan import Placement
from game.sim.rules.cast import come_on, go_off, is_on
from game.sim.rules.doors import unlock
from game.sim.rules.owed_events import ShenLine
from game.sim.rules.properties import number, text
from game.sim.rules.risk_state import Risk
from game.sim.schedule import sweeping
from game.sim.world import World

WATCHES_AS: Final = "regulator"
"""The kind of her line."""

LOOK_EVERY: Final = 30
"""Ticks between two looks at the list."""


def inspector_of(world: World) -> tuple[Actor | None, str]:
    """Return the inspector as she will come, and the door she may hold; None, "" without one."""
    for placement in world.plan.of_kind("inspector"):
        return _actor(placement, world.catalog.kinds[WATCHES_AS]), text(placement, "door")
    return None, ""


def _actor(placement: Placement, kind: Kind) -> Actor:
    schedule = sweeping(
        placement.x,
        placement.y,
        heading=number(placement, "facing_angle"),
        sweep=number(placement, "sweep_angle"),
        period=number(placement, "period_ticks"),
        rest=kind.numbers["rest_ticks"],
    )
    return Actor(0, placement.id, kind, schedule, *schedule.pose(0))


def follow_inspector(world: World, risk: Risk) -> None:
    """Let her open her door, call her line or let it rest."""
    if world.tick % LOOK_EVERY:
        return
    numbers = world.numbers
    if risk.inspector_door and not risk.owed and world.trust.value >= numbers["shen_opens"]:
        unlock(world, risk.inspector_door)
    if risk.inspector is not None:
        _line(world, risk, risk.inspector.id)


def is_wanted(world: World, risk: Risk) -> bool:
    """Return whether her line sweeps the hall: too much owed, or too little trust."""
    numbers = world.numbers
    return risk.owed >= numbers["shen_from"] or world.trust.value < numbers["shen_below"]


def _line(world: World, risk: Risk, name: str) -> None:
    if not is_wanted(world, risk):
        if risk.shen_due >= 0:
            risk.shen_due = -1
            go_off(world, name)
            world.events.append(ShenLine(is_on=False, ticks=0))
        return
    if risk.shen_due < 0:
        warning = world.numbers["shen_warns_ticks"]
        risk.shen_due = world.tick + warning
        world.events.append(ShenLine(is_on=True, ticks=warning))
    elif world.tick >= risk.shen_due and not is_on(world, name) and risk.inspector is not None:
        come_on(world, risk.inspector)
