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
from game.view.hud.corners import Corners
from game.view.hud.eye_corner import eye_corner, eye_view
from game.view.hud.fading import blit_faint
from game.view.hud.goal_corner import goal_corner, goal_view
from game.view.hud.grip import draw_grip
from game.view.hud.name_plates import draw_names
from game.view.hud.network_panel import (
    NetworkView,
    needs_network,
    network_counts,
    network_panel,
    network_plate,
)
from game.view.hud.placing import (
    Whereabouts,
    bodies,
    free_place,
    raised,
    watchers_shown,
    what_matters,
)
from game.view.hud.state import HudState
from game.view.hud.tools_corner import draw_tools, tool_slots, tools_size
from game.view.hud.trust_corner import trust_corner, trust_view
from game.view.prompts import PromptView, above, column_of, prompt_faces, prompts_of
from game.view.reason import Reason, reason_line
from game.view.shapes import falling_shade
from game.view.ui import Ui

_MARGIN: Final = (24, 16)
_SHADE: Final = 84
_PLATE_LEAST: Final = 0.18
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
    draw_names(surface, ui, world, frame.whereabouts)
    _draw_upper_shade(surface, ui)
    matters = what_matters(world, frame.whereabouts, ui.k)
    watchers = watchers_shown(world, frame.whereabouts, ui.k)
    corners = Corners(surface, ui, hud, matters, [*matters, *watchers])
    _draw_top(corners, world, frame)
    _draw_bottom(corners, world, frame)
    speech = _speech(corners)
    _draw_network(corners, world, frame.network, speech)
    _draw_middle(corners, world, frame, speech)
    _draw_grip(surface, ui, world, frame)


def _draw_upper_shade(surface: Surface, ui: Ui) -> None:
    """Darken the upper edge a little, as the night's sky does."""
    size = surface.get_width(), ui.px(_SHADE)
    surface.blit(ui.picture("upper shade", lambda: falling_shade(size, strongest=210)), (0, 0))


def _draw_top(corners: Corners, world: World, frame: HudFrame) -> None:
    """Draw trust at the left, the goal at the right, and keep room for the network under it."""
    ui, surface = corners.ui, corners.surface
    margin_x, margin_y = ui.px(_MARGIN[0]), ui.px(_MARGIN[1])
    wide = surface.get_width()
    half = (wide - 3 * margin_x) // 2
    trust = trust_corner(ui, trust_view(world, corners.hud), half)
    corners.draw("trust", trust, trust.get_rect(topleft=(margin_x, margin_y)))
    goal = goal_corner(ui, goal_view(world, frame.network, frame.goal), half)
    at = goal.get_rect(topright=(wide - margin_x, margin_y))
    corners.draw("goal", goal, at)
    if frame.network is not None:
        counts = network_counts(ui, frame.network)
        ui.areas["network"] = counts.get_rect(topright=(at.right, at.bottom + ui.px(8)))


def _draw_network(
    corners: Corners, world: World, view: NetworkView | None, speech: Sequence[_Said]
) -> None:
    """Draw the network under the goal, if there is one."""
    if view is not None:
        panel, at = _network(corners.ui, view, speech)
        _draw_network_plate(corners, at, is_needed=needs_network(world))
        corners.draw("network", panel, at, on_shade=False)


def _network(ui: Ui, view: NetworkView, speech: Sequence[_Said]) -> tuple[Surface, Rect]:
    """Return the network's panel and its place; only its numbers where captions need the room."""
    said, corner = [rect for _name, _face, rect in speech], ui.areas["network"].topright
    faces = network_panel(ui, view), network_counts(ui, view)
    placed = [(face, face.get_rect(topright=corner)) for face in faces]
    return next((entry for entry in placed if entry[1].collidelist(said) < 0), placed[-1])


def _draw_network_plate(corners: Corners, at: Rect, *, is_needed: bool) -> None:
    """Draw the panel's plate; far from the network it gives the world behind it back."""
    ui, fades = corners.ui, corners.hud.fades
    plain = fades.share("network plate", ui.look, is_faint=not is_needed, faintest=_PLATE_LEAST)
    share = min(plain, corners.share("network", at))
    blit_faint(corners.surface, network_plate(ui, at.size), at, share)


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
    surface, ui, hud = corners.surface, corners.ui, corners.hud
    prompts = _prompts(ui, world, hud, frame)
    if prompts:
        speech = _draw_prompts(surface, ui, (world, hud, frame), prompts, speech)
    for name, face, rect in speech:
        ui.areas[name] = surface.blit(face, rect)
    _draw_reasons(surface, ui, hud)


def _prompts(
    ui: Ui, world: World, hud: HudState, frame: HudFrame
) -> list[tuple[PromptView, Offer]]:
    """Return the prompts; none while a guard has hold of her."""
    if world.courier.grip:
        return []
    return prompts_of(world, frame.offers, ui, hud.captions.lines)


def _draw_prompts(
    surface: Surface,
    ui: Ui,
    night: tuple[World, HudState, HudFrame],
    prompts: Sequence[tuple[PromptView, Offer]],
    speech: list[_Said],
) -> list[_Said]:
    """Draw the prompts and return the captions there is still room for."""
    world, hud, frame = night
    views = [view for view, _offer in prompts]
    faces = prompt_faces(ui, views)
    tops, size = column_of(ui, views, faces)
    home = above(ui, size, _spot(ui, world, frame))
    about = tuple((offer.verb, offer.target) for _view, offer in prompts)
    bounds = surface.get_rect().inflate(-ui.px(24), -ui.px(24))
    hers, watchers = bodies(world, frame.whereabouts, ui.k)
    place = None
    for kept, clear_of in ((speech, hers + watchers), (speech[:1], hers), ([], hers), ([], [])):
        taken = [*_taken(ui), *(rect for _n, _f, rect in kept), *clear_of]
        place = hud.berth.place(about, home, taken, bounds)
        if place is not None:
            speech = kept
            break
    at = place or home.clamp(bounds)
    for index, (face, top) in enumerate(zip(faces, tops, strict=True)):
        ui.areas[f"prompt {index}"] = surface.blit(face, (at.x, at.y + top))
    return speech if place else []


def _spot(ui: Ui, world: World, frame: HudFrame) -> tuple[int, int]:
    """Return the place of the nearest offer on the surface."""
    first = frame.offers[0] if frame.offers else world.courier
    x, y = frame.whereabouts(first.x, first.y)
    return x * ui.k, y * ui.k


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
