"""The title: the harbour at night, and the way in."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Final

from game import __version__
from game.content.words import _
from game.input.actions import Action
from game.input.inputs import Inputs
from game.scenes.menu import MenuPage
from game.scenes.scene import Frame, Go, Move, Push, Quit
from game.scenes.session import Session
from game.view.backdrop import left_shade
from game.view.canvas import Area, Canvas
from game.view.menus import Item
from game.view.page import margin
from game.view.palette import CREAM, VERMIL
from game.view.seal import seal
from game.view.styles import SMALL, SUBTITLE, TITLE
from game.view.text import Type
from game.view.ui import Ui
from game.view.widgets import draw_keys

MOTION_MS: Final = 200
"""Time between two pictures of the moving backdrop."""

RESTS_MS: Final = 30_000
"""Time without a hand on anything after which a night plays by itself."""

BRUSH: Final = Type("brush", 150, CREAM)
"""The name in Chinese."""

_LEFT: Final = 92
_WIDE: Final = 560
_TALL: Final = 660
"""Units of height from which the brush and the line below the name find room."""


class Title(MenuPage):
    """The first menu."""

    def __init__(self, session: Session) -> None:
        """Show what can be begun or gone on with."""
        session.visit(None)
        super().__init__(session, _items(session), size=25)
        session.night = None
        self.menu.focus = self._first(session)
        self._time_ms = self._rested_ms = self._nights_shown = 0
        self._line = session.notices.pop(0) if session.notices else ""

    def _first(self, session: Session) -> int:
        """Return the line with the focus: to go on, the yard at first, the chapters at last."""
        names = [item.id for item in self.menu.items]
        if session.autopilot is not None:
            return names.index("new")
        progress = session.progress
        if not (progress.night or progress.nights):
            return names.index("yard")
        is_done = session.next_level() in progress.nights and not progress.night
        return names.index("chooser") if is_done else 0

    def chosen(self, name: str) -> Move | None:
        """Begin, go on, look round, or end."""
        match name:
            case "continue":
                night = self.session.progress.night
                return Go("loading", {"level": night.level, "resume": True}) if night else None
            case "new":
                return _new_night(self.session)
            case "yard":
                return Go("loading", {"level": "practice_yard"})
            case "quit":
                return _leave()
        return Push(name)

    def back(self) -> Move | None:
        """Ask before the game ends."""
        return _leave()

    def update(self, frame: Frame) -> Move | None:
        """Let the harbour move."""
        self._time_ms = frame.time_ms
        if not self._line and self.session.notices:
            self._line = self.session.notices.pop(0)
            self.redraw()
        return super().update(frame) or self._after_rest(frame)

    def _after_rest(self, frame: Frame) -> Move | None:
        """Return the way to a night that plays by itself once nobody has touched anything."""
        session, comfort = self.session, self.session.settings.comfort
        self._rested_ms = 0 if _is_busy(frame.inputs) else self._rested_ms + frame.passed_ms
        is_wanted = comfort.title_night and not comfort.reduced_motion
        if self._rested_ms < RESTS_MS or not is_wanted or session.autopilot is not None:
            return None
        self._rested_ms = 0
        levels = levels_to_show(session)
        self._nights_shown += 1
        turn = (self._nights_shown - 1) % max(len(levels), 1)
        return Push("attract", {"level": levels[turn]}) if levels else None

    # -- the picture ------------------------------------------------------------------------------
    def draw(self, surface: Canvas, ui: Ui, alpha: float) -> None:  # noqa: ARG002 - no ticks here
        """Draw the harbour, the name, the list and the keys."""
        self.session.backdrop.draw(surface, ui)
        left_shade(surface, ui)
        left = min(ui.px(_LEFT), surface.get_width() // 12)
        y = self._draw_name(surface, ui, left)
        foot = surface.get_height() - ui.px(38)
        edge = margin(ui)
        corner = surface.get_width() - edge // 2, foot + ui.px(6)
        top = min(foot, self._draw_told(surface, ui, corner, surface.get_width() // 2 - edge))
        room = Area(
            left - ui.px(18), y, min(ui.px(_WIDE), surface.get_width() - left), top - y - ui.px(6)
        )
        self.menu.draw(surface, ui, room)
        keys = [(self.session.glyph(Action.CONFIRM), _("choose"))]
        draw_keys(surface, ui, Area(left, foot, surface.get_width() // 2, ui.px(34)), keys)

    def _draw_told(self, surface: Canvas, ui: Ui, corner: tuple[int, int], wide: int) -> int:
        """Draw what is to be told once, or the version, from the top right of its last line.

        Returns:
            The y of the first line.
        """
        told = self._line or _("version {n}").format(n=__version__)
        lines, lead = ui.pen.wrap(told, SMALL, wide), ui.pen.leading(SMALL)
        top = corner[1] - lead * (len(lines) - 1)
        for row, words in enumerate(lines):
            line = ui.pen.line(words, SMALL)
            ui.pen.draw(surface, line, (corner[0], top + row * lead), "right")
        return top

    def _draw_name(self, surface: Canvas, ui: Ui, left: int) -> int:
        """Draw the name; returns the y below it."""
        is_tall = surface.get_height() >= ui.px(_TALL)
        y = ui.px(52 if is_tall else 14)
        if is_tall:
            brush = ui.pen.write(surface, (left, y), "影账", BRUSH)
            surface.blit(seal(ui, 48), (brush.right + ui.px(24), y + ui.px(34)))
            y = brush.bottom - ui.px(6)
        name = ui.pen.fit(_("SHADOW LEDGER"), TITLE, surface.get_width() - 2 * left)
        y = ui.pen.draw(surface, name, (left, y)).bottom
        if is_tall:
            surface.fill(VERMIL, (left, y + ui.px(2), ui.px(66), ui.px(3)))
            words = _("Five secrets of the night market")
            y = ui.pen.write(surface, (left, y + ui.px(8)), words, SUBTITLE).bottom
        return y + ui.px(10)

    def stamp(self) -> Hashable:
        """Return the list's stamp and, unless motion is reduced, the moving harbour's."""
        moves = not self.session.settings.comfort.reduced_motion
        return super().stamp(), self._time_ms // MOTION_MS if moves else 0


def levels_to_show(session: Session) -> list[str]:
    """Return the levels whose proof may be shown: the yard, then those the player has opened."""
    progress = session.progress
    opened = {*progress.nights, *([progress.night.level] if progress.night else [])}
    proofs = session.locations.levels / "proofs"
    return [
        chapter.level
        for chapter in session.course.chapters
        if (not chapter.is_night or chapter.level in opened)
        and chapter.is_open
        and (proofs / f"{chapter.level}.run").is_file()
    ]


def _is_busy(inputs: Inputs) -> bool:
    """Return whether a hand is on anything."""
    pointer = inputs.pointer
    return bool(inputs.pressed or inputs.held or pointer.moved or pointer.wheel)


def _items(session: Session) -> list[Item]:
    night = session.progress.night
    chapter = session.course.chapter(night.level) if night else None
    going_on = [Item("continue", _("Continue"), note=_(chapter.row.title) if chapter else "")]
    return [
        *(going_on if night else []),
        Item("new", _("New night")),
        Item("yard", _("Practice yard"), note=_("two minutes")),
        Item("chooser", _("Chapters")),
        Item("options", _("Options")),
        Item("credits", _("Credits")),
        Item("quit", _("Quit")),
    ]


def _new_night(session: Session) -> Move:
    """Return the way to the next night, after a question if one in hand would be lost."""
    level = session.next_level()
    move = Go("loading", {"level": level})
    if session.progress.night is None or session.autopilot is not None:
        return move
    ask = {
        "ask": _("Begin a new night?"),
        "lose": _("The night you left is lost at the new one's first checkpoint."),
        "yes": _("Yes, begin"),
        "move": move,
    }
    return Push("confirm", ask)


def _leave() -> Move:
    ask = {
        "ask": _("Close the ledger?"),
        "lose": _("Your progress is kept."),
        "yes": _("Yes, quit"),
        "move": Quit(),
    }
    return Push("confirm", ask)
