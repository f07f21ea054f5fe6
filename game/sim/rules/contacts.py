"""Contacts: people of the place who show the way they go themselves.

Asked face to face, a contact makes people fit, walks to the native door and leaves it ajar. From
inside a native door opens to anybody, at any time.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.base.geometry import within
from game.base.grid import center_of
from game.base.units import SUBTILES
from game.sim.actor import Actor, AlertState
from game.sim.fixtures import Fixture
from game.sim.offers import Offer
from game.sim.plan import Point
from game.sim.rules.harbours import add_fit, door_of, open_door
from game.sim.rules.local_events import ContactMet, ShortcutOpened
from game.sim.rules.local_state import Harbour, Locale, is_within_rect, locale_of
from game.sim.systems.interaction import in_reach
from game.sim.systems.switches import door_in_reach
from game.sim.systems.using import label_of
from game.sim.verbs import VERBS
from game.sim.world import World

AT_DOOR = 2 * SUBTILES
"""How near the door a contact has come to it."""


def contact_of(world: World, harbour: Harbour) -> Actor | None:
    """Return the contact of a harbour, if the map has one."""
    return next((a for a in world.actors if _contact_for(world, a) == harbour.id), None)


def _contact_for(world: World, actor: Actor) -> str:
    return str(world.placement(actor.id).values.get("contact", ""))


def offers_of_contacts(world: World, locale: Locale) -> Iterator[Offer]:
    """Give the asking of every contact in reach who was not asked yet."""
    for harbour in locale.harbours.values():
        actor = None if harbour.is_met else contact_of(world, harbour)
        if actor is None or actor.state is AlertState.DOWN or not in_reach(world, actor.x, actor.y):
            continue
        known = world.trust.value >= locale.numbers["contact_trust"] or bool(world.tally.helped)
        yield Offer(
            "ask_contact", actor.id, "Ask {name} how people do it here", actor.x, actor.y,
            hold=locale.numbers["contact_ticks"], name=label_of(world, actor.id),
            refusal="" if known else "Help somebody here first, then talk.",
        )  # fmt: skip


@VERBS.register("ask_contact")
def ask_contact(world: World, target: str) -> None:
    """Ask a contact: people fit the place now, and the native door will stand ajar."""
    locale, actor = locale_of(world), world.actor(target)
    harbour = locale.harbours[_contact_for(world, actor)]
    harbour.is_met = True
    world.events.append(ContactMet(target, harbour.id))
    add_fit(world, harbour, "people")
    ticks = locale.numbers["ajar_ticks"]
    harbour.opens_at = world.tick + ticks
    posts = [_step_inside(world, locale, fixture) for fixture in _doors(world, harbour)[:1]]
    if posts:
        actor.memory.post, actor.memory.post_until = posts[0], world.tick + ticks


def follow_contacts(world: World, locale: Locale) -> None:
    """Open the native doors when the contact is there, or has had time enough."""
    for harbour in locale.harbours.values():
        if harbour.opens_at >= 0 and not harbour.is_open and _is_due(world, harbour):
            harbour.is_open = True
            actor = contact_of(world, harbour)
            for fixture in _doors(world, harbour):
                _leave_ajar(world, fixture, actor.id if actor else "")


def _is_due(world: World, harbour: Harbour) -> bool:
    actor, doors = contact_of(world, harbour), _doors(world, harbour)
    if world.tick >= harbour.opens_at or actor is None or not doors:
        return True
    return within(actor.x - doors[0].x, actor.y - doors[0].y, AT_DOOR)


def _doors(world: World, harbour: Harbour) -> list[Fixture]:
    return [
        world.fixtures[placement.id]
        for placement in world.plan.of_kind("native_door")
        if placement.values.get("harbour") == harbour.id
    ]


def _leave_ajar(world: World, fixture: Fixture, by: str) -> None:
    door = door_of(world, fixture)
    if door is not None and not door.is_open:
        open_door(world, door)
        world.events.append(ShortcutOpened(fixture.id, fixture.text("harbour"), by))


# -- native doors ---------------------------------------------------------------------------------
def offers_of_shortcut(world: World, fixture: Fixture) -> Iterator[Offer]:
    """Give the opening of a native door that is still shut: from inside only."""
    door, locale = door_of(world, fixture), locale_of(world)
    if door is None or door.is_open or not door_in_reach(world, door):
        return
    courier = world.courier
    inside = _is_inside(locale, fixture, (courier.x, courier.y))
    yield Offer(
        "open_shortcut", fixture.id, "Open the door", fixture.x, fixture.y,
        refusal="" if inside else "It opens from the other side. Somebody here knows how.",
    )  # fmt: skip


def _is_inside(locale: Locale, fixture: Fixture, place: Point) -> bool:
    """Return whether a place lies on the side from which a native door opens to anybody."""
    inside = fixture.placement.values.get("inside")
    if isinstance(inside, tuple) and inside:
        return is_within_rect(place, inside)
    return locale.ground.harbour(*place) == fixture.text("harbour")


def _step_inside(world: World, locale: Locale, fixture: Fixture) -> Point:
    """Return the middle of the free cell inside a native door that is nearest to it."""
    column, row = fixture.placement.cell
    cells = [(c, r) for r in range(row - 2, row + 3) for c in range(column - 2, column + 3)]
    terrain = world.terrain
    free = [
        center_of(cell)
        for cell in cells
        if terrain.contains(cell)
        and not terrain.solid[terrain.index(cell)]
        and _is_inside(locale, fixture, center_of(cell))
    ]
    place = (fixture.x, fixture.y)
    return min(free, key=lambda p: (p[0] - place[0]) ** 2 + (p[1] - place[1]) ** 2, default=place)


@VERBS.register("open_shortcut")
def open_shortcut(world: World, target: str) -> None:
    """Open a native door from inside."""
    _leave_ajar(world, world.fixtures[target], "courier")
