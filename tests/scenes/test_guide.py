"""The yard's guide: keys, words and a phantom for whoever stands about, and a moth to follow."""

from __future__ import annotations

import pytest

from game.content.locations import find_locations
from game.content.texts import LevelTexts, load_texts
from game.lesson.proof_walks import Step
from game.lesson.report import Report
from game.scenes.guide import FADE, Guide, Showing, lantern_of, missing_at, moth_of
from game.scenes.scene import Go
from game.scenes.story import Storyteller
from game.sim.rules.yard import HINT_AFTER, GateOpened, HintDue, IdeaMet
from tests.sim.worlds import play

ROOM = ["####", "#@.#", "####"]


def world_at(tick):
    """Return a world without a yard at a tick."""
    world = play(ROOM).world
    world.tick = tick
    return world


WALK = tuple(Step(1440 + 90 * n, 1440, 0, "walk") for n in range(60))
"""A second's walk to the right."""


@pytest.fixture
def yard(pilot):
    """Return a pilot in the practice yard."""
    pilot.app.stack.make(Go("loading", {"level": "practice_yard", "then": "play"}))
    pilot.until("play")
    return pilot


def test_a_new_yard_shows_how_to_walk_until_the_first_lantern_is_lit(yard):
    world = yard.night.world
    guide = Guide.of(world, {})
    assert guide.keys(yard.session.glyph, world)[0].labels == ("W", "A", "S", "D")
    assert moth_of(world) is not None
    assert "floor keys" in yard.app._ui.areas
    guide.note([IdeaMet("move", "used", 60)], world)
    assert guide.keys(yard.session.glyph, world) == []


def test_the_second_hint_is_said_in_words(pilot):
    guide, world = Guide(), play(ROOM).world
    assert guide.note([HintDue("merge", 1)], world) == []
    assert guide.keys(pilot.session.glyph, world)[0].labels == ("Space",)
    said = guide.note([HintDue("merge", 2)], world)
    assert said[0].text.startswith("In the dark hold the key")
    assert guide.phantoms(0, 1.0, still=False) == []


def test_a_place_without_a_yard_has_no_guide():
    world = play(ROOM).world
    assert Guide.of(world, {}).idea == ""
    assert moth_of(world) is None


# -- the phantom ----------------------------------------------------------------------------------
def test_idling_in_a_room_twice_as_long_calls_a_phantom_that_walks_it_once(yard):
    guide, night = yard.app.stack.top._guide, yard.night
    yard.idle(10)
    night.world.rule.progress = night.world.tick - 2 * HINT_AFTER
    yard.idle(3)
    began, walk = guide.shown.began, guide.walks["move"]
    zone = next(z for z in night.world.plan.of_kind("zone") if z.values["idea"] == "move")
    assert night.world.zone_at(walk[0].x, walk[0].y) == zone.id
    for at in range(0, len(walk) - 1, 20):
        pale = guide.phantoms(began + at, 1.0, still=False)[-1]
        assert pale.pose[:2] == (walk[at].x, walk[at].y)
        assert night.world.zone_at(*pale.pose[:2]) in {zone.id, ""}
    assert guide.phantoms(began + len(walk) + FADE, 1.0, still=False) == []


def test_every_room_of_the_yard_has_its_walk(yard):
    ideas = {z.values["idea"] for z in yard.night.world.plan.of_kind("zone")}
    assert yard.app.stack.top._guide.walks.keys() == ideas


def test_a_phantom_changes_the_picture_and_not_the_night(yard):
    guide, night = yard.app.stack.top._guide, yard.night
    twin = night.simulation.copied()
    guide.note([HintDue("move", 2)], night.world)
    plain = yard.picture()
    yard.idle(FADE)
    assert yard.picture() != plain
    for intents in night.simulation.log[twin.world.tick :]:
        twin.step(intents)
    assert twin.world.digest() == night.world.digest()


