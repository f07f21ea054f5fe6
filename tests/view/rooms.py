"""Two rooms with a way between them, for the tests of what is heard."""

from __future__ import annotations

from game.sim.world import World
from tests.sim.worlds import guard, play, put, run

ROOMS = [
    "#####################",
    "#.........#.........#",
    "#....@..............#",
    "#.........#.........#",
    "###.##########.######",
    "#.........#.........#",
    "#.........#.........#",
    "#####################",
]


def two_rooms() -> World:
    """Return the rooms with a guard, a camera and a rival, one tick into the night."""
    sim = play(
        ROOMS,
        guard("liu", (15, 2), (17, 2)),
        put("eye", "camera", 9, 1, facing_angle=5400, sweep_angle=2400, period_ticks=480),
        put("shimmer", "droid", 2, 2),
    )
    run(sim, 1)
    return sim.world
