"""Notes: what the courier writes down, pins on the field board, and owes to others.

Only what hangs on the board is drawn from afar. What is written inside a harbour waits in the
pocket until she crosses a gate. Who wrote a note stays on it, and may be thanked once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from game.base.geometry import within
from game.base.grid import line_is_clear
from game.sim.actor import Actor
from game.sim.events import Refused
from game.sim.fixtures import Fixture
from game.sim.offers import Offer
from game.sim.plan import Placement, Point
from game.sim.rules.local_events import (
    TellCredited,
    TellPinned,
    TellUnpinned,
    TellUsed,
    TellWritten,
)
from game.sim.rules.local_state import Notes, locale_of
from game.sim.rules.purse import pay
from game.sim.systems.deeds import write_line
from game.sim.systems.interaction import in_reach
from game.sim.verbs import VERBS
from game.sim.world import World

FULL: Final = "Board and pocket are full. Take a note off the board first."
"""Why nothing more can be written."""


def notes_at_start(
    plan_tells: Sequence[Placement], stamps: Sequence[str], numbers: Mapping[str, int]
) -> Notes:
    """Return the board as it hangs when the night begins.

    Args:
        plan_tells: the tells of the map.
        stamps: what others wrote, each ``tell:author``; unknown tells are left out.
        numbers: the rule's numbers.
    """
    pairs = [stamp.partition(":")[::2] for stamp in stamps]
    authors = {tell: author for tell, author in pairs if author}
    listed = {tell for tell, _ in pairs}
    known = tuple(tell.id for tell in plan_tells if tell.id in listed)
    slots = numbers["slots"]
    return Notes(tuple(plan_tells), authors, known, known[:slots], (), slots)


# -- writing --------------------------------------------------------------------------------------
def has_room(world: World, *, pins: bool) -> bool:
    """Return whether another tell can be written: in the pocket, or on a pin where ``pins``."""
    locale = locale_of(world)
    notes = locale.notes
    in_pocket = len(notes.pocket) < locale.numbers["pocket"]
    return in_pocket or (pins and len(notes.pins) < notes.slots)


def write(world: World, name: str, by: str) -> None:
    """Write a tell down; from the balcony or a board it goes straight on a free pin."""
    notes = locale_of(world).notes
    if name in notes.known:
        return
    _know(notes, name)
    harbour = str(world.placement(name).values.get("harbour", ""))
    world.events.append(TellWritten(name, harbour, by))
    if by == "inside" or not _pin(world, notes, name):
        notes.pocket = (*notes.pocket, name)[: locale_of(world).numbers["pocket"]]


def _know(notes: Notes, name: str) -> None:
    known = {*notes.known, name}
    notes.known = tuple(tell.id for tell in notes.tells if tell.id in known)


def _pin(world: World, notes: Notes, name: str) -> bool:
    """Put a tell on a free pin; returns whether there was one."""
    if len(notes.pins) >= notes.slots:
        return False
    notes.pins = (*notes.pins, name)
    notes.pocket = tuple(tell for tell in notes.pocket if tell != name)
    world.events.append(TellPinned(name, notes.slots - len(notes.pins)))
    return True


def pin_pocket(world: World) -> None:
    """Pin what is in the pocket, as far as there are pins."""
    notes = locale_of(world).notes
    for name in notes.pocket:
        _pin(world, notes, name)


def tells_of(world: World, harbour: str) -> list[str]:
    """Return what is known about a harbour, in the map's order."""
    notes = locale_of(world).notes
    return [
        tell.id
        for tell in notes.tells
        if tell.id in notes.known and tell.values.get("harbour") == harbour
    ]


# -- the board ------------------------------------------------------------------------------------
def board_in_reach(world: World) -> bool:
    """Return whether the courier stands at the field board."""
    return any(in_reach(world, p.x, p.y) for p in world.plan.of_kind("field_board"))


def choose_at_board(world: World) -> None:
    """Pin or unpin the known tell whose number she gives, counted from 1 in the map's order."""
    notes, number = locale_of(world).notes, world.intents.choice
    if not 0 < number <= len(notes.known) or not board_in_reach(world):
        return
    name = notes.known[number - 1]
    if name in notes.pins:
        notes.pins = tuple(tell for tell in notes.pins if tell != name)
        world.events.append(TellUnpinned(name))
    elif not _pin(world, notes, name):
        world.events.append(Refused("All pins are in use. Take a note off the board first."))


def offers_of_board(world: World, board: Fixture) -> Iterator[Offer]:
    """Give the thanks that are owed to the author of a note."""
    notes = locale_of(world).notes
    for name in notes.used:
        author = notes.authors.get(name, "")
        if author and author not in notes.thanked:
            yield Offer(
                "credit_note", name, "Thank {name} for the note", board.x, board.y,
                price=world.catalog.prices["credited"], name=author,
            )  # fmt: skip
            return


