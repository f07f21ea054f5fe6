"""What a watcher means to do: its next waypoint, its rest, its belief, and where it searches."""

from __future__ import annotations

from typing import Final

import pygame

from game.base.units import TURN
from game.sim.actor import Actor, AlertState
from game.sim.world import World
from game.view.camera import PIXEL
from game.view.ground import TILE
from game.view.look import Look
from game.view.palette import faded
from game.view.shimmer import draw_outline
from game.view.sprites import Cell
from game.view.strokes import dashed_line, ring

LEAN_TICKS: Final = 18
"""How long before a turn a body leans into it."""

_LOOK_AHEAD: Final = 240
"""Ticks that are searched for the next leg of a schedule."""

_GRAIN: Final = 15
"""Ticks in the eighths that an hourglass shows; a shorter rest is none."""

_TURNED: Final = TURN // 16
"""A change of heading that counts as a turn."""


def resting_ticks(actor: Actor, tick: int) -> int:
    """Return how long an actor on its schedule will stand where it is, 0 if it walks now."""
    schedule = actor.schedule
    if actor.off_schedule or schedule.period == 1 or not schedule.corners:
        return 0
    here = schedule.pose(tick)[:2]
    for ahead in range(_GRAIN, min(_LOOK_AHEAD, schedule.period), _GRAIN):
        if schedule.pose(tick + ahead)[:2] != here:
            return ahead - _GRAIN
    return 0


def lean(actor: Actor, tick: int) -> int:
    """Return -1, 0 or 1: the side a walker leans to because it is about to turn that way."""
    schedule = actor.schedule
    if actor.off_schedule or schedule.period == 1:
        return 0
    turn = schedule.pose(tick + LEAN_TICKS)[2] - actor.heading
    turn = (turn + TURN // 2) % TURN - TURN // 2
    return 0 if abs(turn) < _TURNED else (1 if turn > 0 else -1)


def next_waypoint(actor: Actor, tick: int) -> tuple[int, int] | None:
    """Return where an actor is going, subtiles; ``None`` for one that stays."""
    if actor.off_schedule:
        return actor.memory.goal
    schedule = actor.schedule
    if schedule.period == 1 or not schedule.corners or "sweep_angle" in actor.kind.numbers:
        return None
    at = (tick + schedule.phase) % schedule.period
    corner = next((c for c in schedule.corners if c > at), schedule.corners[0])
    x, y, _ = schedule.poses[corner]
    return (x, y) if (x, y) != (actor.x, actor.y) else None


def draw_waypoint(
    overlay: pygame.Surface, actor: Actor, tick: int, *, color: str, shift: tuple[int, int]
) -> None:
    """Draw the dots of an actor's way and the mark where it will turn."""
    goal = next_waypoint(actor, tick)
    if goal is None or actor.state is AlertState.DOWN:
        return
    start = (actor.x // PIXEL - shift[0], actor.y // PIXEL - shift[1])
    end = (goal[0] // PIXEL - shift[0], goal[1] // PIXEL - shift[1])
    dashed_line(overlay, faded(color, 110), [start, end], dash=1, gap=9)
    ring(overlay, faded(color, 170), end, 4, gap=0, flat=0.6)


def draw_ghost(
    surface: pygame.Surface, actor: Actor, cell: Cell, shift: tuple[int, int], look: Look
) -> None:
    """Draw where an actor believes the courier was last, as her outline."""
    ghost = actor.memory.ghost
    if ghost is None or actor.state not in {
        AlertState.SEARCHING,
        AlertState.ALARMED,
        AlertState.CURIOUS,
    }:
        return
    place = (ghost[0] // PIXEL - shift[0], ghost[1] // PIXEL - shift[1])
    left, top = place[0] - cell.foot[0], place[1] - cell.foot[1]
    color = faded("gold" if look.blinks(1400) else "sand", 255)[:3]
    haze = cell.mask.to_surface(setcolor=faded("gold", 46), unsetcolor=(0, 0, 0, 0))
    surface.blit(haze, (left, top))
    draw_outline(surface, cell.mask, (left, top), color)


def draw_hunt(overlay: pygame.Surface, world: World, shift: tuple[int, int]) -> None:
    """Draw the cells where searchers think the courier may be."""
    hunt, columns = world.hunt, world.plan.columns
    if not hunt:
        return
    width, height = overlay.get_size()
    first, last = max(shift[0] // TILE, 0), min((shift[0] + width) // TILE + 1, columns)
    for row in range(
        max(shift[1] // TILE, 0), min((shift[1] + height) // TILE + 1, world.plan.rows)
    ):
        line = hunt >> (row * columns) & ((1 << columns) - 1)
        for column in range(first, last):
            if line >> column & 1:
                _haze(overlay, column * TILE - shift[0], row * TILE - shift[1], column + row)


def _haze(overlay: pygame.Surface, x: int, y: int, number: int) -> None:
    overlay.fill(faded("gold", 22), (x, y, TILE, TILE))
    overlay.fill(faded("gold", 120), (x + 3 + number % 2 * 6, y + 4, 2, 2))
    overlay.fill(faded("gold", 80), (x + 10 - number % 2 * 6, y + 11, 2, 1))
