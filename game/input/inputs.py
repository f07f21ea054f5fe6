"""What hands did in one frame, in plain values that need no device to make.

A *press* is the name of a physical button: ``key:w``, ``mouse:left``, ``pad:a``, or
``pad:left_stick_up`` for a stick pushed far. ``devices`` makes these from the window's events,
tests make them by hand.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final, Literal

Device = Literal["keyboard", "mouse", "pad"]
"""What somebody plays with; decides which glyphs are shown."""

KEY: Final = "key:"
"""Begins the name of a key."""

MOUSE: Final = "mouse:"
"""Begins the name of a mouse button."""

PAD: Final = "pad:"
"""Begins the name of a pad's button."""


@dataclass(frozen=True, slots=True)
class Pointer:
    """The mouse on the window.

    Attributes:
        x: window pixels.
        y: window pixels.
        moved: whether it moved in this frame.
        clicked: whether its left button went down in this frame.
        held: whether its left button is down.
        wheel: notches turned away from the person.
    """

    x: int = 0
    y: int = 0
    moved: bool = False
    clicked: bool = False
    held: bool = False
    wheel: int = 0


@dataclass(frozen=True, slots=True)
class Inputs:
    """One frame of input.

    Attributes:
        pressed: presses that went down, in order.
        released: presses that went up, in order.
        held: presses that are down now.
        stick: the left stick, -1 to 1 each way, its dead zone taken out.
        aim: the right stick, likewise.
        pointer: the mouse.
        device: what was used last.
        lost: whether the window lost the focus or the pad in use was unplugged.
        closed: whether the window was asked to close.
    """

    pressed: tuple[str, ...] = ()
    released: tuple[str, ...] = ()
    held: frozenset[str] = frozenset()
    stick: tuple[float, float] = (0.0, 0.0)
    aim: tuple[float, float] = (0.0, 0.0)
    pointer: Pointer = field(default_factory=Pointer)
    device: Device = "keyboard"
    lost: bool = False
    closed: bool = False

    def moved(self, x: int, y: int) -> Inputs:
        """Return the same with the pointer's place counted from somewhere else."""
        pointer = replace(self.pointer, x=self.pointer.x + x, y=self.pointer.y + y)
        return replace(self, pointer=pointer)


def device_of(press: str) -> Device:
    """Return the device a press belongs to."""
    if press.startswith(MOUSE):
        return "mouse"
    return "pad" if press.startswith(PAD) else "keyboard"
