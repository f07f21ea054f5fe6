"""The session: what all scenes share, from settings and progress to the night in play."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

from game.base.problems import Problem, Refusal
from game.content.catalog import Kinds, load_kinds
from game.content.letterbox import Letterbox
from game.content.lines import load_lines
from game.content.locations import Locations
from game.content.packs import Pack, installed_packs
from game.content.saves import Progress, ProgressFile
from game.content.settings import Settings, changed, load_settings, save_settings
from game.content.sole_use import SoleUse
from game.content.words import speak, translation
from game.input.actions import Action
from game.input.bindings import Bindings
from game.input.glyphs import glyph
from game.input.inputs import Device
from game.lesson.course import Course
from game.lesson.endings import Dawn, dawn_of
from game.lesson.progress import with_night
from game.lesson.run_file import Run
from game.lesson.shared import progress_file
from game.sim.events import Event
from game.sim.intents import Intents
from game.sim.world import World
from game.view.backdrop import Backdrop
from game.view.look import Look

T = TypeVar("T")

if TYPE_CHECKING:  # a night brings the simulation and its pictures, the title needs neither
    from game.scenes.draft import Draft
    from game.scenes.night import Night

PROFILE: Final = "player.json"
"""The file of the one player that a computer has until profiles are chosen."""


class Audio(Protocol):
    """What scenes ask of sound."""

    def hear(self, events: tuple[Event, ...], world: World) -> None:
        """Let the events of a tick be heard from where the courier stands."""

    def tune(self, settings: Settings) -> None:
        """Take new volumes."""


@dataclass
class Session:
    """What scenes share.

    Attributes:
        locations: where files are.
        settings: the player's choices; change them with ``change``.
        store: the player's progress file.
        use: the right to write the player's files; None for whoever only watches.
        bindings: which press does what.
        device: what was used last.
        night: the night in play, or None.
        audio: sound; None until the app has opened it.
        notices: lines to be told once, the first first.
        autopilot: a run that plays itself in the place of the player.
        visited: the progress file of the shared pack in play; None in the course.
        draft: the map in the making that is played; its nights are nobody's.
        letterbox: where another start of the game leaves the map that is to be played; None unless
            a map in the making is played by hand.
        is_new: whether the settings have never been saved: the first run.
        copy: puts a text on the clipboard; returns whether there is one.
        come_forward: puts the window before all others, where the desktop lets it.
        version: counts changes of settings, so that the app knows when to make its tools anew.
    """

    locations: Locations
    settings: Settings = field(default_factory=Settings)
    store: ProgressFile = field(default_factory=lambda: ProgressFile(Path(PROFILE)))
    use: SoleUse | None = None
    bindings: Bindings = field(default_factory=lambda: Bindings.of_layout("keyboard"))
    device: Device = "keyboard"
    night: Night | None = None
    audio: Audio | None = None
    notices: list[str] = field(default_factory=list)
    autopilot: Run | None = None
    visited: ProgressFile | None = None
    draft: Draft | None = None
    letterbox: Letterbox | None = None
    is_new: bool = False
    copy: Callable[[str], bool] = lambda _text: False
    come_forward: Callable[[], None] = lambda: None
    version: int = 0
    _keys: tuple[object, dict[str, str]] = (None, {})

    @classmethod
    def open(cls, locations: Locations, autopilot: Run | None = None) -> Session:
        """Return a session with the settings and the progress of this computer's player.

        Args:
            locations: where files are.
            autopilot: a run that plays; whoever watches leaves the files to whoever plays.
        """
        settings, problem = load_settings(locations.settings)
        session = cls(locations, settings, ProgressFile(locations.saves / PROFILE))
        session.is_new = not settings.language
        session.tell(problem)
        session.tell(session.store.load())
        session.autopilot = autopilot
        if autopilot is None:
            session.use = SoleUse(locations.saves)
            session.tell(None if session.use.is_ours else session.store.lend())
        session.take(settings)
        return session

    # -- settings ---------------------------------------------------------------------------------
    def take(self, settings: Settings) -> None:
        """Let new settings hold, without saving them."""
        self.settings = settings
        self.bindings = Bindings.from_changes(settings.layout, settings.keys)
        speak(translation(settings.language or "en", self.locations.locale))
        if self.audio is not None:
            self.audio.tune(settings)
        self.version += 1

    def change(self, part: str, **values: object) -> None:
        """Change fields of a part of the settings (``comfort``, ``volumes`` ...), and save.

        Args:
            part: a field of ``Settings`` that is a group, or "" for fields of its own.
            values: new values by field.
        """
        self.take(changed(self.settings, part, **values))
        self.save_settings()

    def rebind(self, bindings: Bindings) -> None:
        """Let new bindings hold, and save them."""
        self.change("", keys=bindings.changes(self.settings.layout))

    def save_settings(self) -> None:
        """Write the settings; a disk that refuses is told once and stops nothing."""
        if not self.store.is_lent:
            self.tell(save_settings(self.locations.settings, self.settings))

    def keys(self) -> dict[str, str]:
        """Return what stands on the key of each action, by the action's word; not to be changed."""
        shown = self.version, self.device
        if self._keys[0] != shown:
            self._keys = shown, {action.value: self.glyph(action) for action in Action}
        return self._keys[1]

    def glyph(self, action: Action) -> str:
        """Return what stands on the key or button of an action on the device in use."""
        return glyph(self.bindings, action, self.device)

    def look(self, time_ms: int) -> Look:
        """Return how the world is looked at now, as the settings have it."""
        comfort, assists = self.settings.comfort, self.settings.assists
        return Look(
            time_ms=time_ms,
            reduce_motion=comfort.reduced_motion,
            reduce_flash=comfort.reduced_flash,
            high_contrast=comfort.high_contrast,
            cones_always=assists.cones_always,
            strong_shimmer=assists.strong_shimmer,
        )

    # -- progress ---------------------------------------------------------------------------------
    @property
    def progress(self) -> Progress:
        """What the player's file says now; that of a shared pack while one of it is played."""
        return (self.visited or self.store).progress

    def visit(self, pack: Pack | None) -> None:
        """Let a shared pack's own progress hold from now on, or the course's again."""
        self.visited = None if pack is None else progress_file(self.locations.saves, pack)
        if self.visited is not None:
            self.tell(self.visited.load())
            self.visited.is_readonly |= self.store.is_lent

    def keep_night(self) -> None:
        """Keep the night in play as it stands; one that has ended, or a pilot's, is nobody's."""
        night = self.night
        if self.autopilot is None and night is not None and night.world.phase == "playing":
            self.keep(with_night(self.progress, night.run(), night.world.checkpoint))

    def keep(self, progress: Progress) -> None:
        """Take and write new progress; a disk that refuses is told and stops nothing."""
        self.tell((self.visited or self.store).keep(progress))

    def forget(self) -> None:
        """Delete the player's progress, in shared levels too, and leave the night in play."""
        self.night = None
        self.tell(self.store.delete())
        for pack in installed_packs(self.locations.packs):
            if not self.store.is_lent:
                self.tell(progress_file(self.locations.saves, pack).delete())

    @property
    def recorded(self) -> Intents | None:
        """What the pilot's run does in the night's next tick; None where hands play."""
        run, tick = self.autopilot, self.night.world.tick if self.night else 0
        return run.intents[tick] if run is not None and tick < len(run.intents) else None

    def next_level(self) -> str:
        """Return the night to play next: the pilot's, else the first open one that is not done."""
        if self.autopilot is not None:
            return self.autopilot.header.level
        opened = [chapter for chapter in self.course.nights if chapter.is_open]
        undone = [c for c in opened if c.level not in self.progress.nights]
        return (undone or opened or self.course.chapters)[0].level

    @property
    def dawn(self) -> Dawn | None:
        """What the player's ledger leads to; None before the last night, and for a pilot."""
        if self.autopilot is not None:
            return None
        return dawn_of(self.progress, self.course.last_level)

    @property
    def findings(self) -> tuple[Problem, ...]:
        """What was wrong with the map in the making when it was last saved."""
        return self.draft.findings if self.draft is not None else ()

    # -- content, read when first asked for -------------------------------------------------------
    @cached_property
    def kinds(self) -> Kinds:
        """The stat sheets and the map's classes; raises Refusal if the file is broken."""
        return _or_refuse(load_kinds(self.locations.kinds))

    @cached_property
    def lines(self) -> dict[str, str]:
        """What people say in play, by key; raises Refusal if the file is broken."""
        return _or_refuse(load_lines(self.locations.levels))

    @cached_property
    def backdrop(self) -> Backdrop:
        """The harbour at night, behind everything that is not the night itself."""
        return Backdrop.open(self.locations.assets / "ui")

    @cached_property
    def course(self) -> Course:
        """The chapters; raises Refusal if the shipped file is broken."""
        return _or_refuse(Course.read(self.locations.levels))

    # -- telling ----------------------------------------------------------------------------------
    def tell(self, problem: Problem | None) -> None:
        """Keep a problem's line to be shown once."""
        if problem is not None and problem.what not in self.notices:
            self.notices.append(problem.what)

    def told(self) -> list[str]:
        """Return the lines that are to be told, and forget them."""
        told, self.notices = self.notices, []
        return told


def _or_refuse(value: T | list[Problem]) -> T:
    """Return a value, or raise Refusal with the first of its problems."""
    if isinstance(value, list):
        raise Refusal(value[0])
    return value
