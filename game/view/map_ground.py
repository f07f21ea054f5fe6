"""The ground of a briefing map: washes of colour for rooms, waves, walls hatched in ink, cover."""

from __future__ import annotations

import math
from typing import Final

import pygame
from pygame import Rect, Surface

from game.sim.plan import Plan
from game.view.inks import LEAF, LEAF_INK, LEAF_SOFT
from game.view.map_sheet import FINE, MapSheet, islands
from game.view.palette import Color
from game.view.shapes import hatch

_WASHES: Final[dict[str, Color]] = {
    "outdoors": (233, 223, 194), "warehouse": (240, 222, 182), "hub": (217, 225, 215),
    "warm": (243, 217, 186),
}  # fmt: skip
_OUTSIDE: Final[Color] = (226, 214, 184)
_WATER: Final[Color] = (190, 207, 208)
_WAVE: Final[Color] = (128, 156, 166)
_WALL: Final[Color] = (203, 186, 152)
_CRATE: Final[Color] = (214, 184, 138)
_LOW: Final[Color] = (230, 208, 166)

_LARGEST_COVER: Final = 34
"""Oblong groups of opaque tiles up to this many are cover, all others walls."""


def draw_ground(sheet: MapSheet) -> None:
    """Draw everything of a level that stands still, from the floor up."""
    plan = sheet.plan
    pygame.draw.rect(sheet.surface, _OUTSIDE, sheet.area)
    _wash_rooms(sheet)
    _draw_water(sheet)
    cover = {at for group in _cover(plan) for at in group}
    walls = [bool(plan.opaque[at]) and at not in cover for at in range(len(plan.opaque))]
    _draw_walls(sheet, walls)
    _draw_boxes(sheet)
    _draw_low(sheet)
    _draw_belts(sheet)
    _draw_doors(sheet)


def _wash_rooms(sheet: MapSheet) -> None:
    for zone in sheet.plan.of_kind("zone"):
        color = _WASHES.get(str(zone.values.get("mood", "")), LEAF)
        sheet.surface.fill(color, sheet.cell(*zone.rect))


def _water_tiles(plan: Plan) -> list[bool]:
    """Return which tiles are water that nobody enters."""
    names = plan.surface_names
    return [
        bool(solid) and not opaque and not low and names[surface] == "water"
        for solid, opaque, low, surface in zip(
            plan.solid, plan.opaque, plan.low, plan.surfaces, strict=True
        )
    ]


def _draw_water(sheet: MapSheet) -> None:
    """Wash the water and draw small waves, a few to a place, as on old charts."""
    plan, water = sheet.plan, _water_tiles(sheet.plan)
    for at, is_water in enumerate(water):
        row, column = divmod(at, plan.columns)
        if is_water:
            sheet.surface.fill(_WATER, sheet.cell(column, row))
    for at, is_water in enumerate(water):
        row, column = divmod(at, plan.columns)
        if is_water and (column * 3 + row * 5) % 7 == 0 and column + 1 < plan.columns:
            x, y = sheet.corner(column, row + 0.5)
            points = [
                (x + sheet.tile * step / 6, y + math.sin(step * 1.05) * sheet.tile * 0.16)
                for step in range(8)
            ]
            sheet.stroke(_WAVE, points, 0.09)
    for start, end in sheet.edges(water):
        sheet.stroke(_WAVE, (start, end), 0.16)


def _cover(plan: Plan) -> list[list[int]]:
    """Return the groups of opaque tiles that are tall cover."""
    groups = islands(plan, [bool(opaque) for opaque in plan.opaque])
    return [group for group in groups if len(group) <= _LARGEST_COVER and _is_oblong(plan, group)]


