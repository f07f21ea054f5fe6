"""Figures: which frame of which sheet a body shows now, and how it is lit.

The courier tells her own state by her look: a silhouette with a bright mint rim in shadow, a paler
rim in dim light, her full colors in the light.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

import pygame

from game.base.geometry import heading_of
from game.sim.actor import Actor, AlertState
from game.sim.rules.flower import FLOWER
from game.sim.senses.light import DIM, LIT, SHADOW
from game.sim.world import World
from game.view.bubbles import NOTICED
from game.view.camera import PIXEL
from game.view.intent_marks import lean
from game.view.palette import COLORS, Color
from game.view.poses import Pose
from game.view.sprites import Cell, Sheet, Sprites

MERGE_MS: Final = 260
"""How long sinking into the shade, or rising from it, is seen."""

GESTURE_MS: Final = 360
"""How long a throw, a blow or a start of surprise is seen."""

SILHOUETTE: Final = (46, 66, 78)
"""Light on the courier's body in shadow: just enough to tell her from the floor."""


_SHEETS: Final = {"dog": "biscuit", "auditor": "guard", "giant": "goran"}
"""Sheets of kinds that are not called like their own."""

_DRESSED: Final = frozenset({"worker", "seller", "visitor"})
"""Kinds whose look the map chooses."""

_PERCHED: Final = frozenset({"regulator", "drone"})
"""Kinds that are above everything that hangs."""

_RIMS: Final = {"auditor": "azure", "giant": "gold"}
"""Rims of those who share a sheet with somebody less."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A body ready to be drawn.

    Attributes:
        cell: its frame.
        x: where its foot stands, pixels of the map.
        y: as ``x``.
        shadow: half the width of its shadow, pixels.
        rim: color of its rim light, with the alpha of the bright and of the faint side.
        least: least light on it, 128 being full.
        light: the light on it, if the floor's is not to be taken.
        perched: whether it stands on top of things, over everything that hangs.
    """

    cell: Cell
    x: int
    y: int
    shadow: int = 0
    rim: tuple[Color, int, int] | None = None
    least: int = 0
    light: Color | None = None
    perched: bool = False

    @property
    def place(self) -> tuple[int, int]:
        """The left and top edge of its frame, pixels of the map."""
        return self.x - self.cell.foot[0], self.y - self.cell.foot[1]

    @property
    def rect(self) -> pygame.Rect:
        """Where its frame lies on the map."""
        return pygame.Rect(self.place, self.cell.surface.get_size())


@dataclass(slots=True)
class Gestures:
    """When somebody last did something worth a picture of its own, on the animations' clock."""

    times: dict[str, int] = field(default_factory=dict)

    def mark(self, name: str, time_ms: int) -> None:
        """Remember that a gesture begins now."""
        self.times[name] = time_ms

    def part(self, name: str, time_ms: int, length_ms: int) -> float | None:
        """Return how much of a gesture has passed, 0 to 1; ``None`` once it is over."""
        began = self.times.get(name)
        if began is None or not 0 <= time_ms - began < length_ms:
            return None
        return (time_ms - began) / length_ms


# -- the courier ----------------------------------------------------------------------------------
def courier_figure(
    sprites: Sprites, world: World, pose: Pose, gestures: Gestures, time_ms: int
) -> Figure:
    """Return the courier as she looks now."""
    sheet, courier = sprites["courier"], world.courier
    cell = _courier_cell(sheet, world, sheet.row(pose[2]), gestures, time_ms)
    x, y = pose[0] // PIXEL, pose[1] // PIXEL
    mint = COLORS["mint"]
    if courier.merged:
        return Figure(cell, x, y, 0, (mint, 190, 90), least=sheet.floor_light)
    if courier.light == SHADOW:
        return Figure(cell, x, y, sheet.shadow, (mint, 255, 130), light=SILHOUETTE)
    if courier.light == DIM:
        return Figure(cell, x, y, sheet.shadow, (mint, 190, 60), least=84)
    strong = 120 if courier.light == LIT else 150
    return Figure(cell, x, y, sheet.shadow, (COLORS["cream"], 150, 0), least=strong)


def _courier_cell(sheet: Sheet, world: World, row: str, gestures: Gestures, time_ms: int) -> Cell:
    sinking = gestures.part("merge", time_ms, MERGE_MS)
    if sinking is not None:
        return sheet.frame(row, "merge", sinking if world.courier.merged else 0.99 - sinking)
    if world.phase == "playing" and not world.courier.merged:
        for name in ("throw", "strike", "surprised"):
            part = gestures.part(name, time_ms, GESTURE_MS)
            if part is not None:
                return sheet.frame(row, name, part)
    return sheet.cell(row, _courier_state(world), time_ms)


