"""Rehearsal: an itinerary becomes intents by walking it, unwatched, in the real simulation.

Between two places the shortest unwatched way is searched; every step is then played. What
somebody saw, touched or heard after all is done again a little later, or with a wider margin.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from game.base.geometry import heading_of, within
from game.base.units import SUBTILES
from game.sim.events import Event, Robbed
from game.sim.intents import IDLE, TOOLS, Intents, direction_of
from game.sim.plan import Point
from game.sim.simulation import Simulation, run_tick
from game.sim.world import World
from game.solve.danger import Danger
from game.solve.itinerary import Step, asked_by, stretches_of
from game.solve.lattice import Lattice
from game.solve.search import find_unwatched_way
from game.solve.width import USUAL, Width

WALK_STEP: Final = 8
"""Ticks half a tile takes at a walk."""

CARRY_STEP: Final = 10
"""Ticks half a tile takes with something in hand."""

NEAR_ENOUGH: Final = SUBTILES * 8 // 10
"""How near a named place counts as there."""

PATIENCE: Final = 60 * 60
"""Ticks to wait for an event."""

DELAYS: Final = (0, *range(60, 2880, 60))
"""Ticks to wait before a stretch of the itinerary, tried in turn."""

READ_TICKS: Final = 12
"""Ticks to look at the lanes before choosing one."""

OUT_TICKS: Final = 20
"""Ticks to climb out after a ride."""


class NoWay(Exception):  # noqa: N818 - it names what was not found
    """A leg of the itinerary cannot be walked unwatched; the message says which and when."""


class NoGround(NoWay):
    """A place cannot be reached on foot at all, watched or not."""


@dataclass(slots=True)
class Rehearsal:
    """A simulation that walks an itinerary.

    Attributes:
        simulation: the night being walked; its log is the run.
        kept: danger masks that legs share.
        widths: how far from everybody each leg keeps, tried in turn.
        is_over: asked before each try: whether the time is up.
    """

    simulation: Simulation
    kept: dict[tuple[object, ...], int] = field(default_factory=dict)
    widths: Sequence[Width] = USUAL
    is_over: Callable[[], bool] = lambda: False

    @property
    def world(self) -> World:
        """The present."""
        return self.simulation.world

    def walk(self, steps: Sequence[Step]) -> None:
        """Walk a whole itinerary, stretch by stretch.

        Raises:
            NoWay: at the first stretch that cannot be done unwatched, however late.
        """
        for stretch in stretches_of(steps):
            if self.world.phase != "playing":
                return
            self.do(stretch)

    def do(self, stretch: Sequence[Step], delays: Iterable[int] = DELAYS) -> None:
        """Do one stretch at the first moment at which it leaves no trace.

        Args:
            stretch: a walk or a ride, and what is done where it leads.
            delays: ticks to wait before it, tried in turn.

        Raises:
            NoWay: if there is no such moment; the night is as before then.
        """
        start = self.simulation.copied()
        before = traces(start.world)
        reason = NoWay(f"line {stretch[0].line}: somebody notices")
        for delay in delays:
            if self.is_over():
                break
            try:
                self._play(IDLE, delay)
                for number, step in enumerate(stretch, 1):
                    self._do(step, stretch[number:])
            except NoGround:
                raise
            except NoWay as failure:
                reason = failure
            else:
                if traces(self.world) == before:
                    return
            self.simulation = start.copied()
        raise reason

    def _do(self, step: Step, then: Sequence[Step]) -> None:
        if step.verb == "go":
            self._go(step, then)
        elif step.verb == "until":
            self._wait_for(step)
        elif step.verb == "ride":
            self._ride(step)
        elif step.verb == "hold":
            self._hold(step)
        elif step.verb in TOOLS:
            self._play(Intents(tool=step.verb), 1)
        else:
            for intents, ticks in asked_by(step):
                self._play(intents, ticks)

    def _play(self, intents: Intents, ticks: int) -> None:
        for _ in range(ticks):
            if is_robbed(self.simulation.step(intents)):
                raise NoWay(f"robbed at {self.world.tick}")

    def _wait_for(self, step: Step) -> None:
        for _ in range(PATIENCE):
            if any(type(e).__name__ == step.words[0] for e in self.simulation.step(IDLE)):
                return
        raise NoWay(f"line {step.line}: {step.words[0]} did not happen")

    def _hold(self, step: Step) -> None:
        """Hold the button until an event happens: whoever is to answer must stay near so long."""
        for _ in range(step.ticks):
            if any(
                type(e).__name__ == step.words[0] for e in self.simulation.step(Intents(use=True))
            ):
                self._play(IDLE, 1)
                return
        raise NoWay(f"line {step.line}: {step.words[0]} did not happen")

    def _ride(self, step: Step) -> None:
        """Take the lane to a hub: tap, choose it by its number on the map, ride, climb out."""
        hubs = [placement.id for placement in self.world.plan.of_kind("hub")]
        self._play(Intents(use=True), 2)
        self._play(IDLE, READ_TICKS)
        self._play(Intents(choice=hubs.index(step.words[0]) + 1), 1)
        self._wait_for(Step("until", ("Ride",), step.line))
        self._play(IDLE, 2)
        self._play(Intents(use=True), 1)
        self._play(IDLE, OUT_TICKS)

    # -- walking ----------------------------------------------------------------------------------
    def _go(self, step: Step, then: Sequence[Step]) -> None:
        goal = self._place(step.words[0])
        self._align()
        if not self._is_reachable(goal):
            raise NoGround(f"line {step.line}: {step.words[0]} cannot be reached on foot")
        met = self._met(step.words[0])
        for width in self.widths:
            hold = width.hold_of(then)
            legs = self._way(goal, hold, width, met)
            if legs is not None and self._is_clean(legs, hold):
                for intents in legs:
                    self._play(intents, 1)
                return
        raise NoWay(f"line {step.line}: no unwatched way to {step.words[0]} at {self.world.tick}")

    def _is_reachable(self, goal: Point) -> bool:
        """Return whether any way leads to a place, as if nobody watched."""
        lattice, courier = Lattice.of(self.world.terrain), self.world.courier
        wanted = _points_near(lattice, goal)
        reached, before = lattice.bit((courier.x, courier.y)), 0
        while reached != before and not reached & wanted:
            before, reached = reached, reached | lattice.spread(reached) & lattice.free
        return bool(reached & wanted)

    def _place(self, word: str) -> Point:
        if "," in word:
            column, row = (int(n) for n in word.split(","))
            return column * SUBTILES + SUBTILES // 2, row * SUBTILES + SUBTILES // 2
        fixture = self.world.fixtures.get(word)
        if fixture is not None:
            return fixture.x, fixture.y
        placement = self.world.placement(word)
        return placement.x, placement.y

    def _met(self, word: str) -> str:
        """Return who is to be met at a place: they may see her, for they are to answer."""
        fixture = self.world.fixtures.get(word)
        return fixture.text("who") if fixture is not None else ""

    def _way(self, goal: Point, hold: int, width: Width, met: str) -> list[Intents] | None:
        """Return the intents of the shortest unwatched way to a place."""
        world = self.world
        danger = Danger.ahead_of(world, width.margin, self.kept, met)
        way = find_unwatched_way(
            danger,
            (world.courier.x, world.courier.y),
            _points_near(danger.lattice, goal),
            step_ticks=CARRY_STEP if world.courier.item else WALK_STEP,
            hold_ticks=hold,
            width=width,
        )
        if way is None:
            return None
        pairs = zip(way.places, way.places[1:], strict=False)
        return [i for pair in pairs for i in [_towards(*pair)] * way.step_ticks]

    def _is_clean(self, legs: Sequence[Intents], hold: int) -> bool:
        """Return whether a way, and the time at its end, leaves no trace in the real simulation."""
        world = self.world.copied()
        before = traces(world)
        for intents in [*legs, *[IDLE] * hold]:
            run_tick(world, intents)
            if is_robbed(world.events) or world.phase != "playing":
                break
        return traces(world) == before and not is_robbed(world.events)

    def _align(self) -> None:
        """Step onto the lattice after a ride or a slide along a wall."""
        for _ in range(200):
            courier = self.world.courier
            x, y = ((v + 360) // 720 * 720 for v in (courier.x, courier.y))
            if (courier.x, courier.y) == (x, y):
                return
            direction = direction_of(heading_of(x - courier.x, y - courier.y))
            self._play(Intents(direction=direction, gait="sneak"), 1)


def _points_near(lattice: Lattice, goal: Point) -> int:
    """Return the points that count as being at a place."""
    return sum(
        1 << index
        for index, (x, y) in lattice.around(goal, NEAR_ENOUGH)
        if within(x - goal[0], y - goal[1], NEAR_ENOUGH)
    )


def _towards(start: Point, end: Point) -> Intents:
    if start == end:
        return IDLE
    return Intents(direction=direction_of(heading_of(end[0] - start[0], end[1] - start[1])))


def is_robbed(events: Iterable[Event]) -> bool:
    """Return whether a rival took something: a walk without it may lead nowhere."""
    return any(isinstance(event, Robbed) for event in events)


def traces(world: World) -> tuple[int, ...]:
    """Return what must not change on a clean way."""
    tally = world.tally
    return tally.seen, tally.heard, tally.touched, tally.cited, tally.captured
