"""The page of keys: every action with its presses, changed by pressing the new one.

A press that already does something else is told with the name of what it does; pressed once more
it is taken over. Pads and keys are changed alike.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import Final

from game.content.words import _
from game.input.actions import LABELS, Action, actions_in
from game.input.actions import Context as InputContext
from game.input.bindings import LAYOUTS, Bindings, Clash
from game.input.glyphs import full_name_of, presses_of
from game.scenes.menu import MenuPage
from game.scenes.scene import Frame, Move
from game.scenes.session import Session
from game.view.canvas import Canvas
from game.view.menus import Item
from game.view.page import draw_page
from game.view.ui import Ui

RESET: Final = "reset"
"""The line that brings the layout's own keys back."""

BACK: Final = "back"
"""The last line."""

_ESCAPES: Final = ("key:escape", "pad:start")
"""Presses that break the waiting for a new key off."""

_UNTAKEN: Final = ("mouse:left",)
"""Presses that menus need for pointing; the layouts alone may give them to the night."""


class Keys(MenuPage):
    """All actions and their presses.

    Attributes:
        waits_for: the action whose new press is waited for.
        clash: the press that was tried and belongs to another action.
    """

    def __init__(self, session: Session) -> None:
        """Show the bindings of the present layout."""
        super().__init__(session, [], size=21)
        self.menu.pinned = 1
        self.waits_for: Action | None = None
        self.clash: Clash | None = None
        self._line = ""
        self._is_ready = False
        self._fill()

    def _fill(self) -> None:
        order = [a for context in InputContext for a in actions_in(context)]
        self.menu.items = [
            *(Item(a.value, _(LABELS[a]), note=self._presses(a)) for a in order),
            Item(RESET, _("Back to the layout's own keys")),
            Item(BACK, _("Back")),
        ]
        self.redraw()

    def _presses(self, action: Action) -> str:
        if action is self.waits_for:
            return _("press the new key or button")
        return presses_of(self.session.bindings, action) or _("none")

    # -- what hands do ----------------------------------------------------------------------------
    def handle(self, action: Action) -> Move | None:
        """Work the list, unless a new press is waited for."""
        return None if self.waits_for else super().handle(action)

    def chosen(self, name: str) -> Move | None:
        """Wait for a new press, bring the usual keys back, or leave."""
        if name == BACK:
            return self.back()
        if name == RESET:
            layout = self.session.settings.layout
            told = _("All keys are the layout's own again: {layout}.")
            line = told.format(layout=_(LAYOUTS.get(layout, LAYOUTS["keyboard"])))
            self._take(Bindings.of_layout(layout), line)
        else:
            self.waits_for, self.clash = Action(name), None
            self._line = ""
            self._fill()
        return None

    def other(self, action: Action) -> Move | None:
        """Clear the keys of the line with the focus."""
        current = self.menu.current.id
        if action is not Action.CLEAR or current in (RESET, BACK):
            return None
        bindings = self.session.bindings.cleared(Action(current), self.session.device)
        self._take(bindings, "")
        return None

    def update(self, frame: Frame) -> Move | None:
        """Take the new press while one is waited for."""
        if self.waits_for is None:
            return super().update(frame)
        if frame.inputs.pressed and self._is_ready:
            self._press(self.waits_for, frame.inputs.pressed[0])
        self._is_ready = True
        return None

    def _press(self, action: Action, press: str) -> None:
        if press in _ESCAPES or press in _UNTAKEN:
            self._stop(_("nothing changed"))
            return
        clash = self.session.bindings.clash(action, press)
        if clash is not None and clash != self.clash:
            self.clash = clash
            self._line = _("{key} is taken by “{action}”. Press it again to take it over.").format(
                key=full_name_of(press), action=_(LABELS[clash.action])
            )
            self.redraw()
            return
        self._take(self.session.bindings.bound(action, press), _("{key} now does “{action}”"))
        self._line = self._line.format(key=full_name_of(press), action=_(LABELS[action]))

    def _take(self, bindings: Bindings, line: str) -> None:
        """Let new bindings hold unless something could then no longer be done."""
        missing = bindings.missing()
        if missing:
            self._stop(_("“{action}” needs a key").format(action=_(LABELS[missing[0]])))
            return
        self.session.rebind(bindings)
        self._stop(line)

    def _stop(self, line: str) -> None:
        self.waits_for, self.clash, self._line = None, None, line
        self._is_ready = False
        self._fill()

    # -- the picture ------------------------------------------------------------------------------
    def draw(self, surface: Canvas, ui: Ui, alpha: float) -> None:  # noqa: ARG002 - menus stand
        """Draw the list, and what there is to say about the last press."""
        glyph, keys = self.session.glyph, self.value_keys()
        if self.menu.current.id not in (RESET, BACK):
            keys = [(glyph(Action.CONFIRM), _("new key")), (glyph(Action.CLEAR), _("clear"))]
        keys.append((glyph(Action.BACK), _("back")))
        if self.waits_for:
            keys = [(full_name_of(_ESCAPES[ui.device == "pad"]), _("leave it as it is"))]
        room = draw_page(surface, ui, _("Keys and buttons"), keys, line=self._line)
        self.menu.draw(surface, ui, room)

    def stamp(self) -> Hashable:
        """Return what the page shows."""
        return super().stamp(), self.waits_for, self._line
