"""Keys held, shared and hammered: what fingers do is what the courier does."""

from __future__ import annotations

import pygame
import pytest

from game.scenes.scene import Go
from tests.scenes.pilot import Pilot, key_event

DOWN, UP = pygame.KEYDOWN, pygame.KEYUP


@pytest.fixture
def yard(tmp_path):
    """Return a pilot in the practice yard."""
    pilot = Pilot(tmp_path, first=Go("loading", {"level": "practice_yard", "then": "play"}))
    pilot.until("play")
    return pilot


def frame(pilot, *keys):
    """Play one frame with key events; returns the intents of its tick."""
    pilot.app.frame([key_event(sort, name) for sort, name in keys])
    return pilot.night.simulation.log[-1]


def test_a_tap_within_one_frame_uses(yard):
    assert frame(yard, (DOWN, "e"), (UP, "e")).use
    assert not frame(yard).use


def test_letting_go_one_of_two_keys_for_the_same_way_walks_on(yard):
    frame(yard, (DOWN, "d"))
    frame(yard, (DOWN, "right"))
    assert frame(yard, (UP, "right")).direction == 0
    assert frame(yard, (UP, "d")).direction == -1


def test_a_key_lifted_and_pressed_again_at_once_is_down(yard):
    frame(yard, (DOWN, "d"))
    assert frame(yard, (UP, "d"), (DOWN, "d")).direction == 0
    assert frame(yard).direction == 0
