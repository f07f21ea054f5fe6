"""The yard's guide: a moth that flies ahead and, for whoever stands about, the keys to try."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from game.content.words import _, later
from game.input.actions import LABELS, Action
from game.sim.events import Event
from game.sim.rules.yard import HintDue, IdeaMet, YardRule
from game.sim.world import World
from game.view.captions import STORY, Caption
from game.view.guide import Key

_WALK: Final = (Action.UP, Action.LEFT, Action.DOWN, Action.RIGHT)

_KEYS: Final[Mapping[str, tuple[Action, ...]]] = {
    "move": (*_WALK, Action.SNEAK),
    "light": _WALK,
    "cone": (Action.SHOW_CONES,),
    "noise": (Action.SNEAK,),
    "merge": (Action.MERGE,),
    "pulse": (Action.PULSE,),
}
"""What is worth trying in each room."""

_SAYS: Final[Mapping[str, str]] = {
    "move": later("Walk to the lantern. Sneak past the bench: the ring round your feet shrinks."),
    "light": later("Walk through the light once, then stand in the dark. Old Fen looks past you."),
    "cone": later("Liu looks where he walks. Follow him, or wait behind the block."),
    "noise": later("The ring is how far your feet are heard. Sneak on the grate, or keep off it."),
    "merge": later("Stand in the dark and hold the key: a shadow passes the grille."),
    "pulse": later("Something glints. Look at it from close by, or send a pulse."),
}
"""What is said to whoever has found nothing after the keys were shown."""


@dataclass(slots=True)
class Guide:
    """What the yard shows besides itself.

    Attributes:
        idea: the room whose keys are shown, or "".
    """

    idea: str = ""

    @classmethod
    def of(cls, world: World) -> Guide:
        """Return the guide of a world; a yard that has just begun shows how to walk."""
        is_new = isinstance(world.rule, YardRule) and world.rule.progress == 0
        return cls("move" if is_new else "")

    def note(self, events: Iterable[Event]) -> Iterable[Caption]:
        """Take what happened in a tick; gives what is said about it."""
        for event in events:
            if isinstance(event, IdeaMet):
                self.idea = ""
            elif isinstance(event, HintDue) and event.idea:
                self.idea = event.idea
                if event.level > 1:
                    yield Caption(_("Auntie Lu"), _(_SAYS[event.idea]), weight=STORY)

    def keys(self, glyph: Callable[[Action], str]) -> list[Key]:
        """Return the keys to show with their words, four ways to walk as one."""
        actions = _KEYS.get(self.idea, ())
        walk = [glyph(action) for action in actions if action in _WALK]
        keys = [Key(tuple(walk), _("Walk"))] if walk else []
        others = [action for action in actions if action not in _WALK]
        return keys + [Key((glyph(action),), _(LABELS[action])) for action in others]


def moth_of(world: World) -> tuple[int, int] | None:
    """Return where the moth flies, in subtiles, or None where there is none."""
    rule = world.rule
    moth = rule.moth if isinstance(rule, YardRule) else None
    return (moth.x, moth.y) if moth else None