def _bounds(plan: Plan, group: list[int]) -> tuple[int, int, int, int]:
    """Return column, row, columns and rows of the smallest oblong round a group."""
    columns, rows = [at % plan.columns for at in group], [at // plan.columns for at in group]
    column, row = min(columns), min(rows)
    return column, row, max(columns) - column + 1, max(rows) - row + 1


def _is_oblong(plan: Plan, group: list[int]) -> bool:
    _column, _row, columns, rows = _bounds(plan, group)
    return columns * rows == len(group)


def _draw_walls(sheet: MapSheet, walls: list[bool]) -> None:
    """Fill walls with slanted strokes and draw their outline in ink."""
    surface, plan = sheet.surface, sheet.plan
    mask = Surface(surface.get_size(), pygame.SRCALPHA)
    for at, is_wall in enumerate(walls):
        if is_wall:
            row, column = divmod(at, plan.columns)
            mask.fill((255, 255, 255, 255), sheet.cell(column, row))
    wall = Surface(surface.get_size(), pygame.SRCALPHA)
    wall.fill((*_WALL, 255))
    gap, wide = max(sheet.unit * 0.62 / FINE, 2), max(sheet.unit * 0.1 / FINE, 0.5)
    size = surface.get_width() // FINE + 1, surface.get_height() // FINE + 1
    strokes = hatch(size, LEAF_SOFT, alpha=120, gap=round(gap), width=round(max(wide, 1)))
    wall.blit(pygame.transform.smoothscale_by(strokes, FINE), (0, 0))
    wall.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    surface.blit(wall, (0, 0))
    for start, end in sheet.edges(walls):
        sheet.stroke(LEAF_INK, (start, end), 0.2)


def _draw_boxes(sheet: MapSheet) -> None:
    """Draw tall cover as crates seen from above, with a cross on each lid."""
    plan = sheet.plan
    for group in _cover(plan):
        tiles = [False] * len(plan.opaque)
        for at in group:
            tiles[at] = True
            sheet.surface.fill(_CRATE, sheet.cell(at % plan.columns, at // plan.columns))
        for start, end in sheet.edges(tiles):
            sheet.stroke(LEAF_INK, (start, end), 0.13)
        lid = sheet.cell(*_bounds(plan, group))
        _draw_cross(sheet, lid.inflate(-sheet.nib(0.3), -sheet.nib(0.3)))


def _draw_cross(sheet: MapSheet, lid: Rect) -> None:
    sheet.stroke(LEAF_SOFT, (lid.topleft, lid.bottomright), 0.08)
    sheet.stroke(LEAF_SOFT, (lid.topright, lid.bottomleft), 0.08)


def _draw_low(sheet: MapSheet) -> None:
    """Draw low cover as small open boxes, and ducts as dashed ways through a wall."""
    plan = sheet.plan
    low = [bool(value) for value in plan.low]
    for at, is_low in enumerate(low):
        row, column = divmod(at, plan.columns)
        if is_low:
            inset = sheet.cell(column, row).inflate(-sheet.nib(0.16), -sheet.nib(0.16))
            sheet.surface.fill(_LOW, inset)
            pygame.draw.rect(sheet.surface, LEAF_SOFT, inset, sheet.nib(0.1))
        if plan.duct[at]:
            middle = sheet.corner(column + 0.5, row), sheet.corner(column + 0.5, row + 1)
            sheet.dashes(LEAF_INK, middle, 0.16, dash=0.3, gap=0.25)


def _draw_belts(sheet: MapSheet) -> None:
    """Draw belts as two fine rails with cross strokes."""
    for belt in sheet.plan.of_kind("conveyor"):
        points = [sheet.spot(x, y) for x, y in belt.route]
        if belt.values.get("loop") and points:
            points.append(points[0])
        wide = sheet.tile / sheet.unit
        sheet.stroke(LEAF_SOFT, points, 0.7 * wide)
        sheet.stroke(_LOW, points, 0.46 * wide)
        sheet.dashes(LEAF_SOFT, points, 0.4 * wide, dash=0.08, gap=0.7)


def _draw_doors(sheet: MapSheet) -> None:
    """Draw doors as a leaf between two posts."""
    for door in sheet.plan.of_kind("door"):
        rect = sheet.cell(*door.rect)
        sheet.surface.fill(_CRATE, rect)
        pygame.draw.rect(sheet.surface, LEAF_INK, rect, sheet.nib(0.14))
