"""Drafting: a session in which a map in the making is played, and how a saved map gets into it.

What reads levels is imported late, so that the title stands on the screen before.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

from game.content.letterbox import Letterbox
from game.scenes.opening import first_move
from game.scenes.scene import Go, Move
from game.scenes.session import Session

if TYPE_CHECKING:  # it brings the level's readers, which the title needs not
    from game.scenes.draft import Draft

_ENDS: Final = frozenset({"debriefing", "last_frame"})
"""Scenes in which a run that is watched has ended; on a new map it begins again."""


def take_draft(
    session: Session, path: Path, from_object: int | None = None, *, takes_letters: bool = False
) -> None:
    """Play a map that is named by its file as one in the making: it is watched, nothing is kept.

    Args:
        session: what scenes share; its autopilot, if it has one, plays.
        path: the map.
        from_object: Tiled's number of the object at which nights begin.
        takes_letters: whether another start of the game may hand on its map to this one.
    """
    session.draft = _draft(session, path, from_object)
    session.store.is_readonly = True
    if takes_letters:
        session.letterbox = Letterbox(session.locations.runtime)


def _draft(session: Session, path: Path, from_object: int | None) -> Draft:
    made: Draft = import_module("game.scenes.draft").Draft(
        path, session.locations, from_object, session.autopilot
    )
    return made


def look_at_draft(session: Session, time_ms: int, scene: str) -> Move | None:
    """Return the way to the night on what was saved or handed on just now, if there is a draft.

    Args:
        session: what scenes share.
        time_ms: the clock of animations.
        scene: what is on top; where that is not the night, the new one waits as well.
    """
    draft, night = session.draft, session.night
    if draft is None:
        return None
    handed = _handed_on(session, draft, time_ms)
    if handed is not None or night is None or scene == "loading":
        return handed
    session.notices += draft.follow(night)
    level = draft.saved(time_ms, session.kinds)
    if level is None:
        return None
    import_module("game.scenes.staging").redraw(session, level)
    has_ended = session.autopilot is not None and scene in _ENDS
    return Go("play", {"paused": scene != "play" and not has_ended})


def _handed_on(session: Session, draft: Draft, time_ms: int) -> Move | None:
    """Return the way to a map that another start has handed on; one with faults is only told."""
    letter = session.letterbox.take(time_ms / 1000) if session.letterbox else None
    if letter is None:
        return None
    session.come_forward()
    asked = _draft(session, Path(letter.map), letter.from_object)
    if asked.path == draft.path.absolute():
        asked.trail = draft.trail
    if not asked.can_begin(session.kinds):
        draft.findings = asked.findings
        return None
    session.draft = asked
    return first_move(session, letter.map, straight=True)
