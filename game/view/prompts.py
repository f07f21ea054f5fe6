"""Prompts: what the buttons would do here, with the price before the act.

A harmless prompt is one line on a quiet plate with a mint edge. A deed that costs trust looks
different in shape, not only in colour: a hatched red edge, a frame, and the price as a falling bead
with signed words. What cannot be done now says why.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import pygame
from pygame import Rect, Surface

from game.content.words import _, later
from game.sim.offers import Offer
from game.sim.systems.interaction import held_and_tapped
from game.sim.world import World
from game.view.beads import signed
from game.view.inks import VEIL
from game.view.keycaps import HEIGHT, keycap
from game.view.palette import CREAM, GOLD, INK, MINT, MIST, PAPER, SKY, VERMIL, WINE
from game.view.shapes import Point, box, hatch, smooth
from game.view.styles import PROMPT, SMALL
from game.view.text import Line, Type
from game.view.ui import Ui

_PRESS: Final = Type("label", 16, SKY, track=1, shadow=False)
_PRESSES: Final = {"tap": later("TAP"), "hold": later("HOLD")}
_ACT: Final = replace(PROMPT, size=18)
_NOTE: Final = replace(SMALL.flat(), size=17)
_WIDEST: Final = 470
_PAD: Final = 8
_EDGE: Final = 10
_AROUND: Final = 3
_BEAD: Final = 4
_KEY_ROOM: Final = HEIGHT + 8
_ABOVE: Final = 46
BETWEEN: Final = 2
"""Between two prompts, units."""

APART: Final = 8
"""Between a harmless prompt and a deed, units."""

MOST: Final = 3
"""Most prompts at a time."""


@dataclass(frozen=True, slots=True)
class PromptView:
    """One prompt.

    Attributes:
        key: what stands on the button.
        text: what it would do, in the reader's language.
        price: change of trust it brings at least; 0 for none.
        extra: further change if anybody sees it.
        leaves_liability: whether it stays hidden in the ledger, to come out later.
        refusal: why it cannot be done just now, or "".
        hold: thousandths of the hold that are done; None for a tap.
        press: ``hold``, or ``tap`` where the same button can be held for something else.
    """

    key: str
    text: str
    price: int = 0
    extra: int = 0
    leaves_liability: bool = False
    refusal: str = ""
    hold: int | None = None
    press: str = ""

    @property
    def is_deed(self) -> bool:
        """Whether doing it costs trust."""
        return self.price < 0 or self.extra < 0


def prompts_of(
    world: World, offers: Sequence[Offer], ui: Ui, lines: Mapping[str, str]
) -> list[tuple[PromptView, Offer]]:
    """Return what the buttons do: what costs nothing first, at most ``MOST`` in all.

    Args:
        world: read only.
        offers: what can be done, the first of each button is the one that counts.
        ui: knows what stands on the keys.
        lines: texts of barks by key: nobody without an answer is offered a question.
    """
    prompts = []
    for button in dict.fromkeys(offer.button for offer in offers):
        held, tap = held_and_tapped([offer for offer in offers if offer.button == button])
        for offer, press in ((tap, "tap"), (held, "")):
            if offer is not None and _says_something(world, offer, lines):
                prompts.append((_view(world, offer, ui, press), offer))
    harmless = [entry for entry in prompts if not entry[0].is_deed]
    deeds = [entry for entry in prompts if entry[0].is_deed][:MOST]
    return harmless[: MOST - len(deeds)] + deeds


def _says_something(world: World, offer: Offer, lines: Mapping[str, str]) -> bool:
    """Return whether an offer is worth a prompt; of setting things down the slot tells."""
    if offer.on_release:
        return False
    return offer.verb != "ask" or f"{offer.target}.{world.trust.band}" in lines


def _view(world: World, offer: Offer, ui: Ui, press: str) -> PromptView:
    hands, hold = world.courier.hands, None
    if offer.hold:
        held = (hands.verb, hands.target) == (offer.verb, offer.target)
        hold = min(hands.ticks * 1000 // offer.hold, 1000) if held else 0
        press = "hold"
    text = _(offer.label).replace("{name}", _(offer.name) if offer.name else "")
    refusal = _(offer.refusal) if offer.refusal else ""
    key = ui.key(offer.button)
    leaves = offer.leaves_liability
    return PromptView(key, text, offer.price, offer.extra, leaves, refusal, hold, press)


def price_words(price: int, extra: int, *, leaves_liability: bool = False) -> str:
    """Return a price in words: the change for certain, what it becomes if seen, what stays."""
    parts = [_("{change} trust").format(change=signed(price))] if price else []
    if extra:
        parts.append(_("{change} if seen").format(change=signed(extra)))
    if leaves_liability:
        parts.append(_("comes out later"))
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
    press = ui.pen.line(_(_PRESSES[view.press]), _PRESS) if view.press else None
    key_room = max(face.get_width(), ui.px(_KEY_ROOM))
    left = edge + key_room + (_press_room(ui) + pad if press else 0) + pad
    rows = _rows(ui, view, min(ui.px(_WIDEST), ui.size[0] - ui.px(48)) - left - pad)
    wide = max(left + max(_row_width(ui, view, row) for row in rows) + pad, least)
    words_high = sum(row[0].height for row in rows)
    high = max(face.get_height(), words_high) + 2 * ui.px(_AROUND)
    picture = _plate(ui, (wide, high), view)
    picture.blit(face, face.get_rect(center=(edge + key_room // 2, high // 2)))
    if press:
        ui.pen.draw(picture, press, (edge + key_room + ui.px(4), (high - press.height) // 2))
    y = (high - words_high) // 2
    for row in rows:
        _write_row(picture, ui, view, row, (left, y))
        y += row[0].height
    return picture


def _write_row(
    picture: Surface, ui: Ui, view: PromptView, row: Sequence[Line], at: tuple[int, int]
) -> None:
    """Write a row's parts side by side; a falling bead goes before the price of a deed."""
    x, middle = at[0], at[1] + row[0].height // 2
    for line in row:
        if _is_price(view, line):
            bead = _falling_bead(ui, line.height)
            x = picture.blit(bead, bead.get_rect(midleft=(x, middle))).right + ui.px(_BEAD)
        x = ui.pen.draw(picture, line, (x, middle - line.height // 2)).right + ui.px(_PAD)


def _press_room(ui: Ui) -> int:
    """Return the width of the longer of the two words, so that the acts stand in line."""
    return max(ui.pen.width(_(word), _PRESS) for word in _PRESSES.values())


def _rows(ui: Ui, view: PromptView, room: int) -> list[list[Line]]:
    """Return what the prompt says, one row if there is room: the act, why not, and its price."""
    pen, price = ui.pen, _words_of_price(view)
    parts = [
        (view.text, _ACT.colored(MIST if view.refusal else PAPER)),
        (view.refusal, _NOTE.colored(CREAM)),
        (price, _NOTE.colored(VERMIL if view.is_deed else MINT)),
    ]
    whole = [pen.line(words, style) for words, style in parts if words]
    if _row_width(ui, view, whole) <= room:
        return [whole]
    rows = [
        [pen.line(row, style)]
        for words, style in parts[:2]
        if words
        for row in pen.wrap(words, style, room)
    ]
    beside = _bead_room(ui, parts[2][1]) if view.is_deed else 0
    return [*rows, [pen.fit(price, parts[2][1], room - beside)]] if price else rows


def _words_of_price(view: PromptView) -> str:
    if not (view.price or view.extra):
        return ""
    return price_words(view.price, view.extra, leaves_liability=view.leaves_liability)


def _is_price(view: PromptView, line: Line) -> bool:
    """Return whether a line tells the price of a deed, cut or not."""
    return view.is_deed and _words_of_price(view).startswith(line.text.rstrip("…"))


def _row_width(ui: Ui, view: PromptView, row: Sequence[Line]) -> int:
    beads = sum(_bead_room(ui, _NOTE) for line in row if _is_price(view, line))
    return beads + sum(line.width for line in row) + (len(row) - 1) * ui.px(_PAD)


def _bead_room(ui: Ui, style: Type) -> int:
    return ui.pen.height(style) * 4 // 5 + ui.px(_BEAD)


def _plate(ui: Ui, size: tuple[int, int], view: PromptView) -> Surface:
    """Return what the words stand on: quiet for a harmless act, hatched and framed for a deed."""
    solid = ui.solid(208)
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


def prompt_faces(ui: Ui, views: Sequence[PromptView]) -> list[Surface]:
    """Return prompts as pictures of one width."""
    wide = max((prompt(ui, view).get_width() for view in views), default=0)
    return [prompt(ui, view, wide) for view in views]


def column_of(
    ui: Ui, prompts: Sequence[PromptView], faces: Sequence[Surface]
) -> tuple[list[int], tuple[int, int]]:
    """Return the top of each prompt in a column, a deed well apart, and the column's size."""
    tops, y = [], 0
    for index, face in enumerate(faces):
        if index:
            begins = prompts[index].is_deed and not prompts[index - 1].is_deed
            y += ui.px(APART if begins and not ui.is_cramped else BETWEEN)
        tops.append(y)
        y += face.get_height()
    return tops, (faces[0].get_width(), y)


def above(ui: Ui, size: tuple[int, int], spot: tuple[int, int]) -> Rect:
    """Return the rectangle of a column of prompts above a spot of the surface."""
    return Rect(spot[0] - size[0] // 2, spot[1] - ui.px(_ABOVE) - size[1], *size)
