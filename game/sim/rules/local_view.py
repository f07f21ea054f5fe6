"""What screens show of the three harbours: plain values read from a world, nothing changed.

Every function takes a world whose rule is ``local``. Places are in subtiles, times in ticks. How
watchers are drawn follows one law: near ones always and wholly, far ones only if they hang on the
board, and whoever is in view without a note is a grey figure.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.base.grid import line_is_clear
from game.base.units import SUBTILES
from game.sim.actor import Actor
from game.sim.plan import Placement, Point
from game.sim.rules import fog, oddness, wind
from game.sim.rules.harbours import fits_needed
from game.sim.rules.kits import kit_price
from game.sim.rules.local_state import KITS, Harbour, locale_of
from game.sim.rules.looks import ripe_tells
from game.sim.rules.notes import watcher_of
from game.sim.rules.purse import fee_due, orders, price_of_fit
from game.sim.world import World

WAYPOINTS: Final = 2
"""Corners of its round that a pinned watcher shows ahead."""

AXES: Final = ("people", "payment", "product")
"""What can be made to fit a place, the cheapest first."""


@dataclass(frozen=True, slots=True)
class PurseView:
    """The purse: coins, debts on the slate, and the orders the night is worth so far."""

    coins: int
    slate: int
    orders: int


@dataclass(frozen=True, slots=True)
class TellView:
    """A known tell: the number that pins it, what it is, where it is kept and who wrote it."""

    number: int
    id: str
    label: str
    sort: str
    is_pinned: bool
    in_pocket: bool
    author: str


@dataclass(frozen=True, slots=True)
class FarView:
    """A pinned watcher drawn from afar: its pose, its next corners, and ticks it still rests."""

    actor: str
    x: int
    y: int
    heading: int
    waypoints: tuple[Point, ...]
    rests: int


@dataclass(frozen=True, slots=True)
class WindowView:
    """A look through a telescope: the window (x, y, width, height), its sand, and what is ripe."""

    rect: tuple[int, int, int, int]
    left: int
    ripe: str


@dataclass(frozen=True, slots=True)
class SunkView:
    """The sunk-cost line: what is gone either way, and what each choice costs from here on."""

    spent: int
    stay_coins: int
    stay_orders: int
    partner_orders: int
    leave_coins: int


def purse(world: World) -> PurseView:
    """Return the purse."""
    locale = locale_of(world)
    return PurseView(locale.purse.coins, locale.purse.slate, orders(locale))


def board(world: World) -> tuple[TellView, ...]:
    """Return every known tell, in the order of the numbers that pin and unpin them."""
    notes = locale_of(world).notes
    return tuple(
        TellView(
            number,
            name,
            str(world.placement(name).values.get("label", name)),
            _sort(world.placement(name)),
            name in notes.pins,
            name in notes.pocket,
            notes.authors.get(name, ""),
        )
        for number, name in enumerate(notes.known, start=1)
    )


def free_pins(world: World) -> int:
    """Return how many pins are free."""
    notes = locale_of(world).notes
    return notes.slots - len(notes.pins)


def field_card(world: World, author: str) -> tuple[str, ...]:
    """Return the board as stamps for the next player: each tell with the code of who wrote it."""
    notes = locale_of(world).notes
    return tuple(f"{name}:{notes.authors.get(name, author)}" for name in notes.pins)


def kits(world: World) -> tuple[tuple[str, int, bool], ...]:
    """Return each kit of the bench with its price now and whether she carries it."""
    locale = locale_of(world)
    return tuple((kit, kit_price(locale, kit), kit == locale.bag.kit) for kit in KITS)


def window(world: World) -> WindowView | None:
    """Return the look she has through a telescope, if any."""
    locale = locale_of(world)
    look, numbers = locale.look, locale.numbers
    if look is None:
        return None
    width, height = numbers["window_columns"] * SUBTILES, numbers["window_rows"] * SUBTILES
    rect = (look.x - width // 2, look.y - height // 2, width, height)
    ripe = next((tell.id for tell in ripe_tells(locale, look)), "")
    return WindowView(rect, max(look.until - world.tick, 0), ripe)


# -- near and far ---------------------------------------------------------------------------------
def drawing_of(world: World, actor: Actor) -> str:
    """Return how an actor is drawn: ``near`` wholly, ``far`` by its note, ``grey``, or ``none``."""
    reach = locale_of(world).numbers["near_subtiles"]
    if actor.kind.id == "regulator" or world.is_near(actor.x, actor.y, reach):
        return "near"
    if actor.id in _pinned_watchers(world):
        return "far"
    courier, terrain = world.courier, world.terrain
    in_sight = line_is_clear(
        terrain.opaque, terrain.columns, courier.x, courier.y, actor.x, actor.y
    )
    return "grey" if in_sight else "none"


def far_watchers(world: World) -> tuple[FarView, ...]:
    """Return the pinned watchers that stand too far away to be drawn without their note."""
    names = _pinned_watchers(world)
    far = (a for a in world.actors if a.id in names and drawing_of(world, a) == "far")
    return tuple(_far(world, actor) for actor in far)


def _far(world: World, actor: Actor) -> FarView:
    schedule = actor.schedule
    phase = (world.tick + schedule.phase) % schedule.period
    corners = sorted((corner - phase - 1) % schedule.period for corner in schedule.corners)
    ahead = [schedule.pose(world.tick + wait + 1)[:2] for wait in corners]
    here = (actor.x, actor.y)
    steps = range(1, schedule.period)
    rests = next((t for t in steps if schedule.pose(world.tick + t)[:2] != here), 0) - 1
    return FarView(actor.id, *here, actor.heading, tuple(ahead[:WAYPOINTS]), max(rests, 0))


def _pinned_watchers(world: World) -> set[str]:
    notes = locale_of(world).notes
    found = (watcher_of(world, n) for n in notes.pins if _sort(world.placement(n)) == "watch")
    return {actor.id for actor in found if actor is not None}


def _sort(tell: Placement) -> str:
    return str(tell.values.get("sort", ""))


# -- the senses -----------------------------------------------------------------------------------
def horn(world: World) -> tuple[bool, int]:
    """Return whether the horn blows, and the ticks until it stops or starts by its clock."""
    locale = locale_of(world)
    period, blows = locale.numbers["horn_ticks"], locale.numbers["horn_blows_ticks"]
    at = world.tick % period
    return fog.horn_blows(world, locale), (blows if at < blows else period) - at


def scent(world: World) -> wind.Fan | None:
    """Return the fan of her scent, where there is one."""
    return wind.fan(world, locale_of(world))


def glow(world: World) -> tuple[int, int]:
    """Return the ticks that a dazzle still hangs round her in fog, and how far it glows."""
    locale = locale_of(world)
    left = max(locale.mist.glow_until - world.tick, 0)
    return left, locale.numbers["glow_subtiles"]


def odd_points(world: World) -> int:
    """Return how odd she looks, 0 to 100."""
    return oddness.points(locale_of(world))


# -- deciding -------------------------------------------------------------------------------------
def sunk_cost(world: World, harbour: str) -> SunkView:
    """Return the sunk-cost line of a harbour; what is spent is shown and nothing is made of it."""
    locale = locale_of(world)
    here, numbers = locale.harbours[harbour], locale.numbers
    missing = [price_of_fit(locale, axis) for axis in _missing(here)]
    needed = max(fits_needed(locale, here) - len(here.fits), 0)
    fits = sum(sorted(missing)[:needed])
    return SunkView(
        spent=here.spent,
        stay_coins=fee_due(locale, here) + fits + here.alarm,
        stay_orders=numbers["orders_own"],
        partner_orders=numbers["orders_partner"],
        leave_coins=numbers["pivot_cost"],
    )


def _missing(harbour: Harbour) -> list[str]:
    return [axis for axis in AXES if axis not in harbour.fits]
