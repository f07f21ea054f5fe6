"""The stage: the world's picture, drawn from a world and never changing it.

The order is fixed. By day: the painted scenery, then bodies. Then the light of everything is
multiplied in and the sum doubled. Then what shines by itself: rims, hanging things, bloom. Then what
lies on the floor unlit: cones, lines, rings, the shadow line. Last what floats over heads.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import pygame

from game.sim.actor import Actor
from game.sim.events import Event
from game.sim.kinds import Catalog
from game.sim.plan import Plan
from game.sim.world import World
from game.view import atmosphere, goals, intent_marks, overheads, rings, shimmer
from game.view.bodies import Bodies
from game.view.camera import HEIGHT, PIXEL, WIDTH, Camera
from game.view.cones import Cones
from game.view.figures import Figure, Gestures, actor_figure, courier_figure
from game.view.furniture import Furniture, Shelf, changes
from game.view.ground import TILE, Ground
from game.view.lights import LightMap
from game.view.line import Line
from game.view.look import PULL_OUT, Look
from game.view.palette import INK
from game.view.poses import COURIER, Pose, PoseBook
from game.view.scenery import Scenery, erase
from game.view.shadow_line import ShadowLine
from game.view.sightlines import Walls
from game.view.sprites import Sprites
from game.view.stage_events import note_event
from game.view.torches import Torches
from game.view.views import View, view_of

_WIDE: Final = (round(WIDTH * PULL_OUT), round(HEIGHT * PULL_OUT))
"""Size of the largest picture before it is scaled: that of a held look."""

_SEEN_FROM: Final = 9 * TILE
"""How far outside the picture an observer is still worked out: no sight reaches further."""


@dataclass(frozen=True, slots=True)
class _Moment:
    """What one frame is drawn from.

    ``shift`` is the picture's top left corner on the map, ``poses`` where everybody is drawn.
    """

    world: World
    look: Look
    shift: tuple[int, int]
    poses: dict[str, Pose]
    moving: frozenset[str]

    def feet(self, name: str) -> tuple[int, int]:
        """Return where somebody's feet stand on the picture."""
        x, y, _ = self.poses[name]
        return x // PIXEL - self.shift[0], y // PIXEL - self.shift[1]


