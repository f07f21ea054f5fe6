"""Writes every sound and every piece of music: ``python assets/compose/all.py``.

Needs numpy and soundfile. What it writes is committed, so players and designers never run it. A
second run gives the same sounds in other bytes: the encoder numbers its streams by chance.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

import ambience
import music
import network
import pages
import powers
import rivals
import steps
import things
import watchers
from files import (
    ASSETS,
    LOUDNESS,
    MUSIC_LOUDNESS,
    MUSIC_QUALITY,
    SOUND_QUALITY,
    faded,
    levelled,
    levelled_loop,
    write,
)
from waves import Wave

PARTS: Final = (steps, things, network, powers, watchers, rivals, pages)
"""The modules that make sounds."""

LOOPS: Final = ("paint_", "hum_", "belt")
"""How the names of sounds that go round begin; ``belt_start`` does not."""

AMBIENCE_LOUDNESS: Final = MUSIC_LOUDNESS * 0.5
"""The night lies under the music."""


def sounds() -> dict[str, Wave]:
    """Return every sound by name, ready to be written."""
    raw = {name: wave for part in PARTS for name, wave in part.sounds().items()}
    return {
        name: levelled_loop(wave, LOUDNESS) if is_loop(name) else faded(levelled(wave))
        for name, wave in raw.items()
    }


def is_loop(name: str) -> bool:
    """Return whether a sound goes round without an end."""
    return name.startswith(LOOPS) and name != "belt_start"


def tracks() -> dict[str, Wave]:
    """Return music and ambience by name, ready to be written."""
    played = {name: levelled_loop(w, MUSIC_LOUDNESS) for name, w in music.pieces().items()}
    return played | {"harbour": levelled_loop(ambience.harbour(), AMBIENCE_LOUDNESS)}


def main(assets: Path = ASSETS) -> None:
    """Write everything and say what it weighs."""
    for folder, waves, quality in (
        ("sounds", sounds(), SOUND_QUALITY),
        ("music", tracks(), MUSIC_QUALITY),
    ):
        for name, wave in waves.items():
            write(assets / folder / f"{name}.ogg", wave, quality)
        weight = sum(path.stat().st_size for path in (assets / folder).glob("*.ogg"))
        print(f"{folder}: {len(waves)} files, {weight // 1024} KiB")


if __name__ == "__main__":
    main()
