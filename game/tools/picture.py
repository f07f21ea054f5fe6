"""A night as the player sees it, drawn without a window: the stage, enlarged, and the HUD on it."""

from __future__ import annotations

from game.base.units import TICKS_PER_SECOND
from game.content.locations import Locations
from game.level.shelf import Level
from game.scenes.ground import ground_of
from game.sim.events import Event
from game.sim.simulation import Simulation
from game.sim.systems.interaction import offers
from game.sim.world import World
from game.view.canvas import Canvas
from game.view.ground import Picture
from game.view.hud.screen import HudFrame, draw_hud
from game.view.hud.state import HudState
from game.view.images import load_image
from game.view.look import Look
from game.view.offscreen import blank, enlarged, open_offscreen
from game.view.poses import PoseBook
from game.view.sprites import load_sprites
from game.view.stage import Stage
from game.view.ui import LOGICAL, Ui


class Painter:
    """Draws pictures of one level.

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
        self._hud = HudState()
        self._world = blank(LOGICAL)
        self._stage: Stage | None = None
        self._before: PoseBook | None = None
        self.size = self._ui.size

    def note(self, simulation: Simulation, events: tuple[Event, ...]) -> None:
        """Take what one tick brought; call it after every tick that is not left out."""
        world = simulation.world
        self._stage_for(world).note(events, world)
        self._hud.note(events, world)

    def picture(self, world: World) -> Canvas:
        """Return the picture of a world as it is now; the world is not changed."""
        stage = self._stage_for(world)
        look = Look(time_ms=world.tick * 1000 // TICKS_PER_SECOND)
        self._ui.look = look
        stage.draw(self._world, world, before=self._before, look=look)
        self._before = PoseBook.of(world)
        picture = enlarged(self._world, self.size)
        frame = HudFrame(whereabouts=stage.camera.to_screen, offers=offers(world))
        draw_hud(picture, self._ui, world, self._hud, frame)
        return picture

    def _stage_for(self, world: World) -> Stage:
        """Return the stage, set up for the first world that it is asked for."""
        if self._stage is None:
            self._stage = stage_of(self._level, world, self._locations)
        return self._stage


def stage_of(level: Level, world: World, locations: Locations) -> Stage:
    """Return the stage of a level's world, with all its pictures loaded."""

    def shelf(name: str) -> Picture | None:
        path = locations.levels / "tilesets" / "props" / f"{name}.png"
        if not path.is_file():
            return None
        cut = load_image(path)(None, (False, False, False))
        return Picture(name, (cut.day,), (cut.glow,))

    sprites = load_sprites(locations.assets / "sprites")
    return Stage(ground_of(level.tiled), world, level.kinds.catalog, sprites=sprites, shelf=shelf)
