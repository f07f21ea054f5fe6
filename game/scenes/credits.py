"""The credits: who made what and under which licence, and a note about what is shown."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Final

from game.content.words import _, later
from game.input.actions import Action, Context
from game.scenes.scene import Frame, Move, Pop
from game.scenes.session import Session
from game.view.canvas import Area, Canvas
from game.view.page import draw_page, draw_scrolled
from game.view.palette import CREAM, SAND
from game.view.scroll import Scroll
from game.view.styles import BODY, LABEL
from game.view.ui import Ui

STEP: Final = 60
"""Units that one press moves the page."""

CONTENT_NOTE: Final = later(
    "What is shown: hiding, being chased and being escorted out. Nobody is killed. Whoever is "
    "knocked down wakes again, and the ledger remembers it. Lanternport and its firms are "
    "invented; real firms stand only on fact cards, with date and source."
)
"""What somebody may want to know before playing or showing the game."""

MADE_BY: Final = later("Made by the Shadow Ledger team. The code is free under the MIT licence.")
"""Who made it."""

_STEPS: Final = {Action.MENU_UP: -1, Action.MENU_DOWN: 1}
_PAGES: Final = {Action.PAGE_PREVIOUS: -5, Action.PAGE_NEXT: 5}


class Credits:
    """A long page to scroll."""

    context = Context.MENU
    is_overlay = True

    def __init__(self, session: Session) -> None:
        """Read the credits file."""
        self._session = session
        self._scroll = Scroll()
        self._unit = 1.0
        self._lines: Final = _entries(session)

    def handle(self, action: Action) -> Move | None:
        """Scroll, or leave."""
        steps = _STEPS.get(action) or _PAGES.get(action)
        if steps:
            self._scroll.move(round(steps * STEP * self._unit))
        return Pop() if action in (Action.BACK, Action.CONFIRM) else None

    def update(self, frame: Frame) -> Move | None:
        """Let the wheel scroll."""
        if frame.inputs.pointer.wheel:
            self._scroll.move(round(-frame.inputs.pointer.wheel * STEP * self._unit))
        return None

    def draw(self, surface: Canvas, ui: Ui, alpha: float) -> None:  # noqa: ARG002 - it stands
        """Draw the part of the page that is in view."""
        self._unit = ui.scale
        glyph = self._session.glyph
        keys = [(glyph(Action.MENU_DOWN), _("further down")), (glyph(Action.BACK), _("back"))]
        room = draw_page(surface, ui, _("Credits"), keys)
        draw_scrolled(surface, ui, room, self._scroll, self._paint)

    def _paint(self, surface: Canvas, ui: Ui, room: Area) -> int:
        y = room.y
        for text, is_heading in self._lines:
            style = LABEL.colored(SAND) if is_heading else BODY.colored(CREAM)
            y += ui.px(12) if is_heading else 0
            y = ui.pen.paragraph(surface, (room.x, y), text, style, room.width) + ui.px(4)
        return y

    def stamp(self) -> Hashable:
        """Return how far the page has moved."""
        return self._scroll.offset, self._session.version, self._session.device


def _entries(session: Session) -> list[tuple[str, bool]]:
    """Return the page's paragraphs, each with whether it is a heading."""
    path = session.locations.assets / "CREDITS.md"
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    told = [(_(MADE_BY), False), (_("About what is shown"), True), (_(CONTENT_NOTE), False)]
    return told + [_entry(line) for line in lines if line.strip() and not _is_rule(line)]


def _entry(line: str) -> tuple[str, bool]:
    """Return a line of Markdown as plain words."""
    if line.startswith("#"):
        return line.lstrip("# "), True
    cells = [cell.strip() for cell in line.strip("|- ").split("|")]
    return " \N{EM DASH} ".join(cell for cell in cells if cell).replace("`", ""), False


def _is_rule(line: str) -> bool:
    return not line.strip("|-: ")
