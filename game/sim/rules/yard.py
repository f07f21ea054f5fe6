"""The yard's rule: six ideas, six lanterns, and a moth that flies ahead.

A lantern lights when its room's idea was used, or when the room was simply crossed; none of them
bars the way. Whoever makes no progress gets the moth back, then a glyph, then a ghost.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, Self

from game.base.copying import shallow
from game.base.geometry import vector
from game.base.units import SUBTILES, TICKS_PER_SECOND
from game.sim.actor import Actor
from game.sim.events import DoorMoved, Event, Merged, Pulsed, Refused, Spotted
from game.sim.fixtures import Fixture
from game.sim.intents import STILL, heading_of_direction
from game.sim.offers import Offer
from game.sim.rules.flower import let_go, offers_of_flowers
from game.sim.rules.moth import BESIDE, Moth
from game.sim.rules.rule import RULES, PlainRule
from game.sim.senses.light import LIT, SHADOW
from game.sim.systems.objectives import finish
from game.sim.systems.tools import BODY_HALF
from game.sim.world import World

HINT_AFTER: Final = 12 * TICKS_PER_SECOND
"""Ticks without progress until the moth comes back; as many again until the ghost walks."""

PRACTISED: Final = TICKS_PER_SECOND
"""Ticks an idea must be practised to count as used."""

REFUSE_EVERY: Final = 2 * TICKS_PER_SECOND
"""Ticks between two words about a grille that somebody keeps walking against."""

QUIET: Final = 2000
"""Loudness below which a footstep is quiet, thousandths of a tile."""

NEAR: Final = 4 * SUBTILES
"""How near the cone's and the dog's ideas are practised."""


@dataclass(frozen=True, slots=True)
class IdeaMet(Event):
    """A room's idea was met; ``by`` is used or passed."""

    idea: str
    by: str
    ticks: int


@dataclass(frozen=True, slots=True)
class GateOpened(Event):
    """The yard's last gate opened; ``lanterns`` tells whether all or only some are lit."""

    door: str
    lanterns: str


@dataclass(frozen=True, slots=True)
class HintDue(Event):
    """Nothing has moved on for a while: 1 the moth returns and shows a key, 2 the ghost walks."""

    idea: str
    level: int


@RULES.register("yard")
@dataclass(slots=True)
class YardRule(PlainRule):
    """State of the practice yard.

    Attributes:
        practised: ticks an idea has been practised, by idea.
        lights: whether the courier has stood in the light, then in the dark, of the light room.
        moth: the guide, if the map has one.
        progress: tick of the last step forward.
        hinted: the level of the last hint since then.
        refused: tick at which a grille last refused her.
    """

    name = "yard"
    practised: dict[str, int] = field(default_factory=dict)
    lights: list[bool] = field(default_factory=lambda: [False, False])
    moth: Moth | None = None
    progress: int = 0
    hinted: int = 0
    refused: int = -REFUSE_EVERY

    def start(self, world: World) -> None:
        """Put the moth at the start of its way."""
        for guide in world.plan.of_kind("guide"):
            self.moth = Moth(*guide.route[0])

    def step(self, world: World) -> None:
        """Watch for ideas, open the gate, fly the moth and offer hints."""
        for event in tuple(world.events):
            self._follow(world, event)
        lantern = _lantern_here(world)
        if lantern is not None and not lantern.done:
            self._practise(world, lantern.text("idea"))
        self._note_passed(world)
        self._fly(world)
        self._hint(world)
        self._refuse_grille(world)

    def offers(self, world: World) -> Sequence[Offer]:
        """Return what hands can do with the paper flower."""
        return tuple(offers_of_flowers(world))

    def copied(self) -> Self:
        """Return a rule that goes its own way from here."""
        twin = shallow(self)
        twin.practised, twin.lights = dict(self.practised), list(self.lights)
        twin.moth = shallow(self.moth) if self.moth else None
        return twin

    def packed(self) -> tuple[object, ...]:
        """Return everything that changes, for digests."""
        moth = (self.moth.x, self.moth.y, self.moth.corner) if self.moth else ()
        own = (sorted(self.practised.items()), tuple(self.lights), self.progress, self.hinted)
        return (*own, self.refused, moth)

    def _follow(self, world: World, event: Event) -> None:
        here = _lantern_here(world)
        idea = here.text("idea") if here else ""
        if (isinstance(event, Merged) and idea == "merge") or (
            isinstance(event, Pulsed) and idea == "pulse"
        ):
            self._meet(world, idea, "used")
        elif isinstance(event, Spotted):
            self._meet(world, "pulse", "used")
            let_go(world, event.actor)
            _open_gate(world, event.actor)

    def _practise(self, world: World, idea: str) -> None:
        if not _PRACTICE[idea](world, self):
            return
        self.practised[idea] = self.practised.get(idea, 0) + 1
        if self.practised[idea] >= PRACTISED:
            self._meet(world, idea, "used")

    def _note_passed(self, world: World) -> None:
        """A room that was entered and left again was crossed, whatever was done in it."""
        for zone in world.plan.of_kind("zone"):
            entered = zone.id in world.tally.zones and zone.id != world.courier.zone
            if entered and world.courier.zone:
                self._meet(world, str(zone.values.get("idea", "")), "passed")

    def _meet(self, world: World, idea: str, by: str) -> None:
        for lantern in _lanterns(world):
            if lantern.text("idea") == idea and not lantern.done:
                finish(world, lantern)
                world.events.append(IdeaMet(idea, by, world.tick))
                self.progress, self.hinted = world.tick, 0

    def _fly(self, world: World) -> None:
        """Let the moth fly ahead, or come to whoever stands about and was given a hint."""
        moth = self.moth
        if moth is None:
            return
        guide, courier = world.plan.of_kind("guide")[0], world.courier
        if moth.turn(world, guide):
            self.progress, self.hinted = world.tick, 0
        is_back = self.hinted and courier.gait == "still"
        moth.fly((courier.x + BESIDE, courier.y) if is_back else guide.route[moth.corner])

    def _refuse_grille(self, world: World) -> None:
        """Tell somebody who walks against a grille what would pass it."""
        if world.tick >= self.refused + REFUSE_EVERY and _walks_against_grille(world):
            self.refused = world.tick
            world.events.append(Refused("Only a shadow passes here."))

    def _hint(self, world: World) -> None:
        if self.hinted < 2 and world.tick - self.progress >= HINT_AFTER * (self.hinted + 1):
            self.hinted += 1
            here = _lantern_here(world)
            world.events.append(HintDue(here.text("idea") if here else "", self.hinted))


