"""Menus and controls work by key and by mouse, and hold together at every size."""

from __future__ import annotations

from itertools import pairwise

import pytest
from pygame import Rect

from game.view.beads import BEADS, band_sentence, band_word, beads, fill_of, signed
from game.view.keycaps import keycap
from game.view.menus import Item, MenuList
from game.view.scroll import Scroll
from game.view.seal import seal
from game.view.styles import BODY, KEY, TITLE
from game.view.widgets import Choice, Slider, Tabs, Toggle, draw_keys, draw_panel
from tests.view.desk import SCALES, desk, faults, same_pixels
from tests.view.pictures import assert_picture


def menu(**changes) -> MenuList:
    return MenuList(
        [
            Item("continue", "Continue", "Secret II — The Trust Machine"),
            Item("new", "New night 新的一夜"),
            Item("workshop", "Workshop", "for classrooms", enabled=False),
            Item("text", "Text size", control=Slider(150, 100, 200, 10, "{} %")),
            Item("flash", "Reduce flash", control=Toggle(on=True)),
            Item("language", "Language", control=Choice(("English", "简体中文", "Español"), 1)),
        ],
        **changes,
    )


def gallery(ui, surface):
    """Draw every widget once, in two columns of which each may grow downwards."""
    px, (wide, high) = ui.px, ui.size
    half = wide // 2
    surface.blit(seal(ui, 46), (px(24), px(16)))
    surface.blit(beads(ui, 55, widest=half - px(100)), (px(84), px(28)))
    menu().draw(surface, ui, Rect(px(20), px(84), half - px(40), high - px(90)))
    x, room = half + px(10), half - px(30)
    y = Tabs(("GRAPHICS", "SOUND", "ASSISTS"), 1).draw(surface, ui, Rect(x, px(20), room, 0))
    for key, strong in (("E", False), ("Enter", True), ("mouse_left", False)):
        face = keycap(ui, key, strong=strong, hold=0.4 if key == "E" else None)
        surface.blit(face, (x, y))
        x += face.get_width() + px(10)
    x, y = half + px(10), y + px(50)
    inner = draw_panel(surface, ui, Rect(x, y, room, px(110)), "PANEL")
    ui.pen.paragraph(surface, inner.topleft, "Words 影账", BODY, inner.width)
    keys = (("Enter", "Next secret"), ("R", "Replay"), ("P", "Print for class"))
    return draw_keys(surface, ui, Rect(x, y + px(120), room, 0), keys, strong=0)


@pytest.mark.parametrize(("k", "text_scale"), SCALES)
def test_every_widget_fits_at_every_size(k, text_scale):
    ui, surface = desk(k, text_scale)
    assert gallery(ui, surface) <= surface.get_height()
    assert faults(ui.pen.trace) == []


def test_widgets_look_as_they_were_approved():
    ui, surface = desk()
    gallery(ui, surface)
    ui.pen.write(surface, (ui.px(650), ui.px(560)), "Shadow Ledger 影账", TITLE)
    assert_picture(surface, "widgets")


@pytest.mark.parametrize(("k", "text_scale"), SCALES)
def test_menu_rows_never_overlap_and_keep_the_focus_in_view(k, text_scale):
    ui, surface = desk(k, text_scale)
    list_ = menu()
    for _ in list_.items:
        list_.move(1)
        list_.draw(surface, ui, Rect(0, 0, ui.px(330), ui.px(150)))
        shown = [rect for rect in list_.rows if rect]
        assert list_.rows[list_.focus] is not None
        assert all(a.bottom <= b.top for a, b in pairwise(shown))
    assert faults(ui.pen.trace) == []


def test_the_focus_skips_what_cannot_be_chosen_and_goes_round():
    list_ = menu(focus=1)
    list_.move(1)
    assert list_.current.id == "text"
    for _ in range(3):
        list_.move(1)
    assert list_.current.id == "continue"
    list_.move(-1)
    assert list_.current.id == "language"


def test_the_focus_shows_without_color():
    """Bold letters and a bar: a grey picture of both must differ in shape."""
    ui, surface = desk()
    assert ui.pen.width("Settings", menu()._style(focused=True, enabled=True)) != ui.pen.width(
        "Settings", menu()._style(focused=False, enabled=True)
    )
    list_, rect = menu(), Rect(20, 20, 500, 400)
    list_.draw(surface, ui, rect)
    first = surface.copy()
    list_.focus = 1
    surface.fill((35, 36, 63))
    list_.draw(surface, ui, rect)
    assert not same_pixels(first, surface)


def test_a_click_finds_its_line_and_none_that_is_closed():
    ui, surface = desk()
    list_ = menu()
    list_.draw(surface, ui, Rect(20, 20, 500, 500))
    assert list_.hit(list_.rows[1].center) == 1
    assert list_.hit(list_.rows[2].center) is None
    assert list_.hit((1200, 700)) is None


def test_a_slider_stops_at_its_bounds_and_follows_the_mouse():
    ui, surface = desk()
    slider = Slider(150, 100, 200, 10)
    slider.adjust(99)
    assert slider.value == 200
    slider.draw(surface, ui, Rect(20, 20, 300, 40), focused=True)
    assert slider.press((slider.rect.x, slider.rect.centery))
    assert slider.value == 100
    assert not slider.press((900, 600))


