"""What this computer offers a game with a window; asked at start-up and by ``doctor``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.content.words import later

NO_DISPLAY: Final = later(
    "there is no display to open a window on; to see a run as pictures instead: "
    "python -m game watch 1 --headless --frames DIR"
)
"""What to do where no window can open."""

TWO_PYGAMES: Final = later(
    "both pygame and pygame-ce are installed, and they overwrite each other; mend it with: "
    "python -m pip uninstall -y pygame pygame-ce, then python -m pip install pygame-ce"
)
"""What to do when the older pygame sits in the same place as the one the game uses."""


def has_display(environment: Mapping[str, str], platform: str) -> bool:
    """Return whether a window may open here; only Linux and its kin can be known to lack one.

    Args:
        environment: the process's environment.
        platform: as ``sys.platform`` says it.

    >>> has_display({}, "linux"), has_display({"DISPLAY": ":0"}, "linux"), has_display({}, "win32")
    (False, True, True)
    """
    if platform in {"win32", "darwin", "cygwin"}:
        return True
    return any(environment.get(n) for n in ("SDL_VIDEODRIVER", "DISPLAY", "WAYLAND_DISPLAY"))


def has_two_pygames() -> bool:
    """Return whether the older pygame is installed beside pygame-ce."""
    from importlib import metadata  # noqa: PLC0415 - costs more than all else the command needs

    try:
        return bool(metadata.version("pygame") and metadata.version("pygame-ce"))
    except metadata.PackageNotFoundError:
        return False
