"""The account book: two stitched pages for debrief, codex and briefing; dark on light, for print.

At large letters one page is shown at a time; then ``left`` and ``right`` are the same rectangle.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Self

import pygame
from pygame import Rect, Surface

from game.content.words import _
from game.view.inks import (
    CLOTH,
    CLOTH_SHADE,
    LEAF,
    LEAF_GOOD,
    LEAF_INK,
    LEAF_RULE,
    LEAF_SHADE,
    LEAF_SOFT,
)
from game.view.palette import RED, VERMIL, Color
from game.view.shapes import dotted_line, smooth
from game.view.styles import PAGE, PAGE_FIGURE, PAGE_LABEL, PAGE_STRONG
from game.view.text import Type
from game.view.ui import Ui

VOLUME: Final = "影账卷一"
"""What stands on the spine of the first volume: Shadow Ledger, scroll one."""

_SPINE: Final = 74
_MARGIN: Final = 32
_GUTTER: Final = 40
_FOOT: Final = 70
_STITCHES: Final = 4


@dataclass(frozen=True, slots=True)
class Book:
    """Where the book lies on the screen and what room its pages have.

    Attributes:
        cover: the whole book.
        left: room for words on the left page.
        right: room on the right page; the same as ``left`` unless ``is_spread``.
        foot: room for a line of keys below the book.
        is_spread: whether both pages are open at once.
    """

    cover: Rect
    left: Rect
    right: Rect
    foot: Rect
    is_spread: bool

    @classmethod
    def lay_out(cls, ui: Ui) -> Self:
        """Return the book for a screen; its foot keeps room for the keys below."""
        screen = Rect((0, 0), ui.size)
        wide = ui.is_cramped
        edge_x, edge_y = (ui.px(16), ui.px(12)) if wide else (ui.px(72), ui.px(34))
        foot = ui.px(48 if wide else _FOOT)
        cover = Rect(
            edge_x, edge_y, screen.width - 2 * edge_x, screen.height - edge_y - foot - ui.px(8)
        )
        below = Rect(cover.x, cover.bottom + ui.px(18), cover.width, ui.px(34))
        spine = ui.px(_SPINE // 2 if wide else _SPINE)
        margin = ui.px(20 if wide else _MARGIN)
        inner = Rect(cover.x + spine + margin, cover.y + margin, 0, cover.height - 2 * margin)
        inner.width = cover.right - margin - inner.x
        if wide:
            return cls(cover, inner, inner.copy(), below, is_spread=False)
        gutter = ui.px(_GUTTER)
        page = (inner.width - 2 * gutter) // 2
        left = Rect(inner.x, inner.y, page, inner.height)
        right = Rect(inner.right - page, inner.y, page, inner.height)
        return cls(cover, left, right, below, is_spread=True)

    def draw(self, surface: Surface, ui: Ui, volume: str = VOLUME) -> None:
        """Draw the empty book over whatever is on the surface."""
        key = ("book", self.cover.size, self.is_spread, volume)
        face = ui.picture(key, lambda: self._painted(ui, volume))
        reach = ui.px(30)
        surface.blit(face, (self.cover.x - reach, self.cover.y - reach))
        ui.areas["book"] = self.cover

    def _painted(self, ui: Ui, volume: str) -> Surface:
        """Paint shadow, pages, spine, stitches and rule."""
        reach, cover = ui.px(30), self.cover.move(0, 0)
        cover.topleft = reach, reach
        size = cover.width + 2 * reach, cover.height + 2 * reach
        picture = _shadow(size, reach)
        corner = ui.px(5)
        pygame.draw.rect(picture, LEAF_SHADE, cover.move(ui.px(6), ui.px(6)), 0, corner)
        pygame.draw.rect(picture, LEAF, cover, border_radius=corner)
        spine = Rect(
            cover.topleft, (ui.px(_SPINE if self.is_spread else _SPINE // 2), cover.height)
        )
        _draw_spine(picture, ui, spine, volume, titled=self.is_spread)
        if self.is_spread:
            middle = (self.left.right + self.right.left) // 2 - self.cover.x + reach
            for shift in (-ui.px(2), ui.px(2)):
                ends = (
                    (middle + shift, cover.y + ui.px(34)),
                    (middle + shift, cover.bottom - ui.px(34)),
                )
                pygame.draw.line(picture, LEAF_RULE, *ends, max(1, ui.px(1)))
        return picture


def _shadow(size: tuple[int, int], reach: int) -> Surface:
    """Return a soft shadow as large as the picture, fading towards its edges."""
    small = Surface((max(size[0] // 8, 3), max(size[1] // 8, 3)), pygame.SRCALPHA)
    inset = max(reach // 8, 1)
    body = small.get_rect().inflate(-2 * inset, -2 * inset)
    small.fill((4, 3, 10, 0))
    small.fill((4, 3, 10, 190), body)
    soft = pygame.transform.gaussian_blur(small, max(inset // 2, 1))
    return pygame.transform.smoothscale(soft, size)


def _draw_spine(picture: Surface, ui: Ui, spine: Rect, volume: str, *, titled: bool) -> None:
    """Draw the cloth back with its stitches and, if there is room, the title label."""
    corner = ui.px(5)
    pygame.draw.rect(picture, CLOTH, spine, border_top_left_radius=corner,
                     border_bottom_left_radius=corner)  # fmt: skip
    fold = Rect(spine.right - ui.px(2), spine.y, ui.px(3), spine.height)
    picture.fill(CLOTH_SHADE, fold)
    thread, seam = ui.px(3), spine.x + spine.width * 3 // 4
    picture.fill(LEAF, (seam, spine.y + ui.px(4), thread, spine.height - ui.px(8)))
    for stitch in range(_STITCHES):
        y = spine.y + ui.px(60) + stitch * (spine.height - ui.px(120)) // (_STITCHES - 1)
        picture.fill(LEAF, (spine.x, y, seam - spine.x, thread))
        hole = ui.px(4)
        pygame.draw.circle(picture, CLOTH_SHADE, (seam + thread // 2, y + thread // 2), hole)
    if titled:
        _draw_label(picture, ui, spine, volume)


def _draw_label(picture: Surface, ui: Ui, spine: Rect, volume: str) -> None:
    """Draw the paper label with the title written downwards."""
    step = ui.px(40)
    label = Rect(0, spine.y + ui.px(110), ui.px(32), step * len(volume) + ui.px(18))
    label.centerx = spine.x + spine.width * 3 // 8 + ui.px(1)
    picture.fill(LEAF, label)
    pygame.draw.rect(picture, LEAF_RULE, label.inflate(-ui.px(6), -ui.px(6)), max(1, ui.px(1)))
    style = Type("chinese_serif", 22, LEAF_INK, shadow=False)
    for index, sign in enumerate(volume):
        line = ui.pen.line(sign, style)
        ink = line.picture.get_bounding_rect()
        y = label.y + ui.px(9) + index * step + step // 2
        picture.blit(line.picture, (label.centerx - ink.centerx, y - ink.centery))


def draw_leaf(surface: Surface, ui: Ui, rect: Rect) -> None:
    """Draw a single leaf of the book, such as a card, with the shadow it throws."""
    reach = ui.px(24)
    face = ui.picture(("leaf", rect.size), lambda: _leaf_painted(ui, rect.size, reach))
    surface.blit(face, (rect.x - reach, rect.y - reach))


def _leaf_painted(ui: Ui, size: tuple[int, int], reach: int) -> Surface:
    picture = _shadow((size[0] + 2 * reach, size[1] + 2 * reach), reach)
    leaf = Rect((reach, reach), size)
    pygame.draw.rect(picture, LEAF, leaf, border_radius=ui.px(4))
    inner = leaf.inflate(-ui.px(14), -ui.px(14))
    pygame.draw.rect(picture, LEAF_RULE, inner, max(1, ui.px(1)), ui.px(3))
    return picture


# -- what stands on a page ------------------------------------------------------------------------
def heading(surface: Surface, ui: Ui, at: tuple[int, int], text: str, width: int) -> int:
    """Write a heading in spaced red capitals; returns the y below it."""
    line = ui.pen.fit(text.upper(), PAGE_LABEL, width)
    ui.pen.draw(surface, line, at)
    return at[1] + line.height + ui.px(10)


def entry(
    surface: Surface, ui: Ui, rect: Rect, label: str, value: str, *, good: bool | None = None
) -> int:
    """Write a line of the account: words, dotted leader, figure.

    Args:
        surface: to draw on.
        ui: scale and pen.
        rect: where; only its top, left and width count.
        label: the words; wrapped if they are long.
        value: the figure at the right.
        good: True in green, False in red with an exclamation mark, None in ink.

    Returns:
        The y below.
    """
    figure = f"! {value}" if good is False else value
    color: Color = {True: LEAF_GOOD, False: RED, None: LEAF_INK}[good]
    number = ui.pen.fit(figure, PAGE_FIGURE.colored(color), rect.width // 2)
    rows = ui.pen.wrap(label, PAGE, rect.width - number.width - ui.px(40))
    y, lead = rect.y, ui.pen.leading(PAGE)
    for row in rows:
        end = ui.pen.write(surface, (rect.x, y), row, PAGE).right
        y += lead
    base = y - lead + ui.px(22)
    left, right = end + ui.px(10), rect.right - number.width - ui.px(10)
    dotted_line(surface, LEAF_SOFT, (left, base), (right, base), dot=ui.px(2), step=ui.px(7))
    shift = ui.pen.fonts.get("reading", 20).get_ascent() - ui.pen.fonts.get("bold", 21).get_ascent()
    ui.pen.draw(surface, number, (rect.right, y - lead + shift), "right")
    return y + ui.px(7)


def talk_box(surface: Surface, ui: Ui, rect: Rect, title: str, text: str) -> int:
    """Draw the shaded box with the one question to discuss; returns the y below it."""
    inner = rect.width - ui.px(36)
    words = ui.pen.paragraph_height(text, PAGE_STRONG, inner)
    head = ui.pen.height(PAGE_LABEL)
    frame = Rect(rect.x, rect.y, rect.width, words + head + ui.px(28))
    pygame.draw.rect(surface, LEAF_SHADE, frame, border_radius=ui.px(3))
    surface.fill(RED, (frame.x, frame.y, ui.px(4), frame.height))
    y = heading(surface, ui, (frame.x + ui.px(18), frame.y + ui.px(9)), title, inner)
    ui.pen.paragraph(surface, (frame.x + ui.px(18), y), text, PAGE_STRONG, inner)
    return frame.bottom


def stamp(ui: Ui, characters: str = "无影", *, height: float = 84) -> Surface:
    """Return a large red stamp, a little askew; 无影 is "without a shadow": an unseen night."""
    return ui.picture(("stamp", characters, height), lambda: _stamp_painted(ui, characters, height))


def _stamp_painted(ui: Ui, characters: str, height: float) -> Surface:
    style = Type("chinese_serif", height * 0.66, VERMIL, shadow=False)
    pad = ui.px(height * 0.14)
    inks = [ui.pen.line(sign, style).picture for sign in characters]
    inks = [ink.subsurface(ink.get_bounding_rect()) for ink in inks]
    wide = sum(ink.get_width() for ink in inks) + pad * (len(inks) + 3)
    high = ui.px(height)

    def paint(large: Surface, fine: float) -> None:
        frame = large.get_rect().inflate(-2 * fine, -2 * fine)
        line = round(high * fine * 0.055)
        pygame.draw.rect(large, VERMIL, frame, line, round(high * fine * 0.07))

    picture = smooth((wide, high), paint)
    x = pad * 2
    for ink in inks:
        picture.blit(ink, ink.get_rect(midleft=(x, high // 2)))
        x += ink.get_width() + pad
    picture.set_alpha(225)
    turned = pygame.transform.rotozoom(picture, 7, 1)
    turned.set_alpha(225)
    return turned


def unseen_words() -> str:
    """Return what the stamp of an unseen night means, for readers and screen speech."""
    return _("Unseen: nobody saw you tonight.")
