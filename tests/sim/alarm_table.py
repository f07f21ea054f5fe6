"""The table "seconds to alarm": how long each look takes to be certain, by the rules themselves.

``python -m tests.sim.alarm_table`` prints it for every kind that has eyes, in a calm night without
help, and then the soonest certainty in every other circumstance that ships.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import product

from game.base.geometry import vector
from game.base.units import DEGREE, POINT, SUBTILES, TICKS_PER_SECOND
from game.sim.actor import AlertState, Awareness
from game.sim.assists import Assists
from game.sim.kinds import Band, Kind
from game.sim.senses.light import BEAM, DIM, LIT, SHADOW
from game.sim.simulation import Simulation
from game.sim.systems.noticing import FULL
from game.sim.systems.perception import SENSE_EVERY, perceive
from game.sim.world import World
from tests.sim.worlds import at, catalog, plan_of, put

LIGHTS = {"shadow": SHADOW, "dim": DIM, "lit": LIT, "beam": BEAM}
MOTIONS = ("still", "sneak", "walk", "run", "carry")
MOODS = ("calm", "wary", "curious", "searching", "alarmed")
TRUSTS = {"beloved": 90, "trusted": 70, "neutral": 50, "wary": 30, "shunned": 10}
SHARPNESS = (100, 75, 50, 25)
MOST = 60 * TICKS_PER_SECOND
"""Ticks after which a look never becomes certain."""

FIRST = 27
"""Ticks that are enough to see whether a first sight is certain too soon."""

FIELD = ["#" * 26, *("#" + "." * 24 + "#" for _ in range(24)), "#" * 26]
MIDDLE = at(12, 12)


@dataclass(frozen=True)
class Circumstances:
    """What a look depends on besides who looks at what: the looker's mood, her name, her help."""

    mood: str = "calm"
    trust: str = "neutral"
    senses: int = 100


USUAL = Circumstances()
"""A calm night without help, for somebody people do not know."""


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
    return [replace(kind, beam=None) for kind in catalog().kinds.values() if kind.bands]


def circumstances() -> Iterator[Circumstances]:
    """Give every mood with every trust band and strength of the eyes that a night can have."""
    for mood, trust, senses in product(MOODS, TRUSTS, SHARPNESS):
        yield Circumstances(mood, trust, senses)


def table(found: Circumstances = USUAL, *, most: int = MOST) -> Iterator[Look]:
    """Give every look of every kind in some circumstances, each watched for some ticks."""
    for kind in lookers():
        for band, light, motion in product(kind.bands, LIGHTS, MOTIONS):
            yield looked(kind, band, light, motion, found=found, most=most)


def looked(
    kind: Kind, band: Band, light: str, motion: str, *, found: Circumstances, most: int
) -> Look:
    """Return what becomes of somebody who stays within one band and never leaves it."""
    world = _field(kind.id)
    actor, courier = world.actors[0], world.courier
    actor.kind, actor.aware = kind, Awareness()
    _put_in(world, found, searching=band.searching_only)
    courier.x, courier.y = _spot(band)
    courier.gait, courier.crouched = motion, motion == "sneak"
    world.light = bytes([min(LIGHTS[light], LIT)]) * len(world.light)
    world.discs = ()
    torch = world.actors[1]
    torch.x, torch.y = (courier.x, courier.y) if light == "beam" else at(1, 24)
    certain, before = None, -1
    for tick in range(0, most, SENSE_EVERY):
        world.tick, world.events = tick, []
        perceive(world)
        points = actor.aware.points
        if points >= FULL:
            certain = tick
            break
        if points == before and tick > FIRST:
            break
        before = points
    return Look(kind.id, band.name, light, motion, certain, actor.aware.points // POINT)


@cache
def _field(kind: str) -> World:
    """Return a field with somebody in its middle and a light that can be carried to a place."""
    watcher = put("watcher", kind, 12, 12, sweep_angle=0, period_ticks=480, facing_angle=0)
    light = put("light", "drone", 1, 24)
    plan = plan_of(FIELD, put("start", "start", 2, 2), watcher, light)
    world = Simulation.start(plan, catalog()).world
    drone = world.actors[1]
    numbers = dict(drone.kind.numbers) | {"shade_subtiles": 0}
    drone.kind = replace(drone.kind, numbers=numbers)
    return world


def _put_in(world: World, found: Circumstances, *, searching: bool) -> None:
    """Let the circumstances be so; a band that only opens in a search has its looker search."""
    actor = world.actors[0]
    is_wary = found.mood == "wary"
    actor.state = AlertState.CALM if is_wary else AlertState[found.mood.upper()]
    if searching and not actor.is_searching:
        actor.state = AlertState.SEARCHING
    actor.memory.wary = is_wary
    world.trust.value = TRUSTS[found.trust]
    world.assists = Assists(senses=found.senses)


def _spot(band: Band) -> tuple[int, int]:
    """Return a place that lies in this band and in none before it."""
    away = {"contact": 8, "near": 25, "far": 60, "peripheral": 40, "back": 15}[band.name]
    angle = {"peripheral": 60, "back": 170}.get(band.name, 0)
    dx, dy = vector(angle * DEGREE, away * SUBTILES // 10)
    return MIDDLE[0] + dx, MIDDLE[1] + dy


def line_seconds(senses: int) -> float:
    """Return how long a regulator's line holds somebody before it cites her, with some help."""
    quan = put("quan", "regulator", 2, 12, facing_angle=0, sweep_angle=0, period_ticks=720)
    sim = Simulation.start(plan_of(FIELD, put("start", "start", 20, 12), quan), catalog())
    sim.world.assists = Assists(senses=senses)
    while not sim.world.tally.cited and sim.world.tick < MOST:
        sim.step()
    return sim.world.tick / TICKS_PER_SECOND


def main() -> None:
    """Print the table, a line for each band and light, and the soonest looks of other nights."""
    print(f"{'kind':10}{'band':12}{'light':8}" + "".join(f"{m:>8}" for m in MOTIONS))  # noqa: T201
    rows: dict[tuple[str, str, str], list[str]] = {}
    for look in table():
        seconds = "-" if look.ticks is None else f"{look.ticks / TICKS_PER_SECOND:.2f}"
        rows.setdefault((look.kind, look.band, look.light), []).append(seconds)
    for (kind, band, light), cells in rows.items():
        line = f"{kind:10}{band:12}{light:8}" + "".join(f"{cell:>8}" for cell in cells)
        print(line)  # noqa: T201
    for found in circumstances():
        soonest = min(look.ticks for look in table(found, most=180) if look.ticks is not None)
        print(found, f"soonest {soonest / TICKS_PER_SECOND:.2f}")  # noqa: T201
    for senses in SHARPNESS:
        print(f"regulator's line, eyes {senses} %: {line_seconds(senses):.2f}")  # noqa: T201


if __name__ == "__main__":
    main()
