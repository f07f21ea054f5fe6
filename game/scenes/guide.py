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
from game.sim.fixtures import Fixture
from game.sim.rules.moth import SPEED
from game.sim.rules.yard import HintDue, IdeaMet, YardRule
from game.sim.world import World
from game.view.canvas import Canvas
from game.view.captions import STORY, Caption
from game.view.guide import Key, draw_floor_keys, draw_moth
from game.view.hud.placing import Whereabouts, what_matters
from game.view.look import Look
from game.view.phantom import Phantom
from game.view.poses import Pose, PoseBook
from game.view.ui import Ui

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

_MISSING: Final[Mapping[str, str]] = {
    "move": later("This lantern lights when you sneak here for a second."),
    "light": later("This lantern lights when you stand in the light once, then in the dark."),
    "cone": later("This lantern lights when you stay near Liu for a second and he sees nothing."),
    "noise": later("This lantern lights when you walk softly near the dog for a second."),
    "merge": later("This lantern lights when you merge with a shadow in this room."),
    "pulse": later("This lantern lights when you send a pulse, or look for what glints."),
}
"""What an unlit lantern waits for."""

FADE: Final = TICKS_PER_SECOND * 3 // 4
"""Ticks in which the phantom comes, and in which it goes after its last step."""

ECHOES: Final[Mapping[int, float]] = {7: 0.4, 14: 0.18}
"""Share of the phantom's strength that is still seen so many ticks behind it."""

TOUCH: Final = 2 * SUBTILES
"""How near a lantern she stands who tries to use it."""

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
        pose = between(before, step, alpha)
        return Phantom(pose, step.gait if 0 <= index <= last else "still", strength)


def _pose(step: Step) -> Pose:
    return step.x, step.y, step.heading


def between(before: Step, now: Step, alpha: float) -> Pose:
    """Return where she is between two steps, a part of a tick after the first."""
    return PoseBook({"": _pose(before)}).towards("", _pose(now), alpha)


@dataclass(slots=True)
class Guide:
    """What the yard shows besides itself.

    Attributes:
        idea: the room whose keys are shown, or "".
        walks: how the yard's proof goes through each room, by its idea.
        shown: the walk that a phantom shows now, if one does.
        moth: where the moth is seen, in subtiles; None where there is none.
    """

    idea: str = ""
    walks: Mapping[str, Walk] = field(default_factory=dict)
    shown: Showing | None = None
    moth: tuple[int, int] | None = None

    @classmethod
    def of(cls, world: World, walks: Mapping[str, Walk]) -> Guide:
        """Return the guide of a world; a yard that has just begun shows how to walk.

        Args:
            world: the yard, or any other level.
            walks: how its proof goes through each zone, by id.
        """
        is_new = isinstance(world.rule, YardRule) and world.rule.progress == 0
        rooms = {str(z.values.get("idea", "")): walks.get(z.id) for z in world.plan.of_kind("zone")}
        known = {idea: walk for idea, walk in rooms.items() if walk}
        return cls("move" if is_new else "", known, moth=moth_of(world))

    def note(self, events: Iterable[Event], world: World) -> list[Caption]:
        """Take what happened in a tick; gives what is said about it.

        A hint about a lantern that burns already is left out: it would send her back.
        """
        told = []
        for event in events:
            if isinstance(event, IdeaMet):
                self.idea, self.shown = "", None
            elif isinstance(event, HintDue) and event.idea and not _is_lit(world, event.idea):
                self.idea = event.idea
                if event.level > 1:
                    walk = self.walks.get(event.idea)
                    self.shown = Showing(walk, world.tick) if walk else None
                    told.append(Caption(_("Auntie Lu"), _(_SAYS[event.idea]), weight=STORY))
        self.moth = _flown(self.moth, moth_of(world))
        return told

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

    def keys(self, glyph: Callable[[Action], str], world: World) -> list[Key]:
        """Return the keys to show with their words, four ways to walk as one.

        They belong to a room: wherever else she is they are not shown.
        """
        actions = _KEYS.get(self.idea, ()) if idea_here(world) in {self.idea, ""} else ()
        walk = [glyph(action) for action in actions if action in _WALK]
        keys = [Key(tuple(walk), _("Walk"))] if walk else []
        others = [action for action in actions if action not in _WALK]
        return keys + [Key((glyph(action),), _(LABELS[action])) for action in others]

    def draw_moth(self, picture: Canvas, whereabouts: Whereabouts, look: Look) -> None:
        """Draw the moth into the world's picture, where there is one."""
        if self.moth is not None:
            where, still = whereabouts(*self.moth), look.reduce_motion
            draw_moth(picture, where, look.time_ms, reduce_motion=still)

    def draw_keys(
        self,
        surface: Canvas,
        ui: Ui,
        glyph: Callable[[Action], str],
        world: World,
        whereabouts: Whereabouts,
    ) -> None:
        """Draw the keys to show below the courier's feet, clear of what matters."""
        keys = self.keys(glyph, world)
        if keys:
            x, y = whereabouts(world.courier.x, world.courier.y)
            kept = what_matters(world, whereabouts, ui.k)
            draw_floor_keys(surface, ui, keys, (x * ui.k, y * ui.k), kept)


def moth_of(world: World) -> tuple[int, int] | None:
    """Return where the moth belongs, in subtiles, or None where there is none.

    While the lantern of the courier's room is dark it waits there, not a room ahead.
    """
    rule = world.rule
    moth = rule.moth if isinstance(rule, YardRule) else None
    if moth is None:
        return None
    here = lantern_of(world, idea_here(world))
    room = world.zone_at(moth.x, moth.y)
    if here is not None and not here.done and room not in {world.courier.zone, ""}:
        return here.x, here.y
    return moth.x, moth.y


def _flown(before: tuple[int, int] | None, goal: tuple[int, int] | None) -> tuple[int, int] | None:
    """Return where the moth is seen a tick later, no faster than it flies."""
    if before is None or goal is None:
        return goal
    dx, dy = goal[0] - before[0], goal[1] - before[1]
    away = distance(dx, dy)
    if away <= SPEED:
        return goal
    return before[0] + dx * SPEED // away, before[1] + dy * SPEED // away


def idea_here(world: World) -> str:
    """Return the idea of the room the courier is in, or ""."""
    zone = world.courier.zone
    return str(world.placement(zone).values.get("idea", "")) if zone else ""


def lantern_of(world: World, idea: str) -> Fixture | None:
    """Return the lantern of an idea, or None."""
    lanterns = (f for f in world.fixtures.values() if f.kind == "objective")
    return next((f for f in lanterns if idea and f.text("idea") == idea), None)


def _is_lit(world: World, idea: str) -> bool:
    lantern = lantern_of(world, idea)
    return lantern is not None and lantern.done


def missing_at(world: World) -> str:
    """Return what the unlit lantern within reach waits for, an English msgid; "" without one."""
    idea = idea_here(world)
    lantern = lantern_of(world, idea)
    if lantern is None or lantern.done or not world.is_near(lantern.x, lantern.y, TOUCH):
        return ""
    return _MISSING.get(idea, "")
