"""The book, the briefing map and the harbour behind the title are drawn, not dumped."""

from __future__ import annotations

import pytest
from pygame import Rect, Surface

from game.base.units import SUBTILES
from game.content.texts import Mark, Sketch, Way
from game.view.backdrop import Backdrop, frosted, left_shade
from game.view.book import Book, entry, heading, stamp, talk_box
from game.view.briefing_map import draw_briefing_map
from game.view.inks import LEAF
from game.view.look import Look
from game.view.map_sheet import MapSheet, islands
from game.view.styles import PAGE
from tests.sim.worlds import guard, plan_of, put
from tests.view.desk import ASSETS, SCALES, desk, faults, same_pixels
from tests.view.pictures import assert_picture

ROWS = [
    "########################",
    "#......#.......~~~~~~~~#",
    "#..==..#.......~~~~~~~~#",
    "#......#...##..........#",
    "#..........##......==..#",
    "#......#...............#",
    "###.####....#####..#####",
    "#......#....#...#......#",
    "#......g........#......#",
    "#......#....#####......#",
    "########################",
]
SKETCH = Sketch(
    chokepoint=Mark(x=7, y=4, label="Old gate"),
    marks=[Mark(x=2, y=8, label="Start", sort="start"), Mark(x=21, y=8, label="Exit", sort="exit")],
    ways=[Way(label="West way", sort="west", points=[(3, 6), (3, 4), (9, 4)])],
)


def harbour():
    return plan_of(
        ROWS,
        put("store", "zone", 1, 1, rect=(1, 1, 6, 5), label="Store", mood="warehouse", room=True),
        put("yard", "zone", 8, 1, rect=(8, 1, 15, 5), label="Container yard", mood="outdoors",
            room=True),
        put("shed", "zone", 13, 7, rect=(13, 7, 2, 2), label="Lamplighters' shed", room=True),
        put("east", "hub", 20, 4, sign="港"),
        put("west", "hub", 2, 1, sign="退"),
        guard("liu", (9, 2), (14, 2), (14, 5), mode="loop"),
        put("quan", "regulator", 14, 9, facing_angle=17_000, sweep_angle=3000),
        put("eye", "camera", 20, 7, facing_angle=5400, sweep_angle=2400),
        put("door", "door", 3, 6, rect=(3, 6, 1, 1)),
    )  # fmt: skip


def test_the_briefing_map_looks_as_it_was_approved():
    ui, surface = desk()
    surface.fill(LEAF)
    draw_briefing_map(surface, ui, harbour(), Rect(40, 40, 900, 640), SKETCH)
    assert_picture(surface, "briefing_map")


@pytest.mark.parametrize(("k", "text_scale"), SCALES)
def test_the_map_stays_in_its_room_and_names_every_place(k, text_scale):
    ui, surface = desk(k, text_scale)
    room = Rect(10 * k, 10 * k, 430 * k, 330 * k)
    covered = draw_briefing_map(surface, ui, harbour(), room, SKETCH)
    assert room.contains(covered)
    assert faults(ui.pen.trace) == []
    written = " ".join(words.text for words in ui.pen.trace)
    assert all(name in written for name in ("Store", "Old gate", "shed"))


def test_a_name_too_long_for_its_room_becomes_a_number_and_breaks_no_word():
    ui, surface = desk()
    zone = put("alley", "zone", 1, 1, rect=(1, 1, 1, 3), room=True, label="Chandlers")
    plan = plan_of(["#####", "#.#.#", "#.#.#", "#.#.#", "#####"], zone)
    draw_briefing_map(surface, ui, plan, Rect(0, 0, 200, 200))
    written = {words.text for words in ui.pen.trace}
    assert "1" in written
    assert not {"Chandler", "Chandle", "Chandl", "Chand", "Chan"} & written


def test_a_fan_ends_at_the_wall():
    plan = harbour()
    sheet = MapSheet(Surface((100, 100)), 10, 0, 0, 10, plan)
    x, y = 9 * SUBTILES, 5 * SUBTILES + 720
    far = sheet.fan(x, y, heading=10_800, half=60, reach=20 * SUBTILES)[1:]
    assert all(70 <= point[0] <= 82 for point in far), "the wall at column 7 stops the line"


def test_islands_are_groups_of_tiles_that_touch():
    plan = harbour()
    groups = islands(plan, [bool(value) for value in plan.low])
    assert sorted(len(group) for group in groups) == [2, 2]


def page(ui, surface):
    book = Book.lay_out(ui)
    book.draw(surface, ui)
    y = heading(surface, ui, book.left.topleft, "Secret I of V", book.left.width)
    ui.pen.paragraph(
        surface, (book.left.x, y), "Shoppers saw a shop window.", PAGE, book.left.width
    )
    if book.is_spread:
        mark = stamp(ui)
        surface.blit(mark, mark.get_rect(bottomright=book.left.bottomright))
        y = heading(surface, ui, book.right.topleft, "The night's account", book.right.width)
        for label, value, good in (
            ("Times seen", "0", True), ("People harmed", "2", False),
            ("Findings shared with the crew", "3 of 3", True), ("Time in the yard", "6:42", None),
        ):  # fmt: skip
            y = entry(
                surface, ui, Rect(book.right.x, y, book.right.width, 0), label, value, good=good
            )
        box = Rect(book.right.x, y + ui.px(20), book.right.width, 0)
        talk_box(surface, ui, box, "Talk about it", "Who gains when every courier shares one map?")
    return book


@pytest.mark.parametrize(("k", "text_scale"), SCALES)
def test_pages_keep_to_the_book_and_the_keys_below_it(k, text_scale):
    ui, surface = desk(k, text_scale)
    book = page(ui, surface)
    assert faults(ui.pen.trace) == []
    assert surface.get_rect().contains(book.foot)
    assert not book.foot.colliderect(book.cover)
    assert book.cover.contains(book.left)
    assert book.cover.contains(book.right)
    assert book.is_spread == (text_scale < 1.4)
    assert not (book.is_spread and book.left.colliderect(book.right))


def test_the_book_looks_as_it_was_approved():
    ui, surface = desk()
    page(ui, surface)
    assert_picture(surface, "book")


def test_harm_is_marked_by_a_sign_and_not_by_color_alone():
    ui, surface = desk()
    entry(surface, ui, Rect(20, 20, 400, 0), "People harmed", "2", good=False)
    assert ui.pen.trace[-1].text == "! 2"


def test_the_harbour_looks_as_it_was_approved():
    ui, surface = desk()
    ui.look = Look(time_ms=700)
    Backdrop.open(ASSETS / "ui").draw(surface, ui)
    left_shade(surface, ui)
    assert_picture(surface, "harbour", share=0.02)


def test_the_harbour_moves_unless_motion_is_reduced():
    ui, surface = desk(1)
    backdrop = Backdrop.open(ASSETS / "ui")
    pictures = []
    for reduce in (False, True):
        for time_ms in (0, 1000):
            ui.look = Look(time_ms=time_ms, reduce_motion=reduce)
            backdrop.draw(surface, ui)
            pictures.append(surface.copy())
    assert not same_pixels(pictures[0], pictures[1])
    assert same_pixels(pictures[2], pictures[3])


def test_a_frosted_picture_is_as_large_and_darker():
    ui, surface = desk(1)
    ui.pen.write(surface, (40, 40), "Play", PAGE)
    frost = frosted(surface)
    assert frost.get_size() == surface.get_size()
    assert sum(frost.get_at((300, 200))[:3]) < sum(surface.get_at((300, 200))[:3])
