"""The briefing: the story in five lines, the map, a way to check a story, two questions."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Final

from game.content.texts import LevelTexts, Question
from game.content.words import _
from game.input.actions import Action, Context
from game.scenes.scene import Frame, Go, Move
from game.scenes.session import Session
from game.view.answers import Answers
from game.view.briefing_map import draw_briefing_map
from game.view.canvas import Area, Canvas
from game.view.page import WIDEST, draw_page
from game.view.palette import CREAM, GOLD, MINT, SAND
from game.view.styles import BODY, HEADING, LABEL, OBJECTIVE, SUBTITLE
from game.view.ui import Ui

MAP_WIDEST: Final = 1168
"""Greatest width of the page with the map, units."""

STORY, TECHNIQUE = 0, 1
"""The first two steps; questions follow."""

_MAP_SHARE: Final = 0.6
_NARROW: Final = 900
"""Below this many units across, the map stands under the story."""

_STEPS: Final = {Action.MENU_UP: -1, Action.MENU_DOWN: 1}


class Briefing:
    """Steps through what should be known before the night."""

    context = Context.MENU
    is_overlay = False

    def __init__(self, session: Session) -> None:
        """Begin with the story; raises ValueError without a night that has texts."""
        if session.night is None or session.night.setting.texts is None:
            raise ValueError("there is nothing to brief about")
        self._session = session
        self._setting: Final = session.night.setting
        self._texts: Final[LevelTexts] = session.night.setting.texts
        self._step = STORY
        self._said = ""
        self._answers = [
            Answers(tuple(_(answer.text) for answer in question.answers))
            for question in self._texts.questions
        ]
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
        if self._asked is not None and action in _STEPS and self._open is not None:
            self._open.move(_STEPS[action])
        return None

    def update(self, frame: Frame) -> Move | None:
        """Let the pointer choose an answer, or go on with a click elsewhere."""
        pointer = frame.inputs.pointer
        if self._open is not None:
            hit = self._open.hit((pointer.x, pointer.y))
            if hit is not None and (pointer.moved or pointer.clicked):
                self._open.focus = hit
                self._redraws += 1
            return self._confirm() if pointer.clicked and hit is not None else None
        return self._confirm() if pointer.clicked else None

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
        self._said = ""
        self._step += 1
        return Go("play") if self._step > TECHNIQUE + len(self._answers) else None

    def _answer(self, answers: Answers, question: Question) -> None:
        """Mark the answer with the focus and say why it is right or wrong."""
        answer = question.answers[answers.focus]
        self._said = _(answer.say)
        if answer.right:
            answers.right = answers.focus
        else:
            answers.wrong.add(answers.focus)
            answers.move(1)

    def _back(self) -> Move | None:
        self._said = ""
        self._step -= 1
        return Go("title") if self._step < STORY else None

    # -- the picture ------------------------------------------------------------------------------
    def draw(self, surface: Canvas, ui: Ui, alpha: float) -> None:  # noqa: ARG002 - it stands
        """Draw the step's page."""
        self._session.backdrop.draw(surface, ui)
        glyph = self._session.glyph
        last = self._step == TECHNIQUE + len(self._answers) and self._open is None
        on = _("answer") if self._open else _("into the night") if last else _("go on")
        keys = [(glyph(Action.CONFIRM), on), (glyph(Action.BACK), _("back"))]
        keys.append((glyph(Action.PAGE_NEXT), _("skip to the night")))
        widest = MAP_WIDEST if self._step == STORY else WIDEST
        room = draw_page(surface, ui, _(self._texts.title), keys, widest=widest)
        if self._step == STORY:
            self._draw_story(surface, ui, room)
        elif self._asked is None:
            self._draw_technique(surface, ui, room)
        else:
            self._draw_question(surface, ui, room, self._asked)

    def _draw_story(self, surface: Canvas, ui: Ui, room: Area) -> None:
        """Draw the five lines beside the map, or above it where letters are large."""
        if room.width < ui.px(_NARROW):
            y = self._draw_lines(surface, ui, room)
            below = Area(room.x, y, room.width, room.bottom - y)
            if below.height > ui.px(120):
                draw_briefing_map(surface, ui, self._setting.plan, below, self._texts.map)
            return
        wide = round(room.width * _MAP_SHARE)
        self._draw_lines(
            surface, ui, Area(room.x, room.y, room.width - wide - ui.px(20), room.height)
        )
        at = Area(room.right - wide, room.y, wide, room.height)
        draw_briefing_map(surface, ui, self._setting.plan, at, self._texts.map)

    def _draw_lines(self, surface: Canvas, ui: Ui, room: Area) -> int:
        speaker = ui.pen.write(surface, room.topleft, _(self._texts.speaker), SUBTITLE)
        y = speaker.bottom + ui.px(8)
        for line in self._texts.briefing:
            y = ui.pen.paragraph(surface, (room.x, y), _(line), OBJECTIVE, room.width) + ui.px(10)
        return y

    def _draw_technique(self, surface: Canvas, ui: Ui, room: Area) -> None:
        technique = self._texts.technique
        label = _("{who} asks").format(who=_(technique.who)).upper()
        y = ui.pen.write(surface, room.topleft, label, LABEL.colored(SAND)).bottom + ui.px(10)
        ask = HEADING.colored(GOLD)
        y = ui.pen.paragraph(surface, (room.x, y), _(technique.ask), ask, room.width) + ui.px(14)
        ui.pen.paragraph(surface, (room.x, y), _(technique.how), OBJECTIVE, room.width)

    def _draw_question(self, surface: Canvas, ui: Ui, room: Area, index: int) -> None:
        count = {"n": index + 1, "all": len(self._answers)}
        label = _("Question {n} of {all}").format(**count).upper()
        y = ui.pen.write(surface, room.topleft, label, LABEL.colored(SAND)).bottom + ui.px(10)
        ask = _(self._texts.questions[index].ask)
        y = ui.pen.paragraph(surface, (room.x, y), ask, OBJECTIVE, room.width) + ui.px(12)
        answers = self._answers[index]
        y = answers.draw(surface, ui, Area(room.x, y, room.width, room.bottom - y)) + ui.px(10)
        color = MINT if answers.right is not None else CREAM
        ui.pen.paragraph(surface, (room.x, y), self._said, BODY.colored(color), room.width)

    def stamp(self) -> Hashable:
        """Return the step and what was done in it."""
        return self._step, self._redraws, self._session.version, self._session.device
