"""The table "seconds to alarm": how long each look takes to be certain, by the rules themselves.

``python -m tests.sim.alarm_table`` prints it for every kind that can be alarmed or ping.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from game.base.geometry import vector
from game.base.units import DEGREE, SUBTILES, TICKS_PER_SECOND
from game.sim.kinds import Band, Kind
from game.sim.senses.light import DIM, LIT, SHADOW
from game.sim.simulation import Simulation
from game.sim.systems.noticing import FULL
from game.sim.systems.perception import perceive
from tests.sim.worlds import at, catalog, plan_of, put

LIGHTS = {"shadow": SHADOW, "dim": DIM, "lit": LIT}
MOTIONS = ("still", "sneak", "walk", "run")
MOST = 60 * TICKS_PER_SECOND
"""Ticks after which a look never becomes certain."""

FIELD = ["#" * 26, *("#" + "." * 24 + "#" for _ in range(24)), "#" * 26]
MIDDLE = at(12, 12)


@dataclass(frozen=True)
class Look:
    """One row: who looks, in which band, at whom, and after how many ticks it is certain.

    Attributes:
        ticks: from the first tick on which she is in the band; None if never.
        reached: the most awareness it came to, points.
    """

    kind: str
    band: str
    light: str
    motion: str
    ticks: int | None
    reached: int


def lookers() -> list[Kind]:
    """Return the kinds that see, without the light they carry: light is the table's column."""
    seeing = (kind for kind in catalog().kinds.values() if kind.bands and kind.group == "watcher")
    return [replace(kind, beam=None) for kind in seeing]


def table() -> Iterator[Look]:
    """Give every look of every kind."""
    for kind in lookers():
        for band in kind.bands:
            for light in LIGHTS:
                for motion in MOTIONS:
                    yield looked(kind, band, light, motion)


def looked(kind: Kind, band: Band, light: str, motion: str) -> Look:
    """Return what becomes of somebody who stays within one band and never leaves it."""
    world = Simulation.start(_plan(kind), catalog()).world
    actor, courier = world.actors[0], world.courier
    actor.kind = kind
    if band.searching_only:
        actor.state = type(actor.state).SEARCHING
    courier.x, courier.y = _spot(band)
    courier.crouched = motion == "sneak"
    world.light = bytes([LIGHTS[light]]) * len(world.light)
    certain = None
    for tick in range(MOST):
        world.tick, courier.gait, world.events = tick, motion, []
        perceive(world)
        if actor.aware.points >= FULL:
            certain = tick
            break
    return Look(kind.id, band.name, light, motion, certain, actor.aware.points // 1000)


def _plan(kind: Kind):
    watcher = put("watcher", kind.id, 12, 12, sweep_angle=0, period_ticks=480, facing_angle=0)
    return plan_of(FIELD, put("start", "start", 2, 2), watcher)


def _spot(band: Band) -> tuple[int, int]:
    """Return a place that lies in this band and in none before it."""
    away = {"contact": 8, "near": 25, "far": 60, "peripheral": 40, "back": 15}[band.name]
    angle = {"peripheral": 60, "back": 170}.get(band.name, 0)
    dx, dy = vector(angle * DEGREE, away * SUBTILES // 10)
    return MIDDLE[0] + dx, MIDDLE[1] + dy


def main() -> None:
    """Print the table, a line for each band and light, seconds by motion."""
    print(f"{'kind':10}{'band':12}{'light':8}" + "".join(f"{m:>8}" for m in MOTIONS))  # noqa: T201
    rows: dict[tuple[str, str, str], list[str]] = {}
    for look in table():
        seconds = "-" if look.ticks is None else f"{look.ticks / TICKS_PER_SECOND:.2f}"
        rows.setdefault((look.kind, look.band, look.light), []).append(seconds)
    for (kind, band, light), cells in rows.items():
        line = f"{kind:10}{band:12}{light:8}" + "".join(f"{cell:>8}" for cell in cells)
        print(line)  # noqa: T201


if __name__ == "__main__":
    main()
