"""The chapter table: five lanterns, lit one by one, the practice yard before them, doors below.

The doors lead to the workbench, to shared levels and, after the last night, to the dawn.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import Final

from game.base.units import TICKS_PER_SECOND
from game.content.words import _
from game.input.actions import Action, Context
from game.lesson.course import Chapter
from game.lesson.report import MEDALS
from game.scenes.doors import Door, doors_of, draw_door
from game.scenes.scene import Frame, Go, Move, Pop
from game.scenes.session import Session
from game.view.canvas import Area, Canvas
from game.view.page import draw_frost, margin
from game.view.palette import CREAM, FOG, GOLD, JADE, MINT, MIST, PAPER, SAND
from game.view.shapes import focus_bar
from game.view.styles import BODY, CARD, HEADING, LABEL, OBJECTIVE, SMALL
from game.view.text import Type
from game.view.ui import Ui
from game.view.widgets import draw_keys

BRUSH: Final = Type("chinese_serif", 30, SAND)
"""A night's name in Chinese."""

_WIDEST: Final = 820
_DOOR: Final = 42
_DOOR_LOW: Final = 30
_DOOR_WIDE: Final = 420

_STEPS: Final = {Action.MENU_LEFT: -1, Action.MENU_RIGHT: 1}
_ROWS: Final = (Action.MENU_UP, Action.MENU_DOWN)


