"""The letterbox: how a second start of the game hands its map to the one that is already open.

A game that plays a map in the making holds a folder as ``SoleUse`` does, and looks into it for a
letter now and then. Whoever finds the folder held leaves a letter there and waits until it is gone.
No port is open for that, and a crash leaves at most a letter that the next holder throws away.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Final

import msgspec
from msgspec import Meta, Struct

from game.base.problems import Problem
from game.content.files import forget, put_aside, read_bytes, write_bytes
from game.content.limits import OBJECT_DIGITS
from game.content.sole_use import SoleUse

NAME: Final = "play_this.json"
"""The letter that waits."""

LETTER_BYTES: Final = 32 << 10
"""Most bytes of a letter."""

LOOK_SECONDS: Final = 0.1
"""Time from one look into the letterbox to the next, on both sides."""

LOOKS: Final = 40
"""How often a sender looks whether its letter was taken; a game that opens a level is slow."""

_TAKEN: Final = "taken.json"
"""A letter while it is read; the next may come meanwhile."""


class Letter(Struct, frozen=True, forbid_unknown_fields=True):
    """What the game that is open is asked to play.

    Attributes:
        map: the absolute path of a ``.tmx`` file.
        from_object: Tiled's number of the object at which nights begin; None for the map's start.
    """

    map: Annotated[str, Meta(max_length=4096, pattern=r"^[^\x00-\x1f]+\.tmx\Z")]
    from_object: Annotated[int, Meta(ge=0, lt=10**OBJECT_DIGITS)] | None = None


class Letterbox:
    """The holder's side: letters are taken out of a folder as long as this value lives."""

    def __init__(self, folder: Path) -> None:
        """Hold the folder, unless another game does, and throw away what a crash left in it."""
        self._letter: Final = folder / NAME
        self._taken: Final = folder / _TAKEN
        self._use: Final = SoleUse(folder) if _is_own(folder) else None
        self._looked = float("-inf")
        if self._use is not None and self._use.is_ours:
            forget(self._letter)

    def take(self, now: float) -> Letter | None:
        """Return the letter that waits, or None; one that cannot be read is thrown away.

        Args:
            now: seconds on any clock that never goes back; it looks once in ``LOOK_SECONDS``.
        """
        if self._use is None or not self._use.is_ours or now - self._looked < LOOK_SECONDS:
            return None
        self._looked = now
        if put_aside(self._letter, self._taken) is not None:
            return None
        data = read_bytes(self._taken, most=LETTER_BYTES)
        forget(self._taken)
        return None if isinstance(data, Problem) else _opened(data)

    def close(self) -> None:
        """Let another game hold the folder; the end of this value does the same."""
        if self._use is not None:
            self._use.give_back()


def hand_on(letter: Letter, folder: Path, *, rest: Callable[[float], object] = time.sleep) -> bool:
    """Return whether a game that is open has taken a letter; False means: open a window yourself.

    Args:
        letter: what it is asked to play.
        folder: where it looks for letters.
        rest: waits for so many seconds.
    """
    data = _written(letter)
    if _opened(data) is None or not _is_held(folder):
        return False
    path = folder / NAME
    if write_bytes(path, data, keep_previous=False) is not None:
        return False
    for _ in range(LOOKS):
        rest(LOOK_SECONDS)
        if not path.exists():
            return True
    return not forget(path)  # whatever was taken in this moment was taken


def _is_held(folder: Path) -> bool:
    """Return whether a game looks into a folder now."""
    if not (folder.is_dir() and _is_own(folder)):
        return False
    use = SoleUse(folder)
    use.give_back()
    return not use.is_ours


def _is_own(folder: Path) -> bool:
    """Make a folder for this user alone if there is none; return whether it is this user's."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return not hasattr(os, "getuid") or folder.stat().st_uid == os.getuid()
    except OSError:
        return False


def _written(letter: Letter) -> bytes:
    """Return a letter's bytes; none for a path that is no text."""
    try:
        return msgspec.json.encode(letter)
    except UnicodeEncodeError:
        return b""


def _opened(data: bytes) -> Letter | None:
    """Return what a letter says; None if it is no letter or its path is not a whole one."""
    try:
        letter = msgspec.json.decode(data, type=Letter)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
        return None
    return letter if Path(letter.map).is_absolute() else None
