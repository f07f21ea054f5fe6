"""The scene stack: carries moves out and shows the scenes that can be seen."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Protocol

from game.scenes.scene import Frame, Go, Move, Pop, Push, Quit, Scene
from game.view.canvas import Canvas
from game.view.ui import Ui


class Factory(Protocol):
    """Makes a scene from what its move gave; ``directory.open_scene`` is the house's own."""

    def __call__(self, name: str, **args: object) -> Scene:
        """Return the scene of a name."""


class Stack:
    """The open scenes, the one with the player's hands on top.

    Attributes:
        moves: how often the top has changed; the app notes it to let go of held keys.
    """

    def __init__(self, factory: Factory, first: Move) -> None:
        """Open the first scene."""
        self._factory = factory
        self._scenes: list[Scene] = []
        self._names: list[str] = []
        self.moves = 0
        self.make(first)

    @property
    def top(self) -> Scene:
        """The scene that hears the player; raises IndexError once the game has ended."""
        return self._scenes[-1]

    @property
    def name(self) -> str:
        """The name of the top scene; "" once the game has ended."""
        return self._names[-1] if self._names else ""

    @property
    def is_over(self) -> bool:
        """Whether no scene is left."""
        return not self._scenes

    def update(self, frame: Frame) -> None:
        """Hand the top scene its actions and the frame; the first move ends both."""
        top = self.top
        for action in frame.pressed:
            if self.make(top.handle(action)):
                return
        self.make(top.update(frame))

    def make(self, move: Move | None) -> bool:
        """Carry a move out; returns whether there was one."""
        match move:
            case None:
                return False
            case Go(name, args):
                opened = self._factory(name, **args)
                self._scenes, self._names = [opened], [name]
            case Push(name, args):
                self._scenes.append(self._factory(name, **args))
                self._names.append(name)
            case Pop():
                self._scenes.pop()
                self._names.pop()
            case Quit():
                self._scenes.clear()
                self._names.clear()
        self.moves += 1
        return True

    def visible(self) -> list[Scene]:
        """Return the scenes to draw, the lowest first."""
        for depth in range(len(self._scenes) - 1, 0, -1):
            if not self._scenes[depth].is_overlay:
                return self._scenes[depth:]
        return list(self._scenes)

    def draw(self, surface: Canvas, ui: Ui, alpha: float) -> None:
        """Draw what can be seen."""
        for scene in self.visible():
            scene.draw(surface, ui, alpha)

    def stamp(self) -> Hashable:
        """Return what the whole picture depends on."""
        return (self.moves, *(scene.stamp() for scene in self.visible()))
