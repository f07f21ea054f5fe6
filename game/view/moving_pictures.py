"""Moving pictures: which tiles and props have frames, and when the next ones are due.

Water and belts cover their cells whole, so their frames are laid over each other, many at once. All
other cells with frames are painted anew from the ground up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import pygame

from game.view.ground import FRAME_MS, TILE, Ground, Picture, Prop
from game.view.laying import Laying, cells_in


class MovingPictures:
    """What has frames on one level's ground."""

    def __init__(self, ground: Ground, layings: Sequence[Laying], props: Sequence[Prop]) -> None:
        """Find the cells and props with more than one frame.

        Args:
            ground: the level.
            layings: its layers that lie on the ground, the lowest first.
            props: what stands or lies on it and is painted with it.
        """
        self._full: list[tuple[pygame.Rect, Picture, int]] = []
        self._mixed: list[pygame.Rect] = []
        self._pictures: list[Picture] = []
        self._is_full: dict[Picture, bool] = {}
        self._seen: tuple[int, ...] = ()
        self._sort(ground, layings, [prop.rect for prop in props])
        for prop in props:
            if len(prop.picture.frames) > 1:
                self._mixed.append(prop.rect)
                self._pictures.append(prop.picture)

    def _sort(
        self, ground: Ground, layings: Sequence[Laying], things: Sequence[pygame.Rect]
    ) -> None:
        """Sort the cells with frames into those that are covered whole and all others."""
        covered: set[tuple[int, int]] = set()
        for laying in reversed(layings):
            moves = any(len(p.frames) > 1 for p in _used(ground, laying))
            for picture, place in list(laying.within(pygame.Rect((0, 0), ground.size))):
                box = pygame.Rect(place, picture.frames[0].get_size())
                cells = list(cells_in(box, ground))
                if moves and len(picture.frames) > 1:
                    is_seen = covered.isdisjoint(cells) and box.collidelist(things) < 0
                    self._take(picture, box, is_seen=is_seen)
                covered.update(cells)

    def _take(self, picture: Picture, box: pygame.Rect, *, is_seen: bool) -> None:
        """Take up a cell with frames; water and belts under something stay as they are."""
        if picture not in self._is_full:
            self._is_full[picture] = picture.is_full
            self._pictures.append(picture)
        if is_seen and self._is_full[picture]:
            shift = (box.left // TILE * 7 + box.top // TILE * 5) % 4 * FRAME_MS
            shimmers = picture.flows or picture.runs
            self._full.append((box, picture, shift if shimmers else 0))
        elif not picture.runs and not (picture.flows and self._is_full[picture]):
            self._mixed.append(box)

    def is_due(self, time_ms: int) -> bool:
        """Return whether a frame has changed since this was asked last."""
        if not self._pictures:
            return False
        now = (time_ms // FRAME_MS, *(picture.index_at(time_ms) for picture in self._pictures))
        changed = now != self._seen
        self._seen = now
        return changed

    def full(
        self, time_ms: int, area: pygame.Rect, running: Iterable[pygame.Rect]
    ) -> Iterator[tuple[pygame.Surface, tuple[int, int]]]:
        """Give the frames that cover their cells whole, and where they lie.

        Args:
            time_ms: the animations' clock.
            area: what the screen shows, pixels of the map.
            running: where belts run.
        """
        belts = list(running)
        for box, picture, shift in self._full:
            if area.colliderect(box) and (not picture.runs or box.collidelist(belts) >= 0):
                yield picture.frame(time_ms + shift), box.topleft

    def mixed(self, area: pygame.Rect) -> Iterator[pygame.Rect]:
        """Give the parts of an area that must be painted anew."""
        return (box.clip(area) for box in self._mixed if area.colliderect(box))


def _used(ground: Ground, laying: Laying) -> Iterator[Picture]:
    found = (ground.pictures.get(key) for key in set(laying.layer.keys))
    return (picture for picture in found if picture is not None)
