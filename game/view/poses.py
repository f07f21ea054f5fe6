"""Poses between two ticks: where bodies and moving lights are drawn on faster screens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.base.geometry import turn_between
from game.base.units import SUBTILES, TURN
from game.sim.world import World

COURIER: Final = "courier"
"""The name the courier's pose goes by among the actors' ids."""

LEAP: Final = 2 * SUBTILES
"""Further than anybody moves in a tick: such a change is a rewind or a ride, and is not eased."""

Pose = tuple[int, int, int]
"""x and y in subtiles, heading in arc minutes."""


@dataclass(frozen=True, slots=True)
class PoseBook:
    """Where everybody stood at the end of a tick, by id, and where moving lights lay."""

    poses: dict[str, Pose]

    @classmethod
    def of(cls, world: World) -> PoseBook:
        """Return the poses of all bodies and moving lights in a world."""
        courier = world.courier
        poses = {actor.id: (actor.x, actor.y, actor.heading) for actor in world.actors}
        poses[COURIER] = (courier.x, courier.y, courier.heading)
        poses |= {disc_name(n): (x, y, 0) for n, (x, y, _) in enumerate(world.discs)}
        poses |= {glow_name(n): (x, y, 0) for n, (x, y, _, _) in enumerate(world.glows)}
        return cls(poses)

    def towards(self, name: str, now: Pose, alpha: float) -> Pose:
        """Return the pose that part ``alpha`` of the tick has brought ``name`` to."""
        then = self.poses.get(name, now)
        if max(abs(now[0] - then[0]), abs(now[1] - then[1])) > LEAP:
            return now
        turn = turn_between(then[2], now[2])
        return (
            then[0] + round((now[0] - then[0]) * alpha),
            then[1] + round((now[1] - then[1]) * alpha),
            (then[2] + round(turn * alpha)) % TURN,
        )


def disc_name(number: int) -> str:
    """Return the name that the pose of one of the world's discs goes by; no id has a blank."""
    return f"disc {number}"


def glow_name(number: int) -> str:
    """Return the name that the pose of one of the world's glows goes by; no id has a blank."""
    return f"glow {number}"
