"""Escorted out: who caught her and why, then time goes back. After three times, help is offered."""

from __future__ import annotations

from typing import Final

from game.content.words import _, later
from game.input.actions import Action
from game.scenes.menu import MenuPage
from game.scenes.night import Night
from game.scenes.rewinds import rewind_items, ticks_of
from game.scenes.scene import Move, Pop
from game.scenes.session import Session
from game.sim.events import Seen
from game.view.backdrop import left_shade
from game.view.canvas import Area, Canvas
from game.view.menus import Item
from game.view.names import name_of
from game.view.page import draw_shade, margin
from game.view.palette import GOLD
from game.view.reason import reason_of
from game.view.styles import BODY, CARD, SUBTITLE
from game.view.ui import Ui
from game.view.widgets import draw_keys

HELP_AFTER: Final = 3
"""Captures after which an assist is offered, once a night."""

HELP_SPEED: Final = 75
"""Percent of the usual speed that the offered help plays at."""

_WIDE: Final = 600
"""Width of the list, units."""

_WAYS: Final = {
    "guard": later("{name} ran faster than you and took your arm."),
    "citation": later("{name} had written you down once already. The second time ends the night."),
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
            items.append(_help_item(session))
        super().__init__(session, items, size=25)

    def chosen(self, name: str) -> Move | None:
        """Go back in time, with help if it was taken."""
        night = self.session.night
        if night is None:
            return Pop()
        if name == "help":
            self.session.change("assists", speed=HELP_SPEED)
        night.rewind(ticks_of(name) or 0)
        return Pop()

    def back(self) -> Move | None:
        """Stay: a way back must be chosen."""
        return None

    def draw(self, surface: Canvas, ui: Ui, alpha: float) -> None:  # noqa: ARG002 - it stands
        """Draw what happened and the list."""
        left_shade(surface, ui)
        draw_shade(surface, ui, 110)
        edge = margin(ui)
        room = surface.get_rect().inflate(-2 * edge, -edge)
        y = ui.pen.write(surface, room.topleft, _("Escorted out"), CARD).bottom
        for line, style in zip(self._lines, (SUBTITLE, BODY), strict=False):
            y = ui.pen.paragraph(surface, (room.x, y), line, style, min(room.width, ui.px(900)))
        told = _("Nothing is lost: time goes back. The ledger keeps only what stays.")
        y = ui.pen.paragraph(surface, (room.x, y + ui.px(6)), told, BODY.colored(GOLD), room.width)
        y += ui.px(14)
        wide, foot = min(room.width, ui.px(_WIDE)), room.bottom - ui.px(34)
        self.menu.draw(surface, ui, Area(room.x, y, wide, foot - y - ui.px(8)))
        keys = [(self.session.glyph(Action.CONFIRM), _("choose"))]
        draw_keys(surface, ui, Area(room.x, foot, room.width, ui.px(34)), keys)


def _help_item(session: Session) -> Item:
    note = _("the night at {n} % of its speed; medals stay").format(n=HELP_SPEED)
    is_new = session.settings.assists.speed > HELP_SPEED
    return Item("help", _("Take help, and back to the checkpoint"), note=note, enabled=is_new)


def _lines(night: Night, actor: str, by: str) -> list[str]:
    """Return who caught her and, if she was seen before, why."""
    world = night.world
    name = name_of(world, actor) if actor else _("The guard")
    lines = [_(_WAYS.get(by, _ANY_WAY)).format(name=name)]
    seen = night.report.all(Seen)
    return [*lines, reason_of(seen[-1][1], world).text] if seen else lines
