"""Reading and writing files so that neither a stranger's file nor a full disk can do harm."""

from __future__ import annotations

import io
import os
import stat
from pathlib import Path
from typing import Any, Final

from game.base.problems import Place, Problem
from game.content.codes import problem

_READ_FLAGS: Final = (
    os.O_RDONLY
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
)
"""Open without following a link and without waiting for the far end of a pipe."""


def read_bytes(path: Path, *, most: int) -> bytes | Problem:
    """Return a regular file's bytes, or the problem that stopped the reading.

    Links, pipes and devices are refused; the file is opened once and all questions are asked of
    the open handle, so that it cannot be changed in between.

    Args:
        path: the file.
        most: most bytes it may have.
    """
    data = read_start(path, count=most + 1)
    if isinstance(data, Problem) or len(data) <= most:
        return data
    return problem("L002", Place(file=str(path)), most=most)


def read_start(path: Path, *, count: int) -> bytes | Problem:
    """Return at most ``count`` first bytes of a regular file; otherwise as ``read_bytes``."""
    place = Place(file=str(path))
    try:
        if path.is_symlink():
            return problem("L001", place, reason="it is a link to another file")
        handle = os.open(path, _READ_FLAGS)
        with os.fdopen(handle, "rb") as file:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                return problem("L001", place, reason="it is not a regular file")
            return file.read(count)
    except (OSError, ValueError) as error:
        return problem("L001", place, reason=_reason(error))


def write_bytes(path: Path, data: bytes, *, keep_previous: bool = True) -> Problem | None:
    """Write a file whole or not at all; None if all went well.

    The new bytes go to a temporary sibling, reach the disk, and then take the name at once: a
    crash or a full disk leaves the old file as it was.

    Args:
        path: the file; its folder is made if needed.
        data: all of its bytes.
        keep_previous: whether what stood there stays as ``NAME.bak``.
    """
    temporary = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _write_through(temporary, data)
        if keep_previous and path.exists():
            _keep_previous(path)
        temporary.replace(path)
    except OSError as error:
        forget(temporary)
        return problem("C301", Place(file=str(path)), reason=_reason(error))
    return None


class _Named(io.FileIO):
    """A file whose errors name it, as those of opening do; the system's own do not."""

    def write(self, data: Any, /) -> int:  # noqa: ANN401 - any buffer; its type has a name in 3.12
        """Write bytes; raises OSError with the file's name."""
        try:
            return super().write(data)
        except OSError as error:
            error.filename = self.name
            raise


def open_for_writing(path: Path) -> io.BufferedWriter:
    """Return a file that is written bit by bit, in a folder that is made if needed.

    Raises:
        OSError: if it cannot be opened, and whenever it cannot be written; it names the file.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    return io.BufferedWriter(_Named(path, "w"))


def put_aside(path: Path, kept: Path) -> Problem | None:
    """Give a file another name, in place of what had it; None if all went well."""
    try:
        path.replace(kept)
    except OSError as error:
        return problem("C301", Place(file=str(kept)), reason=_reason(error))
    return None


def _write_through(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _keep_previous(path: Path) -> None:
    """Copy a file to its ``.bak``; the original keeps its name all the time."""
    backup = path.with_name(f"{path.name}.bak")
    temporary = path.with_name(f"{path.name}.{os.getpid()}.bak.tmp")
    try:
        _write_through(temporary, path.read_bytes())
        temporary.replace(backup)
    except OSError:
        forget(temporary)
        raise


def forget(path: Path) -> bool:
    """Delete a file; returns whether it was there and let itself be deleted."""
    try:
        path.unlink()
    except OSError:
        return False
    return True


def _reason(error: OSError | ValueError) -> str:
    """Return what the system said, as a part of a sentence."""
    text = (error.strerror if isinstance(error, OSError) else None) or str(error)
    return text[:1].lower() + text[1:]
