"""Bindings: which press does which action, changed by people.

A set of bindings is a value; changing one returns another. A press does one action a context: a
clash is told before it is made, and taking it over frees it where it was.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Self

from game.content.words import later
from game.input.actions import Action, Context, actions_in, context_of
from game.input.inputs import KEY, MOUSE, PAD, Device, device_of

Table = Mapping[Action, tuple[str, ...]]
"""Presses by action, in the order they were bound."""

PRESS_CHARS: Final = 32
"""Most characters in the name of a press that settings may hold."""

PRESSES_PER_ACTION: Final = 6
"""Most presses that one action may have."""

_MENU: Final[Table] = {
    Action.MENU_UP: ("key:up", "key:w", "pad:dpad_up", "pad:left_stick_up"),
    Action.MENU_DOWN: ("key:down", "key:s", "pad:dpad_down", "pad:left_stick_down"),
    Action.MENU_LEFT: ("key:left", "key:a", "pad:dpad_left", "pad:left_stick_left"),
    Action.MENU_RIGHT: ("key:right", "key:d", "pad:dpad_right", "pad:left_stick_right"),
    Action.CONFIRM: ("key:return", "key:space", "key:enter", "pad:a"),
    Action.BACK: ("key:escape", "key:backspace", "mouse:right", "pad:b"),
    Action.PAGE_NEXT: ("key:page down", "key:tab", "pad:rb"),
    Action.PAGE_PREVIOUS: ("key:page up", "pad:lb"),
    Action.CLEAR: ("key:delete", "pad:y"),
}

_PAD: Final[Table] = {
    Action.SNEAK: ("pad:left_stick_press",),
    Action.RUN: ("pad:rt",),
    Action.USE: ("pad:a",),
    Action.ASK: ("pad:y",),
    Action.MERGE: ("pad:lt",),
    Action.PULSE: ("pad:x",),
    Action.DECOY: ("pad:rb",),
    Action.DAZZLE: ("pad:lb",),
    Action.WHISTLE: ("pad:dpad_left",),
    Action.PAPERS: ("pad:dpad_up",),
    Action.KNOCK_DOWN: ("pad:right_stick_press",),
    Action.DROP: ("pad:dpad_down",),
    Action.CANCEL: ("pad:b",),
    Action.CHOOSE_NEXT: ("pad:dpad_right",),
    Action.SHOW_CONES: (),
    Action.MAP: ("pad:back",),
    Action.PAUSE: ("pad:start",),
}

_KEYBOARD: Final[Table] = {
    Action.UP: ("key:w", "key:up"),
    Action.DOWN: ("key:s", "key:down"),
    Action.LEFT: ("key:a", "key:left"),
    Action.RIGHT: ("key:d", "key:right"),
    Action.SNEAK: ("key:left ctrl", "key:c"),
    Action.RUN: ("key:left shift", "key:right shift"),
    Action.USE: ("key:e", "key:return"),
    Action.ASK: ("key:r",),
    Action.MERGE: ("key:space",),
    Action.PULSE: ("key:q",),
    Action.DECOY: ("key:f", "mouse:right"),
    Action.DAZZLE: ("key:g",),
    Action.WHISTLE: ("key:t",),
    Action.PAPERS: ("key:v",),
    Action.KNOCK_DOWN: ("key:x",),
    Action.DROP: ("key:z",),
    Action.OWN_UP: ("key:o",),
    Action.CANCEL: ("key:backspace",),
    Action.CHOOSE_NEXT: ("key:tab",),
    Action.LOOK: ("key:l",),
    Action.PEEK: ("key:b",),
    Action.SHOW_CONES: ("key:left alt", "key:right alt"),
    Action.MAP: ("key:m",),
    Action.GOAL: ("key:h",),
    Action.PAUSE: ("key:escape", "key:p"),
}

_MOUSE: Final[Table] = {
    Action.POINT_WALK: ("mouse:left",),
    Action.USE: ("mouse:right", "key:e"),
    Action.MERGE: ("mouse:middle", "key:space"),
    Action.SNEAK: ("key:left ctrl", "mouse:back"),
    Action.RUN: ("key:left shift", "mouse:forward"),
    Action.DECOY: ("key:f",),
}

_LEFT_HAND: Final[Table] = {
    Action.UP: ("key:w",),
    Action.DOWN: ("key:s",),
    Action.LEFT: ("key:a",),
    Action.RIGHT: ("key:d",),
    Action.RUN: ("key:left shift",),
    Action.USE: ("key:e",),
    Action.PAPERS: ("key:v",),
    Action.OWN_UP: ("key:5",),
    Action.CANCEL: ("key:b",),
    Action.LOOK: ("key:2",),
    Action.PEEK: ("key:1",),
    Action.SHOW_CONES: ("key:left alt", "key:3"),
    Action.MAP: ("key:4",),
    Action.GOAL: ("key:`",),
    Action.PAUSE: ("key:escape",),
}

_RIGHT_HAND: Final[Table] = {
    Action.UP: ("key:up", "key:i"),
    Action.DOWN: ("key:down", "key:k"),
    Action.LEFT: ("key:left", "key:j"),
    Action.RIGHT: ("key:right", "key:l"),
    Action.SNEAK: ("key:right ctrl", "key:m"),
    Action.RUN: ("key:right shift",),
    Action.USE: ("key:o", "key:return"),
    Action.ASK: ("key:u",),
    Action.MERGE: ("key:n",),
    Action.PULSE: ("key:p",),
    Action.DECOY: ("key:;",),
    Action.DAZZLE: ("key:'",),
    Action.WHISTLE: ("key:h",),
    Action.PAPERS: ("key:y",),
    Action.KNOCK_DOWN: ("key:/",),
    Action.DROP: ("key:.",),
    Action.OWN_UP: ("key:0",),
    Action.CANCEL: ("key:backspace",),
    Action.CHOOSE_NEXT: ("key:]", "key:["),
    Action.LOOK: ("key:,",),
    Action.PEEK: ("key:6",),
    Action.SHOW_CONES: ("key:b",),
    Action.MAP: ("key:9",),
    Action.GOAL: ("key:8",),
    Action.PAUSE: ("key:7", "key:escape"),
}

LAYOUTS: Final[Mapping[str, str]] = {
    "keyboard": later("Two hands: letters and arrows"),
    "mouse": later("Mouse first"),
    "left_hand": later("Left hand alone"),
    "right_hand": later("Right hand alone"),
}
"""The ready-made layouts with what they are called; each has the pad's buttons as well."""

