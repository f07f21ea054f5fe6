"""Somebody who draws a map in an editor while the game plays it in another window."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from game.content.locations import find_locations
from game.lesson.run_file import Run
from game.scenes.drafting import take_draft
from game.scenes.opening import first_move
from game.scenes.scene import Go
from tests.scenes.pilot import Pilot

YARD = find_locations().levels / "practice_yard.tmx"


class Designer:
    """Somebody with the yard open in an editor, and the game in another window."""

    def __init__(self, folder: Path, from_object: int | None = None, watched: Run | None = None):
        """Begin to play a copy of the yard, or to watch a run on it."""
        self.path = folder / YARD.name
        shutil.copy(YARD, self.path)
        self.saves = 0
        self.pilot = Pilot(folder / "saves", first=Go("title"), autopilot=watched)
        take_draft(self.pilot.session, self.path, from_object, takes_letters=watched is None)
        move = first_move(self.pilot.session, str(self.path), straight=True)
        self.pilot.app.stack.make(move)
        self.pilot.until("play")

    @property
    def world(self):
        """The night's present."""
        return self.pilot.night.world

    def save(self, text: str) -> None:
        """Save as editors do: write another file and rename it, later than all before."""
        self.saves += 1
        aside = self.path.with_suffix(".tmx.new")
        aside.write_text(text, encoding="utf-8")
        later = self.path.stat().st_mtime + self.saves
        os.utime(aside, (later, later))
        aside.replace(self.path)

    def saw(self) -> str:
        """Return all words on the screen after a moment for the game to notice."""
        self.pilot.idle(60)
        self.pilot.app._ui = self.pilot.app._new_ui()
        self.pilot.app._ui.pen.trace = trace = []
        self.pilot.app._shown = None
        self.pilot.idle()
        return " ".join(written.text for written in trace)


def moved(text: str, name: str, columns: int) -> str:
    """Return a map's text with an object some tiles further right."""
    lines = text.splitlines(keepends=True)
    at = next(i for i, line in enumerate(lines) if f'name="{name}"' in line)
    x = lines[at].partition(' x="')[2].partition('"')[0]
    lines[at] = lines[at].replace(f' x="{x}"', f' x="{int(x) + 16 * columns}"')
    return "".join(lines)
