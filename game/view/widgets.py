"""Controls: sliders, switches and choices; and tabs, panels, scroll bars and lines of keys.

Each widget keeps only its own value and where it was last drawn. Scenes call ``adjust`` and
``press``; nobody here knows what a value is for. What has the focus is bold and has a mint edge,
so that it shows without colour too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final, Protocol

import pygame
from pygame import Rect, Surface

from game.content.words import _
from game.view.keycaps import keycap
from game.view.palette import CREAM, FOG, INK, JADE, MINT, MIST, PAPER, SLATE
from game.view.shapes import box, panel, smooth
from game.view.styles import BODY, LABEL, PROMPT
from game.view.text import Type
from game.view.ui import Ui

CHOICES: Final = 2
"""From so many words on there is something to choose, and arrows say so."""


class Control(Protocol):
    """Something on a menu's line whose value can be changed."""

    def adjust(self, steps: int) -> None:
        """Change the value by some steps, up or down."""

    def press(self, pos: tuple[int, int]) -> bool:
        """Take a click; returns whether it changed anything."""

    def draw(self, surface: Surface, ui: Ui, rect: Rect, *, focused: bool) -> None:
        """Draw the control into a rectangle of one line."""


def _strength(style: Type, *, focused: bool) -> Type:
    """Return the type of a value, bold and bright with the focus."""
    if focused:
        return replace(style, face="bold", color=PAPER)
    return style.colored(MIST)


