"""Verbs: what the courier's hands can do to things and people, by name.

An ``Offer`` names a verb and a target; when its button has been held long enough the verb is done
here. Rules add their own with the same decorator.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from game.base.registry import Registry
from game.sim.world import World

Verb = Callable[[World, str], None]
"""Does something to the target of that id."""

VERBS: Final[Registry[Verb]] = Registry("verb")
"""All verbs by name."""
