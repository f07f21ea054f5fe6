"""Sole use: the right to write a folder, which one process has at a time.

It is the system's own lock on a file, so it ends with the process however that ends: a crash leaves
nothing behind that stands in anybody's way. Who asks and what is told is the session's concern.
"""

from __future__ import annotations

import os
import sys
import weakref
from collections.abc import Callable
from pathlib import Path
from typing import Final

if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        """Lock the first byte of an open file; raises PermissionError if another has it."""
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(handle: int) -> None:
        """Lock an open file; raises BlockingIOError if another has it."""
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


NAME: Final = "in_use.lock"
"""The locked file; it stays when the lock ends, since deleting it would race with the next one."""


class SoleUse:
    """Asks for a folder and holds it as long as this value lives.

    Attributes:
        is_ours: whether nobody else has the folder; so too where no file can be locked, since
            a disk that refuses is told when something is written.
        give_back: lets the folder go; the end of this value does the same.
    """

    def __init__(self, folder: Path) -> None:
        """Take the folder, making it if needed, or note that another process has it."""
        self.is_ours = True
        self.give_back: Callable[[], object] = lambda: None
        try:
            folder.mkdir(parents=True, exist_ok=True)
            handle = os.open(folder / NAME, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError:
            return
        self.give_back = weakref.finalize(self, os.close, handle)
        try:
            _lock(handle)
        except (BlockingIOError, PermissionError):
            self.is_ours = False
        except OSError:
            return
