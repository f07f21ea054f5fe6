"""Glyphs: what people read or see for a press, on the device in use."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.content.words import _, later
from game.input.actions import Action
from game.input.bindings import Bindings
from game.input.inputs import Device, device_of

_NAMES: Final[Mapping[str, str]] = {
    "key:return": later("Enter"),
    "key:enter": later("Num Enter"),
    "key:space": later("Space"),
    "key:escape": later("Esc"),
    "key:backspace": later("Backspace"),
    "key:delete": later("Del"),
    "key:tab": later("Tab"),
    "key:page up": later("Page Up"),
    "key:page down": later("Page Down"),
    "key:left shift": later("Shift"),
    "key:right shift": later("Right Shift"),
    "key:left ctrl": later("Ctrl"),
    "key:right ctrl": later("Right Ctrl"),
    "key:left alt": later("Alt"),
    "key:right alt": later("Right Alt"),
    "key:up": "\N{UPWARDS ARROW}",
    "key:down": "\N{DOWNWARDS ARROW}",
    "key:left": "\N{LEFTWARDS ARROW}",
    "key:right": "\N{RIGHTWARDS ARROW}",
    "mouse:left": later("Left click"),
    "mouse:right": later("Right click"),
    "mouse:middle": later("Middle click"),
    "mouse:back": later("Mouse back"),
    "mouse:forward": later("Mouse forward"),
    "pad:back": later("View"),
    "pad:start": later("Menu"),
    "pad:dpad_up": later("Pad up"),
    "pad:dpad_down": later("Pad down"),
    "pad:dpad_left": later("Pad left"),
    "pad:dpad_right": later("Pad right"),
    "pad:left_stick_press": later("Left stick press"),
    "pad:right_stick_press": later("Right stick press"),
    "pad:left_stick_up": later("Left stick up"),
    "pad:left_stick_down": later("Left stick down"),
    "pad:left_stick_left": later("Left stick left"),
    "pad:left_stick_right": later("Left stick right"),
}


def name_of(press: str) -> str:
    """Return a press as people read it: ``E``, ``Shift``, ``LT``."""
    if press in _NAMES:
        return _(_NAMES[press])
    bare = press.partition(":")[2]
    return bare.upper() if len(bare) <= 3 else bare.capitalize()


def full_name_of(press: str) -> str:
    """Return a press with the device it is on where its name alone could be a key's: ``pad A``."""
    name = name_of(press)
    if device_of(press) != "pad" or press in _SAY_PAD:
        return name
    return _("pad {button}").format(button=name)


def presses_of(bindings: Bindings, action: Action) -> str:
    """Return all presses of an action, keys first, as lists of keys show them; "" for none."""
    presses = sorted(bindings.presses_of(action), key=lambda press: device_of(press) == "pad")
    return " · ".join(full_name_of(press) for press in presses)


def glyph(bindings: Bindings, action: Action, device: Device) -> str:
    """Return what a prompt shows for an action on the device in use, or "" if it has no press.

    Keys and pad buttons are shown by name, mouse buttons by ``mouse_left`` and its like, which
    the view draws. A mouse is used together with a keyboard, so both show each other's presses.
    """
    is_pad = device == "pad"
    for press in bindings.presses_of(action):
        if (device_of(press) == "pad") == is_pad:
            return press.replace(":", "_") if press in _DRAWN else name_of(press)
    return ""


_SAY_PAD: Final = tuple(press for press in _NAMES if "dpad" in press or "stick" in press)
"""Presses whose names say already that they are on a pad."""

_DRAWN: Final = ("mouse:left", "mouse:right", "mouse:middle")
