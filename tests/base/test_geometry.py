"""Laws of integer geometry."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from game.base.geometry import (
    SINE_SCALE,
    SINES,
    cosine,
    distance,
    heading_of,
    in_wedge,
    sine,
    turn_between,
    turned,
    vector,
)
from game.base.grid import line_is_clear
from game.base.units import SUBTILES, TURN

headings = st.integers(0, TURN - 1)
steps = st.integers(-40_000, 40_000)


def test_the_sine_table_has_its_known_values():
    known = {0: 0, 1800: SINE_SCALE // 2, 5400: SINE_SCALE, 10800: 0, 16200: -SINE_SCALE}
    assert {h: SINES[h] for h in known} == known
    assert len(SINES) == TURN


@given(headings)
def test_sine_and_cosine_stay_on_the_circle(heading):
    square = sine(heading) ** 2 + cosine(heading) ** 2
    assert abs(square - SINE_SCALE**2) < 2 * SINE_SCALE


@given(headings, st.integers(200, 40_000))
def test_a_vector_points_where_its_heading_says(heading, length):
    dx, dy = vector(heading, length)
    assert abs(distance(dx, dy) - length) <= 3
    assert abs(turn_between(heading, heading_of(dx, dy))) <= 60 * 180 // length + 2


@given(headings, headings, st.integers(0, TURN))
def test_turning_never_passes_its_target(start, target, limit):
    after = turned(start, target, limit)
    left, before = abs(turn_between(after, target)), abs(turn_between(start, target))
    assert left == max(before - limit, 0)


@given(steps, steps, headings, st.integers(120, 10_680))
def test_a_wedge_agrees_with_the_arctangent(dx, dy, heading, half_angle):
    """The fast test without an arctangent must not differ from the plain one but at the edge."""
    off = abs(turn_between(heading, heading_of(dx, dy)))
    if (dx or dy) and abs(off - half_angle) > 3 and abs(dx) + abs(dy) > 4000:
        assert in_wedge(dx, dy, heading, half_angle) == (off < half_angle)


@given(
    st.binary(min_size=144, max_size=144),
    *[st.integers(0, 12 * SUBTILES - 1) for _ in range(4)],
)
def test_sight_is_symmetric(grid, x0, y0, x1, y1):
    """Whoever can be seen can see: from either end the same cells lie between."""
    blocked = bytearray(byte > 200 for byte in grid)
    blocked[y0 // SUBTILES * 12 + x0 // SUBTILES] = 0
    blocked[y1 // SUBTILES * 12 + x1 // SUBTILES] = 0
    forth = line_is_clear(bytes(blocked), 12, x0, y0, x1, y1)
    assert forth == line_is_clear(bytes(blocked), 12, x1, y1, x0, y0)


def test_a_line_through_the_corner_of_a_wall_is_stopped():
    blocked = bytes([0, 1, 0, 0])
    assert not line_is_clear(blocked, 2, 720, 720, 2160, 2160)
