"""Doubtful claims shimmer like a droid until somebody has looked closer."""

from __future__ import annotations

from typing import Final

import pygame

from game.sim.fixtures import Fixture
from game.view.furniture import Shelf, claim_rect
from game.view.look import Look
from game.view.moment import Moment
from game.view.palette import ICE
from game.view.shimmer import PERIOD_MS, PHASES, bend

GLINT_MS: Final = 2400
"""From one glint to the next."""

_SHINES_MS: Final = 420
"""How long a glint takes to run over a claim."""

_BEND: Final = 1.0
"""Furthest that a pixel of a claim is moved."""


def draw_claims(frame: pygame.Surface, moment: Moment, shelf: Shelf) -> None:
    """Bend and glint every claim in the picture that nobody has looked at."""
    shown = frame.get_rect()
    for number, fixture in enumerate(moment.world.plan.of_kind("claim")):
        claim = moment.world.fixtures.get(fixture.id)
        if claim is None or claim.id in moment.world.tally.claims:
            continue
        box = _box(claim, shelf, moment.shift)
        if shown.contains(box):
            _draw(frame, box, moment.look, number)


def _box(claim: Fixture, shelf: Shelf, shift: tuple[int, int]) -> pygame.Rect:
    return claim_rect(claim, shelf).move(-shift[0], -shift[1])


def _draw(frame: pygame.Surface, box: pygame.Rect, look: Look, number: int) -> None:
    if look.reduce_motion:
        _dot_outline(frame, box)
        return
    phase = (look.phase(PERIOD_MS, PHASES) + number * 5) % PHASES
    bend(frame, box.inflate(4, 4), phase=phase, strength=_BEND)
    since = (look.time_ms + number * 700) % GLINT_MS
    if since < _SHINES_MS:
        _glint(frame, box, since / _SHINES_MS)


def _glint(frame: pygame.Surface, box: pygame.Rect, part: float) -> None:
    """Draw a short slanted light that runs over a claim from left to right."""
    x = box.left + round(part * (box.width + box.height // 2))
    frame.set_clip(box)
    for step in range(box.height):
        frame.fill(ICE, (x - step // 2, box.top + step, 1, 1))
    frame.set_clip(None)


def _dot_outline(frame: pygame.Surface, box: pygame.Rect) -> None:
    """Draw what stands for the shimmer where nothing may move."""
    edge = box.inflate(4, 4)
    for x in range(edge.left, edge.right, 4):
        for y in (edge.top, edge.bottom - 1):
            frame.fill(ICE, (x, y, 2, 1))
    for y in range(edge.top, edge.bottom, 4):
        for x in (edge.left, edge.right - 1):
            frame.fill(ICE, (x, y, 1, 2))
