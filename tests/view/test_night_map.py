"""The map in play shows what the courier knows by now, and its key explains every sign."""

from __future__ import annotations

from itertools import pairwise

import pytest
from pygame import Rect

from game.sim.rules.network_state import net_of
from game.view.map_key import key_rows
from game.view.map_marks import known_guards
from game.view.night_map import draw_night_map
from tests.sim.rules.depots import RING, join
from tests.sim.rules.test_peak import peak, start
from tests.sim.worlds import guard, put
from tests.view.desk import SCALES, desk, faults, same_pixels

ROOM = Rect(20, 20, 1100, 560)


def night():
    """Return a depot with two guards, one of them far away, and a rack."""
    near, far = guard("near", (10, 5), (14, 5)), guard("far", (41, 8), (41, 3), wing="c")
    rack = put("store", "spool_rack", 12, 8, spools=2)
    return peak("a>b b>c", near, far, rack)


def signs(sim) -> list[str]:
    return [row.sign for row in key_rows(sim.world)]


def drawn(sim):
    ui, surface = desk()
    draw_night_map(surface, ui, sim.world, ROOM)
    return surface


def test_every_move_of_the_night_changes_the_map():
    sim = night()
    pictures = [drawn(sim)]
    join(sim, *RING[:2])
    sim.step()
    pictures.append(drawn(sim))
    start(sim)
    pictures.append(drawn(sim))
    sim.world.courier.heading += 5400
    sim.step()
    pictures.append(drawn(sim))
    for one, other in pairwise(pictures):
        assert not same_pixels(one, other)


def test_the_key_explains_only_what_stands_on_the_map():
    sim = night()
    assert signs(sim)[:7] == ["you", *["hub"] * 6]
    assert "cable" not in signs(sim)
    assert "box" not in signs(sim)
    join(sim, *RING[:2])
    start(sim)
    assert signs(sim).count("linked") == 3
    assert {"cable", "rack", "box", "next"} <= set(signs(sim))
    sim.world.fixtures["store"].count = 0
    assert "rack" not in signs(sim)


def test_a_guard_out_of_view_is_known_only_when_its_wing_is_linked():
    sim = night()
    assert [actor.id for actor in known_guards(sim.world)] == ["near"]
    join(sim, ("b", "c"))
    assert [actor.id for actor in known_guards(sim.world)] == ["near", "far"]


def test_rounds_are_shown_once_the_board_is_read():
    sim = night()
    assert "round" not in signs(sim)
    before = drawn(sim)
    net_of(sim.world).forecast.read = True
    assert "round" in signs(sim)
    assert not same_pixels(before, drawn(sim))


@pytest.mark.parametrize(("k", "text_scale"), SCALES)
def test_map_and_key_stay_in_their_room_at_every_size(k, text_scale):
    ui, surface = desk(k, text_scale)
    sim = night()
    join(sim, *RING)
    room = surface.get_rect().inflate(-ui.px(60), -ui.px(100))
    covered = draw_night_map(surface, ui, sim.world, room)
    assert room.contains(covered)
    assert faults(ui.pen.trace) == []
