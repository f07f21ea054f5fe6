"""Stories of what every rule shares: the way from a world to the state that its rule keeps."""

from __future__ import annotations

import pytest

from game.sim.rules.local_state import Locale, locale_of
from game.sim.rules.network_state import net_of
from tests.sim.rules.local_worlds import harbour
from tests.sim.worlds import play, put


def test_a_worlds_state_is_found_by_its_own_rule_only() -> None:
    world = harbour("fog").world
    assert isinstance(locale_of(world), Locale)
    assert locale_of.is_kept(world)
    assert not net_of.is_kept(world)
    with pytest.raises(AttributeError):
        net_of(world)


def test_a_world_without_a_twist_keeps_none() -> None:
    world = play(["#####", "#...#", "#####"], put("start", "start", 2, 1)).world
    assert not locale_of.is_kept(world)
    assert not net_of.is_kept(world)
