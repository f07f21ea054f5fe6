"""Fit: whether a run that is watched still belongs to the map that it is watched on."""

from __future__ import annotations

from typing import Final

from game.content.words import _
from game.lesson.run_file import Run
from game.scenes.night import Night


class Fit:
    """Tells once a night that the map has changed, and once that the night goes another way."""

    def __init__(self, run: Run) -> None:
        """Begin before the first night."""
        self._run: Final = run
        self._night: Night | None = None
        self._told = ""

    def news(self, night: Night) -> list[str]:
        """Return what is to be told now and was not told in this night.

        Args:
            night: the run's night as far as it was played.
        """
        words = self._words(night)
        if (night, words) == (self._night, self._told):
            return []
        self._night, self._told = night, words
        return [words] if words else []

    def _words(self, night: Night) -> str:
        """Return what there is to say about a night; "" if it goes as it should on its own map."""
        second = night.parted_from(self._run)
        if self._run.header.map == night.world.plan.digest:
            words = _("From second {n} on the night goes another way than the run.")
            return words.format(n=second) if second else ""
        if second is None:
            return _("This run was made for an older map.")
        words = _("This run was made for an older map: from second {n} on it goes another way.")
        return words.format(n=second)
