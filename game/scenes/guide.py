"""The yard's guide: a moth that flies ahead and, for whoever stands about, keys and a phantom."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from game.base.geometry import distance
from game.base.units import SUBTILES, TICKS_PER_SECOND
from game.content.words import _, later
from game.input.actions import LABELS, Action
from game.lesson.proof_walks import Step, Walk
from game.sim.events import Event
from game.sim.rules.yard import HintDue, IdeaMet, YardRule
from game.sim.world import World
from game.view.captions import STORY, Caption
from game.view.guide import Key
from game.view.phantom import Phantom
from game.view.poses import Pose, PoseBook

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
    "merge": later("In the dark hold the key: a shadow passes the grille. Or time the camera."),
    "pulse": later("Something glints. Look at it from close by, or send a pulse."),
}
"""What is said to whoever has found nothing after the keys were shown."""

FADE: Final = TICKS_PER_SECOND * 3 // 4
"""Ticks in which the phantom comes, and in which it goes after its last step."""

ECHOES: Final[Mapping[int, float]] = {7: 0.4, 14: 0.18}
"""Share of the phantom's strength that is still seen so many ticks behind it."""

STRIDE: Final = 2 * SUBTILES
"""How far two stills of a walk stand from each other."""


@dataclass(frozen=True, slots=True)
class Showing:
    """A walk being shown once.

    Attributes:
        walk: its steps.
        began: the world's tick at its first step.
    """

    walk: Walk
    began: int

    def lasts(self, tick: int) -> bool:
        """Return whether anything of it is seen at a tick; a rewind to before it ends it too."""
        return 0 <= tick - self.began < len(self.walk) + FADE

    def at(self, tick: int, alpha: float) -> list[Phantom]:
        """Return the phantom with the echoes that trail behind her while she moves."""
        now = tick - self.began
        strength = min(1.0, (now + 1) / FADE, (len(self.walk) + FADE - now) / FADE)
        found = [self._phantom(now, alpha, strength)]
        for back in ECHOES:
            echo = self._phantom(now - back, alpha, strength * ECHOES[back])
            if echo.pose[:2] != found[-1].pose[:2]:
                found.append(echo)
        return found[::-1]

    def stills(self) -> list[Phantom]:
        """Return her at every stride of the walk, the last one the strongest."""
        strides = [self.walk[-1]]
        for step in reversed(self.walk):
            if distance(step.x - strides[-1].x, step.y - strides[-1].y) >= STRIDE:
                strides.append(step)
        parts = [1 - n / len(strides) for n in range(len(strides))]
        found = [Phantom(_pose(s), s.gait, p) for s, p in zip(strides, parts, strict=True)]
        return found[::-1]

    def _phantom(self, index: int, alpha: float, strength: float) -> Phantom:
        """Return her between two steps; before the first and after the last she stands."""
        last = len(self.walk) - 1
        step = self.walk[max(0, min(index, last))]
        before = self.walk[max(0, min(index - 1, last))]
        pose = PoseBook({"": _pose(before)}).towards("", _pose(step), alpha)
        return Phantom(pose, step.gait if 0 <= index <= last else "still", strength)


def _pose(step: Step) -> Pose:
    return step.x, step.y, step.heading


@dataclass(slots=True)
class Guide:
    """What the yard shows besides itself.

    Attributes:
        idea: the room whose keys are shown, or "".
        walks: how the yard's proof goes through each room, by its idea.
        shown: the walk that a phantom shows now, if one does.
    """

    idea: str = ""
    walks: Mapping[str, Walk] = field(default_factory=dict)
    shown: Showing | None = None

    @classmethod
    def of(cls, world: World, walks: Mapping[str, Walk]) -> Guide:
        """Return the guide of a world; a yard that has just begun shows how to walk.

        Args:
            world: the yard, or any other level.
            walks: how its proof goes through each zone, by id.
        """
        is_new = isinstance(world.rule, YardRule) and world.rule.progress == 0
        rooms = {str(z.values.get("idea", "")): walks.get(z.id) for z in world.plan.of_kind("zone")}
        return cls("move" if is_new else "", {i: walk for i, walk in rooms.items() if walk})

    def note(self, events: Iterable[Event], tick: int) -> Iterable[Caption]:
        """Take what happened in a tick; gives what is said about it."""
        for event in events:
            if isinstance(event, IdeaMet):
                self.idea, self.shown = "", None
            elif isinstance(event, HintDue) and event.idea:
                self.idea = event.idea
                if event.level > 1:
                    walk = self.walks.get(event.idea)
                    self.shown = Showing(walk, tick) if walk else None
                    yield Caption(_("Auntie Lu"), _(_SAYS[event.idea]), weight=STORY)

    def phantoms(self, tick: int, alpha: float, *, still: bool) -> list[Phantom]:
        """Return the pale couriers to draw now, the faintest first.

        Args:
            tick: the world's.
            alpha: part of the tick that has passed.
            still: whether nothing may move: then stills of the whole walk stand at once.
        """
        if self.shown is None or not self.shown.lasts(tick):
            return []
        return self.shown.stills() if still else self.shown.at(tick, alpha)

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
