"""The briefing: the story in five lines, the map, a way to check a story, two questions."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from string import ascii_lowercase
from typing import Final

from game.content.texts import Question
from game.content.words import _
from game.input.actions import Action, Context
from game.input.inputs import KEY
from game.lesson.told import told_before
from game.scenes.scene import Frame, Go, Move
from game.scenes.session import Session
from game.view.answers import INDENT, Answers
from game.view.briefing_map import draw_briefing_map
from game.view.canvas import Area, Canvas
from game.view.map_key import briefing_rows, draw_strip, strip_height
from game.view.page import WIDEST, draw_page, draw_scrolled
from game.view.palette import DUSK, GOLD, MINT, SAND
from game.view.scroll import Scroll
from game.view.styles import HEADING, LABEL, OBJECTIVE, SUBTITLE
from game.view.text import Type
from game.view.ui import Ui

MAP_WIDEST: Final = 1168
"""Greatest width of the page with the map, units."""

STORY, TECHNIQUE = 0, 1
"""The first two steps; questions follow."""

SCROLL: Final = 40
"""Pixels that one press scrolls."""

_MAP_SHARE: Final = 0.6
_MAP_HIGH: Final = 0.72
_NARROW: Final = 900
"""Below this many units across, the map stands under the story."""

_SIGN: Final = Type("brush", 150, DUSK, shadow=False)
"""The night's name in Chinese, faint in the corner of the pages that ask something."""

_STEPS: Final = {Action.MENU_UP: -1, Action.MENU_DOWN: 1}


