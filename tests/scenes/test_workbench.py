"""The workbench: insight buys nodes by keys, pad and mouse; the next night begins with them."""

from __future__ import annotations

import pygame
import pytest

from game.content.saves import NightInHand, NightRecord, Progress
from game.lesson.recording import header_of
from game.lesson.run_file import Run, read_run
from game.scenes.scene import Go, Push
from game.sim.trust import Liability
from tests.house import ROOT
from tests.scenes.pilot import Pilot

DEPOT = "1_night_depot"


def at_the_bench(pilot: Pilot, **progress: object) -> Pilot:
    """Go from the title over the chapter table to the workbench."""
    pilot.session.keep(Progress(**progress))
    pilot.choose("chooser")
    pilot.press("down", "return")
    assert pilot.scene == "workbench", pilot.failure
    return pilot


def seen(pilot: Pilot) -> str:
    """Return all words of a new picture."""
    pilot.app._ui.pen.trace = trace = []
    pilot.app._shown = None
    pilot.idle()
    pilot.app._ui.pen.trace = None
    return " ".join(written.text for written in trace if written.inside)


def after_a_night(pilot: Pilot, *spotted: str, hidden: bool = False) -> Pilot:
    """Open the last page of the first night's debrief after some droids were spotted."""
    pilot.app.stack.make(Go("loading", {"level": DEPOT, "then": "play"}))
    pilot.until("play")
    world = pilot.night.world
    world.outcome = "completed"
    world.tally.spotted.extend(spotted)
    if hidden:
        world.trust.liabilities.append(Liability(60, "knock_down", -8, "dorin"))
    pilot.app.stack.make(Go("debriefing"))
    pilot.settle()
    while not pilot.app.stack.top._is_last:
        pilot.press("page down")
    return pilot


# -- buying ---------------------------------------------------------------------------------------
def test_a_node_is_bought_after_a_question_whose_careful_answer_has_the_focus(pilot):
    at_the_bench(pilot, insight=2)
    pilot.press("return")
    assert pilot.scene == "confirm"
    pilot.press("return")
    assert (pilot.scene, pilot.session.progress.upgrades) == ("workbench", [])
    pilot.press("return", "down", "return")
    assert pilot.scene == "workbench", pilot.failure
    progress = pilot.session.progress
    assert (progress.insight, progress.upgrades) == (1, ["deep_pocket"])


@pytest.mark.parametrize(
    ("progress", "keys", "word"),
    [
        ({"insight": 2, "upgrades": ["deep_pocket"]}, [], '"Deep pocket" is bought already'),
        ({"insight": 2}, ["down"], '"Long throw" needs other upgrades first: Deep pocket'),
        ({}, [], '"Deep pocket" costs 1 insight, and you have 0'),
    ],
)
def test_a_refused_choice_says_why_and_what_would_mend_it(pilot, progress, keys, word):
    at_the_bench(pilot, **progress)
    pilot.press(*keys, "return")
    assert pilot.scene == "workbench"
    bench = pilot.app.stack.top
    assert bench._told.startswith(word)
    words = seen(pilot)
    assert bench._told in words
    assert "say why not" in words, "Enter promises no purchase"
    assert pilot.session.progress == Progress(**progress)
    pilot.press("down")
    assert not bench._told, "it is not about the next node"


def test_every_node_says_its_state_with_a_sign_and_a_word(pilot):
    at_the_bench(pilot, insight=1, upgrades=["deep_pocket"])
    payments = pilot.app.stack.top._lists[0].items
    assert [(item.icon, item.note) for item in payments[:3]] == [
        ("check", "bought"), ("goal", "1 insight"), ("goal", "1 insight"),
    ]  # fmt: skip
    assert (payments[5].icon, payments[5].note) == ("lock", "locked · 2 insight")


def test_what_a_node_needs_from_any_tree_is_said(pilot):
    at_the_bench(pilot, upgrades=["deep_pocket", "long_throw", "ringing_coin", "second_purse"])
    pilot.press("up")
    words = seen(pilot)
    assert "people know your name." in words
    assert "Second purse (bought), Seal of the house (not yet), Known face (not yet)" in words


# -- moving about ---------------------------------------------------------------------------------
def test_left_and_right_go_to_the_tree_beside_in_the_same_row(pilot):
    at_the_bench(pilot)
    pilot.press("down", "down", "right")
    bench = pilot.app.stack.top
    assert bench.menu.current.id == "wide_pulse"
    pilot.press("left", "left")
    assert bench.menu.current.id == "long_tale"
    pilot.press("tab")
    assert bench.menu.current.id == "ringing_coin"
    pilot.press("escape", "up")
    assert pilot.scene == "chooser"
    assert pilot.app.stack.top._chapter is not None


def test_a_pad_buys_too(pilot):
    at_the_bench(pilot, insight=1)
    for button in ("a", "dpad_down", "a"):
        pilot.tell(pygame.CONTROLLERBUTTONDOWN, button=_BUTTONS[button], instance_id=0)
        pilot.tell(pygame.CONTROLLERBUTTONUP, button=_BUTTONS[button], instance_id=0)
    assert pilot.session.progress.upgrades == ["deep_pocket"]


