"""The controller: held actions, sticks and the pointer become one tick's intents.

No device and no clock: scenes feed it actions and ask it once a tick. Keys that switch instead of
being held are switched here. A throw is aimed while its action is held and flies when it is let go.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable, Mapping
from math import atan2, cos, pi, sin
from typing import Final

from game.base.units import SUBTILES, TURN
from game.input.actions import DIRECTIONS, Action
from game.sim.intents import NOTHING, STILL, Intents, direction_of

Spot = tuple[int, int]
"""A place in subtiles."""

AIM_START: Final = 4 * SUBTILES
"""How far ahead an aim begins without a pointer."""

AIM_MOST: Final = 8 * SUBTILES
"""The furthest throw."""

AIM_SPEED: Final = SUBTILES // 6
"""Subtiles a frame that the aim moves under a key or a stick (10 tiles a second)."""

POINT_STOP: Final = SUBTILES // 3
"""How near to the pointer she stops when she walks to it."""

_TAPS: Final[Mapping[Action, str]] = {
    Action.PULSE: "pulse",
    Action.WHISTLE: "whistle",
    Action.KNOCK_DOWN: "knock_down",
    Action.ASK: "ask",
    Action.DROP: "drop",
    Action.OWN_UP: "own_up",
}
_THROWS: Final[Mapping[Action, str]] = {Action.DECOY: "decoy", Action.DAZZLE: "dazzle"}
_TOGGLES: Final = (Action.SNEAK, Action.RUN, Action.MERGE, Action.LOOK)

QUEUE: Final = 4
"""Most taps that wait for a tick; more are a slip of the hand."""


def heading_of(x: float, y: float) -> int:
    """Return the heading in arc minutes of a step; 0 is east, 5,400 down."""
    return round(atan2(y, x) * TURN / (2 * pi)) % TURN


class Controller:
    """Gathers what hands do between ticks.

    Attributes:
        aim: where the throw would land, subtiles; None while nothing is aimed.
    """

    def __init__(self, toggles: Collection[Action] = ()) -> None:
        """Begin with nothing held.

        Args:
            toggles: those of sneak, run, merge and look that switch instead of being held.
        """
        self._toggles: Final = frozenset(toggles) & frozenset(_TOGGLES)
        self._held: set[Action] = set()
        self._fresh: set[Action] = set()
        self._on: set[Action] = set()
        self._taps: deque[tuple[str, int, int]] = deque(maxlen=QUEUE)
        self._throw: Action | None = None
        self._stick = (0.0, 0.0)
        self._pointed: Spot | None = None
        self._choice = 0
        self.aim: Spot | None = None

    # -- what hands do ----------------------------------------------------------------------------
    def press(self, action: Action) -> None:
        """Take an action that went down."""
        self._held.add(action)
        self._fresh.add(action)
        if action in self._toggles:
            self._on ^= {action}
        elif action in _TAPS:
            self._taps.append((_TAPS[action], 0, 0))
        elif action in _THROWS:
            self._throw = action
        elif action is Action.CANCEL:
            self._throw = self.aim = None

    def release(self, action: Action) -> None:
        """Take an action that went up; a throw that was aimed flies."""
        self._held.discard(action)
        if action is self._throw:
            if self.aim is not None:
                self._taps.append((_THROWS[action], *self.aim))
            self._throw = self.aim = None

    def release_all(self) -> None:
        """Let everything go without throwing; what was switched on stays on."""
        self._held.clear()
        self._fresh.clear()
        self._taps.clear()
        self._throw = self.aim = None
        self._stick = (0.0, 0.0)

    def take_up(self, held: Iterable[Action]) -> None:
        """Go on with the ways and gaits that are held when the night comes back."""
        self._held |= {a for a in held if a in DIRECTIONS or a in (Action.SNEAK, Action.RUN)}

    def choose(self, number: int) -> None:
        """Answer an open question, counted from 1, in the next tick."""
        self._choice = number

    def wants(self, action: Action) -> bool:
        """Return whether an action is held, or switched on if it is one that switches."""
        return action in (self._on if action in self._toggles else self._held)

    @property
    def is_aiming(self) -> bool:
        """Whether a throw is being aimed."""
        return self._throw is not None

    @property
    def throwing(self) -> str:
        """The tool that is being aimed, or ""."""
        return _THROWS[self._throw] if self._throw else NOTHING

    def steer(
        self,
        *,
        stick: tuple[float, float],
        aim: tuple[float, float],
        pointed: Spot | None,
        courier: Spot,
        heading: int,
    ) -> None:
        """Take one frame's sticks and pointer.

        Args:
            stick: the left stick.
            aim: the right stick.
            pointed: the place under the mouse if it is the mouse that points, else None.
            courier: where she is.
            heading: where she faces, arc minutes.
        """
        self._stick, self._pointed = stick, pointed
        if self._throw is not None:
            start = self.aim or _ahead(courier, heading)
            self.aim = self._moved_aim(start, aim, courier) if pointed is None else pointed
            self.aim = _within_throw(self.aim, courier)

    # -- what the courier is asked ----------------------------------------------------------------
    def take(self, courier: Spot) -> Intents:
        """Return this tick's intents; taps wait their turn, one a tick.

        What was pressed since the last tick counts as held in this one, however soon it was let go.
        While a throw is aimed its place is told as well, so that the screen can show it.
        """
        tool, x, y = self._taps.popleft() if self._taps else (NOTHING, *(self.aim or (0, 0)))
        choice, self._choice = self._choice, 0
        intents = Intents(
            direction=self._direction(courier),
            gait=self._gait(),
            use=self._is_down(Action.USE),
            merge=self.wants(Action.MERGE),
            papers=self._is_down(Action.PAPERS),
            aiming=self.is_aiming,
            peek=self._is_down(Action.PEEK),
            tool=tool,
            aim_x=x,
            aim_y=y,
            choice=choice,
        )
        self._fresh.clear()
        return intents

    def _is_down(self, action: Action) -> bool:
        return action in self._held or action in self._fresh

    def _gait(self) -> str:
        if self.wants(Action.SNEAK):
            return "sneak"
        return "run" if self.wants(Action.RUN) else "walk"

    def _direction(self, courier: Spot) -> int:
        """Return the way to walk; while aiming, hands move the aim and feet stand."""
        if self.is_aiming:
            return STILL
        x, y = self._keys()
        if not (x or y):
            x, y = self._stick
        if not (x or y) and self.wants(Action.POINT_WALK) and self._pointed is not None:
            x, y = self._pointed[0] - courier[0], self._pointed[1] - courier[1]
            if x * x + y * y < POINT_STOP * POINT_STOP:
                return STILL
        return direction_of(heading_of(x, y)) if x or y else STILL

    def _keys(self) -> tuple[float, float]:
        """Return the sum of the held ways; opposite keys cancel."""
        steps = [step for action, step in DIRECTIONS.items() if self._is_down(action)]
        return float(sum(x for x, _y in steps)), float(sum(y for _x, y in steps))

    def _moved_aim(self, start: Spot, aim: tuple[float, float], courier: Spot) -> Spot:
        x, y = self._keys()
        if not (x or y):
            x, y = aim if aim != (0.0, 0.0) else self._stick
        spot = start[0] + round(x * AIM_SPEED), start[1] + round(y * AIM_SPEED)
        return _within_throw(spot, courier)


def _ahead(courier: Spot, heading: int) -> Spot:
    angle = heading * 2 * pi / TURN
    return courier[0] + round(cos(angle) * AIM_START), courier[1] + round(sin(angle) * AIM_START)


def _within_throw(spot: Spot, courier: Spot) -> Spot:
    """Return the spot, drawn in to the furthest throw, and never left of or above the map."""
    x, y = spot[0] - courier[0], spot[1] - courier[1]
    length = (x * x + y * y) ** 0.5
    if length > AIM_MOST:
        x, y = round(x * AIM_MOST / length), round(y * AIM_MOST / length)
    return max(0, courier[0] + x), max(0, courier[1] + y)
