"""No event without a cause: whatever a random night tells of, something in it brought it about.

Each sort of event has its cause in a table. Nights of random hands are played, and each event is
asked for its cause in what was before it, in the tick's intents, or in what happened beside it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from game.base.geometry import within
from game.base.units import SUBTILES
from game.sim import events as ev
from game.sim.actor import Actor, AlertState
from game.sim.intents import TOOLS, Intents
from game.sim.simulation import Simulation
from game.sim.world import World
from tests.sim.worlds import STAND, at, guard, play, put

YARD = [
    "##########################",
    "#@.......#...............#",
    "#........#.......===.....#",
    "#........................#",
    "#...::...#...............#",
    "#...::...#..........~~...#",
    "#........#...............#",
    "##########################",
]
FOES = (
    guard("liu", (11, 2), (18, 2), checks="mo"),
    put("mo", "guard", 14, 5, facing_angle=10_800, checks="liu"),
    put("vance", "auditor", 23, 6, facing_angle=10_800),
    put("eye", "camera", 1, 6, facing_angle=0, sweep_angle=3600, period_ticks=480),
    put("quan", "regulator", 24, 1, facing_angle=10_800, sweep_angle=5400, period_ticks=720),
    put("shimmer", "droid", 7, 6, steals="spool"),
    put("pia", "worker", 6, 2, facing_angle=10_800),
    put("rex", "dog", 3, 6),
    put("door", "door", 9, 3, rect=(9, 3, 1, 1)),
    put("bell", "bell", 8, 1),
    put("jar", "temptation", 4, 3, deed="theft", label="jar"),
    put("spool", "spool", 1, 1),
    put("nest", "nest", 24, 6, of="shimmer"),
    put("switched", "lamp", 3, 0, radius_subtiles=5 * SUBTILES, switch=True),
    put("lamp", "lamp", 15, 4, radius_subtiles=7 * SUBTILES),
)
DOWN_TO_IT = st.builds(
    Intents,
    direction=st.integers(-1, 63),
    gait=st.sampled_from(["sneak", "walk", "run"]),
    use=st.booleans(),
    merge=st.sampled_from([False, False, True]),
    papers=st.booleans(),
    tool=st.sampled_from(["", "", *TOOLS[:6]]),
    aim_x=st.integers(0, 26 * SUBTILES),
    aim_y=st.integers(0, 8 * SUBTILES),
)
HANDS = st.lists(st.tuples(st.integers(1, 90), DOWN_TO_IT), min_size=3, max_size=9)


@dataclass
class Scene:
    """A tick with all that came before it.

    Attributes:
        before: the world before the tick; ``world`` is the one after it.
        intents: what the courier wanted.
        past: what happened until and in it, each with its tick.
    """

    before: World
    world: World
    intents: Intents
    past: list[tuple[int, ev.Event]]

    def had(self, kind: type[ev.Event], *, ticks: int = 10**6, **parts: object) -> bool:
        """Return whether such an event happened within some ticks, this one among them."""
        since = self.before.tick - ticks
        return any(
            tick >= since
            and isinstance(event, kind)
            and all(getattr(event, name) == part for name, part in parts.items())
            for tick, event in self.past
        )

    def has(self, kind: type[ev.Event], **parts: object) -> bool:
        """Return whether such an event happened in this tick."""
        return self.had(kind, ticks=0, **parts)

    def was(self, name: str) -> Actor:
        """Return an actor as it was before the tick."""
        return self.before.actor(name)

    def is_sure(self, name: str) -> bool:
        """Return whether an actor had made her out before the tick."""
        return self.was(name).aware.points >= 35_000

    @property
    def evidence(self) -> bool:
        """Whether anything lies about that a guard could find."""
        world = self.world
        return (
            any(a.state is AlertState.DOWN for a in world.actors)
            or any(lamp.is_out for lamp in (*world.lamps, *self.before.lamps))
            or any(door.is_open and door.moved_by == "courier" for door in world.doors)
            or world.fixtures["jar"].done
        )

    @property
    def told(self) -> bool:
        """Whether somebody passes something on in this tick, or she is marked."""
        return (
            self.has(ev.Shouted)
            or self.has(ev.Seen, by="ping")
            or self.has(ev.Reacted)
            or self.has(ev.NoiseMade, source="bell")
            or self.world.courier.marked_until > self.before.tick
        )


def _seen(scene: Scene, event: Any) -> bool:
    by = {
        "sight": scene.world.sight_log.get(event.actor, -9) >= scene.before.tick - 3,
        "told": scene.told,
        "ping": scene.was(event.actor).aware.points >= 100_000,
        "citation": scene.has(ev.Cited, actor=event.actor),
    }
    return by[event.by]


def _heard(scene: Scene, event: Any) -> bool:
    if event.by in {"person", "door", "lamp", "missing"} and scene.evidence:
        return True
    if event.by == "alarm":
        return scene.told
    delay = scene.world.limit("hear_delay_ticks")
    return any(
        isinstance(e, ev.NoiseMade) and e.source == event.by and scene.before.tick - tick == delay
        for tick, e in scene.past
    )


def _changed(scene: Scene, event: Any) -> bool:
    was = scene.was(event.actor)
    rungs = {
        "curious": scene.is_sure(was.id) or scene.has(ev.Seen, actor=was.id),
        "searching": was.state in (AlertState.CURIOUS, AlertState.ALARMED, AlertState.DOWN),
        "alarmed": was.state is AlertState.SEARCHING
        or (was.is_person and (scene.had(ev.Frightened, actor=was.id) or scene.is_sure(was.id))),
        "returning": was.state is not AlertState.RETURNING and was.off_schedule,
        "calm": was.state is AlertState.RETURNING,
    }
    return event.before == was.state.word and rungs[event.after]


def _sounded(scene: Scene, event: Any) -> bool:
    tool = scene.intents.tool
    causes = {
        "footstep": scene.world.courier.gait not in {"still", "glide"},
        "door": scene.has(ev.DoorMoved, by="courier"),
        "bump": any(a.is_person and (a.x, a.y) == (event.x, event.y) for a in scene.world.actors),
        "decoy": scene.has(ev.Thrown, landed=True),
        "dropped": scene.has(ev.Dropped),
        "bark": scene.has(ev.Barked, actor="rex"),
        "bell": scene.was("pia").state is AlertState.ALARMED,
    }
    return causes.get(event.source, tool == event.source)


def _lit(scene: Scene, event: Any) -> bool:
    lamp = next(lamp for lamp in scene.world.lamps if lamp.id == event.lamp)
    guards = [a for a in scene.world.actors if a.is_guard]
    return scene.intents.use or any(within(a.x - lamp.x, a.y - lamp.y, 3600) for a in guards)


def _spotted(scene: Scene, event: Any) -> bool:
    shimmer, courier = scene.world.actor(event.actor), scene.world.courier
    by = {
        "eyes": within(shimmer.x - courier.x, shimmer.y - courier.y, 6 * SUBTILES),
        "pulse": scene.had(ev.Pulsed, ticks=60),
        "worker": scene.has(ev.Reacted, how="warn"),
    }
    return by[event.by]


def _caught(scene: Scene, event: Any) -> bool:
    if getattr(event, "by", "") == "citation":
        return scene.has(ev.Cited, actor=event.actor)
    return scene.world.actor(event.actor).state is AlertState.ALARMED


CAUSES: dict[type[ev.Event], Callable[[Scene, Any], bool]] = {
    ev.Noticed: lambda s, e: s.was(e.actor).aware.points < 10_000,
    ev.Seen: _seen,
    ev.Heard: _heard,
    ev.StateChanged: _changed,
    ev.Touched: lambda s, e: "tracking" not in s.was(e.actor).memory.numbers,
    ev.Locked: lambda s, e: s.had(ev.Touched, actor=e.actor),
    ev.Cited: lambda s, e: s.had(ev.Locked, ticks=600, actor=e.actor),
    ev.LineBroken: lambda s, e: s.had(ev.Touched, actor=e.actor),
    ev.Shouted: lambda s, e: s.has(ev.StateChanged, actor=e.actor, after="alarmed"),
    ev.AreaAlarmed: lambda s, _: s.has(ev.Shouted) or s.evidence or s.has(ev.CheckMissed),
    ev.NoiseMade: _sounded,
    ev.Barked: lambda s, e: s.has(ev.StateChanged, actor=e.actor) or s.is_sure(e.actor),
    ev.Reacted: lambda s, e: s.is_sure(e.actor) or s.was(e.actor).state is AlertState.ALARMED,
    ev.Frightened: lambda s, _: s.has(ev.Shouted) or bool(s.before.acts or s.world.acts),
    ev.CheckedIn: lambda s, _: s.before.tick % 2880 == 0,
    ev.CheckMissed: lambda s, e: s.world.actor(e.other).state is AlertState.DOWN,
    ev.Glinted: lambda s, e: s.was(e.actor).memory.numbers.get("still", 0) > 0,
    ev.Spotted: _spotted,
    ev.Whined: lambda s, e: s.was(e.actor).memory.numbers.get("close", 0) > 0,
    ev.Robbed: lambda s, e: s.had(ev.Whined, ticks=80, actor=e.actor),
    ev.Recovered: lambda s, _: s.had(ev.Robbed),
    ev.Taken: lambda s, _: s.had(ev.Robbed) or s.intents.use,
    ev.Merged: lambda s, _: s.intents.merge,
    ev.Emerged: lambda s, _: s.had(ev.Merged),
    ev.Pulsed: lambda s, _: s.intents.tool == "pulse",
    ev.Thrown: lambda s, e: s.had(ev.Thrown) if e.landed else s.intents.tool == "decoy",
    ev.Dazzled: lambda s, _: s.intents.tool == "dazzle",
    ev.KnockedDown: lambda s, _: s.intents.tool == "knock_down",
    ev.Refused: lambda s, _: bool(s.intents.use or s.intents.tool),
    ev.Dropped: lambda s, _: s.intents.tool == "drop",
    ev.DoorMoved: lambda s, e: s.intents.use or s.world.actor(e.by).off_schedule,
    ev.LampChanged: _lit,
    ev.TrustChanged: lambda s, _: s.world.trust.ledger[-1].tick == s.before.tick,
    ev.LiabilityOpened: lambda s, _: bool(s.before.acts),
    ev.Captured: _caught,
    ev.BrokeFree: _caught,
    ev.Asked: lambda s, _: s.intents.tool == "ask" or s.intents.use,
    ev.KindMet: lambda s, _: bool(s.world.actors),
}  # fmt: skip
"""What must be so where an event of a sort happens."""


ROOMS = {"behind the door": (2, 2), "among them": (13, 3)}
"""Where a night may begin."""


def night(room: str, *, item: str = "spool") -> Simulation:
    """Return the night in one of the rooms, perhaps with what a rival wants in her hands."""
    sim = play(YARD, *FOES)
    courier = sim.world.courier
    courier.x, courier.y = at(*ROOMS[room])
    courier.item = courier.item_id = item
    sim.world.fixtures["spool"].hidden = bool(item)
    return sim


def told(sim: Simulation, asked: list[tuple[int, Intents]]) -> list[ev.Event]:
    """Play a night and ask each event for its cause; returns all events."""
    past: list[tuple[int, ev.Event]] = []
    for ticks, intents in asked:
        for _ in range(ticks):
            before = sim.world.copied()
            now = sim.step(intents)
            past += [(before.tick, event) for event in now]
            scene = Scene(before, sim.world, intents, past)
            for event in now:
                assert CAUSES[type(event)](scene, event), (before.tick, event)
    return [event for _, event in past]


@settings(max_examples=24, deadline=None)
@given(st.sampled_from(sorted(ROOMS)), st.sampled_from(["", "spool"]), HANDS)
def test_no_event_is_without_a_cause(room, item, asked):
    told(night(room, item=item), asked)


def test_a_loud_night_tells_much_and_all_of_it_has_a_cause():
    """So that the law above is not kept by silence."""
    calls = [Intents(tool=tool, aim_x=15 * SUBTILES, aim_y=0) for tool in ("pulse", "decoy")]
    script = [(1, calls[0]), (1, calls[1]), (60, Intents(direction=0, gait="run")),
              (300, Intents(direction=32, gait="run")), (900, STAND)]  # fmt: skip
    kinds = {type(event) for event in told(night("among them", item=""), script)}
    loud = {ev.Seen, ev.Heard, ev.StateChanged, ev.NoiseMade, ev.Barked, ev.Noticed, ev.Shouted}
    assert loud <= kinds


def test_a_rival_s_night_tells_of_its_theft_and_each_step_has_a_cause():
    sim = night("behind the door")
    sim.world.courier.heading = 10_800
    kinds = {type(e) for e in told(sim, [(60 * 25, STAND)])}
    assert {ev.Glinted, ev.Whined, ev.Robbed} <= kinds


def test_a_night_in_which_nobody_can_sense_her_tells_nothing():
    """No cause, no event: ten seconds of beats, sweeps and naps leave no word."""
    sim = night("among them", item="")
    sim.world.courier.aboard = True
    found = {type(event) for event in told(sim, [(600, STAND)])}
    assert found <= {ev.KindMet}
