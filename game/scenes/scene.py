"""What a scene is, what it is told each frame, and how it asks for another.

A scene never imports another: it returns a move that names one, and ``stack`` carries the move out.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field
from typing import Protocol

from game.input.actions import Action, Context
from game.input.inputs import Inputs
from game.view.canvas import Canvas
from game.view.ui import Ui


@dataclass(frozen=True, slots=True)
class Go:
    """Leave every scene and open one."""

    name: str
    args: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Push:
    """Open a scene over the present one, which waits."""

    name: str
    args: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Pop:
    """Close the scene; the one below goes on, or the game ends if there is none."""


@dataclass(frozen=True, slots=True)
class Quit:
    """End the game."""


Move = Go | Push | Pop | Quit
"""How a scene asks for another."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What happens in one frame.

    Attributes:
        inputs: what hands did.
        pressed: actions of the scene's context that went down, in order.
        released: those that went up.
        held: those that are down now.
        ticks: whole ticks due, 0 to 5.
        time_ms: the clock of animations.
        passed_ms: how far it went since the frame before.
    """

    inputs: Inputs = field(default_factory=Inputs)
    pressed: tuple[Action, ...] = ()
    released: tuple[Action, ...] = ()
    held: frozenset[Action] = frozenset()
    ticks: int = 0
    time_ms: int = 0
    passed_ms: int = 0


class Scene(Protocol):
    """A screen.

    Attributes:
        context: which actions it listens to.
        is_overlay: whether the scene below shows behind it.
    """

    context: Context
    is_overlay: bool

    def handle(self, action: Action) -> Move | None:
        """Take an action that went down."""

    def update(self, frame: Frame) -> Move | None:
        """Go on by one frame, after all its actions were handled."""

    def draw(self, surface: Canvas, ui: Ui, alpha: float) -> None:
        """Draw the screen.

        Args:
            surface: the whole display.
            ui: what widgets draw with; its look holds the clock.
            alpha: the part of a tick that has passed since the last one.
        """

    def stamp(self) -> Hashable:
        """Return what the picture depends on; an equal stamp needs no new picture.

        A scene that moves returns the frame's time, as coarse as its motion is.
        """
