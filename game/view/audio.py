"""Audio: lets the night be heard from where the courier stands.

Call ``hear`` once a tick of play, ``advance`` once a frame, ``perform`` when a page has another
theme, ``play`` for the sounds of menus. While no tick comes, the night is hushed by itself: pause,
map and capture need no call. Until the music has been read, half a second after the first theme,
nothing sounds. Without a sound device nothing ever does, and ``notice`` says so in one line.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Final

from game.content.settings import Settings
from game.content.words import later
from game.sim.events import Event, LevelEnded
from game.sim.world import World
from game.view.cues import Cue, alert_near, cues_of, loops_of
from game.view.ear import Ear
from game.view.mixer import LOOPS, Mixer
from game.view.music import Music
from game.view.sound_map import SOUNDS, files_of

NO_DEVICE: Final = later("No sound device: the game is silent, and captions tell what is heard.")
"""What the player is told once, an English msgid."""

BUSES: Final = ("music", "ambience", "effects", "voices", "interface")
"""Kinds of sound with a volume each; one that the settings do not name obeys ``effects``."""

HEADROOM: Final = 0.75
"""The loudest any bus gets, so that many sounds at once do not distort."""

HUSH_MS: Final = 300
"""After so long without a tick the night stands still."""

HUSHED: Final = 0.35
"""How loud music is then."""

HUSH_STEP_MS: Final = 400
"""How long it takes to get there."""

LOOP_TICKS: Final = 3
"""Ticks between two looks at the sounds that go on."""


class Audio:
    """What is heard.

    Attributes:
        notice: a line for the player, an English msgid; "" if there is a device.
    """

    def __init__(self, assets: Path, settings: Settings) -> None:
        """Open the sound device; never fails.

        Args:
            assets: the folder that holds ``sounds`` and ``music``.
            settings: whose volumes hold.
        """
        self._mixer = Mixer(assets, mono=settings.volumes.mono)
        self.notice = "" if self._mixer.is_open else NO_DEVICE
        self._music = Music(self._mixer)
        self._ear = Ear()
        self._volumes = volumes_of(settings)
        self._played: Counter[str] = Counter()
        self._waiting: list[Cue] = []
        self._still_ms = 0
        self._calm = 1.0

    def close(self) -> None:
        """Give the device back."""
        self._music.wait()
        self._mixer.close()

    def tune(self, settings: Settings) -> None:
        """Take new volumes."""
        self._volumes = volumes_of(settings)
        if self._mixer.is_open and self._mixer.is_mono != settings.volumes.mono:
            theme = self._music.theme
            self._music.wait()
            self._mixer.reopen(mono=settings.volumes.mono)
            self._music = Music(self._mixer)
            self._music.perform(theme)

    # -- the night --------------------------------------------------------------------------------
    def hear(self, events: tuple[Event, ...], world: World) -> None:
        """Let the events of a tick be heard, and what goes on."""
        is_over = any(isinstance(event, LevelEnded) for event in events)
        self._music.perform("title" if is_over else "night")
        if not self._music.is_ready:
            return
        self._still_ms = 0
        self._strike_due(events, world)
        if world.tick % LOOP_TICKS == 0:
            self._hold_loops(world)
            self._music.lean(alert_near(world))

    def _strike_due(self, events: tuple[Event, ...], world: World) -> None:
        """Play each sound of the tick once, however many made it."""
        cues = [*self._waiting, *cues_of(events, world)]
        self._waiting = [_sooner(cue) for cue in cues if cue.wait > 0]
        loudest: dict[str, tuple[float, float]] = {}
        for cue in cues:
            heard = None if cue.wait > 0 else self._ear.hear(world, cue.place, cue.reach)
            if heard is not None:
                found = (heard.share * cue.loudness, heard.side)
                loudest[cue.sound] = max(found, loudest.get(cue.sound, found))
        for sound, (share, side) in loudest.items():
            self._strike(sound, share, side)

    def _hold_loops(self, world: World) -> None:
        cues = loops_of(world)
        for sort in LOOPS:
            cue = cues.get(sort)
            heard = self._ear.hear(world, cue.place, cue.reach) if cue else None
            if cue is None or heard is None:
                self._mixer.release(sort)
            else:
                gain = heard.share * self._level(cue.sound)
                self._mixer.hold(sort, cue.sound, gain, heard.side)

    # -- pages ------------------------------------------------------------------------------------
    def perform(self, theme: str) -> None:
        """Let a theme play: ``title``, ``night`` or "" for none; the same one goes on."""
        self._music.perform(theme)

    def play(self, sound: str) -> None:
        """Play a sound that comes from nowhere, such as ``menu_move``."""
        if self._music.is_ready:
            self._strike(sound, 1.0, 0.0)

    def advance(self, passed_ms: int) -> None:
        """Let time pass: fades go on, and a night that stands still is hushed."""
        if not self._music.is_ready:
            return
        self._still_ms += passed_ms
        is_still = self._music.theme == "night" and self._still_ms > HUSH_MS
        step = passed_ms / HUSH_STEP_MS
        goal = HUSHED if is_still else 1.0
        self._calm = max(goal, self._calm - step) if is_still else min(goal, self._calm + step)
        if is_still or self._music.theme != "night":
            for sort in LOOPS:
                self._mixer.release(sort)
        self._music.advance(passed_ms, {b: v * self._calm for b, v in self._volumes.items()})

    # -- one sound --------------------------------------------------------------------------------
    def _strike(self, sound: str, share: float, side: float) -> None:
        """Play a sound once; its variants take turns."""
        files = files_of(sound)
        self._played[sound] += 1
        file = files[self._played[sound] % len(files)]
        self._mixer.strike(file, share * self._level(sound), side)

    def _level(self, sound: str) -> float:
        entry = SOUNDS[sound]
        return entry.gain * self._volumes[entry.bus]


def volumes_of(settings: Settings) -> dict[str, float]:
    """Return how loud each bus is, 0 to ``HEADROOM``: percents squared, as the ear counts them."""
    volumes = settings.volumes
    return {
        bus: HEADROOM * (getattr(volumes, bus, volumes.effects) * volumes.master / 10_000) ** 2
        for bus in BUSES
    }


def _sooner(cue: Cue) -> Cue:
    return Cue(cue.sound, cue.place, cue.reach, cue.loudness, cue.wait - 1)
