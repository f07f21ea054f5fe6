"""Small harbours: a square in the west, one quarter in the east, a gate and a native door between.

The map is 60 x 14 tiles. The wall stands in column 20; the front gate is at rows 6 and 7, the
native door at row 2. Everything east of the wall belongs to one harbour of the sense that is asked
for; a corner of the square stands for a second harbour, so that two seals can be had.
"""

from __future__ import annotations

from typing import Any

from game.base.units import SUBTILES
from game.sim.events import Event
from game.sim.intents import Intents
from game.sim.offers import Offer
from game.sim.plan import Placement
from game.sim.rules.local_state import Locale, locale_of
from game.sim.simulation import Simulation
from game.sim.systems.interaction import offers
from tests.sim.worlds import NAMES, SURFACES, USE, at, guard, play, put, run

WALL = 20
"""Column of the wall between square and harbour."""

GATE = (20, 6, 1, 2)
NATIVE = (20, 2, 1, 1)
QUAYS = {"quay_main": (0, 4, 1, 1), "quay_side": (0, 6, 1, 1), "quay_sea": (0, 8, 1, 1)}
"""The doors' rectangles; the quay's three gates are in the west wall."""


def rows_of(**changes: str) -> list[str]:
    """Return the map's rows; ``r5="..."`` replaces the harbour's part of row 5."""
    rows = []
    for row in range(14):
        edge = row in {0, 13}
        gap = row in {2, 6, 7}
        west = "." if row in {4, 6, 8} else "#"
        line = "#" * 60 if edge else west + "." * 19 + ("." if gap else "#") + "." * 38 + "#"
        east = changes.get(f"r{row}", "")
        rows.append(line[: WALL + 1] + east + line[WALL + 1 + len(east) :])
    return rows


def door(name: str, rect: tuple[int, int, int, int], **values: Any) -> Placement:
    """Return a locked door over a rectangle of tiles."""
    column, row, columns, height = rect
    middle = column + (columns - 1) / 2, row + (height - 1) / 2
    return put(name, "door", *middle, rect=rect, locked=True, **values)


def zone(name: str, rect: tuple[int, int, int, int], **values: Any) -> Placement:
    """Return a zone."""
    return put(name, "zone", rect[0], rect[1], rect=rect, **values)


def tell(name: str, column: float, row: float, **values: Any) -> Placement:
    """Return a tell that can be seen from the balcony, unless it is said otherwise."""
    plain = {"sort": "sense", "seen_from": "balcony", "label": name}
    return put(name, "tell", column, row, **(plain | values))


def lamp(name: str, column: float, row: float, *, tiles: int = 4, band: str = "lit") -> Placement:
    """Return a lamp."""
    return put(name, "lamp", column, row, radius_subtiles=tiles * SUBTILES, band=band)


def harbour(
    sense: str, *things: Placement, trust: int = 55, square: str = "", **changes: Any
) -> Simulation:
    """Return a night with one harbour of a sense, everything it needs, and what else is given.

    ``square`` is a sense that the square borrows, as the bays of the quay do.
    """
    rows = changes.pop("rows", None) or rows_of()
    start = changes.pop("start", (10, 6))
    flat = "".join(rows)
    grounds = (*NAMES, "soil")
    surfaces = bytes(grounds.index("soil" if c == "s" else SURFACES.get(c, "stone")) for c in flat)
    placed = [
        zone("zone_other", (1, 11, 3, 2), harbour="other"),
        zone("zone_harbour", (WALL, 1, 39, 12), harbour=sense, sense=sense),
        zone("zone_square", (1, 1, 19, 12), sense=square),
        put("start", "start", *start),
        put("exit", "exit", 57, 12, rect=(57, 12, 1, 1)),
        door("gate_door", GATE),
        door("native_door", NATIVE),
        *(door(f"{name}_door", rect) for name, rect in QUAYS.items()),
        put("gate", "gate", 20, 6.5, harbour=sense, label="harbour", door=GATE),
        put("way", "native_door", 20, 2, harbour=sense, door=NATIVE),
        *(
            put(name, "gate", rect[0], rect[1], label="quay", seals=2, door=rect)
            for name, rect in QUAYS.items()
        ),
        put("board", "field_board", 4, 3),
        put("scope", "telescope", 8, 3, harbour=sense, label="harbour"),
        put("bench", "kit_bench", 12, 3),
        put("home", "home", 5, 9, harbour=sense),
        put("local", "worker", 30, 3, contact=sense, label="Local", facing_angle=0),
        put("product", "fit", 40, 2, harbour=sense, axis="product", label="product"),
        put("payment", "fit", 44, 2, harbour=sense, axis="payment", label="payment"),
        put("seal", "seal", 50, 2, harbour=sense, label="harbour"),
        put("other_seal", "seal", 2, 12, harbour="other", label="other"),
        put("pivot", "pivot", 22, 11, harbour=sense),
    ]
    return play(
        rows,
        *placed,
        *things,
        rule="local",
        trust=trust,
        surfaces=surfaces,
        surface_names=grounds,
        **changes,
    )