@dataclass(slots=True)
class Slider:
    """A whole number between two bounds; ``form`` writes it, such as ``"{} %"``."""

    value: int
    least: int = 0
    most: int = 100
    step: int = 10
    form: str = "{}"
    rect: Rect = field(default_factory=lambda: Rect(0, 0, 0, 0))

    def adjust(self, steps: int) -> None:
        """Move the value by steps; it stops at the bounds."""
        self.value = max(self.least, min(self.most, self.value + steps * self.step))

    def press(self, pos: tuple[int, int]) -> bool:
        """Move the value to where the bar was clicked."""
        if not self.rect.inflate(0, self.rect.height * 2).collidepoint(pos) or not self.rect.width:
            return False
        part = (pos[0] - self.rect.x) / self.rect.width
        steps = round(part * (self.most - self.least) / self.step)
        before, self.value = self.value, self.least
        self.adjust(steps)
        return self.value != before

    def draw(self, surface: Surface, ui: Ui, rect: Rect, *, focused: bool) -> None:
        """Draw the bar, filled up to the value, its knob, and the number."""
        style = _strength(BODY, focused=focused)
        room = ui.pen.width(self.form.format(self.most), replace(style, face="bold")) + ui.px(10)
        knob = ui.px(18 if focused else 14)
        self.rect = Rect(rect.x + knob // 2, rect.centery - ui.px(3), 0, ui.px(6))
        self.rect.width = max(rect.width - room - knob, ui.px(40))
        part = (self.value - self.least) / max(self.most - self.least, 1)
        reached = self.rect.x + round(self.rect.width * part)
        radius = self.rect.height // 2
        pygame.draw.rect(surface, INK, self.rect.inflate(ui.px(2), ui.px(2)), 0, radius)
        pygame.draw.rect(surface, SLATE, self.rect, border_radius=radius)
        done = Rect(self.rect.topleft, (reached - self.rect.x, self.rect.height))
        pygame.draw.rect(surface, MINT if focused else JADE, done, border_radius=radius)
        face = ui.picture(("knob", focused), lambda: _disc(knob, PAPER if focused else MIST))
        surface.blit(face, (reached - knob // 2, rect.centery - knob // 2))
        line = ui.pen.line(self.form.format(self.value), style)
        ui.pen.draw(surface, line, (rect.right, rect.centery - line.height // 2), "right")


@dataclass(slots=True)
class Toggle:
    """A switch that is on or off, and says so in a word."""

    on: bool = False
    rect: Rect = field(default_factory=lambda: Rect(0, 0, 0, 0))

    def adjust(self, steps: int) -> None:
        """Switch on with a step up, off with a step down, over with none."""
        self.on = not self.on if steps == 0 else steps > 0

    def press(self, pos: tuple[int, int]) -> bool:
        """Switch over if the click was on the switch."""
        if not self.rect.collidepoint(pos):
            return False
        self.on = not self.on
        return True

    def draw(self, surface: Surface, ui: Ui, rect: Rect, *, focused: bool) -> None:
        """Draw the switch with its knob to the right when on, and the word."""
        wide, high = ui.px(46), ui.px(24)
        key = ("switch", self.on, focused)
        face = ui.picture(key, lambda: _switch((wide, high), on=self.on, focused=focused))
        line = ui.pen.line(_("on") if self.on else _("off"), _strength(BODY, focused=focused))
        self.rect = Rect(rect.right - wide, rect.centery - high // 2, wide, high)
        surface.blit(face, self.rect)
        at = self.rect.x - ui.px(10), rect.centery - line.height // 2
        self.rect.union_ip(ui.pen.draw(surface, line, at, "right"))


@dataclass(slots=True)
class Choice:
    """One of several words, with arrows to both sides; a word alone needs none."""

    options: tuple[str, ...]
    index: int = 0
    rect: Rect = field(default_factory=lambda: Rect(0, 0, 0, 0))

    def adjust(self, steps: int) -> None:
        """Go to another option, round and round; no step means the next."""
        self.index = (self.index + (steps or 1)) % len(self.options)

    def press(self, pos: tuple[int, int]) -> bool:
        """Go back if the left arrow was clicked, on if the rest was."""
        if not self.rect.collidepoint(pos):
            return False
        self.adjust(-1 if pos[0] < self.rect.x + self.rect.height else 1)
        return True

    def draw(self, surface: Surface, ui: Ui, rect: Rect, *, focused: bool) -> None:
        """Draw the chosen word at the right, between its arrows."""
        arrow = ui.px(14)
        style = _strength(BODY, focused=focused)
        widest = max(ui.pen.width(option, replace(style, face="bold")) for option in self.options)
        room = min(widest, rect.width - 2 * arrow - ui.px(20))
        line = ui.pen.fit(self.options[self.index], style, room)
        wide = room + 2 * arrow + ui.px(20)
        self.rect = Rect(rect.right - wide, rect.centery - line.height // 2, wide, line.height)
        if len(self.options) < CHOICES:
            ui.pen.draw(surface, line, (rect.right, self.rect.y), "right")
            return
        ui.pen.draw(surface, line, (self.rect.centerx, self.rect.y), "center")
        color = MINT if focused else FOG
        for x, heading in ((self.rect.x, "left"), (self.rect.right - arrow, "right")):
            face = arrowhead(ui, heading, color)
            surface.blit(face, face.get_rect(center=(x + arrow // 2, rect.centery)))


@dataclass(slots=True)
class Tabs:
    """Headings in a row, one of them open."""

    labels: tuple[str, ...]
    index: int = 0
    rects: list[Rect] = field(default_factory=list)

    def move(self, steps: int) -> None:
        """Open another tab, round and round."""
        self.index = (self.index + steps) % len(self.labels)

    def hit(self, pos: tuple[int, int]) -> int | None:
        """Return the index of the tab under a point."""
        return next((i for i, rect in enumerate(self.rects) if rect.collidepoint(pos)), None)

    def draw(self, surface: Surface, ui: Ui, rect: Rect) -> int:
        """Draw the row, over several lines if it must; returns the y below."""
        self.rects, x, y = [], rect.x, rect.y
        for index, label in enumerate(self.labels):
            is_open = index == self.index
            style = replace(LABEL, size=20, color=PAPER if is_open else FOG)
            line = ui.pen.fit(label, style, rect.width)
            if x > rect.x and x + line.width > rect.right:
                x, y = rect.x, y + line.height + ui.px(14)
            self.rects.append(ui.pen.draw(surface, line, (x, y)).inflate(ui.px(12), ui.px(12)))
            if is_open:
                under = Rect(x, y + line.height + ui.px(3), line.width, ui.px(3))
                surface.fill(MINT, under)
            x += line.width + ui.px(30)
        return y + ui.pen.height(replace(LABEL, size=20)) + ui.px(14)


def draw_panel(surface: Surface, ui: Ui, rect: Rect, title: str = "") -> Rect:
    """Draw a dark panel, with a heading if there is one; returns the room inside."""
    face = ui.picture(("panel", rect.size), lambda: panel(ui, rect.size, alpha=ui.solid(214)))
    surface.blit(face, rect)
    inner = rect.inflate(-ui.px(40), -ui.px(32))
    if title:
        line = ui.pen.fit(title, LABEL, inner.width)
        ui.pen.draw(surface, line, inner.topleft)
        used = line.height + ui.px(10)
        inner = Rect(inner.x, inner.y + used, inner.width, inner.height - used)
    return inner


def draw_keys(
    surface: Surface, ui: Ui, rect: Rect, entries: Sequence[tuple[str, str]], *, strong: int = -1
) -> int:
    """Draw a line of keys with what they do, over several lines if it must.

    Args:
        surface: to draw on.
        ui: scale, pen and device.
        rect: where; the line begins at its top left.
        entries: label of the key, and words.
        strong: index of the one thing to press next, in gold; -1 for none.

    Returns:
        The y below the last line.
    """
    x, y, high = rect.x, rect.y, 0
    for index, (key, words) in enumerate(entries):
        face = keycap(ui, key, strong=index == strong)
        style = PROMPT.colored(PAPER if index == strong else MIST)
        line = ui.pen.fit(words, style, rect.width - face.get_width() - ui.px(10))
        wide = face.get_width() + ui.px(10) + line.width
        high = face.get_height()
        if x > rect.x and x + wide > rect.right:
            x, y = rect.x, y + high + ui.px(8)
        surface.blit(face, (x, y))
        at = x + face.get_width() + ui.px(10), y + (high - line.height) // 2
        ui.pen.draw(surface, line, at)
        x += wide + ui.px(30)
    return y + high


def arrowhead(ui: Ui, heading: str, color: tuple[int, int, int]) -> Surface:
    """Return a small solid arrow head: ``left``, ``right``, ``up`` or ``down``."""
    side = ui.px(12)

    def paint(large: Surface, fine: float) -> None:
        end = side * fine
        tip = {"left": (0, end / 2), "right": (end, end / 2), "up": (end / 2, 0),
               "down": (end / 2, end)}[heading]  # fmt: skip
        across = heading in ("left", "right")
        far = end - tip[0] if across else end - tip[1]
        base = [(far, 0), (far, end)] if across else [(0, far), (end, far)]
        pygame.draw.polygon(large, color, [tip, *base])

    return ui.picture(("arrowhead", heading, color), lambda: smooth((side, side), paint))


def _disc(side: int, color: tuple[int, int, int]) -> Surface:
    def paint(large: Surface, fine: float) -> None:
        middle = large.get_width() / 2
        pygame.draw.circle(large, INK, (middle, middle), middle)
        pygame.draw.circle(large, color, (middle, middle), middle - 2 * fine)

    return smooth((side, side), paint)


def _switch(size: tuple[int, int], *, on: bool, focused: bool) -> Surface:
    """Return a switch; its knob is right when on, and its field is filled."""
    picture = box(size, INK, 255, radius=size[1] // 2)
    edge = max(1, size[1] // 12)
    field_size = size[0] - 2 * edge, size[1] - 2 * edge
    color = (MINT if focused else JADE) if on else SLATE
    picture.blit(box(field_size, color, 255, radius=field_size[1] // 2), (edge, edge))
    knob = _disc(field_size[1], CREAM if on else MIST)
    picture.blit(knob, (size[0] - edge - field_size[1] if on else edge, edge))
    return picture
