"""Stories of the charge, step by step: what stops it on each side, and what it only touches."""

from __future__ import annotations

import pytest

from game.base.units import SUBTILES
from game.sim.systems.charging import charge
from tests.sim.worlds import play, put

YARD = ["#" * 32, *["#" + "." * 30 + "#"] * 12, "#" * 32]
STRIDE = 168
"""Subtiles that a charge goes in a tick."""


@pytest.mark.parametrize("column", [4, 26])
@pytest.mark.parametrize(("across", "down"), [(1, 0), (-1, 0), (0, 1), (0, -1)])
def test_a_wall_stops_the_charge_whichever_way_it_goes(column, across, down):
    bao = put("bao", "giant", column, 9)
    sim = play(YARD, put("start", "start", 15, 2), bao)
    actor = sim.world.actor("bao")
    for _ in range(240):
        charge(sim.world, actor, (actor.x + across * STRIDE, actor.y + down * STRIDE))
    x, y, half = *actor.place, actor.kind.radius
    gaps = (31 * SUBTILES - x - half, x - half - SUBTILES,
            13 * SUBTILES - y - half, y - half - SUBTILES)  # fmt: skip
    assert min(gaps) >= 0
    assert gaps[[(1, 0), (-1, 0), (0, 1), (0, -1)].index((across, down))] < STRIDE


@pytest.mark.parametrize("off", [0, 1])
@pytest.mark.parametrize(("side", "step"), [("e", (0, STRIDE)), ("w", (0, STRIDE)),
                                            ("s", (STRIDE, 0)), ("n", (STRIDE, 0))])  # fmt: skip
def test_a_wall_that_he_only_touches_does_not_hold_his_charge(side, step, off):
    """Flush with it, or a subtile from it."""
    sim = play(YARD, put("start", "start", 15, 2), put("bao", "giant", 15, 6))
    actor = sim.world.actor("bao")
    low, half = SUBTILES + actor.kind.radius + off, actor.kind.radius
    if side in "ew":
        actor.x = low if side == "w" else 31 * SUBTILES - half - off
    else:
        actor.y = low if side == "n" else 13 * SUBTILES - half - off
    for _ in range(4):
        goal = actor.x + step[0], actor.y + step[1]
        charge(sim.world, actor, goal)
        assert actor.place == goal
