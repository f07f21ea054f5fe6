"""The story told in play: lines of the level's texts, each once, as things happen.

What was said is not remembered but read from the report, which follows the effective timeline: a
line that a rewind took back can be said again, and one from before it, or from before the night was
left and continued, cannot.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from typing import Final

from game.content.texts import Say
from game.content.words import _, later
from game.lesson.report import Report, snake_case
from game.sim.events import Event, MindFailed
from game.view.captions import STORY, Caption

_FAILED: Final = later("{actor} has lost the thread and stands still. The night goes on.")


class Storyteller:
    """Says what the events of a night call for."""

    def __init__(self, says: Iterable[Say], report: Report) -> None:
        """Take the lines.

        Args:
            says: the level's lines.
            report: holds what happened; it has taken a tick's events before they are told here.
        """
        self._says: Final = tuple(says)
        self._report: Final = report

    def told(self, events: Iterable[Event]) -> Iterator[Caption]:
        """Give the lines for the events of a tick, in their order."""
        for event in events:
            if isinstance(event, MindFailed):
                yield Caption("", _(_FAILED).format(actor=event.actor), weight=STORY)
            for say in self._says:
                if self._is_due(say, event):
                    yield Caption(_(say.who), _(say.text), weight=STORY)

    def speakers(self) -> set[str]:
        """Return who has spoken so far, as the texts name them."""
        sorts = {snake_case(sort.__name__): sort for sort in self._report.sorts()}
        heard = ((say, sorts[say.when]) for say in self._says if say.when in sorts)
        return {say.who for say, sort in heard if len(self._alike(say, sort)) >= say.nth}

    def _is_due(self, say: Say, event: Event) -> bool:
        if say.when != snake_case(type(event).__name__):
            return False
        alike = self._alike(say, type(event))
        return any(past is event for past in alike[say.nth - 1 : say.nth])

    def _alike(self, say: Say, sort: type[Event]) -> list[Event]:
        """Return all events of a class that a line speaks of, in order."""
        return [past for _tick, past in self._report.all(sort) if _is_about(say, asdict(past))]


def _is_about(say: Say, fields: Mapping[str, object]) -> bool:
    """Return whether a line speaks of an event with these fields."""
    numbers = {name: value for name, value in fields.items() if isinstance(value, int)}
    return (
        (not say.about or say.about in fields.values())
        and all(numbers.get(name, least - 1) >= least for name, least in say.at_least.items())
        and all(numbers.get(name, most + 1) <= most for name, most in say.at_most.items())
    )
