"""The account book of a night: what stands in it, block by block."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from game.base.units import TICKS_PER_SECOND
from game.content.texts import LevelTexts
from game.content.words import _, plural
from game.lesson.claims import claims_of
from game.lesson.legacy_story import legacy_sentences
from game.lesson.market_story import market_sentences
from game.lesson.network_story import network_sentences
from game.lesson.people import whom_met
from game.lesson.progress import own_up_gain
from game.lesson.report import MEDALS, Facts, Met
from game.lesson.sentences import deed_words, line_words, sentences
from game.scenes.claim_pages import claim_blocks
from game.scenes.night import Night
from game.scenes.parts import entry_part, heading_part, paragraph_part, title_part
from game.scenes.story import Storyteller
from game.sim.trust import LedgerLine
from game.view.beads import beads, signed
from game.view.book import entry, stamp, talk_box, unseen_words
from game.view.canvas import Area, Canvas
from game.view.flow import Block
from game.view.medals import draw_medals
from game.view.names import name_of
from game.view.plate import plate
from game.view.portraits import Portrait, draw_portraits
from game.view.seal import seal
from game.view.styles import PAGE_SOFT
from game.view.ui import Ui

LEDGER_LINES: Final = 9
"""Most ledger lines that are shown; the heaviest are kept."""

MET_MOST: Final = 10
"""Most portraits."""

MET_ROW: Final = 5
"""Most portraits that stand side by side."""

_GAP: Final = 12
_MEDALS_GAP: Final = 6
_SHEETS: Final = {
    "worker": "mei", "seller": "sami", "visitor": "sana", "auditor": "guard", "giant": "goran",
}  # fmt: skip


class Account:
    """A night's account.

    Attributes:
        level: the level's id.
        facts: what the night came to.
        pack: the shared pack it was of; None in the course.
    """

    def __init__(self, night: Night, plates: Path) -> None:
        """Add the night up.

        Args:
            night: the night, just ended.
            plates: the folder of levels' pictures.
        """
        self._night: Final = night
        self._plates: Final = plates
        self._texts: Final[LevelTexts | None] = night.setting.texts
        self.level: Final = night.setting.plan.id
        self.facts: Final[Facts] = night.facts()
        self.pack: Final = night.setting.pack
        self._met: Final = _portraits(self._whom_met())
        self._claims: Final = claims_of(night.world, night.setting.facts)
        self._sentences: Final = [
            *network_sentences(night.report, night.world),
            *market_sentences(night.report, night.world),
            *legacy_sentences(night.report, night.world),
            *sentences(night.report, self.facts),
        ]

    def blocks(self) -> list[Block]:
        """Return everything that stands in the book but the rows that can be chosen."""
        return [
            *self._lesson(), *self._numbers(), *self._story(), *claim_blocks(self._claims),
            *self._ledger(),
        ]  # fmt: skip

    # -- the lesson -------------------------------------------------------------------------------
    def _lesson(self) -> Iterator[Block]:
        """Give the idea card; an unseen night wears its seal."""
        plan, texts = self._night.setting.plan, self._texts
        yield heading_part(self._heading(plan.secret))
        yield title_part(_(texts.lesson) if texts else _(plan.title))
        if texts and texts.plate:
            yield Block(self._draw_plate)
        for text in texts.card[:1] if texts else ():
            yield paragraph_part(_(text))
        if self.facts.is_unseen:
            yield Block(_draw_stamp)

    def _heading(self, secret: int) -> str:
        """Return what stands over the title: the secret, or where there is none what it was."""
        if secret:
            return _("Secret {n} of 5").format(n=secret)
        return _("Shared level") if self.pack else _("Yard")

    def _draw_plate(self, surface: Canvas, ui: Ui, room: Area) -> int:
        """Draw the level's picture, if there is room for it and for words."""
        name = self._texts.plate if self._texts else ""
        picture = plate(ui, self._plates / f"{name}.png", (room.width, ui.size[1] // 3))
        if picture is None:
            return room.y
        surface.blit(picture, room.topleft)
        return room.y + picture.get_height() + ui.px(_GAP)

    # -- the account ------------------------------------------------------------------------------
    def _numbers(self) -> Iterator[Block]:
        """Give counts, trust, whom she met and one question."""
        yield heading_part(_("The night's account"), opens=not self.facts.is_practice)
        for label, value, good in self._counts():
            yield entry_part(label, value, good=good)
        if not self.facts.is_practice:
            yield Block(self._draw_medals, before=_MEDALS_GAP)
            yield Block(self._draw_trust, before=_MEDALS_GAP)
        if self._met:
            yield heading_part(_("Whom you met"))
        for start in range(0, len(self._met), MET_ROW):
            yield self._met_part(self._met[start : start + MET_ROW])
        if self._texts:
            yield Block(self._draw_question, before=_MEDALS_GAP)

    def _counts(self) -> list[tuple[str, str, bool | None]]:
        facts = self.facts
        return [
            (_("Times seen"), str(facts.seen), facts.seen == 0),
            (_("People harmed"), str(facts.harmed), facts.harmed == 0),
            (_("Time"), _clock(facts.ticks), None),
        ]

    def _draw_medals(self, surface: Canvas, ui: Ui, room: Area) -> int:
        earned = self.facts.medals
        medals = [(name, _(words), name in earned) for name, words in MEDALS.items()]
        return draw_medals(surface, ui, room, medals)

    def _draw_trust(self, surface: Canvas, ui: Ui, room: Area) -> int:
        """Draw the seal and the rod, and below them how trust has changed."""
        before, after = self.facts.trust
        surface.blit(seal(ui, 40), room.topleft)
        surface.blit(beads(ui, after), (room.x + ui.px(60), room.y + ui.px(5)))
        good = True if after > before else False if after < before else None
        told = _("trust"), signed(after - before)
        below = Area(room.x, room.y + ui.px(50), room.width, 0)
        return entry(surface, ui, below, *told, good=good)

    def _whom_met(self) -> list[Met]:
        """Return whom she met, those who spoke in the night's story among them."""
        night = self._night
        said = Storyteller(self._texts.says if self._texts else (), night.report).speakers()
        return whom_met(night.report, self.facts, night.world, said)

    def _met_part(self, row: Sequence[Portrait]) -> Block:
        """Return some portraits side by side."""

        def paint(surface: Canvas, ui: Ui, room: Area) -> int:
            return draw_portraits(surface, ui, room, self._night.setting.sprites, row)

        return Block(paint)

    def _draw_question(self, surface: Canvas, ui: Ui, room: Area) -> int:
        question = _(self._texts.talk[0]) if self._texts else ""
        return talk_box(surface, ui, room, _("Talk about it"), question) + ui.px(_MEDALS_GAP)

    # -- what happened ----------------------------------------------------------------------------
    def _story(self) -> Iterator[Block]:
        """Give the night in sentences, the rest of the card, and Monday's task."""
        yield heading_part(_("What happened"))
        for text in self._sentences:
            yield paragraph_part(text, gap=6)
        if self._texts is None:
            return
        yield heading_part(_("What it means"))
        for text in self._texts.card[1:]:
            yield paragraph_part(_(text))
        yield heading_part(_("In the record"))
        yield paragraph_part(_(self._texts.record), style=PAGE_SOFT)
        yield heading_part(_("On Monday"))
        for number, step in enumerate(self._texts.monday, start=1):
            has_more = number < len(self._texts.monday)
            yield paragraph_part(f"{number}. {_(step)}", gap=4, keeps=has_more)

    # -- the ledger -------------------------------------------------------------------------------
    def _ledger(self) -> Iterator[Block]:
        """Give the ledger's lines with who, when and who saw it; practice has none."""
        if self.facts.is_practice:
            return
        yield heading_part(_("The shadow ledger"))
        lines = _weightiest(self.facts.ledger)
        if not lines:
            told = _("Not one line. Auntie Lu looks at the empty page for a long time.")
            yield paragraph_part(told, style=PAGE_SOFT)
        for line in lines:
            yield entry_part(self._line_words(line), signed(line.change), good=line.change > 0)
        left = len(self.facts.ledger) - len(lines)
        if left:
            told = plural("and one smaller line", "and {n} smaller lines", left).format(n=left)
            yield paragraph_part(told, style=PAGE_SOFT)

    def _line_words(self, line: LedgerLine) -> str:
        """Return a ledger line: when, what, whom, who saw it."""
        who = name_of(self._night.world, line.target) if line.target else ""
        words = f"{_clock(line.tick)} {line_words(line, who)}"
        if line.witnesses:
            who = ", ".join(name_of(self._night.world, name) for name in line.witnesses)
            words += _(" (seen by {who})").format(who=who)
        return words

    def hidden_deed(self, at: int) -> tuple[str, str]:
        """Return a deed that nobody saw, and what owning it up gives back, both in words.

        A deed that was done more than once is told with its minute.
        """
        liability = self.facts.liabilities[at]
        who = name_of(self._night.world, liability.target) if liability.target else ""
        words = deed_words(liability.deed, who)
        alike = [(other.deed, other.target) for other in self.facts.liabilities]
        if alike.count((liability.deed, liability.target)) > 1:
            words = _("{deed}, at {time}").format(deed=words, time=_clock(liability.tick))
        return words, signed(own_up_gain(liability))


def _clock(ticks: int) -> str:
    """Return a time of the night as minutes and seconds."""
    minutes, seconds = divmod(ticks // TICKS_PER_SECOND, 60)
    return f"{minutes}:{seconds:02}"


def _draw_stamp(surface: Canvas, ui: Ui, room: Area) -> int:
    """Draw the seal of an unseen night at the right, and what it means beside it."""
    face = stamp(ui)
    wide = room.width - face.get_width() - ui.px(12)
    surface.blit(face, (room.right - face.get_width(), room.y))
    high = ui.pen.paragraph_height(unseen_words(), PAGE_SOFT, wide)
    y = room.y + max(0, face.get_height() - high)
    below = ui.pen.paragraph(surface, (room.x, y), unseen_words(), PAGE_SOFT, wide)
    return max(below, room.y + face.get_height())


def _portraits(met: Sequence[Met]) -> list[Portrait]:
    return [
        Portrait(m.look or _SHEETS.get(m.kind, m.kind), m.name, m.answer, m.is_good)
        for m in met[:MET_MOST]
    ]


def _weightiest(ledger: Sequence[LedgerLine]) -> list[LedgerLine]:
    """Return the lines that count most, in the order they were written."""
    kept = sorted(ledger, key=lambda line: -abs(line.change))[:LEDGER_LINES]
    return sorted(kept, key=lambda line: line.tick)
