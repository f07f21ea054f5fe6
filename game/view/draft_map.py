"""The map of a draft: everybody now, where the courier has been, and where she is to go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pygame
from pygame import Rect, Surface

from game.base.grid import Cell
from game.sim.plan import Point
from game.sim.world import World
from game.view.briefing_map import FRAME, draw_briefing_map
from game.view.inks import LEAF_INK
from game.view.map_marks import draw_you
from game.view.map_sheet import FINE, MapSheet
from game.view.palette import AZURE, VERMIL
from game.view.ui import Ui

_DOT = 0.42
_LINE = 0.2


@dataclass(frozen=True, slots=True)
class DraftMarks:
    """What stands on the map of a draft besides the level.

    Attributes:
        cursor: the tile that the courier would be put on.
        trail: where she has been this night, in subtiles.
        last_trail: where she was in the night before.
    """

    cursor: Cell
    trail: Sequence[Point] = ()
    last_trail: Sequence[Point] = ()


def draw_draft_map(surface: Surface, ui: Ui, world: World, rect: Rect, marks: DraftMarks) -> Rect:
    """Draw the map as large as a rectangle allows; returns the tiles' part of the surface."""
    covered = draw_briefing_map(surface, ui, world.plan, rect)
    frame = ui.px(FRAME)
    tile = (covered.width - 2 * frame) / world.plan.columns
    area = Rect(covered.x + frame, covered.y + frame, 0, 0)
    area.size = covered.width - 2 * frame, round(world.plan.rows * tile)
    large = Surface((area.width * FINE, area.height * FINE), pygame.SRCALPHA)
    unit = min(tile, ui.px(14)) * FINE
    sheet = MapSheet(large, tile * FINE, 0, 0, unit, world.plan)
    _draw_trails(sheet, marks)
    for actor in world.actors:
        pygame.draw.circle(large, LEAF_INK, sheet.spot(actor.x, actor.y), sheet.nib(_DOT))
    draw_you(sheet, world)
    pygame.draw.rect(large, VERMIL, sheet.cell(*marks.cursor).inflate(unit, unit), sheet.nib(_LINE))
    surface.blit(pygame.transform.smoothscale(large, area.size), area)
    return area


def _draw_trails(sheet: MapSheet, marks: DraftMarks) -> None:
    """Draw this night's way whole and the last one's broken."""
    last = [sheet.spot(x, y) for x, y in marks.last_trail]
    if len(last) > 1:
        sheet.dashes(LEAF_INK, last, _LINE, dash=0.6, gap=0.6)
    here = [sheet.spot(x, y) for x, y in marks.trail]
    if len(here) > 1:
        sheet.stroke(AZURE, here, _LINE * 1.5)
