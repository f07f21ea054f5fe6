"""Small depots: hubs in one open room, and the courier's hands for laying cables by play.

The room is 44 x 11 tiles. Hubs a to f stand in two rows of three, eight tiles apart and more; the
courier starts beside hub a, a rack with spools stands between a and d.
"""

from __future__ import annotations

from typing import Any

from game.sim.events import Event
from game.sim.intents import Intents
from game.sim.plan import Placement
from game.sim.rules.cables import LIVE, Cable
from game.sim.rules.linking import link_changed
from game.sim.rules.network_state import Net, net_of
from game.sim.simulation import Simulation
from tests.sim.worlds import USE, at, play, put, run, walk_to

ROOM = ["#" * 44, *["#" + "." * 42 + "#"] * 9, "#" * 44]
PLACES = {"a": (4, 2), "b": (20, 2), "c": (38, 2), "d": (4, 8), "e": (20, 8), "f": (38, 8)}
"""Where the six hubs stand, in the map's order."""

RING = [("a", "b"), ("b", "c"), ("c", "f"), ("e", "f"), ("d", "e"), ("a", "d")]
"""Six cables that join all six hubs in a ring; without the last one, a chain."""


def hub(name: str, column: int, row: int, **values: Any) -> Placement:
    """Return a hub that governs a wing of its own name."""
    return put(name, "hub", column, row, **{"hold_ticks": 60, "wing": name, "label": name} | values)


def depot(*things: Placement, names: str = "abcdef", spools: int = 4, **changes: Any) -> Simulation:
    """Return a night in the room with some of the hubs, the rack and whatever else is given."""
    hubs = [hub(name, *PLACES[name]) for name in names]
    rack = put("rack", "spool_rack", 4, 5, spools=spools)
    rows = changes.pop("rows", ROOM)
    start = put("start", "start", *changes.pop("start", (5, 4)))
    exit_ = put("exit", "exit", 42, 9, rect=(42, 9, 1, 1))
    return play(rows, start, *hubs, rack, exit_, *things, rule="network", **changes)


def net(sim: Simulation) -> Net:
    """Return the network's state."""
    return net_of(sim.world)


def join(sim: Simulation, *pairs: tuple[str, str]) -> None:
    """Lay cables at once between pairs of hubs, without anybody walking."""
    for a, b in pairs:
        state = net(sim)
        start, end = state.hub(a).mouth, state.hub(b).mouth
        way, length = state.ways.way(start, end), state.ways.length(start, end)
        number = len(state.cables) + 1
        state.cables = (*state.cables, Cable(number, a, b, f"laid_{number}", way, length, LIVE))
    link_changed(sim.world, net(sim))


def stand(sim: Simulation, column: float, row: float) -> None:
    """Put the courier on a tile."""
    sim.world.courier.x, sim.world.courier.y = at(column, row)


def stand_at(sim: Simulation, name: str) -> None:
    """Put the courier beside a hub."""
    column, row = PLACES[name]
    stand(sim, column + 1, row)


def hold(sim: Simulation, seconds: float) -> list[Event]:
    """Hold the use button so long, and let go."""
    return run(sim, int(seconds * 60), USE) + run(sim, 20)


def tap(sim: Simulation) -> list[Event]:
    """Tap the use button."""
    return run(sim, 3, USE) + run(sim, 1)


def choose(sim: Simulation, number: int) -> list[Event]:
    """Give an answer."""
    return list(sim.step(Intents(choice=number)))


def take(sim: Simulation) -> list[Event]:
    """Walk to the rack and take a spool."""
    return [*walk_to(sim, 5, 5), *hold(sim, 0.5)]


def plug(sim: Simulation, name: str) -> list[Event]:
    """Walk to a hub and plug in what the hands hold."""
    column, row = PLACES[name]
    return [*walk_to(sim, column + 1, row), *hold(sim, 1)]


def ride(sim: Simulation, start: str, number: int) -> list[Event]:
    """Ride from a hub to the hub of that number, and climb out."""
    stand_at(sim, start)
    events = tap(sim) + choose(sim, number)
    for _ in range(60 * 30):
        if net(sim).journey is None:
            return events
        is_under_lid = net(sim).journey.phase == "looking"
        events += tap(sim) if is_under_lid else sim.step()
    raise AssertionError("still on the way")
