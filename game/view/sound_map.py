"""The sounds of the game: what each is called, how loud and far it is, and what it says in words.

A sound's id is the stem of its file under ``assets/sounds``; one with variants has files ``ID_1``
to ``ID_n``. Which event makes which sound stands in ``cues.py``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from game.content.words import later

EVERYWHERE: Final = 0
"""The reach of a sound that is heard wherever it comes from, and told only by its side."""

AROUND: Final = 12_000
"""The usual reach, thousandths of a tile: nearly to the edge of the picture."""


@dataclass(frozen=True, slots=True)
class Sound:
    """How one sound is played and written.

    Attributes:
        caption: what it is in words, an English msgid.
        bus: the volume it obeys: effects, voices or interface.
        gain: its share of that volume, 0 to 1.
        reach: how far it carries, thousandths of a tile, or ``EVERYWHERE``.
        variants: how many files take turns.
        is_written: whether captions tell it. Her own steps and the ledger's pen are seen anyway.
    """

    caption: str
    bus: str = "effects"
    gain: float = 1.0
    reach: int = AROUND
    variants: int = 1
    is_written: bool = True


def _own(caption: str, gain: float = 0.7, *, bus: str = "effects", variants: int = 1) -> Sound:
    """Return a sound of the courier's own doing or of the screen: no caption is needed."""
    return Sound(caption, bus, gain, EVERYWHERE, variants, is_written=False)


def _voice(caption: str, gain: float, reach: int = AROUND, *, variants: int = 1) -> Sound:
    return Sound(caption, "voices", gain, reach, variants)


def _line(caption: str, gain: float) -> Sound:
    """Return a sound of a regulator's line, which reaches as far as it sees."""
    return Sound(caption, gain=gain, reach=EVERYWHERE)


_STEP: Final = later("footsteps")
_HUM: Final = later("a hum")
_PAINT: Final = later("a rising tone: the line is on you")
_LANE: Final = later("a lane sings")

GROUNDS: Final[Mapping[str, str]] = {
    "carpet": "carpet", "soil": "carpet", "stone": "stone", "concrete": "stone", "wood": "wood",
    "metal": "metal", "water": "water", "gravel": "gravel",
}  # fmt: skip
"""What each surface of the catalog sounds like underfoot."""

GAITS: Final[Mapping[str, str]] = {
    "sneak": "sneak", "walk": "walk", "carry": "walk", "run": "run",
}  # fmt: skip
"""What each gait that sounds is called in the files."""

PAINT_STEPS: Final = 5
"""Tones of a regulator's painting; the last is held while she locks."""

LANES: Final = 15
"""Lanes that have a note of their own."""

