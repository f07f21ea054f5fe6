"""The window's events become plain inputs."""

from __future__ import annotations

import pygame
import pytest

from game.input.devices import Devices


@pytest.fixture(autouse=True)
def _display(monkeypatch):
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    pygame.display.init()
    yield
    pygame.display.quit()


def key(down, code):
    return pygame.event.Event(pygame.KEYDOWN if down else pygame.KEYUP, key=code)


def axis(number, share):
    return pygame.event.Event(
        pygame.CONTROLLERAXISMOTION, axis=number, value=round(share * 32767), instance_id=0
    )


def test_keys_are_named_and_repeats_are_one_press():
    devices = Devices()
    inputs = devices.read([key(down=True, code=pygame.K_w), key(down=True, code=pygame.K_w)])
    assert inputs.pressed == ("key:w",)
    assert devices.read([key(down=False, code=pygame.K_w)]).released == ("key:w",)


def test_a_click_is_a_press_and_a_place():
    click = pygame.event.Event(pygame.MOUSEBUTTONDOWN, button=1, pos=(30, 40))
    inputs = Devices().read([click])
    assert (inputs.pressed, inputs.device) == (("mouse:left",), "mouse")
    assert (inputs.pointer.x, inputs.pointer.y, inputs.pointer.clicked) == (30, 40, True)


def test_the_dead_zone_of_a_stick_rests_and_the_edge_is_full():
    devices = Devices()
    assert devices.read([axis(0, 0.2)]).stick == (0.0, 0.0)
    assert devices.read([axis(0, 1.0)]).stick == pytest.approx((1.0, 0.0))


def test_a_stick_pushed_far_is_one_press_until_it_comes_back():
    devices = Devices()
    assert devices.read([axis(1, 0.7)]).pressed == ("pad:left_stick_down",)
    assert devices.read([axis(1, 0.55)]).released == ()
    assert devices.read([axis(1, 0.1)]).released == ("pad:left_stick_down",)


def test_losing_the_focus_lets_everything_go():
    devices = Devices()
    devices.read([key(down=True, code=pygame.K_w)])
    inputs = devices.read([pygame.event.Event(pygame.WINDOWFOCUSLOST)])
    assert (inputs.lost, inputs.released) == (True, ("key:w",))


def test_unplugging_a_pad_that_is_not_in_use_disturbs_nobody():
    devices = Devices()
    devices.read([key(down=True, code=pygame.K_w)])
    gone = pygame.event.Event(pygame.CONTROLLERDEVICEREMOVED, instance_id=0)
    assert not devices.read([gone]).lost


def test_closing_the_window_is_told():
    assert Devices().read([pygame.event.Event(pygame.QUIT)]).closed


def test_a_pointer_moves_only_when_it_goes_somewhere():
    devices = Devices()
    window_opens = pygame.event.Event(pygame.MOUSEMOTION, pos=(30, 40), rel=(0, 0))
    inputs = devices.read([window_opens])
    assert (inputs.pointer.x, inputs.pointer.y, inputs.pointer.moved) == (30, 40, False)
    assert inputs.device == "keyboard"
    inputs = devices.read([pygame.event.Event(pygame.MOUSEMOTION, pos=(31, 40), rel=(1, 0))])
    assert (inputs.pointer.moved, inputs.device) == (True, "mouse")
