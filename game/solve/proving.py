"""Proving: a level is searched, the way found is played, and what is refused is searched again.

There are three verdicts. PROVEN is a run that the real simulation accepted. IMPOSSIBLE is a level
that cannot be finished even in a much kinder game. NOT_FOUND is everything between.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import reduce
from typing import Final

from game.base.units import SUBTILES
from game.sim.kinds import Catalog
from game.sim.plan import Plan
from game.sim.simulation import Header, Simulation
from game.solve.margin import Margin
from game.solve.ploys import Ploys
from game.solve.relaxing import out_of_reach
from game.solve.seeking import BARE, MARGINS, PATIENT, Attempt, Claim, Patience, Seeker
from game.solve.stages import Stages
from game.solve.witness import Refusal, holds_under_other_seeds

PROVEN: Final = "PROVEN"
"""A run was found that the real simulation accepts."""

NOT_FOUND: Final = "NOT_FOUND"
"""No such run was found, which does not say that there is none."""

IMPOSSIBLE: Final = "IMPOSSIBLE"
"""There is none: the level cannot be finished even in a much kinder game."""

WIDER: Final = tuple(Margin(SUBTILES * part // 100, 180) for part in (50, 75, 100, 150, 200))
"""Margins tried after a proof, for the way that keeps furthest from everybody."""

LOOSER: Final = tuple(Margin(-SUBTILES * part // 100, 0) for part in (25, 50, 100, 200))
"""How much less far everybody would have to sense, tried in turn where nothing was found.

Some of these ways hold: nobody is sure of what they see in a tenth of a second.
"""


LONGER: Final = 1.25
"""How much longer than the shortest way the widest may take, and still be the one that is kept."""


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
        is_barred: whether the search finds no way even where nobody watches.
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
    is_barred: bool = False

    @property
    def kept(self) -> Attempt | None:
        """The attempt to be shown: the widest, unless it takes much longer than the shortest."""
        shortest, widest = self.shortest, self.widest
        if shortest is None or widest is None or _ticks(widest) > LONGER * _ticks(shortest):
            return shortest
        return widest


class Prover:
    """Proves one level that begins in one way; its worlds are its own."""

    def __init__(
        self,
        plan: Plan,
        catalog: Catalog,
        header: Header | None = None,
        claim: Claim = BARE,
        patience: Patience = PATIENT,
    ) -> None:
        """Bring the level to life.

        Args:
            plan: the level.
            catalog: the numbers it is played with.
            header: what the night begins with.
            claim: what the courier may and must do.
            patience: how long may be searched.
        """
        self._plan: Final = plan
        self._catalog: Final = catalog
        night = Simulation.start(plan, catalog, header)
        self.start: Final = night
        """The night before its first tick."""
        self._seeker: Final = Seeker(night, claim, patience)
        self._held: Final[list[Simulation]] = []

    def prove(self, tell: Callable[[str], None] = lambda _: None) -> Proof:
        """Return the verdict; ``tell`` is told what is tried, in words for a log."""
        missing = out_of_reach(self._seeker.start.world)
        if missing:
            return Proof(IMPOSSIBLE, out_of_reach=missing)
        rounds, refusal = 0, None
        for margin in (*MARGINS, *LOOSER):
            tell(f"margin {margin.reach / SUBTILES:.2f}")
            found = self.attempt(margin)
            rounds, refusal = rounds + found.rounds, found.refusal or refusal
            if self._holds(found):
                return self._bettered(found, rounds)
        return self._helped(self._unfound(rounds, refusal), tell)

    def attempt(self, margin: Margin) -> Attempt:
        """Search with one margin until a way is accepted or none is left."""
        return self._seeker.attempt(margin)

    def _helped(self, proof: Proof, tell: Callable[[str], None]) -> Proof:
        """Return a proof with the help of ploys, or the one that is there if they do not help."""
        world, seeker = self._seeker.start.world, self._seeker
        if not (seeker.claim.powers or any(lamp.switch for lamp in world.lamps)):
            return proof
        for found in Ploys(seeker, proof.culprits).attempts():
            tell("with a ploy")
            if self._holds(found):
                return Proof(PROVEN, shortest=found, widest=found, rounds=proof.rounds)
        return proof

    def _unfound(self, rounds: int, refusal: Refusal | None) -> Proof:
        """Return what can be said where no way was found: who is in the way, and where."""
        seeker = self._seeker
        stages = seeker.stages(MARGINS[-1])
        search, _ = seeker.searched(stages)
        looser = next((m for m in LOOSER if seeker.is_found(seeker.stages(m))), None)
        foes = [each.actor for each in stages.watch().rounds]
        unwatched = reduce(Stages.without, foes, stages)
        return Proof(
            NOT_FOUND,
            rounds=rounds,
            culprits=tuple(foe for foe in foes if seeker.is_found(stages.without(foe))),
            undone=search.never_done,
            looser=-looser.reach if looser is not None else 0,
            refusal=refusal,
            is_barred=not seeker.is_over and not seeker.is_found(unwatched),
        )

    def _holds(self, attempt: Attempt) -> bool:
        """Return whether an attempt was accepted, and other seeds change nothing about it."""
        night = attempt.simulation
        if night is None or any(night is one for one in self._held):
            return night is not None
        holds = holds_under_other_seeds(night, self._plan, self._catalog)
        if holds:
            self._held.append(night)
        return holds

    def _bettered(self, found: Attempt, rounds: int) -> Proof:
        """Return a proof with the shortest and the widest way that can be shown."""
        if found.margin.reach < 0:
            return Proof(PROVEN, shortest=found, widest=found, rounds=rounds)
        narrower = [self.attempt(m) for m in MARGINS if m.reach < found.margin.reach]
        widest, refused = self._widest(found)
        accepted = [a for a in (found, *narrower, widest) if a.simulation is not None]
        shortest = min(accepted, key=_ticks)
        return Proof(
            PROVEN,
            shortest=shortest if self._holds(shortest) else found,
            widest=widest if self._holds(widest) else found,
            rounds=rounds + refused + sum(a.rounds for a in narrower),
        )

    def _widest(self, found: Attempt) -> tuple[Attempt, int]:
        """Return the attempt with the widest margin that is accepted, and how many were refused.

        What is found with some margin is found with each smaller one, so half of them are left out
        at a time.
        """
        left, rounds = [margin for margin in WIDER if margin.reach > found.margin.reach], 0
        while left:
            middle = len(left) // 2
            tried = self.attempt(left[middle])
            rounds += tried.rounds
            if tried.simulation is None:
                left = left[:middle]
            else:
                found, left = tried, left[middle + 1 :]
        return found, rounds


def _ticks(attempt: Attempt) -> int:
    """Return how long an accepted attempt's night took."""
    return attempt.simulation.world.tick if attempt.simulation is not None else 0
