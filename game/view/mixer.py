"""The mixer: the sound device, a bounded set of channels, and the sounds loaded so far.

It knows files and volumes, and nothing of the night. Without a device it stays closed, and all it
is asked to play is silently not played.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle
from math import cos, hypot, pi, sin
from pathlib import Path
from typing import Final

import pygame
from pygame.mixer import Channel

from game.view.hush import hushed

Loaded = pygame.mixer.Sound
"""A sound in memory."""

RATE: Final = 44_100
"""Samples in a second, as the files have them."""

BUFFER: Final = 512
"""Samples that the device asks for at a time: 12 ms."""

LAYERS: Final = 3
"""Channels for the layers of the music."""

LOOPS: Final = ("rival", "line", "belt")
"""Sorts of sounds that go on; each has two channels, to fade from one step to the next."""

STRIKES: Final = 14
"""Channels for sounds that end by themselves."""

SWITCH_MS: Final = 60
"""How long a loop fades into its next step."""

_FIRST_LOOP: Final = LAYERS
_FIRST_STRIKE: Final = LAYERS + 2 * len(LOOPS)


class Mixer:
    """An open or closed sound device.

    Attributes:
        is_open: whether there is one.
        is_mono: whether both ears hear the same.
    """

    def __init__(self, assets: Path, *, mono: bool) -> None:
        """Open the device if there is one.

        Args:
            assets: the folder that holds ``sounds`` and ``music``.
            mono: whether both ears hear the same.
        """
        self._assets = assets
        self._turns: Iterator[int] = cycle(range(STRIKES))
        self._forget()
        self.is_mono = mono
        self.is_open = _opened(mono=mono)

    def close(self) -> None:
        """Give the device back."""
        if self.is_open:
            self._forget()
            self.is_open = False
            pygame.mixer.quit()

    def reopen(self, *, mono: bool) -> None:
        """Open the device anew for one ear or two; sounds that play now end."""
        self.close()
        self.is_mono = mono
        self.is_open = _opened(mono=mono)

    def _forget(self) -> None:
        self._loaded: dict[str, Loaded | None] = {}
        self._held: dict[str, tuple[str, int]] = {}

    # -- files ------------------------------------------------------------------------------------
    def load(self, folder: str, name: str) -> Loaded | None:
        """Return a file's sound, read when it is first asked for; None if it cannot be read."""
        key = f"{folder}/{name}"
        if self.is_open and key not in self._loaded:
            try:
                self._loaded[key] = Loaded(self.path(folder, name))
            except (OSError, pygame.error):
                self._loaded[key] = None
        return self._loaded.get(key)

    def path(self, folder: str, name: str) -> Path:
        """Return where a sound or a piece of music is."""
        return self._assets / folder / f"{name}.ogg"

    # -- playing ----------------------------------------------------------------------------------
    def strike(self, name: str, gain: float, side: float = 0) -> None:
        """Play a sound once, on a free channel or the one that has been busy longest.

        Args:
            name: the stem of its file.
            gain: 0 to 1.
            side: -1 for the left ear, 1 for the right.
        """
        sound = self.load("sounds", name)
        if sound is None or gain <= 0:
            return
        turn = next(self._turns)
        channels = [Channel(_FIRST_STRIKE + (turn + i) % STRIKES) for i in range(STRIKES)]
        channel = next((c for c in channels if not c.get_busy()), channels[0])
        channel.play(sound)
        self._level(channel, gain, side)

    def hold(self, sort: str, name: str, gain: float, side: float = 0) -> None:
        """Let a loop go on, or fade the loop of that sort into another; call it again and again."""
        sound = self.load("sounds", name)
        if sound is None:
            return
        held, half = self._held.get(sort, ("", 0))
        if held != name:
            self._fade(sort, half)
            half = 1 - half
            self._loop(sort, half).play(sound, loops=-1, fade_ms=SWITCH_MS)
            self._held[sort] = (name, half)
        self._level(self._loop(sort, half), gain, side)

    def release(self, sort: str) -> None:
        """Let the loop of a sort end."""
        if sort in self._held:
            self._fade(sort, self._held.pop(sort)[1])

    def _fade(self, sort: str, half: int) -> None:
        if self.is_open:
            self._loop(sort, half).fadeout(SWITCH_MS)

    def _loop(self, sort: str, half: int) -> Channel:
        return Channel(_FIRST_LOOP + 2 * LOOPS.index(sort) + half)

    def layer(self, number: int) -> Channel:
        """Return the channel of a layer of the music; the device must be open."""
        return Channel(number)

    def _level(self, channel: Channel, gain: float, side: float) -> None:
        """Set how loud a channel is in each ear, at equal power."""
        angle = (max(-1.0, min(1.0, side)) * 0.8 + 1) * pi / 4
        left, right = gain * cos(angle), gain * sin(angle)
        if self.is_mono:
            channel.set_volume(hypot(left, right))
        else:
            channel.set_volume(left, right)


def _opened(*, mono: bool) -> bool:
    """Open the device; returns whether there is one."""
    try:
        with hushed():
            pygame.mixer.init(RATE, -16, 1 if mono else 2, BUFFER, allowedchanges=0)
    except (pygame.error, NotImplementedError, AttributeError):
        return False
    pygame.mixer.set_num_channels(_FIRST_STRIKE + STRIKES)
    return True
