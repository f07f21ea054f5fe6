"""The designer's ghost: where the courier of a level's proof is at each tick, and what she does.

The proof is played again in a simulation of its own, a little at a time and always ahead of the
night it is shown in. That night never hears of it: what is kept here is a recording.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from game.base.units import TICKS_PER_SECOND
from game.content.words import _, later
from game.lesson.proof_walks import Step, step_of
from game.lesson.recording import differs, header_of
from game.lesson.report import snake_case
from game.lesson.run_file import Run
from game.sim.events import Event, ObjectiveDone
from game.sim.kinds import Catalog
from game.sim.plan import Plan
from game.sim.simulation import Simulation
from game.sim.world import World

DEEDS: Final[Mapping[str, str]] = {
    "objective_done": later("Done: {goal}."),
    "spool_taken": later("Takes a spool of cable."),
    "ride": later("Rides a lane."),
    "peak_started": later("Starts the peak."),
    "parcel_delivered": later("Hands a parcel over."),
    "papers_fetched": later("Fetches papers."),
    "papers_shown": later("Shows the papers."),
    "claim_found": later("Looks at what glints."),
    "helped": later("Helps somebody."),
    "taken": later("Takes something along."),
    "box_paid": later("Pays into a box."),
    "box_filled": later("Puts the goods into a box."),
    "stall_opened": later("Opens a stall."),
    "label_posted": later("Posts the fake label."),
    "jar_taken": later("Takes jars of light."),
    "pulse_lent": later("Lends a jar of light."),
    "seal_got": later("Has the seal."),
    "signal_asked": later("Asks before it takes an answer."),
    "opt_out_done": later("Has itself forgotten."),
    "file_lifted": later("Lifts the file."),
    "look_bought": later("Looks through a telescope."),
    "tell_written": later("Writes down what it saw."),
    "contact_met": later("Asks somebody who knows the place."),
    "fit_done": later("Makes something fit the place."),
    "seal_set": later("Sets a seal."),
    "watchtower_met": later("Holds the tower."),
    "pilot_started": later("Rings for a try with paper figures."),
    "stake_set": later("Seals a wager."),
    "wager_won": later("Wins the wager."),
    "charter_read": later("Reads the charter."),
    "exit_opened": later("The way out is open."),
    "level_ended": later("Has walked out, after {m}:{s:02}."),
}
"""What the ghost is said to do, English msgids by the name of the event in snake_case."""

_REACHED: Final[Mapping[str, str]] = {
    "hub": later("Has joined the hub: {goal}."),
    "board": later("Has read: {goal}."),
}
"""What it is said to have done with a goal that is no plain objective."""


class ProofGhost:
    """The courier of one proof, as far as it has been played."""

    def __init__(self, run: Run, plan: Plan, catalog: Catalog) -> None:
        """Begin at dusk; the run must fit the plan."""
        self._run: Final = run
        self._simulation: Final = Simulation.start(plan, catalog, header_of(run))
        self._steps: Final[list[Step | None]] = []
        self._deeds: Final[dict[int, tuple[str, ...]]] = {}
        self._watchers: Final[list[int]] = []
        self._is_refuted = False
        self._keep(())

    @property
    def is_whole(self) -> bool:
        """Whether the proof has been played to its end."""
        return self._is_refuted or len(self._steps) > len(self._run.intents)

    def go_on(self, ticks: int) -> None:
        """Play so many more ticks of the proof; where it goes another way now, it ends."""
        for _tick in range(ticks):
            if self.is_whole:
                return
            events = self._simulation.step(self._run.intents[len(self._steps) - 1])
            self._is_refuted = differs(self._simulation, self._run)
            self._keep(events)

    def at(self, tick: int) -> Step | None:
        """Return the courier at a tick; None while she rides below, and once she has walked out."""
        self._reach(tick)
        return self._steps[tick] if tick < len(self._steps) else None

    def deeds_at(self, tick: int) -> tuple[str, ...]:
        """Return what she does in a tick, sentences in the reader's language."""
        self._reach(tick)
        return self._deeds.get(tick, ())

    def is_parted(self, world: World) -> bool:
        """Return whether a night's watchers stand elsewhere than they did in the proof by then.

        It is looked at on whole seconds; in between and after the proof's end nothing is said.
        """
        second, rest = divmod(world.tick, TICKS_PER_SECOND)
        self._reach(world.tick)
        return not rest and second < len(self._watchers) and self._watchers[second] != _watch(world)

    # -- the proof --------------------------------------------------------------------------------
    def _reach(self, tick: int) -> None:
        self.go_on(tick + 1 - len(self._steps))

    def _keep(self, events: Iterable[Event]) -> None:
        """Take up where she is now and what she has just done."""
        world = self._simulation.world
        self._steps.append(None if world.courier.aboard else step_of(world.courier))
        deeds = dict.fromkeys(deed for event in events if (deed := _deed(event, world)))
        if deeds:
            self._deeds[world.tick] = tuple(deeds)
        if world.tick % TICKS_PER_SECOND == 0:
            self._watchers.append(_watch(world))


def _deed(event: Event, world: World) -> str:
    """Return the sentence for an event; "" for one that nobody needs to hear of."""
    told = DEEDS.get(snake_case(type(event).__name__), "")
    if not told:
        return ""
    goal = ""
    if isinstance(event, ObjectiveDone):
        fixture = world.fixtures[event.objective]
        told = _REACHED.get(fixture.kind, told)
        goal = _(fixture.text("label")) if fixture.text("label") else fixture.id
    minutes, seconds = divmod(world.tick // TICKS_PER_SECOND, 60)
    return _(told).format(goal=goal, m=minutes, s=seconds)


def _watch(world: World) -> int:
    """Return a number that says where all watchers stand."""
    return hash(tuple((a.id, a.x, a.y) for a in world.actors if a.is_watcher))