def test_a_toggle_says_its_state_in_a_word():
    ui, surface = desk()
    toggle = Toggle()
    toggle.draw(surface, ui, Rect(20, 20, 300, 40), focused=False)
    assert toggle.press(toggle.rect.center)
    toggle.draw(surface, ui, Rect(20, 80, 300, 40), focused=False)
    assert [words.text for words in ui.pen.trace] == ["off", "on"]


def test_a_choice_goes_round_by_key_and_by_arrow():
    ui, surface = desk()
    choice = Choice(("a", "b", "c"))
    choice.adjust(-1)
    assert choice.index == 2
    choice.draw(surface, ui, Rect(20, 20, 300, 40), focused=True)
    assert choice.press((choice.rect.right - 2, choice.rect.centery))
    assert choice.index == 0
    assert choice.press((choice.rect.x + 2, choice.rect.centery))
    assert choice.index == 2


def test_tabs_are_found_where_they_were_drawn():
    ui, surface = desk()
    tabs = Tabs(("One", "Two"))
    tabs.draw(surface, ui, Rect(20, 20, 400, 60))
    assert tabs.hit(tabs.rects[1].center) == 1
    tabs.move(-1)
    assert tabs.index == 1


def test_a_scroll_stays_on_its_page():
    scroll = Scroll()
    scroll.fit(500, 200)
    scroll.move(9999)
    assert scroll.offset == 300
    scroll.fit(100, 200)
    assert scroll.offset == 0


@pytest.mark.parametrize("device", ["keyboard", "pad", "mouse"])
def test_a_held_key_shows_how_far_it_is(device):
    ui, _ = desk()
    ui.device = device
    faces = [keycap(ui, "E", hold=part) for part in (0.0, 0.5, 1.0)]
    assert not same_pixels(faces[0], faces[1])
    assert not same_pixels(faces[1], faces[2])


def test_beads_are_full_half_or_hollow():
    assert [fill_of(0, bead) for bead in range(BEADS)] == ["hollow"] * 10
    assert [fill_of(100, bead) for bead in range(BEADS)] == ["full"] * 10
    assert [fill_of(55, bead) for bead in (4, 5, 6)] == ["full", "half", "hollow"]


def test_every_band_of_trust_has_a_word_and_a_sentence():
    for band in ("beloved", "trusted", "neutral", "wary", "shunned"):
        assert band_word(band)
        assert band_sentence(band)


def test_prices_carry_a_true_sign():
    assert signed(3) == "+3"
    assert signed(-12) == "\N{MINUS SIGN}12"


def test_an_action_without_a_key_shows_a_dash_and_no_empty_key():
    ui, _ = desk()
    face = keycap(ui, "")
    empty = ui.pen.line("", KEY)
    assert empty.width == 0
    assert same_pixels(face, keycap(ui, "\N{EN DASH}"))


def test_signs_of_scrolling_stand_beside_the_lines():
    ui, surface = desk(1, 1.5)
    room = Rect(10, 10, 400, 120)
    found = menu()
    found.draw(surface, ui, room)
    rows = [row for row in found.rows if row]
    assert len(rows) < len(found.items)
    assert all(row.right <= room.right - ui.px(20) for row in rows)
    found.draw(surface, ui, Rect(10, 10, 400, 2000))
    assert found.rows[0].width == 400, "where nothing scrolls no room is lost"


def test_pinned_lines_stay_while_the_others_scroll():
    ui, surface = desk(1, 1.5)
    room = Rect(10, 10, 400, 150)
    found = menu(pinned=1)
    for focus in range(len(found.items)):
        found.focus = focus
        found.draw(surface, ui, room)
        assert room.contains(found.rows[-1])
        assert found.rows[focus] is not None
        assert not [a for a in found.rows[:-1] if a and a.colliderect(found.rows[-1])]


def test_lines_at_rest_wear_no_bar():
    ui, surface = desk(1, 1.0)
    menu(rests=True).draw(surface, ui, Rect(10, 10, 400, 300))
    resting = surface.copy()
    menu(focus=1).draw(surface, ui, Rect(10, 10, 400, 300))
    assert not same_pixels(resting, surface)


def test_a_list_beside_the_one_in_use_shows_no_focus_and_keeps_its_lines_bright():
    ui, surface = desk(2, 1.0)
    room = Rect(0, 0, 500, 400)
    menu().draw(surface, ui, room)
    shown = surface.copy()
    ui, surface = desk(2, 1.0)
    menu(is_open=False).draw(surface, ui, room)
    rows = Rect(0, 0, 20, 40)
    assert not same_pixels(shown.subsurface(rows), surface.subsurface(rows)), "the bar is gone"
    rests = desk(2, 1.0)[1]
    menu(rests=True).draw(rests, ui, room)
    assert not same_pixels(rests, surface), "it is not grey"


def test_a_sign_stands_before_the_words_and_moves_them():
    ui, surface = desk(2, 1.0)
    ui.pen.trace = trace = []
    MenuList([Item("a", "Same"), Item("b", "Same", icon="check")]).draw(
        surface, ui, Rect(0, 0, 500, 400)
    )
    plain, signed_line = (written.rect.x for written in trace if written.text == "Same")
    assert signed_line - plain > ui.icons.get("check", 0).get_width()
