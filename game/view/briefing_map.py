"""The briefing map: a level as Auntie Lu would draw it, in ink on a page of her book.

Walls are hatched, water has waves, watchers have their sweeps and rounds; the ring marks the one
place that everything must pass. Drawn once and kept. Names that do not fit into their rooms become
numbers with a list below.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import Final

import pygame
from pygame import Rect, Surface

from game.content.texts import Sketch
from game.sim.plan import Plan
from game.view.inks import LEAF, LEAF_INK, LEAF_RULE, LEAF_SOFT
from game.view.map_ground import draw_ground
from game.view.map_names import Labels, around, write_names
from game.view.map_sheet import FINE, MapSheet
from game.view.map_signs import draw_hubs, draw_sketch, draw_watchers
from game.view.styles import PAGE_SOFT
from game.view.ui import Ui

FRAME: Final = 10
"""Round the map, units."""

_UNIT_MOST: Final = 14
_TRIALS: Final = 5


def draw_briefing_map(
    surface: Surface,
    ui: Ui,
    plan: Plan,
    rect: Rect,
    sketch: Sketch | None = None,
    *,
    shown: tuple[tuple[int, int], ...] | None = None,
) -> Rect:
    """Draw a level's map, as large as a rectangle allows, in its middle.

    Args:
        surface: to draw on.
        ui: scale, pen and kept pictures.
        plan: the level.
        rect: room for it.
        sketch: chokepoint, marks and ways that the level's texts name; None draws the map alone.
        shown: in play, the places in subtiles of signs that will stand on the map; guards and their
            rounds are then left out, and large letters leave no room for a list.

    Returns:
        What the drawing covers.
    """
    key: Hashable = ("briefing map", plan.id, plan.digest, rect.size, repr(sketch), shown)
    face = ui.picture(key, lambda: _painted(ui, plan, rect.size, sketch, shown))
    return surface.blit(face, face.get_rect(center=rect.center))


def _painted(
    ui: Ui,
    plan: Plan,
    room: tuple[int, int],
    sketch: Sketch | None,
    shown: tuple[tuple[int, int], ...] | None,
) -> Surface:
    """Paint map and list; the list takes room from the map, so it is written first on trial."""
    listed: list[str] = []
    wide, in_play = room[0], shown is not None
    for _trial in range(_TRIALS):
        below = _list_height(ui, listed, wide)
        size = room[0], room[1] - below
        key = "map drawing", plan.id, plan.digest, size, repr(sketch), in_play
        drawing = ui.picture(key, lambda: _drawn(ui, plan, size, sketch, guards=not in_play))  # noqa: B023
        sheet, picture = _sheet(ui, plan, size), drawing.copy()
        labels = Labels(numbers=not (in_play and ui.is_cramped))
        labels.taken += [around(sheet, sheet.spot(*spot), 1.5) for spot in shown or ()]
        write_names(picture, ui, sheet, sketch, labels)
        if (labels.listed, picture.get_width()) == (listed, wide):
            break
        listed, wide = labels.listed, picture.get_width()
    whole = Surface((picture.get_width(), picture.get_height() + below), pygame.SRCALPHA)
    whole.blit(picture, (0, 0))
    _write_list(whole, ui, listed, picture.get_height())
    return whole


def _sheet(ui: Ui, plan: Plan, room: tuple[int, int]) -> MapSheet:
    """Return an empty sheet as large as a room allows, ``FINE`` times the finished size."""
    frame = ui.px(FRAME)
    tile = min((room[0] - 2 * frame) / plan.columns, (room[1] - 2 * frame) / plan.rows)
    tile = max(tile, 1.0)
    size = round(plan.columns * tile) + 2 * frame, round(plan.rows * tile) + 2 * frame
    unit = min(tile, ui.px(_UNIT_MOST)) * FINE
    large = Surface((size[0] * FINE, size[1] * FINE))
    return MapSheet(large, tile * FINE, frame * FINE, frame * FINE, unit, plan)


def _drawn(
    ui: Ui, plan: Plan, room: tuple[int, int], sketch: Sketch | None, *, guards: bool
) -> Surface:
    """Return the finished drawing without words."""
    sheet = _sheet(ui, plan, room)
    sheet.surface.fill(LEAF)
    draw_ground(sheet)
    draw_watchers(sheet, guards=guards)
    if sketch is not None:
        draw_sketch(sheet, sketch)
    draw_hubs(sheet)
    _draw_frame(sheet)
    wide, high = sheet.surface.get_size()
    return pygame.transform.smoothscale(sheet.surface, (wide // FINE, high // FINE))


def _draw_frame(sheet: MapSheet) -> None:
    """Draw a double line round the map."""
    outer = sheet.surface.get_rect()
    pygame.draw.rect(sheet.surface, LEAF_SOFT, outer, sheet.nib(0.1))
    inner = sheet.area.inflate(2 * sheet.nib(0.2), 2 * sheet.nib(0.2))
    pygame.draw.rect(sheet.surface, LEAF_INK, inner, sheet.nib(0.22))


# -- the list of names below ----------------------------------------------------------------------
def _entries(ui: Ui, listed: list[str], width: int) -> list[str]:
    whole = (name.replace(" ", "\u00a0") for name in listed)
    text = "   ".join(f"{number}\u00a0{name}" for number, name in enumerate(whole, start=1))
    return ui.pen.wrap(text, PAGE_SOFT, width) if listed else []


def _list_height(ui: Ui, listed: list[str], width: int) -> int:
    rows = len(_entries(ui, listed, width))
    if not rows:
        return 0
    return ui.px(8) + (rows - 1) * ui.pen.leading(PAGE_SOFT) + ui.pen.height(PAGE_SOFT)


def _write_list(whole: Surface, ui: Ui, listed: list[str], top: int) -> None:
    """Write the names that stand on the map as numbers."""
    y = top + ui.px(8)
    for row in _entries(ui, listed, whole.get_width()):
        ui.pen.write(whole, (0, y), row, PAGE_SOFT.colored(LEAF_RULE))
        y += ui.pen.leading(PAGE_SOFT)
