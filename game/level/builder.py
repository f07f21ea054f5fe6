"""From a typed map to a checked plan: ground, placements, and what only the whole can tell."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field, replace
from typing import Final, TypeVar

from game.base.problems import Place, Problem
from game.base.units import SUBTILES, ticks
from game.content.catalog import Kinds
from game.content.classes import camel_case
from game.content.limits import FOES, ROUTES_TILES
from game.level.checks.reach import can_be_entered, can_be_used, reachable_cells
from game.level.checks.routes import blocked_cell
from game.level.checks.rules import lacking
from game.level.ground import Ground, lay_ground
from game.level.notes import Notes
from game.level.overrides import Overrides
from game.level.placing import Placed, Placer
from game.level.shapes import described, length_of
from game.level.tiled_map import MapObject, TiledMap
from game.sim.plan import Placement, Plan, to_plain
from game.sim.setup import RULES

T = TypeVar("T", str, int)

_PAR_MOST: Final = 7200
"""Longest Swift limit, seconds."""


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What building gives: a plan, or None if the map has errors; and the problems met."""

    plan: Plan | None
    problems: list[Problem] = field(default_factory=list)


def build_plan(tiled: TiledMap, kinds: Kinds) -> BuildResult:
    """Return the plan of a map with everything that is wrong with it."""
    notes = Notes()
    ground = lay_ground(tiled, kinds.catalog.surfaces, notes)
    overrides = Overrides(tiled, kinds, notes)
    placed = Placer(tiled, kinds.classes, overrides, notes).placements()
    draft = _draft(tiled, tuple(placement for _, placement in placed), ground, notes)
    draft = replace(draft, stats=overrides.stats)
    checks = _Checks(tiled, replace(kinds, catalog=overrides.catalog), placed, notes)
    checks.count(draft)
    if ground is not None:
        checks.standing(draft)
        checks.reach(draft)
    return BuildResult(None if notes.has_errors else _digested(draft), notes.problems)


def _draft(
    tiled: TiledMap, placements: tuple[Placement, ...], ground: Ground | None, notes: Notes
) -> Plan:
    """Return the plan without its digest; where ground is missing, everything is open."""
    says = _MapSays(tiled, notes)
    empty = bytes(tiled.columns * tiled.rows)
    ground = ground or Ground(empty, empty, empty, empty, empty, ("",))
    rule = says.value("rule", "none")
    if rule not in RULES:
        says.wrong("rule", rule[:40], f"one of {', '.join(RULES)}")
    return Plan(
        id=tiled.path.stem,
        title=says.value("title", tiled.path.stem),
        secret=says.bounded("secret", 5),
        rule=rule,
        par_ticks=ticks(says.bounded("par_s", _PAR_MOST)),
        columns=tiled.columns,
        rows=tiled.rows,
        solid=ground.solid,
        opaque=ground.opaque,
        low=ground.low,
        duct=ground.duct,
        surfaces=ground.surfaces,
        surface_names=ground.surface_names,
        placements=placements,
        walk=says.walk({p.id for p in placements}),
    )


def _digested(draft: Plan) -> Plan:
    """Return a plan with the hash of all that it says; pictures do not count."""
    text = json.dumps(to_plain(draft), sort_keys=True, separators=(",", ":"))
    return replace(draft, digest=hashlib.sha256(text.encode()).hexdigest())