# -- what practising each idea means --------------------------------------------------------------
def _moves_quietly(world: World, _: YardRule) -> bool:
    return world.courier.gait == "sneak"


def _crosses_the_line(world: World, rule: YardRule) -> bool:
    light = world.courier.light
    rule.lights[0] = rule.lights[0] or light >= LIT
    rule.lights[1] = rule.lights[1] or (rule.lights[0] and light == SHADOW)
    return rule.lights[1]


def _stays_unseen_near(world: World, _: YardRule) -> bool:
    return any(a.kind.id == "guard" and _is_near_unseen(world, a) for a in world.actors)


def _is_near_unseen(world: World, actor: Actor) -> bool:
    return world.is_near(actor.x, actor.y, NEAR) and actor.aware.points == 0


def _steps_softly_near(world: World, _: YardRule) -> bool:
    near = any(a.kind.id == "dog" and world.is_near(a.x, a.y, NEAR) for a in world.actors)
    return near and world.courier.gait != "still" and world.courier.loudness < QUIET


def _is_merged(world: World, _: YardRule) -> bool:
    return world.courier.merged


def _looks_for_it(world: World, _: YardRule) -> bool:
    return any(a.memory.numbers.get("spot", 0) > 0 for a in world.actors if a.cloaked)


_PRACTICE: Final = {
    "move": _moves_quietly,
    "light": _crosses_the_line,
    "cone": _stays_unseen_near,
    "noise": _steps_softly_near,
    "merge": _is_merged,
    "pulse": _looks_for_it,
}


# -- the yard's things ----------------------------------------------------------------------------
def _lanterns(world: World) -> list[Fixture]:
    return [f for f in world.fixtures.values() if f.kind == "objective" and f.text("idea")]


def _lantern_here(world: World) -> Fixture | None:
    """Return the lantern of the room the courier is in."""
    zone = world.courier.zone
    idea = world.placement(zone).values.get("idea", "") if zone else ""
    return next((f for f in _lanterns(world) if idea and f.text("idea") == idea), None)


def _open_gate(world: World, spotted: str) -> None:
    """Open every locked door when the thing an exit waits for has been spotted."""
    waits = any(e.values.get("opens_after") == spotted for e in world.plan.of_kind("exit"))
    for door in world.doors:
        if waits and door.placement.values.get("locked") and not door.is_open:
            door.is_open, door.moved_by = True, "rule"
            world.relay_terrain()
            world.events.append(DoorMoved(door.id, is_open=True, by="rule"))
            lit = all(lantern.done for lantern in _lanterns(world))
            world.events.append(GateOpened(door.id, "all" if lit else "some"))


def _walks_against_grille(world: World) -> bool:
    courier, terrain, direction = world.courier, world.terrain, world.intents.direction
    if courier.merged or direction == STILL:
        return False
    dx, dy = vector(heading_of_direction(direction), BODY_HALF + SUBTILES // 4)
    cell = (courier.x + dx) // SUBTILES, (courier.y + dy) // SUBTILES
    return terrain.contains(cell) and bool(terrain.plan.duct[terrain.index(cell)])
