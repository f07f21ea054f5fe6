"""Locks: every locked door opens for somebody who can come to what opens it, without harm."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import Final

from game.level.checks.keys import HARMFUL, Keys, grown, keys_of, locked_doors
from game.level.checks.reach import can_be_entered, can_be_used
from game.level.checks.subject import Subject
from game.level.checks.ways import come_to
from game.sim.plan import Placement
from game.sim.terrain import cells_of

LAYERS: Final = 8
"""Doors behind doors that are followed; what lies deeper counts as open."""


def check_locks(subject: Subject) -> None:
    """Note locked doors without a key, keys behind their own door, and keys that cost harm."""
    doors, starts = locked_doors(subject.plan), subject.plan.of_kind("start")
    if not doors or len(starts) != 1:
        return
    keys = keys_of(subject.plan)
    never = _shut(subject, keys, lambda _: True)
    for door in doors:
        if not keys[door.id]:
            subject.note("L405", door)
        elif door in never:
            subject.note("L403", door, key=subject.called(keys[door.id][0]))
    _check_harm(subject, never, _shut(subject, keys, lambda key: key.kind not in HARMFUL))


def _shut(subject: Subject, keys: Keys, may: Callable[[Placement], bool]) -> Collection[Placement]:
    """Return the doors that never come open from the start on, found layer by layer.

    Args:
        subject: the level.
        keys: what opens each locked door.
        may: whether something may be used.
    """
    shut = locked_doors(subject.plan)
    for _ in range(LAYERS):
        reached = _reached(subject, shut)
        left = tuple(
            door
            for door in shut
            if not any(may(key) and _opens(subject, key, door, reached) for key in keys[door.id])
        )
        if left == shut:
            return shut
        shut = left
    return tuple(door for door in shut if not keys[door.id])


def _reached(subject: Subject, shut: Collection[Placement]) -> bytes:
    """Return where one can come to from the start while some doors are shut."""
    start = subject.plan.of_kind("start")[0]
    cells = {cell for door in shut for cell in cells_of(door.rect)}
    return come_to(subject.plan, [start.cell], shut=cells)


def _opens(subject: Subject, key: Placement, door: Placement, reached: bytes) -> bool:
    """Return whether a door can be opened; what stands for it is used at the door itself."""
    if key.values.get("door") != door.rect:
        return _can_use(subject, key, reached)
    plan = subject.plan
    return any(
        reached[row * plan.columns + column]
        for column, row in cells_of(grown(door.rect))
        if 0 <= column < plan.columns and 0 <= row < plan.rows
    )


def _can_use(subject: Subject, key: Placement, reached: bytes) -> bool:
    """Return whether something can be used from a reached cell; what only a rule uses, can."""
    if not subject.classes[key.kind].reach:
        return True
    return can_be_used(subject.plan, key, reached, subject.catalog.limits["use_subtiles"])


def _check_harm(
    subject: Subject, never: Collection[Placement], kindly: Collection[Placement]
) -> None:
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
