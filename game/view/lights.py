"""The light of the whole map, baked once and mended where a lamp changes.

Lamps join by the brighter, never by sum, over an ambient light that depends on the zone's mood. The
buffer counts 128 as full light; the stage multiplies the picture by it and doubles it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import pygame

from game.sim.plan import Plan
from game.sim.senses.light import DIM, LIT, SHADOW, Lamp
from game.view.camera import PIXEL
from game.view.cuts import SHINE, shining, silhouette
from game.view.ground import TILE
from game.view.pools import FULL, LEVELS, Pool
from game.view.scenery import Scenery
from game.view.sightlines import Walls
from game.view.uprights import light_upright

Cloth = tuple[int, ...]
"""Column, row, columns and rows of the floor under a hanging cloth."""

MOODS: Final = {
    "outdoors": (0.215, 0.275, 0.50),
    "warehouse": (0.21, 0.195, 0.29),
    "hub": (0.17, 0.255, 0.42),
    "warm": (0.27, 0.21, 0.30),
}
"""Ambient light by a zone's mood."""

FADE_MS: Final = 1500
"""How long a lamp takes from lit to dim, or from dim to out, milliseconds."""

_BAKES_A_FRAME: Final = 2
"""Most lamps that are baked again in one frame, so that a fading wing costs no stutter."""

_TOPS: Final = (60, 70, 108)
"""Light on the tops of walls, the same everywhere: they are the ink between the rooms."""

_TALLEST: Final = 6 * TILE
"""No upright rises further above the floor that lights it."""

_LEVEL_OF: Final = {SHADOW: 0, DIM: LEVELS, LIT: 2 * LEVELS}

_CONTACT: Final = (150, 150, 158)
"""Share of light, of 255, in the shadow right under a prop."""

_UNDER_WALLS: Final = (140, 170, 196, 214, 228, 240, 249)
"""Shares of light, of 255, in the lines of floor just under a wall's front."""


