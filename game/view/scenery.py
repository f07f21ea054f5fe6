"""The scenery: floors, walls and props painted once into one picture of the whole map.

Beside the picture it keeps what the light and the overlays must know: which pixels are floor, and
which things stand upright and take the light of the floor at their feet. Only doors and the frames
of water and belts are painted again later.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Final

import pygame

from game.view.cuts import erase, kept_silhouette
from game.view.ground import TILE, Ground, Picture, Prop
from game.view.laying import Laid, Laying, cells_in, place_of
from game.view.moving_pictures import MovingPictures

_TOPS: Final = ("top.", "lintel_", "grille_top")
"""Beginnings of the names of tiles that are seen from above."""

_WHITE: Final = (255, 255, 255, 255)

_CLEAR: Final = (0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Upright:
    """Something that stands and takes its light from the floor before it.

    Attributes:
        rect: its picture on the map, pixels.
        base: the line of floor just before it.
        back: the line of floor just behind it, or -1 if none is free.
        mask: white where it is, with alpha; ``None`` if it fills its rectangle.
        glow: its shining pixels, if any.
    """

    rect: pygame.Rect
    base: int
    back: int = -1
    mask: pygame.Surface | None = None
    glow: pygame.Surface | None = None

    @property
    def depth(self) -> int:
        """Height of its top plane, pixels; 0 for a wall's front."""
        return 0 if self.mask is None else self.base - self.back - 3


