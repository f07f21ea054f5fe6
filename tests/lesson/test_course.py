"""The course: chapters in order, open where there is a map."""

from __future__ import annotations

import shutil

import pytest

from game.content.texts import LevelTexts, load_texts
from game.lesson.course import Course
from tests.house import ROOT

LEVELS = ROOT / "levels"


def course(folder=LEVELS) -> Course:
    read = Course.read(folder)
    assert isinstance(read, Course), read
    return read


def test_the_course_has_a_yard_and_five_nights():
    assert course().yard is not None
    assert [chapter.row.number for chapter in course().nights] == [1, 2, 3, 4, 5]


def test_a_chapter_is_open_where_its_map_is(tmp_path):
    shutil.copy(LEVELS / "course.yaml", tmp_path)
    (tmp_path / "2_square_of_promises.tmx").touch()
    opened = [chapter.level for chapter in course(tmp_path).chapters if chapter.is_open]
    assert opened == ["2_square_of_promises"]
    assert course(tmp_path).after("1_night_depot", done=()).level == "2_square_of_promises"
    assert course(tmp_path).after("1_night_depot", done=opened) is None


OPEN = [chapter for chapter in course().chapters if chapter.is_open]


@pytest.mark.parametrize("chapter", OPEN, ids=lambda c: c.level)
def test_every_open_level_has_texts_with_one_right_answer_a_question(chapter):
    texts = load_texts(LEVELS, chapter.level)
    assert isinstance(texts, LevelTexts), texts
    for question in texts.questions:
        assert sum(answer.right for answer in question.answers) == 1, question.ask
    assert texts.goals[-1].until == ""
