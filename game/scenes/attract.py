"""A night on the title: a level's proof plays itself until somebody touches anything.

It has a night of its own, which nobody else sees: nothing is kept, counted or heard.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import Final

from game.base.problems import Problem, Refusal
from game.base.units import TICKS_PER_SECOND
from game.content.locations import find_level
from game.content.words import _
from game.input.actions import Action, Context
from game.lesson.recording import header_of
from game.lesson.run_file import Run
from game.level.shelf import checked_level
from game.scenes.night import Night
from game.scenes.scene import Frame, Move, Pop
from game.scenes.session import Session
from game.scenes.staging import setting_of
from game.view.canvas import Canvas, canvas, enlarge
from game.view.invitation import draw_invitation, draw_veil
from game.view.poses import PoseBook
from game.view.ui import LOGICAL, Ui

FADES: Final = TICKS_PER_SECOND
"""Ticks in which the night comes out of the dark, and goes back into it at its end."""


class Attract:
    """Makes a night ready behind the title, then shows it.

    Attributes:
        context: which actions it listens to; each of them leads back.
    """

    context = Context.MENU

    def __init__(self, session: Session, *, level: str) -> None:
        """Begin to load a level's proof, with the title still to be seen."""
        self._session = session
        self._level: Final = level
        self._work: Final = self._steps()
        self._night: Night | None = None
        self._run: Run | None = None
        self._before: PoseBook | None = None
        self._picture: Final = canvas(LOGICAL)
        self._shown = 0

    @property
    def is_overlay(self) -> bool:
        """Whether the title shows behind it: until the night is ready."""
        return self._night is None

    # -- what hands do ----------------------------------------------------------------------------
    def handle(self, action: Action) -> Move | None:  # noqa: ARG002 - they all do the same
        """Go back to the title."""
        return Pop()

    def update(self, frame: Frame) -> Move | None:
        """Do the next step of loading, or play what is due; any press leads back."""
        self._shown = frame.time_ms
        inputs = frame.inputs
        if inputs.pressed or inputs.pointer.clicked or inputs.pointer.wheel:
            return Pop()
        if self._night is None or self._run is None:
            return self._load()
        for _tick in range(frame.ticks):
            if not self._goes_on(self._night, self._run):
                return Pop()
        return None

    # -- the work ---------------------------------------------------------------------------------
    def _load(self) -> Move | None:
        """Do one step; a level that cannot be shown leads back without a word."""
        try:
            is_going_on = next(self._work, False)
        except Refusal:
            is_going_on = False
        return None if is_going_on or self._night is not None else Pop()

    def _steps(self) -> Iterator[bool]:
        session = self._session
        path = find_level(self._level, session.locations)
        if isinstance(path, Problem):
            return
        yield True
        level = checked_level(path, session.kinds, session.locations)
        if isinstance(level, list):
            return
        yield True
        setting = setting_of(level, session)
        yield True
        if setting.proof is not None:
            self._run, self._night = setting.proof, Night(setting, header_of(setting.proof))

    def _goes_on(self, night: Night, run: Run) -> bool:
        """Play one tick; returns whether there is more to see."""
        tick = night.world.tick
        if tick >= len(run.intents) or night.world.phase != "playing":
            return False
        self._before = PoseBook.of(night.world)
        night.stage.note(night.step(run.intents[tick]), night.world)
        return True

    # -- the picture ------------------------------------------------------------------------------
    def draw(self, surface: Canvas, ui: Ui, alpha: float) -> None:
        """Draw the night without anything that only a player needs, and how to leave it."""
        night, run = self._night, self._run
        if night is None or run is None:
            return
        night.stage.draw(self._picture, night.world, before=self._before, alpha=alpha, look=ui.look)
        tick = night.world.tick
        draw_veil(self._picture, 1 - min(tick, len(run.intents) - tick, FADES) / FADES)
        enlarge(self._picture, surface)
        is_pad = self._session.device == "pad"
        draw_invitation(surface, ui, _("Press any button") if is_pad else _("Press any key"))

    def stamp(self) -> Hashable:
        """Return the clock, which moves the title as well."""
        return self._shown