_KEYS: Final[Mapping[str, Table]] = {
    "keyboard": _KEYBOARD,
    "mouse": {**_KEYBOARD, **_MOUSE},
    "left_hand": {**_KEYBOARD, **_LEFT_HAND},
    "right_hand": _RIGHT_HAND,
}


@dataclass(frozen=True, slots=True)
class Clash:
    """A press that is taken: by which action, in the same context."""

    press: str
    action: Action


@dataclass(frozen=True, slots=True)
class Bindings:
    """Presses by action."""

    table: Table

    @classmethod
    def of_layout(cls, layout: str) -> Self:
        """Return a ready-made layout; one that nobody knows is the keyboard's."""
        keys = _KEYS.get(layout, _KEYBOARD)
        table = {a: (*keys.get(a, ()), *_PAD.get(a, ()), *_MENU.get(a, ())) for a in Action}
        return cls(table)

    def presses_of(self, action: Action) -> tuple[str, ...]:
        """Return the presses that do an action, the first bound first."""
        return self.table.get(action, ())

    def actions_of(self, press: str, context: Context) -> tuple[Action, ...]:
        """Return what a press does in a context: one action, or none."""
        return tuple(a for a in actions_in(context) if press in self.presses_of(a))

    def clash(self, action: Action, press: str) -> Clash | None:
        """Return who has a press already in the action's context, if it is not the action."""
        for other in self.actions_of(press, context_of(action)):
            if other is not action:
                return Clash(press, other)
        return None

    def bound(self, action: Action, press: str) -> Bindings:
        """Return bindings in which a press does an action, and no other of its context.

        The newest press comes first, so that its glyph is the one shown; the oldest beyond the
        bound are forgotten.
        """
        context = context_of(action)
        freed = {
            a: tuple(p for p in presses if p != press) if context_of(a) is context else presses
            for a, presses in self.table.items()
        }
        freed[action] = (press, *freed.get(action, ()))[:PRESSES_PER_ACTION]
        return Bindings(freed)

    def cleared(self, action: Action, device: Device) -> Bindings:
        """Return bindings in which an action has no press on a device (mouse counts as keys)."""
        is_pad = device == "pad"
        kept = tuple(p for p in self.presses_of(action) if (device_of(p) == "pad") != is_pad)
        return Bindings({**self.table, action: kept})

    def missing(self) -> tuple[Action, ...]:
        """Return the actions without which a menu or a night cannot be left or walked."""
        return tuple(action for action in _NEEDED if not self.presses_of(action))

    def changes(self, layout: str) -> dict[str, list[str]]:
        """Return what differs from a layout, as settings keep it."""
        usual = Bindings.of_layout(layout)
        return {
            action.value: list(presses)
            for action, presses in self.table.items()
            if presses != usual.presses_of(action)
        }

    @classmethod
    def from_changes(cls, layout: str, changes: Mapping[str, list[str]]) -> Bindings:
        """Return a layout with changes laid over it; what makes no sense is passed over."""
        table = dict(cls.of_layout(layout).table)
        known = {action.value: action for action in Action}
        for word, presses in changes.items():
            if word in known:
                kept = [p for p in presses if _is_press(p)]
                table[known[word]] = tuple(kept[:PRESSES_PER_ACTION])
        return cls(table)


_NEEDED: Final = (
    Action.MENU_UP, Action.MENU_DOWN, Action.CONFIRM, Action.BACK, Action.PAUSE, Action.USE,
)  # fmt: skip


def _is_press(text: str) -> bool:
    return text.startswith((KEY, MOUSE, PAD)) and len(text) <= PRESS_CHARS
