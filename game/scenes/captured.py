"""Escorted out: who caught her and why, then time goes back. After three times, help is offered."""

from __future__ import annotations

from typing import Final

from game.content.words import _, later
from game.input.actions import Action
from game.scenes.menu import MenuPage
from game.scenes.night import Night
from game.scenes.rewinds import go_back, helped_words, rewind_items
from game.scenes.scene import Move, Pop
from game.scenes.session import Session
from game.sim.events import Seen
from game.view.canvas import Area, Canvas
from game.view.inks import VEIL
from game.view.menus import Item
from game.view.names import name_of
from game.view.page import draw_shade, margin
from game.view.palette import GOLD
from game.view.reason import reason_of
from game.view.shapes import box, fading_bar
from game.view.styles import BODY, CARD, SUBTITLE
from game.view.ui import Ui
from game.view.widgets import draw_keys

HELP_AFTER: Final = 3
"""Captures after which an assist is offered, once a night."""

USUAL: Final = "rewind_900"
"""The way back with the focus: after five seconds the same guard is still too near."""

HELP_SPEED: Final = 75
"""Percent of the usual speed that the offered help plays at."""

_COLUMN: Final = 600
"""Width of the column of words and ways, units."""

_FADE: Final = 220
_DARK: Final = 255
_WAYS: Final = {
    "guard": later("{name} reached you and took your arm."),
    "giant": later("{name} caught you running and took your arm."),
    "citation": later(
        "{name} had cited you a moment before. Cited twice so soon, you are walked out."
    ),
}
_ANY_WAY: Final = later("{name} takes your arm, not roughly, and walks you to the gate.")


class CapturedPage(MenuPage):
    """The scene of being escorted out, with the ways back."""

    is_overlay = True

    def __init__(self, session: Session, *, actor: str, by: str) -> None:
        """Tell who and why.

        Args:
            session: what scenes share.
            actor: id of who caught her, or "".
            by: how, as the event says it.
        """
        night = session.night
        items = rewind_items(night) if night else []
        self._lines = _lines(night, actor, by) if night else []
        if night and night.captures >= HELP_AFTER and not night.helped:
            night.helped = True
            items.append(_help_item(session, night))
        super().__init__(session, items, size=25, settles=True)
        names = [item.id for item in items]
        self.menu.focus = names.index(USUAL) if USUAL in names else 0

    def chosen(self, name: str) -> Move | None:
        """Go back in time, with help if it was taken."""
        night = self.session.night
        if night is None:
            return Pop()
        if name == "help":
            self.session.change("assists", speed=HELP_SPEED)
        if not go_back(night, name):
            night.rewind(0)
        return Pop()

    def back(self) -> Move | None:
        """Stay: a way back must be chosen."""
        return None

    def draw(self, surface: Canvas, ui: Ui, alpha: float) -> None:  # noqa: ARG002 - it stands
        """Draw what happened and the list."""
        draw_shade(surface, ui, 120)
        edge = margin(ui)
        _draw_column(surface, ui, min(surface.get_width(), ui.px(_COLUMN) + 2 * edge))
        room = surface.get_rect().inflate(-2 * edge, -edge)
        y = ui.pen.write(surface, room.topleft, _("Escorted out"), CARD).bottom
        wide = min(room.width, ui.px(_COLUMN))
        for line, style in zip(self._lines, (SUBTITLE, BODY), strict=False):
            y = ui.pen.paragraph(surface, (room.x, y), line, style, wide)
        told = _("Nothing is lost: time goes back. The ledger keeps only what stays.")
        y = ui.pen.paragraph(surface, (room.x, y + ui.px(6)), told, BODY.colored(GOLD), wide)
        y += ui.px(14)
        foot = room.bottom - ui.px(34)
        self.menu.draw(surface, ui, Area(room.x, y, wide, foot - y - ui.px(8)))
        below = Area(room.x, foot, room.width, ui.px(34))
        if self.settling is not None:
            self.settling.draw(surface, ui, below)
        else:
            draw_keys(surface, ui, below, [(self.session.glyph(Action.CONFIRM), _("choose"))])


def _draw_column(surface: Canvas, ui: Ui, width: int) -> None:
    """Darken the column that the words stand on, and let it fade into the picture."""
    high, fade = surface.get_height(), ui.px(_FADE)
    surface.blit(ui.picture(("column", width), lambda: box((width, high), VEIL, _DARK)), (0, 0))
    edge = ui.picture(("fade", fade), lambda: fading_bar((fade, high), VEIL, strongest=_DARK))
    surface.blit(edge, (width, 0))


def _help_item(session: Session, night: Night) -> Item:
    note = _("the night at {n} % of its speed; medals stay").format(n=HELP_SPEED)
    is_new = session.settings.assists.speed > HELP_SPEED
    return Item("help", helped_words(night), note=note, enabled=is_new)


def _lines(night: Night, actor: str, by: str) -> list[str]:
    """Return who caught her and, if she was seen before, why."""
    world = night.world
    name = name_of(world, actor) if actor else _("The guard")
    lines = [_(_WAYS.get(by, _ANY_WAY)).format(name=name)]
    seen = night.report.all(Seen)
    return [*lines, reason_of(seen[-1][1], world).text] if seen else lines
