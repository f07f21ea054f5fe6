"""A draft: a map that is played while somebody draws it.

As soon as the map, or anything that it refers to, is saved, the night goes on with what was saved;
a map with faults changes nothing and its findings are shown. Nothing of such a night is kept.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from game.base.problems import Problem, Severity
from game.base.units import TICKS_PER_SECOND
from game.content.catalog import Kinds
from game.content.locations import Locations
from game.content.texts import texts_path
from game.lesson.run_file import Run
from game.level.beginning import begun_at
from game.level.shelf import Level, examined
from game.level.watching import Watcher, files_of
from game.scenes.fit import Fit
from game.scenes.night import Night
from game.sim.plan import Point

TRAIL_EVERY: Final = TICKS_PER_SECOND // 4
"""Ticks from one kept place of the trail to the next."""

TRAIL_MOST: Final = 4 * 60 * 60
"""Kept places of one night at most: an hour."""


@dataclass
class Draft:
    """A map in the making.

    Attributes:
        path: the map's file.
        locations: where the shipped levels are, whose tilesets every map may use.
        begins_at: Tiled's number of the object at which nights begin; None for the map's start.
        watched: the run that plays in the place of hands, or None.
        findings: what was wrong with the map when it was last saved.
        trail: where the courier has been this night, in subtiles.
        last_trail: where she was in the night before.
    """

    path: Path
    locations: Locations
    begins_at: int | None = None
    watched: Run | None = None
    findings: tuple[Problem, ...] = ()
    trail: list[Point] = field(default_factory=list)
    last_trail: list[Point] = field(default_factory=list)
    _tick: int = 0

    def __post_init__(self) -> None:
        """Begin to watch the map's files."""
        texts = texts_path(self.path.parent, self.path.stem)
        self._watcher = Watcher(lambda: files_of(self.path, self.locations.levels) | {texts})
        self._fit = Fit(self.watched) if self.watched else None

    def begun(self, level: Level) -> Level | Problem:
        """Return a level as its next night begins, or why it cannot begin there."""
        self.last_trail, self.trail = self.trail or self.last_trail, []
        return level if self.begins_at is None else begun_at(level, self.begins_at)

    def saved(self, time_ms: int, kinds: Kinds) -> Level | None:
        """Return the level as it was saved just now; None if it was not, or has faults.

        Args:
            time_ms: the clock of animations.
            kinds: the stat sheets and the map's classes.
        """
        return self._read(kinds) if self._watcher.has_changed(time_ms / 1000) else None

    def can_begin(self, kinds: Kinds) -> bool:
        """Return whether a night can begin on the map; if not, the findings say why."""
        level = self._read(kinds)
        begun = self.begun(level) if level else None
        if isinstance(begun, Problem):
            self.findings = (begun,)
        return isinstance(begun, Level)

    def _read(self, kinds: Kinds) -> Level | None:
        found = examined(self.path, kinds, self.locations)
        self.findings = tuple(p for p in found.problems if p.severity is not Severity.NOTE)
        return found.level

    def follow(self, night: Night) -> list[str]:
        """Keep the courier's place now and then; returns what is to be told about a watched run."""
        world = night.world
        if abs(world.tick - self._tick) >= TRAIL_EVERY and len(self.trail) < TRAIL_MOST:
            self._tick = world.tick
            self.trail.append((world.courier.x, world.courier.y))
        return self._fit.news(night) if self._fit else []
