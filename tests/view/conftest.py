"""Every test of the view has a screen, even after one that closed it."""

from __future__ import annotations

import pygame
import pytest


@pytest.fixture(autouse=True)
def _screen() -> None:
    if pygame.display.get_surface() is None:
        pygame.display.init()
        pygame.display.set_mode((640, 360))
