"""Devices: the window's events become one frame's plain ``Inputs``.

The only file of this floor that knows pygame. Pads come and go while the game runs; one that goes
while in use counts as ``lost``, as does the window's focus. Which action a press does is decided
by ``bindings``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

import pygame
from pygame._sdl2 import controller

from game.input.inputs import KEY, MOUSE, PAD, Device, Inputs, Pointer, device_of

DEAD_ZONE: Final = 0.22
"""Share of a stick's way that counts as rest."""

FAR: Final = 0.6
"""Share of a stick's or trigger's way from which it counts as pressed."""

NEAR: Final = 0.4
"""Share below which it counts as let go; the gap keeps a trembling stick quiet."""

_AXIS_MOST: Final = 32_767
_MOUSE_BUTTONS: Final = {1: "left", 2: "middle", 3: "right", 6: "back", 7: "forward"}
_PAD_BUTTONS: Final = {
    pygame.CONTROLLER_BUTTON_A: "a",
    pygame.CONTROLLER_BUTTON_B: "b",
    pygame.CONTROLLER_BUTTON_X: "x",
    pygame.CONTROLLER_BUTTON_Y: "y",
    pygame.CONTROLLER_BUTTON_BACK: "back",
    pygame.CONTROLLER_BUTTON_START: "start",
    pygame.CONTROLLER_BUTTON_LEFTSTICK: "left_stick_press",
    pygame.CONTROLLER_BUTTON_RIGHTSTICK: "right_stick_press",
    pygame.CONTROLLER_BUTTON_LEFTSHOULDER: "lb",
    pygame.CONTROLLER_BUTTON_RIGHTSHOULDER: "rb",
    pygame.CONTROLLER_BUTTON_DPAD_UP: "dpad_up",
    pygame.CONTROLLER_BUTTON_DPAD_DOWN: "dpad_down",
    pygame.CONTROLLER_BUTTON_DPAD_LEFT: "dpad_left",
    pygame.CONTROLLER_BUTTON_DPAD_RIGHT: "dpad_right",
}
_AXIS_PRESSES: Final[Mapping[int, tuple[tuple[int, str], ...]]] = {
    pygame.CONTROLLER_AXIS_LEFTX: ((-1, "left_stick_left"), (1, "left_stick_right")),
    pygame.CONTROLLER_AXIS_LEFTY: ((-1, "left_stick_up"), (1, "left_stick_down")),
    pygame.CONTROLLER_AXIS_TRIGGERLEFT: ((1, "lt"),),
    pygame.CONTROLLER_AXIS_TRIGGERRIGHT: ((1, "rt"),),
}
"""Presses that an axis makes: the sign of the way and the name."""


