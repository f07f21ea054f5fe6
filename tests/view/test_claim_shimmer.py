"""A doubtful claim shimmers until somebody has looked closer."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pygame

from game.sim.simulation import Header, Simulation
from game.view.claim_shimmer import draw_claims
from game.view.look import Look
from game.view.moment import Moment
from game.view.palette import ICE
from tests.sim.worlds import catalog, put
from tests.view import harbour


def world_with_claim():
    plan = harbour.plan()
    claim = put("claim", "claim", 10, 10, fact="x", look="poster")
    return Simulation.start(
        replace(plan, placements=(*plan.placements, claim)), catalog(), Header(seed=7)
    ).world


def picture(world, **look) -> pygame.Surface:
    harbour.screen()
    frame = pygame.Surface((640, 360))
    for x in range(640):
        pygame.draw.line(frame, (x % 200, 90, x * 7 % 150), (x, 0), (x, 360))
    draw_claims(frame, Moment(world, Look(**look), (0, 0), (640, 360), {}, frozenset()),
                harbour.picture_named)  # fmt: skip
    return frame


def differ(one: pygame.Surface, two: pygame.Surface) -> np.ndarray:
    return (pygame.surfarray.array3d(one) != pygame.surfarray.array3d(two)).any(axis=2)


def test_a_claim_wobbles_in_its_place_and_nowhere_else():
    world = world_with_claim()
    before = picture(world, time_ms=1000)
    changed = differ(before, picture(world, time_ms=1300))
    columns, rows = np.nonzero(changed)
    assert changed.any()
    assert 150 < columns.min() <= columns.max() < 190
    assert 140 < rows.min() <= rows.max() < 190


def test_a_claim_that_was_looked_at_is_still():
    world = world_with_claim()
    world.tally.claims.append("claim")
    assert not differ(picture(world, time_ms=1000), picture(world, time_ms=1300)).any()


def test_without_motion_a_dotted_outline_stands_for_the_shimmer():
    world = world_with_claim()
    one, two = (picture(world, time_ms=t, reduce_motion=True) for t in (1000, 1300))
    assert not differ(one, two).any()
    assert pygame.mask.from_threshold(one, ICE, (1, 1, 1, 255)).count() > 20
