"""The reason line: why somebody saw the courier, in one breath."""

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
    "shadow": later("in shadow"), "dim": later("half lit"), "lit": later("lit"),
    "beam": later("in a torch beam"),
}  # fmt: skip

_MOTIONS: Final = {
    "still": later("still"), "sneak": later("sneaking"), "walk": later("walking"),
    "run": later("running"), "carry": later("carrying"), "glide": later("gliding"),
}  # fmt: skip

_WAYS: Final = {
    "told": later("told to {who}"), "ping": later("pinged by {who}"),
    "citation": later("cited by {who}"), "sight": later("by {who}"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reason:
    """A sentence in the reader's language."""

    text: str


def reason_of(event: Seen, world: World) -> Reason:
    """Return why the courier was seen, as in "seen: lit, running, 6 tiles, by Lin"."""
    parts = [_(_LIGHTS.get(event.light, event.light)), _(_MOTIONS.get(event.motion, event.motion))]
    tiles = max(1, (event.distance + 5) // 10)
    parts.append(_("{tiles} tiles").format(tiles=tiles) if tiles > 1 else _("1 tile"))
    parts.append(_(_WAYS.get(event.by, _WAYS["sight"])).format(who=name_of(world, event.actor)))
    return Reason(_("seen: {why}").format(why=", ".join(part for part in parts if part)))


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
