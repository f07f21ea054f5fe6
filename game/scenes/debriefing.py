"""The debrief: the account book of the night, page by page, ending with what is still owed."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace
from typing import Final

from game.content.words import _
from game.input.actions import Action, Context
from game.lesson.course import Chapter
from game.lesson.progress import after_night
from game.scenes.account import Account
from game.scenes.parts import entry_part, heading_part, paragraph_part, row_part
from game.scenes.scene import Frame, Go, Move
from game.scenes.session import Session
from game.scenes.settling import Settling
from game.view.book import Book
from game.view.canvas import Area, Canvas
from game.view.flow import Block, draw_flow, laid_out
from game.view.page import draw_frost
from game.view.ui import Ui
from game.view.widgets import draw_keys

ROWS_GAP: Final = 14
"""Units above the rows that can be chosen."""

_TURNS: Final = {
    Action.PAGE_NEXT: 1, Action.MENU_RIGHT: 1, Action.PAGE_PREVIOUS: -1, Action.MENU_LEFT: -1,
}  # fmt: skip
_STEPS: Final = {Action.MENU_UP: -1, Action.MENU_DOWN: 1}


class Debriefing:
    """Turns the pages of the account."""

    context = Context.MENU
    is_overlay = False

    def __init__(self, session: Session) -> None:
        """Open the book at the first page and keep the night in the progress.

        Raises:
            ValueError: if there is no night to talk about.
        """
        if session.night is None:
            raise ValueError("no night has been played")
        self._session = session
        self._account: Final = Account(session.night, session.locations.assets / "ui")
        self._before: Final = session.progress
        self._owned: set[int] = set()
        self._page = 0
        self._focus = len(self._account.facts.liabilities)
        self._is_spread = True
        self._pages = 1
        self._rows: list[Area] = []
        self._redraws = 0
        self._settling: Final = Settling()
        self._keep()
        self._next: Final = self._next_night()

    @property
    def _is_last(self) -> bool:
        """Whether the last page is open."""
        return self._page + self._step >= self._pages

    @property
    def _step(self) -> int:
        """How many pages are open at once."""
        return 2 if self._is_spread else 1

    @property
    def _open(self) -> list[int]:
        """Places of the liabilities that may still be owned up."""
        count = len(self._account.facts.liabilities)
        return [at for at in range(count) if at not in self._owned]

    def _keep(self) -> None:
        """Write the completed night into the progress; a pilot's night is nobody's."""
        session, facts = self._session, self._account.facts
        if session.autopilot is None and facts.outcome == "completed":
            session.keep(after_night(self._before, self._account.level, facts, self._owned))

    def _next_night(self) -> Chapter | None:
        """Return the night that can follow this one; a pilot's night is the only one."""
        session = self._session
        if session.autopilot is not None:
            return None
        return session.course.after(self._account.level, session.progress.nights)

    # -- what hands do ----------------------------------------------------------------------------
    def handle(self, action: Action) -> Move | None:
        """Turn pages, own up, go on to the next night, or close the book."""
        if not self._settling.is_over:
            return None
        self._redraws += 1
        if action in _TURNS:
            self._turn(_TURNS[action])
        elif action in _STEPS and self._is_last:
            self._focus = (self._focus + _STEPS[action]) % len(self._ways())
        elif action is Action.CONFIRM:
            return self._confirm()
        elif action is Action.BACK:
            self._turn(-1)
        return None

    def update(self, frame: Frame) -> Move | None:
        """Let a click choose a row or turn the page."""
        if not self._settling.is_over:
            self._settling.update(frame)
            return None
        pointer = frame.inputs.pointer
        if pointer.wheel:
            self._turn(-pointer.wheel)
        if not (pointer.moved or pointer.clicked):
            return None
        hit = next(
            (i for i, row in enumerate(self._rows) if row.collidepoint(pointer.x, pointer.y)), None
        )
        if self._is_last and hit is not None:
            self._focus = hit
            self._redraws += 1
        is_choice = hit is not None or not self._is_last
        return self._confirm() if pointer.clicked and is_choice else None

    def _turn(self, steps: int) -> None:
        last = (self._pages - 1) // self._step * self._step
        turned = self._page + (self._step if steps > 0 else -self._step)
        self._page = max(0, min(last, turned))
        self._redraws += 1

    def _confirm(self) -> Move | None:
        """Turn to the next page; on the last one do what the row with the focus says."""
        if not self._is_last:
            self._turn(1)
            return None
        if self._focus < len(self._open):
            self._owned.add(self._open[self._focus])
            self._focus = len(self._open)
            self._keep()
            return None
        if self._next is not None and self._focus == len(self._open):
            return Go("loading", {"level": self._next.level})
        return Go("title")

    def _ways(self) -> list[tuple[str, str]]:
        """Return what can be chosen on the last page: each row's words and its key's."""
        hidden = [self._account.hidden_deed(at) for at in self._open]
        told = _("Own up: {deed}. {gain} trust comes back.")
        ways = [(told.format(deed=deed, gain=gain), _("own up")) for deed, gain in hidden]
        if self._next is not None:
            on = _("On to the next night: {title}").format(title=_(self._next.row.title))
            ways.append((on, _("on to the next night")))
        return [*ways, (_("Close the book"), _("close the book"))]

    # -- the picture ------------------------------------------------------------------------------
    def draw(self, surface: Canvas, ui: Ui, alpha: float) -> None:  # noqa: ARG002 - it stands
        """Draw the open pages."""
        self._session.backdrop.draw(surface, ui)
        draw_frost(surface, ui)
        book = Book.lay_out(ui)
        book.draw(surface, ui)
        self._is_spread = book.is_spread
        blocks = [*self._account.blocks(), *self._choices()]
        pages = laid_out(ui, blocks, book.left.size, columns=self._step)
        self._pages = len(pages)
        self._page = min(self._page, self._pages - 1)
        self._page -= self._page % self._step
        self._rows.clear()
        opened = pages[self._page : self._page + self._step]
        for room, page in zip((book.left, book.right), opened, strict=False):
            draw_flow(surface, ui, page, room)
        if self._settling.is_over:
            draw_keys(surface, ui, book.foot, self._keys(), strong=0)
        else:
            self._settling.draw(surface, ui, book.foot)

    def _choices(self) -> list[Block]:
        """Return the rows of hidden harm to own up to, and those that leave the book."""
        rows = [
            row_part(text, self._rows, is_focus=index == self._focus)
            for index, (text, _key) in enumerate(self._ways())
        ]
        rows[0] = replace(rows[0], before=ROWS_GAP)
        return [*self._hidden(), *rows]

    def _hidden(self) -> list[Block]:
        """Return what is said of harm that nobody saw, and what was owned up already."""
        if not self._account.facts.liabilities:
            return []
        price = _("Kept quiet, it comes out in a later night and costs half as much again.")
        gain = _("Owned up now, half of the trust comes back and it is settled.")
        blocks = [heading_part(_("What nobody saw"))]
        if self._open:
            blocks.append(paragraph_part(f"{price} {gain}", gap=6, keeps=True))
        for at in sorted(self._owned):
            deed, back = self._account.hidden_deed(at)
            words = _("owned up and settled: {deed}").format(deed=deed)
            blocks.append(entry_part(words, back, good=True))
        return blocks

    def _keys(self) -> list[tuple[str, str]]:
        glyph = self._session.glyph
        chosen = self._ways()[self._focus][1] if self._is_last else _("turn the page")
        on = (glyph(Action.CONFIRM), chosen)
        return [on, (glyph(Action.BACK), _("page before"))] if self._page else [on]

    def stamp(self) -> Hashable:
        """Return the page and what was done on it."""
        session, settled = self._session, self._settling.step
        return self._page, self._focus, self._redraws, session.version, session.device, settled
