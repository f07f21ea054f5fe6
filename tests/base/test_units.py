"""A number that is not whole in its unit is refused, and the nearest one is named."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.base.units import SPEED_UNIT, SUBTILES, NotWhole, nearest_whole, speed, whole


@pytest.mark.parametrize(("value", "nearest"), [("2.3", "2.25"), (3.7, "3.75"), (0.01, "0")])
def test_a_speed_that_is_no_multiple_of_a_24th_names_the_nearest(value, nearest):
    with pytest.raises(NotWhole, match=f"whole number of 1/24; the nearest is {nearest}$"):
        speed(value)


def test_a_count_that_is_not_whole_speaks_of_no_parts():
    with pytest.raises(NotWhole, match=r"^2.5 is not a whole number; the nearest is 2$"):
        whole(2.5, 1)


@given(st.decimals(-1000, 1000, places=5), st.sampled_from([1, 60, 1000, SPEED_UNIT, SUBTILES]))
def test_the_nearest_number_is_whole_and_near(value, unit):
    nearest = nearest_whole(value, unit)
    whole(nearest, unit)
    assert abs(float(nearest) - float(value)) <= 0.5
