"""Captions: what is said and heard, one line at a time, the weightiest first.

Each line stays as long as it takes to read. A weightier line takes the place of a lighter one; the
line before stays above it, quieter. Sounds stand apart with an arrow to where they came from.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

import pygame
from pygame import Surface

from game.base.units import TICKS_PER_SECOND
from game.content.words import _
from game.sim.events import Asked, Barked, Event, Helped, Rewound
from game.sim.world import World
from game.view.ear import Ear
from game.view.inks import VEIL
from game.view.names import name_of
from game.view.palette import CREAM, GOLD, MINT, MIST, ORANGE, PINK, SAND, VERMIL, Color
from game.view.shapes import box, smooth
from game.view.sound_captions import Written, written, written_loops
from game.view.styles import CAPTION, SMALL, SPEAKER
from game.view.text import is_chinese
from game.view.ui import Ui

AMBIENT, BARK, STORY, WARNING = range(4)
"""How much a line weighs."""

_COLORS: Final = {
    "guard": GOLD, "auditor": GOLD, "giant": GOLD, "regulator": VERMIL, "camera": PINK,
    "worker": ORANGE, "seller": ORANGE, "visitor": ORANGE, "dog": SAND, "courier": MINT,
}  # fmt: skip

_LONGEST: Final = 8 * TICKS_PER_SECOND
_SHORTEST: Final = 2 * TICKS_PER_SECOND
_SOUND_TICKS: Final = 120
_SOUNDS_MOST: Final = 2
_LOOP_TICKS: Final = 15
_HARMLESS: Final = "belt"
_STALE: Final = 4 * TICKS_PER_SECOND
_PREVIOUS_TICKS: Final = 4 * TICKS_PER_SECOND
_BARK_AGAIN: Final = 45 * TICKS_PER_SECOND
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


@dataclass(slots=True)
class Captions:
    """The line that shows, the one before, those that wait, and the last sounds.

    Attributes:
        lines: the texts of barks by their key, as English msgids.
        tells_sounds: whether sounds are written too; speech always is.
        now: ticks of play since the level was entered; a rewind does not turn it back.
        shown: the line that shows.
        previous: the one before.
        sounds: what is heard now, the newest last.
        waiting: lines with the tick they came at.
    """

    lines: Mapping[str, str] = field(default_factory=dict)
    tells_sounds: bool = True
    now: int = 0
    shown: Caption | None = None
    previous: Caption | None = None
    sounds: list[Written] = field(default_factory=list)
    waiting: list[tuple[int, Caption]] = field(default_factory=list)
    _came: int = 0
    _until: int = 0
    _ends: dict[str, int] = field(default_factory=dict)
    _barked: dict[str, int] = field(default_factory=dict)
    _loops: dict[str, Written] = field(default_factory=dict)
    _ear: Ear = field(default_factory=Ear)

    def say(self, caption: Caption) -> None:
        """Show a line now if nothing as weighty is on, else when its turn comes.

        A line of the story that is cut off before it could be read comes again afterwards.
        """
        if self.shown is None or caption.weight > self.shown.weight:
            if self.shown is not None and self.shown.weight >= STORY and self._is_unread:
                self.waiting.insert(0, (self._came, self.shown))
            self._show(self.now, caption)
        else:
            self.waiting.append((self.now, caption))
            self.waiting.sort(key=lambda entry: -entry[1].weight)

    @property
    def _is_unread(self) -> bool:
        """Whether the line that shows has had less than half its time."""
        return self.shown is not None and 2 * (self._until - self.now) > self.shown.ticks

    def note(self, events: Sequence[Event], world: World) -> None:
        """Take up what a tick's events say and sound; what is said in words is no murmur too."""
        silent, asked = [], {event.actor for event in events if isinstance(event, Asked)}
        for event in events:
            if isinstance(event, Rewound):
                self._take_back(event.ticks)
            actor, key = self._spoken(event, world)
            if key and (actor in asked or self._is_news(actor, key)):
                line = bark(world, actor, self.lines[key])
                self.say(replace(line, weight=STORY) if isinstance(event, Helped) else line)
            if not key or isinstance(event, Helped):
                silent.append(event)
        if self.tells_sounds:
            for told in written(silent, world, self._ear):
                self._hear(told)
            if self.now % _LOOP_TICKS == 0:
                self._hear_loops(world)

    def _spoken(self, event: Event, world: World) -> tuple[str, str]:
        """Return who says which line, "" if none: whoever was helped asks for no help again."""
        if not isinstance(event, Barked | Helped):
            return "", ""
        thanks = f"{event.actor}.helped"
        said = event.line if isinstance(event, Barked) else thanks
        is_helped = event.actor in world.tally.helped and thanks in self.lines
        key = thanks if is_helped and said.startswith(f"{event.actor}.") else said
        return event.actor, key if key in self.lines else ""

    def _is_news(self, actor: str, key: str) -> bool:
        """Return whether a line is said: people who pass again and again repeat themselves late."""
        if not key.startswith(f"{actor}."):
            return True
        last = self._barked.get(key, -_BARK_AGAIN)
        if self.now - last < _BARK_AGAIN:
            return False
        self._barked[key] = self.now
        return True

    def _take_back(self, ticks: int) -> None:
        """Forget what was heard, and what was said in so many last ticks: it never was."""
        before = self.now - ticks
        # What stays is that much younger, so that another rewind finds its true age.
        self.waiting = [(came + ticks, said) for came, said in self.waiting if came <= before]
        self.previous, self.sounds, self._loops = None, [], {}
        if self._came > before:
            self.shown, self._until = None, self.now
        self._came += ticks

    def advance(self) -> None:
        """Let one tick pass."""
        self.now += 1
        self.sounds = [told for told in self.sounds if self.now < self._ends[told.caption]]
        if self.now >= self._until:
            if self.shown is not None:
                self.previous, self.shown = self.shown, None
            oldest = self.now - _STALE
            self.waiting = [(t, c) for t, c in self.waiting if c.weight >= STORY or t > oldest]
            if self.waiting:
                self._show(*self.waiting.pop(0))
            elif self.now >= self._until + _PREVIOUS_TICKS:
                self.previous = None

    def _show(self, came: int, caption: Caption) -> None:
        """Show a line that came at a tick in the place of the present one."""
        if self.shown is not None:
            self.previous = self.shown
        self.shown, self._came, self._until = caption, came, self.now + caption.ticks

    def _hear(self, told: Written) -> None:
        """Show a sound; the same sound takes its own place, a third one that of the oldest."""
        others = [other for other in self.sounds if other.caption != told.caption]
        self.sounds = [*others, told][-_SOUNDS_MOST:]
        self._ends[told.caption] = self.now + _SOUND_TICKS

    def _hear_loops(self, world: World) -> None:
        """Tell a sound that goes on when it begins; one that hunts her whenever it moves too."""
        loops = written_loops(world, self._ear)
        for sort, told in loops.items():
            before = self._loops.get(sort)
            if before is None or (before != told and sort != _HARMLESS):
                self._hear(told)
        self._loops = loops


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
    for number, told in enumerate(reversed(captions.sounds)):
        faces.append((f"sound {number}", _noise(ui, told, width)))
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


