"""The signs on a briefing map: who watches where, hubs, ways, and the place all must pass."""

from __future__ import annotations

import math
from typing import Final

import pygame
from pygame import Surface

from game.base.units import SUBTILES
from game.content.texts import Mark, Sketch
from game.sim.plan import Placement
from game.sim.rules.watchtowers import tower_of
from game.view.inks import LEAF, LEAF_GOOD, LEAF_INK
from game.view.map_sheet import MapSheet
from game.view.palette import BLUE, INK, PINK, RED, VERMIL, Color
from game.view.shapes import Point

_REGULATOR_REACH: Final = 22 * SUBTILES
_CAMERA_REACH: Final = 8 * SUBTILES
WAYS: Final[dict[str, Color]] = {"west": LEAF_GOOD, "east": BLUE}
"""Ink of each sort of way; its dashes differ too."""
_PATROL: Final[Color] = (96, 60, 40)


def draw_watchers(sheet: MapSheet, *, guards: bool = True) -> None:
    """Draw what each watcher sees or walks: fans first, then routes, then the watchers.

    A camera that only an old deed brings is on no map.

    Args:
        sheet: takes them.
        guards: whether guards and their rounds are drawn.
    """
    plan = sheet.plan
    for regulator in plan.of_kind("regulator"):
        _draw_fan(sheet, regulator, VERMIL, reach=_REGULATOR_REACH, alpha=52)
    cameras = [camera for camera in plan.of_kind("camera") if not tower_of(plan, camera.id)]
    for camera in cameras:
        _draw_fan(sheet, camera, PINK, reach=_CAMERA_REACH, alpha=80)
    for guard in plan.of_kind("guard", "auditor", "giant") if guards else ():
        draw_round(sheet, guard)
        draw_cap(sheet, sheet.spot(guard.x, guard.y))
    for regulator in plan.of_kind("regulator"):
        draw_eye(sheet, sheet.spot(regulator.x, regulator.y))
    for camera in cameras:
        draw_lens(sheet, sheet.spot(camera.x, camera.y))


def draw_round(sheet: MapSheet, guard: Placement) -> None:
    """Draw the round a guard walks by its plan."""
    points = [sheet.spot(x, y) for x, y in guard.route]
    if guard.values.get("mode") == "loop" and points:
        points.append(points[0])
    sheet.dashes(_PATROL, points, 0.17, dash=0.12, gap=0.5)
    sheet.arrowheads(_PATROL, points, 0.42)


def draw_sketch(sheet: MapSheet, sketch: Sketch) -> None:
    """Draw ways, marks and the ring round the chokepoint."""
    for way in sketch.ways:
        points = [sheet.corner(x + 0.5, y + 0.5) for x, y in way.points]
        gap = 0.5 if way.sort == "west" else 0.9
        sheet.dashes(LEAF, points, 0.62, dash=50, gap=0)
        sheet.dashes(WAYS[way.sort], points, 0.3, dash=1.1, gap=gap)
        _draw_tip(sheet, WAYS[way.sort], points)
    for mark in sketch.marks:
        _draw_mark(sheet, mark)
    _draw_ring(sheet, sheet.corner(sketch.chokepoint.x + 0.5, sketch.chokepoint.y + 0.5))


def draw_hubs(sheet: MapSheet) -> None:
    """Draw hubs as round stamps; their signs are written later, in type."""
    for hub in sheet.plan.of_kind("hub"):
        middle = sheet.spot(hub.x, hub.y)
        pygame.draw.circle(sheet.surface, LEAF, middle, sheet.unit * 1.38)
        pygame.draw.circle(sheet.surface, BLUE, middle, sheet.unit * 1.24)


