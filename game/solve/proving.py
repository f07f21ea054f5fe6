"""Proving: a level is searched, the way found is played, and what is refused is searched again.

There are three verdicts. PROVEN is a run that the real simulation accepted. IMPOSSIBLE is a level
that cannot be finished even in a much kinder game. NOT_FOUND is everything between.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from game.base.units import SUBTILES
from game.sim.kinds import Catalog
from game.sim.plan import Plan
from game.sim.simulation import Header, Simulation
from game.solve.doorways import needed_doors
from game.solve.lattice import Lattice
from game.solve.margin import Margin
from game.solve.reaching import Bans, Move, Reaching
from game.solve.relaxing import out_of_reach
from game.solve.stages import Stages
from game.solve.straightening import straightened
from game.solve.tasks import Tasks
from game.solve.witness import Refusal, holds_under_other_seeds, play

PROVEN: Final = "PROVEN"
"""A run was found that the real simulation accepts."""

NOT_FOUND: Final = "NOT_FOUND"
"""No such run was found, which does not say that there is none."""

IMPOSSIBLE: Final = "IMPOSSIBLE"
"""There is none: the level cannot be finished even in a much kinder game."""

MARGINS: Final = tuple(Margin(SUBTILES * part // 100, part * 6) for part in (30, 15, 0))
"""Margins searched in turn: .30, .15 and 0 tiles, and 3 degrees, 1.5 and none (TOOLS.md 3.2)."""

WIDER: Final = tuple(Margin(SUBTILES * part // 100, 180) for part in (50, 75, 100, 150, 200))
"""Margins tried after a proof, for the way that keeps furthest from everybody."""

ROUNDS: Final = 40
"""How often a refused way is banned and the search goes on, a margin."""


LOOSER: Final = tuple(Margin(-SUBTILES * part // 100, 0) for part in (25, 50, 100, 200))
"""How much less far everybody would have to sense, tried in turn where nothing was found.

