"""What opens first: the level that was asked for, the first run, or the title."""

from __future__ import annotations

from game.scenes.scene import Go, Move
from game.scenes.session import Session


def first_move(session: Session, level: str | None, *, straight: bool = False) -> Move:
    """Return what opens first: the level asked for, the first run, or the title."""
    if level is not None:
        return Go("loading", {"level": level, "then": "play" if straight else "briefing"})
    is_new = session.is_new and session.autopilot is None
    return Go("first_run" if is_new else "title")
