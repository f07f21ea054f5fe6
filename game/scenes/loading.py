"""Loading: a level is made ready in small steps, so that the screen never stands dead.

A night left at a checkpoint is built up again by playing its run without a picture.
"""

from __future__ import annotations

import gc
from collections.abc import Hashable, Iterator
from pathlib import Path
from typing import Final

from game.base.problems import Problem, Refusal
from game.content.locations import find_level
from game.content.packs import pack_of_map
from game.content.words import _
from game.input.actions import Action, Context
from game.lesson.progress import run_in_hand, without_night
from game.lesson.recording import changes_since, header_of
from game.lesson.run_file import Run
from game.level.shelf import Level, checked_level
from game.scenes.help import help_in
from game.scenes.night import Night, Setting, rebuilt
from game.scenes.scene import Frame, Go, Move
from game.scenes.session import Session
from game.scenes.staging import setting_of
from game.sim.simulation import Header
from game.view.canvas import Area, Canvas
from game.view.inks import VEIL
from game.view.palette import JADE, MINT, SLATE
from game.view.styles import BODY, CARD
from game.view.ui import Ui

Share = int
"""Hundredths of the work that are done."""

_READ, _CHECKED, _PAINTED = 5, 30, 60


class Loading:
    """Makes a night and goes on to its briefing, or into it."""

    context = Context.MENU
    is_overlay = False

    def __init__(
        self,
        session: Session,
        *,
        level: str,
        then: str = "briefing",
        resume: bool = False,
        ghost: bool = False,
    ) -> None:
        """Begin to load.

        Args:
            session: what scenes share; its night will be the new one.
            level: the level as people name it.
            then: the scene to go on to.
            resume: whether to go on with the night in hand, from the pause.
            ghost: whether the courier of the level's proof walks beside the player.
        """
        self._session = session
        self._level = level
        self._then = "play" if resume else then
        self._resume = resume
        self._ghost = ghost
        self._is_rebuilt = False
        self._work: Final = self._steps()
        self._done: Share = 0

    def handle(self, action: Action) -> Move | None:
        """Let a person give up waiting."""
        return Go("title") if action is Action.BACK else None

    def update(self, frame: Frame) -> Move | None:  # noqa: ARG002 - one step a frame
        """Do the next step."""
        done = next(self._work, None)
        if done is None:
            _settle()
            return Go(self._then, {"paused": True} if self._is_rebuilt else {})
        self._done = done
        return None

    # -- the work ---------------------------------------------------------------------------------
    def _steps(self) -> Iterator[Share]:
        session = self._session
        yield _READ
        path = self._found()
        pack = pack_of_map(path, session.locations.packs)
        session.visit(pack)
        setting = session.night.setting if session.night else None
        if setting is None or setting.name != self._level:
            level = self._loaded(path)
            yield _CHECKED
            setting = setting_of(level, session)
        if setting.way is not None and session.settings.assists.route_hint:
            setting.way.go_on(1)  # its first tick makes a world, which would halt a frame in play
        yield _PAINTED
        if self._resume:
            yield from self._rebuild(setting)
            return
        session.night = Night(setting, self._header())
        if self._ghost and not session.night.call_ghost():
            session.notices.append(_("This level has no proof that fits it: no ghost tonight."))
        if setting.texts is None and pack is None and self._then == "briefing":
            self._then = "play"

    def _found(self) -> Path:
        """Return the level's map; raises Refusal if there is none."""
        path = find_level(self._level, self._session.locations)
        if isinstance(path, Problem):
            raise Refusal(path)
        return path

    def _loaded(self, path: Path) -> Level:
        """Return the checked level; raises Refusal with the first thing that is wrong."""
        level = checked_level(path, self._session.kinds, self._session.locations)
        if isinstance(level, list):
            raise Refusal(level[0])
        draft = self._session.draft
        begun = draft.begun(level) if draft else level
        if isinstance(begun, Problem):
            raise Refusal(begun)
        return begun

    def _header(self) -> Header:
        """Return what the night begins with: the pilot's run says it, else the progress.

        A shared level begins as its author proved it: nothing is carried into it.
        """
        run, progress = self._session.autopilot, self._session.progress
        if run is not None:
            return header_of(run)
        if self._session.visited is not None:
            return Header(assists=help_in(self._session.settings).words())
        return Header(
            trust=progress.trust,
            liabilities=tuple(progress.liabilities),
            upgrades=tuple(progress.upgrades),
            assists=help_in(self._session.settings).words(),
            partners=tuple(progress.partners),
        )

    def _rebuild(self, setting: Setting) -> Iterator[Share]:
        """Play the saved run; one that no longer fits gives a new night and says so."""
        session = self._session
        run = run_in_hand(session.progress)
        if isinstance(run, Run) and not changes_since(run, setting.plan):
            for ticks, night in rebuilt(setting, run):
                yield _PAINTED + (100 - _PAINTED) * ticks // max(len(run.intents), 1)
                session.night = night
            self._is_rebuilt = True
            return
        session.night = Night(setting, self._header())
        session.keep(without_night(session.progress))
        session.notices.append(_("The night has changed since you left it; it begins anew."))

    # -- the picture ------------------------------------------------------------------------------
    def draw(self, surface: Canvas, ui: Ui, alpha: float) -> None:  # noqa: ARG002 - no motion
        """Draw a bar in the dark."""
        surface.fill(VEIL)
        middle = surface.get_rect().center
        words = _("Lighting the lamps")
        ui.pen.write(surface, (middle[0], middle[1] - ui.px(70)), words, CARD, "center")
        wide = min(ui.px(520), surface.get_width() * 4 // 5)
        bar = Area(0, 0, wide, ui.px(8))
        bar.center = middle[0], middle[1] + ui.px(20)
        surface.fill(SLATE, bar)
        surface.fill(JADE, (*bar.topleft, bar.width * self._done // 100, bar.height))
        surface.fill(MINT, (bar.x + bar.width * self._done // 100, bar.y, ui.px(3), bar.height))
        percent = f"{self._done} %"
        ui.pen.write(surface, (middle[0], bar.bottom + ui.px(14)), percent, BODY, "center")

    def stamp(self) -> Hashable:
        """Return how much is done."""
        return self._done


def _settle() -> None:
    """Spare what is loaded now the rounds of the garbage collector, which would halt a frame."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
