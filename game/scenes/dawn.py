"""The dawn: after the last night the book says which of four endings the ledger has led to."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import replace
from typing import Final

from game.content.words import _
from game.input.actions import Action, Context
from game.lesson.dawn_story import (
    never_over,
    owed_words,
    seen_at_dawn,
    what_helped,
    what_is_owed,
    why_so,
)
from game.lesson.endings import ENDINGS, Dawn
from game.scenes.leaves import Leaves
from game.scenes.parts import entry_part, heading_part, paragraph_part, row_part, title_part
from game.scenes.scene import Frame, Go, Move
from game.scenes.session import Session
from game.sim.trust import Trust
from game.view.beads import band_word, signed
from game.view.canvas import Area, Canvas
from game.view.flow import Block
from game.view.page import draw_frost
from game.view.styles import PAGE_SOFT
from game.view.ui import Ui
from game.view.widgets import draw_keys

ROWS_GAP: Final = 14
"""Units above the row that closes the book."""

_TURNS: Final = {
    Action.PAGE_NEXT: 1, Action.MENU_RIGHT: 1, Action.MENU_DOWN: 1,
    Action.PAGE_PREVIOUS: -1, Action.MENU_LEFT: -1, Action.MENU_UP: -1,
}  # fmt: skip


class DawnPage:
    """Turns the last pages of a campaign."""

    context = Context.MENU
    is_overlay = False

    def __init__(self, session: Session, *, then: Move | None = None) -> None:
        """Read what the ledger has led to.

        Args:
            session: what scenes share.
            then: the move that closes the book; to the title if nothing else is asked.

        Raises:
            ValueError: if the last night was never completed.
        """
        if session.dawn is None:
            raise ValueError("no dawn before the last night is completed")
        self._session = session
        self._dawn: Final[Dawn] = session.dawn
        self._then: Final = then or Go("title")
        self._leaves: Final = Leaves()
        self._rows: list[Area] = []

    # -- what hands do ----------------------------------------------------------------------------
    def handle(self, action: Action) -> Move | None:
        """Turn the pages, or close the book."""
        if action in _TURNS:
            self._leaves.turn(_TURNS[action])
        elif action is Action.CONFIRM:
            return self._on()
        elif action is Action.BACK:
            if not self._leaves.page:
                return self._then
            self._leaves.turn(-1)
        return None

    def update(self, frame: Frame) -> Move | None:
        """Let a click turn the page, or close the book at its last row."""
        pointer = frame.inputs.pointer
        if pointer.wheel:
            self._leaves.turn(-pointer.wheel)
        is_hit = any(row.collidepoint(pointer.x, pointer.y) for row in self._rows)
        is_choice = is_hit or not self._leaves.is_last
        return self._on() if pointer.clicked and is_choice else None

    def _on(self) -> Move | None:
        """Turn to the next page; close the book on the last one."""
        if self._leaves.is_last:
            return self._then
        self._leaves.turn(1)
        return None

    # -- the picture ------------------------------------------------------------------------------
    def draw(self, surface: Canvas, ui: Ui, alpha: float) -> None:  # noqa: ARG002 - it stands
        """Draw the open pages."""
        self._session.backdrop.draw(surface, ui)
        draw_frost(surface, ui)
        foot = self._leaves.draw(surface, ui, self._blocks(), self._rows)
        draw_keys(surface, ui, foot, self._keys(), strong=0)

    def _blocks(self) -> list[Block]:
        """Return all that stands in the book; the row that closes it stays with the last line."""
        *blocks, last = [*self._morning(), *self._ledger()]
        close = row_part(_("Close the book"), self._rows, is_focus=True)
        return [*blocks, replace(last, keeps=True), replace(close, before=ROWS_GAP)]

    def _morning(self) -> Iterator[Block]:
        """Give the ending's name, what stands there, and that it is no end."""
        yield heading_part(_("The dawn after five nights"))
        yield title_part(_(ENDINGS[self._dawn.ending]))
        for text in seen_at_dawn(self._dawn):
            yield paragraph_part(text)
        yield heading_part(_("Why this dawn"))
        yield paragraph_part(why_so(self._dawn))
        yield paragraph_part(never_over(), style=PAGE_SOFT)

    def _ledger(self) -> Iterator[Block]:
        """Give the player's own ledger of all nights, each deed that is owed by its night."""
        dawn = self._dawn
        yield heading_part(_("Your ledger of five nights"), opens=True)
        trust = f"{dawn.trust} · {band_word(Trust(dawn.trust).band)}"
        yield entry_part(_("Trust this morning"), trust)
        yield entry_part(_("People helped"), str(dawn.helped), good=dawn.helped > 0 or None)
        yield entry_part(_("Deeds owned up to"), str(dawn.settled))
        yield entry_part(_("Deeds still owed"), str(len(dawn.owed)), good=not dawn.owed)
        yield heading_part(_("What Auntie Lu reads out"))
        yield paragraph_part(what_helped(dawn))
        yield paragraph_part(what_is_owed(dawn), gap=6, keeps=bool(dawn.owed))
        for deed in dawn.owed:
            yield entry_part(owed_words(deed), signed(deed.change), good=False)

    def _keys(self) -> list[tuple[str, str]]:
        glyph = self._session.glyph
        chosen = _("close the book") if self._leaves.is_last else _("turn the page")
        on = (glyph(Action.CONFIRM), chosen)
        return [on, (glyph(Action.BACK), _("page before"))] if self._leaves.page else [on]

    def stamp(self) -> Hashable:
        """Return the open page and the settings."""
        leaves = self._leaves
        return leaves.page, leaves.pages, self._session.version, self._session.device