def _noise(ui: Ui, told: Written, width: int) -> Surface:
    """Return a sound's words with an arrow that points to where it came from."""

    def paint() -> Surface:
        line = ui.pen.fit(told.words, SMALL.colored(CREAM).flat(), width - ui.px(60))
        pad = ui.px(12)
        side = line.height
        picture = box(
            (line.width + side + 3 * pad, side + ui.px(6)), VEIL, ui.solid(200), radius=ui.px(4)
        )
        picture.blit(_arrow(ui, told.side, side), (pad, ui.px(3)))
        ui.pen.draw(picture, line, (2 * pad + side, ui.px(3)))
        return picture

    return ui.picture(("noise", told, width), paint)


def _arrow(ui: Ui, side: int, size: int) -> Surface:
    """Return an arrow to one of eight sides, or a ring for what sounds where she stands."""

    def paint(large: Surface, fine: float) -> None:
        whole = size * fine
        if side < 0:
            for reach, width in ((0.36, round(whole * 0.12)), (0.1, 0)):
                pygame.draw.circle(large, CREAM, (whole / 2, whole / 2), whole * reach, width)
            return
        shape = [(0.95, 0.5), (0.45, 0.12), (0.45, 0.36), (0.05, 0.36), (0.05, 0.64), (0.45, 0.64),
                 (0.45, 0.88)]  # fmt: skip
        middle = pygame.Vector2(whole / 2, whole / 2)
        turned = [
            middle + (pygame.Vector2(x, y) * whole - middle).rotate(side * 45) for x, y in shape
        ]
        pygame.draw.polygon(large, CREAM, turned)

    return ui.picture(("arrow", side, size), lambda: smooth((size, size), paint))
