"""Shadow Ledger: a stealth game about five secrets of the night market."""

from __future__ import annotations

from typing import Final

__version__: Final = "0.1.0"
"""The version of the game, as shown by ``--version``."""
