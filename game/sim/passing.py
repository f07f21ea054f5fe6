"""What passes: noises on their way, throws in the air, traces left, deeds not yet judged."""

from __future__ import annotations

from dataclasses import dataclass

from game.base.grid import Cell


@dataclass(frozen=True, slots=True)
class Noise:
    """A sound on its way to those who listen.

    ``source`` names it, ``by`` is the id of who made it ("courier" for her), ``costs`` the cells it
    reaches (thousandths of a tile), ``due`` the tick at which minds react.
    """

    source: str
    by: str
    x: int
    y: int
    radius: int
    due: int
    costs: dict[Cell, int]
    lure: bool = False


@dataclass(frozen=True, slots=True)
class Flight:
    """A thrown tool in the air: where from, where to, and when it lands."""

    tool: str
    start: tuple[int, int]
    end: tuple[int, int]
    launched: int
    lands: int


@dataclass(frozen=True, slots=True)
class Trace:
    """A place the courier left behind, for noses and rivals that follow."""

    tick: int
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Act:
    """A harmful deed waiting for its witnesses: judged 60 ticks after it was done."""

    tick: int
    deed: str
    target: str
    change: int
