"""Staging: everything that a level needs on the screen, from its pictures to its texts."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from game.base.problems import Problem
from game.content.facts import load_facts
from game.content.texts import LevelTexts, load_texts
from game.lesson.proof_walks import Walk, proof_walks
from game.lesson.proof_way import ProofWay
from game.lesson.run_file import read_run
from game.level.shelf import Level
from game.scenes.ground import ground_of, prop_shelf
from game.scenes.night import Setting
from game.scenes.session import Session
from game.view.sprites import load_sprites


def setting_of(level: Level, session: Session, before: Setting | None = None) -> Setting:
    """Return a level made ready to be played; pygame must have a display.

    Args:
        level: the checked level.
        session: what scenes share; faults in texts are told there.
        before: a setting whose pictures of people and props are taken over.
    """
    locations, folder = session.locations, level.tiled.path.parent
    texts, facts = load_texts(folder, level.plan.id), load_facts(folder, level.plan.id)
    for unread in (texts, facts):
        if isinstance(unread, list):
            session.tell(unread[0])
    read = texts if isinstance(texts, LevelTexts) else None
    return Setting(
        plan=level.plan,
        catalog=level.kinds.catalog,
        texts=read,
        ground=ground_of(level.tiled),
        sprites=before.sprites if before else load_sprites(locations.assets / "sprites"),
        shelf=before.shelf if before else prop_shelf(locations.levels),
        facts=facts if isinstance(facts, dict) else {},
        walks=_walks(level),
        way=_way(level, read),
    )


def redraw(session: Session, level: Level) -> None:
    """Let the session's night go on at the same tick and place on a level that was drawn anew."""
    if session.night is not None:
        setting = setting_of(level, session, session.night.setting)
        session.night = session.night.redrawn(setting)


def _walks(level: Level) -> Mapping[str, Walk]:
    """Return the walks that a level's guide may show; a level without one needs none."""
    if not level.plan.of_kind("guide"):
        return {}
    return proof_walks(_proof(level), level.plan, level.kinds.catalog)


def _way(level: Level, texts: LevelTexts | None) -> ProofWay | None:
    """Return where a level's proof goes; None without a proof that can be read."""
    run = read_run(_proof(level))
    if isinstance(run, Problem):
        return None
    asked = [goal.until for goal in texts.goals if goal.until] if texts else []
    return ProofWay(run, level.plan, level.kinds.catalog, asked)


def _proof(level: Level) -> Path:
    """Return where a level's proof is kept."""
    path = level.tiled.path
    return path.parent / "proofs" / f"{path.stem}.run"