def test_a_phantom_comes_and_goes_softly_with_echoes_behind_her():
    walk = Showing(WALK, 100)
    assert walk.at(100, 1.0)[-1].strength < 0.1
    echoes = walk.at(150, 1.0)
    assert [p.strength for p in echoes] == sorted(p.strength for p in echoes)
    assert echoes[0].pose[0] < echoes[-1].pose[0] == WALK[50].x
    leaving = walk.at(100 + len(WALK) + FADE - 2, 1.0)
    assert [p.gait for p in leaving] == ["still"]
    assert leaving[0].strength < 0.1


def test_a_phantom_stands_between_two_steps_on_a_fast_screen():
    assert Showing(WALK, 0).at(30, 0.5)[-1].pose[0] == (WALK[29].x + WALK[30].x) // 2


def test_without_motion_stills_show_the_whole_walk_at_once():
    guide = Guide("", {"move": WALK})
    guide.note([HintDue("move", 2)], world_at(100))
    first, later = (guide.phantoms(tick, 1.0, still=True) for tick in (100, 150))
    assert first == later
    assert [p.pose[0] for p in first] == sorted(p.pose[0] for p in first)
    assert first[-1].pose[0] == WALK[-1].x
    assert guide.phantoms(100 + len(WALK) + FADE, 1.0, still=True) == []


def test_meeting_the_idea_or_rewinding_past_the_hint_ends_the_phantom():
    guide = Guide("", {"move": WALK})
    guide.note([HintDue("move", 2)], world_at(100))
    assert guide.phantoms(99, 1.0, still=False) == []
    assert guide.phantoms(101, 1.0, still=False)
    guide.note([IdeaMet("move", "used", 102)], world_at(102))
    assert guide.phantoms(103, 1.0, still=False) == []


@pytest.mark.parametrize(("lanterns", "line"), [("all", "Six lights."), ("some", "The gate")])
def test_auntie_lu_says_what_is_true_at_the_gate(lanterns, line):
    texts = load_texts(find_locations().levels, "practice_yard")
    assert isinstance(texts, LevelTexts), texts
    report, event = Report(55), GateOpened("gate", lanterns)
    report.note([event], 100)
    (said,) = Storyteller(texts.says, report).told([event])
    assert said.text.startswith(line)


def test_the_moth_waits_at_a_dark_lantern_while_she_is_in_its_room(yard):
    yard.idle(2)
    guide, world = yard.app.stack.top._guide, yard.night.world
    lantern = lantern_of(world, "move")
    ahead = lantern_of(world, "light")
    world.rule.moth.x, world.rule.moth.y = ahead.x, ahead.y
    for _ in range(300):
        guide.note((), world)
    assert guide.moth == (lantern.x, lantern.y)
    lantern.done = True
    assert moth_of(world) == (world.rule.moth.x, world.rule.moth.y)


def test_keys_of_a_room_are_shown_in_no_other(yard):
    guide, world = yard.app.stack.top._guide, yard.night.world
    assert guide.keys(yard.session.glyph, world)
    world.courier.zone = next(
        z.id for z in world.plan.of_kind("zone") if z.values["idea"] == "light"
    )
    assert guide.keys(yard.session.glyph, world) == []


def test_nobody_is_told_to_walk_to_a_lantern_that_burns(yard):
    guide, world = yard.app.stack.top._guide, yard.night.world
    guide.note([IdeaMet("move", "used", 60)], world)
    lantern_of(world, "move").done = True
    assert guide.note([HintDue("move", 2)], world) == []
    assert (guide.idea, guide.shown) == ("", None)


def test_use_at_a_dark_lantern_says_what_is_missing(yard):
    world = yard.night.world
    lantern, her = lantern_of(world, "move"), world.courier
    yard.press("e")
    assert yard.app.stack.top._hud.refusal == ""
    her.x, her.y = lantern.x, lantern.y + 1440
    yard.press("e")
    assert yard.app.stack.top._hud.refusal.startswith("This lantern lights when you sneak")
    assert "refusal" in yard.app._ui.areas


def test_every_room_can_say_what_its_lantern_waits_for(yard):
    world = yard.night.world
    for zone in world.plan.of_kind("zone"):
        lantern = lantern_of(world, zone.values["idea"])
        world.courier.zone = zone.id
        world.courier.x, world.courier.y = lantern.x, lantern.y
        assert missing_at(world)
