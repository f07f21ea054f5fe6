"""The market's state: one value that the rule owns and its parts change.

What never changes (sites, deals, avenues, rounds) is shared between copies and left out of digests.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass, field
from typing import Protocol, cast

from game.sim.plan import Point
from game.sim.rules.market_parts import Avenue, Crossing, Gallery, Promise, Runner, Stall
from game.sim.schedule import Schedule
from game.sim.world import World


@dataclass(slots=True)
class Market:
    """Everything the ecosystem rule keeps.

    Attributes:
        stalls: by id, in the map's order.
        promises: in the order of their numbers.
        avenues: in the map's order; shared.
        beats: rounds that the rule hands out, by actor and stage; shared.
        run: the runner's id and the corners of his way; shared.
        runner: the runner's errand.
        gallery: the toll gallery.
        roofs: avenue and lane of the whole roofs; follows from the cloths.
        purse: coins.
        skims: steps above a fair fee that count.
        jars: spare pulses in the courier's keeping.
        jars_taken: whether the mast is empty.
        seal: none, bought, given or credit.
        fade_until: tick until which a glow goes out.
        crossing: the avenue the courier is in, or None.
        said: tick of the last word about papers and an open box.
    """

    stalls: dict[str, Stall]
    promises: tuple[Promise, ...] = ()
    avenues: tuple[Avenue, ...] = ()
    beats: dict[tuple[str, str], Schedule] = field(default_factory=dict)
    run: tuple[str, tuple[Point, ...]] = ("", ())
    runner: Runner = field(default_factory=Runner)
    gallery: Gallery = field(default_factory=Gallery)
    roofs: frozenset[tuple[str, int]] = frozenset()
    purse: int = 0
    skims: int = 0
    jars: int = 0
    jars_taken: bool = False
    seal: str = "none"
    fade_until: int = 0
    crossing: Crossing | None = None
    said: int = -1

    # -- looking things up ------------------------------------------------------------------------
    @property
    def open_stalls(self) -> list[Stall]:
        """The stalls that are open, in the map's order."""
        return [stall for stall in self.stalls.values() if stall.is_open]

    def open_on(self, side: str) -> list[Stall]:
        """Return the open stalls of one side."""
        return [stall for stall in self.open_stalls if stall.site.side == side]

    def promise(self, number: int) -> Promise:
        """Return the promise of that number; raises KeyError if there is none."""
        for promise in self.promises:
            if promise.deal.number == number:
                return promise
        raise KeyError(number)

    def promise_of(self, box: str) -> Promise | None:
        """Return the promise whose money lies in a box."""
        return next((p for p in self.promises if p.deal.box == box), None)

    def waiting_for_runner(self) -> Iterator[Stall]:
        """Give the stalls that open only when the runner is stopped."""
        return (stall for stall in self.stalls.values() if stall.site.opens_with == "runner")

    # -- copying and digesting --------------------------------------------------------------------
    def copied(self) -> Market:
        """Return a state that goes its own way from here."""
        twin = copy(self)
        twin.stalls = {name: copy(stall) for name, stall in self.stalls.items()}
        twin.promises = tuple(copy(promise) for promise in self.promises)
        twin.runner, twin.gallery = copy(self.runner), copy(self.gallery)
        return twin

    def packed(self) -> tuple[object, ...]:
        """Return everything that changes, for digests."""
        return (
            tuple(stall.packed() for stall in self.stalls.values()),
            tuple(promise.packed() for promise in self.promises),
            self.runner.packed(), self.gallery.packed(), self.purse, self.skims, self.jars,
            self.jars_taken, self.seal, self.fade_until, self.crossing, self.said,
        )  # fmt: skip


class HasMarket(Protocol):
    """A rule that owns a market's state."""

    market: Market


def market_of(world: World) -> Market:
    """Return the market of a world whose rule is ``ecosystem``."""
    return cast("HasMarket", world.rule).market


def has_market(world: World) -> bool:
    """Return whether a world is played with the rule ``ecosystem``."""
    return isinstance(getattr(world.rule, "market", None), Market)