class _MapSays:
    """The map's own properties, checked."""

    def __init__(self, tiled: TiledMap, notes: Notes) -> None:
        self._tiled = tiled
        self._notes = notes

    def value(self, name: str, default: T) -> T:
        """Return a property of the default's type, or the default after noting what is wrong."""
        found = self._tiled.properties.get(name)
        if found is None:
            return default
        if type(found.value) is not type(default):
            self.wrong(name, found.value, "a text" if default.__class__ is str else "an int")
            return default
        return found.value

    def bounded(self, name: str, most: int) -> int:
        """Return a whole number from 0 to ``most``."""
        value = self.value(name, 0)
        if not 0 <= value <= most:
            self._notes.add(
                "L309", self._place(name), name=name, thing="the map", value=value, least=0,
                most=most,
            )  # fmt: skip
            return 0
        return value

    def walk(self, known: set[str]) -> tuple[str, ...]:
        """Return the names in ``walk``; those that name nothing are noted."""
        names = tuple(self.value("walk", "").split())
        for name in names:
            if name not in known:
                hint = self._notes.hint(name, known)
                self._notes.add(
                    "L204", self._place("walk"), name="walk", thing="the map", value=f'"{name}"',
                    needed="object", hint=hint,
                )  # fmt: skip
        return names

    def wrong(self, name: str, value: object, needed: str) -> None:
        """Note that a property is not what it must be."""
        self._notes.add(
            "L203", self._place(name), name=name, thing="the map", value=f'"{value}"', needed=needed
        )

    def _place(self, name: str) -> Place:
        found = self._tiled.properties.get(name)
        return Place(str(self._tiled.path), found.line if found else None)


class _Checks:
    """What only the whole plan can tell."""

    def __init__(self, tiled: TiledMap, kinds: Kinds, placed: Placed, notes: Notes) -> None:
        self._tiled = tiled
        self._kinds = kinds
        self._placed = placed
        self._notes = notes

    def count(self, plan: Plan) -> None:
        """Note a wrong number of starts, exits and foes, and what the rule lacks."""
        file = Place(str(self._tiled.path))
        starts, foes = plan.of_kind("start"), self._foes(plan)
        if len(starts) != 1:
            spare = [thing for thing, placement in self._placed if placement.kind == "start"][1:]
            place = self._tiled.place(spare[0]) if spare else file
            self._notes.add("L210", place, count=len(starts))
        if not plan.of_kind("exit"):
            self._notes.add("L211", file)
        if len(foes) > FOES:
            self._notes.add("L011", file, count=len(foes), things="watchers and people", most=FOES)
        for kind, least, count in lacking(plan):
            said = self._tiled.properties.get("rule")
            place = replace(file, line=said.line if said else None)
            told = {"rule": plan.rule, "kind": camel_case(kind), "least": least, "count": count}
            self._notes.add("L217", place, **told)

    def _foes(self, plan: Plan) -> tuple[Placement, ...]:
        return plan.of_kind(*self._kinds.catalog.kinds)

    def standing(self, plan: Plan) -> None:
        """Note whoever stands in a wall, or walks into one; a crowd is not followed at all."""
        if len(self._foes(plan)) > FOES or self._walks_too_far():
            return
        for thing, placement in self._placed:
            if not self._kinds.classes[placement.kind].on_floor:
                continue
            column, row = placement.cell
            if plan.solid[row * plan.columns + column]:
                self._note("L206", thing)
            cell = blocked_cell(plan, placement)
            if cell is not None:
                place = replace(self._tiled.place(thing), tile=cell)
                self._notes.add("L302", place, thing=described(thing))

    def _walks_too_far(self) -> bool:
        """Note routes that are too long together: a check goes along each for whoever walks it."""
        tiles = sum(length_of(placement.route) for _, placement in self._placed) // SUBTILES
        if tiles > ROUTES_TILES:
            told = {"count": tiles, "things": "tiles on all routes", "most": ROUTES_TILES}
            self._notes.add("L011", Place(str(self._tiled.path)), **told)
        return tiles > ROUTES_TILES

    def reach(self, plan: Plan) -> None:
        """Note what cannot be come to from the start, if there is just one."""
        starts = plan.of_kind("start")
        if len(starts) != 1:
            return
        reachable = reachable_cells(plan, starts[0].cell)
        reach = self._kinds.catalog.limits["use_subtiles"]
        for thing, placement in self._placed:
            wish = self._kinds.classes[placement.kind].reach
            if placement.kind == "exit":
                if not can_be_entered(plan, placement, reachable):
                    self._note("L401", thing)
            elif wish and not can_be_used(plan, placement, reachable, reach):
                may = wish == "may" or placement.values.get("optional") is True
                self._note("L404" if may else "L402", thing)

    def _note(self, code: str, thing: MapObject) -> None:
        self._notes.add(code, self._tiled.place(thing), thing=described(thing))
