"""What a person names on the command line: a level, a run of one, or a run that is to play it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from game.base.problems import Place, Problem, Refusal
from game.content.locations import Locations, find_level
from game.content.words import _
from game.lesson.run_file import Run, read_run
from game.level.shelf import Level, load_level


@dataclass(frozen=True, slots=True)
class Target:
    """A level's map and a run of it; no run where none shows a way through yet."""

    map: Path
    run: Run | None = None


def find_target(name: str, locations: Locations) -> Target | Problem:
    """Return what a name means, or why it means nothing.

    Args:
        name: a level's digit, stem or path, or the path of a ``.run`` file.
        locations: where levels are looked for.
    """
    if name.endswith(".run"):
        return _target_of_run(Path(name), locations)
    path = find_level(name, locations)
    if isinstance(path, Problem):
        return path
    proof = path.parent / "proofs" / f"{path.stem}.run"
    if not proof.is_file():
        return Target(path)
    run = read_run(proof)
    return run if isinstance(run, Problem) else Target(path, run)


def _target_of_run(path: Path, locations: Locations) -> Target | Problem:
    run = read_run(path)
    if isinstance(run, Problem):
        return run
    level = find_level(run.header.level, locations)
    if isinstance(level, Problem):
        return replace(level, place=Place(file=str(path), line=1))
    return Target(level, run)


@dataclass(frozen=True, slots=True)
class Night:
    """A run and the level it is played on."""

    level: Level
    run: Run


def load_night(name: str, locations: Locations) -> Night | list[Problem]:
    """Return what is needed to play a run again, or what is wrong with its level.

    Raises:
        Refusal: if the name means no run.
    """
    target = find_target(name, locations)
    if isinstance(target, Problem):
        raise Refusal(target)
    level = load_level(target.map, locations)
    return level if isinstance(level, list) else Night(level, run_of_target(target))


def run_of_target(target: Target) -> Run:
    """Return a target's run; raises Refusal if it has none."""
    if target.run is None:
        what = _("no run shows a way through this level yet")
        mend = _("give a .run file, or play the level and keep the run")
        raise Refusal(Problem("R001", what, Place(file=str(target.map)), mend=mend))
    return target.run


def run_to_fly(given: Path | Run | None, level: str | None, locations: Locations) -> Run | None:
    """Return the run that plays in the player's place, None if none is given.

    Args:
        given: the run or its file.
        level: the level that was asked for, as people name it; None leaves it to the run.
        locations: where levels are looked for.

    Raises:
        Refusal: if the run cannot be read, its level is not there, or another was asked for.
    """
    if given is None:
        return None
    run = given if isinstance(given, Run) else read_run(given)
    if isinstance(run, Problem):
        raise Refusal(run)
    own = run.header.level
    map_ = find_level(level or own, locations)
    if isinstance(map_, Problem):
        raise Refusal(map_)
    if map_.stem != own:
        what = _("the run plays {own}, not {asked}").format(own=own, asked=map_.stem)
        mend = _("type: python -m game play {own} --autopilot RUN").format(own=own)
        place = Place() if isinstance(given, Run) else Place(file=str(given), line=1)
        raise Refusal(Problem("R007", what, place, mend=mend))
    return run
