"""Proof review: what could be better about a level, seen from a run through it.

``review`` looks at a level as it is drawn and must be quick; this needs a proof and its metrics.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from game.base.grid import Cell, cell_of
from game.base.problems import Problem
from game.base.units import TICKS_PER_SECOND
from game.level.checks.pace import note_pace
from game.level.checks.subject import Subject
from game.level.review import subject_of
from game.level.shelf import Level
from game.sim.plan import Point
from game.solve.metrics import Metrics
from game.solve.searched import Searched
from game.solve.shelter import NEAR
from game.solve.waits import LONG_S

SHOWN_S: Final = 0.8
"""So long a rival can be seen before anybody is near it."""

UNSHELTERED_TILES: Final = 20
"""The longest stretch of a way without shelter near, tiles."""

WINDOW_S: Final = 0.35
"""Shorter windows are luck."""

MOST_WATCHED: Final = 45
"""Percent of the floor that may be watched on average."""

MOST_NEVER: Final = 40
"""Percent of the floor that may never be watched."""

READING_S: Final = 5
"""So long a lesson can be read somewhere before anybody looks."""

_FLOOR: Final = "floor"


def proof_review(level: Level, metrics: Metrics) -> list[Problem]:
    """Return what could be better about a level, as the metrics of a run through it say.

    Args:
        level: a level without errors of its plan.
        metrics: what was measured along its proof.
    """
    subject = subject_of(level)
    for check in _CHECKS:
        check(subject, metrics)
    if metrics.searched is not None:
        _check_windows(subject, metrics.searched)
        _check_routes(subject, metrics.searched)
        _check_waits(subject, metrics.searched)
    note_pace(subject, metrics.par_s)
    return subject.notes.problems


def _check_meetings(subject: Subject, metrics: Metrics) -> None:
    for meeting in metrics.meetings:
        seconds, placed = meeting.shown / TICKS_PER_SECOND, subject.plan.by_id.get(meeting.actor)
        if placed is not None and seconds < SHOWN_S:
            subject.note(
                "L308", placed, _tile(meeting.place), seconds=f"{seconds:.1f}", least=SHOWN_S
            )


def _check_shelter(subject: Subject, metrics: Metrics) -> None:
    stretch = metrics.unsheltered
    if stretch is not None and stretch.tiles > UNSHELTERED_TILES:
        told = {"tiles": round(stretch.tiles), "near": NEAR}
        subject.note_cell("L502", _FLOOR, _tile(stretch.place), **told)


def _check_pressure(subject: Subject, metrics: Metrics) -> None:
    watched, never = (
        round(share * 100) for share in (metrics.pressure.watched, metrics.pressure.never)
    )
    if watched > MOST_WATCHED:
        subject.note_map("L505", share=watched, most=MOST_WATCHED)
    if watched and never > MOST_NEVER:
        subject.note_map("L506", share=never, most=MOST_NEVER)


def _check_reading(subject: Subject, metrics: Metrics) -> None:
    for name, seconds in metrics.reading.items():
        if seconds < READING_S:
            lesson = subject.plan.by_id[name]
            subject.note("L602", lesson, seconds=f"{seconds:.1f}", least=READING_S)


def _check_windows(subject: Subject, searched: Searched) -> None:
    seconds, tightest = searched.widest_window_s, searched.windows.tightest
    if seconds is not None and seconds < WINDOW_S and tightest:
        told = {"seconds": f"{seconds:.2f}", "least": WINDOW_S}
        subject.note_cell("L503", _FLOOR, _tile(tightest[0][1]), **told)


def _check_routes(subject: Subject, searched: Searched) -> None:
    routes = searched.routes
    if routes.used and len(routes.critical) == len(routes.used):
        subject.note_map("L504", count=len(routes.used))


def _check_waits(subject: Subject, searched: Searched) -> None:
    for wait in searched.waits:
        told = {"seconds": f"{wait.seconds:.1f}", "most": LONG_S}
        subject.note_cell("L510", _FLOOR, _tile(wait.place), **told)


def _tile(place: Point) -> Cell:
    return cell_of(*place)


_CHECKS: Final[tuple[Callable[[Subject, Metrics], None], ...]] = (
    _check_meetings,
    _check_shelter,
    _check_pressure,
    _check_reading,
)
"""The checks that any run is enough for."""
