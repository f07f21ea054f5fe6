"""Which name opens which scene.

The modules are imported when they are first asked for, so that the title stands on the screen
before anything else is read, and so that no scene imports another.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Final

from game.base.registry import did_you_mean
from game.scenes.scene import Scene
from game.scenes.session import Session

SCENES: Final[Mapping[str, str]] = {
    "first_run": "FirstRun",
    "title": "Title",
    "attract": "Attract",
    "chooser": "Chooser",
    "loading": "Loading",
    "briefing": "Briefing",
    "play": "Play",
    "pause": "Pause",
    "map": "MapPage",
    "draft_map": "DraftMap",
    "look_around": "LookAround",
    "confirm": "Confirm",
    "claim": "ClaimCard",
    "captured": "CapturedPage",
    "debriefing": "Debriefing",
    "last_frame": "LastFrame",
    "dawn": "DawnPage",
    "workbench": "Workbench",
    "shared": "Shared",
    "options": "Options",
    "keys": "Keys",
    "credits": "Credits",
    "failure": "Failure",
}
"""Class by module of ``game/scenes``; the module's name is the scene's."""


def open_scene(session: Session, name: str, **args: object) -> Scene:
    """Return a new scene; whoever plays the level they draw has a map of their own.

    Raises:
        KeyError: if no scene has that name.
    """
    if name == "map" and session.draft is not None and session.autopilot is None:
        name = "draft_map"
    if name not in SCENES:
        raise KeyError(f"no scene is called {name!r}{did_you_mean(name, SCENES)}")
    module = import_module(f"game.scenes.{name}")
    scene: Scene = getattr(module, SCENES[name])(session, **args)
    return scene
