"""Actions: buttons without a device, and the contexts in which they mean something.

An action's value is its word in settings; ``LABELS`` is what people read. Which key does an action
is ``bindings``' concern, what it does the scenes'.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Final

from game.content.words import later


class Context(Enum):
    """Where an action is listened to; one key may serve both."""

    PLAY = "play"
    MENU = "menu"


class Action(Enum):
    """Everything a person can ask for with a button."""

    UP = "up"
    DOWN = "down"
    LEFT = "left"
    RIGHT = "right"
    POINT_WALK = "point_walk"
    SNEAK = "sneak"
    RUN = "run"
    USE = "use"
    ASK = "ask"
    MERGE = "merge"
    PULSE = "pulse"
    DECOY = "decoy"
    DAZZLE = "dazzle"
    WHISTLE = "whistle"
    PAPERS = "papers"
    KNOCK_DOWN = "knock_down"
    DROP = "drop"
    OWN_UP = "own_up"
    CANCEL = "cancel"
    CHOOSE_NEXT = "choose_next"
    LOOK = "look"
    PEEK = "peek"
    SHOW_CONES = "show_cones"
    MAP = "map"
    GOAL = "goal"
    PAUSE = "pause"

    MENU_UP = "menu_up"
    MENU_DOWN = "menu_down"
    MENU_LEFT = "menu_left"
    MENU_RIGHT = "menu_right"
    CONFIRM = "confirm"
    BACK = "back"
    PAGE_NEXT = "page_next"
    PAGE_PREVIOUS = "page_previous"
    CLEAR = "clear"


MENU_ACTIONS: Final = (
    Action.MENU_UP, Action.MENU_DOWN, Action.MENU_LEFT, Action.MENU_RIGHT, Action.CONFIRM,
    Action.BACK, Action.PAGE_NEXT, Action.PAGE_PREVIOUS, Action.CLEAR,
)  # fmt: skip
"""The actions menus listen to, in the order the options list them."""

PLAY_ACTIONS: Final = tuple(action for action in Action if action not in MENU_ACTIONS)
"""The actions the night listens to, in the order the options list them."""

DIRECTIONS: Final[Mapping[Action, tuple[int, int]]] = {
    Action.UP: (0, -1),
    Action.DOWN: (0, 1),
    Action.LEFT: (-1, 0),
    Action.RIGHT: (1, 0),
}
"""Steps of the four ways to walk; y points down."""

LABELS: Final[Mapping[Action, str]] = {
    Action.UP: later("Walk up"),
    Action.DOWN: later("Walk down"),
    Action.LEFT: later("Walk left"),
    Action.RIGHT: later("Walk right"),
    Action.POINT_WALK: later("Walk to the pointer"),
    Action.SNEAK: later("Sneak"),
    Action.RUN: later("Run"),
    Action.USE: later("Use"),
    Action.ASK: later("Ask"),
    Action.MERGE: later("Merge with the shade"),
    Action.PULSE: later("Pulse"),
    Action.DECOY: later("Aim a decoy"),
    Action.DAZZLE: later("Aim a dazzle"),
    Action.WHISTLE: later("Whistle"),
    Action.PAPERS: later("Present papers"),
    Action.KNOCK_DOWN: later("Knock down"),
    Action.DROP: later("Set down"),
    Action.OWN_UP: later("Own up"),
    Action.CANCEL: later("Cancel the aim"),
    Action.CHOOSE_NEXT: later("Next answer"),
    Action.LOOK: later("Look around"),
    Action.PEEK: later("Peek round a corner"),
    Action.SHOW_CONES: later("Show all cones"),
    Action.MAP: later("Map"),
    Action.GOAL: later("What to do now"),
    Action.PAUSE: later("Pause"),
    Action.MENU_UP: later("Menu: up"),
    Action.MENU_DOWN: later("Menu: down"),
    Action.MENU_LEFT: later("Menu: left"),
    Action.MENU_RIGHT: later("Menu: right"),
    Action.CONFIRM: later("Menu: choose"),
    Action.BACK: later("Menu: back"),
    Action.PAGE_NEXT: later("Menu: next page"),
    Action.PAGE_PREVIOUS: later("Menu: page before"),
    Action.CLEAR: later("Menu: clear a key"),
}
"""What people read for each action (English msgids)."""


def context_of(action: Action) -> Context:
    """Return where an action is listened to."""
    return Context.MENU if action in MENU_ACTIONS else Context.PLAY


def actions_in(context: Context) -> tuple[Action, ...]:
    """Return the actions of a context in the order the options list them."""
    return MENU_ACTIONS if context is Context.MENU else PLAY_ACTIONS
