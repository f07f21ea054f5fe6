"""The counter's prompt: before the peak is started it says how long the parcels would take."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from game.content.words import _
from game.sim.offers import Offer
from game.sim.rules import network_view as net
from game.sim.rules.cables import Cable
from game.sim.rules.network_state import net_of
from game.sim.rules.parcels import UNDER_WAY, counter_of, home_of
from game.sim.world import World

START: Final = "start_peak"
"""The verb that starts the peak."""


@dataclass(slots=True)
class CounterWords:
    """Puts the estimate on the prompt; it is reckoned anew only when the cables have changed."""

    _cables: tuple[Cable, ...] | None = None
    _words: str = ""

    def added(self, world: World, offers: Sequence[Offer]) -> tuple[Offer, ...]:
        """Return offers, the one that starts the peak with the times it would take."""
        return tuple(self._told(world, o) if o.verb == START else o for o in offers)

    def _told(self, world: World, offer: Offer) -> Offer:
        if self._cables != net.cables(world):
            self._cables, self._words = net.cables(world), estimate_words(world)
        if not self._words:
            return offer
        return replace(offer, label="{name}", name=f"{_(offer.label)}: {self._words}")


def estimate_words(world: World) -> str:
    """Return how long the peak takes by hand and by lanes, and how long one has; "" if unknown."""
    estimate = net.estimate(world)
    if estimate is None:
        return ""
    by_hand, lanes, limit = (_minutes(halves) for halves in estimate.halves)
    told = _("by hand {by_hand} min · by your lanes {lanes} min · you have {limit} min")
    return told.format(by_hand=by_hand, lanes=lanes, limit=limit)


def is_call_due(world: World) -> bool:
    """Return whether every parcel that was called is delivered and others wait to be called."""
    states = {parcel.state for parcel in net.parcels(world)}
    return "waiting" in states and states.isdisjoint(UNDER_WAY)


def home(world: World) -> str:
    """Return the hub at the counter, or "" without one."""
    counter = counter_of(world)
    return home_of(net_of(world), counter) if counter else ""


def _minutes(halves: int) -> str:
    """Return half minutes as minutes.

    >>> _minutes(17), _minutes(6)
    ('8.5', '3')
    """
    return f"{halves / 2:g}"
