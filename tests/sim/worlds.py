"""Small worlds drawn as text, so that a story test can be read at a glance.

A map is a list of equal rows. ``#`` wall, ``=`` low cover, ``g`` duct, ``~`` water (solid, open to
sight), ``.`` stone, ``,`` carpet, ``:`` metal, ``w`` wood. Letters place things on stone: ``@`` the
courier, ``> < ^ v`` a standing guard that faces so, ``L`` a lamp of 4 tiles, ``X`` the exit, ``P``
a worker called pia who faces right. Everything else is added by ``put``.
"""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any

from game.base.geometry import heading_of
from game.base.units import SUBTILES, TICKS_PER_SECOND
from game.content.catalog import load_catalog
from game.sim.events import Event
from game.sim.intents import IDLE, STILL, Intents, direction_of
from game.sim.kinds import Catalog
from game.sim.plan import Placement, Plan
from game.sim.simulation import Header, Simulation

SURFACES = {".": "stone", ",": "carpet", ":": "metal", "w": "wood"}
NAMES = tuple(SURFACES.values())
FACING = {">": 0, "v": 90, "<": 180, "^": 270}


@cache
def catalog() -> Catalog:
    """Return the shipped catalog."""
    loaded = load_catalog(Path(__file__).parents[2] / "levels" / "kinds.yaml")
    assert isinstance(loaded, Catalog), loaded
    return loaded


def at(column: float, row: float) -> tuple[int, int]:
    """Return the middle of a tile in subtiles."""
    return int(column * SUBTILES) + SUBTILES // 2, int(row * SUBTILES) + SUBTILES // 2


def put(name: str, kind: str, column: float, row: float, **values: Any) -> Placement:
    """Return something placed on a tile; ``route`` and ``rect`` are in tiles."""
    route = tuple(at(c, r) for c, r in values.pop("route", ()))
    rect = tuple(values.pop("rect", ()))
    x, y = at(column, row)
    return Placement(name, kind, x, y, values, route, rect)


def guard(name: str, *route: tuple[int, int], **values: Any) -> Placement:
    """Return a guard on a route of tiles, to and fro unless ``mode="loop"``."""
    return put(name, "guard", *route[0], route=route, **values)


def plan_of(rows: list[str], *placements: Placement, rule: str = "none", **changes: Any) -> Plan:
    """Return the plan of a drawn map."""
    height, width = len(rows), len(rows[0])
    assert all(len(row) == width for row in rows), "rows differ in length"
    found = [
        p for r, row in enumerate(rows) for c, sign in enumerate(row) for p in _drawn(sign, c, r)
    ]
    flat = "".join(rows)
    values: dict[str, Any] = {
        "id": "drawn",
        "title": "Drawn",
        "secret": 1,
        "rule": rule,
        "par_ticks": 3600,
        "columns": width,
        "rows": height,
        "solid": bytes(c in "#=g~" for c in flat),
        "opaque": bytes(c in "#g" for c in flat),
        "low": bytes(c == "=" for c in flat),
        "duct": bytes(c == "g" for c in flat),
        "surfaces": bytes(NAMES.index(SURFACES.get(c, "stone")) for c in flat),
        "surface_names": NAMES,
        "placements": (*found, *placements),
    }
    return Plan(**(values | changes))


def _drawn(sign: str, column: int, row: int) -> list[Placement]:
    if sign == "@":
        return [put("start", "start", column, row)]
    if sign in FACING:
        angle = FACING[sign] * 60
        return [put(f"guard_{column}_{row}", "guard", column, row, facing_angle=angle)]
    if sign == "L":
        return [put(f"lamp_{column}_{row}", "lamp", column, row, radius_subtiles=4 * SUBTILES)]
    if sign == "X":
        return [put("exit", "exit", column, row, rect=(column, row, 1, 1))]
    if sign == "P":
        return [put("pia", "worker", column, row)]
    return []


def play(rows: list[str], *placements: Placement, **changes: Any) -> Simulation:
    """Return the simulation of a drawn map, ready for its first tick.

    ``changes`` are the header's fields or the plan's.
    """
    known = [name.name for name in fields(Header) if name.name in changes]
    header = Header(**{name: changes.pop(name) for name in known})
    return Simulation.start(plan_of(rows, *placements, **changes), catalog(), header)


def run(sim: Simulation, ticks: int, intents: Intents = IDLE) -> list[Event]:
    """Step so many ticks with the same intents; returns all events."""
    return [event for _ in range(ticks) for event in sim.step(intents)]


def run_until(
    sim: Simulation, kind: type[Event], *, within_s: float, intents: Intents = IDLE
) -> Event:
    """Step until an event of a kind happens; fails if it does not within some seconds."""
    for _ in range(int(within_s * TICKS_PER_SECOND)):
        for event in sim.step(intents):
            if isinstance(event, kind):
                return event
    raise AssertionError(f"no {kind.__name__} within {within_s} s")


def walk_to(
    sim: Simulation, column: float, row: float, *, gait: str = "walk", most_s: float = 30
) -> list[Event]:
    """Walk straight to the middle of a tile; fails if it is not reached in time."""
    x, y = at(column, row)
    events: list[Event] = []
    for _ in range(int(most_s * TICKS_PER_SECOND)):
        dx, dy = x - sim.world.courier.x, y - sim.world.courier.y
        if abs(dx) < 150 and abs(dy) < 150:
            return events
        events += sim.step(Intents(direction=direction_of(heading_of(dx, dy)), gait=gait))
        if sim.world.phase != "playing":
            return events
    raise AssertionError(f"did not reach ({column}, {row}); stands at {sim.world.courier.cell}")


def of(events: list[Event], kind: type[Event]) -> list[Any]:
    """Return the events of one kind."""
    return [event for event in events if isinstance(event, kind)]


EAST, SOUTH, WEST, NORTH = (Intents(direction=d) for d in (0, 16, 32, 48))
STAND = Intents(direction=STILL)
USE = Intents(use=True)
