"""Drafting: a session in which a map in the making is played, and how a saved map gets into it.

What reads levels is imported late, so that the title stands on the screen before.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from game.scenes.scene import Go, Move
from game.scenes.session import Session


def take_draft(session: Session, path: Path, from_object: int | None = None) -> None:
    """Play a map that is named by its file as one in the making: it is watched, nothing is kept.

    Args:
        session: what scenes share.
        path: the map.
        from_object: Tiled's number of the object at which nights begin.
    """
    draft = import_module(
        "game.scenes.draft"
    )  # brings the level's readers, which the title needs not
    session.draft = draft.Draft(path, session.locations, from_object)
    session.store.is_readonly = True


def look_at_draft(session: Session, time_ms: int, *, is_paused: bool) -> Move | None:
    """Return the way to the night on what was saved just now, if the session has a draft.

    Args:
        session: what scenes share.
        time_ms: the clock of animations.
        is_paused: whether another scene lies over the night; the new one then waits as well.
    """
    draft, night = session.draft, session.night
    if draft is None or night is None:
        return None
    draft.follow(night.world)
    level = draft.saved(time_ms, session.kinds)
    if level is None:
        return None
    import_module("game.scenes.staging").redraw(session, level)
    return Go("play", {"paused": is_paused})
