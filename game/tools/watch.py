"""``watch``: lets a recorded run play itself, into lines of events, pictures or a moving picture.

Without any of these, and without ``--headless``, the command line shows the run in the game's own
window instead; this module only says what is shown.
"""

from __future__ import annotations

import sys
from contextlib import ExitStack
from io import TextIOWrapper
from pathlib import Path
from typing import Final

from game.base.units import TICKS_PER_SECOND
from game.content.files import open_for_writing
from game.content.locations import Locations
from game.content.words import _
from game.lesson.recording import ReplayResult, replay
from game.sim.events import Event
from game.sim.simulation import Simulation
from game.solve.witness import is_unharmful, is_unseen
from game.tools.keepers import EventLog, FrameFolder, Keeper, MovingPicture
from game.tools.picture import Painter
from game.tools.progress import progress
from game.tools.targets import Night, load_night

SAME: Final = 0
"""Exit code: the run went as it was recorded."""

ANOTHER: Final = 1
"""Exit code: the run went another way, or ended otherwise."""

FAILED: Final = 2
"""Exit code: it could not be played."""


def main(  # noqa: PLR0913 - one for each option
    locations: Locations,
    *,
    target: str,
    headless: bool = True,  # noqa: ARG001 - the command line has seen to it
    events: Path | None = None,
    frames: Path | None = None,
    every: int = TICKS_PER_SECOND,
    record: Path | None = None,
) -> int:
    """Play a run and return the exit code.

    Args:
        locations: where everything is.
        target: a level, whose proof is played, or a run file.
        headless: whether no window was asked for.
        events: a file for one JSON line an event.
        frames: a folder for pictures.
        every: ticks from one of these pictures to the next.
        record: a file for a moving picture.

    Raises:
        Refusal: if there is no such run.
        OSError: if something cannot be written.
    """
    night = load_night(target, locations)
    if isinstance(night, list):
        print(*night, sep="\n", file=sys.stderr)
        return FAILED
    with ExitStack() as stack:
        keepers: list[Keeper] = []
        if events is not None:
            log = TextIOWrapper(open_for_writing(events), encoding="utf-8", newline="\n")
            keepers.append(EventLog(stack.enter_context(log)))
        if frames is not None:
            keepers += _drawn(frames, Painter(night.level, locations), every)
        if record is not None:
            small = Painter(night.level, locations, k=1)
            moving = MovingPicture(record, small, len(night.run.intents), stack)
            keepers += [small, moving]
        return told(played(night, keepers))


def _drawn(folder: Path, painter: Painter, every: int) -> list[Keeper]:
    return [painter, FrameFolder(folder, painter, every)]


def played(night: Night, keepers: list[Keeper]) -> ReplayResult:
    """Play a night's run and let the keepers take what they keep."""
    run = night.run
    with progress(_("watching"), len(run.intents)) as done:

        def note(simulation: Simulation, events: tuple[Event, ...]) -> None:
            for keeper in keepers:
                keeper.note(simulation, events)
            if simulation.world.tick % TICKS_PER_SECOND == 0:
                done(simulation.world.tick)

        return replay(run, night.level.plan, night.level.kinds.catalog, note)


def introduced(target: str, locations: Locations) -> str:
    """Return the line that says what a run shows; "" if its level cannot be played.

    The run is played first, without a picture: nobody is promised what was not tried.

    Raises:
        Refusal: if there is no such run.
    """
    night = load_night(target, locations)
    return "" if isinstance(night, list) else shown_in(played(night, []))


def shown_in(result: ReplayResult) -> str:
    """Return the line that says what a replayed run shows: a proof, or any other run."""
    world, ended = result.simulation.world, result.ended
    minutes, seconds = divmod(world.tick // TICKS_PER_SECOND, 60)
    time = (_("{m} min {s} s") if minutes else _("{s} s")).format(m=minutes, s=seconds)
    if ended is not None and is_unseen(ended) and is_unharmful(ended):
        return _("A proof: unseen and unharmful, {time}").format(time=time)
    outcome = world.outcome or _("left")
    return _("A run, no proof: {outcome}, {time}").format(outcome=outcome, time=time)


def told(result: ReplayResult) -> int:
    """Say what was shown and how it went, and return the exit code."""
    world = result.simulation.world
    print(shown_in(result))
    for note in result.notes:
        print(note)
    words = _("{outcome} after {seconds} s, trust {trust}, seen {seen}, harmed {harmed}")
    print(
        words.format(
            outcome=world.outcome or _("left"),
            seconds=world.tick // TICKS_PER_SECOND,
            trust=world.trust.value,
            seen=world.tally.seen,
            harmed=len(world.tally.harmed),
        )
    )
    return ANOTHER if result.notes else SAME
