"""Looks: a coin, a telescope and eight seconds over one harbour, while time runs.

The courier stands still; her steps move the window. A tell that has been in it long enough can be
written with one press.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from game.base.geometry import vector
from game.base.units import SUBTILES
from game.sim.fixtures import Fixture
from game.sim.intents import STILL, heading_of_direction
from game.sim.offers import Offer
from game.sim.plan import Placement
from game.sim.rules.local_events import LookBought, LookEnded
from game.sim.rules.local_state import Locale, Look, locale_of, zone_of_harbour
from game.sim.rules.notes import FULL, has_room, write
from game.sim.rules.purse import pay
from game.sim.verbs import VERBS
from game.sim.world import World

SET_DOWN: Final = "drop"
"""The tool that sets a telescope down before its time."""


def offers_of_telescope(world: World, scope: Fixture) -> Iterator[Offer]:
    """Give a look through a telescope."""
    numbers = locale_of(world).numbers
    yield Offer(
        "look", scope.id, "Look at {name} for eight seconds", scope.x, scope.y,
        hold=numbers["look_hold_ticks"], coins=numbers["look_cost"], name=scope.text("label"),
    )  # fmt: skip


@VERBS.register("look")
def look(world: World, target: str) -> None:
    """Buy a look."""
    locale = locale_of(world)
    harbour, cost = world.fixtures[target].text("harbour"), locale.numbers["look_cost"]
    pay(world, "look", cost, locale.harbours.get(harbour))
    locale.purse.looks += cost
    zone = zone_of_harbour(world, harbour)
    column, row, columns, rows = zone.rect
    middle = (column * 2 + columns) * SUBTILES // 2, (row * 2 + rows) * SUBTILES // 2
    locale.look = Look(harbour, world.tick + locale.numbers["look_ticks"], *middle)
    world.events.append(LookBought(harbour, cost))


def offers_through(world: World, locale: Locale, view: Look) -> Iterator[Offer]:
    """Give the tell that is ripe to be written, the one nearest to the window's middle."""
    for tell in ripe_tells(locale, view)[:1]:
        yield Offer(
            "write_far", tell.id, "Write it down: {name}", world.courier.x, world.courier.y,
            name=str(tell.values.get("label", tell.id)), order=-2,
            refusal="" if has_room(world, pins=True) else FULL,
        )  # fmt: skip


@VERBS.register("write_far")
def write_far(world: World, target: str) -> None:
    """Write down what stands in the window."""
    write(world, target, "balcony")


def ripe_tells(locale: Locale, view: Look) -> list[Placement]:
    """Return the tells that were in the window long enough, nearest to its middle first."""
    ripe = {name for name, ticks in view.inside if ticks >= locale.numbers["ripe_ticks"]}
    tells = [t for t in locale.notes.tells if t.id in ripe and t.id not in locale.notes.known]
    return sorted(tells, key=lambda tell: (tell.x - view.x) ** 2 + (tell.y - view.y) ** 2)


def keep_looking(world: World, locale: Locale) -> None:
    """Move the window, count what is in it, and end the look when the sand has run out."""
    view = locale.look
    if view is None:
        return
    if world.tick >= view.until or world.intents.tool == SET_DOWN:
        locale.look = None
        world.events.append(LookEnded(view.harbour))
        return
    view = _moved(world, locale, view)
    before = dict(view.inside)
    seen = (tell.id for tell in locale.notes.tells if _is_in_window(locale, view, tell))
    locale.look = replace(view, inside=tuple((name, before.get(name, 0) + 1) for name in seen))


def _moved(world: World, locale: Locale, view: Look) -> Look:
    if world.intents.direction == STILL:
        return view
    heading = heading_of_direction(world.intents.direction)
    dx, dy = vector(heading, locale.numbers["window_speed"])
    column, row, columns, rows = zone_of_harbour(world, view.harbour).rect
    x = min(max(view.x + dx, column * SUBTILES), (column + columns) * SUBTILES)
    y = min(max(view.y + dy, row * SUBTILES), (row + rows) * SUBTILES)
    return replace(view, x=x, y=y)


def _is_in_window(locale: Locale, view: Look, tell: Placement) -> bool:
    values, numbers = tell.values, locale.numbers
    return (
        values.get("harbour") == view.harbour
        and values.get("seen_from") == "balcony"
        and abs(tell.x - view.x) * 2 <= numbers["window_columns"] * SUBTILES
        and abs(tell.y - view.y) * 2 <= numbers["window_rows"] * SUBTILES
    )
