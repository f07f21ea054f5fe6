"""Menus and pages at the keyboard and with the mouse: title, chapters, options, briefing."""

from __future__ import annotations

import pygame
import pytest

from game.content.saves import NightRecord, Progress
from game.scenes.choices import PAGES
from game.scenes.scene import Go, Push
from tests.scenes.pilot import Pilot


def test_the_first_run_is_asked_once(tmp_path):
    first = Pilot(tmp_path)
    assert first.scene == "first_run"
    first.press("up", "up", "right", "return", "down", "down", "return")
    assert first.scene == "title"
    assert Pilot(tmp_path).scene == "title"


def test_the_careful_answer_has_the_focus(pilot):
    pilot.choose("quit")
    assert pilot.scene == "confirm"
    pilot.press("return")
    assert pilot.scene == "title"
    pilot.press("escape")
    pilot.choose("yes")
    assert pilot.is_over


def test_the_yard_has_the_focus_until_something_was_played(pilot):
    assert pilot.app.stack.top.menu.current.id == "yard"
    pilot.session.keep(Progress(nights={"practice_yard": NightRecord(completed=1)}))
    pilot.app.stack.make(Go("title"))
    assert pilot.app.stack.top.menu.current.id == "new"


def test_the_chapter_table_opens_lit_lanterns_only(pilot):
    pilot.choose("chooser")
    chapters = pilot.session.course.chapters
    for chapter in chapters:
        while pilot.app.stack.top._chapter is not chapter:
            pilot.press("right")
        if not chapter.is_open:
            pilot.press("return")
            assert pilot.scene == "chooser"


def test_every_wrong_answer_says_why_and_the_right_one_goes_on(pilot):
    pilot.app.stack.make(Go("loading", {"level": "1_night_depot"}))
    pilot.until("briefing")
    scene = pilot.app.stack.top
    pilot.press("return", "return")
    for question in scene._texts.questions:
        for answer in question.answers:
            if answer.right:
                continue
            scene._open.focus = question.answers.index(answer)
            pilot.press("return")
            assert scene._said == answer.say
            assert scene._open is not None
            assert scene._open.focus == question.answers.index(answer), "no hint by a jump"
        scene._open.focus = next(at for at, a in enumerate(question.answers) if a.right)
        pilot.press("return")
        assert scene._open is None
        pilot.press("return")
    assert pilot.scene == "play", pilot.failure


def test_an_answer_is_given_by_its_letter(pilot):
    pilot.app.stack.make(Go("loading", {"level": "1_night_depot"}))
    pilot.until("briefing")
    scene = pilot.app.stack.top
    pilot.press("return", "return")
    answers = scene._texts.questions[0].answers
    pilot.press("abcdef"[next(at for at, answer in enumerate(answers) if answer.right)])
    assert scene._open is None
    assert not scene._answers[0].wrong


@pytest.mark.parametrize("scene", ["options", "keys", "credits", "chooser", "workbench"])
@pytest.mark.parametrize("text_size", [75, 100, 200])
def test_pages_are_drawn_at_every_text_size_and_left_again(pilot, scene, text_size):
    pilot.session.change("comfort", text_size=text_size)
    pilot.app.stack.make(Push(scene))
    pilot.press("down", "down", "tab", "down", "right", "left")
    assert pilot.scene == scene, pilot.failure
    pilot.press("escape")
    assert pilot.scene == "title", pilot.failure


def test_a_still_page_is_not_drawn_again(pilot):
    """Idle menus must leave the computer alone."""
    pilot.choose("credits")
    pilot.idle(2)
    drawn = []
    pilot.app.stack.draw = lambda *args: drawn.append(args)
    pilot.idle(30)
    assert drawn == []


def test_the_mouse_can_do_what_the_keys_do(pilot):
    menu = pilot.app.stack.top.menu
    row = next(menu.rows[i] for i, item in enumerate(menu.items) if item.id == "options")
    pilot.click(*row.center)
    assert pilot.scene == "options", pilot.failure


def test_a_pointer_at_rest_does_not_break_a_shorter_page(pilot):
    """Each page of the options has its own number of rows; the pointer may lie on one too many."""
    pilot.choose("options")
    last = [row for row in pilot.app.stack.top.menu.rows if row][-1]
    for _page in range(6):
        pilot.tell(pygame.MOUSEMOTION, pos=last.center, rel=(1, 1), buttons=(0, 0, 0))
        pilot.tell(pygame.KEYDOWN, key=pygame.K_PAGEDOWN)
        assert pilot.scene == "options", pilot.failure
        pilot.tell(pygame.KEYUP, key=pygame.K_PAGEDOWN)


