"""Presses do actions; changing them is told, bounded and kept."""

from __future__ import annotations

import pytest

from game.input.actions import LABELS, PLAY_ACTIONS, Action, Context
from game.input.bindings import LAYOUTS, PRESSES_PER_ACTION, Bindings
from game.input.glyphs import full_name_of, glyph, name_of, presses_of


def test_every_action_has_a_label():
    assert set(LABELS) == set(Action)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_no_layout_gives_one_press_two_actions_in_the_same_context(layout):
    """Else one of the two could never be done alone."""
    bindings = Bindings.of_layout(layout)
    for presses in bindings.table.values():
        for press in presses:
            for context in Context:
                assert len(bindings.actions_of(press, context)) <= 1, press


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_can_do_everything_with_keys_or_mouse(layout):
    bindings = Bindings.of_layout(layout)
    silent = {Action.POINT_WALK} if layout != "mouse" else set()
    for action in set(PLAY_ACTIONS) - silent:
        assert glyph(bindings, action, "keyboard"), action


def test_left_hand_layout_needs_no_key_of_the_right_half():
    keys = {
        press.removeprefix("key:")
        for action, presses in Bindings.of_layout("left_hand").table.items()
        if action in PLAY_ACTIONS
        for press in presses
        if press.startswith("key:")
    }
    right_half = set("yuiophjklnm[];',./90876") | {"return", "up", "down", "right shift"}
    assert not keys & right_half


def test_a_clash_names_the_action_that_has_the_press():
    clash = Bindings.of_layout("keyboard").clash(Action.PULSE, "key:e")
    assert clash is not None
    assert clash.action is Action.USE


def test_the_same_press_may_serve_play_and_menu():
    bindings = Bindings.of_layout("keyboard")
    assert bindings.clash(Action.USE, "key:return") is None
    assert bindings.actions_of("key:return", Context.MENU) == (Action.CONFIRM,)


def test_taking_a_press_over_frees_it_where_it_was():
    bindings = Bindings.of_layout("keyboard").bound(Action.PULSE, "key:e")
    assert bindings.actions_of("key:e", Context.PLAY) == (Action.PULSE,)
    assert bindings.presses_of(Action.PULSE)[0] == "key:e"


def test_an_action_keeps_a_bounded_number_of_presses():
    bindings = Bindings.of_layout("keyboard")
    for number in range(9):
        bindings = bindings.bound(Action.PULSE, f"key:f{number}")
    assert len(bindings.presses_of(Action.PULSE)) == PRESSES_PER_ACTION


def test_changes_survive_the_way_through_settings():
    bindings = Bindings.of_layout("mouse").bound(Action.WHISTLE, "key:j")
    assert Bindings.from_changes("mouse", bindings.changes("mouse")) == bindings


def test_senseless_changes_are_passed_over():
    changes = {"fly": ["key:f"], "pulse": ["rm -rf", "key:" + "x" * 99, "key:k"]}
    bindings = Bindings.from_changes("keyboard", changes)
    assert bindings.presses_of(Action.PULSE) == ("key:k",)


def test_missing_tells_what_one_cannot_do_without():
    bindings = Bindings.of_layout("keyboard")
    cleared = bindings.cleared(Action.PAUSE, "keyboard").cleared(Action.PAUSE, "pad")
    assert bindings.missing() == ()
    assert cleared.missing() == (Action.PAUSE,)


def test_glyphs_follow_the_device():
    bindings = Bindings.of_layout("keyboard")
    assert glyph(bindings, Action.USE, "keyboard") == "E"
    assert glyph(bindings, Action.USE, "pad") == "A"
    assert glyph(Bindings.of_layout("mouse"), Action.USE, "mouse") == "mouse_right"


def test_names_are_words_people_know():
    assert [name_of(p) for p in ("key:left shift", "key:f1", "pad:lt", "key:insert")] == [
        "Shift", "F1", "LT", "Insert",
    ]  # fmt: skip


def test_a_pads_buttons_are_named_as_such_after_the_keys():
    bindings = Bindings.of_layout("keyboard").bound(Action.USE, "pad:x")
    assert presses_of(bindings, Action.USE) == "E · Enter · pad X · pad A"
    assert full_name_of("pad:dpad_up") == "Pad up"
    assert full_name_of("key:a") == "A"
