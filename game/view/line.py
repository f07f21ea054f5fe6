"""The regulator's line: where it lies, where it will lie, and how far it has got with the courier.

The only straight line across the screen. Its strip is the rule's wedge; the faint fan beside it is
the next two seconds of her sweep; chevrons at the edge tell that she watches from outside.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import atan2, cos, pi, sin
from typing import Final

import pygame

from game.base.geometry import turn_between
from game.base.units import TICKS_PER_SECOND
from game.sim.actor import Actor
from game.sim.kinds import Kind
from game.sim.systems.regulation import is_bribed
from game.sim.world import World
from game.view.camera import PIXEL
from game.view.look import Look
from game.view.palette import CREAM, INK, MINT, ORANGE, VERMIL, faded
from game.view.poses import Pose
from game.view.sightlines import Outline, Walls, box_of, meets, outline, rays
from game.view.strokes import Point, brackets, chevron, dashed_line, ring
from game.view.views import RADIANS

AHEAD_TICKS: Final = 2 * TICKS_PER_SECOND
"""How much of the coming sweep is drawn."""

_FAN_STEP: Final = 2.0 * pi / 180
"""Radians between two rays of the fan."""

_RING: Final = 15
"""Radius of the ring that fills while she paints, pixels."""

_EDGE: Final = 14
"""How far from the screen's edge chevrons stand, pixels."""

_COMING: Final = 0.6
"""How strong chevrons are while her line is still to come."""

_MOTES: Final = 14
"""Specks of dust in a line."""

_EYE: Final = 20
"""How high above her feet she looks from, pixels; the line on the floor begins at her feet."""


