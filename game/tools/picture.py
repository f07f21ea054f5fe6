"""A night as the player sees it, drawn without a window: the stage, enlarged, and the HUD on it."""

from __future__ import annotations

from typing import Final

from game.base.units import SUBTILES, TICKS_PER_SECOND
from game.content.lines import load_lines
from game.content.locations import Locations
from game.content.texts import LevelTexts, load_texts
from game.content.words import _
from game.input.actions import Action
from game.input.bindings import Bindings
from game.input.glyphs import glyph
from game.lesson.report import Report
from game.level.shelf import Level
from game.scenes.ground import ground_of, prop_shelf
from game.scenes.network_view import network_of
from game.sim.events import Event
from game.sim.simulation import Simulation
from game.sim.systems.interaction import offers
from game.sim.trust import START
from game.sim.world import World
from game.view.canvas import Area, Canvas, canvas, enlarge
from game.view.hud.name_plates import draw_names
from game.view.hud.screen import HudFrame, draw_hud
from game.view.hud.state import HudState
from game.view.look import Look
from game.view.offscreen import open_offscreen
from game.view.poses import PoseBook
from game.view.sprites import load_sprites
from game.view.stage import Stage
from game.view.ui import LOGICAL, Ui

GLIDE_TICKS: Final = 6
"""Most ticks between two drawings: camera, rings and dust move on by those that nobody keeps."""


class Painter:
    """Draws pictures of one level; lit for the first world that it is shown.

    Attributes:
        size: columns and rows of pixels of every picture.
    """

    def __init__(self, level: Level, locations: Locations, *, k: int = 2) -> None:
        """Load everything that drawing needs.

        Args:
            level: the level that will be drawn.
            locations: where the pictures are.
            k: how many times 640x360 the pictures are, 1 to 6.
        """
        open_offscreen()
        self._level, self._locations = level, locations
        self._ui = Ui.open(locations.assets, k=k)
        usual = Bindings.of_layout("keyboard")
        self._ui.keys = {action.value: glyph(usual, action, "keyboard") for action in Action}
        self._hud = HudState()
        lines = load_lines(locations.levels)
        self._hud.captions.lines = lines if isinstance(lines, dict) else {}
        self._report = Report(START)
        texts = load_texts(locations.levels, level.plan.id)
        self._goals = texts.goals if isinstance(texts, LevelTexts) else []
        self._canvas = canvas(LOGICAL)
        self._picture = canvas(self._ui.size)
        self._drawn = 0
        self._stage: Stage | None = None
        self._before: PoseBook | None = None
        self._now: PoseBook | None = None
        self.size = self._ui.size

    def note(self, simulation: Simulation, events: tuple[Event, ...]) -> None:
        """Take what one tick brought; call it after every tick."""
        world = simulation.world
        self._stage_for(world).note(events, world)
        self._hud.note(events, world)
        self._report.note(events, world.tick)
        self._before, self._now = self._now, PoseBook.of(world)
        if abs(world.tick - self._drawn) >= GLIDE_TICKS:
            self._draw_stage(world)

    def picture(self, world: World) -> Canvas:
        """Return the picture of a world as it is now, which the next picture is drawn over."""
        stage = self._draw_stage(world)
        enlarge(self._canvas, self._picture)
        frame = HudFrame(
            whereabouts=stage.camera.to_screen,
            offers=offers(world),
            network=network_of(world),
            goal=self._goal(),
        )
        draw_hud(self._picture, self._ui, world, self._hud, frame)
        draw_names(self._picture, self._ui, world, frame.whereabouts)
        return self._picture

    def bare(self, world: World, size: tuple[int, int]) -> Canvas:
        """Return the part of a world round the courier, without the HUD, pixel for pixel.

        Nothing beside the map is shown if the map is as large as the picture.
        """
        camera, plan, courier = self._draw_stage(world).camera, world.plan, world.courier
        left, top = camera.to_screen(0, 0)
        right, bottom = camera.to_screen(plan.columns * SUBTILES, plan.rows * SUBTILES)
        room = Area((0, 0), size)
        room.center = camera.to_screen(courier.x, courier.y)
        room = room.clamp(Area(left, top, right - left, bottom - top))
        return self._canvas.subsurface(room.clamp(self._canvas.get_rect())).copy()

    def _goal(self) -> str:
        """Return what is to be done now in the level's own words; "" if it has none."""
        happened = self._report.words()
        return next((_(goal.text) for goal in self._goals if goal.until not in happened), "")

    def _draw_stage(self, world: World) -> Stage:
        stage = self._stage_for(world)
        self._drawn = world.tick
        self._ui.look = Look(time_ms=world.tick * 1000 // TICKS_PER_SECOND)
        stage.draw(self._canvas, world, before=self._before, look=self._ui.look)
        return stage

    def _stage_for(self, world: World) -> Stage:
        if self._stage is None:
            self._stage = Stage(
                ground_of(self._level.tiled),
                world,
                sprites=load_sprites(self._locations.assets / "sprites"),
                shelf=prop_shelf(self._locations.levels),
            )
        return self._stage
