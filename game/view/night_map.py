"""The map in play: Auntie Lu's drawing with what the courier knows by now, and its key.

She sees herself, her cables, what racks still hold, where parcels wait and belong, and of guards
only those before her eyes or in a linked wing; yesterday's rounds once she has read the board.
"""

from __future__ import annotations

from typing import Final

import pygame
from pygame import Rect, Surface

from game.content.texts import Sketch
from game.sim.rules import network_view
from game.sim.world import World
from game.view.briefing_map import FRAME, draw_briefing_map
from game.view.inks import LEAF_INK
from game.view.map_key import draw_key, key_rows
from game.view.map_marks import (
    draw_cables,
    draw_errands,
    draw_guards,
    draw_links,
    draw_places,
    draw_you,
    known_guards,
    usable,
)
from game.view.map_names import write_haloed
from game.view.map_sheet import FINE, MapSheet
from game.view.text import Type
from game.view.ui import Ui

_KEY_WIDE: Final = 290
"""Room for the key beside the map, units; less where letters are large."""

_KEY_NARROW: Final = 215
_PAD: Final = 10
_COUNT: Final = Type("bold", 16, LEAF_INK, shadow=False)


def draw_night_map(
    surface: Surface, ui: Ui, world: World, rect: Rect, sketch: Sketch | None = None
) -> Rect:
    """Draw a night's map and its key as large as a rectangle allows.

    Args:
        surface: to draw on.
        ui: scale, pen and kept pictures.
        world: the night; read only.
        rect: room for both.
        sketch: chokepoint, marks and ways that the level's texts name.

    Returns:
        What the map covers, the list of rooms below it left out.
    """
    key_wide = ui.px(_KEY_NARROW if ui.is_cramped else _KEY_WIDE)
    room = Rect(rect.x, rect.y, rect.width - key_wide - ui.px(_PAD), rect.height)
    covered = draw_briefing_map(surface, ui, world.plan, room, sketch, shown=_shown(world))
    frame = ui.px(FRAME)
    tile = (covered.width - 2 * frame) / world.plan.columns
    covered.height = round(world.plan.rows * tile) + 2 * frame
    marks = ui.picture(
        ("night map", world.plan.id, world.tick, covered.size),
        lambda: _marks(ui, world, covered.size),
    )
    surface.blit(marks, covered)
    right = Rect(covered.right + ui.px(_PAD), rect.y, 0, rect.height)
    right.width = min(key_wide, rect.right - right.x)
    rows = key_rows(world, sketch, brief=ui.is_cramped)
    draw_key(surface, ui, right, rows, world.plan)
    return covered


def _shown(world: World) -> tuple[tuple[int, int], ...]:
    """Return the places, in subtiles, where a sign stands that no name may lie under."""
    places = ((fixture.x, fixture.y) for _name, fixture in usable(world))
    guards = ((guard.x, guard.y) for guard in known_guards(world))
    return ((world.courier.x, world.courier.y), *guards, *places)


def _marks(ui: Ui, world: World, size: tuple[int, int]) -> Surface:
    """Return everything that changes, on a clear picture that lies over the drawing."""
    frame, plan = ui.px(FRAME), world.plan
    tile = (size[0] - 2 * frame) / plan.columns
    large = Surface((size[0] * FINE, size[1] * FINE), pygame.SRCALPHA)
    unit = min(tile, ui.px(14)) * FINE
    sheet = MapSheet(large, tile * FINE, frame * FINE, frame * FINE, unit, plan)
    if network_view.has_network(world):
        draw_cables(sheet, world)
        draw_links(sheet, world)
    draw_places(sheet, world)
    draw_guards(sheet, world)
    draw_errands(sheet, world)
    draw_you(sheet, world)
    picture = pygame.transform.smoothscale(large, size)
    for rack in world.fixtures.values():
        if rack.kind == "spool_rack" and rack.count:
            x, y = (round(part / FINE) for part in sheet.spot(rack.x, rack.y))
            at = Rect(x + round(1.2 * unit / FINE), y - ui.px(9), ui.px(22), ui.px(18))
            write_haloed(picture, ui, f"\N{MULTIPLICATION SIGN}{rack.count}", _COUNT, at)
    return picture
