"""The player's settings: what they are, within which bounds, and keeping them in a file.

A file that is broken or from a newer game never stops the game: the usual settings hold, the file
is put aside under another name, and a problem says so.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Final, Literal

import msgspec
from msgspec import Meta, Struct

from game.base.problems import Place, Problem
from game.content.codes import problem
from game.content.files import put_aside, read_bytes, write_bytes
from game.content.limits import YAML_BYTES

FORMAT: Final = 1
"""Version of the settings file that this game writes."""

Percent = Annotated[int, Meta(ge=0, le=100)]
"""A share of a hundred."""

Held = Literal["hold", "toggle"]
"""Whether a key works while it is down, or switches."""


class Volumes(Struct, frozen=True):
    """How loud each sort of sound is; ``mono`` sends the same to both ears."""

    master: Percent = 80
    music: Percent = 70
    effects: Percent = 100
    ambience: Percent = 80
    mono: bool = False


class Comfort(Struct, frozen=True):
    """What makes the screen easier to read and to bear.

    Attributes:
        scale: whole-number size of the picture; 0 takes the largest that fits.
        text_size: percent of the usual size.
        reading_font: whether the easily read typeface replaces the others.
        captions: whether sounds are also written.
        reduced_motion: no shaking, gliding or parallax.
        reduced_flash: no flashes.
        high_contrast: stronger outlines and plainer grounds.
        windowed: whether the game stays in a window.
        title_night: whether a night plays by itself when the title is left alone.
    """

    scale: Annotated[int, Meta(ge=0, le=8)] = 0
    text_size: Annotated[int, Meta(ge=75, le=200)] = 100
    reading_font: bool = False
    captions: bool = True
    reduced_motion: bool = False
    reduced_flash: bool = False
    high_contrast: bool = False
    windowed: bool = True
    title_night: bool = True


class Assists(Struct, frozen=True):
    """Help that a player may take at any time; none is marked down.

    Attributes:
        speed: percent of the usual speed of play.
        senses: percent of the usual sharpness of watchers' eyes.
        hearing: percent of the usual sharpness of their ears.
        cones_always: all cones are drawn all the time.
        plan_while_paused: the pause lets one look all over the night while time stands.
        endless_energy: merging costs nothing.
        no_captures: being caught only sets you back a step.
        strong_shimmer: invisible things are told by sound and outline as well.
        route_hint: dots show the next steps of the level's own proof.
    """

    speed: Annotated[int, Meta(ge=50, le=100)] = 100
    senses: Annotated[int, Meta(ge=25, le=100)] = 100
    hearing: Annotated[int, Meta(ge=25, le=100)] = 100
    cones_always: bool = False
    plan_while_paused: bool = False
    endless_energy: bool = False
    no_captures: bool = False
    strong_shimmer: bool = False
    route_hint: bool = False


class Holds(Struct, frozen=True):
    """Which keys are held and which switch."""

    sneak: Held = "hold"
    run: Held = "hold"
    merge: Held = "hold"
    look: Held = "hold"


class Settings(Struct, frozen=True):
    """All settings of one player.

    Attributes:
        format: version of the file.
        language: a language tag; empty asks on first run.
        volumes: how loud things are.
        comfort: reading and bearing the screen.
        assists: help.
        holds: hold or toggle.
        layout: the ready-made layout of keys that ``keys`` differs from.
        keys: names of bindings by action; an action that is not named keeps its usual keys.
    """

    format: int = FORMAT
    language: Annotated[str, Meta(pattern=r"^([a-z]{2}(_[A-Z]{2})?)?$")] = ""
    volumes: Volumes = Volumes()
    comfort: Comfort = Comfort()
    assists: Assists = Assists()
    holds: Holds = Holds()
    layout: Annotated[str, Meta(max_length=40)] = "keyboard"
    keys: Annotated[
        dict[str, Annotated[list[Annotated[str, Meta(max_length=40)]], Meta(max_length=8)]],
        Meta(max_length=100),
    ] = {}


def changed(settings: Settings, part: str = "", **values: object) -> Settings:
    """Return settings with some fields replaced.

    Args:
        settings: as they were.
        part: the group the fields belong to (``comfort``, ``volumes`` ...), or "" for none.
        values: new values by field.
    """
    if part:
        values = {part: msgspec.structs.replace(getattr(settings, part), **values)}
    return msgspec.structs.replace(settings, **values)


def load_settings(path: Path) -> tuple[Settings, Problem | None]:
    """Return the settings of a file, and a problem if it could not be used.

    No file gives the usual settings and no problem. A file that cannot be used is put aside.
    """
    if not path.exists():
        return Settings(), None
    data = read_bytes(path, most=YAML_BYTES)
    if isinstance(data, Problem):
        return Settings(), data
    try:
        if msgspec.json.decode(data, type=_Version).format > FORMAT:
            return Settings(), _kept(path, "C202", "newer")
        return msgspec.json.decode(data, type=Settings), None
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as error:
        return Settings(), _kept(path, "C201", "broken", reason=str(error))


def save_settings(path: Path, settings: Settings) -> Problem | None:
    """Write the settings, keeping the previous file as ``.bak``; None if all went well."""
    return write_bytes(path, msgspec.json.format(msgspec.json.encode(settings), indent=2))


class _Version(Struct):
    """The one field that every settings file has had and will have."""

    format: int = FORMAT


def _kept(path: Path, code: str, ending: str, **values: object) -> Problem:
    """Put an unusable file aside and return the problem that says so."""
    kept = path.with_name(f"{path.name}.{ending}")
    aside = put_aside(path, kept)
    return aside or problem(code, Place(file=str(path)), kept=kept.name, **values)
