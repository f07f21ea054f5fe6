"""A whole level under review: what was drawn, what became of it, and where faults are noted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from game.base.grid import Cell
from game.base.problems import Place
from game.content.classes import ObjectClass
from game.level.notes import Notes
from game.level.shapes import described
from game.level.tiled_map import MapObject, TiledMap
from game.sim.kinds import Catalog, Kind
from game.sim.plan import Placement, Plan
from game.sim.schedule import Schedule
from game.sim.setup import make_world, schedule_of
from game.sim.stats import with_stats
from game.sim.world import World

FOES = frozenset({"watcher", "rival"})
"""The groups of kinds whose rounds a player has to learn."""

SEED = 1
"""The seed of a night that is only looked at; nobody draws chances while nobody is roused."""

TRUST = 55
"""The trust that a first night begins with."""


@dataclass(frozen=True, slots=True)
class Round:
    """Somebody who is drawn on the map, and what they do while nothing disturbs them."""

    placement: Placement
    kind: Kind
    schedule: Schedule


@dataclass(frozen=True)
class Subject:
    """A level under review.

    Attributes:
        tiled: the map.
        plan: what the game made of it, without errors.
        classes: what designers place, by id.
        catalog: the numbers that hold on this map.
        notes: takes the problems.
    """

    tiled: TiledMap
    plan: Plan
    classes: Mapping[str, ObjectClass]
    catalog: Catalog
    notes: Notes

    @cached_property
    def things(self) -> dict[str, MapObject]:
        """The objects of known classes by name."""
        known = {kind.tiled_name for kind in self.classes.values()}
        return {thing.name: thing for thing in self.tiled.objects if thing.type in known}

    @cached_property
    def rounds(self) -> tuple[Round, ...]:
        """What everybody who is drawn does, on duty tonight or not."""
        alive = {actor.id: actor for actor in self.world.actors}
        return tuple(
            Round(p, alive[p.id].kind, alive[p.id].schedule) if p.id in alive else self._round(p)
            for p in self.plan.of_kind(*self.catalog.kinds)
        )

    def _round(self, placement: Placement) -> Round:
        kind = with_stats(self.catalog.kinds[placement.kind], placement.stats)
        return Round(placement, kind, schedule_of(placement, kind))

    @property
    def foes(self) -> Iterator[Round]:
        """The rounds of watchers and rivals."""
        return (found for found in self.rounds if found.kind.group in FOES)

    @cached_property
    def world(self) -> World:
        """The first tick of a first night here; nobody may change it."""
        return make_world(self.plan, self.catalog, seed=SEED, trust=TRUST)

    def called(self, placement: Placement) -> str:
        """Return a placement in words."""
        return described(self.things[placement.id])

    def note(
        self, code: str, placement: Placement, tile: Cell | None = None, /, **values: object
    ) -> None:
        """Note a problem of one placement, which its sentence may call ``{thing}``."""
        place = self.tiled.place(self.things[placement.id])
        place = place if tile is None else replace(place, tile=tile)
        self.notes.add(code, place, thing=self.called(placement), **values)

    def note_map(self, code: str, said_in: str = "", /, **values: object) -> None:
        """Note a problem of the whole map; at one of its own properties if its name is given."""
        said = self.tiled.properties.get(said_in)
        place = Place(str(self.tiled.path), said.line or None if said else None)
        self.notes.add(code, place, **values)

    def note_cell(self, code: str, layer: str, tile: Cell, **values: object) -> None:
        """Note a problem of a cell of a tile layer."""
        drawn = self.tiled.tile_layer(layer)
        line = drawn.line if drawn else None
        self.notes.add(code, Place(str(self.tiled.path), line, layer, tile=tile), **values)
