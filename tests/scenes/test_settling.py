"""Pages that open by themselves: keys meant for the night choose nothing on them."""

from __future__ import annotations

import pygame
import pytest

from game.input.inputs import Inputs
from game.scenes.scene import Frame, Go
from game.scenes.settling import LONGEST_MS, SETTLE_MS, Settling
from game.sim.intents import Intents
from tests.scenes.pilot import key_event

DOWN, UP = pygame.KEYDOWN, pygame.KEYUP


@pytest.fixture
def yard(pilot):
    """Return the pilot in the practice yard, ten seconds into the night."""
    pilot.app.stack.make(Go("loading", {"level": "practice_yard", "then": "play"}))
    pilot.until("play")
    for _ in range(620):
        pilot.night.step(Intents())
    return pilot


def caught(pilot, *held):
    """Let her be caught while keys are held."""
    pilot.app.frame([key_event(DOWN, name) for name in held])
    pilot.night.world.phase = "captured"
    pilot.until("captured", most=5)
    return pilot.app.stack.top


def test_space_and_w_pressed_at_a_capture_choose_nothing(yard):
    page = caught(yard)
    focus = page.menu.focus
    yard.press("space", "w", "return")
    assert yard.scene == "captured"
    assert page.menu.focus == focus
    assert page.menu.rests, "the lines are grey until then"
    yard.settle()
    assert not page.menu.rests
    yard.press("space")
    assert yard.scene == "play", yard.failure


def test_a_key_held_from_before_must_be_let_go_first(yard):
    page = caught(yard, "space")
    yard.settle()
    yard.press("return")
    assert page.menu.rests
    yard.app.frame([key_event(UP, "space")])
    yard.settle()
    assert not page.menu.rests
    yard.press("return")
    assert yard.scene == "play", yard.failure


def test_a_stuck_key_locks_nobody_out():
    held, settling = Inputs(held=frozenset({"key:space"})), Settling()
    settling.update(Frame(inputs=held, passed_ms=SETTLE_MS))
    assert not settling.is_over
    settling.update(Frame(inputs=held, passed_ms=LONGEST_MS))
    assert settling.is_over


def test_keys_pressed_again_and_again_begin_the_moment_anew():
    settling = Settling()
    for number in range(LONGEST_MS // 100 - 1):
        pressed = frozenset({"key:w"} if number % 2 else ())
        settling.update(Frame(inputs=Inputs(held=pressed), passed_ms=100))
        assert not settling.is_over
    settling.update(Frame(inputs=Inputs(), passed_ms=100))
    assert settling.is_over


def test_a_click_meant_for_the_night_rewinds_nothing(yard):
    page = caught(yard)
    yard.idle()
    yard.click(*page.menu.rows[0].center)
    assert yard.scene == "captured"


def test_keys_of_the_night_do_not_turn_the_pages_of_the_debrief(yard):
    yard.night.world.outcome = "completed"
    yard.app.stack.make(Go("debriefing"))
    yard.press("return", "return", "return")
    assert yard.scene == "debriefing"
    assert yard.app.stack.top._leaves.page == 0
