"""Cloths over the lanes: seen as overhead shade, told apart by shape, and hiding nobody."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

import pygame
import pytest

from game.sim.simulation import Simulation
from game.view.cloths import BAY, CLEAR_WITHIN, RAISED, WHOLE_BEYOND, Cloths
from game.view.ground import TILE, Ground, Layer, Prop
from game.view.lights import LightMap
from game.view.look import Look
from game.view.moment import Moment
from game.view.poses import PoseBook
from game.view.scenery import Scenery
from tests.sim.rules.ecosystem_worlds import AWNINGS, BODIES, TOPS, market, set_open, square, stand
from tests.sim.worlds import run
from tests.view import harbour

COLUMNS, ROWS = 60, 40
"""The square's size in tiles."""

LANE = 2
"""The lane whose cloths are looked at."""

SIZE = (COLUMNS * TILE, ROWS * TILE)


@cache
def ground() -> Ground:
    """Return bare floor with a stall drawn over each stall's body."""
    harbour.screen()
    picture = harbour.picture_named("stall_tea")
    stalls = tuple(
        Prop(picture, column * TILE, top * TILE)
        for top in TOPS.values()
        for column, _ in BODIES.values()
    )
    empty = (0,) * (COLUMNS * ROWS)
    return Ground(COLUMNS, ROWS, (Layer("floor", empty),), Layer("structure", empty), {}, stalls)


def drawn(sim: Simulation, *bodies: pygame.Rect, **look) -> pygame.Surface:
    """Return the cloths alone, on a clear map."""
    lights = LightMap(Scenery(ground(), {}), sim.world.plan, sim.world.lamps)
    cloths = Cloths(ground(), sim.world, lights, harbour.picture_named)
    surface = pygame.Surface(SIZE, pygame.SRCALPHA)
    poses = PoseBook.of(sim.world).poses
    cloths.draw(surface, Moment(sim.world, Look(**look), (0, 0), SIZE, poses, frozenset()), bodies)
    return surface


def night(*opened: str, at: tuple[float, float] = (3, 37)) -> Simulation:
    """Return a night with just these stalls open and the courier at a tile."""
    sim = square()
    set_open(sim, opened)
    stand(sim, *at)
    return sim


def floor_of(side: str) -> pygame.Rect:
    """Return the pixels of the map under a cloth of the lane."""
    column, across = AWNINGS[side]
    return pygame.Rect(column * TILE, TOPS[LANE] * TILE, across * TILE, 3 * TILE)


def covered(surface: pygame.Surface, box: pygame.Rect) -> float:
    """Return which share of a rectangle is more hidden than seen through."""
    mask = pygame.mask.from_surface(surface.subsurface(box), threshold=127)
    return mask.count() / (box.width * box.height)


def test_a_stall_that_is_open_hangs_a_cloth_as_long_as_its_shade_and_a_shut_one_none():
    floor = floor_of("w")
    surface = drawn(night(f"{LANE}w"))
    bounds = surface.get_bounding_rect()
    assert (bounds.left, bounds.right) == (floor.left, floor.right)
    assert covered(surface, floor.move(0, -RAISED)) > 0.95
    assert not pygame.mask.from_surface(drawn(night()), threshold=0).count()


def test_a_cloth_hangs_higher_than_its_floor_so_that_shade_shows_before_its_hem():
    floor = floor_of("w")
    bounds = drawn(night(f"{LANE}w")).get_bounding_rect()
    assert bounds.top == floor.top - RAISED
    assert floor.top < bounds.bottom <= floor.bottom + BAY // 2


@pytest.mark.parametrize("side", ["w", "m", "e"])
def test_above_the_courier_a_cloth_is_ropes_and_seams_only(side):
    floor = floor_of(side)
    under = (floor.centerx / TILE, floor.centery / TILE)
    surface = drawn(night(f"{LANE}{side}", at=under))
    near = pygame.Rect(0, 0, 6 * TILE, floor.height).clip(surface.get_rect())
    near.center = (floor.centerx, floor.centery - RAISED)
    assert 0 < covered(surface, near.clip(floor.move(0, -RAISED))) < 0.4
    body = pygame.Rect(floor.centerx - 8, floor.centery - 27, 16, 30)
    assert covered(surface, body) < 0.4


def test_a_cloth_is_open_within_four_tiles_of_the_courier_and_whole_beyond_six():
    floor = floor_of("m")
    column = AWNINGS["m"][0]
    surface = drawn(night(f"{LANE}m", at=(column, TOPS[LANE] + 1.5)))
    rows = floor.move(0, -RAISED)
    near = pygame.Rect(floor.left, rows.top, CLEAR_WITHIN // BAY * BAY, rows.height)
    far = pygame.Rect(0, rows.top, floor.width - WHOLE_BEYOND - 2 * BAY, rows.height)
    far.right = floor.right
    assert covered(surface, near) < 0.4
    assert covered(surface, far) > 0.95


def test_over_anybody_else_a_cloth_is_open_too():
    floor = floor_of("w")
    keeper = pygame.Rect(floor.centerx - 12, floor.top, 24, 32)
    assert covered(drawn(night(f"{LANE}w"), keeper), keeper) < 0.4
    assert covered(drawn(night(f"{LANE}w")), keeper) > 0.95


def test_a_cloth_is_told_by_its_stripes_even_without_any_hue():
    floor = floor_of("e")
    surface = drawn(night(f"{LANE}e"))
    grey = [
        sum(surface.get_at((x, floor.top + 4))[:3]) / 3 for x in range(floor.left, floor.left + 32)
    ]
    stripes = [grey[start + 3] for start in range(0, 32, 8)]
    assert all(abs(a - b) > 12 for a, b in pairwise(stripes))


def test_an_opened_stall_unrolls_its_cloth_from_the_stall_outwards():
    sim = night()
    stall = market(sim).stalls[f"{LANE}w"]
    stall.is_open, stall.moves_at = True, sim.world.tick + sim.world.numbers["unroll_ticks"]
    run(sim, sim.world.numbers["unroll_ticks"] // 2)
    bounds, floor = drawn(sim).get_bounding_rect(), floor_of("w")
    assert bounds.left == floor.left
    assert floor.left + floor.width // 3 < bounds.right < floor.right


def test_a_keeper_out_of_patience_shows_it_by_how_the_cloth_hangs():
    sim = night(f"{LANE}w")
    taut = pygame.image.tobytes(drawn(sim), "RGBA")
    stall = market(sim).stalls[f"{LANE}w"]
    stall.fee = 3
    pictures = {taut}
    for patience in (2000, 600):
        stall.patience = patience
        pictures.add(pygame.image.tobytes(drawn(sim), "RGBA"))
    assert len(pictures) == 3


def test_with_reduced_motion_no_cloth_flaps():
    sim = night(f"{LANE}w")
    stall = market(sim).stalls[f"{LANE}w"]
    stall.fee, stall.patience = 3, 600
    for calm, count in ((True, 1), (False, 2)):
        shown = {
            pygame.image.tobytes(drawn(sim, time_ms=ms, reduce_motion=calm), "RGBA")
            for ms in (0, 500)
        }
        assert len(shown) == count
