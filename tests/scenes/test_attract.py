"""A night on the title: it comes by itself, goes at any touch, and leaves nothing behind."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pygame
import pytest

from game.app import App
from game.base.units import TICKS_PER_SECOND
from game.content.saves import NightInHand, NightRecord, Progress
from game.scenes.attract import FADES, Attract
from game.scenes.scene import Frame, Go
from game.scenes.session import Session
from game.scenes.title import RESTS_MS, Title, levels_to_show
from tests.levels import committed_run, shown_run
from tests.scenes.pilot import Pilot, key_event
from tests.scenes.test_workbench import seen

YARD, DEPOT = "practice_yard", "1_night_depot"
REST = RESTS_MS * TICKS_PER_SECOND // 1000 * 11 // 10
"""Frames after which a title that is left alone shows a night."""


def rested(pilot: Pilot, frames: int = REST) -> str:
    """Leave the title alone and return the scene that is open then."""
    for _ in range(frames):
        pilot.idle()
        if pilot.scene != "title":
            break
    return pilot.scene


@pytest.fixture
def showing(pilot) -> Pilot:
    """Return a pilot before a night on the title."""
    pilot.app.stack.make(Go("title"))
    assert rested(pilot) == "attract", pilot.failure
    pilot.idle(10)
    assert shown(pilot)._night is not None
    return pilot


def shown(pilot: Pilot) -> Attract:
    scene = pilot.app.stack.top
    assert isinstance(scene, Attract)
    return scene


def files(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


# -- when it comes --------------------------------------------------------------------------------
def test_a_title_left_alone_for_half_a_minute_shows_the_yards_proof(showing):
    scene = shown(showing)
    assert scene._night.setting.plan.id == YARD
    assert scene._run == shown_run(YARD)
    showing.idle(200)
    log = tuple(scene._night.simulation.log)
    assert log == scene._run.intents[: len(log)]
    assert len(log) > 190


def test_a_hand_on_the_mouse_keeps_the_title(pilot):
    for _ in range(3):
        assert rested(pilot, REST * 2 // 3) == "title"
        pilot.tell(pygame.MOUSEMOTION, pos=(5, 5), rel=(1, 1), buttons=(0, 0, 0))


def test_a_key_that_is_held_down_keeps_the_title(pilot):
    pilot.app.frame([key_event(pygame.KEYDOWN, "a")])
    assert rested(pilot) == "title"


@pytest.mark.parametrize("choice", [{"reduced_motion": True}, {"title_night": False}])
def test_whoever_wants_less_motion_or_no_night_keeps_the_title(pilot, choice):
    pilot.session.change("comfort", **choice)
    pilot.app.stack.make(Go("title"))
    assert rested(pilot, 2 * REST) == "title"


def test_it_can_be_switched_off_in_the_options(pilot):
    pilot.choose("options")
    pilot.press("page down")
    pilot.choose("comfort.title_night")
    assert not pilot.session.settings.comfort.title_night
    assert "Left alone, the title shows a night." in seen(pilot)


def test_a_recorded_run_has_the_title_for_itself(tmp_path):
    pilot = Pilot(tmp_path, first=Go("title"), autopilot=committed_run(YARD))
    title = pilot.app.stack.top
    assert isinstance(title, Title)
    title._rested_ms = 10 * RESTS_MS
    pilot.idle()
    assert pilot.scene == "title"


def test_only_levels_that_the_player_has_opened_are_shown_the_yard_first(pilot):
    assert levels_to_show(pilot.session) == [YARD]
    hand = NightInHand("2_square_of_promises", "", "")
    pilot.session.keep(Progress(nights={DEPOT: NightRecord(completed=1)}, night=hand))
    assert levels_to_show(pilot.session) == [YARD, DEPOT, "2_square_of_promises"]


def test_after_one_night_the_next_rest_shows_another(pilot):
    pilot.session.keep(Progress(nights={DEPOT: NightRecord(completed=1)}))
    pilot.app.stack.make(Go("title"))
    levels = []
    for _ in range(3):
        assert rested(pilot) == "attract"
        levels.append(shown(pilot)._level)
        pilot.press("a")
    assert levels == [YARD, DEPOT, YARD]


# -- how it goes ----------------------------------------------------------------------------------
@pytest.mark.parametrize("key", ["return", "escape", "a", "up", "f5"])
def test_any_key_leads_back_to_the_title_and_does_nothing_else(showing, key):
    before = showing.session.settings
    showing.press(key)
    assert showing.scene == "title"
    assert showing.app.stack.top.menu.current.id == "yard", "where the focus was"
    assert showing.session.settings == before


@pytest.mark.parametrize(
    ("sort", "values"),
    [
        (pygame.MOUSEBUTTONDOWN, {"button": 1, "pos": (100, 250)}),
        (pygame.MOUSEBUTTONDOWN, {"button": 3, "pos": (100, 250)}),
        (pygame.CONTROLLERBUTTONDOWN, {"button": 0, "instance_id": 0}),
    ],
)
def test_a_click_or_a_pads_button_does_the_same(showing, sort, values):
    showing.tell(sort, **values)
    showing.idle()
    assert showing.scene == "title"


def test_a_key_while_it_is_still_being_made_ready_leads_back_too(pilot):
    pilot.app.stack.make(Go("title"))
    rested(pilot)
    assert shown(pilot).is_overlay
    pilot.press("a")
    assert pilot.scene == "title"


def test_it_keeps_nothing_and_touches_nobodys_night(showing, tmp_path):
    before, progress = files(tmp_path), showing.session.progress
    showing.idle(300)
    assert showing.session.night is None
    showing.press("a")
    assert showing.session.progress == progress
    assert files(tmp_path) == before
    assert showing.session.notices == []


def test_it_ends_with_the_proof_and_the_title_is_there_again(showing):
    scene = shown(showing)
    for intents in scene._run.intents[scene._night.world.tick : -3]:
        scene._night.step(intents)
    showing.idle(5)
    assert showing.scene == "title"


def test_a_level_that_cannot_be_shown_leads_back_without_a_word(pilot, tmp_path):
    broken = tmp_path / "broken.tmx"
    broken.write_text("no map at all", encoding="utf-8")
    title = pilot.app.stack.top
    for level in (str(broken), "no such level"):
        scene = Attract(pilot.session, level=level)
        moves = [scene.update(_frame(pilot.app)) for _ in range(4)]
        assert any(moves), level
        assert scene.is_overlay
    assert pilot.app.stack.top is title


def _frame(app: App) -> Frame:
    return Frame(ticks=1, time_ms=app._time_us // 1000)


# -- what is seen ---------------------------------------------------------------------------------
def test_it_says_one_thing_only_and_comes_slowly_out_of_the_dark(showing):
    assert seen(showing) == "Press any key"
    scene, light = shown(showing), []
    while scene._night.world.tick < FADES + 5:
        picture = showing.app.frame()
        light.append(pygame.transform.average_color(picture)[:3])
    steps = [abs(sum(b) - sum(a)) for a, b in pairwise(light)]
    assert sum(light[-1]) > sum(light[0]) + 30
    assert max(steps) < 12, "no step is a flash"


def test_whoever_last_used_a_pad_is_asked_for_a_button(showing):
    showing.session.device = "pad"
    session: Session = showing.session
    assert session.device == "pad"
    ui = showing.app._ui
    ui.pen.trace = trace = []
    shown(showing).draw(showing.app.window.picture, ui, 0.0)
    ui.pen.trace = None
    assert [written.text for written in trace] == ["Press any button"]
