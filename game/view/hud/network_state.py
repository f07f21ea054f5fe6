"""What the HUD shows of a network, as plain values, and where its hubs lie on the panel."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.sim.plan import Plan
from game.view.shapes import Point


@dataclass(frozen=True, slots=True)
class NetworkView:
    """What the panel shows of a network.

    Attributes:
        hubs: name, sign and whether it is linked, in the map's order.
        cables: names of both ends and the state: ``live``, ``tripped``, or ``carried`` with the
            second end "".
        lanes: pairs of hubs one can ride between.
        spare: cables that could fall out without a lane lost.
        parcels_done: delivered in the peak.
        parcels_total: to deliver; 0 outside the peak.
        seconds_left: of the peak; None outside it.
        errands: for each hub how many parcels are to be fetched there, and to be brought.
        step: what to do next, in the reader's language; "" when nothing is left to do.
        spots: where each hub's dot stands, 0 to 1 across and down; ``spots_of`` makes them.
        names: what each hub is called, in the reader's language, in the same order.
    """

    hubs: tuple[tuple[str, str, bool], ...]
    cables: tuple[tuple[str, str, str], ...] = ()
    lanes: int = 0
    spare: int = 0
    parcels_done: int = 0
    parcels_total: int = 0
    seconds_left: int | None = None
    errands: tuple[tuple[int, int], ...] = ()
    step: str = ""
    spots: tuple[Point, ...] = ()
    names: tuple[str, ...] = ()

    @property
    def linked(self) -> int:
        """How many hubs are linked."""
        return sum(is_linked for _name, _sign, is_linked in self.hubs)


def spots_of(plan: Plan) -> tuple[Point, ...]:
    """Return where a plan's hubs lie within the rectangle that holds them all, 0 to 1."""
    hubs = plan.of_kind("hub")
    return tuple(
        zip(_spread([hub.x for hub in hubs]), _spread([hub.y for hub in hubs]), strict=True)
    )


def _spread(values: Sequence[int]) -> list[float]:
    least = min(values, default=0)
    room = max(max(values, default=0) - least, 1)
    return [(value - least) / room for value in values]
