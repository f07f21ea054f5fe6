"""Glyphs of keys, pad buttons and the mouse, as they stand on prompts and in menus.

What a glyph looks like follows the device last used: a key is a small plate, a pad's button a disc
(or a pill for shoulders), the mouse a mouse with the button filled that is meant.
"""

from __future__ import annotations

from typing import Final

import pygame
from pygame import Surface

from game.view.palette import GOLD, INK, PAPER, SLATE, Color
from game.view.shapes import clear, ring, smooth
from game.view.styles import KEY
from game.view.ui import Ui

HEIGHT: Final = 30
"""Height of every glyph, units."""

_NO_KEY: Final = "\N{EN DASH}"
"""Stands on the plate of an action that has no key, so that it is no empty key."""

_MOUSE_BUTTONS: Final = ("mouse_left", "mouse_right", "mouse_middle")


def keycap(ui: Ui, label: str, *, strong: bool = False, hold: float | None = None) -> Surface:
    """Return the glyph of a key or button.

    Args:
        ui: scale, pen and device.
        label: what stands on it: ``E``, ``Enter``, ``A``, ``LB``, ``mouse_left``; "" for no key.
        strong: gold, for the one thing to press next.
        hold: how far a held button is, 0 to 1, drawn as a ring around; None for a tap.
    """
    face = ui.picture(("key", label, strong), lambda: _glyph(ui, label, strong=strong))
    if hold is None:
        return face
    step = round(max(0.0, min(hold, 1.0)) * 36)
    return ui.picture(("held", label, strong, step), lambda: _ringed(ui, face, step / 36))


def _glyph(ui: Ui, label: str, *, strong: bool) -> Surface:
    if label in _MOUSE_BUTTONS:
        return _mouse(ui, label, strong=strong)
    if ui.device == "pad":
        return _plate(ui, label, strong=strong, radius=HEIGHT / 2, padding=7)
    return _plate(ui, label, strong=strong, radius=4, padding=10)


def _plate(ui: Ui, label: str, *, strong: bool, radius: float, padding: float) -> Surface:
    ink, body = (INK, GOLD) if strong else (PAPER, SLATE)
    line = ui.pen.line(label or _NO_KEY, KEY.colored(ink))
    high = max(ui.px(HEIGHT), line.height + ui.px(4))
    wide = max(high, line.width + 2 * ui.px(padding))

    def paint(large: Surface, fine: float) -> None:
        whole, edge = large.get_rect(), round(ui.px(radius) * fine)
        pygame.draw.rect(large, INK, whole, border_radius=edge)
        pygame.draw.rect(large, _lighter(body), whole.inflate(-2 * fine, -2 * fine), 0, edge)
        foot = whole.inflate(-2 * fine, -2 * fine).move(0, ui.px(1.5) * fine)
        pygame.draw.rect(large, body, foot.clip(whole), border_radius=edge)

    picture = smooth((wide, high), paint)
    ui.pen.draw(picture, line, (wide // 2, (high - line.height) // 2), "center")
    return picture


def _lighter(color: Color) -> Color:
    red, green, blue = (min(255, part + 34) for part in color)
    return red, green, blue


def _mouse(ui: Ui, label: str, *, strong: bool) -> Surface:
    """Return a mouse of 22 x 30 units with one button filled."""
    lit = GOLD if strong else PAPER

    def paint(large: Surface, _fine: float) -> None:
        unit = large.get_height() / HEIGHT
        shell = pygame.Rect(unit, unit, 20 * unit, 28 * unit)
        pygame.draw.rect(large, INK, large.get_rect(), border_radius=round(11 * unit))
        pygame.draw.rect(large, SLATE, shell, border_radius=round(10 * unit))
        for name, x, corner in (
            ("mouse_left", 1, "border_top_left_radius"),
            ("mouse_right", 12, "border_top_right_radius"),
        ):
            if name == label:
                half = (x * unit, unit, 9 * unit, 11 * unit)
                pygame.draw.rect(large, lit, half, **{corner: round(9 * unit)})
        wheel = pygame.Rect(9.5 * unit, 5 * unit, 3 * unit, 7 * unit)
        pygame.draw.rect(large, lit if label == "mouse_middle" else INK, wheel)
        seam = (shell.left, 12.5 * unit), (shell.right, 12.5 * unit)
        pygame.draw.line(large, INK, *seam, round(1.4 * unit))

    return smooth((ui.px(22), ui.px(HEIGHT)), paint)


def _ringed(ui: Ui, face: Surface, part: float) -> Surface:
    """Return a glyph with the ring of a held button around it."""
    side = max(face.get_size()) + ui.px(14)
    picture = clear((side, side))
    picture.blit(ring(side, part, color=GOLD, width=ui.px(4)), (0, 0))
    picture.blit(face, ((side - face.get_width()) // 2, (side - face.get_height()) // 2))
    return picture
