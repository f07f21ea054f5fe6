"""Hands play a recorded run again as the player did: by keys alone, one frame a tick.

The run says what was asked for in each tick, the bindings say which keys ask for it. An answer at
an open lid is the digit of the row it stands in, as it is shown on the screen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pygame

from game.app import App
from game.base.units import TICKS_PER_SECOND
from game.input.actions import Action
from game.input.inputs import KEY
from game.sim.intents import DIRECTIONS, STILL, Intents
from game.sim.rules import network_view
from game.view.canvas import Canvas
from game.view.ui import Ui
from tests.scenes.pilot import Pilot, key_event

US = 1_000_000
"""Microseconds of a second."""

LOOK_EVERY = 10 * TICKS_PER_SECOND
"""Ticks of the night from one picture to the next."""

_QUARTER = DIRECTIONS // 4
_ROUND = (Action.RIGHT, Action.DOWN, Action.LEFT, Action.UP)


class Spectator:
    """Sees which scenes pass and looks at the night now and then; whoever draws all takes minutes.

    Attributes:
        passed: the scenes so far, in order.
    """

    def __init__(self, app: App):
        """Sit down in front of a running game."""
        self._stack, self._session, self._draw = app.stack, app.session, app.stack.draw
        self.passed = [app.stack.name]
        app.stack.draw = self.look

    def look(self, surface: Canvas, ui: Ui, alpha: float) -> None:
        """Draw in the place of the stack, unless it is a picture of the night like the last."""
        name, night = self._stack.name, self._session.night
        is_new = name != self.passed[-1]
        if is_new:
            self.passed.append(name)
        if is_new or name != "play" or night is None or night.world.tick % LOOK_EVERY == 0:
            self._draw(surface, ui, alpha)


class Hands:
    """Two hands on the keyboard."""

    def __init__(self, pilot: Pilot):
        """Lay them on the keys without pressing any."""
        self._pilot = pilot
        self._down: frozenset[str] = frozenset()

    def hold(self, *names: str, us: int = US // TICKS_PER_SECOND + 1) -> None:
        """Run one frame with these keys down and no others."""
        wanted = frozenset(names)
        lifted = [key_event(pygame.KEYUP, name) for name in sorted(self._down - wanted)]
        pressed = [key_event(pygame.KEYDOWN, name) for name in sorted(wanted - self._down)]
        self._down = wanted
        self._pilot.app.frame([*lifted, *pressed], us)

    def play(self, asked: Iterable[Intents]) -> None:
        """Play a stretch of a run from where the night is now; the last keys stay down.

        Every frame must come to one tick that asks for what the run asks for.
        """
        night = self._pilot.night
        for intents in asked:
            tick = night.world.tick
            us = (tick + 1) * US // TICKS_PER_SECOND - tick * US // TICKS_PER_SECOND
            self.hold(*self._keys(intents), us=us)
            told = f"tick {tick}, {self._pilot.scene}: {self._pilot.failure}"
            assert night.simulation.log[tick:] == [intents], told

    def answer_the_briefing(self) -> None:
        """Read on to the night and answer every question rightly; the last key stays down."""
        briefing = self._pilot.app.stack.top
        for question, answers in zip(briefing._texts.questions, briefing._answers, strict=True):
            while briefing._open is not answers:
                self._pilot.press("return")
            while not question.answers[answers.focus].right:
                self._pilot.press("down")
            self._pilot.press("return")
            assert answers.right == answers.focus
        self.hold("return")

    # -- which keys -------------------------------------------------------------------------------
    def _keys(self, intents: Intents) -> list[str]:
        """Return the keys to be held in a tick."""
        bindings = self._pilot.session.bindings
        presses = [bindings.presses_of(action)[0] for action in _actions(intents)]
        return [press.removeprefix(KEY) for press in presses] + self._digits(intents.choice)

    def _digits(self, choice: int) -> list[str]:
        """Return the digit of the row in which an answer stands, if one is given."""
        if not choice:
            return []
        answers = network_view.lane(self._pilot.night.world).answers
        return [str([answer.number for answer in answers].index(choice) + 1)]


def _actions(intents: Intents) -> Iterator[Action]:
    """Give the actions that ask for what a tick asks for.

    Raises:
        ValueError: if keys alone cannot ask for it.
    """
    if intents.aiming or intents.aim_x or intents.aim_y:
        raise ValueError("a throw is aimed over many ticks")
    yield from _ways(intents.direction)
    if intents.gait != "walk":
        yield Action(intents.gait)
    for flag in (Action.USE, Action.MERGE, Action.PAPERS):
        if getattr(intents, flag.value):
            yield flag
    if intents.tool:
        yield Action(intents.tool)


def _ways(direction: int) -> tuple[Action, ...]:
    """Return the one or two keys that lead a way; raises ValueError for a way between them."""
    if direction == STILL:
        return ()
    quarter, rest = divmod(direction, _QUARTER)
    if rest not in (0, _QUARTER // 2):
        raise ValueError(f"keys do not lead to direction {direction}")
    return (_ROUND[quarter], _ROUND[(quarter + 1) % 4])[: 2 if rest else 1]
