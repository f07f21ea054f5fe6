"""Prompts: what the buttons would do here, with the price before the act.

A harmless prompt is a quiet plate with a mint edge. A deed that costs trust looks different in
shape, not only in colour: a hatched red edge, a heading, and the price as falling beads with signed
words. What cannot be done now says why.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import pygame
from pygame import Rect, Surface

from game.content.words import _
from game.sim.offers import Offer
from game.sim.world import World
from game.view.beads import signed
from game.view.inks import VEIL
from game.view.keycaps import keycap
from game.view.palette import CREAM, GOLD, INK, MINT, MIST, PAPER, VERMIL, WINE
from game.view.shapes import Point, box, hatch, smooth
from game.view.styles import PROMPT, SMALL
from game.view.text import Line
from game.view.ui import Ui

Whereabouts = Callable[[int, int], tuple[int, int]]
"""Turns a place in subtiles into logical pixels of the screen, as ``Camera.to_screen`` does."""

_WIDEST: Final = 400
_PAD: Final = 10
_ABOVE: Final = 46
_BETWEEN: Final = 5


@dataclass(frozen=True, slots=True)
class PromptView:
    """One prompt.

    Attributes:
        key: what stands on the button.
        text: what it would do, in the reader's language.
        price: change of trust it brings at least; 0 for none.
        extra: further change if anybody sees it.
        refusal: why it cannot be done just now, or "".
        hold: thousandths of the hold that are done; None for a tap.
    """

    key: str
    text: str
    price: int = 0
    extra: int = 0
    refusal: str = ""
    hold: int | None = None

    @property
    def is_deed(self) -> bool:
        """Whether doing it costs trust."""
        return self.price < 0 or self.extra < 0


def prompts_of(world: World, offers: Sequence[Offer], ui: Ui) -> list[tuple[PromptView, Offer]]:
    """Return one prompt a button: for the first offer of each, which is what the button does."""
    first: dict[str, Offer] = {}
    for offer in offers:
        first.setdefault(offer.button, offer)
    return [(_view(world, offer, ui), offer) for offer in first.values()]


def _view(world: World, offer: Offer, ui: Ui) -> PromptView:
    hands, hold = world.courier.hands, None
    if offer.hold:
        held = (hands.verb, hands.target) == (offer.verb, offer.target)
        hold = min(hands.ticks * 1000 // offer.hold, 1000) if held else 0
    text = _(offer.label).replace("{name}", _(offer.name) if offer.name else "")
    refusal = _(offer.refusal) if offer.refusal else ""
    return PromptView(ui.key(offer.button), text, offer.price, offer.extra, refusal, hold)


def price_words(price: int, extra: int) -> str:
    """Return a price in words: the change for certain, then what it becomes if anybody sees."""
    parts = [_("{change} trust").format(change=signed(price))] if price else []
    if extra:
        parts.append(_("{change} if seen").format(change=signed(extra)))
    return ", ".join(parts)


def prompt(ui: Ui, view: PromptView) -> Surface:
    """Return a prompt as a picture."""
    step = None if view.hold is None else view.hold * 36 // 1000
    return ui.picture((view, step), lambda: _painted(ui, view))


def _painted(ui: Ui, view: PromptView) -> Surface:
    hold = None if view.hold is None else view.hold / 1000
    face = keycap(ui, view.key, hold=hold)
    if view.refusal:
        face = face.copy()
        face.fill((110, 110, 120), special_flags=pygame.BLEND_RGB_MULT)
    pad, edge = ui.px(_PAD), ui.px(12 if view.is_deed else 4)
    left = edge + pad + face.get_width() + ui.px(10)
    lines = _lines(ui, view, min(ui.px(_WIDEST), ui.size[0] - ui.px(48)) - left - pad)
    beads_wide = ui.px(22) if view.is_deed else 0
    wide = left + max(line.width + (beads_wide if i else 0) for i, line in enumerate(lines)) + pad
    words_high = sum(line.height for line in lines)
    high = max(face.get_height(), words_high) + 2 * ui.px(6)
    picture = _plate(ui, (wide, high), view)
    picture.blit(face, (edge + pad, (high - face.get_height()) // 2))
    y = (high - words_high) // 2
    for index, line in enumerate(lines):
        x = left
        if index == len(lines) - 1 and view.is_deed:
            bead = _falling_bead(ui, line.height)
            picture.blit(bead, bead.get_rect(midleft=(x, y + line.height // 2)))
            x += beads_wide
        ui.pen.draw(picture, line, (x, y))
        y += line.height
    return picture


def _lines(ui: Ui, view: PromptView, room: int) -> list[Line]:
    """Return what the prompt says: the act, why not if refused, and last its price."""
    pen = ui.pen
    act = PROMPT.colored(MIST if view.refusal else PAPER)
    lines = [pen.line(words, act) for words in pen.wrap(view.text, act, room)]
    if view.refusal:
        why = SMALL.colored(CREAM).flat()
        lines += [pen.line(words, why) for words in pen.wrap(view.refusal, why, room)]
    if view.price or view.extra:
        tint = VERMIL if view.is_deed else MINT
        lines.append(pen.fit(price_words(view.price, view.extra), SMALL.colored(tint).flat(), room))
    return lines


def _plate(ui: Ui, size: tuple[int, int], view: PromptView) -> Surface:
    """Return what the words stand on: quiet for a harmless act, hatched and framed for a deed."""
    solid = 255 if ui.look.high_contrast else 224
    picture = box(size, VEIL, solid)
    if not view.is_deed:
        picture.fill(MIST if view.refusal else MINT, (0, 0, ui.px(4), size[1]))
        return picture
    wide = ui.px(12)
    picture.fill(WINE, (0, 0, wide, size[1]))
    stripes = hatch((wide, size[1]), VERMIL, alpha=255, gap=ui.px(8), width=ui.px(3))
    picture.blit(stripes, (0, 0))
    pygame.draw.rect(picture, VERMIL, picture.get_rect(), max(1, ui.px(2)))
    return picture


def _falling_bead(ui: Ui, side: int) -> Surface:
    """Return a bead that leaves the rod: a hollow bead over an arrow down."""

    def paint(large: Surface, _fine: float) -> None:
        unit = large.get_height() / 20

        def spots(*corners: Point) -> list[Point]:
            return [(x * unit, y * unit) for x, y in corners]

        bead = spots((1, 7), (5, 1), (11, 1), (15, 7), (11, 13), (5, 13))
        pygame.draw.polygon(large, INK, bead)
        pygame.draw.polygon(large, GOLD, bead, round(1.8 * unit))
        pygame.draw.polygon(large, VERMIL, spots((3, 14), (13, 14), (8, 19.5)))

    return ui.picture(("falling bead", side), lambda: smooth((side * 4 // 5, side), paint))


def draw_prompts(
    surface: Surface,
    ui: Ui,
    prompts: Iterable[tuple[PromptView, Offer]],
    whereabouts: Whereabouts,
    taken: Sequence[Rect],
) -> list[Rect]:
    """Draw prompts in a column above the nearest of their places, clear of the corners.

    Args:
        surface: the display surface.
        ui: scale, pen and device.
        prompts: as ``prompts_of`` returns them.
        whereabouts: from subtiles to logical pixels.
        taken: rectangles that must stay free.

    Returns:
        Where each prompt stands, from the top.
    """
    faces = [(prompt(ui, view), offer) for view, offer in prompts]
    if not faces:
        return []
    nearest = faces[0][1]
    x, y = (part * ui.k for part in whereabouts(nearest.x, nearest.y))
    wide = max(face.get_width() for face, _offer in faces)
    high = sum(face.get_height() + ui.px(_BETWEEN) for face, _offer in faces) - ui.px(_BETWEEN)
    column = Rect(x - wide // 2, y - ui.px(_ABOVE) - high, wide, high)
    column = free_place(column, taken, surface.get_rect().inflate(-ui.px(24), -ui.px(24)))
    rects, top = [], column.y
    for face, _offer in faces:
        rects.append(surface.blit(face, (column.x, top)))
        top += face.get_height() + ui.px(_BETWEEN)
    return rects


def free_place(rect: Rect, taken: Sequence[Rect], bounds: Rect) -> Rect:
    """Return the place nearest to a rectangle that is within bounds and touches nothing taken.

    Tried are the rectangle itself and its shifts to just beside whatever is in the way; if all are
    in the way, the rectangle is only brought within bounds.
    """
    home = rect.clamp(bounds)
    tries = [home]
    for other in taken:
        tries += [
            _moved(home, bottom=other.top - 1), _moved(home, top=other.bottom + 1),
            _moved(home, right=other.left - 1), _moved(home, left=other.right + 1),
        ]  # fmt: skip
    free = [r for r in tries if bounds.contains(r) and r.collidelist(list(taken)) < 0]
    return min(free, default=home, key=lambda r: abs(r.x - rect.x) + abs(r.y - rect.y))


def _moved(rect: Rect, **side: int) -> Rect:
    moved = rect.copy()
    for name, value in side.items():
        setattr(moved, name, value)
    return moved
