"""Awnings: an open stall hangs a cloth, and under cloth is shade that no line from above finds.

A cloth takes a moment to unroll and a longer one to creak and roll in. Two of them that face each
other roof an avenue. The stall's own lamps shine only while its cloth is in.
"""

from __future__ import annotations

from typing import Final

from game.base.grid import Cell
from game.sim.events import LampChanged
from game.sim.rules.ecosystem_events import AvenueCrossed, ClothMoved, RoofMet, RoofParted
from game.sim.rules.ecosystem_state import Market
from game.sim.rules.market_parts import Avenue, Crossing, Rect, Stall
from game.sim.senses.light import BAND_NAMES, SHADOW
from game.sim.terrain import in_rect
from game.sim.world import World

LANE_ROWS: Final = 4
"""Rows of a lane: three under cloth, and the fourth outside, where the guards walk."""


def hang_at_once(world: World, market: Market) -> None:
    """Hang the cloths of the stalls that are open when the night begins."""
    for stall in market.stalls.values():
        stall.hangs = stall.is_open
        _light_lamps(world, stall)
    _cover(world, market)


def move_cloths(world: World, market: Market) -> None:
    """Let the cloths that are due hang, or be in."""
    due = [stall for stall in market.stalls.values() if stall.moves_at == world.tick]
    for stall in due:
        stall.hangs, stall.moves_at = stall.is_open, -1
        world.events.append(ClothMoved(stall.id, stall.hangs))
        world.events += _light_lamps(world, stall)
    if due:
        _cover(world, market)


def unroll(world: World, stall: Stall) -> None:
    """Let an opened stall's cloth come out; one that was rolling in stays."""
    stall.moves_at = -1 if stall.hangs else world.tick + world.numbers["unroll_ticks"]


def roll_in(world: World, stall: Stall) -> None:
    """Let a shut stall's cloth creak for a while and then roll in; one not yet out stays in."""
    ticks = world.numbers["creak_ticks"] + world.numbers["unroll_ticks"]
    stall.moves_at = world.tick + ticks if stall.hangs else -1


def _light_lamps(world: World, stall: Stall) -> list[LampChanged]:
    changed = []
    for lamp in world.lamps:
        if lamp.wing == stall.id:
            lamp.band = SHADOW if stall.hangs else lamp.full
            changed.append(LampChanged(lamp.id, BAND_NAMES[lamp.band]))
    return changed


def _cover(world: World, market: Market) -> None:
    """Work out anew what follows from the cloths: shade, and where two of them meet."""
    hanging = [stall for stall in market.stalls.values() if stall.hangs]
    world.canopy = tuple(stall.site.awning for stall in hanging)
    world.relight()
    before, market.roofs = market.roofs, _whole_roofs(market)
    world.events += [RoofMet(*roof) for roof in sorted(market.roofs - before)]
    world.events += [RoofParted(*roof) for roof in sorted(before - market.roofs)]


# -- roofs ----------------------------------------------------------------------------------------
def lanes(market: Market) -> list[int]:
    """Return the lanes from north to south."""
    return sorted({stall.site.lane for stall in market.stalls.values()})


def roof_over(market: Market, avenue: Avenue, lane: int) -> str:
    """Return how much of an avenue is under cloth in a lane: whole, half or none."""
    open_columns = open_ground(market, avenue, lane)
    if open_columns == 0:
        return "whole"
    return "none" if open_columns == avenue.rect[2] else "half"


def open_ground(market: Market, avenue: Avenue, lane: int) -> int:
    """Return over how many tiles one crosses an avenue in a lane without a cloth above."""
    cloths = [s.site.awning for s in market.stalls.values() if s.hangs and s.site.lane == lane]
    first, _, width, _ = avenue.rect
    return sum(1 for c in range(first, first + width) if not any(_spans(r, c) for r in cloths))


def _spans(rect: Rect, column: int) -> bool:
    return rect[0] <= column < rect[0] + rect[2]


def _whole_roofs(market: Market) -> frozenset[tuple[str, int]]:
    return frozenset(
        (avenue.id, lane)
        for avenue in market.avenues
        for lane in lanes(market)
        if open_ground(market, avenue, lane) == 0
    )


# -- crossing -------------------------------------------------------------------------------------
def watch_crossing(world: World, market: Market) -> None:
    """Tell when the courier has come over an avenue, and what hung above her."""
    cell, crossing = world.courier.cell, market.crossing
    here = next((avenue for avenue in market.avenues if in_rect(avenue.rect, cell)), None)
    if here is not None:
        if crossing is None or crossing.avenue != here.id:
            market.crossing = Crossing(here.id, _side(here, cell), world.tally.touched)
        return
    if crossing is not None:
        market.crossing = None
        avenue = next(a for a in market.avenues if a.id == crossing.avenue)
        _tell_crossing(world, market, avenue, crossing)


def _tell_crossing(world: World, market: Market, avenue: Avenue, crossing: Crossing) -> None:
    column, row = world.courier.cell
    lane = _lane_at(market, row)
    first, _, width, _ = avenue.rect
    left_east, left_west = column >= first + width, column < first
    if lane and ((left_east and crossing.side == "w") or (left_west and crossing.side == "e")):
        roof = roof_over(market, avenue, lane)
        touched = world.tally.touched > crossing.touched
        world.events.append(AvenueCrossed(avenue.id, lane, roof, touched))


def _side(avenue: Avenue, cell: Cell) -> str:
    """Return the side of an avenue on which a cell lies."""
    return "w" if cell[0] * 2 < avenue.rect[0] * 2 + avenue.rect[2] else "e"


def _lane_at(market: Market, row: int) -> int:
    """Return the lane that a row belongs to; 0 where there is none."""
    for stall in market.stalls.values():
        top = stall.site.awning[1]
        if top <= row < top + LANE_ROWS:
            return stall.site.lane
    return 0
