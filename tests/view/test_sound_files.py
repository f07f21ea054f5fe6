"""The files of sounds and music are short, quiet enough, without clicks, and all of them used."""

from __future__ import annotations

import itertools
import os
from array import array
from pathlib import Path

import pytest

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

from game.view import mixer
from game.view.mixer import Mixer
from game.view.music import LAYERS, STREAMS
from game.view.sound_map import SOUNDS, files_of

ASSETS = Path(__file__).parents[2] / "assets"
LOOP_FILES = ("belt", "hum_1", "hum_2", "hum_3", *(f"paint_{i}" for i in range(1, 6)))
FULL_SCALE = 32_768
MOST_SECONDS = 4.5
SOUNDS_BYTES, PIECE_BYTES = 2 << 20, 600 << 10


@pytest.fixture(scope="module")
def desk():
    """Return an open mixer, closed again afterwards."""
    opened = Mixer(ASSETS, mono=False)
    yield opened
    opened.close()


def samples(desk, folder, name):
    """Return a file's samples as the device would get them, left and right in turn."""
    sound = desk.load(folder, name)
    assert sound is not None, f"{name} cannot be read"
    return array("h", sound.get_raw())


@pytest.mark.parametrize("sound", sorted(SOUNDS))
def test_every_sound_is_a_short_file_below_full_scale(sound, desk):
    for file in files_of(sound):
        taken = samples(desk, "sounds", file)
        left, right = taken[::2], taken[1::2]
        assert left == right, "foley is mono: its side is chosen when it is played"
        assert 0.1 < len(left) / mixer.RATE < MOST_SECONDS
        assert 0.15 < max(map(abs, left)) / FULL_SCALE < 10 ** (-2.5 / 20)


@pytest.mark.parametrize("sound", sorted(set(SOUNDS) - set(LOOP_FILES)))
def test_a_sound_begins_and_ends_in_silence(sound, desk):
    for file in files_of(sound):
        taken = samples(desk, "sounds", file)
        assert abs(taken[0]) < FULL_SCALE / 100, file
        assert abs(taken[-1]) < FULL_SCALE / 100, file


@pytest.mark.parametrize(
    ("folder", "name"),
    [*(("sounds", name) for name in LOOP_FILES), *(("music", name) for name in LAYERS)],
)
def test_a_loop_has_no_click_where_it_closes(folder, name, desk):
    """The step over the seam is not larger than the steps within."""
    left = samples(desk, folder, name)[::2]
    steps = [abs(b - a) for a, b in itertools.pairwise(left[: mixer.RATE])]
    assert abs(left[0] - left[-1]) <= max(steps)


def test_the_layers_of_the_night_are_equally_long(desk):
    """They start together and repeat together, so any of them may fade in at any time."""
    lengths = {len(samples(desk, "music", name)) for name in LAYERS}
    assert len(lengths) == 1
    assert 32 <= lengths.pop() / 2 / mixer.RATE <= 40


def test_sounds_and_music_stay_small():
    assert sum(path.stat().st_size for path in (ASSETS / "sounds").iterdir()) <= SOUNDS_BYTES
    assert all(path.stat().st_size <= PIECE_BYTES for path in (ASSETS / "music").iterdir())


def test_no_file_lies_about_unused():
    """What is shipped is played: a stray file would be a sound that nobody captioned."""
    used = {file for sound in SOUNDS for file in files_of(sound)}
    assert {path.stem for path in (ASSETS / "sounds").iterdir()} == used
    pieces = {*LAYERS, *(piece for piece, _bus in STREAMS.values())}
    assert {path.stem for path in (ASSETS / "music").iterdir()} == pieces
