"""Captions: what is said and heard, one line at a time, the weightiest first.

Each line stays as long as it takes to read. A weightier line takes the place of a lighter one; the
line before stays above it, quieter. Sounds stand apart with an arrow to where they came from.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

import pygame
from pygame import Surface

from game.base.geometry import distance, heading_of
from game.base.units import SUBTILES, TICKS_PER_SECOND, TURN
from game.content.words import _, later
from game.sim.events import Barked, Event, NoiseMade, Shouted, Whined
from game.sim.world import World
from game.view.inks import VEIL
from game.view.names import name_of
from game.view.palette import CREAM, GOLD, MINT, MIST, ORANGE, PINK, SAND, VERMIL, Color
from game.view.shapes import box, smooth
from game.view.styles import CAPTION, SMALL, SPEAKER
from game.view.text import is_chinese
from game.view.ui import Ui

AMBIENT, BARK, STORY, WARNING = range(4)
"""How much a line weighs."""

_COLORS: Final = {
    "guard": GOLD, "regulator": VERMIL, "camera": PINK, "worker": ORANGE, "dog": SAND,
    "courier": MINT,
}  # fmt: skip

_SOUNDS: Final = {
    "door": later("a door"), "bump": later("a bump"), "dropped": later("something falls"),
    "set_down": later("something is set down"), "decoy": later("a coin rings"),
    "bell": later("a bell"), "bark": later("a bark"), "whistle": later("a whistle"),
}  # fmt: skip

_SIDES: Final = (
    later("right"), later("below, right"), later("below"), later("below, left"),
    later("left"), later("above, left"), later("above"), later("above, right"),
)  # fmt: skip

_LONGEST: Final = 8 * TICKS_PER_SECOND
_SHORTEST: Final = 2 * TICKS_PER_SECOND
_SOUND_TICKS: Final = 90
_CLOSE: Final = 4 * SUBTILES
_STALE: Final = 4 * TICKS_PER_SECOND
_PREVIOUS_TICKS: Final = 4 * TICKS_PER_SECOND
_PADDING: Final = (20, 8)


@dataclass(frozen=True, slots=True)
class Caption:
    """A line that somebody says.

    Attributes:
        speaker: who, in the reader's language; "" for nobody.
        text: what, in the reader's language.
        color: of the speaker; the name always stands beside it.
        weight: AMBIENT, BARK, STORY or WARNING.
    """

    speaker: str
    text: str
    color: Color = CREAM
    weight: int = STORY

    @property
    def ticks(self) -> int:
        """How long it takes to read."""
        letters = sum(4 if is_chinese(letter) else 1 for letter in self.text + self.speaker)
        return max(_SHORTEST, min(_LONGEST, 60 + letters * 7 // 2))


@dataclass(frozen=True, slots=True)
class Sound:
    """Something heard: words, and where it came from as one of eight directions."""

    text: str
    side: int
    close: bool

    @property
    def words(self) -> str:
        """The line with its direction in words."""
        where = _(_SIDES[self.side])
        near = _("close") if self.close else _("far")
        return f"[{where}, {near}: {self.text}]"


@dataclass(slots=True)
class Captions:
    """The line that shows, the one before, those that wait, and the last sound.

    ``lines`` holds the texts of barks by their key, as English msgids. ``now`` counts ticks of play
    since the level was entered; a rewind does not turn it back.
    """

    lines: Mapping[str, str] = field(default_factory=dict)
    now: int = 0
    shown: Caption | None = None
    previous: Caption | None = None
    sound: Sound | None = None
    waiting: list[tuple[int, Caption]] = field(default_factory=list)
    _until: int = 0
    _sound_until: int = 0

    def say(self, caption: Caption) -> None:
        """Show a line now if nothing as weighty is on, else when its turn comes."""
        if self.shown is None or caption.weight > self.shown.weight:
            self._show(caption)
        else:
            self.waiting.append((self.now, caption))
            self.waiting.sort(key=lambda entry: -entry[1].weight)

    def note(self, event: Event, world: World) -> None:
        """Take up what an event says or sounds."""
        match event:
            case Barked(actor=name, line=line) if line in self.lines:
                self.say(bark(world, name, self.lines[line]))
            case NoiseMade(source=source, x=x, y=y) if source in _SOUNDS:
                self._hear(world, _(_SOUNDS[source]), x, y)
            case Shouted(x=x, y=y):
                self._hear(world, _("a shout"), x, y)
            case Whined(actor=name):
                rival = world.actor(name)
                self._hear(world, _("a rising whine: step away"), rival.x, rival.y)

    def advance(self) -> None:
        """Let one tick pass."""
        self.now += 1
        if self.sound is not None and self.now >= self._sound_until:
            self.sound = None
        if self.now >= self._until:
            if self.shown is not None:
                self.previous, self.shown = self.shown, None
            oldest = self.now - _STALE
            self.waiting = [(t, c) for t, c in self.waiting if c.weight >= STORY or t > oldest]
            if self.waiting:
                self._show(self.waiting.pop(0)[1])
            elif self.now >= self._until + _PREVIOUS_TICKS:
                self.previous = None

    def _show(self, caption: Caption) -> None:
        if self.shown is not None:
            self.previous = self.shown
        self.shown, self._until = caption, self.now + caption.ticks

    def _hear(self, world: World, words: str, x: int, y: int) -> None:
        dx, dy = x - world.courier.x, y - world.courier.y
        if distance(dx, dy) < SUBTILES // 2:
            return
        side = (heading_of(dx, dy) * 8 + TURN // 2) // TURN % 8
        self.sound = Sound(words, side, close=distance(dx, dy) < _CLOSE)
        self._sound_until = self.now + _SOUND_TICKS


def bark(world: World, name: str, text: str) -> Caption:
    """Return what an actor says as a caption in its kind's color."""
    kinds = {placement.id: placement.kind for placement in world.plan.placements}
    color = _COLORS.get(kinds.get(name, ""), CREAM)
    return Caption(name_of(world, name), _(text), color, BARK)


