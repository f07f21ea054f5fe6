"""What only a programmer can use of an error that nobody foresaw goes to a file."""

from __future__ import annotations

import traceback
from pathlib import Path

from game.content.locations import Locations


def kept_details(error: Exception, locations: Locations) -> Path | None:
    """Keep the details of an error in the log and return its path; None if it cannot be written."""
    log = locations.logs / "error.log"
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        log.write_text("".join(traceback.format_exception(error)), encoding="utf-8")
    except OSError:
        return None
    return log


def told(error: Exception, locations: Locations) -> str:
    """Keep the details of an error and return what a person is told of it."""
    log = kept_details(error, locations)
    if log is None:
        return f"something broke that should not: {type(error).__name__}: {error}"
    return f"something broke that should not; please report it with this file: {log}"
