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
from game.sim.systems.objectives import exit_is_open
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
    ("papers_booth", "papers"),
    ("thermos", "errand"),
    ("wicks", "errand"),
    ("tip_jar", "temptation"),
    ("keys", "temptation"),
    ("wire", "temptation"),
    ("drum", "temptation"),
)
"""Beginnings of the names of changing props, and the kind of fixture each shows."""

_STAND_INS: Final = {
    "kiosk": "kiosk", "tuning_table": "tea_table", "orb": "lantern", "bowl": "barrel_green",
    "test_bench": "desk",
}  # fmt: skip
"""Prop that stands for a sort of fixture that has no picture of its own."""

_LOOSE: Final = {
    "spool": "spool", "parcel": "parcel", "flower": "paper_flower", "charter": "address_book",
}  # fmt: skip
"""Pictures of the kinds of things that lie about, wherever they were set down."""

_FLAT: Final = frozenset({"claim", "temptation", "errand", "flower", "charter"})
"""Kinds of things that everybody walks before: they lie, or hang on a wall."""

_FOUND: Final = ("thermos", "wicks", "tip_jar", "address_book", "keys", "wire", "drum", "ladder")
"""Pictures of errands and temptations: one whose name stands in a fixture's id is its own."""

_PLAIN: Final = {
    "errand": "parcel", "theft": "tip_jar", "sabotage": "wire", "ladder": "ladder",
    "scraped_list": "terminal",
}  # fmt: skip
"""What stands for the others, by kind of fixture or by deed."""

_BROKEN: Final = {"wire": "wire_cut", "drum": "drum_bare", "ladder": "ladder_down"}
"""How things look once somebody broke them."""

_CRESTS: Final = (44, 26)
"""Size of the crests on a lorry's doors, which are a claim without a picture of its own."""

_DOORS_UP: Final = 26
"""How far above the place of their claim the crests end, pixels."""

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
            name = _own_picture(fixture, world)
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
            if fixture is not None and _is_away(fixture, world):
                continue
            name = state_name(piece.prop.picture.name, world, fixture)
            picture = self._shelf(name) if name != piece.prop.picture.name else None
            yield replace(piece.prop, picture=picture) if picture else piece.prop
        for fixture in world.fixtures.values():
            name = _loose_picture(fixture)
            loose = self._shelf(name) if name and not fixture.hidden else None
            if loose is not None:
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
            name = f"spool_rack_{min(fixture.count, 4)}"
        case "checkpoint" | "objective":
            name = name.removesuffix("_lit") + ("_lit" if fixture.done else "")
        case "hub":
            stem = name.removesuffix("_dark").removesuffix("_linked")
            name = f"{stem}_{'linked' if _is_linked(world, fixture) else 'dark'}"
        case "board":
            name = "board_cracked" if _is_wrong(world) else "board"
        case "papers":
            name = "papers_booth_done" if fixture.done else "papers_booth"
        case "temptation" if fixture.done:
            name = _BROKEN.get(name, name)
    return name


def claim_rect(claim: Fixture, shelf: Shelf) -> pygame.Rect:
    """Return where a claim is seen on the map, pixels."""
    picture = shelf(_claim_picture(claim))
    if picture is not None:
        return _prop_at(picture, claim).rect
    box = pygame.Rect((0, 0), _CRESTS)
    box.midbottom = claim.x // PIXEL, claim.y // PIXEL - _DOORS_UP
    return box


def _is_away(fixture: Fixture, world: World) -> bool:
    """Return whether a fixture is not to be seen in its place now."""
    if fixture.kind == "exit":
        return exit_is_open(world, fixture)
    return fixture.hidden or _has_moved(fixture)


def _has_moved(fixture: Fixture) -> bool:
    home = fixture.placement
    return fixture.kind == "errand" and (fixture.x, fixture.y) != (home.x, home.y)


def _loose_picture(fixture: Fixture) -> str:
    """Return the picture of what lies where it was set down; "" for what stays in its place."""
    if fixture.kind in _LOOSE:
        return _LOOSE[fixture.kind]
    return _find_picture(fixture) if _has_moved(fixture) else ""


def _is_linked(world: World, fixture: Fixture) -> bool:
    if not network_view.has_network(world):
        return fixture.done
    return network_view.is_linked(world, fixture.id)


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


def _own_picture(fixture: Fixture, world: World) -> str:
    """Return the prop that stands for a fixture a designer gave no picture."""
    name = ""
    match fixture.kind:
        case "checkpoint":
            name = "lantern_checkpoint"
        case "objective" if fixture.text("idea"):
            name = "lantern_practice"
        case "spool_rack":
            name = f"spool_rack_{min(fixture.count, 4)}"
        case "claim":
            name = _claim_picture(fixture)
        case "errand" | "temptation":
            name = _find_picture(fixture)
        case "exit" if fixture.text("opens_after") and not _has_door(fixture, world):
            name = "arch_bars"
        case "lectern" | "nest":
            name = fixture.kind
        case kind:
            name = _STAND_INS.get(kind, "")
    return name


def _claim_picture(claim: Fixture) -> str:
    return f"claim_{claim.text('look') or 'poster'}"


def _find_picture(fixture: Fixture) -> str:
    """Return the picture of an errand or a temptation."""
    plain = _PLAIN.get(fixture.text("deed") or fixture.kind, "")
    return next((name for name in _FOUND if name in fixture.id), plain)


def _has_door(fixture: Fixture, world: World) -> bool:
    """Return whether an exit has a door of its own that tells whether it is open."""
    return any(within(door.placement.x - fixture.x, door.placement.y - fixture.y, _NEAR)
               for door in world.doors)  # fmt: skip


def _prop_at(picture: Picture, fixture: Fixture) -> Prop:
    width = picture.frames[0].get_width()
    foot = fixture.y // PIXEL + TILE // 2
    if fixture.kind == "exit":
        foot = (fixture.placement.rect[1] + 1) * TILE if fixture.placement.rect else foot
    depth = 0 if fixture.kind in _FLAT else TILE // 2
    return Prop(picture, fixture.x // PIXEL - width // 2, foot, depth)
