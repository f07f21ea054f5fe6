"""The designer's ghost in play: the proof's courier beside the player, and what is said of her.

She is drawn and spoken of, no more: the night goes on as if she were not there.
"""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter_ns
from typing import Final

from game.content.words import _
from game.scenes.guide import between
from game.scenes.night import Night
from game.sim.world import World
from game.view.captions import AMBIENT, STORY, Caption
from game.view.palette import PAPER
from game.view.phantom import Phantom

GROWS_NS: Final = 1_000_000
"""Nanoseconds of a frame in which the proof is played ahead."""

STRENGTH: Final = 0.9
"""How much of her is there, 0 to 1."""


class Ghost:
    """Shows the ghost of a night; one without a ghost shows nothing."""

    def __init__(self, night: Night) -> None:
        """Begin with nothing said."""
        self._ghost: Final = night.ghost
        self._is_told = self._is_parted = False
        self._latest = -1

    def go_on(self) -> None:
        """Play the proof a little ahead, so that no frame ever waits for it."""
        until = perf_counter_ns() + GROWS_NS
        while self._ghost is not None and not self._ghost.is_whole:
            self._ghost.go_on(1)
            if perf_counter_ns() >= until:
                break

    def told(self, world: World) -> Iterator[Caption]:
        """Give what is said after a tick: who she is, what she does, and that nights may part.

        What she does again after a rewind is not said again.
        """
        if self._ghost is None:
            return
        if not self._is_told:
            self._is_told = True
            who = _("The dotted figure is the designer's ghost. Only you see it.")
            yield Caption("", who, PAPER, STORY)
        if world.tick > self._latest:
            self._latest = world.tick
            for deed in self._ghost.deeds_at(world.tick):
                yield Caption(_("The ghost"), deed, PAPER, AMBIENT)
        if not self._is_parted and self._ghost.is_parted(world):
            self._is_parted = True
            parted = _("The guards walk another way now. The ghost is only a recording.")
            yield Caption("", parted, PAPER, STORY)

    def phantoms(self, tick: int, alpha: float) -> list[Phantom]:
        """Return her between the tick before and this one; nothing while she is not seen.

        Args:
            tick: the world's.
            alpha: part of the tick that has passed.
        """
        step = self._ghost.at(tick) if self._ghost is not None else None
        if self._ghost is None or step is None:
            return []
        before = self._ghost.at(max(tick - 1, 0)) or step
        return [Phantom(between(before, step, alpha), step.gait, STRENGTH, is_dotted=True)]
