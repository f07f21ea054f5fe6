"""The pages of the account book: what each of them says of a night."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from game.base.units import TICKS_PER_SECOND
from game.content.texts import LevelTexts
from game.content.words import _, plural
from game.lesson.progress import own_up_gain
from game.lesson.report import MEDALS, Facts, Met
from game.lesson.sentences import deed_words, sentences
from game.scenes.night import Night
from game.sim.trust import LedgerLine
from game.view.beads import ROD_SIZE, beads, signed
from game.view.book import entry, heading, stamp, talk_box, unseen_words
from game.view.canvas import Area, Canvas
from game.view.inks import LEAF_GOOD, LEAF_SHADE, LEAF_SOFT
from game.view.palette import RED
from game.view.plate import plate
from game.view.portraits import Portrait, draw_portraits
from game.view.reason import name_of
from game.view.seal import seal
from game.view.styles import PAGE, PAGE_SOFT, PAGE_STRONG, PAGE_TITLE
from game.view.ui import Ui

Page = Callable[[Canvas, Ui, Area], int]
"""Draws one page into its room and returns the y below."""

LEDGER_LINES: Final = 9
"""Most ledger lines on a page; the heaviest are kept."""

MET_MOST: Final = 4
"""Most portraits on the page."""

_GAP: Final = 12
_STAMP: Final = 110
_SHEETS: Final = {"worker": "mei", "seller": "sami", "visitor": "sana"}


class Account:
    """A night's account.

    Attributes:
        level: the level's id.
        facts: what the night came to.
        pages: what draws each page, in order.
    """

    def __init__(self, night: Night, plates: Path) -> None:
        """Add the night up.

        Args:
            night: the night, just ended.
            plates: the folder of levels' pictures.
        """
        self._night: Final = night
        self._assets: Final = plates
        self._told = 0
        self._texts: Final[LevelTexts | None] = night.setting.texts
        self.level: Final = night.setting.plan.id
        self.facts: Final[Facts] = night.facts()
        self._sentences: Final = sentences(night.report, self.facts)
        self.pages: Final[tuple[Page, ...]] = (
            self._draw_lesson, self._draw_numbers, self._draw_story, self._draw_ledger,
        )  # fmt: skip

    # -- left: the lesson -------------------------------------------------------------------------
    def _draw_lesson(self, surface: Canvas, ui: Ui, room: Area) -> int:
        """Draw the idea card as far as it fits; an unseen night wears its seal."""
        plan, texts = self._night.setting.plan, self._texts
        label = _("Secret {n} of 5").format(n=plan.secret) if plan.secret else _("Practice")
        y = heading(surface, ui, room.topleft, label, room.width)
        title = ui.pen.fit(_(texts.lesson) if texts else _(plan.title), PAGE_TITLE, room.width)
        y = ui.pen.draw(surface, title, (room.x, y)).bottom + ui.px(6)
        y = self._draw_plate(surface, ui, room, y)
        foot = room.bottom - (ui.px(_STAMP) if self.facts.is_unseen else 0)
        self._told = 0
        for text in texts.card if texts else ():
            if self._told and y + ui.pen.paragraph_height(_(text), PAGE, room.width) > foot:
                break
            y = ui.pen.paragraph(surface, (room.x, y), _(text), PAGE, room.width) + ui.px(_GAP)
            self._told += 1
        if self.facts.is_unseen:
            y = self._draw_stamp(surface, ui, room, y)
        return y

    def _draw_plate(self, surface: Canvas, ui: Ui, room: Area, y: int) -> int:
        """Draw the level's picture if it leaves room for words; returns the y below."""
        name = self._texts.plate if self._texts else ""
        half = room.width, (room.bottom - y) // 2
        picture = plate(ui, self._assets / f"{name}.png", half) if name else None
        if picture is None:
            return y
        return surface.blit(picture, (room.x, y)).bottom + ui.px(_GAP)

    def _draw_stamp(self, surface: Canvas, ui: Ui, room: Area, y: int) -> int:
        face = stamp(ui)
        if y + face.get_height() <= room.bottom:
            at = face.get_rect(bottomright=(room.right, room.bottom))
            surface.blit(face, at)
            wide = at.x - room.x - ui.px(12)
            high = ui.pen.paragraph_height(unseen_words(), PAGE_SOFT, wide)
            place = room.x, at.bottom - high
            return ui.pen.paragraph(surface, place, unseen_words(), PAGE_SOFT, wide)
        return ui.pen.paragraph(
            surface, (room.x, y), unseen_words(), PAGE_STRONG.colored(RED), room.width
        )

    # -- right: the account -----------------------------------------------------------------------
    def _draw_numbers(self, surface: Canvas, ui: Ui, room: Area) -> int:
        """Draw counts, trust, whom she met and one question."""
        facts = self.facts
        y = heading(surface, ui, room.topleft, _("The night's account"), room.width)
        for label, value, good in self._counts():
            y = entry(surface, ui, Area(room.x, y, room.width, 0), label, value, good=good)
        y = self._draw_trust(surface, ui, room, y + ui.px(4))
        if facts.met:
            y = heading(surface, ui, (room.x, y), _("Whom you met"), room.width)
            at = Area(room.x, y, room.width, room.bottom - y)
            sprites = self._night.setting.sprites
            y = draw_portraits(surface, ui, at, sprites, _portraits(facts.met)) + ui.px(4)
        if self._texts:
            at = Area(room.x, y, room.width, 0)
            y = talk_box(surface, ui, at, _("Talk about it"), _(self._texts.talk[0]))
        return y

    def _counts(self) -> list[tuple[str, str, bool | None]]:
        facts = self.facts
        minutes, seconds = divmod(facts.ticks // TICKS_PER_SECOND, 60)
        medals = ", ".join(_(MEDALS[m]) for m in facts.medals) or _("none")
        return [
            (_("Times seen"), str(facts.seen), facts.seen == 0),
            (_("People harmed"), str(facts.harmed), facts.harmed == 0),
            (_("Time"), f"{minutes}:{seconds:02}", None),
            (_("Medals"), medals, True if facts.medals else None),
        ]

    def _draw_trust(self, surface: Canvas, ui: Ui, room: Area, y: int) -> int:
        """Draw the seal, the rod and how trust has changed."""
        before, after = self.facts.trust
        face = seal(ui, 40)
        surface.blit(face, (room.x, y))
        rod = beads(ui, after)
        surface.blit(rod, (room.x + ui.px(60), y + ui.px(5)))
        good = True if after > before else False if after < before else None
        left = room.x + ui.px(60 + ROD_SIZE[0] + 20)
        row = Area(left, y + ui.px(6), room.right - left, 0)
        told = signed(after - before)
        if row.width > ui.px(110):
            entry(surface, ui, row, _("trust"), told, good=good)
        return y + ui.px(56)

    # -- second spread ----------------------------------------------------------------------------
    def _draw_story(self, surface: Canvas, ui: Ui, room: Area) -> int:
        """Draw what happened in sentences, what is known of the real firm, and Monday's task."""
        y = room.y
        for text in self._texts.card[self._told :] if self._texts else ():
            y = ui.pen.paragraph(surface, (room.x, y), _(text), PAGE, room.width) + ui.px(_GAP)
        y = heading(surface, ui, (room.x, y), _("What happened"), room.width)
        for text in self._sentences:
            y = ui.pen.paragraph(surface, (room.x, y), text, PAGE, room.width) + ui.px(6)
        if self._texts is None:
            return y
        y = heading(surface, ui, (room.x, y + ui.px(8)), _("In the record"), room.width)
        y = ui.pen.paragraph(surface, (room.x, y), _(self._texts.record), PAGE_SOFT, room.width)
        y = heading(surface, ui, (room.x, y + ui.px(_GAP)), _("On Monday"), room.width)
        for number, step in enumerate(self._texts.monday, start=1):
            text = f"{number}. {_(step)}"
            y = ui.pen.paragraph(surface, (room.x, y), text, PAGE, room.width) + ui.px(4)
        return y

    def _draw_ledger(self, surface: Canvas, ui: Ui, room: Area) -> int:
        """Draw the ledger's lines with who, where and who saw it."""
        y = heading(surface, ui, room.topleft, _("The shadow ledger"), room.width)
        lines = _weightiest(self.facts.ledger)
        if not lines:
            told = _("Not one line. Auntie Lu looks at the empty page for a long time.")
            return ui.pen.paragraph(surface, (room.x, y), told, PAGE_SOFT, room.width)
        for line in lines:
            row = Area(room.x, y, room.width, 0)
            words, value = self._line_words(line), signed(line.change)
            y = entry(surface, ui, row, words, value, good=line.change > 0)
        left = len(self.facts.ledger) - len(lines)
        if left:
            told = plural("and one smaller line", "and {n} smaller lines", left).format(n=left)
            y = ui.pen.paragraph(surface, (room.x, y), told, PAGE_SOFT, room.width)
        return y

    def _line_words(self, line: LedgerLine) -> str:
        """Return a ledger line: when, what, whom, who saw it."""
        minutes, seconds = divmod(line.tick // TICKS_PER_SECOND, 60)
        words = f"{minutes}:{seconds:02} {deed_words(line.deed)}"
        if line.target:
            words += f", {name_of(self._night.world, line.target)}"
        if line.witnesses:
            who = ", ".join(name_of(self._night.world, name) for name in line.witnesses)
            words += _(" (seen by {who})").format(who=who)
        return words

    # -- what can still be done -------------------------------------------------------------------
    def draw_choices(
        self, surface: Canvas, ui: Ui, room: Area, *, still: Sequence[int], focus: int
    ) -> list[Area]:
        """Draw the rows of the last page: hidden harm to own up to, and closing the book.

        Args:
            surface: to draw on.
            ui: what widgets draw with.
            room: what the page has left.
            still: places of the liabilities that may be owned up.
            focus: index of the row with the focus.

        Returns:
            Where each row was drawn.
        """
        y = room.y + ui.px(10)
        if self.facts.liabilities:
            y = heading(surface, ui, (room.x, y), _("What nobody saw"), room.width)
        words = [self._own_up_words(at) for at in still]
        rows = []
        for index, text in enumerate([*words, _("Close the book")]):
            high = ui.pen.paragraph_height(text, PAGE_STRONG, room.width - ui.px(36)) + ui.px(8)
            row = Area(room.x, y, room.width, high)
            if index == focus:
                surface.fill(LEAF_SHADE, row)
                surface.fill(RED, (row.x, row.y, ui.px(4), row.height))
            color = LEAF_GOOD if index == focus else LEAF_SOFT
            at = row.x + ui.px(18), row.y + ui.px(3)
            ui.pen.paragraph(surface, at, text, PAGE_STRONG.colored(color), room.width - ui.px(36))
            rows.append(row)
            y = row.bottom + ui.px(2)
        return rows

    def _own_up_words(self, at: int) -> str:
        liability = self.facts.liabilities[at]
        told = _("Own up: {deed}, {who}. {gain} comes back.")
        return told.format(
            deed=deed_words(liability.deed),
            who=name_of(self._night.world, liability.target),
            gain=signed(own_up_gain(liability)),
        )


def _portraits(met: Sequence[Met]) -> list[Portrait]:
    return [
        Portrait(_SHEETS.get(m.kind, m.kind), m.name, m.answer, m.is_good) for m in met[:MET_MOST]
    ]


def _weightiest(ledger: Sequence[LedgerLine]) -> list[LedgerLine]:
    """Return the lines that count most, in the order they were written."""
    kept = sorted(ledger, key=lambda line: -abs(line.change))[:LEDGER_LINES]
    return sorted(kept, key=lambda line: line.tick)
