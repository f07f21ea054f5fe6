"""Bottom left: what the courier can throw, the pulse, her papers, and what she carries."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

import pygame
from pygame import Rect, Surface

from game.base.units import TICKS_PER_SECOND
from game.content.words import _
from game.sim.rules import network_view
from game.sim.world import World
from game.view.hud.fading import blit_faint
from game.view.inks import VEIL
from game.view.palette import CREAM, GOLD, MINT, MIST, PAPER, SKY, SLATE, STEEL, Color
from game.view.shapes import panel
from game.view.styles import FIGURE, SMALL
from game.view.ui import Ui

SLOT: Final = 66
"""Side of a slot, units."""

GAP: Final = 8
"""Between two slots, units."""

_ICON: Final = 46

_NAMES: Final = 128
"""Room beside a parcel's picture for the names of hubs, units."""

_SIGNS: Final = 52
"""The same for their signs alone."""

_ROWS_MOST: Final = 3

_ROW: Final = replace(SMALL, size=17)

_CARRIED: Final = frozenset({"spool", "parcel", "flower"})
"""What is carried and has a picture of its own."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One tool as the corner shows it.

    Attributes:
        icon: its picture's name.
        action: id of the action whose key is shown, or "".
        count: words at the lower right: how many, or how long.
        frame: color of its edge.
        ready: whether it can be used now; if not its picture is dark.
        rest: thousandths of its cooldown that are still to come.
        rows: where what is carried belongs: sign and name of a hub, and how many parcels.
    """

    icon: str
    action: str = ""
    count: str = ""
    frame: Color = SLATE
    ready: bool = True
    rest: int = 0
    rows: tuple[tuple[str, str, int], ...] = ()


def tool_slots(world: World, selected: str = "") -> tuple[Slot, ...]:
    """Return the slots of a world; ``selected`` is the tool being aimed."""
    her = world.courier
    free = not her.item
    slots = [
        Slot("gadget_decoy", "decoy", _times(her.decoys), _frame(selected == "decoy"),
             free and her.decoys > 0),
        Slot("gadget_dazzle", "dazzle", _times(her.dazzles), _frame(selected == "dazzle"),
             free and her.dazzles > 0),
        _pulse(world),
    ]  # fmt: skip
    if her.has_papers or her.green_until > world.tick:
        slots.append(_papers(world))
    rows = _parcel_rows(world)
    if her.item or rows:
        slots.append(_carried(her.item, rows))
    return tuple(slots)


def _parcel_rows(world: World) -> tuple[tuple[str, str, int], ...]:
    """Return where the parcels in hands and on the tray belong."""
    if not network_view.has_network(world):
        return ()
    places = ((world.fixtures[hub], count) for hub, count in network_view.carried_to(world))
    return tuple((hub.text("sign"), _(hub.text("label")), count) for hub, count in places)


def _times(count: int) -> str:
    return f"\N{MULTIPLICATION SIGN}{count}"


def _frame(selected: bool) -> Color:  # noqa: FBT001 - reads best as a plain condition
    return GOLD if selected else SLATE