def locale(sim: Simulation) -> Locale:
    """Return the rule's state."""
    return locale_of(sim.world)


def stand(sim: Simulation, column: float, row: float) -> None:
    """Put the courier on a tile."""
    sim.world.courier.x, sim.world.courier.y = at(column, row)


def hold(sim: Simulation, seconds: float) -> list[Event]:
    """Hold the use button so long, and let go."""
    return run(sim, int(seconds * 60), USE) + run(sim, 2)


def tap(sim: Simulation) -> list[Event]:
    """Tap the use button."""
    return run(sim, 2, USE) + run(sim, 2)


def choose(sim: Simulation, number: int) -> list[Event]:
    """Give an answer."""
    return list(sim.step(Intents(choice=number)))


def offer(sim: Simulation, verb: str) -> Offer:
    """Return the offer of a verb here; fails if there is none."""
    return next(o for o in offers(sim.world) if o.verb == verb)


def verbs(sim: Simulation) -> list[str]:
    """Return the verbs on offer here."""
    return [o.verb for o in offers(sim.world)]


def meet(sim: Simulation) -> list[Event]:
    """Ask the contact."""
    stand(sim, 31, 3)
    return hold(sim, 2)


def fit(sim: Simulation, axis: str) -> list[Event]:
    """Make product or payment fit."""
    stand(sim, 40 if axis == "product" else 44, 3)
    return hold(sim, 1)


def seal(sim: Simulation) -> list[Event]:
    """Hold the button at the seal."""
    stand(sim, 50, 3)
    return hold(sim, 2)


def look(sim: Simulation) -> list[Event]:
    """Buy a look at the harbour."""
    stand(sim, 8, 4)
    return hold(sim, 0.5)


def replayed(sim: Simulation, **header: Any) -> Simulation:
    """Return a fresh night in which the same effective intents were played."""
    again = Simulation.start(sim.world.plan, sim.world.catalog, sim.header, **header)
    for intents in sim.log:
        again.step(intents)
    return again


def partner(sense: str, **values: object) -> Placement:
    """Return the place where somebody can be worked with."""
    return put("partner", "partner", 34, 10, harbour=sense, label="Local", **values)


def is_open(sim: Simulation, name: str) -> bool:
    """Return whether a door is open."""
    return next(door.is_open for door in sim.world.doors if door.id == name)


def post(name: str, column: float, row: float, **values: object) -> Placement:
    """Return a guard who stands and looks east."""
    return put(name, "guard", column, row, **({"facing_angle": 0} | values))


WIND = put("wind", "wind", 40, 4, heading_angle=0)
"""A wind that blows east."""

WALKERS = [put(f"walker_{n}", "worker", 39 + n % 3, 5 + 2 * (n // 3)) for n in range(4)]
"""Four people round the tile (40, 6)."""

OSEI = guard("osei", (44, 10), (50, 10))
OF_OSEI = tell("tell_osei", 40, 7, harbour="fog", sort="watch", of="osei")
"""A note about Osei that stands in the middle of the window when a look begins."""


def written(*things: Placement) -> Simulation:
    """Return a fog harbour in which a look has just found the note about Osei."""
    sim = harbour("fog", OSEI, OF_OSEI, *things)
    look(sim)
    run(sim, 40)
    tap(sim)
    return sim
