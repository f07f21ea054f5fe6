"""Review: what could be wrong with a level that can be played.

The builder says whether a plan can be made of a map; this module looks at the whole of it as a
designer's critic would. It may take a moment: eyes are asked where they look over a whole period.
"""

from __future__ import annotations

from game.base.problems import Problem
from game.content.locations import Locations
from game.level.checks.beats import check_beats
from game.level.checks.colors import check_colors
from game.level.checks.corridors import check_corridors
from game.level.checks.drawing import check_drawing
from game.level.checks.edges import check_edges
from game.level.checks.lessons import check_lessons
from game.level.checks.lines import check_lines
from game.level.checks.locks import check_locks
from game.level.checks.pace import check_pace
from game.level.checks.proofs import check_proofs
from game.level.checks.size import check_size
from game.level.checks.subject import Subject
from game.level.checks.tidiness import check_tidiness
from game.level.checks.twins import check_twins
from game.level.checks.watched import check_watched
from game.level.checks.ways import check_one_ways
from game.level.notes import Notes
from game.level.shelf import Level
from game.sim.stats import with_stats

_CHECKS = (
    check_edges,
    check_tidiness,
    check_beats,
    check_locks,
    check_one_ways,
    check_twins,
    check_pace,
    check_drawing,
    check_colors,
    check_lines,
    check_corridors,
    check_watched,
)
"""Every check that needs only the level."""


def review(level: Level, locations: Locations) -> list[Problem]:
    """Return what could be better about a level, errors among it.

    Args:
        level: a level without errors of its plan.
        locations: where the shipped levels and the game's languages are.
    """
    subject = subject_of(level)
    for check in _CHECKS:
        check(subject)
    check_size(subject, locations)
    check_lessons(subject, locations)
    check_proofs(subject, locations)
    return subject.notes.problems


def subject_of(level: Level) -> Subject:
    """Return a level as it comes under review, with nothing noted yet."""
    catalog = with_stats(level.kinds.catalog, level.plan.stats)
    return Subject(level.tiled, level.plan, level.kinds.classes, catalog, Notes())
