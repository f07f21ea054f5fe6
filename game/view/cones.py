"""Vision cones: the shape that sees, and how much of the meter behind it is full.

The outline is the rule's own: the same bands, the same walls. State is told by pattern first and
color second: calm is plain, curious and searching are hatched, alarmed is solid. Near sight has a
solid edge, everything further a dotted one. The fill grows from the eye outwards; when it reaches
the end of far sight, awareness is 100.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import pygame

from game.sim.actor import AlertState
from game.sim.kinds import Band
from game.view.look import Look
from game.view.palette import COLORS, Color
from game.view.strokes import closed_line, dashed_line, polyline
from game.view.views import View

STATE_COLORS: Final = {
    AlertState.CALM: "cream",
    AlertState.CURIOUS: "gold",
    AlertState.SEARCHING: "gold",
    AlertState.ALARMED: "vermil",
    AlertState.RETURNING: "cream",
    AlertState.DOWN: "fog",
}
"""Palette name of each alert state."""

HATCHED: Final = frozenset({AlertState.CURIOUS, AlertState.SEARCHING})
"""States whose cones are hatched."""

_MACHINES: Final = "pink"
"""Palette name of what has no body."""

_FULL: Final = 100_000
"""Awareness of somebody certain, in thousandths."""

_CALM_FILL: Final = 18
_ROUSED_FILL: Final = 30
"""Alpha of a cone's fill."""

_HATCH_STEP: Final = 6
"""Pixels between two lines of a hatching."""


def color_of(view: View) -> Color:
    """Return the color that an observer's sight is drawn in."""
    if view.actor.kind.id == "camera":
        return COLORS[_MACHINES]
    if view.actor.is_person and not view.actor.state:
        return COLORS["paper"]
    return COLORS[STATE_COLORS[view.actor.state]]


def hatching(size: tuple[int, int]) -> pygame.Surface:
    """Return white slanted lines on a clear picture, to multiply what is hatched by."""
    hatch = pygame.Surface(size, pygame.SRCALPHA)
    for start in range(-size[1], size[0], _HATCH_STEP):
        pygame.draw.line(hatch, (255, 255, 255, 255), (start, size[1]), (start + size[1], 0))
    return hatch


class Cones:
    """Draws cones into an overlay of a given size."""

    def __init__(self, size: tuple[int, int]) -> None:
        """Make the scratch surfaces once."""
        self._scratch = pygame.Surface(size, pygame.SRCALPHA)
        self._hatch = hatching(size)

    def draw(
        self,
        overlay: pygame.Surface,
        views: Sequence[View],
        look: Look,
        shift: tuple[int, int],
    ) -> None:
        """Draw the sight of several observers: all fills first, then all edges.

        ``shift`` is the overlay's top left corner on the map.
        """
        strong = 2 if look.high_contrast else 1
        cones = [(view, color_of(view), _shapes(view, shift)) for view in views]
        for view, color, shapes in cones:
            alpha = (_CALM_FILL if not view.actor.state else _ROUSED_FILL) * strong
            for _, points in shapes:
                self._fill(overlay, view, points, (*color, alpha))
            self._meter(overlay, view, color, shift)
        for _, color, shapes in cones:
            for band, points in shapes:
                _edge(overlay, band, points, color, strong=strong, only=len(shapes) == 1)

    def _fill(
        self,
        overlay: pygame.Surface,
        view: View,
        points: Sequence[tuple[float, float]],
        color: tuple[int, int, int, int],
    ) -> None:
        pygame.draw.polygon(overlay, color, points)
        if view.actor.state not in HATCHED:
            return
        box = pygame.draw.polygon(self._scratch, (*color[:3], 78), points)
        self._scratch.blit(self._hatch, box, box, special_flags=pygame.BLEND_RGBA_MULT)
        overlay.blit(self._scratch, box, box)
        self._scratch.fill((0, 0, 0, 0), box)

    def _meter(
        self, overlay: pygame.Surface, view: View, color: Color, shift: tuple[int, int]
    ) -> None:
        """Fill the furthest band from the eye outwards, as far as the observer is aware."""
        share = min(view.actor.aware.points / _FULL, 1.0)
        if share < 0.02:
            return
        band = max(view.bands, key=lambda b: (b.name in {"near", "far"}, b.reach))
        points = _moved(view.outline_of(band, share), shift)
        if len(points) > 2:
            pygame.draw.polygon(overlay, (*color, 92), points)
            polyline(overlay, (*color, 220), points[1:], width=2)


def _edge(
    overlay: pygame.Surface,
    band: Band,
    points: Sequence[tuple[float, float]],
    color: Color,
    *,
    strong: int,
    only: bool,
) -> None:
    """Draw a band's edge: solid for near sight and for a sight of one band, dotted for the rest."""
    if band.name == "near" or only:
        closed_line(overlay, (*color, min(255, 190 * strong)), points)
    else:
        faint = 130 if band.name == "far" else 90
        dashed_line(
            overlay, (*color, min(255, faint * strong)), [*points, points[0]], dash=3, gap=5
        )


def _shapes(view: View, shift: tuple[int, int]) -> list[tuple[Band, list[tuple[float, float]]]]:
    """Return the polygons of an observer's bands on the picture, furthest first."""
    bands = sorted(view.bands, key=lambda band: -band.reach)
    shapes = [(band, _moved(view.outline_of(band), shift)) for band in bands]
    return [(band, points) for band, points in shapes if len(points) > 2]


def _moved(
    points: Sequence[tuple[float, float]], shift: tuple[int, int]
) -> list[tuple[float, float]]:
    return [(x - shift[0], y - shift[1]) for x, y in points]
