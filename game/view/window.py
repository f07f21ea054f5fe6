"""The window: how large the picture is in it, and where it stands.

The picture is a whole number ``k`` times 640x360 and stands in the middle of the window; what is
left round it stays dark.
"""

from __future__ import annotations

import warnings
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

import pygame

from game.view.canvas import Area, Canvas
from game.view.ui import LOGICAL

MOST: Final = 6
"""The largest ``k``: 4K."""

READABLE: Final = 2
"""The ``k`` that a window takes even where its border leaves the desktop: below it, eyes suffer."""

BACKDROP: Final = (5, 5, 12)
"""The color round the picture."""

Size = tuple[int, int]
"""Width and height in pixels."""


class NoDisplay(Exception):  # noqa: N818 - it names what is missing, as the caller tells it
    """There is no display that a window could open on."""


def largest(size: Size) -> int:
    """Return the largest ``k`` whose picture fits a size, at least 1.

    >>> largest((1280, 720)), largest((1919, 1080)), largest((320, 200)), largest((9999, 9999))
    (2, 2, 1, 6)
    """
    return max(1, min(MOST, size[0] // LOGICAL[0], size[1] // LOGICAL[1]))


@dataclass(slots=True)
class Window:
    """The open window.

    Attributes:
        surface: all of it.
        k: how large the picture is.
        is_windowed: whether it has a border; else it covers the desktop.
    """

    surface: Canvas
    k: int
    is_windowed: bool

    @classmethod
    def open(cls, title: str, *, scale: int, windowed: bool) -> Window:
        """Open the window.

        Args:
            title: what stands on it.
            scale: the wished ``k``; 0 takes the largest that fits.
            windowed: whether it has a border.

        Raises:
            NoDisplay: if no window can open.
        """
        try:
            pygame.display.init()
            desktop = pygame.display.get_desktop_sizes()[0]
            surface = _opened(desktop, scale=scale, windowed=windowed)
        except (pygame.error, IndexError) as error:
            raise NoDisplay(str(error)) from error
        pygame.display.set_caption(title)
        window = cls(surface, 1, windowed)
        window.fit(scale)
        return window

    def fit(self, scale: int) -> None:
        """Choose ``k`` anew: the wished one if it fits, else the largest that does."""
        most = largest(self.surface.get_size())
        self.k = min(scale, most) if scale else most
        self.surface.fill(BACKDROP)

    @property
    def area(self) -> Area:
        """Where the picture stands."""
        picture = Area(0, 0, LOGICAL[0] * self.k, LOGICAL[1] * self.k)
        picture.center = self.surface.get_rect().center
        return picture

    @property
    def picture(self) -> Canvas:
        """The part of the window that scenes draw on."""
        area = self.area
        if self.surface.get_rect().contains(area):
            return self.surface.subsurface(area)
        return self.surface

    def resized(self, scale: int) -> None:
        """Take the size that a person has given the window."""
        self.surface = pygame.display.get_surface() or self.surface
        self.fit(scale)


def _opened(desktop: Size, *, scale: int, windowed: bool) -> Canvas:
    if not windowed:
        return pygame.display.set_mode(desktop, pygame.NOFRAME)
    room = desktop[0] * 95 // 100, desktop[1] * 92 // 100
    k = min(scale, MOST) or max(largest(room), min(largest(desktop), READABLE))
    return pygame.display.set_mode((LOGICAL[0] * k, LOGICAL[1] * k), pygame.RESIZABLE)


def copy_text(text: str) -> bool:
    """Put a text on the clipboard; returns whether there is one."""
    try:
        pygame.scrap.put_text(text)
    except pygame.error:
        return False
    return True


def come_forward() -> None:
    """Ask for the window's place before all others; a desktop may refuse."""
    with warnings.catch_warnings():  # pygame has no other way yet and says that this one will go
        warnings.simplefilter("ignore", DeprecationWarning)
        with suppress(pygame.error, AttributeError):
            pygame.Window.from_display_module().focus()
