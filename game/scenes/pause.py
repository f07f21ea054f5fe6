"""The pause: the night stands still under a list of what can be done."""

from __future__ import annotations

from typing import Final

from game.content.words import _
from game.input.actions import Action
from game.scenes.menu import MenuPage
from game.scenes.night import Night
from game.scenes.rewinds import go_back, rewind_items
from game.scenes.scene import Go, Move, Pop, Push
from game.scenes.session import Session
from game.view.canvas import Area, Canvas
from game.view.menus import Item
from game.view.page import draw_frost, margin
from game.view.styles import CARD, OBJECTIVE
from game.view.ui import Ui
from game.view.widgets import draw_keys

WIDE: Final = 560
"""Width of the list, units."""


class Pause(MenuPage):
    """What can be done while the night stands still."""

    is_overlay = True

    def __init__(self, session: Session) -> None:
        """Show what the night offers just now."""
        super().__init__(session, self._items(session), size=25)

    @staticmethod
    def _items(session: Session) -> list[Item]:
        night, plans = session.night, session.settings.assists.plan_while_paused
        rewinds = rewind_items(night) if night else []
        return [
            Item("resume", _("Go on")),
            Item("map", _("Map")),
            *([Item("look_around", _("Look around"), note=_("time stands"))] if plans else []),
            *rewinds,
            Item("restart", _("Start the night again")),
            Item("keys", _("Keys")),
            Item("options", _("Options")),
            Item("title", _("Leave to the title"), note=_("the night is kept")),
        ]

    def chosen(self, name: str) -> Move | None:
        """Go on, go back in time, or leave after a question."""
        night = self.session.night
        if name == "resume" or night is None:
            return Pop()
        if name in ("map", "look_around", "keys", "options"):
            return Push(name)
        if go_back(night, name):
            return Pop()
        return _asked(self.session, name, night)

    def other(self, action: Action) -> Move | None:  # noqa: ARG002 - no other key does anything
        """Do nothing."""
        return None

    def draw(self, surface: Canvas, ui: Ui, alpha: float) -> None:  # noqa: ARG002 - it stands
        """Draw heading, what is to be done, the list and the keys."""
        draw_frost(surface, ui)
        edge = margin(ui)
        room = surface.get_rect().inflate(-2 * edge, -edge)
        y = ui.pen.write(surface, room.topleft, _("Pause"), CARD).bottom
        night = self.session.night
        goal = _(night.goal()) if night and night.goal() else ""
        if self.session.recorded is not None:
            goal = _("A recorded run plays this night: your keys do nothing until it ends.")
        wide = min(room.width, ui.px(WIDE))
        if goal:
            y = ui.pen.paragraph(surface, (room.x, y), goal, OBJECTIVE, min(room.width, ui.px(760)))
        keys = [
            (self.session.glyph(Action.CONFIRM), _("choose")),
            (self.session.glyph(Action.BACK), _("go on")),
        ]
        foot = room.bottom - ui.px(34)
        y += ui.px(10)
        self.menu.draw(surface, ui, Area(room.x, y, wide, foot - y - ui.px(8)))
        draw_keys(surface, ui, Area(room.x, foot, room.width, ui.px(34)), keys)


def _asked(session: Session, name: str, night: Night) -> Move:
    """Return the question before the night is lost."""
    setting = night.setting
    if name == "restart":
        ask, yes = _("Start the night again?"), _("Yes, from the beginning")
        lose = _("Everything since dusk is lost, ledger lines too.")
        level = str(session.draft.path) if session.draft else setting.name
        again = {"level": level, "then": "play", "ghost": night.ghost is not None}
        move = Go("loading", again)
    else:
        ask, yes = _("Leave to the title?"), _("Yes, leave")
        lose = _("Nothing is lost: Continue goes on from this very moment.")
        if setting.pack is not None:
            lose = _("Nothing is lost: under Shared levels it goes on from this very moment.")
        move = Go("title")
    words = {"ask": ask, "lose": lose, "yes": yes, "move": move}
    return Push("confirm", words | ({} if name == "restart" else {"act": session.keep_night}))
