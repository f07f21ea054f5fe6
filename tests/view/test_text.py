"""Words wrap, fit and never clip, in both scripts and at every size."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from game.view.fonts import FACES
from game.view.styles import BODY, LABEL, PAGE
from game.view.text import Type
from tests.view.desk import ASSETS, desk, same_pixels

LONG = "早点亮证\uff0c那道线就只是一道光。Show it early and the line is only light."


def test_every_face_has_its_file():
    assert {path.stem for path in (ASSETS / "fonts").glob("*.ttf")} == set(FACES)


def test_no_line_of_a_paragraph_is_wider_than_it_may_be():
    ui, _ = desk()
    for width in (90, 200, 410):
        assert all(ui.pen.width(line, BODY) <= width for line in ui.pen.wrap(LONG, BODY, width))


@settings(max_examples=30, deadline=None)
@given(st.text(st.sampled_from("abc 信影\uff0c。-…"), max_size=60), st.integers(60, 400))
def test_wrapping_loses_no_letter(text, width):
    ui, _ = desk(1)
    lines = ui.pen.wrap(text, BODY, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(ui.pen.width(line, BODY) <= width for line in lines)


def test_a_word_longer_than_the_line_is_broken():
    ui, _ = desk()
    lines = ui.pen.wrap("Donaudampfschifffahrtsgesellschaft", BODY, 120)
    assert len(lines) > 1
    assert all(ui.pen.width(line, BODY) <= 120 for line in lines)


def test_no_line_begins_with_a_closing_mark():
    ui, _ = desk()
    for width in range(60, 300, 10):
        assert not any(line[:1] in "\uff0c。\uff01" for line in ui.pen.wrap(LONG, BODY, width))


def test_a_newline_begins_a_new_line():
    ui, _ = desk()
    assert ui.pen.wrap("one\ntwo", BODY, 900) == ["one", "two"]


def test_what_does_not_fit_shrinks_a_step_then_tells_that_it_was_cut():
    ui, _ = desk()
    style = Type("body", 24)
    whole = ui.pen.width(LONG, style)
    assert not ui.pen.fit(LONG, style, whole).cut
    smaller = ui.pen.fit(LONG, style, round(whole * 0.93))
    assert not smaller.cut
    assert smaller.text == LONG
    short = ui.pen.fit(LONG, style, whole // 3)
    assert short.cut
    assert short.text.endswith("…")
    assert short.width <= whole // 3


def test_chinese_stands_inside_any_line():
    ui, surface = desk()
    before = surface.copy()
    ui.pen.write(surface, (20, 20), "Lantern Lane 灯巷", PAGE)
    both = surface.copy()
    surface.blit(before, (0, 0))
    ui.pen.write(surface, (20, 20), "Lantern Lane", PAGE)
    assert not same_pixels(both, surface)
    assert ui.pen.trace[0].rect.height == ui.pen.trace[1].rect.height


def test_the_reading_option_changes_the_letters_of_every_text():
    plain, house = desk(reading=True)[0], desk()[0]
    for style in (BODY, LABEL, PAGE):
        assert plain.pen.width("Hamburgefonts", style) != house.pen.width("Hamburgefonts", style)


def test_a_line_is_drawn_once_and_kept():
    ui, _ = desk()
    assert ui.pen.line("Trust", BODY) is ui.pen.line("Trust", BODY)


def test_the_trace_tells_of_words_past_an_edge():
    ui, surface = desk()
    ui.pen.write(surface, (surface.get_width() - 5, 0), "outside", BODY)
    assert not ui.pen.trace[-1].inside
