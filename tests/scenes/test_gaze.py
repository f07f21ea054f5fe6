"""The gaze: what a held look and a peek do to the picture."""

from __future__ import annotations

import pytest

from game.input.controller import Controller
from game.scenes.gaze import Gaze
from game.sim.intents import Intents
from game.view.look import PULL_OUT, Look
from tests.sim.test_peek_stories import CORNER, HERE, PEEK_EAST
from tests.sim.worlds import STAND, play, run

TWO_TILES = 32
"""Pixels of the world."""


def leans(intents: Intents, look: Look, frames: int = 30) -> list[int]:
    """Return how far the picture is moved to the east in each frame of a held peek."""
    sim, gaze = play(CORNER, HERE), Gaze()
    run(sim, 1, intents)
    return [gaze.through(look, sim.world, Controller()).pan[0] for _ in range(frames)]


def test_a_peek_leans_the_picture_two_tiles_round_the_corner_and_no_further():
    moved = leans(PEEK_EAST, Look())
    assert moved == sorted(moved)
    assert 0 < moved[0] < moved[-1] == TWO_TILES


def test_with_less_motion_it_is_there_at_once():
    assert set(leans(PEEK_EAST, Look(reduce_motion=True))) == {TWO_TILES}


def test_who_does_not_peek_sees_the_picture_stand():
    assert set(leans(STAND, Look())) == {0}


def test_a_held_look_pulls_out_and_comes_back():
    gaze = Gaze()
    for _ in range(60):
        gaze.follow((0.0, 0.0), is_held=True)
    assert gaze.zoom == PULL_OUT == pytest.approx(1.6)
    for _ in range(60):
        gaze.follow((0.0, 0.0), is_held=False)
    assert gaze.zoom == 1
