"""What lies on the floor, unlit: cones, lines, rings, haze, the shadow line.

All of it is drawn into one clear overlay, cut to the floor and to what no body covers, and laid
over the lit picture. The order is that of the design: what sees you lies over where to go.
"""

from __future__ import annotations

import pygame

from game.view import goals, intent_marks, lamp_marks, network_marks, rings
from game.view.bodies import Scene
from game.view.camera import PIXEL
from game.view.canvas import Scratch
from game.view.cones import STATE_COLORS, Cones
from game.view.cuts import erase, kept_silhouette
from game.view.moment import Moment
from game.view.poses import COURIER
from game.view.reaches import draw_reaches
from game.view.scenery import Scenery
from game.view.shadow_line import ShadowLine
from game.view.trail import draw_trail
from game.view.views import is_drawn


class FloorMarks:
    """Draws the overlay of one level."""

    def __init__(self, scenery: Scenery, size: tuple[int, int]) -> None:
        """Remember what the overlay is cut to; ``size`` is that of the widest picture."""
        ground = scenery.ground
        self._scenery = scenery
        self._overlay = Scratch(pygame.SRCALPHA)
        self._cones = Cones(size)
        self._shadow_line = ShadowLine(ground.columns, ground.rows)

    def draw(
        self,
        frame: pygame.Surface,
        moment: Moment,
        scene: Scene,
        noises: rings.Rings,
    ) -> None:
        """Lay everything that lies on the floor over a lit picture."""
        overlay = self._overlay.sized(moment.size)
        overlay.fill((0, 0, 0, 0))
        network_marks.draw_cables(overlay, moment)
        goals.draw_rings(overlay, moment.goals, moment.look, moment.shift)
        draw_trail(overlay, moment.look, moment.shift)
        intent_marks.draw_hunt(overlay, moment.world, moment.shift)
        self._draw_shadow_line(overlay, moment)
        draw_reaches(overlay, moment)
        self._draw_sight(overlay, moment)
        lamp_marks.draw_discs(overlay, moment)
        self._draw_sounds(overlay, moment, noises)
        self._cut(overlay, moment, scene)
        frame.blit(overlay, (0, 0))

    def _draw_shadow_line(self, overlay: pygame.Surface, moment: Moment) -> None:
        world, (x, y, _) = moment.world, moment.poses[COURIER]
        self._shadow_line.draw(
            overlay,
            world.light,
            world.plan.opaque,
            at=(x // PIXEL, y // PIXEL),
            shift=moment.shift,
        )

    def _draw_sight(self, overlay: pygame.Surface, moment: Moment) -> None:
        """Draw regulators' strips, the cones over them, and the edges of the strips on top."""
        look = moment.look
        seen = [v for v in moment.views if is_drawn(v.actor, every_one=look.cones_always)]
        seen.sort(key=lambda view: view.actor.state)
        for line in moment.lines:
            line.fill(overlay, look, moment.shift)
        self._cones.draw(overlay, seen, look, moment.shift)
        for line in moment.lines:
            line.outline(overlay, moment.shift)
        for view in seen:
            if view.actor.is_watcher:
                intent_marks.draw_waypoint(
                    overlay,
                    view.actor,
                    moment.world.tick,
                    color=STATE_COLORS[view.actor.state],
                    shift=moment.shift,
                )

    @staticmethod
    def _draw_sounds(overlay: pygame.Surface, moment: Moment, noises: rings.Rings) -> None:
        world, feet = moment.world, moment.feet(COURIER)
        noises.draw(overlay, moment.look.time_ms, moment.shift)
        rings.draw_pulse(overlay, world, moment.shift)
        if not world.courier.aboard:
            rings.draw_foot_ring(overlay, world, feet, moment.look)
        if world.intents.aiming:
            aim = (world.intents.aim_x, world.intents.aim_y)
            rings.draw_aim(overlay, world, aim, feet, moment.shift)

    def _cut(self, overlay: pygame.Surface, moment: Moment, scene: Scene) -> None:
        """Keep the overlay off walls, props and bodies."""
        shift = moment.shift
        erase(overlay, self._scenery.cover, (-shift[0], -shift[1]))
        shown = pygame.Rect(shift, overlay.get_size())
        for figure in scene.figures:
            if shown.colliderect(figure.rect):
                place = (figure.place[0] - shift[0], figure.place[1] - shift[1])
                erase(overlay, figure.cell.shape, place)
        for prop in scene.props:
            if prop.depth and shown.colliderect(prop.rect):
                place = (prop.rect.left - shift[0], prop.rect.top - shift[1])
                erase(overlay, kept_silhouette(prop.picture.frames[0]), place)