def _courier_state(world: World) -> str:
    """Return the animation that repeats while nothing special happens."""
    if world.courier.merged:
        return "merged"
    if world.phase == "captured":
        return "caught"
    return "papers" if world.courier.showing else _courier_walk(world)


def _courier_walk(world: World) -> str:
    courier = world.courier
    if courier.item == FLOWER:
        return {"still": "idle", "carry": "walk"}.get(courier.gait, courier.gait)
    if courier.item:
        return "carry_idle" if courier.gait == "still" else "carry"
    if courier.gait in {"walk", "run", "sneak"}:
        return courier.gait
    return "sneak" if courier.crouched else "idle"


# -- everybody else -------------------------------------------------------------------------------
def actor_figure(
    sprites: Sprites, world: World, actor: Actor, pose: Pose, *, moving: bool, time_ms: int
) -> Figure:
    """Return an actor as it looks now; cloaked droids are drawn by ``shimmer`` instead."""
    sheet = sheet_of(sprites, world, actor)
    heading = pose[2]
    if actor.aware.points >= NOTICED and not actor.state and not moving:
        heading = heading_of(world.courier.x - actor.x, world.courier.y - actor.y)
    name = _animation(sheet, world, actor, moving=moving)
    cell = sheet.cell(sheet.row(heading), name, time_ms + actor.index * 70)
    color = _RIMS.get(actor.kind.id, sheet.rim)
    rim = (COLORS[color], 130, 0) if color else None
    if actor.state is AlertState.ALARMED and actor.is_watcher:
        rim = (COLORS["vermil"], 190, 0)
    x, y = pose[0] // PIXEL, pose[1] // PIXEL
    if sheet.has("run"):
        x += lean(actor, world.tick) if moving else 0
    perched = actor.kind.id in _PERCHED
    return Figure(cell, x, y, sheet.shadow, rim, least=sheet.floor_light, perched=perched)


def sheet_of(sprites: Sprites, world: World, actor: Actor) -> Sheet:
    """Return the sheet an actor is drawn from."""
    kind = actor.kind.id
    values = world.placement(actor.id).values
    if kind in _DRESSED:
        return sprites.get(str(values.get("look", "")), "sami")
    if kind == "droid" and values.get("toy"):
        return sprites["toy"]
    return sprites.get(_SHEETS.get(kind, kind), "sami")


def has_body(actor: Actor) -> bool:
    """Return whether an actor is drawn as a body; a disc lies in the floor instead."""
    return "disc_subtiles" not in actor.kind.numbers


def _animation(sheet: Sheet, world: World, actor: Actor, *, moving: bool) -> str:
    """Return the animation that tells best what an actor does, of those its sheet has."""
    for name in _wishes(world, actor, moving=moving):
        if sheet.has(name):
            return name
    return str(next(iter(sheet.entry["frames"])))


def _wishes(world: World, actor: Actor, *, moving: bool) -> list[str]:
    """Return what an actor would like to show, best first; no sheet has everything."""
    if actor.state is AlertState.DOWN:
        return ["down", "stopped"]
    if world.tick < actor.blind_until:
        return ["rub", "stopped", "alarmed"]
    special = _SPECIAL.get(actor.kind.id)
    if special is not None:
        return special(actor, moving)
    if moving:
        return ["run", "walk"] if actor.state is AlertState.ALARMED else ["walk"]
    if actor.is_person and (actor.aware.points >= 65_000 or actor.state is AlertState.ALARMED):
        return ["alarmed"]
    return ["look", "idle"] if actor.aware.points >= NOTICED else ["idle"]


def _of_regulator(actor: Actor, _moving: bool) -> list[str]:  # noqa: FBT001 - one shape for all
    return ["aim"] if actor.memory.numbers.get("tracking") else ["idle"]


def _of_dog(actor: Actor, moving: bool) -> list[str]:  # noqa: FBT001 - one shape for all
    return ["bark"] if actor.aware.points >= 35_000 else ["awake" if moving else "sleep"]


def _of_droid(actor: Actor, moving: bool) -> list[str]:  # noqa: FBT001 - one shape for all
    if actor.memory.numbers.get("whine"):
        return ["strike", "walk"]
    if actor.item:
        return ["flee", "walk"]
    return ["move", "walk"] if moving else ["idle"]


_SPECIAL: Final[dict[str, Callable[[Actor, bool], list[str]]]] = {
    "regulator": _of_regulator,
    "dog": _of_dog,
    "droid": _of_droid,
}
"""What kinds show that do not walk like people."""
