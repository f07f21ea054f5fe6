"""Cues: which sound an event makes and where, and which sounds go on as long as a state lasts.

Nothing here plays or writes anything: ``audio.py`` does the one, ``sound_captions.py`` the other,
so that both tell the same night, with or without a sound device.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from game.base.geometry import distance
from game.base.units import SUBTILES
from game.sim import events as e
from game.sim.actor import Actor, AlertState
from game.sim.events import Event
from game.sim.plan import Placement, Point
from game.sim.rules import network_events as n
from game.sim.rules.yard import IdeaMet
from game.sim.world import World
from game.view.sound_map import GAITS, GROUNDS, LANES, PAINT_STEPS, SOUNDS


@dataclass(frozen=True, slots=True)
class Cue:
    """A sound that is due.

    Attributes:
        sound: its id.
        place: where it comes from in subtiles; None for the courier or the screen itself.
        reach: how far it carries, thousandths of a tile; 0 for everywhere.
        loudness: 0 to 1, at its source.
        wait: ticks until it is heard.
    """

    sound: str
    place: Point | None = None
    reach: int = 0
    loudness: float = 1.0
    wait: int = 0


PLAIN: Final[Mapping[type[Event], str]] = {
    e.Touched: "regulator_touch", e.LineBroken: "line_broken", e.Locked: "lock",
    e.Cited: "citation", e.Shouted: "shout", e.Barked: "murmur",
    e.Glinted: "glint", e.Spotted: "spotted", e.Whined: "whine", e.Robbed: "robbed",
    e.Recovered: "recovered", e.Merged: "merge_in", e.Emerged: "merge_out", e.Pulsed: "pulse",
    e.Dazzled: "dazzle", e.KnockedDown: "knock_down", e.Refused: "refused",
    e.PapersShown: "stamp", e.PapersFetched: "papers", e.Taken: "pick_up", e.Helped: "helped",
    e.Asked: "asked", e.LiabilityOpened: "liability",
    e.LiabilitySurfaced: "liability", e.FindingShared: "papers", e.PatrolsShown: "papers",
    e.PointedAt: "claim", e.ObjectiveDone: "objective",
    e.ExitOpened: "exit_open", e.CheckpointReached: "checkpoint", e.ClaimFound: "claim",
    e.Captured: "capture", e.BrokeFree: "break_free", e.Rewound: "rewind", e.LevelEnded: "dawn",
    n.SpoolTaken: "pick_up", n.SpoolDropped: "set_down", n.CablePlugged: "spool_plug",
    n.HubLinked: "cable_hum", n.CableRemoved: "cable_cut", n.CableTripped: "cable_trip",
    n.CableReset: "cable_hum", n.BeltStarted: "belt_start", n.Ride: "ride",
    n.ForecastRead: "papers", n.PeakStarted: "peak_bell", n.OrdersCalled: "peak_bell",
    n.ParcelScanned: "parcel", n.ParcelDelivered: "parcel", n.PeakEnded: "peak_bell",
    e.Whistled: "whistle", e.Footprint: "stamp", e.CheckedIn: "murmur",
    e.CheckMissed: "guard_huh", e.Frightened: "guard_huh", IdeaMet: "lantern",
}  # fmt: skip
"""Events that always make the same sound."""

SILENT: Final[frozenset[type[Event]]] = frozenset(
    {e.Heard, e.KindMet, e.MindFailed, e.RoomEntered, e.Dropped, n.WingDimmed}
    | {e.Reacted, e.Bribed, e.CalledOver, e.Smashed}
)
"""Events that make no sound, because another event of the same moment does or nothing sounds."""

_SOURCES: Final = {
    "decoy": "coin", "whistle": "whistle", "bell": "bell", "bark": "bark", "bump": "bump",
    "smash": "dropped",
}  # fmt: skip
_STATES: Final = {
    "curious": "guard_curious", "searching": "guard_searching", "alarmed": "guard_alarm",
    "returning": "guard_calm",
}  # fmt: skip
_PLACED_BY: Final = ("actor", "door", "lamp", "hub", "b", "belt", "exit", "stop", "end")
_LOUDEST: Final = 9_000
_SOFTEST: Final = 0.15
_SOFT_DROP: Final = 3_000
_LANE_GAP: Final = 8
_HUM_STEPS: Final = ((2 * SUBTILES, "hum_3"), (9 * SUBTILES // 2, "hum_2"))


# -- events ---------------------------------------------------------------------------------------
def cues_of(events: Iterable[Event], world: World) -> Iterator[Cue]:
    """Give the sounds that a tick's events make."""
    for event in events:
        if isinstance(event, e.NoiseMade):
            yield from _noise(event, world)
        elif isinstance(event, n.LanesChanged):
            yield from _lanes(event)
        elif sound := _sound_of(event, world):
            yield _placed(sound, place_of(event, world))


def _sound_of(event: Event, world: World) -> str:
    """Return the sound of an event that is no noise, or "" if it makes none."""
    return _mind(event, world) or _thing(event, world) or PLAIN.get(type(event), "")


def _mind(event: Event, world: World) -> str:
    """Return the sound of what goes on in somebody's head; only guards and cameras tell."""
    match event:
        case e.Seen(by="ping"):
            return "camera_ping"
        case e.Noticed(actor=name) if _is_guard(name, world):
            return "guard_huh"
        case e.StateChanged(actor=name, after=state) if _is_guard(name, world):
            return _STATES.get(state, "")
    return ""


