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