class Line:
    """One regulator's line in one frame."""

    def __init__(self, walls: Walls, world: World, actor: Actor, pose: Pose) -> None:
        """Work out the strip, its middle and the fan, in pixels of the map."""
        self._world, self._actor = world, actor
        numbers = actor.kind.numbers
        self._walls = walls
        self._reach = numbers["reach_subtiles"] / PIXEL
        self.x, self.y = pose[0] / PIXEL, pose[1] / PIXEL
        self._heading = pose[2] * RADIANS
        self.strip = strip_of(walls, actor.kind, pose)
        self.end = self._end_of(self._heading)
        self.fan = self._fan()
        self.color = MINT if world.tick < world.courier.green_until else VERMIL

    # -- on the floor -----------------------------------------------------------------------------
    def fill(self, overlay: pygame.Surface, look: Look, shift: tuple[int, int]) -> None:
        """Fill the watched strip and the fan of what comes."""
        fan = _moved(self.fan, shift)
        if len(fan) > 2:
            pygame.draw.polygon(overlay, (*self.color, 20), fan)
        alpha = 66 if look.high_contrast else 46
        pygame.draw.polygon(overlay, (*self.color, alpha), _moved(self.strip, shift))

    def outline(self, overlay: pygame.Surface, shift: tuple[int, int]) -> None:
        """Draw the edges of the strip, and the end of the fan."""
        fan, strip = _moved(self.fan, shift), _moved(self.strip, shift)
        if len(fan) > 2:
            dashed_line(overlay, (*self.color, 130), [fan[0], fan[-1]], dash=3, gap=7)
        for corner in (strip[1], strip[-1]):
            dashed_line(overlay, (*self.color, 120), [strip[0], corner], dash=6, gap=4)

    def _fan(self) -> Outline:
        """Return what the line will sweep in the next two seconds; empty while she tracks."""
        if self._actor.memory.numbers.get("tracking") or self._actor.off_schedule:
            return []
        tick, schedule = self._world.tick, self._actor.schedule
        turns = [
            turn_between(self._actor.heading, schedule.pose(tick + ahead)[2]) * RADIANS
            for ahead in range(0, AHEAD_TICKS + 1, 12)
        ]
        furthest = max(turns, key=abs)
        count = int(abs(furthest) / _FAN_STEP)
        if not count:
            return []
        points: Outline = [(self.x, self.y)]
        for step in range(count + 1):
            angle = self._heading + furthest * step / count
            points.append(self._end_of(angle))
        return points

    def _end_of(self, angle: float) -> tuple[float, float]:
        """Return where a line along an angle ends, pixels of the map."""
        dx, dy = cos(angle), sin(angle)
        run = self._walls.distance(self.x, self.y, dx, dy, self._reach)
        return self.x + run * dx, self.y + run * dy

    # -- in the air -------------------------------------------------------------------------------
    def draw_beam(self, surface: pygame.Surface, look: Look, shift: tuple[int, int]) -> None:
        """Draw the thin line itself, with motes that drift along it."""
        color = self.color
        start = (self.x - shift[0], self.y - _EYE - shift[1])
        end = (self.end[0] - shift[0], self.end[1] - shift[1])
        glow = tuple(part // 5 for part in color)
        box = _bounds(start, end).inflate(10, 10).clip(surface.get_rect())
        if not box:
            return
        haze = pygame.Surface(box.size)
        near = [(p[0] - box.left, p[1] - box.top) for p in (start, end)]
        pygame.draw.line(haze, glow, near[0], near[1], 5)
        surface.blit(haze, box, special_flags=pygame.BLEND_RGB_ADD)
        pygame.draw.line(surface, color, start, end)
        _draw_motes(surface, start, end, 0 if look.reduce_motion else look.time_ms)
        pygame.draw.circle(surface, color, end, 2)

    def draw_hold(self, surface: pygame.Surface, feet: tuple[int, int]) -> None:
        """Draw how far paint and lock have come, round the courier's feet."""
        numbers, kind = self._actor.memory.numbers, self._actor.kind.numbers
        if not numbers.get("tracking"):
            return
        middle = (feet[0], feet[1] - 11)
        paint = numbers.get("paint", 0) / kind["paint_ticks"]
        ring(surface, faded("vermil", 110), middle, _RING, dash=3, gap=4)
        if paint > 0.03:
            ring(
                surface,
                faded("vermil", 255),
                middle,
                _RING,
                gap=0,
                start=-pi / 2,
                part=min(paint, 1.0),
            )
        lock = numbers.get("lock", 0) / kind["lock_ticks"]
        if lock:
            brackets(surface, faded("vermil", 255), middle, round(26 - 11 * lock), 7)

    def draw_edge(self, surface: pygame.Surface, shift: tuple[int, int]) -> None:
        """Draw chevrons at the screen's edge while she is not in the picture but her line is.

        They begin, paler, two seconds before her sweep comes in.
        """
        frame = surface.get_rect()
        place = (self.x - shift[0], self.y - shift[1])
        if frame.inflate(-8, -8).collidepoint(place):
            return
        strength = 1.0 if _touches(frame, place, _moved([self.end], shift)) else _COMING
        if strength < 1.0 and not _touches(frame, place, _moved(self.fan[1:], shift)):
            return
        inner = frame.inflate(-2 * _EDGE, -2 * _EDGE)
        spot = (
            max(inner.left, min(inner.right, place[0])),
            max(inner.top, min(inner.bottom, place[1])),
        )
        angle = atan2(place[1] - spot[1], place[0] - spot[0])
        for step in range(3):
            tip = (spot[0] - 7 * step * cos(angle), spot[1] - 7 * step * sin(angle))
            chevron(surface, (*VERMIL, round((255 - 70 * step) * strength)), tip, angle)
        pygame.draw.circle(surface, INK, spot, 2)


def _draw_motes(surface: pygame.Surface, start: Point, end: Point, time_ms: int) -> None:
    """Draw specks of dust that drift through the line and catch its light."""
    area = surface.get_rect()
    for mote in range(_MOTES):
        part = (mote * 0.377 + time_ms / 9000) % 1
        spot = tuple(int(a + (b - a) * part) for a, b in zip(start, end, strict=True))
        if area.collidepoint(spot):
            surface.set_at(spot, CREAM if mote % 3 == 0 else ORANGE)


def lines_in(
    area: pygame.Rect, walls: Walls, world: World, poses: Mapping[str, Pose]
) -> list[Line]:
    """Return the lines of regulators that lie, or will soon lie, in a part of the map."""
    return [
        Line(walls, world, actor, poses[actor.id])
        for actor in world.actors
        if actor.kind.id == "regulator"
        and world.tick >= actor.blind_until
        and not is_bribed(actor)
        and _may_reach(actor, poses[actor.id], area)
    ]


def _may_reach(actor: Actor, pose: Pose, area: pygame.Rect) -> bool:
    """Return whether a regulator's line may lie in a part of the map within the next seconds."""
    x, y, heading = pose[0] / PIXEL, pose[1] / PIXEL, pose[2] * RADIANS
    half = (actor.kind.numbers["half_angle"] + actor.kind.turn * AHEAD_TICKS) * RADIANS
    return meets(box_of(x, y, heading, half, actor.kind.numbers["reach_subtiles"] / PIXEL), area)


def strip_of(walls: Walls, kind: Kind, pose: Pose) -> Outline:
    """Return the floor that a regulator's line touches from a pose, pixels of the map."""
    x, y, heading = pose[0] / PIXEL, pose[1] / PIXEL, pose[2] * RADIANS
    half, reach = kind.numbers["half_angle"] * RADIANS, kind.numbers["reach_subtiles"] / PIXEL
    found = rays(walls, x, y, heading=heading, half=half, reach=reach)
    return outline(found, x, y, half=half, reach=reach)


def _bounds(first: Sequence[float], second: Sequence[float]) -> pygame.Rect:
    left, top = min(first[0], second[0]), min(first[1], second[1])
    width, height = abs(first[0] - second[0]), abs(first[1] - second[1])
    return pygame.Rect(int(left), int(top), int(width) + 1, int(height) + 1)


def _touches(frame: pygame.Rect, start: Point, ends: Outline) -> bool:
    """Return whether any line from a point to one of the others crosses a rectangle."""
    return any(frame.clipline(start, end) for end in ends)


def _moved(points: Outline, shift: tuple[int, int]) -> Outline:
    return [(x - shift[0], y - shift[1]) for x, y in points]
