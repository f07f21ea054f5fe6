"""Squares with twelve stalls: the level's own market, without its town, for stories by play.

The floor is the level's, at the level's places: four lanes, two avenues, the bodies of the stalls
as walls. Helpers put the courier somewhere, hold buttons and open or shut stalls at once.
"""

from __future__ import annotations

from typing import Any

from game.sim.events import Event
from game.sim.intents import Intents
from game.sim.plan import Placement
from game.sim.rules.awnings import hang_at_once
from game.sim.rules.ecosystem_state import Market, market_of
from game.sim.simulation import Simulation
from tests.sim.worlds import USE, at, play, put, run

TOPS = {1: 12, 2: 18, 3: 24, 4: 30}
"""The first row of each lane."""

AWNINGS = {"w": (18, 11), "m": (29, 16), "e": (45, 12)}
"""First column and columns of the cloths of each side."""

BODIES = {"w": (21, 5), "m": (34, 4), "e": (49, 5)}
"""First column and columns of the stalls of each side."""

NAMES = tuple(f"{lane}{side}" for lane in TOPS for side in AWNINGS)
"""The stalls, from north to south and west to east."""

AT_FIRST = ("1e", "2w", "3e", "4m")
"""The stalls that are open when the night begins: one in each lane, so that no roof meets."""

AFTER_PROMISE_1 = (*AT_FIRST, "3w", "4w")
"""The open stalls after the first nod."""

EIGHT = (*AFTER_PROMISE_1, "2m", "3m")
"""The open stalls after the second nod."""

TEN = (*EIGHT, "2e", "4e")
"""The open stalls after the runner was stopped."""

AVENUES = (
    put("a", "avenue", 26, 12, rect=(26, 12, 6, 22)),
    put("b", "avenue", 42, 12, rect=(42, 12, 7, 22)),
)
"""Abacus Avenue and Bell Avenue."""

PROMISES = (
    put("p1_buyer", "promise_step", 25, 30, promise=1, step="money", stall="4w", hold_ticks=60),
    put("p1_seller", "promise_step", 25, 24, promise=1, step="show", stall="3w", hold_ticks=60),
    put("p1_goods", "promise_step", 28, 28, promise=1, step="goods", stall="", hold_ticks=60),
    put("p2_buyer", "promise_step", 38, 25, promise=2, step="money", stall="3m", hold_ticks=60),
    put(
        "p2_seller", "promise_step", 38, 18, promise=2, step="show_goods", stall="2m",
        hold_ticks=60,
    ),
)  # fmt: skip
"""Fen and Oyun's kettle, Peng and Noor's ink."""


def floor() -> list[str]:
    """Return the square's floor: 60 x 40 tiles of stone with stalls, store, fountain and kiosk."""
    rows = [["#" if edge in {0, 59} else "." for edge in range(60)] for _ in range(40)]
    rows[0], rows[39] = ["#"] * 60, ["#"] * 60
    for top in TOPS.values():
        for column, width in BODIES.values():
            for row in (top - 2, top - 1):
                rows[row][column : column + width] = "#" * width
    for column, row in ((40, 28), (43, 22), (28, 21), (44, 35)):
        for r in (row, row + 1):
            rows[r][column : column + 2] = "##"
    return ["".join(row) for row in rows]


def stall(name: str, *, is_open: bool) -> list[Placement]:
    """Return a stall with its lever, a lamp on its body and its keeper behind it."""
    lane, side = int(name[0]), name[1]
    top, (column, width), (body, _) = TOPS[lane], AWNINGS[side], BODIES[side]
    waits = "runner" if name in {"2e", "4e"} else "nothing"
    return [
        put(
            name, "stall", body + 2, top - 1, rect=(column, top, width, 3), lane=lane, side=side,
            open=is_open, keeper=f"keeper_{name}", opens_with=waits,
        ),
        put(f"lever_{name}", "lever", body, top, stall=name),
        put(f"keeper_{name}", "worker", body + 2, top, label=f"Keeper {name}", facing_angle=5400),
        put(f"lamp_{name}", "lamp", body + 1, top + 1, radius_subtiles=4 * 1440, wing=name),
    ]  # fmt: skip


def square(*things: Placement, opened: tuple[str, ...] = AT_FIRST, **changes: Any) -> Simulation:
    """Return a night on the square with some stalls open."""
    stalls = [p for name in NAMES for p in stall(name, is_open=name in opened)]
    start = put("start", "start", *changes.pop("start", (4, 20)))
    exit_ = put("exit", "exit", 1, 37, rect=(1, 37, 1, 1))
    changes.setdefault("secret", 2)
    placed = (start, exit_, *stalls, *AVENUES, *PROMISES, *things)
    return play(changes.pop("rows", floor()), *placed, rule="ecosystem", **changes)


def market(sim: Simulation) -> Market:
    """Return the market's state."""
    return market_of(sim.world)


def set_open(sim: Simulation, names: tuple[str, ...]) -> None:
    """Let just these stalls be open, their cloths out, without anybody having done it."""
    for stall_ in market(sim).stalls.values():
        stall_.is_open = stall_.id in names
    hang_at_once(sim.world, market(sim))


def stand(sim: Simulation, column: float, row: float) -> None:
    """Put the courier on a tile."""
    sim.world.courier.x, sim.world.courier.y = at(column, row)


def stand_by(sim: Simulation, name: str) -> None:
    """Put the courier on the tile of a thing."""
    thing = sim.world.fixtures[name]
    sim.world.courier.x, sim.world.courier.y = thing.x, thing.y


def hold(sim: Simulation, seconds: float) -> list[Event]:
    """Hold the use button so long, and let go."""
    return run(sim, int(seconds * 60), USE) + run(sim, 1)


def tap(sim: Simulation) -> list[Event]:
    """Tap the use button."""
    return run(sim, 3, USE) + run(sim, 1)


def do(sim: Simulation, name: str, seconds: float = 1) -> list[Event]:
    """Go to a thing at once and hold the use button there."""
    stand_by(sim, name)
    return hold(sim, seconds)


def raise_to(sim: Simulation, name: str, fee: int) -> list[Event]:
    """Raise a stall's lever up to a fee."""
    events: list[Event] = []
    stand_by(sim, f"lever_{name}")
    while market(sim).stalls[name].fee < fee:
        events += hold(sim, 0.5)
    return events


def keep(sim: Simulation, number: int) -> list[Event]:
    """Carry a promise from the money to the nod."""
    return [*fill(sim, number), *do(sim, f"p{number}_buyer")]


def fill(sim: Simulation, number: int) -> list[Event]:
    """Carry a promise up to the goods in the box."""
    names = {
        1: ("p1_buyer", "p1_seller", "p1_goods"),
        2: ("p2_buyer", "p2_seller", "p2_seller"),
    }[number]
    return [event for name in names for event in do(sim, name)]


def towards(direction: int, *, papers: bool = False) -> Intents:
    """Return the wish to walk in a direction of 64."""
    return Intents(direction=direction, papers=papers)
