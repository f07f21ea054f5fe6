"""Prompts: what the buttons would do here, with the price before the act.

A harmless prompt is a quiet plate with a mint edge. A deed that costs trust looks different in
shape, not only in colour: a hatched red edge, a heading, and the price as falling beads with signed
words. What cannot be done now says why.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

import pygame
from pygame import Rect, Surface

from game.content.words import _
from game.sim.offers import Offer
from game.sim.world import World
from game.view.beads import signed
from game.view.inks import VEIL
from game.view.keycaps import HEIGHT, keycap
from game.view.palette import CREAM, GOLD, INK, MINT, MIST, PAPER, VERMIL, WINE
from game.view.shapes import Point, box, hatch, smooth
from game.view.styles import PROMPT, SMALL
from game.view.text import Line
from game.view.ui import Ui

Whereabouts = Callable[[int, int], tuple[int, int]]
"""Turns a place in subtiles into logical pixels of the screen, as ``Camera.to_screen`` does."""

_WIDEST: Final = 400
_PAD: Final = 10
_EDGE: Final = 12
_KEY_ROOM: Final = HEIGHT + 18
_ABOVE: Final = 46
BETWEEN: Final = 5
"""Between two prompts, units."""


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


def prompt(ui: Ui, view: PromptView, least: int = 0) -> Surface:
    """Return a prompt as a picture at least so many pixels wide."""
    step = None if view.hold is None else view.hold * 36 // 1000
    shown = replace(view, hold=None if step is None else step * 1000 // 36)
    return ui.picture((shown, least), lambda: _painted(ui, shown, least))


def _painted(ui: Ui, view: PromptView, least: int) -> Surface:
    hold = None if view.hold is None else view.hold / 1000
    face = keycap(ui, view.key, hold=hold)
    if view.refusal:
        face = face.copy()
        face.fill((110, 110, 120), special_flags=pygame.BLEND_RGB_MULT)
    pad, edge = ui.px(_PAD), ui.px(_EDGE)
    key_room = max(face.get_width(), ui.px(_KEY_ROOM))
    left = edge + key_room + pad
    lines = _lines(ui, view, min(ui.px(_WIDEST), ui.size[0] - ui.px(48)) - left - pad)
    beads_wide = ui.px(22) if view.is_deed else 0
    wide = left + max(line.width + (beads_wide if i else 0) for i, line in enumerate(lines)) + pad
    wide = max(wide, least)
    words_high = sum(line.height for line in lines)
    high = max(face.get_height(), words_high) + 2 * ui.px(6)
    picture = _plate(ui, (wide, high), view)
    picture.blit(face, face.get_rect(center=(edge + key_room // 2, high // 2)))
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
    solid = ui.solid(224)
    picture = box(size, VEIL, solid)
    if not view.is_deed:
        picture.fill(MIST if view.refusal else MINT, (0, 0, ui.px(4), size[1]))
        return picture
    wide = ui.px(_EDGE)
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


def prompt_faces(ui: Ui, prompts: Iterable[tuple[PromptView, Offer]]) -> list[Surface]:
    """Return prompts as pictures of one width."""
    views = [view for view, _offer in prompts]
    wide = max((prompt(ui, view).get_width() for view in views), default=0)
    return [prompt(ui, view, wide) for view in views]


def column_of(ui: Ui, faces: Sequence[Surface], spot: tuple[int, int]) -> Rect:
    """Return the rectangle of a column of prompts above a spot of the surface."""
    gap = ui.px(BETWEEN)
    high = sum(face.get_height() + gap for face in faces) - gap
    wide = faces[0].get_width()
    return Rect(spot[0] - wide // 2, spot[1] - ui.px(_ABOVE) - high, wide, high)


def free_place(rect: Rect, taken: Sequence[Rect], bounds: Rect) -> Rect | None:
    """Return the place nearest to a rectangle that is within bounds and touches nothing taken.

    Tried are the rectangle itself and its shifts to just beside whatever is in the way, along one
    way and then along both; None if all are in the way.
    """
    home, others = rect.clamp(bounds), list(taken)
    across = [home.x, *(x for r in others for x in (r.left - home.width - 1, r.right + 1))]
    along = [home.y, *(y for r in others for y in (r.top - home.height - 1, r.bottom + 1))]
    one_way = [(x, home.y) for x in across] + [(home.x, y) for y in along[1:]]
    for spots in ([home.topleft], one_way, [(x, y) for x in across for y in along]):
        free = [
            place
            for place in (Rect(spot, home.size) for spot in spots)
            if bounds.contains(place) and place.collidelist(others) < 0
        ]
        if free:
            return min(free, key=lambda r: abs(r.x - rect.x) + abs(r.y - rect.y))
    return None