Some of these ways hold: nobody is sure of what they see in a tenth of a second.
"""

LOOSE_ROUNDS: Final = 12
"""How often a refused way is banned where foes were taken to be duller than they are."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What is claimed of a level besides that it can be done unseen and unharmful.

    Attributes:
        powers: whether the courier may merge with the shade.
        optional: whether she also does what may be left.
    """

    powers: bool = False
    optional: bool = False


BARE: Final = Claim()
"""Without powers, and only what must be done: the first rung of the ladder."""


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


@dataclass(frozen=True, slots=True)
class Proof:
    """The verdict on one level under one header.

    Attributes:
        verdict: ``PROVEN``, ``NOT_FOUND`` or ``IMPOSSIBLE``.
        shortest: the accepted attempt that takes the least time; None without a proof.
        widest: the accepted attempt with the widest margin; None without a proof.
        rounds: ways that the simulation refused, all margins together.
        culprits: foes without whom a way would be found, each alone.
        undone: tasks to which no unsensed way leads.
        looser: how much less far all foes would have to sense for a way, subtiles; 0 if unknown.
        out_of_reach: what no way on foot leads to.
        refusal: why the last way was refused, if the rounds ran out.
    """

    verdict: str
    shortest: Attempt | None = None
    widest: Attempt | None = None
    rounds: int = 0
    culprits: tuple[str, ...] = ()
    undone: tuple[str, ...] = ()
    looser: int = 0
    out_of_reach: tuple[str, ...] = ()
    refusal: Refusal | None = None


class Prover:
    """Proves one level that begins in one way; its worlds are its own."""

    def __init__(
        self,
        plan: Plan,
        catalog: Catalog,
        header: Header | None = None,
        claim: Claim = BARE,
        breathe: Callable[[], None] = lambda: None,
    ) -> None:
        """Bring the level to life.

        Args:
            plan: the level.
            catalog: the numbers it is played with.
            header: what the night begins with.
            claim: what the courier may and must do.
            breathe: called often while searching; what it raises ends the search.
        """
        self._breathe: Final = breathe
        self._claim: Final = claim
        self._plan: Final = plan
        self._catalog: Final = catalog
        self._start: Final = Simulation.start(plan, catalog, header)
        world = self._start.world
        self._lattice: Final = Lattice.of(world.terrain)
        self._tasks: Final = Tasks.of(world, self._lattice, optional=claim.optional)
        self._first: Final = self._lattice.number((world.courier.x, world.courier.y))
        self.is_over: Callable[[], bool] = lambda: False
        """Asked before each search: whether the time is up, so that no more is tried."""

    def prove(self, tell: Callable[[str], None] = lambda _: None) -> Proof:
        """Return the verdict; ``tell`` is told what is tried, in words for a log."""
        missing = out_of_reach(self._start.world)
        if missing:
            return Proof(IMPOSSIBLE, out_of_reach=missing)
        rounds, refusal = 0, None
        for margin in (*MARGINS, *LOOSER):
            tell(f"margin {margin.reach / SUBTILES:.2f}")
            found = self.attempt(margin)
            rounds, refusal = rounds + found.rounds, found.refusal or refusal
            if self._holds(found):
                return self._bettered(found, rounds)
        return self._unfound(rounds, refusal)

    def attempt(self, margin: Margin) -> Attempt:
        """Search with one margin until a way is accepted or none is left.

        Only the doors that must be opened are thought of at first: each doubles the work.
        """
        needed = replace(self._tasks, doors=needed_doors(self._start.world, self._tasks))
        found = self._attempt(margin, needed)
        if found.moves is not None or needed == self._tasks:
            return found
        further = self._attempt(margin, self._tasks)
        return replace(further, rounds=found.rounds + further.rounds)

    def _attempt(self, margin: Margin, tasks: Tasks) -> Attempt:
        """Search with one margin for a way that opens some doors and no others."""
        stages, bans, refusal = self._stages(margin, tasks), Bans(), None
        most = ROUNDS if margin.reach >= 0 else LOOSE_ROUNDS
        for number in range(most):
            if self.is_over():
                return Attempt(margin, number, refusal=refusal)
            moves = Reaching(stages, tasks, bans).find(self._first)
            if moves is None:
                return Attempt(margin, number, refusal=refusal)
            moves = straightened(moves, self._first, stages, tasks, bans)
            simulation = self._start.copied()
            refusal = play(simulation, moves, self._lattice)
            if refusal is None:
                return Attempt(margin, number, tuple(moves), simulation)
            failed = min(refusal.move, len(moves) - 1)
            bans.add(moves[failed], self._first + sum(move.shift for move in moves[:failed]))
        return Attempt(margin, most, refusal=refusal)

    def _unfound(self, rounds: int, refusal: Refusal | None) -> Proof:
        """Return what can be said where no way was found: who is in the way, and where."""
        stages = self._stages(MARGINS[-1], self._tasks)
        search = Reaching(stages, self._tasks, Bans())
        search.find(self._first)
        looser = next((m for m in LOOSER if self._is_found(self._stages(m, self._tasks))), None)
        foes = [each.actor for each in stages.watch().rounds]
        return Proof(
            NOT_FOUND,
            rounds=rounds,
            culprits=tuple(foe for foe in foes if self._is_found(stages.without(foe))),
            undone=search.never_done,
            looser=-looser.reach if looser is not None else 0,
            refusal=refusal,
        )

    def _is_found(self, stages: Stages) -> bool:
        if self.is_over():
            return False
        return Reaching(stages, self._tasks, Bans()).find(self._first) is not None

    def _stages(self, margin: Margin, tasks: Tasks) -> Stages:
        doors = [door.id for door in tasks.doors]
        powers, breathe = self._claim.powers, self._breathe
        return Stages(self._start.world, margin, doors, powers=powers, breathe=breathe)

    def _holds(self, attempt: Attempt) -> bool:
        """Return whether an attempt was accepted, and other seeds change nothing about it."""
        night = attempt.simulation
        return night is not None and holds_under_other_seeds(night, self._plan, self._catalog)

    def _bettered(self, found: Attempt, rounds: int) -> Proof:
        """Return a proof with the shortest and the widest way that can be shown."""
        if found.margin.reach < 0:
            return Proof(PROVEN, shortest=found, widest=found, rounds=rounds)
        narrower = [self.attempt(m) for m in MARGINS if m.reach < found.margin.reach]
        wider = [found]
        for margin in WIDER:
            if margin.reach > found.margin.reach:
                wider.append(self.attempt(margin))
                if wider[-1].simulation is None:
                    break
        accepted = [a for a in (found, *narrower, *wider) if a.simulation is not None]
        shortest, widest = min(accepted, key=_ticks), max(accepted, key=lambda a: a.margin.reach)
        return Proof(
            PROVEN,
            shortest=shortest if self._holds(shortest) else found,
            widest=widest if self._holds(widest) else found,
            rounds=rounds + sum(a.rounds for a in (*narrower, *wider[1:])),
        )


def _ticks(attempt: Attempt) -> int:
    """Return how long an accepted attempt's night took."""
    return attempt.simulation.world.tick if attempt.simulation is not None else 0
