"""The shape of a level's texts and of the course, and reading them.

``levels/text/ID.yaml`` holds what people read before and after a night, ``levels/course.yaml`` the
chapters. Every text is an English msgid; ``words`` translates it where it is shown.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Final, Literal, TypeVar

from msgspec import Meta, Struct

from game.base.problems import Problem
from game.content.documents import is_there, read_document
from game.content.schema import Shaper

T = TypeVar("T")

Line = Annotated[str, Meta(min_length=1, max_length=400)]
"""A text of up to four hundred characters."""

Title = Annotated[str, Meta(min_length=1, max_length=48)]
"""A short name."""

Stem = Annotated[str, Meta(pattern=r"^[a-z0-9][a-z0-9_]{0,39}$")]
"""A level's id: small letters, digits and _."""

Tile = Annotated[int, Meta(ge=0, le=255)]
"""A column or a row."""


class Answer(Struct, frozen=True, forbid_unknown_fields=True):
    """One answer to a recall question, with what is said to whoever chooses it."""

    text: Line
    say: Line
    right: bool = False


class Question(Struct, frozen=True, forbid_unknown_fields=True):
    """A recall question."""

    ask: Line
    answers: Annotated[list[Answer], Meta(min_length=2, max_length=6)]


class Technique(Struct, frozen=True, forbid_unknown_fields=True):
    """A way to check a story: who teaches it, the question to ask, and how."""

    who: Title
    ask: Line
    how: Line


class Mark(Struct, frozen=True, forbid_unknown_fields=True):
    """A place on the briefing's map, in tiles."""

    x: Tile
    y: Tile
    label: Title
    sort: Literal["start", "exit", "chokepoint", "place"] = "chokepoint"


class Way(Struct, frozen=True, forbid_unknown_fields=True):
    """A way across the briefing's map: corners as (column, row)."""

    label: Title
    sort: Literal["west", "east"]
    points: Annotated[list[tuple[Tile, Tile]], Meta(min_length=2, max_length=16)]


class Sketch(Struct, frozen=True, forbid_unknown_fields=True):
    """What the briefing draws over the map."""

    chokepoint: Mark
    marks: list[Mark] = []
    ways: list[Way] = []


class Goal(Struct, frozen=True, forbid_unknown_fields=True):
    """What to do now, until an event of that name (in snake_case) has happened; "" is the last."""

    until: Annotated[str, Meta(max_length=40)]
    text: Line


class Say(Struct, frozen=True, forbid_unknown_fields=True):
    """A line of the story, said once, when an event of a name happens for the n-th time.

    ``about`` is a value that one of the event's fields must have to be counted, or "" for any.
    ``at_least`` and ``at_most`` bound its fields that hold numbers, by their names.
    """

    when: Annotated[str, Meta(pattern=r"^[a-z_]{1,40}$")]
    who: Title
    text: Line
    nth: Annotated[int, Meta(ge=1, le=99)] = 1
    about: Annotated[str, Meta(max_length=40)] = ""
    at_least: dict[str, int] = {}
    at_most: dict[str, int] = {}


class LevelTexts(Struct, frozen=True, forbid_unknown_fields=True):
    """Everything people read about one night.

    Attributes:
        title: the night's name.
        brush: the same in Chinese, for the brush.
        lesson: heading of the idea card.
        speaker: who gives the briefing.
        briefing: the story in at most five lines.
        technique: the checking technique.
        map: what is drawn over the map.
        goals: what to do now, in order.
        says: lines of the story, said as things happen.
        questions: recall questions.
        plate: name of a picture in ``assets/ui`` that stands over the card, or "".
        card: paragraphs of the idea card, shown afterwards.
        record: what is known of the real firm.
        talk: questions to discuss, the first one shown.
        monday: steps of the task for Monday.
    """

    title: Title
    brush: Title
    lesson: Title
    speaker: Title
    briefing: Annotated[list[Line], Meta(min_length=1, max_length=5)]
    technique: Technique
    map: Sketch
    goals: Annotated[list[Goal], Meta(min_length=1)]
    questions: Annotated[list[Question], Meta(max_length=4)]
    card: Annotated[list[Line], Meta(min_length=1, max_length=4)]
    record: Line
    talk: Annotated[list[Line], Meta(min_length=1)]
    monday: Annotated[list[Line], Meta(min_length=1, max_length=4)]
    says: Annotated[list[Say], Meta(max_length=60)] = []
    plate: Annotated[str, Meta(pattern=r"^[a-z0-9_]{0,40}$")] = ""


class ChapterRow(Struct, frozen=True, forbid_unknown_fields=True):
    """A chapter as the chapter table shows it, open or not."""

    level: Stem
    number: Annotated[int, Meta(ge=0, le=5)]
    title: Title
    brush: Title
    secret: Title
    about: Line


class CourseRows(Struct, frozen=True, forbid_unknown_fields=True):
    """The chapters in their order."""

    chapters: Annotated[list[ChapterRow], Meta(min_length=1, max_length=12)]


TEXT_FOLDER: Final = "text"
"""The folder of levels' texts, beside their maps."""


def texts_path(levels: Path, level: str) -> Path:
    """Return where the texts of a level are, if it has any."""
    return levels / TEXT_FOLDER / f"{level}.yaml"


def load_texts(levels: Path, level: str) -> LevelTexts | list[Problem] | None:
    """Return the texts of a level, or everything that is wrong with them; None if it has none."""
    path = texts_path(levels, level)
    return _read(path, LevelTexts) if is_there(path) else None


def load_course(levels: Path) -> CourseRows | list[Problem]:
    """Return the chapters, or everything that is wrong with them."""
    return _read(levels / "course.yaml", CourseRows)


def _read(path: Path, shape: type[T]) -> T | list[Problem]:
    document = read_document(path)
    if isinstance(document, Problem):
        return [document]
    shaper = Shaper(str(path), document)
    value = shaper.shaped(document.value, shape)
    return shaper.problems if value is None else value
