"""The labelled rewinds as lines of a menu: for the pause and for a capture."""

from __future__ import annotations

from game.base.units import TICKS_PER_SECOND
from game.content.words import _
from game.scenes.night import Night
from game.view.menus import Item

PREFIX = "rewind_"
"""Begins the id of a line that goes back; ticks follow, 0 for the checkpoint."""


def rewind_items(night: Night) -> list[Item]:
    """Return a line for every rewind that the night still holds, the shortest first."""
    labels = [
        Item(
            f"{PREFIX}{ticks}",
            _("Back {n} seconds").format(n=ticks // TICKS_PER_SECOND),
        )
        for ticks in night.simulation.rewinds_on_offer()
    ]
    return [*labels, Item(f"{PREFIX}0", _("Back to the checkpoint"), note=_ago(night))]


def ticks_of(name: str) -> int | None:
    """Return how far a line goes back, or None if it is another line."""
    return int(name.removeprefix(PREFIX)) if name.startswith(PREFIX) else None


def _ago(night: Night) -> str:
    """Return how long ago the checkpoint was."""
    gone = night.world.tick - night.simulation.last_checkpoint.tick
    seconds = gone // TICKS_PER_SECOND
    minutes, rest = divmod(seconds, 60)
    return _("{m}:{s:02} ago").format(m=minutes, s=rest)
