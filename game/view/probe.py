"""What pygame finds on this computer; asked by ``doctor`` before anything is opened."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pygame

from game.view.fonts import FACES
from game.view.hush import hushed


@dataclass(frozen=True, slots=True)
class Screen:
    """The display that a window would open on."""

    driver: str
    width: int
    height: int


def flavour() -> str:
    """Return which pygame is imported and its version, such as ``pygame-ce 2.5.8``."""
    name = "pygame-ce" if getattr(pygame, "IS_CE", False) else "pygame"
    return f"{name} {pygame.version.ver}"


def sdl() -> str:
    """Return the version of SDL that pygame brought."""
    return ".".join(map(str, pygame.get_sdl_version()))


def screen() -> Screen | str:
    """Return the display, or why there is none; no window opens."""
    try:
        pygame.display.init()
        width, height = pygame.display.get_desktop_sizes()[0]
        return Screen(pygame.display.get_driver(), width, height)
    except (pygame.error, IndexError) as error:
        return str(error)


def sound() -> tuple[str, bool]:
    """Return the driver of the sound device, or why there is none; and whether there is one."""
    try:
        with hushed():
            pygame.mixer.init()
        told = f"{pygame.mixer.get_init()}"
        pygame.mixer.quit()
    except (pygame.error, NotImplementedError, AttributeError) as error:
        return str(error), False
    return told, True


def missing_faces(fonts: Path) -> tuple[str, ...]:
    """Return the typefaces that are not in a folder of fonts, or cannot be opened."""
    pygame.font.init()
    return tuple(face for face in FACES if not _opens(fonts / f"{face}.ttf"))


def _opens(path: Path) -> bool:
    try:
        pygame.font.Font(path, 16)
    except (OSError, pygame.error):
        return False
    return True
