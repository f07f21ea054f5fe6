"""The texts of a new level, for its designer to write over: title, briefing, goal, card, talk."""

from __future__ import annotations

import json
from typing import Final

from game.level.first_level import Wish
from game.level.first_room import WALL_ROWS

_TEXTS: Final = """\
# What people read before and after this night. Write over all of it; places on the map are tiles.
title: {title}
brush: 新夜
lesson: One idea, in a line
speaker: Auntie Lu
briefing:
  - Somebody left a light in the upper hall. Bring home what it is for.
  - Liu walks his round there. He looks where he walks.
technique:
  who: Wen
  ask: What did I see, and what did I only expect?
  how: Say in one sentence how a player can check the story that this level tells.
map:
  chokepoint: {{x: {gap}, y: {wall}, label: The gap}}
  marks:
    - {{x: 2, y: {start}, sort: start, label: Start}}
    - {{x: {exit}, y: {start}, sort: exit, label: Way out}}
  ways: []
goals:
  - {{until: '', text: 'Reach the upper hall, then leave by the way out.'}}
questions: []
card:
  - Say here what the level has shown, in words that a reader of fifteen understands.
record: Say here what is known, and from where.
talk:
  - What would you have done without the dark?
monday:
  - One small thing to try on Monday.
"""


def first_texts(wish: Wish) -> str:
    """Return the text of ``text/ID.yaml`` of a new level."""
    wall = wish.rows // 2 - 2
    return _TEXTS.format(
        title=json.dumps(wish.title, ensure_ascii=False),
        gap=wish.columns * 2 // 3 + 1,
        wall=wall + WALL_ROWS // 2,
        start=wish.rows - 3,
        exit=wish.columns - 4,
    )
