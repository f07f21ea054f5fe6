"""Sounds in words: what is heard, from which side of the screen, and whether it is near.

``captions.py`` shows what this gives; it needs no sound device. The sides are those of the screen,
as the arrow beside the words shows them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from game.base.geometry import distance, heading_of
from game.base.units import SUBTILES, TURN
from game.content.words import _, later
from game.sim.events import Event
from game.sim.plan import Point
from game.sim.world import World
from game.view.cues import Cue, cues_of, loops_of
from game.view.ear import Ear
from game.view.sound_map import SOUNDS

SIDES: Final = (
    later("right"), later("below, right"), later("below"), later("below, left"),
    later("left"), later("above, left"), later("above"), later("above, right"),
)  # fmt: skip
"""The eight directions of the screen, from right clockwise, as English msgids."""

NEAR: Final = 4 * SUBTILES
"""Nearer than this is close."""

OWN: Final = SUBTILES // 2
"""Nearer than this is the courier herself: there is no direction to tell."""


@dataclass(frozen=True, slots=True)
class Written:
    """A sound as captions tell it.

    Attributes:
        caption: what it is, an English msgid.
        side: one of eight directions, an index into ``SIDES``; -1 for the courier's own place.
        is_close: whether it is near.
    """

    caption: str
    side: int
    is_close: bool

    @property
    def words(self) -> str:
        """The whole line in the reader's language, such as ``[left, close: a hum]``."""
        if self.side < 0:
            return f"[{_(self.caption)}]"
        near = _("close") if self.is_close else _("far")
        return f"[{_(SIDES[self.side])}, {near}: {_(self.caption)}]"


def written(events: Iterable[Event], world: World, ear: Ear) -> Iterator[Written]:
    """Give what the sounds of a tick's events say, in order; only what reaches the courier."""
    for cue in cues_of(events, world):
        yield from _told(cue, world, ear)


def written_loops(world: World, ear: Ear) -> dict[str, Written]:
    """Return what the sounds that go on say now, by their sort: rival, line, belt."""
    cues = loops_of(world).items()
    return {sort: told for sort, cue in cues for told in _told(cue, world, ear)}


def _told(cue: Cue, world: World, ear: Ear) -> Iterator[Written]:
    sound = SOUNDS[cue.sound]
    if sound.is_written and ear.hear(world, cue.place, cue.reach) is not None:
        yield describe(sound.caption, cue.place, world)


def describe(caption: str, place: Point | None, world: World) -> Written:
    """Return a sound from a place as it is told to the courier."""
    if place is None:
        return Written(caption, -1, is_close=True)
    dx, dy = place[0] - world.courier.x, place[1] - world.courier.y
    away = distance(dx, dy)
    side = -1 if away < OWN else (heading_of(dx, dy) * len(SIDES) + TURN // 2) // TURN % len(SIDES)
    return Written(caption, side, is_close=away < NEAR)
