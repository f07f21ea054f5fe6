"""The autopilot: leads a recorded run through the real scenes, from the title to the debrief.

In the night the play scene takes the run's intents; everywhere else the pilot presses confirm, as a
person would. Whoever touches a key takes the menus over.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from game.input.actions import Action, Context
from game.scenes.scene import Frame

PRESS_EVERY: Final = 45
"""Frames between two presses."""

LAST_FRAMES: Final = 240
"""Frames that the debrief stands before the game closes by itself."""

LAST_SCENE: Final = "debriefing"
"""Where the way of a run to its end ends."""

LAST_FRAME: Final = "last_frame"
"""Where that of a run that was left ends."""


class Autopilot:
    """Presses confirm through the menus."""

    def __init__(self) -> None:
        """Begin with the hands on the buttons."""
        self._frames = 0
        self._scene = ""
        self._is_relieved = False

    def is_done(self, scene: str) -> bool:
        """Return whether the run is over and its debrief, if it has one, was shown long enough.

        Args:
            scene: the name of the scene on top now; a saved map may have led away from the last.
        """
        is_read = scene == self._scene == LAST_SCENE and self._frames > LAST_FRAMES
        return scene == LAST_FRAME or (is_read and not self._is_relieved)

    def fly(self, frame: Frame, scene: str, context: Context) -> Frame:
        """Return a frame with what the pilot presses.

        Args:
            frame: what the person did.
            scene: the name of the scene on top.
            context: which actions it listens to.
        """
        self._is_relieved |= bool(frame.inputs.pressed)
        self._frames = self._frames + 1 if scene == self._scene else 0
        self._scene = scene
        rests = context is Context.PLAY or scene == LAST_SCENE or self._is_relieved
        if rests or not self._frames or self._frames % PRESS_EVERY:
            return frame
        return replace(frame, pressed=(*frame.pressed, Action.CONFIRM))