class LightMap:
    """The baked light of a level.

    Attributes:
        hues: the map's word for each lamp's color, in the order the lamps were handed in.
        pools: where each lamp's light falls.
        levels: how strongly each lamp burns now: 0 is out, 8 dim, 16 lit.
        floor: light on the floor alone, the size of the map.
        baked: light on everything that stands still.
    """

    def __init__(
        self,
        scenery: Scenery,
        plan: Plan,
        lamps: Sequence[Lamp],
        *,
        canopy: Sequence[Cloth] = (),
    ) -> None:
        """Bake all lamps as they burn now; ``canopy`` are the cloths that hang now."""
        self._scenery = scenery
        walls = Walls(plan.opaque, plan.columns)
        words = {p.id: str(p.values.get("hue", "lamp")) for p in plan.of_kind("lamp")}
        self.hues = [words.get(lamp.id, "lamp") for lamp in lamps]
        self.pools = [
            Pool(
                walls,
                lamp.x // PIXEL,
                lamp.y // PIXEL,
                radius=lamp.radius // PIXEL,
                hue=hue,
            )
            for lamp, hue in zip(lamps, self.hues, strict=True)
        ]
        self.levels = [_LEVEL_OF[lamp.gives] for lamp in lamps]
        self._falls = [p.light(n) for p, n in zip(self.pools, self.levels, strict=True)]
        self._changed_ms = [-FADE_MS] * len(lamps)
        self._canopy = tuple(canopy)
        self._ambient = _ambient(plan, scenery.ground.size)
        self._shades = _shades(scenery)
        self._shine = _shine(scenery)
        self._prop_shine = [thing.glow and shining(thing.glow) for thing in scenery.props]
        self._bearers = [self._lamp_near(thing.rect) for thing in scenery.props]
        self.floor = pygame.Surface(scenery.ground.size)
        self.baked = pygame.Surface(scenery.ground.size)
        self.bake(self.baked.get_rect())

    def _lamp_near(self, rect: pygame.Rect) -> int:
        """Return which lamp a shining prop carries, or -1."""
        wide = rect.inflate(TILE, TILE * 2)
        for number, pool in enumerate(self.pools):
            if wide.collidepoint(pool.rect.center):
                return number
        return -1

    # -- baking -----------------------------------------------------------------------------------
    def bake(self, area: pygame.Rect) -> None:
        """Work out the light in a part of the map from the lamps' present levels."""
        self.floor.set_clip(area)
        self.floor.blit(self._ambient, (0, 0))
        for pool, fall, level in zip(self.pools, self._falls, self.levels, strict=True):
            if level and area.colliderect(pool.rect):
                self.floor.blit(fall, pool.rect, special_flags=pygame.BLEND_RGB_MAX)
        for cloth in self._canopy:
            shaded = _floor_under(cloth)
            self.floor.blit(self._ambient, shaded, shaded)
        self.floor.set_clip(None)
        high = pygame.Rect(area.left, area.top - _TALLEST, area.width, area.height + _TALLEST)
        self._bake_standing(high.clip(self.baked.get_rect()))

    def _bake_standing(self, area: pygame.Rect) -> None:
        """Write floor, walls and props into the light of everything."""
        target, scenery = self.baked, self._scenery
        target.set_clip(area)
        target.blit(self.floor, (0, 0))
        target.blit(self._shades, (0, 0), special_flags=pygame.BLEND_RGB_MULT)
        for face in scenery.faces:
            if area.colliderect(face.rect):
                light_upright(target, self.floor, face)
        for top in scenery.tops:
            if area.colliderect(top):
                target.fill(_TOPS, top)
        target.blit(self._shine, (0, 0), special_flags=pygame.BLEND_RGB_MAX)
        for number, thing in enumerate(scenery.props):
            if area.colliderect(thing.rect):
                light_upright(target, self.floor, thing)
                self._stamp(number)
        target.set_clip(None)

    def _stamp(self, number: int) -> None:
        """Let a prop shine, as strongly as the lamp it carries."""
        stamp, bearer = self._prop_shine[number], self._bearers[number]
        if stamp is None:
            return
        part = 1.0 if bearer < 0 else min(1.0, 0.15 + 0.85 * self.levels[bearer] / (2 * LEVELS))
        if part < 1.0:
            stamp = stamp.copy()
            stamp.fill((int(255 * part),) * 3, special_flags=pygame.BLEND_RGB_MULT)
        self.baked.blit(stamp, self._scenery.props[number].rect, special_flags=pygame.BLEND_RGB_MAX)

    # -- change -----------------------------------------------------------------------------------
    def follow(
        self,
        lamps: Sequence[Lamp],
        time_ms: int,
        *,
        bound_for: Mapping[str, int],
        at_once: bool = False,
    ) -> None:
        """Bring the pools nearer to what the lamps give now.

        Args:
            lamps: in the order they were handed in at first.
            time_ms: the animations' clock.
            bound_for: the bands that lamps are on their way to, by id, before the rules count them.
            at_once: whether lamps change without fading; all of them are then baked in this frame.
        """
        left = len(lamps) if at_once else _BAKES_A_FRAME
        for number, lamp in enumerate(lamps):
            soon = SHADOW if lamp.is_out else bound_for.get(lamp.id, lamp.band)
            goal = _LEVEL_OF[lamp.gives if at_once else soon]
            level = self.levels[number]
            due = time_ms - self._changed_ms[number] >= FADE_MS // LEVELS
            if goal == level or not left or not (due or at_once):
                continue
            left -= 1
            most = 2 * LEVELS if at_once else 1 + abs(goal - level) // (LEVELS + 1)
            self.levels[number] = level + max(-most, min(most, goal - level))
            self._changed_ms[number] = time_ms
            self._falls[number] = self.pools[number].light(self.levels[number])
            self.bake(self.pools[number].rect)

    def hang(self, canopy: Sequence[Cloth]) -> None:
        """Shade the floor under the cloths that hang now, and light what lies open again."""
        moved = set(canopy) ^ set(self._canopy)
        self._canopy = tuple(canopy)
        for cloth in moved:
            self.bake(_floor_under(cloth))

    def at(self, x: int, y: int) -> tuple[int, int, int]:
        """Return the light on the floor round a pixel of the map."""
        box = pygame.Rect(x - 4, y - 2, 8, 4).clip(self.floor.get_rect())
        if not box:
            return FULL // 4, FULL // 4, FULL // 2
        red, green, blue, *_ = pygame.transform.average_color(self.floor, box)
        return red, green, blue


