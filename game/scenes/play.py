"""The night itself: hands to intents, ticks to events, events to everybody who reads them."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Final

from game.content.words import _
from game.input.actions import Action, Context
from game.input.controller import Controller
from game.input.inputs import Inputs
from game.scenes.counter import CounterWords
from game.scenes.gaze import Gaze
from game.scenes.ghost import Ghost
from game.scenes.guide import Guide, missing_at
from game.scenes.help import with_help
from game.scenes.hint import Hint
from game.scenes.lanes import LaneChooser
from game.scenes.network_view import network_of
from game.scenes.scene import Frame, Go, Move, Push
from game.scenes.session import Session
from game.scenes.story import Storyteller
from game.sim.events import Captured, CheckpointReached, ClaimFound, Event, LevelEnded
from game.sim.intents import Intents
from game.sim.systems.interaction import offers
from game.view.canvas import Canvas, canvas, enlarge
from game.view.captions import Caption
from game.view.hud.name_plates import draw_names
from game.view.hud.screen import HudFrame, draw_hud
from game.view.hud.state import HudState
from game.view.poses import PoseBook
from game.view.ui import LOGICAL, Ui

FULL_SPEED: Final = 100
"""Percent of a tick that a due tick gives at the usual speed."""

AIMING_SPEED: Final = 25
"""The same while a throw is being aimed."""

_LOOKS: Final = frozenset({Action.LOOK, Action.SHOW_CONES})
"""What whoever watches a recorded run can do; it meddles with nothing."""

_TOGGLES: Final = {
    "sneak": Action.SNEAK, "run": Action.RUN, "merge": Action.MERGE, "look": Action.LOOK,
}  # fmt: skip


class Play:
    """The night in play.

    Attributes:
        context: the night's own keys.
    """

    context = Context.PLAY
    is_overlay = False

    def __init__(self, session: Session, *, paused: bool = False) -> None:
        """Take up the session's night, at once or from the pause; raises ValueError without one."""
        if session.night is None:
            raise ValueError("no night is in play")
        self._session = session
        self._night: Final = session.night
        holds = session.settings.holds
        self.controller: Final = Controller(
            {a for name, a in _TOGGLES.items() if getattr(holds, name) == "toggle"}
        )
        self._hud: Final = HudState()
        self._hud.captions.lines = session.lines
        texts = self._night.setting.texts
        self._story: Final = Storyteller(texts.says if texts else (), self._night.report)
        self._lanes: Final = LaneChooser()
        self._hint: Final = Hint(session, self._night)
        self._ghost: Final = Ghost(self._night)
        self._guide: Final = Guide.of(self._night.world, self._night.setting.walks)
        self._counter: Final = CounterWords()
        self._before = PoseBook.of(self._night.world)
        self._picture: Canvas | None = None
        self._k = 1
        self._owed = 0
        self._gaze: Final = Gaze()
        self._is_back, self._opens_paused = True, paused
        self._is_taken = False
        self._time_ms = 0
        if not self._night.world.tick and network_of(self._night.world):
            self._remind()

    # -- what hands do ----------------------------------------------------------------------------
    def handle(self, action: Action) -> Move | None:
        """Open the pause or the map; hand all else to the controller, unless a run plays."""
        if action is Action.PAUSE:
            return self._left_for("pause")
        if action is Action.MAP:
            return self._left_for("map")
        if action is Action.GOAL:
            self._remind()
        elif action not in _LOOKS and self._session.recorded is not None:
            return None
        elif not self._answered(action):
            if action is Action.USE and missing_at(self._night.world):
                self._hud.refuse(missing_at(self._night.world))
            self.controller.press(action)
        return None

    def _answered(self, action: Action) -> bool:
        """Let an open lid have the action; returns whether it took it."""
        if action is Action.CHOOSE_NEXT:
            self._lanes.next()
            return True
        if action is Action.POINT_WALK and self._lanes.is_pointed:
            return True
        number = self._lanes.taken() if action is Action.USE else None
        if number is not None:
            self.controller.choose(number)
        if action is Action.CANCEL:
            self._lanes.focus = None
        return number is not None

    def update(self, frame: Frame) -> Move | None:
        """Play the ticks that are due."""
        if frame.inputs.lost or self._opens_paused:
            self._opens_paused = False
            return self._left_for("pause")
        self._time_ms = frame.time_ms
        self._is_taken |= bool(frame.inputs.pressed)
        if self._is_back:
            self.controller.take_up(frame.held)
            self._before = PoseBook.of(self._night.world)
            self._is_back = False
        for action in frame.released:
            if action not in frame.held:  # another key for the same may still be down
                self.controller.release(action)
        if self._session.recorded is None:
            self._answer(frame.inputs)
        self._steer(frame)
        self._hint.go_on()
        self._ghost.go_on()
        return self._run(frame.ticks)

    def _answer(self, inputs: Inputs) -> None:
        """Let a click on a row, or a digit that does nothing else, answer at an open lid."""
        pointer, bindings = inputs.pointer, self._session.bindings
        hit = self._lanes.hit((pointer.x, pointer.y), is_clicked=pointer.clicked)
        free = (p for p in inputs.pressed if not bindings.actions_of(p, Context.PLAY))
        for number in (hit, *map(self._lanes.typed, free)):
            if number:
                self.controller.choose(number)

    def _left_for(self, scene: str, args: dict[str, object] | None = None) -> Move:
        """Open a scene over the night; keys held now must not go on by themselves."""
        self.controller.release_all()
        self._is_back = True
        return Push(scene, args or {})

    def _remind(self) -> None:
        goal = self._night.goal()
        if goal:
            self._hud.remind(_(goal))

    def _steer(self, frame: Frame) -> None:
        courier, inputs = self._night.world.courier, frame.inputs
        is_looking = self.controller.wants(Action.LOOK)
        self._gaze.follow(inputs.aim, is_held=is_looking)
        self.controller.steer(
            stick=inputs.stick,
            aim=inputs.aim,
            pointed=self._pointed(frame) if inputs.device == "mouse" else None,
            courier=(courier.x, courier.y),
            heading=courier.heading,
        )

    def _pointed(self, frame: Frame) -> tuple[int, int]:
        """Return the place under the mouse."""
        pointer, k = frame.inputs.pointer, self._k
        camera = self._night.stage.camera
        x, y = camera.to_world(pointer.x // k, pointer.y // k)
        return max(x, 0), max(y, 0)

    # -- ticks ------------------------------------------------------------------------------------
    @property
    def _rate(self) -> int:
        """Percent of a tick that a due tick is worth."""
        speed = self._session.settings.assists.speed
        return speed * AIMING_SPEED // FULL_SPEED if self.controller.is_aiming else speed

    def _run(self, due: int) -> Move | None:
        """Play whole ticks; what is left over waits for the next frame."""
        self._owed += due * self._rate
        while self._owed >= FULL_SPEED:
            self._owed -= FULL_SPEED
            move = self._tick()
            if move is not None:
                self._owed = 0
                return move
        return None

    def _tick(self) -> Move | None:
        night = self._night
        if night.world.phase != "playing":
            return self._next_scene(())
        self._before = PoseBook.of(night.world)
        events = night.step(self._intents())
        if any(isinstance(event, CheckpointReached) for event in events):
            self._session.keep_night()
        self._tell((*night.untold, *events))
        night.untold = ()
        return self._next_scene(events)

    def _intents(self) -> Intents:
        """Return what the pilot's run says, else what hands say."""
        session, world, here = self._session, self._night.world, self._night.world.courier
        return session.recorded or with_help(
            self.controller.take((here.x, here.y)), world.assists, session.settings
        )

    @property
    def _is_spent(self) -> bool:
        """Whether a pilot's run has been played to its end and nobody has taken over."""
        session = self._session
        return session.autopilot is not None and session.recorded is None and not self._is_taken

    def _tell(self, events: tuple[Event, ...]) -> None:
        """Let screen and sound read what happened."""
        world = self._night.world
        self._hud.captions.tells_sounds = self._session.settings.comfort.captions
        self._hud.note(events, world)
        notices = [Caption("", notice) for notice in self._session.told()]
        told = *self._story.told(events), *self._guide.note(events, world), *self._ghost.told(world)
        for caption in (*notices, *told):
            self._hud.captions.say(caption)
        self._lanes.note(world)
        self._night.stage.note(events, world)
        if self._session.audio is not None:
            self._session.audio.hear(events, world)

    def _next_scene(self, events: tuple[Event, ...]) -> Move | None:
        if any(isinstance(event, LevelEnded) for event in events):
            return Go("debriefing")
        if self._is_spent:
            return Push("last_frame")
        claim = self._claim(events)
        if claim is not None:
            return claim
        caught = next((event for event in events if isinstance(event, Captured)), None)
        if caught is not None or self._night.world.phase == "captured":
            actor, by = (caught.actor, caught.by) if caught else ("", "")
            return self._left_for("captured", {"actor": actor, "by": by})
        return None

    def _claim(self, events: tuple[Event, ...]) -> Move | None:
        """Open the card of a claim that was looked at."""
        found = next((event for event in events if isinstance(event, ClaimFound)), None)
        fact = self._night.setting.facts.get(found.fact) if found else None
        if found is None or fact is None:
            return None
        look = self._night.world.fixtures[found.claim].text("look")
        return self._left_for("claim", {"fact": fact, "look": look})

    # -- the picture ------------------------------------------------------------------------------
    def draw(self, surface: Canvas, ui: Ui, alpha: float) -> None:
        """Draw the world, enlarge it, and write over it."""
        if self._picture is None:
            self._picture = canvas(LOGICAL)
        self._k = ui.k
        world, stage = self._night.world, self._night.stage
        part = min(1.0, (self._owed + alpha * self._rate) / FULL_SPEED)
        look = self._hint.over(self._gaze.through(ui.look, world, self.controller))
        phantoms = self._guide.phantoms(world.tick, part, still=look.reduce_motion)
        phantoms += self._ghost.phantoms(world.tick, part)
        stage.draw(
            self._picture, world, before=self._before, alpha=part, look=look, phantoms=phantoms
        )
        self._guide.draw_moth(self._picture, stage.camera.to_screen, look)
        enlarge(self._picture, surface)
        network = network_of(world)
        goal = "" if network else self._night.goal()
        frame = HudFrame(
            whereabouts=stage.camera.to_screen,
            offers=self._counter.added(world, offers(world)),
            network=network,
            selected=self.controller.throwing,
            goal=_(goal) if goal else "",
        )
        draw_hud(surface, ui, world, self._hud, frame)
        self._draw_helps(surface, ui)

    def _draw_helps(self, surface: Canvas, ui: Ui) -> None:
        """Draw the answers of an open lid, the keys that the yard's guide shows, and names."""
        world, glyph = self._night.world, self._session.glyph
        whereabouts = self._night.stage.camera.to_screen
        lids = glyph(Action.USE), glyph(Action.CHOOSE_NEXT), glyph(Action.DOWN)
        self._lanes.draw(surface, ui, world, lids, whereabouts)
        self._guide.draw_keys(surface, ui, glyph, world, whereabouts)
        draw_names(surface, ui, world, whereabouts)

    def stamp(self) -> Hashable:
        """Return the clock: the night always moves."""
        return self._time_ms, self._night.world.tick
