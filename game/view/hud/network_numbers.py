"""The numbers under the network's panel: the peak's clock, then cables, lanes and spares."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import pygame
from pygame import Surface

from game.content.words import _, plural
from game.view.hud.network_state import NetworkView
from game.view.palette import GOLD, PAPER, VERMIL, Color
from game.view.styles import FIGURE, SMALL
from game.view.text import Type
from game.view.ui import Ui

_HURRY: Final = ((20, VERMIL), (60, GOLD))
"""Seconds left below which the clock changes its color."""

_CLOCK: Final = Type("label", 22, PAPER)


def numbers(ui: Ui, view: NetworkView) -> Surface:
    """Return the rows of numbers: the peak's first, if it runs, then cables, lanes, spare."""
    words = [_row(ui, row, FIGURE) for row in _told_counts(view, brief=ui.is_cramped)]
    if view.parcels_total:
        words.insert(0, _row(ui, _peak(view), _CLOCK.colored(_urgency(view.seconds_left))))
    wide = max(row.get_width() for row in words)
    picture = Surface((wide, sum(row.get_height() for row in words)), pygame.SRCALPHA)
    y = 0
    for row in words:
        picture.blit(row, ((wide - row.get_width()) // 2, y))
        y += row.get_height()
    return picture


def _told_counts(view: NetworkView, *, brief: bool) -> list[list[tuple[str, str]]]:
    """Return figures with their words; at length they say what each is good for."""
    cables = sum(state == "live" for _a, _b, state in view.cables)
    told = [
        (str(cables), plural("cable", "cables", cables)),
        (str(view.lanes), plural("lane", "lanes", view.lanes)),
        (str(view.spare), _("spare")),
    ]
    if brief:
        return [told]
    return [
        [(str(cables), _laid(view, cables)),
         (str(view.lanes), plural("lane to ride", "lanes to ride", view.lanes))],
        [(str(view.spare), plural("cable may fail without loss", "cables may fail without loss",
                                  view.spare))],
    ]  # fmt: skip


def _laid(view: NetworkView, live: int) -> str:
    """Return the words beside the live cables; one that has tripped is still laid."""
    laid = live + sum(state == "tripped" for _a, _b, state in view.cables)
    if laid == live:
        return plural("cable laid", "cables laid", live)
    return plural("of {n} cable works", "of {n} cables work", laid).format(n=laid)


def _urgency(seconds: int | None) -> Color:
    """Return the color of the peak's clock; the figures say the same without it."""
    left = _HURRY[-1][0] if seconds is None else seconds
    return next((tint for most, tint in _HURRY if left < most), PAPER)


def _peak(view: NetworkView) -> list[tuple[str, str]]:
    row = [(f"{view.parcels_done}/{view.parcels_total}", _("parcels"))]
    if view.seconds_left is not None:
        row.append((f"{view.seconds_left // 60}:{view.seconds_left % 60:02}", _("left")))
    return row


def _row(ui: Ui, pairs: Sequence[tuple[str, str]], style: Type) -> Surface:
    """Return figures with their words side by side."""
    lines = []
    for figure, word in pairs:
        lines += [ui.pen.line(figure, style), ui.pen.line(word, SMALL)]
    gaps = [ui.px(5), ui.px(14)]
    wide = sum(line.width + gaps[i % 2] for i, line in enumerate(lines)) - gaps[1]
    picture = Surface((wide, max(line.height for line in lines)), pygame.SRCALPHA)
    x = 0
    for i, line in enumerate(lines):
        ui.pen.draw(picture, line, (x, (picture.get_height() - line.height) // 2))
        x += line.width + gaps[i % 2]
    return picture
