"""Small salons: five customers who share a table, a wash bowl, a mirror and a chandelier."""

from __future__ import annotations

from game.base.units import SUBTILES
from game.sim.plan import Placement
from game.sim.simulation import Simulation
from game.sim.systems.interaction import offers
from tests.sim.rules.personal_worlds import customer, hold, market, stand
from tests.sim.worlds import put

TABLE = put("west", "tuning_table", 20, 7, hold_ticks=180, opens="gate")
GATE = put("gate", "door", 30, 1, rect=(30, 1, 1, 1), locked=True)
BOWL = put("bowl", "bowl", 40, 7, hold_ticks=60)
CHANDELIER = put("ch_paper", "chandelier", 4, 6, salon="paper", radius_subtiles=6 * SUBTILES)
MIRROR = put("glass", "mirror", 8, 0, width=3, salon="paper")


def people(*names: str, row: int = 3, **values: str) -> list[Placement]:
    """Return customers five tiles apart, so that none stands in another's way."""
    places = enumerate(names)
    return [thing for i, n in places for thing in customer(n, 4 + 5 * i, row, **values)]


def salon(*things: Placement, names: str = "abcde", **changes: object) -> Simulation:
    """Return a market with a pool of customers, a table, a bowl and what else is given."""
    return market(*people(*names), TABLE, GATE, BOWL, CHANDELIER, MIRROR, *things, **changes)


def face(sim: Simulation, name: str) -> None:
    """Put the courier before a customer."""
    actor = sim.world.actor(name)
    stand(sim, actor.x // SUBTILES, actor.y // SUBTILES + 1)


def ask(sim: Simulation, name: str, times: int = 2) -> list[object]:
    """Ask somebody so many times, two seconds each."""
    face(sim, name)
    return [event for _ in range(times) for event in hold(sim, 121)]


def labels(sim: Simulation) -> dict[str, str]:
    """Return what is refused and why, by verb; "" for what is not."""
    return {offer.verb: offer.refusal for offer in offers(sim.world)}


def scrape(sim: Simulation, name: str) -> list[object]:
    """Copy somebody's answers from two and a half tiles away."""
    actor = sim.world.actor(name)
    stand(sim, actor.x // SUBTILES, actor.y // SUBTILES + 2)
    sim.step()
    return hold(sim, 61)
