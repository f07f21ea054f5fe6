"""Seeded chance: small streams of whole numbers that copy for free.

A stream's whole state is one integer, so a world is copied and digested cheaply; the method is
SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
"""

from __future__ import annotations

from typing import Final

_MASK: Final = (1 << 64) - 1


def scrambled(number: int) -> int:
    """Return a well-mixed 64-bit number that depends on every bit of ``number``."""
    z = (number + 0x9E3779B97F4A7C15) & _MASK
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & _MASK
    return z ^ (z >> 31)


def drawn(seed: int, *keys: int, below: int) -> int:
    """Return the number, 0 <= n < ``below``, that belongs to a seed and some keys.

    The same seed and keys always give the same number: chance without a state to carry. ``below``
    must be positive and small against 2**64.
    """
    mixed = seed
    for key in keys:
        mixed = scrambled(mixed ^ (key & _MASK))
    return scrambled(mixed) % below
