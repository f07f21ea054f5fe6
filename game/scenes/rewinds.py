"""The labelled rewinds as lines of a menu: for the pause and for a capture."""

from __future__ import annotations

from typing import Final

from game.base.units import TICKS_PER_SECOND
from game.content.words import _, later
from game.scenes.night import Night
from game.view.menus import Item

COUNTER: Final = "counter"
"""The checkpoint of the counter, kept from when she last held its bell."""

_SECONDS: Final = "rewind_"
"""Begins the id of a line that goes back by ticks, which follow."""

_CHECKPOINT: Final = "to_checkpoint"
_TO_COUNTER: Final = "to_counter"

_BACK: Final = {
    "start": later("Back to the start"),
    "checkpoint": later("Back to the checkpoint"),
    COUNTER: later("Back to the counter"),
}
_HELPED_BACK: Final = {
    "start": later("Take help, and back to the start"),
    "checkpoint": later("Take help, and back to the checkpoint"),
    COUNTER: later("Take help, and back to the counter"),
}
"""The same places, so that no two lines name one place by two names."""


def rewind_items(night: Night) -> list[Item]:
    """Return a line for every rewind that the night still holds, the shortest first."""
    simulation = night.simulation
    items = [
        Item(f"{_SECONDS}{ticks}", _("Back {n} seconds").format(n=ticks // TICKS_PER_SECOND))
        for ticks in simulation.rewinds_on_offer()
    ]
    last, counter = simulation.last_checkpoint, simulation.checkpoints.get(COUNTER)
    if counter is not last:
        where = _(_BACK[_last_place(night)])
        items.append(Item(_CHECKPOINT, where, note=_ago(night, last.tick)))
    if counter is not None:
        note = _("before the peak, {ago}").format(ago=_ago(night, counter.tick))
        items.append(Item(_TO_COUNTER, _(_BACK[COUNTER]), note=note))
    return items


def go_back(night: Night, name: str) -> bool:
    """Turn time back as a line of ``rewind_items`` says; returns whether it was such a line."""
    if name == _CHECKPOINT:
        night.rewind(0)
    elif name == _TO_COUNTER:
        night.rewind_to(COUNTER)
    elif name.startswith(_SECONDS):
        night.rewind(int(name.removeprefix(_SECONDS)))
    else:
        return False
    return True


def helped_words(night: Night) -> str:
    """Return what the offer of help says: it leads back to the last place that was kept."""
    return _(_HELPED_BACK[_last_place(night)])


def _last_place(night: Night) -> str:
    """Return which place the last checkpoint is."""
    simulation = night.simulation
    last = simulation.last_checkpoint
    if last is simulation.checkpoints.get(COUNTER):
        return COUNTER
    return "checkpoint" if last.checkpoint else "start"


def _ago(night: Night, tick: int) -> str:
    """Return how long ago a tick was."""
    minutes, rest = divmod((night.world.tick - tick) // TICKS_PER_SECOND, 60)
    return _("{m}:{s:02} ago").format(m=minutes, s=rest)
