"""Held actions become intents, one a tick."""

from __future__ import annotations

import pytest

from game.base.units import SUBTILES
from game.input.actions import Action
from game.input.controller import AIM_MOST, Controller, heading_of
from game.sim.intents import IDLE, STILL, Intents

HERE = (10 * SUBTILES, 10 * SUBTILES)


def steer(controller, *, stick=(0.0, 0.0), aim=(0.0, 0.0), pointed=None, heading=0):
    controller.steer(stick=stick, aim=aim, pointed=pointed, courier=HERE, heading=heading)


def test_idle_hands_ask_for_nothing():
    assert Controller().take(HERE) == IDLE


@pytest.mark.parametrize(
    ("actions", "direction"),
    [
        ([Action.RIGHT], 0),
        ([Action.DOWN], 16),
        ([Action.LEFT], 32),
        ([Action.UP], 48),
        ([Action.RIGHT, Action.DOWN], 8),
        ([Action.LEFT, Action.RIGHT], STILL),
        ([Action.LEFT, Action.RIGHT, Action.UP], 48),
    ],
)
def test_keys_walk_in_eight_directions_and_opposites_cancel(actions, direction):
    controller = Controller()
    for action in actions:
        controller.press(action)
    assert controller.take(HERE).direction == direction


def test_a_stick_is_cut_to_sixty_four_directions():
    controller = Controller()
    steer(controller, stick=(1.0, 0.099))
    assert controller.take(HERE).direction == 1
    steer(controller, stick=(0.0, -0.3))
    assert controller.take(HERE).direction == 48


def test_sneak_wins_over_run():
    controller = Controller()
    controller.press(Action.RUN)
    assert controller.take(HERE).gait == "run"
    controller.press(Action.SNEAK)
    assert controller.take(HERE).gait == "sneak"
    controller.release(Action.SNEAK)
    assert controller.take(HERE).gait == "run"


def test_a_switching_key_stays_on_after_it_is_let_go():
    controller = Controller({Action.SNEAK})
    controller.press(Action.SNEAK)
    controller.release(Action.SNEAK)
    assert controller.take(HERE).gait == "sneak"
    controller.press(Action.SNEAK)
    assert controller.take(HERE).gait == "walk"


def test_a_tap_lasts_exactly_one_tick_and_two_taps_wait_their_turn():
    controller = Controller()
    controller.press(Action.PULSE)
    controller.press(Action.WHISTLE)
    assert [controller.take(HERE).tool for _ in range(3)] == ["pulse", "whistle", ""]


def test_use_is_held_as_long_as_the_key():
    controller = Controller()
    controller.press(Action.USE)
    assert [controller.take(HERE).use for _ in range(2)] == [True, True]
    controller.release(Action.USE)
    assert not controller.take(HERE).use


def test_a_throw_is_aimed_ahead_and_flies_when_let_go():
    controller = Controller()
    controller.press(Action.DECOY)
    steer(controller, heading=5400)
    aim = (HERE[0], HERE[1] + 4 * SUBTILES)
    assert controller.take(HERE) == Intents(aiming=True, aim_x=aim[0], aim_y=aim[1])
    controller.release(Action.DECOY)
    thrown = controller.take(HERE)
    assert (thrown.tool, thrown.aiming) == ("decoy", False)
    assert (thrown.aim_x, thrown.aim_y) == aim


def test_while_aiming_the_keys_move_the_aim_and_the_feet_stand():
    controller = Controller()
    controller.press(Action.DECOY)
    controller.press(Action.RIGHT)
    for _ in range(600):
        steer(controller)
    assert controller.take(HERE).direction == STILL
    assert controller.aim == (HERE[0] + AIM_MOST, HERE[1])


def test_the_pointer_aims_within_the_furthest_throw():
    controller = Controller()
    controller.press(Action.DAZZLE)
    steer(controller, pointed=(HERE[0] + 100 * SUBTILES, HERE[1]))
    assert controller.aim == (HERE[0] + AIM_MOST, HERE[1])


def test_a_cancelled_aim_throws_nothing():
    controller = Controller()
    controller.press(Action.DECOY)
    steer(controller)
    controller.press(Action.CANCEL)
    controller.release(Action.DECOY)
    assert controller.take(HERE) == IDLE


def test_letting_everything_go_throws_nothing():
    """The focus was lost: a decoy in a window nobody looks at would be a surprise."""
    controller = Controller()
    controller.press(Action.DECOY)
    controller.press(Action.LEFT)
    steer(controller)
    controller.release_all()
    assert controller.take(HERE) == IDLE


def test_walking_to_the_pointer_stops_beside_it():
    controller = Controller()
    controller.press(Action.POINT_WALK)
    steer(controller, pointed=(HERE[0], HERE[1] - 5 * SUBTILES))
    assert controller.take(HERE).direction == 48
    steer(controller, pointed=(HERE[0] + 100, HERE[1]))
    assert controller.take(HERE).direction == STILL


def test_an_answer_is_given_once():
    controller = Controller()
    controller.choose(3)
    assert [controller.take(HERE).choice for _ in range(2)] == [3, 0]


def test_headings_turn_clockwise_on_the_screen():
    assert [heading_of(*step) for step in ((1, 0), (0, 1), (-1, 0), (0, -1))] == [
        0, 5400, 10800, 16200,
    ]  # fmt: skip


def test_a_tap_between_two_ticks_is_held_for_one_of_them():
    """Slow machines and slow nights have frames without a tick; no tap may fall into the gap."""
    controller = Controller()
    for action in (Action.USE, Action.RIGHT):
        controller.press(action)
        controller.release(action)
    first, second = controller.take(HERE), controller.take(HERE)
    assert (first.use, first.direction) == (True, 0)
    assert second == IDLE


def test_a_held_peek_is_asked_for_every_tick_and_ends_with_the_key():
    controller = Controller()
    controller.press(Action.PEEK)
    assert [controller.take(HERE).peek for _ in range(2)] == [True, True]
    controller.release(Action.PEEK)
    assert not controller.take(HERE).peek
