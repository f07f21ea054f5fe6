"""The yard's guide: keys and words for whoever stands about, and a moth to follow."""

from __future__ import annotations

from game.scenes.guide import Guide, moth_of
from game.scenes.scene import Go
from game.sim.rules.yard import HintDue, IdeaMet
from tests.sim.worlds import play

ROOM = ["####", "#@.#", "####"]


def test_a_new_yard_shows_how_to_walk_until_the_first_lantern_is_lit(pilot):
    pilot.app.stack.make(Go("loading", {"level": "practice_yard", "then": "play"}))
    pilot.until("play")
    world = pilot.night.world
    guide = Guide.of(world)
    assert guide.keys(pilot.session.glyph)[0].labels == ("W", "A", "S", "D")
    assert moth_of(world) is not None
    assert "floor keys" in pilot.app._ui.areas
    list(guide.note([IdeaMet("move", "used", 60)]))
    assert guide.keys(pilot.session.glyph) == []


def test_the_second_hint_is_said_in_words(pilot):
    guide = Guide()
    assert list(guide.note([HintDue("merge", 1)])) == []
    assert guide.keys(pilot.session.glyph)[0].labels == ("Space",)
    said = list(guide.note([HintDue("merge", 2)]))
    assert said[0].text.startswith("Stand in the dark")


def test_a_place_without_a_yard_has_no_guide():
    world = play(ROOM).world
    assert Guide.of(world).idea == ""
    assert moth_of(world) is None
