"""Music: three layers of the night that fade into each other, and one piece that streams.

The layers are equally long and start together, so a fade at any time keeps the bar. Their files are
read in the background before anything plays: a whole piece takes longer to unpack than a frame
lasts, and the device is locked meanwhile.
"""

from __future__ import annotations

from contextlib import suppress
from threading import Thread
from typing import Final

import pygame

from game.view.mixer import Loaded, Mixer

LAYERS: Final = ("calm", "wary", "hunted")
"""The layers of the night, by alert."""

STREAMS: Final = {"title": ("title", "music"), "night": ("harbour", "ambience")}
"""What streams by theme: the piece, and the volume it obeys."""

RISE_MS: Final = 900
"""How long a more alert layer takes to come."""

FALL_MS: Final = 4_000
"""How long a calmer one takes: relief is slow."""

CHANGE_MS: Final = 700
"""How long one theme takes to make room for another."""


class Music:
    """What plays under the game."""

    def __init__(self, mixer: Mixer) -> None:
        """Begin in silence."""
        self._mixer = mixer
        self._theme = ""
        self._streaming = ""
        self._stream_gain = 0.0
        self._gains = [0.0] * len(LAYERS)
        self._alert = 0
        self._pieces: list[Loaded] = []
        self._reader: Thread | None = None
        self._is_playing = False

    @property
    def theme(self) -> str:
        """What plays or is about to: ``title``, ``night`` or "" for nothing."""
        return self._theme

    @property
    def is_ready(self) -> bool:
        """Whether the device may be used: it is open, and no layer is being read."""
        return self._mixer.is_open and self._reader is not None and not self._reader.is_alive()

    def perform(self, theme: str) -> None:
        """Let another theme come; the same one goes on. The first one has the layers read."""
        self._theme = theme
        if self._mixer.is_open and self._reader is None:
            self._reader = Thread(target=self._read, name="music", daemon=True)
            self._reader.start()

    def lean(self, alert: int) -> None:
        """Fade to the layer of an alert: 0 calm, 1 wary, 2 hunted."""
        self._alert = alert

    def wait(self) -> None:
        """Wait until no file is being read."""
        if self._reader is not None:
            self._reader.join()

    def _read(self) -> None:
        """Unpack the layers; a broken file leaves the night without music, not without a game.

        Given a string, pygame lets other threads run while it unpacks; given a path, it does not.
        """
        with suppress(OSError, pygame.error):
            self._pieces = [Loaded(str(self._mixer.path("music", name))) for name in LAYERS]

    # -- time -------------------------------------------------------------------------------------
    def advance(self, passed_ms: int, volumes: dict[str, float]) -> None:
        """Let time pass; call it only when ready.

        Args:
            passed_ms: since the last call.
            volumes: 0 to 1 by bus: ``music`` and ``ambience`` are used.
        """
        self._advance_stream(passed_ms, volumes)
        self._advance_layers(passed_ms, volumes["music"])

    def _advance_stream(self, passed_ms: int, volumes: dict[str, float]) -> None:
        piece, bus = STREAMS.get(self._theme, ("", "music"))
        if piece != self._streaming:
            self._stream_gain -= passed_ms / CHANGE_MS
            if self._stream_gain <= 0:
                self._open_stream(piece)
        else:
            self._stream_gain += passed_ms / CHANGE_MS
        self._stream_gain = max(0.0, min(1.0, self._stream_gain))
        pygame.mixer.music.set_volume(self._stream_gain * volumes[bus])

    def _open_stream(self, piece: str) -> None:
        self._streaming = piece
        pygame.mixer.music.stop()
        if piece:
            with suppress(OSError, pygame.error):
                pygame.mixer.music.load(self._mixer.path("music", piece))
                pygame.mixer.music.set_volume(0)
                pygame.mixer.music.play(loops=-1)

    def _advance_layers(self, passed_ms: int, volume: float) -> None:
        wanted = self._alert if self._theme == "night" else -1
        if not self._is_playing and wanted >= 0 and len(self._pieces) == len(LAYERS):
            self._start_layers()
        if not self._is_playing:
            return
        for number, gain in enumerate(self._gains):
            is_up = number == wanted
            step = passed_ms / _fade_ms(wanted, is_up=is_up)
            self._gains[number] = min(1.0, gain + step) if is_up else max(0.0, gain - step)
            self._mixer.layer(number).set_volume(self._gains[number] ** 0.5 * volume)
        if wanted < 0 and not any(self._gains):
            self._stop_layers()

    def _start_layers(self) -> None:
        """Start all layers in one go, silent ones too: they must stay together."""
        for number, piece in enumerate(self._pieces):
            channel = self._mixer.layer(number)
            channel.play(piece, loops=-1)
            channel.set_volume(0)
        self._is_playing = True

    def _stop_layers(self) -> None:
        for number in range(len(LAYERS)):
            self._mixer.layer(number).stop()
        self._is_playing = False


def _fade_ms(wanted: int, *, is_up: bool) -> int:
    """Return how long a layer fades when a layer is wanted; -1 is none."""
    if wanted < 0:
        return CHANGE_MS
    is_urgent = wanted == len(LAYERS) - 1 or (is_up and wanted > 0)
    return RISE_MS if is_urgent else FALL_MS
