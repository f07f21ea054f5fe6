"""Hush: a sound library's own complaints stay out of a person's terminal.

ALSA and its kin write a dozen lines to the process's error stream when there is no sound device.
The game says the same in one line of its own.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Final

ERRORS: Final = 2
"""The number of a process's error stream."""


@contextmanager
def hushed() -> Iterator[None]:
    """Let nothing that a C library writes to the error stream through; our own lines wait."""
    try:
        kept = os.dup(ERRORS)
        silence = os.open(os.devnull, os.O_WRONLY)
    except OSError:  # a process may have no such stream
        yield
        return
    try:
        os.dup2(silence, ERRORS)
        yield
    finally:
        with suppress(OSError):
            os.dup2(kept, ERRORS)
        os.close(kept)
        os.close(silence)
