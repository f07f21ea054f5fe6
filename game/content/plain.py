"""What a content file says, as plain values that remember their lines."""

from __future__ import annotations

import json
from dataclasses import dataclass

Plain = None | bool | int | float | str | list["Plain"] | dict[str, "Plain"]
"""What YAML and JSON can say."""

Trail = tuple[str, ...]
"""The way to a value inside a file: keys, and list places as numbers."""


@dataclass(frozen=True, slots=True)
class Document:
    """A read file: its plain value and the line of every value in it, if known."""

    value: Plain
    lines: dict[Trail, int]

    def line(self, trail: Trail) -> int | None:
        """Return the line of a value, or of the nearest value round it that is known."""
        while trail and trail not in self.lines:
            trail = trail[:-1]
        return self.lines.get(trail)


def baked(value: Plain) -> bytes:
    """Return a read value as the JSON that a wheel carries."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
