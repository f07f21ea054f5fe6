"""What floats over heads and at the edges of the screen, over everything else in the world."""

from __future__ import annotations

from typing import Final

import pygame

from game.sim.actor import Actor
from game.sim.passing import Flight
from game.sim.systems.regulation import is_bribed
from game.view import bubbles, goals, intent_marks, lamp_marks, network_marks, shimmer
from game.view.camera import PIXEL
from game.view.claim_shimmer import draw_claims
from game.view.figures import Gestures, has_body, sheet_of
from game.view.furniture import Shelf
from game.view.moment import Moment
from game.view.palette import ICE, PINK
from game.view.poses import COURIER
from game.view.sprites import Sprites

_OVER_HEAD: Final = 34
"""How high over a body's feet its bubble ends, pixels."""

_ARC: Final = 26
"""How high a thrown thing flies, pixels."""


class Overheads:
    """Draws the last layer of the world's picture."""

    def __init__(self, sprites: Sprites, shelf: Shelf, gestures: Gestures) -> None:
        """Remember the pictures it takes."""
        self._sprites = sprites
        self._shelf = shelf
        self._gestures = gestures

    def draw(self, frame: pygame.Surface, moment: Moment) -> None:
        """Draw hidden droids, lines in the air, bubbles, flights and the way to the goal."""
        world, look = moment.world, moment.look
        draw_claims(frame, moment, self._shelf)
        for actor in world.actors:
            if actor.kind.group == "rival":
                self._draw_rival(frame, moment, actor)
        for line in moment.lines:
            line.draw_beam(frame, look, moment.shift)
            line.draw_hold(frame, moment.feet(COURIER))
        lamp_marks.draw_signs(frame, moment)
        self._draw_beliefs(frame, moment)
        for actor in world.actors:
            if moment.shows(actor.id, 20) and not actor.cloaked:
                self._draw_bubble(frame, moment, actor)
        for flight in world.flights:
            self._draw_flight(frame, moment, flight)
        network_marks.draw_forecast(frame, moment, self._sprites)
        network_marks.draw_ride(frame, moment)
        network_marks.draw_errands(frame, moment)
        for place in moment.goals[:1]:
            goals.draw_diamond(frame, place, look, moment.shift)
        for line in moment.lines:
            line.draw_edge(frame, moment.shift)

    def _draw_rival(self, frame: pygame.Surface, moment: Moment, actor: Actor) -> None:
        if not moment.shows(actor.id, 20):
            return
        world, feet, numbers = moment.world, moment.feet(actor.id), actor.memory.numbers
        sheet = self._sprites["droid"]
        if actor.cloaked:
            shimmer.draw_hidden(
                frame,
                (sheet, self._sprites["droid_cloaked"]),
                actor,
                feet,
                glinting=shimmer.glint_of(actor, world.tick),
                moving=actor.id in moment.moving,
                look=moment.look,
            )
        elif world.tick < numbers.get("outlined_until", 0):
            cell = sheet.cell(sheet.row(actor.heading), "idle", moment.look.time_ms)
            place = (feet[0] - cell.foot[0], feet[1] - cell.foot[1])
            shimmer.draw_outline(frame, cell.mask, place, PINK)
        whine = numbers.get("whine", 0)
        if whine:
            most = actor.kind.numbers["whine_ticks"]
            shimmer.draw_whine(
                frame, moment.feet(COURIER), ticks=whine, most=most, look=moment.look
            )

    def _draw_beliefs(self, frame: pygame.Surface, moment: Moment) -> None:
        """Draw ghosts, and the outlines of whom a pulse has marked."""
        sheet = self._sprites["courier"]
        for actor in moment.world.actors:
            cell = sheet.cell("down", "idle", 0)
            intent_marks.draw_ghost(frame, actor, cell, moment.shift, moment.look)
            is_marked = moment.world.tick < moment.world.marks.get(actor.id, 0)
            if is_marked and has_body(actor) and moment.shows(actor.id, 20):
                feet = moment.feet(actor.id)
                body = sheet_of(self._sprites, moment.world, actor)
                mark = body.at(body.row(actor.heading), 0)
                place = (feet[0] - mark.foot[0], feet[1] - mark.foot[1])
                shimmer.draw_outline(frame, mark.mask, place, ICE)

    def _draw_bubble(self, frame: pygame.Surface, moment: Moment, actor: Actor) -> None:
        x, y = moment.feet(actor.id)
        if actor.kind.id == "regulator" and is_bribed(actor):
            return
        if actor.kind.id == "regulator":
            eye = bubbles.eye(tracks=bool(actor.memory.numbers.get("tracking")))
            frame.blit(eye, (x - eye.get_width() // 2, y - _OVER_HEAD - 16))
            return
        bubble = bubbles.bubble_of(actor)
        if bubble is None:
            self._draw_hourglass(frame, moment, actor)
            return
        part = self._gestures.part(f"bubble {actor.id}", moment.look.time_ms, bubbles.POP_MS)
        rise = (
            0
            if part is None or moment.look.reduce_motion
            else round(bubbles.POP_PIXELS * (1 - part))
        )
        high = 18 if actor.kind.id == "camera" else _OVER_HEAD
        spot = (x - bubble.get_width() // 2, y - high - bubble.get_height() + rise)
        frame.blit(bubble, spot)

    @staticmethod
    def _draw_hourglass(frame: pygame.Surface, moment: Moment, actor: Actor) -> None:
        if not actor.is_watcher:
            return
        rest = intent_marks.resting_ticks(actor, moment.world.tick)
        if rest:
            x, y = moment.feet(actor.id)
            frame.blit(bubbles.hourglass(min(7, rest // 15)), (x - 3, y - _OVER_HEAD - 8))

    def _draw_flight(self, frame: pygame.Surface, moment: Moment, flight: Flight) -> None:
        coin = self._shelf("coin")
        length = max(flight.lands - flight.launched, 1)
        part = min(max((moment.world.tick - flight.launched) / length, 0.0), 1.0)
        x, y = (a + (b - a) * part for a, b in zip(flight.start, flight.end, strict=True))
        spot = (
            round(x) // PIXEL - moment.shift[0],
            round(y) // PIXEL - moment.shift[1] - round(4 * _ARC * part * (1 - part)) - 6,
        )
        if coin is not None:
            frame.blit(coin.frames[0], coin.frames[0].get_rect(center=spot))
