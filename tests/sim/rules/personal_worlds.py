"""Small markets: a counted hall and arcade, a garden that forgets, and wardens behind a wall.

The room is 48 x 12 tiles. Columns 1 to 15 are the hall, 16 to 31 the arcade, 32 to 46 the garden,
which is plain floor. Row 10 lies behind a wall: there the wardens walk, so that nobody sees anybody
who only counts steps. The way in at the left greets.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from game.base.grid import Cell
from game.sim.events import Event
from game.sim.intents import Intents
from game.sim.plan import Placement
from game.sim.rules.personal_state import House, house_of
from game.sim.rules.rerouting import EPOCH
from game.sim.simulation import Simulation
from tests.sim.worlds import USE, at, guard, play, put, run

ROOM = ["#" * 48, *["#" + "." * 46 + "#"] * 8, "#" * 48, "#" + "." * 46 + "#", "#" * 48]
"""The drawn room; nothing in it is lit."""

HALL, ARCADE, GARDEN = (1, 1, 15, 10), (16, 1, 16, 10), (32, 1, 15, 10)
"""Column, row, columns and rows of the three zones."""


def zones() -> list[Placement]:
    """Return the three zones, the garden's plain floor and the greeting at the left wall."""
    rooms = (("hall", HALL), ("arcade", ARCADE), ("garden", GARDEN))
    return [
        *(put(name, "zone", rect[0], rect[1], rect=rect) for name, rect in rooms),
        put("plain", "plain_floor", GARDEN[0], GARDEN[1], rect=GARDEN),
        put("greet", "greeting", 1, 1, rect=(1, 1, 1, 1)),
    ]


def ji() -> list[Placement]:
    """Return a warden with a base beat in the hall and another in the arcade."""
    return [
        guard("ji", (3, 10), (12, 10), (12, 10), mode="loop"),
        put("ji_base", "beat", 3, 10, warden="ji", zone="hall"),
        put(
            "ji_arcade", "beat", 3, 10, warden="ji", zone="arcade",
            route=((3, 10), (20, 10)), mode="pingpong",
        ),
    ]  # fmt: skip


def customer(name: str, column: int, row: int, **values: Any) -> list[Placement]:
    """Return somebody who answers, with a lamp."""
    known = {"who": name, "table": "west", "salon": "paper", "lamp": f"lamp_{name}"}
    return [
        put(name, "visitor", column, row, facing_angle=5400, label=name),
        put(f"ask_{name}", "customer", column, row, **(known | values)),
        put(f"lamp_{name}", "lamp", column, row, radius_subtiles=2160, band="dim"),
    ]


def way(name: str, *blocks: int) -> Placement:
    """Return a painted way out over some blocks."""
    return put(name, "painted_way", 1, 1, exit="", gate="", blocks=" ".join(map(str, blocks)))


def market(*things: Placement, **changes: Any) -> Simulation:
    """Return a night in the room; the courier starts beside the greeting."""
    rows = changes.pop("rows", ROOM)
    start = put("start", "start", *changes.pop("start", (2, 1)))
    exit_ = put("exit", "exit", 46, 8, rect=(46, 8, 1, 1), opens_after="file")
    changes.setdefault("secret", 3)
    return play(rows, start, exit_, *zones(), *things, rule="personal", **changes)


def house(sim: Simulation) -> House:
    """Return the house's state."""
    return house_of(sim.world)


def stand(sim: Simulation, column: float, row: float) -> None:
    """Put the courier on a tile."""
    sim.world.courier.x, sim.world.courier.y = at(column, row)


def tread(sim: Simulation, cells: Iterable[Cell]) -> list[Event]:
    """Put the courier onto one tile after another, a tick each."""
    events: list[Event] = []
    for cell in cells:
        stand(sim, *cell)
        events += sim.step()
    return events


def steps(count: int, *, column: int = 18, row: int = 4) -> list[Cell]:
    """Return so many tiles of new steps, to and fro between two neighbours."""
    return [(column + n % 2, row) for n in range(count)]


def greet(sim: Simulation) -> None:
    """Let the house greet the courier, on floor that is then forgotten."""
    tread(sim, [(2, 1), (1, 1)])
    house(sim).floor.forget()


def leave_no_trace(sim: Simulation) -> None:
    """Put the courier into the garden."""
    tread(sim, [(40, 4)])


def until(sim: Simulation, tick: int) -> list[Event]:
    """Wait until a tick."""
    return run(sim, tick - sim.world.tick)


def to_mark(sim: Simulation) -> list[Event]:
    """Wait until just after the next change of beats."""
    return until(sim, (sim.world.tick // EPOCH + 1) * EPOCH + 1)


def hold(sim: Simulation, ticks: int) -> list[Event]:
    """Hold the use button so long, and let go."""
    return run(sim, ticks, USE) + run(sim, 1)


def send(sim: Simulation, choice: int) -> list[Event]:
    """Send a lantern and wait for its bell."""
    return [*sim.step(Intents(choice=choice)), *run(sim, 361)]
