"""Bodies: figures and changing props, put among the scenery by where their feet stand.

The scenery is one painted picture, so a body behind a prop is not covered by it; instead the body
is cut to what stands before it. The cut body then goes into the picture, into the light and, with
its rim, over the lit picture.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import pygame

from game.view.cuts import erase, kept_shining, kept_silhouette, silhouette, tinted_silhouette
from game.view.figures import Figure
from game.view.ground import Prop
from game.view.lights import LightMap
from game.view.palette import Color
from game.view.scenery import Scenery, upright_of
from game.view.sprites import Cell
from game.view.torches import Torches

_SHADOW: Final = (0, 0, 0, 120)
"""Color of the shadow under a body."""

_UP_LEFT: Final = ((1, 0), (0, 1))
_DOWN_RIGHT: Final = ((1, 2), (2, 1))
"""Offsets, in a frame one pixel larger on each side, of the bright and of the faint rim."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Who and what moves or changes in one picture.

    Attributes:
        figures: bodies.
        props: changing props.
        cuts: what is seen of each of the figures, in their order.
    """

    figures: Sequence[Figure]
    props: Sequence[Prop]
    cuts: Sequence[pygame.Surface]


class Bodies:
    """Draws bodies into a picture and its light."""

    def __init__(self, scenery: Scenery, lights: LightMap, torches: Torches) -> None:
        """Remember what stands on the map and what lights it."""
        self._scenery = scenery
        self._lights = lights
        self._torches = torches
        self._boxes = [thing.rect for thing in scenery.props]

    def scene(self, figures: Sequence[Figure], props: Sequence[Prop]) -> Scene:
        """Return a scene, each body cut to what stands before it."""
        return Scene(figures, props, [self.cut(figure, props) for figure in figures])

    def draw(
        self,
        frame: pygame.Surface,
        light: pygame.Surface,
        scene: Scene,
        shift: tuple[int, int],
    ) -> None:
        """Draw figures from the furthest to the nearest.

        Args:
            frame: the picture before it is lit.
            light: its light, torches and all; each body's own light is written into it.
            scene: whom to draw, and what changing props may stand before them.
            shift: the picture's top left corner on the map.
        """
        shown = pygame.Rect(shift, frame.get_size())
        all_of = zip(scene.figures, scene.cuts, strict=True)
        near = [(f, body) for f, body in all_of if shown.colliderect(f.rect) and not f.perched]
        near.sort(key=lambda pair: pair[0].y)
        colors = [figure.light or self._light_on(figure, light, shift) for figure, _ in near]
        for (figure, body), color in zip(near, colors, strict=True):
            place = (figure.place[0] - shift[0], figure.place[1] - shift[1])
            if figure.shadow:
                spot = (figure.x - shift[0] - figure.shadow - 1, figure.y - shift[1] - 3)
                frame.blit(shadow(figure.shadow), spot)
            frame.blit(body, place)
            whole = body is figure.cell.surface
            mask = figure.cell.mask if whole else pygame.mask.from_surface(body)
            light.blit(mask.to_surface(setcolor=(*color, 255), unsetcolor=(0, 0, 0, 0)), place)
            if whole:
                light.blit(figure.cell.light, place, special_flags=pygame.BLEND_RGB_MAX)

    def draw_rims(self, frame: pygame.Surface, scene: Scene, shift: tuple[int, int]) -> None:
        """Draw the rim lights over the lit picture."""
        for figure, body in zip(scene.figures, scene.cuts, strict=True):
            if figure.rim is None or figure.perched:
                continue
            place = (figure.place[0] - shift[0] - 1, figure.place[1] - shift[1] - 1)
            frame.blit(rim(figure.cell, *figure.rim) if body is figure.cell.surface
                       else make_rim(body, *figure.rim), place)  # fmt: skip

    def draw_perched(
        self, frame: pygame.Surface, figures: Sequence[Figure], shift: tuple[int, int]
    ) -> None:
        """Draw those who stand on top of things into the lit picture."""
        for figure in figures:
            if not figure.perched:
                continue
            place = (figure.place[0] - shift[0], figure.place[1] - shift[1])
            both = self._lights.at(figure.x, figure.y), self._torches.at(figure.x, figure.y)
            color = tuple(max(a, b, figure.least) for a, b in zip(*both, strict=True))
            body = figure.cell.surface.copy()
            body.fill(color, special_flags=pygame.BLEND_RGB_MULT)
            body.blit(body.copy(), (0, 0), special_flags=pygame.BLEND_RGB_ADD)
            frame.blit(body, place)
            if figure.rim is not None:
                frame.blit(rim(figure.cell, *figure.rim), (place[0] - 1, place[1] - 1))

    def cut(self, figure: Figure, changing: Sequence[Prop]) -> pygame.Surface:
        """Return a body without what stands before it; its own surface if nothing does."""
        surface, rect = figure.cell.surface, figure.rect
        before = [
            (thing.mask, thing.rect)
            for thing in map(self._scenery.props.__getitem__, rect.collidelistall(self._boxes))
            if thing.mask is not None and thing.rect.bottom > figure.y
        ]
        before += [
            (kept_silhouette(prop.picture.frames[0]), prop.rect)
            for prop in changing
            if prop.depth and prop.foot > figure.y and rect.colliderect(prop.rect)
        ]
        if not before:
            return surface
        surface = surface.copy()
        for mask, box in before:
            erase(surface, mask, (box.left - rect.left, box.top - rect.top))
        return surface

    def _light_on(self, figure: Figure, light: pygame.Surface, shift: tuple[int, int]) -> Color:
        """Return the light at a body's feet, torches and lamps, never below its least."""
        static = self._lights.at(figure.x, figure.y)
        box = pygame.Rect(figure.x - shift[0] - 4, figure.y - shift[1] - 1, 8, 3)
        box = box.clip(light.get_rect())
        live = pygame.transform.average_color(light, box)[:3] if box else (0, 0, 0)
        red, green, blue = (max(a, b, figure.least) for a, b in zip(static, live, strict=True))
        return red, green, blue

    def draw_props(
        self,
        frame: pygame.Surface,
        light: pygame.Surface,
        props: Sequence[Prop],
        shift: tuple[int, int],
    ) -> None:
        """Draw changing props, lit by lamps and moving light; bodies are drawn after them."""
        for prop in sorted(props, key=lambda p: p.foot):
            place = (prop.rect.left - shift[0], prop.rect.top - shift[1])
            if not prop.rect.move(-shift[0], -shift[1]).colliderect(frame.get_rect()):
                continue
            surface, glow = prop.picture.frames[0], prop.picture.glows[0]
            frame.blit(surface, place)
            tint = self._lights.at(prop.rect.centerx, prop.foot + 2)
            light.blit(tinted_silhouette(surface, tint), place)
            self._torches.fall_on(light, upright_of(prop), shift)
            if glow is not None:
                light.blit(kept_shining(glow), place, special_flags=pygame.BLEND_RGB_MAX)


