"""The course: the nights in order, which can be played, and what is read about each."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

from game.base.problems import Problem
from game.content.texts import ChapterRow, load_course

YARD_NUMBER: Final = 0
"""The number of the practice yard, which is no night."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """One entry of the chapter table.

    Attributes:
        row: what is said about it.
        is_open: whether its map is there.
    """

    row: ChapterRow
    is_open: bool

    @property
    def level(self) -> str:
        """The level's id."""
        return self.row.level

    @property
    def is_night(self) -> bool:
        """Whether it is one of the five nights, not the yard."""
        return self.row.number != YARD_NUMBER


@dataclass(frozen=True, slots=True)
class Course:
    """All chapters, the yard first."""

    levels: Path
    chapters: tuple[Chapter, ...]

    @classmethod
    def read(cls, levels: Path) -> Self | list[Problem]:
        """Return the course of a folder of levels, or what is wrong with its ``course.yaml``."""
        rows = load_course(levels)
        if isinstance(rows, list):
            return rows
        return cls(
            levels,
            tuple(
                Chapter(row, is_open=(levels / f"{row.level}.tmx").is_file())
                for row in rows.chapters
            ),
        )

    @property
    def nights(self) -> tuple[Chapter, ...]:
        """The five nights."""
        return tuple(chapter for chapter in self.chapters if chapter.is_night)

    @property
    def last_level(self) -> str:
        """The level of the last night, or "" if the course has no nights."""
        return next((chapter.level for chapter in reversed(self.nights)), "")

    @property
    def yard(self) -> Chapter | None:
        """The practice yard, if the course has one."""
        return next((chapter for chapter in self.chapters if not chapter.is_night), None)

    def chapter(self, level: str) -> Chapter | None:
        """Return the chapter of a level, or None for a level outside the course."""
        return next((c for c in self.chapters if c.level == level), None)

    def after(self, level: str, done: Collection[str]) -> Chapter | None:
        """Return the next open night after a level that is not done yet, or None."""
        names = [chapter.level for chapter in self.chapters]
        later = self.chapters[names.index(level) + 1 :] if level in names else self.chapters
        return next((c for c in later if c.is_night and c.is_open and c.level not in done), None)
