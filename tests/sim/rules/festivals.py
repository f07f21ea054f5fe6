"""Small festivals: a vault with its paper copy, a desk, a hall with rails, and hands to play them.

The map is 40 x 13 tiles. The vault lies at the left above, its copy below it, eight rows further
down; right of both is one open room with the desk, the board, the rails of the hall and the stage.
"""

from __future__ import annotations

from typing import Any

from game.base.geometry import within
from game.base.grid import center_of
from game.sim.events import Event
from game.sim.intents import Intents
from game.sim.plan import Placement
from game.sim.rules import risk_view
from game.sim.rules.risk_state import Risk, risk_of
from game.sim.rules.risk_view import LampView
from game.sim.rules.vaults import Vault
from game.sim.simulation import Simulation
from game.sim.terrain import cells_of
from tests.sim.worlds import USE, at, guard, play, put, run

TILE = 1440

ROWS = [
    "########################################",
    "#...........#..........................#",
    "#...........#..........................#",
    "#......................................#",
    "#...........#..........................#",
    "#...........#..........................#",
    "############Y..........................#",
    "############Y..........................#",
    "############Y..........................#",
    "#...........#..........................#",
    "#...........#..........................#",
    "#......................................#",
    "#...........#..........................#",
    "#...........#..........................#",
    "########################################",
]
ROWS = [row.replace("Y", "#") for row in ROWS]
"""The vault is 1-11 x 1-5 with a gap at (12, 3); its copy 1-11 x 9-13 with a gap at (12, 11)."""

VAULT = put("kites", "vault", 6, 3, rect=(1, 1, 11, 5), vault=1, seal="seal1")
COPY = put("copy", "pilot_room", 6, 11, rect=(1, 9, 11, 5), vault=1, copies_column=1, copies_row=1)
BELL = put("bell1", "pilot_bell", 14, 11, vault=1, hold_ticks=30)
SEAL = put("seal1", "objective", 2, 3, hold_ticks=90, starts="seal", label="The first seal")
DESK = put("desk1", "wager_desk", 15, 3, vault=1, seller="qiao", hold_ticks=60)
QIAO = put("qiao", "worker", 17, 3, label="Qiao", facing_angle=270 * 60)
BAKO = guard("bako", (2, 2), (10, 2), (10, 4), (2, 4), mode="loop")
PAPER_BAKO = put("d_bako", "dummy", 2, 10, mirrors="bako", vault=1)
RESERVES = (
    put("rui", "reserve", 2, 5, vault=1, stake=2, route=((2, 5), (10, 5))),
    put("odile", "reserve", 4, 1, vault=1, stake=4, route=((4, 1), (4, 5))),
    put("pavel", "reserve", 8, 1, vault=1, stake=4, route=((8, 1), (8, 5))),
)
LAMP = put("lamp", "lamp", 36, 2, radius_subtiles=4 * TILE)
RAILS = (
    put("rail1", "rail", 20, 8, order=1, route=((20, 9), (36, 9)), mode="pingpong"),
    put("rail2", "rail", 20, 13, order=2, route=((36, 12), (20, 12)), mode="pingpong"),
    put("rail3", "rail", 28, 8, order=3, route=((24, 7), (32, 7), (32, 11), (24, 11)), mode="loop"),
)
WITNESSES = tuple(put(f"witness{n}", "witness", 18 + 4 * n, 13) for n in (1, 2, 3))
STAGE = put("stage_1", "stage", 37, 12, goal="stage", opens="back", hold_ticks=120)
STAGE_GOAL = put("stage", "objective", 37, 12, hold_ticks=120, starts="charter")
BOARD = put("tower", "scoreboard", 30, 2, claim="k_x_04")
CLAIM = put("k_x_04", "claim", 31, 2, fact="x-04-changed-window")
BACK = put("back", "door", 39, 12, rect=(39, 12, 1, 1), locked=True)