@lru_cache(maxsize=16)
def shadow(half: int) -> pygame.Surface:
    """Return the soft shadow of a body ``half`` pixels wide to each side."""
    surface = pygame.Surface((2 * half + 3, 7), pygame.SRCALPHA)
    pygame.draw.ellipse(surface, (*_SHADOW[:3], 70), surface.get_rect())
    pygame.draw.ellipse(surface, _SHADOW, surface.get_rect().inflate(-4, -2))
    return surface


@lru_cache(maxsize=512)
def rim(cell: Cell, color: Color, bright: int, faint: int) -> pygame.Surface:
    """Return the rim light of a whole frame, one pixel larger on each side."""
    return make_rim(cell.surface, color, bright, faint)


def make_rim(body: pygame.Surface, color: Color, bright: int, faint: int) -> pygame.Surface:
    """Return a bright edge on a body's upper left and a faint one on its lower right."""
    width, height = body.get_size()
    mask = pygame.mask.from_surface(body)
    edge = pygame.Surface((width + 2, height + 2), pygame.SRCALPHA)
    for offsets, alpha in ((_DOWN_RIGHT, faint), (_UP_LEFT, bright)):
        if alpha:
            shape = mask.to_surface(setcolor=(*color, alpha), unsetcolor=(0, 0, 0, 0))
            for offset in offsets:
                edge.blit(shape, offset)
    erase(edge, silhouette(body), (1, 1))
    return edge
