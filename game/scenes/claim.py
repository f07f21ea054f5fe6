"""A claim that was looked at: what it says and the question to ask; the night stands still."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Final

from game.content.facts import Fact
from game.content.words import _
from game.input.actions import Action, Context
from game.lesson.claims import speaker_words
from game.scenes.parts import heading_part, paragraph_part
from game.scenes.scene import Frame, Move, Pop
from game.scenes.session import Session
from game.scenes.settling import Settling
from game.view.book import draw_leaf
from game.view.canvas import Area, Canvas
from game.view.flow import Block, block_height
from game.view.page import draw_shade
from game.view.styles import PAGE_SOFT, PAGE_STRONG
from game.view.ui import Ui
from game.view.widgets import draw_keys

WIDE: Final = 620
"""Width of the card, units."""

_PADDING: Final = 34
_FOOT: Final = 34
_SHADE: Final = 120


class ClaimCard:
    """Shows a claim until any key is pressed."""

    context = Context.MENU
    is_overlay = True

    def __init__(self, session: Session, *, fact: Fact, look: str) -> None:
        """Open the card.

        Args:
            session: what scenes share.
            fact: the claim.
            look: what carries it: a poster, a plate, a screen ...
        """
        self._session = session
        self._blocks: Final = _blocks(fact, look, _question(session))
        self._settling: Final = Settling()

    def handle(self, action: Action) -> Move | None:  # noqa: ARG002 - any key closes the card
        """Close the card."""
        return self._closed()

    def update(self, frame: Frame) -> Move | None:
        """Let a key without a meaning, or a click, close the card."""
        self._settling.update(frame)
        is_asked = frame.inputs.pressed or frame.inputs.pointer.clicked
        return self._closed() if is_asked else None

    def _closed(self) -> Move | None:
        return Pop() if self._settling.is_over else None

    def draw(self, surface: Canvas, ui: Ui, alpha: float) -> None:  # noqa: ARG002 - it stands
        """Draw the card and the key below it; large letters leave out the last, quiet line."""
        draw_shade(surface, ui, _SHADE)
        pad, foot = ui.px(_PADDING), ui.px(_FOOT)
        wide = min(ui.px(WIDE), surface.get_width() - ui.px(24))
        room = Area(0, 0, wide - 2 * pad, surface.get_height())
        heights = [block_height(ui, block, room.size) for block in self._blocks]
        if sum(heights) + 2 * pad + 2 * foot > surface.get_height():
            heights.pop()
        card = Area(0, 0, wide, sum(heights) + 2 * pad)
        card.center = surface.get_width() // 2, (surface.get_height() - foot) // 2
        draw_leaf(surface, ui, card)
        y = card.y + pad
        for block, high in zip(self._blocks, heights, strict=False):
            block.paint(surface, ui, Area(card.x + pad, y, room.width, high))
            y += high
        below = Area(card.x, card.bottom + ui.px(10), card.width, foot)
        if self._settling.is_over:
            keys = [(self._session.glyph(Action.CONFIRM), _("back to the night"))]
            draw_keys(surface, ui, below, keys)
        else:
            self._settling.draw(surface, ui, below)

    def stamp(self) -> Hashable:
        """Return what letters the card is written with, and how far it has settled."""
        return self._session.version, self._session.device, self._settling.step


def _question(session: Session) -> str:
    """Return the night's own checking question, or the one that fits every claim."""
    texts = session.night.setting.texts if session.night else None
    return _(texts.technique.ask) if texts else _("Who says so, and how do they know?")


def _blocks(fact: Fact, look: str, question: str) -> Sequence[Block]:
    claim = _("“{claim}”").format(claim=_(fact.claim_as_stated))
    later_on = _("What was found about it stands in the account at the end of the night.")
    return [
        heading_part(speaker_words(look)),
        paragraph_part(claim, style=PAGE_STRONG),
        paragraph_part(_("Doubtful? Ask: {question}").format(question=question)),
        paragraph_part(later_on, style=PAGE_SOFT, gap=0),
    ]
