"""A night in play: the simulation together with everything that reads its events.

The play scene steps it; pause, capture and debrief act on the same night. A checkpoint saves it,
and a saved night is built up again by playing its run without a picture.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from game.base.grid import cell_of, center_of
from game.base.units import TICKS_PER_SECOND
from game.content.facts import Fact
from game.content.packs import Pack
from game.content.texts import Goal, LevelTexts
from game.content.words import _
from game.lesson.proof_ghost import ProofGhost
from game.lesson.proof_walks import Walk
from game.lesson.proof_way import ProofWay
from game.lesson.recording import Recorder, header_of
from game.lesson.report import Facts, Report
from game.lesson.run_file import Run
from game.level.beginning import nearest_free
from game.sim.events import Captured, Event
from game.sim.intents import Intents
from game.sim.kinds import Catalog
from game.sim.plan import Plan
from game.sim.simulation import Header, Simulation
from game.sim.world import World
from game.view.furniture import Shelf
from game.view.ground import Ground
from game.view.sprites import Sprites
from game.view.stage import Stage
from game.view.step_words import step_words

CHUNK: Final = 300
"""Ticks of a saved run that are played between two pictures of the progress bar."""

AT_ONCE: Final = 10 * TICKS_PER_SECOND
"""Most ticks that are played without a picture between: a tenth of a second, about."""


@dataclass(frozen=True, slots=True)
class Setting:
    """A level made ready to be played, once or again.

    Attributes:
        plan: the checked level.
        catalog: the numbers it is played with.
        texts: what people read about it; None for a level that has none.
        ground: its pictures.
        sprites: pictures of everybody.
        shelf: pictures of props that change.
        facts: what is known about the claims that stand in it, by id.
        walks: how its proof goes through each zone, by id, for levels with a guide to show it.
        pack: the shared pack it came in; None for a level of the course.
        way: where its proof goes, for the route hint; None for a level without a proof.
        proof: its proof, a run that fits it; None for a level without one.
    """

    plan: Plan
    catalog: Catalog
    texts: LevelTexts | None
    ground: Ground
    sprites: Sprites
    shelf: Shelf
    facts: Mapping[str, Fact] = field(default_factory=dict)
    walks: Mapping[str, Walk] = field(default_factory=dict)
    way: ProofWay | None = None
    proof: Run | None = None
    pack: Pack | None = None

    @property
    def name(self) -> str:
        """The level as it is asked for again: its id, or the path of a shared one's map."""
        return str(self.pack.folder / f"{self.plan.id}.tmx") if self.pack else self.plan.id

    def stage(self, world: World) -> Stage:
        """Return a stage for a world; its light is baked, which takes a moment."""
        return Stage(self.ground, world, sprites=self.sprites, shelf=self.shelf)


class Night:
    """One level being played.

    Attributes:
        setting: the level.
        simulation: the night itself.
        stage: draws it.
        report: what it comes to.
        captures: how often she was caught, those taken back by a rewind included.
        helped: whether an assist was offered already.
        ghost: the proof's courier, who is seen beside the player; None in most nights.
        untold: events of a rewind that the play scene has still to show.
    """

    def __init__(self, setting: Setting, header: Header) -> None:
        """Begin a night at dusk."""
        self.setting: Final = setting
        self.simulation = Simulation.start(setting.plan, setting.catalog, header)
        self.stage: Final = setting.stage(self.simulation.world)
        self.report: Final = Report(header.trust)
        self.captures = 0
        self.helped = False
        self.ghost: ProofGhost | None = None
        self.untold: tuple[Event, ...] = ()
        self._recorder = Recorder(self.simulation)

    @property
    def world(self) -> World:
        """The present world."""
        return self.simulation.world

    @property
    def header(self) -> Header:
        """What the night began with."""
        return self.simulation.header

    def call_ghost(self) -> bool:
        """Let the proof's courier be seen; returns whether the level has a proof."""
        setting = self.setting
        if setting.proof is not None:
            self.ghost = ProofGhost(setting.proof, setting.plan, setting.catalog)
        return self.ghost is not None

    def step(self, intents: Intents) -> tuple[Event, ...]:
        """Play one tick and let everybody read what happened."""
        return self._read(self.simulation.step(intents))

    def rewind(self, ticks: int) -> None:
        """Go back by so many ticks; 0 is the last checkpoint."""
        events = self.simulation.rewind(ticks) if ticks else self.simulation.rewind_to_checkpoint()
        self.untold = self._read(events)

    def rewind_to(self, checkpoint: str) -> None:
        """Go back to a checkpoint by its name; raises KeyError if it was not passed."""
        self.untold = self._read(self.simulation.rewind_to(checkpoint))

    def put(self, x: int, y: int) -> None:
        """Put the courier elsewhere; what was played before proves nothing any more."""
        self.simulation.go_on_at(self.world.tick, x, y)

    def redrawn(self, setting: Setting) -> Night:
        """Return this night on a map that was drawn anew: the same tick, the same place."""
        night, courier = Night(setting, self.header), self.world.courier
        cell = nearest_free(setting.plan, cell_of(courier.x, courier.y))
        stays = cell == cell_of(courier.x, courier.y)
        place = (courier.x, courier.y) if stays else center_of(cell)
        night.simulation.go_on_at(self.world.tick, *place)
        return night

    def _read(self, events: tuple[Event, ...]) -> tuple[Event, ...]:
        self._recorder.note()
        self.report.note(events, self.world.tick)
        self.captures += sum(isinstance(event, Captured) for event in events)
        return events

    def parted_from(self, run: Run) -> int | None:
        """Return the first second at whose end the night was not as in a run; None so far."""
        return self._recorder.parted_from(run)

    def run(self) -> Run:
        """Return the run so far."""
        return self._recorder.run()

    def facts(self) -> Facts:
        """Return what the night came to."""
        return self.report.facts(self.world, self.simulation.cut)

    def goal(self) -> str:
        """Return what is to be done now; "" if nothing says so.

        It is an English msgid; where a network asks for a next step, that sentence follows the
        text, both in the reader's language already.
        """
        goals: list[Goal] = self.setting.texts.goals if self.setting.texts else []
        happened = self.report.words()
        text = next((g.text for g in goals if g.until not in happened), "")
        step = step_words(self.world)
        return _("{goal} Next: {step}.").format(goal=_(text), step=step) if step else text


def rebuilt(setting: Setting, run: Run) -> Iterator[tuple[int, Night]]:
    """Play a saved run without a picture.

    Yields:
        The ticks played and the night as it is then, now and then and at the end.
    """
    night = Night(setting, header_of(run))
    for start in range(0, len(run.intents), CHUNK):
        for intents in run.intents[start : start + CHUNK]:
            night.step(intents)
        yield night.world.tick, night
    yield night.world.tick, night


def watched_again(setting: Setting, run: Run, tick: int) -> Night:
    """Return a run's night on a map that was drawn anew: at the same tick, or at dusk.

    Args:
        setting: the level as it is now.
        run: what is watched.
        tick: where the night on the map before stands; dusk it is if that takes long to reach, or
            is the run's end.
    """
    intents = run.intents[:tick] if tick < min(AT_ONCE, len(run.intents)) else ()
    *_before, (_ticks, night) = rebuilt(setting, replace(run, intents=intents))
    return night if night.world.phase == "playing" else Night(setting, header_of(run))