def _floor_under(cloth: Cloth) -> pygame.Rect:
    """Return the pixels of the map that a cloth shades."""
    left, top, across, down = cloth
    return pygame.Rect(left * TILE, top * TILE, across * TILE, down * TILE)


def _ambient(plan: Plan, size: tuple[int, int]) -> pygame.Surface:
    """Return the light that is everywhere: moonlight, and what hangs in the rooms."""
    ambient = pygame.Surface(size)
    ambient.fill(_value(MOODS["outdoors"]))
    for zone in plan.of_kind("zone"):
        mood = MOODS.get(str(zone.values.get("mood", "")))
        if mood:
            ambient.fill(_value(mood), pygame.Rect(*(n * TILE for n in zone.rect)))
    return pygame.transform.box_blur(ambient, 5)


def _value(mood: tuple[float, float, float]) -> tuple[int, int, int]:
    red, green, blue = (round(part * FULL) for part in mood)
    return red, green, blue


def _shades(scenery: Scenery) -> pygame.Surface:
    """Return the soft shadows where walls and props meet the floor, white elsewhere."""
    shades = pygame.Surface(scenery.color.get_size())
    shades.fill((255, 255, 255))
    for face in scenery.faces:
        for line, share in enumerate(_UNDER_WALLS):
            shades.fill((share,) * 3, (face.rect.left, face.rect.bottom + line, face.rect.width, 1))
    for thing in scenery.props:
        box = pygame.Rect(0, 0, thing.rect.width + 6, 9)
        box.midbottom = (thing.rect.centerx + 1, thing.rect.bottom + 4)
        pygame.draw.ellipse(shades, _CONTACT, box)
    return pygame.transform.box_blur(shades, 1)


def _shine(scenery: Scenery) -> pygame.Surface:
    """Return the light of the floor's and the walls' own shining pixels."""
    shine = pygame.Surface(scenery.color.get_size())
    shine.blit(silhouette(scenery.shine, SHINE), (0, 0))
    return shine


def bloom(scenery: Scenery) -> pygame.Surface:
    """Return the faint glow that hangs in the air round everything that shines, to be added."""
    glow = pygame.Surface(scenery.color.get_size())
    glow.blit(scenery.shine, (0, 0))
    for thing in scenery.props:
        cover = thing.mask.copy() if thing.mask else None
        if cover is not None:
            cover.fill((0, 0, 0), special_flags=pygame.BLEND_RGB_MULT)
            glow.blit(cover, thing.rect)
        if thing.glow is not None:
            glow.blit(thing.glow, thing.rect)
    width, height = glow.get_size()
    small = pygame.transform.smoothscale(glow, (width // 4, height // 4))
    near = pygame.transform.box_blur(small, 1)
    far = pygame.transform.box_blur(pygame.transform.box_blur(small, 4), 4)
    near.fill((60, 60, 60), special_flags=pygame.BLEND_RGB_MULT)
    far.fill((190, 190, 190), special_flags=pygame.BLEND_RGB_MULT)
    near.blit(far, (0, 0), special_flags=pygame.BLEND_RGB_ADD)
    return pygame.transform.smoothscale(near, (width, height))