class Scenery:
    """A level's ground, painted.

    Attributes:
        color: the map by day.
        is_open: whether something floats below the map, and is seen where nothing lies.
        cover: white on walls and props, clear on the floor, where overlays and torches fall.
        tops: where walls are seen from above, pixels.
        faces: fronts of walls, as uprights.
        props: standing props as uprights, back to front.
        uprights: the fronts of walls, then the standing props.
        boxes: where each of the uprights is seen, pixels.
        over: props that hang above everyone.
        shine: the map's shining pixels but those of props, with alpha.
    """

    def __init__(self, ground: Ground, doors: Mapping[str, tuple[int, ...]]) -> None:
        """Paint everything with all doors closed.

        Args:
            ground: the level.
            doors: the cells of every door, (column, row, columns, rows) by id.
        """
        self.ground = ground
        floating = any(layer.floats for layer in ground.floors)
        self.is_open = floating
        self.color = pygame.Surface(ground.size, pygame.SRCALPHA if floating else 0)
        self.cover = pygame.Surface(ground.size, pygame.SRCALPHA)
        self.shine = pygame.Surface(ground.size, pygame.SRCALPHA)
        self.over = tuple(p for p in ground.props if p.over)
        standing = sorted((p for p in ground.props if not p.over), key=lambda p: (p.foot, p.left))
        self._flat = [p for p in standing if not p.depth]
        self._standing = [p for p in standing if p.depth]
        self.props = [upright_of(p) for p in self._standing]
        self._doors = doors
        self._open: frozenset[str] = frozenset()
        self._floors = [Laying(ground, layer) for layer in ground.floors if not layer.floats]
        self._above = [Laying(ground, layer) for layer in ground.above if not layer.floats]
        self._tall = Laying(ground, ground.structure).reach
        self._time_ms = 0
        layings = [*self._floors, Laying(ground, ground.structure), *self._above]
        self._moving = MovingPictures(ground, layings, self._flat + self._standing)
        self.tops: list[pygame.Rect] = []
        self.faces: list[Upright] = []
        self.uprights: list[Upright] = []
        self.boxes: list[pygame.Rect] = []
        self._repaint(pygame.Rect((0, 0), ground.size))

    # -- painting ---------------------------------------------------------------------------------
    def _repaint(self, area: pygame.Rect) -> None:
        """Paint a part of the map anew and find all walls again."""
        self._paint_color(area)
        self._paint_shine(area)
        self._find_walls()

    def _pictures(self, area: pygame.Rect) -> Iterator[Laid]:
        """Give all pictures of layers in an area, the lowest first; open doors are not there."""
        for laying in self._floors:
            yield from laying.within(area)
        for column, row in cells_in(area.inflate(2 * self._tall, 2 * self._tall), self.ground):
            wall = self._wall_at(column, row)
            if wall is not None:
                yield wall, place_of(wall, column, row)
        for laying in self._above:
            yield from laying.within(area)

    def _paint_color(self, area: pygame.Rect) -> None:
        """Paint how a part of the map looks by day at this time."""
        self.color.set_clip(area)
        self.color.fill(_CLEAR if self.is_open else self.ground.background)
        self.color.fblits(
            (picture.frame(self._time_ms), place) for picture, place in self._pictures(area)
        )
        self.color.fblits(
            (prop.picture.frame(self._time_ms), prop.rect.topleft)
            for prop in self._flat + self._standing
            if area.colliderect(prop.rect)
        )
        self.color.set_clip(None)

    def _paint_shine(self, area: pygame.Rect) -> None:
        """Paint what shines in a part of the map, and what covers its floor."""
        for surface in (self.cover, self.shine):
            surface.set_clip(area)
            surface.fill(_CLEAR)
        for picture, place in self._pictures(area):
            erase(self.shine, kept_silhouette(picture.frames[0]), place)
            if picture.glows[0] is not None:
                self.shine.blit(picture.glows[0], place)
        for column, row in cells_in(area, self.ground):
            if self._wall_at(column, row) is not None:
                self.cover.fill(_WHITE, (column * TILE, row * TILE, TILE, TILE))
        for prop in self._flat + self._standing:
            if area.colliderect(prop.rect):
                self._shine_prop(prop)
        for surface in (self.cover, self.shine):
            surface.set_clip(None)

    def _shine_prop(self, prop: Prop) -> None:
        surface, place = prop.picture.frames[0], prop.rect.topleft
        if prop.depth:
            erase(self.shine, kept_silhouette(surface), place)
            self.cover.blit(kept_silhouette(surface), place)
        elif prop.picture.glows[0] is not None:
            self.shine.blit(prop.picture.glows[0], place)

    # -- walls ------------------------------------------------------------------------------------
    def _wall_at(self, column: int, row: int) -> Picture | None:
        """Return the wall tile of a cell; the leaves of open doors are not there."""
        if self._door_at(column, row) in self._open:
            return None
        return self.ground.structure_at(column, row)

    def _door_at(self, column: int, row: int) -> str:
        for name, (left, top, width, height) in self._doors.items():
            if left <= column < left + width and top <= row < top + height:
                return name
        return ""

    def _find_walls(self) -> None:
        """Sort the wall cells into tops and fronts; fronts are joined to wide strips."""
        self.tops = []
        strips: dict[tuple[int, int, int], pygame.Rect] = {}
        for column in range(self.ground.columns):
            walls = [self._wall_at(column, row) for row in range(self.ground.rows)]
            row = 0
            for kind, group in groupby(walls, key=_kind_of_wall):
                height = len(list(group))
                box = pygame.Rect(column * TILE, row * TILE, TILE, height * TILE)
                row += height
                if kind == "top":
                    self.tops.append(box)
                elif kind == "face":
                    before = strips.get((box.left, box.top, box.height))
                    if before is not None:
                        box = before.union(box)
                        del strips[before.right, before.top, before.height]
                    strips[box.right, box.top, box.height] = box
        self.faces = [Upright(box, box.bottom + 3) for box in strips.values()]
        self.uprights = self.faces + self.props
        self.boxes = [thing.rect for thing in self.uprights]

    def open_doors(self, names: frozenset[str]) -> pygame.Rect | None:
        """Take away the leaves of the named doors only.

        Returns:
            The part of the map that changed, pixels; ``None`` if nothing did.
        """
        changed = names ^ self._open
        if not changed:
            return None
        self._open = names
        rects = [pygame.Rect(*(n * TILE for n in self._doors[name])) for name in changed]
        area = rects[0].unionall(rects[1:])
        self._repaint(area)
        return area

    # -- moving tiles -----------------------------------------------------------------------------
    def animate(self, time_ms: int, area: pygame.Rect, running: Iterable[pygame.Rect]) -> None:
        """Paint the next frames of what moves in an area when they are due.

        Args:
            time_ms: the animations' clock.
            area: what the screen shows, pixels of the map.
            running: where belts run; a belt elsewhere stands still.
        """
        if not self._moving.is_due(time_ms):
            return
        self._time_ms = time_ms
        self.color.fblits(self._moving.full(time_ms, area, running))
        for box in self._moving.mixed(area):
            self._paint_color(box)


def _kind_of_wall(picture: Picture | None) -> str:
    if picture is None:
        return "floor"
    return "top" if picture.name.startswith(_TOPS) else "face"


def upright_of(prop: Prop) -> Upright:
    """Return a prop as something that takes the light of the floor before it."""
    picture = prop.picture
    return Upright(
        prop.rect,
        prop.foot + 1,
        prop.foot - prop.depth - 2,
        kept_silhouette(picture.frames[0]),
        picture.glows[0],
    )
