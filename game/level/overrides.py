"""Overrides: the numbers of ``kinds.yaml`` that a map changes, for all of itself or for one object.

Properties with a dot in their name, and those that a class offers for it, are checked here against
the bounds of ``content/stats``; what is left goes into the plan as whole numbers.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from game.base.problems import Place
from game.content.catalog import Kinds, changed_catalog
from game.content.classes import ObjectClass
from game.content.stats import Sheets, Stat, numbers, patched, stat
from game.content.words import _
from game.level.notes import Notes
from game.level.shapes import described
from game.level.tiled_map import MapObject, Property, TiledMap
from game.level.values import SORTS
from game.sim.kinds import Catalog
from game.sim.stats import changed_stats


@dataclass(frozen=True, slots=True)
class _Change:
    """One number that a map writes: by which name, for what, where, and which number it is."""

    name: str
    value: float
    thing: str
    place: Place
    stat: Stat


_Asked = Sequence[_Change | None]
"""All that is asked for in one place; None stands for what was wrong and is noted."""


def changes_a_number(name: str, kind: ObjectClass) -> bool:
    """Return whether a property of an object changes a number of its kind."""
    spec = kind.properties.get(name)
    return "." in name if spec is None else bool(spec.stat)


class Overrides:
    """What one map changes.

    Attributes:
        catalog: the numbers that hold on this map.
        stats: those that differ from ``kinds.yaml``, in whole units, by the way to them.
    """

    def __init__(self, tiled: TiledMap, kinds: Kinds, notes: Notes) -> None:
        """Read the map's own properties; faults are noted."""
        self._tiled: Final = tiled
        self._kinds: Final = kinds
        self._notes: Final = notes
        self._known: dict[str, Stat] = {}
        self._sheets: Sheets = kinds.sheets
        self.catalog: Catalog = kinds.catalog
        self.stats: Mapping[str, int] = {}
        self._read_map()

    def of(self, thing: MapObject, kind: ObjectClass) -> dict[str, int]:
        """Return the numbers that are only this object's own, by the way to them in its sheet."""
        place, words = self._tiled.place(thing), described(thing)
        asked = [
            self._change(name, f"{kind.id}.", said, words, place)
            for name, said in thing.properties.items()
            if changes_a_number(name, kind)
        ]
        made = self._made(self._sheet_of(kind.id), asked)
        if made is None or kind.id not in made.kinds:
            return {}
        return changed_stats(self.catalog.kinds[kind.id], made.kinds[kind.id])

    def _read_map(self) -> None:
        file = Place(str(self._tiled.path))
        asked = [
            self._change(name, "", said, "the map", replace(file, line=said.line or None))
            for name, said in self._tiled.properties.items()
            if "." in name
        ]
        made = self._made(self._sheets, asked)
        if made is not None:
            self._sheets = patched(self._sheets, _values(asked))
            self.catalog = replace(made, upgrades=self.catalog.upgrades)
            self.stats = changed_stats(self._kinds.catalog, self.catalog)

    def _sheet_of(self, kind: str) -> Sheets:
        """Return the sheet of one kind alone."""
        kinds = self._sheets["kinds"]
        return {"kinds": {kind: kinds[kind]} if isinstance(kinds, dict) and kind in kinds else {}}

    def _change(
        self, name: str, owner: str, said: Property, thing: str, place: Place
    ) -> _Change | None:
        """Return a change that keeps its bounds, or None after noting why it does not."""
        value, told = said.value, {"name": name, "thing": thing}
        known = self._all_known()
        found = known.get(owner + name)
        if found is None:
            names = (n.removeprefix(owner) for n in known if n.startswith(owner))
            self._notes.add("L215", place, hint=self._notes.hint(name, names), **told)
            return None
        if isinstance(value, bool | str):
            self._notes.add("L203", place, value=f'"{value}"', needed=SORTS["float"], **told)
            return None
        code = found.code_for(Decimal(str(value)))
        if code:
            least, most = (
                f"{bound.normalize():f}" for bound in (found.fair_least, found.fair_most)
            )
            told |= {"least": least, "most": most, "reason": _(found.reason)}
            self._notes.add(code, place, value=value, **told)
            return None
        return _Change(name, value, thing, place, found)

    def _all_known(self) -> Mapping[str, Stat]:
        """Return all numbers by all their names; made when a map first asks, since few do."""
        if not self._known:
            base = numbers(self._kinds.sheets)
            self._known = {name: stat(name, *found) for name, found in base.items()}
            for kind in self._kinds.classes.values():
                for spec in kind.properties.values():
                    if spec.stat:
                        self._known[f"{kind.id}.{spec.name}"] = self._known[spec.stat]
        return self._known

    def _made(self, sheets: Sheets, asked: _Asked) -> Catalog | None:
        """Return the catalog of some sheets with all changes; None if there is none, or a fault."""
        changes = [change for change in asked if change is not None]
        made = changed_catalog(sheets, _values(changes)) if changes else {}
        if isinstance(made, Catalog):
            return made if len(changes) == len(asked) else None
        for change in changes:
            reason = made.get(change.stat.trail)
            if reason is not None:
                told = {"name": change.name, "thing": change.thing, "reason": reason}
                self._notes.add("L216", change.place, **told)
        return None


def _values(asked: _Asked) -> dict[tuple[str, ...], float]:
    """Return the numbers asked for by their trails."""
    return {change.stat.trail: change.value for change in asked if change is not None}


def _shown(bound: Decimal) -> str:
    return f"{bound.normalize():f}"