class Chooser:
    """Six places in a row and doors below, one of them with the focus, and what it is between."""

    context = Context.MENU
    is_overlay = True

    def __init__(self, session: Session) -> None:
        """Give the focus to the night that comes next."""
        self._session = session
        self._chapters: Final = session.course.chapters
        levels = [chapter.level for chapter in self._chapters]
        self._focus = levels.index(session.next_level()) if session.next_level() in levels else 0
        self._left = self._focus, len(levels)
        self._places: list[Area] = []

    @property
    def _chapter(self) -> Chapter | None:
        """The chapter with the focus, or None if a door has it."""
        return self._chapters[self._focus] if self._focus < len(self._chapters) else None

    @property
    def _door(self) -> Door | None:
        """The door with the focus, or None if a chapter has it."""
        at = self._focus - len(self._chapters)
        return doors_of(self._session)[at] if at >= 0 else None

    # -- what hands do ----------------------------------------------------------------------------
    def handle(self, action: Action) -> Move | None:
        """Move along a row or to the other one, open what has the focus, or leave."""
        if action in _STEPS:
            self._step(_STEPS[action])
        elif action in _ROWS and doors_of(self._session):
            self._left, self._focus = self._crossed()
        elif action is Action.CONFIRM:
            return self._opened()
        elif action is Action.PAGE_NEXT and self._has_ghost:
            return self._opened(ghost=True)
        elif action is Action.BACK:
            return Pop()
        return None

    @property
    def _has_ghost(self) -> bool:
        """Whether the chapter with the focus was won and has a proof to walk beside."""
        chapter, session = self._chapter, self._session
        if chapter is None or not self._is_done(chapter) or session.autopilot is not None:
            return False
        return (session.locations.levels / "proofs" / f"{chapter.level}.run").is_file()

    def _step(self, steps: int) -> None:
        """Move along the row with the focus, round and round."""
        first, count = 0, len(self._chapters)
        if self._door is not None:
            first, count = count, len(doors_of(self._session))
        self._focus = first + (self._focus - first + steps) % count

    def _crossed(self) -> tuple[tuple[int, int], int]:
        """Return where the focus was in both rows, and where it is in the other one."""
        if self._door is None:
            return (self._focus, self._left[1]), self._left[1]
        return (self._left[0], self._focus), self._left[0]

    def update(self, frame: Frame) -> Move | None:
        """Let the pointer give the focus and open."""
        pointer = frame.inputs.pointer
        for index, place in enumerate(self._places):
            inside = place.collidepoint(pointer.x, pointer.y)
            if inside and (pointer.moved or pointer.clicked):
                self._focus = index
                return self._opened() if pointer.clicked else None
        return None

    def _opened(self, *, ghost: bool = False) -> Move | None:
        """Return the way in, with the designer's ghost or without; what is not there stays shut."""
        door, chapter = self._door, self._chapter
        if door is not None:
            return door.move
        is_open = chapter is not None and chapter.is_open
        if chapter is None or not is_open:
            return None
        args: dict[str, object] = {"then": "play", "ghost": True} if ghost else {}
        return Go("loading", {"level": chapter.level, **args})

    # -- the picture ------------------------------------------------------------------------------
    def draw(self, surface: Canvas, ui: Ui, alpha: float) -> None:  # noqa: ARG002 - it stands
        """Draw the row of lanterns and the words about the one with the focus."""
        draw_frost(surface, ui)
        edge = margin(ui)
        room = surface.get_rect().inflate(-2 * edge, -edge)
        y = room.y
        if not ui.is_cramped:
            y = ui.pen.write(surface, room.topleft, _("Five nights"), CARD).bottom + ui.px(10)
        foot = room.bottom - ui.px(34)
        high = ui.px(_DOOR_LOW if ui.is_cramped else _DOOR)
        doors = foot - high - ui.px(8) if doors_of(self._session) else foot
        y = self._draw_row(surface, ui, Area(room.x, y, room.width, 0))
        self._draw_words(surface, ui, Area(room.x, y, room.width, doors - y))
        self._draw_doors(surface, ui, Area(room.x, doors, room.width, high))
        is_open = self._opened() is not None
        words = _("open") if self._door else _("begin") if is_open else _("not open yet")
        keys = [
            (self._session.glyph(Action.CONFIRM), words),
            (self._session.glyph(Action.BACK), _("back")),
        ]
        if self._has_ghost:
            beside = _("with the ghost") if ui.is_cramped else _("with the designer's ghost")
            keys.insert(1, (self._session.glyph(Action.PAGE_NEXT), beside))
        strong = 0 if is_open else -1
        draw_keys(surface, ui, Area(room.x, foot, room.width, ui.px(34)), keys, strong=strong)

    def _draw_row(self, surface: Canvas, ui: Ui, room: Area) -> int:
        """Draw the lanterns; returns the y below."""
        side = _lantern_side(ui)
        wide = room.width // len(self._chapters)
        high = side + ui.px(54 if ui.is_cramped else 66)
        self._places = [
            Area(room.x + index * wide, room.y, wide - ui.px(8), high)
            for index in range(len(self._chapters))
        ]
        for index, (place, chapter) in enumerate(zip(self._places, self._chapters, strict=True)):
            self._draw_lantern(surface, ui, place, chapter, is_focus=index == self._focus)
        return room.y + high + ui.px(8 if ui.is_cramped else 16)

    def _draw_lantern(
        self, surface: Canvas, ui: Ui, place: Area, chapter: Chapter, *, is_focus: bool
    ) -> None:
        if is_focus:
            bar = ui.picture(("slot", place.size), lambda: focus_bar(ui, place.size))
            surface.blit(bar, place)
        side = _lantern_side(ui)
        face = ui.icons.get("chapter_lit" if chapter.is_open else "chapter_dark", side)
        surface.blit(face, face.get_rect(midtop=(place.centerx, place.y + ui.px(6))))
        number = _("Yard") if not chapter.is_night else str(chapter.row.number)
        color = PAPER if is_focus else MIST if chapter.is_open else FOG
        at = place.centerx, place.y + side + ui.px(8)
        name = ui.pen.fit(number, LABEL.colored(color), place.width)
        below = ui.pen.draw(surface, name, at, "center").bottom
        if self._is_done(chapter):
            word = ui.pen.fit(_("done"), SMALL.colored(MINT), place.width)
            ui.pen.draw(surface, word, (place.centerx, below), "center")

    def _is_done(self, chapter: Chapter) -> bool:
        record = self._session.progress.nights.get(chapter.level)
        return record is not None and record.completed > 0

    def _draw_doors(self, surface: Canvas, ui: Ui, room: Area) -> None:
        """Draw the doors side by side."""
        gap, doors = ui.px(12), doors_of(self._session)
        wide = min(ui.px(_DOOR_WIDE), (room.width + gap) // max(1, len(doors)) - gap)
        for index, door in enumerate(doors):
            place = Area(room.x + index * (wide + gap), room.y, wide, room.height)
            is_focus = len(self._places) == self._focus
            self._places.append(place)
            draw_door(surface, ui, place, door.label, is_focus=is_focus)

    def _draw_words(self, surface: Canvas, ui: Ui, room: Area) -> None:
        """Draw what has the focus: a chapter, or what is behind a door."""
        door, chapter = self._door, self._chapter
        if door is not None:
            title = ui.pen.fit(door.name, HEADING.colored(CREAM), room.width)
            below = ui.pen.draw(surface, title, room.topleft).bottom
            wide = min(room.width, ui.px(_WIDEST))
            ui.pen.paragraph(surface, (room.x, below + ui.px(4)), door.about, BODY, wide)
        elif chapter is not None:
            self._draw_chapter(surface, ui, room, chapter)

    def _draw_chapter(self, surface: Canvas, ui: Ui, room: Area, chapter: Chapter) -> None:
        """Draw a night's name, its secret, what it is about, and how far the player has come."""
        row = chapter.row
        title = ui.pen.write(surface, room.topleft, _(row.title), HEADING.colored(CREAM))
        if title.right + ui.px(180) < room.right:
            ui.pen.write(surface, (title.right + ui.px(18), title.y + ui.px(6)), row.brush, BRUSH)
        secret = _("The secret: {name}").format(name=_(row.secret))
        y = ui.pen.paragraph(
            surface, (room.x, title.bottom), secret, OBJECTIVE.colored(GOLD), room.width
        )
        wide, gap = min(room.width, ui.px(_WIDEST)), ui.px(0 if ui.is_cramped else 4)
        y = ui.pen.paragraph(surface, (room.x, y + gap), _(row.about), BODY, wide)
        state = self._state(chapter)
        if state:
            ui.pen.paragraph(surface, (room.x, y + 2 * gap), state, BODY.colored(JADE), wide)

    def _state(self, chapter: Chapter) -> str:
        """Return how far the player has come in a chapter."""
        if not chapter.is_open:
            return _("This night is still being drawn.")
        record = self._session.progress.nights.get(chapter.level)
        if record is None:
            return ""
        minutes, seconds = divmod(record.best_ticks // TICKS_PER_SECOND, 60)
        medals = ", ".join(_(MEDALS[m]) for m in record.medals if m in MEDALS) or _("none yet")
        told = _("Best time {m}:{s:02}. Medals: {medals}.")
        return told.format(m=minutes, s=seconds, medals=medals)

    def stamp(self) -> Hashable:
        """Return the focus, the settings, and what the doors say."""
        return (
            self._focus,
            self._session.progress.insight,
            self._session.version,
            self._session.device,
        )


def _lantern_side(ui: Ui) -> int:
    """Return the height of a lantern in pixels: a whole number of times its picture's."""
    return 48 * (ui.k if not ui.is_cramped else max(1, ui.k // 2))
