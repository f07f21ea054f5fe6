"""The story told in play: lines of the level's texts, each once, as things happen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict

from game.content.texts import Say
from game.content.words import _
from game.lesson.report import Report, snake_case
from game.sim.events import Event
from game.view.captions import STORY, Caption


class Storyteller:
    """Says what the events of a night call for."""

    def __init__(self, says: Iterable[Say], report: Report) -> None:
        """Begin with nothing said.

        Args:
            says: the level's lines.
            report: counts events; it has taken those of a tick before they are told here.
        """
        self._left = list(says)
        self._report = report

    def told(self, events: Iterable[Event]) -> Iterator[Caption]:
        """Give the lines for the events of a tick, in their order."""
        for event in events:
            for say in [say for say in self._left if self._is_due(say, event)]:
                self._left.remove(say)
                yield Caption(_(say.who), _(say.text), weight=STORY)

    def _is_due(self, say: Say, event: Event) -> bool:
        if say.when != snake_case(type(event).__name__):
            return False
        if say.about:
            return say.about in asdict(event).values()
        return self._report.nth(event) >= say.nth
