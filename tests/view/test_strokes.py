"""Dashes keep their rhythm round corners, and a ring looks the same wherever it lies."""

from __future__ import annotations

from itertools import pairwise
from math import hypot

import pygame

from game.view.strokes import dashed_line, ring

_WHITE = (255, 255, 255, 100)


def drawn(surface: pygame.Surface) -> set[tuple[int, int]]:
    """Return the pixels that are not clear."""
    wide, high = surface.get_size()
    return {(x, y) for x in range(wide) for y in range(high) if surface.get_at((x, y))[3]}


def clear(side: int = 80) -> pygame.Surface:
    """Return a clear square."""
    return pygame.Surface((side, side), pygame.SRCALPHA)


def test_a_dash_runs_on_round_a_corner_and_through_points_on_its_way():
    straight, pieced = clear(), clear()
    dashed_line(straight, _WHITE, [(2, 10), (72, 10)], dash=6, gap=4)
    dashed_line(pieced, _WHITE, [(2, 10), (9, 10), (31, 10), (72, 10)], dash=6, gap=4)
    assert drawn(straight) == drawn(pieced)
    starts = sorted(x for x, _y in drawn(straight) if (x - 1, 10) not in drawn(straight))
    assert {after - before for before, after in pairwise(starts)} == {10}


def test_a_ring_looks_the_same_wherever_it_lies():
    here, there = clear(), clear()
    ring(here, _WHITE, (30, 30), 12)
    ring(there, _WHITE, (45, 41), 12)
    assert {(x + 15, y + 11) for x, y in drawn(here)} == drawn(there)
    assert all(10 <= hypot(x - 30, y - 30) <= 14 for x, y in drawn(here))


def test_a_ring_outside_the_picture_draws_nothing_and_one_at_its_edge_its_part():
    outside, edge = clear(), clear()
    ring(outside, _WHITE, (-40, 30), 12)
    ring(edge, _WHITE, (0, 30), 12)
    assert not drawn(outside)
    assert drawn(edge)
