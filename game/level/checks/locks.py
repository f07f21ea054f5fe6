"""Locks: every locked door opens for somebody who can come to what opens it, without harm."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import Final

from game.base.grid import Cell
from game.level.checks.reach import can_be_entered, can_be_used
from game.level.checks.subject import Subject
from game.level.checks.ways import come_to
from game.sim.plan import Placement, Plan
from game.sim.terrain import cells_of, in_rect

HARMFUL: Final = frozenset({"temptation", "shortcut"})
"""Classes whose use harms somebody."""

_NAMES_A_DOOR: Final = ("opens", "gate", "door")
"""The properties by which something opens doors: words, or a door's rectangle."""


def check_locks(subject: Subject) -> None:
    """Note locked doors without a key, keys behind their own door, and keys that cost harm."""
    doors = [door for door in subject.plan.of_kind("door") if door.values.get("locked")]
    starts = subject.plan.of_kind("start")
    if not doors or len(starts) != 1:
        return
    keys = {door.id: openers(subject, door) for door in doors}
    open_now = _opened(subject, doors, keys, lambda _: True)
    for door in doors:
        if not keys[door.id]:
            subject.note("L405", door)
        elif door not in open_now:
            subject.note("L403", door, key=subject.called(keys[door.id][0]))
    kindly = _opened(subject, doors, keys, lambda key: key.kind not in HARMFUL)
    _check_harm(
        subject, [d for d in doors if d not in open_now], [d for d in doors if d not in kindly]
    )


def openers(subject: Subject, door: Placement) -> tuple[Placement, ...]:
    """Return whatever opens a locked door, in the map's order; a twin opens what its tool does."""
    plan = subject.plan
    named = {p.id for p in plan.placements if p is not door and _opens(p, door)}
    return tuple(
        p
        for p in plan.placements
        if p.id in named or (p.kind == "twin" and p.values["of"] in named)
    )


def _opens(key: Placement, door: Placement) -> bool:
    if key.kind == "exit":  # the yard's gate opens when what an exit waits for was spotted
        return bool(key.values.get("opens_after"))
    if key.kind == "gallery":
        hall = _grown(key.rect)
        return any(in_rect(hall, cell) for cell in cells_of(door.rect))
    for name in _NAMES_A_DOOR:
        said = key.values.get(name)
        if said == door.rect or (isinstance(said, str) and door.id in said.split()):
            return True
    return False


def _grown(rect: tuple[int, ...]) -> tuple[int, ...]:
    """Return a rectangle with the cells round it."""
    column, row, columns, rows = rect
    return column - 1, row - 1, columns + 2, rows + 2


def _about(plan: Plan, door: Placement) -> Iterator[Cell]:
    """Go through the cells of a door and those round it."""
    for column, row in cells_of(_grown(door.rect)):
        if 0 <= column < plan.columns and 0 <= row < plan.rows:
            yield column, row


def _opened(
    subject: Subject,
    doors: Collection[Placement],
    keys: dict[str, tuple[Placement, ...]],
    may: Callable[[Placement], bool],
) -> list[Placement]:
    """Return the doors that come open from the start on, layer by layer.

    Args:
        subject: the level.
        doors: those that are locked.
        keys: what opens each of them.
        may: whether something may be used.
    """
    found: list[Placement] = []
    while True:
        reached = _reached(subject, [door for door in doors if door not in found])
        more = [
            door
            for door in doors
            if door not in found
            and any(may(key) and _can_open(subject, key, door, reached) for key in keys[door.id])
        ]
        if not more:
            return found
        found += more


def _reached(subject: Subject, shut: Collection[Placement]) -> bytes:
    """Return where one can come to from the start while some doors are shut."""
    start = subject.plan.of_kind("start")[0]
    return come_to(
        subject.plan, [start.cell], shut={c for door in shut for c in cells_of(door.rect)}
    )


def _can_open(subject: Subject, key: Placement, door: Placement, reached: bytes) -> bool:
    """Return whether a door can be opened; what stands for it is used at the door itself."""
    if key.values.get("door") == door.rect:
        columns = subject.plan.columns
        return any(reached[row * columns + column] for column, row in _about(subject.plan, door))
    return _can_use(subject, key, reached)


def _can_use(subject: Subject, key: Placement, reached: bytes) -> bool:
    """Return whether something can be used from a reached cell; what only a rule uses, can."""
    if not subject.classes[key.kind].reach:
        return True
    return can_be_used(subject.plan, key, reached, subject.catalog.limits["use_subtiles"])


def _check_harm(subject: Subject, never: list[Placement], kindly: list[Placement]) -> None:
    """Note what is needed and can be come to only through a door that harm opens."""
    if len(kindly) == len(never):
        return
    with_harm, without = _reached(subject, never), _reached(subject, kindly)
    for placement in _needed(subject):
        if _is_had(subject, placement, with_harm) and not _is_had(subject, placement, without):
            subject.note("L507", placement)


def _needed(subject: Subject) -> Iterator[Placement]:
    """Go through the exits and whatever must be used."""
    for placement in subject.plan.placements:
        wish = subject.classes[placement.kind].reach
        if placement.kind == "exit" or (wish == "must" and not placement.values.get("optional")):
            yield placement


def _is_had(subject: Subject, placement: Placement, reached: bytes) -> bool:
    if placement.kind == "exit":
        return can_be_entered(subject.plan, placement, reached)
    return _can_use(subject, placement, reached)