class Briefing:
    """Steps through what should be known before the night."""

    context = Context.MENU
    is_overlay = False

    def __init__(self, session: Session) -> None:
        """Begin with the story; raises ValueError without a night that can be told about."""
        setting = session.night.setting if session.night else None
        texts = told_before(setting.texts, setting.plan, setting.pack) if setting else None
        if setting is None or texts is None:
            raise ValueError("there is nothing to brief about")
        self._session = session
        self._setting: Final = setting
        self._texts: Final = texts
        self._step = STORY
        self._said, self._is_told = "", False
        knows = session.autopilot is not None
        self._answers = [_answers(question, knows=knows) for question in self._texts.questions]
        self._last: Final = TECHNIQUE + len(self._answers) if texts.technique else STORY
        self._scroll = Scroll()
        self._redraws = 0

    @property
    def _asked(self) -> int | None:
        """The index of the question of this step, if it is one."""
        return self._step - TECHNIQUE - 1 if self._step > TECHNIQUE else None

    # -- what hands do ----------------------------------------------------------------------------
    def handle(self, action: Action) -> Move | None:
        """Go on, go back, answer, or skip to the night."""
        self._redraws += 1
        if action is Action.PAGE_NEXT:
            return Go("play")
        if action is Action.BACK:
            return self._back()
        if action is Action.CONFIRM:
            return self._confirm()
        if action in _STEPS:
            self._move(_STEPS[action])
        return None

    def _move(self, steps: int) -> None:
        """Give the focus to another answer, or scroll where there is none."""
        if self._open is not None:
            self._open.move(steps)
            self._is_told = False
        else:
            self._scroll.move(steps * SCROLL)

    def update(self, frame: Frame) -> Move | None:
        """Let the pointer choose an answer, or go on with a click elsewhere."""
        pointer = frame.inputs.pointer
        letter = self._lettered(frame.inputs.pressed)
        if letter is not None and self._open is not None:
            self._open.focus = letter
            return self._confirm()
        if self._open is not None:
            hit = self._open.hit((pointer.x, pointer.y))
            if hit is not None and (pointer.moved or pointer.clicked):
                self._is_told &= hit == self._open.focus
                self._open.focus = hit
                self._redraws += 1
            return self._confirm() if pointer.clicked and hit is not None else None
        return self._confirm() if pointer.clicked else None

    def _lettered(self, pressed: Iterable[str]) -> int | None:
        """Return the answer whose letter was typed, as it stands before the answer."""
        untried = self._open.untried if self._open else ()
        letters = {f"{KEY}{ascii_lowercase[at]}": at for at in untried}
        return next((letters[press] for press in pressed if press in letters), None)

    @property
    def _open(self) -> Answers | None:
        """The answers of this step while the right one was not chosen."""
        if self._asked is None:
            return None
        answers = self._answers[self._asked]
        return answers if answers.right is None else None

    def _confirm(self) -> Move | None:
        """Answer the open question, or go on; after the last step the night begins."""
        self._redraws += 1
        if self._open is not None and self._asked is not None:
            self._answer(self._open, self._texts.questions[self._asked])
            return None
        if self._has_more:
            self._scroll.move(self._scroll.view * 4 // 5)
            return None
        self._said, self._is_told, self._scroll = "", False, Scroll()
        self._step += 1
        return Go("play") if self._step > self._last else None

    @property
    def _has_more(self) -> bool:
        """Whether there is more to read below."""
        return self._scroll.offset + self._scroll.view < self._scroll.content

    def _answer(self, answers: Answers, question: Question) -> None:
        """Mark the answer with the focus and say why it is right or wrong."""
        answer = question.answers[answers.focus]
        self._said = _(answer.say)
        if answer.right:
            answers.right = answers.focus
        else:
            answers.wrong.add(answers.focus)
        self._is_told = True

    def _back(self) -> Move | None:
        self._said, self._is_told, self._scroll = "", False, Scroll()
        self._step -= 1
        return Go("title") if self._step < STORY else None

    # -- the picture ------------------------------------------------------------------------------
    def draw(self, surface: Canvas, ui: Ui, alpha: float) -> None:  # noqa: ARG002 - it stands
        """Draw the step's page."""
        self._session.backdrop.draw(surface, ui)
        glyph = self._session.glyph
        last = self._step == self._last and self._open is None
        on = _("answer") if self._open else _("into the night") if last else _("go on")
        keys = [(glyph(Action.CONFIRM), on), (glyph(Action.BACK), _("back"))]
        if not last:
            keys.append((glyph(Action.PAGE_NEXT), _("skip to the night")))
        widest = MAP_WIDEST if self._step == STORY else WIDEST
        title = _(self._texts.title)
        room = draw_page(surface, ui, title, keys, widest=widest)
        paint = self._draw_question
        if self._step == STORY:
            paint = self._draw_story
        elif self._asked is None:
            paint = self._draw_technique
        if self._step > STORY:
            _draw_sign(surface, ui, room, self._texts.brush)
        draw_scrolled(surface, ui, room, self._scroll, paint)
        if self._has_moved(room):
            draw_page(surface, ui, title, keys, widest=widest)
            draw_scrolled(surface, ui, room, self._scroll, paint)

    def _has_moved(self, room: Area) -> bool:
        """Scroll what was just said, or the focus, into view; returns whether that was needed."""
        before = self._scroll.offset
        if self._is_told:
            self._scroll.move(self._scroll.content)
        elif self._open is not None:
            row = self._open.rows[self._open.focus]
            self._scroll.move(max(0, row.bottom - room.bottom) + min(0, row.y - room.y))
        return self._scroll.offset != before

    def _draw_story(self, surface: Canvas, ui: Ui, room: Area) -> int:
        """Draw the five lines beside the map, or above it where letters are large."""
        if room.width < ui.px(_NARROW):
            y = self._draw_lines(surface, ui, room)
            below = Area(room.x, y, room.width, round(room.width * _MAP_HIGH))
            self._draw_map(surface, ui, below)
            return below.bottom
        wide = round(room.width * _MAP_SHARE)
        beside = Area(room.x, room.y, room.width - wide - ui.px(20), room.height)
        y = self._draw_lines(surface, ui, beside)
        at = Area(room.right - wide, room.y, wide, room.height)
        self._draw_map(surface, ui, at)
        return y

    def _draw_map(self, surface: Canvas, ui: Ui, room: Area) -> None:
        """Draw the map with the key of its signs below it."""
        plan, sketch = self._setting.plan, self._texts.map
        rows = briefing_rows(plan, sketch)
        high = strip_height(ui, rows, room.width)
        upper = Area(room.x, room.y, room.width, room.height - high - ui.px(10))
        at = draw_briefing_map(surface, ui, plan, upper, sketch)
        under = Area(room.x, at.bottom + ui.px(10), room.width, high)
        draw_strip(surface, ui, under, rows, plan)

    def _draw_lines(self, surface: Canvas, ui: Ui, room: Area) -> int:
        speaker = ui.pen.fit(_(self._texts.speaker), SUBTITLE, room.width)
        y = ui.pen.draw(surface, speaker, room.topleft).bottom + ui.px(8)
        for line in self._texts.briefing:
            y = ui.pen.paragraph(surface, (room.x, y), _(line), OBJECTIVE, room.width) + ui.px(10)
        return y

    def _draw_technique(self, surface: Canvas, ui: Ui, room: Area) -> int:
        technique = self._texts.technique
        if technique is None:
            return room.y
        label = _("{who} asks").format(who=_(technique.who)).upper()
        y = ui.pen.write(surface, room.topleft, label, LABEL.colored(SAND)).bottom + ui.px(10)
        ask = HEADING.colored(GOLD)
        y = ui.pen.paragraph(surface, (room.x, y), _(technique.ask), ask, room.width) + ui.px(14)
        return ui.pen.paragraph(surface, (room.x, y), _(technique.how), OBJECTIVE, room.width)

    def _draw_question(self, surface: Canvas, ui: Ui, room: Area) -> int:
        index = self._asked or 0
        count = {"n": index + 1, "all": len(self._answers)}
        label = _("Question {n} of {all}").format(**count).upper()
        y = ui.pen.write(surface, room.topleft, label, LABEL.colored(SAND)).bottom + ui.px(10)
        ask = _(self._texts.questions[index].ask)
        y = ui.pen.paragraph(surface, (room.x, y), ask, OBJECTIVE, room.width) + ui.px(12)
        below = Area(room.x, y, room.width, room.bottom - y)
        answers = self._answers[index]
        y = answers.draw(surface, ui, below)
        if not self._said:
            return y
        style = OBJECTIVE.colored(GOLD if answers.right is None else MINT)
        at = room.x + ui.px(INDENT), y + ui.px(10)
        return ui.pen.paragraph(surface, at, self._said, style, room.width - ui.px(INDENT))

    def stamp(self) -> Hashable:
        """Return the step and what was done in it."""
        return self._step, self._redraws, self._session.version, self._session.device


def _draw_sign(surface: Canvas, ui: Ui, room: Area, name: str) -> None:
    """Draw the night's name in the lower corner, where there is room for it."""
    face = ui.pen.line(name, _SIGN).picture
    if face.get_height() < room.height // 2:
        surface.blit(face, face.get_rect(bottomright=(room.right - ui.px(12), room.bottom)))


def _answers(question: Question, *, knows: bool) -> Answers:
    """Return a question's answers; a pilot who knows has the focus on the right one."""
    right = next((i for i, answer in enumerate(question.answers) if answer.right), 0)
    texts = tuple(_(answer.text) for answer in question.answers)
    return Answers(texts, focus=right if knows else 0)
