"""Verdicts: what is known of one map, and the JSON that tells it to other programs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from game.base.problems import Problem, plain
from game.base.units import SUBTILES, TICKS_PER_SECOND
from game.lesson.run_file import Run
from game.level.shelf import Level
from game.level.tiled_map import TiledMap
from game.solve.proving import IMPOSSIBLE, NOT_FOUND, PROVEN
from game.tools.proofs.cases import Case
from game.tools.proofs.measures import UNMEASURED, Measures
from game.tools.proofs.nights import Played, uses_powers
from game.tools.proofs.searching import Found

REUSED, SEARCHED, WALKED = "reused", "searched", "walked"
"""Where a proof comes from: it lay there, the solver found it, or an itinerary was walked."""

RENEWED, USUAL_HANDS = "renewed", "usual hands"
"""Or the steps of an older proof still lead through; or those of the usual night do here too."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A proof of one case.

    Attributes:
        case: how the night begins.
        run: the run.
        played: the night that it makes.
        source: where it comes from, such as ``REUSED``.
        path: where it lies.
        found: what the search says, if there was one.
    """

    case: Case
    run: Run
    played: Played
    source: str
    path: Path
    found: Found | None = None

    @property
    def seconds(self) -> float:
        """How long the night takes."""
        return round(self.played.ticks / TICKS_PER_SECOND, 2)

    @property
    def clearance(self) -> float:
        """Tiles by which somebody would have had to sense further."""
        return round(self.played.shave.room / SUBTILES, 2)

    @property
    def claim(self) -> str:
        """What is claimed besides unseen and unharmful."""
        return "with powers" if uses_powers(self.run.intents) else "no powers"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is known of one map.

    Attributes:
        name: the map, as it was named.
        word: ``PROVEN``, ``NOT_FOUND`` or ``IMPOSSIBLE``; empty if it has problems of its own.
        shown: its proofs, the usual night first.
        open: cases without a proof, with what was tried.
        problems: what is to be told, the worst first.
        remarks: lines about stored proofs that did not count.
        level: the level, if it has no errors.
        tiled: the map as far as it could be read.
        measures: figures of the usual night.
        could_run: whether there was a map to prove.
    """

    name: str
    word: str = ""
    shown: tuple[Shown, ...] = ()
    open: tuple[tuple[Case, Found], ...] = ()
    problems: tuple[Problem, ...] = ()
    remarks: tuple[str, ...] = ()
    level: Level | None = None
    tiled: TiledMap | None = None
    measures: Measures = UNMEASURED
    could_run: bool = True


def word_of(open_cases: Iterable[tuple[Case, Found]]) -> str:
    """Return the verdict over all cases: the worst."""
    words = {found.verdict for _, found in open_cases}
    return next((word for word in (IMPOSSIBLE, NOT_FOUND) if word in words), PROVEN)


def as_plain(verdict: Verdict) -> dict[str, object]:
    """Return a verdict as JSON's values; the figures are those of the usual night."""
    first = next((one for one in verdict.shown if not one.case.name), None)
    found = first.found if first is not None else dict(_open_usual(verdict)).get("")
    par = verdict.level.plan.par_ticks / TICKS_PER_SECOND if verdict.level else 0
    figures = verdict.measures
    return {
        "map": verdict.name,
        "verdict": verdict.word or None,
        "claim": first.claim if first else None,
        "seconds": first.seconds if first else None,
        "par_s": par or None,
        "clearance_tiles": first.clearance if first else None,
        "rounds": found.rounds if found else 0,
        "ghost_s": first.seconds if first else None,
        "ghost_rate": figures.ghost_rate,
        "detour": figures.detour,
        "watched": figures.watched,
        "routes": figures.routes,
        "critical": figures.critical,
        "difficulty": figures.difficulty,
        "culprits": [_culprit(verdict, each) for each in culprits_of(verdict)],
        "run": str(first.path) if first else None,
    }


def _open_usual(verdict: Verdict) -> Iterable[tuple[str, Found]]:
    return ((case.name, found) for case, found in verdict.open)


def culprits_of(verdict: Verdict) -> list[str]:
    """Return the names of the foes without whom a way would be found, each once."""
    names = (name for _, found in verdict.open for name in found.culprits)
    return [*dict.fromkeys(names)]


def _culprit(verdict: Verdict, name: str) -> dict[str, object]:
    tiled = verdict.tiled
    things = tiled.objects if tiled is not None else ()
    place = next((tiled.place(t) for t in things if tiled and t.name == name), None)
    return {
        "name": plain(name),
        "type": plain(place.object_type) if place else "",
        "tile": list(place.tile) if place and place.tile else None,
    }
