"""Events of the square's byways: the gallery, the chain and the runner.

Stalls, people and watchers are named by their id; coins are whole.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.sim.events import Event


# -- the gallery and the chain --------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class ChainSigned(Event):
    """The courier locked a stall to herself: "only with me"."""

    stall: str


@dataclass(frozen=True, slots=True)
class ChainUndone(Event):
    """The courier unlocked the chain."""

    stall: str


@dataclass(frozen=True, slots=True)
class GalleryMoved(Event):
    """The gallery opened or shut; ``by`` is toll, pulse, chain or time."""

    is_open: bool
    by: str


@dataclass(frozen=True, slots=True)
class GalleryPassed(Event):
    """The courier left the gallery again; ``by`` is what had opened it."""

    by: str


# -- the runner -----------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class LabelTaken(Event):
    """The courier has a fake label in her pocket."""

    source: str


@dataclass(frozen=True, slots=True)
class LabelPosted(Event):
    """The fake label hangs on the notice board; ``watcher`` will wait for the runner."""

    board: str
    watcher: str


@dataclass(frozen=True, slots=True)
class RunnerSetOut(Event):
    """The runner set out with fakes, counted from 1."""

    runner: str
    trip: int


@dataclass(frozen=True, slots=True)
class RunnerPassed(Event):
    """The runner brought his fakes over; ``left`` trips remain."""

    runner: str
    trip: int
    left: int


@dataclass(frozen=True, slots=True)
class RunnerStopped(Event):
    """A regulator's line stopped the runner; nobody was harmed."""

    runner: str
    watcher: str


@dataclass(frozen=True, slots=True)
class CutTaken(Event):
    """The courier took the runner's cut instead."""

    runner: str
    coins: int


@dataclass(frozen=True, slots=True)
class RunnerWhistled(Event):
    """The runner, who was helped, whistled because a guard turned."""

    runner: str
    guard: str
