"""Furniture: props whose picture tells a state, such as racks, lanterns and hubs.

A designer places one of their pictures; this room finds out which fixture it shows and swaps the
picture when the fixture changes. Everything else on the map is scenery and painted once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

import pygame

from game.base.geometry import within
from game.base.units import SUBTILES
from game.sim.fixtures import Fixture
from game.sim.rules import network_view
from game.sim.world import World
from game.view.camera import PIXEL
from game.view.ground import TILE, Picture, Prop

Shelf = Callable[[str], Picture | None]
"""Gives a prop's picture by its name."""

_FAMILIES: Final = (
    ("spool_rack_", "spool_rack"),
    ("lantern_checkpoint", "checkpoint"),
    ("lantern_practice", "objective"),
    ("hub_", "hub"),
    ("hatch_", "hub"),
    ("board", "board"),
)
"""Beginnings of the names of changing props, and the kind of fixture each shows."""

_LOOSE: Final = frozenset({"spool", "parcel"})
"""Kinds of things that lie about, wherever they were set down."""

_NEAR: Final = 3 * SUBTILES
"""Furthest a prop stands from the fixture it shows."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A changing prop and the id of the fixture it shows, or "" if it shows none."""

    prop: Prop
    fixture: str


class Furniture:
    """The changing props of a level."""

    def __init__(self, props: Iterable[Prop], world: World, shelf: Shelf) -> None:
        """Find the fixture behind each prop; fixtures without a prop get one."""
        self._shelf = shelf
        self.pieces = [Piece(prop, _fixture_at(prop, world)) for prop in props]
        shown = {piece.fixture for piece in self.pieces}
        for fixture in world.fixtures.values():
            name = _own_picture(fixture)
            picture = shelf(name) if name and fixture.id not in shown else None
            if picture is not None:
                self.pieces.append(Piece(_prop_at(picture, fixture), fixture.id))
        self._boxes = [piece.prop.rect for piece in self.pieces]

    def now(self, world: World, shown: pygame.Rect | None = None) -> Iterator[Prop]:
        """Give every piece as it looks now, or only those in the part of the map that is shown."""
        pieces = self.pieces
        if shown is not None:
            pieces = [pieces[at] for at in shown.collidelistall(self._boxes)]
        for piece in pieces:
            fixture = world.fixtures.get(piece.fixture)
            if fixture is not None and fixture.hidden:
                continue
            name = state_name(piece.prop.picture.name, world, fixture)
            picture = self._shelf(name) if name != piece.prop.picture.name else None
            yield replace(piece.prop, picture=picture) if picture else piece.prop
        for fixture in world.fixtures.values():
            loose = self._shelf(fixture.kind) if fixture.kind in _LOOSE else None
            if loose is not None and not fixture.hidden:
                yield _prop_at(loose, fixture)


def changes(prop: Prop) -> bool:
    """Return whether a prop's picture tells a state."""
    return _kind_of(prop.picture.name) != ""


def state_name(name: str, world: World, fixture: Fixture | None) -> str:
    """Return the name of the picture that a prop shows now."""
    if fixture is None:
        return name
    match fixture.kind:
        case "spool_rack":
            return f"spool_rack_{min(fixture.count, 4)}"
        case "checkpoint" | "objective":
            return name.removesuffix("_lit") + ("_lit" if fixture.done else "")
        case "hub":
            stem = name.removesuffix("_dark").removesuffix("_linked")
            return f"{stem}_{'linked' if _is_linked(world, fixture) else 'dark'}"
        case "board":
            return "board_cracked" if _is_wrong(world) else "board"
    return name


def _is_linked(world: World, fixture: Fixture) -> bool:
    if not network_view.has_network(world):
        return fixture.done
    return any(hub.is_linked for hub in network_view.hubs(world) if hub.id == fixture.id)


def _is_wrong(world: World) -> bool:
    """Return whether the board's forecast was found wrong tonight."""
    return network_view.has_network(world) and network_view.is_cracked(world)


def _kind_of(name: str) -> str:
    return next((kind for start, kind in _FAMILIES if name.startswith(start)), "")


def _fixture_at(prop: Prop, world: World) -> str:
    """Return the id of the nearest fixture of the kind that a prop shows, or ""."""
    kind = _kind_of(prop.picture.name)
    x, y = prop.rect.centerx * PIXEL, (prop.foot - TILE // 2) * PIXEL
    near = [
        f for f in world.fixtures.values() if f.kind == kind and within(f.x - x, f.y - y, _NEAR)
    ]
    best = min(near, key=lambda f: (f.x - x) ** 2 + (f.y - y) ** 2, default=None)
    return best.id if best else ""


def _own_picture(fixture: Fixture) -> str:
    """Return the prop that stands for a fixture a designer gave no picture."""
    match fixture.kind:
        case "checkpoint":
            return "lantern_checkpoint"
        case "objective" if fixture.text("idea"):
            return "lantern_practice"
        case "spool_rack":
            return f"spool_rack_{min(fixture.count, 4)}"
        case "claim":
            return f"claim_{fixture.text('look') or 'poster'}"
        case "lectern" | "nest":
            return fixture.kind
    return ""


def _prop_at(picture: Picture, fixture: Fixture) -> Prop:
    width = picture.frames[0].get_width()
    foot = fixture.y // PIXEL + TILE // 2
    flat = fixture.kind == "claim"
    return Prop(picture, fixture.x // PIXEL - width // 2, foot, 0 if flat else TILE // 2)