def _draw_fan(sheet: MapSheet, watcher: Placement, color: Color, *, reach: int, alpha: int) -> None:
    """Draw the sweep of a line or a lens as a wash with broken edges."""
    heading = _number(watcher, "facing_angle")
    half = max(_number(watcher, "sweep_angle") // 2, 120)
    outline = sheet.fan(watcher.x, watcher.y, heading=heading, half=half, reach=reach)
    wash = Surface(sheet.surface.get_size(), pygame.SRCALPHA)
    pygame.draw.polygon(wash, (*color, alpha), outline)
    sheet.surface.blit(wash, (0, 0))
    for end in (outline[1], outline[-1]):
        sheet.dashes(color, (outline[0], end), 0.14, dash=0.8, gap=0.45)


def _number(placement: Placement, name: str) -> int:
    value = placement.values.get(name, 0)
    return value if isinstance(value, int) else 0


def draw_cap(sheet: MapSheet, middle: Point) -> None:
    """Draw a guard: a disc with a peaked cap."""
    x, y = middle
    unit = sheet.unit * 1.05
    pygame.draw.circle(sheet.surface, LEAF, middle, unit * 1.12)
    pygame.draw.circle(sheet.surface, _PATROL, middle, unit)
    crown = [(x - 0.6 * unit, y + 0.05 * unit), (x - 0.45 * unit, y - 0.5 * unit),
             (x + 0.45 * unit, y - 0.5 * unit), (x + 0.6 * unit, y + 0.05 * unit)]  # fmt: skip
    pygame.draw.polygon(sheet.surface, LEAF, crown)
    peak = [(x - 0.66 * unit, y + 0.2 * unit), (x + 0.66 * unit, y + 0.2 * unit),
            (x + 0.45 * unit, y + 0.5 * unit), (x - 0.45 * unit, y + 0.5 * unit)]  # fmt: skip
    pygame.draw.polygon(sheet.surface, LEAF, peak)


def draw_eye(sheet: MapSheet, middle: Point) -> None:
    """Draw a regulator: a red disc with an open eye."""
    x, y = middle
    unit = sheet.unit * 1.3
    pygame.draw.circle(sheet.surface, LEAF, middle, unit * 1.12)
    pygame.draw.circle(sheet.surface, RED, middle, unit)
    lid = [(x + 0.78 * unit * math.cos(a), y + 0.42 * unit * math.sin(a)) for a in _turns(20)]
    pygame.draw.polygon(sheet.surface, LEAF, lid)
    pygame.draw.circle(sheet.surface, RED, middle, unit * 0.3)
    pygame.draw.circle(sheet.surface, INK, middle, unit * 0.14)


def draw_lens(sheet: MapSheet, middle: Point) -> None:
    """Draw a camera: a pale square with a dark round lens."""
    x, y = middle
    side = sheet.unit * 1.5
    body = pygame.Rect(round(x - side / 2), round(y - side / 2), round(side), round(side))
    pygame.draw.rect(sheet.surface, LEAF_INK, body, border_radius=sheet.nib(0.35))
    pygame.draw.circle(sheet.surface, LEAF, middle, side * 0.36)
    pygame.draw.circle(sheet.surface, (176, 44, 108), middle, side * 0.25)


def _turns(count: int) -> list[float]:
    return [2 * math.pi * i / count for i in range(count)]


def _draw_mark(sheet: MapSheet, mark: Mark) -> None:
    """Draw where the night begins or ends."""
    draw_flag(sheet, sheet.corner(mark.x + 0.5, mark.y + 0.9), is_start=mark.sort == "start")


def draw_flag(sheet: MapSheet, foot: Point, *, is_start: bool) -> None:
    """Draw a small flag on its foot, full for the night's start, open for its end."""
    x, y = foot
    unit = sheet.unit
    pole = (x, y - 2.6 * unit)
    cloth = [pole, (x + 1.9 * unit, y - 2.0 * unit), (x, y - 1.35 * unit)]
    pygame.draw.polygon(sheet.surface, LEAF_GOOD if is_start else LEAF, cloth)
    sheet.stroke(LEAF_GOOD, [*cloth, pole], 0.2)
    sheet.stroke(LEAF_INK, ((x, y), pole), 0.24)
    pygame.draw.circle(sheet.surface, LEAF_INK, (x, y), unit * 0.32)


def _draw_tip(sheet: MapSheet, color: Color, points: list[Point]) -> None:
    """Draw the arrow head at the end of a way."""
    (ax, ay), (bx, by) = points[-2:]
    angle = math.atan2(by - ay, bx - ax)
    unit = sheet.unit * 1.1
    head = [
        (bx + unit * math.cos(angle + turn) * far, by + unit * math.sin(angle + turn) * far)
        for turn, far in ((0.0, 1.0), (2.4, 0.95), (-2.4, 0.95))
    ]
    pygame.draw.polygon(sheet.surface, color, head)


def _draw_ring(sheet: MapSheet, middle: Point) -> None:
    """Draw the chokepoint's ring twice round by hand, not quite over itself."""
    for lap, (wide, high) in enumerate(((3.0, 2.6), (3.25, 2.75))):
        ring = [
            (
                middle[0] + (wide + 0.12 * math.sin(a * 2 + lap)) * sheet.unit * math.cos(a),
                middle[1] + (high + 0.1 * math.cos(a * 3 + lap)) * sheet.unit * math.sin(a + 0.1),
            )
            for a in _turns(48)
        ]
        sheet.stroke(RED, [*ring, ring[0], ring[1]], 0.22)
