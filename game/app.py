"""The app: owns the window and the clock, and turns the window's frames into the scenes'.

A frame is: the window's events, actions, whole ticks that are due, a picture if something changed.
Ticks never stretch; a computer that is too slow plays slower, at most five ticks a frame.
"""

from __future__ import annotations

import traceback
from collections.abc import Iterable
from pathlib import Path
from time import perf_counter_ns
from typing import Final

import pygame

from game.base.problems import Refusal
from game.base.units import TICKS_PER_SECOND
from game.content.locations import Locations
from game.content.settings import changed
from game.content.words import _
from game.input.actions import Action
from game.input.devices import Devices
from game.input.inputs import Inputs
from game.lesson.run_file import Run
from game.scenes.directory import open_scene
from game.scenes.drafting import look_at_draft, take_draft
from game.scenes.failure import failure_page
from game.scenes.opening import first_move
from game.scenes.pilot import LAST_FRAME, Autopilot
from game.scenes.scene import Frame, Go, Move, Push, Quit
from game.scenes.session import Session
from game.scenes.soundtrack import Soundtrack
from game.scenes.stack import Stack
from game.tools.targets import run_to_fly
from game.view.canvas import Canvas
from game.view.findings import draw_findings
from game.view.offscreen import need_no_display, save_png
from game.view.ui import Ui
from game.view.window import NoDisplay, Window, come_forward, copy_text

__all__ = ["App", "NoDisplay", "main"]

MOST_TICKS: Final = 5
"""Most ticks in one frame; beyond it time is let go, so that slow frames do not breed slower."""

IDLE_MS: Final = 40
"""Rest between two looks at the window while the picture stands still."""

KEEP_EVERY: Final = 30
"""Frames from one kept picture to the next."""

FAILURES: Final = 2
"""After so many failures going on is no longer offered."""

_US: Final = 1_000_000
_FRAME_US: Final = _US // TICKS_PER_SECOND + 1


