"""Top left: the seal, the abacus rod, the word for how people see you, and the last change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import pygame
from pygame import Surface

from game.content.words import _, later
from game.sim.world import World
from game.view.beads import band_sentence, band_word, beads, signed
from game.view.hud.state import HudState
from game.view.palette import CREAM, MINT, MIST, PAPER, VERMIL
from game.view.seal import seal
from game.view.shapes import trimmed
from game.view.styles import FIGURE, LABEL, SMALL
from game.view.ui import Ui

_SEAL: Final = 46
_LEFT: Final = 60
_FIGURE: Final = 40

DEEDS: Final = {
    "knock_down": later("somebody hurt"),
    "harm_seen": later("people saw it"), "sabotage": later("sabotage"), "theft": later("theft"),
    "cited": later("cited"), "bribe": later("a bribe"), "delivered": later("delivered"),
    "helped": later("you helped"), "papers_shown": later("papers shown"),
    "shared": later("shared"), "asked": later("you asked"), "returned": later("returned"),
    "errand": later("brought back"), "no_harm": later("nobody hurt"),
    "crowd_run": later("you pushed through"), "surfaced": later("an old deed came out"),
    "skim": later("a steep fee"),
    "lent": later("lent"), "label_posted": later("fakes found"), "fakes": later("fakes passed"),
    "cut": later("a share of fakes"), "box_opened": later("a box opened"),
    "credited": later("an author thanked"), "dissolved": later("you parted ways"),
    "left_well": later("left well"), "address_book": later("names left behind"),
    "scraped": later("copied unasked"), "scraped_list": later("copied unasked"),
    "ladder": later("a ladder kicked away"), "applause": later("bought applause"),
    "lost_asked": later("others' money lost"), "lost_unasked": later("others' money lost"),
    "oversold": later("oversold"), "owned_up": later("you owned up"),
    "named": later("named aloud"),
}  # fmt: skip
"""The last change in two or three words, by deed."""


@dataclass(frozen=True, slots=True)
class TrustView:
    """What the corner shows: trust of 0 to 100, its band, and the last change with its deed."""

    value: int
    band: str
    change: int = 0
    deed: str = ""


def trust_view(world: World, hud: HudState) -> TrustView:
    """Return what the corner shows of a world."""
    return TrustView(world.trust.value, world.trust.band, hud.change, hud.deed)


def trust_corner(ui: Ui, view: TrustView, width: int) -> Surface:
    """Return the corner as a picture no wider than ``width`` pixels."""
    return ui.picture((view, width), lambda: _painted(ui, view, width))


def _painted(ui: Ui, view: TrustView, width: int) -> Surface:
    left = ui.px(_LEFT)
    rod = beads(ui, view.value, widest=width - left - ui.px(_FIGURE))
    high = ui.px(_SEAL + 8)
    picture = Surface((width, high), pygame.SRCALPHA)
    picture.blit(seal(ui, _SEAL), (0, ui.px(2)))
    heading = ui.pen.write(picture, (left, 0), _("TRUST"), LABEL)
    word = ui.pen.write(picture, (heading.right + ui.px(10), 0), band_word(view.band), FIGURE)
    sentence = ui.pen.line(band_sentence(view.band), SMALL.colored(MIST))
    if not ui.is_cramped and word.right + ui.px(10) + sentence.width <= width:
        ui.pen.draw(picture, sentence, (word.right + ui.px(10), 0))
    rod_y = ui.px(22)
    at = picture.blit(rod, rod.get_rect(midleft=(left - ui.px(2), rod_y + ui.px(15))))
    if view.change:
        _draw_change(picture, ui, view, (at.right + ui.px(8), at.centery))
    return trimmed(picture)


def _draw_change(picture: Surface, ui: Ui, view: TrustView, middle: tuple[int, int]) -> None:
    """Write the change beside the rod, and what it was for as far as there is room."""
    color = MINT if view.change > 0 else VERMIL
    figure = ui.pen.line(signed(view.change), FIGURE.colored(color))
    x, y = middle
    room = picture.get_width() - x - figure.width - ui.px(8)
    at = min(x, picture.get_width() - figure.width), y - figure.height // 2
    ui.pen.draw(picture, figure, at)
    deed = _(DEEDS.get(view.deed, view.deed))
    if deed and ui.pen.width(deed, SMALL) <= room:
        words = ui.pen.line(deed, SMALL.colored(PAPER if view.change < 0 else CREAM))
        ui.pen.draw(picture, words, (x + figure.width + ui.px(8), y - words.height // 2))
