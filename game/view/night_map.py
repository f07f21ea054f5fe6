"""The map in play: Auntie Lu's drawing with what the courier knows by now, and its key.

She sees herself, her cables, what racks still hold, where parcels wait and belong, and of guards
only those before her eyes or in a linked wing; yesterday's rounds once she has read the board.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import pygame
from pygame import Rect, Surface

from game.content.texts import Sketch
from game.content.words import _
from game.sim.plan import Plan
from game.sim.rules import network_view
from game.sim.rules.next_step import next_step
from game.sim.world import World
from game.view.briefing_map import FRAME, draw_briefing_map, write_haloed
from game.view.inks import LEAF, LEAF_INK, LEAF_SHADE, LEAF_SOFT
from game.view.map_marks import (
    SIGNS,
    draw_cables,
    draw_errands,
    draw_guards,
    draw_links,
    draw_places,
    draw_you,
    known_guards,
    knows_rounds,
)
from game.view.map_sheet import FINE, MapSheet
from game.view.palette import BLUE
from game.view.shapes import smooth
from game.view.text import Type
from game.view.ui import Ui

_KEY_WIDE: Final = 290
"""Room for the key beside the map, units; less where letters are large."""

_KEY_NARROW: Final = 215
_ROW: Final = 27
_SIGN: Final = 24
_PAD: Final = 10

_WORDS: Final = Type("reading", 17, LEAF_INK, shadow=False)
_SOFT: Final = Type("reading_italic", 17, LEAF_SOFT, shadow=False)
_STAMP: Final = Type("chinese_serif", 15, LEAF, shadow=False)
_COUNT: Final = Type("bold", 16, LEAF_INK, shadow=False)


@dataclass(frozen=True, slots=True)
class KeyRow:
    """One row of the key: a sign by name, or a hub's own letters on its stamp, and the words."""

    sign: str
    words: str
    note: str = ""
    stamp: str = ""


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
    covered = draw_briefing_map(surface, ui, world.plan, room, sketch, in_play=True)
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
    _draw_key(surface, ui, right, world)
    return covered


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
            at = Rect(x + round(1.2 * unit / FINE), y - ui.px(9), ui.px(14), ui.px(18))
            write_haloed(picture, ui, str(rack.count), _COUNT, at)
    return picture


# -- the key --------------------------------------------------------------------------------------
def key_rows(world: World) -> list[KeyRow]:
    """Return what the key explains: only signs that stand on the map now."""
    return [KeyRow("you", _("You are here")), *_network_rows(world), *_guard_rows(world)]


def _network_rows(world: World) -> Iterator[KeyRow]:
    if not network_view.has_network(world):
        return
    for hub in network_view.hubs(world):
        stamp = world.fixtures[hub.id].text("sign") or hub.label[:1].upper()
        note = _("linked") if hub.is_linked else ""
        yield KeyRow("linked" if hub.is_linked else "hub", _(hub.label), note, stamp)
    if network_view.cables(world):
        yield KeyRow("cable", _("Cable"))
    if any(f.kind == "spool_rack" and f.count for f in world.fixtures.values()):
        yield KeyRow("rack", _("Rack with spools"))
    yield KeyRow("counter", _("Counter"))
    yield KeyRow("board", _("Board of patrols"))
    yield KeyRow("papers", _("Papers window"))
    errands = [network_view.errands(world, hub.id) for hub in network_view.hubs(world)]
    if any(fetch for fetch, _bring in errands):
        yield KeyRow("box", _("Fetch a parcel here"))
    if any(bring for _fetch, bring in errands):
        yield KeyRow("flag", _("Bring a parcel here"))
    if next_step(world) is not None:
        yield KeyRow("next", _("Next stop"))


def _guard_rows(world: World) -> Iterator[KeyRow]:
    if known_guards(world):
        yield KeyRow("guard", _("Guard, now"))
    if knows_rounds(world):
        yield KeyRow("round", _("Yesterday's round"))


def _draw_key(surface: Surface, ui: Ui, room: Rect, world: World) -> None:
    """Draw as many rows as there is room for on a leaf of their own."""
    high, pad = ui.px(_ROW), ui.px(_PAD)
    shown = key_rows(world)[: max((room.height - 2 * pad) // high, 1)]
    leaf = Rect(room.x, room.y, room.width, len(shown) * high + 2 * pad)
    leaf.centery = room.centery
    surface.fill(LEAF, leaf)
    pygame.draw.rect(surface, LEAF_SHADE, leaf, max(1, ui.px(2)))
    for number, row in enumerate(shown):
        at = Rect(leaf.x + pad, leaf.y + pad + number * high, leaf.width - 2 * pad, high)
        _draw_row(surface, ui, at, row, world.plan)


def _draw_row(surface: Surface, ui: Ui, at: Rect, row: KeyRow, plan: Plan) -> None:
    side = ui.px(_SIGN)
    face = ui.picture(("map key", row.sign, side), lambda: _sign(row.sign, side, plan))
    place = surface.blit(face, face.get_rect(midleft=at.midleft))
    if row.stamp:
        line = ui.pen.line(row.stamp, _STAMP)
        ink = line.picture.get_bounding_rect()
        spot = place.centerx - ink.centerx, place.centery - ink.centery
        surface.blit(line.picture, spot)
    x = place.right + ui.px(8)
    note = ui.pen.fit(row.note, _SOFT, at.width // 3)
    words = ui.pen.fit(row.words, _WORDS, at.right - x - note.width - ui.px(6))
    y = at.centery - words.height // 2
    ui.pen.draw(surface, words, (x, y))
    ui.pen.draw(surface, note, (at.right, y), "right")


def _sign(name: str, side: int, plan: Plan) -> Surface:
    """Return a sign as it stands on the map, small."""

    def paint(large: Surface, _fine: float) -> None:
        whole = large.get_width()
        sheet = MapSheet(large, whole, 0, 0, whole / 3.6, plan)
        middle = whole / 2, whole / 2
        if name in ("hub", "linked"):
            pygame.draw.circle(large, BLUE, middle, whole * 0.4)
        SIGNS[name](sheet, middle)

    return smooth((side, side), paint)
