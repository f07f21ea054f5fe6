"""The page for what should not have happened: kind words, where the log is, and ways on."""

from __future__ import annotations

from pathlib import Path

from game.content.words import _
from game.scenes.menu import MenuPage
from game.scenes.scene import Go, Move, Pop, Quit
from game.scenes.session import Session
from game.view.canvas import Area, Canvas
from game.view.inks import VEIL
from game.view.menus import Item
from game.view.page import draw_page
from game.view.palette import GOLD
from game.view.styles import BODY
from game.view.ui import Ui


def failure_page(logs: Path, what: str, details: str, *, can_go_on: bool) -> dict[str, object]:
    """Write a failure's details to the log, if it takes them; returns what the page is told.

    Args:
        logs: the folder of logs.
        what: one line.
        details: the whole report.
        can_go_on: whether the scene that failed may be tried again.
    """
    log = logs / "error.log"
    try:
        logs.mkdir(parents=True, exist_ok=True)
        log.write_text(details, encoding="utf-8")
    except OSError:
        log = Path()
    return {"what": what, "details": details, "log": str(log), "can_go_on": can_go_on}


class Failure(MenuPage):
    """Tells, and offers to go on, to copy the report, or to leave."""

    def __init__(
        self, session: Session, *, what: str, details: str, log: str, can_go_on: bool
    ) -> None:
        """Tell what happened.

        Args:
            session: what scenes share.
            what: one line.
            details: the whole report.
            log: where it was written, or "" if it could not be.
            can_go_on: whether the scene that failed may be tried again.
        """
        items = [
            Item("again", _("Try to go on"), enabled=can_go_on),
            Item("title", _("Back to the title"), enabled=not _is_empty(session)),
            Item("copy", _("Copy the report")),
            Item("quit", _("Quit")),
        ]
        super().__init__(session, items, size=25, settles=True)
        self._what, self._details, self._log = what, details, log
        self._line = ""

    def chosen(self, name: str) -> Move | None:
        """Go on, copy, or leave."""
        if name == "copy":
            done = self.session.copy(self._details)
            self._line = _("The report is copied.") if done else _("There is no clipboard here.")
            self.redraw()
            return None
        moves: dict[str, Move] = {"again": Pop(), "title": Go("title"), "quit": Quit()}
        return moves[name]

    def back(self) -> Move | None:
        """Stay: one of the ways must be chosen."""
        return None

    def draw(self, surface: Canvas, ui: Ui, alpha: float) -> None:  # noqa: ARG002 - it stands
        """Draw the page."""
        surface.fill(VEIL)
        keys = [(self.session.keys()["confirm"], _("choose"))]
        room = draw_page(surface, ui, _("Something broke"), keys, line=self._line)
        told = _("This is our fault, not yours. Your last checkpoint is safe.")
        y = ui.pen.paragraph(surface, room.topleft, told, BODY, room.width)
        y = ui.pen.paragraph(surface, (room.x, y), self._what[:200], BODY.colored(GOLD), room.width)
        if self._log:
            where = _("The report is in {path}").format(path=self._log)
            y = ui.pen.paragraph(surface, (room.x, y), where, BODY, room.width)
        below = y + ui.px(12)
        self.menu.draw(surface, ui, Area(room.x, below, room.width, room.bottom - below))


def _is_empty(session: Session) -> bool:
    """Return whether even the title could not be opened: the levels are missing."""
    return not session.locations.levels.is_dir()
