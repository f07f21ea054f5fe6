"""The last frame of a run that was watched: it stands until somebody closes it."""

from __future__ import annotations

from collections.abc import Hashable

from game.input.actions import Action, Context
from game.scenes.scene import Frame, Move, Quit
from game.scenes.session import Session
from game.view.canvas import Canvas
from game.view.last_frame import draw_last_frame
from game.view.ui import Ui


class LastFrame:
    """Lies over the scene that a run ended in."""

    context = Context.MENU
    is_overlay = True

    def __init__(self, session: Session) -> None:
        """Stop time."""
        self._session = session

    def handle(self, action: Action) -> Move | None:
        """Close the game."""
        return Quit() if action is Action.BACK else None

    def update(self, frame: Frame) -> Move | None:  # noqa: ARG002 - it stands
        """Do nothing."""
        return None

    def draw(self, surface: Canvas, ui: Ui, alpha: float) -> None:  # noqa: ARG002 - it stands
        """Draw the way out."""
        draw_last_frame(surface, ui, self._session.glyph(Action.BACK))

    def stamp(self) -> Hashable:
        """Return what stands on the key; all else stands still."""
        return self._session.version, self._session.device
