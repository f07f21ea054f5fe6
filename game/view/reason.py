"""The reason line: why somebody saw, heard or found something, in plain words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from pygame import Surface

from game.content.words import _, later
from game.sim.events import Heard, Seen
from game.sim.world import World
from game.view.citation_words import why_cited
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
    "ping": later("{who} saw you and sent a signal."),
    "sight": later("{who} saw you from {tiles} tiles away."),
}  # fmt: skip


ARM: Final = 10
"""Tenths of a tile within which she is felt rather than seen, whatever the light."""

SOUNDS: Final = {
    "footstep": later("your steps"), "bump": later("a bump"), "dropped": later("what you put down"),
    "decoy": later("your coin"), "whistle": later("your whistle"), "pulse": later("your pulse"),
    "talk": later("your words"), "bark": later("a dog"), "bell": later("the bell"),
    "smash": later("breaking crates"), "alarm": later("a colleague's alarm"),
}  # fmt: skip
"""What a watcher heard, by the word of the event."""

SIGNS: Final = {
    "door": later("a door"), "lamp": later("a lamp put out"), "person": later("somebody down"),
    "missing": later("something missing"), "scent": later("your scent on the wind"),
    "silence": later("the silent horn"), "oddness": later("somebody who does not belong"),
    "nod": later("a nod from a visitor"),
}  # fmt: skip
"""What a watcher came upon otherwise."""


@dataclass(frozen=True, slots=True)
class Reason:
    """A sentence in the reader's language."""

    text: str


def reason_of(event: Seen | Heard, world: World) -> Reason:
    """Return why somebody noticed her: "Lin saw you from 6 tiles away. You were running …"."""
    who = name_of(world, event.actor)
    if isinstance(event, Heard):
        return _reason_of_cause(event, who)
    if event.by == "citation":
        return Reason(f"{_('{who} cited you.').format(who=who)} {why_cited(world)}")
    if event.by == "told":
        return Reason(_("{who} was told where you are.").format(who=who))
    tiles = max(1, (event.distance + 5) // 10)
    way, light = _(_WAYS.get(event.by, _WAYS["sight"])), _LIGHTS.get(event.light, _LIGHTS["lit"])
    if event.by == "sight" and event.distance <= ARM:
        way = _("{who} stood close enough to touch you.")
    elif event.by == "sight" and tiles == 1:
        way = _("{who} saw you from close by.")
    how = _(_MOTIONS.get(event.motion, _MOTIONS["still"]))
    return Reason(f"{way.format(who=who, tiles=tiles)} {how.format(light=_(light))}")


def _reason_of_cause(event: Heard, who: str) -> Reason:
    """Return what somebody heard or came upon, as in "Lin heard your steps."."""
    if event.by in SOUNDS:
        return Reason(_("{who} heard {what}.").format(what=_(SOUNDS[event.by]), who=who))
    what = _(SIGNS.get(event.by, event.by))
    return Reason(_("{who} noticed {what}.").format(what=what, who=who))


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
