"""Measures the game and prints a table, or JSON with ``--json``; ``--all`` takes many minutes."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import asdict

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

from tests.bench.measures import measured


def main() -> None:
    """Measure everything and print it."""
    found = measured(with_soak="--all" in sys.argv[1:])
    if "--json" in sys.argv[1:]:
        print(json.dumps({name: asdict(m) for name, m in found.items()}, indent=1))  # noqa: T201
        return
    for name, m in found.items():
        print(f"{name:22}{m.value:10} {m.unit:3}{m.ratio:9} x  {m.against}")  # noqa: T201


main()
