"""Margin: how much wider than the rule foes are taken to sense, so that a way can bear a slip."""

from __future__ import annotations

from dataclasses import dataclass

from game.base.units import SUBTILES


@dataclass(frozen=True, slots=True)
class Margin:
    """How much wider than the rule a foe is taken to sense: subtiles and arc minutes.

    Less than nothing makes everybody duller than they are, to see how much is missing.
    """

    reach: int = SUBTILES * 3 // 10
    angle: int = 180
