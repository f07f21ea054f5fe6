"""Marks of the peak: a box where a parcel waits, a flag where one belongs that is under way.

They are told apart by shape. The world, the panel and the map show the same two pictures.
"""

from __future__ import annotations

from typing import Final

import pygame

from game.view.bubbles import picture

_BOX: Final = """
.kkkkkkkkk.
knnnnmnnnnk
knnnnmnnnnk
kmmmmmmmmmk
knnnnmnnnnk
knnnnmnnnnk
knnnnmnnnnk
.kkkkkkkkk."""

_FLAG: Final = """
.k.........
kmkkkkk....
kmnnnnnkkk.
kmnnnnnnnnk
kmnnnnnkkk.
kmkkkkk....
kmk........
kmk........
kmk........
.k........."""


def box_mark() -> pygame.Surface:
    """Return the box: a parcel is to be fetched here."""
    return picture(_BOX, "orange", "cream", 0, "orange")


def flag_mark() -> pygame.Surface:
    """Return the flag: a parcel under way belongs here."""
    return picture(_FLAG, "mint", "cream", 0, "mint")


def enlarged(mark: pygame.Surface, side: int) -> pygame.Surface:
    """Return a mark enlarged by a whole number as far as a square holds, at least once."""
    return pygame.transform.scale_by(mark, max(1, side // max(mark.get_size())))
