"""Re-routing: two wardens are sent where the floor is warm, five painted seconds ahead.

Every 48 seconds each warden may change its beat. The next one is chosen from the heat a little
before, painted on the floor, and never withdrawn but by a kiosk. All beats of a warden begin and
end at its station, facing the same way, so that a change is no jump: where a calm warden is stays a
function of the tick and of the choices made.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.base.geometry import turn_between, turned
from game.base.units import TICKS_PER_SECOND
from game.sim.actor import Actor, AlertState
from game.sim.kinds import Kind
from game.sim.plan import Placement
from game.sim.rules.heat import Rect
from game.sim.rules.house_parts import Beat, Warden
from game.sim.rules.personal_events import BeatChanged, BeatPreviewed
from game.sim.rules.personal_state import House
from game.sim.schedule import Pose, Schedule, patrol, standing
from game.sim.terrain import in_rect
from game.sim.world import World

EPOCH: Final = 48 * TICKS_PER_SECOND
"""Ticks between two changes."""

SETTLES: Final = EPOCH // 2
"""Ticks after the greeting in which no beat changes yet."""


# -- reading the map ------------------------------------------------------------------------------
def wardens_of(world: World) -> list[Warden]:
    """Return the wardens of a map with their beats, each with its base beat first."""
    found: dict[str, list[Placement]] = {}
    for placement in world.plan.of_kind("beat"):
        found.setdefault(str(placement.values.get("warden", "")), []).append(placement)
    return [Warden(who, _beats(world, who, placed)) for who, placed in found.items()]


def _beats(world: World, who: str, placed: list[Placement]) -> tuple[Beat, ...]:
    actor = world.actor(who)
    placed = sorted(placed, key=lambda p: len(p.route) > 1)
    return tuple(
        Beat(
            p.id,
            _zone(world, str(p.values.get("zone", ""))),
            str(p.values.get("needs", "")),
            beat_schedule(p, actor.schedule, actor.kind) if len(p.route) > 1 else actor.schedule,
        )
        for p in placed
    )


def _zone(world: World, name: str) -> Rect:
    zone = world.plan.by_id.get(name)
    return zone.rect if zone else (0, 0, 0, 0)


def beat_schedule(placement: Placement, base: Schedule, kind: Kind) -> Schedule:
    """Return a beat that begins and ends as the base beat begins: at the station, facing its way.

    The time that the walk spends on its first corner goes into two turns: one from the station's
    heading at the beginning, one back to it at the end. What lacks for them is rested there.
    """
    walk = _walk_of(placement, kind, extra=0)
    lacks = _turns(walk, base, kind)[2]
    if lacks > 0:
        walk = _walk_of(placement, kind, extra=lacks)
    out, back, lacks = _turns(walk, base, kind)
    x, y, heading = base.pose(0)
    away = _leaves_at(walk)
    poses: tuple[Pose, ...] = (
        *[(x, y, heading)] * -lacks,
        *((x, y, h) for h in out),
        *walk.poses[away:],
        *((x, y, h) for h in back),
    )
    corners = (0, *(max(corner - len(back), 0) for corner in walk.corners[1:]))
    return Schedule(poses, corners, padding=walk.padding)


def _walk_of(placement: Placement, kind: Kind, *, extra: int) -> Schedule:
    """Return the walk along a beat's route, with so many ticks more at its first corner."""
    rests = placement.values.get("pauses", ())
    first, *others = rests if isinstance(rests, tuple) and rests else (0,)
    return patrol(
        placement.route,
        pauses=[first + extra, *others],
        loop=placement.values.get("mode") == "loop",
        pace=kind.paces["calm"],
        turn=kind.turn,
    )


def _turns(walk: Schedule, base: Schedule, kind: Kind) -> tuple[list[int], list[int], int]:
    """Return the headings of both turns at the station, and the ticks that lack for them."""
    heading, away = base.pose(0)[2], _leaves_at(walk)
    out = list(_turning(heading, walk.poses[away][2], kind.turn))
    back = list(_turning(walk.poses[0][2], heading, kind.turn))
    return out, back, len(out) + len(back) - away


def _leaves_at(walk: Schedule) -> int:
    """Return the tick at which a walk has turned on its first corner and sets out."""
    x, y, _ = walk.poses[0]
    return next((t for t, (px, py, _) in enumerate(walk.poses) if (px, py) != (x, y)), 0)


def _turning(heading: int, target: int, turn: int) -> Iterator[int]:
    while turn_between(heading, target):
        heading = turned(heading, target, turn)
        yield heading


# -- each tick ------------------------------------------------------------------------------------
def reroute(world: World, house: House) -> None:
    """Paint the next beats when it is time, change beats at the mark, and let the late ones join.

    The schedule that is set here holds from the next tick on.
    """
    ahead = world.tick + 1
    mark = -(-ahead // EPOCH) * EPOCH
    learns = 0 <= house.greeted <= mark - SETTLES
    if learns and house.previewed != mark and mark - ahead <= _lead(house):
        house.previewed = mark
        _preview(world, house, mark - ahead)
    if ahead == mark:
        if learns:
            _change(world, house)
        house.floor.cool()
    for warden in house.wardens:
        if warden.waits:
            _join(world, warden, ahead)


def _lead(house: House) -> int:
    return house.numbers["preview_orb_ticks" if house.orbs else "preview_ticks"]


def withdraw(house: House) -> None:
    """Let both wardens take up their base beats at the next change."""
    for warden in house.wardens:
        warden.next = 0


def scores(world: World, house: House, warden: Warden) -> list[int]:
    """Return the heat that speaks for each beat of a warden; -1 for one that is still asleep."""
    return [
        -1 if beat.needs and not _is_done(world, beat.needs) else house.floor.score(beat.zone)
        for beat in warden.beats
    ]


def chosen(world: World, house: House, warden: Warden) -> int:
    """Return the beat a warden would be given now: the warmest, if it is warm enough.

    Ties go to the base beat, then to the earlier one on the map.
    """
    warmth = scores(world, house, warden)
    best = max(range(len(warmth)), key=lambda at: (warmth[at], -at))
    return best if warmth[best] >= house.numbers["threshold"] else 0


def _is_done(world: World, name: str) -> bool:
    return name in world.fixtures and world.fixtures[name].done


def _preview(world: World, house: House, ticks: int) -> None:
    for warden in house.wardens:
        warden.next = chosen(world, house, warden)
        if warden.next != warden.at:
            score = scores(world, house, warden)[warden.next]
            beat = warden.beats[warden.next].id
            world.events.append(BeatPreviewed(warden.who, beat, score, ticks))


def _change(world: World, house: House) -> None:
    for warden in house.wardens:
        if warden.next == warden.at:
            continue
        warden.at = warden.next
        beat = warden.beats[warden.at]
        met = in_rect(beat.zone, world.courier.cell)
        changes, meetings = house.guesses.changes
        house.guesses.changes = changes + 1, meetings + met
        world.events.append(BeatChanged(warden.who, beat.id, met))
        warden.waits = True
        world.actor(warden.who).schedule = standing(*warden.beats[0].schedule.pose(0))


def _join(world: World, warden: Warden, ahead: int) -> None:
    """Let a warden at its station begin its beat, at a tick at which the beat begins anew."""
    actor, beat = world.actor(warden.who), warden.beats[warden.at]
    if ahead % beat.schedule.period == 0 and not _is_roused(actor):
        warden.waits = False
        actor.schedule = beat.schedule


def _is_roused(actor: Actor) -> bool:
    return actor.off_schedule or actor.state is not AlertState.CALM
