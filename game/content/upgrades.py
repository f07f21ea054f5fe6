"""Upgrades as ``levels/upgrades.yaml`` defines them: three trees of small nodes.

Every node has a price in insight, perhaps nodes that must be bought before, and effects: names of
the catalog's numbers with what is added to them, in human units. What does not fit is told with its
place and how to mend it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any, Final

from msgspec import Meta, Struct

from game.base import units
from game.base.problems import Place, Problem
from game.content.documents import read_document
from game.content.faults import Fault
from game.content.plain import Document, Trail
from game.content.schema import Name, Shaper
from game.content.unit_names import whole_number_name
from game.content.words import _, later
from game.sim.kinds import Catalog, Effect, Upgrade

TREES: Final[Mapping[str, str]] = {
    "payments": later("Payments"),
    "logistics": later("Logistics"),
    "social": later("Social"),
}
"""The trees with their names, in the order people see them."""

_NOISE: Final = "_noise_tiles"
_GAIT: Final = "_tiles_s"

_FAULTS: Final = {
    "U001": Fault(
        later('{trail}: nobody knows the upgrade "{name}"'),
        later("whoever wants it could never have it"),
        later("name an upgrade that stands in levels/upgrades.yaml"),
    ),
    "U002": Fault(
        later("{trail}: its requirements lead back to itself: {reason}"),
        later("it could never be bought"),
        later("take one of these requirements away"),
    ),
    "U003": Fault(
        later('{trail}: "{name}" is not a number that an upgrade changes'),
        later("an upgrade changes limits, speeds of gaits and loudness of noises"),
        later("use a name from limits, GAIT_tiles_s, or NOISE_noise_tiles"),
    ),
    "U004": Fault(
        later("{trail}: {reason}"),
        later("numbers must stay whole in the game's units, and above nothing"),
        later("choose a smaller change, or one that comes out whole"),
    ),
    "U005": Fault(
        later('{trail}: the upgrade "{name}" stands here twice'),
        mend=later("give one of the two another id"),
    ),
}

Label = Annotated[str, Meta(min_length=1, max_length=40)]
"""A short name, an English msgid."""

Text = Annotated[str, Meta(min_length=1, max_length=120)]
"""One sentence, an English msgid."""

Change = Annotated[float, Meta(ge=-100, le=100)]
"""What is added to a number, in its human unit."""


class NodeRow(Struct, frozen=True, forbid_unknown_fields=True):
    """One node of a tree."""

    name: Label
    text: Text
    price: Annotated[int, Meta(ge=1, le=9)]
    effects: Annotated[dict[Name, Change], Meta(min_length=1, max_length=4)]
    needs: Annotated[list[Name], Meta(max_length=6)] = []


class Trees(Struct, frozen=True, forbid_unknown_fields=True):
    """The trees; their nodes are read one by one."""

    payments: dict[Name, Any]
    logistics: dict[Name, Any]
    social: dict[Name, Any]


def load_upgrades(path: Path, catalog: Catalog) -> dict[str, Upgrade] | list[Problem]:
    """Return the upgrades of a file by id, or everything that is wrong with them.

    Args:
        path: ``upgrades.yaml``; a folder without one has no upgrades.
        catalog: the numbers they change.
    """
    if not path.exists() and not path.with_suffix(".json").exists():
        return {}
    document = read_document(path)
    if isinstance(document, Problem):
        return [document]
    shaper = Shaper(str(path), document)
    trees = shaper.shaped(document.value, Trees)
    if trees is None:
        return shaper.problems
    maker = _Maker(catalog, document, str(path))
    for tree in TREES:
        for name, row in shaper.each(getattr(trees, tree), NodeRow, tree).items():
            maker.add(tree, name, row)
    maker.check()
    return [*shaper.problems, *maker.problems] or maker.made


def unknown_upgrades(
    ids: Iterable[str], upgrades: Mapping[str, Upgrade], *, file: str = ""
) -> list[Problem]:
    """Return a problem for every upgrade that a run or a save names and nobody knows.

    Args:
        ids: as the run or the save names them.
        upgrades: those there are.
        file: where the names stand, for messages.
    """
    unknown = (name for name in ids if name not in upgrades)
    place, fault = Place(file=file), _FAULTS["U001"]
    return [fault.problem("U001", place, trail="upgrades", name=name) for name in unknown]


@dataclass(slots=True)
class _Maker:
    """Turns rows into upgrades and collects what is wrong with them."""

    catalog: Catalog
    document: Document
    file: str
    made: dict[str, Upgrade] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def add(self, tree: str, name: str, row: NodeRow) -> None:
        """Add one node."""
        if name in self.made:
            self._note("U005", (tree, name), name=name)
        effects = [self._effect((tree, name, "effects", n), n, v) for n, v in row.effects.items()]
        self.made[name] = Upgrade(
            id=name,
            tree=tree,
            name=row.name,
            text=row.text,
            price=row.price,
            needs=tuple(row.needs),
            effects=tuple(effect for effect in effects if effect is not None),
        )

    def check(self) -> None:
        """Check what only all nodes together can get wrong."""
        for upgrade in self.made.values():
            for need in upgrade.needs:
                if need not in self.made:
                    self._note("U001", (upgrade.tree, upgrade.id, "needs"), name=need)
            if upgrade.id in (chain := requirements(upgrade.id, self.made)):
                reason = ", ".join(chain)
                self._note("U002", (upgrade.tree, upgrade.id, "needs"), reason=reason)
        self._check_floors()

    def _check_floors(self) -> None:
        """Refuse changes that together would take a number down to nothing."""
        lowered: dict[tuple[str, str], int] = {}
        for upgrade in self.made.values():
            for effect in upgrade.effects:
                key = effect.sheet, effect.name
                lowered[key] = lowered.get(key, self._base(effect)) + min(effect.change, 0)
                if lowered[key] <= 0:
                    reason = _("all changes together leave nothing of {name}")
                    trail = (upgrade.tree, upgrade.id, "effects")
                    self._note("U004", trail, reason=reason.format(name=effect.name))

    def _base(self, effect: Effect) -> int:
        if effect.sheet == "gaits":
            return self.catalog.gaits[effect.name].speed
        sheet = self.catalog.noises if effect.sheet == "noises" else self.catalog.limits
        return sheet[effect.name]

    def _effect(self, trail: Trail, name: str, value: float) -> Effect | None:
        """Return an effect in whole units, or None after noting what is wrong with it."""
        found = self._target(name)
        if found is None:
            self._note("U003", trail, name=name)
            return None
        sheet, key, convert = found
        try:
            change = _signed(convert, value)
        except units.NotWhole as error:
            self._note("U004", trail, reason=str(error))
            return None
        return Effect(sheet, key, change)

    def _target(self, name: str) -> tuple[str, str, Callable[[units.Number], int]] | None:
        """Return the sheet, the key and the conversion of the number that a name means."""
        key, convert = whole_number_name(name)
        if key in self.catalog.limits:
            return "limits", key, convert
        if name.endswith(_NOISE) and name.removesuffix(_NOISE) in self.catalog.noises:
            return "noises", name.removesuffix(_NOISE), units.thousandths
        if name.endswith(_GAIT) and name.removesuffix(_GAIT) in self.catalog.gaits:
            return "gaits", name.removesuffix(_GAIT), units.speed
        return None

    def _note(self, code: str, trail: Trail, **values: object) -> None:
        place = Place(file=self.file, line=self.document.line(trail))
        named = " \N{RIGHTWARDS ARROW} ".join(trail)
        self.problems.append(_FAULTS[code].problem(code, place, trail=named, **values))


def requirements(name: str, upgrades: Mapping[str, Upgrade]) -> tuple[str, ...]:
    """Return everything that must be bought before an upgrade, nearest first.

    An upgrade that stands among its own requirements can never be bought.
    """
    found: dict[str, None] = {}
    waiting = [name]
    while waiting:
        upgrade = upgrades.get(waiting.pop(0))
        for need in upgrade.needs if upgrade else ():
            if need not in found:
                found[need] = None
                waiting.append(need)
    return tuple(found)


def _signed(convert: Callable[[units.Number], int], value: float) -> int:
    """Return a change in whole units; half a tick rounds the same way up and down."""
    return convert(value) if value >= 0 else -convert(-value)