@VERBS.register("credit_note")
def credit_note(world: World, target: str) -> None:
    """Thank the author of a note by name, once."""
    notes = locale_of(world).notes
    author = notes.authors[target]
    notes.thanked = (*notes.thanked, author)
    world.events.append(TellCredited(target, author))
    write_line(world, "credited", world.catalog.prices["credited"], target)


# -- tells in sight -------------------------------------------------------------------------------
def offers_of_tells(world: World) -> Iterator[Offer]:
    """Give the nearest tell in sight that can be written down from here."""
    locale = locale_of(world)
    reach, courier = locale.numbers["write_subtiles"], world.courier
    near = [
        tell
        for tell in locale.notes.tells
        if tell.id not in locale.notes.known and world.is_near(tell.x, tell.y, reach)
    ]
    near.sort(key=lambda tell: (tell.x - courier.x) ** 2 + (tell.y - courier.y) ** 2)
    for tell in near:
        if _is_in_sight(world, tell):
            refusal = "" if has_room(world, pins=False) else "The pocket is full. Cross a gate."
            yield Offer(
                "write_tell", tell.id, "Write it down: {name}", tell.x, tell.y,
                hold=locale.numbers["write_ticks"], refusal=refusal,
                name=str(tell.values.get("label", tell.id)),
            )  # fmt: skip
            return


def _is_in_sight(world: World, tell: Placement) -> bool:
    courier, terrain = world.courier, world.terrain
    return line_is_clear(
        terrain.opaque, terrain.columns, courier.x, courier.y, tell.x, tell.y
    ) or line_is_clear(terrain.opaque, terrain.columns, tell.x, tell.y, courier.x, courier.y)


@VERBS.register("write_tell")
def write_tell(world: World, target: str) -> None:
    """Write down what is in sight."""
    write(world, target, "inside")


def offers_of_bay_board(world: World, board: Fixture) -> Iterator[Offer]:
    """Give the note that hangs at the door of a bay: for a coin, or for a good name."""
    locale = locale_of(world)
    name = board.text("tell")
    if name in locale.notes.known:
        return
    free = world.trust.value >= locale.numbers["note_trust"]
    coins = 0 if free else locale.numbers["note_cost"]
    yield Offer(
        "buy_note", board.id, "Read how this bay looks at people", board.x, board.y,
        coins=coins, refusal="" if has_room(world, pins=True) else FULL,
    )  # fmt: skip


@VERBS.register("buy_note")
def buy_note(world: World, target: str) -> None:
    """Read the note at the door of a bay."""
    board = world.fixtures[target]
    offer = next(offers_of_bay_board(world, board))
    pay(world, "note", offer.coins)
    write(world, board.text("tell"), "board")


# -- using ----------------------------------------------------------------------------------------
def note_used(world: World) -> None:
    """Note which pinned tells the courier has come near the subject of."""
    locale = locale_of(world)
    notes = locale.notes
    for name in notes.pins:
        if name not in notes.used and _is_at_subject(world, name, locale.numbers["near_subtiles"]):
            notes.used = (*notes.used, name)
            world.events.append(TellUsed(name, notes.authors.get(name, "")))


def _is_at_subject(world: World, name: str, reach: int) -> bool:
    x, y = subject_of(world, name)
    return within(world.courier.x - x, world.courier.y - y, reach)


def subject_of(world: World, name: str) -> Point:
    """Return where what a tell is about is now: its actor, its thing, or its own place."""
    tell = world.placement(name)
    about = str(tell.values.get("of", ""))
    actor = watcher_of(world, name)
    if actor is not None:
        return actor.x, actor.y
    subject = world.plan.by_id.get(about, tell)
    return subject.x, subject.y


def watcher_of(world: World, name: str) -> Actor | None:
    """Return the actor that a tell is about, if it is about one."""
    about = world.placement(name).values.get("of", "")
    return next((actor for actor in world.actors if actor.id == about), None)


# -- what a rewind leaves -------------------------------------------------------------------------
def bits_of(notes: Notes) -> int:
    """Return the known tells as bits, the map's first lowest; above them those in the pocket."""
    count = len(notes.tells)
    known = sum(1 << at for at, tell in enumerate(notes.tells) if tell.id in notes.known)
    waits = sum(1 << at for at, tell in enumerate(notes.tells) if tell.id in notes.pocket)
    return known | waits << count


def recall_tells(world: World, bits: int) -> None:
    """Have again what was written before a rewind: in the pocket if it was there, else on a pin."""
    notes = locale_of(world).notes
    for at, tell in enumerate(notes.tells):
        waits = bool(bits >> len(notes.tells) + at & 1)
        if tell.id in notes.pocket and not waits:
            _pin(world, notes, tell.id)
        elif bits >> at & 1 and tell.id not in notes.known:
            _know(notes, tell.id)
            _put_back(world, notes, tell.id, waits=waits)


def _put_back(world: World, notes: Notes, name: str, *, waits: bool) -> None:
    has_room = len(notes.pocket) < locale_of(world).numbers["pocket"]
    is_pinned = not (waits and has_room) and _pin(world, notes, name)
    if has_room and not is_pinned:
        notes.pocket = (*notes.pocket, name)