class App:
    """The running game.

    Attributes:
        session: what scenes share.
        stack: the open scenes.
        window: where they are seen.
    """

    def __init__(
        self, session: Session, first: Move, *, windowed: bool = False, silent: bool = False
    ) -> None:
        """Open the window and the first scene.

        Args:
            session: what scenes share.
            first: what opens first.
            windowed: whether the window has a border whatever the settings say.
            silent: whether no sound device is opened.

        Raises:
            NoDisplay: if no window can open.
        """
        self.session = session
        comfort = session.settings.comfort
        self.window = Window.open(
            _("Shadow Ledger"), scale=comfort.scale, windowed=windowed or comfort.windowed
        )
        self._devices = Devices()
        self._devices.open()
        self._ui = self._new_ui()
        self._is_silent, self._version = silent, session.version
        self.stack = Stack(lambda name, **args: open_scene(session, name, **args), first)
        self._pilot = Autopilot() if session.autopilot else None
        self._time_us = self._owed_us = self._failures = 0
        self._shown: object = None
        self._sounds: Soundtrack | None = None
        session.copy, session.come_forward = copy_text, come_forward

    # -- one frame --------------------------------------------------------------------------------
    def frame(
        self, events: Iterable[pygame.event.Event] = (), passed_us: int = _FRAME_US
    ) -> Canvas:
        """Run one frame and return the window's picture.

        Args:
            events: what happened to the window since the last frame.
            passed_us: microseconds since then.
        """
        events = list(events)
        if any(event.type == pygame.VIDEORESIZE for event in events):
            self.window.resized(self.session.settings.comfort.scale)
            self._ui, self._shown = self._new_ui(), None
        frame = self._frame(self._devices.read(events), passed_us)
        self.session.device = frame.inputs.device
        scene, context = self.stack.name, self.stack.top.context
        self._guarded(frame)
        if self._sounds is not None:
            self._sounds.go_on(frame, scene, context)
        return self.window.surface

    def _frame(self, inputs: Inputs, passed_us: int) -> Frame:
        self._time_us += passed_us
        context, bindings = self.stack.top.context, self.session.bindings
        area = self.window.area

        def actions(presses: Iterable[str]) -> tuple[Action, ...]:
            return tuple(a for p in presses for a in bindings.actions_of(p, context))

        frame = Frame(
            inputs=inputs.moved(-area.x, -area.y),
            pressed=actions(inputs.pressed),
            released=actions(inputs.released),
            held=frozenset(actions(inputs.held)),
            ticks=self._due(passed_us),
            time_ms=self._time_us // 1000,
            passed_ms=passed_us // 1000,
        )
        return self._pilot.fly(frame, self.stack.name, context) if self._pilot else frame

    def _due(self, passed_us: int) -> int:
        """Return the whole ticks that are due, and keep what is left of time."""
        self._owed_us += passed_us * TICKS_PER_SECOND
        ticks, self._owed_us = divmod(self._owed_us, _US)
        return min(ticks, MOST_TICKS)

    def _guarded(self, frame: Frame) -> None:
        """Run the scenes; whatever fails becomes a page that people can read."""
        try:
            if frame.inputs.closed:
                self.session.keep_night()
                self.stack.make(Quit())
            else:
                self.stack.make(look_at_draft(self.session, frame.time_ms, self.stack.name))
                self.stack.update(frame)
            if not self.stack.is_over:
                self._draw(frame)
        except NoDisplay:
            raise
        except Refusal as refusal:
            self._show_failure(str(refusal.problem.what), str(refusal.problem))
        except Exception as error:  # noqa: BLE001 - people never meet a traceback
            self._show_failure(str(error), "".join(traceback.format_exception(error)))

    def _show_failure(self, what: str, details: str) -> None:
        """Open the page that says what happened and where the details are.

        Raises:
            Exception: what failed, if that page fails itself or a pilot would never read it.
        """
        self._failures += 1
        if self._pilot is not None or self._failures > 2 * FAILURES:
            raise  # noqa: PLE0704 - this is only called while a failure is handled
        go_on = self._failures <= FAILURES and not self.stack.is_over
        page = failure_page(self.session.locations.logs, what, details, can_go_on=go_on)
        self.stack.make((Push if go_on else Go)("failure", page))
        self._shown = None

    # -- the picture ------------------------------------------------------------------------------
    def _draw(self, frame: Frame) -> None:
        """Draw a new picture if anything that it depends on has changed."""
        if self._version != self.session.version:
            self._take_settings()
        stamp = self._stamp()
        if stamp == self._shown:
            return
        self._ui.device, self._ui.keys = self.session.device, self.session.keys()
        self._ui.look = self.session.look(frame.time_ms)
        self.stack.draw(self.window.picture, self._ui, self._owed_us / _US)
        draw_findings(self.window.picture, self._ui, self.session.findings)
        pygame.display.flip()
        self._shown = stamp

    def _stamp(self) -> object:
        """Return what the whole picture depends on."""
        return self.stack.stamp(), self.session.findings

    def _take_settings(self) -> None:
        """Make window and type anew after the settings changed."""
        comfort = self.session.settings.comfort
        if comfort.windowed != self.window.is_windowed:
            self.window = Window.open(
                _("Shadow Ledger"), scale=comfort.scale, windowed=comfort.windowed
            )
        self.window.fit(comfort.scale)
        self._ui, self._version = self._new_ui(), self.session.version

    def _new_ui(self) -> Ui:
        comfort = self.session.settings.comfort
        return Ui.open(
            self.session.locations.assets,
            k=self.window.k,
            text_scale=comfort.text_size / 100,
            reading=comfort.reading_font,
        )

    # -- running ----------------------------------------------------------------------------------
    def run(self, keep: Path | None = None) -> None:
        """Run until the last scene is left.

        Args:
            keep: a folder for pictures; time then runs as fast as the computer can.
        """
        clock, before, count = pygame.time.Clock(), perf_counter_ns(), 0
        self.frame()
        if not self._is_silent:
            self._sounds = Soundtrack(self.session)
        while not self._has_ended(hurried=keep is not None):
            events = self._events(hurried=keep is not None)
            now = perf_counter_ns()
            passed = _FRAME_US if keep else min((now - before) // 1000, _US // 4)
            before = now
            surface = self.frame(events, passed)
            if keep is None:
                clock.tick(2 * TICKS_PER_SECOND)
            elif count % KEEP_EVERY == 0:
                save_png(surface, keep / f"{count:06d}.png")
            count += 1
        if self._sounds is not None:
            self._sounds.close()

    def _has_ended(self, *, hurried: bool) -> bool:
        """Return whether there is nothing more to see."""
        if self.stack.is_over or self._pilot is None or not self._pilot.is_done(self.stack.name):
            return self.stack.is_over
        if not hurried and self.stack.name != LAST_FRAME:
            self.stack.make(Push(LAST_FRAME))
        return hurried

    def _events(self, *, hurried: bool) -> list[pygame.event.Event]:
        """Return the window's events, after a rest where nothing moves.

        SDL's own waiting wakes up every millisecond while it looks after pads; resting is cheaper.
        """
        flies = self._pilot is not None and not self._pilot.is_done(self.stack.name)
        if not (hurried or flies) and self._stamp() == self._shown:
            pygame.time.wait(IDLE_MS)
        return pygame.event.get()


def main(  # noqa: PLR0913 - the command line's options, each by its name
    locations: Locations,
    *,
    windowed: bool = False,
    lang: str | None = None,
    level: str | None = None,
    autopilot: Path | Run | None = None,
    frames: Path | None = None,
    straight: bool = False,
    from_object: int | None = None,
    notice: str = "",
) -> int:
    """Play the game and return the exit code.

    Args:
        locations: where everything is.
        windowed: whether the window has a border whatever the settings say.
        lang: a language that holds for this time only.
        level: a level to open at once, as people name it.
        autopilot: a run, or its file, that plays in the player's place.
        frames: a folder for pictures of what is seen; no window opens if there is no display.
        straight: whether the level's night begins at once, without its briefing.
        from_object: Tiled's number of the object at which a draft's night begins.
        notice: a line that is told first.

    Raises:
        NoDisplay: if no window can open.
        Refusal: if the autopilot's file cannot be read or is of another level.
    """
    silent = frames is not None
    if silent:
        need_no_display()
    session = Session.open(locations, run_to_fly(autopilot, level, locations))
    session.notices += [notice] if notice else []
    if lang:
        session.take(changed(session.settings, language=lang))
    if level is not None and level.endswith(".tmx"):
        take_draft(session, Path(level), from_object, takes_letters=not (silent or autopilot))
    first = first_move(session, level, straight=straight or session.draft is not None)
    App(session, first, windowed=windowed, silent=silent).run(frames)
    return 0
