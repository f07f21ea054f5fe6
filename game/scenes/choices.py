"""What can be chosen in the options: one table of pages and rows.

A row names a field of the settings and how it is changed; the options scene does the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from game.content.settings import Settings
from game.content.words import _, later
from game.input.bindings import LAYOUTS
from game.view.widgets import Choice, Control, Slider, Toggle

Value = int | str | bool
"""What a row's field can hold."""


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that can be chosen.

    Attributes:
        part: the group of the settings, or "" for a field of their own.
        field: the field.
        label: English msgid.
        make: makes the control that shows a value.
        read: reads the value back from the control.
        told: English msgid of the sentence that says what it does, or "".
    """

    part: str
    field: str
    label: str
    make: Callable[[Any], Control]
    read: Callable[[Any], Value]
    told: str = ""

    @property
    def id(self) -> str:
        """What the menu knows the row by."""
        return f"{self.part}.{self.field}"

    def control(self, settings: Settings) -> Control:
        """Return a control that shows what the settings say."""
        group = getattr(settings, self.part) if self.part else settings
        return self.make(getattr(group, self.field))


def _slider(  # noqa: PLR0913 - a field, its bounds and its words
    part: str,
    field: str,
    label: str,
    *,
    least: int = 0,
    most: int = 100,
    step: int = 10,
    told: str = "",
) -> Row:
    def make(value: int) -> Slider:
        return Slider(value, least, most, step, form="{} %")

    return Row(part, field, label, make, lambda control: int(control.value), told)


def _switch(part: str, field: str, label: str, *, turned: bool = False, told: str = "") -> Row:
    """Return a row of a field that is on or off; ``turned`` shows off as on."""

    def read(control: Toggle) -> bool:
        return control.on != turned

    return Row(part, field, label, lambda value: Toggle(value != turned), read, told)


def _words(part: str, field: str, label: str, options: Mapping[Any, str]) -> Row:
    """Return a row whose field has one of a few values, each with its word."""
    values = tuple(options)

    def make(value: Value) -> Choice:
        index = values.index(value) if value in values else 0
        return Choice(tuple(_(word) for word in options.values()), index)

    return Row(part, field, label, make, lambda control: values[control.index])


_HELD: Final[Mapping[Value, str]] = {"hold": later("hold"), "toggle": later("switch")}
_SCALES: Final[Mapping[Value, str]] = {
    0: later("largest that fits"), 1: "640 x 360", 2: "1280 x 720", 3: "1920 x 1080",
    4: "2560 x 1440", 6: "3840 x 2160",
}  # fmt: skip
_LANGUAGES: Final[Mapping[Value, str]] = {"en": "English"}

LANGUAGE: Final = _words("", "language", later("Language"), _LANGUAGES)
"""The language of all texts."""

TEXT_SIZE: Final = _slider("comfort", "text_size", later("Text size"), least=75, most=200, step=25)
"""How large texts are."""

CONTRAST: Final = _switch("comfort", "high_contrast", later("High contrast"))
"""Stronger outlines and plainer grounds."""

VOLUME: Final = _slider("volumes", "master", later("Volume"))
"""How loud everything is."""

CAPTIONS: Final = _switch("comfort", "captions", later("Captions"))
"""Whether what is said and heard is written."""

PAGES: Final[Mapping[str, tuple[Row, ...]]] = {
    later("Sound"): (
        VOLUME,
        _slider("volumes", "music", later("Music")),
        _slider("volumes", "effects", later("Effects")),
        _slider("volumes", "ambience", later("Night sounds")),
        _switch("volumes", "mono", later("Mono: the same in both ears")),
        CAPTIONS,
    ),
    later("Screen"): (
        _switch("comfort", "windowed", later("Full screen"), turned=True),
        _words("comfort", "scale", later("Size of the picture"), _SCALES),
        CONTRAST,
        _switch("comfort", "reduced_motion", later("Less motion")),
        _switch("comfort", "reduced_flash", later("No flashes")),
        _switch(
            "comfort",
            "title_night",
            later("Show a night on the title"),
            told=later("Left alone, the title shows a night. With less motion it never does."),
        ),
    ),
    later("Text"): (
        LANGUAGE,
        TEXT_SIZE,
        _switch("comfort", "reading_font", later("Typeface that is easy to read")),
    ),
    later("Hands"): (
        _words("", "layout", later("Keys"), LAYOUTS),
        _words("holds", "sneak", later("Sneak key"), _HELD),
        _words("holds", "run", later("Run key"), _HELD),
        _words("holds", "merge", later("Merge key"), _HELD),
        _words("holds", "look", later("Look key"), _HELD),
    ),
    later("Help"): (
        _slider(
            "assists",
            "speed",
            later("Speed of the night"),
            least=50,
            step=5,
            told=later("All goes slower, you too. Keys and rules stay as they are."),
        ),
        _slider(
            "assists",
            "senses",
            later("Sharpness of watchers' eyes"),
            least=25,
            step=5,
            told=later("With less of it, watchers take longer to be sure that they see you."),
        ),
        _slider(
            "assists",
            "hearing",
            later("Sharpness of watchers' ears"),
            least=25,
            step=5,
            told=later("With less of it, what they hear of you troubles them less."),
        ),
        _switch(
            "assists",
            "endless_energy",
            later("Energy never runs out"),
            told=later("Merging, pulses and all else that takes energy are free."),
        ),
        _switch(
            "assists",
            "no_captures",
            later("Whoever catches you lets you go"),
            told=later("You break free each time, and the night goes on."),
        ),
        _switch(
            "assists",
            "cones_always",
            later("Always show all cones"),
            told=later("All that watchers can see is drawn, without holding a key."),
        ),
        _switch(
            "assists",
            "strong_shimmer",
            later("Stronger shimmer"),
            told=later("What is hidden is also shown by an outline."),
        ),
        _switch(
            "assists",
            "plan_while_paused",
            later("Plan while paused"),
            told=later("The pause lets you look all over the night while time stands."),
        ),
        _switch(
            "assists",
            "route_hint",
            later("Show a way"),
            told=later("Dots on the floor show the next steps of a way that works."),
        ),
    ),
    later("Data"): (),
}
"""Rows by the heading of their page; the page of data has lines that act instead."""
