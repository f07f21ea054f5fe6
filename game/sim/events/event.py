"""What every event is: a value that can be written as one line of JSON."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened."""

    def plain(self, tick: int) -> dict[str, Any]:
        """Return the event as one JSON object: tick, event and its own fields."""
        return {"tick": tick, "event": type(self).__name__, **asdict(self)}