class Devices:
    """Remembers what is held and which device was used last, and reads a frame's events."""

    def __init__(self) -> None:
        """Begin with no pad and nothing held."""
        self._pads: dict[int, controller.Controller] = {}
        self._held: set[str] = set()
        self._axes: dict[int, float] = {}
        self._pointer = Pointer()
        self._device: Device = "keyboard"
        self._pressed: list[str] = []
        self._released: list[str] = []
        self._lost = self._closed = False

    def open(self) -> None:
        """Take up the pads that are plugged in; later ones are taken up as they come."""
        controller.init()
        for index in range(controller.get_count()):
            self._plug(index)

    def read(self, events: Iterable[pygame.event.Event]) -> Inputs:
        """Return what the events of one frame come to."""
        self._pressed, self._released = [], []
        self._lost = self._closed = False
        old = self._pointer
        self._pointer = Pointer(old.x, old.y, held=old.held)
        for event in events:
            self._take(event)
        return Inputs(
            pressed=tuple(self._pressed),
            released=tuple(self._released),
            held=frozenset(self._held),
            stick=self._stick(pygame.CONTROLLER_AXIS_LEFTX, pygame.CONTROLLER_AXIS_LEFTY),
            aim=self._stick(pygame.CONTROLLER_AXIS_RIGHTX, pygame.CONTROLLER_AXIS_RIGHTY),
            pointer=self._pointer,
            device=self._device,
            lost=self._lost,
            closed=self._closed,
        )

    # -- one event --------------------------------------------------------------------------------
    def _take(self, event: pygame.event.Event) -> None:  # noqa: C901, PLR0912 - one flat table
        match event.type:
            case pygame.KEYDOWN if not getattr(event, "repeat", False):
                self._press(KEY + pygame.key.name(event.key))
            case pygame.KEYUP:
                self._release(KEY + pygame.key.name(event.key))
            case pygame.MOUSEMOTION:
                # A window that appears under a pointer at rest tells where it is, with no way gone.
                self._point(event.pos, moved=event.rel != (0, 0))
            case pygame.MOUSEBUTTONDOWN if event.button in _MOUSE_BUTTONS:
                self._point(event.pos, clicked=event.button == 1)
                self._press(MOUSE + _MOUSE_BUTTONS[event.button])
            case pygame.MOUSEBUTTONUP if event.button in _MOUSE_BUTTONS:
                self._release(MOUSE + _MOUSE_BUTTONS[event.button])
                self._point(event.pos)
            case pygame.MOUSEWHEEL:
                self._turn_wheel(event.y)
            case pygame.CONTROLLERBUTTONDOWN if event.button in _PAD_BUTTONS:
                self._press(PAD + _PAD_BUTTONS[event.button])
            case pygame.CONTROLLERBUTTONUP if event.button in _PAD_BUTTONS:
                self._release(PAD + _PAD_BUTTONS[event.button])
            case pygame.CONTROLLERAXISMOTION:
                self._move_axis(event.axis, event.value)
            case pygame.CONTROLLERDEVICEADDED:
                self._plug(event.device_index)
            case pygame.CONTROLLERDEVICEREMOVED:
                self._unplug(event.instance_id)
            case pygame.WINDOWFOCUSLOST:
                self._lose()
            case pygame.QUIT:
                self._closed = True

    def _press(self, press: str) -> None:
        self._device = device_of(press)
        if press not in self._held:
            self._held.add(press)
            self._pressed.append(press)

    def _release(self, press: str) -> None:
        if press in self._held:
            self._held.discard(press)
            self._released.append(press)

    def _point(self, place: tuple[int, int], *, moved: bool = False, clicked: bool = False) -> None:
        if moved:
            self._device = "mouse"
        self._pointer = Pointer(
            *place,
            moved=moved or self._pointer.moved,
            clicked=clicked or self._pointer.clicked,
            held=(MOUSE + "left") in self._held or clicked,
            wheel=self._pointer.wheel,
        )

    def _turn_wheel(self, notches: int) -> None:
        p = self._pointer
        self._pointer = Pointer(p.x, p.y, p.moved, p.clicked, p.held, p.wheel + notches)

    # -- pads -------------------------------------------------------------------------------------
    def _plug(self, index: int) -> None:
        if controller.is_controller(index):
            pad = controller.Controller(index)
            self._pads[pad.id] = pad

    def _unplug(self, instance: int) -> None:
        if self._pads.pop(instance, None) and self._device == "pad":
            self._lose()

    def _lose(self) -> None:
        """Let everything go: what is held when the focus goes would stay held for ever."""
        self._lost = True
        self._axes.clear()
        for press in sorted(self._held):
            self._release(press)

    def _move_axis(self, axis: int, value: int) -> None:
        """Take an axis's new place, -32,768 to 32,767, and make the presses it stands for."""
        share = max(-1.0, value / _AXIS_MOST)
        self._axes[axis] = share
        if abs(share) >= FAR:
            self._device = "pad"
        for sign, name in _AXIS_PRESSES.get(axis, ()):
            if share * sign >= FAR:
                self._press(PAD + name)
            elif share * sign < NEAR:
                self._release(PAD + name)

    def _stick(self, across: int, down: int) -> tuple[float, float]:
        """Return a stick's way with the dead zone taken out, so that it begins at 0."""
        x, y = self._axes.get(across, 0.0), self._axes.get(down, 0.0)
        length = (x * x + y * y) ** 0.5
        if length <= DEAD_ZONE:
            return (0.0, 0.0)
        share = min(1.0, (length - DEAD_ZONE) / (1 - DEAD_ZONE)) / length
        return (x * share, y * share)