# -- drawing --------------------------------------------------------------------------------------
def caption_faces(ui: Ui, captions: Captions, width: int) -> list[tuple[str, Surface]]:
    """Return what shows now as pictures with their names, from the lowest up."""
    faces = []
    if captions.shown:
        faces.append(("caption", _voice(ui, captions.shown, width)))
    if captions.sound:
        faces.append(("sound", _noise(ui, captions.sound, width)))
    if captions.previous and captions.shown and len(faces) < 2 and not ui.is_cramped:
        faces.append(("before", _before(ui, captions.previous, width)))
    return faces


def _voice(ui: Ui, caption: Caption, width: int) -> Surface:
    return ui.picture(("voice", caption, width), lambda: _voice_painted(ui, caption, width))


def _voice_painted(ui: Ui, caption: Caption, width: int) -> Surface:
    """Paint the name and the words after it, wrapped under it, behind a bar in their color."""
    pad_x, pad_y = ui.px(_PADDING[0]), ui.px(_PADDING[1])
    room = width - 2 * pad_x
    name = ui.pen.fit(caption.speaker, SPEAKER.colored(caption.color), room // 2)
    indent = name.width + ui.px(12) if caption.speaker else 0
    lines = ui.pen.wrap(caption.text, CAPTION, room - indent)
    wide = indent + max(ui.pen.width(line, CAPTION) for line in lines) + 2 * pad_x
    lead = ui.pen.leading(CAPTION)
    solid = ui.solid(214)
    picture = box((wide, lead * len(lines) + 2 * pad_y), VEIL, solid)
    picture.fill(caption.color, (0, 0, ui.px(4), picture.get_height()))
    if caption.speaker:
        ui.pen.draw(picture, name, (pad_x, pad_y))
    for row, words in enumerate(lines):
        ui.pen.write(picture, (pad_x + indent, pad_y + row * lead), words, CAPTION)
    return picture


def _before(ui: Ui, caption: Caption, width: int) -> Surface:
    """Return the line before, small, on one line."""

    def paint() -> Surface:
        said = f"{caption.speaker}  {caption.text}" if caption.speaker else caption.text
        line = ui.pen.fit(said, SMALL.colored(MIST), width)
        picture = box((line.width + ui.px(4), line.height + ui.px(4)), VEIL, 0)
        ui.pen.draw(picture, line, (0, 0))
        return picture

    return ui.picture(("before", caption, width), paint)


def _noise(ui: Ui, sound: Sound, width: int) -> Surface:
    """Return a sound's words with an arrow that points to where it came from."""

    def paint() -> Surface:
        line = ui.pen.fit(sound.words, SMALL.colored(CREAM).flat(), width - ui.px(60))
        pad = ui.px(12)
        side = line.height
        picture = box(
            (line.width + side + 3 * pad, side + ui.px(6)), VEIL, ui.solid(200), radius=ui.px(4)
        )
        picture.blit(_arrow(ui, sound.side, side), (pad, ui.px(3)))
        ui.pen.draw(picture, line, (2 * pad + side, ui.px(3)))
        return picture

    return ui.picture(("noise", sound, width), paint)


def _arrow(ui: Ui, side: int, size: int) -> Surface:
    def paint(large: Surface, fine: float) -> None:
        whole = size * fine
        shape = [(0.95, 0.5), (0.45, 0.12), (0.45, 0.36), (0.05, 0.36), (0.05, 0.64), (0.45, 0.64),
                 (0.45, 0.88)]  # fmt: skip
        middle = pygame.Vector2(whole / 2, whole / 2)
        turned = [
            middle + (pygame.Vector2(x, y) * whole - middle).rotate(side * 45) for x, y in shape
        ]
        pygame.draw.polygon(large, CREAM, turned)

    return ui.picture(("arrow", side, size), lambda: smooth((size, size), paint))
