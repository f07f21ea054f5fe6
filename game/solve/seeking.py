"""Seeking: one stretch of a night is searched, and what the simulation refuses is searched again.

Foes are taken to be where their rounds put them, or where whatever roused them will lead them.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from game.base.units import SUBTILES
from game.sim.schedule import PERIODS
from game.sim.simulation import Simulation
from game.solve.doorways import needed_doors
from game.solve.expecting import expected, is_as_expected
from game.solve.gaits import STEP_TICKS
from game.solve.lattice import Lattice
from game.solve.margin import Margin
from game.solve.moves import Bans, Move
from game.solve.reaching import HORIZON, Reaching
from game.solve.stages import Stages
from game.solve.straightening import straightened
from game.solve.tasks import Tasks
from game.solve.witness import Player, Refusal, play

MARGINS: Final = tuple(Margin(SUBTILES * part // 100, part * 6) for part in (30, 15, 0))
"""Margins searched in turn: .30, .15 and 0 tiles, and 3 degrees, 1.5 and none (TOOLS.md 3.2)."""

ROUNDS: Final = 40
"""How often a refused way is banned and the search goes on, a margin."""

LOOSE_ROUNDS: Final = 12
"""How often a refused way is banned where foes were taken to be duller than they are."""


MOST_EPOCHS: Final = 4
"""How often the search goes on from where somebody did something new, one after the other."""

IDLE: Final = PERIODS[-1] // STEP_TICKS
"""Steps after which a search ends that reaches nothing new while somebody is off their round."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What is claimed of a level besides that it can be done unseen and unharmful.

    Attributes:
        powers: whether the courier may merge with the shade and lead others away.
        optional: whether she also does what may be left.
    """

    powers: bool = False
    optional: bool = False


BARE: Final = Claim()
"""Without powers, and only what must be done: the first rung of the ladder."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long may be searched.

    Attributes:
        breathe: called often while searching; what it raises ends the search.
        is_over: asked before each search: whether the time is up, so that no more is tried.
    """

    breathe: Callable[[], None] = lambda: None
    is_over: Callable[[], bool] = lambda: False


PATIENT: Final = Patience()
"""As long as it takes."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """What one margin came to.

    Attributes:
        margin: how much wider than the rule foes were taken to sense.
        rounds: ways that the simulation refused.
        moves: the accepted way, or None.
        simulation: the night that was played along it.
        refusal: why the last way was refused.
    """

    margin: Margin
    rounds: int
    moves: tuple[Move, ...] | None = None
    simulation: Simulation | None = None
    refusal: Refusal | None = None


class Seeker:
    """Seeks ways from one moment of a night to its end.

    Attributes:
        start: the night at that moment; it is only read.
        tasks: what is to be done.
        lattice: the points of the floor at that moment.
        first: the number of the point at which the courier stands.
        claim: what she may and must do.
    """

    def __init__(self, start: Simulation, claim: Claim, patience: Patience, epoch: int = 0) -> None:
        """Look at what is left of a night.

        Args:
            start: the night so far.
            claim: what the courier may and must do.
            patience: how long may be searched.
            epoch: how often others have done something new before.
        """
        self.start: Final = start
        self.claim: Final = claim
        self._patience: Final = patience
        self._epoch: Final = epoch
        world = start.world
        self.lattice: Final = Lattice.of(world.terrain)
        self.tasks: Final = Tasks.of(world, self.lattice, optional=claim.optional)
        self.first: Final = self.lattice.number((world.courier.x, world.courier.y))
        self._ahead: Final = expected(world)
        self._nights: Final[dict[Hashable, tuple[Simulation, Refusal | None]]] = {}
        self._stages: Final[dict[tuple[Margin, tuple[str, ...]], Stages]] = {}
        self._idle: Final = IDLE if self.is_stirred else HORIZON

    @property
    def is_over(self) -> bool:
        """Whether the time is up."""
        return self._patience.is_over()

    @property
    def is_stirred(self) -> bool:
        """Whether somebody has left their round, or will soon."""
        return self._ahead is not self.start.world

    def onward(self, night: Simulation) -> Seeker:
        """Return who seeks on from a later moment of the night."""
        return Seeker(night, self.claim, self._patience)

    def attempt(self, margin: Margin) -> Attempt:
        """Search with one margin until a way is accepted or none is left.

        Only the doors that must be opened are thought of at first: each doubles the work.
        """
        needed = replace(self.tasks, doors=needed_doors(self.start.world, self.tasks))
        found = self._attempt(margin, needed)
        if found.moves is not None or needed == self.tasks:
            return found
        further = self._attempt(margin, self.tasks)
        return replace(further, rounds=found.rounds + further.rounds)

    def stages(self, margin: Margin, tasks: Tasks | None = None) -> Stages:
        """Return where others sense the courier, whichever doors of some tasks are open."""
        doors = tuple(door.id for door in (tasks or self.tasks).doors)
        key = margin, doors
        if key not in self._stages:
            self._stages[key] = Stages(
                self._ahead,
                margin,
                doors,
                powers=self.claim.powers,
                breathe=self._patience.breathe,
            )
        return self._stages[key]

    def is_found(self, stages: Stages) -> bool:
        """Return whether the search finds a way while it is watched so; it is not played."""
        return not self.is_over and self.searched(stages)[1] is not None

    def searched(self, stages: Stages) -> tuple[Reaching, list[Move] | None]:
        """Return a search that is over, and the way that it found."""
        search = Reaching(stages, self.tasks, Bans(), idle=self._idle)
        return search, search.find(self.first)

    def _attempt(self, margin: Margin, tasks: Tasks) -> Attempt:
        """Search with one margin for a way that opens some doors and no others."""
        stages, bans, refusal = self.stages(margin, tasks), Bans(), None
        most = ROUNDS if margin.reach >= 0 else LOOSE_ROUNDS
        for number in range(most):
            if self.is_over:
                return Attempt(margin, number, refusal=refusal)
            moves = Reaching(stages, tasks, bans, idle=self._idle).find(self.first)
            if moves is None:
                return Attempt(margin, number, refusal=refusal)
            moves = straightened(moves, self.first, stages, tasks, bans)
            simulation, refusal = self._play(moves)
            if refusal is None:
                return Attempt(margin, number, tuple(moves), simulation)
            again = self._again(margin, moves) if number == 0 else None
            if again is not None:
                return replace(again, rounds=again.rounds + 1)
            failed = min(refusal.move, len(moves) - 1)
            bans.add(moves[failed], self.first + sum(move.shift for move in moves[:failed]))
        return Attempt(margin, most, refusal=refusal)

    def _play(self, moves: Sequence[Move]) -> tuple[Simulation, Refusal | None]:
        """Play a way, unless it was played before: two margins often lead to the same one."""
        key = tuple((m.step, m.gait.name, m.shift, m.task.id if m.task else "") for m in moves)
        if key not in self._nights:
            night = self.start.copied()
            self._nights[key] = night, play(night, moves, self.lattice)
        return self._nights[key]

    def _again(self, margin: Margin, moves: Sequence[Move]) -> Attempt | None:
        """Search on from where somebody does something else than was expected, if they do.

        Args:
            margin: as for an attempt.
            moves: a way that was refused at its end or before.
        """
        if self._epoch == MOST_EPOCHS:
            return None
        night = self.start.copied()
        player = Player(night, self.lattice)
        for number, move in enumerate(moves):
            if not player.makes(number, move):
                return None
            if not is_as_expected(night.world, self._ahead):
                later = Seeker(night, self.claim, self._patience, self._epoch + 1)
                found = later.attempt(margin)
                return joined(moves[: number + 1], found) if found.moves is not None else None
        return None


def joined(before: Sequence[Move], attempt: Attempt) -> Attempt:
    """Return an attempt with the moves that led to where it began."""
    first = before[-1].step + before[-1].steps
    later = (replace(move, step=first + move.step) for move in attempt.moves or ())
    return replace(attempt, moves=(*before, *later))
