"""Looking at one map, and keeping of it what is to be told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Final

from game.base.problems import Place, Problem, Refusal, Severity
from game.content.catalog import Kinds
from game.content.codes import problem
from game.content.locations import Locations
from game.level.canonical import form_of
from game.level.ignores import Sifted, sifted
from game.level.mends import Mend, mended
from game.level.review import review
from game.level.rule_maps import is_rule_map, read_rule_map
from game.level.shelf import Examined, examined
from game.level.tiled_map import TiledMap
from game.tools.crash_log import kept_details
from game.tools.findings.choice import Choice

BROKEN: Final = "L999"
"""Code of a check that broke itself."""

_ORDER: Final = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


@dataclass(frozen=True, slots=True)
class Findings:
    """What is told of one map.

    Attributes:
        name: the map, as it was found.
        problems: the worst first.
        tiled: the map as far as it could be read, for showing the places.
        silenced: how many problems it asks to leave out, each for a reason.
        could_run: whether there was a map, and a check that went through.
        mends: gives what ``--fix`` would do to the map; worked out only when somebody asks.
    """

    name: str
    problems: tuple[Problem, ...] = ()
    tiled: TiledMap | None = None
    silenced: int = 0
    could_run: bool = True
    mends: Callable[[], list[Mend]] = list

    @property
    def are_bad(self) -> bool:
        """Whether something is worse than a note."""
        return any(p.severity is not Severity.NOTE for p in self.problems)


def findings(path: Path, kinds: Kinds, locations: Locations, choice: Choice) -> Findings:
    """Return what is to be told of one map; a fault of the check itself is told like one of it.

    Args:
        path: the map.
        kinds: what it is checked against.
        locations: where levels and logs are.
        choice: which codes are told.
    """
    try:
        seen = _reviewed(_with_form(_seen(path, kinds, locations)), locations)
    except Exception as error:  # noqa: BLE001 - no map may stop the check of the others
        broken = _broken(error, path, locations)
        return Findings(str(path), (broken,), could_run=False)
    kept = _kept(seen, choice)
    told = [_placed(p, seen.tiled) for p in kept.kept]
    told.sort(key=lambda p: _ORDER[p.severity])
    mends = partial(_mends, seen, kinds, locations)
    return Findings(str(path), tuple(told), seen.tiled, len(kept.silenced), mends=mends)


def _mends(seen: Examined, kinds: Kinds, locations: Locations) -> list[Mend]:
    """Return what ``--fix`` would do to a map; nothing where it cannot be read."""
    if seen.tiled is None or not seen.is_read:
        return []
    try:
        return mended(seen.tiled, kinds.classes, locations.levels)[1]
    except Refusal:
        return []


def _with_form(seen: Examined) -> Examined:
    """Return the same, with what is to be said of how the file of a sound level is written."""
    form = form_of(seen.level.tiled) if seen.level is not None else None
    return replace(seen, problems=[*seen.problems, form]) if form is not None else seen


def _reviewed(seen: Examined, locations: Locations) -> Examined:
    """Return the same, with what a critic would say of a sound level."""
    found = review(seen.level, locations) if seen.level is not None else []
    return replace(seen, problems=[*seen.problems, *found])


def _seen(path: Path, kinds: Kinds, locations: Locations) -> Examined:
    """Look at a level, or at a map of rules for drawing levels."""
    if not is_rule_map(path):
        return examined(path, kinds, locations)
    read = read_rule_map(path, locations.levels)
    return Examined(read.problems, tiled=read.tiled or read.partly, is_read=read.tiled is not None)


def _kept(seen: Examined, choice: Choice) -> Sifted:
    """Return the problems to be told; of a map that cannot be read, all errors."""
    if seen.tiled is None or not seen.is_read:
        errors = (p for p in seen.problems if _stops(p) or choice.tells(p))
        return Sifted(tuple(errors))
    kept = sifted(seen.tiled, seen.problems, whole=seen.level is not None)
    return replace(kept, kept=tuple(p for p in kept.kept if choice.tells(p)))


def _stops(found: Problem) -> bool:
    return found.severity is Severity.ERROR


def _placed(found: Problem, tiled: TiledMap | None) -> Problem:
    """Return a problem with all of its place: readers often know an object's number alone.

    Its file is as seen from the working folder, if it lies in it.
    """
    place, here = found.place, Path.cwd()
    if tiled is not None and place.object_id is not None and not place.object_type:
        place = _whole(place, tiled)
    if Path(place.file).is_absolute() and Path(place.file).is_relative_to(here):
        place = replace(place, file=str(Path(place.file).relative_to(here)))
    return replace(found, place=place)


def _whole(place: Place, tiled: TiledMap) -> Place:
    """Return an object's place with its name, class and tile, if the object could be read."""
    wanted = (place.object_id, place.line)
    thing = next((t for t in tiled.objects if (t.id, t.line) == wanted), None)
    if thing is None:
        return place
    whole = tiled.place(thing)
    return replace(whole, tile=whole.tile if place.tile is None else place.tile)


def _broken(error: Exception, path: Path, locations: Locations) -> Problem:
    """Keep the details of an error in the log and return what is told of it."""
    log = kept_details(error, locations) or "-"
    place, reason = Place(str(path)), f"{type(error).__name__}: {error}"
    return problem(BROKEN, place, reason=reason, log=log)