_BUTTONS = {"a": pygame.CONTROLLER_BUTTON_A, "dpad_down": pygame.CONTROLLER_BUTTON_DPAD_DOWN}


@pytest.mark.parametrize("text_size", [100, 200])
def test_the_mouse_reaches_every_tree(pilot, text_size):
    pilot.session.change("comfort", text_size=text_size)
    at_the_bench(pilot, insight=1)
    bench = pilot.app.stack.top
    place = bench._tabs.rects[2] if bench._tabs.rects else bench._lists[2].rows[0]
    pilot.click(*place.center)
    if pilot.scene == "workbench":
        pilot.click(*bench._lists[2].rows[0].center)
    assert pilot.scene == "confirm", pilot.failure
    question = pilot.app.stack.top.menu
    pilot.click(*question.rows[1].center)
    assert pilot.session.progress.upgrades == ["strong_arms"]


@pytest.mark.parametrize("text_size", [75, 100, 150, 200])
def test_the_node_with_the_focus_and_its_words_are_in_sight_and_apart(pilot, text_size):
    pilot.session.change("comfort", text_size=text_size)
    at_the_bench(pilot)
    bench = pilot.app.stack.top
    for tree in range(3):
        for row in range(8):
            bench._open(tree)
            bench.menu.focus = row
            pilot.press("return")
            pilot.app._ui.pen.trace = trace = []
            pilot.app._shown = None
            pilot.idle()
            pilot.app._ui.pen.trace = None
            place = bench.menu.rows[row]
            assert pilot.app.window.surface.get_rect().contains(place)
            last = [w.rect for w in trace if bench._told.endswith(w.text)][-1]
            assert place.bottom <= last.top, bench.menu.current.id
            assert last.bottom <= pilot.app.window.surface.get_height()


# -- the nights -----------------------------------------------------------------------------------
def test_what_is_bought_is_carried_into_the_next_night(pilot):
    at_the_bench(pilot, insight=1)
    pilot.press("return", "down", "return")
    pilot.app.stack.make(Go("loading", {"level": DEPOT, "then": "play"}))
    pilot.until("play")
    limits = pilot.session.kinds.catalog.limits
    assert pilot.night.run().header.upgrades == ("deep_pocket",)
    assert pilot.night.world.courier.decoys == limits["decoys"] + 1


def test_a_night_in_hand_keeps_what_it_was_begun_with(pilot):
    pilot.app.stack.make(Go("loading", {"level": DEPOT, "then": "play"}))
    pilot.until("play")
    pilot.session.keep_night()
    held = pilot.session.progress.night
    assert isinstance(held, NightInHand)
    pilot.session.keep(Progress(upgrades=["deep_pocket"], night=held))
    pilot.app.stack.make(Go("loading", {"level": DEPOT, "resume": True}))
    pilot.until("pause")
    assert pilot.night.run().header.upgrades == ()


def test_a_run_that_plays_itself_has_its_own_upgrades_and_no_bench(pilot):
    run = read_run(ROOT / "levels" / "proofs" / f"{DEPOT}.run")
    assert isinstance(run, Run)
    pilot.session.keep(Progress(insight=3, upgrades=["deep_pocket"]))
    pilot.session.autopilot = run
    pilot.app.stack.make(Go("loading", {"level": DEPOT, "then": "play"}))
    pilot.until("play")
    assert pilot.night.run().header.upgrades == header_of(run).upgrades == ()
    pilot.app.stack.make(Push("chooser"))
    pilot.press("down", "return")
    assert pilot.scene != "workbench"


# -- the debrief ----------------------------------------------------------------------------------
def test_the_debrief_says_what_insight_the_night_brought_and_offers_the_bench(pilot):
    after_a_night(pilot, "moth", "mirror")
    assert "This night brought 2 insight." in seen(pilot)
    ways = [way.words for way in pilot.app.stack.top._ways()]
    assert ways[1] == "Stop at the workbench (2 insight to spend)"
    pilot.press("down", "return")
    assert pilot.scene == "workbench", pilot.failure
    pilot.press("return", "down", "return", "escape")
    assert pilot.scene == "debriefing"
    assert "(1 insight to spend)" in seen(pilot)


def test_a_night_without_a_find_says_so_and_offers_no_bench(pilot):
    pilot.session.keep(Progress(nights={DEPOT: NightRecord(findings=["spotted:moth"])}))
    after_a_night(pilot, "moth")
    assert "This night brought no new insight." in seen(pilot)
    assert not any("workbench" in way.words for way in pilot.app.stack.top._ways())


def test_owning_up_after_buying_loses_neither(pilot):
    after_a_night(pilot, "moth", hidden=True)
    pilot.press("down", "return", "return", "down", "return", "escape")
    assert pilot.session.progress.upgrades == ["deep_pocket"]
    pilot.press("up", "up", "return")
    progress = pilot.session.progress
    assert progress.liabilities == ["1:knock_down:dorin:-8:owned"]
    assert (progress.insight, progress.upgrades) == (0, ["deep_pocket"])