def _pulse(world: World) -> Slot:
    wait = max(world.courier.pulse_ready - world.tick, 0)
    cooldown = max(world.limit("pulse_cooldown_ticks"), 1)
    able = not wait and world.courier.energy >= world.limit("pulse_energy") * TICKS_PER_SECOND
    count = str(-(-wait // TICKS_PER_SECOND)) if wait else ""
    steps = -(-wait * 24 // cooldown)
    return Slot("gadget_pulse", "pulse", count, SLATE, able, steps * 1000 // 24)


def _papers(world: World) -> Slot:
    """Return the papers: green with its seconds, being shown, or in the pocket."""
    left = world.courier.green_until - world.tick
    if left > 0:
        words = _("{seconds} s").format(seconds=-(-left // TICKS_PER_SECOND))
        return Slot("gadget_papers", "papers", words, MINT)
    if world.courier.showing:
        part = world.courier.showing * 1000 // max(world.limit("papers_ticks"), 1)
        return Slot("gadget_papers", "papers", "", CREAM, ready=True, rest=1000 - min(part, 1000))
    return Slot("gadget_papers", "papers")


def _carried(item: str, rows: tuple[tuple[str, str, int], ...]) -> Slot:
    icon = f"gadget_{item}" if item in _CARRIED else "gadget_parcel"
    return Slot(icon, "drop" if item else "", "", SKY, rows=rows)


def tools_size(ui: Ui, slots: tuple[Slot, ...]) -> tuple[int, int]:
    """Return the size of the row of slots, pixels."""
    wide = sum(_width(ui, slot) for slot in slots) + (len(slots) - 1) * ui.px(GAP)
    return wide, ui.px(SLOT)


def _width(ui: Ui, slot: Slot) -> int:
    """Return a slot's width; one with rows is wider, less so where only signs have room."""
    return ui.px(SLOT + (0 if not slot.rows else _SIGNS if ui.is_cramped else _NAMES))


def draw_tools(
    surface: Surface, ui: Ui, slots: tuple[Slot, ...], at: tuple[int, int], share: float = 1.0
) -> None:
    """Draw the slots in a row from a top left corner; a ``share`` below 1 is faint."""
    x = at[0]
    for index, slot in enumerate(slots):
        face = _slot(ui, slot)
        place = face.get_rect(topleft=(x, at[1]))
        x = place.right + ui.px(GAP)
        ui.areas[f"slot {index}"] = blit_faint(surface, face, place, share)


def _slot(ui: Ui, slot: Slot) -> Surface:
    key = ui.key(slot.action) if slot.action else ""
    return ui.picture((slot, key), lambda: _painted(ui, slot, key))


def _painted(ui: Ui, slot: Slot, key: str) -> Surface:
    side = ui.px(SLOT)
    solid = ui.solid(214)
    picture = panel(ui, (_width(ui, slot), side), border=slot.frame, alpha=solid)
    icon = ui.icons.get(slot.icon, ui.px(_ICON)).copy()
    if not slot.ready:
        icon.fill(STEEL, special_flags=pygame.BLEND_RGB_MULT)
    picture.blit(icon, icon.get_rect(center=(side // 2, side // 2)))
    _veil(picture, ui, slot.rest)
    edge = ui.px(5)
    tint = GOLD if slot.frame == GOLD else MIST
    label = ui.pen.fit(key, FIGURE.colored(tint), side - 2 * edge)
    ui.pen.draw(picture, label, (edge, ui.px(2)))
    line = ui.pen.fit(slot.count, FIGURE.colored(PAPER if slot.ready else MIST), side - 2 * edge)
    ui.pen.draw(picture, line, (side - edge, side - line.height - ui.px(1)), "right")
    _write_rows(picture, ui, slot.rows)
    return picture


def _write_rows(picture: Surface, ui: Ui, rows: tuple[tuple[str, str, int], ...]) -> None:
    """Write beside the picture where each parcel belongs: the hub's sign, its name, how many."""
    left, room = ui.px(SLOT), picture.get_width() - ui.px(SLOT + 6)
    high = picture.get_height() // max(len(rows), 1)
    for number, (sign, name, count) in enumerate(rows[:_ROWS_MOST]):
        words = sign if ui.is_cramped else f"{sign} {name}"
        told = f"{words} {_times(count)}" if count > 1 else words
        line = ui.pen.fit(told, _ROW.colored(PAPER), room)
        ui.pen.draw(picture, line, (left, number * high + (high - line.height) // 2))


def _veil(picture: Surface, ui: Ui, rest: int) -> None:
    """Cover the part of a slot that stands for the time still to come, from the top down."""
    if not rest:
        return
    edge, side = ui.px(2), picture.get_width()
    high = (side - 2 * edge) * rest // 1000
    cover = Surface((side - 2 * edge, max(high, 1)), pygame.SRCALPHA)
    cover.fill((*VEIL, 150))
    picture.blit(cover, (edge, edge))
    picture.fill(SKY, Rect(edge, edge + high, side - 2 * edge, max(1, ui.px(1.5))))
