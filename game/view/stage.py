"""The stage: the world's picture, drawn from a world and never changing it.

The order is fixed. By day: the painted scenery, then bodies. Then the light of everything is
multiplied in and the sum doubled. Then what shines by itself: rims, hanging things, bloom. Then
what lies on the floor unlit: cones, lines, rings, the shadow line. Then phantoms, and last what
floats over heads.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

import pygame

from game.sim.events import Event
from game.sim.world import World
from game.view.atmosphere import Atmosphere
from game.view.bodies import Bodies, Scene
from game.view.breakables import breakables_of, still_standing
from game.view.camera import HEIGHT, PIXEL, WIDTH, Camera
from game.view.canvas import Scratch
from game.view.cloths import Cloths
from game.view.doors import Doors, is_gate
from game.view.effects import Effects
from game.view.figures import Figure, actor_figure, courier_figure, has_body
from game.view.floating import Floating
from game.view.floor_marks import FloorMarks
from game.view.flower import held_flowers
from game.view.furniture import Furniture, Shelf, changes
from game.view.goals import open_goals
from game.view.ground import TILE, Ground, Prop
from game.view.hanging import Hanging
from game.view.kept import Kept
from game.view.lights import LightMap
from game.view.line import lines_in
from game.view.look import PULL_OUT, Look
from game.view.moment import Moment
from game.view.network_marks import cases, fading_lamps
from game.view.overheads import Overheads
from game.view.palette import INK
from game.view.phantom import Phantom, draw_phantoms
from game.view.poses import COURIER, PoseBook
from game.view.reflections import Reflections
from game.view.scenery import Scenery
from game.view.sightlines import Walls
from game.view.sprites import Sprites
from game.view.torches import Torches
from game.view.views import View, is_drawn, view_of

_WIDE: Final = (round(WIDTH * PULL_OUT), round(HEIGHT * PULL_OUT))
"""Size of the largest picture before it is scaled: that of a held look."""

_LIFTED: Final = (44, 52, 78)
"""Least light anywhere with high contrast, 128 being full."""

_WALLS: Final = 64
"""Most states of doors and belts whose walls are kept."""

_BELT: Final = pygame.Rect(0, 0, 5 * TILE, 5 * TILE)
"""The square round a place of a running belt in which belts are seen to run."""


class Stage:
    """Draws one level.

    Attributes:
        camera: which part of the map the last picture showed.
        effects: what events left on the picture.
    """

    def __init__(self, ground: Ground, world: World, *, sprites: Sprites, shelf: Shelf) -> None:
        """Paint the scenery and bake the light.

        Args:
            ground: the level's pictures.
            world: the level at any tick.
            sprites: all sheets.
            shelf: gives a prop's picture by name, for props that change.
        """
        gates, moving = list(filter(is_gate, ground.props)), list(filter(changes, ground.props))
        fixed = tuple(p for p in ground.props if not changes(p) and not is_gate(p))
        self._breakables = breakables_of(fixed, world.plan)
        fixed = tuple(p for p in fixed if p not in {b.prop for b in self._breakables})
        doors = {door.id: door.placement.rect for door in world.doors}
        self.camera = Camera(ground.size)
        self._sprites = sprites
        self._shelf = shelf
        self._scenery = Scenery(replace(ground, props=fixed), doors)
        self._scenery.open_doors(_open_doors(world))
        self._floating = Floating(ground)
        self._lights = LightMap(self._scenery, world.plan, world.lamps, canopy=world.canopy)
        self._reflections = Reflections(self._scenery.ground, self._lights)
        self._air = Atmosphere(self._scenery)
        self._hanging = Hanging(self._scenery.over, world.lamps, self._lights, shelf)
        self._cloths = Cloths(ground, world, self._lights, shelf)
        self._furniture = Furniture(moving, world, shelf)
        self._doors = Doors(gates, ground, world, shelf)
        self._torches = Torches(self._scenery)
        self._bodies = Bodies(self._scenery, self._lights, self._torches)
        self._opaque = world.terrain.opaque
        self._kept_walls: Kept[bytes, Walls] = Kept(_WALLS)
        self._walls = self._walls_of(world)
        self.effects = Effects(self._air.particles)
        self._floor_marks = FloorMarks(self._scenery, _WIDE)
        self._overheads = Overheads(sprites, shelf, self.effects.gestures)
        self._wide = Scratch()
        self._light = Scratch()
        self._time_ms = 0

    def note(self, events: Iterable[Event], world: World) -> None:
        """Take up what happened in a tick: rings, dust, gestures."""
        for event in events:
            self.effects.note(event, world, self._time_ms)
        self.effects.stir(world, self._time_ms)

    def draw(
        self,
        surface: pygame.Surface,
        world: World,
        *,
        before: PoseBook | None = None,
        alpha: float = 1.0,
        look: Look | None = None,
        phantoms: Sequence[Phantom] = (),
    ) -> None:
        """Draw the world.

        Args:
            surface: takes the picture, 640 x 360.
            world: what to draw; it is not changed.
            before: poses a tick earlier, or ``None`` to draw the world as it is.
            alpha: part of the tick that has passed.
            look: how it is looked at.
            phantoms: pale couriers that are no part of the world, the faintest first.
        """
        look = look or Look()
        self._time_ms = look.time_ms
        moment = self._moment(world, before, alpha, look)
        if moment.size == (WIDTH, HEIGHT):
            self._compose(surface, moment, phantoms)
            return
        wide = self._wide.sized(moment.size)
        self._compose(wide, moment, phantoms)
        pygame.transform.smoothscale(wide, surface.get_size(), surface)

    # -- what is drawn ----------------------------------------------------------------------------
    def _moment(self, world: World, before: PoseBook | None, alpha: float, look: Look) -> Moment:
        """Return what this picture is drawn from, after moving the camera."""
        now = PoseBook.of(world).poses
        then = before.poses if before else now
        poses = {n: before.towards(n, p, alpha) for n, p in now.items()} if before else now
        self._follow(world, poses[COURIER], look)
        moment = Moment(
            world=world,
            look=look,
            shift=(self.camera.left, self.camera.top),
            size=self.camera.size,
            poses=poses,
            moving=frozenset(n for n, pose in now.items() if then.get(n, pose)[:2] != pose[:2]),
            goals=open_goals(world),
        )
        self._keep_up(moment)
        shown = pygame.Rect(moment.shift, moment.size)
        lines = lines_in(shown, self._walls, moment.world, moment.poses)
        return replace(moment, views=self._views(moment), lines=lines)

    def _follow(self, world: World, pose: tuple[int, int, int], look: Look) -> None:
        zoom = max(1.0, min(look.zoom, PULL_OUT))
        self.camera.follow(
            x=pose[0],
            y=pose[1],
            heading=pose[2],
            moving=world.courier.gait != "still",
            time_ms=look.time_ms,
            still=look.reduce_motion,
            size=(round(WIDTH * zoom), round(HEIGHT * zoom)),
            pan=look.pan,
        )

    def _keep_up(self, moment: Moment) -> None:
        """Bring scenery, walls and light up to the world's doors, lamps and belts."""
        world, look = moment.world, moment.look
        if world.terrain.opaque is not self._opaque:
            self._opaque = world.terrain.opaque
            self._walls = self._walls_of(world)
        changed = self._scenery.open_doors(_open_doors(world))
        if changed is not None:
            self._lights.bake(changed.inflate(2 * TILE, 2 * TILE))
        self._lights.follow(
            world.lamps,
            look.time_ms,
            bound_for=fading_lamps(world),
            at_once=look.reduce_motion,
        )
        self._lights.hang(world.canopy)
        if not look.reduce_motion:
            shown = pygame.Rect(moment.shift, moment.size)
            belts = [_BELT.move_to(center=(x // PIXEL, y // PIXEL)) for x, y in world.hum]
            self._scenery.animate(look.time_ms, shown, belts)

    def _walls_of(self, world: World) -> Walls:
        """Return what stops sight just now; cases on a belt bring back what was before."""
        opaque, columns = world.terrain.opaque, world.plan.columns
        return self._kept_walls.get(opaque, lambda: Walls(opaque, columns))

    def _views(self, moment: Moment) -> list[View]:
        """Return the sight of every observer that may reach into the picture."""
        found, shown = [], pygame.Rect(moment.shift, moment.size)
        for actor in moment.world.actors:
            if moment.world.tick < actor.blind_until:
                continue
            every = moment.look.cones_always
            if not (is_drawn(actor, every_one=every) or actor.kind.beam):
                continue
            pose = moment.poses[actor.id]
            eyes = moment.world.rule.senses_at(moment.world, actor).bands
            view = view_of(self._walls, actor, pose, every_band=every, within=shown, eyes=eyes)
            if view is not None:
                found.append(view)
        return found

    def _figures(self, moment: Moment) -> list[Figure]:
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
            if not actor.cloaked and has_body(actor) and moment.shows(actor.id, 2 * TILE)
        ]
        if not world.courier.aboard:
            pose, gestures = moment.poses[COURIER], self.effects.gestures
            figures.append(courier_figure(self._sprites, world, pose, gestures, time_ms))
        return [*figures, *held_flowers(moment, self._shelf)]

    def _props(self, moment: Moment) -> list[Prop]:
        """Return changing props, doors and the cases on belts, as they stand now."""
        world, shown = moment.world, pygame.Rect(moment.shift, moment.size)
        furniture, doors = self._furniture.now(world, shown), self._doors.now(world)
        crates = still_standing(self._breakables, world)
        return [*furniture, *doors, *crates, *cases(world, self._shelf)]

    # -- drawing ----------------------------------------------------------------------------------
    def _compose(self, frame: pygame.Surface, moment: Moment, phantoms: Sequence[Phantom]) -> None:
        """Draw a picture of any size up to the widest, in the order this file begins with."""
        light = self._light.sized(moment.size)
        scene = self._bodies.scene(self._figures(moment), self._props(moment))
        self._paint(frame, light, moment, scene)
        frame.blit(light, (0, 0), special_flags=pygame.BLEND_RGB_MULT)
        light.blit(frame, (0, 0))
        frame.blit(light, (0, 0), special_flags=pygame.BLEND_RGB_ADD)
        self._bodies.draw_rims(frame, scene, moment.shift)
        low = [figure.rect for figure in scene.figures if not figure.perched]
        self._cloths.draw(frame, moment, low)
        self._hanging.draw(frame, moment, low)
        self._air.draw(frame, moment.look, moment.shift)
        self._bodies.draw_perched(frame, scene.figures, moment.shift)
        self._floor_marks.draw(frame, moment, scene, self.effects.rings)
        sheet = self._sprites["courier"]
        draw_phantoms(frame, moment, phantoms, sheet=sheet, bodies=self._bodies, scene=scene)
        self._overheads.draw(frame, moment)

    def _paint(
        self, frame: pygame.Surface, light: pygame.Surface, moment: Moment, scene: Scene
    ) -> None:
        """Paint scenery and bodies by day, and their light beside them."""
        shift, corner = moment.shift, (-moment.shift[0], -moment.shift[1])
        if not pygame.Rect(corner, self._scenery.color.get_size()).contains(frame.get_rect()):
            frame.fill(INK)
            light.fill(INK)
        self._floating.draw_below(frame, moment)
        frame.blit(self._scenery.color, corner)
        light.blit(self._lights.baked, corner)
        self._torches.draw_lamps(light, moment)
        self._torches.shade_loads(light, moment)
        self._reflections.draw(frame, light, moment)
        self._torches.draw(light, moment)
        if moment.look.high_contrast:
            light.fill(_LIFTED, special_flags=pygame.BLEND_RGB_MAX)
        self._bodies.draw_props(frame, light, scene.props, shift)
        self._bodies.draw(frame, light, scene, shift)
        self._floating.draw_over(frame, moment)


def _open_doors(world: World) -> frozenset[str]:
    return frozenset(door.id for door in world.doors if door.is_open)