def seals(*numbers: int) -> tuple[Placement, ...]:
    """Return further vaults of one cell with seals that nobody guards and no desk watches."""
    return tuple(
        thing
        for n in numbers
        for thing in (
            put(f"vault{n}", "vault", 14 + n, 5, rect=(14 + n, 5, 1, 1), vault=n, seal=f"seal{n}"),
            put(f"seal{n}", "objective", 14 + n, 5, hold_ticks=60, starts="seal"),
        )
    )


def festival(*things: Placement, **changes: Any) -> Simulation:
    """Return a night on the small map with whatever is given; she starts in the room's middle."""
    start = put("start", "start", *changes.pop("start", (20, 4)))
    exit_ = put("exit", "exit", 38, 13, rect=(38, 13, 1, 1))
    rows = changes.pop("rows", ROWS)
    return play(rows, start, exit_, *things, rule="risk", secret=5, **changes)


def with_desk(*things: Placement, **changes: Any) -> Simulation:
    """Return a night with a vault, its copy, its desk and its seller."""
    return festival(VAULT, COPY, BELL, SEAL, DESK, QIAO, *things, **changes)


def risk(sim: Simulation) -> Risk:
    """Return the rule's state."""
    return risk_of(sim.world)


def vault(sim: Simulation, number: int = 1) -> Vault:
    """Return one vault's state."""
    return risk(sim).vault(number)


def stand(sim: Simulation, column: float, row: float) -> None:
    """Put the courier on a tile."""
    sim.world.courier.x, sim.world.courier.y = at(column, row)


def hold(sim: Simulation, seconds: float) -> list[Event]:
    """Hold the use button so long, and let go."""
    return run(sim, int(seconds * 60), USE) + run(sim, 2)


def choose(sim: Simulation, *numbers: int) -> list[Event]:
    """Give answers, one a tick."""
    return [event for number in numbers for event in sim.step(Intents(choice=number))]


def ask(sim: Simulation) -> list[Event]:
    """Ask the seller for her money."""
    stand(sim, 18, 3)
    return hold(sim, 2)


def wager(sim: Simulation, stake: int = 1, *, looks: int = 2, beads: int = 2) -> list[Event]:
    """Sit down at the desk and seal a wager; the numbers are answers."""
    stand(sim, 14, 4)
    return hold(sim, 1) + choose(sim, stake, looks, beads) + hold(sim, 0.6)


def take(sim: Simulation, number: int = 1) -> list[Event]:
    """Stand at a seal and take it."""
    x, y = sim.world.fixtures[f"seal{number}"].placement.cell
    stand(sim, x, y)
    return run(sim, 1) + hold(sim, 1.5)


def ring(sim: Simulation) -> list[Event]:
    """Ring the first rehearsal's bell."""
    stand(sim, 14, 11)
    return hold(sim, 0.5)


def hall(*owed: str, **changes: Any) -> Simulation:
    """Return a night under the rails with liabilities of earlier nights, a second on."""
    sim = festival(*RAILS, *WITNESSES, liabilities=owed, start=(14, 6), **changes)
    run(sim, 1)
    return sim


def under(sim: Simulation, at: int = 0) -> LampView:
    """Stand in the middle of a lamp."""
    lamp = risk_view.lamps(sim.world)[at]
    sim.world.courier.x, sim.world.courier.y = lamp.x, lamp.y
    return lamp


def own_up(sim: Simulation, seconds: float = 2.0) -> list[Event]:
    """Stand under the first lamp and say it for so long."""
    under(sim)
    run(sim, 1)
    under(sim)
    return run(sim, int(seconds * 60) + 1, USE) + run(sim, 2)


def share_lit(sim: Simulation, rect: tuple[int, ...]) -> int:
    """Return how many in a thousand of a rectangle's open cells lie in a lit disc now."""
    plan, discs = sim.world.plan, sim.world.discs
    cells = [(c, r) for c, r in cells_of(rect) if not plan.solid[r * plan.columns + c]]
    lit = sum(
        any(within(x - mx, y - my, radius) for mx, my, radius in discs)
        for x, y in map(center_of, cells)
    )
    return 1000 * lit // len(cells)
