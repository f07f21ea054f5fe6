"""Witness: a way becomes intents and is played in the real simulation, which alone decides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import repeat
from typing import Final
from zlib import crc32

from game.base.geometry import heading_of
from game.base.units import TICKS_PER_SECOND
from game.sim.events import Captured, Cited, Heard, LevelEnded, Noticed, Seen, Touched
from game.sim.intents import Intents, direction_of
from game.sim.kinds import Catalog
from game.sim.plan import Plan
from game.sim.simulation import Simulation
from game.solve.gaits import STEP_TICKS
from game.solve.lattice import Lattice
from game.solve.moves import Move

OTHER_SEEDS: Final = 3
"""How many other seeds a proof is played under."""

TRACES: Final = (Noticed, Heard, Touched, Seen, Cited, Captured)
"""Events by which somebody shows that they have sensed the courier, or begun to."""

FATAL: Final = (Seen, Cited, Captured)
"""Those of them after which no night counts as unseen."""

WALKING_OUT: Final = 6
"""Ticks in which the night ends once she stands in a way out."""

LOW: Final = Intents(gait="sneak")
"""Waits, crouched: whoever waits is seen least so."""

USE_LOW: Final = Intents(use=True, gait="sneak")
"""Holds the button, crouched."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why the simulation does not accept a way.

    Attributes:
        move: which of its moves failed, counted from 0.
        tick: when.
        reason: the name of the event, or what is missing at the end.
        actor: who noticed, or "".
    """

    move: int
    tick: int
    reason: str
    actor: str = ""


def is_unseen(ended: LevelEnded) -> bool:
    """Return whether a night counts as unseen in the words of GAME.md section 10."""
    return ended.outcome == "completed" and not (ended.seen or ended.cited or ended.captured)


def is_unharmful(ended: LevelEnded) -> bool:
    """Return whether a night counts as unharmful in the words of GAME.md section 10."""
    return not (ended.priced or ended.liabilities)


def play(simulation: Simulation, moves: Sequence[Move], lattice: Lattice) -> Refusal | None:
    """Play a way to the end of the night; returns None if it ends unseen and unharmful.

    Args:
        simulation: the night at the way's first step; it goes on.
        moves: the way.
        lattice: the points it leads over.
    """
    player = Player(simulation, lattice)
    for number, move in enumerate(moves):
        if not player.makes(number, move):
            break
    return player.judged(len(moves))


def walk(simulation: Simulation, moves: Sequence[Move], lattice: Lattice) -> Refusal | None:
    """Play a part of a way; returns None if she comes to its end and nobody has seen her.

    Args:
        simulation: the night at the part's first step; it goes on.
        moves: the part.
        lattice: the points it leads over.
    """
    player = Player(simulation, lattice)
    made = all(player.makes(number, move) for number, move in enumerate(moves))
    return None if made else player.refused(len(moves) - 1)


class Player:
    """Plays moves and remembers the first that left a trace."""

    def __init__(self, simulation: Simulation, lattice: Lattice) -> None:
        """Begin.

        Args:
            simulation: the night at the first move's step; it goes on.
            lattice: the points that moves lead over.
        """
        courier = simulation.world.courier
        self._simulation: Final = simulation
        self._lattice: Final = lattice
        self._point = lattice.number((courier.x, courier.y))
        self._first: Refusal | None = None
        self._ended: LevelEnded | None = None

    def makes(self, number: int, move: Move) -> bool:
        """Make one move; returns whether the night goes on as it should."""
        if not all(self._steps(number, intents) for intents in self._intents(move)):
            return False
        self._point += move.shift
        world = self._simulation.world
        if (world.courier.x, world.courier.y) != self._lattice.place(self._point):
            self._refuse(number, "Stopped")
            return False
        if move.task is not None and not move.task.is_done(world):
            self._refuse(number, "Hindered")
            return False
        return True

    def refused(self, number: int) -> Refusal:
        """Return why the night did not go on as it should."""
        return self._refuse(number, "Unfinished")

    def judged(self, number: int) -> Refusal | None:
        """Wait in the way out for the end of the night; returns why it is not accepted, if so."""
        for _ in range(WALKING_OUT):
            self._steps(number, LOW)
        if self._ended is not None and is_unseen(self._ended) and is_unharmful(self._ended):
            return None
        return self._refuse(number, "Unfinished" if self._ended is None else "Harmful")

    def _steps(self, number: int, intents: Intents) -> bool:
        """Play one tick; returns whether the night goes on and nobody has seen her for certain."""
        for event in self._simulation.step(intents):
            if isinstance(event, TRACES) and self._simulation.world.actor(event.actor).is_watcher:
                self._refuse(number, type(event).__name__, event.actor)
            if isinstance(event, LevelEnded):
                self._ended = event
            if isinstance(event, (*FATAL, LevelEnded)):
                return False
        return True

    def _refuse(self, number: int, reason: str, actor: str = "") -> Refusal:
        """Note why the night is refused, if nothing was before; returns what was first."""
        if self._first is None:
            self._first = Refusal(number, self._simulation.world.tick, reason, actor)
        return self._first

    def _intents(self, move: Move) -> Iterator[Intents]:
        """Give the intents of one move, tick by tick."""
        if move.task is not None:
            yield from repeat(USE_LOW, move.task.presses)
            yield from repeat(LOW, move.steps * STEP_TICKS - move.task.presses)
        elif move.act is not None:
            yield move.act
            yield from repeat(LOW, STEP_TICKS - 1)
        elif move.gait.moves:
            yield from move.gait.intents(_direction(move.shift, self._lattice))
        else:
            yield from move.gait.intents()


def _direction(shift: int, lattice: Lattice) -> int:
    """Return the direction in which a shift of a point's number leads."""
    down, right = {1: (0, 1), -1: (0, -1)}.get(shift, (shift // lattice.width, 0))
    return direction_of(heading_of(right, down))


def holds_under_other_seeds(simulation: Simulation, plan: Plan, catalog: Catalog) -> bool:
    """Return whether a night's intents lead to the same worlds under three other seeds.

    The seed itself is left out of the comparison; every second is compared.
    """
    first, header = _digests(simulation, plan, catalog, simulation.header.seed), simulation.header
    others = range(header.seed + 1, header.seed + 1 + OTHER_SEEDS)
    return all(_digests(simulation, plan, catalog, seed) == first for seed in others)


def _digests(simulation: Simulation, plan: Plan, catalog: Catalog, seed: int) -> list[int]:
    """Return a digest of every second of a night played again under a seed, the seed left out."""
    again = Simulation.start(plan, catalog, replace(simulation.header, seed=seed))
    found = []
    for intents in simulation.log:
        again.step(intents)
        if again.world.tick % TICKS_PER_SECOND == 0 or again.world.phase != "playing":
            tick, _seed, *rest = again.world.packed()
            found.append(crc32(repr((tick, rest)).encode()))
    return found
