"""Marks tell the truth: meters fill as awareness does, rings are as large as the rule hears."""

from __future__ import annotations

from math import hypot

import numpy as np
import pygame
import pytest

from game.sim.actor import AlertState
from game.sim.events import NoiseMade
from game.sim.senses.light import DIM, LIT, light_array, pool_of
from game.sim.setup import make_world
from game.view import intent_marks, rings, shimmer
from game.view.bubbles import bubble_of
from game.view.line import Line
from game.view.look import Look
from game.view.palette import GOLD, INK, VERMIL
from game.view.pools import LEVELS, Pool
from game.view.rings import Rings
from game.view.sightlines import Walls
from tests.sim.worlds import catalog
from tests.view import harbour


def world():
    harbour.screen()
    return make_world(harbour.plan(), catalog(), seed=7, trust=55)


def clear() -> pygame.Surface:
    return pygame.Surface((400, 400), pygame.SRCALPHA)


def furthest(overlay: pygame.Surface, center: tuple[int, int], *, ink: bool = False) -> float:
    """Return how far from a place the overlay has been drawn on, keylines left out."""
    width, height = overlay.get_size()
    drawn = [
        (x, y)
        for x in range(width)
        for y in range(height)
        if overlay.get_at((x, y))[3] > 20 and (ink or overlay.get_at((x, y))[:3] != INK)
    ]
    return max(hypot(x - center[0], y - center[1]) for x, y in drawn)


def count(surface: pygame.Surface, color: tuple[int, int, int]) -> int:
    return pygame.mask.from_threshold(surface, color, (1, 1, 1, 255)).count()


def test_a_bubble_fills_as_awareness_grows():
    guard = world().actor("liu")
    guard.state = AlertState.CURIOUS
    fills = []
    for points in (35_000, 50_000, 65_000, 99_000):
        guard.aware.points = points
        bubble = bubble_of(guard)
        assert bubble is not None
        fills.append(count(bubble, GOLD))
    assert fills == sorted(fills)
    assert len(set(fills)) == 4


def test_no_bubble_hangs_over_somebody_who_suspects_nothing():
    guard = world().actor("liu")
    guard.aware.points = 9_000
    assert bubble_of(guard) is None


def test_an_alarm_is_told_by_its_sign_and_not_by_color_alone():
    guard = world().actor("liu")
    guard.aware.points = 100_000
    pictures = []
    for state in (AlertState.SEARCHING, AlertState.ALARMED):
        guard.state = state
        bubble = bubble_of(guard)
        assert bubble is not None
        pictures.append(pygame.mask.from_threshold(bubble, INK, (1, 1, 1, 255)))
    searching, alarmed = pictures
    assert searching.overlap_area(alarmed, (0, 0)) != searching.count()
    assert count(bubble, VERMIL) > 0


@pytest.mark.parametrize("radius", [3500, 6500])
def test_the_foot_ring_is_as_large_as_a_footstep_is_loud(radius):
    night = world()
    night.courier.gait, night.courier.loudness = "walk", radius
    overlay = clear()
    rings.draw_foot_ring(overlay, night, (200, 200), Look())
    assert furthest(overlay, (200, 200)) == pytest.approx(radius * 16 / 1000, abs=2.5)


def test_a_noise_is_drawn_out_to_where_it_is_heard():
    harbour.screen()
    noises, overlay = Rings(), clear()
    noises.note(NoiseMade("decoy", 200 * 90, 200 * 90, 7000), 0)
    noises.draw(overlay, 430, (0, 0))
    assert furthest(overlay, (200, 200)) == pytest.approx(7 * 16, abs=2.5)


def test_the_couriers_own_footsteps_draw_no_second_ring():
    noises, overlay = Rings(), clear()
    noises.note(NoiseMade("footstep", 200 * 90, 200 * 90, 3500), 0)
    noises.draw(overlay, 300, (0, 0))
    assert pygame.mask.from_surface(overlay, 0).count() == 0


