"""The soundtrack: opens sound after the first picture, and gives menus their sounds and theme."""

from __future__ import annotations

from typing import Final

from game.content.words import _
from game.input.actions import Action, Context
from game.scenes.scene import Frame
from game.scenes.session import Session
from game.view.audio import Audio

_MENU: Final = {
    Action.MENU_UP: "menu_move",
    Action.MENU_DOWN: "menu_move",
    Action.MENU_LEFT: "menu_move",
    Action.MENU_RIGHT: "menu_move",
    Action.PAGE_NEXT: "menu_move",
    Action.PAGE_PREVIOUS: "menu_move",
    Action.CONFIRM: "menu_confirm",
    Action.BACK: "menu_back",
}
"""What each action of a menu sounds like."""

_THEMES: Final = {"title": "title", "first_run": "title", "debriefing": "title"}
"""The theme that begins with a scene; in all others it goes on."""


class Soundtrack:
    """Sound beside the night's own."""

    def __init__(self, session: Session) -> None:
        """Open the sound device; without one, one line is told and all is silent."""
        self._audio: Final = Audio(session.locations.assets, session.settings)
        session.audio = self._audio
        if self._audio.notice:
            session.notices.append(_(self._audio.notice))

    def go_on(self, frame: Frame, scene: str, context: Context) -> None:
        """Let a frame's actions be heard and time pass.

        Args:
            frame: what happened in it.
            scene: the name of the scene that took it.
            context: whether that was a menu.
        """
        if scene in _THEMES:
            self._audio.perform(_THEMES[scene])
        if context is Context.MENU:
            for action in frame.pressed:
                if action in _MENU:
                    self._audio.play(_MENU[action])
        self._audio.advance(frame.passed_ms)

    def close(self) -> None:
        """Give the device back."""
        self._audio.close()
