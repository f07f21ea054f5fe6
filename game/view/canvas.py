"""The names of pygame's surfaces and rectangles for floors that must not import pygame."""

from __future__ import annotations

import pygame

Canvas = pygame.Surface
"""What is drawn on."""

Area = pygame.Rect
"""A rectangle of pixels."""
