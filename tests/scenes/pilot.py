"""A pilot plays the real app with its hands: keys and clicks in, scene and night out.

No window opens and no clock runs: every frame is one tick.
"""

from __future__ import annotations

from pathlib import Path

import pygame

from game.app import App
from game.base.units import TICKS_PER_SECOND
from game.content.locations import find_locations
from game.content.settings import changed
from game.lesson.run_file import Run
from game.scenes.night import Night
from game.scenes.opening import first_move
from game.scenes.scene import Move
from game.scenes.session import Session
from game.scenes.settling import SETTLE_MS


class Pilot:
    """Somebody at the keyboard.

    Attributes:
        session: what the scenes share.
        app: the running game.
    """

    def __init__(
        self, data: Path, *, first: Move | None = None, scale: int = 1, autopilot: Run | None = None
    ):
        """Start the game with a folder of its own for saves.

        Args:
            data: the folder.
            first: what opens first; else what a player would see.
            scale: size of the picture.
            autopilot: a run that plays in the place of hands.
        """
        self.session = Session.open(find_locations(data), autopilot)
        self.session.take(changed(self.session.settings, "comfort", scale=scale))
        self.app = App(
            self.session, first or first_move(self.session, None), windowed=True, silent=True
        )
        self.app.frame()

    # -- hands ------------------------------------------------------------------------------------
    def press(self, *names: str) -> None:
        """Press and let go keys, one after the other, two frames each."""
        for name in names:
            self.app.frame([key_event(pygame.KEYDOWN, name)])
            if not self.is_over:
                self.app.frame([key_event(pygame.KEYUP, name)])

    def hold(self, name: str, ticks: int) -> None:
        """Hold a key for so many ticks."""
        self.app.frame([key_event(pygame.KEYDOWN, name)])
        self.idle(ticks - 1)
        self.app.frame([key_event(pygame.KEYUP, name)])

    def click(self, x: int, y: int) -> None:
        """Move to a place of the window and click there."""
        motion = {"pos": (x, y), "rel": (1, 1), "buttons": (0, 0, 0)}
        self.app.frame([pygame.event.Event(pygame.MOUSEMOTION, motion)])
        for sort in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            self.app.frame([pygame.event.Event(sort, button=1, pos=(x, y))])

    def tell(self, sort: int, **values: object) -> None:
        """Let something else happen to the window."""
        self.app.frame([pygame.event.Event(sort, **values)])

    def idle(self, frames: int = 1) -> None:
        """Do nothing for some frames."""
        for _ in range(frames):
            self.app.frame()

    def settle(self) -> None:
        """Wait with empty hands until a page that opened by itself listens."""
        self.idle(SETTLE_MS * TICKS_PER_SECOND // 1000 + 2)

    def until(self, scene: str, *, most: int = 900) -> None:
        """Wait until a scene is on top; fails after so many frames."""
        for _ in range(most):
            if self.scene == scene:
                return
            self.app.frame()
        raise AssertionError(f"{self.scene} instead of {scene}: {self.failure}")

    def choose(self, item: str) -> None:
        """Go to a line of the menu by its id and choose it."""
        menu = self.app.stack.top.menu
        for _ in menu.items:
            if menu.current.id == item:
                break
            self.press("down")
        assert menu.current.id == item, [i.id for i in menu.items]
        self.press("return")

    # -- what is seen -----------------------------------------------------------------------------
    @property
    def is_over(self) -> bool:
        """Whether the game has ended."""
        return self.app.stack.is_over

    @property
    def scene(self) -> str:
        """The name of the top scene."""
        return self.app.stack.name

    @property
    def failure(self) -> str:
        """What the failure page would put on the clipboard, if it is open."""
        return getattr(self.app.stack.top, "_details", "") if self.scene == "failure" else ""

    @property
    def night(self) -> Night:
        """The night in play."""
        assert self.session.night is not None
        return self.session.night

    def picture(self) -> bytes:
        """Return the window's pixels."""
        return pygame.image.tobytes(self.app.frame(), "RGB")


def key_event(sort: int, name: str) -> pygame.event.Event:
    """Return what a keyboard tells when a key goes down or up."""
    return pygame.event.Event(sort, key=pygame.key.key_code(name))
