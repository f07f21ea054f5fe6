"""The key of a map: its signs with what they mean, in a column beside it or in rows under it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
from game.view.inks import LEAF, LEAF_INK, LEAF_SHADE, LEAF_SOFT
from game.view.map_marks import SIGNS, known_guards, knows_rounds
from game.view.map_sheet import MapSheet
from game.view.palette import BLUE
from game.view.shapes import smooth
from game.view.text import Type
from game.view.ui import Ui

_ROW: Final = 27
_ROW_LEAST: Final = 23
_SIGN: Final = 24
_PAD: Final = 10
_APART: Final = 26

_WORDS: Final = Type("reading", 17, LEAF_INK, shadow=False)
_SOFT: Final = Type("reading_italic", 17, LEAF_SOFT, shadow=False)
_STAMP: Final = Type("chinese_serif", 15, LEAF, shadow=False)

GUARDS: Final = ("guard", "auditor", "giant")
"""Who walks a round and wears a cap on the map."""


@dataclass(frozen=True, slots=True)
class KeyRow:
    """One row of the key: a sign by name, or a hub's own letters on its stamp, and the words."""

    sign: str
    words: str
    note: str = ""
    stamp: str = ""


def key_rows(world: World, sketch: Sketch | None = None, *, brief: bool = False) -> list[KeyRow]:
    """Return what the key in play explains: only signs that stand on the map now.

    Args:
        world: the night; read only.
        sketch: what the level's texts mark on the map.
        brief: whether all hubs share one row; their names stand on the map as well.
    """
    own = [KeyRow("you", _("You are here")), *_network_rows(world, brief=brief)]
    return [*own, *_guard_rows(world), *_watcher_rows(world.plan), *_flag_rows(sketch)]


def briefing_rows(plan: Plan, sketch: Sketch | None) -> list[KeyRow]:
    """Return what the key under a briefing's map explains; each hub has its name on the map."""
    guards = [KeyRow("guard", _("Guard and round"))] if plan.of_kind(*GUARDS) else []
    return [*_flag_rows(sketch), *guards, *_watcher_rows(plan)]


def _watcher_rows(plan: Plan) -> Iterator[KeyRow]:
    if plan.of_kind("regulator"):
        yield KeyRow("eye", _("Regulator with its line"))
    if plan.of_kind("camera"):
        yield KeyRow("lens", _("Camera"))


def _flag_rows(sketch: Sketch | None) -> Iterator[KeyRow]:
    sorts = {mark.sort for mark in sketch.marks} if sketch else set()
    if "start" in sorts:
        yield KeyRow("start", _("You come in"))
    if "exit" in sorts:
        yield KeyRow("exit", _("Way out"))


def _network_rows(world: World, *, brief: bool) -> Iterator[KeyRow]:
    if not network_view.has_network(world):
        return
    if brief:
        yield KeyRow("hub", _("Hub"))
    for hub in () if brief else network_view.hubs(world):
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


def draw_key(surface: Surface, ui: Ui, room: Rect, rows: Sequence[KeyRow], plan: Plan) -> None:
    """Draw as many rows as there is room for on a leaf of their own, closer where they are many."""
    pad = ui.px(_PAD)
    inside = room.height - 2 * pad
    high = max(min(ui.px(_ROW), inside // max(len(rows), 1)), ui.px(_ROW_LEAST))
    shown = rows[: max(inside // high, 1)]
    leaf = Rect(room.x, room.y, room.width, len(shown) * high + 2 * pad)
    leaf.centery = room.centery
    surface.fill(LEAF, leaf)
    pygame.draw.rect(surface, LEAF_SHADE, leaf, max(1, ui.px(2)))
    for number, row in enumerate(shown):
        at = Rect(leaf.x + pad, leaf.y + pad + number * high, leaf.width - 2 * pad, high)
        _draw_row(surface, ui, at, row, plan)


def strip_height(ui: Ui, rows: Sequence[KeyRow], width: int) -> int:
    """Return how high a key in rows is that may be so wide."""
    lines = 1 + max((line for line, _x, _row in _strip(ui, rows, width)), default=-1)
    return lines * ui.px(_ROW) + (2 * ui.px(_PAD // 2) if lines else 0)


def draw_strip(surface: Surface, ui: Ui, room: Rect, rows: Sequence[KeyRow], plan: Plan) -> None:
    """Draw a key in rows on a leaf as wide as its room, as high as ``strip_height`` says."""
    high, pad = ui.px(_ROW), ui.px(_PAD // 2)
    leaf = Rect(room.x, room.y, room.width, strip_height(ui, rows, room.width))
    surface.fill(LEAF, leaf)
    pygame.draw.rect(surface, LEAF_SHADE, leaf, max(1, ui.px(2)))
    for line, x, row in _strip(ui, rows, room.width):
        at = Rect(room.x + x, room.y + pad + line * high, _wide(ui, row), high)
        _draw_row(surface, ui, at, row, plan)


def _strip(ui: Ui, rows: Sequence[KeyRow], width: int) -> Iterator[tuple[int, int, KeyRow]]:
    """Give each entry of a key in rows with its line and how far right it begins."""
    line, x = 0, ui.px(_PAD)
    for row in rows:
        if x > ui.px(_PAD) and x + _wide(ui, row) > width - ui.px(_PAD):
            line, x = line + 1, ui.px(_PAD)
        yield line, x, row
        x += _wide(ui, row) + ui.px(_APART)


def _wide(ui: Ui, row: KeyRow) -> int:
    return ui.px(_SIGN + 8 + 8) + ui.pen.width(row.words, _WORDS)


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
