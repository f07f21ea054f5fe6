"""The page that menus stand on: a shade over what was there, a heading, a panel, a line of keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from game.view.backdrop import frosted
from game.view.canvas import Area, Canvas
from game.view.inks import VEIL
from game.view.palette import CREAM, FOG, GOLD, MINT, MIST, SLATE
from game.view.scroll import Scroll
from game.view.shapes import box
from game.view.styles import BODY, HEADING, PROMPT
from game.view.ui import Ui
from game.view.widgets import draw_keys, draw_panel

MARGIN: Final = 56
"""Units from the sides of the screen to a page; less where letters are large."""

WIDEST: Final = 940
"""Widest a page of rows grows, units: beyond it eyes lose the line."""

WAIT_WIDE: Final = 120
"""Length of the line that fills while a page settles, units."""

_SHADE: Final = 216

Keys = Sequence[tuple[str, str]]
"""Labels of keys with what they do."""


def draw_shade(surface: Canvas, ui: Ui, alpha: int = _SHADE) -> None:
    """Darken everything drawn so far; wholly under high contrast."""
    strength = 255 if ui.look.high_contrast else alpha
    size = surface.get_size()
    surface.blit(ui.picture(("shade", size, strength), lambda: box(size, VEIL, strength)), (0, 0))


def draw_frost(surface: Canvas, ui: Ui) -> None:
    """Blur and darken everything drawn so far; wholly dark under high contrast."""
    if ui.look.high_contrast:
        surface.fill(VEIL)
    else:
        surface.blit(frosted(surface), (0, 0))


def margin(ui: Ui) -> int:
    """Return the pixels between a page and the sides of the screen."""
    return ui.px(MARGIN / ui.text_scale)


def draw_page(
    surface: Canvas, ui: Ui, title: str, keys: Keys, *, line: str = "", widest: float = WIDEST
) -> Area:
    """Draw a page over what is there.

    Args:
        surface: the whole screen.
        ui: what widgets draw with.
        title: its heading.
        keys: what the line of keys says.
        line: something to be told under the panel, or "".
        widest: the page's greatest width, units.

    Returns:
        The room inside the panel.
    """
    draw_frost(surface, ui)
    edge = margin(ui)
    whole = surface.get_rect().inflate(-2 * edge, -edge)
    wide = min(whole.width, ui.px(widest))
    whole = Area(whole.centerx - wide // 2, whole.y, wide, whole.height)
    head = ui.pen.fit(title, HEADING, whole.width)
    ui.pen.draw(surface, head, whole.topleft)
    foot = whole.bottom - _foot_height(ui, keys, whole.width, line)
    top = whole.y + head.height + ui.px(8)
    inner = draw_panel(surface, ui, Area(whole.x, top, wide, foot - top - ui.px(12)))
    if line:
        told = BODY.colored(GOLD)
        foot = ui.pen.paragraph(surface, (whole.x, foot), line, told, wide) + ui.px(6)
    draw_keys(surface, ui, Area(whole.x, foot, wide, whole.bottom - foot), keys)
    return inner


def draw_scrolled(
    surface: Canvas, ui: Ui, room: Area, scroll: Scroll, paint: Callable[[Canvas, Ui, Area], int]
) -> None:
    """Draw what may be higher than its room, moved up as far as ``scroll`` says.

    Args:
        surface: the whole screen; nothing outside the room is touched.
        ui: what widgets draw with.
        room: what can be seen.
        scroll: how far it is moved; takes up the height of what is drawn.
        paint: draws from the top of a room, and returns the y below.
    """
    inner = Area(room.x, room.y, room.width - ui.px(14), room.height)
    clip = surface.get_clip()
    surface.set_clip(room)
    below = paint(surface, ui, inner.move(0, -scroll.offset))
    surface.set_clip(clip)
    scroll.fit(below + scroll.offset - room.y, room.height)
    scroll.draw(surface, ui, room)


def draw_wait(surface: Canvas, ui: Ui, room: Area, words: str, part: float) -> None:
    """Draw a line that fills, and words beside it, where a line of keys will stand.

    Args:
        surface: the whole screen.
        ui: what widgets draw with.
        room: of the line of keys.
        words: what is waited for.
        part: how far the line is filled, 0 to 1.
    """
    bar = Area(room.x, room.y + ui.px(12), ui.px(WAIT_WIDE), ui.px(6))
    surface.fill(SLATE, bar)
    surface.fill(MINT, (*bar.topleft, round(bar.width * part), bar.height))
    style = PROMPT.colored(MIST if part >= 1 else FOG)
    line = ui.pen.fit(words, style, max(1, room.right - bar.right - ui.px(14)))
    ui.pen.draw(surface, line, (bar.right + ui.px(14), bar.centery - line.height // 2))


def _foot_height(ui: Ui, keys: Keys, width: int, line: str) -> int:
    """Return the room that keys and line need, by drawing the keys where nobody sees them."""
    told = ui.pen.paragraph_height(line, BODY, width) + ui.px(6) if line else 0
    return (
        told
        + ui.picture(("keys", tuple(keys), width), lambda: _tried(ui, keys, width)).get_height()
    )


def _tried(ui: Ui, keys: Keys, width: int) -> Canvas:
    nowhere = box((width, ui.px(400)), CREAM, 0)
    high = draw_keys(nowhere, ui, nowhere.get_rect(), keys)
    return box((1, high), CREAM, 0)
