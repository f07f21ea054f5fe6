"""The HUD as a whole: four corners, captions below, prompts near what they are about.

Every corner is a small value made from the world and a picture painted from that value, kept until
the value changes; a frame in which nothing changed is a few blits. The places are worked out here
and left in ``ui.areas`` for tests and for the mouse.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from pygame import Rect, Surface

from game.content.words import _
from game.sim.offers import Offer
from game.sim.world import World
from game.view.captions import caption_faces
from game.view.hud.corners import Corners
from game.view.hud.eye_corner import eye_corner, eye_view
from game.view.hud.goal_corner import goal_corner, goal_reminder, goal_view
from game.view.hud.grip import draw_grip
from game.view.hud.network_corner import draw_network
from game.view.hud.network_state import NetworkView
from game.view.hud.placing import Whereabouts, free_place, raised, watchers_shown, what_matters
from game.view.hud.prompt_stack import draw_prompts
from game.view.hud.state import HudState
from game.view.hud.tools_corner import draw_tools, tool_slots, tools_size
from game.view.hud.trust_corner import trust_corner, trust_view
from game.view.reason import Reason, reason_line
from game.view.shapes import falling_shade
from game.view.ui import Ui

_MARGIN: Final = (24, 16)
_SHADE: Final = 84
_CAPTION_WIDEST: Final = 720
_CAPTION_LEAST: Final = 460

_Said = tuple[str, Surface, Rect]
"""A caption's name, picture and place."""


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
    _draw_upper_shade(surface, ui)
    matters = what_matters(world, frame.whereabouts, ui.k)
    watchers = watchers_shown(world, frame.whereabouts, ui.k)
    corners = Corners(surface, ui, hud, matters, [matters[0], *watchers])
    _draw_top(corners, world, frame)
    _draw_bottom(corners, world, frame)
    speech = _speech(corners) if world.phase == "playing" else []
    if frame.network is not None:
        draw_network(corners, frame.network, [rect for _name, _face, rect in speech])
    _draw_middle(corners, world, frame, speech)
    _draw_grip(surface, ui, world, frame)


def _draw_upper_shade(surface: Surface, ui: Ui) -> None:
    """Darken the upper edge a little, as the night's sky does."""
    size = surface.get_width(), ui.px(_SHADE)
    surface.blit(ui.picture("upper shade", lambda: falling_shade(size, strongest=210)), (0, 0))


def _draw_top(corners: Corners, world: World, frame: HudFrame) -> None:
    """Draw trust at the left and the goal at the right, at length while that is asked for."""
    ui, surface = corners.ui, corners.surface
    margin_x, margin_y = ui.px(_MARGIN[0]), ui.px(_MARGIN[1])
    wide = surface.get_width()
    half = (wide - 3 * margin_x) // 2
    trust = trust_corner(ui, trust_view(world, corners.hud), half)
    corners.draw("trust", trust, trust.get_rect(topleft=(margin_x, margin_y)))
    view = goal_view(world, frame.network, frame.goal)
    if corners.hud.reminder:
        told = goal_reminder(ui, replace(view, words=corners.hud.reminder), half)
        corners.ui.areas["goal"] = surface.blit(
            told, told.get_rect(topright=(wide - margin_x, margin_y))
        )
        return
    goal = goal_corner(ui, view, half)
    corners.draw("goal", goal, goal.get_rect(topright=(wide - margin_x, margin_y)))


def _draw_bottom(corners: Corners, world: World, frame: HudFrame) -> None:
    """Draw tools at the left and the eye at the right."""
    ui, surface = corners.ui, corners.surface
    whole = _whole(surface, ui)
    slots = tool_slots(world, frame.selected)
    tools = Rect((0, 0), tools_size(ui, slots))
    tools.bottomleft = whole.bottomleft
    draw_tools(surface, ui, slots, tools.topleft, corners.share("tools", tools))
    ui.areas["tools"] = tools
    eye = eye_corner(ui, eye_view(world))
    corners.draw("eye", eye, eye.get_rect(bottomright=whole.bottomright))


def _draw_middle(corners: Corners, world: World, frame: HudFrame, speech: list[_Said]) -> None:
    """Draw prompts and captions clear of the corners; where there is no room for both, prompts."""
    surface, ui = corners.surface, corners.ui
    said = [rect for _name, _face, rect in speech]
    stack = draw_prompts(corners, world, frame.offers, frame.whereabouts, said)
    for name, face, rect in speech:
        place = rect if stack is None else raised(rect, [stack], ui.px(4))
        if place.collidelist(_taken(ui)) < 0 or (name == "caption" and place == rect):
            ui.areas[name] = surface.blit(face, place)
    _draw_reasons(surface, ui, corners.hud)


def _speech(corners: Corners) -> list[_Said]:
    """Return the captions with their places, the lowest first, above what matters if they can."""
    ui, gap = corners.ui, corners.ui.px(4)
    room = _caption_room(corners.surface, ui)
    placed, bottom, taken = [], room.bottom, _taken(ui)
    for name, face in caption_faces(ui, corners.hud.captions, room.width):
        home = face.get_rect(midbottom=(room.centerx, bottom))
        higher = raised(home, corners.matters, gap)
        rect = higher if higher.collidelist(taken) < 0 else home
        placed.append((name, face, rect))
        bottom = rect.top - gap
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
