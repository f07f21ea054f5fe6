"""Bottom right: how well the courier can be seen just now, why, and the energy of the shade."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import pygame
from pygame import Surface

from game.base.units import TICKS_PER_SECOND
from game.content.words import _, later
from game.sim.actor import Actor, AlertState
from game.sim.rules.network_view import lane
from game.sim.world import World
from game.view.names import name_of
from game.view.palette import CREAM, GOLD, INK, MINT, MIST, SLATE, VERMIL, Color
from game.view.styles import SMALL
from game.view.text import Type
from game.view.ui import Ui

_STATES: Final[dict[str, tuple[str, str, Color]]] = {
    "hidden": (later("HIDDEN"), "eye_shut", MINT),
    "dim": (later("DIM"), "eye_half", CREAM),
    "lit": (later("LIT"), "eye_open", GOLD),
    "noticed": (later("NOTICED"), "alert_curious_full", GOLD),
    "seen": (later("SEEN"), "alert_alarmed_full", VERMIL),
}

_LIGHTS: Final = (
    later("in shadow"), later("in half light"), later("in the light"), later("in a torch beam"),
)  # fmt: skip

_GAITS: Final = {
    "still": later("still"), "sneak": later("sneaking"), "walk": later("walking"),
    "run": later("running"), "carry": later("carrying"), "glide": later("gliding"),
}  # fmt: skip

_WORD: Final = Type("label", 24, track=2)
_EYE: Final = 60
_SEGMENTS: Final = 10
_NOTICED: Final = 35_000


@dataclass(frozen=True, slots=True)
class EyeView:
    """What the corner shows.

    ``state`` is hidden, dim, lit, noticed or seen; ``why`` a few words; ``energy`` full segments
    of ten; ``marked`` seconds that a citation still marks her.
    """

    state: str
    why: str
    energy: int = _SEGMENTS
    marked: int = 0


def eye_view(world: World) -> EyeView:
    """Return what the corner shows of a world."""
    her = world.courier
    full = max(world.limit("energy") * TICKS_PER_SECOND, 1)
    marked = -(-max(her.marked_until - world.tick, 0) // TICKS_PER_SECOND)
    return EyeView(_state(world), _why(world), her.energy * _SEGMENTS // full, marked)


def _state(world: World) -> str:
    eye = _nearest_to_seeing(world)
    if eye is not None and eye.aware.points >= _NOTICED:
        return "seen"
    if world.courier.merged or world.courier.aboard:
        return "hidden"
    if eye is not None:
        return "noticed"
    return ("hidden", "dim", "lit", "lit")[world.courier.light]


def _nearest_to_seeing(world: World) -> Actor | None:
    """Return the watcher whose eyes are on her with most doubt gone, or None."""
    watching = (
        a for a in world.actors
        if a.is_watcher and a.aware.sees and a.aware.points and a.state is not AlertState.DOWN
    )  # fmt: skip
    return max(watching, key=lambda actor: actor.aware.points, default=None)


def _why(world: World) -> str:
    her = world.courier
    if her.aboard:
        looks_out = world.rule.name == "network" and lane(world).phase == "looking"
        return _("looking out") if looks_out else _("riding below")
    if her.merged:
        return _("one with the shade")
    eye = _nearest_to_seeing(world)
    if eye is not None:
        return _("{light} · {who} looks").format(
            light=_(_LIGHTS[her.light]), who=name_of(world, eye.id)
        )
    gait = _GAITS.get(her.gait, her.gait)
    if her.gait == "still" and her.crouched:
        gait = later("crouched")
    return f"{_(_LIGHTS[her.light])} · {_(gait)}"


def eye_corner(ui: Ui, view: EyeView) -> Surface:
    """Return the corner as a picture, its words at the right beside the eye."""
    return ui.picture(view, lambda: _painted(ui, view))


def _painted(ui: Ui, view: EyeView) -> Surface:
    word, icon_name, color = _STATES[view.state]
    icon = ui.icons.get(icon_name, ui.px(_EYE))
    lines = [ui.pen.line(_(word), _WORD.colored(color)), ui.pen.line(view.why, SMALL.colored(MIST))]
    if view.marked:
        marked = _("marked {seconds} s").format(seconds=view.marked)
        lines.append(ui.pen.line(marked, SMALL.colored(VERMIL)))
    room = max(line.width for line in lines)
    gap = ui.px(12)
    bar = ui.px(12)
    wide = room + gap + ui.px(_EYE)
    picture = Surface((wide, sum(line.height for line in lines) + bar), pygame.SRCALPHA)
    y = 0
    for line in lines:
        ui.pen.draw(picture, line, (room, y), "right")
        y += line.height
    picture.blit(
        icon, icon.get_rect(center=(wide - ui.px(_EYE) // 2, picture.get_height() // 2 - bar))
    )
    _draw_energy(picture, ui, view.energy, (wide, y + ui.px(4)))
    return picture


def _draw_energy(picture: Surface, ui: Ui, energy: int, right: tuple[int, int]) -> None:
    """Draw ten short bars; the full ones are bright and tall, the spent ones dark and low."""
    step, high = ui.px(12), ui.px(6)
    left = right[0] - step * _SEGMENTS
    for index in range(_SEGMENTS):
        full = index < energy
        tall = high if full else max(high // 2, 1)
        rect = pygame.Rect(left + index * step, right[1] + high - tall, step - ui.px(3), tall)
        picture.fill(INK, rect.inflate(ui.px(1), ui.px(1)))
        picture.fill(MINT if full else SLATE, rect)