def test_brackets_close_while_a_droid_winds_up():
    harbour.screen()
    reaches = []
    for ticks in (5, 40, 72):
        overlay = clear()
        shimmer.draw_whine(overlay, (200, 212), ticks=ticks, most=72, look=Look())
        reaches.append(furthest(overlay, (200, 200)))
    assert reaches[0] > reaches[1] > reaches[2]


def test_bending_moves_pixels_and_makes_none():
    """The shimmer shows only what is behind it: every color comes from the picture beneath."""
    surface = pygame.Surface((60, 60))
    for x in range(60):
        for y in range(60):
            surface.set_at((x, y), (x * 4, y * 4, 90))
    box = pygame.Rect(14, 10, 28, 36)
    before = pygame.surfarray.array2d(surface)
    shimmer.bend(surface, box, phase=5, strength=2.4)
    after = pygame.surfarray.array2d(surface)
    assert (before != after).any()
    part = (slice(box.left, box.right), slice(box.top, box.bottom))
    assert set(np.unique(after[part])) <= set(np.unique(before[part]))
    after[part] = before[part]
    assert (before == after).all()


def test_a_pool_is_bright_dim_and_dark_where_the_rule_says_so():
    """The drawn steps and the bands of the rule agree but for the softness of an edge."""
    harbour.screen()
    plan = harbour.plan()
    lamp = next(lamp for lamp in world().lamps if lamp.id == "l6")
    opaque = Walls(plan.opaque, plan.columns)
    pool = Pool(opaque, lamp.x // 90, lamp.y // 90, radius=lamp.radius // 90, hue="lamp")
    shown = pool.light(2 * LEVELS)
    rule = pool_of(plan, lamp.x, lamp.y, lamp.radius)
    bands = light_array(plan, [lamp])
    assert bands[rule.bright[0]] == LIT
    levels: dict[int, list[float]] = {LIT: [], DIM: []}
    for at in rule.bright + rule.rim:
        column, row = at % (plan.columns * 4), at // (plan.columns * 4)
        x, y = column * 4 + 2 - pool.rect.left, row * 4 + 2 - pool.rect.top
        if shown.get_rect().collidepoint(x, y):
            levels[bands[at]].append(shown.get_at((x, y))[0])
    assert np.percentile(levels[LIT], 10) > np.percentile(levels[DIM], 60)
    assert np.percentile(levels[DIM], 20) > 12


def test_a_rest_is_announced_and_a_turn_is_leant_into():
    guard = world().actor("dorin")
    rests = [intent_marks.resting_ticks(guard, tick) for tick in range(guard.schedule.period)]
    assert max(rests) > 0
    leans = {intent_marks.lean(guard, tick) for tick in range(guard.schedule.period)}
    assert len(leans) > 1


def test_a_walker_shows_where_it_goes_next():
    guard = world().actor("liu")
    goal = intent_marks.next_waypoint(guard, 60)
    assert goal is not None
    assert goal in {(x, y) for x, y, _ in guard.schedule.poses}


def edge_of(line: Line, shift: tuple[int, int]) -> int:
    """Return how much of a dark picture a regulator's chevrons cover."""
    frame = pygame.Surface((640, 360))
    line.draw_edge(frame, shift)
    return pygame.mask.from_threshold(frame, INK, (1, 1, 1, 255)).count()


def test_chevrons_announce_a_regulator_two_seconds_before_her_sweep_comes_in():
    night = world()
    quan = night.actor("quan")
    walls = Walls(night.plan.opaque, night.plan.columns)
    line = Line(walls, night, quan, (quan.x, quan.y, quan.heading))
    beside = (round(line.x) - 680, round(line.y) - 180)
    assert line.fan
    line.end = line.x, line.y
    assert edge_of(line, beside) > 0
    line.fan = []
    assert edge_of(line, beside) == 0
