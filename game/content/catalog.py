"""The catalog: ``levels/kinds.yaml`` as the simulation's whole numbers, and the map's classes.

Here human units become subtiles, ticks, arc minutes and thousandths. A number that does not come
out whole is a problem of the file, told with its place, never rounded in silence (times alone go to
the nearest tick).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

import game.sim.systems.thinking  # noqa: F401 - registers the minds
from game.base import units
from game.base.problems import Problem
from game.base.registry import Registry, did_you_mean
from game.content.classes import ObjectClass, made_classes
from game.content.documents import read_document
from game.content.plain import Document, Trail
from game.content.schema import (
    BandRow,
    BeamRow,
    Factor,
    GaitRow,
    KindRow,
    Price,
    Sections,
    Shaper,
    Speed,
    SurfaceRow,
    Tiles,
    amount,
)
from game.content.stats import Sheets, patched
from game.content.unit_names import plainly, whole_number_name
from game.content.upgrades import load_upgrades
from game.sim.kinds import Band, Beam, Catalog, Gait, Kind, Surface
from game.sim.minds.mind import MINDS
from game.sim.setup import RULES

SHEETS: Final = (
    "gaits", "surfaces", "noises", "prices", "factors", "limits", "rules", "kinds",
)  # fmt: skip
"""The sections of ``kinds.yaml`` that hold numbers."""


GAITS: Final = ("still", "sneak", "walk", "run", "carry", "glide")
"""The ways of moving that the courier has."""


@dataclass(frozen=True, slots=True)
class Kinds:
    """All of ``kinds.yaml``: what the simulation needs and what maps may hold.

    Attributes:
        catalog: the numbers in whole units.
        classes: what designers place, by id.
        sheets: the sections as the file writes them, for maps that change a number.
    """

    catalog: Catalog
    classes: Mapping[str, ObjectClass]
    sheets: Sheets = field(default_factory=dict)


def load_catalog(path: Path) -> Catalog | list[Problem]:
    """Return the catalog of a ``kinds.yaml``, or everything that is wrong with it."""
    kinds = load_kinds(path)
    return kinds.catalog if isinstance(kinds, Kinds) else kinds


def object_classes(path: Path) -> Mapping[str, ObjectClass] | list[Problem]:
    """Return the classes of a ``kinds.yaml`` by id, or everything that is wrong with it."""
    kinds = load_kinds(path)
    return kinds.classes if isinstance(kinds, Kinds) else kinds


def load_kinds(path: Path) -> Kinds | list[Problem]:
    """Return a checked ``kinds.yaml`` and the ``upgrades.yaml`` beside it, or what is wrong."""
    document = read_document(path)
    if isinstance(document, Problem):
        return [document]
    shaper = Shaper(str(path), document)
    sections = shaper.shaped(document.value, Sections)
    if sections is None:
        return shaper.problems
    sheets: Sheets = {name: getattr(sections, name) for name in SHEETS}
    classes = made_classes(sections.objects, sheets, shaper)
    maker = _Maker(shaper)
    maker.check(sections)
    kinds = Kinds(maker.catalog(sections), classes, sheets)
    return shaper.problems or _with_upgrades(kinds, path.with_name("upgrades.yaml"))


def _with_upgrades(kinds: Kinds, path: Path) -> Kinds | list[Problem]:
    upgrades = load_upgrades(path, kinds.catalog)
    if isinstance(upgrades, list):
        return upgrades
    return replace(kinds, catalog=replace(kinds.catalog, upgrades=upgrades))


def changed_catalog(sheets: Sheets, changes: Mapping[Trail, float]) -> Catalog | dict[Trail, str]:
    """Return the catalog of some sheets with numbers changed, or the reasons against it by trail.

    Args:
        sheets: the sections that matter; others may be missing.
        changes: numbers in human units by their trails.
    """
    shaper = _Reasons()
    whole = {**{name: {} for name in (*SHEETS, "objects")}, **patched(sheets, changes)}
    sections = shaper.shaped(whole, Sections)
    if sections is None:
        return shaper.reasons
    catalog = _Maker(shaper).catalog(sections)
    return shaper.reasons or catalog


class _Reasons(Shaper):
    """A shaper that keeps what is wrong by its trail; whoever asks knows the place."""

    def __init__(self) -> None:
        super().__init__("", Document(None, {}))
        self.reasons: dict[Trail, str] = {}

    def note(self, code: str, trail: Trail, reason: str) -> None:  # noqa: ARG002 - the trail is enough
        self.reasons[trail] = reason


class _Maker:
    """Turns shaped rows into the simulation's values; problems go to the shaper."""

    def __init__(self, shaper: Shaper) -> None:
        self._shaper = shaper

    def check(self, sections: Sections) -> None:
        """Note names that the game looks for or does not know."""
        for name in GAITS:
            if name not in sections.gaits:
                self._shaper.note("C103", ("gaits",), f'"{name}" is missing')
        for name in sections.rules:
            self._known(RULES, name, ("rules", name), "rule")

    def _known(self, registry: Registry[Any], name: str, trail: Trail, sort: str) -> None:
        """Note a name that is not registered."""
        if name not in registry:
            hint = did_you_mean(name, registry)
            self._shaper.note("C103", trail, f'no {sort} is called "{name}"{hint}')

    def catalog(self, sections: Sections) -> Catalog:
        each = self._shaper.each
        return Catalog(
            kinds={k: self._kind(k, r) for k, r in each(sections.kinds, KindRow, "kinds").items()},
            gaits={k: self._gait(k, r) for k, r in each(sections.gaits, GaitRow, "gaits").items()},
            surfaces={
                k: self._surface(k, row)
                for k, row in each(sections.surfaces, SurfaceRow, "surfaces").items()
            },
            noises=self._thousandths(each(sections.noises, Tiles, "noises"), "noises"),
            prices=each(sections.prices, Price, "prices"),
            factors=self._thousandths(each(sections.factors, Factor, "factors"), "factors"),
            limits=self._numbers(sections.limits, "limits"),
            rules={k: self._numbers(numbers, "rules", k) for k, numbers in sections.rules.items()},
        )

    def _whole(
        self, convert: Callable[[units.Number], int], value: units.Number, *trail: str
    ) -> int:
        """Return a converted number; one that is not whole is noted and counts as 0."""
        try:
            return convert(value)
        except units.NotWhole as error:
            self._shaper.note("C104", trail, str(error))
            return 0

    def _numbers(self, values: Mapping[str, object], *trail: str) -> dict[str, int]:
        """Return numbers under the names that their whole-number units give them."""
        numbers = {}
        for name, said in values.items():
            value = self._shaper.shaped(said, amount(name), (*trail, name))
            key, convert = whole_number_name(name)
            numbers[key] = self._whole(convert, value or 0, *trail, name)
        return numbers

    def _thousandths(self, values: Mapping[str, float], section: str) -> dict[str, int]:
        return {k: self._whole(units.thousandths, v, section, k) for k, v in values.items()}

    def _gait(self, name: str, row: GaitRow) -> Gait:
        return Gait(
            id=name,
            speed=self._whole(units.speed, row.speed, "gaits", name, "speed"),
            stride_ticks=row.stride,
            motion=self._whole(units.thousandths, row.motion, "gaits", name, "motion"),
        )

    def _surface(self, name: str, row: SurfaceRow) -> Surface:
        heard = {"sneak": row.sneak, "walk": row.walk, "run": row.run, "carry": row.walk}
        return Surface(
            name,
            {g: self._whole(units.thousandths, r, "surfaces", name, g) for g, r in heard.items()},
        )

    def _kind(self, name: str, row: KindRow) -> Kind:
        trail = ("kinds", name)
        self._known(MINDS, row.mind, (*trail, "mind"), "mind")
        return Kind(
            id=name,
            group=row.group,
            mind=row.mind,
            radius=self._whole(units.subtiles, row.radius, *trail, "radius"),
            turn=self._whole(plainly, row.turn, *trail, "turn"),
            paces={
                p: self._whole(units.speed, v, *trail, "paces", p)
                for p, v in self._shaper.each(row.paces, Speed, *trail, "paces").items()
            },
            bands=tuple(self._band(b, (*trail, "bands", str(i))) for i, b in enumerate(row.bands)),
            beam=None if row.beam is None else self._beam(row.beam, (*trail, "beam")),
            hears=row.hears,
            numbers=self._numbers(row.numbers, *trail, "numbers"),
        )

    def _beam(self, row: BeamRow, trail: Trail) -> Beam:
        return Beam(
            reach=self._whole(units.subtiles, row.reach, *trail, "reach"),
            half_angle=self._whole(units.angle, row.half_angle, *trail, "half_angle"),
        )

    def _band(self, row: BandRow, trail: Trail) -> Band:
        return Band(
            name=row.name,
            reach=self._whole(units.subtiles, row.reach, *trail, "reach"),
            half_angle=self._whole(units.angle, row.half_angle, *trail, "half_angle"),
            rate=row.rate,
            cap=row.cap,
            searching_only=row.searching_only,
            sneak_reach_behind=self._whole(
                units.subtiles, row.sneak_reach_behind, *trail, "sneak_reach_behind"
            ),
        )
