"""What is told before a night: the level's own texts, or a few words for one that has none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.base.problems import plain
from game.content.packs import Pack
from game.content.texts import LevelTexts, Question, Sketch, Technique
from game.content.words import _
from game.sim.plan import Plan


@dataclass(frozen=True, slots=True)
class Told:
    """A briefing.

    Attributes:
        title: the night's name.
        brush: the same in Chinese, or "".
        speaker: who gives it.
        briefing: the story in a few lines.
        map: what is drawn over the map, or None.
        technique: a way to check a story, or None.
        questions: what is asked afterwards.
    """

    title: str
    brush: str
    speaker: str
    briefing: Sequence[str]
    map: Sketch | None = None
    technique: Technique | None = None
    questions: Sequence[Question] = ()


def told_before(texts: LevelTexts | None, plan: Plan, pack: Pack | None) -> Told | None:
    """Return what is told before a night; None for a level of the course without texts."""
    if texts is not None:
        return Told(
            texts.title,
            texts.brush,
            texts.speaker,
            texts.briefing,
            texts.map,
            texts.technique,
            texts.questions,
        )
    return None if pack is None else _bare(plan, pack)


def _bare(plan: Plan, pack: Pack) -> Told:
    """Return a few words about a shared level whose author wrote none."""
    author = plain(" ".join(pack.manifest.author.split()), 40)
    return Told(
        plain(" ".join(plan.title.split()), 60),
        "",
        _("A level by {author}").format(author=author),
        (
            _("Somebody drew this night and gave it away. It is not a part of the course."),
            _("Do what the marks ask for, then leave by the exit."),
            _("Its score is kept apart from yours."),
        ),
    )
