"""Where the HUD may stand: clear of itself, of the courier, and of the watchers near her."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from pygame import Rect

from game.base.units import SUBTILES
from game.sim.world import World
from game.view.camera import PIXEL
from game.view.goals import open_goals

Whereabouts = Callable[[int, int], tuple[int, int]]
"""Turns a place in subtiles into logical pixels of the screen, as ``Camera.to_screen`` does."""

BESIDE: Final = 6 * SUBTILES
"""Watchers nearer to the courier than this are never covered by a prompt."""

_BODY: Final = (18, 36)
_WITH_BUBBLE: Final = (18, 50)
_GOAL: Final = (40, 52)
_BELOW: Final = 6
"""How far a body's ring, or a goal's, reaches below its feet."""


@dataclass(slots=True)
class Berth:
    """Where the prompts stood last, so that they stay there while people walk by."""

    _about: Hashable = None
    _offset: tuple[int, int] = (0, 0)

    def place(
        self, about: Hashable, home: Rect, taken: Sequence[Rect], bounds: Rect
    ) -> Rect | None:
        """Return where to stand, or None if everything is taken.

        Args:
            about: what the prompts offer; a new choice starts from home.
            home: the best place.
            taken: what must not be covered.
            bounds: what must not be left.
        """
        if about != self._about:
            self._about, self._offset = about, (0, 0)
        place: Rect | None = home.move(self._offset)
        if place is not None and not (bounds.contains(place) and place.collidelist(taken) < 0):
            place = free_place(home, taken, bounds)
        if place is not None:
            self._offset = place.x - home.x, place.y - home.y
        return place


@dataclass(slots=True)
class Mooring:
    """Where the prompts lie: chosen once for what they offer, then held still over the ground.

    Attributes:
        about: what they offered then; while any of it is still offered they stay.
    """

    about: frozenset[Hashable] = frozenset()
    _post: tuple[int, int] = (0, 0)
    _offset: tuple[int, int] = (0, 0)

    def held(
        self,
        about: frozenset[Hashable],
        size: tuple[int, int],
        on_screen: Callable[[int, int], tuple[int, int]],
        bounds: Rect,
    ) -> Rect | None:
        """Return where they lie still, or None if a place must be chosen.

        Args:
            about: what they offer now.
            size: of the whole stack.
            on_screen: from subtiles to pixels of the surface.
            bounds: what must not be left.
        """
        if not about & self.about:
            return None
        x, y = on_screen(*self._post)
        return Rect(x + self._offset[0], y + self._offset[1], *size).clamp(bounds)

    def moor(
        self,
        about: frozenset[Hashable],
        place: Rect,
        post: tuple[int, int],
        on_screen: Callable[[int, int], tuple[int, int]],
    ) -> None:
        """Remember a chosen place as seen from a post, a place in subtiles that does not move."""
        x, y = on_screen(*post)
        self.about, self._post, self._offset = about, post, (place.x - x, place.y - y)


def bodies(world: World, whereabouts: Whereabouts, k: int) -> tuple[list[Rect], list[Rect]]:
    """Return what the courier covers of the surface, then what each watcher near her covers."""
    hers = _standing(whereabouts(world.courier.x, world.courier.y), _BODY, k)
    near = (a for a in world.actors if a.is_watcher and world.is_near(a.x, a.y, BESIDE))
    return [hers], [_standing(whereabouts(a.x, a.y), _WITH_BUBBLE, k) for a in near]


def watchers_shown(world: World, whereabouts: Whereabouts, k: int) -> list[Rect]:
    """Return what every watcher covers of the surface, wherever it stands."""
    return [_standing(whereabouts(a.x, a.y), _WITH_BUBBLE, k) for a in world.actors if a.is_watcher]


def what_matters(world: World, whereabouts: Whereabouts, k: int) -> list[Rect]:
    """Return what nothing may hide: the courier, the next goal with its diamond, the ways out."""
    goals = [_standing(whereabouts(*place), _GOAL, k) for place in open_goals(world)[:1]]
    exits = [_lying(p.rect, whereabouts, k) for p in world.plan.of_kind("exit")]
    return [_standing(whereabouts(world.courier.x, world.courier.y), _BODY, k), *goals, *exits]


def raised(rect: Rect, matters: Iterable[Rect], gap: int) -> Rect:
    """Return a rectangle at its place, or above what it would cover of what matters."""
    tops = [covered.top for covered in matters if covered.colliderect(rect)]
    return rect.move(0, min(tops) - gap - rect.bottom) if tops else rect


def thing_at(whereabouts: Whereabouts, place: tuple[int, int], k: int) -> Rect:
    """Return what a thing, or somebody, at a place in subtiles covers of the surface."""
    return _standing(whereabouts(*place), _GOAL, k)


def _standing(feet: tuple[int, int], size: tuple[int, int], k: int) -> Rect:
    wide, high = size
    return Rect((feet[0] - wide // 2) * k, (feet[1] + _BELOW - high) * k, wide * k, high * k)


def _lying(cells: tuple[int, ...], whereabouts: Whereabouts, k: int) -> Rect:
    """Return what a rectangle of cells covers: its left, top, columns and rows."""
    left, top, columns, rows = (side * SUBTILES for side in cells)
    x, y = whereabouts(left, top)
    return Rect(x * k, y * k, columns // PIXEL * k, rows // PIXEL * k)


def free_place(rect: Rect, taken: Iterable[Rect], bounds: Rect) -> Rect | None:
    """Return the place nearest to a rectangle that is within bounds and touches nothing taken.

    Tried are the rectangle itself and its shifts to just beside whatever is in the way, along one
    way and then along both; None if all are in the way.
    """
    home, others = rect.clamp(bounds), list(taken)
    across = [home.x, *(x for r in others for x in (r.left - home.width - 1, r.right + 1))]
    along = [home.y, *(y for r in others for y in (r.top - home.height - 1, r.bottom + 1))]
    one_way = [(x, home.y) for x in across] + [(home.x, y) for y in along[1:]]
    for spots in ([home.topleft], one_way, [(x, y) for x in across for y in along]):
        free = [
            place
            for place in (Rect(spot, home.size) for spot in spots)
            if bounds.contains(place) and place.collidelist(others) < 0
        ]
        if free:
            return min(free, key=lambda r: abs(r.x - rect.x) + abs(r.y - rect.y))
    return None