class Stage:
    """Draws one level.

    Attributes:
        camera: which part of the map the last picture showed.
    """

    def __init__(
        self, ground: Ground, world: World, catalog: Catalog, *, sprites: Sprites, shelf: Shelf
    ) -> None:
        """Paint the scenery and bake the light.

        Args:
            ground: the level's pictures.
            world: the level at any tick; only what never changes and the lamps are read.
            catalog: for the sizes of rings.
            sprites: all sheets.
            shelf: gives a prop's picture by name, for props that change.
        """
        fixed = tuple(prop for prop in ground.props if not changes(prop))
        plan = world.plan
        still = Ground(
            ground.columns, ground.rows, ground.floors, ground.structure, ground.pictures, fixed
        )
        self.camera = Camera(ground.size)
        self.gestures = Gestures()
        self.rings = rings.Rings()
        self._catalog = catalog
        self._sprites = sprites
        self._scenery = Scenery(still, {door.id: door.placement.rect for door in world.doors})
        self._open_doors(world)
        self._lights = LightMap(self._scenery, plan, world.lamps)
        self._air = atmosphere.Atmosphere(self._scenery, self._lights)
        self._furniture = Furniture((p for p in ground.props if changes(p)), world, shelf)
        self._shelf = shelf
        self._bodies = Bodies(self._scenery, self._lights)
        self._torches = Torches(self._scenery)
        self._cones = Cones(_WIDE)
        self._shadow_line = ShadowLine(plan.columns, plan.rows)
        self._walls, self._opaque = _walls(plan, world.terrain.opaque), world.terrain.opaque
        self._wide = pygame.Surface(_WIDE)
        self._light = pygame.Surface(_WIDE)
        self._overlay = pygame.Surface(_WIDE, pygame.SRCALPHA)
        self.time_ms = 0

    @property
    def particles(self) -> atmosphere.Particles:
        """The particles in the air."""
        return self._air.particles

    def note(self, events: Iterable[Event], world: World) -> None:
        """Take up what happened in a tick: rings, dust, gestures."""
        for event in events:
            note_event(self, event, world)

    # -- one picture ------------------------------------------------------------------------------
    def draw(
        self,
        surface: pygame.Surface,
        world: World,
        *,
        before: PoseBook | None = None,
        alpha: float = 1.0,
        look: Look | None = None,
    ) -> None:
        """Draw the world.

        Args:
            surface: takes the picture, 640 x 360.
            world: what to draw; it is not changed.
            before: poses a tick earlier, or ``None`` to draw the world as it is.
            alpha: part of the tick that has passed.
            look: how it is looked at.
        """
        look = look or Look()
        self.time_ms = look.time_ms
        moment = self._moment(world, before, alpha, look)
        size = self.camera.size
        if size == (WIDTH, HEIGHT):
            self._compose(surface, moment)
            return
        wide = self._wide.subsurface(((0, 0), size))
        self._compose(wide, moment)
        pygame.transform.smoothscale(wide, surface.get_size(), surface)

    def _moment(
        self, world: World, before: PoseBook | None, alpha: float, look: Look
    ) -> _Moment:
        now = PoseBook.of(world).poses
        poses = {n: before.towards(n, p, alpha) for n, p in now.items()} if before else now
        moving = frozenset(n for n, p in now.items() if before and before.poses.get(n, p)[:2] != p[:2])
        zoom = max(1.0, min(look.zoom, PULL_OUT))
        x, y, heading = poses[COURIER]
        self.camera.follow(
            x=x,
            y=y,
            heading=heading,
            moving=world.courier.gait != "still",
            time_ms=look.time_ms,
            still=look.reduce_motion,
            size=(round(WIDTH * zoom), round(HEIGHT * zoom)),
            pan=look.pan if zoom > 1.0 else (0, 0),
        )
        return _Moment(world, look, (self.camera.left, self.camera.top), poses, moving)

    def _compose(self, frame: pygame.Surface, moment: _Moment) -> None:
        """Draw a picture of any size up to the widest, in the order this file begins with."""
        size = frame.get_size()
        light = self._light.subsurface(((0, 0), size))
        overlay = self._overlay.subsurface(((0, 0), size))
        self._update(moment, size)
        views = self._views(moment, size)
        figures = self._figures(moment)
        self._paint(frame, light, moment, views, figures)
        frame.blit(light, (0, 0), special_flags=pygame.BLEND_RGB_MULT)
        frame.blit(frame, (0, 0), special_flags=pygame.BLEND_RGB_ADD)
        self._bodies.draw_rims(frame, figures, moment.shift)
        self._air.draw(frame, moment.look, moment.shift, moment.feet(COURIER))
        overlay.fill((0, 0, 0, 0))
        lines = self._lines(moment)
        self._mark_floor(overlay, moment, views, lines)
        self._lay(frame, overlay, moment, figures)
        self._mark_air(frame, moment, lines)

    def _update(self, moment: _Moment, size: tuple[int, int]) -> None:
        """Bring scenery and light up to the world's doors, lamps and belts."""
        world, look = moment.world, moment.look
        if world.terrain.opaque is not self._opaque:
            self._opaque = world.terrain.opaque
            self._walls = _walls(world.plan, self._opaque)
        self._open_doors(world)
        self._lights.follow(world.lamps, look.time_ms, at_once=look.reduce_motion)
        belts = [pygame.Rect(x // PIXEL - 40, y // PIXEL - 40, 80, 80) for x, y in world.hum]
        if not look.reduce_motion:
            self._scenery.animate(look.time_ms, pygame.Rect(moment.shift, size), belts)

    def _open_doors(self, world: World) -> None:
        changed = self._scenery.open_doors(frozenset(d.id for d in world.doors if d.is_open))
        if changed is not None and hasattr(self, "_lights"):
            self._lights.bake(changed.inflate(2 * TILE, 2 * TILE))

    # -- by day and by night ----------------------------------------------------------------------
    def _views(self, moment: _Moment, size: tuple[int, int]) -> list[View]:
        """Return the sight of every observer that may reach into the picture."""
        near = pygame.Rect(moment.shift, size).inflate(2 * _SEEN_FROM, 2 * _SEEN_FROM)
        world, found = moment.world, []
        for actor in world.actors:
            pose = moment.poses[actor.id]
            if not near.collidepoint(pose[0] // PIXEL, pose[1] // PIXEL):
                continue
            if world.tick < actor.blind_until:
                continue
            view = view_of(self._walls, actor, pose, every_band=moment.look.cones_always)
            if view is not None:
                found.append(view)
        return found

    def _figures(self, moment: _Moment) -> list[Figure]:
        world, time_ms = moment.world, moment.look.time_ms
        figures = [
            actor_figure(
                self._sprites,
                world,
                actor,
                moment.poses[actor.id],
                moving=actor.id in moment.moving,
                time_ms=time_ms,
            )
            for actor in world.actors
            if not actor.cloaked
        ]
        if not world.courier.aboard:
            figures.append(
                courier_figure(self._sprites, world, moment.poses[COURIER], self.gestures, time_ms)
            )
        return figures

    def _paint(
        self,
        frame: pygame.Surface,
        light: pygame.Surface,
        moment: _Moment,
        views: Sequence[View],
        figures: Sequence[Figure],
    ) -> None:
        """Paint scenery and bodies by day, and their light beside them."""
        shift = moment.shift
        frame.fill(INK)
        frame.blit(self._scenery.color, (-shift[0], -shift[1]))
        light.blit(self._lights.baked, (-shift[0], -shift[1]))
        for view in views:
            if view.actor.kind.beam:
                self._torches.throw(light, view, view.actor.kind.beam, shift=shift)
        props = list(self._furniture.now(moment.world))
        self._bodies.draw_props(frame, light, props, shift)
        self._bodies.draw(frame, light, figures, torchlight=light.copy(), shift=shift)