SOUNDS: Final[Mapping[str, Sound]] = {
    # -- the courier ------------------------------------------------------------------------------
    **{
        f"step_{ground}_{gait}": _own(_STEP, 1.0, variants=3)
        for ground in sorted(set(GROUNDS.values()))
        for gait in sorted(set(GAITS.values()))
    },
    "pulse": _own(later("a pulse spreads")),
    "throw": _own(later("something flies"), 0.4),
    "coin": Sound(later("a coin rings")),
    "whistle": _own(later("a whistle"), 0.6),
    "dazzle": Sound(later("a flash pops")),
    "merge_in": _own(later("cloth sinks into the shade"), 0.5),
    "merge_out": _own(later("cloth rises from the shade"), 0.5),
    "knock_down": Sound(later("a body falls"), gain=0.9),
    "break_free": _own(later("a jerk: you are free")),
    "refused": _own(later("a dull knock"), 0.4, bus="interface"),
    "papers": _own(later("papers rustle"), 0.5),
    "stamp": _own(later("a stamp")),
    "pick_up": _own(later("something is picked up"), 0.5),
    "set_down": _own(later("something is set down"), 0.6),
    "dropped": Sound(later("something falls")),
    "helped": _own(later("thanks"), 0.5),
    "asked": _own(later("a question"), 0.4),
    # -- things -----------------------------------------------------------------------------------
    "door_slow": Sound(later("a door, slowly"), gain=0.5, reach=6_000),
    "door_fast": Sound(later("a door"), gain=0.9),
    "bump": Sound(later("a bump")),
    "bell": Sound(later("a bell")),
    "lamp_on": Sound(later("a lamp goes on"), gain=0.4, reach=8_000, is_written=False),
    "lamp_off": Sound(later("a lamp goes down"), gain=0.4, reach=8_000, is_written=False),
    "exit_open": Sound(later("a gate opens"), gain=0.8, reach=EVERYWHERE),
    # -- the network ------------------------------------------------------------------------------
    "spool_plug": _own(later("a plug clicks in")),
    "cable_hum": _own(later("a cable hums"), 0.6),
    "cable_cut": _own(later("a plug comes out")),
    "cable_trip": Sound(later("a cable trips"), reach=EVERYWHERE),
    "belt_start": Sound(later("a belt starts"), gain=0.8, reach=EVERYWHERE),
    "belt": Sound(later("a belt runs"), gain=0.3, reach=8_000),
    "ride": _own(later("the rush of a lane"), 0.5),
    "parcel": _own(later("a parcel is scanned"), 0.6),
    "peak_bell": Sound(later("the counter's bell"), gain=0.7, reach=EVERYWHERE),
    **{f"lane_{n:02}": _own(_LANE, 0.6) for n in range(1, LANES + 1)},
    # -- watchers ---------------------------------------------------------------------------------
    "murmur": _voice(later("a murmur"), 0.4, 8_000, variants=3),
    "guard_huh": _voice(later("huh?"), 0.7),
    "guard_curious": _voice(later("somebody grows curious"), 0.6),
    "guard_searching": _voice(later("somebody begins to search"), 0.7),
    "guard_alarm": _voice(later("alarm!"), 0.9, EVERYWHERE),
    "guard_calm": _voice(later("somebody calms down"), 0.4),
    "shout": _voice(later("a shout"), 1.0),
    "area_alarm_1": Sound(later("a gong: the whole place is warned"), reach=EVERYWHERE),
    "area_alarm_2": Sound(later("a gong, twice: more guards are called"), reach=EVERYWHERE),
    "area_alarm_3": Sound(later("a gong, three times: no way out for a minute"), reach=EVERYWHERE),
    "camera_ping": Sound(later("a camera pings"), gain=0.8),
    "bark": Sound(later("a dog barks")),
    "regulator_touch": _line(later("a thin tone: a line finds you"), 0.8),
    **{f"paint_{n}": _line(_PAINT, 0.35) for n in range(1, PAINT_STEPS + 1)},
    "lock": _line(later("a click: the line locks"), 0.9),
    "line_broken": _line(later("the line lets go"), 0.6),
    "citation": _line(later("a stamp: you are written down"), 1.0),
    "capture": _own(later("a low drum: you are caught"), 1.0),
    # -- the rival --------------------------------------------------------------------------------
    "hum_1": Sound(_HUM, gain=0.3, reach=9_000),
    "hum_2": Sound(_HUM, gain=0.4, reach=9_000),
    "hum_3": Sound(_HUM, gain=0.5, reach=9_000),
    "glint": Sound(later("a glassy tick"), gain=0.5, reach=10_000),
    "whine": Sound(later("a rising whine: step away"), reach=EVERYWHERE),
    "spotted": Sound(later("a chime: the shimmer shows"), gain=0.7, reach=EVERYWHERE),
    "robbed": Sound(later("a snatch: it took what you carried"), reach=EVERYWHERE),
    "recovered": _own(later("you have it again"), 0.8),
    # -- the story --------------------------------------------------------------------------------
    "pen_plus": _own(later("a pen: trust rises"), 0.6, bus="interface"),
    "pen_minus": _own(later("a pen: trust falls"), 0.6, bus="interface"),
    "liability": _own(later("a pen, hidden"), 0.6, bus="interface"),
    "claim": _own(later("a flicker of glass"), 0.6),
    "objective": _own(later("a goal is reached"), 0.8),
    "checkpoint": _own(later("a lantern burns: the night is saved"), 0.7),
    "lantern": _own(later("a lantern is lit"), 0.7),
    "rewind": _own(later("time draws back"), 0.7),
    "dawn": _own(later("the night is over"), 0.9),
    "menu_move": _own(later("a tick"), 0.3, bus="interface"),
    "menu_confirm": _own(later("two notes up"), 0.4, bus="interface"),
    "menu_back": _own(later("two notes down"), 0.4, bus="interface"),
}
"""Every sound by its id."""


def files_of(sound: str) -> tuple[str, ...]:
    """Return the stems of a sound's files; raises KeyError for an unknown sound."""
    variants = SOUNDS[sound].variants
    return (sound,) if variants == 1 else tuple(f"{sound}_{n + 1}" for n in range(variants))
