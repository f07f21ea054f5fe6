"""The page of keys: clashes are told, taken over when asked twice, and never lock anybody out."""

from __future__ import annotations

import pytest

from game.content.settings import load_settings
from game.input.actions import Action, Context
from game.scenes.scene import Push


@pytest.fixture
def page(pilot):
    """Return the pilot on the page of keys."""
    pilot.app.stack.make(Push("keys"))
    pilot.idle()
    return pilot


def presses(page, action):
    return page.session.bindings.presses_of(action)


def test_a_free_key_is_taken_at_once_and_saved(page):
    page.choose(Action.PULSE.value)
    page.press("j")
    assert presses(page, Action.PULSE)[0] == "key:j"
    saved, _problem = load_settings(page.session.locations.settings)
    assert saved.keys["pulse"][0] == "key:j"


def test_a_clash_is_told_first_and_taken_over_the_second_time(page):
    page.choose(Action.PULSE.value)
    page.press("e")
    assert "key:e" in presses(page, Action.USE), "nothing is taken without a word"
    assert "Use" in page.app.stack.top._line
    page.press("e")
    bindings = page.session.bindings
    assert bindings.actions_of("key:e", Context.PLAY) == (Action.PULSE,)


def test_escape_leaves_everything_as_it_was(page):
    before = page.session.bindings
    page.choose(Action.PULSE.value)
    page.press("e", "escape")
    assert page.session.bindings == before
    assert page.scene == "keys"


def test_the_last_way_out_cannot_be_cleared(page):
    page.session.rebind(page.session.bindings.cleared(Action.PAUSE, "pad"))
    before = presses(page, Action.PAUSE)
    menu = page.app.stack.top.menu
    menu.focus = next(i for i, item in enumerate(menu.items) if item.id == Action.PAUSE.value)
    page.press("delete")
    assert presses(page, Action.PAUSE) == before


def test_the_layouts_own_keys_come_back(page):
    page.choose(Action.PULSE.value)
    page.press("j")
    page.choose("reset")
    assert page.session.settings.keys == {}
    assert "own again: Two hands" in page.app.stack.top._line, "what was done is told"


def test_a_click_on_the_words_of_a_switch_turns_it(pilot):
    pilot.choose("options")
    menu = pilot.app.stack.top.menu
    at = next(i for i, item in enumerate(menu.items) if item.label == "Captions")
    before = pilot.session.settings.comfort.captions
    pilot.click(menu.rows[at].x + 40, menu.rows[at].centery)
    assert pilot.session.settings.comfort.captions is not before
