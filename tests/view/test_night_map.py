"""The map in play shows what the courier knows by now, and its key explains every sign."""

from __future__ import annotations

from itertools import pairwise

import pytest
from pygame import Rect

from game.content.texts import Mark, Sketch
from game.sim.rules.network_state import net_of
from game.view.map_key import briefing_rows, draw_strip, key_rows, strip_height
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


def test_the_key_explains_watchers_and_flags():
    sketch = Sketch(
        chokepoint=Mark(x=5, y=5, label="Gate"),
        marks=[Mark(x=1, y=1, label="In", sort="start"), Mark(x=9, y=1, label="Out", sort="exit")],
    )
    sim = peak("a>b", put("eye", "regulator", 20, 5), put("lens", "camera", 12, 5))
    rows = [row.sign for row in key_rows(sim.world, sketch)]
    assert rows[-4:] == ["eye", "lens", "start", "exit"]
    assert [row.sign for row in briefing_rows(sim.world.plan, sketch)] == rows[-2:] + rows[-4:-2]


def test_spools_are_counted_with_a_sign_so_that_no_number_means_two_things():
    ui, surface = desk()
    draw_night_map(surface, ui, night().world, ROOM)
    assert "\N{MULTIPLICATION SIGN}2" in {words.text for words in ui.pen.trace}


def test_hubs_have_their_names_on_the_map():
    ui, surface = desk()
    draw_night_map(surface, ui, night().world, ROOM)
    assert sum(words.text == "a" for words in ui.pen.trace) > 1


@pytest.mark.parametrize("text_scale", [1.0, 1.5, 2.0])
def test_a_key_in_rows_stays_in_its_leaf(text_scale):
    ui, surface = desk(2, text_scale)
    sim = night()
    rows = key_rows(sim.world)
    leaf = Rect(20, 20, 700, strip_height(ui, rows, 700))
    draw_strip(surface, ui, leaf, rows, sim.world.plan)
    assert faults(ui.pen.trace) == []
    assert all(leaf.contains(words.rect) for words in ui.pen.trace)