def test_deleting_progress_asks_first_and_leaves_nothing(pilot):
    pilot.session.keep(Progress(trust=70))
    pilot.choose("options")
    pilot.press("page up")
    assert pilot.app.stack.top.menu.current.id == "forget", "a page of its own, not beside help"
    pilot.choose("forget")
    assert pilot.scene == "confirm"
    pilot.choose("yes")
    assert pilot.scene == "title"
    assert pilot.session.progress == Progress()
    assert not list(pilot.session.locations.saves.glob("player*"))


def test_a_pointer_at_rest_where_a_menu_appears_leaves_the_focus_alone(pilot):
    pilot.session.keep(Progress(nights={"practice_yard": NightRecord(completed=1)}))
    pilot.app.stack.make(Go("title"))
    pilot.idle()
    menu = pilot.app.stack.top.menu
    last = next(row for row in reversed(menu.rows) if row)
    pilot.tell(pygame.MOUSEMOTION, pos=last.center, rel=(0, 0), buttons=(0, 0, 0))
    pilot.idle()
    assert menu.focus == 0
    pilot.tell(pygame.MOUSEMOTION, pos=last.center, rel=(0, 2), buttons=(0, 0, 0))
    assert menu.focus == menu.rows.index(last)


def test_the_line_of_keys_says_what_works_on_the_line_with_the_focus(pilot):
    pilot.choose("options")
    page = pilot.app.stack.top
    ways = {item.label: None for item in page.menu.items}
    for at, item in enumerate(page.menu.items):
        page.menu.focus = at
        ways[item.label] = [words for _key, words in page.value_keys()]
    assert ways["Volume"] == ["less", "more"]
    assert ways["Captions"] == ["switch"]
    assert ways["Back"] == ["choose"]


def test_a_single_language_offers_nothing_to_choose(pilot):
    pilot.choose("options")
    pilot.press("page down", "page down")
    page = pilot.app.stack.top
    assert page.menu.current.label == "Language"
    assert page.value_keys() == []


def test_going_on_from_the_first_run_is_in_sight_at_any_text_size(tmp_path):
    first = Pilot(tmp_path)
    first.session.change("comfort", text_size=200)
    screen = first.app.window.surface.get_rect()
    for _line in range(6):
        first.press("up")
        row = first.app.stack.top.menu.rows[-1]
        assert row is not None
        assert screen.contains(row)


def test_the_feedback_is_in_sight_under_the_answers(pilot):
    pilot.session.change("comfort", text_size=200)
    pilot.app.stack.make(Go("loading", {"level": "1_night_depot"}))
    pilot.until("briefing")
    scene = pilot.app.stack.top
    while scene._open is None:
        pilot.press("return")
    answers = scene._texts.questions[0].answers
    scene._open.focus = next(at for at, answer in enumerate(answers) if not answer.right)
    pilot.app._ui.pen.trace = []
    pilot.press("return")
    pilot.app._shown = None
    pilot.idle()
    screen = pilot.app.window.surface.get_rect()
    last = [w for w in pilot.app._ui.pen.trace if answers[scene._open.focus].say.endswith(w.text)]
    assert screen.contains(last[-1].rect)
    assert any(written.text == "not this one" for written in pilot.app._ui.pen.trace)


def test_a_question_stands_on_solid_ground(pilot):
    """The title's letters must not shine through the words of the question."""
    pilot.choose("quit")
    surface = pilot.app.window.surface
    panel = pilot.app.stack.top.menu.rows[0]
    colors = {surface.get_at((x, panel.y - 2))[:3] for x in range(panel.x, panel.right)}
    assert len(colors) == 1


def test_the_pause_shows_all_keys(pilot):
    pilot.app.stack.make(Go("loading", {"level": "practice_yard", "then": "play"}))
    pilot.until("play")
    pilot.press("escape")
    pilot.choose("keys")
    notes = {item.id: item.note for item in pilot.app.stack.top.menu.items}
    assert notes["use"] == "E · Enter · pad A"
    pilot.press("escape")
    assert pilot.scene == "pause", pilot.failure


def test_the_page_of_help_says_of_every_row_what_it_does(pilot):
    help_rows = PAGES["Help"]
    assert all(row.told.endswith(".") for row in help_rows)
    assert {"plan_while_paused", "route_hint"} <= {row.field for row in help_rows}
    pilot.choose("options")
    pilot.press(*["page down"] * list(PAGES).index("Help"))
    pilot.choose("assists.route_hint")
    assert pilot.session.settings.assists.route_hint
    assert pilot.app.stack.top._told().startswith("Dots on the floor")