def _thing(event: Event, world: World) -> str:
    """Return the sound of what went one way or the other."""
    match event:
        case e.DoorMoved(by=by):
            return "door_slow" if _is_soft(by, world) else "door_fast"
        case e.LampChanged(band=band):
            return "lamp_on" if band == "lit" else "lamp_off"
        case e.AreaAlarmed(level=level):
            return f"area_alarm_{level}"
        case e.Thrown(landed=False):
            return "throw"
        case e.TrustChanged(change=change):
            return "pen_plus" if change > 0 else "pen_minus"
    return ""


def _is_guard(name: str, world: World) -> bool:
    return world.actor(name).is_guard


def _is_soft(by: str, world: World) -> bool:
    """Return whether a door was moved quietly: by a sneaking courier or by no hand at all."""
    return by in {"trust", "rule"} or (by == "courier" and world.courier.crouched)


def _placed(sound: str, place: Point | None) -> Cue:
    return Cue(sound, place, SOUNDS[sound].reach)


def _noise(event: e.NoiseMade, world: World) -> Iterator[Cue]:
    """Give the sound of a noise, as loud as guards hear it."""
    if event.source == "footstep":
        ground = GROUNDS.get(world.terrain.surface_at(event.x, event.y), "stone")
        sound = f"step_{ground}_{GAITS.get(world.courier.gait, 'walk')}"
    elif event.source == "dropped":
        sound = "set_down" if event.radius <= _SOFT_DROP else "dropped"
    else:
        sound = _SOURCES.get(event.source, "")
    if sound:
        loudness = max(_SOFTEST, min(1.0, (event.radius / _LOUDEST) ** 0.5))
        yield Cue(sound, (event.x, event.y), max(event.radius, SOUNDS[sound].reach), loudness)


def _lanes(event: n.LanesChanged) -> Iterator[Cue]:
    """Give a rising note for each new lane, one after the other."""
    for number, lane in enumerate(range(event.before + 1, min(event.after, LANES) + 1)):
        yield Cue(f"lane_{lane:02}", wait=(number + 1) * _LANE_GAP)


def place_of(event: Event, world: World) -> Point | None:
    """Return where an event happened, or None for the courier's own place."""
    if hasattr(event, "x") and hasattr(event, "y"):
        return int(event.x), int(event.y)
    for field in _PLACED_BY:
        name = getattr(event, field, "")
        if name and (place := _whereabouts(str(name), world)):
            return place
    return None


def _whereabouts(name: str, world: World) -> Point | None:
    """Return the place of an actor, else of what a designer put there under that name."""
    found: Iterable[Actor | Placement] = (*world.actors, *world.plan.placements)
    return next(((thing.x, thing.y) for thing in found if thing.id == name), None)


# -- states ---------------------------------------------------------------------------------------
def loops_of(world: World) -> dict[str, Cue]:
    """Return the sounds that go on now, the nearest of each sort: rival, line and belt."""
    found = {"rival": _rival(world), "line": _line(world), "belt": _belt(world)}
    return {name: cue for name, cue in found.items() if cue is not None}


def _rival(world: World) -> Cue | None:
    """Return the hum of the nearest droid that is awake; it rises as it nears."""
    awake = [a for a in world.actors if a.kind.group == "rival" and a.blind_until <= world.tick]
    if not awake:
        return None
    nearest = min(awake, key=lambda actor: _away(world, (actor.x, actor.y)))
    away = _away(world, (nearest.x, nearest.y))
    sound = next((sound for most, sound in _HUM_STEPS if away < most), "hum_1")
    return _placed(sound, (nearest.x, nearest.y))


def _line(world: World) -> Cue | None:
    """Return the tone of the regulator whose painting has got furthest."""
    lines = [a for a in world.actors if a.kind.mind == "regulator" and _painted(a)]
    if not lines:
        return None
    furthest = max(lines, key=_painted)
    return _placed(f"paint_{_painted(furthest)}", (furthest.x, furthest.y))


def _painted(actor: Actor) -> int:
    """Return which tone a regulator's painting has come to, 0 for none."""
    numbers = actor.memory.numbers
    if not numbers.get("tracking"):
        return 0
    if numbers.get("lock", 0):
        return PAINT_STEPS
    steps = PAINT_STEPS - 1
    part = numbers.get("paint", 0) * steps // max(actor.kind.numbers["paint_ticks"], 1)
    return 1 + min(part, steps - 1)


def _belt(world: World) -> Cue | None:
    if not world.hum:
        return None
    return _placed("belt", min(world.hum, key=lambda place: _away(world, place)))


def _away(world: World, place: Point) -> int:
    return distance(place[0] - world.courier.x, place[1] - world.courier.y)


# -- music ----------------------------------------------------------------------------------------
MUSIC_REACH: Final = 14 * SUBTILES
"""How near somebody must be to change the music."""

_MOODS: Final = {
    AlertState.CURIOUS: 1, AlertState.RETURNING: 1, AlertState.SEARCHING: 2, AlertState.ALARMED: 2,
}  # fmt: skip


def alert_near(world: World) -> int:
    """Return the highest alert near the courier: 0 calm, 1 wary, 2 hunted."""
    moods = (
        _MOODS.get(actor.state, 0)
        for actor in world.actors
        if actor.is_watcher and world.is_near(actor.x, actor.y, MUSIC_REACH)
    )
    return max(*moods, 0, 1 if _line(world) else 0, 0)
