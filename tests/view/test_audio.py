"""The night is heard while it runs, and no missing device or file stops the game."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame

from game.content.settings import Settings, changed
from game.sim import events as e
from game.sim.rules import network_events as n
from game.view import audio, mixer
from game.view.audio import Audio, volumes_of
from game.view.mixer import Mixer
from game.view.music import LAYERS, Music
from tests.sim.worlds import at
from tests.view.rooms import two_rooms

ASSETS = Path(__file__).parents[2] / "assets"


@pytest.fixture
def world():
    """Return two rooms with a guard, a camera and a rival."""
    return two_rooms()


@pytest.fixture
def heard():
    """Return an audio on the silent driver, closed again afterwards."""
    sound = Audio(ASSETS, Settings())
    sound.perform("night")
    sound._music.wait()
    yield sound
    sound.close()


@pytest.fixture
def desk():
    """Return an open mixer, closed again afterwards."""
    opened = Mixer(ASSETS, mono=False)
    yield opened
    opened.close()


@pytest.fixture
def struck(heard, monkeypatch):
    """Return a list that fills with the files that are struck."""
    files = []
    monkeypatch.setattr(heard._mixer, "strike", lambda file, _gain, _side: files.append(file))
    return files


def test_no_device_gives_silence_and_one_line(monkeypatch, world):
    """A laptop without a sound card plays the whole game, with captions."""

    def refuse(*_args, **_options):
        raise pygame.error("no such device")

    monkeypatch.setattr(pygame.mixer, "init", refuse)
    silent = Audio(ASSETS, Settings())
    assert silent.notice == audio.NO_DEVICE
    silent.hear((e.Pulsed(world.courier.x, world.courier.y),), world)
    silent.perform("title")
    silent.play("menu_move")
    silent.advance(16)
    silent.tune(changed(Settings(), "volumes", mono=True))
    silent.close()


def test_a_file_that_is_missing_is_silent(tmp_path, world):
    empty = Audio(tmp_path, Settings())
    empty.perform("night")
    empty._music.wait()
    empty.hear((e.Pulsed(world.courier.x, world.courier.y),), world)
    empty.advance(16)
    empty.close()


def test_nothing_is_read_before_it_is_first_heard(heard, world):
    """The first frame must not pay for a hundred files."""
    assert not heard._mixer._loaded
    heard.hear((e.Pulsed(world.courier.x, world.courier.y),), world)
    assert "sounds/pulse" in heard._mixer._loaded
    assert len(heard._mixer._loaded) < 4


def test_one_tick_plays_each_sound_once(heard, world, struck):
    """A wing of lamps that goes down at once is one sound, not twenty."""
    heard.hear(tuple(e.LampChanged(f"lamp_{i}", "dim") for i in range(20)), world)
    assert struck == ["lamp_off"]


def test_variants_take_turns(heard, world, struck):
    step = e.NoiseMade("footstep", world.courier.x, world.courier.y, 3_500)
    for _tick in range(3):
        heard.hear((step,), world)
    assert len(set(struck)) == 3


def test_a_waiting_note_comes_when_its_ticks_are_over(heard, world, struck):
    heard.hear((n.LanesChanged(0, 2, 0),), world)
    assert not struck
    for _tick in range(20):
        heard.hear((), world)
    assert struck == ["lane_01", "lane_02"]


def test_channels_are_bounded(desk):
    for _stroke in range(60):
        desk.strike("pulse", 1.0)
    busy = [c for c in range(pygame.mixer.get_num_channels()) if pygame.mixer.Channel(c).get_busy()]
    assert len(busy) == mixer.STRIKES


def test_a_night_that_stands_still_is_hushed(heard, world):
    """The pause needs no call of its own."""
    world.tick = audio.LOOP_TICKS
    heard.hear((), world)
    assert "rival" in heard._mixer._held
    for _frame in range(60):
        heard.advance(16)
    assert heard._calm == audio.HUSHED
    assert not heard._mixer._held
    heard.hear((), world)
    for _frame in range(60):
        heard.hear((), world)
        heard.advance(16)
    assert heard._calm == 1.0


def test_the_layers_start_together_and_follow_the_alert(desk):
    music = Music(desk)
    music.perform("night")
    music.wait()
    full = {"music": 1.0, "ambience": 1.0}
    for _frame in range(300):
        music.advance(16, full)
    channels = [desk.layer(number) for number in range(len(LAYERS))]
    assert all(channel.get_busy() for channel in channels)
    assert [channel.get_volume() > 0 for channel in channels] == [True, False, False]
    music.lean(2)
    for _frame in range(80):
        music.advance(16, full)
    assert [channel.get_volume() > 0 for channel in channels] == [False, False, True]
    music.perform("title")
    for _frame in range(120):
        music.advance(16, full)
    assert not any(channel.get_busy() for channel in channels)
    assert pygame.mixer.music.get_busy()


def test_each_volume_moves_only_its_own_bus():
    usual = volumes_of(Settings())
    quiet = volumes_of(changed(Settings(), "volumes", music=0))
    assert quiet["music"] == 0
    assert quiet["effects"] == usual["effects"] > 0
    assert set(volumes_of(changed(Settings(), "volumes", master=0)).values()) == {0}


def test_mono_opens_the_device_with_one_channel(heard):
    heard.tune(changed(Settings(), "volumes", mono=True))
    assert pygame.mixer.get_init()[2] == 1
    heard.play("menu_move")
    heard.tune(Settings())
    assert pygame.mixer.get_init()[2] == 2


def test_listening_changes_nothing_in_the_world(heard, world):
    before = world.digest()
    for _tick in range(3):
        heard.hear((e.Glinted("shimmer", *at(2, 2)),), world)
    assert world.digest() == before
