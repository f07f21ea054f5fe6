"""The reason line: why somebody saw the courier, in plain words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from pygame import Surface

from game.content.words import _, later
from game.sim.events import Seen
from game.sim.world import World
from game.view.inks import VEIL
from game.view.names import name_of
from game.view.palette import VERMIL
from game.view.shapes import box
from game.view.styles import SMALL
from game.view.ui import Ui

REASON_TICKS: Final = 300
"""How long a reason stays on the screen."""

_LIGHTS: Final = {
    "shadow": later("in the dark"), "dim": later("in half light"), "lit": later("in the light"),
    "beam": later("in a torch beam"),
}  # fmt: skip

_MOTIONS: Final = {
    "still": later("You stood still {light}."), "sneak": later("You were sneaking {light}."),
    "walk": later("You were walking {light}."), "run": later("You were running {light}."),
    "carry": later("You were carrying something {light}."),
    "glide": later("You were gliding {light}."),
}  # fmt: skip

_WAYS: Final = {
    "told": later("{who} was told where you are."),
    "ping": later("{who} saw you and sent a signal."),
    "citation": later("{who} cited you."),
    "sight": later("{who} saw you from {tiles} tiles away."),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reason:
    """A sentence in the reader's language."""

    text: str


def reason_of(event: Seen, world: World) -> Reason:
    """Return why she was seen: "Lin saw you from 6 tiles away. You were running in the light."."""
    tiles = max(1, (event.distance + 5) // 10)
    way = _(_WAYS.get(event.by, _WAYS["sight"]))
    if tiles == 1 and event.by not in _WAYS.keys() - {"sight"}:
        way = _("{who} saw you from close by.")
    who = name_of(world, event.actor)
    how = _(_MOTIONS.get(event.motion, _MOTIONS["still"]))
    light = _(_LIGHTS.get(event.light, _LIGHTS["lit"]))
    return Reason(f"{way.format(who=who, tiles=tiles)} {how.format(light=light)}")


def reason_line(ui: Ui, reason: Reason, width: int) -> Surface:
    """Return the line as a picture: words on a veil with a red edge at the right."""

    def paint() -> Surface:
        lines = ui.pen.wrap(reason.text, SMALL.flat(), width - ui.px(30))
        wide = max(ui.pen.width(line, SMALL) for line in lines) + ui.px(28)
        lead = ui.pen.leading(SMALL)
        picture = box((wide, lead * len(lines) + ui.px(8)), VEIL, ui.solid(214))
        picture.fill(VERMIL, (wide - ui.px(4), 0, ui.px(4), picture.get_height()))
        for row, words in enumerate(lines):
            at = wide - ui.px(14), ui.px(4) + row * lead
            ui.pen.write(picture, at, words, SMALL.flat(), "right")
        return picture

    return ui.picture((reason, width), paint)
