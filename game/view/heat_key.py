"""The key beside a heat map: what its colors, patterns and signs mean, and a level's figures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

import pygame
from pygame import Rect, Surface

from game.content.words import _
from game.view.heat import fill, patterns
from game.view.palette import DUSK, FOG, GOLD, NIGHT, SLATE, STEEL
from game.view.plan_marks import (
    draw_doorway,
    draw_ends,
    draw_goal,
    draw_rest,
    draw_round,
    draw_short_way,
    draw_tight,
    draw_watcher,
    draw_way,
)
from game.view.styles import BODY, LABEL
from game.view.text import Pen

WIDTH: Final = 330
"""How wide the key is, pixels."""

Sign = tuple[Callable[[Surface, Rect], None], str]
"""What draws a sign in a box, and what it means."""

_EDGE: Final = 20
_SIGN: Final = 64
_LINE: Final = 30
_TEXT: Final = BODY.flat()
_QUIET: Final = BODY.flat().colored(FOG)


def draw_key(
    pen: Pen, title: str, figures: Sequence[tuple[str, str]], height: int, *, is_searched: bool
) -> Surface:
    """Return the key, at least as high as asked for.

    Args:
        pen: writes.
        title: the level's.
        figures: what is known of it, as names and values.
        height: of the map beside it, pixels.
        is_searched: whether the picture also shows what only a search can say.
    """
    signs = _signs(is_searched=is_searched)
    needed = _EDGE * 5 + 36 + _LINE * (len(figures) + len(signs) + 1)
    key = Surface((WIDTH, max(height, needed)))
    key.fill(NIGHT)
    line = pen.fit(title, LABEL.flat().colored(GOLD), WIDTH - 2 * _EDGE)
    pen.draw(key, line, (_EDGE, _EDGE))
    y = _EDGE + 36
    for name, value in figures:
        wide = pen.write(key, (WIDTH - _EDGE, y), value, _TEXT, "right").width
        pen.draw(key, pen.fit(name, _QUIET, WIDTH - 3 * _EDGE - wide), (_EDGE, y))
        y += _LINE
    y += _EDGE
    pygame.draw.line(key, SLATE, (_EDGE, y - _EDGE // 2), (WIDTH - _EDGE, y - _EDGE // 2))
    for draw, words in signs:
        draw(key, Rect(_EDGE, y, _SIGN - 16, _LINE - 6))
        pen.draw(key, pen.fit(words, _TEXT, WIDTH - 2 * _EDGE - _SIGN), (_EDGE + _SIGN, y))
        y += _LINE
    return key


def _signs(*, is_searched: bool) -> list[Sign]:
    """Return every sign of a picture with what it means."""
    heats = (
        _("never watched"),
        _("up to 10 % of the time"),
        _("10 to 25 %"),
        _("25 to 50 %"),
        _("more than half the time"),
    )
    swatches: list[Sign] = [(_swatch(number - 1), words) for number, words in enumerate(heats)]
    return [*swatches, *_usual(), *(_found_by_search() if is_searched else ())]


def _usual() -> list[Sign]:
    """Return the signs of every picture."""
    return [
        (lambda key, box: draw_way(key, [box.midleft, box.midright]), _("a way that is proven")),
        (lambda key, box: draw_ends(key, (box.x + 10, box.centery), (box.right - 8, box.centery)),
         _("where it begins and ends")),
        (lambda key, box: draw_rest(key, box.center), _("it waits here")),
        (lambda key, box: draw_goal(key, box.center), _("what is to be done")),
        (lambda key, box: draw_round(key, [box.midleft, box.midright]), _("a round")),
        (lambda key, box: draw_watcher(key, box.center, None), _("who walks it, at the start")),
    ]  # fmt: skip


def _found_by_search() -> list[Sign]:
    """Return the signs of what only a search can say."""
    return [
        (lambda key, box: draw_short_way(key, [box.midleft, box.midright]), _("the shortest way")),
        (lambda key, box: draw_tight(key, box.center), _("its windows under 0.5 s")),
        (lambda key, box: draw_doorway(key, box.inflate(-22, -10), is_critical=True),
         _("a doorway all ways need")),
        (lambda key, box: draw_doorway(key, box.inflate(-22, -10), is_critical=False),
         _("a doorway with other ways")),
    ]  # fmt: skip


def _swatch(band: int) -> Callable[[Surface, Rect], None]:
    """Return what draws a patch of floor of a band."""

    def draw(key: Surface, box: Rect) -> None:
        key.fill(DUSK, box)
        if band >= 0:
            fill(key, patterns()[band], box)
        pygame.draw.rect(key, STEEL, box, 1)

    return draw
