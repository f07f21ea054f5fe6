"""The picture of a level for its designer: where it is watched, and where a proof leads through."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Final

from game.base.units import SUBTILES
from game.content.locations import Locations
from game.content.words import _
from game.level.checks.subject import FOES
from game.level.shelf import Level
from game.sim.kinds import Catalog
from game.sim.plan import Placement, Plan
from game.sim.plan import Point as Place
from game.solve.lattice import HALF
from game.solve.metrics import Metrics
from game.solve.passages import Doorway
from game.solve.windows import TIGHT_S
from game.tools.overview import picture_of
from game.view.canvas import Area, Canvas, canvas
from game.view.fonts import Fonts
from game.view.heat import draw_heat
from game.view.heat_ground import drawn_ground, quiet
from game.view.heat_key import draw_key
from game.view.offscreen import open_offscreen, save_png
from game.view.plan_marks import (
    draw_doorway,
    draw_ends,
    draw_goal,
    draw_rest,
    draw_round,
    draw_short_way,
    draw_tight,
    draw_watcher,
    draw_way,
    thinned,
)
from game.view.shapes import Point
from game.view.text import Pen

WIDE: Final = 56
"""Maps of at most so many columns are drawn twice as large."""

MOST_TIGHT: Final = 4
"""How many short windows are marked."""

_TILE: Final = 16
_LOOPS: Final = "loop"


def write_overlay(level: Level, metrics: Metrics, locations: Locations, path: Path) -> None:
    """Write the picture of a level's metrics as a PNG file.

    Args:
        level: the level.
        metrics: what was measured along a run through it.
        locations: where the typefaces are.
        path: the file to write.

    Raises:
        Refusal: if a picture of the map cannot be read.
        OSError: if the file cannot be written.
    """
    ground = picture_of(level.tiled)
    save_png(overlay(level.plan, level.kinds.catalog, metrics, locations, ground), path)


def overlay(
    plan: Plan,
    catalog: Catalog,
    metrics: Metrics,
    locations: Locations,
    ground: Canvas | None = None,
) -> Canvas:
    """Return the picture of a level's metrics, with its key beside it.

    Args:
        plan: the level.
        catalog: says which of its people are foes.
        metrics: what was measured along a run through it.
        locations: where the typefaces are.
        ground: the map, 16 pixels a tile; drawn from the plan if there is none.
    """
    open_offscreen()
    pen = Pen(Fonts(locations.assets / "fonts", scale=1))
    times = 2 if plan.columns <= WIDE else 1
    sheet = _Sheet(plan, catalog, metrics, _TILE * times)
    picture = sheet.drawn(quiet(ground or drawn_ground(plan), times))
    searched = metrics.searched is not None
    height = picture.get_height()
    key = draw_key(pen, plan.title, _figures(metrics), height, is_searched=searched)
    both = canvas((picture.get_width() + key.get_width(), key.get_height()))
    both.blit(picture, (0, 0))
    both.blit(key, (picture.get_width(), 0))
    return both


class _Sheet:
    """Draws what is known of one level over its ground."""

    def __init__(self, plan: Plan, catalog: Catalog, metrics: Metrics, tile: int) -> None:
        foes = (kind.id for kind in catalog.kinds.values() if kind.group in FOES)
        self._foes: Final = plan.of_kind("", *foes)
        self._goals: Final = plan.of_kind("objective")
        self._metrics: Final = metrics
        self._tile: Final = tile

    def drawn(self, picture: Canvas) -> Canvas:
        """Return the ground with everything on it, what matters most on top."""
        pressure, way = self._metrics.pressure, thinned(map(self._at, self._metrics.way))
        draw_heat(picture, pressure.heat.tolist(), pressure.lattice.width, self._tile // 2)
        self._draw_doorways(picture)
        for foe in self._foes:
            self._draw_round(picture, foe)
        if self._metrics.searched is not None:
            draw_short_way(picture, thinned(map(self._at, self._metrics.searched.way)))
        draw_way(picture, way)
        for rest in self._metrics.rests:
            draw_rest(picture, self._at(rest.place))
        self._draw_tight(picture)
        draw_ends(picture, way[0], way[-1])
        for goal in self._goals:
            draw_goal(picture, self._at((goal.x, goal.y)))
        for foe in self._foes:
            draw_watcher(picture, self._at((foe.x, foe.y)), _facing(foe))
        return picture

    def _at(self, place: Place) -> Point:
        return place[0] * self._tile / SUBTILES, place[1] * self._tile / SUBTILES

    def _draw_round(self, picture: Canvas, foe: Placement) -> None:
        ends = foe.route[:1] if foe.values.get("mode") == _LOOPS else ()
        draw_round(picture, [self._at(place) for place in (*foe.route, *ends)])

    def _draw_doorways(self, picture: Canvas) -> None:
        searched = self._metrics.searched
        if searched is None:
            return
        critical = {doorway.points for doorway in searched.routes.critical}
        for doorway in searched.routes.used:
            area = self._area(doorway)
            draw_doorway(picture, area, is_critical=doorway.points in critical)

    def _area(self, doorway: Doorway) -> Area:
        """Return the pixels of a doorway."""
        lattice = self._metrics.pressure.lattice
        places = [lattice.place(int(n)) for n in lattice.truths(doorway.points).nonzero()[0]]
        (left, top), (right, bottom) = (
            self._at((pick(x for x, _ in places), pick(y for _, y in places)))
            for pick in (min, max)
        )
        side = self._tile * HALF / SUBTILES
        return Area(left - side / 2, top - side / 2, right - left + side, bottom - top + side)

    def _draw_tight(self, picture: Canvas) -> None:
        """Draw the shortest windows, those close to a shorter one left out."""
        shown: list[Point] = []
        tightest = self._metrics.searched.windows.tightest if self._metrics.searched else ()
        for seconds, place in tightest:
            at = self._at(place)
            is_far = all(math.dist(at, other) > 3 * self._tile for other in shown)
            if seconds < TIGHT_S and is_far and len(shown) < MOST_TIGHT:
                draw_tight(picture, at)
                shown.append(at)


def _facing(foe: Placement) -> float | None:
    """Return where somebody looks who never walks, in radians."""
    angle = foe.values.get("facing_angle")
    return math.radians(angle / 60) if isinstance(angle, int) and not foe.route else None


def _figures(metrics: Metrics) -> list[tuple[str, str]]:
    """Return what a designer asks first, in words."""
    searched, pressure, rates = metrics.searched, metrics.pressure, metrics.ghost_rate
    found = [
        (_("difficulty"), f"{metrics.difficulty}  {_(metrics.band)}"),
        (_("shortest run"), f"{metrics.par_s:.1f} s"),
        (_("this run"), f"{metrics.run_s:.1f} s"),
        (_("watched on average"), f"{pressure.watched:.0%}"),
        (_("never watched"), f"{pressure.never:.0%}"),
    ]
    if searched is not None:
        routes, windows = searched.routes, searched.windows
        found += [
            (_("detour"), f"x {searched.detour:.2f}"),
            (_("shortest window"), f"{windows.least:.2f} s"),
            (_("routes"), str(routes.count)),
            (_("doorways all ways need"), f"{len(routes.critical)} / {len(routes.used)}"),
        ]
    if searched is not None and searched.slack_s is not None:
        found.append((_("foes may be late by"), f"{searched.slack_s:.2f} s"))
    if rates is not None:
        found.append((_("unseen in slow hands"), f"{rates['0.35']:.0%}"))
    return found
