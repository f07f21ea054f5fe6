"""What all menus share: a list with a focus, worked by keyboard, pad and mouse alike."""

from __future__ import annotations

from collections.abc import Hashable

from game.content.words import _
from game.input.actions import Action, Context
from game.scenes.scene import Frame, Move, Pop
from game.scenes.session import Session
from game.scenes.settling import Settling
from game.view.menus import Item, MenuList
from game.view.widgets import CHOICES, Choice, Slider, Toggle

_STEPS = {Action.MENU_UP: -1, Action.MENU_DOWN: 1}
_TURNS = {Action.MENU_LEFT: -1, Action.MENU_RIGHT: 1}


class MenuPage:
    """A scene with one list; scenes say what its lines do.

    Attributes:
        session: what scenes share.
        menu: the list.
        settling: the moment in which the page is deaf; None once it is over.
    """

    context = Context.MENU
    is_overlay = False

    def __init__(
        self, session: Session, items: list[Item], *, size: float = 27, settles: bool = False
    ) -> None:
        """Begin with the first line that can be chosen.

        Args:
            session: what scenes share.
            items: the lines.
            size: of their words, units.
            settles: whether the page opens by itself, and so is deaf at first.
        """
        self.session = session
        self.settling = Settling() if settles else None
        self.menu = MenuList(items, size=size, rests=settles)
        if items and not items[0].enabled:
            self.menu.move(1)
        self._redraws = 0

    # -- what a scene says ------------------------------------------------------------------------
    def chosen(self, name: str) -> Move | None:
        """Do what a line without a control stands for."""

    def changed(self, item: Item) -> Move | None:
        """Take the new value of a line's control."""

    def back(self) -> Move | None:
        """Leave the page."""
        return Pop()

    def other(self, action: Action) -> Move | None:
        """Take an action that lists do not know."""

    def turned(self, steps: int) -> Move | None:
        """Take left or right on a line without a control."""

    # -- what hands do ----------------------------------------------------------------------------
    def handle(self, action: Action) -> Move | None:
        """Move the focus, change a value, choose or leave."""
        if self.settling is not None:
            return None
        if action in _STEPS:
            self.menu.move(_STEPS[action])
        elif action in _TURNS:
            return self._turn(_TURNS[action])
        elif action is Action.CONFIRM:
            return self._confirm()
        elif action is Action.BACK:
            return self.back()
        else:
            return self.other(action)
        return None

    def update(self, frame: Frame) -> Move | None:
        """Let the pointer give the focus and choose."""
        if self.settling is not None:
            self._settle(frame)
            return None
        pointer = frame.inputs.pointer
        if pointer.wheel:
            self.menu.move(-pointer.wheel)
        hit = self.menu.hit((pointer.x, pointer.y))
        if hit is None or not (pointer.moved or pointer.clicked):
            return None
        self.menu.focus = hit
        if not pointer.clicked:
            return None
        control = self.menu.current.control
        if control is None:
            return self.chosen(self.menu.current.id)
        if isinstance(control, Toggle):
            return self._confirm()
        return self._note() if control.press((pointer.x, pointer.y)) else None

    def stamp(self) -> Hashable:
        """Return the focus and how often a value was changed."""
        settled = self.settling.step if self.settling else None
        return self.menu.focus, self._redraws, self.session.version, self.session.device, settled

    def value_keys(self) -> list[tuple[str, str]]:
        """Return the keys that do something on the line with the focus, with what they do."""
        control, glyph = self.menu.current.control, self.session.glyph
        if control is None:
            return [(glyph(Action.CONFIRM), _("choose"))]
        if isinstance(control, Toggle):
            return [(glyph(Action.CONFIRM), _("switch"))]
        sides = glyph(Action.MENU_LEFT), glyph(Action.MENU_RIGHT)
        if isinstance(control, Choice) and len(control.options) < CHOICES:
            return []
        less, more = (
            (_("less"), _("more")) if isinstance(control, Slider) else (_("previous"), _("next"))
        )
        return [(sides[0], less), (sides[1], more)]

    def redraw(self) -> None:
        """Say that something else on the page has changed."""
        self._redraws += 1

    def _settle(self, frame: Frame) -> None:
        if self.settling is not None:
            self.settling.update(frame)
            if self.settling.is_over:
                self.settling, self.menu.rests = None, False

    def _turn(self, steps: int) -> Move | None:
        return self._note() if self.menu.adjust(steps) else self.turned(steps)

    def _confirm(self) -> Move | None:
        current = self.menu.current
        if not current.enabled:
            return None
        if current.control is None:
            return self.chosen(current.id)
        current.control.adjust(0)
        return self._note()

    def _note(self) -> Move | None:
        self.redraw()
        return self.changed(self.menu.current)
