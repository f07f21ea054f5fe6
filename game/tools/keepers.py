"""What can be kept of a night while a run plays itself: events, pictures, a moving picture."""

from __future__ import annotations

import json
from contextlib import ExitStack
from pathlib import Path
from typing import Final, Protocol, TextIO

from game.base.units import TICKS_PER_SECOND
from game.content.files import open_for_writing
from game.sim.events import Event
from game.sim.simulation import Simulation
from game.tools.gif import GifWriter
from game.tools.picture import Painter
from game.tools.quantize import Quantizer, palette_for
from game.view.offscreen import pixels_of, save_png

GIF_EVERY: Final = 6
"""Ticks between two pictures of a moving picture that runs at the night's own speed."""

GIF_PICTURES: Final = 400
"""Most pictures of a moving picture; a longer run is shown faster."""

GIF_BYTES: Final = 24 << 20
"""Bytes after which a moving picture takes no more pictures."""


class Keeper(Protocol):
    """Keeps something of a night while it is played."""

    def note(self, simulation: Simulation, events: tuple[Event, ...]) -> None:
        """Take what one tick brought."""


class EventLog:
    """Writes one JSON object for each event."""

    def __init__(self, file: TextIO) -> None:
        """Write to a text file that is open."""
        self._file = file

    def note(self, simulation: Simulation, events: tuple[Event, ...]) -> None:
        """Write the events of one tick."""
        for event in events:
            line = json.dumps(event.plain(simulation.world.tick), ensure_ascii=False)
            self._file.write(line + "\n")


class FrameFolder:
    """Saves a picture of every so many ticks, and of the level's end, as ``TICK.png``."""

    def __init__(self, folder: Path, painter: Painter, every: int) -> None:
        """Save to a folder, which is made if it is missing."""
        folder.mkdir(parents=True, exist_ok=True)
        self._folder, self._painter, self._every = folder, painter, every

    def note(self, simulation: Simulation, events: tuple[Event, ...]) -> None:  # noqa: ARG002 - a keeper's
        """Save a picture if one is due."""
        world = simulation.world
        if world.tick % self._every == 0 or world.phase == "ended":
            save_png(self._painter.picture(world), self._folder / f"{world.tick:06d}.png")


class MovingPicture:
    """Adds a picture of every so many ticks to a GIF.

    Attributes:
        every: ticks from one picture to the next.
    """

    def __init__(self, path: Path, painter: Painter, ticks: int, stack: ExitStack) -> None:
        """Open a file that the stack closes; ``ticks`` is how long the run is."""
        self._file = stack.enter_context(open_for_writing(path))
        self._painter, self._stack = painter, stack
        self.every = GIF_EVERY * max(1, -(-ticks // (GIF_EVERY * GIF_PICTURES)))
        self._writer: GifWriter | None = None
        self._quantizer = Quantizer(())

    def note(self, simulation: Simulation, events: tuple[Event, ...]) -> None:  # noqa: ARG002 - a keeper's
        """Add a picture if one is due and there is room."""
        world = simulation.world
        if world.tick % self.every and world.tick > 1 and world.phase != "ended":
            return
        if self._writer is not None and self._writer.is_full:
            return
        pixels = pixels_of(self._painter.picture(world))
        writer = self._writer or self._begun(pixels)
        writer.add(self._quantizer.indexes(pixels), hundredths=GIF_EVERY * 100 // TICKS_PER_SECOND)

    def _begun(self, pixels: bytes) -> GifWriter:
        """Return the writer, whose colours are those of the first picture."""
        palette = palette_for(pixels)
        self._quantizer = Quantizer(palette)
        self._writer = GifWriter(self._file, self._painter.size, palette, most=GIF_BYTES)
        self._stack.callback(self._writer.close)
        return self._writer
