"""Tidiness: what lies about unused, lies twice in one place, or says what is so anyway."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations
from typing import Final

from game.level.checks.subject import Subject
from game.level.ignores import PROPERTY as IGNORES
from game.level.placing import REFERENCED
from game.level.shapes import described
from game.sim.plan import Placement

MAP_PROPERTIES: Final = (IGNORES, "par_s", "rule", "secret", "title", "walk")
"""What a map may say about itself; names with a dot change a number of kinds.yaml."""

SINGLE: Final = frozenset({"door", "exit", "stall", "turnstile", "vault"})
"""Classes of rectangles that share no cell with another of their class."""


def check_tidiness(subject: Subject) -> None:
    """Note what serves nobody and what is there twice."""
    _check_references(subject)
    _check_map_properties(subject)
    _check_defaults(subject)
    for one, other in _overlapping(subject):
        subject.note("L212", other, other=subject.called(one))


def _check_references(subject: Subject) -> None:
    """Note routes and areas that no object refers to."""
    types = {subject.classes[name].tiled_name for name in REFERENCED if name in subject.classes}
    used = {
        said.value
        for thing in subject.tiled.objects
        for said in thing.properties.values()
        if said.type == "object"
    }
    for thing in subject.tiled.objects:
        if thing.type in types and thing.id not in used:
            subject.notes.add("L209", subject.tiled.place(thing), thing=described(thing))


def _check_map_properties(subject: Subject) -> None:
    """Note properties of the map that nobody reads."""
    for name in subject.tiled.properties:
        if name not in MAP_PROPERTIES and "." not in name:
            hint = subject.notes.hint(name, MAP_PROPERTIES)
            subject.note_map("L213", name, name=name, thing="the map", hint=hint)


def _check_defaults(subject: Subject) -> None:
    """Note objects that write down what their class says anyway."""
    classes = {kind.tiled_name: kind for kind in subject.classes.values()}
    for thing in subject.tiled.objects:
        kind = classes.get(thing.type)
        specs = kind.properties if kind is not None else {}
        tile = subject.tiled.tile(thing.gid) if thing.gid else None
        pictured = tile.properties if tile is not None else {}
        for name, said in thing.properties.items():
            if name not in pictured and name in specs and said.value == specs[name].default:
                place = replace(subject.tiled.place(thing), line=said.line or thing.line)
                subject.notes.add("L214", place, name=name, thing=described(thing))


def _overlapping(subject: Subject) -> Iterator[tuple[Placement, Placement]]:
    """Give pairs of one class that are in each other's way."""
    for name, kind in subject.classes.items():
        placed = [p for p in subject.plan.of_kind(name) if p.id in subject.things]
        if name in SINGLE:
            yield from ((a, b) for a, b in combinations(placed, 2) if _share_a_cell(a.rect, b.rect))
        elif kind.shape == "point" and (kind.reach or kind.on_floor or name == "lamp"):
            yield from _at_one_place([p for p in placed if len(p.route) < 2])


def _at_one_place(placed: Iterable[Placement]) -> Iterator[tuple[Placement, Placement]]:
    """Give each placement that stands where an earlier one does, after that one."""
    first: dict[tuple[int, int], Placement] = {}
    for placement in placed:
        other = first.setdefault((placement.x, placement.y), placement)
        if other is not placement:
            yield other, placement


def _share_a_cell(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    (x, y, width, height), (u, v, across, down) = one, other
    return x < u + across and u < x + width and y < v + down and v < y + height
