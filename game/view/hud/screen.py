"""The HUD as a whole: four corners, captions below, prompts near what they are about.

Every corner is a small value made from the world and a picture painted from that value, kept until
the value changes; a frame in which nothing changed is a few blits. The places are worked out here
and left in ``ui.areas`` for tests and for the mouse.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from pygame import Rect, Surface

from game.content.words import _
from game.sim.offers import Offer
from game.sim.world import World
from game.view.captions import caption_faces
from game.view.hud.eye_corner import eye_corner, eye_view
from game.view.hud.goal_corner import goal_corner, goal_view
from game.view.hud.grip import draw_grip
from game.view.hud.network_panel import NetworkView, network_panel
from game.view.hud.state import HudState
from game.view.hud.tools_corner import draw_tools, tool_slots, tools_size
from game.view.hud.trust_corner import trust_corner, trust_view
from game.view.prompts import (
    BETWEEN,
    Whereabouts,
    column_of,
    free_place,
    prompt_faces,
    prompts_of,
)
from game.view.reason import Reason, reason_line
from game.view.shapes import falling_shade
from game.view.ui import Ui

_MARGIN: Final = (24, 16)
_SHADE: Final = 120
_CAPTION_WIDEST: Final = 720
_CAPTION_LEAST: Final = 460


@dataclass(frozen=True, slots=True)
class HudFrame:
    """What the scene of play hands in besides the world.

    Attributes:
        whereabouts: from subtiles to logical pixels, as the stage's camera says after drawing.
        offers: what can be done here and now, nearest first.
        network: the network's panel, in levels that have one.
        selected: the tool being aimed, or "".
        goal: what to do now in the level's own words and the reader's language; "" lets the HUD
            say it from the objectives.
    """

    whereabouts: Whereabouts
    offers: Sequence[Offer] = ()
    network: NetworkView | None = None
    selected: str = ""
    goal: str = ""


def draw_hud(surface: Surface, ui: Ui, world: World, hud: HudState, frame: HudFrame) -> None:
    """Draw everything between the world and the player's eye.

    Args:
        surface: the display surface, ``ui.size``, with the world already on it.
        ui: scale, pen, icons, wishes and device.
        world: read only.
        hud: what the HUD remembers.
        frame: what else this frame shows.
    """
    ui.areas.clear()
    _draw_shades(surface, ui)
    _draw_top(surface, ui, world, hud, frame)
    _draw_bottom(surface, ui, world, frame)
    _draw_middle(surface, ui, world, hud, frame)
    _draw_grip(surface, ui, world, frame)


def _draw_shades(surface: Surface, ui: Ui) -> None:
    """Darken the upper corners and the lower edge, so that words stand clear of the picture."""
    size = surface.get_width(), ui.px(_SHADE)
    upper = ui.picture("upper shade", lambda: falling_shade(size, strongest=240))
    lower = ui.picture("lower shade", lambda: falling_shade(size, strongest=130, upside_down=True))
    surface.blit(upper, (0, 0))
    surface.blit(lower, (0, surface.get_height() - size[1]))


def _draw_top(surface: Surface, ui: Ui, world: World, hud: HudState, frame: HudFrame) -> None:
    """Draw trust at the left, the goal and under it the network at the right."""
    margin_x, margin_y = ui.px(_MARGIN[0]), ui.px(_MARGIN[1])
    wide = surface.get_width()
    half = (wide - 3 * margin_x) // 2
    trust = trust_corner(ui, trust_view(world, hud), half)
    ui.areas["trust"] = surface.blit(trust, (margin_x, margin_y))
    goal = goal_corner(ui, goal_view(world, frame.network, frame.goal), half)
    at = goal.get_rect(topright=(wide - margin_x, margin_y))
    ui.areas["goal"] = surface.blit(goal, at)
    if frame.network is not None:
        panel = network_panel(ui, frame.network)
        at = panel.get_rect(topright=(wide - margin_x, at.bottom + ui.px(8)))
        ui.areas["network"] = surface.blit(panel, at)


def _draw_bottom(surface: Surface, ui: Ui, world: World, frame: HudFrame) -> None:
    """Draw tools at the left and the eye at the right."""
    whole = _whole(surface, ui)
    slots = tool_slots(world, frame.selected)
    tools = Rect((0, 0), tools_size(ui, slots))
    tools.bottomleft = whole.bottomleft
    draw_tools(surface, ui, slots, tools.topleft)
    ui.areas["tools"] = tools
    eye = eye_corner(ui, eye_view(world))
    ui.areas["eye"] = surface.blit(eye, eye.get_rect(bottomright=whole.bottomright))


def _draw_middle(surface: Surface, ui: Ui, world: World, hud: HudState, frame: HudFrame) -> None:
    """Draw prompts and captions clear of the corners; where there is no room for both, prompts."""
    speech = _speech(surface, ui, hud)
    corners = _taken(ui)
    near = _near(ui, world, frame)
    if near:
        bounds = surface.get_rect().inflate(-ui.px(24), -ui.px(24))
        column = column_of(ui, near, _spot(ui, world, frame))
        place = free_place(column, [*corners, *(rect for _n, _f, rect in speech)], bounds)
        if place is None:
            speech, place = [], free_place(column, corners, bounds)
        _draw_column(surface, ui, near, place or column.clamp(bounds))
    for name, face, rect in speech:
        ui.areas[name] = surface.blit(face, rect)
    _draw_reasons(surface, ui, hud)


def _near(ui: Ui, world: World, frame: HudFrame) -> list[Surface]:
    """Return the prompts; none while a guard has hold of her."""
    return [] if world.courier.grip else prompt_faces(ui, prompts_of(world, frame.offers, ui))


def _spot(ui: Ui, world: World, frame: HudFrame) -> tuple[int, int]:
    """Return the place of the nearest offer on the surface."""
    first = frame.offers[0] if frame.offers else world.courier
    x, y = frame.whereabouts(first.x, first.y)
    return x * ui.k, y * ui.k


def _draw_column(surface: Surface, ui: Ui, faces: Sequence[Surface], place: Rect) -> None:
    y = place.y
    for index, face in enumerate(faces):
        ui.areas[f"prompt {index}"] = surface.blit(face, (place.x, y))
        y += face.get_height() + ui.px(BETWEEN)


def _speech(surface: Surface, ui: Ui, hud: HudState) -> list[tuple[str, Surface, Rect]]:
    """Return the captions with their places, the lowest first."""
    room = _caption_room(surface, ui)
    placed, bottom = [], room.bottom
    for name, face in caption_faces(ui, hud.captions, room.width):
        rect = face.get_rect(midbottom=(room.centerx, bottom))
        placed.append((name, face, rect))
        bottom = rect.top - ui.px(4)
    return placed


def _caption_room(surface: Surface, ui: Ui) -> Rect:
    """Return the room for captions: between the lower corners if it is wide enough, else above."""
    whole, tools, eye = _whole(surface, ui), ui.areas["tools"], ui.areas["eye"]
    reach = min(whole.centerx - tools.right, eye.left - whole.centerx) - ui.px(24)
    widest = ui.px(_CAPTION_WIDEST)
    if 2 * reach >= ui.px(_CAPTION_LEAST):
        room = Rect(0, 0, min(2 * reach, widest), whole.height)
        room.midbottom = whole.midbottom
    else:
        room = Rect(0, 0, min(whole.width, widest), whole.height)
        room.midbottom = whole.centerx, min(tools.top, eye.top) - ui.px(8)
    return room


def _draw_reasons(surface: Surface, ui: Ui, hud: HudState) -> None:
    """Draw why she was seen and what was refused above the eye, as far as there is room."""
    whole, eye = _whole(surface, ui), ui.areas["eye"]
    lines = {"reason": hud.reason, "refusal": Reason(_(hud.refusal)) if hud.refusal else None}
    for name, reason in lines.items():
        if reason is None:
            continue
        face = reason_line(ui, reason, whole.width // 2)
        home = face.get_rect(bottomright=(whole.right, eye.top - ui.px(8)))
        place = free_place(home, _taken(ui), whole)
        if place is not None:
            ui.areas[name] = surface.blit(face, place)


def _draw_grip(surface: Surface, ui: Ui, world: World, frame: HudFrame) -> None:
    """Draw how near a capture is, round the courier."""
    her = world.courier
    if her.grip:
        x, y = frame.whereabouts(her.x, her.y)
        part = her.grip / max(world.limit("capture_ticks"), 1)
        ui.areas["grip"] = draw_grip(surface, ui, part, (x * ui.k, y * ui.k))


def _taken(ui: Ui) -> list[Rect]:
    """Return what is covered so far with a little room round it; slots lie within the tools."""
    room = 2 * ui.px(2)
    own = (rect for name, rect in ui.areas.items() if not name.startswith("slot"))
    return [rect.inflate(room, room) for rect in own]


def _whole(surface: Surface, ui: Ui) -> Rect:
    """Return the surface without its margins."""
    return surface.get_rect().inflate(-2 * ui.px(_MARGIN[0]), -2 * ui.px(_MARGIN[0]))
