"""Strolls: itineraries walked on the maps that ship, the shortest way and with no eye on danger.

They are written as those of the proofs, ``go PLACE``, ``use TICKS``, ``papers TICKS``,
``wait TICKS`` or a tool, and besides ``ask WHO``, parted by ``/``.
"""

from __future__ import annotations

from game.base.grid import Cell, cell_of, center_of
from game.base.units import SUBTILES
from game.sim.intents import TOOLS, Intents
from game.sim.offers import TEMPT_ORDER
from game.sim.plan import Point
from game.sim.rules.personal_state import house_of
from game.sim.rules.signals import NEEDED
from game.sim.senses.paths import find_way
from game.sim.simulation import Simulation
from game.sim.systems.interaction import held_and_tapped, offers
from game.sim.world import World
from game.solve.itinerary import read_itinerary
from tests.sim.worlds import STAND, run, walk_to

LEVELS = (
    "1_night_depot",
    "2_square_of_promises",
    "3_mirror_market",
    "4_three_harbours",
    "5_festival_of_lights",
)
PATIENCE = 1800
"""Ticks after which nobody waits for an answer any longer."""


def place_of(world: World, word: str) -> Point:
    """Return a place by its tile, or by the id of who or what is there."""
    if "," in word:
        column, row = (int(n) for n in word.split(","))
        return column * SUBTILES + SUBTILES // 2, row * SUBTILES + SUBTILES // 2
    someone = next((actor for actor in world.actors if actor.id == word), None)
    thing = someone or world.fixtures.get(word) or world.placement(word)
    return thing.x, thing.y


def cells_round(world: World, place: Point) -> list[Cell]:
    """Return the free cells within three tiles of a place, nearest first."""
    column, row = cell_of(*place)
    cells = ((column + c, row + r) for c in range(-3, 4) for r in range(-3, 4))
    free = [c for c in cells if world.terrain.contains(c)
            and not world.terrain.solid[world.terrain.index(c)]]  # fmt: skip
    return sorted(free, key=lambda cell: away(center_of(cell), place))


def away(one: Point, other: Point) -> int:
    """Return how far two places are from each other, squared."""
    return (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2


def stand(world: World, word: str, of: str) -> None:
    """Put the courier where a story begins: where its temptation is what the button does."""
    for cell in cells_round(world, place_of(world, word)):
        world.courier.x, world.courier.y = center_of(cell)
        held, _ = held_and_tapped([o for o in offers(world) if o.button == "use"])
        if word != of or (held is not None and held.target == of and held.order == TEMPT_ORDER):
            return
    raise AssertionError(f"{of} is nowhere on offer near {word}")


def stroll(sim: Simulation, way: str) -> Simulation:
    """Walk an itinerary, and return the night."""
    for step in read_itinerary(way.replace("/", "\n")):
        if step.verb == "go":
            go(sim, step.words[0])
        elif step.verb == "ask":
            ask(sim, step.words[0])
        elif step.verb in TOOLS:
            run(sim, 1, Intents(tool=step.verb))
        else:
            held = {"use": Intents(use=True), "papers": Intents(papers=True), "wait": STAND}
            run(sim, step.ticks, held[step.verb])
            run(sim, 1, STAND)
    return sim


def go(sim: Simulation, word: str) -> None:
    """Walk the shortest way to a place, or up to somebody wherever they walk."""
    world = sim.world
    for _ in range(4):
        place = place_of(world, word)
        for column, row in way_to(world, place):
            walk_to(sim, column, row)
        if world.is_near(*place_of(world, word), SUBTILES):
            return


def ask(sim: Simulation, who: str) -> None:
    """Ask somebody of the market for both answers, and walk along if they stroll on.

    Elsewhere one question is enough.
    """
    if sim.world.plan.rule != "personal":
        go(sim, who)
        run(sim, 1, Intents(tool="ask"))
        return
    world, answers = sim.world, house_of(sim.world).answers[who]
    while answers.signals < NEEDED and world.tick < PATIENCE:
        if world.is_near(*place_of(world, who), world.numbers["face_subtiles"]):
            fresh = world.courier.hands.ticks or not world.courier.use_was_down
            sim.step(Intents(use=bool(fresh)))
        else:
            run(sim, 1, STAND)
            go(sim, who)
    run(sim, 1, STAND)


def way_to(world: World, place: Point) -> tuple[Cell, ...]:
    """Return the shortest way to the nearest cell of a place that leads through no closed door."""
    here, shut = world.courier.cell, [c for d in world.doors if not d.is_open for c in d.cells]
    world.terrain.relay(doors=shut, locked=shut)
    goals = (c for c in cells_round(world, place) if c == here or find_way(world.terrain, here, c))
    way = find_way(world.terrain, here, next(goals))
    world.relay_terrain()
    return way
