"""A desk for the tests of words and widgets: a Ui at any scale, and a night with much to show."""

from __future__ import annotations

import gettext
import itertools
import os
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame
from pygame import Rect, Surface

from game.sim.events import NoiseMade, Refused, Seen, TrustChanged
from game.sim.offers import Offer
from game.sim.world import World
from game.view.captions import BARK, STORY, Caption
from game.view.hud.network_state import NetworkView
from game.view.hud.screen import HudFrame
from game.view.hud.state import HudState
from game.view.palette import DUSK, GOLD
from game.view.text import Written
from game.view.ui import Ui
from tests.sim.worlds import guard, play, put

ASSETS = Path(__file__).parents[2] / "assets"
SCALES = tuple(itertools.product((1, 2, 3), (1.0, 1.5, 2.0)))
"""Every size of surface with every size of text that is promised."""

KEYS = {
    "use": "E", "knock_down": "F", "ask": "Q", "decoy": "1", "dazzle": "2", "pulse": "3",
    "papers": "4", "drop": "E",
}  # fmt: skip

ROWS = ["#" * 24, *["#" + "." * 22 + "#"] * 4, "#..@.........X........##",
        *["#" + "." * 22 + "#"] * 5, "#" * 24]  # fmt: skip

HUBS = (
    ("returns", "退", True), ("rural", "乡", True), ("cold", "冷", True), ("dock", "港", False),
    ("customs", "关", False), ("roof", "顶", False),
)  # fmt: skip
SPOTS = ((0.16, 0.97), (0.67, 1.0), (0.0, 0.24), (0.42, 0.0), (1.0, 0.0), (0.88, 0.27))
NETWORK = NetworkView(
    HUBS,
    (("returns", "rural", "live"), ("returns", "cold", "tripped"), ("rural", "", "carried")),
    lanes=3,
    step="Plug the spool in at a hub",
    spots=SPOTS,
    names=("Returns", "Rural depot", "Cold store", "Dock", "Customs", "Roof"),
)
PEAK = replace(
    NETWORK, parcels_done=3, parcels_total=12, seconds_left=321, step="Fetch the parcel at Dock",
    errands=((0, 0), (0, 1), (0, 0), (1, 0), (2, 1), (0, 0)),
)  # fmt: skip

TAKE = Offer("take", "rack", "Take a {name}", 0, 0, hold=30, name="spool")
KNOCK = Offer("knock", "ines", "Knock down {name}", 0, 0, button="knock_down", price=-12,
              extra=-4, name="Ines")  # fmt: skip
ASK = Offer("ask", "ines", "Ask {name}", 0, 0, button="ask", name="Ines",
            refusal="She does not talk to you now.")  # fmt: skip
LINES = {"ines.neutral": "Twenty crates, one back."}


def desk(k: int = 2, text_scale: float = 1.0, *, reading: bool = False) -> tuple[Ui, Surface]:
    """Return a Ui that traces what it writes, and a plain surface of its size."""
    ui = Ui.open(ASSETS, k=k, text_scale=text_scale, reading=reading)
    ui.pen.trace, ui.keys = [], KEYS
    surface = Surface(ui.size)
    surface.fill(DUSK)
    return ui, surface


def night() -> World:
    """Return a world with one guard and one objective."""
    liu = guard("liu", (10, 3), (15, 3), label="Guard Liu")
    tower = put("tower", "objective", 18, 3, label="the routing tower", hold_ticks=60)
    return play(ROWS, liu, tower, title="The Night Depot").world


def busy_night() -> tuple[World, HudState]:
    """Return a world and a HUD with everything on at once."""
    world, hud = night(), HudState()
    hud.captions.lines = LINES
    her = world.courier
    her.has_papers, her.item, her.item_id = True, "spool", "spool_1"
    her.pulse_ready, her.energy = world.tick + 300, 4000
    hud.captions.say(Caption("Guard Liu", "Coins again? Show yourself…", GOLD, BARK))
    words = "Show it early and the line is only light. 早点亮证。那道线就只是一道光。"
    hud.captions.say(Caption("Uncle Tan", words, weight=STORY))
    away = her.x - 3000, her.y
    hud.note(
        (
            NoiseMade("decoy", *away, 7000),
            Seen("liu", "sight", "lit", "run", 60),
            Refused("Your hands are full."),
            TrustChanged("knock_down", -12, 67, 55, "ines"),
        ),
        world,
    )
    return world, hud


def frame(*offers: Offer, network: NetworkView | None = None, goal: str = "") -> HudFrame:
    """Return a frame whose every place is the middle of the screen."""
    return HudFrame(lambda _x, _y: (320, 190), offers, network, "decoy", goal)


def faults(written: list[Written]) -> list[Written]:
    """Return what was cut short or written past an edge."""
    return [words for words in written if words.cut or not words.inside]


def overlaps(areas: dict[str, Rect]) -> list[tuple[str, str]]:
    """Return the pairs of areas that cover each other; slots lie within the tools."""
    own = {name: rect for name, rect in areas.items() if not name.startswith("slot")}
    return [(a, b) for a, b in itertools.combinations(own, 2) if own[a].colliderect(own[b])]


def same_pixels(one: Surface, two: Surface) -> bool:
    """Return whether two pictures are equal."""
    return pygame.image.tobytes(one, "RGBA") == pygame.image.tobytes(two, "RGBA")


class LongWords(gettext.NullTranslations):
    """A language whose every sentence is two fifths longer than the English."""

    def gettext(self, message: str) -> str:
        """Return a message with more words behind it."""
        return message + " öäü" * max(1, len(message) // 10)

    def ngettext(self, one: str, many: str, count: int) -> str:
        """Return the form for a count, likewise longer."""
        return self.gettext(one if count == 1 else many)
