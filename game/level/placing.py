"""Turning a map's objects into placements: class, name, place, properties, routes and areas."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial
from typing import Final

from game.base.units import SUBTILES
from game.content.classes import ObjectClass, PropertySpec
from game.content.codes import refusal
from game.content.limits import NAME_CHARS
from game.level.notes import Notes
from game.level.overrides import Overrides, changes_a_number
from game.level.shapes import corners_of, described, point_of, rect_of
from game.level.tiled_map import MapObject, TiledMap
from game.level.values import checked, in_units, wrong
from game.sim.plan import Placement, Point, Value

REFERENCED: Final = frozenset({"route", "area"})
"""Classes that only serve those that refer to them; they make no placement of their own."""

Placed = list[tuple[MapObject, Placement]]
"""Placements, each with the object that made it."""

_NAME: Final = re.compile(rf"[a-z0-9_]{{1,{NAME_CHARS}}}")


class Placer:
    """Makes the placements of one map."""

    def __init__(
        self,
        tiled: TiledMap,
        classes: Mapping[str, ObjectClass],
        overrides: Overrides,
        notes: Notes,
    ) -> None:
        """Prepare for a map; ``classes`` are by id."""
        self._tiled: Final = tiled
        self._overrides: Final = overrides
        self._notes: Final = notes
        self._classes: Final = {c.tiled_name: c for c in classes.values()}
        self._by_id: Final = {thing.id: thing for thing in tiled.objects}
        self._routes: dict[int, tuple[Point, ...]] = {}

    def placements(self) -> Placed:
        """Return the placements, each with its object, in the map's order; faults are noted."""
        found = []
        seen: set[str] = set()
        numbers: set[int] = set()
        for thing in self._tiled.objects:
            self._check_number(thing, numbers)
            kind = self._class_of(thing)
            if kind is None or (kind.id in REFERENCED and not thing.name):
                continue
            self._check_name(thing, seen)
            if kind.id not in REFERENCED:
                placement = self._notes.attempt(partial(self._placement, thing, kind))
                if placement is not None:
                    found.append((thing, placement))
        return found

    def _class_of(self, thing: MapObject) -> ObjectClass | None:
        """Return an object's class; None for pictures, notes, and unknown ones, which are noted."""
        kind = self._classes.get(thing.type)
        if kind is None and (thing.type or thing.shape not in {"tile", "text"}):
            hint = self._notes.hint(thing.type, self._classes)
            self._notes.add("L201", self._tiled.place(thing), type=thing.type, hint=hint)
        return kind

    def _check_name(self, thing: MapObject, seen: set[str]) -> None:
        fault = ""
        if not thing.name:
            fault = "needs one"
        elif not _NAME.fullmatch(thing.name):
            fault = "has a name with other signs than small letters, digits and _"
        elif thing.name in seen:
            fault = "has the name of another object"
        if fault:
            self._notes.add("L208", self._tiled.place(thing), thing=described(thing), fault=fault)
        seen.add(thing.name)

    def _check_number(self, thing: MapObject, seen: set[int]) -> None:
        """Note an object that references cannot tell from an earlier one."""
        if thing.id in seen:
            fault = f"has the number of another object, #{thing.id}"
            self._notes.add("L208", self._tiled.place(thing), thing=described(thing), fault=fault)
        seen.add(thing.id)

    def _placement(self, thing: MapObject, kind: ObjectClass) -> Placement:
        """Return one object's placement; raises Refusal."""
        values, route = self._values(thing, kind)
        rect: tuple[int, ...] = ()
        if kind.shape == "rect":
            rect = rect_of(self._tiled, thing, self._notes)
            x = (2 * rect[0] + rect[2]) * SUBTILES // 2
            y = (2 * rect[1] + rect[3]) * SUBTILES // 2
        elif kind.shape == "polyline":
            route = corners_of(self._tiled, thing)
            x, y = route[0]
        else:
            x, y = point_of(self._tiled, thing)
        own = self._overrides.of(thing, kind)
        return Placement(thing.name, kind.id, x, y, values, route, rect, own)

    def _values(
        self, thing: MapObject, kind: ObjectClass
    ) -> tuple[dict[str, Value], tuple[Point, ...]]:
        """Return an object's values by their keys, and the route it refers to."""
        place, words = self._tiled.place(thing), described(thing)
        for name in thing.properties.keys() - kind.properties.keys():
            if changes_a_number(name, kind) or not thing.properties[name].line:
                continue
            hint = self._notes.hint(name, kind.properties)
            self._notes.add("L213", place, name=name, thing=words, hint=hint)
        values: dict[str, Value] = {}
        routes: dict[str, tuple[Point, ...]] = {}
        for spec in kind.properties.values():
            if spec.stat:
                continue
            raw = checked(spec, thing.properties.get(spec.name), words, place)
            if spec.to:
                target = self._referred(spec, thing, raw)
                if spec.to == "route":
                    routes[spec.name] = self._route(target) if target else ()
                else:
                    values[spec.key] = rect_of(self._tiled, target, self._notes) if target else ()
            else:
                values[spec.key] = in_units(spec, raw, words, place)
        self._check_pauses(thing, kind, values, routes)
        route = routes.pop("route", ())
        return values | {n: tuple(c for p in r for c in p) for n, r in routes.items()}, route

    def _check_pauses(
        self,
        thing: MapObject,
        kind: ObjectClass,
        values: Mapping[str, Value],
        routes: Mapping[str, tuple[Point, ...]],
    ) -> None:
        """Refuse a list of pauses that has not one for each corner of its route."""
        for name, route in routes.items():
            spec = kind.properties.get(name.replace("route", "pauses"))
            pauses = values.get(spec.key) if spec else ()
            faulty = not route and name in thing.properties
            if faulty or spec is None or not isinstance(pauses, tuple) or not pauses:
                continue
            if len(pauses) != len(route):
                needed = f"{len(route)} numbers, one for each corner of its {name}"
                needed = needed if route else f'empty as long as it has no "{name}"'
                value = str(thing.properties[spec.name].value)
                raise wrong(spec, described(thing), self._tiled.place(thing), value, needed)

    def _referred(self, spec: PropertySpec, thing: MapObject, raw: object) -> MapObject | None:
        """Return the object that a reference names, None for 0; raises Refusal."""
        if raw == 0:
            return None
        target = self._by_id.get(raw) if isinstance(raw, int) else None
        needed = next(c.tiled_name for c in self._classes.values() if c.id == spec.to)
        if target is None or target.type != needed:
            found = "nothing" if target is None else described(target)
            raise refusal(
                "L204", self._tiled.place(thing), name=spec.name, thing=described(thing),
                value=f"#{raw} ({found})", needed=needed, hint="",
            )  # fmt: skip
        return target

    def _route(self, thing: MapObject) -> tuple[Point, ...]:
        """Return a route's corners; a faulty route is told once, and has none."""
        if thing.id not in self._routes:
            corners = self._notes.attempt(partial(corners_of, self._tiled, thing))
            self._routes[thing.id] = corners or ()
        return self._routes[thing.id]
