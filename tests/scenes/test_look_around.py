"""Planning while paused: the view moves over the night, and the night does not."""

from __future__ import annotations

import pygame
import pytest

from game.base.units import SUBTILES
from game.scenes.look_around import as_known
from game.scenes.scene import Go
from game.view.ground import TILE


def pause(pilot) -> None:
    pilot.app.stack.make(Go("loading", {"level": "1_night_depot", "then": "play"}))
    pilot.until("play")
    pilot.idle(5)
    pilot.press("escape")
    assert pilot.scene == "pause", pilot.failure


@pytest.fixture
def planner(pilot):
    """Return a pilot who looks around a paused night."""
    pilot.session.change("assists", plan_while_paused=True)
    pause(pilot)
    pilot.choose("look_around")
    pilot.idle(1)
    assert pilot.scene == "look_around", pilot.failure
    return pilot


def corner(pilot) -> tuple[int, int]:
    camera = pilot.night.stage.camera
    return camera.left, camera.top


def lines(pilot) -> list[str]:
    return [item.id for item in pilot.app.stack.top.menu.items]


def test_only_whoever_asked_for_it_may_plan_while_paused(pilot):
    pause(pilot)
    assert "look_around" not in lines(pilot)
    assert "map" in lines(pilot)


def test_escape_goes_back_to_the_pause_and_from_there_to_the_night(planner):
    planner.press("escape")
    assert planner.scene == "pause"
    assert "look_around" in lines(planner)
    planner.press("escape")
    assert planner.scene == "play"


def test_keys_move_the_view_and_time_stands(planner):
    night = planner.night
    before, tick, digest = corner(planner), night.world.tick, night.world.digest()
    planner.hold("d", 60)
    there = corner(planner)
    assert there[0] > before[0] + 300
    planner.hold("w", 30)
    assert corner(planner)[1] < there[1]
    assert (night.world.tick, night.world.digest()) == (tick, digest)


def test_the_view_reaches_every_corner_of_the_night_and_stops_there(planner):
    plan = planner.night.world.plan
    planner.app.frame([], 1_000)
    for key, axis, edge in (("a", 0, 0), ("w", 1, 0)):
        planner.hold(key, 600)
        assert corner(planner)[axis] == edge
    for key, axis, side in (("d", 0, plan.columns), ("s", 1, plan.rows)):
        planner.hold(key, 600)
        assert corner(planner)[axis] == side * TILE - planner.night.stage.camera.size[axis]
    at_edge = corner(planner)[0]
    planner.hold("a", 10)
    assert corner(planner)[0] < at_edge - 30


def test_the_mouse_at_an_edge_of_the_window_moves_the_view(planner):
    before, width = corner(planner), planner.app.window.surface.get_width()
    motion = {"pos": (width - 2, 100), "rel": (1, 1), "buttons": (0, 0, 0)}
    planner.tell(pygame.MOUSEMOTION, **motion)
    planner.idle(30)
    assert corner(planner)[0] > before[0] + 100


def test_the_look_key_shows_more_of_the_night_and_less_again(planner):
    stage = planner.night.stage
    planner.press("l")
    assert stage.camera.size == (1024, 576)
    planner.press("l")
    assert stage.camera.size == (640, 360)


def test_what_watchers_see_is_drawn_as_in_play(planner):
    plain = planner.picture()
    planner.app.frame([pygame.event.Event(pygame.KEYDOWN, key=pygame.K_LALT)])
    assert planner.picture() != plain, "all cones"


def test_a_watcher_is_drawn_only_where_she_can_know_of_it(planner):
    world = planner.night.world
    her = world.courier
    guard = max((a for a in world.actors if a.kind.id == "guard"), key=lambda a: a.x)
    actors = list(world.actors)
    assert guard.id not in {actor.id for actor in as_known(world).actors}
    guard.x, guard.y = her.x + 3 * SUBTILES, her.y
    assert guard.id in {actor.id for actor in as_known(world).actors}
    assert world.actors == actors, "the night keeps all of them"


def test_cameras_and_people_who_watch_nobody_are_always_drawn(planner):
    world = planner.night.world
    shown = {actor.id for actor in as_known(world).actors}
    assert {a.id for a in world.actors if not a.is_watcher or a.kind.id == "camera"} <= shown


@pytest.mark.parametrize("text_size", [100, 200])
def test_the_keys_at_the_foot_leave_most_of_the_night_in_view(planner, text_size):
    planner.session.change("comfort", text_size=text_size)
    planner.press("l")
    whole, foot = planner.app.window.surface.get_rect(), planner.app._ui.areas["keys"]
    assert foot.bottom == whole.bottom
    assert 0 < foot.height < whole.height // 2


def test_back_in_play_the_view_is_hers_again(planner):
    planner.hold("d", 200)
    planner.press("escape", "escape")
    planner.idle(2)
    her, camera = planner.night.world.courier, planner.night.stage.camera
    x, y = camera.to_screen(her.x, her.y)
    assert 0 <= x < 640
    assert 0 <= y < 360
