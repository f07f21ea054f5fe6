"""``verify``: looks at a pack as ``install`` does, and installs nothing."""

from __future__ import annotations

from game.tools.install import verify as main

__all__ = ["main"]
