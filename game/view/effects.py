"""Effects: what the picture makes of events: gestures, rings and particles."""

from __future__ import annotations

from typing import Final

from game.sim import events as ev
from game.sim.world import World
from game.view.camera import PIXEL
from game.view.figures import Gestures
from game.view.particles import Particles
from game.view.rings import Rings

_STATES_WITH_BUBBLES: Final = frozenset({"curious", "searching", "alarmed"})


class Effects:
    """The lasting traces of events on the picture.

    Attributes:
        gestures: what bodies did last.
        rings: what sounded.
        particles: what flies about.
    """

    def __init__(self, particles: Particles) -> None:
        """Begin with nothing."""
        self.gestures = Gestures()
        self.rings = Rings()
        self.particles = particles

    def note(self, event: ev.Event, world: World, time_ms: int) -> None:
        """Take up one event."""
        self.rings.note(event, time_ms)
        self._note_courier(event, world, time_ms)
        self._note_others(event, world, time_ms)

    def _note_courier(self, event: ev.Event, world: World, time_ms: int) -> None:
        x, y = world.courier.x // PIXEL, world.courier.y // PIXEL
        match event:
            case ev.Merged() | ev.Emerged():
                self.gestures.mark("merge", time_ms)
            case ev.Thrown(landed=False):
                self.gestures.mark("throw", time_ms)
            case ev.KnockedDown():
                self.gestures.mark("strike", time_ms)
            case ev.Seen():
                self.gestures.mark("surprised", time_ms)
            case ev.NoiseMade(source="footstep") if world.courier.gait == "run":
                self.particles.dust(x, y, time_ms)
            case ev.PapersShown():
                self.particles.sparks(x, y - 20, time_ms, color="mint", count=8)

    def _note_others(self, event: ev.Event, world: World, time_ms: int) -> None:
        match event:
            case ev.Noticed(actor=name):
                self.gestures.mark(f"bubble {name}", time_ms)
            case ev.StateChanged(actor=name, after=after) if after in _STATES_WITH_BUBBLES:
                self.gestures.mark(f"bubble {name}", time_ms)
            case ev.Thrown(x=x, y=y, landed=True):
                self.particles.sparks(x // PIXEL, y // PIXEL, time_ms, count=8)
            case ev.Dazzled(actor=name):
                actor = world.actor(name)
                self.particles.sparks(
                    actor.x // PIXEL, actor.y // PIXEL - 20, time_ms, color="cream"
                )
            case ev.ObjectiveDone(objective=name) | ev.CheckpointReached(checkpoint=name):
                place = world.fixtures.get(name) or world.courier
                self.particles.sparks(place.x // PIXEL, place.y // PIXEL - 16, time_ms, color="sky")

    def stir(self, world: World, time_ms: int) -> None:
        """Let cloaked droids that move raise a little dust, once a stride; called once a tick."""
        if world.tick % 16:
            return
        for actor in world.actors:
            numbers = actor.memory.numbers
            if actor.cloaked and not numbers.get("still", 1):
                self.particles.dust(actor.x // PIXEL, actor.y // PIXEL, time_ms, count=1)
